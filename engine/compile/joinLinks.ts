import type { LinkGrowthArrays, Model } from "../kernel/model.ts";

export interface JoinedLinks {
  /** Growing links of all structures; null: links keep their strength. */
  readonly growth: Omit<LinkGrowthArrays, "own"> | null;
  /** (structures) number among all, by number in the structure. */
  readonly of: readonly Int32Array[];
}

/**
 * A link between the same two people that two structures state as equally strong is one, which keeps what it has become when
 * the structure changes (ours); any other begins with the strength that its structure states.
 */
export function joinLinks(models: readonly Model[]): JoinedLinks {
  const known = new Map<string, number>();
  const strength: number[] = [];
  const between: number[] = [];
  const of = models.map(({ learning }) => {
    const growth = learning?.growth ?? null;
    if (growth === null) return new Int32Array(0);
    return Int32Array.from(growth.strength, (stated, link) => {
      const [one, other] = [growth.between[2 * link] ?? 0, growth.between[2 * link + 1] ?? 0];
      const key = `${Math.min(one, other)} ${Math.max(one, other)} ${stated}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      known.set(key, strength.length);
      between.push(one, other);
      return strength.push(stated) - 1;
    });
  });
  const first = models[0]?.learning?.growth ?? null;
  if (first === null) return { growth: null, of };
  const { own: _, ...rules } = first;
  return { growth: { ...rules, strength: Float64Array.from(strength), between: Int32Array.from(between) }, of };
}

/** The same, with those that one structure has. */
export function growthIn({ growth, of }: JoinedLinks, structure: number): LinkGrowthArrays | null {
  if (growth === null) return null;
  const own = new Uint8Array(growth.strength.length);
  for (const link of of[structure] ?? []) own[link] = 1;
  return { ...growth, own };
}
