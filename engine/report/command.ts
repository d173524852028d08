import { AS_STATED, LEVER_IDS, type Levers } from "../scenario/levers.ts";

/** As one word for a shell. */
export function quoted(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Options for the levers that were moved. */
export function leverWords(levers: Levers): readonly string[] {
  return LEVER_IDS.flatMap((id) => (levers[id] === AS_STATED[id] ? [] : [`--${id}`, String(levers[id])]));
}
