/** Usage: weftPeer.ts <workload> <full|tiny> <replications> <seed>. A workload through the general kernel; prints one JSON object. */
import { widenInlining } from "../../engine/host/inlining.ts";
import { replicate, type Workspace } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { cpuSeconds } from "../cpuSeconds.ts";
import { tally } from "../workloads/tally.ts";
import type { WorkloadId } from "../workloads/workload.ts";
import { workload } from "../workloads/workloads.ts";

/** Seconds of untimed replications in which the code is compiled: a worker in use has done so long ago. */
const WARMING_SECONDS = 1;

main(process.argv.slice(2));

function main([id = "", size = "", count = "", seed = ""]: readonly string[]): void {
  widenInlining();
  const { model } = workload(id as WorkloadId, size as "full" | "tiny");
  const key = seedKey(seed);
  const replications = Number(count);
  const workspace: Workspace = { world: null };
  const wanted = size === "full" ? WARMING_SECONDS : 0;
  for (let warm = 0; warm < wanted;) warm += cpuSeconds(() => replicate(model, { seedKey: key, replication: replications }, workspace));
  let seconds = 0;
  const tallies = Array.from({ length: replications }, (_, replication) => {
    const before = process.cpuUsage();
    const run = replicate(model, { seedKey: key, replication }, workspace);
    const { user, system } = process.cpuUsage(before);
    // Recording is part of what is timed; counting what was recorded is not.
    seconds += (user + system) / 1e6;
    return tally(run);
  });
  process.stdout.write(`${JSON.stringify({ version: `Node ${process.version}`, cpuSeconds: seconds, replications: tallies })}\n`);
}
