import { z } from "zod";
import { nearHintFor } from "../nearest.ts";
import { interpretDistribution, type Varying } from "../quantity/distribution.ts";
import { expectation } from "../quantity/dimension.ts";
import type { Field } from "../quantity/field.ts";
import { interpret, isStated, shown, type Fault } from "../quantity/interpret.ts";

/** A number or varying quantity in the schema. */
export type Leaf = { readonly kind: "number"; readonly field: Field } | { readonly kind: "distribution"; readonly varying: Varying };

/** What each leaf schema holds: read by formulas, defaults and the JSON Schema. Filled while the schema is built, then fixed. */
export const LEAVES = new WeakMap<object, Leaf>();
/** Schemas that take one of several shapes, told apart by what is written: a single value, a mapping, or a list. */
export const SHAPES = new WeakMap<object, Shapes>();

export interface Shapes {
  readonly scalar?: z.ZodType;
  readonly map?: z.ZodType;
  readonly list?: z.ZodType;
}

export function number(field: Field): z.ZodType {
  const schema = z.unknown().superRefine((input, context) => {
    const read = interpret(input, field);
    if (read.kind === "faults") add(read.faults, context);
  });
  LEAVES.set(schema, { kind: "number", field });
  return schema;
}

export function varying(field: Field, alone: Varying["alone"]): z.ZodType {
  const quantity = { field, alone };
  const schema = z.unknown().superRefine((input, context) => {
    const read = interpretDistribution(input, quantity);
    if (read.kind === "faults") add(read.faults, context);
  });
  LEAVES.set(schema, { kind: "distribution", varying: quantity });
  return schema;
}

/** One of a few words. `otherwise`: what else may stand there. */
export function word(words: readonly string[], otherwise?: z.ZodType): z.ZodType {
  const list = words
    .map((name) => `"${name}"`)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
  if (otherwise === undefined) {
    return z.enum(words, {
      error: ({ input }) => `${input === undefined ? "a value is missing" : `${shown(input)} is unknown`}; expected ${list}`,
    });
  }
  const schema = z.unknown().superRefine((input, context) => {
    if (typeof input === "string" && words.includes(input)) return;
    const parsed = otherwise.safeParse(input);
    if (parsed.success) return;
    const near = typeof input === "string" && /^[a-z-]+$/i.test(input) ? nearHintFor(input, words) : {};
    for (const issue of parsed.error.issues) {
      const own = paramsOf(issue);
      context.addIssue({ code: "custom", path: [...issue.path], message: `${issue.message}, or ${list}`, params: { ...own, ...near } });
    }
  });
  const leaf = LEAVES.get(otherwise);
  if (leaf !== undefined) LEAVES.set(schema, leaf);
  SHAPES.set(schema, { scalar: z.enum(words), map: otherwise });
  return schema;
}

/** Judges what is written by its shape, so that faults are those of the shape meant. */
export function either(shapes: Shapes): z.ZodType {
  const schema = z.unknown().superRefine((input, context) => {
    const shape = shapeOf(input, shapes);
    if (shape === undefined) {
      context.addIssue({
        code: "custom",
        message: `${shown(input)} cannot stand here; expected ${expected(shapes)}`,
        params: { code: "wrong-type" },
      });
      return;
    }
    const parsed = shape.safeParse(input, { reportInput: true });
    if (!parsed.success) for (const issue of parsed.error.issues) forward(issue, context);
  });
  SHAPES.set(schema, shapes);
  const leaf = shapes.scalar === undefined ? undefined : LEAVES.get(shapes.scalar);
  if (leaf !== undefined) LEAVES.set(schema, leaf);
  return schema;
}

function shapeOf(input: unknown, { scalar, map, list }: Shapes): z.ZodType | undefined {
  if (Array.isArray(input)) return list;
  if (typeof input === "object" && input !== null && !isStated(input)) return map;
  return scalar;
}

function expected({ scalar, map, list }: Shapes): string {
  const leaf = scalar === undefined ? undefined : LEAVES.get(scalar);
  const words: string[] = [];
  if (scalar !== undefined) words.push(leaf?.kind === "number" ? expectation(leaf.field) : "a single value");
  if (map !== undefined) words.push("a mapping");
  if (list !== undefined) words.push("a list");
  return words.join(" or ");
}

/** Code and hint that our own checks attach to an issue of the schema. */
export interface Params {
  readonly code?: string;
  readonly hint?: string;
}

export function paramsOf(issue: z.core.$ZodIssue): Params {
  return issue.code === "custom" ? ((issue.params ?? {}) as Params) : {};
}

/** Where a check leaves what it found: the part of zod's context that is used. */
interface Context {
  addIssue(issue: { code: "custom"; path?: PropertyKey[]; message: string; params: Record<string, unknown> }): void;
}

/** An issue of an inner schema, as it is: its path is relative to the value. */
function forward(issue: z.core.$ZodIssue, context: object): void {
  (context as { addIssue(issue: z.core.$ZodIssue): void }).addIssue(issue);
}

function add(faults: readonly Fault[], context: Context): void {
  for (const { code, path, message, hint } of faults) {
    context.addIssue({ code: "custom", path: [...path], message, params: { code, ...(hint === undefined ? {} : { hint }) } });
  }
}
