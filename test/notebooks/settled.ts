import type { Page } from "playwright";

/** Waits until no cell is computing, nor waits for one that is; gives the ids of cells that failed, with what they say. */
export async function settled(page: Page, timeoutMs: number): Promise<readonly string[]> {
  await page.waitForFunction("document.querySelector('[data-state=waiting], [data-state=running]') === null", null, {
    timeout: timeoutMs,
  });
  return page.evaluate<readonly string[]>(
    "Array.from(document.querySelectorAll('[data-state=failed]'), (cell) => `${cell.id}: ${cell.textContent}`)",
  );
}
