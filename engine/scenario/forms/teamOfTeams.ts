import { z } from "zod";

/** Teams of one function each, liaisons between every pair of teams, decisions at the edge (McChrystal 2015). */
export const teamOfTeams = z.strictObject({
  /** Largest team; null: sixteen (a platoon), or more where liaisons between so many teams would cost each person over four links. */
  size: z.int().min(2).max(150).nullable().default(null),
  /** Liaison links between every two teams; null: at most eight, as far as people carry no more than four on average. */
  perPair: z.int().min(1).max(20).nullable().default(null),
});
