#!/usr/bin/env node
import { main } from "./main.ts";
import { processTerminal } from "./terminal.ts";

/** Time that running work has to stop after Ctrl-C. What is stored is safe at any moment. */
const STOP_MS = 1500;
/** What comes again so soon is the same Ctrl-C: a terminal sends it to all, and tsx or npm in between pass it on too. */
const SAME_MS = 300;
const INTERRUPTED = 130;

const stop = new AbortController();
let heard = Infinity;
const interrupt = () => {
  if (performance.now() - heard > SAME_MS) process.exit(INTERRUPTED);
  if (stop.signal.aborted) return;
  heard = performance.now();
  stop.abort();
  setTimeout(() => process.exit(INTERRUPTED), STOP_MS).unref();
};
process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);
// A reader that has seen enough (`weft … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await main(process.argv.slice(2), processTerminal(stop.signal));
