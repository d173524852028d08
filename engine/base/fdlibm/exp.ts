// hot
/**
 * e to the power x, error below 1 unit in the last place. The same bits on every machine, and those of Math.exp on x64:
 * the library's own differ on arm64, where compilers fuse products and sums (decision 0010). The thresholds are those of
 * the original on the high word, written as numbers, so that no bits need be taken apart.
 * Source: e_exp.c of fdlibm (Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is preserved).
 */
export function exp(x: number): number {
  const size = Math.abs(x);
  if (!(size < 708)) return far(x);
  if (size < 3.725290298461914e-9) return 1 + x;
  // The original has branches for k of 0 and ±1, which give the same bits.
  let k = (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
  if (size > 0.3465735 && size < 0.3465735912322998) k = 0;
  if (x === 1) return Math.E;
  return ofReduced(x, k) * (POWERS[k + MIDDLE] as number);
}

/** e^(x − k ln 2). */
function ofReduced(x: number, k: number): number {
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  return 1 - (low - (r * c) / (2 - c) - high);
}

/** Where the result, or the power of two in it, lies at the ends of the range of doubles. */
function far(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (Number.isNaN(x)) return NaN;
  const k = (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
  const y = ofReduced(x, k);
  if (k < -1021) return y * (POWERS[k + 1000 + MIDDLE] as number) * 9.332636185032189e-302;
  return k === 1024 ? y * 2 * 8.98846567431158e307 : y * (POWERS[k + MIDDLE] as number);
}

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 2⁻¹⁰²² to 2¹⁰²³. */
const MIDDLE = 1022;
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2046);
  powers[0] = 2.2250738585072014e-308;
  for (let index = 1; index < powers.length; index++) powers[index] = 2 * (powers[index - 1] as number);
  return powers;
}
