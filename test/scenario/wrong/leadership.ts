import type { Wrong } from "./company.ts";

const lead = (part: string) => `name: Company\nleadership: { ${part} }`;
const NAME = "name: Company";

/** Deciders, councils and leads. */
export const WRONG_LEADERSHIP: readonly Wrong[] = [
  [
    "an unknown part",
    NAME,
    lead("counsil: { hours: 2 h }"),
    ['x.yaml:3:15: unknown key "counsil" in "leadership" (did you mean "council"?) [leadership.counsil]'],
  ],
  [
    "an unknown size of the council",
    NAME,
    lead("council: { alignement: 20 % }"),
    ['x.yaml:3:26: unknown key "alignement" in "leadership.council" (did you mean "alignment"?) [leadership.council.alignement]'],
  ],
  [
    "a capability that nobody brings",
    NAME,
    lead("council: { capability: 1, operations: false }"),
    [
      'x.yaml:3:26: "capability" has no effect: only a council that the leader of operations leads raises it; expected "operations: true" beside it (did you mean to write "operations: true"?) [leadership.council.capability]',
    ],
  ],
  [
    "a voice without the head of marketing",
    NAME,
    lead("council: { voice: 40 % }"),
    [
      'x.yaml:3:26: "voice" has no effect: only a head of marketing who sits in the council brings it; expected "cmo: true" beside it (did you mean to write "cmo: true"?) [leadership.council.voice]',
    ],
  ],
  [
    "deciders who have nothing to decide",
    NAME,
    lead("deciders: { people: 2 }"),
    [
      'x.yaml:3:15: the deciders have nothing to decide: no touchpoint needs a decision (give a touchpoint "decision: 20 %", or leave the deciders out) [leadership.deciders]',
    ],
  ],
  [
    "leads slower than anybody",
    NAME,
    lead("leads: { talent: 0 }"),
    ["x.yaml:3:32: 0 is too small; expected a number above 0 up to 100, such as 0.8 [leadership.leads.talent]"],
  ],
];
