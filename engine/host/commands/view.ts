import { existsSync } from "node:fs";
import { join } from "node:path";

import { LANGUAGES, type Language } from "../../chart/language.ts";
import { EXIT, HostFault } from "../fault.ts";
import { hostMessages } from "../messages.ts";
import { serveReport } from "../reportServer.ts";
import type { Terminal } from "../terminal.ts";
import { reportName } from "../writeDrawings.ts";

export interface ViewRequest {
  readonly folder: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly language: Language;
}

/** Serves the report of a folder to this machine until Ctrl-C; open pages are drawn anew when it changes. */
export async function view({ folder, port, language }: ViewRequest, terminal: Terminal): Promise<number> {
  const names = [language, ...LANGUAGES].map(reportName);
  const first = names.find((name) => existsSync(join(folder, name)));
  if (first === undefined) throw new HostFault(`${folder} has no report.html: compare or report writes it`, EXIT.input);
  const { address, end } = await serveReport(folder, first, port);
  terminal.out(hostMessages(language).served(address));
  await stopped(terminal.signal);
  await end();
  return EXIT.done;
}

async function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((ended) => signal.addEventListener("abort", () => ended(), { once: true }));
}
