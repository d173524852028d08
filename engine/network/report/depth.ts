import type { Rows } from "../network.ts";

/** How far searches go along rows, each from the first person whom none before has reached: of the order of the largest distance. */
export function depthOf({ start, to }: Rows): number {
  const size = start.length - 1;
  const seen = new Uint8Array(size);
  let deepest = 0;
  for (let first = 0; first < size; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    let front = [first];
    for (let depth = 0; front.length > 0; depth++) {
      deepest = Math.max(deepest, depth);
      const next: number[] = [];
      for (const node of front) {
        for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
          const other = to[at] as number;
          if (seen[other] === 1) continue;
          seen[other] = 1;
          next.push(other);
        }
      }
      front = next;
    }
  }
  return deepest;
}
