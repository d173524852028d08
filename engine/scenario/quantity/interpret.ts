import { parseQuantity, UNIT_WORDS, type QuantityFault } from "../../base/quantity.ts";
import { nearest } from "../nearest.ts";
import { expectation, inEngineUnit } from "./dimension.ts";
import type { Field } from "./field.ts";

/** What is wrong with one number; `path` leads from the number to the part at fault. */
export interface Fault {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly hint?: string;
}

export interface Stated {
  readonly source: string | null;
  readonly grade: string | null;
}

/** A number as written: its value in the engine's unit, a formula to be worked out, or what is wrong. */
export type Interpreted =
  | ({ readonly kind: "value"; readonly value: number } & Stated)
  | ({ readonly kind: "formula"; readonly text: string } & Stated)
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

const PLAIN: Stated = { source: null, grade: null };
export const GRADES = ["A", "B", "C", "D", "E"] as const;

/** Reads one number: plain, with unit, `{ value, source, grade }`, or a formula. */
export function interpret(input: unknown, field: Field): Interpreted {
  if (isStated(input)) return stated(input, field);
  if (typeof input === "string" && input.startsWith("=")) return { kind: "formula", text: input, ...PLAIN };
  const value = numberOf(input, field);
  return typeof value === "number" ? { kind: "value", value, ...PLAIN } : { kind: "faults", faults: [value] };
}

/** `{ value, source, grade }`: told from a distribution or any other mapping by its keys. */
export function isStated(input: unknown): input is Record<string, unknown> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return false;
  return Object.hasOwn(input, "value") && Object.keys(input).every((key) => ["value", "source", "grade"].includes(key));
}

function stated(input: Record<string, unknown>, field: Field): Interpreted {
  const faults = [...sourceFaults(input)];
  const inner = isStated(input["value"]) ? notNumber(input["value"], field) : interpret(input["value"], field);
  if (inner.kind === "faults") faults.push(...inner.faults.map((fault) => ({ ...fault, path: ["value", ...fault.path] })));
  if (faults.length > 0 || inner.kind === "faults") return { kind: "faults", faults };
  return { ...inner, ...provenanceOf(input) };
}

/** Source and grade of a value whose provenance has no faults. */
export function provenanceOf({ source, grade }: Readonly<Record<string, unknown>>): Stated {
  return { source: typeof source === "string" ? source : null, grade: typeof grade === "string" ? grade : null };
}

/** Provenance needs a source in words, and a grade from A to E where one is given. */
export function sourceFaults(input: Readonly<Record<string, unknown>>): readonly Fault[] {
  const faults: Fault[] = [];
  const { source, grade } = input;
  if (source === undefined) {
    faults.push({
      code: "missing",
      path: [],
      message: "source is missing; expected from where the value is",
      hint: "or write the value alone",
    });
  } else if (typeof source !== "string" || source.trim() === "") {
    faults.push({ code: "wrong-type", path: ["source"], message: `source is ${shown(source)}; expected text that names the source` });
  }
  if (grade !== undefined && !GRADES.some((known) => known === grade)) {
    faults.push({ code: "unknown-grade", path: ["grade"], message: `grade is ${shown(grade)}; expected A (best), B, C, D or E` });
  }
  return faults;
}

function notNumber(input: unknown, field: Field): Interpreted {
  return {
    kind: "faults",
    faults: [{ code: "wrong-type", path: [], message: `${shown(input)} is no number; expected ${expectation(field)}` }],
  };
}

function numberOf(input: unknown, field: Field): number | Fault {
  if (input === undefined) return { code: "missing", path: [], message: `a value is missing; expected ${expectation(field)}` };
  const quantity =
    typeof input === "number"
      ? ({ amount: input, counted: { kind: "number" }, per: null } as const)
      : typeof input === "string"
        ? parseQuantity(input)
        : ({ kind: "not a number", text: "" } as const);
  if ("kind" in quantity) return { path: [], ...unreadable(quantity, input, field) };
  if (!Number.isFinite(quantity.amount))
    return { code: "not-finite", path: [], message: `${shown(input)} is not finite; expected ${expectation(field)}` };
  const value = inEngineUnit(quantity, field.dimension);
  if (typeof value === "string")
    return { code: "wrong-unit", path: [], message: `${shown(input)}: ${value}; expected ${expectation(field)}` };
  return rangeFault(value, shown(input), field) ?? (value === 0 ? 0 : value);
}

function unreadable(fault: QuantityFault, input: unknown, field: Field): Omit<Fault, "path"> {
  const expected = `expected ${expectation(field)}`;
  if (fault.kind === "decimal comma") {
    return { code: "decimal-comma", message: `${shown(input)} has a comma; ${expected}`, hint: `write ${fault.text.replace(",", ".")}` };
  }
  if (fault.kind === "unknown unit") {
    const near = nearest(fault.text.split(/[\s/]+/).at(-1) ?? "", UNIT_WORDS);
    const hint = near === null ? {} : { hint: `did you mean "${near}"?` };
    return { code: "unknown-unit", message: `${shown(input)}: unknown unit "${fault.text.slice(0, 40)}"; ${expected}`, ...hint };
  }
  return { code: "not-a-number", message: `${shown(input)} is no number; ${expected}` };
}

/** What is wrong with a value in the engine's unit, if anything. `written` is how the user sees it. */
export function rangeFault(value: number, written: string, field: Field): Fault | null {
  const fault = (code: string, what: string): Fault => ({ code, path: [], message: `${written} ${what}; expected ${expectation(field)}` });
  if (!Number.isFinite(value)) return fault("not-finite", "is not finite");
  if (value < 0 && field.low >= 0) return fault("out-of-range", "is negative");
  if (value < field.low || (field.above === true && value <= field.low)) return fault("out-of-range", "is too small");
  if (value > field.high) {
    const percent = field.dimension === "share" && value <= 100 && !written.includes("%");
    return { ...fault("out-of-range", "is too large"), ...(percent ? { hint: `did you mean "${value} %"?` } : {}) };
  }
  return field.dimension === "count" && !Number.isSafeInteger(value) ? fault("not-whole", "is not whole") : null;
}

/** A value as messages quote it: short, on one line. */
export function shown(input: unknown): string {
  if (input === undefined) return "nothing";
  if (typeof input === "number") return String(input);
  if (typeof input === "string") return JSON.stringify(input.length > 60 ? `${input.slice(0, 60)}…` : input);
  if (Array.isArray(input)) return "a list";
  if (typeof input === "boolean" || input === null) return `"${input}"`;
  return "a mapping";
}
