import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { serveReport } from "../../engine/host/reportServer.ts";
import { temporaryFolder } from "../host/temporaryFolder.ts";
import { startBrowser } from "./chromium.ts";

const SOON = { timeout: 30_000 };
const POLICY = "default-src 'none'; script-src 'sha256-none'; style-src 'unsafe-inline'";
const page = (text: string) =>
  `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}" /><title>Report</title></head><body><p>${text}</p></body></html>`;

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(async () => browser?.close());

describe("a report that is served", () => {
  it("is drawn anew when it changes, under a policy that lets it ask nothing else", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "report.html"), page("first"));
    const server = await serveReport(folder, "report.html", 0);
    onTestFinished(server.end);
    const window = await browser?.newPage();
    if (window === undefined) throw new Error("there is a browser in tests");
    onTestFinished(() => window.close());
    const errors: string[] = [];
    window.on("console", (message) => errors.push(message.text()));
    await window.goto(server.address);
    await expect(window.locator("p").innerText()).resolves.toBe("first");
    writeFileSync(join(folder, "report.html"), page("second"));
    await expect.poll(() => window.locator("p").innerText(), SOON).toBe("second");
    expect(errors).toEqual([]);
    await expect(window.evaluate("fetch('/report.html')")).rejects.toThrow("Failed to fetch");
    expect(errors.join()).toContain("Content Security Policy");
  }, 60_000);
});
