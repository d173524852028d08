import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright";

/** How a page is looked at. */
export interface Look {
  /** In pixels; below 600 it is a phone, with touch, which heeds the viewport that a page asks for. */
  readonly width?: number;
  readonly height?: number;
  readonly colours?: "light" | "dark";
  /** Language of the browser, such as `es`. */
  readonly language?: string;
  readonly medium?: "screen" | "print";
}

/** A page, and what happened in it up to now. */
export interface OpenPage {
  readonly page: Page;
  /** Errors on the console and errors that nobody caught, in the page and in its workers. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** What it wanted from the network and did not get. */
  readonly requests: readonly string[];
  /** Other files that it read. */
  readonly files: readonly string[];
  readonly close: () => Promise<void>;
}

const PHONE_BELOW = 600;
const LOCAL = /^(?:file|data|blob):/;

/**
 * A page from a file, in a context of its own whose network is cut twice: web sockets pass by a route that refuses, and a frame
 * of another origin is not offline when its page is.
 */
export async function openPage(browser: Browser, path: string, look: Look = {}): Promise<OpenPage> {
  const context = await browser.newContext(contextOptions(look));
  const seen = { errors: [], warnings: [], requests: [], files: [] };
  try {
    const url = pathToFileURL(resolve(path)).href;
    listen(context, url, seen);
    await context.route(
      (asked) => !LOCAL.test(asked.href),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    await page.emulateMedia({ media: look.medium ?? "screen" });
    await page.goto(url);
    return { page, ...seen, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

function contextOptions({ width = 1280, height = 900, colours = "light", language = "en" }: Look): BrowserContextOptions {
  const isPhone = width < PHONE_BELOW;
  return {
    viewport: { width, height },
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: colours,
    locale: language,
    timezoneId: "UTC",
    offline: true,
  };
}

type Seen = Readonly<Record<"errors" | "warnings" | "requests" | "files", string[]>>;

/** Listens to the context, so that windows which the page opens are heard too. */
function listen(context: BrowserContext, url: string, { errors, warnings, requests, files }: Seen): void {
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
    if (message.type() === "warning") warnings.push(message.text());
  });
  context.on("request", (request) => {
    const asked = request.url();
    if (!LOCAL.test(asked)) requests.push(asked);
    else if (asked.startsWith("file:") && asked !== url) files.push(asked);
  });
  context.on("page", (page) => {
    page.on("crash", () => errors.push("the page crashed"));
    page.on("websocket", (socket) => requests.push(socket.url()));
  });
}
