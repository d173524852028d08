/** The known name nearest to what was written, when near enough to be a slip of the finger. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: string | null = null;
  let distance = limit + 1;
  for (const name of known) {
    const edits = Math.min(editDistance(written.toLowerCase(), name.toLowerCase()), startsAlike(written, name) ? limit : Infinity);
    if (edits < distance) {
      best = name;
      distance = edits;
    }
  }
  return best;
}

/** `did you mean "x"?`, else the known names. Spread into an issue. */
export function hintFor(written: string, known: Iterable<string>): { hint?: string } {
  const names = [...known];
  const near = nearest(written, names);
  if (near !== null) return { hint: `did you mean "${near}"?` };
  if (names.length === 0) return {};
  const shown = names.slice(0, 12).map((name) => `"${name}"`);
  return { hint: `known: ${shown.join(", ")}${names.length > shown.length ? ", …" : ""}` };
}

/** `did you mean "x"?`, or nothing: for messages that list the known names themselves. */
export function nearHintFor(written: string, known: Iterable<string>): { hint?: string } {
  const near = nearest(written, known);
  return near === null ? {} : { hint: `did you mean "${near}"?` };
}

function startsAlike(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left.length >= 3 && right.length >= 3 && (left.startsWith(right) || right.startsWith(left));
}

/**
 * Insertions, deletions, changes and swaps of neighbours from one text to the other (optimal string alignment,
 * Damerau 1964).
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    before = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
