import type { Run } from "../../kernel/replicate.ts";
import { ratio, type Values } from "../values.ts";

/** Mean ν between two functions at the end of a run; NaN where nothing is learnt, or where there is one function only. */
export function sharedVocabulary({ world }: Run, values: Values): void {
  const { departments } = world.model;
  let sum = 0;
  for (let one = 0; one < departments; one++) {
    for (let other = one + 1; other < departments; other++) sum += world.vocabulary[one * departments + other] ?? 0;
  }
  values.set("sharedVocabulary", world.learning === null ? NaN : ratio(sum, (departments * (departments - 1)) / 2));
}
