import { z } from "zod";

/** Null form: functions as teams, and a link between every two people. */
export const completeLinks = z.strictObject({
  span: z.int().min(2).max(150).default(12),
});
