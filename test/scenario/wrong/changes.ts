import type { Wrong } from "./company.ts";

const ORG = "org: { form: functional-silos }";

/** The company organised otherwise from some time on. */
export const WRONG_CHANGES: readonly Wrong[] = [
  [
    "a change without its time",
    ORG,
    `${ORG}\nchanges: [{ org: { form: matrix } }]`,
    ['x.yaml:13:11: "at" is missing; expected a duration from 0 h to 87600 h, such as "3 h" [changes.0.at]'],
  ],
  [
    "a change to nothing",
    ORG,
    `${ORG}\nchanges: [{ at: 1 month }]`,
    ['x.yaml:13:11: "org" is missing; expected a mapping [changes.0.org]'],
  ],
  [
    "a change that is no list",
    ORG,
    `${ORG}\nchanges: { at: 1 month, org: { form: matrix } }`,
    ["x.yaml:13:1: a mapping cannot stand here; expected a list, such as [one, two] [changes]"],
  ],
  [
    "changes out of order",
    ORG,
    `${ORG}\nchanges: [{ at: 2 months, org: { form: matrix } }, { at: 1 month, org: { form: hierarchy } }]`,
    ["x.yaml:13:58: the change at 730 h follows one at 1460 h; expected changes in order of time, one at a time [changes.1.at]"],
  ],
  [
    "two changes at once",
    ORG,
    `${ORG}\nchanges: [{ at: 1 month, org: { form: matrix } }, { at: 1 month, org: { form: hierarchy } }]`,
    ["x.yaml:13:57: the change at 730 h follows one at 730 h; expected changes in order of time, one at a time [changes.1.at]"],
  ],
  [
    "a change that never comes",
    ORG,
    `${ORG}\nchanges: [{ at: 12 months, org: { form: matrix } }]`,
    ["x.yaml:13:17: the change at 8760 h never comes: the horizon is 8760 h; expected less [changes.0.at]"],
  ],
  [
    "a change to an unknown form",
    ORG,
    `${ORG}\nchanges: [{ at: 1 month, org: { form: martix } }]`,
    [
      'x.yaml:13:39: "martix" is unknown; expected "functional-silos", "tiger-teams", "network-of-teams", "csm-orchestration", "team-of-teams", "surgical-teams", "hierarchy", "matrix", "random-links" or "complete-links" (did you mean "matrix"?) [changes.0.org.form]',
    ],
  ],
  [
    "a change with options of another form",
    ORG,
    `${ORG}\nchanges: [{ at: 1 month, org: { form: matrix, tiger: { size: 8 } } }]`,
    [
      'x.yaml:13:47: "tiger" holds options of "tiger-teams", and the form is "matrix"; expected "matrix" (did you mean "form: tiger-teams"? Inherited options are deleted by null) [changes.0.org.tiger]',
    ],
  ],
  [
    "a change with an option out of its range",
    ORG,
    `${ORG}\nchanges: [{ at: 1 month, org: { form: matrix, matrix: { size: 1 } } }]`,
    ["x.yaml:13:63: 1 is too small; expected at least 2 [changes.0.org.matrix.size]"],
  ],
  [
    "specialists who are assigned anew all the time, so that no time passes",
    ORG,
    "org: { form: network-of-teams, network: { assignment: { every: 0.001 h } } }",
    ['x.yaml:12:64: "0.001 h" is too small; expected at least 0.1 [org.network.assignment.every]'],
  ],
  [
    "the same of people from files",
    ORG,
    "org: { people: people.csv, assignment: { every: 0.001 h, homes: { ann: 1 } } }",
    ['x.yaml:12:49: "0.001 h" is too small; expected a duration from 0.1 h to 87600 h, such as "3 h" [org.assignment.every]'],
  ],
  [
    "a change without form and files",
    ORG,
    `${ORG}\nchanges: [{ at: 1 month, org: { authority: edge } }]`,
    ['x.yaml:13:26: "form" is missing; expected a form, or files (people or graph) [changes.0.org]'],
  ],
  [
    "two times for one transition",
    ORG,
    `${ORG}\nchanges: [{ at: 1 month, org: { form: matrix } }]\ntransition: { at: 2 months }`,
    [
      'x.yaml:14:15: each of changes says when it comes, and its transition begins with it; expected no time here (delete "at", inherited ones by null) [transition.at]',
    ],
  ],
];
