import { describe, expect, it } from "vitest";

import type { Ground } from "../../engine/links/ground.ts";
import { loads, type LoadEvaluator, type LoadFindings } from "../../engine/links/load.ts";
import { withArrivals } from "../../engine/links/loadArrivals.ts";
import type { LoadOutcome } from "../../engine/links/loadOutcome.ts";
import { newLink } from "../../engine/links/candidates.ts";
import { withLinks } from "../../engine/links/link.ts";
import type { DecisionSettings } from "../../engine/scenario/scenario.ts";
import { byHand } from "../fixtures/plain.ts";
import { chain, here } from "./chain.ts";

/** Work from one to the other function goes over their common contact alone, an hour each time. */
function relayed(perHour: number): Ground {
  const { scenario } = chain({ handoffs: 1, perHour, horizonHours: 4000 });
  const organisation = byHand({
    teams: [
      { id: "s0", skill: "s0", people: 4, department: "s0" },
      { id: "s1", skill: "s1", people: 4, department: "s1" },
      { id: "contact", skill: "none", people: 1, department: "contact" },
    ],
    links: [0, 1, 2, 3].flatMap((at) => [
      { from: `s0-${at + 1}`, to: "contact-1", strength: 1 },
      { from: "contact-1", to: `s1-${at + 1}`, strength: 1 },
    ]),
  });
  return {
    organisation,
    scenario: { ...scenario, links: { ...scenario.links, reach: 2 }, handoff: { ...scenario.handoff, relayWorkHours: 1 } },
  };
}

async function loaded(ground: Ground, links: Parameters<typeof newLink>[1][] = []): Promise<LoadFindings> {
  const { survey, evaluator } = here(ground, "load");
  const found = await loads({
    evaluator,
    survey,
    links: links.map((ends) => newLink(survey, ends, 0)),
    luck: [3, 4],
    replications: 12,
    tries: 6,
  });
  if (found === null) throw new Error("nothing ran");
  return found;
}

describe("the load of who relays", () => {
  it("is arrivals × hours of a relay, and saturates where that is a whole week", async () => {
    const { people, relay, line, checks, tail, gini } = await loaded(relayed(0.6));
    expect(people.map(({ person }) => person)).toEqual(["contact-1"]);
    const [contact] = people;
    expect(contact?.share.low).toBeLessThan(0.6);
    expect(contact?.share.high).toBeGreaterThan(0.6);
    expect(contact?.hoursPerMonth.mean).toBeCloseTo(730 * (contact?.share.mean ?? NaN), 6);
    expect(relay?.at).toEqual({ person: "contact-1" });
    expect(relay?.critical.low).toBeLessThan(1 / 0.6);
    expect(relay?.critical.high).toBeGreaterThan(1 / 0.6);
    // Four people with .6 hours of work an hour: they have room for more than six times as much.
    expect(line?.critical.mean).toBeGreaterThan(6);
    expect(checks.map(({ share, growing }) => [share, growing])).toEqual([
      [0.95, 0],
      [1.05, 1],
    ]);
    expect(checks[0]?.use?.mean).toBeGreaterThan(0.92);
    expect(checks[0]?.use?.mean).toBeLessThan(0.98);
    expect(checks[0]?.proportion?.low).toBeLessThan(1);
    expect(checks[0]?.proportion?.high).toBeGreaterThan(0.97);
    expect(checks[1]?.use?.mean).toBeGreaterThan(0.99);
    expect(tail.report.verdict).toBe("too few to tell");
    expect(gini).toBe(0);
  });

  it("is what a line of many can do where nobody relays", async () => {
    const { people, relay, line, checks } = await loaded(chain({ handoffs: 1, perHour: 0.5, horizonHours: 4000 }));
    expect(people).toEqual([]);
    expect(relay).toBeNull();
    expect(line?.critical.mean).toBeGreaterThan(1.85);
    expect(line?.critical.mean).toBeLessThan(2.15);
    expect(checks[0]?.growing).toBe(0);
    // At 1.05 there is more work than all people could do together: refused before it runs.
    expect(checks[1]?.growing).toBeNull();
  });

  it("counts decisions for others as hours and as a share alike", async () => {
    const { people, tail } = await loaded(decided());
    const [contact] = people;
    expect(contact?.person).toBe("contact-1");
    // Half an hour of relaying and an hour of deciding, .2 times an hour.
    expect(contact?.share.mean).toBeGreaterThan(0.25);
    expect(contact?.share.mean).toBeLessThan(0.35);
    expect(contact?.hoursPerMonth.mean).toBeCloseTo(730 * (contact?.share.mean ?? NaN), 6);
    expect(tail.report.n).toBe(1);
  });

  it("grows less than in proportion where customers leave, and the check says so", async () => {
    const { scenario, organisation } = chain({ handoffs: 1, perHour: 0.5, horizonHours: 4000 });
    const channels = scenario.channels.map((channel) => ({ ...channel, patience: { kind: "exponential", mean: 1 } as const }));
    const { line, checks } = await loaded({ organisation, scenario: { ...scenario, channels } });
    const below = checks.find(({ share }) => share < 1);
    expect(below?.factor).toBeCloseTo(0.95 * (line?.critical.mean ?? NaN), 12);
    expect(below?.proportion?.high).toBeLessThan(0.9);
    expect(below?.use?.high).toBeLessThan(0.9);
    expect(below?.growing).toBe(0);
  });
});

/** As above with half an hour of relaying; the second function needs a decision of an hour, which only the contact may make. */
function decided(): Ground {
  const { scenario, organisation } = relayed(0.2);
  const people = organisation.people.map((person) =>
    person.id === "contact-1" ? { ...person, level: 1 } : { ...person, manager: "contact-1" },
  );
  const journeys = scenario.journeys.map((journey) => ({
    ...journey,
    touchpoints: journey.touchpoints.map((at) => (at.id === "s1" ? { ...at, decisionShare: 1 } : at)),
  }));
  const decisions: DecisionSettings = {
    error: 0,
    errorPerMissingFact: 0,
    edgeError: 0,
    volatilityPerHour: 0,
    time: { kind: "constant", value: 1 },
    level: 1,
    authority: "centre",
  };
  return {
    organisation: { ...organisation, people },
    scenario: { ...scenario, journeys, decisions, handoff: { ...scenario.handoff, relayWorkHours: 0.5 } },
  };
}

describe("a company with more customers", () => {
  it("has them in programmes too, in whole customers at the same mean rate", () => {
    const { scenario, organisation } = chain({ handoffs: 1 });
    const programme = { count: 50, startHours: 0, withinHours: 100, dueAfterHours: 100 };
    const segments = scenario.segments.map((one) => ({
      ...one,
      arrivals: [
        { journey: "main", perHour: 0.3, profile: [1] },
        { journey: "main", perHour: 50 / 2000, profile: [1], programme },
      ],
    }));
    const [segment] = withArrivals({ organisation, scenario: { ...scenario, segments } }, 1.49).scenario.segments;
    const [stream, finite] = segment?.arrivals ?? [];
    expect(stream).toMatchObject({ perHour: 0.3 * 1.49 });
    expect(finite?.programme).toEqual({ ...programme, count: 75 });
    expect(finite?.perHour).toBeCloseTo(75 / 2000, 12);
  });
});

describe("one more link", () => {
  /** A coordinator who is busy with what half of a function sends; the other half sends by ticket. */
  const half = (): Ground => {
    const ground = relayed(0.85);
    const missing = ["s0-3", "s0-4"].map((id) => ({ between: [id, "contact-1"] as const, strength: 0 }));
    return { ...ground, organisation: withLinks(ground.organisation, missing) };
  };

  it("overloads a person who is busy, and the lab says who", async () => {
    const crowded = { ...half(), scenario: { ...half().scenario, handoff: { ...half().scenario.handoff, relayWorkHours: 1.8 } } };
    const { relay, oneMore } = await loaded(crowded, [["s0-3", "s1-1"]]);
    expect(relay?.use.mean).toBeLessThan(0.95);
    const [past, added] = [oneMore[0], oneMore.find(({ link }) => link.between.includes("contact-1"))];
    // A link past the contact takes nothing more there; one to the contact does.
    expect(past).toMatchObject({ overloads: false });
    expect(past?.hardest?.after).toBeLessThan((past?.hardest?.before ?? NaN) + 0.01);
    expect(added).toMatchObject({ overloads: true, hardest: { person: "contact-1" } });
    expect(added?.hardest?.after).toBeGreaterThan(0.97);
  });

  it("is said of whom it hits, not of who is busiest anyway", async () => {
    const { survey } = here(relayed(0.3), "hit");
    const people = survey.base.legend.people;
    const [busy, hit] = ["contact-1", "s0-1"].map((id) => people.indexOf(id));
    const outcome = (shares: readonly number[], waiting: number, growing: number | null): LoadOutcome => ({
      ownHours: people.map(() => 1),
      ownUse: people.map((_, at) => (at === busy ? (shares[0] ?? 0) : at === hit ? (shares[1] ?? 0) : 0)),
      ownWaiting: people.map((_, at) => (at === hit ? waiting : 1)),
      lineUse: [0.3, 0.3],
      growing,
    });
    const replicated = (one: LoadOutcome) => Array.from({ length: 6 }, () => one);
    const found = async (outcomes: LoadOutcome, without = outcome([0.96, 0.3], 2, null)) => {
      const load: LoadEvaluator["load"] = (trials) =>
        Promise.resolve(trials.map(({ changes }) => replicated(changes.length === 0 ? without : outcomes)));
      const links = [newLink(survey, ["s0-1", "s1-2"], 0)];
      const loadsFound = await loads({ evaluator: { load }, survey, links, luck: [1, 2], replications: 6, tries: 6 });
      return loadsFound?.oneMore[0];
    };
    expect(await found(outcome([0.97, 0.6], 2, null))).toMatchObject({
      overloads: false,
      hardest: { person: "s0-1", before: 0.3, after: 0.6 },
    });
    expect(await found(outcome([0.99, 0.9], 80, -1))).toMatchObject({ overloads: true, hardest: { person: "s0-1", after: 0.9 } });
    // Where work piles up, by what waits: a share cannot rise above 1.
    expect(await found(outcome([1, 0.32], 80, -1))).toMatchObject({ overloads: true, hardest: { person: "s0-1", after: 0.32 } });
    // What piles up without the link as well is not its doing.
    expect(await found(outcome([0.97, 0.6], 80, -1), outcome([0.96, 0.3], 70, -1))).toMatchObject({ overloads: false });
  });
});
