import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import { LEVER_RANGE, type LeverId } from "../scenario/levers.ts";

/** Steps of a slider. */
const STEP: Readonly<Record<LeverId, number>> = { load: 0.05, fabric: 0.05, length: 1 };

interface Slider {
  readonly id: LeverId;
  readonly levers: Record<LeverId, number>;
  readonly language: Language;
}

/** One lever: it moves what stands in `levers`, and tells when it was let go. */
export function leverSlider(page: Document, { id, levers, language }: Slider, moved: () => void): HTMLElement {
  const words = messagesOf(language).page.trial;
  const [whole, label, name, output, input, note] = [
    page.createElement("div"),
    page.createElement("label"),
    page.createElement("span"),
    page.createElement("output"),
    page.createElement("input"),
    page.createElement("p"),
  ];
  const { least, most } = LEVER_RANGE[id];
  input.type = "range";
  input.id = `lever-${id}`;
  [input.min, input.max, input.step, input.value] = [least, most, STEP[id], levers[id]].map(String) as [string, string, string, string];
  label.htmlFor = input.id;
  name.textContent = words.lever[id];
  note.className = "quiet";
  note.id = `${input.id}-note`;
  note.textContent = words.leverNote[id];
  input.setAttribute("aria-describedby", note.id);
  const show = () => {
    const text = levers[id] === 1 ? words.asStated : `× ${formatNumber(levers[id], language, id === "length" ? 0 : 2)}`;
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
  };
  input.addEventListener("input", () => {
    levers[id] = Number(input.value);
    show();
  });
  input.addEventListener("change", moved);
  show();
  label.append(name, output);
  whole.append(label, input, note);
  return whole;
}
