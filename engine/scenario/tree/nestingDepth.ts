import type { CST } from "yaml";

/** Offset at which mappings and lists nest deeper than `limit`, or null. Walks without recursion: the input may be hostile. */
export function nestingDepth(tokens: readonly CST.Token[], limit: number): number | null {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (token.type === "document") {
      if (token.value !== undefined) stack.push({ token: token.value, depth });
      continue;
    }
    if (!("items" in token)) continue;
    if (depth + 1 > limit) return token.offset;
    for (const { key, value } of token.items) {
      if (key !== undefined && key !== null) stack.push({ token: key, depth: depth + 1 });
      if (value !== undefined) stack.push({ token: value, depth: depth + 1 });
    }
  }
  return null;
}
