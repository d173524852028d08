import type { Wrong } from "./company.ts";

/** Journeys and how they are compared. */
export const WRONG_JOURNEYS: readonly Wrong[] = [
  [
    "a touchpoint nobody reaches",
    "help: 0.9, end: 0.1",
    "end: 1",
    [
      'x.yaml:11:5: no customer can reach "help" from "buy", where the journey starts (name it in the "next" of another touchpoint, or remove it) [journey.main.help]',
    ],
  ],
  [
    "a journey without end",
    "needs: [plan]",
    "needs: [plan], next: { help: 1 }",
    ['x.yaml:11:5: a customer who reaches "help" can never end the journey (let a route lead to "end") [journey.main.help]'],
  ],
  [
    "a journey without touchpoints",
    "needs: [plan] }",
    "needs: [plan] }\n  empty: {}",
    [
      "x.yaml:7:20: one rate for 2 journeys; expected a rate for each journey that these customers start (write { main: 30 per week, empty: 30 per week }) [customers.smb.arrivals]",
      'x.yaml:12:3: the journey "empty" has no touchpoints; expected at least one [journey.empty]',
    ],
  ],
  [
    "a journey that nobody starts",
    "needs: [plan] }",
    "needs: [plan] }\n  other:\n    one: { skill: support, channel: email, work: 1 h }",
    [
      "x.yaml:7:20: one rate for 2 journeys; expected a rate for each journey that these customers start (write { main: 30 per week, other: 30 per week }) [customers.smb.arrivals]",
    ],
  ],
  [
    "more facts than a journey holds",
    "needs: [plan]",
    "needs: [plan], creates: 30",
    [
      'x.yaml:9:3: the journey "main" has 31 different facts; expected at most 30 (merge facts that are always needed together) [journey.main]',
    ],
  ],
  ["a touchpoint without a skill", "skill: support, ", "", ['x.yaml:11:5: "skill" is missing; expected text [journey.main.help.skill]']],
  [
    "a touchpoint named end",
    "help: { skill",
    "end: { skill",
    [
      'x.yaml:10:93: unknown touchpoint "help" after "buy"; expected a touchpoint of "main" or end (known: "buy", "end") [journey.main.buy.next.help]',
      'x.yaml:11:5: "end" ends a journey; expected another name for a touchpoint [journey.main.end]',
    ],
  ],
  [
    "text where true or false is meant",
    "help: 0.9",
    "help: { share: 0.9, escalates: no }",
    ['x.yaml:10:124: expected true or false, got the text "no" [journey.main.buy.next.help.escalates]'],
  ],
  [
    "a repeated name",
    "needs: [plan]",
    "needs: [plan, plan]",
    ['x.yaml:11:73: "plan" stands in the list twice [journey.main.help.needs.1]'],
  ],
  [
    "a seed that loses digits",
    "org:",
    "compare: { seed: 9007199254740993 }\norg:",
    ["x.yaml:12:18: 9007199254740992 is no seed; expected text, or a whole number from 0 to 9007199254740991 [compare.seed]"],
  ],
  [
    "a negative seed",
    "org:",
    "compare: { seed: -1 }\norg:",
    ["x.yaml:12:18: -1 is no seed; expected text, or a whole number from 0 to 9007199254740991 [compare.seed]"],
  ],
  [
    "a seed with decimals",
    "org:",
    "compare: { seed: 1.5 }\norg:",
    ["x.yaml:12:18: 1.5 is no seed; expected text, or a whole number from 0 to 9007199254740991 [compare.seed]"],
  ],
  [
    "one replication",
    "org:",
    "compare: { replications: 1 }\norg:",
    ["x.yaml:12:26: 1 is too small; expected a whole number from 2 to 10000, such as 4 [compare.replications]"],
  ],
];
