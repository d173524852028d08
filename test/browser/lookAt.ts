import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

import { hindrances } from "./axe.ts";
import { startBrowser } from "./chromium.ts";
import { openPage, type Look, type OpenPage } from "./page.ts";
import { shot } from "./shot.ts";
import { sidewaysPixels } from "./sideways.ts";

const USAGE = `npx tsx test/browser/lookAt.ts PAGE.html PICTURE.png
  --width 390 --height 844   the window (1280 × 900)
  --dark                     dark colours are wanted
  --lang es                  language of the browser
  --print                    as on paper
  --full                     the whole page, not only the window
  --click SELECTOR           click there first; may be repeated
  --wait 2                   seconds before the picture, for a page that is still at work
`;

interface Wish {
  readonly path: string;
  readonly picture: string;
  readonly look: Look;
  readonly extent: "window" | "page";
  readonly clicks: readonly string[];
  readonly waitSeconds: number;
}

function wishOf(words: readonly string[]): Wish | null {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      width: { type: "string" },
      height: { type: "string" },
      dark: { type: "boolean" },
      lang: { type: "string" },
      print: { type: "boolean" },
      full: { type: "boolean" },
      click: { type: "string", multiple: true },
      wait: { type: "string" },
    },
  });
  const [path, picture] = positionals;
  if (path === undefined || picture === undefined) return null;
  const look: Look = {
    ...(values.width === undefined ? {} : { width: Number(values.width) }),
    ...(values.height === undefined ? {} : { height: Number(values.height) }),
    ...(values.lang === undefined ? {} : { language: values.lang }),
    colours: values.dark === true ? "dark" : "light",
    medium: values.print === true ? "print" : "screen",
  };
  const extent = values.full === true ? "page" : "window";
  return { path, picture, look, extent, clicks: values.click ?? [], waitSeconds: Number(values.wait ?? 0) };
}

/** A page as a picture, for people to look at, and what a test would complain about. */
async function lookAt({ path, picture, look, extent, clicks, waitSeconds }: Wish): Promise<string> {
  const browser = await startBrowser();
  try {
    const open = await openPage(browser, path, look);
    for (const selector of clicks) await open.page.click(selector);
    await sleep(waitSeconds * 1000);
    await shot(open.page, picture, extent);
    return await report(open);
  } finally {
    await browser.close();
  }
}

async function report({ page, errors, warnings, requests, files }: OpenPage): Promise<string> {
  const sideways = await sidewaysPixels(page);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["error", errors],
    ["warning", warnings],
    ["asks the network", requests],
    ["reads a file", files],
    ["scrolls sideways", sideways > 0 ? [`${sideways} px`] : []],
    ["hindrance", await hindrances(page)],
  ];
  const lines = groups.flatMap(([kind, items]) => items.map((item) => `${kind}: ${item}\n`));
  return lines.length === 0 ? "nothing to complain about\n" : lines.join("");
}

const wish = wishOf(process.argv.slice(2));
if (wish === null) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else process.stdout.write(await lookAt(wish));
