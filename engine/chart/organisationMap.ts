import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import type { StructureSummary } from "../org/structureSummary.ts";
import type { Chart } from "./chart.ts";
import { estimateText, formatMeasure } from "./format.ts";
import { visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { baselineFirst, estimatesByPlace, inSentence, labelsOf, leading } from "./lookup.ts";
import { mapLayout } from "./mapLayout.ts";
import { mapView, type OrganisationDrawing } from "./mapView.ts";
import { framed, PIXELS, tabled, TEXT, type Width } from "./theme.ts";
import { wordsOf } from "./words/words.ts";

const MOST_MAPS: Readonly<Record<Width, number>> = { page: 6, phone: 2 };
/** Below this many hours a month nobody relays to speak of, and the map shows coordination instead (ours). */
const RELAY_HOURS = 0.5;

/** What colours people: hours of relaying where there are any, else coordination. */
interface Load {
  readonly kind: "relay" | "coordination";
  /** Per scenario id and person; null: not measured. */
  readonly byScenario: ReadonlyMap<string, readonly (Estimate | null)[]>;
}

/** People and links, one small map an organisation. null: nobody is known. */
export function organisationMap(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const words = wordsOf(language);
  const populated = baselineFirst(comparison).filter(({ structure }) => structure.people.length > 0);
  const scenarios = chosen(populated, leading(comparison), MOST_MAPS[width]);
  if (scenarios.length === 0) return null;
  const load = loadOf(scenarios);
  const labels = labelsOf(scenarios, (PIXELS[width] - 30) / (width === "page" ? Math.min(3, scenarios.length) : 1) - 6, TEXT);
  const drawings = scenarios.map((scenario): OrganisationDrawing => {
    const { across, inside } = linkCounts(scenario.structure);
    return {
      title: labels.get(scenario.id) ?? scenario.id,
      note: scenario.status === "done" ? words.map.links(across, inside) : words.verdict.unstable,
      structure: scenario.structure,
      loads: (load.byScenario.get(scenario.id) ?? []).map((estimate) => estimate?.mean ?? null),
      people: scenario.structure.people.map(({ id, department }) => [inSentence(scenario), visible(id), visible(department)]),
    };
  });
  const view = mapView(drawings, mapLayout(scenarios.map(({ structure }) => structure)), {
    legend: load.kind === "relay" ? words.map.relayLegend : words.map.loadLegend,
    across: words.map.acrossLegend,
    inside: words.map.insideLegend,
    unit: load.kind === "relay" ? "h" : "share",
    language,
    width,
    tips: {
      person: [
        words.head.organisation,
        words.map.person,
        words.head.function,
        load.kind === "relay" ? words.map.relayLegend : words.map.load,
      ],
      bundle: [words.head.function, words.map.bundle],
    },
  });
  const title = finding(scenarios, load, language);
  const subtitle = [
    load.kind === "relay" ? `${words.map.relaySubtitle}, ${words.replications(comparison.replications)}.` : `${words.map.loadSubtitle}.`,
    words.map.drawing,
    ...(view.bundled ? [words.map.bundled] : []),
    ...(scenarios.length < populated.length ? [words.map.only(scenarios.length, populated.length)] : []),
  ].join(" ");
  const spoken = scenarios.map((scenario) => {
    const { across, inside } = linkCounts(scenario.structure);
    return `${words.map.row(inSentence(scenario), scenario.structure.people.length, across, inside)}.`;
  });
  const description = [`${title}.`, words.map.description, ...spoken, words.seeTable].join(" ");
  return {
    id: "organisation-map",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, view.body),
    table: {
      columns: [
        words.head.organisation,
        words.head.people,
        words.head.linksInside,
        words.head.linksAcross,
        words.head.mostLoaded,
        load.kind === "relay" ? words.map.relayLegend : words.map.loadLegend,
        words.head.low,
        words.head.high,
      ],
      rows: scenarios.map((scenario) => tableRow(scenario, load)),
    },
  };
}

/** All, or the baseline, the one that leads and as many more as there is room for. */
function chosen(scenarios: readonly ScenarioSummary[], leader: ScenarioSummary | null, most: number): readonly ScenarioSummary[] {
  if (scenarios.length <= most) return scenarios;
  const kept = new Set(scenarios.slice(0, most));
  const last = scenarios[most - 1];
  if (leader !== null && !kept.has(leader) && last !== undefined) {
    kept.delete(last);
    kept.add(leader);
  }
  return scenarios.filter((scenario) => kept.has(scenario));
}

function loadOf(scenarios: readonly ScenarioSummary[]): Load {
  const relay = new Map(
    scenarios.map((scenario) => {
      const hours = estimatesByPlace(scenario, "relayHours");
      return [scenario.id, scenario.structure.people.map(({ id }) => hours.get(id) ?? null)];
    }),
  );
  const relays = [...relay.values()].some((people) => people.some((hours) => hours !== null && hours.mean > RELAY_HOURS));
  if (relays) return { kind: "relay", byScenario: relay };
  const exact = (share: number): Estimate => ({ mean: share, low: share, high: share, n: 1 });
  return {
    kind: "coordination",
    byScenario: new Map(
      scenarios.map(({ id, structure }) => [id, structure.people.map(({ coordinationLoad }) => exact(coordinationLoad))]),
    ),
  };
}

interface Loaded {
  readonly scenario: ScenarioSummary;
  readonly person: string;
  readonly load: Estimate;
}

function mostLoaded(scenario: ScenarioSummary, { byScenario }: Load): Loaded | null {
  let most: Loaded | null = null;
  (byScenario.get(scenario.id) ?? []).forEach((load, index) => {
    const person = scenario.structure.people[index];
    if (load !== null && person !== undefined && (most === null || load.mean > most.load.mean))
      most = { scenario, person: person.id, load };
  });
  return most;
}

/** The person who carries most, and how much the most loaded one carries in the baseline, or elsewhere. */
function finding(scenarios: readonly ScenarioSummary[], load: Load, language: Language): string {
  const { map } = wordsOf(language);
  const loaded = scenarios.flatMap((scenario) => mostLoaded(scenario, load) ?? []).sort((a, b) => b.load.mean - a.load.mean);
  const [first] = loaded;
  if (first === undefined) return map.drawing;
  const baseline = loaded.find(({ scenario }) => scenario === scenarios[0]);
  const second = baseline !== undefined && baseline !== first ? baseline : loaded.length > 1 ? loaded.at(-1) : undefined;
  const text = (one: Loaded) =>
    load.kind === "relay" ? estimateText(one.load, "h", language) : formatMeasure(one.load.mean, "share", language);
  const say = load.kind === "relay" ? map.relayTitle : map.loadTitle;
  const opening = say(text(first), inSentence(first.scenario));
  return second === undefined ? opening : opening + map.compared(text(second), inSentence(second.scenario));
}

function linkCounts({ people, links }: StructureSummary): { readonly across: number; readonly inside: number } {
  const across = links.filter(({ from, to }) => people[from]?.department !== people[to]?.department).length;
  return { across, inside: links.length - across };
}

function tableRow(scenario: ScenarioSummary, load: Load): Chart["table"]["rows"][number] {
  const { across, inside } = linkCounts(scenario.structure);
  const most = mostLoaded(scenario, load);
  const scale = load.kind === "relay" ? 1 : 100;
  const of = (value: number | undefined) => tabled(value === undefined ? null : value * scale);
  const interval = load.kind === "relay" ? [of(most?.load.low), of(most?.load.high)] : [null, null];
  return [
    inSentence(scenario),
    scenario.structure.people.length,
    inside,
    across,
    most === null ? null : visible(most.person),
    of(most?.load.mean),
    ...interval,
  ];
}
