import type { Rows } from "../network.ts";

/** How far searches go along rows, each from the first person whom none before has reached: of the order of the largest distance. */
export function depthOf(rows: Rows): number {
  const seen = new Uint8Array(rows.start.length - 1);
  let deepest = 0;
  seen.forEach((reached, first) => {
    if (reached === 1) return;
    seen[first] = 1;
    let front: readonly number[] = [first];
    for (let depth = 0; front.length > 0; depth++) {
      deepest = Math.max(deepest, depth);
      front = nextOf(front, rows, seen);
    }
  });
  return deepest;
}

/** Whom these people's ties reach for the first time. */
function nextOf(front: readonly number[], { start, to }: Rows, seen: Uint8Array): readonly number[] {
  const next: number[] = [];
  for (const node of front) {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = to[at] as number;
      if (seen[other] === 1) continue;
      seen[other] = 1;
      next.push(other);
    }
  }
  return next;
}
