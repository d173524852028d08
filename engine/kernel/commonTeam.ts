// hot
import type { Model } from "./model.ts";

/** The first team of `one` in which `other` is too; −1: they are no team mates. */
export function commonTeam(model: Model, one: number, other: number): number {
  const { teamStart, team } = model.people;
  for (let row = teamStart[one] as number; row < (teamStart[one + 1] as number); row++) {
    for (let at = teamStart[other] as number; at < (teamStart[other + 1] as number); at++) {
      if (team[row] === team[at]) return team[row] as number;
    }
  }
  return -1;
}
