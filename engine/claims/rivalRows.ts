import { log } from "../base/elementary.ts";
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
export const FIRM_MEASURES = ["lifetimeValue", "retentionYear"] as const;

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

/** The hazard whose e^(−12 h) is the retention of a year. */
function firms(valuesOf: (measure: string) => readonly Row[]): Firms {
  const [worth, kept] = FIRM_MEASURES.map((measure) => new Map(valuesOf(measure).map(({ replication, value }) => [replication, value])));
  return new Map(
    [...(worth ?? [])].flatMap(([replication, lifetimeValue]) => {
      const retention = kept?.get(replication);
      return retention === undefined ? [] : [[replication, { hazard: -log(retention) / MONTHS, lifetimeValue }] as const];
    }),
  );
}

const MONTHS = 12;
