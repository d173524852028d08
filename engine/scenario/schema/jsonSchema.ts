import { z } from "zod";
import { assert, unreachable } from "../../base/assert.ts";
import { CHANNELS } from "../defaults/channels.ts";
import { FORMS } from "../forms/forms.ts";
import { EXAMPLE } from "../quantity/dimension.ts";
import { DISTRIBUTION_KINDS, PARAMETERS, type Varying } from "../quantity/distribution.ts";
import type { Dimension, Field } from "../quantity/field.ts";
import { GRADES } from "../quantity/interpret.ts";
import { KEY_MEANINGS } from "./keyMeanings.ts";
import { LEAVES, SHAPES, type Leaf, type Shapes } from "./leaves.ts";
import { SCENARIO } from "./scenarioShape.ts";

type Json = { [key: string]: unknown };

/**
 * JSON Schema (draft 7) of scenario files, for completions and checks while typing. It is generated from the schema
 * that `parseScenario` checks with. A part may also be null (it deletes what is inherited) and files that extend
 * others may leave out what is required.
 */
export function scenarioSchema(): object {
  const schema = convert(SCENARIO);
  const { properties = {}, ...rest } = schema as { properties?: Json };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Weft scenario",
    description: "A company, its customers and their journeys, and one way of organising the company.",
    ...rest,
    type: "object",
    properties: withMeanings(withForms(properties)),
    definitions: definitions(),
  };
}

function convert(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const leaf = LEAVES.get(zodSchema);
      const shapes = SHAPES.get(zodSchema);
      const own: Json = shapes !== undefined ? shapesJson(shapes) : leaf !== undefined ? leafJson(leaf) : {};
      Object.assign(jsonSchema, own, described(leaf));
      // What a file leaves out may come from the file that it extends.
      if (zodSchema instanceof z.ZodObject) delete jsonSchema.required;
      delete (jsonSchema as Json)["propertyNames"];
      orNull(jsonSchema);
    },
  }) as Json;
  return json;
}

/** null deletes what is inherited: whole sections, entries, words; numbers have it in their definitions. */
function orNull(json: Json): void {
  const words = json["enum"];
  if (json["type"] === "object") Object.assign(json, { type: ["object", "null"] });
  else if (Array.isArray(words) && !words.includes(null)) {
    delete json["type"];
    Object.assign(json, { enum: [...(words as readonly unknown[]), null] });
  }
}

function shapesJson({ scalar, map, list }: Shapes): Json {
  return { anyOf: [scalar, map, list].filter((shape) => shape !== undefined).map((shape) => convert(shape)) };
}

function leafJson(leaf: Leaf): Json {
  const field = leaf.kind === "number" ? leaf.field : leaf.varying.field;
  const number = { $ref: `#/definitions/${field.dimension}` };
  return leaf.kind === "number" ? { allOf: [number] } : { anyOf: [number, distributionJson(leaf.varying)] };
}

function described(leaf: Leaf | undefined): Json {
  if (leaf === undefined) return {};
  const field: Field = leaf.kind === "number" ? leaf.field : leaf.varying.field;
  const { preset } = field;
  const text = preset === undefined ? "" : ` Default ${preset.written} (${preset.source}); worth sweeping: ${preset.sweep}.`;
  return { description: `${field.meaning}${text}`, ...(preset === undefined ? {} : { default: written(preset.written) }) };
}

/** "4" completes as a number, "24 h" as text. */
function written(text: string): string | number {
  return /^[\d.]+$/.test(text) ? Number(text) : text;
}

/** Parameters that are no times. */
const PLAIN: Readonly<Record<string, Dimension>> = { cv: "ratio", shape: "ratio", stages: "count" };

function distributionJson({ field }: Varying): Json {
  const names = [...new Set(Object.values(PARAMETERS).flat())];
  const parameter = (name: string): Json => ({ $ref: `#/definitions/${PLAIN[name] ?? field.dimension}` });
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      distribution: { enum: [...DISTRIBUTION_KINDS] },
      ...Object.fromEntries(names.map((name) => [name, name === "value" ? {} : parameter(name)])),
      source: { type: "string" },
      grade: { enum: [...GRADES] },
    },
  };
}

function definitions(): Json {
  const dimensions = Object.keys(EXAMPLE) as readonly Dimension[];
  return Object.fromEntries(dimensions.map((dimension) => [dimension, dimensionJson(dimension)]));
}

/** One number: plain where its unit allows it, with unit, as a formula, or with its source. */
function dimensionJson(dimension: Dimension): Json {
  const plain = plainJson(dimension);
  const formula = { type: "string", pattern: "^=" };
  return {
    anyOf: [
      ...plain,
      formula,
      { type: "null" },
      {
        type: "object",
        additionalProperties: false,
        required: ["value", "source"],
        properties: { value: { anyOf: [...plain, formula] }, source: { type: "string", minLength: 1 }, grade: { enum: [...GRADES] } },
      },
    ],
  };
}

function plainJson(dimension: Dimension): readonly Json[] {
  const text = { type: "string", pattern: PATTERNS[dimension], examples: [EXAMPLE[dimension].replaceAll('"', "")] };
  switch (dimension) {
    case "count":
      return [{ type: "integer" }];
    case "ratio":
      return [{ type: "number" }];
    case "share":
      return [{ type: "number", minimum: 0, maximum: 1 }, text];
    case "hours":
    case "staffed":
    case "minutes":
    case "perHour":
    case "moneyPerMonth":
    case "money":
    case "hazard":
    case "growth":
      return [{ const: 0 }, text];
    default:
      return unreachable(dimension);
  }
}

const NUMBER = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?";
const DURATION = `^${NUMBER} ?[a-z]+$`;
const PER = `(?: per |/)[a-z]+$`;
const PATTERNS: Readonly<Record<Dimension, string>> = {
  share: `^${NUMBER} ?%?$`,
  hours: DURATION,
  staffed: DURATION,
  minutes: DURATION,
  perHour: `^${NUMBER} ?${PER}`,
  moneyPerMonth: `^(?:€ ?${NUMBER}|${NUMBER} ?(?:€|EUR))${PER}`,
  money: `^(?:€ ?${NUMBER}|${NUMBER} ?(?:€|EUR))$`,
  hazard: `^${NUMBER} ?%?${PER}`,
  growth: `^${NUMBER} ?%?${PER}`,
  ratio: `^${NUMBER}$`,
  count: "^\\d+$",
};

/** What keys mean that are no numbers, where editors show it. */
function withMeanings(properties: Json): Json {
  for (const [key, meaning] of Object.entries(KEY_MEANINGS)) {
    const names = key.replaceAll("[]", ".[]").split(".");
    const part = names.reduce<Json | undefined>((parent, name) => parent && partOf(parent, name), { properties });
    assert(part !== undefined, `there is no key ${key} in scenario files`);
    part["description"] = meaning;
  }
  return properties;
}

/** What the schema says of one name (`*`: any, `[]`: an entry), in whichever of its alternatives knows it. */
function partOf(parent: Json, name: string): Json | undefined {
  const own = name === "*" ? parent["additionalProperties"] : name === "[]" ? parent["items"] : member(parent["properties"], name);
  if (typeof own === "object" && own !== null) return own as Json;
  for (const alternative of (parent["anyOf"] as readonly Json[] | undefined) ?? []) {
    const found = partOf(alternative, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function member(properties: unknown, name: string): unknown {
  return (properties as Json | undefined)?.[name];
}

/** Options of each form, and the channels that are ready. */
function withForms(properties: Json): Json {
  const org = properties["org"] as { properties: Json };
  const forms = Object.values(FORMS).map((form) => {
    const { required: _, ...options } = convert(form.schema);
    return [form.key, { ...options, description: `Options of "${form.id}".` }] as const;
  });
  const channels = Object.keys(CHANNELS);
  const changes = properties["changes"] as { items: { properties: Json } };
  return {
    ...properties,
    org: { ...org, properties: { ...org.properties, ...Object.fromEntries(forms) } },
    changes: { ...changes, items: { ...changes.items, properties: { ...changes.items.properties, org: { $ref: "#/properties/org" } } } },
    channels: { ...(properties["channels"] as Json), description: `Ready channels: ${channels.join(", ")}. Others may be added.` },
  };
}
