import type { Chart } from "../../engine/chart/chart.ts";
import { charts } from "../../engine/chart/charts.ts";
import { claimArms } from "../../engine/chart/claimArms.ts";
import { contactsTail } from "../../engine/chart/contactsTail.ts";
import { groupTies } from "../../engine/chart/groupTies.ts";
import type { Language } from "../../engine/chart/language.ts";
import { levels } from "../../engine/chart/levels.ts";
import { linkElasticity } from "../../engine/chart/linkElasticity.ts";
import { linkPlan } from "../../engine/chart/linkPlan.ts";
import { linkResponse } from "../../engine/chart/linkResponse.ts";
import { linkValues } from "../../engine/chart/linkValues.ts";
import { networkMap } from "../../engine/chart/networkMap.ts";
import { relayLoad } from "../../engine/chart/relayLoad.ts";
import type { Width } from "../../engine/chart/theme.ts";
import { verdictStrip } from "../../engine/chart/verdictStrip.ts";
import type { JCurve } from "../../engine/experiment/jCurve.ts";
import type { Comparison, Estimate } from "../../engine/experiment/result.ts";
import { richComparison } from "./richComparison.ts";

const about = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half, n: 20 });

const MONTHS = Array.from({ length: 12 }, (_, at) => ({
  month: at + 1,
  gain: about(0.06 - 0.16 / (at + 1), 0.01),
  cumulated: about(at, 1),
}));
const CURVE: JCurve = {
  months: MONTHS,
  depth: { month: 1, gain: about(-0.1, 0.01), cumulated: about(0, 1) },
  breakEven: { month: 6, earliest: 5, latest: null },
};

/** Organisations, of which the second changes while time runs. */
function changing(organisations: number): Comparison {
  const rich = richComparison({ people: 14 });
  const change = { measure: "perfectJourneysByMonth", curve: CURVE };
  const scenarios = rich.scenarios.slice(0, organisations).map((scenario, at) => (at === 1 ? { ...scenario, change } : scenario));
  const kept = ({ scenario }: { readonly scenario: string }) => scenarios.some(({ id }) => id === scenario);
  return { ...rich, scenarios, rows: rich.rows.filter(kept), best: rich.best.filter(kept) };
}

const MANY = richComparison({
  names: Array.from({ length: 9 }, (_, at) => [`csm-${at}`, `${at} customer success managers`] as const),
  people: 7,
});

const hill = (links: number) => 0.06 / (1 + (12 / links) * (12 / links));
const LINKS = [1, 3, 10, 32, 100];

function linkCharts(language: Language, width: Width): readonly (Chart | null)[] {
  const [name, gain] = ["Functional silos", about(122_000, 5000)];
  const order = (label: string, form: string, fitted: typeof hill | null) => ({
    label,
    form,
    points: LINKS.map((links) => ({ links, benefit: about(hill(links), 0.004) })),
    fitted,
  });
  const rows = [order("best first", "Hill, 0.98", hill), order("at random", "", null)];
  const measures = ["perfectJourneyRate", "retentionYear"];
  const row = (label: string, role: "new" | "existing", named: boolean) => ({ label, role, named, value: about(81_000, 6000) });
  const people = Array.from({ length: 12 }, (_, at) => ({
    label: `customer-success-${at + 1}`,
    hoursPerMonth: about(40 / (at + 1), 2),
    share: about(0.3 / (at + 1), 0.02),
  }));
  return [
    linkValues(
      { name, rows: [row("sales-2 – finance-1", "new", true), row("a – b", "existing", false)], left: 4, screened: 68 },
      language,
      width,
    ),
    linkPlan(
      {
        name,
        steps: [1, 3].map((links) => ({ links, label: "sales-2 – finance-1", gain: about(40_000 * links, 5000) })),
        others: ["at random, mean of 5", "by betweenness", "where most work passes"].map((label) => ({ label, gain })),
      },
      language,
      width,
    ),
    linkResponse({ name, read: { curves: 15, supported: 0 }, panels: measures.map((measure) => ({ measure, rows })) }, language, width),
    linkElasticity(
      {
        name,
        said: "R1 strength.",
        rows: measures.map((measure) => ({ measure, steps: [0.1, 0.32, 1].map((t) => ({ t, elasticity: about(2 * t, 0.2) })) })),
      },
      language,
      width,
    ),
    relayLoad({ name, people, of: 130, said: "Heavy tail.", line: { least: 4, alpha: 2.2, tailShare: 0.8 } }, language, width),
  ];
}

function networkCharts(language: Language, width: Width): readonly (Chart | null)[] {
  const people = Array.from({ length: 24 }, (_, at) => ({
    id: `P-${at}`,
    group: ["sales", "support", "finance"][at % 3] ?? "",
    contacts: at,
    load: at / 48,
  }));
  const names = Array.from({ length: 8 }, (_, at) => `department number ${at}`);
  const square = (value: number) => names.map((_one, row) => names.map((_other, column) => value / (1 + Math.abs(row - column))));
  return [
    networkMap(
      {
        people,
        ties: people.slice(1).map((_, at) => ({ from: at, to: at + 1 })),
        load: "betweenness",
        groups: { kind: "given", column: "function" },
      },
      language,
      width,
    ),
    groupTies(
      {
        column: "department",
        names,
        people: names.map((_, at) => 10 + at),
        ties: square(40),
        density: square(0.5),
        ratio: 3.2,
        index: -0.4,
        expected: 0.7,
      },
      language,
      width,
    ),
    contactsTail(
      {
        verdict: "power law not rejected",
        failing: [],
        people: 100,
        tail: { least: 3, people: 60, alpha: 2.4 },
        pValue: { share: 0.4, low: 0.3, high: 0.5, n: 500 },
        points: [1, 2, 4, 8, 16].map((contacts) => ({ contacts, share: 1 / contacts })),
        lines: (["power law", "exponential", "lognormal"] as const).map((family) => ({
          family,
          points: [3, 16].map((contacts) => ({ contacts, share: 1 / contacts })),
        })),
      },
      language,
      width,
    ),
  ];
}

function claimCharts(language: Language, width: Width): readonly (Chart | null)[] {
  const statement = "A lasting network of four kinds of teams, with specialists assigned as needed, works as well as a task force.";
  const arms = ["silos", "2 orchestrators", "6 orchestrators"].map((label, at) => ({
    label,
    series: 0,
    estimate: about(0.1 * (at + 1), 0.02),
  }));
  const measure = { name: { en: "Perfect journeys", es: "Recorridos perfectos" }, unit: "share" } as const;
  const effect = { low: 5.2, mean: 7, high: 8.9 };
  return [
    verdictStrip(
      [
        { id: "C2", statement, verdict: "supported", tone: "supported", effect, worlds: "18 % [5–48]" },
        { id: "C16", statement: "Every link.", verdict: "undetermined, 12,345 more runs", tone: "open", effect: null, worlds: "" },
      ],
      language,
      width,
    ),
    claimArms({ id: "C11", statement, verdict: "supported", measure, place: null, effect: "+21.4 points", arms }, language, width),
  ];
}

/** Every chart that there is, under the name of what it is drawn from. */
export function everyChart(language: Language, width: Width, organisations = 6): ReadonlyMap<string, Chart> {
  const found = new Map<string, Chart>(charts(changing(organisations), language, width).map((chart) => [chart.id, chart]));
  const [map, ...networks] = networkCharts(language, width);
  const more = [levels(MANY, language, width), ...linkCharts(language, width), ...networks, ...claimCharts(language, width)];
  for (const chart of more) if (chart !== null) found.set(chart.id, chart);
  if (map !== null && map !== undefined) found.set("network-map", map);
  return found;
}
