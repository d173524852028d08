import type { Issue } from "../../base/issue.ts";
import { MOST_FACTS } from "../defaults/journey.ts";
import { editDistance, hintFor } from "../nearest.ts";
import { END } from "../resolve/journeys.ts";
import type { Journey, Scenario, Touchpoint } from "../scenario.ts";
import type { MapTree } from "../tree/tree.ts";
import { issueAt, issueAtKey } from "./issueAt.ts";

/** Shares may miss 1 by this much: thirds are written with a few digits. */
const ROUNDING = 1e-3;

/** Journeys as graphs: routes to places that exist, shares that add up, every touchpoint reached, every journey ending. */
export function journeyIssues(tree: MapTree, scenario: Scenario): readonly Issue[] {
  return scenario.journeys.flatMap((journey) => {
    if (journey.touchpoints.length === 0) {
      const message = `the journey "${journey.id}" has no touchpoints; expected at least one`;
      return [issueAtKey(tree, ["journey", journey.id], { code: "empty-journey", message })];
    }
    const routes = routeIssues(tree, journey);
    // A route that leads to a mistyped name would make its target look unreachable.
    const lost = routes.some(({ code }) => code === "unknown-touchpoint");
    return [...routes, ...(lost ? [] : graphIssues(tree, journey)), ...factIssues(tree, journey)];
  });
}

function routeIssues(tree: MapTree, journey: Journey): readonly Issue[] {
  const names = journey.touchpoints.map(({ id }) => id);
  return journey.touchpoints.flatMap((touchpoint) => {
    const path = ["journey", journey.id, touchpoint.id];
    const issues: Issue[] = [];
    if (touchpoint.id === END) {
      issues.push(
        issueAtKey(tree, path, { code: "reserved-name", message: `"${END}" ends a journey; expected another name for a touchpoint` }),
      );
    }
    for (const { to } of touchpoint.next) {
      if (to === null || names.includes(to)) continue;
      const message = `unknown touchpoint "${to}" after "${touchpoint.id}"; expected a touchpoint of "${journey.id}" or ${END}`;
      issues.push(
        issueAtKey(tree, [...path, "next", to], { code: "unknown-touchpoint", message, hint: hintFor(to, new Set([...names, END])).hint }),
      );
    }
    const sum = touchpoint.next.reduce((total, { share }) => total + share, 0);
    if (touchpoint.next.length > 0 && Math.abs(sum - 1) > ROUNDING) {
      const message = `the shares after "${touchpoint.id}" add up to ${percent(sum)}; expected 100 %`;
      const rest = sum < 1 && !touchpoint.next.some(({ to }) => to === null);
      const hint = rest ? `add "${END}: ${Number((1 - sum).toPrecision(3))}" if the others end there` : undefined;
      issues.push(issueAtKey(tree, [...path, "next"], { code: "shares", message, hint }));
    }
    return issues;
  });
}

function graphIssues(tree: MapTree, journey: Journey): readonly Issue[] {
  const [first] = journey.touchpoints;
  if (first === undefined) return [];
  const open = (touchpoint: Touchpoint) => touchpoint.next.filter(({ share }) => !(share <= 0));
  const forward = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, open(touchpoint).flatMap(({ to }) => to ?? [])]));
  const backward = new Map(
    journey.touchpoints.map(({ id }) => [
      id,
      journey.touchpoints.filter((from) => forward.get(from.id)?.includes(id) === true).map((from) => from.id),
    ]),
  );
  const reached = reachable([first.id], forward);
  const ends = journey.touchpoints.filter((touchpoint) => open(touchpoint).length === 0 || open(touchpoint).some(({ to }) => to === null));
  const ending = reachable(
    ends.map(({ id }) => id),
    backward,
  );
  return journey.touchpoints.flatMap(({ id }) => {
    const path = ["journey", journey.id, id];
    if (!reached.has(id)) {
      const message = `no customer can reach "${id}" from "${first.id}", where the journey starts`;
      return [
        issueAtKey(tree, path, {
          code: "unreachable-touchpoint",
          message,
          hint: `name it in the "next" of another touchpoint, or remove it`,
        }),
      ];
    }
    if (ending.has(id)) return [];
    const message = `a customer who reaches "${id}" can never end the journey`;
    return [issueAtKey(tree, path, { code: "endless-journey", message, hint: `let a route lead to "${END}"` })];
  });
}

function reachable(from: readonly string[], routes: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(from);
  for (const name of reached) for (const next of routes.get(name) ?? []) reached.add(next);
  return reached;
}

/** At most 30 facts; and a fact that is needed under almost the name under which another touchpoint creates it. */
function factIssues(tree: MapTree, journey: Journey): readonly Issue[] {
  const named = new Set<string>();
  const created = new Set<string>();
  let unnamed = 0;
  for (const { needs, creates } of journey.touchpoints) {
    if (typeof needs !== "number") needs.forEach((fact) => named.add(fact));
    if (typeof creates === "number") unnamed += Number.isNaN(creates) ? 0 : creates;
    else creates.forEach((fact) => named.add(fact) && created.add(fact));
  }
  const issues: Issue[] = [];
  const count = named.size + unnamed;
  if (count > MOST_FACTS) {
    const message = `the journey "${journey.id}" has ${count} different facts; expected at most ${MOST_FACTS}`;
    issues.push(
      issueAtKey(tree, ["journey", journey.id], { code: "too-many-facts", message, hint: "merge facts that are always needed together" }),
    );
  }
  for (const { id, needs } of journey.touchpoints) {
    if (typeof needs === "number") continue;
    needs.forEach((fact, index) => {
      const slip = created.has(fact) ? undefined : [...created].find((other) => isSlip(fact, other));
      if (slip === undefined) return;
      const message = `unknown fact "${fact}": no touchpoint creates it, and "${slip}" is almost the same name`;
      issues.push(
        issueAt(tree, ["journey", journey.id, id, "needs", String(index)], {
          code: "unknown-fact",
          message,
          hint: `did you mean "${slip}"?`,
        }),
      );
    });
  }
  return issues;
}

/** Facts that customers bring are created by nobody, so only a near miss is a fault: other case or separators, or one letter. */
function isSlip(one: string, other: string): boolean {
  const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, "");
  if (bare(one) === bare(other)) return true;
  const numbers = (name: string) => name.replace(/\D/g, "");
  return Math.min(one.length, other.length) >= 4 && numbers(one) === numbers(other) && editDistance(one, other) === 1;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`;
}
