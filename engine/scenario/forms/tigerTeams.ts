import { z } from "zod";

/** Temporary teams of a leader and specialists of all functions; each serves its customers for the whole journey. */
export const tigerTeams = z.strictObject({
  /** A leader and seven specialists in the source article; staff that is left over makes some teams larger. */
  size: z.int().min(2).max(150).default(8),
});
