import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

import type { Payload } from "../page/payload.ts";
import { plainJson } from "../page/plainJson.ts";
import { pageStyle, type LivePage } from "../report/report.ts";

/** Script, payload and fonts of a report. The script is made of the engine's own sources, so that it is never older than they are. */
export async function livePage(payload: Payload): Promise<LivePage> {
  const script = await pageScript();
  const style = pageStyle(FONTS.map(fontRule).join("\n"));
  return {
    script,
    scriptHash: hashOf(script),
    payload: gzipSync(plainJson(payload), { level: 9 }).toString("base64"),
    style,
    styleHash: hashOf(style),
  };
}

/** As a policy names it. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The page's script with all that it imports, as one text. */
async function pageScript(): Promise<string> {
  const own = import.meta.url.endsWith(".ts") ? "../page/page.ts" : "../page/page.js";
  const built = await build({
    entryPoints: [fileURLToPath(new URL(own, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    banner: { js: NOTICE },
    logLevel: "silent",
  });
  return built.outputFiles[0]?.text ?? "";
}

/** What the licences of the packages in the script ask for. */
const NOTICE = `/* Weft (MIT). With parts of vega, vega-lite and d3 (BSD-3-Clause and ISC, University of Washington Interactive Data Lab and Mike Bostock), graphology (MIT, Guillaume Plique) and seedrandom (MIT, David Bau). */`;

const FONTS = [
  { weight: 400, file: "@fontsource/inter/files/inter-latin-400-normal.woff2" },
  { weight: 700, file: "@fontsource/inter/files/inter-latin-700-normal.woff2" },
] as const;

function fontRule({ weight, file }: (typeof FONTS)[number]): string {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  return `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`;
}
