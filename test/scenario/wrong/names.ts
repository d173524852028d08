import type { Wrong } from "./company.ts";

/** Names, keys, organisation. */
export const WRONG_NAMES: readonly Wrong[] = [
  [
    "an unknown key",
    "people: 4",
    "poeple: 4",
    [
      'x.yaml:4:3: "people" is missing; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]',
      'x.yaml:4:12: unknown key "poeple" in "functions.sales" (did you mean "people"?) [functions.sales.poeple]',
    ],
  ],
  [
    "an unknown section",
    "customers:",
    "costumers:",
    [
      'x.yaml:1:1: "customers" is missing; expected a mapping [customers]',
      'x.yaml:6:1: unknown key "costumers" in a scenario (did you mean "customers"?) [costumers]',
    ],
  ],
  [
    "an unknown skill",
    "skill: selling",
    "skill: seling",
    ['x.yaml:10:19: unknown skill "seling"; expected a skill of a function (did you mean "selling"?) [journey.main.buy.skill.0]'],
  ],
  [
    "a function where its skill is meant",
    "skill: selling",
    "skill: sales",
    [
      'x.yaml:10:19: unknown skill "sales"; expected a skill of a function (the function "sales" has the skills selling) [journey.main.buy.skill.0]',
    ],
  ],
  [
    "a skill nobody has",
    "people: 8",
    "people: 0",
    [
      'x.yaml:11:20: nobody has the skill "support": every function with it has 0 people (give a function with this skill people) [journey.main.help.skill.0]',
    ],
  ],
  [
    "an unknown channel",
    "channel: email",
    "channel: e-mail",
    [
      'x.yaml:11:38: unknown channel "e-mail"; expected a ready channel or one of channels (did you mean "email"?) [journey.main.help.channel]',
    ],
  ],
  [
    "an unknown touchpoint",
    "help: 0.9",
    "hlep: 0.9",
    [
      'x.yaml:10:93: unknown touchpoint "hlep" after "buy"; expected a touchpoint of "main" or end (did you mean "help"?) [journey.main.buy.next.hlep]',
    ],
  ],
  [
    "an unknown fact",
    "needs: [plan]",
    "needs: [Plan]",
    [
      'x.yaml:11:67: unknown fact "Plan": no touchpoint creates it, and "plan" is almost the same name (did you mean "plan"?) [journey.main.help.needs.0]',
    ],
  ],
  [
    "an unknown journey",
    "arrivals: 30 per week",
    "arrivals: { mian: 30 per week }",
    ['x.yaml:7:22: unknown journey "mian"; expected one of journey (did you mean "main"?) [customers.smb.arrivals.mian]'],
  ],
  [
    "an unknown function in the vocabulary",
    "name: Company",
    "name: Company\nvocabulary: { pairs: [{ between: [sales, suport], shared: 0.9 }] }",
    ['x.yaml:3:42: unknown function "suport"; expected one of functions (did you mean "support"?) [vocabulary.pairs.0.between.1]'],
  ],
  [
    "an unknown form",
    "functional-silos",
    "functional-silo",
    [
      'x.yaml:12:14: "functional-silo" is unknown; expected "functional-silos", "tiger-teams", "network-of-teams", "csm-orchestration", "team-of-teams", "surgical-teams", "hierarchy", "matrix", "random-links" or "complete-links" (did you mean "functional-silos"?) [org.form]',
    ],
  ],
  [
    "options of another form",
    "form: functional-silos",
    "form: functional-silos, tiger: { size: 8 }",
    [
      'x.yaml:12:32: "tiger" holds options of "tiger-teams", and the form is "functional-silos"; expected "silos" (did you mean "form: tiger-teams"? Inherited options are deleted by null) [org.tiger]',
    ],
  ],
  [
    "an unknown option of a form",
    "form: functional-silos",
    "form: functional-silos, silos: { spam: 8 }",
    ['x.yaml:12:41: unknown key "spam" in "org.silos" (did you mean "span"?) [org.silos.spam]'],
  ],
  [
    "an option of a form out of its range",
    "form: functional-silos",
    "form: functional-silos, silos: { span: -8 }",
    ["x.yaml:12:47: -8 is too small; expected at least 2 [org.silos.span]"],
  ],
  [
    "a form and files together",
    "form: functional-silos",
    "form: functional-silos, people: people.csv",
    ['x.yaml:12:32: "people" belongs to an organisation from files, and "form" is given too; expected one of them [org.people]'],
  ],
  [
    "files outside the folder",
    "form: functional-silos",
    "people: ../../people.csv",
    [
      'x.yaml:12:16: "../../people.csv" lies outside the folder of the scenario; expected a file inside it (copy the file beside the scenario) [org.people]',
    ],
  ],
  [
    "neither form nor files",
    "form: functional-silos",
    "authority: edge",
    ['x.yaml:12:1: "form" is missing; expected a form, or files (people or graph) [org]'],
  ],
];
