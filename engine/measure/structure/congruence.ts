import type { Organisation } from "../../org/organisation.ts";
import type { NeededPair } from "./neededPairs.ts";

/** w_min: weaker links do not count as being in touch (ours; half the strength of an ordinary acquaintance). */
const STRENGTH_LEAST = 0.2;

/**
 * Socio-technical congruence (Cataldo et al. 2006): the share of needed work, by traffic, between teams that are in
 * touch: one team, a person in both, or a link of at least w_min between them. null: no work passes on.
 */
export function congruence({ people, teams, graph }: Organisation, pairs: readonly NeededPair[]): number | null {
  const needed = pairs.reduce((sum, { perWeek }) => sum + perWeek, 0);
  if (needed <= 0) return null;
  const teamsOf = new Map<string, number[]>(people.map(({ id }) => [id, []]));
  teams.forEach(({ members }, at) => members.forEach((member) => teamsOf.get(member)?.push(at)));
  const touch = new Set<number>();
  const join = (one: string, other: string) => {
    for (const a of teamsOf.get(one) ?? []) {
      for (const b of teamsOf.get(other) ?? []) touch.add(Math.min(a, b) * teams.length + Math.max(a, b));
    }
  };
  for (const { id } of people) join(id, id);
  graph.forEachEdge((_key, { strength }, from, to) => {
    if (strength >= STRENGTH_LEAST) join(from, to);
  });
  const met = pairs.reduce((sum, pair) => {
    const [one, other] = pair.teams;
    return sum + (one === other || touch.has(one * teams.length + other) ? pair.perWeek : 0);
  }, 0);
  return met / needed;
}
