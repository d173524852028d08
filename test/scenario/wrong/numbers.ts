import type { Wrong } from "./company.ts";

/** Numbers, units, distributions. */
export const WRONG_NUMBERS: readonly Wrong[] = [
  [
    "owners who look all the time, so that no time passes",
    "org: { form: functional-silos }",
    "org: { form: functional-silos }\nhandoff: { inspectionEvery: 0.001 h }",
    ['x.yaml:13:29: "0.001 h" is too small; expected a duration from 0.1 h to 8760 h, such as "3 h" [handoff.inspectionEvery]'],
  ],
  [
    "a negative number of people",
    "people: 4",
    "people: -4",
    ["x.yaml:4:20: -4 is negative; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]"],
  ],
  [
    "people that are not whole",
    "people: 4",
    "people: 4.5",
    ["x.yaml:4:20: 4.5 is not whole; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]"],
  ],
  [
    "a million million people",
    "people: 4",
    "people: 1e12",
    ["x.yaml:4:20: 1000000000000 is too large; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]"],
  ],
  [
    "people as text",
    "people: 4",
    "people: many",
    ['x.yaml:4:20: "many" is no number; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]'],
  ],
  [
    "people with a unit",
    "people: 4",
    "people: 4 h",
    ['x.yaml:4:20: "4 h": a plain number has no unit; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]'],
  ],
  [
    "people as a list",
    "people: 4",
    "people: [4]",
    ["x.yaml:4:12: a list is no number; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]"],
  ],
  [
    "a wage without a unit",
    "4500 €/month",
    "4500",
    [
      'x.yaml:4:29: 4500: the unit is missing; expected money per month from 0 €/month to 1e7 €/month, such as "400 €/month" [functions.sales.wage]',
    ],
  ],
  [
    "a wage without a time",
    "4500 €/month",
    "4500 €",
    [
      'x.yaml:4:29: "4500 €": the time is missing; expected money per month from 0 €/month to 1e7 €/month, such as "400 €/month" [functions.sales.wage]',
    ],
  ],
  [
    "a wage in hours",
    "4500 €/month",
    "4500 h",
    [
      'x.yaml:4:29: "4500 h": the unit does not fit money per month; expected money per month from 0 €/month to 1e7 €/month, such as "400 €/month" [functions.sales.wage]',
    ],
  ],
  [
    "a misspelt unit",
    "30 per week",
    "30 per wek",
    [
      'x.yaml:7:20: "30 per wek": unknown unit "per wek"; expected a rate from 0 per h to 1e9 per h, such as "30 per week" (did you mean "week"?) [customers.smb.arrivals]',
    ],
  ],
  [
    "an infinite rate",
    "30 per week",
    "1e400 per week",
    [
      'x.yaml:7:20: "1e400 per week" is not finite; expected a rate from 0 per h to 1e9 per h, such as "30 per week" [customers.smb.arrivals]',
    ],
  ],
  [
    "NaN as a rate",
    "30 per week",
    ".nan",
    ['x.yaml:7:20: NaN is not finite; expected a rate from 0 per h to 1e9 per h, such as "30 per week" [customers.smb.arrivals]'],
  ],
  [
    "infinity as a rate",
    "30 per week",
    ".inf",
    ['x.yaml:7:20: Infinity is not finite; expected a rate from 0 per h to 1e9 per h, such as "30 per week" [customers.smb.arrivals]'],
  ],
  [
    "a negative rate",
    "30 per week",
    "-30 per week",
    ['x.yaml:7:20: "-30 per week" is negative; expected a rate from 0 per h to 1e9 per h, such as "30 per week" [customers.smb.arrivals]'],
  ],
  [
    "customers without end",
    "30 per week",
    "1e12 per week",
    [
      'x.yaml:7:20: "1e12 per week" is too large; expected a rate from 0 per h to 1e9 per h, such as "30 per week" [customers.smb.arrivals]',
    ],
  ],
  [
    "more customers than a run can hold",
    "30 per week",
    "1e6 per hour",
    [
      "x.yaml:7:20: about 1.7e10 touchpoint visits in one run; expected at most 2.0e7 (lower customers.*.arrivals or shorten time.horizon) [customers.smb.arrivals]",
    ],
  ],
  [
    "a decimal comma",
    "work: 1 h",
    'work: "1,5 h"',
    ['x.yaml:10:52: "1,5 h" has a comma; expected working time from 0 h to 2000 h, such as "2 h" (write 1.5 h) [journey.main.buy.work]'],
  ],
  [
    "a comma that ends a value",
    "work: 1 h",
    "work: 1,5 h",
    [
      'x.yaml:10:52: 1: the unit is missing; expected working time from 0 h to 2000 h, such as "2 h" [journey.main.buy.work]',
      'x.yaml:10:54: "5 h" has no value, and nothing is inherited that it could delete (a comma ends a value here: decimals have a point) [journey.main.buy.5 h]',
    ],
  ],
  [
    "working time in days",
    "work: 1 h",
    "work: 2 days",
    [
      'x.yaml:10:52: "2 days": a day has no fixed number of working hours; expected working time from 0 h to 2000 h, such as "2 h" [journey.main.buy.work]',
    ],
  ],
  [
    "negative work",
    "work: 1 h",
    "work: -1 h",
    ['x.yaml:10:52: "-1 h" is negative; expected working time from 0 h to 2000 h, such as "2 h" [journey.main.buy.work]'],
  ],
  [
    "a negative spread",
    "work: 1 h",
    "work: { mean: 1 h, cv: -0.5 }",
    ["x.yaml:10:69: -0.5 is negative; expected a number from 0 to 10, such as 0.8 [journey.main.buy.work.cv]"],
  ],
  [
    "an unknown distribution",
    "work: 1 h",
    "work: { distribution: pareto, mean: 1 h }",
    [
      'x.yaml:10:68: unknown distribution "pareto"; expected constant, exponential, lognormal, weibull, uniform, triangular, erlang, gamma, hyperexponential [journey.main.buy.work.distribution]',
    ],
  ],
  [
    "a misspelt distribution",
    "work: 1 h",
    "work: { distribution: lognormall, mean: 1 h }",
    [
      'x.yaml:10:68: unknown distribution "lognormall"; expected constant, exponential, lognormal, weibull, uniform, triangular, erlang, gamma, hyperexponential (did you mean "lognormal"?) [journey.main.buy.work.distribution]',
    ],
  ],
  [
    "a distribution without its parameter",
    "work: 1 h",
    "work: { distribution: weibull, mean: 1 h }",
    ["x.yaml:10:46: shape is missing; the weibull distribution has mean and shape [journey.main.buy.work]"],
  ],
  [
    "a distribution with a parameter too many",
    "work: 1 h",
    "work: { distribution: exponential, mean: 1 h, cv: 1 }",
    ['x.yaml:10:96: "cv" is no parameter of the exponential distribution; expected mean [journey.main.buy.work.cv]'],
  ],
  [
    "a gamma distribution without its spread",
    "work: 1 h",
    "work: { distribution: gamma, mean: 1 h }",
    ["x.yaml:10:46: cv is missing; the gamma distribution has mean and cv [journey.main.buy.work]"],
  ],
  [
    "a hyperexponential distribution that varies less than an exponential one",
    "work: 1 h",
    "work: { distribution: hyperexponential, mean: 1 h, cv: 0.9 }",
    ["x.yaml:10:101: 0.9 is too small; expected a number from 1 to 10 [journey.main.buy.work.cv]"],
  ],
  [
    "half a stage",
    "work: 1 h",
    "work: { mean: 1 h, stages: 0.5 }",
    ["x.yaml:10:73: 0.5 is too small; expected a whole number from 1 to 10000, such as 4 [journey.main.buy.work.stages]"],
  ],
  [
    "a triangle upside down",
    "work: 1 h",
    "work: { low: 3 h, mode: 2 h, high: 1 h }",
    ["x.yaml:10:46: expected low ≤ mode ≤ high [journey.main.buy.work]"],
  ],
  [
    "a share above 1",
    "help: 0.9",
    "help: 1.2",
    [
      'x.yaml:10:99: 1.2 is too large; expected a share from 0 % to 100 %, such as "40 %" (did you mean "1.2 %"?) [journey.main.buy.next.help]',
    ],
  ],
  [
    "a negative share",
    "help: 0.9",
    "help: -0.1",
    ['x.yaml:10:99: -0.1 is negative; expected a share from 0 % to 100 %, such as "40 %" [journey.main.buy.next.help]'],
  ],
  [
    "shares that do not add up",
    "help: 0.9",
    "help: 0.8",
    ['x.yaml:10:85: the shares after "buy" add up to 90 %; expected 100 % [journey.main.buy.next]'],
  ],
  [
    "a horizon of a century",
    "name: Company",
    "name: Company\ntime: { horizon: 100 years }",
    ['x.yaml:3:18: "100 years" is too large; expected a duration from 1 h to 87600 h, such as "3 h" [time.horizon]'],
  ],
  [
    "a horizon of nothing",
    "name: Company",
    "name: Company\ntime: { horizon: 0 h }",
    ['x.yaml:3:18: "0 h" is too small; expected a duration from 1 h to 87600 h, such as "3 h" [time.horizon]'],
  ],
  [
    "a warm-up as long as the horizon",
    "name: Company",
    "name: Company\ntime: { horizon: 1 month, warmUp: 1 month }",
    ["x.yaml:3:35: the warm-up (730 h) leaves nothing of the horizon (730 h); expected less [time.warmUp]"],
  ],
  [
    "work past midnight",
    "name: Company",
    "name: Company\ntime: { calendar: { start: 20 h } }",
    ["x.yaml:3:9: work from 20 h for 8 h ends after midnight; expected a day that ends by 24 h [time.calendar]"],
  ],
  [
    "a source that is missing",
    "people: 4",
    "people: { value: 4, grade: A }",
    ["x.yaml:4:12: source is missing; expected from where the value is (or write the value alone) [functions.sales.people]"],
  ],
  [
    "a grade that does not exist",
    "people: 4",
    "people: { value: 4, source: payroll, grade: F }",
    ['x.yaml:4:56: grade is "F"; expected A (best), B, C, D or E [functions.sales.people.grade]'],
  ],
  [
    "shares after a failure above the whole",
    "name: Company",
    "name: Company\nservice: { return: 70 %, repeat: 50 %}",
    ["x.yaml:3:1: service.return and service.repeat add up to 120 %; expected at most 100 % [service]"],
  ],
];
