import type { Wrong } from "./company.ts";

/** YAML itself. */
export const WRONG_YAML: readonly Wrong[] = [
  [
    "a key twice",
    "wage: 4500 €/month",
    "people: 5",
    ['x.yaml:4:23: "people" stands here twice; first in line 4, column 12 (keep one of them) [functions.sales.people]'],
  ],
  [
    "a forbidden key",
    "name: Company",
    "name: Company\n__proto__: { admin: true }",
    ["x.yaml:3:1: forbidden key __proto__ (choose another name)"],
  ],
  [
    "a forbidden key deep inside",
    "people: 4",
    "constructor: 4",
    [
      'x.yaml:4:3: "people" is missing; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]',
      "x.yaml:4:12: forbidden key constructor (choose another name) [functions.sales]",
    ],
  ],
  [
    "a tag of a programming language",
    "people: 4",
    "people: !!js/function 'x'",
    ['x.yaml:4:20: unknown tag "!!js/function"; expected a value without a tag'],
  ],
  ["two documents", "org:", "---\norg:", ["x.yaml:12:1: the file has more than one document; expected one (remove the line ---)"]],
  [
    "an empty value",
    "people: 4",
    "people:",
    [
      'x.yaml:4:12: "people" has no value, and nothing is inherited that it could delete (give it a value, or remove the line) [functions.sales.people]',
    ],
  ],
  [
    "a merge key",
    "  support: { people: 8, wage: 3200 €/month }",
    "  support: { <<: { people: 8 } }",
    [
      'x.yaml:5:3: "people" is missing; expected a whole number from 0 to 100000, such as 4 [functions.support.people]',
      'x.yaml:5:14: merge keys ("<<") are not part of YAML 1.2 (use extends, or repeat the values) [functions.support]',
    ],
  ],
  [
    "a zero-width character in a name",
    "  support:",
    "  sup\u200bport:",
    [
      "x.yaml:5:3: a key has the character U+200B, which cannot be seen (type the name again) [functions]",
      'x.yaml:11:20: unknown skill "support"; expected a skill of a function (known: "selling") [journey.main.help.skill.0]',
    ],
  ],
  ["a tab for indentation", "  support:", "\tsupport:", ["x.yaml:5:1: tabs are not allowed as indentation"]],
  [
    "a bracket that stays open",
    "skills: [selling] }",
    "skills: [selling }",
    [
      "x.yaml:4:60: flow sequence in block collection must be sufficiently indented and end with a ]",
      "x.yaml:5:3: flow map in block collection must be sufficiently indented and end with a }",
    ],
  ],
  [
    "an alias of nothing",
    "people: 4",
    "people: *four",
    ["x.yaml:4:20: the alias (*name) stands for nothing; expected an anchor (&name) before it [functions.sales.people]"],
  ],
  ["a file of another version", "weft: 1", "weft: 2", ["x.yaml:1:7: expected 1, the version of the format [weft]"]],
  ["a file without version", "weft: 1\n", "", ['x.yaml:1:1: "weft" is missing; expected 1, the version of the format [weft]']],
  ["a name that is a number", "name: Company", "name: 3", ["x.yaml:2:7: 3 cannot stand here; expected text [name]"]],
  [
    "a control character",
    "name: Company",
    'name: "a\\u0007b"',
    ["x.yaml:2:7: the text has the character U+0007, which cannot be seen (type the text again) [name]"],
  ],
];
