import type { FormOptions } from "../../scenario/forms/forms.ts";
import { NOBODY_OWNS, type Company, type Draft, type Rank, type Tie } from "../draft.ts";
import { functionsOf, sectionSlots, tree } from "../sections.ts";

/**
 * A plain hierarchy: one tree of reporting lines from everybody to one executive, and no other link. What crosses
 * functions climbs the tree where `links.reach` allows it, through the queues of the bosses.
 */
export function hierarchy({ people }: Company, { span }: FormOptions<"hierarchy">): Draft {
  const functions = functionsOf(people, span);
  const ranks = new Map<string, Rank>(people.map(({ id }) => [id, { level: 0, manager: null }]));
  const ties: Tie[] = [];
  const report = (pairs: readonly (readonly [string, string])[], level: number) => {
    for (const [person, manager] of pairs) {
      ties.push({ between: [person, manager], kind: "reporting" });
      ranks.set(person, { level: ranks.get(person)?.level ?? 0, manager });
      ranks.set(manager, { level: Math.max(level, ranks.get(manager)?.level ?? 0), manager: ranks.get(manager)?.manager ?? null });
    }
  };
  for (const { teams, leads } of functions) {
    for (const { members } of teams) {
      const [lead = "", ...rest] = members;
      report(
        rest.map((member) => [member, lead] as const),
        1,
      );
    }
    report(tree(leads, span), 2);
  }
  report(
    tree(
      functions.map(({ leads }) => leads[0] ?? ""),
      span,
    ),
    3,
  );
  return {
    people,
    teams: functions.flatMap(({ teams }) => teams),
    ties,
    ranks,
    slots: sectionSlots(functions, people, 1),
    ownership: NOBODY_OWNS,
    authority: "centre",
  };
}
