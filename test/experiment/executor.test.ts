import { describe, expect, it } from "vitest";

import { serialExecutor } from "../../engine/experiment/executor.ts";
import { planTasks, type Task } from "../../engine/experiment/plan.ts";
import type { ReplicationResult } from "../../engine/experiment/result.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";

const scenarios = [1, 2].map((people) => compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people }] })));

function replicateTask({ scenario, replication }: Task): ReplicationResult {
  const model = scenarios[scenario]?.model;
  if (model === undefined) throw new Error(`no scenario ${scenario}`);
  const run = replicate(model, { seedKey: [1, 2], replication });
  return { replication, status: "done", cause: "", events: run.events, fingerprint: fingerprint(run), values: new Float64Array() };
}

async function prints(tasks: readonly Task[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await serialExecutor(replicateTask).run(tasks, ({ scenario, replication }, result) => {
    found[`${scenario}:${replication}`] = result.fingerprint;
  });
  return found;
}

describe("the executor on the caller's thread", () => {
  it("hands over the result of every task, with its task", async () => {
    const tasks = planTasks(2, 3, () => false);
    const seen: string[] = [];
    const outcome = await serialExecutor(replicateTask).run(tasks, (task, result) => {
      expect(result.replication).toBe(task.replication);
      seen.push(`${task.scenario}:${task.replication}`);
    });
    expect(outcome).toBe("done");
    expect(seen).toEqual(tasks.map(({ scenario, replication }) => `${scenario}:${replication}`));
  });

  it("gives the same bits in any order and in any portions", async () => {
    const tasks = planTasks(2, 4, () => false);
    const straight = await prints(tasks);
    expect(await prints(tasks.toReversed())).toEqual(straight);
    expect({ ...(await prints(tasks.slice(5))), ...(await prints(tasks.slice(0, 5))) }).toEqual(straight);
  });

  it("stops between tasks when interrupted and says so; what it handed over stands", async () => {
    let count = 0;
    const executor = serialExecutor(replicateTask, { interrupted: () => count === 3 });
    const outcome = await executor.run(
      planTasks(2, 3, () => false),
      () => {
        count++;
      },
    );
    expect(outcome).toBe("interrupted");
    expect(count).toBe(3);
  });

  it("lets its caller have a turn before every task", async () => {
    let turns = 0;
    const pause = () => {
      turns++;
      return Promise.resolve();
    };
    await serialExecutor(replicateTask, { pause }).run(
      planTasks(1, 2, () => false),
      () => undefined,
    );
    expect(turns).toBe(2);
  });

  it("does not hide that a replication failed", async () => {
    const failing = serialExecutor(() => {
      throw new Error("audit");
    });
    await expect(failing.run([{ scenario: 0, replication: 0 }], () => undefined)).rejects.toThrow("audit");
  });
});
