import type { Issue } from "../base/issue.ts";
import type { TouchpointArrays } from "../kernel/model.ts";
import type { DistributionTable } from "../random/distributions/distributionTable.ts";
import { scaledDistribution } from "../scenario/scaledDistribution.ts";
import type { Journey, Scenario, Touchpoint } from "../scenario/scenario.ts";
import type { TouchpointLegend } from "./legend.ts";
import { rows } from "./rows.ts";

/** Facts of one journey fit a bit set of one integer. */
const FACT_LIMIT = 30;

export interface CompiledJourneys {
  readonly touchpoints: TouchpointArrays;
  /** (touchpoints) p_D, at the last part of each. */
  readonly decisions: readonly number[];
  readonly legend: readonly TouchpointLegend[];
  /** First touchpoint of each journey. */
  readonly starts: readonly number[];
  readonly issues: readonly Issue[];
}

/** A touchpoint as simulated: one of its skills, with its part of the work. */
interface Step {
  readonly journey: number;
  readonly touchpoint: Touchpoint;
  readonly place: string;
  readonly skill: string;
  readonly part: number;
  readonly parts: number;
}

export function compileJourneys(scenario: Scenario, skills: readonly string[], table: DistributionTable): CompiledJourneys {
  const steps = scenario.journeys.flatMap(stepsOf);
  const first = new Map<string, number>();
  steps.forEach((step, index) => {
    if (step.part === 0) first.set(step.place, index);
  });
  const issues: Issue[] = [];
  const facts = scenario.journeys.map((journey) => factsOf(journey, issues));
  const channel = (id: string) => scenario.channels.findIndex((entry) => entry.id === id);
  const routes = steps.map((step, index) => routesOf(step, index, scenario.journeys, first));
  const [nextStart, nextTo] = rows(routes.map((list) => list.map((route) => route.to)));
  const touchpoints: TouchpointArrays = {
    count: steps.length,
    skill: Int32Array.from(steps, (step) => skills.indexOf(step.skill)),
    channel: Int32Array.from(steps, (step) => channel(step.touchpoint.channel)),
    work: Int32Array.from(steps, (step) => table.add(scaledDistribution(step.touchpoint.work, 1 / step.parts))),
    pause: Int32Array.from(steps, (step) => table.add(step.part < step.parts - 1 ? { kind: "constant", value: 0 } : step.touchpoint.pause)),
    needs: Int32Array.from(steps, (step) => bitSet(step.touchpoint.needs, facts[step.journey]?.named)),
    creates: Int32Array.from(steps, (step) => (step.part < step.parts - 1 ? 0 : created(step, facts[step.journey]))),
    recent: Int32Array.from(steps, ({ touchpoint }) => (typeof touchpoint.needs === "number" ? touchpoint.needs : 0)),
    nextStart,
    nextTo,
    nextShare: Float64Array.from(routes.flat(), (route) => route.share),
    nextEscalates: Uint8Array.from(routes.flat(), (route) => (route.escalates ? 1 : 0)),
  };
  const legend = steps.map((step) => legendOf(step, scenario));
  return {
    touchpoints,
    decisions: steps.map((step) => (step.part < step.parts - 1 ? 0 : step.touchpoint.decisionShare)),
    legend,
    starts: scenario.journeys.map((journey) => first.get(`${journey.id}.${journey.touchpoints[0]?.id}`) ?? 0),
    issues,
  };
}

function stepsOf(journey: Journey, index: number): Step[] {
  return journey.touchpoints.flatMap((touchpoint) =>
    touchpoint.skills.map((skill, part) => ({
      journey: index,
      touchpoint,
      place: `${journey.id}.${touchpoint.id}`,
      skill,
      part,
      parts: touchpoint.skills.length,
    })),
  );
}

interface Facts {
  readonly named: ReadonlyMap<string, number>;
  /** By touchpoint: bits of its unnamed facts. */
  readonly unnamed: ReadonlyMap<string, number>;
}

function factsOf(journey: Journey, issues: Issue[]): Facts {
  const named = new Map<string, number>();
  const unnamed = new Map<string, number>();
  for (const touchpoint of journey.touchpoints) {
    for (const list of [touchpoint.needs, touchpoint.creates]) {
      if (typeof list === "number") continue;
      for (const fact of list) if (!named.has(fact)) named.set(fact, named.size);
    }
  }
  let next = named.size;
  for (const touchpoint of journey.touchpoints) {
    if (typeof touchpoint.creates !== "number") continue;
    let set = 0;
    for (let n = 0; n < touchpoint.creates && next < FACT_LIMIT; n++) set |= 1 << next++;
    unnamed.set(touchpoint.id, set);
    if (named.size + touchpoint.creates > FACT_LIMIT) next = FACT_LIMIT + 1;
  }
  if (next > FACT_LIMIT) {
    issues.push({
      code: "too-many-facts",
      path: `journey.${journey.id}`,
      message: `the journey has more than ${FACT_LIMIT} different facts; expected at most ${FACT_LIMIT}`,
      hint: "merge facts that are always needed together",
    });
  }
  return { named, unnamed };
}

function bitSet(list: readonly string[] | number, named: ReadonlyMap<string, number> | undefined): number {
  if (typeof list === "number") return 0;
  return list.reduce((set, fact) => set | (1 << (named?.get(fact) ?? 0)), 0);
}

function created(step: Step, facts: Facts | undefined): number {
  const { creates, id } = step.touchpoint;
  return typeof creates === "number" ? (facts?.unnamed.get(id) ?? 0) : bitSet(creates, facts?.named);
}

interface CompiledRoute {
  readonly to: number;
  readonly share: number;
  readonly escalates: boolean;
}

/** A part goes on to the next part; the last one takes the touchpoint's routes, the rest of the shares ends the journey. */
function routesOf(step: Step, index: number, journeys: readonly Journey[], first: ReadonlyMap<string, number>): CompiledRoute[] {
  if (step.part < step.parts - 1) return [{ to: index + 1, share: 1, escalates: false }];
  const journey = journeys[step.journey]?.id ?? "";
  const routes = step.touchpoint.next
    .filter((route) => route.share > 0)
    .map((route) => ({
      to: route.to === null ? -1 : (first.get(`${journey}.${route.to}`) ?? -1),
      share: route.share,
      escalates: route.escalates,
    }));
  const rest = 1 - routes.reduce((sum, route) => sum + route.share, 0);
  return rest > 1e-9 ? [...routes, { to: -1, share: rest, escalates: false }] : routes;
}

function legendOf(step: Step, scenario: Scenario): TouchpointLegend {
  const last = step.part === step.parts - 1;
  const channel = scenario.channels.find((entry) => entry.id === step.touchpoint.channel);
  return {
    place: step.place,
    journey: step.journey,
    skill: step.skill,
    weight: last ? step.touchpoint.weight : null,
    promiseHours: last ? step.touchpoint.promiseHours : null,
    toleranceHours: channel?.toleranceHours ?? Infinity,
  };
}
