import { z } from "zod";

/** Everybody belongs to a function and to a customer team. */
export const matrix = z.strictObject({
  /** People per customer team. */
  size: z.int().min(2).max(150).default(8),
  /** Largest team of a function. */
  span: z.int().min(2).max(150).default(12),
});
