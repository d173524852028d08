import { erlangC } from "./erlangC.ts";

/** Silos of equal size: `silos` of them with `servers` people each, every one loaded to `load`, 0 < ρ < 1. */
export interface EqualSilos {
  readonly silos: number;
  readonly servers: number;
  readonly load: number;
}

/** Mean waits in units of the mean service. */
export interface PoolingGain {
  readonly separateWait: number;
  readonly pooledWait: number;
  /** How many times shorter the pooled wait is. */
  readonly ratio: number;
}

/**
 * Mean sojourn at one stage of work, in mean services, where m people who are each loaded to ρ share one line:
 * T_m = 1 + C(m, mρ) ÷ (m(1 − ρ)).
 *
 * @param servers     m ≥ 1, integer
 * @param load        0 < ρ < 1
 * @throws RangeError outside these ranges
 * Source: Erlang 1917. T₁ is a product structure (a person per product), T_m a functional one (Malone 1987).
 */
export function stageSojourn(servers: number, load: number): number {
  checkServers("stageSojourn", servers);
  return erlangC(load * servers, 1, servers).sojournHours;
}

/**
 * The extra delay per stage, in mean services, up to which a functional pool of m beats m people on their own:
 * h* = T₁ − T_m. By Burke's theorem it is exact for any number of stages with constant hand-off delays.
 *
 * @param servers     m ≥ 1, integer
 * @param load        0 < ρ < 1
 * @throws RangeError outside these ranges
 * Source: ours, after Malone & Smith 1988, Oper. Res. 36(3), 421–436.
 */
export function breakEvenHandoff(servers: number, load: number): number {
  return stageSojourn(1, load) - stageSojourn(servers, load);
}

/**
 * What one line for all gains over one line per silo.
 *
 * @throws RangeError for counts below 1 or a load outside 0 < ρ < 1
 */
export function poolingGain({ silos, servers, load }: EqualSilos): PoolingGain {
  checkServers("poolingGain", silos);
  const separateWait = stageSojourn(servers, load) - 1;
  const pooledWait = stageSojourn(silos * servers, load) - 1;
  return { separateWait, pooledWait, ratio: separateWait / pooledWait };
}

function checkServers(caller: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`${caller}: ${count} servers or silos, expected an integer from 1`);
}
