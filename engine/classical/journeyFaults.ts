import { distributionFault, type Distribution } from "../random/distributions/distribution.ts";
import { MOST_SKILLS } from "./layout.ts";
import type { ModelSpec, TouchpointSpec } from "./modelSpec.ts";
import { NOT_NEGATIVE, POSITIVE, SHARE, indexOf, outside, type Range } from "./range.ts";

/** Facts of a journey are the bits of one integer. */
const FACT: Range = { low: 0, high: 29, integer: true };
const SKILL: Range = { low: 0, high: MOST_SKILLS - 1, integer: true };

/** Faults of what customers go through: touchpoints, routes, streams, channels. */
export function journeyFaults(spec: ModelSpec): readonly string[] {
  const { touchpoints, streams, channels = [{}] } = spec;
  return [
    ...(touchpoints.length === 0 ? ["touchpoints is empty, expected at least one"] : []),
    ...(streams.length === 0 ? ["streams is empty, expected at least one"] : []),
    ...(channels.length === 0 ? ["channels is empty, expected at least one"] : []),
    ...touchpoints.flatMap((touchpoint, index) => touchpointFaults(touchpoint, index, spec)),
    ...endlessFaults(touchpoints),
    ...streams.flatMap(({ touchpoint, perHour, patience }, index) => [
      ...outside(`streams[${index}].touchpoint`, touchpoint, indexOf(touchpoints)),
      ...outside(`streams[${index}].perHour`, perHour, POSITIVE),
      ...(patience === undefined ? [] : distributionFaults(`streams[${index}].patience`, patience)),
    ]),
    ...channels.flatMap(({ retryShare, afterHours }, index) => [
      ...outside(`channels[${index}].retryShare`, retryShare ?? 0, SHARE),
      ...outside(`channels[${index}].afterHours`, afterHours ?? 0, NOT_NEGATIVE),
    ]),
  ];
}

function touchpointFaults(touchpoint: TouchpointSpec, index: number, { touchpoints, channels = [{}] }: ModelSpec): readonly string[] {
  const place = `touchpoints[${index}]`;
  const { skill, work, pause, next = [], needs = [], creates = [], channel } = touchpoint;
  const sum = next.reduce((total, { share }) => total + share, 0);
  return [
    ...outside(`${place}.skill`, skill ?? 0, SKILL),
    ...distributionFaults(`${place}.work`, work),
    ...(pause === undefined ? [] : distributionFaults(`${place}.pause`, pause)),
    ...next.flatMap(({ to, share }, row) => [
      ...outside(`${place}.next[${row}].to`, to, { ...indexOf(touchpoints), low: -1 }),
      ...outside(`${place}.next[${row}].share`, share, SHARE),
    ]),
    ...(sum > 1 + 1e-9 ? [`${place}.next has shares with the sum ${sum}, expected at most 1`] : []),
    ...needs.flatMap((fact, row) => outside(`${place}.needs[${row}]`, fact, FACT)),
    ...creates.flatMap((fact, row) => outside(`${place}.creates[${row}]`, fact, FACT)),
    ...outside(`${place}.channel`, channel ?? 0, indexOf(channels)),
  ];
}

function distributionFaults(place: string, distribution: Distribution): readonly string[] {
  const fault = distributionFault(distribution);
  return fault === null ? [] : [`${place}: ${fault}`];
}

/** Touchpoints from which no route leads out: journeys there would never end. */
function endlessFaults(touchpoints: readonly TouchpointSpec[]): readonly string[] {
  const before: number[][] = touchpoints.map(() => []);
  const found: number[] = [];
  touchpoints.forEach(({ next = [] }, index) => {
    const taken = next.filter(({ share }) => share > 0);
    for (const { to } of taken) before[to]?.push(index);
    const rest = 1 - taken.reduce((sum, { share }) => sum + share, 0);
    if (rest > 1e-9 || taken.some(({ to }) => to === -1)) found.push(index);
  });
  const ends = new Set(found);
  // A set that grows while it is walked visits what is added.
  for (const index of ends) for (const earlier of before[index] ?? []) ends.add(earlier);
  return touchpoints.flatMap((_, index) => (ends.has(index) ? [] : [`touchpoints[${index}].next never leads to the end of a journey`]));
}
