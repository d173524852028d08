import type { FittedForm } from "./fitForm.ts";
import { FORM } from "./forms.ts";

/** A fitted form at x: its free weights on its columns. */
export function formAt({ form, weights, shapes }: Pick<FittedForm, "form" | "weights" | "shapes">, x: number): number {
  const { constant, column } = FORM[form];
  return (constant ? (weights[1] ?? 0) : 0) + (weights[0] ?? 0) * column(x, shapes);
}
