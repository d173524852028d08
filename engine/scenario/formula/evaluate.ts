import { hintFor } from "../nearest.ts";
import { interpretDistribution } from "../quantity/distribution.ts";
import { NOUN } from "../quantity/dimension.ts";
import type { Field } from "../quantity/field.ts";
import { interpret, type Fault } from "../quantity/interpret.ts";
import { SCENARIO } from "../schema/scenarioShape.ts";
import { leafAt } from "../schema/schemaAt.ts";
import { at, entriesOf, plain, type MapTree, type Path } from "../tree/tree.ts";
import { compileFormula } from "./compileFormula.ts";
import { dimensionName, inDimension, termOf, type Term } from "./term.ts";

export interface Question {
  readonly tree: MapTree;
  /** Where the formula stands. */
  readonly path: Path;
  readonly text: string;
  readonly field: Field;
}

/** Value of a formula in the engine's unit of its field, or what is wrong with it. */
export function evaluate(question: Question): number | Fault {
  const term = termAt(question, []);
  if ("code" in term) return term;
  const { text, field } = question;
  const value = inDimension(term, field.dimension);
  if (value === null) {
    const hint = { hint: 'write the unit, such as "2 h" or "30 / week"' };
    return { code: "formula-units", path: [], message: `${text} gives ${dimensionName(term)}; expected ${NOUN[field.dimension]}`, ...hint };
  }
  if (!Number.isFinite(value))
    return { code: "not-finite", path: [], message: `${text} is not finite (${value}); expected ${NOUN[field.dimension]}` };
  return value;
}

function termAt(question: Question, from: readonly string[]): Term | Fault {
  const formula = compileFormula(question.text);
  if (typeof formula !== "function") return formula;
  const trail = [...from, question.path.join(".")];
  return formula((path) => valueAt(question, path, trail));
}

/** Another number of the file: as stated, worked out, or by default. */
function valueAt(question: Question, path: Path, trail: readonly string[]): Term | Fault {
  const name = path.join(".");
  if (trail.includes(name))
    return {
      code: "formula-cycle",
      path: [],
      message: `formulas need each other: ${[...trail.slice(trail.indexOf(name)), name].join(" → ")}`,
    };
  const known = fieldAt(question.tree, path);
  if (known === null || !isNamed(question.tree, path)) return unknown(question.tree, path);
  const part = at(question.tree, known.path);
  if (part === null && known.field.preset === undefined) return unknown(question.tree, path);
  const read = interpret(part === null ? known.field.preset?.written : plain(part), known.field);
  if (read.kind === "faults") return { code: "formula-name", path: [], message: `"${name}" has no value that could be used in a formula` };
  if (read.kind === "value") return termOf(read.value, known.field.dimension);
  const term = termAt({ ...question, path: known.path, text: read.text, field: known.field }, trail);
  if ("code" in term) return term;
  const value = inDimension(term, known.field.dimension);
  return value === null
    ? { code: "formula-units", path: [], message: `"${name}" gives ${dimensionName(term)}; expected ${NOUN[known.field.dimension]}` }
    : termOf(value, known.field.dimension);
}

/** Sections have defaults where a file is silent; functions, customers, channels and journeys are those of the file. */
function isNamed(tree: MapTree, path: Path): boolean {
  const [section = ""] = path;
  if (!["functions", "customers", "channels", "journey"].includes(section)) return true;
  return at(tree, path.slice(0, section === "journey" ? 3 : 2)) !== null;
}

/** The field of a number, of a parameter of a distribution, or of a distribution's mean. */
function fieldAt(tree: MapTree, path: Path): { field: Field; path: Path } | null {
  const leaf = leafAt(SCENARIO, path);
  if (leaf?.kind === "number") return { field: leaf.field, path };
  const varying = leaf ?? leafAt(SCENARIO, path.slice(0, -1));
  if (varying?.kind !== "distribution") return null;
  const whole = leaf === null ? path.slice(0, -1) : path;
  const part = at(tree, whole);
  if (part === null) return null;
  const read = interpretDistribution(plain(part), varying.varying);
  if (read.kind === "faults") return null;
  const wanted = leaf === null ? path.at(-1) : (read.parts.find(({ name }) => name === "mean" || name === "value")?.name ?? "");
  const found = read.parts.find(({ name }) => name === wanted);
  return found === undefined ? null : { field: found.field, path: [...whole, ...found.path] };
}

function unknown(tree: MapTree, path: Path): Fault {
  let known = 0;
  while (known < path.length && at(tree, path.slice(0, known + 1)) !== null) known++;
  const here = entriesOf(at(tree, path.slice(0, known))).map(([name]) => name);
  const part = path[known];
  const message = part === undefined ? `"${path.join(".")}" is no number` : `unknown name "${path.join(".")}" in the formula`;
  const hyphened = here.find((name) => part !== undefined && name !== part && name.startsWith(`${part}-`));
  const hint =
    hyphened === undefined
      ? part === undefined
        ? {}
        : hintFor(part, here)
      : { hint: `names with a hyphen stand in brackets: ["${hyphened}"]` };
  return { code: "formula-name", path: [], message: `${message}; expected a number of this file`, ...hint };
}
