import type { Chart } from "../chart/chart.ts";
import type { Comparison } from "../experiment/result.ts";
import { topScenarios, withScenarios } from "../report/chosenScenarios.ts";
import { reportCharts } from "../report/content.ts";
import { figure } from "../report/sections/charts.ts";
import { detailed, detailSwitch } from "./details.ts";
import { drawing, type Drawing } from "./drawing.ts";
import { widthNow } from "./fitting.ts";
import type { PageState } from "./live.ts";
import type { Payload } from "./payload.ts";
import { stages } from "./stages.ts";

/** Drawings by the figure that holds them: each is ended before the next takes its place. */
const drawings = new WeakMap<Element, Promise<Drawing>>();

/** Every chart of the page for what is chosen now, each as it comes near the window. */
export function drawCharts(page: Document, payload: Payload, state: PageState): void {
  const { language, chosen } = state;
  const width = widthNow(page);
  const charts = new Map(reportCharts(payload.content, language, chosen, width).map((chart) => [chart.id, chart]));
  const { comparison } = payload.content;
  const shown = withScenarios(comparison, chosen ?? topScenarios(comparison));
  for (const [index, figure] of [...page.querySelectorAll<HTMLElement>("figure[data-chart]")].entries()) {
    const own = charts.get(figure.dataset["chart"] ?? "");
    figure.hidden = own === undefined;
    if (own === undefined) continue;
    const now = () => {
      const chart = detailed(figure, shown, language, width) ?? own;
      drawIn(figure, { chart, index, shown, state, again: now });
    };
    whenNear(figure, now);
  }
}

interface Drawn {
  readonly chart: Chart;
  readonly index: number;
  /** The organisations that are shown. */
  readonly shown: Comparison;
  readonly state: PageState;
  readonly again: () => void;
}

/** Words and numbers of the figure, what a reader may choose there, and a drawing that answers to a pointer. */
function drawIn(old: HTMLElement, { chart, index, shown, state, again }: Drawn): void {
  const page = old.ownerDocument;
  const holder = page.createElement("template");
  holder.innerHTML = figure({ chart, svg: null }, index, state.language).markup;
  const fresh = holder.content.querySelector("figure");
  if (fresh === null) return;
  const open = old.querySelector("details")?.open === true;
  old.replaceChildren(...fresh.childNodes);
  const [place, details] = [old.querySelector<HTMLElement>(".drawing"), old.querySelector("details")];
  if (details !== null) details.open = open;
  if (place === null) return;
  detailSwitch(old, shown, state.language, again);
  const drawn = draw(old, place, chart);
  if (chart.id !== "journey-heatstrip") return;
  const { onChart } = stages(old, shown, state);
  void drawn.then(({ view }) => onChart(view));
}

/** A drawing that a figure holds is ended before another takes its place. */
export function draw(figure: Element, place: HTMLElement, chart: Chart): Promise<Drawing> {
  void drawings.get(figure)?.then(({ end }) => end());
  const drawn = drawing(place, chart);
  drawings.set(figure, drawn);
  return drawn;
}

/** Figures that wait until they are seen, with what ends the waiting. */
const waiting = new WeakMap<Element, () => void>();

/** Drawing takes time: nobody waits for what nobody sees. A printer sees all. */
function whenNear(element: Element, seen: () => void): void {
  const window = element.ownerDocument.defaultView;
  const watch = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) now();
    },
    { rootMargin: "100% 0px" },
  );
  const end = () => {
    watch.disconnect();
    window?.removeEventListener("beforeprint", now);
    waiting.delete(element);
  };
  const now = () => {
    end();
    seen();
  };
  // What was to be drawn before is not what is to be drawn now.
  waiting.get(element)?.();
  waiting.set(element, end);
  watch.observe(element);
  window?.addEventListener("beforeprint", now);
}
