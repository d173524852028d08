// hot
import {
  ATTEMPT,
  CHANNEL,
  CHANNEL_BEFORE,
  ENQUEUED,
  ENTITY,
  FLOATS,
  INTS,
  NUMBER,
  READY,
  SERVER,
  STEP,
  TOKEN,
  TOUCHPOINT,
} from "./cases.ts";
import { end } from "./finish.ts";
import { ABANDON, ATTEMPT_LIMIT } from "./luck.ts";
import { ABANDONED, LEFT } from "./recorder.ts";
import { needed, bits, switchedChannel, visitIndex } from "./start.ts";
import { EVENT_BACK, type World } from "./world.ts";

/** Patience is over: the customer leaves the line, and then tries again, tries another channel, or leaves for good. */
export function abandon(world: World, slot: number): void {
  world.lines.remove(world.cases, slot, world.now);
  turnAway(world, slot);
}

/** Leaves without being served: patience is over, or there is no place to wait. */
export function turnAway(world: World, slot: number): void {
  const { model, cases, luck } = world;
  const ints = cases.ints;
  const base = slot * INTS;
  recordAbandoned(world, slot);
  const channel = ints[base + CHANNEL] as number;
  const u = luck.uniform(ints[base + ENTITY] as number, ABANDON, 0, visitIndex(ints, base));
  const retry = model.channels.retry[channel] as number;
  const change = model.channels.switch[channel] as number;
  const attempt = (ints[base + ATTEMPT] as number) + 1;
  if (u >= retry + change || attempt >= ATTEMPT_LIMIT) return end(world, slot, LEFT);
  ints[base + ATTEMPT] = attempt;
  if (u >= retry) {
    ints[base + CHANNEL_BEFORE] = channel;
    ints[base + CHANNEL] = model.channels.switchTo[channel] as number;
  }
  const token = ((ints[base + TOKEN] as number) + 1) | 0;
  ints[base + TOKEN] = token;
  world.events.push(world.now + (model.channels.abandonAfter[channel] as number), EVENT_BACK, slot, token);
}

function recordAbandoned(world: World, slot: number): void {
  const { visits, cases } = world;
  const ints = cases.ints;
  const base = slot * INTS;
  visits.journey.push(ints[base + NUMBER] as number);
  visits.touchpoint.push(ints[base + TOUCHPOINT] as number);
  visits.person.push(-1);
  visits.team.push(-1);
  visits.step.push(ints[base + STEP] as number);
  visits.attempt.push(ints[base + ATTEMPT] as number);
  visits.channel.push(ints[base + CHANNEL] as number);
  visits.outcome.push(ABANDONED);
  visits.handedOver.push((ints[base + SERVER] as number) >= 0 ? 1 : 0);
  visits.switched.push(switchedChannel(ints, base) ? 1 : 0);
  visits.needed.push(bits(needed(world, slot)));
  visits.held.push(0);
  visits.known.push(0);
  visits.found.push(0);
  visits.recollected.push(0);
  visits.collected.push(0);
  visits.blind.push(0);
  visits.blindHeld.push(0);
  visits.ready.push(cases.floats[slot * FLOATS + READY] as number);
  visits.enqueued.push(cases.floats[slot * FLOATS + ENQUEUED] as number);
  visits.start.push(world.now);
  visits.end.push(world.now);
  visits.workHours.push(0);
  visits.askHours.push(0);
}
