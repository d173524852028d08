import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

import { temporaryFolder } from "../host/temporaryFolder.ts";
import { hindrances } from "./axe.ts";
import { browserOfThisFile } from "./browserOfThisFile.ts";
import { shot } from "./shot.ts";
import { sidewaysPixels } from "./sideways.ts";

const open = browserOfThisFile();
/** On a busy machine news from workers and windows takes more than the usual second. */
const SOON = { timeout: 20_000 };

/** Only what is named by its hash or stands in a style sheet of the page; like the report's. */
const POLICY = "default-src 'none'; script-src 'sha256-unknown'; style-src 'unsafe-inline'";

describe("a page in a browser", () => {
  it("is clean when nothing is wrong with it", async () => {
    const { page, errors, warnings, requests, files } = await open(pageOf("<p>All is well.</p>", POLICY));
    expect([await hindrances(page), await sidewaysPixels(page), errors, warnings, requests, files]).toEqual([[], 0, [], [], [], []]);
    await expect(page.locator("h1").textContent()).resolves.toBe("A page");
  });

  it("tells of errors on the console, of those that nobody catches, and of those in workers", async () => {
    const script = `console.error("on the console"); console.warn("a warning");
      new Worker(URL.createObjectURL(new Blob(["throw new Error('in a worker')"])));
      throw new Error("uncaught");`;
    const { errors, warnings } = await open(pageOf(`<script>${script}</script>`));
    await expect.poll(() => [...errors].sort(), SOON).toEqual(["Error: in a worker", "Error: uncaught", "on the console"]);
    expect(warnings).toEqual(["a warning"]);
  });

  it("tells of a script that its policy forbids, which then does not run", async () => {
    const { page, errors } = await open(pageOf(`<script>document.title = "changed"</script>`, POLICY));
    await expect(page.title()).resolves.toBe("A page");
    expect(errors).toEqual([expect.stringContaining("Content Security Policy")]);
  });

  it("does not reach the network, and tells what it wanted there", async () => {
    const { host, connections } = await listening();
    const script = `fetch("http://${host}/fetched"); navigator.sendBeacon("http://${host}/beacon");
      new WebSocket("ws://${host}/socket"); open("http://${host}/window");
      new Worker(URL.createObjectURL(new Blob(["fetch('http://${host}/fromWorker')"])));`;
    const elements = `<link rel="preconnect" href="http://${host}"><img alt="" src="http://${host}/image">
      <iframe src="http://${host}/frame"></iframe>`;
    const { requests } = await open(pageOf(`${elements}<script>${script}</script>`));
    const wanted = ["beacon", "fetched", "frame", "fromWorker", "image", "window"].map((name) => `http://${host}/${name}`);
    await expect.poll(() => [...requests].sort(), SOON).toEqual([...wanted, `ws://${host}/socket`]);
    expect(connections()).toBe(0);
  });

  it("is alone only when it reads no other file", async () => {
    const { files } = await open(
      pageOf(`<script src="neighbour.js"></script><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAADs=">`),
    );
    expect(files.map((url) => url.split("/").at(-1))).toEqual(["neighbour.js"]);
  });

  it("shows what hinders people, under a policy that forbids foreign scripts", async () => {
    const faults = `<p id="pale" style="color: #999">pale</p><img id="mute" src="data:,">`;
    const { page } = await open(pageOf(faults, POLICY));
    expect(await hindrances(page)).toEqual([
      expect.stringMatching(/^serious color-contrast: #pale: .*contrast of 2\.84/),
      expect.stringMatching(/^critical image-alt: #mute: Element does not have an alt attribute/),
    ]);
  });

  it.each(["light", "dark"] as const)("has the colours of a reader who wants them %s", async (colours) => {
    const { page } = await open(pageOf("<p>text</p>"), { colours });
    const background = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(background).toBe(colours === "dark" ? "rgb(17, 17, 17)" : "rgb(255, 255, 255)");
    expect(await hindrances(page)).toEqual([]);
  });

  it("knows the language of the reader", async () => {
    const { page } = await open(pageOf("<p>text</p>"), { language: "es" });
    await expect(page.evaluate("[navigator.language, (12.5).toLocaleString()].join(' ')")).resolves.toBe("es 12,5");
  });

  it("is printed with the styles for paper", async () => {
    const { page } = await open(pageOf("<p>text</p>"), { medium: "print" });
    await expect(page.evaluate("matchMedia('print').matches")).resolves.toBe(true);
  });

  it("has the width of a phone, and says how much wider it is", async () => {
    const { page } = await open(pageOf(`<div style="width: 600px">wide</div>`), { width: 390, height: 844 });
    expect(await sidewaysPixels(page)).toBe(600 + BODY_MARGIN - 390);
  });

  it.each([
    ["window", 300],
    ["page", 2000],
  ] as const)("is drawn as a picture of its %s", async (extent, height) => {
    const { page } = await open(pageOf(`<div id="tall">tall</div><style>html { height: 2000px }</style>`), {
      width: 390,
      height: 300,
    });
    const picture = join(temporaryFolder(), "picture.png");
    await shot(page, picture, extent);
    expect(sizeOfPng(readFileSync(picture))).toEqual([390, height]);
  });

  it("is said to be missing when there is no such file", async () => {
    await expect(open("nowhere.html")).rejects.toThrow("ERR_FILE_NOT_FOUND");
  });
});

const BODY_MARGIN = 8;

/** A server of this machine, and how often anybody connected to it. */
async function listening(): Promise<{ readonly host: string; readonly connections: () => number }> {
  let count = 0;
  const server = createServer((socket) => {
    count++;
    socket.destroy();
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, connections: () => count };
}

function pageOf(body: string, policy?: string): string {
  const meta = policy === undefined ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const style = `body { margin: ${BODY_MARGIN}px; color: #111; background: #fff }
    @media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } }`;
  const path = join(temporaryFolder(), "page.html");
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${meta}<title>A page</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
    <body><main><h1>A page</h1>${body}</main></body></html>`,
  );
  return path;
}

/** Width and height stand in the first chunk (PNG specification, 11.2.1). */
function sizeOfPng(bytes: Buffer): readonly [width: number, height: number] {
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
