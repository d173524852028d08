import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser, type Document, type ParsedNode } from "yaml";
import type { Issue, Position } from "../../base/issue.ts";
import { hiddenCharacter } from "./hiddenCharacter.ts";
import { nestingDepth } from "./nestingDepth.ts";
import type { Entry, MapTree, Place, Plain, Tree } from "./tree.ts";

/** Limits of one file. */
const LIMITS = { bytes: 10 * 1024 * 1024, depth: 64, aliases: 100, nodes: 1_000_000, name: 80 } as const;
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

export interface ReadTree {
  readonly tree: MapTree | null;
  readonly issues: readonly Issue[];
}

/** Strict YAML 1.2 (core schema, JSON included) as a tree with places. Nothing is guessed: what is unclear is an issue. */
export function readTree(file: string, text: string): ReadTree {
  const refused = (code: string, message: string, position: Position = { line: 1, column: 1 }, hint?: string): ReadTree => ({
    tree: null,
    issues: [{ code, path: "", message, file, position, ...(hint === undefined ? {} : { hint }) }],
  });
  if (text.length > LIMITS.bytes) return refused("too-large", `the file is larger than ${LIMITS.bytes / 1024 / 1024} MB`);
  const binary = binaryPosition(text);
  if (binary !== null) return refused("not-text", "the file is not text in UTF-8; expected YAML", binary);
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text.replace(/^\uFEFF/, ""))];
  const deep = nestingDepth(tokens, LIMITS.depth);
  if (deep !== null) return refused("too-deep", `nested deeper than ${LIMITS.depth} levels`, positionOf(lines, deep));
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, schema: "core", logLevel: "error" });
  const documents = [...composer.compose(tokens)];
  const [document, second] = documents;
  if (second !== undefined)
    return refused(
      "two-documents",
      "the file has more than one document; expected one",
      positionOf(lines, second.range[0]),
      "remove the line ---",
    );
  const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (faults.length > 0) {
    return {
      tree: null,
      issues: faults.map((fault) => ({
        code: fault.code === "TAG_RESOLVE_FAILED" ? "unknown-tag" : "yaml",
        path: "",
        message: fault.code === "TAG_RESOLVE_FAILED" ? unknownTag(fault.message) : sentence(fault.message),
        file,
        position: positionOf(lines, fault.pos[0]),
      })),
    };
  }
  return rootOf(file, document, lines);
}

function rootOf(file: string, document: Document.Parsed | undefined, lines: LineCounter): ReadTree {
  const walk: Walk = { file, document, lines, issues: [], aliases: 0, nodes: 0 };
  const contents = document?.contents ?? null;
  if (!isMap(contents)) {
    const position = contents === null ? { line: 1, column: 1 } : positionOf(lines, contents.range[0]);
    const found = contents === null ? "nothing" : isSeq(contents) ? "a list" : "a single value";
    const message = `the file holds ${found}; expected a mapping at the root, such as "name: …"`;
    return { tree: null, issues: [{ code: "not-a-mapping", path: "", message, file, position }] };
  }
  const tree = treeOf(walk, contents, []);
  return { tree: tree?.kind === "map" ? { ...tree, place: { file, position: { line: 1, column: 1 } } } : null, issues: walk.issues };
}

interface Walk {
  readonly file: string;
  readonly document: Document.Parsed | undefined;
  readonly lines: LineCounter;
  readonly issues: Issue[];
  aliases: number;
  nodes: number;
}

/** null: a limit was reached, and reported. */
function treeOf(walk: Walk, node: ParsedNode | null, path: readonly string[]): Tree | null {
  if (++walk.nodes > LIMITS.nodes) return limit(walk, node, `more than ${LIMITS.nodes} values`);
  if (isAlias(node)) return aliasOf(walk, node, path);
  const place = placeOf(walk, node);
  if (isMap<ParsedNode, ParsedNode | null>(node)) return mapOf(walk, node, path);
  if (isSeq<ParsedNode>(node)) {
    const items = node.items.map((item, index) => treeOf(walk, item, [...path, String(index)]));
    return items.includes(null) ? null : { kind: "list", place, items: items.filter((item) => item !== null) };
  }
  return { kind: "scalar", place, value: isScalar(node) ? scalarOf(walk, node.value, place, path) : null };
}

function aliasOf(walk: Walk, node: ParsedNode, path: readonly string[]): Tree | null {
  if (++walk.aliases > LIMITS.aliases) return limit(walk, node, `aliases (*name) that stand for more than ${LIMITS.aliases} values`);
  if (path.length > LIMITS.depth) return limit(walk, node, `an alias that contains itself, or more than ${LIMITS.depth} levels`);
  const target = isAlias(node) && walk.document !== undefined ? node.resolve(walk.document) : undefined;
  if (target === undefined) {
    const message = "the alias (*name) stands for nothing; expected an anchor (&name) before it";
    walk.issues.push({ code: "yaml", path: path.join("."), message, ...placeOf(walk, node) });
    return null;
  }
  return treeOf(walk, target as ParsedNode, path);
}

function limit(walk: Walk, node: ParsedNode | null, what: string): null {
  if (!walk.issues.some(({ code }) => code === "too-many-values")) {
    const place = placeOf(walk, node);
    walk.issues.push({ code: "too-many-values", path: "", message: `the file has ${what}; expected fewer`, ...place });
  }
  return null;
}

function mapOf(walk: Walk, node: Extract<ParsedNode, { items: unknown[] }>, path: readonly string[]): MapTree | null {
  const entries = new Map<string, Entry>();
  for (const pair of node.items) {
    if (!("key" in pair)) continue;
    const key = placeOf(walk, pair.key);
    const name = nameOf(walk, pair.key, path);
    if (name === null) continue;
    const before = entries.get(name)?.key;
    if (before !== undefined) {
      const message = `"${name}" stands here twice; first in line ${before.position.line}, column ${before.position.column}`;
      walk.issues.push({ code: "duplicate-key", path: [...path, name].join("."), message, hint: "keep one of them", ...key });
      continue;
    }
    const value = treeOf(walk, pair.value, [...path, name]);
    if (value === null) return null;
    // A key without a value stands where its key stands.
    entries.set(name, { key, value: pair.value === null ? { ...value, place: key } : value });
  }
  return { kind: "map", place: placeOf(walk, node), entries };
}

/** A key as text, exactly as written; null: refused, and reported. */
function nameOf(walk: Walk, key: ParsedNode, path: readonly string[]): string | null {
  const place = placeOf(walk, key);
  const refuse = (code: string, message: string, hint?: string): null => {
    walk.issues.push({ code, path: path.join("."), message, ...(hint === undefined ? {} : { hint }), ...place });
    return null;
  };
  if (!isScalar(key)) return refuse("key-not-text", "a key is not text; expected a name");
  const name = (typeof key.value === "string" ? key.value : (key.source ?? String(key.value))).normalize("NFC");
  if (name === "" || name.trim() !== name) return refuse("bad-name", "a key is empty or has spaces around it; expected a name");
  if (FORBIDDEN.has(name)) return refuse("forbidden-key", `forbidden key ${name}`, "choose another name");
  if (name === "<<") return refuse("merge-key", 'merge keys ("<<") are not part of YAML 1.2', "use extends, or repeat the values");
  const hidden = hiddenCharacter(name);
  if (hidden !== null) return refuse("hidden-character", `a key has the character ${hidden}, which cannot be seen`, "type the name again");
  if (name.length > LIMITS.name) return refuse("bad-name", `a key has ${name.length} characters; expected at most ${LIMITS.name}`);
  if (/[.[\]\n]/.test(name)) return refuse("bad-name", `"${name}" holds a dot, a bracket or a line break; expected a name without`);
  return name;
}

function scalarOf(walk: Walk, value: unknown, place: Place, path: readonly string[]): Plain {
  if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
  if (typeof value !== "string") return typeof value === "boolean" ? value : null;
  const hidden = hiddenCharacter(value.replace(/[\n\t]/g, " "));
  if (hidden !== null) {
    const message = `the text has the character ${hidden}, which cannot be seen`;
    walk.issues.push({ code: "hidden-character", path: path.join("."), message, hint: "type the text again", ...place });
  }
  return value.normalize("NFC");
}

function placeOf(walk: Walk, node: ParsedNode | null): Place {
  return { file: walk.file, position: positionOf(walk.lines, node?.range?.[0] ?? 0) };
}

function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Where a file stops being text: a control character other than tab and line break, or what no UTF-8 text decodes to. */
function binaryPosition(text: string): Position | null {
  // oxlint-disable-next-line no-control-regex
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function unknownTag(message: string): string {
  const tag = message.replace(/^.*?: /, "").replace("tag:yaml.org,2002:", "!!");
  return `unknown tag "${tag}"; expected a value without a tag`;
}

function sentence(message: string): string {
  const first = message.split("\n")[0] ?? "";
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, "");
}
