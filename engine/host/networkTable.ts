import { contactsTail, tailSentences } from "../chart/contactsTail.ts";
import { formatMeasure, formatNumber } from "../chart/format.ts";
import { visible } from "../chart/labels.ts";
import type { Reason } from "../network/report/missing.ts";
import type { WholeSection } from "../network/report/whole.ts";
import { wrapped } from "../report/displayWidth.ts";
import { tableWidth, textTable, type TextColumn } from "../report/textTable.ts";
import { highest, valuesOf, type NetworkStudied } from "./networkStudy.ts";
import { networkWords, reasonText } from "./networkWords.ts";

const PEOPLE_SHOWN = 10;
const GROUPS_SHOWN = 8;
const SENTENCE_WIDTH = 100;
/** Columns for a value or a reason on a narrow terminal. */
const LEAST_ROOM = 24;
/** Reasons that need no line of their own. */
const SAID_ELSEWHERE: readonly Reason[] = ["no directions", "no groups", "known exactly"];
/** Measures of people that stand beside each other, as many as there is room for; all are in the files. */
const PEOPLE_COLUMNS = [
  "contacts",
  "betweenness",
  "betweennessSampled",
  "betweennessError",
  "closeness",
  "constraint",
  "externalInternal",
  "betweennessWeighted",
  "effectiveSize",
  "core",
] as const;

/** Everything on one page, in sections. */
export function networkTable(studied: NetworkStudied, width: number): readonly string[] {
  return [
    ...readLines(studied, width),
    ...wholeLines(studied, width),
    ...peopleLines(studied, width),
    ...tieLines(studied, width),
    ...matrixLines(studied, width),
    ...tailLines(studied, width),
  ];
}

/** What was read, and how. */
function readLines({ report, directedBy, language }: NetworkStudied, width: number): readonly string[] {
  const words = networkWords(language);
  const { given, toSelf, again } = report;
  const sentences = [
    words.read({ given: formatNumber(given, language, 0), toSelf, again }),
    words.directions[directedBy][report.directed ? "directed" : "undirected"],
  ];
  return wrapped(sentences.join(" "), Math.min(width, SENTENCE_WIDTH));
}

/** Values stand in a column, where there is room for it; a reason stands where a value would. */
function wholeLines({ report, language }: NetworkStudied, width: number): readonly string[] {
  const words = networkWords(language);
  const rows = report.whole.filter(({ missing }) => missing?.why !== "no needs");
  const sections = [...new Set(rows.map(({ section }) => section))];
  const labelWidth = Math.max(...Object.values(words.whole).map((label) => label.length));
  const room = width - labelWidth - 4;
  const lines = (section: WholeSection) =>
    rows
      .filter((row) => row.section === section)
      .flatMap(({ id, value, missing }) => {
        const said = value === null ? `– ${missing === null ? "" : reasonText(missing, language)}` : formatNumber(value, language);
        const label = words.whole[id];
        if (room < LEAST_ROOM) return wrapped(`${label}: ${said}`, width - 2, "  ").map((line) => `  ${line}`);
        return wrapped(said, room).map((line, at) => `  ${(at === 0 ? label : "").padEnd(labelWidth)}  ${line}`);
      });
  return sections.flatMap((section) => ["", ...wrapped(words.section[section], width), ...lines(section)]);
}

function peopleLines(studied: NetworkStudied, width: number): readonly string[] {
  const { report, names, groups, language } = studied;
  const words = networkWords(language);
  const by = (["betweenness", "betweennessSampled"] as const).find((id) => valuesOf(studied, id) !== null) ?? "contacts";
  const order = valuesOf(studied, by);
  if (order === null) return [];
  const shown = highest(order, PEOPLE_SHOWN);
  const group = (person: number) => visible(groups?.names[groups.of[person] ?? -1] ?? "");
  const named: readonly Shown[] = [
    { head: words.heads.person, side: "left", cells: shown.map((person) => visible(names[person] ?? "")) },
    ...(groups === null ? [] : [{ head: words.heads.group, side: "left", cells: shown.map(group) } as const]),
  ];
  const measured = PEOPLE_COLUMNS.flatMap((id): readonly Shown[] => {
    const values = valuesOf(studied, id);
    const cells = shown.map((person) => formatNumber(values?.[person] ?? NaN, language));
    return values === null ? [] : [{ head: words.person[id], side: "right", cells }];
  });
  const columns = fitting(named, measured, width);
  return [
    "",
    ...wrapped(words.peopleTitle(shown.length, formatNumber(names.length, language, 0), words.person[by]), width),
    ...textTable(
      columns,
      shown.map((_, row) => columns.map(({ cells }) => cells[row] ?? "")),
      width,
    ),
    ...report.people.flatMap(({ id, missing }) =>
      missing === null || SAID_ELSEWHERE.includes(missing.why)
        ? []
        : wrapped(`${words.person[id]}: ${reasonText(missing, language)}`, width),
    ),
  ];
}

interface Shown extends TextColumn {
  readonly cells: readonly string[];
}

/** As many of the measures as there is room for; where there is none for the first two, all: each person is a list then. */
function fitting(named: readonly Shown[], measured: readonly Shown[], width: number): readonly Shown[] {
  for (let count = measured.length; count >= 2; count--) {
    const columns = [...named, ...measured.slice(0, count)];
    if (tableWidth(columns) <= width) return columns;
  }
  return [...named, ...measured];
}

function tieLines({ report: { ties, directed }, names, language }: NetworkStudied, width: number): readonly string[] {
  const words = networkWords(language);
  const { betweenness } = ties;
  if (betweenness === null || betweenness.length === 0) return [];
  const shown = highest(betweenness, PEOPLE_SHOWN);
  const name = (ends: Int32Array, tie: number) => visible(names[ends[tie] ?? -1] ?? "");
  return [
    "",
    ...wrapped(words.tiesTitle(shown.length, formatNumber(betweenness.length, language, 0)), width),
    ...textTable(
      [
        { head: words.heads.tie, side: "left" },
        { head: words.person.betweenness, side: "right" },
      ],
      shown.map((tie) => [
        `${name(ties.from, tie)} ${directed ? "→" : "–"} ${name(ties.to, tie)}`,
        formatNumber(betweenness[tie] ?? NaN, language),
      ]),
      width,
    ),
  ];
}

function matrixLines({ report: { groups, groupsMissing }, language }: NetworkStudied, width: number): readonly string[] {
  const words = networkWords(language);
  if (groupsMissing?.why === "too large") return ["", ...wrapped(words.noMatrix(reasonText(groupsMissing, language)), width)];
  if (groups === null || groups.names.length > GROUPS_SHOWN) return [];
  const cell = (row: number, column: number) => {
    const share = groups.density[row]?.[column] ?? null;
    return share === null ? "–" : `${groups.ties[row]?.[column] ?? 0} (${formatMeasure(share, "share", language)})`;
  };
  return [
    "",
    ...wrapped(words.matrixTitle(visible(groups.column)), width),
    ...textTable(
      [{ head: words.heads.group, side: "left" }, ...groups.names.map((name): TextColumn => ({ head: visible(name), side: "right" }))],
      groups.names.map((name, row) => [visible(name), ...groups.names.map((_, column) => cell(row, column))]),
      width,
    ),
  ];
}

function tailLines({ report: { tail }, language }: NetworkStudied, width: number): readonly string[] {
  if (contactsTail(tail, language) === null) return [];
  const said = tailSentences(tail, language).flatMap((sentence) => wrapped(sentence, Math.min(width, SENTENCE_WIDTH) - 2));
  return ["", networkWords(language).tailTitle, ...said.map((line) => `  ${line}`)];
}
