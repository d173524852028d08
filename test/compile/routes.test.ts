import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Model } from "../../engine/kernel/model.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

/** People p0 … p5, each a team; the only pool that a journey needs is that of p5. */
const PEOPLE = 6;
const TEAMS = Array.from({ length: PEOPLE }, (_, n) => ({
  id: `p${n}`,
  skill: n === PEOPLE - 1 ? "service" : `other${n}`,
  people: 1,
  department: `d${n}`,
}));

type Links = readonly { readonly from: number; readonly to: number; readonly strength: number }[];

function model(links: Links, changes: Partial<Scenario["links"]> = {}, handoff: Partial<Scenario["handoff"]> = {}, shared = 1): Model {
  const plain = plainScenario();
  const scenario = {
    ...plain,
    vocabulary: { shared, pairs: [] },
    links: { ...plain.links, ...changes },
    handoff: { ...plain.handoff, ticketLatencyHours: 8, ...handoff },
    journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: { kind: "constant", value: 0.1 } })] }],
  };
  const named = links.map(({ from, to, strength }) => ({ from: `p${from}-1`, to: `p${to}-1`, strength }));
  return compiled(scenario, byHand({ teams: TEAMS, links: named })).model;
}

/** The path from a person to the pool: people on it, and what survives. */
function path({ routes }: Model, person: number): { people: number[]; survival: number; drop: number; hours: number[] } {
  const hops = routes.hops[person * routes.destinations] ?? 0;
  const from = person * routes.destinations * routes.reach;
  return {
    people: [...routes.node.subarray(from, from + hops)],
    survival: hops === 0 ? 0 : (routes.survival[from + hops - 1] ?? 0),
    drop: routes.drop[person * routes.destinations] ?? 0,
    hours: [...routes.latency.subarray(from, from + hops)],
  };
}

describe("a path", () => {
  const DIAMOND = [
    { from: 0, to: 1, strength: 0.9 },
    { from: 1, to: 5, strength: 0.9 },
    { from: 0, to: 2, strength: 1 },
    { from: 2, to: 5, strength: 0.7 },
    { from: 0, to: 5, strength: 0.6 },
  ];

  it("is the one that keeps most, also where it is longer", () => {
    expect(path(model(DIAMOND), 0)).toMatchObject({ people: [1, 5] });
    expect(path(model(DIAMOND), 0).survival).toBeCloseTo(0.81, 12);
  });

  it("has at most `reach` links", () => {
    expect(path(model(DIAMOND, { reach: 1 }), 0).people).toEqual([5]);
    const chain = [0, 1, 2, 3, 4].map((n) => ({ from: n, to: n + 1, strength: 1 }));
    expect(path(model(chain, { reach: 4 }), 0).people).toEqual([]);
    expect(path(model(chain, { reach: 5 }), 0).people).toEqual([1, 2, 3, 4, 5]);
  });

  it("among equals has fewer links", () => {
    const equal = [
      { from: 0, to: 1, strength: 1 },
      { from: 1, to: 5, strength: 0.5 },
      { from: 0, to: 5, strength: 0.5 },
    ];
    expect(path(model(equal), 0).people).toEqual([5]);
  });

  it("loses facts by Π φ^χ·Π ν, is dropped by 1 − Π(1 − o·(1 − w)), and takes L_ticket·(L_lo ÷ L_ticket)^w a link", () => {
    const found = path(
      model(DIAMOND, { strongestFidelity: 0.95, strongestLatencyHours: 0.5 }, { complexity: 2, ticketDropShare: 0.1 }, 0.8),
      0,
    );
    const fidelity = 0.95 * 0.9;
    expect(found.survival).toBeCloseTo(fidelity * fidelity * 0.8 * fidelity * fidelity * 0.8, 12);
    expect(found.drop).toBeCloseTo(1 - 0.99 * 0.99, 12);
    expect(found.hours[0]).toBeCloseTo(8 * Math.exp(0.9 * Math.log(0.5 / 8)), 12);
  });

  it("from a member of the pool itself is none: there is nothing to travel", () => {
    expect(path(model(DIAMOND), 5).people).toEqual([]);
  });
});

const links = fc
  .uniqueArray(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1), fc.integer({ min: 1, max: 10 })), {
    selector: ([from, to]) => `${Math.min(from, to)}~${Math.max(from, to)}`,
  })
  .map((list): Links => list.filter(([from, to]) => from !== to).map(([from, to, tenths]) => ({ from, to, strength: tenths / 10 })));

/** All simple paths of at most `reach` links, by trying them. */
function bestByTrying(list: Links, person: number, reach: number, seen: readonly number[] = []): number {
  if (person === PEOPLE - 1) return 1;
  if (reach === 0) return 0;
  return list.reduce((best, { from, to, strength }) => {
    const other = from === person ? to : to === person ? from : -1;
    if (other < 0 || seen.includes(other)) return best;
    return Math.max(best, strength * bestByTrying(list, other, reach - 1, [...seen, person]));
  }, 0);
}

describe("paths over any links", () => {
  test.prop([links, fc.integer({ min: 1, max: 5 })])("are as good as the best of all paths", (list, reach) => {
    const found = model(list, { reach });
    for (let person = 0; person < PEOPLE - 1; person++)
      expect(path(found, person).survival).toBeCloseTo(bestByTrying(list, person, Math.min(reach, PEOPLE)), 12);
  });

  test.prop([links])("do not depend on the order in which links were written, but for exact ties", (list) => {
    const [one, other] = [model(list), model(list.toReversed())];
    for (let person = 0; person < PEOPLE; person++) expect(path(other, person).survival).toBeCloseTo(path(one, person).survival, 12);
  });

  test.prop([links, fc.nat(20)])("get no worse by a stronger link", (list, pick) => {
    const at = list.length === 0 ? -1 : pick % list.length;
    const stronger = list.map((link, index) => (index === at ? { ...link, strength: 1 } : link));
    for (let person = 0; person < PEOPLE; person++)
      expect(path(model(stronger), person).survival).toBeGreaterThanOrEqual(path(model(list), person).survival - 1e-12);
  });
});
