import type { Chart } from "../chart/chart.ts";
import type { Language } from "../chart/language.ts";
import { reportCharts } from "../report/content.ts";
import { figure } from "../report/sections/charts.ts";
import { drawing, type Drawing } from "./drawing.ts";
import type { PageState } from "./live.ts";
import type { Payload } from "./payload.ts";

/** Drawings by the figure that holds them: each is ended before the next takes its place. */
const drawings = new WeakMap<Element, Promise<Drawing>>();

/** Every chart of the page for what is chosen now, each as it comes near the window. */
export function drawCharts(page: Document, payload: Payload, state: PageState): void {
  const charts = new Map(reportCharts(payload.content, state.language, state.chosen).map((chart) => [chart.id, chart]));
  for (const [index, old] of [...page.querySelectorAll<HTMLElement>("figure[data-chart]")].entries()) {
    const chart = charts.get(old.dataset["chart"] ?? "");
    old.hidden = chart === undefined;
    if (chart !== undefined) whenNear(old, () => drawIn(old, { chart, index, language: state.language }));
  }
}

interface Drawn {
  readonly chart: Chart;
  readonly index: number;
  readonly language: Language;
}

/** Words and numbers of the figure, and a drawing that answers to a pointer. */
function drawIn(old: HTMLElement, { chart, index, language }: Drawn): void {
  const page = old.ownerDocument;
  const holder = page.createElement("template");
  holder.innerHTML = figure({ chart, svg: null }, index, language).markup;
  const fresh = holder.content.querySelector("figure");
  if (fresh === null) return;
  const open = old.querySelector("details")?.open === true;
  old.replaceChildren(...fresh.childNodes);
  const [place, details] = [old.querySelector<HTMLElement>(".drawing"), old.querySelector("details")];
  if (details !== null) details.open = open;
  if (place !== null) draw(old, place, chart);
}

/** A drawing that a figure holds is ended before another takes its place. */
export function draw(figure: Element, place: HTMLElement, chart: Chart): void {
  void drawings.get(figure)?.then(({ end }) => end());
  drawings.set(figure, drawing(place, chart));
}

/** Drawing takes time: nobody waits for what nobody sees. A printer sees all. */
function whenNear(element: Element, seen: () => void): void {
  const window = element.ownerDocument.defaultView;
  const watch = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) now();
    },
    { rootMargin: "100% 0px" },
  );
  const now = () => {
    watch.disconnect();
    window?.removeEventListener("beforeprint", now);
    seen();
  };
  watch.observe(element);
  window?.addEventListener("beforeprint", now);
}
