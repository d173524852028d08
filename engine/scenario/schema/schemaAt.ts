import { z } from "zod";
import { LEAVES, SHAPES, type Leaf } from "./leaves.ts";

type Schema = z.core.$ZodType;

/** The schema of what stands at a path, or null where the schema knows no such place. */
export function schemaAt(schema: Schema, path: readonly string[]): Schema | null {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const [name, ...rest] = path;
  if (name === undefined) return bare;
  const shapes = SHAPES.get(bare);
  if (shapes !== undefined) {
    for (const shape of [shapes.map, shapes.list]) {
      const found = shape === undefined ? null : schemaAt(shape, path);
      if (found !== null) return found;
    }
    return null;
  }
  const next = nextOf(bare, name);
  return next === null ? null : schemaAt(next, rest);
}

/** Names that may stand in the mapping at a path; nothing where any name may. */
export function keysAt(schema: Schema, path: readonly string[]): readonly string[] {
  let found = schemaAt(schema, path);
  const map = found === null ? undefined : SHAPES.get(found)?.map;
  if (map !== undefined) found = schemaAt(map, []);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

export function leafAt(schema: Schema, path: readonly string[]): Leaf | null {
  const found = schemaAt(schema, path);
  return found === null ? null : (LEAVES.get(found) ?? null);
}

function nextOf(schema: Schema, name: string): Schema | null {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, Schema>>;
    return Object.hasOwn(shape, name) ? (shape[name] ?? null) : null;
  }
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return /^\d+$/.test(name) ? schema.element : null;
  return null;
}
