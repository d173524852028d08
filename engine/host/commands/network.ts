import { join } from "node:path";

import { contentHash } from "../../base/contentHash.ts";
import { ok, type Checked } from "../../base/issue.ts";
import { issuesText } from "../../base/issueText.ts";
import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import { MAP_PEOPLE_MOST } from "../../chart/networkMap.ts";
import type { Need } from "../../network/congruence.ts";
import { groupsOf, type Groups } from "../../network/read/groups.ts";
import { readNeeds } from "../../network/read/needs.ts";
import { readGraph, type BareGraph } from "../../network/read/readGraph.ts";
import { networkReport } from "../../network/report/networkReport.ts";
import { seedKey } from "../../random/seedKey.ts";
import { wrapped } from "../../report/displayWidth.ts";
import { packageVersion } from "../engineIdentity.ts";
import { EXIT, HostFault } from "../fault.ts";
import { fileReader, type FileReader } from "../fileReader.ts";
import type { NetworkStudied } from "../networkStudy.ts";
import { networkTable } from "../networkTable.ts";
import { networkWords } from "../networkWords.ts";
import { takeOutFolder } from "../outFolder.ts";
import { pseudonym } from "../pseudonyms.ts";
import { OUT } from "../studyIdentity.ts";
import { slashed } from "../studyRequest.ts";
import type { Terminal } from "../terminal.ts";
import { writeNetwork } from "../writeNetwork.ts";

export interface NetworkRequest {
  readonly graph: string;
  /** File with the people and what is said of them; null: as the graph says. */
  readonly people: string | null;
  /** Attribute of people that is their group; null: one of the usual ones. */
  readonly groups: string | null;
  /** File with the pairs of groups or people who have to coordinate. */
  readonly needs: string | null;
  readonly directions: "as the file says" | "directed" | "undirected";
  readonly names: boolean;
  readonly seed: string;
  readonly out: string | null;
  readonly language: Language;
  readonly format: "terminal" | "json";
}

/** Every measure of a bare graph: table, tables of people and ties, charts. */
export async function network(request: NetworkRequest, terminal: Terminal): Promise<number> {
  const graphFile = slashed(request.graph);
  const peopleFile = request.people === null ? null : slashed(request.people);
  const needsFile = request.needs === null ? null : slashed(request.needs);
  const reader = fileReader([graphFile, peopleFile, needsFile].filter((file) => file !== null));
  const read = readAll({ graphFile, peopleFile, needsFile, wanted: request.groups }, reader);
  if (read.kind === "issues") {
    terminal.note(issuesText(read.issues));
    return EXIT.input;
  }
  sayIfLong(read.value.graph, request.language, terminal);
  const studied = measured(request, read.value, reader);
  const folder = takeOutFolder(request.out === null ? join(OUT, `network-${hashOf(request, reader)}`) : join(request.out));
  try {
    const json = await writeNetwork(folder.path, studied);
    if (request.format === "json") terminal.out(json.trimEnd());
    else print(studied, folder.path, terminal);
    return EXIT.done;
  } finally {
    folder.release();
  }
}

/** Ties of a graph that takes longer than somebody waits without a word. */
const LONG = 200_000;

function sayIfLong({ ids, from }: BareGraph, language: Language, { note }: Terminal): void {
  const number = (value: number) => formatNumber(value, language, 0);
  if (from.length > LONG) note(networkWords(language).long(number(ids.length), number(from.length)));
}

interface Sources {
  readonly graphFile: string;
  readonly peopleFile: string | null;
  readonly needsFile: string | null;
  readonly wanted: string | null;
}

interface ReadAll {
  readonly graph: BareGraph;
  readonly groups: Groups | null;
  readonly needs: readonly Need[] | null;
}

function readAll({ graphFile, peopleFile, needsFile, wanted }: Sources, reader: FileReader): Checked<ReadAll> {
  const people = peopleFile === null ? null : { file: peopleFile, text: textOf(peopleFile, reader) };
  const graph = readGraph({ file: graphFile, text: textOf(graphFile, reader) }, people);
  if (graph.kind === "issues") return graph;
  const groups = groupsOf(graph.value, wanted, peopleFile ?? graphFile);
  if (groups.kind === "issues") return groups;
  const needs =
    needsFile === null ? ok(null) : readNeeds({ file: needsFile, text: textOf(needsFile, reader) }, graph.value.ids, groups.value);
  return needs.kind === "issues" ? needs : ok({ graph: graph.value, groups: groups.value, needs: needs.value });
}

/** @throws HostFault where it cannot be read */
function textOf(file: string, reader: FileReader): string {
  const text = reader.read(file);
  if (text === null) throw new HostFault(`${file} is not there, is no file, or cannot be read`, EXIT.input);
  return text;
}

function measured(request: NetworkRequest, { graph, groups, needs }: ReadAll, reader: FileReader): NetworkStudied {
  const { directions, seed, language } = request;
  const option = directions === "as the file says" ? null : directions === "directed";
  const directed = option ?? graph.directed ?? false;
  return {
    report: networkReport({ graph, groups, needs, directed, key: seedKey(seed) }),
    names: request.names ? graph.ids : graph.ids.map((_, person) => pseudonym(person)),
    groups,
    directedBy: option !== null ? "option" : graph.directed === null ? "usual" : "file",
    seed,
    language,
    version: packageVersion(),
    inputs: reader.files(),
  };
}

/** The same files and options have the same folder. */
function hashOf({ groups, people, needs, directions, names, seed, language }: NetworkRequest, reader: FileReader): string {
  const files = reader.files().map(({ sha256 }) => sha256);
  const roles = [people !== null, needs !== null];
  return contentHash(JSON.stringify([files, roles, groups, directions, names, seed, language])).slice(0, 8);
}

function print(studied: NetworkStudied, folder: string, { out, columns }: Terminal): void {
  const words = networkWords(studied.language);
  for (const line of networkTable(studied, columns)) out(line);
  const people = studied.names.length;
  if (people > MAP_PEOPLE_MOST) out(`\n${wrapped(words.noMap(formatNumber(people, studied.language, 0)), columns).join("\n")}`);
  out(`\n${words.written(folder)}`);
}
