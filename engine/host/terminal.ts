import type { ProgressScreen } from "./progress.ts";

/** What a command may do to the world outside its files: speak, show progress, hear that it should stop. */
export interface Terminal {
  /** Results: standard output. */
  readonly out: (text: string) => void;
  /** Notes and faults: standard error. */
  readonly note: (text: string) => void;
  readonly columns: number;
  readonly screen: ProgressScreen;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The terminal of this process. Colours and redrawing only where somebody sees them (https://no-color.org). */
export function processTerminal(signal: AbortSignal): Terminal {
  const { stdout, stderr, env } = process;
  const seen = stderr.isTTY && env["TERM"] !== "dumb";
  const note = (text: string) => void stderr.write(`${text}\n`);
  return {
    out: (text) => void stdout.write(`${text}\n`),
    note,
    columns: stdout.isTTY ? stdout.columns : WIDTH_UNSEEN,
    screen: {
      write: (text) => void stderr.write(text),
      redraws: seen,
      colours: seen && (env["NO_COLOR"] ?? "") === "",
      columns: stderr.isTTY ? stderr.columns : WIDTH_UNSEEN,
      now: () => performance.now(),
    },
    signal,
  };
}

const WIDTH_UNSEEN = 120;
