import { faulty, ok, type Checked, type Position } from "../../base/issue.ts";
import { delimited, readable } from "../../org/files/delimited.ts";
import { graphFile } from "../../org/files/graphFile.ts";
import { Faults, nameFault, shown, type Cell, type Row } from "../../org/files/table.ts";
import { edgeList } from "./edgeList.ts";
import { edgeTable, isTieHeader } from "./edgeTable.ts";
import { Ends, LENGTH_MOST, tooMany } from "./ends.ts";
import { linesOf } from "./lines.ts";

/** A graph as files give it: who there is, who is tied to whom, and what is said of people. */
export interface BareGraph {
  readonly ids: readonly string[];
  /** (ties) indexes of people, and weights. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
  /** What the file says of directions; null: nothing. */
  readonly directed: boolean | null;
  /** By column, in the order of the file: (people) what is said of each; "" where nothing is. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

export interface GraphText {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads GraphML, GEXF, a table of ties with a header, or a plain list of ties, told apart by what stands in them. Where a list of people
 * is given, nobody else may be named, and people without ties count too.
 */
export function readGraph(graph: GraphText, people: GraphText | null): Checked<BareGraph> {
  const ends = new Ends();
  const ofPeople = new Faults(people?.file ?? "", "");
  const ofGraph = new Faults(graph.file, "");
  let attributes = new Map<string, readonly string[]>();
  if (people !== null) {
    attributes = addPeople(delimited(people.text, ofPeople, ["id"]), ends, ofPeople);
    ends.close("nobody among the people");
  }
  // Where nobody could be read, every end of every tie would be a fault.
  const known = people === null || ends.ids.length > 0;
  let directed: boolean | null = null;
  if (known && readable(graph.text, ofGraph, LENGTH_MOST)) {
    const read = addTies(graph, ends, { faults: ofGraph, closed: people !== null });
    directed = read?.directed ?? null;
    // What the list says of people counts before what the graph says.
    attributes = new Map([...(read?.attributes ?? []), ...attributes]);
  }
  const issues = [...ofPeople.all(), ...ofGraph.all()];
  if (issues.length > 0) return faulty(issues);
  if (ends.ids.length === 0) {
    ofGraph.add("empty-file", { line: 1, column: 1 }, "the file names nobody; expected ties between people");
    return faulty(ofGraph.all());
  }
  return ok({ ids: ends.ids, from: ends.from, to: ends.to, weight: ends.weight, directed, attributes });
}

interface Reading {
  readonly faults: Faults;
  readonly closed: boolean;
}

/** What a graph file says beside the ties; null: a list or table of ties says no more. */
function addTies({ file, text }: GraphText, ends: Ends, reading: Reading): (Pick<BareGraph, "directed"> & Attributes) | null {
  if (/^\uFEFF?\s*</u.test(text.slice(0, 1000))) return addXml(text, ends, reading);
  readTies({ file, text }, ends, reading.faults);
  return null;
}

interface Attributes {
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** A table of ties with a header, or a plain list. */
export function readTies({ file, text }: GraphText, ends: Ends, faults: Faults): void {
  if (isTieHeader(firstLine(text)) || /\.[ct]sv$/iu.test(file)) edgeTable(text, ends, faults);
  else edgeList(text, ends, faults);
}

function firstLine(text: string): string {
  for (const [line] of linesOf(text)) if (line.trim() !== "") return line;
  return "";
}

function addXml(text: string, ends: Ends, { faults, closed }: Reading): (Pick<BareGraph, "directed"> & Attributes) | null {
  const read = graphFile(text, faults);
  if (read === null) return null;
  const attributes = (closed ? saidOfKnown : addPeople)(read.people, ends, faults);
  for (const { position, cells } of read.links) {
    if (tooMany(ends, faults)) break;
    const wanted = [cells.get("from"), cells.get("to"), cells.get("strength")];
    const placed = (at: number): Cell => wanted[at] ?? { text: "", position };
    ends.tie({ texts: wanted.map((_, at) => placed(at).text), positionOf: (at) => placed(at).position }, [0, 1, 2], faults);
  }
  return { directed: read.directed, attributes };
}

/** Adds people, and gives what is said of them by column. */
function addPeople(rows: readonly Row[], ends: Ends, faults: Faults): Map<string, readonly string[]> {
  return saidOf(rows, ends.ids, (id, place) => {
    const name = id.trim();
    const fault = nameFault(name);
    if (fault !== null) faults.add("wrong-name", place, `the name ${shown(name)} ${fault}`);
    else if (ends.add(name)) return ends.ids.length - 1;
    else faults.add("duplicate-person", place, `${shown(name)} is there twice`);
    return -1;
  });
}

/** What is said of people who are known already; anybody else is a fault. */
function saidOfKnown(rows: readonly Row[], ends: Ends, faults: Faults): Map<string, readonly string[]> {
  const seen = new Set<number>();
  return saidOf(rows, ends.ids, (id, place) => {
    const person = ends.end(id, () => place, faults);
    if (person >= 0 && seen.has(person)) faults.add("duplicate-person", place, `${shown(id.trim())} is there twice`);
    seen.add(person);
    return person;
  });
}

/** By column what rows say of people; `numberOf` gives whom a row is about, or −1 for a fault. */
function saidOf(
  rows: readonly Row[],
  ids: readonly string[],
  numberOf: (id: string, place: Position) => number,
): Map<string, readonly string[]> {
  const columns = new Map<string, string[]>();
  for (const { position, cells } of rows) {
    const id = cells.get("id") ?? { text: "", position };
    const person = numberOf(id.text, id.position);
    if (person < 0) continue;
    for (const [column, { text }] of cells) {
      if (column === "id") continue;
      const values = columns.get(column) ?? [];
      fill(values, person);
      values[person] = text.trim();
      columns.set(column, values);
    }
  }
  for (const values of columns.values()) fill(values, ids.length);
  return columns;
}

function fill(values: string[], length: number): void {
  while (values.length < length) values.push("");
}
