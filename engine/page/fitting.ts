import type { Width } from "../chart/theme.ts";

/** Less room than this [px] shrinks a chart made for a page until its small print cannot be read. */
const PAGE_FROM = 560;
/** A window is dragged in many steps; a telephone is turned in one [ms]. */
const SETTLED = 150;

/** For how much room charts are drawn now. */
export function widthNow(page: Document): Width {
  const room = page.querySelector("figure")?.parentElement?.clientWidth ?? page.documentElement.clientWidth;
  return room < PAGE_FROM ? "phone" : "page";
}

/** Hears when there is room for wider charts, or for narrower ones only. */
export function onWidth(page: Document, changed: () => void): void {
  let width = widthNow(page);
  let timer = 0;
  const { defaultView: window } = page;
  window?.addEventListener("resize", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const now = widthNow(page);
      if (now === width) return;
      width = now;
      changed();
    }, SETTLED);
  });
}
