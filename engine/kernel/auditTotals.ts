import type { RecordedHours } from "./auditRecords.ts";
import { broken } from "./broken.ts";
import { INTS, NUMBER } from "./cases.ts";
import { FINISHED, LEFT } from "./recorder.ts";
import type { World } from "./world.ts";

/** What the running totals say, for a run that keeps no tables: arrived = finished + left + open, and the hours of all. */
export function auditTotals({ arrived, ended, endedHours, cases, journeys, lines, now }: World): RecordedHours {
  let sent = 0;
  for (const ordinal of arrived) sent += Math.max(0, ordinal - 1); // the next one is on the way
  const finished = ended[FINISHED] ?? 0;
  const left = ended[LEFT] ?? 0;
  if (sent !== finished + left + cases.open)
    broken(`${sent} customers came, ${finished} finished, ${left} left, ${cases.open} are in the system`);
  let sojourn = endedHours;
  let open = 0;
  for (let slot = 0; slot < cases.count; slot++) {
    if ((cases.ints[slot * INTS + NUMBER] as number) < 0) continue;
    open++;
    sojourn += now - (journeys.arrival.data[slot] as number);
  }
  if (open !== cases.open) broken(`${open} journeys have a record, ${cases.open} are in the system`);
  return { sojourn, waited: lines.waited };
}
