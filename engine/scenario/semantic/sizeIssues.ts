import type { Issue } from "../../base/issue.ts";
import { MOST_PEOPLE } from "../defaults/company.ts";
import type { Journey, Scenario } from "../scenario.ts";
import { at, type MapTree } from "../tree/tree.ts";
import { issueAt, issueAtKey } from "./issueAt.ts";

/** Most touchpoint visits of one replication: their facts take about 200 bytes each, so this is 4 GB (ours). */
const MOST_VISITS = 2e7;
const MOST_TOUCHPOINTS = 10_000;

/** Amounts that are well formed one by one and too much, or nothing, together. */
export function sizeIssues(tree: MapTree, scenario: Scenario): readonly Issue[] {
  return [...peopleIssues(tree, scenario), ...visitIssues(tree, scenario), ...timeIssues(tree, scenario), ...shareIssues(tree, scenario)];
}

function peopleIssues(tree: MapTree, { departments, org }: Scenario): readonly Issue[] {
  if (org.kind === "files") return [];
  if (departments.length === 0) {
    return [
      issueAtKey(tree, ["functions"], { code: "missing", message: '"functions" is missing; expected at least one function with people' }),
    ];
  }
  const people = departments.reduce((sum, department) => sum + department.people, 0);
  if (people > MOST_PEOPLE) {
    const message = `the functions have ${people} people together; expected at most ${MOST_PEOPLE}`;
    return [issueAtKey(tree, ["functions"], { code: "too-many-people", message })];
  }
  return people === 0
    ? [issueAtKey(tree, ["functions"], { code: "nobody", message: "the functions have no people; expected at least one" })]
    : [];
}

/** Estimated before anything runs: customers of the whole horizon times the touchpoints that each will see. */
function visitIssues(tree: MapTree, { segments, journeys, time }: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  const touchpoints = journeys.reduce((sum, journey) => sum + journey.touchpoints.length, 0);
  if (touchpoints > MOST_TOUCHPOINTS) {
    issues.push(
      issueAtKey(tree, ["journey"], {
        code: "too-many-touchpoints",
        message: `${touchpoints} touchpoints; expected at most ${MOST_TOUCHPOINTS}`,
      }),
    );
  }
  if (segments.length === 0 && at(tree, ["customers"]) !== null)
    issues.push(issueAtKey(tree, ["customers"], { code: "missing", message: '"customers" is empty; expected at least one segment' }));
  if (journeys.length === 0 && at(tree, ["journey"]) !== null)
    issues.push(issueAtKey(tree, ["journey"], { code: "missing", message: '"journey" is empty; expected at least one journey' }));
  const lengths = new Map(journeys.map((journey) => [journey.id, visitsPerJourney(journey)]));
  let total = 0;
  for (const segment of segments) {
    const visits = segment.arrivals.reduce(
      (sum, { journey, perHour }) => sum + (Number.isNaN(perHour) ? 0 : perHour) * time.horizonHours * (lengths.get(journey) ?? 1),
      0,
    );
    total += visits;
    if (!(total > MOST_VISITS)) continue;
    const message = `about ${rounded(total)} touchpoint visits in one run; expected at most ${rounded(MOST_VISITS)}`;
    const hint = "lower customers.*.arrivals or shorten time.horizon";
    issues.push(issueAt(tree, ["customers", segment.id, "arrivals"], { code: "too-many-customers", message, hint }));
    break;
  }
  return issues;
}

/** Expected visits of one journey: the flow of one customer, passed on until hardly anything is left. */
function visitsPerJourney({ touchpoints }: Journey): number {
  const index = new Map(touchpoints.map(({ id }, position) => [id, position]));
  let flow: readonly number[] = touchpoints.map((_, position) => (position === 0 ? 1 : 0));
  let visits = 0;
  for (let round = 0; round < 1000; round++) {
    const onward: number[] = touchpoints.map(() => 0);
    let moving = 0;
    touchpoints.forEach(({ next, skills }, position) => {
      const amount = flow[position] ?? 0;
      if (!(amount > 0)) return;
      visits += amount * Math.max(1, skills.length);
      for (const { to, share } of next) {
        const target = to === null ? undefined : index.get(to);
        if (target === undefined || !(share > 0)) continue;
        onward[target] = (onward[target] ?? 0) + amount * Math.min(1, share);
        moving += amount * share;
      }
    });
    if (moving < 1e-6) break;
    flow = onward;
  }
  return visits;
}

function timeIssues(tree: MapTree, { time, segments, transition, rollout, training }: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  if (transition !== null && transition.atHours >= time.horizonHours) {
    const message = `the reorganisation at ${transition.atHours} h never comes: the horizon is ${time.horizonHours} h; expected less`;
    issues.push(issueAt(tree, ["transition", "at"], { code: "out-of-range", message }));
  }
  for (const [what, path, begins] of [
    ["rollout", ["fabric", "information", "rollout", "at"], rollout?.atHours],
    ["training", ["vocabulary", "training", "at"], training?.atHours],
  ] as const) {
    if (begins === undefined || !(begins >= time.horizonHours)) continue;
    const message = `the ${what} at ${begins} h never comes: the horizon is ${time.horizonHours} h; expected less`;
    issues.push(issueAt(tree, path, { code: "out-of-range", message }));
  }
  const { calendar, horizonHours, warmUpHours } = time;
  if (typeof warmUpHours === "number" && warmUpHours >= horizonHours) {
    const message = `the warm-up (${warmUpHours} h) leaves nothing of the horizon (${horizonHours} h); expected less`;
    issues.push(issueAt(tree, ["time", "warmUp"], { code: "out-of-range", message }));
  }
  if (calendar.kind === "shift" && calendar.startHour + calendar.hoursPerDay > 24) {
    const message = `work from ${calendar.startHour} h for ${calendar.hoursPerDay} h ends after midnight; expected a day that ends by 24 h`;
    issues.push(issueAtKey(tree, ["time", "calendar"], { code: "out-of-range", message }));
  }
  for (const segment of segments) {
    for (const { journey, profile } of segment.arrivals) {
      if (profile.length === 0 || profile.some((rate) => Number.isNaN(rate)) || profile.some((rate) => rate > 0)) continue;
      const path = ["customers", segment.id, "arrivals", journey, "profile"];
      issues.push(
        issueAt(tree, path, { code: "out-of-range", message: "the profile is 0 in every slice of the week; expected a rate above 0" }),
      );
    }
  }
  return issues;
}

/** Shares of one whole that are more than the whole. */
function shareIssues(tree: MapTree, { service, channels }: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  if (service.returnShare + service.repeatShare > 1 + 1e-9) {
    const message = `service.return and service.repeat add up to ${percent(service.returnShare + service.repeatShare)}; expected at most 100 %`;
    issues.push(issueAt(tree, ["service"], { code: "shares", message }));
  }
  for (const { id, abandon } of channels) {
    const path = ["channels", id, "abandon"];
    if (abandon.retryShare + abandon.switchShare > 1 + 1e-9) {
      const message = `retry and switch add up to ${percent(abandon.retryShare + abandon.switchShare)}; expected at most 100 %`;
      issues.push(issueAt(tree, path, { code: "shares", message }));
    }
    if (abandon.switchShare > 0 && abandon.switchTo === null) {
      issues.push(issueAt(tree, path, { code: "missing", message: '"to" is missing; expected the channel that customers change to' }));
    }
    if (abandon.switchTo === id)
      issues.push(
        issueAt(tree, [...path, "to"], { code: "same-channel", message: `"${id}" cannot change to itself; expected another channel` }),
      );
  }
  return issues;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`;
}

function rounded(count: number): string {
  return count.toExponential(1).replace("e+", "e");
}
