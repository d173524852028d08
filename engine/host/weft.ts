#!/usr/bin/env node
import { EXIT, fileFault } from "./fault.ts";
import { main } from "./main.ts";
import { processTerminal } from "./terminal.ts";

/** Time that running work has to stop after Ctrl-C. What is stored is safe at any moment. */
const STOP_MS = 1500;
/** What comes again so soon is the same Ctrl-C: a terminal sends it to all, and tsx or npm in between pass it on too. */
const SAME_MS = 300;

const stop = new AbortController();
let heard = Infinity;
const interrupt = () => {
  if (performance.now() - heard > SAME_MS) process.exit(EXIT.interrupted);
  if (stop.signal.aborted) return;
  heard = performance.now();
  stop.abort();
  setTimeout(() => process.exit(EXIT.interrupted), STOP_MS).unref();
};
process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);
// A reader that has seen enough (`weft … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  process.stderr.write(`${fileFault(error, "write results to standard output").message}\n`);
  process.exit(EXIT.ours);
});

process.exitCode = await main(process.argv.slice(2), processTerminal(stop.signal));
