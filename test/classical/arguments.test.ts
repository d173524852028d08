import { describe, expect, it } from "vitest";

import { callCentre } from "../../engine/classical/callCentre.ts";
import { factChain } from "../../engine/classical/factChain.ts";
import { littlePooling } from "../../engine/classical/littlePooling.ts";
import { repeatContacts } from "../../engine/classical/repeatContacts.ts";
import { supermarket } from "../../engine/classical/supermarket.ts";

const horizonHours = 10;
const work = { kind: "exponential", mean: 1 } as const;

describe("an argument out of its range", () => {
  it.each<readonly [() => unknown, RegExp]>([
    [() => supermarket({ stations: 0, perHour: 0.5, choices: 2, horizonHours }), /^supermarket: stations is 0/],
    // Refused before anything of that size is made.
    [() => supermarket({ stations: 1e9, perHour: 0.5, choices: 2, horizonHours }), /^supermarket: stations is 1000000000/],
    [() => supermarket({ stations: 2, perHour: -1, choices: 2, horizonHours }), /perHour is -2, expected a number above 0/],
    [() => littlePooling({ stations: 1e9, perHour: 0.5, pooledShare: 0, horizonHours }), /^littlePooling: stations is 1000000000/],
    [() => littlePooling({ stations: 2, perHour: 0.5, pooledShare: 1, horizonHours }), /^littlePooling: pooledShare is 1/],
    [() => callCentre({ skills: 7, horizonHours }), /^callCentre: skills is 7, expected an integer from 1 to 6/],
    [() => callCentre({ skills: 1, agentsPerType: 1e6, horizonHours }), /^callCentre: agentsPerType is 1000000/],
    [() => callCentre({ types: NaN, skills: 1, horizonHours }), /^callCentre: types is NaN/],
    [() => factChain({ handoffs: 0, fidelity: 0.5, carrier: "note", horizonHours }), /^factChain: handoffs is 0/],
    [() => factChain({ handoffs: 1, facts: 31, fidelity: 0.5, carrier: "note", horizonHours }), /^factChain: facts is 31/],
    [() => factChain({ handoffs: 1, fidelity: 1.5, carrier: "note", horizonHours }), /noteFidelity is 1\.5/],
    [() => repeatContacts({ perHour: 1, fixShare: 0, work, horizonHours }), /^repeatContacts: fixShare is 0/],
  ])("%s", (build, message) => {
    expect(build).toThrow(RangeError);
    expect(build).toThrow(message);
  });
});
