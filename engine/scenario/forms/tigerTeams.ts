import { z } from "zod";

/** Temporary teams of a leader and specialists of all functions; each serves its customers for the whole journey. */
export const tigerTeams = z.strictObject({
  /** A leader and seven specialists in the source article; staff that is left over makes some teams larger. */
  size: z.int().min(2).max(150).default(8),
  /** How many teams are taken out of the functions, whose other people stay in them; null: everybody is in one. */
  teams: z.int().min(1).max(1000).nullable().default(null),
  /** With `teams`: skills that the teams serve, each for its own customers. All others are served at home. */
  serves: z.array(z.string().min(1)).max(1000).default([]),
});
