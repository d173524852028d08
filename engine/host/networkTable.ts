import { contactsTail, tailSentences } from "../chart/contactsTail.ts";
import { formatMeasure, formatNumber } from "../chart/format.ts";
import { visible } from "../chart/labels.ts";
import type { Reason } from "../network/report/missing.ts";
import type { WholeSection } from "../network/report/whole.ts";
import { wrapped } from "../report/displayWidth.ts";
import { textTable, type TextColumn } from "../report/textTable.ts";
import { highest, valuesOf, type NetworkStudied } from "./networkStudy.ts";
import { networkWords, reasonText } from "./networkWords.ts";

const PEOPLE_SHOWN = 10;
const GROUPS_SHOWN = 8;
const SENTENCE_WIDTH = 100;
/** Columns for a value or a reason on a narrow terminal. */
const LEAST_ROOM = 24;
/** Reasons that need no line of their own. */
const SAID_ELSEWHERE: readonly Reason[] = ["no directions", "no groups", "known exactly"];
/** Measures of people that fit beside each other; all are in the files. */
const PEOPLE_COLUMNS = [
  "contacts",
  "betweenness",
  "betweennessSampled",
  "betweennessError",
  "closeness",
  "constraint",
  "effectiveSize",
  "core",
  "externalInternal",
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

/** Values stand in a column; a reason stands where a value would. */
function wholeLines({ report, language }: NetworkStudied, width: number): readonly string[] {
  const words = networkWords(language);
  const sections = [...new Set(report.whole.map(({ section }) => section))];
  const labelWidth = Math.max(...Object.values(words.whole).map((label) => label.length));
  const room = Math.max(LEAST_ROOM, width - labelWidth - 4);
  const lines = (section: WholeSection) =>
    report.whole
      .filter((row) => row.section === section)
      .flatMap(({ id, value, missing }) => {
        const said = value === null ? `– ${missing === null ? "" : reasonText(missing, language)}` : formatNumber(value, language);
        const label = words.whole[id];
        return wrapped(said, room).map((line, at) => `  ${(at === 0 ? label : "").padEnd(labelWidth)}  ${line}`);
      });
  return sections.flatMap((section) => ["", words.section[section], ...lines(section)]);
}

function peopleLines(studied: NetworkStudied, width: number): readonly string[] {
  const { report, names, groups, language } = studied;
  const words = networkWords(language);
  const by = (["betweenness", "betweennessSampled"] as const).find((id) => valuesOf(studied, id) !== null) ?? "contacts";
  const order = valuesOf(studied, by);
  if (order === null) return [];
  const shown = highest(order, PEOPLE_SHOWN);
  const columns = PEOPLE_COLUMNS.flatMap((id) => {
    const values = valuesOf(studied, id);
    return values === null ? [] : [{ head: words.person[id], values }];
  });
  const head = (text: string, side: TextColumn["side"]): TextColumn => ({ head: text, side });
  const group = (person: number) => visible(groups?.names[groups.of[person] ?? -1] ?? "");
  return [
    "",
    words.peopleTitle(shown.length, formatNumber(names.length, language, 0), words.person[by]),
    ...textTable(
      [
        head(words.heads.person, "left"),
        ...(groups === null ? [] : [head(words.heads.group, "left")]),
        ...columns.map((column) => head(column.head, "right")),
      ],
      shown.map((person) => [
        visible(names[person] ?? ""),
        ...(groups === null ? [] : [group(person)]),
        ...columns.map(({ values }) => formatNumber(values[person] ?? NaN, language)),
      ]),
      width,
    ),
    ...report.people.flatMap(({ id, missing }) =>
      missing === null || SAID_ELSEWHERE.includes(missing.why)
        ? []
        : wrapped(`${words.person[id]}: ${reasonText(missing, language)}`, width),
    ),
  ];
}

function tieLines({ report: { ties, directed }, names, language }: NetworkStudied, width: number): readonly string[] {
  const words = networkWords(language);
  const { betweenness } = ties;
  if (betweenness === null || betweenness.length === 0) return [];
  const shown = highest(betweenness, PEOPLE_SHOWN);
  const name = (ends: Int32Array, tie: number) => visible(names[ends[tie] ?? -1] ?? "");
  return [
    "",
    words.tiesTitle(shown.length, formatNumber(betweenness.length, language, 0)),
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

function matrixLines({ report: { groups }, language }: NetworkStudied, width: number): readonly string[] {
  if (groups === null || groups.names.length > GROUPS_SHOWN) return [];
  const words = networkWords(language);
  const cell = (row: number, column: number) => {
    const share = groups.density[row]?.[column] ?? null;
    return share === null ? "–" : `${groups.ties[row]?.[column] ?? 0} (${formatMeasure(share, "share", language)})`;
  };
  return [
    "",
    words.matrixTitle(visible(groups.column)),
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
