/** What Notebook Kit hands to every cell, as far as our cells use it. */

/** An element whose value a reader sets. */
interface Input<Value> extends HTMLElement {
  readonly value: Value;
}

declare function display<Value>(value: Value): Value;
/** Shows an input and gives its value: cells that use it run again when the reader changes it. */
declare function view<Value>(input: Input<Value>): Value;
declare function html(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement;

declare const Inputs: {
  range(
    extent: readonly [least: number, most: number],
    options: { readonly step: number; readonly value: number; readonly label: string },
  ): Input<number>;
  select<Value>(choices: ReadonlyMap<string, Value>, options: { readonly label: string }): Input<Value>;
};
