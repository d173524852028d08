import type { Compiled } from "../../compile/compile.ts";
import { DEFERRED, SAME_HAND } from "../../kernel/agenda.ts";
import type { Run } from "../../kernel/replicate.ts";
import { ratio, type Values } from "../values.ts";

interface Waits {
  count: number;
  hours: number;
}

/** What agendas do to the order of work. Missing where everybody serves the customer's outcome. */
export function deferralMeasures({ model }: Compiled, { world }: Run, values: Values): void {
  const inTurn = Array.from({ length: model.touchpoints.count }, (): Waits => ({ count: 0, hours: 0 }));
  const deferred = inTurn.map((waits): Waits => ({ ...waits }));
  const { turn, touchpoint, enqueued, start } = world.visits;
  for (let row = 0; world.turns.on && row < start.length; row++) {
    if (turn.data[row] === SAME_HAND || (start.data[row] ?? 0) < model.warmUpHours) continue;
    const waits = (turn.data[row] === DEFERRED ? deferred : inTurn)[touchpoint.data[row] ?? 0];
    if (waits === undefined) continue;
    waits.count++;
    waits.hours += (start.data[row] ?? 0) - (enqueued.data[row] ?? 0);
  }
  const count = total(deferred);
  values.set("deferredShare", ratio(count, count + total(inTurn)));
  values.set("deferredExtraWaitHours", extraWait(deferred, inTurn));
}

function total(list: readonly Waits[]): number {
  return list.reduce((sum, { count }) => sum + count, 0);
}

/** Touchpoints at which only one kind came say nothing. */
function extraWait(deferred: readonly Waits[], inTurn: readonly Waits[]): number {
  let hours = 0;
  let count = 0;
  deferred.forEach((later, touchpoint) => {
    const sooner = inTurn[touchpoint];
    if (sooner === undefined || sooner.count === 0 || later.count === 0) return;
    hours += later.hours - (sooner.hours / sooner.count) * later.count;
    count += later.count;
  });
  return ratio(hours, count);
}
