import type { Page } from "playwright";

/** A picture of what the window shows, or of the whole page, as PNG. */
export async function shot(page: Page, path: string, extent: "window" | "page" = "window"): Promise<void> {
  await page.screenshot({ path, fullPage: extent === "page", animations: "disabled" });
}
