// hot
import type { ExperienceSettings } from "../../scenario/scenario.ts";
import { BROKEN, KEPT, type Step } from "./step.ts";

/**
 * What one customer feels, touchpoint by touchpoint (MODEL §3.8).
 * Satisfaction: u = clip(q − a_w·excess wait − a_e·effort ÷ 30 min − a_c·contradictory messages), Y = (1 − λ)·Σ m·u ÷ Σ m + λ·½·(u of the touchpoint
 * that weighs heaviest in disappointment + the last; E22). Trust: each promise kept raises it, each broken one lowers it,
 * η₋ > η₊ (E23).
 */
export class Feeling {
  declare readonly settings: ExperienceSettings;
  /** a_c */
  declare readonly contradictionWeight: number;
  declare trust: number;
  declare weighted: number;
  declare weights: number;
  declare worst: number;
  declare burden: number;
  declare last: number;

  constructor(settings: ExperienceSettings, contradictionWeight: number) {
    this.settings = settings;
    this.contradictionWeight = contradictionWeight;
    this.begin();
  }

  /** The next customer. */
  begin(): void {
    this.trust = this.settings.trustStart;
    this.weighted = 0;
    this.weights = 0;
    this.worst = 1;
    this.burden = -1;
    this.last = 1;
  }

  add(step: Step): void {
    const { settings } = this;
    const quality = step.resolved ? settings.quality : 0;
    const told = this.contradictionWeight * step.contradictions;
    const u = clip(quality - settings.waitWeight * step.waitExcess - (settings.effortWeight * step.effortMinutes) / 30 - told);
    this.weighted += step.weight * u;
    this.weights += step.weight;
    this.last = u;
    if (step.weight * (1 - u) > this.burden) {
      this.burden = step.weight * (1 - u);
      this.worst = u;
    }
    if (step.promise === KEPT) this.trust += settings.trustGain * (1 - this.trust);
    else if (step.promise === BROKEN) this.trust -= settings.trustLoss * this.trust;
  }

  /** Y in 0…1. */
  satisfaction(): number {
    const { peakEndShare } = this.settings;
    const mean = this.weights > 0 ? this.weighted / this.weights : this.last;
    return (1 - peakEndShare) * mean + peakEndShare * 0.5 * (this.worst + this.last);
  }
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
