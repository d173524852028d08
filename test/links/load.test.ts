import { describe, expect, it } from "vitest";

import type { Ground } from "../../engine/links/ground.ts";
import { loads, type LoadFindings } from "../../engine/links/load.ts";
import { newLink } from "../../engine/links/candidates.ts";
import { withLinks } from "../../engine/links/link.ts";
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
    expect(checks[0]?.use).toBeGreaterThan(0.92);
    expect(checks[0]?.use).toBeLessThan(0.98);
    expect(checks[1]?.use).toBeGreaterThan(0.99);
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
    expect(past).toMatchObject({ overloads: false, busiest: { person: "contact-1" } });
    expect(added).toMatchObject({ overloads: true, busiest: { person: "contact-1" } });
    expect(added?.busiest?.after).toBeGreaterThan(0.97);
  });
});
