import math, { type MathNode } from "mathjs/lib/browser/math.js";
import type { Fault } from "../quantity/interpret.ts";
import { nearHintFor } from "../nearest.ts";
import { FUNCTIONS, OPERATORS, type Operation } from "./operations.ts";
import { pure, UNIT_TERMS, type Term } from "./term.ts";

/** Value of a formula, given the value of other numbers of the file. */
export type Formula = (lookup: (path: readonly string[]) => Term | Fault) => Term | Fault;

const LIMITS = { characters: 500, nodes: 200, depth: 32 } as const;

/**
 * A formula as our own closures. mathjs parses it and nothing more: its tree is checked against a list of allowed nodes
 * (its own evaluation reaches functions that change global state or never end).
 */
export function compileFormula(text: string): Formula | Fault {
  const body = text.replace(/^=/, "").trim();
  if (body === "") return fault("empty-formula", 'the formula is empty; expected an expression after "="');
  if (body.length > LIMITS.characters)
    return fault("formula-too-long", `the formula has ${body.length} characters; expected at most ${LIMITS.characters}`);
  if (nesting(body) > LIMITS.depth) return fault("formula-too-deep", `brackets nest deeper than ${LIMITS.depth} levels`);
  const parsed = parse(body);
  return "code" in parsed ? parsed : closure(parsed, { nodes: 0, depth: 0, counter: { nodes: 0 } });
}

function parse(body: string): MathNode | Fault {
  try {
    return math.parse(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fault("formula-syntax", `the formula cannot be read: ${reason.slice(0, 120)}`);
  }
}

interface Depth {
  readonly nodes: number;
  readonly depth: number;
  readonly counter: { nodes: number };
}

function closure(node: MathNode, at: Depth): Formula | Fault {
  at.counter.nodes++;
  if (at.counter.nodes > LIMITS.nodes || at.depth > LIMITS.depth)
    return fault("formula-too-long", "the formula is too long; expected fewer operations");
  const below = { ...at, depth: at.depth + 1 };
  switch (node.type) {
    case "ConstantNode": {
      const { value } = node;
      return typeof value === "number" ? () => pure(value) : notAllowed(`the ${typeof value} ${String(value).slice(0, 40)}`);
    }
    case "ParenthesisNode":
      return node.content === undefined ? notAllowed("an empty bracket") : closure(node.content, below);
    case "SymbolNode":
    case "AccessorNode":
      return reference(node);
    case "OperatorNode":
      return operator(node, below);
    case "ConditionalNode":
      return conditional(node, below);
    case "FunctionNode":
      return call(node, below);
    default:
      return notAllowed(node.type.replace(/Node$/, "").toLowerCase());
  }
}

function reference(node: MathNode): Formula | Fault {
  const path = pathOf(node);
  if (path === null) return notAllowed("this kind of access");
  const unit = path.length === 1 ? UNIT_TERMS.get(path[0] ?? "") : undefined;
  if (unit !== undefined) return () => unit;
  return (lookup) => lookup(path);
}

/** `functions.support.people` or `functions["customer-success"].people` as names; null: anything else. */
function pathOf(node: MathNode): readonly string[] | null {
  if (node.type === "SymbolNode") return node.name === undefined ? null : [node.name];
  if (node.type !== "AccessorNode" || node.object === undefined) return null;
  const before = pathOf(node.object);
  const [key, ...more] = node.index?.dimensions ?? [];
  if (before === null || key?.type !== "ConstantNode" || typeof key.value !== "string" || more.length > 0) return null;
  return [...before, key.value];
}

function operator(node: MathNode, at: Depth): Formula | Fault {
  const name = typeof node.fn === "string" ? node.fn : "";
  const operation = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operation === undefined) return notAllowed(`the operator ${node.op ?? ""}`);
  return applied(operation, node.args ?? [], at);
}

function call(node: MathNode, at: Depth): Formula | Fault {
  const name = typeof node.fn === "object" && node.fn.type === "SymbolNode" ? (node.fn.name ?? "") : "";
  const operation = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (operation === undefined) {
    const known = Object.keys(FUNCTIONS);
    return {
      ...fault(
        "unknown-function",
        `unknown function ${name === "" ? "" : `"${name.slice(0, 40)}" `}in the formula; expected one of ${known.join(", ")}`,
      ),
      ...nearHintFor(name, known),
    };
  }
  return applied(operation, node.args ?? [], at);
}

function applied(operation: Operation, nodes: readonly MathNode[], at: Depth): Formula | Fault {
  const [least, most] = operation.arguments;
  if (nodes.length < least || nodes.length > most)
    return fault(
      "formula-arguments",
      `${operation.name} has ${nodes.length} arguments; expected ${least === most ? least : `${least} or more`}`,
    );
  const parts: Formula[] = [];
  for (const node of nodes) {
    const part = closure(node, at);
    if (typeof part !== "function") return part;
    parts.push(part);
  }
  return (lookup) => {
    const terms: Term[] = [];
    for (const part of parts) {
      const term = part(lookup);
      if ("code" in term) return term;
      terms.push(term);
    }
    const result = operation.apply(terms);
    if ("code" in result || Number.isFinite(result.value)) return result;
    const values = terms.map(({ value }) => value).join(", ");
    return fault("not-finite", `${operation.name} of ${values} is not finite; expected a number`);
  };
}

function conditional(node: MathNode, at: Depth): Formula | Fault {
  const [condition, yes, no] = [node.condition, node.trueExpr, node.falseExpr].map((part) =>
    part === undefined ? notAllowed("a condition without its parts") : closure(part, at),
  );
  if (typeof condition !== "function") return condition ?? notAllowed("a condition");
  if (typeof yes !== "function") return yes ?? notAllowed("a condition");
  if (typeof no !== "function") return no ?? notAllowed("a condition");
  return (lookup) => {
    const decided = condition(lookup);
    if ("code" in decided) return decided;
    return decided.value === 0 ? no(lookup) : yes(lookup);
  };
}

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if ("([{".includes(character)) deepest = Math.max(deepest, ++depth);
    if (")]}".includes(character)) depth--;
  }
  return deepest;
}

function notAllowed(what: string): Fault {
  return fault(
    "formula-not-allowed",
    `${what} is not allowed in a formula; expected numbers, units, names of the file, + − * / ^, comparisons and ${Object.keys(FUNCTIONS).join(", ")}`,
  );
}

function fault(code: string, message: string): Fault {
  return { code, path: [], message };
}
