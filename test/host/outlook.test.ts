import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { engineIdentity } from "../../engine/host/engineIdentity.ts";
import { storedWorld, storeWorld } from "../../engine/host/pilotStore.ts";
import type { OtherWorld } from "../../engine/report/outlook.ts";
import { companyFiles } from "./companyFiles.ts";
import { run } from "./stoppable.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

describe("worlds beside the comparison", () => {
  it("stopped among them, it keeps those that were found, and ends with the same bytes", { timeout: 120_000 }, async () => {
    const folder = companyFiles();
    const command = (out: string) => [
      "compare",
      join(folder, "silos.yaml"),
      join(folder, "liaisons.yaml"),
      "-n",
      "2",
      "-j",
      "1",
      "--out",
      out,
    ];
    const [out, whole] = [join(folder, "out"), join(folder, "whole")];
    const stop = new AbortController();
    const watch = setInterval(() => {
      if (worldsIn(out).length > 0) stop.abort();
    }, 1);
    const [code, notes] = await run(command(out), stop.signal);
    clearInterval(watch);
    expect(code).toBe(130);
    expect(notes).not.toBe("");
    const kept = worldsIn(out);
    const times = kept.map((path) => statSync(path).mtimeMs);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(5);
    expect((await run(command(out)))[0]).toBe(0);
    expect(kept.map((path) => statSync(path).mtimeMs)).toEqual(times);
    expect(worldsIn(out)).toHaveLength(5);
    expect((await run(command(whole)))[0]).toBe(0);
    for (const name of ["outlook.json", "report.html", "compare.json"])
      expect(readFileSync(join(out, name)).equals(readFileSync(join(whole, name)))).toBe(true);
  });

  it("are looked for again where a file has another name, or another measure judges", () => {
    const folder = temporaryFolder();
    const levers = { load: 1.2, fabric: 1, length: 1 };
    const headline = [{ measure: "perfectJourneyRate", indifference: { kind: "absolute", size: 0.02 } }] as const;
    const unit = {
      organisations: [{ id: "silos", hash: "a" }],
      headline,
      levers,
      together: 5,
      replications: 10,
      seed: "weft",
      engine: engineIdentity(),
    };
    const world: OtherWorld = { levers, kind: "baseline", leader: "silos", difference: null, peers: [], asGood: [], unstable: [] };
    storeWorld(folder, unit, world);
    storeWorld(folder, { ...unit, seed: "nothing runs" }, null);
    expect(storedWorld([folder], unit)).toEqual(world);
    expect(storedWorld([folder], { ...unit, seed: "nothing runs" })).toBeNull();
    expect(storedWorld([folder], { ...unit, organisations: [{ id: "today", hash: "a" }] })).toBeUndefined();
    expect(storedWorld([folder], { ...unit, headline: [{ ...headline[0], measure: "lifetimeValue" }] })).toBeUndefined();
    expect(storedWorld([folder], { ...unit, levers: { ...levers, load: 0.8 } })).toBeUndefined();
    expect(storedWorld([folder], { ...unit, together: 4 })).toBeUndefined();
  });
});

function worldsIn(folder: string): readonly string[] {
  try {
    const place = join(folder, "replications");
    return readdirSync(place)
      .filter((name) => name.endsWith(".world"))
      .map((name) => join(place, name))
      .sort();
  } catch {
    return [];
  }
}
