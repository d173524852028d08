import { z } from "zod";

/** A tree of reporting lines and nothing else. */
export const hierarchy = z.strictObject({
  span: z.int().min(2).max(150).default(8),
});
