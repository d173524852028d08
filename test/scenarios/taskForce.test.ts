import { describe, expect, it } from "vitest";

import { contrast, outcomesOf } from "../fixtures/shippedScenario.ts";

const RIGHT = "decisionsRight";
const SHORT = { replications: 12, over: "time: { horizon: 6 weeks, warmUp: 1 week }" };

function right(arm: string, over = ""): readonly number[] {
  return outcomesOf(`scenarios/task-force/${arm}.yaml`, [RIGHT], { ...SHORT, over: `${SHORT.over}\n${over}` })[RIGHT] ?? [];
}

describe("a task force: right decisions under command and in a network", () => {
  const arms = {
    calm: { command: right("command-calm"), network: right("network-calm") },
    calmInformed: { command: right("command-calm-informed"), network: right("network-calm-informed") },
    storm: { command: right("command-storm"), network: right("network-storm") },
    stormInformed: { command: right("command-storm-informed"), network: right("network-storm-informed") },
  };
  const lead = ({ command, network }: (typeof arms)["calm"], sign: 1 | -1 = 1) =>
    [
      [sign, network],
      [-sign, command],
    ] as const;

  it("in the calm the edge loses without information, and less with it", () => {
    expect(contrast(lead(arms.calm)).high).toBeLessThan(-0.06);
    const informed = contrast(lead(arms.calmInformed));
    expect(informed.high).toBeLessThan(-0.02);
    expect(contrast([...lead(arms.calmInformed), ...lead(arms.calm, -1)]).low).toBeGreaterThan(0);
  });

  it("in the storm the edge wins, informed or not", () => {
    expect(contrast(lead(arms.storm)).low).toBeGreaterThan(0.02);
    expect(contrast(lead(arms.stormInformed)).low).toBeGreaterThan(0.02);
  });

  it("information gives the edge no more in the storm than in the calm: no positive interaction of the three", () => {
    const { high } = contrast([...lead(arms.stormInformed), ...lead(arms.storm, -1), ...lead(arms.calmInformed, -1), ...lead(arms.calm)]);
    expect(high).toBeLessThan(0);
  });

  it("who decides tells, not the links: a hierarchy with authority at the edge decides as a network does, to 3 points", () => {
    const delegated = right("command-storm-informed", "decisions: { authority: edge }");
    const { low, high } = contrast(lead({ command: delegated, network: arms.stormInformed.network }));
    expect(low).toBeGreaterThan(-0.03);
    expect(high).toBeLessThan(0.03);
  });

  it("with command lines that are not drilled (0.6, the default) the network leads in the calm too", () => {
    const loose = "links: { strength: { reporting: 0.6 } }";
    expect(contrast(lead({ command: right("command-calm", loose), network: right("network-calm", loose) })).low).toBeGreaterThan(0.02);
  });
});
