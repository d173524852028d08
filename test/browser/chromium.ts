import { join } from "node:path";

import { chromium, type Browser, type LaunchOptions } from "playwright";

import { unpackChromium } from "./unpackChromium.ts";

/**
 * A headless browser. On Linux it is the Chromium that came with npm, started with Playwright's own arguments: those that
 * the package proposes switch off the rules that the tests are about. Elsewhere it is the Chrome of the machine.
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

async function launchOptions(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") return { channel: "chrome" };
  const folder = await unpackChromium();
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      XDG_CACHE_HOME: join(folder, "cache"),
    },
  };
}
