import { describe, expect, it } from "vitest";

import { issueText } from "../../../engine/base/issueText.ts";
import { groupsOf } from "../../../engine/network/read/groups.ts";
import { readNeeds } from "../../../engine/network/read/needs.ts";
import { readGraph, type BareGraph } from "../../../engine/network/read/readGraph.ts";

function read(text: string, file = "graph.txt", people: string | null = null) {
  return readGraph({ file, text }, people === null ? null : { file: "people.csv", text: people });
}

function graphOf(text: string, file?: string, people: string | null = null): BareGraph {
  const found = read(text, file, people);
  if (found.kind === "issues") throw new Error(found.issues.map(issueText).join("\n"));
  return found.value;
}

function faultsOf(text: string, file?: string, people: string | null = null): readonly string[] {
  const found = read(text, file, people);
  return found.kind === "ok" ? [] : found.issues.map(issueText);
}

/** "a-b" with the weight where it is not 1. */
function tiesOf({ ids, from, to, weight }: BareGraph): readonly string[] {
  return from.map((one, at) => `${ids[one]}-${ids[to[at] ?? -1]}${weight[at] === 1 ? "" : ` ${weight[at]}`}`);
}

describe("a plain list of ties", () => {
  it("has two words a line and perhaps a weight; comments begin with # or %", () => {
    const graph = graphOf("# FromNodeId ToNodeId\n% sym\nana  bo\n\nbo\tcleo 2.5\n ana cleo 0,5\r\n");
    expect(graph.ids).toEqual(["ana", "bo", "cleo"]);
    expect(tiesOf(graph)).toEqual(["ana-bo", "bo-cleo 2.5", "ana-cleo 0.5"]);
    expect(graph.directed).toBeNull();
  });

  it.each([["\n"], ["\r\n"], ["\r"]])("reads lines that end in %j", (end) => {
    expect(tiesOf(graphOf(["\uFEFF1 2", "2 3", ""].join(end)))).toEqual(["1-2", "2-3"]);
  });

  it("says every fault with its place", () => {
    expect(faultsOf("a b\nc\na  b c d\na b zero\n a b -1\na,b\n")).toEqual([
      "graph.txt:2:1: the line has 1 word; expected two people and at most a weight (separate them by spaces or tabs; comments begin with # or %)",
      "graph.txt:3:1: the line has 4 words; expected two people and at most a weight (separate them by spaces or tabs; comments begin with # or %)",
      'graph.txt:4:5: the weight is "zero"; expected a number above 0',
      'graph.txt:5:6: the weight is "-1"; expected a number above 0',
      'graph.txt:6:1: the line has 1 word; expected two people and at most a weight (a table of ties begins with the header from,to; this line is "a,b")',
    ]);
  });

  it("has weights whose squares are numbers still", () => {
    expect(tiesOf(graphOf("a b 1e100\na c 1e-100\n"))).toEqual(["a-b 1e+100", "a-c 1e-100"]);
    expect(faultsOf("a b 1e308\na c 1e-300\n")).toEqual([
      'graph.txt:1:5: the weight is "1e308"; expected from 1e-100 to 1e100',
      'graph.txt:2:5: the weight is "1e-300"; expected from 1e-100 to 1e100',
    ]);
  });

  it.each([
    ["an empty file", "", /1:1: the file names nobody/],
    ["comments alone", "# nothing\n", /names nobody/],
    ["a binary file", "a b\0c", /not UTF-8 text/],
    ["a reserved word", "a __proto__\n", /1:3: the name "__proto__" is a reserved word/],
    ["hidden characters", "a b\u202Ec\n", /1:3: the name .* invisible/],
  ])("refuses %s", (_, text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(fault)]);
  });

  it("lists fifty faults and counts the others", () => {
    const faults = faultsOf("a\n".repeat(1000));
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toContain("and 950 more faults");
  });
});

describe("a table of ties", () => {
  it("is told by its header, whatever the separator, the mark and the other columns", () => {
    const text = '\uFEFFtarget;note;source;weight\n"b; or c";x;a;1,5\na;;b;\n';
    expect(tiesOf(graphOf(text, "export.txt"))).toEqual(["a-b; or c 1.5", "b-a"]);
    expect(tiesOf(graphOf('"from","to"\n"Ana ""A"" B",bo\n', "x.csv"))).toEqual(['Ana "A" B-bo']);
    expect(tiesOf(graphOf("from\tto\tstrength\na\tb\t3\n", "x.tsv"))).toEqual(["a-b 3"]);
  });

  it("says every fault with its place", () => {
    expect(faultsOf('from,to,weight\na,b\na,"b,1\na,,1\na,b,lots\n', "x.csv")).toEqual([
      "x.csv:2:1: the row has 2 cells; expected 3 as in the header",
      "x.csv:3:1: a quotation mark is not closed, or text follows a closing one",
      'x.csv:4:3: the name "" is empty; expected a name',
      'x.csv:5:5: the weight is "lots"; expected a number above 0',
    ]);
    expect(faultsOf("1,2\n2,3\n", "x.csv")).toEqual([
      'x.csv:1:1: the column "from" is missing; the file has "1", "2"',
      'x.csv:1:1: the column "to" is missing; the file has "1", "2"',
    ]);
    expect(faultsOf("from,to,source\n", "x.csv")).toEqual(['x.csv:1:9: the column "from" is there twice']);
    expect(faultsOf("", "x.csv")).toEqual(["x.csv:1:1: the file is empty; expected a header with from, to"]);
  });
});

describe("people beside the ties", () => {
  it("count without ties, and nobody else may be named", () => {
    const people = "id,department\na,sales\nb,sales\nalone,it\n";
    const graph = graphOf("b a\n", "g.txt", people);
    expect(graph.ids).toEqual(["a", "b", "alone"]);
    expect(tiesOf(graph)).toEqual(["b-a"]);
    expect(faultsOf("a bb\n", "g.txt", people)).toEqual(['g.txt:1:3: "bb" is nobody among the people (did you mean "b"?)']);
    expect(faultsOf("a b\n", "g.txt", "id,team\na,x\na,y\n")).toEqual([
      'people.csv:3:1: "a" is there twice',
      'g.txt:1:3: "b" is nobody among the people (did you mean "a"?)',
    ]);
    expect(faultsOf("a b\n", "g.txt", "name\na\n")).toEqual([expect.stringMatching(/people.csv:1:1: the column "id" is missing/)]);
  });

  it("have groups by a column that is named, or by a usual one", () => {
    const graph = graphOf("a b\n", "g.txt", "id,dept,level\na,sales,10\nb,,9\n");
    const groups = groupsOf(graph, null, "g.txt");
    expect(groups).toEqual({ kind: "ok", value: { column: "function", names: ["sales", "–"], of: Int32Array.of(0, 1) } });
    expect(groupsOf(graph, "level", "g.txt")).toMatchObject({ value: { names: ["9", "10"], of: Int32Array.of(1, 0) } });
    expect(groupsOf(graph, "leval", "g.txt")).toMatchObject({ issues: [{ message: expect.stringContaining('no attribute "leval"') }] });
    // The column may be called by another word, as it was in the file.
    const misspelt = groupsOf(graph, "departmnt", "g.txt");
    expect(misspelt.kind === "issues" ? misspelt.issues.map(issueText) : []).toEqual([
      'g.txt: no attribute "departmnt" of people; there is "function" (or "department", "dept"), "level" (did you mean "department"?)',
    ]);
    expect(groupsOf(graphOf("a b\n"), null, "g.txt")).toEqual({ kind: "ok", value: null });
  });
});

const GRAPHML = `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d" for="node" attr.name="department" attr.type="string"/>
  <key id="w" for="edge" attr.name="weight" attr.type="double"/>
  <graph edgedefault="directed">
    <node id="a"><data key="d">sales</data></node>
    <node id="b"><data key="d">it</data></node>
    <edge source="a" target="b"><data key="w">2</data></edge>
    <edge source="b" target="a"/>
  </graph>
</graphml>`;

const GEXF = `<gexf><graph defaultedgetype="undirected">
  <attributes class="node"><attribute id="0" title="team" type="string"/></attributes>
  <nodes><node id="a"><attvalues><attvalue for="0" value="red"/></attvalues></node><node id="b"/></nodes>
  <edges><edge source="a" target="b" weight="0.5"/></edges>
</graph></gexf>`;

describe("graph files", () => {
  it("are GraphML or GEXF, with directions, weights and attributes", () => {
    const graphml = graphOf(GRAPHML);
    expect(graphml.directed).toBe(true);
    expect(tiesOf(graphml)).toEqual(["a-b 2", "b-a"]);
    expect(groupsOf(graphml, "department", "g")).toMatchObject({ value: { names: ["it", "sales"], of: Int32Array.of(1, 0) } });
    const gexf = graphOf(GEXF);
    expect(gexf.directed).toBe(false);
    expect(tiesOf(gexf)).toEqual(["a-b 0.5"]);
    expect(groupsOf(gexf, null, "g")).toMatchObject({ value: { column: "team", names: ["red", "–"] } });
  });

  it("name nobody beside the list of people, and say of them what the list does not", () => {
    const people = "id,team\na,red\nb,blue\nalone,blue\n";
    const graph = graphOf(GRAPHML, "g.graphml", people);
    expect(graph.ids).toEqual(["a", "b", "alone"]);
    expect(Object.fromEntries(graph.attributes)).toEqual({ function: ["sales", "it", ""], team: ["red", "blue", "blue"] });
    expect(graphOf(GRAPHML, "g", "id,dept\na,x\nb,y\n").attributes.get("function")).toEqual(["x", "y"]);
    // A node without ties as well.
    const stranger = GRAPHML.replace('<edge source="a"', '<node id="al"/><edge source="a"');
    expect(faultsOf(stranger, "g.graphml", people)).toEqual(['g.graphml:8:5: "al" is nobody among the people (did you mean "a"?)']);
    expect(faultsOf(GRAPHML.replace('id="b"', 'id="a"'), "g.graphml", people)).toEqual(['g.graphml:7:5: "a" is there twice']);
  });

  it("say their faults with their places", () => {
    expect(faultsOf(GRAPHML.replace("</node>", ""))).toEqual([expect.stringMatching(/graph.txt:\d+:\d+: .*node/)]);
    expect(faultsOf(GRAPHML.replace('id="b"', 'id="a"'))).toEqual([expect.stringMatching(/graph.txt:7:5: "a" is there twice/)]);
    expect(faultsOf(`<!DOCTYPE x [<!ENTITY a "b">]>${GRAPHML}`)).toEqual([expect.stringMatching(/document type/)]);
    expect(faultsOf("<html><body/></html>")).toEqual([expect.stringMatching(/<html> is no graph/)]);
    expect(faultsOf(GRAPHML.replace(">2<", ">none<"))).toEqual([expect.stringMatching(/graph.txt:8:33: the weight is "none"/)]);
  });
});

describe("needs", () => {
  const graph = graphOf("a b\nc d\n", "g.txt", "id,team\na,red\nb,red\nc,blue\nd,blue\n");
  const groups = groupsOf(graph, "team", "g.txt");
  const needsOf = (text: string, file = "needs.txt") => readNeeds({ file, text }, graph.ids, groups.kind === "ok" ? groups.value : null);

  it("are of groups, for all their people, or of single people", () => {
    expect(needsOf("red blue\na d\n")).toEqual({ kind: "ok", value: [[[0, 1], [2, 3]], [[0], [3]]] }); // prettier-ignore
    expect(needsOf("from,to\nred,red\n", "needs.csv")).toEqual({ kind: "ok", value: [[[0, 1], [0, 1]]] }); // prettier-ignore
  });

  it("of others are faults with their places", () => {
    const found = needsOf("red bleu\n");
    expect(found.kind === "issues" ? found.issues.map(issueText) : []).toEqual([
      'needs.txt:1:5: "bleu" is neither a group nor one of the people (did you mean "blue"?)',
    ]);
  });
});
