import { createHash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync, statSync, watch } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, sep } from "node:path";

import { fileFault, EXIT } from "./fault.ts";

/** A report that is served to this machine only, until it is ended. */
export interface ReportServer {
  /** With a slash at the end. */
  readonly address: string;
  readonly end: () => Promise<void>;
}

/** What of a folder is served: reports and drawings of charts, and nothing by any other name. */
const REPORT = /^report(?:\.[a-z]{2})?\.html$/;
const CHART = /^charts\/([A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.(?:svg|png|vl\.json))$/;
const EVENTS = "/events";
/** Files of a run come one after another: pages hear of them once they have come [ms]. */
const SETTLED = 300;

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.html$/, "text/html; charset=utf-8"],
  [/\.svg$/, "image/svg+xml"],
  [/\.png$/, "image/png"],
  [/\.json$/, "application/json"],
];

/**
 * Serves the reports of a folder on 127.0.0.1. A request must name this very address: a page elsewhere whose name was made to
 * point here (DNS rebinding) names its own. Pages that are open are told when a report has changed.
 *
 * @param first  the report that the bare address shows
 * @param port   0: any that is free
 */
export async function serveReport(folder: string, first: string, port: number): Promise<ReportServer> {
  const root = realpathSync(folder);
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => answer({ root, first, listeners, port: portOf(server) }, request, response));
  await listening(server, port);
  const watcher = watched(root, () => {
    for (const listener of listeners) tell(listener, root);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    end: async () => {
      watcher.close();
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise<void>((ended) => void server.close(() => ended()));
    },
  };
}

interface Serving {
  readonly root: string;
  readonly first: string;
  readonly listeners: Set<ServerResponse>;
  readonly port: number;
}

function answer({ root, first, listeners, port }: Serving, request: IncomingMessage, response: ServerResponse): void {
  const { host = "", origin } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return refuse(response, 403);
  // A page of somewhere else may ask, but is told nothing.
  if (origin !== undefined && origin !== `http://${host}`) return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const [path = "/"] = (request.url ?? "/").split("?");
  if (path === EVENTS) return listen(response, listeners, root);
  const name = path === "/" ? first : path.slice(1);
  const content = REPORT.test(name) || CHART.test(name) ? contentOf(root, name) : null;
  if (content === null) return refuse(response, 404);
  const body = REPORT.test(name) ? withReload(content.toString("utf8"), versionOf(root), host) : content;
  const type = TYPES.find(([end]) => end.test(name))?.[1] ?? "text/plain";
  response.writeHead(200, { ...HEADERS, ...(REPORT.test(name) ? {} : STILL), "content-type": type });
  response.end(request.method === "HEAD" ? undefined : body);
}

const HEADERS = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** A drawing that is opened by itself runs nothing. A report brings a policy of its own. */
const STILL = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox" } as const;

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain" });
  response.end();
}

/** The file, if it lies in the folder: a link that leads out of it is none of its files. */
function contentOf(root: string, name: string): Buffer | null {
  try {
    const path = realpathSync(join(root, name));
    return path.startsWith(root + sep) && statSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

/** Changes when a report does. */
function versionOf(root: string): string {
  const state = readdirSync(root)
    .filter((name) => REPORT.test(name))
    .map((name) => {
      const { mtimeMs = 0, size = 0 } = statSync(join(root, name), { throwIfNoEntry: false }) ?? {};
      return `${name} ${mtimeMs} ${size}`;
    });
  return createHash("sha256").update(state.sort().join("\n")).digest("hex").slice(0, 16);
}

/** Events of the server to a page (HTML standard, 9.2): at once the version that there is, then each that comes. */
function listen(response: ServerResponse, listeners: Set<ServerResponse>, root: string): void {
  response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
  tell(response, root);
}

function tell(response: ServerResponse, root: string): void {
  response.write(`data: ${versionOf(root)}\n\n`);
}

/** The page with a few lines that load it again when it is an old one; its policy allows these lines and this one connection. */
function withReload(page: string, version: string, host: string): string {
  const script = `new EventSource("${EVENTS}").onmessage=({data})=>{if(data!=="${version}")location.reload()}`;
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/;
  const allowed = (_whole: string, before: string, rules: string, after: string) => {
    const scripts = rules.includes("script-src ")
      ? rules.replace("script-src ", `script-src 'sha256-${hash}' `)
      : `${rules}; script-src 'sha256-${hash}'`;
    return `${before}${scripts}; connect-src http://${host}${EVENTS}${after}`;
  };
  const live = page.replace(policy, allowed);
  const end = live.lastIndexOf("</body>");
  return end < 0 ? live : `${live.slice(0, end)}<script>${script}</script>${live.slice(end)}`;
}

function watched(root: string, changed: () => void): { readonly close: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, (_event, name) => {
    if (name !== null && !REPORT.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED);
  });
  return {
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((ready, failed) => {
    server.once("error", (error) => failed(fileFault(error, `serve on port ${port}`, EXIT.input, "choose another port with --port")));
    server.listen(port, "127.0.0.1", ready);
  });
}
