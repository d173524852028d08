import type { Browser } from "playwright";
import { afterAll, beforeAll, onTestFinished } from "vitest";

import { startBrowser } from "./chromium.ts";
import { openPage, type Look, type OpenPage } from "./page.ts";

/** Opens pages in the browser of a test file. */
export type Opener = (path: string, look?: Look) => Promise<OpenPage>;

/** One browser for a test file, called at its top. A page closes when its test ends, and the browser after the last one, whatever failed. */
export function browserOfThisFile(): Opener {
  let started: Promise<Browser> | undefined;
  beforeAll(async () => {
    started = startBrowser();
    await started;
  });
  afterAll(async () => (await started)?.close());
  return async (path, look) => {
    if (started === undefined) throw new Error("pages are opened in tests");
    const open = await openPage(await started, path, look);
    onTestFinished(open.close);
    return open;
  };
}
