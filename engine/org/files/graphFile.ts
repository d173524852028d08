import type { Position } from "../../base/issue.ts";
import { columnName, readable } from "./delimited.ts";
import { ROWS_MOST, shown, type Cell, type Faults, type Row } from "./table.ts";
import { isFault, parseXml, type Element } from "./xml.ts";

/** People and links of a graph file, as rows with the columns of people.csv and links.csv. */
export interface GraphFile {
  readonly people: readonly Row[];
  readonly links: readonly Row[];
  /** Arcs both ways between two people are one link: the stronger. */
  readonly directed: boolean;
}

/** GraphML (Brandes et al. 2002) or GEXF 1.x, told apart by the root element. */
export function graphFile(text: string, faults: Faults): GraphFile | null {
  if (!readable(text, faults)) return null;
  const root = parseXml(text);
  if (isFault(root)) {
    faults.add("broken-xml", root.position, root.message, root.hint);
    return null;
  }
  const graphs = childrenOf(root, "graph");
  const [graph] = graphs;
  if ((root.name !== "graphml" && root.name !== "gexf") || graph === undefined) {
    faults.add("not-a-graph", root.position, `<${root.name}> is no graph; expected <graphml> or <gexf> with a <graph>`);
    return null;
  }
  if (graphs.length > 1) faults.add("several-graphs", graphs[1]?.position ?? null, "the file has several graphs; expected one");
  const read = root.name === "graphml" ? graphml(root, graph, faults) : gexf(graph, faults);
  if (read.people.length + read.links.length > ROWS_MOST) {
    faults.add("too-large", null, `the graph has more than ${ROWS_MOST} nodes and links`);
    return null;
  }
  return read;
}

function graphml(root: Element, graph: Element, faults: Faults): GraphFile {
  const keys = new Map(childrenOf(root, "key").map((key) => [key.attributes.get("id") ?? "", key]));
  const data = (element: Element, owner: string): [string, Cell][] => [
    ...[...keys.values()].flatMap((key) => {
      const text = childrenOf(key, "default")[0]?.text;
      return text === undefined || !["all", owner].includes(key.attributes.get("for") ?? "all")
        ? []
        : [cell(titleOf(key), text, element.position)];
    }),
    ...childrenOf(element, "data").flatMap((entry) => {
      const key = keys.get(entry.attributes.get("key") ?? "");
      if (key !== undefined) return [cell(titleOf(key), entry.text, entry.position)];
      faults.add("unknown-attribute", entry.position, `the key ${shown(entry.attributes.get("key") ?? "")} is not declared`);
      return [];
    }),
  ];
  refuse(graph, ["hyperedge"], faults);
  const nodes = childrenOf(graph, "node");
  for (const node of nodes) refuse(node, ["graph"], faults);
  const edges = childrenOf(graph, "edge");
  return {
    directed: graph.attributes.get("edgedefault") === "directed",
    people: nodes.map((node) => row(node, [...ids(node, ["id"]), ...data(node, "node")])),
    links: edges.map((edge) => row(edge, [...data(edge, "edge"), ...ids(edge, ["source", "target"])])),
  };
}

function titleOf(key: Element): string {
  return key.attributes.get("attr.name") ?? key.attributes.get("id") ?? "";
}

function gexf(graph: Element, faults: Faults): GraphFile {
  const titles = (owner: string) =>
    new Map(
      childrenOf(graph, "attributes")
        .filter((list) => list.attributes.get("class") === owner)
        .flatMap((list) => childrenOf(list, "attribute"))
        .map((attribute) => [attribute.attributes.get("id") ?? "", attribute] as const),
    );
  const [ofNodes, ofEdges] = [titles("node"), titles("edge")];
  const values = (element: Element, known: ReadonlyMap<string, Element>): [string, Cell][] => [
    ...[...known.values()].flatMap((attribute) => {
      const text = childrenOf(attribute, "default")[0]?.text;
      return text === undefined ? [] : [cell(attribute.attributes.get("title") ?? "", text, element.position)];
    }),
    ...childrenOf(element, "attvalues").flatMap((list) =>
      childrenOf(list, "attvalue").flatMap((value) => {
        const attribute = known.get(value.attributes.get("for") ?? value.attributes.get("id") ?? "");
        if (attribute !== undefined)
          return [cell(attribute.attributes.get("title") ?? "", value.attributes.get("value") ?? "", value.position)];
        faults.add("unknown-attribute", value.position, `the attribute ${shown(value.attributes.get("for") ?? "")} is not declared`);
        return [];
      }),
    ),
  ];
  const nodes = childrenOf(graph, "nodes").flatMap((list) => childrenOf(list, "node"));
  for (const node of nodes) refuse(node, ["nodes", "edges"], faults);
  const edges = childrenOf(graph, "edges").flatMap((list) => childrenOf(list, "edge"));
  return {
    directed: graph.attributes.get("defaultedgetype") === "directed",
    people: nodes.map((node) => row(node, [...values(node, ofNodes), ...ids(node, ["id"])])),
    links: edges.map((edge) => row(edge, [...ids(edge, ["weight", "kind"]), ...values(edge, ofEdges), ...ids(edge, ["source", "target"])])),
  };
}

function refuse(element: Element, names: readonly string[], faults: Faults): void {
  for (const child of element.children) {
    if (names.includes(child.name))
      faults.add("not-plain", child.position, `<${child.name}> is not supported here; expected plain nodes and edges`);
  }
}

function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

function ids(element: Element, names: readonly string[]): [string, Cell][] {
  return names.flatMap((name) => {
    const text = element.attributes.get(name);
    return text === undefined ? [] : [cell(name, text, element.position)];
  });
}

function cell(name: string, text: string, position: Position): [string, Cell] {
  return [columnName(name), { text: text.trim(), position }];
}

function row(element: Element, cells: readonly [string, Cell][]): Row {
  return { position: element.position, cells: new Map(cells) };
}
