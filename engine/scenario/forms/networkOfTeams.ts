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
  /** Largest team outside the campaigns. */
  span: z.int().min(2).max(150).default(12),
});
