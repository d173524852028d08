import { buildModel } from "../../engine/classical/buildModel.ts";
import type { Workload } from "./workload.ts";

const STATIONS = 10;
/** From each station to the next three around, the rest leaves: a journey has 1 ÷ .2 = 5 stations in the mean. */
const NEXT = [
  { ahead: 1, share: 0.4 },
  { ahead: 3, share: 0.25 },
  { ahead: 7, share: 0.15 },
] as const;
const LEAVES = 0.2;
const LOAD = 0.9;

/** W2: an open Jackson network of ten single stations, all with a load of .9; customers begin at each of them. */
export function networkWorkload(horizonHours: number): Workload {
  const stations = Array.from({ length: STATIONS }, (_, station) => station);
  // Every station is like every other: arrivals λ of its own and λ·.8 ÷ .2 from others are .9 an hour.
  const perHour = LOAD * LEAVES;
  const model = buildModel({
    horizonHours,
    teams: stations.map(() => ({ people: 1 })),
    touchpoints: stations.map((station) => ({
      skill: station,
      work: { kind: "exponential", mean: 1 } as const,
      next: NEXT.map(({ ahead, share }) => ({ to: (station + ahead) % STATIONS, share })),
    })),
    streams: stations.map((touchpoint) => ({ touchpoint, perHour })),
  });
  return { id: "network", title: "Jackson network", kind: 2, model, rows: { workHours: stations.map(() => 1) } };
}
