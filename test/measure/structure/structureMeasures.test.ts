import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import betweennessOf from "graphology-metrics/centrality/betweenness.js";
import { describe, expect, test } from "vitest";

import { MEASURES } from "../../../engine/measure/catalogue.ts";
import { betweenness, betweennessCentralisation } from "../../../engine/measure/structure/betweenness.ts";
import { STRUCTURE_MEASURES } from "../../../engine/measure/structure/catalogue.ts";
import { constraint, constraintMean } from "../../../engine/measure/structure/constraint.ts";
import { externalInternal, externalInternalExpected } from "../../../engine/measure/structure/externalInternal.ts";
import { networkOf, type NetworkLink } from "../../../engine/measure/structure/network.ts";
import { structureMeasures } from "../../../engine/measure/structure/structureMeasures.ts";
import type { LinkAttributes, Organisation, Person } from "../../../engine/org/organisation.ts";
import { REFERENCE_NETWORKS } from "./referenceNetworks.ts";

function organisationOf(nodes: number, links: readonly NetworkLink[], group: readonly string[] = []): Organisation {
  const graph = new UndirectedGraph<Person, LinkAttributes>();
  const people = Array.from({ length: nodes }, (_, at): Person => {
    return { id: `p${at}`, department: group[at] ?? "all", level: 0, manager: null, speeds: {}, wagePerMonth: 0, fullTimeShare: 1 };
  });
  for (const person of people) graph.addNode(person.id, person);
  for (const { from, to, strength } of links) graph.addEdgeWithKey(`${from}-${to}`, `p${from}`, `p${to}`, { strength, kind: "informal" });
  return { people, teams: [], graph, slots: [], ownership: { people: [], accounts: null }, authority: "centre", budgetPerMonth: 0 };
}

const complete = (nodes: number): readonly NetworkLink[] =>
  Array.from({ length: nodes }, (_, from) => Array.from({ length: from }, (_unused, to) => ({ from, to, strength: 1 }))).flat();

describe.each(REFERENCE_NETWORKS)("$name", (reference) => {
  const network = networkOf(reference.nodes, reference.links);

  test("has the betweenness and the centralisation of the reference", () => {
    betweenness(network).forEach((value, at) => expect(value).toBeCloseTo(reference.betweenness[at] ?? NaN, 9));
    expect(betweennessCentralisation(network)).toBeCloseTo(reference.centralisation, 9);
  });

  test("has Burt's constraint of the reference", () => {
    constraint(network).forEach((value, at) => {
      const expected = reference.constraint[at] ?? null;
      if (expected === null) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(expected, 9);
    });
  });

  test("has the density, E–I index and modularity of the reference", () => {
    const measures = structureMeasures(organisationOf(reference.nodes, reference.links, reference.group ?? []), []);
    expect(measures["density"]).toBeCloseTo(reference.density, 12);
    expect(measures["betweennessMax"]).toBeCloseTo(reference.centralisation, 9);
    if (reference.group === null) return;
    expect(measures["externalInternal"]).toBeCloseTo(reference.externalInternal ?? NaN, 12);
    expect(measures["externalInternalExpected"]).toBeCloseTo(reference.externalInternalExpected ?? NaN, 12);
    expect(measures["modularityByFunction"]).toBeCloseTo(reference.modularity ?? NaN, 9);
  });
});

describe("networks with a closed form", () => {
  test("a star is fully centralised, a clique not at all", () => {
    const star = networkOf(
      8,
      Array.from({ length: 7 }, (_, at) => ({ from: 0, to: at + 1, strength: 1 })),
    );
    expect(betweennessCentralisation(star)).toBe(1);
    expect(constraint(star)[0]).toBeCloseTo(1 / 7, 12);
    expect(betweennessCentralisation(networkOf(6, complete(6)))).toBe(0);
  });

  test("in a clique of n everybody's constraint is (n − 1)·((1 + (n − 2)/(n − 1))/(n − 1))²", () => {
    const n = 6;
    const each = (1 + (n - 2) / (n - 1)) / (n - 1);
    expect(constraintMean(networkOf(n, complete(n)))).toBeCloseTo((n - 1) * each * each, 12);
  });

  test("groups of one have no pair inside: the expected index is 1; one group: −1", () => {
    expect(externalInternalExpected(["a", "b", "c"])).toBe(1);
    expect(externalInternalExpected(["a", "a", "a"])).toBe(-1);
  });

  test("where there is nothing to measure the measure is null", () => {
    expect(structureMeasures(organisationOf(1, []), [])).toEqual({
      density: null,
      externalInternal: null,
      externalInternalExpected: null,
      modularityByFunction: null,
      betweennessMax: null,
      constraintMean: null,
      congruence: null,
    });
  });
});

describe("laws", () => {
  const graphs = fc.integer({ min: 3, max: 14 }).chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      links: fc.uniqueArray(
        fc
          .tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 8 }))
          .filter(([from, to]) => from < to)
          .map(([from, to, strength]) => ({ from, to, strength: strength / 8 })),
        { selector: ({ from, to }) => `${from}-${to}`, maxLength: 40 },
      ),
    }),
  );

  test("betweenness is that of graphology without weights", () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const oracle = betweennessOf(organisationOf(nodes, links).graph, { getEdgeWeight: null, normalized: false });
        betweenness(networkOf(nodes, links)).forEach((value, at) => expect(value).toBeCloseTo(oracle[`p${at}`] ?? NaN, 9));
      }),
    );
  });

  test("constraint and modularity do not depend on the unit of strength, E–I not on the order of people", () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const doubled = links.map((link) => ({ ...link, strength: link.strength * 2 }));
        expect([...constraint(networkOf(nodes, doubled))]).toEqual([...constraint(networkOf(nodes, links))]);
        const group = Array.from({ length: nodes }, (_, at) => `g${at % 3}`);
        const turned = links.map(({ from, to, strength }) => ({ from: nodes - 1 - from, to: nodes - 1 - to, strength }));
        expect(externalInternal(networkOf(nodes, turned), group.toReversed())).toBe(externalInternal(networkOf(nodes, links), group));
        const [one, other] = [links, doubled].map(
          (list) => structureMeasures(organisationOf(nodes, list, group), [])["modularityByFunction"],
        );
        if (typeof one === "number") expect(other).toBeCloseTo(one, 12);
        else expect(other).toBeNull();
      }),
    );
  });
});

test("every structural measure is in the catalogue of the engine, with both names", () => {
  const measured = Object.keys(structureMeasures(organisationOf(3, complete(3)), []));
  expect(STRUCTURE_MEASURES.map(({ id }) => id)).toEqual(measured);
  for (const measure of STRUCTURE_MEASURES) expect(MEASURES).toContain(measure);
});
