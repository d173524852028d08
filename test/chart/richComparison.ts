import type { BestRow, Comparison, ComparisonRow, Estimate, ScenarioSummary, Verdict } from "../../engine/experiment/result.ts";
import type { StructurePerson, StructureSummary } from "../../engine/org/structureSummary.ts";
import { measureOf } from "../../engine/measure/catalogue.ts";
import type { OutcomeKey } from "../../engine/measure/measure.ts";

/** Numbers without luck: the fractional part of multiples of the golden ratio. */
function spread(index: number): number {
  const value = (index + 1) * 0.6180339887498949;
  return value - Math.floor(value);
}

const FUNCTIONS = ["marketing", "sales", "services", "support", "product", "education", "customer success"] as const;
const TOUCHPOINTS = [
  "onboarding.kickoff",
  "onboarding.configure",
  "onboarding.train the administrators",
  "onboarding.go live",
  "use.question",
  "use.incident",
  "use.feature request that needs product, sales and services",
  "use.review",
  "renewal.offer",
  "renewal.negotiate",
  "renewal.sign",
] as const;

const NAMES: readonly (readonly [id: string, name: string])[] = [
  ["functional-silos", "Functional silos"],
  ["tiger-teams", "Tiger teams"],
  ["network-of-teams", "Network of teams"],
  ["csm-orchestration", "CSM orchestration"],
  ["team-of-teams", "Team of teams"],
  ["surgical-teams", "Surgical teams"],
];

/** Names that try to break a picture: markup, control characters, reversed writing, two that read alike when cut. */
export const HOSTILE_NAMES: readonly (readonly [id: string, name: string])[] = [
  ["a.b[0]", `<script>alert("1")</script> & 'quotes' \\ ]]>`],
  ["constructor", "A very long name of an organisation that nobody would ever put on a slide, version one"],
  ["__proto__", "A very long name of an organisation that nobody would ever put on a slide, version two"],
  ["toString", "Nombre con acentos: ¿organización de la atención al cliente — «núcleo»?"],
  ["datum", "evil\u0000\u0007\n\r\tname \u202Ereversed\u2066 \uD800"],
  ["empty", ""],
];

const HEADLINE = [
  "perfectJourneyRate",
  "informationGap",
  "customerEffortMinutes",
  "resolutionHoursMedian",
  "retentionYear",
  "costPerJourney",
  "trust",
] as const;

const LEVELS: Readonly<Record<string, number>> = {
  perfectJourneyRate: 0.32,
  informationGap: 0.41,
  customerEffortMinutes: 48,
  resolutionHoursMedian: 61,
  retentionYear: 0.83,
  costPerJourney: 1240,
  trust: 0.6,
};

/** Relative change by scenario and measure, and its half-width: better, worse, equivalent and undecided all occur. */
const CHANGES: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0, 0],
  [0.31, -0.22, -0.12, 0.18, 0.02, 0.09, 0],
  [0.44, -0.35, -0.21, -0.04, 0.045, -0.01, 0],
  [0.62, -0.51, -0.33, -0.11, 0.06, 0.03, 0],
  [0.05, -0.04, 0.01, -0.3, 0.004, 0.002, 0],
  [-0.11, 0.09, 0.14, 0.01, -0.03, 0.21, 0],
];

export interface RichOptions {
  readonly names?: readonly (readonly [id: string, name: string])[];
  readonly people?: number;
  /** Index of a scenario whose queues grow without limit. */
  readonly unstable?: number;
}

/** Six organisations, seven headline measures, eleven touchpoints: everything that a chart may meet. */
export function richComparison(options: RichOptions = {}): Comparison {
  const names = options.names ?? NAMES;
  const unstable = options.unstable ?? -1;
  const scenarios = names.map(([id, name], index) =>
    scenarioSummary({ id, name, index, people: options.people ?? 84, unstable: index === unstable }),
  );
  const rows = names.flatMap(([id], index) => HEADLINE.map((measure, column) => comparisonRow(id, measure, { index, column, unstable })));
  return {
    baseline: names[0]?.[0] ?? "",
    headline: HEADLINE.map((measure) => ({ measure, indifference: measureOf(measure)?.indifference ?? { kind: "relative", size: 0.05 } })),
    replications: 30,
    seed: "weft",
    simultaneousOver: Math.max(0, names.length - 1) * HEADLINE.length,
    rows,
    best: bestRows(names.map(([id]) => id)),
    scenarios,
    notes: [],
  };
}

function estimate(mean: number, halfWidth: number): Estimate {
  return { mean, low: mean - halfWidth, high: mean + halfWidth, n: 30 };
}

function comparisonRow(
  scenario: string,
  measure: string,
  { index, column, unstable }: { index: number; column: number; unstable: number },
): ComparisonRow {
  const level = LEVELS[measure] ?? 1;
  const change = CHANGES[index % CHANGES.length]?.[column] ?? 0;
  const definition = measureOf(measure);
  const region = definition?.indifference.kind === "absolute" ? definition.indifference.size : level * 0.05;
  const half = level * (0.02 + 0.05 * spread(index * 7 + column));
  const modelled = measure !== "trust";
  const missing = !modelled || index === unstable;
  const difference = missing || index === 0 ? null : estimate(change * level, half);
  return {
    scenario,
    measure,
    estimate: missing ? null : estimate(level * (1 + change), half * 0.8),
    difference,
    indifference: region,
    verdict: verdictOf(difference, { region, lowerIsBetter: definition?.direction === "lower", index, modelled, unstable }),
    pValue: difference === null ? null : 0.01,
    varianceReduction: difference === null ? null : 6.3,
    replicationsNeeded: null,
    skewed: false,
  };
}

function verdictOf(
  difference: Estimate | null,
  at: { region: number; lowerIsBetter: boolean; index: number; modelled: boolean; unstable: number },
): Verdict {
  if (!at.modelled) return "not modelled";
  if (at.index === at.unstable) return "unstable";
  if (difference === null) return "baseline";
  const [low, high] = at.lowerIsBetter ? [-difference.high, -difference.low] : [difference.low, difference.high];
  if (low > at.region) return "better";
  if (high < -at.region) return "worse";
  return low > -at.region && high < at.region ? "equivalent" : "undecided";
}

function bestRows(ids: readonly string[]): readonly BestRow[] {
  return HEADLINE.flatMap((measure) =>
    ids.map((scenario, index) => ({ measure, scenario, best: index === 3 ? 0.97 : 0.006, withinIndifference: 0.5 })),
  );
}

function scenarioSummary(at: { id: string; name: string; index: number; people: number; unstable: boolean }): ScenarioSummary {
  const structure = structureSummary(at.index, at.people);
  return {
    id: at.id,
    name: at.name,
    status: at.unstable ? "unstable" : "done",
    budget: structure.budget,
    budgetDifferenceShare: 0,
    censoredJourneysMean: 12,
    journeysMean: 900,
    structure,
    estimates: estimates(at.index, structure),
  };
}

function estimates(index: number, structure: StructureSummary): readonly { key: OutcomeKey; estimate: Estimate | null }[] {
  const list: { key: OutcomeKey; estimate: Estimate | null }[] = [];
  const set = (measure: string, place: string | null, mean: number, half: number) =>
    list.push({ key: { measure, place }, estimate: estimate(mean, half) });
  HEADLINE.forEach((measure, column) => {
    const level = (LEVELS[measure] ?? 1) * (1 + (CHANGES[index]?.[column] ?? 0));
    if (measure === "trust") list.push({ key: { measure, place: null }, estimate: null });
    else set(measure, null, level, 0.03 * level);
  });
  const better = 1 + (CHANGES[index]?.[1] ?? 0);
  TOUCHPOINTS.forEach((place, at) => {
    if (at === 8) list.push({ key: { measure: "informationGap", place }, estimate: null });
    else set("informationGap", place, Math.min(1, (0.1 + 0.55 * spread(at)) * better), 0.02);
    set("recollections", place, 1.4 * spread(at + 3) * better, 0.05);
    set("timeGapHours", place, 9 * spread(at + 5), 0.4);
  });
  const customer = 0.36 * better;
  set("contextShare", "organisation", 1 - customer - 0.07, 0.02);
  set("contextShare", "customer", customer, 0.02);
  set("contextShare", "nobody", 0.07, 0.006);
  const hours = [0.5, 0.05 * better, 0.04 * better, 0.012 * (index + 1), index === 0 ? 0.06 : 0.02, 0.05 + 0.02 * index];
  ["direct", "rework", "asking", "relay", "inspection", "upkeep"].forEach((kind, at) => set("workShare", kind, hours[at] ?? 0, 0.004));
  const worked = hours.reduce((sum, share) => sum + share, 0);
  set("workShare", "idle", 1 - worked, 0.01);
  set("hiddenWorkShare", null, 1 - 0.5 / worked, 0.009);
  structure.people.forEach((person, at) => set("relayHours", person.id, relayHours(person, index, at), 1.2));
  FUNCTIONS.forEach((from, a) =>
    FUNCTIONS.forEach((to, b) => {
      if (a !== b) set("handoffs", `${from}>${to}`, spread(a * 7 + b) > 0.45 ? 90 * spread(a + 3 * b) * better : 0, 1.5);
    }),
  );
  return list;
}

function relayHours(person: StructurePerson, index: number, at: number): number {
  if (person.level > 0) return 20 + 12 * spread(at + index);
  return person.department === "customer success" ? 38 + 5 * spread(at) : 3 * spread(at);
}

function structureSummary(index: number, count: number): StructureSummary {
  const departments = index === 3 ? FUNCTIONS : FUNCTIONS.slice(0, 6);
  const people = Array.from({ length: count }, (_, at): StructurePerson => {
    const department = departments[at % departments.length] ?? "";
    return {
      id: `${department.slice(0, 4)}-${at}`,
      department,
      level: at < departments.length ? 1 : 0,
      teams: [department],
      coordinationLoad: 0.03 + 0.1 * spread(at + index),
    };
  });
  return {
    form: NAMES[index]?.[0] ?? "files",
    people,
    links: structureLinks(index, people),
    teams: departments.map((id) => ({
      id,
      kind: "functional",
      members: people.flatMap((person, at) => (person.department === id ? [at] : [])),
    })),
    budget: { wages: 380_000, fabric: 12_000 + 900 * index, total: 392_000 + 900 * index, headcount: count },
    measures: { density: 0.1 + 0.02 * index, externalInternal: -0.8 + 0.2 * index },
    provenance: { evidence: 21, stated: 34, assumed: 18 },
  };
}

/** Silos: everybody to the lead, leads in a ring. Every further scenario adds links across. */
function structureLinks(index: number, people: readonly StructurePerson[]): StructureSummary["links"] {
  const leads = people.flatMap((person, at) => (person.level > 0 ? [at] : []));
  const links = people.flatMap((person, at) => {
    const lead = leads.find((other) => people[other]?.department === person.department) ?? 0;
    return at === lead ? [] : [{ from: lead, to: at, strength: 0.8, kind: "reporting" }];
  });
  leads.forEach((lead, at) => {
    const next = leads[(at + 1) % leads.length];
    if (next !== undefined && (index > 0 || at % 2 === 0)) links.push({ from: lead, to: next, strength: 0.5, kind: "working" });
  });
  for (let extra = 0; extra < index * 24; extra++) {
    const from = Math.floor(spread(extra * 3 + index) * people.length);
    const to = Math.floor(spread(extra * 5 + 11) * people.length);
    if (from !== to) links.push({ from, to, strength: 0.4, kind: "working" });
  }
  return links;
}
