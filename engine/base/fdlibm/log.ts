// hot
/**
 * Natural logarithm, error below 1 unit in the last place; NaN below 0, −∞ at 0. The same bits on every machine, and those
 * of Math.log on x64: the library's own differ on arm64, where compilers fuse products and sums (decision 0010).
 * The thresholds are those of the original on the high word, written as numbers, so that no bits need be taken apart.
 * Source: e_log.c of fdlibm (Sun Microsystems 1993, freely usable with this notice: Copyright (C) 1993 by Sun
 * Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is preserved).
 */
export function log(x: number): number {
  if (!(x >= SMALLEST && x < 1)) return outside(x);
  const zeros = Math.clz32((x * 4294967296) >>> 0);
  return ofReduced(x * (POWERS[zeros] as number), -1 - zeros);
}

/** Scaled by powers of two, which is exact. */
function outside(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let power = 0;
  let scaled = x;
  for (; scaled >= 1; power += 32) scaled *= SMALLEST;
  for (; scaled < SMALLEST; power -= 32) scaled *= 4294967296;
  const zeros = Math.clz32((scaled * 4294967296) >>> 0);
  return ofReduced(scaled * (POWERS[zeros] as number), power - 1 - zeros);
}

/** ln(m · 2^power), m in [1, 2). The original has branches for power 0, which give the same bits. */
function ofReduced(m: number, power: number): number {
  // 1 from √2 up (1.41421127…, as the original cuts it), without a branch that is right half of the time.
  const upper = (m * 0.7071079257782681) | 0;
  const f = m * (1 - 0.5 * upper) - 1;
  const k = power + upper;
  if (f < 9.5367431640625e-7 && f >= -9.5367431640625e-7) return near1(f, k);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const t2 = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = t2 + t1;
  if (m >= 1.3799991607666016 && m < 1.4200000762939453) {
    const half = 0.5 * f * f;
    return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}

function near1(f: number, k: number): number {
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const r = f * f * (0.5 - 0.3333333333333333 * f);
  return k * LN2_HIGH - (r - k * LN2_LOW - f);
}

/** 2⁻³². */
const SMALLEST = 2.3283064365386963e-10;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 2, 4 … 2³². */
const POWERS = Float64Array.from({ length: 32 }, (_, zeros) => 2 * (1 << Math.floor(zeros / 2)) * (1 << Math.ceil(zeros / 2)));
