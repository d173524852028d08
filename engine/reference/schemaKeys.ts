import { formatNumber } from "../chart/format.ts";
import { NOUN } from "../scenario/quantity/dimension.ts";
import type { Dimension } from "../scenario/quantity/field.ts";

/** One key of scenario files, as the JSON Schema has it. */
export interface SchemaKey {
  readonly path: string;
  readonly type: string;
  /** null: no number, or one without a unit of the engine. */
  readonly dimension: Dimension | null;
  /** Of numbers whose bounds the schema states; "" otherwise. */
  readonly range: string;
  readonly preset: unknown;
  readonly description: string;
}

interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node | readonly Node[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
}

/** Every key below the root, in the order of the schema. What is a list or mapping of one kind of thing is told at its own key. */
export function schemaKeys(schema: object): readonly SchemaKey[] {
  return below(schema, "");
}

function below(node: Node, path: string): readonly SchemaKey[] {
  if (isDistribution(node)) return [];
  const { properties = {}, additionalProperties: any, items } = node;
  const named = Object.entries(properties).flatMap(([name, child]) => keyAndBelow(child, path === "" ? name : `${path}.${name}`));
  const others = typeof any === "object" ? entry(any, `${path}.*`) : [];
  const listed = items !== undefined && !isList(items) ? entry(items, `${path}[]`) : [];
  const choices = (node.anyOf ?? []).flatMap((choice) => below(choice, path));
  return [...named, ...others, ...listed, ...choices];
}

/** An entry that nothing is said of is told by the key of its list: names of skills, of facts. */
function entry(node: Node, path: string): readonly SchemaKey[] {
  return node.description === undefined ? below(node, path) : keyAndBelow(node, path);
}

function keyAndBelow(node: Node, path: string): readonly SchemaKey[] {
  const own: SchemaKey = {
    path,
    type: typeOf(node),
    dimension: dimensionOf(node),
    range: rangeOf(node),
    preset: node.default,
    description: node.description ?? "",
  };
  return [own, ...below(node, path)];
}

function dimensionOf({ $ref, allOf = [], anyOf = [] }: Node): Dimension | null {
  const name = $ref?.replace("#/definitions/", "");
  if (name !== undefined && Object.hasOwn(NOUN, name)) return name as Dimension;
  return [...allOf, ...anyOf].map(dimensionOf).find((found) => found !== null) ?? null;
}

function typeOf(node: Node): string {
  if (node.$ref !== undefined) return NOUN[node.$ref.replace("#/definitions/", "") as Dimension] ?? "as above, under `org`";
  if (isDistribution(node)) return "a distribution";
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum !== undefined) return words(node.enum);
  const parts = [...(node.allOf ?? []), ...(node.anyOf ?? [])];
  if (parts.length > 0) return [...new Set(parts.map(typeOf).filter((type) => type !== "null"))].join(", or ");
  if (node.properties !== undefined) return "a section";
  if (typeof node.additionalProperties === "object") return "a mapping by name";
  return simple(node);
}

/** Words of a choice; null stands everywhere and is told once. */
function words(all: readonly unknown[]): string {
  return all
    .filter((word) => word !== null)
    .map((word) => code(word))
    .join(", ");
}

function code(word: unknown): string {
  return `\`${typeof word === "string" ? word : JSON.stringify(word)}\``;
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  array: "a list",
  null: "null",
};

function simple({ type, items }: Node): string {
  const name = typeof type === "string" ? type : type?.find((one) => one !== "null");
  if (name === undefined) return "text or a whole number";
  if (name === "array" && items !== undefined && !isList(items) && simple(items) === "text") return "a list of names";
  return SIMPLE[name] ?? name;
}

function rangeOf({ minimum, exclusiveMinimum, maximum, anyOf = [] }: Node): string {
  const low = minimum ?? exclusiveMinimum;
  if (low === undefined) return anyOf.map(rangeOf).find((range) => range !== "") ?? "";
  const from = `${exclusiveMinimum === undefined ? "from " : "above "}${formatNumber(low, "en")}`;
  return maximum === undefined ? from : `${from} to ${formatNumber(maximum, "en")}`.replace(/^from /, "");
}

function isDistribution({ properties }: Node): boolean {
  return properties?.["distribution"] !== undefined;
}

function isList(items: Node | readonly Node[]): items is readonly Node[] {
  return Array.isArray(items);
}
