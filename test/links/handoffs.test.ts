import { describe, expect, it } from "vitest";

import { fileReader } from "../../engine/host/fileReader.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { changesOf, existingLinks, peopleByFunction, unlinked } from "../../engine/links/candidates.ts";
import { compileWith, type Ground } from "../../engine/links/ground.ts";
import { expectedHandoffs } from "../../engine/links/handoffs.ts";
import type { LinkChange } from "../../engine/links/link.ts";
import { rerouted, scalePerMonth, surveyOf, type Survey } from "../../engine/links/survey.ts";
import type { Slot } from "../../engine/org/organisation.ts";
import { timeline } from "../../engine/org/timeline.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { prepare } from "../../engine/study.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { chain } from "./chain.ts";
import { planted } from "./planted.ts";

/** `npm run soak` removes every idle link of a real company. */
const SOAK = process.env["WEFT_SOAK"] === "1";

/**
 * For each of three skills a team and one that helps out at once, and two teams of owners, who may be full; work goes from a over b
 * to c and comes back from each. A sixth of all pairs of people have a link.
 */
function mixed(seed: number): Ground {
  const plain = plainScenario();
  const scenario = {
    ...plain,
    time: { ...plain.time, horizonHours: 400 },
    links: { ...plain.links, strongestFidelity: 0.9, reach: 2 },
    handoff: { ...plain.handoff, noteFidelity: 0.3, relayWorkHours: 0.1, ticketLatencyHours: 2, ticketDropShare: 0.1 },
    service: { ...plain.service, failureBase: 0.1, failurePerMissingFact: 0.4, attempts: 3, returnShare: 0.5 },
    segments: plain.segments.map((one) => ({ ...one, arrivals: one.arrivals.map((stream) => ({ ...stream, perHour: 1.2 })) })),
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["a"], creates: ["fact"], next: [{ to: "b", share: 1, escalates: false }] }),
          touchpoint({ id: "b", skills: ["b"], needs: ["fact"], next: [{ to: "c", share: 1, escalates: false }] }),
          touchpoint({ id: "c", skills: ["c"], needs: ["fact"], weight: 1 }),
        ],
      },
    ],
  };
  const teams = ["a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2"].map((id) => ({ id, skill: id.charAt(0), people: 2, department: id }));
  const ids = teams.flatMap(({ id }) => [`${id}-1`, `${id}-2`]);
  const pairs = ids.flatMap((from, at) => ids.slice(at + 1).map((to) => ({ from, to })));
  const links = pairs
    .filter((_, at) => uniform(seed, 1, at, 0) < 1 / 6)
    .map((pair, at) => ({ ...pair, strength: 0.3 + 0.7 * uniform(seed, 2, at, 0) }));
  const slots: readonly Slot[] = [
    { share: 0.3, teams: { a: ["a1", "a2"], b: ["b1", "b2"], c: ["c1", "c2"] }, owners: ["d1-1"] },
    { share: 0.7, teams: { a: ["a1", "a2"], b: ["b1", "b2"], c: ["c1", "c2"] }, owners: ["d2-1", "d2-2"] },
  ];
  const organisation = byHand({ teams, links, slots });
  return { scenario, organisation: { ...organisation, ownership: { ...organisation.ownership, accounts: 2 } } };
}

/** A month of it. */
function silosOf(file: string): Ground {
  const { read } = fileReader([file]);
  const prepared = prepare(file, read);
  if (prepared.kind === "issues") throw new Error("the scenario is good");
  const { scenario } = prepared.value;
  const stretches = timeline(scenario, read);
  if (stretches.kind === "issues" || stretches.value[0] === undefined) throw new Error("the organisation is good");
  const time = { ...scenario.time, horizonHours: 730, warmUpHours: 0 };
  return { scenario: { ...scenario, time }, organisation: stretches.value[0].organisation };
}

function surveyed(ground: Ground): Survey {
  return surveyOf(ground, compiled(ground.scenario, ground.organisation), { scale: 0.02 });
}

function modelWith(ground: Ground, changes: readonly LinkChange[]): Model {
  const company = compileWith(ground, changes);
  if (company.kind === "issues") throw new Error("it compiles");
  return company.value.model;
}

function bits(ground: Ground, changes: readonly LinkChange[]): string {
  const model = modelWith(ground, changes);
  return [0, 1].map((replication) => fingerprint(replicate(model, { seedKey: [1, 2], replication }))).join();
}

/** Person · pools + first pool, of every handoff between teams in a run. */
function seenPassing(model: Model): ReadonlySet<number> {
  const { handoffs, journeys } = replicate(model, { seedKey: [1, 2], replication: 0 }).world;
  const [from, touchpoint, journey, slot] = [handoffs.from, handoffs.touchpoint, handoffs.journey, journeys.slot].map((of) => of.view());
  const seen = new Set<number>();
  (from ?? []).forEach((person, row) => {
    const skill = model.touchpoints.skill[touchpoint?.[row] ?? 0] ?? 0;
    const line = model.slots.line[(slot?.[journey?.[row] ?? 0] ?? 0) * model.people.skills + skill] ?? 0;
    const pool = model.lines.pool[model.lines.start[line] ?? 0] ?? 0;
    const teams = model.people.team.subarray(model.people.teamStart[person], model.people.teamStart[person + 1]);
    if (!teams.includes(model.pools.team[pool] ?? -1)) seen.add(person * model.pools.count + pool);
  });
  return seen;
}

describe("expected handoffs", () => {
  it("are above 0 wherever work was seen to pass", () => {
    for (let seed = 0; seed < 3; seed++) {
      const model = modelWith(mixed(seed), []);
      const may = new Set(expectedHandoffs(model).flatMap(({ perMonth }) => [...perMonth.keys()]));
      const seen = seenPassing(model);
      // From first teams and helpers, forwards and backwards.
      expect(seen.size).toBeGreaterThan(12);
      for (const key of seen) expect(may).toContain(key);
    }
  });

  it("are in all as many as journeys have steps between teams", () => {
    const survey = surveyed(planted({ note: 0.2 }));
    const total = survey.handoffs.reduce((sum, amount) => sum + amount, 0);
    // Every journey has one handoff, and 730 hours are a month.
    expect(total).toBeCloseTo((0.5 + 0.045 + 0.045) * 730, 6);
    expect(survey.journeysPerMonth).toBeCloseTo(total, 6);
    expect(rerouted(survey, [{ between: ["a-1", "b-1"], strength: 1 }])).toBeCloseTo(0.5 * 730, 6);
    expect(rerouted(survey, [{ between: ["a-1", "c-1"], strength: 1 }])).toBe(0);
  });

  it("take the way over the owner, and then no other", () => {
    const ground = chain({ handoffs: 1, people: 2, perHour: 0.5 });
    const { graph } = ground.organisation;
    graph.addEdgeWithKey("1-2", "s0-2", "s1-1", { strength: 1, kind: "informal" });
    const owned = { ...ground.organisation, ownership: { people: ["s0-2"], accounts: null } };
    const survey = surveyed({ ...ground, organisation: owned });
    // s0-1 has a link of its own to s1-1 and no way to the owner; s0-2 is the owner and goes straight.
    expect([...survey.carried].map(([link, sum]) => [link, Math.round(sum)])).toEqual([
      ["0-2", 183],
      ["1-2", 183],
    ]);
    graph.addEdgeWithKey("0-1", "s0-1", "s0-2", { strength: 1, kind: "informal" });
    const whole = { ...ground, organisation: { ...owned, graph } };
    const over = surveyed(whole);
    expect(new Map(over.carried)).toEqual(
      new Map([
        ["0-1", expect.closeTo(182.5)],
        ["1-2", expect.closeTo(365)],
      ]),
    );
    const direct = [{ between: ["s0-1", "s1-1"], strength: 0 }] as const;
    expect(rerouted(over, direct)).toBe(0);
    expect(rerouted(over, [{ between: ["s0-1", "s0-2"], strength: 0 }])).toBeCloseTo(182.5, 6);
    expect(bits(whole, direct)).toBe(bits(whole, []));
    // An owner with room for one customer leaves the straight way to the others.
    const full = { ...whole, organisation: { ...owned, graph, ownership: { people: ["s0-2"], accounts: 1 } } };
    expect(rerouted(surveyed(full), direct)).toBeGreaterThan(0);
    expect(bits(full, direct)).not.toBe(bits(full, []));
  });
});

describe("a link that is called idle", () => {
  it("changes no bit when it is removed alone, with helpers, returns and owners who may be full", () => {
    let idle = 0;
    let changing = 0;
    for (let seed = 0; seed < 4; seed++) {
      const ground = mixed(seed);
      const survey = surveyed(ground);
      const existing = existingLinks(survey);
      const asItIs = bits(ground, []);
      const listed = new Set(existing.list.map(({ between }) => between.join()));
      const alone = ground.organisation.graph
        .mapEdges((_key, _link, one, other) => [one, other] as const)
        .filter((between) => !listed.has(between.join()));
      expect(alone).toHaveLength(existing.idle);
      for (const between of alone) expect(bits(ground, [{ between, strength: 0 }])).toBe(asItIs);
      idle += alone.length;
      changing += existing.list.filter((link) => bits(ground, changesOf(link)) !== asItIs).length;
    }
    expect([idle, changing].every((count) => count > 10)).toBe(true);
  });

  it("changes no bit in the software company in silos either", { timeout: 120_000 }, () => {
    const ground = silosOf("scenarios/saas/functional-silos.yaml");
    const listed = new Set(existingLinks(surveyed(ground)).list.map(({ between }) => between.join()));
    const asItIs = bits(ground, []);
    const { graph } = ground.organisation;
    const alone = graph.mapEdges((_key, _link, one, other) => [one, other] as const).filter((between) => !listed.has(between.join()));
    expect([alone.length, listed.size]).toEqual([459, 56]);
    const looked = alone.filter((_, at) => SOAK || at % 15 === 0);
    for (const between of looked) expect(bits(ground, [{ between, strength: 0 }])).toBe(asItIs);
  });

  it("or new and not to gain anything, changes none when it is built", () => {
    const ground = mixed(1);
    const survey = surveyed(ground);
    const asItIs = bits(ground, []);
    const groups = [...peopleByFunction(survey).values()];
    const all = groups.flatMap((one, at) => groups.slice(at + 1).flatMap((other) => unlinked(survey, one, other).slice(0, 1)));
    const without = all.filter((between) => rerouted(survey, [{ between, strength: 1 }]) === 0);
    expect(without.length).toBeGreaterThan(3);
    for (const between of without) expect(bits(ground, [{ between, strength: 1 }])).toBe(asItIs);
  });

  it("carries nothing, and what others carry is what is taken off them", () => {
    const ground = planted({ note: 0.2 });
    const { graph } = ground.organisation;
    graph.addEdgeWithKey("0-3", "a-1", "b-1", { strength: 1, kind: "liaison" });
    graph.addEdgeWithKey("0-6", "a-1", "c-1", { strength: 1, kind: "liaison" });
    const survey = surveyed(ground);
    const existing = existingLinks(survey);
    const liaisons = existing.list.filter(({ kind }) => kind === "liaison");
    expect(liaisons.map(({ between, carriedPerMonth }) => [between.join("–"), Math.round(carriedPerMonth)])).toEqual([
      ["a-1–b-1", 365],
      ["a-1–c-1", 0],
    ]);
    const [first] = liaisons;
    if (first === undefined) throw new Error("there is no link");
    expect(rerouted(survey, changesOf(first))).toBeCloseTo(first.carriedPerMonth, 6);
    // Of the 18 links between team mates those from a-2 and a-3 to a-1 carry what goes on to b; the way ends at b-1.
    expect(existing.idle).toBe(16);
    expect([...survey.carried.keys()].sort()).toEqual(["0-1", "0-2", "0-3"]);
  });
});

describe("the scale beside a link", () => {
  it("is as many journeys as it carries handoffs, from the mean to a customer whom nothing annoys", () => {
    const survey = surveyed(planted({ note: 0.2 }));
    const gap = survey.bestValue - 1000;
    expect(scalePerMonth(survey, 10, 1000)).toBeCloseTo(10 * gap, 6);
    expect(scalePerMonth(survey, 1e9, 1000)).toBeCloseTo(survey.journeysPerMonth * gap, 6);
    expect(scalePerMonth(survey, 10, survey.bestValue + 1)).toBe(0);
  });
});
