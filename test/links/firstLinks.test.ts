import { describe, expect, it } from "vitest";

import { firstLinks } from "../../engine/links/firstLinks.ts";
import { pilotReference } from "../../engine/replication.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { compiled } from "../fixtures/plain.ts";
import { here } from "./chain.ts";
import { planted } from "./planted.ts";

async function found(note: number, seed: string) {
  const ground = planted({ note });
  const base = compiled(ground.scenario, ground.organisation);
  const first = await firstLinks({ ground, base, reference: pilotReference(base, seedKey(seed)), evaluator: here(ground, seed).evaluator });
  if (first.kind !== "found") throw new Error("work piles up");
  return first;
}

describe("the first links to fund", () => {
  it("begin with the link that is worth most, and are judged together on luck of their own", async () => {
    const { links, together, tried, tested } = await found(0.2, "first links");
    expect(links[0]?.functions).toEqual(["a", "b"]);
    expect(links.length).toBeLessThanOrEqual(3);
    expect(tested).toBeLessThanOrEqual(tried);
    const values = links.map(({ value }) => value.mean);
    expect([...values].sort((one, other) => other - one)).toEqual(values);
    for (const { value } of links) expect(value.low).toBeGreaterThan(0);
    expect(together?.low).toBeGreaterThan(0);
  });

  it("are none where notes carry everything", async () => {
    const { links, together } = await found(1, "no first links");
    expect([links, together]).toEqual([[], null]);
  });
});
