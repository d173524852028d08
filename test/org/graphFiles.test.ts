import { UndirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { describe, expect, test } from "vitest";

import type { Issue } from "../../engine/base/issue.ts";
import { organise } from "../../engine/org/organise.ts";
import { company } from "./company.ts";

const FUNCTIONS = [
  { id: "sales", people: 2, wage: 4000 },
  { id: "support", people: 2, wage: 3000 },
];

function read(text: string, people: string | null = null) {
  const scenario = company(FUNCTIONS, {
    org: {
      kind: "files",
      people: people === null ? null : "people.csv",
      links: null,
      graph: "org.xml",
      serve: [],
      owners: [],
      accounts: null,
      authority: "centre",
    },
  });
  return organise(scenario, (path) => (path === "org.xml" ? text : people));
}

function loaded(text: string, people: string | null = null) {
  const result = read(text, people);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function faults(text: string): readonly Issue[] {
  const result = read(text);
  return result.kind === "issues" ? result.issues : [];
}

const links = ({ graph }: ReturnType<typeof loaded>) => graph.mapEdges((_key, { strength, kind }, from, to) => [from, to, strength, kind]);

/** As networkx and igraph write it. */
const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<!-- written by hand -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="function" attr.type="string"><default>sales</default></key>
  <key id="d1" for="node" attr.name="team" attr.type="string"/>
  <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d3" for="edge" attr.name="kind" attr.type="string"/>
  <graph edgedefault="undirected">
    <node id="ana"><data key="d1">north &amp; east</data></node>
    <node id="ben"><data key="d1"><![CDATA[north & east]]></data></node>
    <node id="eva"><data key="d0">support</data><data key="d1">desk</data></node>
    <edge source="ana" target="ben"><data key="d2">0.9</data><data key="d3">teammate</data></edge>
    <edge source="ben" target="eva"/>
  </graph>
</graphml>`;

describe("GraphML", () => {
  test("nodes are people, edges are links", () => {
    const organisation = loaded(GRAPHML);
    expect(organisation.people.map(({ id, department }) => [id, department])).toEqual([
      ["ana", "sales"],
      ["ben", "sales"],
      ["eva", "support"],
    ]);
    expect(organisation.teams.map(({ id }) => id)).toEqual(["north & east", "desk"]);
    expect(links(organisation)).toEqual([
      ["ana", "ben", 0.9, "teammate"],
      ["ben", "eva", 0.4, "informal"],
    ]);
  });

  test("of two arcs between two people of a directed graph the stronger is the link", () => {
    const directed = GRAPHML.replace("undirected", "directed").replace(
      "</graph>",
      '<edge source="eva" target="ben"><data key="d2">0.6</data></edge></graph>',
    );
    expect(links(loaded(directed))[1]).toEqual(["ben", "eva", 0.6, "informal"]);
    expect(faults(directed.replace('"directed"', '"undirected"'))).toMatchObject([{ code: "duplicate-link" }]);
  });

  test("with a people file the graph gives the links only", () => {
    const organisation = loaded(GRAPHML, "id,function\nana,sales\nben,support\neva,support\n");
    expect(organisation.people.map(({ department }) => department)).toEqual(["sales", "support", "support"]);
    expect(organisation.graph.size).toBe(2);
  });

  test.each([
    ["a document type with an entity bomb", '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "lol">]><graphml/>', "broken-xml 1:1"],
    ["an unknown entity", GRAPHML.replace("&amp;", "&nbsp;"), "broken-xml 9:41"],
    ["a tag closed by another", GRAPHML.replace("</node>", "</edge>"), "broken-xml 9:58"],
    ["text instead of XML", "id,function\nana,sales\n", "broken-xml 1:1"],
    ["nothing", "", "broken-xml 1:1"],
    ["an element that is never closed", GRAPHML.replace("</graphml>", ""), "broken-xml 3:1"],
    ["an attribute twice", GRAPHML.replace('node id="ana"', 'node id="ana" id="bob"'), "broken-xml 9:20"],
    ["another kind of XML", "<html><body/></html>", "not-a-graph 1:1"],
    ["elements nested a thousand deep", "<a>".repeat(1000), "broken-xml 1:193"],
    ["a graph inside a node", GRAPHML.replace('<data key="d1">desk</data>', "<graph/>"), "not-plain 11:49"],
    [
      "a key that is not declared",
      GRAPHML.replace('<key id="d3" for="edge" attr.name="kind" attr.type="string"/>', ""),
      "unknown-attribute 12:62",
    ],
    ["a strength above one", GRAPHML.replace("0.9", "9"), "out-of-range 12:37"],
    ["a self link", GRAPHML.replace('source="ben" target="eva"', 'source="ben" target="ben"'), "self-link 13:5"],
    ["a link to nobody", GRAPHML.replace('target="eva"', 'target="zoe"'), "unknown-person 13:5"],
    ["a person twice", GRAPHML.replace('id="eva"', 'id="ana"'), "duplicate-id 11:5"],
    ["a second root", `${GRAPHML}<graphml/>`, "broken-xml 15:11"],
    ["a comment that is never closed", "<!-- <graphml/>", "broken-xml 1:1"],
    ["a value without quotation marks", "<graphml a=b/>", "broken-xml 1:12"],
    ["binary content", "\0\u0001<graphml/>", "not-text 1:1"],
  ])("%s is refused with its place", (_name, text, expected) => {
    const found = faults(text);
    expect(found.map(({ code, position }) => `${code} ${position?.line ?? 0}:${position?.column ?? 0}`)).toContain(expected);
    for (const issue of found) expect(issue.file).toBe("org.xml");
  });
});

describe("GEXF", () => {
  test("as graphology writes it", () => {
    const graph = new UndirectedGraph();
    graph.addNode("ana", { function: "sales", team: "north", level: 1 });
    graph.addNode("ben", { function: "sales", team: "north", manager: "ana" });
    graph.addNode("eva", { function: "support", team: "desk|north", skills: "support=2" });
    graph.addEdgeWithKey("1", "ana", "ben", { weight: 0.9, kind: "teammate" });
    graph.addEdgeWithKey("2", "ben", "eva", { weight: 0.5, kind: "liaison" });
    const organisation = loaded(gexf.write(graph));
    expect(organisation.people.map(({ id, department, level, manager, speeds }) => [id, department, level, manager, speeds])).toEqual([
      ["ana", "sales", 1, null, { sales: 1 }],
      ["ben", "sales", 0, "ana", { sales: 1 }],
      ["eva", "support", 0, null, { support: 2 }],
    ]);
    expect(links(organisation)).toEqual([
      ["ana", "ben", 0.9, "teammate"],
      ["ben", "eva", 0.5, "liaison"],
    ]);
  });

  test("as Gephi writes it: defaults, numbered attributes, weight on the edge", () => {
    const text = `<gexf xmlns="http://www.gexf.net/1.3" xmlns:viz="http://www.gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="undirected">
      <attributes class="node"><attribute id="0" title="Department" type="string"><default>support</default></attribute></attributes>
      <nodes><node id="a" label="Ana"><attvalues><attvalue for="0" value="sales"/></attvalues><viz:size value="3"/></node><node id="b"/></nodes>
      <edges><edge id="7" source="a" target="b" weight="0.3"/></edges></graph></gexf>`;
    const organisation = loaded(text);
    expect(organisation.people.map(({ department }) => department)).toEqual(["sales", "support"]);
    expect(links(organisation)).toEqual([["a", "b", 0.3, "informal"]]);
  });
});
