/** Golden section: the smaller part of a line that is cut so that whole ÷ larger = larger ÷ smaller. */
const GOLDEN = (3 - Math.sqrt(5)) / 2;
const MOST_STEPS = 200;
/** Values that differ by no more cannot be told apart. */
const ROUNDING = 1e-12;
/** Near 0 a place is found to so many parts of the first step, so that the unit of x does not matter. */
const NEAR_NOTHING = 1e-13;

export interface Search {
  readonly start: number;
  /** > 0: the first step away from the start, in the unit of x. */
  readonly step: number;
  /** Nothing below is looked at; default: no bound. */
  readonly floor?: number;
  /** Relative precision of the place; default 1e-10. */
  readonly precision?: number;
}

/**
 * Where a function with one valley is least: steps that double until it rises, then Brent's method between them.
 * The floor itself is given back where the function rises from there on, or is too flat to tell.
 *
 * Source: Brent 1973, Algorithms for Minimization without Derivatives, chapter 5.
 */
export function leastAt(of: (x: number) => number, { start, step, floor = -Infinity, precision = 1e-10 }: Search): number {
  const [low, high] = bracket(of, start, step, floor);
  const inside = brent(of, [low, high], precision, NEAR_NOTHING * step);
  return low === floor && of(floor) <= of(inside) + ROUNDING * Math.abs(of(inside)) ? floor : inside;
}

/** Two places with the valley between them. */
function bracket(of: (x: number) => number, start: number, step: number, floor: number): readonly [number, number] {
  const here = of(start);
  const up = of(start + step) < here;
  const down = Math.max(floor, start - step);
  if (!up && (down === start || of(down) >= here)) return [down, start + step];
  const sign = up ? 1 : -1;
  let before = start;
  let at = start + sign * step;
  let width = step;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (at <= floor) return [floor, before];
    width *= 2;
    const next = Math.max(floor, at + sign * width);
    if (!(of(next) < of(at))) return sign > 0 ? [before, next] : [next, before];
    before = at;
    at = next;
  }
  return sign > 0 ? [before, at] : [at, before];
}

function brent(of: (x: number) => number, between: readonly [number, number], precision: number, nearNothing: number): number {
  let [low, high] = between;
  let x = low + GOLDEN * (high - low);
  let [w, v] = [x, x];
  let fx = of(x);
  let [fw, fv] = [fx, fx];
  let [moved, movedBefore] = [0, 0];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const middle = 0.5 * (low + high);
    const tolerance = precision * Math.abs(x) + nearNothing;
    if (Math.abs(x - middle) <= 2 * tolerance - 0.5 * (high - low)) return x;
    const parabolic = parabola({ x, w, v, fx, fw, fv });
    const usable = Math.abs(parabolic) < Math.abs(0.5 * movedBefore) && x + parabolic > low && x + parabolic < high;
    movedBefore = usable ? moved : (x < middle ? high : low) - x;
    moved = usable ? parabolic : GOLDEN * movedBefore;
    const next = x + (Math.abs(moved) >= tolerance ? moved : Math.sign(moved || middle - x) * tolerance);
    const fNext = of(next);
    if (fNext <= fx) {
      if (next < x) high = x;
      else low = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, next, fNext];
      continue;
    }
    if (next < x) low = next;
    else high = next;
    if (fNext <= fw || w === x) [v, fv, w, fw] = [w, fw, next, fNext];
    else if (fNext <= fv || v === x || v === w) [v, fv] = [next, fNext];
  }
  return x;
}

/** Step from x to the vertex of the parabola through three points; 0 ÷ 0 and infinities are refused by the caller. */
function parabola({ x, w, v, fx, fw, fv }: Readonly<Record<"x" | "w" | "v" | "fx" | "fw" | "fv", number>>): number {
  const r = (x - w) * (fx - fv);
  const q = (x - v) * (fx - fw);
  const step = ((x - v) * q - (x - w) * r) / (2 * (r - q));
  return Number.isFinite(step) ? step : Infinity;
}
