import type { ComparisonRow } from "../../experiment/result.ts";
import { html, type Html } from "../html.ts";

const WIDTH = 132;
const HEIGHT = 16;

/**
 * The difference to the baseline as a line with a dot, over the band that does not matter. All marks of a measure
 * share one scale (`reach`: largest distance from no difference that any of them shows), so that they can be compared by eye.
 */
export function intervalMark({ difference, indifference, verdict }: ComparisonRow, reach: number): Html {
  if (difference === null || !(reach > 0)) return html``;
  const at = (value: number) => round(WIDTH / 2 + (value / reach) * (WIDTH / 2 - 5));
  const middle = HEIGHT / 2;
  const band = Math.min(indifference, reach);
  return html`<svg
    class="mark ${verdict.replaceAll(" ", "-")}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="band" x="${at(-band)}" y="0" width="${round(at(band) - at(-band))}" height="${HEIGHT}" />
    <line class="zero" x1="${at(0)}" x2="${at(0)}" y1="0" y2="${HEIGHT}" />
    <line class="interval" x1="${at(difference.low)}" x2="${at(difference.high)}" y1="${middle}" y2="${middle}" />
    <circle class="dot" cx="${at(difference.mean)}" cy="${middle}" r="3.5" />
  </svg>`;
}

/** Largest distance from no difference that has to be drawn. */
export function reachOf(rows: readonly ComparisonRow[]): number {
  const ends = rows.flatMap(({ difference, indifference }) =>
    difference === null ? [] : [Math.abs(difference.low), Math.abs(difference.high), indifference],
  );
  return Math.max(0, ...ends.filter(Number.isFinite));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
