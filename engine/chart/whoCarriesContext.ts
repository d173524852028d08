import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import type { Chart } from "./chart.ts";
import { estimateText } from "./format.ts";
import type { Language } from "./language.ts";
import { baselineFirst, estimateOf, inSentence, labelsOf, leading } from "./lookup.ts";
import { BAR_LABELS, stackedBars, type StackedBar } from "./stackedBars.ts";
import { COLOUR, framed, tabled, TEXT, type Width } from "./theme.ts";
import { wordsOf } from "./words/words.ts";

const PARTS = [
  { place: "organisation", colour: COLOUR.blue, ink: COLOUR.paper },
  { place: "customer", colour: COLOUR.vermilion, ink: COLOUR.ink },
  { place: "nobody", colour: COLOUR.grey, ink: COLOUR.paper },
] as const;

type Shares = readonly [organisation: Estimate, customer: Estimate, nobody: Estimate];

/** After a handoff: what the organisation delivers, what the customer restores, what nobody has. null: no handoffs to look at. */
export function whoCarriesContext(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const words = wordsOf(language);
  const scenarios = baselineFirst(comparison);
  const shares = new Map(scenarios.map((scenario) => [scenario.id, sharesOf(scenario)]));
  const shown = scenarios.filter(({ id }) => shares.get(id) !== null);
  if (shown.length === 0) return null;
  const title = finding(comparison, shown, language);
  const subtitle = `${words.context.subtitle} ${words.replications(comparison.replications)}.`;
  const labels = labelsOf(scenarios, BAR_LABELS[width], TEXT);
  const spoken = shown.map((scenario) => `${inSentence(scenario)}: ${spokenShares(shares.get(scenario.id) ?? null, language)}.`);
  const description = [`${title}.`, words.context.description, ...spoken, words.seeTable].join(" ");
  const bars = scenarios.map((scenario): StackedBar =>
    barOf(scenario, shares.get(scenario.id) ?? null, labels.get(scenario.id) ?? "", language),
  );
  const body = stackedBars({
    parts: PARTS.map(({ place, colour, ink }) => ({ word: words.context.parts[place], colour, ink })),
    bars,
    most: 100,
    axisTitle: "",
    asideTitle: "",
    tips: [words.head.organisation, words.head.kind, words.head.share],
    language,
    width,
  });
  return {
    id: "who-carries-context",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, body),
    table: {
      columns: [words.head.organisation, words.head.kind, words.head.share, words.head.low, words.head.high],
      rows: shown.flatMap((scenario) =>
        PARTS.map(({ place }, part) => {
          const share = shares.get(scenario.id)?.[part];
          return [inSentence(scenario), words.context.parts[place], percent(share?.mean), percent(share?.low), percent(share?.high)];
        }),
      ),
    },
  };
}

function sharesOf(scenario: ScenarioSummary): Shares | null {
  const [organisation, customer, nobody] = PARTS.map(({ place }) => estimateOf(scenario, "contextShare", place));
  return organisation && customer && nobody ? [organisation, customer, nobody] : null;
}

/** What customers restore: in the leading organisation and in the baseline, or the highest and lowest where none leads. */
function finding(comparison: Comparison, shown: readonly ScenarioSummary[], language: Language): string {
  const { context } = wordsOf(language);
  const customer = (scenario: ScenarioSummary) => estimateOf(scenario, "contextShare", "customer");
  const byShare = [...shown].sort((a, b) => (customer(b)?.mean ?? 0) - (customer(a)?.mean ?? 0));
  const first = shown.find(({ id }) => id === comparison.baseline) ?? byShare[0];
  const leader = shown.find(({ id }) => id === leading(comparison)?.id);
  const second = leader !== undefined && leader.id !== first?.id ? leader : byShare.findLast(({ id }) => id !== first?.id);
  const text = (scenario: ScenarioSummary | undefined) => {
    const share = scenario === undefined ? null : customer(scenario);
    return share === null ? "" : estimateText(share, "share", language);
  };
  if (first === undefined) return "";
  const opening = context.title(text(first), inSentence(first));
  return second === undefined ? opening : opening + context.compared(text(second), inSentence(second));
}

function spokenShares(shares: Shares | null, language: Language): string {
  const { parts } = wordsOf(language).context;
  return PARTS.flatMap(({ place }, part) => {
    const share = shares?.[part];
    return share === undefined ? [] : [`${parts[place]} ${estimateText(share, "share", language)}`];
  }).join(", ");
}

/** The two borders between the parts have intervals of their own: the first share from the left, the last from the right. */
function barOf(scenario: ScenarioSummary, shares: Shares | null, label: string, language: Language): StackedBar {
  const words = wordsOf(language);
  const note = scenario.status === "done" ? words.verdict["not modelled"] : words.verdict.unstable;
  if (shares === null) return { label, values: null, note, whiskers: [], aside: "", tips: [] };
  const [organisation, , nobody] = shares;
  const whiskers = [
    [organisation.low * 100, organisation.high * 100],
    [100 - nobody.high * 100, 100 - nobody.low * 100],
  ] as const;
  const tips = PARTS.map(({ place }, part) => {
    const share = shares[part];
    return [inSentence(scenario), words.context.parts[place], share === undefined ? "" : estimateText(share, "share", language)];
  });
  return { label, values: shares.map(({ mean }) => mean * 100), note: "", whiskers, aside: "", tips };
}

function percent(value: number | undefined): number | null {
  return tabled(value === undefined ? null : value * 100);
}
