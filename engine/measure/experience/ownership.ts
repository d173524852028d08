import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { OPEN, SAME_TEAM } from "../../kernel/recorder.ts";
import { ratio, type Values } from "../values.ts";

/** Hours per ended journey in which a handoff was on its way or lost: nobody held the need or had it in line (MODEL §4). */
export function ownershipGap(compiled: Compiled, run: Run, values: Values): void {
  const { handoffs, journeys } = run.world;
  const counts = (journey: number) =>
    (journeys.arrival.data[journey] ?? 0) >= compiled.model.warmUpHours && journeys.status.data[journey] !== OPEN;
  let hours = 0;
  for (let row = 0; row < handoffs.journey.length; row++) {
    if (handoffs.kind.data[row] === SAME_TEAM || !counts(handoffs.journey.data[row] ?? 0)) continue;
    const arrived = handoffs.arrived.data[row] ?? NaN;
    if (Number.isFinite(arrived)) hours += arrived - (handoffs.sent.data[row] ?? 0);
  }
  let ended = 0;
  for (let journey = 0; journey < journeys.entity.length; journey++) if (counts(journey)) ended++;
  values.set("ownershipGapHours", ratio(hours, ended));
}
