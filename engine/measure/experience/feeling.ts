import type { ExperienceSettings } from "../../scenario/scenario.ts";
import type { Step } from "./steps.ts";

/**
 * Satisfaction Y of one journey (MODEL §3.8): u = clip(q − a_w·excess wait − a_e·effort ÷ 30 min),
 * Y = (1 − λ)·Σ m·u ÷ Σ m + λ·½·(u of the touchpoint that weighs heaviest in disappointment + the last).
 *
 * @returns Y in 0…1
 */
export function satisfaction(steps: readonly Step[], settings: ExperienceSettings): number {
  let weighted = 0;
  let weights = 0;
  let worst = 1;
  let burden = -1;
  let last = 1;
  for (const step of steps) {
    const quality = step.resolved ? settings.quality : 0;
    const u = clip(quality - settings.waitWeight * step.waitExcess - (settings.effortWeight * step.effortMinutes) / 30);
    weighted += step.weight * u;
    weights += step.weight;
    last = u;
    if (step.weight * (1 - u) > burden) {
      burden = step.weight * (1 - u);
      worst = u;
    }
  }
  const mean = weights > 0 ? weighted / weights : last;
  return (1 - settings.peakEndShare) * mean + settings.peakEndShare * 0.5 * (worst + last);
}

/** Trust τ at the end: each promise kept raises it, each broken one lowers it, η₋ > η₊ (MODEL §3.8; E23). */
export function trust(steps: readonly Step[], settings: ExperienceSettings): number {
  let level = settings.trustStart;
  for (const step of steps) {
    if (step.promise === "kept") level += settings.trustGain * (1 - level);
    else if (step.promise === "broken") level -= settings.trustLoss * level;
  }
  return level;
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
