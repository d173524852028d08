import type { Terminal } from "../../engine/host/terminal.ts";

export interface RecordingTerminal extends Terminal {
  readonly outText: () => string;
  readonly noteText: () => string;
}

/** A terminal that nobody watches: what is said is kept. Its clock stands still, so that a slow machine says no more than a quick one. */
export function recordingTerminal(signal: AbortSignal = new AbortController().signal): RecordingTerminal {
  const out: string[] = [];
  const notes: string[] = [];
  return {
    out: (text) => void out.push(text),
    note: (text) => void notes.push(text),
    columns: 100,
    screen: { write: (text) => void notes.push(text), redraws: false, colours: false, columns: 100, now: () => 0 },
    signal,
    outText: () => out.join("\n"),
    noteText: () => notes.join("\n"),
  };
}
