import { ARRIVAL } from "../defaults/journey.ts";
import { FORMS, isFormId, type FormId } from "../forms/forms.ts";
import { parseQuantity } from "../../base/quantity.ts";
import { inEngineUnit } from "../quantity/dimension.ts";
import type { Field } from "../quantity/field.ts";
import { isStated } from "../quantity/interpret.ts";
import { located } from "../schema/shapeIssues.ts";
import type { FileAssignment, OrgSettings, ServeRule } from "../scenario.ts";
import { folderOf, inside } from "../tree/paths.ts";
import { at, entriesOf, plain, type Path, type Tree } from "../tree/tree.ts";
import { noteDerived, readNumber, readOptional, type Reading } from "./reading.ts";
import { namesAt, textAt, textsAt } from "./texts.ts";

const FREE_NUMBER: Field = { dimension: "ratio", meaning: "An option of a form.", low: -1e15, high: 1e15 };

/** Which organisation. `root`: folder that files must lie in. */
export function orgOf(reading: Reading, root: string): OrgSettings {
  return orgAt(reading, root, ["org"]);
}

/** The organisation that stands at a path of the file. */
export function orgAt(reading: Reading, root: string, path: Path): OrgSettings {
  const form = textAt(reading.tree, [...path, "form"]);
  if (form !== null) return { kind: "form", form, options: isFormId(form) ? optionsOf(reading, form, [...path, FORMS[form].key]) : {} };
  return {
    kind: "files",
    people: fileAt(reading, [...path, "people"], root),
    links: fileAt(reading, [...path, "links"], root),
    graph: fileAt(reading, [...path, "graph"], root),
    serve: serveOf(reading, [...path, "serve"]),
    owners: textsAt(reading.tree, [...path, "owners"]) ?? [],
    accounts: readOptional(reading, [...path, "accounts"], ARRIVAL.accounts),
    authority: textAt(reading.tree, [...path, "authority"]) === "edge" ? "edge" : "centre",
    ...(at(reading.tree, [...path, "assignment"]) === null ? {} : { assignment: assignmentAt(reading, [...path, "assignment"]) }),
  };
}

function assignmentAt(reading: Reading, path: Path): FileAssignment {
  return {
    everyHours: readNumber(reading, [...path, "every"], ARRIVAL.every),
    reach: readOptional(reading, [...path, "reach"], ARRIVAL.beside),
    homes: Object.fromEntries(
      namesAt(reading.tree, [...path, "homes"]).map((id) => [id, readNumber(reading, [...path, "homes", id], ARRIVAL.home)]),
    ),
  };
}

/** Options as the form's schema wants them: numbers without provenance, units and formulas worked out. */
function optionsOf(reading: Reading, form: FormId, path: Path): Readonly<Record<string, unknown>> {
  const part = at(reading.tree, path);
  const given = part?.kind === "map" ? optionAt(reading, path, part) : {};
  const { schema } = FORMS[form];
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const checked = { tree: reading.tree, schema, base: path };
    reading.issues.push(...parsed.error.issues.flatMap((issue) => located(issue, checked)));
    return {};
  }
  const options = parsed.data as Readonly<Record<string, unknown>>;
  noteOptions(reading, path, options);
  return options;
}

/** Numbers that the form fills in, also in a mapping of the file that holds some of its own. */
function noteOptions(reading: Reading, path: Path, options: object): void {
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) noteOptions(reading, [...path, name], value);
    if (typeof value !== "number" || at(reading.tree, [...path, name]) !== null) continue;
    noteDerived(reading, [...path, name], value, { unit: "", source: "assumed: default of the form" });
  }
}

function optionAt(reading: Reading, path: Path, part: Tree): unknown {
  if (part.kind === "list") return part.items.map((item, index) => optionAt(reading, [...path, String(index)], item));
  if (part.kind === "map" && !isStated(plain(part))) {
    return Object.fromEntries(entriesOf(part).map(([name, value]) => [name, optionAt(reading, [...path, name], value)]));
  }
  const field = fieldOf(plain(part));
  return field === null ? plain(part) : readNumber(reading, path, field);
}

/** Options state their own ranges; here only how the number is written counts. */
function fieldOf(input: unknown): Field | null {
  if (isStated(input)) return fieldOf(input["value"]) ?? FREE_NUMBER;
  if (typeof input === "number") return FREE_NUMBER;
  if (typeof input !== "string") return null;
  if (input.startsWith("=")) return FREE_NUMBER;
  const quantity = parseQuantity(input);
  if ("kind" in quantity) return null;
  const dimension = (["share", "moneyPerMonth", "hours", "perHour"] as const).find(
    (name) => typeof inEngineUnit(quantity, name) === "number",
  );
  return dimension === undefined ? null : { ...FREE_NUMBER, dimension };
}

function fileAt(reading: Reading, path: Path, root: string): string | null {
  const part = at(reading.tree, path);
  if (part?.kind !== "scalar" || typeof part.value !== "string") return null;
  const file = inside(root, folderOf(part.place.file), part.value);
  if (file !== null) return file;
  const folder = root === "" ? "the folder of the scenario" : `the folder "${root}"`;
  reading.issues.push({
    code: "outside-folder",
    path: path.join("."),
    message: `"${part.value}" lies outside ${folder}; expected a file inside it`,
    hint: "copy the file beside the scenario",
    ...part.place,
  });
  return null;
}

function serveOf(reading: Reading, list: Path): readonly ServeRule[] {
  const serve = at(reading.tree, list);
  return (serve?.kind === "list" ? serve.items : []).map((_, index) => {
    const path = [...list, String(index)];
    const teams = namesAt(reading.tree, [...path, "teams"]).map(
      (skill) => [skill, textsAt(reading.tree, [...path, "teams", skill]) ?? []] as const,
    );
    const owners = textsAt(reading.tree, [...path, "owners"]);
    const share = readNumber(reading, [...path, "share"], ARRIVAL.slot);
    return { share, teams: Object.fromEntries(teams), ...(owners === null ? {} : { owners }) };
  });
}
