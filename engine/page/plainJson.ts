/** JSON that keeps the numbers which JSON does not know: they are written as `{"#": "Infinity"}`. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "number" && !Number.isFinite(part) ? { "#": String(part) } : part,
  );
}

/** What `plainJson` has written. A scenario's own key "#" is no mark. */
export function fromPlainJson(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => (isMarked(part) ? Number(part["#"]) : part));
}

function isMarked(part: unknown): part is { readonly "#": string } {
  return typeof part === "object" && part !== null && Object.keys(part).length === 1 && "#" in part && MARKS.has(part["#"]);
}

const MARKS: ReadonlySet<unknown> = new Set(["NaN", "Infinity", "-Infinity"]);
