import { z } from "zod";

/** One department, one line: people work inside their function, and work goes to other functions by ticket. */
export const functionalSilos = z.strictObject({
  /** Largest team; a larger function is divided into sections whose leads report to its director (span of control). */
  span: z.int().min(2).max(150).default(12),
  /** Whether the directors of the functions report to one executive over links that handoffs may travel. */
  heads: z.enum(["separate", "joined"]).default("separate"),
});
