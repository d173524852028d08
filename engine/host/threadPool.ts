import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";

import { widenInlining } from "./inlining.ts";

export interface ThreadPoolOptions {
  /** Name of the worker's file in this folder, without its ending. */
  readonly file: string;
  /** Of the function that the file exports. */
  readonly name: string;
  readonly threads: number;
  /** What every worker is given once. */
  readonly data: unknown;
}

/** Worker threads that run one exported function. */
export function threadPool<Job, Result>({ file, name, threads, data }: ThreadPoolOptions): Piscina<Job, Result> {
  widenInlining();
  // The repository runs its sources through tsx, the package what was built from them. A bare "tsx" would be looked
  // for in the user's folder.
  const source = import.meta.url.endsWith(".ts");
  return new Piscina<Job, Result>({
    filename: new URL(`./${file}.${source ? "ts" : "js"}`, import.meta.url).href,
    name,
    minThreads: threads,
    maxThreads: threads,
    workerData: data,
    ...(source ? { execArgv: ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] } : {}),
  });
}
