export interface Tooltip {
  readonly show: (handler: unknown, event: MouseEvent, item: unknown, value: unknown) => void;
  readonly end: () => void;
}

/** Values at the pointer, as text: nothing of a scenario ever becomes markup. */
export function tooltip(place: HTMLElement): Tooltip {
  const page = place.ownerDocument;
  const tip = page.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  page.body.append(tip);
  const show: Tooltip["show"] = (_handler, event, _item, value) => {
    tip.hidden = value === null || value === undefined || value === "";
    if (tip.hidden) return;
    tip.replaceChildren(typeof value === "object" ? listed(page, value as object) : `${value as string | number}`);
    const { clientWidth } = page.documentElement;
    tip.style.left = `${Math.max(8, Math.min(event.pageX + 14, clientWidth - tip.offsetWidth - 8))}px`;
    const below = event.clientY + 16 + tip.offsetHeight < page.documentElement.clientHeight;
    tip.style.top = `${below ? event.pageY + 16 : event.pageY - 12 - tip.offsetHeight}px`;
  };
  return { show, end: () => tip.remove() };
}

function listed(page: Document, values: object): HTMLElement {
  const list = page.createElement("dl");
  for (const [name, value] of Object.entries(values)) {
    const [row, term, detail] = [page.createElement("div"), page.createElement("dt"), page.createElement("dd")];
    term.textContent = name;
    detail.textContent = String(value);
    row.append(term, detail);
    list.append(row);
  }
  return list;
}
