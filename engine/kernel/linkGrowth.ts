// hot
import { fidelityOf, latencyOf } from "./linkStrength.ts";
import type { LinkGrowthArrays, Model } from "./model.ts";
import type { World } from "./world.ts";

/**
 * Strengths of single links in one replication (MODEL §3.9): each handoff on a link brings it nearer to w_max, and what
 * is not used decays. Fidelity, latency and dropping follow; paths and upkeep stay those of the strength at the start.
 */
export class LinkGrowth {
  declare arrays: LinkGrowthArrays;
  /** (links) w, φ^χ and latency now. */
  declare readonly strength: Float64Array;
  declare readonly fidelity: Float64Array;
  declare readonly latency: Float64Array;
  /** (links) the last handoff on it, so that each counts once; and 1: used since levels were last sampled. */
  declare readonly handoff: Int32Array;
  declare readonly used: Uint8Array;
  /** (links) 1: a structure so far has had it. */
  declare readonly begun: Uint8Array;

  constructor(arrays: LinkGrowthArrays) {
    const count = arrays.strength.length;
    this.arrays = arrays;
    this.strength = arrays.strength.slice();
    this.fidelity = new Float64Array(count);
    this.latency = new Float64Array(count);
    this.handoff = new Int32Array(count);
    this.used = new Uint8Array(count);
    this.begun = arrays.own.slice();
    for (let link = 0; link < count; link++) this.follow(link);
  }

  /** The structure has changed: its links begin, as far as they are new. */
  change(arrays: LinkGrowthArrays): void {
    this.arrays = arrays;
    for (let link = 0; link < this.begun.length; link++) if (arrays.own[link] === 1) this.begun[link] = 1;
  }

  /** Fidelity and latency of a link whose strength has changed. */
  follow(link: number): void {
    const { strongestFidelity, complexity, ticketLatencyHours, strongestLatencyHours } = this.arrays;
    const strength = this.strength[link] as number;
    this.fidelity[link] = fidelityOf(strongestFidelity, complexity, strength);
    this.latency[link] = latencyOf(ticketLatencyHours, strongestLatencyHours, strength);
  }
}

/** A handoff went over the link: w ← w + (1 − 2^(−1 ÷ n_w))·(w_max − w). A link that is stronger already stays so. */
export function useLink(growth: LinkGrowth, link: number, handoff: number): void {
  if (growth.handoff[link] === handoff) return;
  growth.handoff[link] = handoff;
  growth.used[link] = 1;
  const before = growth.strength[link] as number;
  const missing = growth.arrays.strongest - before;
  if (missing <= 0) return;
  growth.strength[link] = before + (1 - growth.arrays.distanceKept) * missing;
  growth.follow(link);
}

/** Levels are sampled: links that were not used since the last time have kept this share of their strength. */
export function decayLinks(growth: LinkGrowth, kept: number): void {
  const { strength, used, begun } = growth;
  for (let link = 0; link < strength.length; link++) {
    if (used[link] === 0 && begun[link] === 1 && kept < 1) {
      strength[link] = (strength[link] as number) * kept;
      growth.follow(link);
    }
    used[link] = 0;
  }
}

/** Hours that the hop at `at` of the table of routes takes now. */
export function hopHours(world: World, at: number): number {
  const { routes } = world.model;
  const growth = world.growth;
  return (growth === null ? routes.latency[at] : growth.latency[routes.link[at] as number]) as number;
}

/** Chance that a handoff on a path is dropped now. */
export function pathDrop(world: World, row: number): number {
  const { routes } = world.model;
  return world.growth === null ? (routes.drop[row] as number) : grownDrop(world.model, world.growth, row);
}

function grownDrop({ routes, rules }: Model, growth: LinkGrowth, row: number): number {
  let kept = 1;
  const from = row * routes.reach;
  for (let at = from; at < from + (routes.hops[row] as number); at++)
    kept *= 1 - rules.ticketDrop * (1 - (growth.strength[routes.link[at] as number] as number));
  return 1 - kept;
}
