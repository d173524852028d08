import { gain, type Firm, type Market } from "./rivals.ts";

/** What the new way brings by the share of rivals who do the same: a weighted sum of gains, one number a replication. */
export interface RivalContrast {
  /** Ids of the arms. */
  readonly today: string;
  readonly adopted: string;
  readonly market: Market;
  readonly gains: readonly { readonly share: number; readonly weight: number }[];
}

/** What both arms must bring along. */
export const FIRM_MEASURES = ["satisfaction", "lifetimeValue", "retentionYear"] as const satisfies readonly (keyof Firm)[];

interface Row {
  readonly replication: number;
  readonly value: number;
}

/** Replications in which both firms had customers to ask, under common luck. @param valuesOf  an arm in one measure */
export function rivalRows(contrast: RivalContrast, valuesOf: (arm: string, measure: string) => readonly Row[]): readonly Row[] {
  const [today, adopted] = [contrast.today, contrast.adopted].map((arm) => firms((measure) => valuesOf(arm, measure))) as [Firms, Firms];
  return [...today].flatMap(([replication, before]) => {
    const after = adopted.get(replication);
    if (after === undefined) return [];
    const gains = contrast.gains.map(({ share, weight }) => weight * gain(contrast.market, { today: before, adopted: after, share }));
    return [{ replication, value: gains.reduce((sum, one) => sum + one, 0) }];
  });
}

type Firms = ReadonlyMap<number, Firm>;

function firms(valuesOf: (measure: string) => readonly Row[]): Firms {
  const columns = FIRM_MEASURES.map((measure) => new Map(valuesOf(measure).map(({ replication, value }) => [replication, value])));
  const [first, ...others] = columns;
  const complete = [...(first?.keys() ?? [])].filter((replication) => others.every((column) => column.has(replication)));
  return new Map(
    complete.map((replication) => {
      const entries = FIRM_MEASURES.map((measure, at) => [measure, columns[at]?.get(replication) ?? NaN] as const);
      return [replication, Object.fromEntries(entries) as unknown as Firm];
    }),
  );
}
