import type { Comparison, ScenarioSummary } from "../experiment/result.ts";
import type { Chart } from "./chart.ts";
import { estimateText } from "./format.ts";
import type { Language } from "./language.ts";
import { baselineFirst, estimateOf, inSentence, labelsOf, leading } from "./lookup.ts";
import { BAR_LABELS, stackedBars, type StackedBar } from "./stackedBars.ts";
import { COLOUR, framed, tabled, TEXT, type Width } from "./theme.ts";
import { wordsOf } from "./words/words.ts";

const PARTS = [
  { place: "rework", colour: COLOUR.vermilion, ink: COLOUR.ink },
  { place: "asking", colour: COLOUR.purple, ink: COLOUR.ink },
  { place: "relay", colour: COLOUR.green, ink: COLOUR.ink },
  { place: "inspection", colour: COLOUR.blue, ink: COLOUR.paper },
  { place: "upkeep", colour: COLOUR.grey, ink: COLOUR.paper },
] as const;

/** Shown where some organisation has decisions. */
const DECISION = { place: "decision", colour: COLOUR.faint, ink: COLOUR.ink } as const;

type Part = (typeof PARTS)[number] | typeof DECISION;

const ALSO_TABLED = ["direct", "idle"] as const;

/** Paid hours that are neither direct work nor idle, by kind. null: nobody's hours were measured. */
export function hiddenWork(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const words = wordsOf(language);
  const scenarios = baselineFirst(comparison);
  const parts = partsOf(scenarios);
  const shown = scenarios.filter((scenario) => sharesOf(scenario, parts) !== null && estimateOf(scenario, "hiddenWorkShare") !== null);
  if (shown.length === 0) return null;
  const hidden = (scenario: ScenarioSummary): string => {
    const share = estimateOf(scenario, "hiddenWorkShare");
    return share === null ? "" : estimateText(share, "share", language);
  };
  const title = finding(comparison, shown, { hidden, language });
  const subtitle = `${words.hidden.subtitle} ${words.replications(comparison.replications)}, ${words.interval95}.`;
  const spoken = shown.map((scenario) => `${inSentence(scenario)}: ${hidden(scenario)}.`);
  const description = [`${title}.`, words.hidden.description, ...spoken, words.seeTable].join(" ");
  const labels = labelsOf(scenarios, BAR_LABELS[width], TEXT);
  const bars = scenarios.map((scenario): StackedBar => {
    const values = shown.includes(scenario) ? sharesOf(scenario, parts) : null;
    const note = scenario.status === "done" ? words.verdict["not modelled"] : words.verdict.unstable;
    const tips = parts.map(({ place }) => {
      const share = estimateOf(scenario, "workShare", place);
      return [inSentence(scenario), words.hidden.parts[place], share === null ? "–" : estimateText(share, "share", language)];
    });
    return { label: labels.get(scenario.id) ?? "", values, note, whiskers: [], aside: values === null ? "" : hidden(scenario), tips };
  });
  const longest = Math.max(...bars.map(({ values }) => (values ?? []).reduce((sum, value) => sum + value, 0)));
  const body = stackedBars({
    parts: parts.map(({ place, colour, ink }) => ({ word: words.hidden.parts[place], colour, ink })),
    bars,
    most: longest > 0 ? longest : 1,
    axisTitle: words.hidden.axis,
    asideTitle: words.hidden.ofWorked,
    tips: [words.head.organisation, words.head.kind, words.head.share],
    language,
    width,
  });
  return {
    id: "hidden-work",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, body),
    table: {
      columns: [words.head.organisation, words.head.kind, words.head.share, words.head.low, words.head.high],
      rows: shown.flatMap((scenario) =>
        [...parts.map(({ place }) => place), ...ALSO_TABLED].map((place) => {
          const share = estimateOf(scenario, "workShare", place);
          const kind = { ...words.hidden.parts, ...words.hidden.others }[place];
          return [inSentence(scenario), kind, percent(share?.mean), percent(share?.low), percent(share?.high)];
        }),
      ),
    },
  };
}

function partsOf(scenarios: readonly ScenarioSummary[]): readonly Part[] {
  const decided = scenarios.some((scenario) => estimateOf(scenario, "workShare", DECISION.place) !== null);
  return decided ? [...PARTS, DECISION] : PARTS;
}

/** In per cent of paid hours. A kind of work that does not occur counts as none. */
function sharesOf(scenario: ScenarioSummary, parts: readonly Part[]): readonly number[] | null {
  const shares = parts.map(({ place }) => estimateOf(scenario, "workShare", place));
  return shares.every((share) => share === null) ? null : shares.map((share) => Math.max(0, share?.mean ?? 0) * 100);
}

function finding(
  comparison: Comparison,
  shown: readonly ScenarioSummary[],
  { hidden, language }: { readonly hidden: (scenario: ScenarioSummary) => string; readonly language: Language },
): string {
  const words = wordsOf(language).hidden;
  const first = shown.find(({ id }) => id === comparison.baseline) ?? shown[0];
  const leader = shown.find(({ id }) => id === leading(comparison)?.id);
  const second = leader !== undefined && leader !== first ? leader : shown.find((scenario) => scenario !== first);
  if (first === undefined) return "";
  const opening = words.title(hidden(first), inSentence(first));
  return second === undefined ? opening : opening + words.compared(hidden(second), inSentence(second));
}

function percent(value: number | undefined): number | null {
  return tabled(value === undefined ? null : value * 100);
}
