import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

import type { Chart } from "../../engine/index.ts";
import { tableOf } from "./tableOf.ts";

/** What is drawn: a chart of the engine, or one of the notebook's own in the same frame. */
export type Drawn = Pick<Chart, "title" | "subtitle" | "description" | "spec" | "table">;

const FONT = "Inter Variable";

/**
 * A chart as a figure: its finding and its subtitle as text that wraps and can be selected, the picture, and its numbers as a table.
 * The picture knows its words by the font that this page carries.
 */
export async function draw({ title, subtitle, description, spec, table }: Drawn): Promise<HTMLElement> {
  const figure = document.createElement("figure");
  const picture = element("div", { class: "picture", role: "img", "aria-label": description, tabindex: "0" });
  figure.append(element("h3", {}, title), element("p", {}, subtitle), picture, numbers(table));
  await Promise.all(["12px", "bold 12px"].map((font) => document.fonts.load(`${font} "${FONT}"`)));
  const { title: _title, config, ...rest } = spec;
  const own = { ...rest, config: { ...(config as object), font: `${FONT}, sans-serif` }, padding: 4 };
  const view = new View(parse(compile(own as unknown as TopLevelSpec).spec), { renderer: "svg", container: picture });
  await view.runAsync();
  // The frame says what the picture shows; its single marks would only be read out one by one.
  picture.querySelector("svg")?.setAttribute("aria-hidden", "true");
  return figure;
}

function numbers({ columns, rows }: Chart["table"]): HTMLElement {
  const details = document.createElement("details");
  details.append(element("summary", {}, "The numbers of this picture"), tableOf(columns, rows));
  return details;
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ""): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}
