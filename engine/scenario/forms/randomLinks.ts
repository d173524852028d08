import { z } from "zod";

/** Null form: functions as teams, and as many links as the silos have, between people at random. */
export const randomLinks = z.strictObject({
  seed: z.int().min(0).max(0xffffffff).default(1),
  span: z.int().min(2).max(150).default(12),
});
