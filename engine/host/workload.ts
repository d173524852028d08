import type { Issue } from "../base/issue.ts";
import { demandPerHour } from "../scenario/demandPerHour.ts";
import type { Prepared } from "../study.ts";

/** Journeys of one replication beyond which a machine of today runs out of memory (about 500 bytes a journey with its visits: ours). */
export const JOURNEYS_MOST = 20_000_000;

/** A study that would fill the memory before it says anything is refused before it starts. */
export function workloadIssues(prepared: readonly Prepared[], most: number): readonly Issue[] {
  return prepared.flatMap(({ file, scenario }): readonly Issue[] => {
    const journeys = demandPerHour(scenario) * scenario.time.horizonHours;
    if (journeys <= most) return [];
    return [
      {
        code: "workload",
        path: "customers",
        file,
        position: { line: 1, column: 1 },
        message: `about ${Math.round(journeys)} journeys would begin in one replication; at most ${most} are run`,
        hint: "shorten time.horizon, lower arrivals, or raise the limit with --most-journeys",
      },
    ];
  });
}
