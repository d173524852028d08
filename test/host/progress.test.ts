import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { progress, type Progress } from "../../engine/host/progress.ts";

/** A screen that keeps what is written, under a clock that the test moves. */
function shown(redraws: boolean, colours = false) {
  const texts: string[] = [];
  let now = 0;
  const screen = { write: (text: string) => texts.push(text), redraws, colours, columns: 80, now: () => now };
  const bar: Progress = progress(screen, { label: "work", left: (seconds) => `${Math.round(seconds)} s left` }, 10, 2);
  return {
    texts,
    bar,
    wait: (ms: number) => {
      for (let gone = 0; gone < ms; gone += 20) {
        now += 20;
        vi.advanceTimersByTime(20);
      }
    },
  };
}

describe("progress", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("says nothing of work that ends within two seconds", () => {
    const { texts, bar, wait } = shown(true);
    for (let step = 0; step < 8; step++) {
      wait(200);
      bar.advance();
    }
    bar.stop();
    expect(texts).toEqual([]);
  });

  test("writes one plain line every two seconds where nobody watches", () => {
    const { texts, bar, wait } = shown(false);
    for (let step = 0; step < 12; step++) {
      wait(500);
      if (step % 2 === 1) bar.advance();
    }
    bar.stop();
    expect(texts).toEqual(["work: 3/10  14 s left\n", "work: 5/10  7 s left\n", "work: 7/10  4 s left\n"]);
    expect(texts.join("")).not.toContain("\u001b");
  });

  test("redraws one line on a terminal and wipes it at the end", () => {
    const { texts, bar, wait } = shown(true);
    wait(1900);
    bar.advance();
    wait(600);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.length).toBeLessThan(10);
    expect(texts.at(-1)?.startsWith("\r\u001b[2K")).toBe(true);
    expect(texts.at(-1)).toMatch(/work {2}█+░+ 3\/10 {2}\d+ s left$/);
    bar.stop();
    expect(texts.at(-1)).toBe("\r\u001b[2K");
    const before = texts.length;
    wait(5000);
    expect(texts.length).toBe(before);
  });

  test("is coloured only where colours are wanted", () => {
    for (const colours of [true, false]) {
      const { texts, wait } = shown(true, colours);
      wait(2500);
      expect(texts.join("").includes("\u001b[36m")).toBe(colours);
    }
  });
});
