import type { Issue, Position } from "../../base/issue.ts";
import { evaluate } from "../formula/evaluate.ts";
import { UNIT } from "../quantity/dimension.ts";
import { distributionOf, interpretDistribution, orderFault, type Varying } from "../quantity/distribution.ts";
import type { Field, Preset } from "../quantity/field.ts";
import { interpret, isStated, rangeFault, type Stated } from "../quantity/interpret.ts";
import type { Distribution } from "../scenario.ts";
import { at, placeOf, plain, type MapTree, type Path } from "../tree/tree.ts";

/** From where one number of a scenario is. */
export interface Provenance {
  readonly path: string;
  readonly value: number | string;
  readonly unit: string;
  /** evidence, assumed: defaults with and without a row of evidence; stated, plain: the user's, with and without a source. */
  readonly origin: "evidence" | "stated" | "plain" | "assumed";
  readonly source: string;
  readonly grade: string | null;
  readonly file: string | null;
  readonly position: Position | null;
}

/** What reading collects on its way through the tree. Faults of the shape are reported already: they are read as NaN. */
export interface Reading {
  readonly tree: MapTree;
  readonly issues: Issue[];
  readonly provenance: Provenance[];
}

/** The number at a path in the engine's unit, or its default. NaN: missing or at fault. */
export function readNumber(reading: Reading, path: Path, field: Field, preset: Preset | undefined = field.preset): number {
  const part = at(reading.tree, path);
  if (part === null) return preset === undefined ? NaN : byDefault(reading, path, field, preset);
  const read = interpret(plain(part), field);
  if (read.kind === "faults") return NaN;
  const value = read.kind === "value" ? read.value : worked(reading, path, read.text, field);
  if (!Number.isNaN(value)) note(reading, path, { value, unit: UNIT[field.dimension], stated: read });
  return value;
}

/** null where the file is silent and there is no default. */
export function readOptional(reading: Reading, path: Path, field: Field): number | null {
  return at(reading.tree, path) === null ? null : readNumber(reading, path, field);
}

/** All numbers of a section. */
export function readSection<Key extends string>(
  reading: Reading,
  path: Path,
  table: Readonly<Record<Key, Field>>,
): Readonly<Record<Key, number>> {
  const entries = Object.entries<Field>(table).map(([key, field]) => [key, readNumber(reading, [...path, key], field)] as const);
  return Object.fromEntries(entries) as Record<Key, number>;
}

/** The distribution at a path. `spread`: used where a lognormal states only its mean. */
export function readDistribution(reading: Reading, path: Path, varying: Varying, spread: number): Distribution {
  const part = at(reading.tree, path);
  const input = part === null ? varying.field.preset?.written : plain(part);
  const read = interpretDistribution(input, varying);
  if (read.kind === "faults") return { kind: "constant", value: NaN };
  if (part === null) {
    const value = varying.field.preset === undefined ? NaN : byDefault(reading, path, varying.field, varying.field.preset);
    return distributionOf(read.distribution, (name) => (name === "cv" ? spread : value));
  }
  const values = new Map<string, number>();
  for (const { name, path: inner, field } of read.parts) {
    const own = [...path, ...inner];
    const number = interpret(input === undefined ? undefined : plain(at(reading.tree, own) ?? part), field);
    if (number.kind === "faults") continue;
    const value = number.kind === "value" ? number.value : worked(reading, own, number.text, field);
    values.set(name, value);
    note(reading, own, { value, unit: UNIT[field.dimension], stated: number.source === null ? { ...read.stated } : number });
  }
  const distribution = distributionOf(read.distribution, (name) => values.get(name) ?? (name === "cv" ? spread : NaN));
  const fault = orderFault(distribution);
  if (fault !== null)
    reading.issues.push({ code: fault.code, path: path.join("."), message: fault.message, ...placeOf(reading.tree, path) });
  return distribution;
}

/** Notes a value that is no number, such as "auto". */
export function noteWord(reading: Reading, path: Path, value: string, because: string): void {
  const place = at(reading.tree, path) === null ? null : placeOf(reading.tree, path);
  reading.provenance.push({
    path: path.join("."),
    value,
    unit: "",
    origin: place === null ? "assumed" : "plain",
    source: place === null ? because : "",
    grade: null,
    file: place?.file ?? null,
    position: place?.position ?? null,
  });
}

/** Notes a default that the engine works out from other numbers. */
export function noteDerived(reading: Reading, path: Path, value: number, { unit, source }: { unit: string; source: string }): void {
  reading.provenance.push({ path: path.join("."), value, unit, origin: "assumed", source, grade: null, file: null, position: null });
}

function byDefault(reading: Reading, path: Path, field: Field, preset: Preset): number {
  const read = interpret(preset.written, field);
  const value = read.kind === "value" ? read.value : NaN;
  reading.provenance.push({
    path: path.join("."),
    value,
    unit: UNIT[field.dimension],
    origin: preset.evidence === null ? "assumed" : "evidence",
    source: preset.source,
    grade: preset.grade,
    file: null,
    position: null,
  });
  return value;
}

function note(reading: Reading, path: Path, { value, unit, stated }: { value: number; unit: string; stated: Stated }): void {
  const part = at(reading.tree, path);
  const inner = part !== null && isStated(plain(part)) ? [...path, "value"] : path;
  reading.provenance.push({
    path: path.join("."),
    value,
    unit,
    origin: stated.source === null ? "plain" : "stated",
    source: stated.source ?? "",
    grade: stated.grade,
    ...placeOf(reading.tree, inner),
  });
}

/** A formula's value, or NaN with the reason reported. */
function worked(reading: Reading, path: Path, text: string, field: Field): number {
  const result = evaluate({ tree: reading.tree, path, text, field });
  const fault = typeof result === "number" ? rangeFault(result, `${text} gives ${result}, which`, field) : result;
  if (fault === null) return Number(result);
  const part = at(reading.tree, path);
  const inner = part !== null && isStated(plain(part)) ? [...path, "value"] : path;
  const hint = fault.hint === undefined ? {} : { hint: fault.hint };
  reading.issues.push({ code: fault.code, path: path.join("."), message: fault.message, ...hint, ...placeOf(reading.tree, inner) });
  return NaN;
}
