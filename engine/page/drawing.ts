import { logger, parse, View, Warn, type Runtime } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";

import type { Chart } from "../chart/chart.ts";
import { ENLARGED } from "../report/inlineSvg.ts";
import { tooltip } from "./tooltip.ts";

/** A chart on the page. */
export interface Drawing {
  readonly view: View;
  readonly end: () => void;
}

/**
 * Draws a chart where `place` is. Expressions of the specification are walked, never compiled: the page's policy lets no text
 * become code. What the picture had as a title stands above it as a heading already.
 */
export async function drawing(place: HTMLElement, chart: Chart): Promise<Drawing> {
  await fontsOf(place.ownerDocument);
  const { title: _title, ...spec } = chart.spec;
  const log = logger(Warn, "error", quiet);
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: log }).spec;
  const runtime: Runtime = parse(compiled, {}, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: "svg", logger: log });
  const tip = tooltip(place);
  view.tooltip(tip.show);
  await view.initialize(picture(place, chart)).hover().runAsync();
  fit(place);
  return {
    view,
    end: () => {
      tip.end();
      view.finalize();
    },
  };
}

/** One picture with one text alternative: what Vega says of its single marks would be hundreds of nameless graphics. */
function picture(place: HTMLElement, { description }: Chart): HTMLElement {
  const [whole, drawn] = [place.ownerDocument.createElement("div"), place.ownerDocument.createElement("div")];
  whole.setAttribute("role", "img");
  whole.setAttribute("aria-label", description);
  drawn.setAttribute("aria-hidden", "true");
  whole.append(drawn);
  place.replaceChildren(whole);
  return drawn;
}

/** As large as the still picture was, and never wider than its frame (the style sees to that). */
function fit(place: HTMLElement): void {
  const svg = place.querySelector("svg");
  if (svg !== null) svg.style.width = `${Math.round(ENLARGED * svg.width.baseVal.value)}px`;
  place.classList.add("live");
}

/** Words are measured before they are placed: in the page's own font, once it is there. */
async function fontsOf({ fonts }: Document): Promise<void> {
  await Promise.all(["12px Inter", "bold 12px Inter"].map((font) => fonts.load(font)));
}

/** Specifications compile without a warning (a test sees to it); what a browser adds is no reader's business. */
function quiet(): void {}
