import type { View } from "vega";

import { STAGES } from "../chart/journeyHeatstrip.ts";
import type { Comparison } from "../experiment/result.ts";
import { dataTable } from "../report/dataTable.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import { stagesOf, stageTable } from "../report/stageTable.ts";
import { visibleText } from "../report/visibleText.ts";
import { button } from "./formsToolbar.ts";
import type { PageState } from "./live.ts";

/** A row of the strip under the pointer. */
interface Row {
  readonly datum?: { readonly key?: unknown };
}

/** Stages of the journey that the reader chooses, in a list or on the chart, and what they come to in each organisation. */
export interface Stages {
  /** A chart on which they are chosen as well; a chart that was drawn anew takes the place of the last one. */
  readonly onChart: (view: View) => void;
}

/** Puts the list below the drawing of the figure. */
export function stages(figure: HTMLElement, comparison: Comparison, state: PageState): Stages {
  const page = figure.ownerDocument;
  const words = messagesOf(state.language).page.live;
  const all = stagesOf(comparison);
  const [set, legend, hint, list, status, found] = [
    page.createElement("fieldset"),
    page.createElement("legend"),
    page.createElement("p"),
    page.createElement("ul"),
    page.createElement("p"),
    page.createElement("div"),
  ];
  set.className = "forms stages";
  legend.textContent = words.stages;
  hint.className = "quiet";
  hint.textContent = words.stagesHint;
  status.setAttribute("role", "status");
  let view: View | null = null;
  const boxes = all.map((stage) => boxFor(page, stage, list));
  const show = () => {
    const chosen = all.filter((stage) => state.stages.has(stage));
    for (const box of boxes) box.checked = state.stages.has(box.value);
    void view?.signal(STAGES, chosen).runAsync();
    const caption = words.stagesTable(chosen.length, all.length);
    if (chosen.length === 0) status.replaceChildren();
    else status.replaceChildren(strong(page, caption), ` ${words.stagesNote}`);
    found.innerHTML = chosen.length === 0 ? "" : dataTable(stageTable(comparison, chosen, state.language), caption, state.language).markup;
  };
  const take = (chosen: Iterable<string>) => {
    state.stages = new Set(chosen);
    show();
  };
  set.addEventListener("change", () => take(boxes.flatMap(({ checked, value }) => (checked ? [value] : []))));
  set.append(
    legend,
    hint,
    list,
    button(page, words.stagesAll, () => take(all)),
    " ",
    button(page, words.stagesNone, () => take([])),
    status,
    found,
  );
  figure.querySelector("details")?.before(set);
  show();
  return {
    onChart: (drawn) => {
      view = drawn;
      brush(drawn, all, () => state.stages, take);
      show();
    },
  };
}

function boxFor(page: Document, stage: string, list: HTMLElement): HTMLInputElement {
  const [line, label, box, text] = [
    page.createElement("li"),
    page.createElement("label"),
    page.createElement("input"),
    page.createElement("bdi"),
  ];
  box.type = "checkbox";
  box.value = stage;
  text.textContent = visibleText(stage.slice(stage.indexOf(".") + 1));
  label.append(box, text);
  line.append(label);
  list.append(line);
  return box;
}

function strong(page: Document, text: string): HTMLElement {
  const element = page.createElement("strong");
  element.textContent = text;
  return element;
}

/**
 * A click chooses a row of the chart or lets it go; with a mouse or pen, rows from where it went down to where it is are chosen.
 * A finger that moves scrolls the page.
 */
function brush(view: View, all: readonly string[], chosen: () => ReadonlySet<string>, take: (chosen: Iterable<string>) => void): void {
  let from: string | null = null;
  let moved = false;
  const rowOf = (item: unknown): string | null => {
    const key = (item as Row | null)?.datum?.key;
    return typeof key === "string" ? key : null;
  };
  view.addEventListener("pointerdown", (event, item) => {
    from = rowOf(item);
    moved = false;
    if (from !== null && (event as unknown as PointerEvent).pointerType !== "touch") event.preventDefault();
  });
  view.addEventListener("pointermove", (event, item) => {
    const { pointerType, buttons } = event as unknown as PointerEvent;
    const to = rowOf(item);
    if (from === null || to === null || pointerType === "touch" || buttons === 0 || (to === from && !moved)) return;
    moved = true;
    const [first, last] = [all.indexOf(from), all.indexOf(to)].sort((one, other) => one - other);
    take(all.slice(first, (last ?? 0) + 1));
  });
  view.addEventListener("click", (_event, item) => {
    const row = rowOf(item);
    if (row === null || moved) return;
    const next = new Set(chosen());
    if (!next.delete(row)) next.add(row);
    take(next);
  });
}
