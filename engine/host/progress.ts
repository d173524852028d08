import picocolors from "picocolors";

/** Where progress is shown: standard error, so that results can be piped. */
export interface ProgressScreen {
  readonly write: (text: string) => void;
  /** A terminal is drawn over; anything else gets a line now and then. */
  readonly redraws: boolean;
  readonly colours: boolean;
  readonly columns: number;
  readonly now: () => number;
}

export interface ProgressWords {
  readonly label: string;
  readonly left: (seconds: number) => string;
}

export interface Progress {
  /** By one, unless it says by how much. */
  readonly advance: (by?: number) => void;
  readonly stop: () => void;
}

/** Nothing is said of work that ends within this time. */
const SILENT_MS = 2000;
const REDRAW_MS = 80;
const LINE_MS = 2000;

/** A bar with the remaining time, estimated from what this run has done so far. */
export function progress(screen: ProgressScreen, words: ProgressWords, total: number, before: number): Progress {
  const started = screen.now();
  let done = before;
  let shown = started + SILENT_MS - (screen.redraws ? REDRAW_MS : LINE_MS);
  let drawn = false;
  const draw = (force: boolean) => {
    const now = screen.now();
    if (now - started < SILENT_MS) return;
    if (!force && now - shown < (screen.redraws ? REDRAW_MS : LINE_MS)) return;
    shown = now;
    drawn = true;
    const fresh = done - before;
    const left = fresh > 0 ? words.left(((now - started) / 1000 / fresh) * (total - done)) : "";
    screen.write(
      screen.redraws
        ? `\r\u001b[2K${bar(screen, words.label, done / total)} ${done}/${total}  ${left}`
        : `${words.label}: ${done}/${total}  ${left}\n`,
    );
  };
  const timer = setInterval(() => draw(false), REDRAW_MS);
  timer.unref();
  return {
    advance: (by = 1) => {
      done += by;
      draw(false);
    },
    stop: () => {
      clearInterval(timer);
      if (drawn && screen.redraws) screen.write("\r\u001b[2K");
    },
  };
}

function bar({ columns, colours }: ProgressScreen, label: string, share: number): string {
  const width = Math.max(8, Math.min(30, columns - label.length - 32));
  const filled = Math.round(width * Math.min(1, share));
  const strip = "█".repeat(filled) + "░".repeat(width - filled);
  const text = columns < label.length + 40 ? "" : `${label}  `;
  return `${text}${picocolors.createColors(colours).cyan(strip)}`;
}
