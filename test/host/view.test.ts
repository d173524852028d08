import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

import { serveReport } from "../../engine/host/reportServer.ts";
import { view } from "../../engine/host/commands/view.ts";
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const POLICY = "default-src 'none'; script-src 'sha256-own'; style-src 'unsafe-inline'";
const PAGE = `<html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}" /></head><body><p>first</p></body></html>`;

/** A folder as compare leaves it, with things beside it that are nobody's business. */
async function served() {
  const folder = temporaryFolder();
  const secret = join(temporaryFolder(), "secret.svg");
  writeFileSync(secret, "secret");
  mkdirSync(join(folder, "charts"));
  writeFileSync(join(folder, "report.html"), PAGE);
  writeFileSync(join(folder, "manifest.json"), "{}");
  writeFileSync(join(folder, "charts", "levels.svg"), "<svg/>");
  symlinkSync(secret, join(folder, "charts", "linked.svg"));
  const server = await serveReport(folder, "report.html", 0);
  onTestFinished(server.end);
  return { folder, ...server };
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Without `fetch`, which mends paths and names its own host. */
async function asked(address: string, path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("a report that is served", () => {
  it("is there for this machine only, with its charts", async () => {
    const { address } = await served();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await asked(address, "/")).text).toContain("<p>first</p>");
    expect((await asked(address, "/report.html")).status).toBe(200);
    expect(await asked(address, "/charts/levels.svg")).toEqual({ status: 200, text: "<svg/>" });
  });

  it.each([
    "/manifest.json",
    "/charts/",
    "/charts",
    "/charts/../manifest.json",
    "/..%2fmanifest.json",
    "/charts/..%2f..%2fetc%2fpasswd.svg",
    "//etc/passwd",
    "/../../../etc/passwd",
    "/charts/linked.svg",
    "/report.html/",
    "/report.html%00.svg",
  ])("gives away nothing else: %s", async (path) => {
    const { address } = await served();
    expect(await asked(address, path)).toEqual({ status: 404, text: "" });
  });

  it("answers no page of elsewhere, whatever name was made to point here", async () => {
    const { address } = await served();
    const { host } = new URL(address);
    for (const headers of [{ host: "evil.example" }, { host: `evil.example:${host.split(":")[1]}` }, { origin: "http://evil.example" }])
      expect((await asked(address, "/", headers)).status).toBe(403);
    expect((await asked(address, "/", { origin: `http://${host}` })).status).toBe(200);
    expect((await asked(address, "/", {}, "POST")).status).toBe(405);
  });

  it("allows its page one script and one connection more, and no other", async () => {
    const { address } = await served();
    const { text } = await asked(address, "/");
    const policy = /content="([^"]*)"/.exec(text)?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]+=*' 'sha256-own'; style-src 'unsafe-inline'; connect-src http:/);
    expect(policy.split("connect-src ")[1]).toBe(`${address}events`);
  });

  it("puts its lines at the end of the page, not into a script that speaks of one", async () => {
    const { address, folder } = await served();
    const own = `<script>const end = "</body>";</script>`;
    writeFileSync(
      join(folder, "report.html"),
      PAGE.replace("<p>first</p>", () => own),
    );
    const { text } = await asked(address, "/");
    expect(text).toContain(own);
    expect(text).toMatch(/location\.reload\(\)}<\/script><\/body><\/html>$/);
  });

  it("tells open pages when the report has changed, and once for many changes", async () => {
    const { address, folder } = await served();
    const versions: string[] = [];
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, path: "/events" }, (response) => {
      response.on("data", (part: Buffer) => versions.push(part.toString()));
      response.on("error", () => undefined);
    });
    sent.end();
    onTestFinished(() => void sent.destroy());
    await expect.poll(() => versions.length).toBe(1);
    expect((await asked(address, "/")).text).toContain(versions[0]?.slice("data: ".length).trim());
    writeFileSync(join(folder, "manifest.json"), "{ }");
    for (const text of ["second", "third"]) writeFileSync(join(folder, "report.html"), PAGE.replace("first", text));
    await expect.poll(() => versions.length, { timeout: 10_000 }).toBe(2);
    expect(versions[1]).not.toBe(versions[0]);
    expect((await asked(address, "/")).text).toContain("<p>third</p>");
  });

  it("ends with Ctrl-C", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "report.html"), PAGE);
    const stop = new AbortController();
    const terminal = { ...recordingTerminal(), signal: stop.signal };
    const ended = view({ folder, port: 0, language: "es" }, terminal);
    await expect.poll(() => terminal.outText()).toMatch(/^Informe: http:\/\/127\.0\.0\.1:\d+\//);
    stop.abort();
    await expect(ended).resolves.toBe(0);
  });

  it("is refused where there is none, and on a port that is taken", async () => {
    const { address, folder } = await served();
    await expect(view({ folder: temporaryFolder(), port: 0, language: "en" }, recordingTerminal())).rejects.toThrow("has no report.html");
    const port = Number(new URL(address).port);
    await expect(view({ folder, port, language: "en" }, recordingTerminal())).rejects.toThrow(
      `cannot serve on port ${port}: something else uses it; choose another port with --port`,
    );
  });
});
