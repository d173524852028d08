import { z } from "zod";

/** A dedicated team for each slot of customers under one accountable owner; the next teams help where it has nobody free. */
export const surgicalTeams = z.strictObject({
  /** Brooks (1975, chapter 3): ten. */
  size: z.int().min(2).max(150).default(10),
  /** Teams that help, in order. */
  fallback: z.int().min(0).max(20).default(2),
});
