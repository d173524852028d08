import { z } from "zod";

/** Functions as they are, and customer success people who own customers and are linked to each discipline. */
export const csmOrchestration = z.strictObject({
  /** Customer success people; null: one to twelve others (assumed). */
  people: z.int().min(1).max(5000).nullable().default(null),
  /** Most customers that one of them follows at a time; those beyond have no owner. */
  accounts: z.int().min(1).max(100_000).nullable().default(40),
  /** Functions they are linked to; null: all. */
  links: z.array(z.string().min(1)).nullable().default(null),
  /** € per month; null: what the people earned whom they replace, else the mean of the company. */
  wage: z.number().positive().nullable().default(null),
  /** Their function. Where the company has it already, its people are the customer success people and nobody is added. */
  function: z.string().min(1).default("customer-success"),
  /** Largest team of a function. */
  span: z.int().min(2).max(150).default(12),
});
