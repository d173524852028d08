import type { Wrong } from "./company.ts";

/** Formulas. */
export const WRONG_FORMULAS: readonly Wrong[] = [
  [
    "a formula that reaches for the constructor",
    "people: 4",
    'people: "= cos.constructor(\\"return process\\")()"',
    ["x.yaml:4:20: the formula cannot be read: Value expected (char 35) [functions.sales.people]"],
  ],
  [
    "a formula that imports",
    "people: 4",
    'people: "= import({ a: 1 })"',
    [
      'x.yaml:4:20: unknown function "import" in the formula; expected one of min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]',
    ],
  ],
  [
    "a formula that creates a unit",
    "people: 4",
    "people: \"= createUnit('x')\"",
    [
      'x.yaml:4:20: unknown function "createUnit" in the formula; expected one of min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]',
    ],
  ],
  [
    "a formula that evaluates",
    "people: 4",
    "people: \"= evaluate('1+1')\"",
    [
      'x.yaml:4:20: unknown function "evaluate" in the formula; expected one of min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]',
    ],
  ],
  [
    "a formula that configures",
    "people: 4",
    "people: \"= config({ number: 'BigNumber' })\"",
    [
      'x.yaml:4:20: unknown function "config" in the formula; expected one of min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]',
    ],
  ],
  [
    "luck in a formula",
    "people: 4",
    'people: "= random()"',
    [
      'x.yaml:4:20: unknown function "random" in the formula; expected one of min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]',
    ],
  ],
  [
    "division by zero",
    "people: 4",
    'people: "= 1 / 0"',
    ["x.yaml:4:20: / of 1, 0 is not finite; expected a number [functions.sales.people]"],
  ],
  [
    "nothing divided by nothing",
    "people: 4",
    'people: "= 0 / 0"',
    ["x.yaml:4:20: / of 0, 0 is not finite; expected a number [functions.sales.people]"],
  ],
  [
    "the logarithm of zero",
    "people: 4",
    'people: "= log(0)"',
    ["x.yaml:4:20: log of 0 is not finite; expected a number [functions.sales.people]"],
  ],
  [
    "the root of a negative number",
    "people: 4",
    'people: "= sqrt(-1)"',
    ["x.yaml:4:20: sqrt of -1 is not finite; expected a number [functions.sales.people]"],
  ],
  [
    "a remainder",
    "people: 4",
    'people: "= 5 % 0"',
    [
      "x.yaml:4:20: the operator % is not allowed in a formula; expected numbers, units, names of the file, + − * / ^, comparisons and min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]",
    ],
  ],
  [
    "an assignment",
    "people: 4",
    'people: "= a = 3"',
    [
      "x.yaml:4:20: assignment is not allowed in a formula; expected numbers, units, names of the file, + − * / ^, comparisons and min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]",
    ],
  ],
  [
    "a matrix",
    "people: 4",
    'people: "= [1, 2, 3]"',
    [
      "x.yaml:4:20: array is not allowed in a formula; expected numbers, units, names of the file, + − * / ^, comparisons and min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]",
    ],
  ],
  [
    "a range",
    "people: 4",
    'people: "= 1:1000000000"',
    [
      "x.yaml:4:20: range is not allowed in a formula; expected numbers, units, names of the file, + − * / ^, comparisons and min, max, abs, round, floor, ceil, exp, log, sqrt [functions.sales.people]",
    ],
  ],
  [
    "a formula that is no formula",
    "people: 4",
    'people: "= 3 +"',
    ["x.yaml:4:20: the formula cannot be read: Unexpected end of expression (char 4) [functions.sales.people]"],
  ],
  [
    "an unknown name in a formula",
    "people: 4",
    'people: "= functions.suport.people"',
    [
      'x.yaml:4:20: unknown name "functions.suport.people" in the formula; expected a number of this file (did you mean "support"?) [functions.sales.people]',
    ],
  ],
  [
    "a name with a hyphen in a formula",
    "  support: { people: 8",
    '  back-office: { people: "= functions.back.people" }\n  support: { people: 8',
    [
      'x.yaml:5:26: unknown name "functions.back.people" in the formula; expected a number of this file (names with a hyphen stand in brackets: ["back-office"]) [functions.back-office.people]',
    ],
  ],
  [
    "a formula that needs itself",
    "people: 4",
    'people: "= functions.sales.people + 1"',
    ["x.yaml:4:20: formulas need each other: functions.sales.people → functions.sales.people [functions.sales.people]"],
  ],
  [
    "hours where people are meant",
    "people: 4",
    'people: "= 4 h"',
    ['x.yaml:4:20: = 4 h gives hours; expected a whole number (write the unit, such as "2 h" or "30 / week") [functions.sales.people]'],
  ],
  [
    "hours added to people",
    "people: 4",
    'people: "= functions.support.people + 4 h"',
    ["x.yaml:4:20: + mixes a plain number and hours; expected the same unit [functions.sales.people]"],
  ],
  [
    "a formula out of range",
    "people: 4",
    'people: "= functions.support.people - 9"',
    [
      "x.yaml:4:20: = functions.support.people - 9 gives -1, which is negative; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]",
    ],
  ],
  [
    "a prototype reached by a formula",
    "people: 4",
    'people: "= functions.__proto__.people"',
    [
      'x.yaml:4:20: unknown name "functions.__proto__.people" in the formula; expected a number of this file (known: "sales", "support") [functions.sales.people]',
    ],
  ],
];
