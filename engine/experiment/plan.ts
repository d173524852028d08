/** One replication of one scenario. */
export interface Task {
  /** Index of the scenario in the study. */
  readonly scenario: number;
  readonly replication: number;
}

/**
 * What is still to do, replication by replication and within each scenario by scenario: whenever a study stops, all
 * scenarios have met (nearly) the same customers, so that what is there can be compared.
 *
 * @param done  tells what a former run has left behind
 */
export function planTasks(scenarios: number, replications: number, done: (task: Task) => boolean): readonly Task[] {
  const tasks: Task[] = [];
  for (let replication = 0; replication < replications; replication++) {
    for (let scenario = 0; scenario < scenarios; scenario++) {
      const task = { scenario, replication };
      if (!done(task)) tasks.push(task);
    }
  }
  return tasks;
}
