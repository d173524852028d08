import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { ratio, type Values } from "../values.ts";

/** Facts over all visits after warm-up: who had the context, who was asked, what was missing (MODEL §4). */
export function contextMeasures(compiled: Compiled, run: Run, values: Values): void {
  const all = new Tally();
  const after = new Tally();
  const places = compiled.legend.touchpoints.map(() => new Tally());
  const { visits } = run.world;
  for (let row = 0; row < visits.journey.length; row++) {
    if ((visits.enqueued.data[row] ?? 0) < compiled.model.warmUpHours || (visits.outcome.data[row] ?? -1) < 0) continue;
    all.add(visits, row);
    places[visits.touchpoint.data[row] ?? 0]?.add(visits, row);
    if (visits.handedOver.data[row] === 1) after.add(visits, row);
  }
  values.set("informationGap", ratio(all.recollected + all.blindHeld, all.held));
  values.set("recollections", all.recollected);
  values.set("knittingShare", ratio(after.recollected, after.recollected + after.delivered()));
  values.set("contextShare", ratio(after.delivered(), after.held), "organisation");
  values.set("contextShare", ratio(after.recollected, after.held), "customer");
  values.set("contextShare", ratio(after.blindHeld, after.held), "nobody");
  values.set("waitHoursMean", ratio(all.waitHours, all.served));
  values.set("lineWaitHoursMean", ratio(all.lineHours, all.visits));
  const names = compiled.legend.touchpoints.map((touchpoint) => touchpoint.place);
  for (const place of new Set(names)) {
    const sum = new Tally();
    names.forEach((name, index) => {
      const tally = places[index];
      if (name === place && tally !== undefined) sum.join(tally);
    });
    values.set("informationGap", ratio(sum.recollected + sum.blindHeld, sum.held), place);
    values.set("recollections", ratio(sum.recollected, sum.served), place);
  }
  values.set("divergentCopies", divergent(compiled, run));
}

function divergent(compiled: Compiled, run: Run): number {
  const { journeys } = run.world;
  let copies = 0;
  let different = 0;
  for (let row = 0; row < journeys.entity.length; row++) {
    if ((journeys.arrival.data[row] ?? 0) < compiled.model.warmUpHours) continue;
    copies += journeys.copies.data[row] ?? 0;
    different += journeys.divergent.data[row] ?? 0;
  }
  return ratio(different, copies);
}

/** Sums over visits. */
class Tally {
  visits = 0;
  served = 0;
  held = 0;
  recollected = 0;
  blindHeld = 0;
  waitHours = 0;
  lineHours = 0;

  add(visits: Run["world"]["visits"], row: number): void {
    this.visits++;
    this.lineHours += (visits.start.data[row] ?? 0) - (visits.enqueued.data[row] ?? 0);
    if ((visits.person.data[row] ?? -1) < 0) return;
    this.served++;
    this.held += visits.held.data[row] ?? 0;
    this.recollected += visits.recollected.data[row] ?? 0;
    this.blindHeld += visits.blindHeld.data[row] ?? 0;
    this.waitHours += (visits.start.data[row] ?? 0) - (visits.ready.data[row] ?? 0);
  }

  join(other: Tally): void {
    this.visits += other.visits;
    this.served += other.served;
    this.held += other.held;
    this.recollected += other.recollected;
    this.blindHeld += other.blindHeld;
  }

  /** Held facts that reached the server by handoff or fabric. */
  delivered(): number {
    return this.held - this.recollected - this.blindHeld;
  }
}
