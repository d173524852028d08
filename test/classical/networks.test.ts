import { describe, expect, it } from "vitest";

import { jackson, tenStations } from "../../engine/classical/jackson.ts";
import { messagePassing } from "../../engine/classical/messagePassing.ts";
import { tandem } from "../../engine/classical/tandem.ts";
import { jackson as jacksonTheory } from "../../engine/theory/jackson.ts";
import {
  completeGraph,
  hierarchyGraph,
  ringGraph,
  silosGraph,
  starGraph,
  teamOfTeamsGraph,
  twoTrianglesGraph,
} from "../../engine/theory/messageGraphs.ts";
import { messagePassing as messageTheory, messagesInSystem } from "../../engine/theory/messagePassing.ts";
import { tandem as tandemTheory } from "../../engine/theory/tandem.ts";
import { agree, inSystem, meanSojourn } from "./agree.ts";

const HOUR = { kind: "exponential", mean: 1 } as const;

describe("a Jackson network", () => {
  const stations = [
    { perHour: 0.4, work: HOUR, servers: 2 },
    { work: { kind: "exponential", mean: 0.5 } },
    { perHour: 0.1, work: HOUR },
  ] as const;
  const routing = [
    [0.2, 0.5, 0.1],
    [0.5, 0, 0.2],
    [0, 0.3, 0],
  ];

  it("has the product form, also where customers return to the same station", () => {
    const theory = jacksonTheory([0.4, 0, 0.1], routing, [
      { servers: 2, servicesPerHour: 1 },
      { servers: 1, servicesPerHour: 2 },
      { servers: 1, servicesPerHour: 1 },
    ]);
    agree(jackson({ stations, routing, horizonHours: 2000, warmUpHours: 200 }), inSystem, theory.inSystem);
  });

  it("of ten single servers at half load holds ten customers", () => {
    agree(jackson({ ...tenStations(0.5), horizonHours: 600, warmUpHours: 100 }), inSystem, 10);
  });

  it("needs a square of shares", () => {
    expect(() => jackson({ stations, routing: [[0, 1]], horizonHours: 1 })).toThrow(/expected a square of 3/);
  });
});

describe("a tandem", () => {
  const stages = [{ work: HOUR }, { work: { kind: "exponential", mean: 1.5 }, servers: 2 }] as const;
  const theory = tandemTheory(0.5, [
    { servers: 1, servicesPerHour: 1 },
    { servers: 2, servicesPerHour: 1 / 1.5 },
  ]);

  it("takes the sum of the times at its stages, and what the handoff takes", () => {
    const model = tandem({ perHour: 0.5, stages, handoffHours: 3, horizonHours: 2000, warmUpHours: 200 });
    agree(model, (run) => meanSojourn(run, 100), theory.sojournHours + 3);
  });
});

describe("an organisation that passes messages on", () => {
  const time = { horizonHours: 1000, warmUpHours: 200 };

  it.each([
    // VALIDITY A1: the number of messages at half of the critical rate.
    ["a star of 21", starGraph(21), 1.5128],
    ["five silos under one head", silosGraph({ groups: 5, size: 4, boundaryLinks: 0 }), 2.5477],
    ["the silos with one boundary link", silosGraph({ groups: 5, size: 4, boundaryLinks: 1 }), 2.6586],
    ["the silos with two", silosGraph({ groups: 5, size: 4, boundaryLinks: 2 }), 2.8388],
    ["the silos with five", silosGraph({ groups: 5, size: 4, boundaryLinks: 5 }), 3.8815],
    ["the silos with ten", silosGraph({ groups: 5, size: 4, boundaryLinks: 10 }), 8.8059],
    ["a ring of 21", ringGraph(21), 21],
    ["a hierarchy of three levels", hierarchyGraph(4, 3), 2.8495],
    ["a team of five teams", teamOfTeamsGraph(5, 4), 6.3507],
    ["two triangles and a bridge", twoTrianglesGraph(), 2.6897],
  ] as const)("%s", (_, graph, messages) => {
    const network = messageTheory(graph);
    const perHour = network.criticalRate / 2;
    expect(messagesInSystem(network, perHour)).toBeCloseTo(messages, 4);
    agree(messagePassing({ graph, perHour, ...time }), inSystem, messages);
  });

  it("in which all know all is one M/M/1 queue a node", () => {
    agree(messagePassing({ graph: completeGraph(6), perHour: 0.5, ...time }), inSystem, 6);
  });

  it("goes on to each neighbour on a shortest path with equal probability, and ends at its target", () => {
    const { touchpoints } = messagePassing({ graph: ringGraph(4), perHour: 0.1, horizonHours: 1 });
    const from = (touchpoint: number) => {
      const [first, last] = [touchpoints.nextStart[touchpoint], touchpoints.nextStart[touchpoint + 1]];
      return [[...touchpoints.nextTo.subarray(first, last)], [...touchpoints.nextShare.subarray(first, last)]];
    };
    // Node n has the touchpoints 3n to 3n + 2, for the others in their order.
    expect(from(0)).toEqual([[-1], [1]]); // 0 to 1
    expect(from(1)).toEqual([
      [4, 11],
      [0.5, 0.5],
    ]); // 0 to 2: over 1 or 3, there for 2
    expect(from(9)).toEqual([[-1], [1]]); // 3 to 0
  });

  it("cannot be built where somebody cannot be reached", () => {
    expect(() => messagePassing({ graph: [[1], [0], []], perHour: 0.1, ...time })).toThrow(/not linked/);
  });
});
