/** One question about speed or size, answered round by round. */
export interface Benchmark {
  readonly id: string;
  /** What a number of it answers, in one sentence. */
  readonly question: string;
  /** Of one measurement; smaller is better. */
  readonly unit: "ns/event" | "ns/draw" | "bytes/journey";
  /** Does the fixed amount of work once. */
  round(): Round;
}

export interface Round {
  readonly value: number;
  /** Of what was computed: a benchmark that gets faster by meaning something else is caught. */
  readonly hash: string;
}

export interface Outcome {
  readonly id: string;
  readonly unit: Benchmark["unit"];
  readonly median: number;
  readonly minimum: number;
  readonly rounds: number;
  readonly hash: string;
}

/**
 * Runs all benchmarks once a round, so that a busy minute of the machine falls on all of them alike.
 *
 * @throws Error where a benchmark gives another result in another round: then its times mean nothing
 */
export function measureRounds(benchmarks: readonly Benchmark[], rounds: number): readonly Outcome[] {
  const found = benchmarks.map(() => [] as Round[]);
  for (let round = 0; round < rounds; round++) {
    benchmarks.forEach((benchmark, index) => found[index]?.push(benchmark.round()));
  }
  return benchmarks.map(({ id, unit }, index) => ({ id, unit, ...summary(id, found[index] ?? []), rounds }));
}

function summary(id: string, rounds: readonly Round[]): Pick<Outcome, "median" | "minimum" | "hash"> {
  const hashes = new Set(rounds.map(({ hash }) => hash));
  if (hashes.size !== 1) throw new Error(`${id}: rounds came to different results: ${[...hashes].join(", ")}`);
  const sorted = rounds.map(({ value }) => value).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? NaN;
  const high = sorted[Math.floor(middle)] ?? NaN;
  return { median: (low + high) / 2, minimum: sorted[0] ?? NaN, hash: [...hashes].join() };
}
