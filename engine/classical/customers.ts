import type { ChannelArrays, StreamArrays, TouchpointArrays } from "../kernel/model.ts";
import type { DistributionTable } from "../random/distributions/distributionTable.ts";
import type { ModelSpec, RouteSpec, TouchpointSpec } from "./modelSpec.ts";
import { rows } from "./rows.ts";

const NO_PAUSE = { kind: "constant", value: 0 } as const;
/** Rest of the shares of routes below which it is rounding. */
const ROUNDING = 1e-9;

export function touchpointArrays({ touchpoints }: ModelSpec, table: DistributionTable): TouchpointArrays {
  const routes = touchpoints.map(routesOf);
  const [nextStart, nextTo] = rows(routes.map((list) => list.map(({ to }) => to)));
  const share = routes.flatMap((list) => list.map((route) => route.share));
  return {
    count: touchpoints.length,
    skill: Int32Array.from(touchpoints, ({ skill = 0 }) => skill),
    channel: Int32Array.from(touchpoints, ({ channel = 0 }) => channel),
    work: Int32Array.from(touchpoints, ({ work }) => table.add(work)),
    pause: Int32Array.from(touchpoints, ({ pause = NO_PAUSE }) => table.add(pause)),
    needs: Int32Array.from(touchpoints, ({ needs }) => bitSet(needs)),
    creates: Int32Array.from(touchpoints, ({ creates }) => bitSet(creates)),
    recent: new Int32Array(touchpoints.length),
    nextStart,
    nextTo,
    nextShare: Float64Array.from(share),
    nextEscalates: new Uint8Array(share.length),
  };
}

/** Routes that can be taken; what is missing of 1 ends the journey. There is always at least one. */
function routesOf({ next = [] }: TouchpointSpec): readonly RouteSpec[] {
  const taken = next.filter(({ share }) => share > 0);
  const rest = 1 - taken.reduce((sum, { share }) => sum + share, 0);
  return rest > ROUNDING ? [...taken, { to: -1, share: rest }] : taken;
}

function bitSet(facts: readonly number[] = []): number {
  return facts.reduce((set, fact) => set | (1 << fact), 0);
}

export function streamArrays({ streams, channels = [{}] }: ModelSpec, table: DistributionTable): StreamArrays {
  const patience = streams.flatMap((stream) => channels.map(() => (stream.patience === undefined ? -1 : table.add(stream.patience))));
  return {
    count: streams.length,
    touchpoint: Int32Array.from(streams, ({ touchpoint }) => touchpoint),
    segment: new Int32Array(streams.length),
    perHour: Float64Array.from(streams, ({ perHour }) => perHour),
    profileStart: Int32Array.from({ length: streams.length + 1 }, (_, row) => row),
    profile: new Float64Array(streams.length).fill(1),
    patience: Int32Array.from(patience),
    programmes: null,
  };
}

export function channelArrays({ channels = [{}] }: ModelSpec): ChannelArrays {
  const count = channels.length;
  return {
    count,
    continuity: new Float64Array(count).fill(1),
    retry: Float64Array.from(channels, ({ retryShare = 0 }) => retryShare),
    switch: new Float64Array(count),
    switchTo: new Int32Array(count).fill(-1),
    abandonAfter: Float64Array.from(channels, ({ afterHours = 0 }) => afterHours),
  };
}
