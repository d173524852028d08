import { z } from "zod";

/** Small teams of one function each, a liaison between every pair of teams, decisions at the edge (McChrystal 2015). */
export const teamOfTeams = z.strictObject({
  /** Largest team; null: eight, or more where liaisons to so many teams would cost each person over two links. */
  size: z.int().min(2).max(150).nullable().default(null),
  /** Liaison links between every two teams. */
  perPair: z.int().min(1).max(20).default(1),
});
