/** A number, or the reason why there is none: false precision is refused, never printed. */
export type Estimable<T> = { readonly kind: "estimate"; readonly value: T } | { readonly kind: "refused"; readonly reason: string };

export function estimated<T>(value: T): Estimable<T> {
  return { kind: "estimate", value };
}

export function refused(reason: string): { readonly kind: "refused"; readonly reason: string } {
  return { kind: "refused", reason };
}
