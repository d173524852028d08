// hot
import { ATTEMPT, CHANNEL, CHANNEL_BEFORE, ENTITY, INTS, TOKEN } from "./cases.ts";
import { endJourney } from "./endJourney.ts";
import { ABANDON, ATTEMPT_LIMIT } from "./luck.ts";
import { ABANDONED, LEFT } from "./recorder.ts";
import { bits, needed, openVisit, visitIndex } from "./start.ts";
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
  if (u >= retry + change || attempt >= ATTEMPT_LIMIT) return endJourney(world, slot, LEFT);
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
  const row = openVisit(world, -1, slot, -1);
  world.visits.outcome.data[row] = ABANDONED;
  world.visits.needed.data[row] = bits(needed(world, slot));
}
