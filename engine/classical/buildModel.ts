import { noAgendas } from "../kernel/agenda.ts";
import type { Model } from "../kernel/model.ts";
import { DistributionTable } from "../random/distributions/distributionTable.ts";
import { layoutOf } from "./layout.ts";
import { channelArrays, streamArrays, touchpointArrays } from "./customers.ts";
import type { ModelSpec } from "./modelSpec.ts";
import { PLAIN_RULES } from "./plainRules.ts";
import { routeArrays } from "./routes.ts";
import { specFaults } from "./specFaults.ts";
import { calendarArrays, lineArrays, peopleArrays, poolArrays, slotArrays } from "./staff.ts";

/**
 * Compiles a model from plain numbers, for whoever wants a queueing network instead of a company: the same kernel runs
 * it, with the same keyed luck and the same audit. Times are hours, shares lie between 0 and 1, indices count from 0.
 *
 *     // M/M/2: 1.6 customers an hour, services of one hour in the mean
 *     const model = buildModel({
 *       horizonHours: 10_000,
 *       teams: [{ people: 2 }],
 *       touchpoints: [{ work: { kind: "exponential", mean: 1 } }],
 *       streams: [{ touchpoint: 0, perHour: 1.6 }],
 *     });
 *     const run = replicate(model, { seedKey: seedKey("weft"), replication: 0 });
 *     const { start, enqueued } = run.world.visits; // waits: start − enqueued, one row per visit
 *
 * @throws RangeError that lists every fault of the specification with its place, value and range
 */
export function buildModel(spec: ModelSpec): Model {
  const layout = layoutOf(spec);
  const faults = specFaults(layout);
  if (faults.length > 0) throw new RangeError(`buildModel: ${faults.join("; ")}`);
  const table = new DistributionTable();
  const touchpoints = touchpointArrays(spec, table);
  const streams = streamArrays(spec, table);
  const lines = lineArrays(layout);
  return {
    horizonHours: spec.horizonHours,
    warmUpHours: spec.warmUpHours ?? 0,
    people: peopleArrays(layout),
    calendars: calendarArrays(spec),
    pools: poolArrays(layout),
    lines,
    slots: slotArrays(layout),
    routes: routeArrays(layout),
    vocabulary: Float64Array.of(1),
    departments: 1,
    touchpoints,
    streams,
    channels: channelArrays(spec),
    outreach: null,
    distributions: table.arrays(),
    agendas: noAgendas(layout.people, lines.count, 1),
    rules: { ...PLAIN_RULES, ...spec.rules },
    assignment: null,
    decisions: null,
    learning: null,
    phases: null,
    rollout: null,
  };
}
