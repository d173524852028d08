/** One size of W3: what it took. Sums over the replications of the point. */
export interface ScalePoint {
  readonly people: number;
  readonly pools: number;
  /** Rows of the table of best paths: (people × pools). */
  readonly routeRows: number;
  readonly customers: number;
  /** Null where nothing is recorded. */
  readonly visits: number | null;
  /** Of the workload; where nothing is recorded of the kernel, which counts timers that came to nothing too. */
  readonly events: number;
  /** Processor time of the replications, audit and recording included. */
  readonly seconds: number;
  readonly buildSeconds: number;
  readonly openAtEnd: number;
  /** Most journeys open at once in any replication. */
  readonly mostOpen: number;
  /** Most memory that the process held. */
  readonly memoryBytes: number;
}
