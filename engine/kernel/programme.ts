// hot
import { exp, log } from "../base/elementary.ts";
import type { ProgrammeArrays } from "./model.ts";
import { EVENT_ARRIVAL, type World } from "./world.ts";

/**
 * Schedules the next customer of a finite programme: exactly `count` of them, at the order statistics of as many uniform
 * instants of the window, one after the other. Of m instants that are left the first leaves a share V^(1 ÷ m) of the
 * window (David & Nagaraja 2003, Order Statistics, 2.5). With no window all come at the start.
 */
export function scheduleProgramme(world: World, stream: number, { count, startHours, withinHours }: ProgrammeArrays): void {
  const ordinal = world.arrived[stream] as number;
  world.arrived[stream] = ordinal + 1;
  const left = (count[stream] as number) - ordinal;
  if (left <= 0) return;
  const passed = world.intensity[stream] as number;
  const share = 1 - (1 - passed) * exp(log(world.luck.arrival(stream, ordinal)) / left);
  world.intensity[stream] = share;
  const time = (startHours[stream] as number) + share * (withinHours[stream] as number);
  if (time < world.model.horizonHours) world.events.push(time, EVENT_ARRIVAL, stream, ordinal);
}
