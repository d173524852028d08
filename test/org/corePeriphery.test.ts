import { expect, test } from "vitest";

import { company } from "../fixtures/company.ts";
import { paired } from "../fixtures/paired.ts";
import { byHand, compiled } from "../fixtures/plain.ts";
import { measured, runs } from "../fixtures/replications.ts";

const FUNCTIONS = ["a", "b", "c", "d", "e", "f"];
const PEOPLE = 8;
const ALL = FUNCTIONS.length * PEOPLE;
const CORE = FUNCTIONS.length;
/** Person n is in function n mod 6: the first six, one of each function, are the core. */
const person = (n: number) => `${FUNCTIONS[n % CORE] ?? ""}-${Math.floor((n % ALL) / CORE) + 1}`;
const link = (from: number, to: number) => ({ from: person(from), to: person(to), strength: 0.6 });

/** Everybody has six links, all to other functions. */
const EVEN = Array.from({ length: ALL }, (_, n) => [1, 2, 3].map((step) => link(n, n + step))).flat();

/** All of the core know each other, everybody else knows three of them, and three pairs outside know each other: as many links. */
const CORE_PERIPHERY = [
  ...Array.from({ length: CORE }, (_, n) => Array.from({ length: CORE - 1 - n }, (_unused, rest) => link(n, n + 1 + rest))).flat(),
  ...Array.from({ length: ALL - CORE }, (_, n) => [1, 2, 3].map((step) => link(CORE + n, (n + step) % CORE))).flat(),
  ...[0, 1, 2].map((n) => link(CORE + n, CORE + n + 1)),
];

const WORLD = { load: 0.5, fabric: 0.5, length: 4, memory: "recent" } as const;

function outcomes(links: typeof EVEN, measure: string): readonly number[] {
  const teams = FUNCTIONS.map((id) => ({ id, skill: id, people: PEOPLE, department: id }));
  const model = compiled({ ...company(WORLD, "by-hand"), budget: "free" }, byHand({ teams, links }));
  return measured(model, runs(model, 30), measure);
}

test("V16: a core with a periphery serves worse than an even network of as many links (E48, sign)", () => {
  expect(CORE_PERIPHERY.length).toBe(EVEN.length);
  // The difference is real and small, a tenth of a point of seamlessness and a quarter of one of gaps: E48 gives a sign only.
  expect(paired(outcomes(CORE_PERIPHERY, "seamlessness"), outcomes(EVEN, "seamlessness")).high).toBeLessThan(0);
  expect(paired(outcomes(CORE_PERIPHERY, "informationGap"), outcomes(EVEN, "informationGap")).low).toBeGreaterThan(0);
});
