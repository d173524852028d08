import type { Issue } from "../../base/issue.ts";
import type { Scenario } from "../scenario.ts";
import { at, type MapTree } from "../tree/tree.ts";
import { issueAtKey } from "./issueAt.ts";

const COUNCIL = ["leadership", "council"] as const;

/** Sizes that a council has only through somebody who is not said to be in it, and a centre that has nothing to decide. */
export function leadershipIssues(tree: MapTree, { decisions, leadership }: Scenario): readonly Issue[] {
  return [
    ...unused(tree, "capability", "operations", "only a council that the leader of operations leads raises it"),
    ...unused(tree, "voice", "cmo", "only a head of marketing who sits in the council brings it"),
    ...((leadership?.deciders ?? null) === null || decisions !== null ? [] : [idle(tree)]),
  ];
}

function unused(tree: MapTree, size: string, who: string, why: string): readonly Issue[] {
  if (at(tree, [...COUNCIL, size]) === null) return [];
  const said = at(tree, [...COUNCIL, who]);
  // What is neither true nor false is reported as a fault of the shape.
  if (said !== null && !(said.kind === "scalar" && said.value === false)) return [];
  const message = `"${size}" has no effect: ${why}; expected "${who}: true" beside it`;
  return [issueAtKey(tree, [...COUNCIL, size], { code: "no-effect", message, hint: `did you mean to write "${who}: true"?` })];
}

function idle(tree: MapTree): Issue {
  return issueAtKey(tree, ["leadership", "deciders"], {
    code: "nothing-to-decide",
    message: "the deciders have nothing to decide: no touchpoint needs a decision",
    hint: 'give a touchpoint "decision: 20 %", or leave the deciders out',
  });
}
