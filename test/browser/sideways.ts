import type { Page } from "playwright";

/** By how many pixels a page is wider than its window, so that one must scroll sideways: 0 exactly, or to within one. */
export async function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
