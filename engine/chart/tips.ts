import type { Json } from "./chart.ts";

/** A tooltip of marks whose data carry `tipped` values: one line a name, in the order of the names. */
export function tips(names: readonly string[]): Json {
  return names.map((title, at) => ({ field: `tip${at}`, type: "nominal", title }));
}

/** What the pointer shows, formatted already: text, so that Vega neither rounds nor guesses. */
export function tipped(values: readonly string[]): { readonly [field: string]: string } {
  return Object.fromEntries(values.map((value, at) => [`tip${at}`, value]));
}
