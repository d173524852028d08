/**
 * ln(1 + x), error below 1 unit in the last place, also for small x; NaN below −1. The same bits on every machine, and
 * those of Math.log1p on x64.
 * Source: s_log1p.c of fdlibm (Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a
 * Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved).
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (Math.abs(x) < 1.862645149230957e-9) return Math.abs(x) < 5.551115123125783e-17 ? x : x - x * x * 0.5;
  // √2/2 to √2, as the original cuts them.
  if (x < 0.4142136573791504 && x >= -0.29289364814758295) return ofReduced(x, 0, 0);
  const sum = x < 9007199254740992 ? 1 + x : x;
  let f = sum;
  let k = 0;
  for (; f >= 2; k++) f *= 0.5;
  for (; f < 1; k--) f *= 2;
  const rest = x < 9007199254740992 ? (k > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum : 0;
  if (f < 1.4142131805419922) return ofReduced(f - 1, k, rest);
  return ofReduced(0.5 * f - 1, k + 1, rest);
}

/** ln(1 + f) + k ln 2 + rest, for f of √2/2 − 1 to √2 − 1. The original has branches for k of 0, which give the same bits. */
function ofReduced(f: number, k: number, rest: number): number {
  const half = 0.5 * f * f;
  const low = k * LN2_LOW + rest;
  // Only after a reduction: small x itself is treated in full.
  if (k !== 0 && isNear0(f)) {
    if (f === 0) return k * LN2_HIGH + (rest + k * LN2_LOW);
    return k * LN2_HIGH - (half * (1 - 0.6666666666666666 * f) - low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const r =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z * (0.22222198432149784 + z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))));
  return k * LN2_HIGH - (half - (s * (half + r) + low) - f);
}

/** As the original cuts it, on the upper 20 bits of the significand before it was halved. */
function isNear0(f: number): boolean {
  return f < 9.5367431640625e-7 && f >= -1.430511474609375e-6;
}

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
