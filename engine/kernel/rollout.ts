// hot
import type { World } from "./world.ts";

/**
 * Records come to their level while time runs (MODEL §3.5): d, κ and δ go along a straight line from where they were to
 * the level of the rules. A closed form of the clock: no event, no state, and the exact level at both ends.
 */

/** Share of the rollout that is done now. */
function progress(from: number, hours: number, now: number): number {
  if (now < from) return 0;
  const passed = now - from;
  return passed >= hours ? 1 : passed / hours;
}

/** Exactly `before` and `after` at the ends. */
function between(before: number, after: number, done: number): number {
  return done === 1 ? after : before + (after - before) * done;
}

/** d now. */
export function darkNow(world: World): number {
  const { rollout, rules } = world.model;
  if (rollout === null) return rules.darkShare;
  return between(rollout.darkShare, rules.darkShare, progress(rollout.fromHours, rollout.hours, world.now));
}

/** κ now. */
export function findableNow(world: World): number {
  const { rollout, rules } = world.model;
  if (rollout === null) return rules.findable;
  return between(rollout.findable, rules.findable, progress(rollout.fromHours, rollout.hours, world.now));
}

/** δ now. */
export function lagNow(world: World): number {
  const { rollout, rules } = world.model;
  if (rollout === null) return rules.lagHours;
  return between(rollout.lagHours, rules.lagHours, progress(rollout.fromHours, rollout.hours, world.now));
}
