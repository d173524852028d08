import { z } from "zod";

/** Campaign teams for the journey, specialist teams whose people are assigned to campaigns, strategy and operations. */
export const networkOfTeams = z.strictObject({
  /** People per campaign team, specialists assigned to it among them. */
  size: z.int().min(2).max(150).default(8),
  /** Functions of the specialists (content, analytics, channel …); null: those too small to have a person in every campaign. */
  specialists: z.array(z.string().min(1)).nullable().default(null),
  /** Function of the operations team, in no campaign; null: the leads of the specialist teams are that team. */
  operations: z.string().min(1).nullable().default(null),
  /** Function of the strategy team, in no campaign; null: the leaders of the campaigns are that team. */
  strategy: z.string().min(1).nullable().default(null),
  /**
   * The strategy team assigns each specialist to one campaign at a time, anew so often [h] (weekly: assumed); `reach`: to
   * the own campaign and so many others beside it, null: to any. null: specialists serve all campaigns, task by task.
   */
  assignment: z
    .strictObject({ every: z.number().min(0.1).max(87_600).default(168), reach: z.int().min(0).max(1000).nullable().default(null) })
    .nullable()
    .default(null),
  /** Largest team outside the campaigns. */
  span: z.int().min(2).max(150).default(12),
});
