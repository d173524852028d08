import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { Compiled } from "../../engine/compile/compile.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { FINISHED } from "../../engine/kernel/recorder.ts";
import { journeyVisits } from "../../engine/observation/journeyVisits.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { prepare } from "../../engine/study.ts";
import { measured } from "../fixtures/replications.ts";

/** Team handoffs and hours in assignment queues of every finished ticket that came after warm-up. */
function tickets(compiled: Compiled, run: Run): readonly { readonly handoffs: number; readonly queueHours: number }[] {
  const { journeys, visits } = run.world;
  const groups = journeyVisits(visits, journeys.entity.length);
  const list: { handoffs: number; queueHours: number }[] = [];
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    if ((journeys.arrival.data[journey] ?? 0) < compiled.model.warmUpHours || journeys.status.data[journey] !== FINISHED) continue;
    let handoffs = 0;
    let queueHours = 0;
    let team = -1;
    for (const row of groups.row.subarray(groups.start[journey], groups.start[journey + 1])) {
      const now = visits.team.data[row] ?? -1;
      if (team >= 0 && now !== team) handoffs++;
      team = now;
      queueHours += (visits.start.data[row] ?? 0) - (visits.ready.data[row] ?? 0);
    }
    list.push({ handoffs, queueHours });
  }
  return list;
}

/** Least-squares slope of the mean queue over 0, 1, 2, 3 handoffs, each number of handoffs weighing the same. */
function queueSlope(list: readonly { readonly handoffs: number; readonly queueHours: number }[]): number {
  const means = [0, 1, 2, 3].map((count) => {
    const group = list.filter(({ handoffs }) => handoffs === count);
    return group.reduce((sum, { queueHours }) => sum + queueHours, 0) / group.length;
  });
  const middle = means.reduce((sum, mean) => sum + mean, 0) / 4;
  return means.reduce((sum, mean, at) => sum + (at - 1.5) * (mean - middle), 0) / 5;
}

describe("support lines today: calibration to a public log (Volvo IT, 7,554 cases), not validation", () => {
  const prepared = prepare("scenarios/it-incidents/today.yaml", (path) => readFileSync(path, "utf8"));
  if (prepared.kind === "issues") throw new Error(prepared.issues.map(({ message }) => message).join("\n"));
  const { compiled } = prepared.value;
  const runs = Array.from({ length: 10 }, (_, replication) => replicate(compiled.model, { seedKey: seedKey("weft"), replication }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it("zero handoffs in 0.494 ± 0.03 of cases", () => {
    const share = mean(measured(compiled, runs, "zeroTransferShare"));
    expect(Math.abs(share - 0.494)).toBeLessThan(0.03);
  });

  it("ping-pong in 0.156 ± 0.04 of cases: an outcome, no route leads back to a team", () => {
    const share = mean(measured(compiled, runs, "pingPongRate"));
    expect(Math.abs(share - 0.156)).toBeLessThan(0.04);
  });

  it("24 to 30 hours of queue per team handoff over 0 to 3 handoffs", () => {
    const slope = queueSlope(runs.flatMap((run) => tickets(compiled, run)));
    expect(slope).toBeGreaterThanOrEqual(24);
    expect(slope).toBeLessThanOrEqual(30);
  });
});
