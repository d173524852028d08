import type { Page } from "playwright";

/**
 * Texts that leave the box they stand in, or the window: what long words do to a page. Boxes that scroll by themselves may be as wide
 * as they like; what stands in them may not spill over its neighbour.
 */
export async function spilling(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll("h1, h2, h3, p, li, th, td, dt, dd, label, summary, button, code, output, legend, option")]
    .filter((box) => box.checkVisibility() && !box.closest("svg"))
    .filter((box) => {
      const { overflowX } = getComputedStyle(box);
      const spills = overflowX === "visible" && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1;
      const { left, right } = box.getBoundingClientRect();
      const outside = !box.closest(".scroll, .drawing, .forms ul, .skip") && (right > innerWidth + 1 || left < -1);
      return (spills || outside) && !box.matches(".skip");
    })
    .map((box) => box.localName + " " + box.className + ": " + box.textContent.trim().slice(0, 60))`);
}

/** Pairs of texts of one drawing that lie over one another, each by its chart. A text has its own halo beneath it: that is no fault. */
export async function overlapping(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`[...document.querySelectorAll("figure[data-chart]")].flatMap((figure) => {
    const texts = [...figure.querySelectorAll("svg text")].filter((text) => text.textContent.trim() !== "" && text.checkVisibility({ opacityProperty: true }));
    const boxes = texts.map((text) => text.getBoundingClientRect());
    return boxes.flatMap((one, at) => boxes.slice(at + 1).flatMap((other, after) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const [text, over] = [texts[at].textContent, texts[at + 1 + after].textContent];
      return text !== over && wide > 2 && high > 0.4 * Math.min(one.height, other.height) ? [figure.dataset.chart + ": " + text + " / " + over]
        : [];
    }));
  })`);
}
