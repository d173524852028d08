import type { z } from "zod";
import type { Issue } from "../../base/issue.ts";
import { hintFor, nearHintFor } from "../nearest.ts";
import { shown } from "../quantity/interpret.ts";
import { at, keyPlaceOf, placeOf, plain, type MapTree, type Path } from "../tree/tree.ts";
import { paramsOf } from "./leaves.ts";
import { SCENARIO } from "./scenarioShape.ts";
import { keysAt } from "./schemaAt.ts";

/** Everything that is wrong with keys, types, units and ranges, with places. */
export function shapeIssues(tree: MapTree): readonly Issue[] {
  const parsed = SCENARIO.safeParse(plain(tree));
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => located(issue, { tree, schema: SCENARIO, base: [] }));
}

/** What a schema says of a part of the file. `base`: where in the file the part stands. */
export interface Checked {
  readonly tree: MapTree;
  readonly schema: z.core.$ZodType;
  readonly base: Path;
}

export function located(issue: z.core.$ZodIssue, checked: Checked): Issue[] {
  const { tree, base } = checked;
  const path = [...base, ...issue.path.map(String)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, issue.path.map(String), checked));
  const part = at(tree, path);
  const common = { path: path.join("."), ...placeOf(tree, path) };
  if (part === null && issue.code !== "custom") return [missing(path, issue, common)];
  const written = part === null ? undefined : plain(part);
  switch (issue.code) {
    case "invalid_type":
      return [{ code: "wrong-type", message: wrongType(issue.expected, written), ...common }];
    case "invalid_value":
      return [{ code: "unknown-word", message: issue.message, ...wordHint(written, issue.values), ...common }];
    case "too_small":
      return [{ code: "too-small", message: size(written, "at least", issue.minimum, issue.origin), ...common }];
    case "too_big":
      return [{ code: "too-large", message: size(written, "at most", issue.maximum, issue.origin), ...common }];
    case "invalid_key":
      return [
        {
          code: "bad-name",
          message: `"${path.at(-1) ?? ""}" is no name; expected 1 to 80 characters`,
          ...common,
          ...keyPlaceOf(tree, path),
        },
      ];
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_union":
    case "not_multiple_of":
    default: {
      const { code = "wrong-value", hint } = paramsOf(issue);
      return [{ code, message: named(issue.message, path, part === null), ...(hint === undefined ? {} : { hint }), ...common }];
    }
  }
}

const NOUN: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  tuple: "a list",
  string: "text",
  boolean: "true or false",
};

function wrongType(type: string, written: unknown): string {
  if (type === "boolean") return `expected true or false, got ${typeof written === "string" ? "the text " : ""}${shown(written)}`;
  const example =
    type === "object" || type === "record" ? ', such as "name: value"' : type === "array" || type === "tuple" ? ", such as [one, two]" : "";
  return `${shown(written)} cannot stand here; expected ${NOUN[type] ?? type}${example}`;
}

function missing(path: Path, issue: z.core.$ZodIssue, common: Pick<Issue, "path" | "file" | "position">): Issue {
  const name = path.at(-1) ?? "";
  const what = issue.code === "invalid_type" ? (NOUN[issue.expected] ?? issue.expected) : issue.message.replace(/^.*expected /, "");
  return { code: "missing", message: `"${name}" is missing; expected ${what}`, ...common };
}

/** "a value is missing" says of which key. */
function named(message: string, path: Path, isMissing: boolean): string {
  return isMissing
    ? message.replace(/^(?:a value|nothing) (?:is missing|cannot stand here)/, `"${path.at(-1) ?? ""}" is missing`)
    : message;
}

function unknownKey(key: string, inner: Path, { tree, schema, base }: Checked): Issue {
  const path = [...base, ...inner];
  const where = path.length === 0 ? "a scenario" : `"${path.join(".")}"`;
  return {
    code: "unknown-key",
    path: [...path, key].join("."),
    message: `unknown key "${key}" in ${where}`,
    ...hintFor(key, keysAt(schema, inner)),
    ...keyPlaceOf(tree, [...path, key]),
  };
}

function wordHint(written: unknown, values: readonly unknown[]): { hint?: string } {
  return typeof written === "string"
    ? nearHintFor(
        written,
        values.filter((value) => typeof value === "string"),
      )
    : {};
}

/** @param of  what is too small: a number may be written as text, with its unit */
function size(written: unknown, bound: "at least" | "at most", limit: number | bigint, of: string): string {
  if (Array.isArray(written)) return `the list has ${written.length} entries; expected ${bound} ${limit}`;
  if (typeof written === "string" && of === "string") return `the text has ${written.length} characters; expected ${bound} ${limit}`;
  return `${shown(written)} is too ${bound === "at least" ? "small" : "large"}; expected ${bound} ${limit}`;
}
