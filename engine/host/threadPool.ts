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
  const source = import.meta.url.endsWith(".ts");
  return new Piscina<Job, Result>({
    filename: new URL(`./${file}.${source ? "ts" : "js"}`, import.meta.url).href,
    name,
    minThreads: threads,
    maxThreads: threads,
    workerData: data,
    ...(source ? { execArgv: ["--import", typescriptLoader()] } : {}),
  });
}

/**
 * The repository runs its sources through tsx, the package what was built from them. A bare name would be looked for in the
 * user's folder. Only its loader of modules is registered: with the one for `require` Piscina would take the kernel as
 * CommonJS, in which every imported constant is a call, and the kernel takes five times as long.
 */
function typescriptLoader(): string {
  const loader = import.meta.resolve("tsx/esm/api");
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(loader)}; register();`)}`;
}
