import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { power } from "../fixtures/power.ts";

interface Law {
  readonly params: Readonly<Record<string, number | boolean | null>>;
  readonly logLik: number;
  readonly LR: number;
  readonly normalised: number;
  readonly p: number;
}

/** What an independent implementation found in a sample. */
export interface ReferenceFit {
  readonly n: number;
  readonly discrete: boolean;
  readonly powerLaw: {
    readonly xmin: number;
    readonly alpha: number;
    readonly KS: number;
    readonly ntail: number;
    readonly logLik: number;
  };
  readonly exponential: Law;
  readonly lognormal: Law;
  readonly stretchedExponential: Law;
  readonly truncatedPowerLaw: Law;
}

interface Reference {
  readonly samples: Readonly<Record<"native_american", readonly number[]>>;
  readonly fits: Readonly<Record<string, ReferenceFit>>;
}

export const REFERENCE = JSON.parse(readFileSync(new URL("reference.json", import.meta.url), "utf8")) as Reference;

/** The middle of each of n equal parts of a law: a sample without luck. */
export function quantileSample(n: number, inverse: (u: number) => number): readonly number[] {
  return Array.from({ length: n }, (_, at) => inverse((at + 0.5) / n));
}

export const pareto = (alpha: number, least: number) => (u: number) => least * power(1 - u, 1 / (1 - alpha));
export const shiftedExponential = (u: number) => 1 - Math.log(1 - u);

/** Folder of samples of the world that are not in the repository; undefined: tests that need them are skipped. */
export const DATA = process.env["WEFT_DATA"];

/** A published sample, divided by a scale. */
export function published(file: string, scale: number): readonly number[] {
  const text = gunzipSync(readFileSync(`${DATA ?? ""}/${file}.txt.gz`)).toString("utf8");
  return text
    .trim()
    .split(/\s+/)
    .map((word) => Number(word) / scale);
}
