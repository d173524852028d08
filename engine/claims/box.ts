import { uniform } from "../random/threefry.ts";

/** One side of a box: the coordinate lies at most at, or above, a number. */
export interface Condition {
  readonly column: number;
  readonly side: "at most" | "above";
  readonly value: number;
}

/** The simplest rule that separates worlds in which a claim is supported from the others. */
export interface Box {
  readonly conditions: readonly Condition[];
  /** Share of the supporting worlds that lie in the box. */
  readonly coverage: number;
  /** Share of the worlds in the box that support. */
  readonly density: number;
  readonly n: number;
}

interface Labelled {
  readonly values: readonly number[];
  readonly supports: boolean;
}

/** Worlds in a leaf: fewer say nothing (ours). */
const LEAF_LEAST = 10;
/** Cuts looked at per assumption and node. */
const CUTS = 20;
/** A rule has to be so much purer than all worlds together, else there is none (ours). */
const GAIN_LEAST = 0.1;

/** Of so many shuffles none may separate as well: a rule by chance then passes one time in twenty. */
const SHUFFLES = 19;

/**
 * Leaf of a tree of at most two cuts (Gini impurity) in which supporting worlds are densest for what it covers (largest
 * harmonic mean of coverage and density); null where no leaf separates, or where verdicts that are dealt to the worlds
 * by chance separate as well: among dozens of assumptions one always seems to matter.
 *
 * Sources: Breiman et al. 1984, Classification and Regression Trees; Bryant & Lempert 2010, Technological Forecasting
 * and Social Change 77(1) 34–49, for coverage and density; Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1) 39,
 * for the number of shuffles.
 */
export function separatingBox(worlds: readonly Labelled[]): Box | null {
  const box = bestBox(worlds);
  if (box === null) return null;
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    const chance = bestBox(dealt(worlds, shuffle));
    if (chance !== null && worth(chance) >= worth(box)) return null;
  }
  return box;
}

/** The same worlds with their verdicts in another order. */
function dealt(worlds: readonly Labelled[], shuffle: number): readonly Labelled[] {
  const luck = worlds.map((_, at) => uniform(SHUFFLE_KEY, 0, shuffle, at));
  const order = worlds.map((_, at) => at).sort((one, other) => (luck[one] ?? 0) - (luck[other] ?? 0) || one - other);
  return worlds.map(({ values }, at) => ({ values, supports: worlds[order[at] ?? 0]?.supports === true }));
}

/** "box" in ASCII: any key will do, as long as it stays. */
const SHUFFLE_KEY = 0x626f78;

function bestBox(worlds: readonly Labelled[]): Box | null {
  const supporting = worlds.filter(({ supports }) => supports).length;
  if (supporting === 0 || supporting === worlds.length) return null;
  const boxes = leaves(worlds, 2).map(({ conditions, inside }): Box => {
    const hits = inside.filter(({ supports }) => supports).length;
    return { conditions, coverage: hits / supporting, density: hits / inside.length, n: inside.length };
  });
  const pure = boxes.filter(({ density }) => density - supporting / worlds.length >= GAIN_LEAST);
  return pure.reduce<Box | null>((best, box) => (best === null || worth(box) > worth(best) ? box : best), null);
}

function worth({ coverage, density }: Box): number {
  return coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density);
}

interface Leaf {
  readonly conditions: readonly Condition[];
  readonly inside: readonly Labelled[];
}

function leaves(worlds: readonly Labelled[], depth: number): readonly Leaf[] {
  const cut = depth === 0 ? null : bestCut(worlds);
  if (cut === null) return [{ conditions: [], inside: worlds }];
  return (["at most", "above"] as const).flatMap((side) => {
    const condition: Condition = { ...cut, side };
    const inside = worlds.filter((world) => holds(condition, world));
    // A half that is left whole is a rule of its own, of one condition.
    return [{ conditions: [], inside }, ...leaves(inside, depth - 1)].map((leaf) => ({
      ...leaf,
      conditions: [condition, ...leaf.conditions],
    }));
  });
}

function holds({ column, side, value }: Condition, { values }: Labelled): boolean {
  return (values[column] ?? 0) <= value === (side === "at most");
}

type Cut = Omit<Condition, "side">;

/** The cut that leaves the least impurity; null where none lowers it or all leave too few on one side. */
function bestCut(worlds: readonly Labelled[]): Cut | null {
  let best: Cut | null = null;
  let least = gini(worlds) - 1e-9;
  for (let column = 0; column < (worlds[0]?.values.length ?? 0); column++) {
    for (const value of cutsOf(worlds, column)) {
      const below = worlds.filter(({ values }) => (values[column] ?? 0) <= value);
      if (below.length < LEAF_LEAST || worlds.length - below.length < LEAF_LEAST) continue;
      const above = worlds.filter(({ values }) => (values[column] ?? 0) > value);
      const impurity = gini(below) + gini(above);
      if (impurity < least) {
        least = impurity;
        best = { column, value };
      }
    }
  }
  return best;
}

/** Impurity × worlds. */
function gini(worlds: readonly Labelled[]): number {
  if (worlds.length === 0) return 0;
  const hits = worlds.filter(({ supports }) => supports).length;
  return (2 * hits * (worlds.length - hits)) / worlds.length;
}

/** Midpoints between neighbours, at most `CUTS` of them, evenly over the worlds. */
function cutsOf(worlds: readonly Labelled[], column: number): readonly number[] {
  const sorted = [...new Set(worlds.map(({ values }) => values[column] ?? 0))].sort((one, other) => one - other);
  const step = Math.max(1, Math.floor(sorted.length / (CUTS + 1)));
  const cuts: number[] = [];
  for (let at = step - 1; at < sorted.length - 1; at += step) cuts.push(((sorted[at] ?? 0) + (sorted[at + 1] ?? 0)) / 2);
  return cuts;
}
