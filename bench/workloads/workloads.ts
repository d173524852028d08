import { unreachable } from "../../engine/base/assert.ts";
import { networkWorkload } from "./network.ts";
import { organisationWorkload } from "./organisation.ts";
import { queueWorkload } from "./queue.ts";
import type { Workload, WorkloadId } from "./workload.ts";

/** Those whose speed is compared. */
export const WORKLOADS: readonly WorkloadId[] = ["mm1", "mm10", "network", "organisation"];

/** Hours of one replication. Full: some hundred thousand events; tiny: for the test suite. */
const HORIZON_HOURS: Readonly<Record<WorkloadId, { readonly full: number; readonly tiny: number }>> = {
  mm1: { full: 200_000, tiny: 2000 },
  mm10: { full: 20_000, tiny: 200 },
  network: { full: 20_000, tiny: 200 },
  organisation: { full: 200, tiny: 5 },
  faster: { full: 200, tiny: 5 },
};

export function workload(id: WorkloadId, size: "full" | "tiny"): Workload {
  const horizonHours = HORIZON_HOURS[id][size];
  switch (id) {
    case "mm1":
      return queueWorkload(1, horizonHours);
    case "mm10":
      return queueWorkload(10, horizonHours);
    case "network":
      return networkWorkload(horizonHours);
    case "organisation":
      return organisationWorkload({ horizonHours });
    case "faster":
      return organisationWorkload({ horizonHours, speed: 1.05 });
    default:
      return unreachable(id);
  }
}
