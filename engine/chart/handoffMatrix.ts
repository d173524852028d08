import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import type { StructureSummary } from "../org/structureSummary.ts";
import type { Chart, Json } from "./chart.ts";
import { estimateText, formatMeasure, formatNumber } from "./format.ts";
import { heatGrids, type HeatRow } from "./heatGrid.ts";
import { distinct, shorten, visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { baselineFirst, estimatesByPlace, inSentence, leading } from "./lookup.ts";
import { COLOUR, framed, SMALL, tabled, TEXT, type Width } from "./theme.ts";
import { wordsOf } from "./words/words.ts";

const MOST_FUNCTIONS = 12;
const LABEL = 160;
const SIGNS = { direct: "", through: "~ ", none: "× " } as const;

/** How two functions are joined: by a link, through one person between them, or not so that a handoff could use it. */
type Joint = "direct" | "through" | "none";

/** Handoffs between functions: needed where they happen, present where links join the two, else missing. */
interface Matrix {
  readonly scenario: ScenarioSummary;
  readonly functions: readonly string[];
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly from: string;
  readonly to: string;
  readonly handoffs: Estimate;
  readonly joint: Joint;
}

/** The baseline and the organisation that leads, or another. null: nothing was handed over between functions. */
export function handoffMatrix(
  comparison: Comparison,
  language: Language,
  width: Width = "page",
  second: ScenarioSummary | null = leading(comparison),
): Chart | null {
  const words = wordsOf(language);
  const matrices = chosen(comparison, second).flatMap((scenario) => matrixOf(scenario) ?? []);
  const [first] = matrices;
  if (first === undefined) return null;
  const title = finding(first, language);
  const functions = busiest(matrices);
  const all = new Set(matrices.flatMap((matrix) => matrix.functions)).size;
  const subtitle = [
    words.handoffs.subtitle,
    ...(functions.length < all ? [words.handoffs.only(functions.length, all)] : []),
    `${words.replications(comparison.replications)}.`,
  ].join(" ");
  const spoken = matrices.map((matrix) => `${inSentence(matrix.scenario)}: ${shares(matrix, language)}.`);
  const description = [`${title}.`, words.handoffs.description, ...spoken, words.seeTable].join(" ");
  const panels = matrices.flatMap((matrix) => panel(matrix, functions, { most: busiestOf(matrices), language, width }));
  return {
    id: "handoff-matrix",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, { vconcat: panels, bounds: "flush", spacing: 26 }),
    table: {
      columns: [
        words.head.organisation,
        words.head.from,
        words.head.to,
        words.head.handoffs,
        words.head.low,
        words.head.high,
        words.head.link,
      ],
      rows: matrices.flatMap(({ scenario, cells }) =>
        cells.map(({ from, to, handoffs, joint }) => [
          inSentence(scenario),
          visible(from),
          visible(to),
          tabled(handoffs.mean),
          tabled(handoffs.low),
          tabled(handoffs.high),
          words.handoffs.joint[joint],
        ]),
      ),
    },
  };
}

function chosen(comparison: Comparison, second: ScenarioSummary | null): readonly ScenarioSummary[] {
  const [first] = baselineFirst(comparison);
  return [first, second].filter(
    (scenario, index, both) => scenario !== undefined && scenario !== null && both.indexOf(scenario) === index,
  ) as ScenarioSummary[];
}

function matrixOf(scenario: ScenarioSummary): Matrix | null {
  const estimates = estimatesByPlace(scenario, "handoffs");
  const { people } = scenario.structure;
  const functions = [...new Set(people.map(({ department }) => department))];
  const jointOf = joints(scenario.structure);
  const cells = functions.flatMap((from) =>
    functions.flatMap((to): Cell[] => {
      const handoffs = estimates.get(`${from}>${to}`);
      return from === to || handoffs === undefined || handoffs.mean <= 0 ? [] : [{ from, to, handoffs, joint: jointOf(from, to) }];
    }),
  );
  return cells.length === 0 ? null : { scenario, functions, cells };
}

function joints({ people, links }: StructureSummary): (one: string, other: string) => Joint {
  const reached = people.map(() => new Set<string>());
  const direct = new Set<string>();
  for (const { from, to } of links) {
    const [a, b] = [people[from]?.department, people[to]?.department];
    if (a === undefined || b === undefined) continue;
    direct.add(pair(a, b));
    reached[from]?.add(b);
    reached[to]?.add(a);
  }
  return (one, other) => {
    if (direct.has(pair(one, other))) return "direct";
    return reached.some((departments) => departments.has(one) && departments.has(other)) ? "through" : "none";
  };
}

/** Links have no direction. */
function pair(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

function finding({ scenario, cells }: Matrix, language: Language): string {
  const words = wordsOf(language).handoffs;
  const missing = cells.filter(({ joint }) => joint === "none");
  const candidates = missing.length > 0 ? missing : cells;
  const most = candidates.reduce((best, one) => (one.handoffs.mean > best.handoffs.mean ? one : best), candidates[0] as Cell);
  const say = missing.length > 0 ? words.missingTitle : words.linkedTitle;
  return say(visible(most.from), visible(most.to), inSentence(scenario), estimateText(most.handoffs, "count", language));
}

/** Functions by their handoffs, in the order of the organisation. */
function busiest(matrices: readonly Matrix[]): readonly string[] {
  const functions = [...new Set(matrices.flatMap((matrix) => matrix.functions))];
  const load = (name: string) =>
    matrices.reduce(
      (sum, { cells }) =>
        sum + cells.reduce((part, { from, to, handoffs }) => part + (from === name || to === name ? handoffs.mean : 0), 0),
      0,
    );
  const kept = new Set([...functions].sort((a, b) => load(b) - load(a)).slice(0, MOST_FUNCTIONS));
  return functions.filter((name) => kept.has(name));
}

function busiestOf(matrices: readonly Matrix[]): number {
  return Math.max(...matrices.flatMap(({ cells }) => cells.map(({ handoffs }) => handoffs.mean)));
}

function shares({ cells }: Matrix, language: Language): string {
  const words = wordsOf(language).handoffs;
  const total = cells.reduce((sum, { handoffs }) => sum + handoffs.mean, 0);
  const share = (wanted: Joint) => {
    const part = cells.reduce((sum, { handoffs, joint }) => sum + (joint === wanted ? handoffs.mean : 0), 0);
    return formatMeasure(total > 0 ? part / total : 0, "share", language);
  };
  return words.shares(share("none"), share("through"));
}

function panel(
  matrix: Matrix,
  functions: readonly string[],
  { most, language, width }: { readonly most: number; readonly language: Language; readonly width: Width },
): readonly Json[] {
  const { handoffs: words, head } = wordsOf(language);
  const shown = functions.filter((name) => matrix.functions.includes(name));
  const labels = distinct(shown, LABEL, SMALL);
  const rows = shown.map((from, row): HeatRow => {
    const cells = shown.map((to) => {
      const cell = matrix.cells.find((one) => one.from === from && one.to === to);
      const ends = [inSentence(matrix.scenario), visible(from), visible(to)];
      if (cell === undefined) return { value: null, text: from === to ? "" : "·", outlined: false, tip: [...ends, "–", "–"] };
      const count = formatNumber(cell.handoffs.mean, language, cell.handoffs.mean < 10 ? 1 : 0);
      const tip = [...ends, estimateText(cell.handoffs, "count", language), words.joint[cell.joint]];
      return { value: cell.handoffs.mean, text: SIGNS[cell.joint] + count, outlined: cell.joint === "none", tip };
    });
    return { kind: "cells", label: labels[row] ?? from, cells };
  });
  return heatGrids({
    title: `${shorten(inSentence(matrix.scenario), 220, TEXT)}: ${shares(matrix, language)}`,
    corner: words.fromTo,
    columns: labels,
    rows,
    scale: "blue",
    outline: COLOUR.vermilion,
    most,
    tips: [head.organisation, head.from, head.to, head.handoffs, head.link],
    width,
  });
}
