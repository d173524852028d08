import { nameOf } from "../report/summaries.ts";
import { SCENARIOS_SHOWN, topScenarios } from "../report/chosenScenarios.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import { visibleText } from "../report/visibleText.ts";
import type { PageState } from "./live.ts";
import type { Payload } from "./payload.ts";

/** A box for each organisation: those without a tick are left out of the charts. The baseline always stays. */
export function formsToolbar(page: Document, { content: { comparison } }: Payload, state: PageState, changed: () => void): void {
  const figure = page.querySelector("figure");
  if (comparison.scenarios.length < 2 || figure === null) return;
  const { live } = messagesOf(state.language).page;
  const set = page.createElement("fieldset");
  set.className = "forms";
  const legend = page.createElement("legend");
  legend.textContent = live.forms;
  const count = page.createElement("p");
  count.className = "quiet";
  count.setAttribute("role", "status");
  const boxes = comparison.scenarios.map(({ id }) => {
    const box = page.createElement("input");
    box.type = "checkbox";
    box.value = id;
    box.disabled = id === comparison.baseline;
    return box;
  });
  const all = new Set(comparison.scenarios.map(({ id }) => id));
  const choose = (chosen: ReadonlySet<string>) => {
    for (const box of boxes) box.checked = box.disabled || chosen.has(box.value);
    count.textContent = live.formsHint(boxes.filter(({ checked }) => checked).length, boxes.length);
  };
  const take = (chosen: ReadonlySet<string>) => {
    state.chosen = chosen;
    choose(chosen);
    changed();
  };
  set.addEventListener("change", () => take(new Set(boxes.flatMap(({ checked, value }) => (checked ? [value] : [])))));
  choose(state.chosen ?? topScenarios(comparison));
  const list = page.createElement("ul");
  for (const box of boxes) list.append(item(page, box, `${nameOf(comparison, box.value)}${box.disabled ? ` (${live.today})` : ""}`));
  set.append(
    legend,
    list,
    count,
    button(page, live.allForms, () => take(all)),
  );
  if (boxes.length > SCENARIOS_SHOWN)
    set.append(
      " ",
      button(page, live.topForms(SCENARIOS_SHOWN), () => take(topScenarios(comparison))),
    );
  figure.closest("section")?.before(set);
}

function item(page: Document, box: HTMLInputElement, name: string): HTMLLIElement {
  const [line, label, text] = [page.createElement("li"), page.createElement("label"), page.createElement("bdi")];
  text.textContent = visibleText(name);
  label.append(box, text);
  line.append(label);
  return line;
}

/** An ordinary button with words on it. */
export function button(page: Document, words: string, pressed: () => void): HTMLButtonElement {
  const element = page.createElement("button");
  element.type = "button";
  element.textContent = words;
  element.addEventListener("click", pressed);
  return element;
}
