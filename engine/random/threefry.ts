// hot
/**
 * Threefry-2x32 (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011):
 * a counter-based generator, so that a number is a pure function of its key and counter.
 * 13 rounds are the fewest that passed their Crush battery; `rounds` exists for the published known answers.
 */
const PARITY = 0x1bd11bda;

/** Two words for one counter, as one number: high word · 2³² + low word would lose bits, so the pair fills `out`. */
export function threefryInto(out: Uint32Array, key: readonly [number, number], counter: readonly [number, number], rounds: number): void {
  const keys = [key[0] | 0, key[1] | 0, PARITY ^ key[0] ^ key[1]];
  let x = (counter[0] + (keys[0] as number)) | 0;
  let y = (counter[1] + (keys[1] as number)) | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round & 7] as number;
    x = (x + y) | 0;
    y = ((y << turn) | (y >>> (32 - turn))) ^ x;
    if ((round & 3) === 3) {
      const injection = (round + 1) >>> 2;
      x = (x + (keys[injection % 3] as number)) | 0;
      y = (y + (keys[(injection + 1) % 3] as number) + injection) | 0;
    }
  }
  out[0] = x;
  out[1] = y;
}

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/**
 * A uniform number in (0, 1), never 0 or 1, from one evaluation of Threefry-2x32-13: an odd multiple of 2⁻⁵³, the
 * middle of one of 2⁵² cells, so that u and 1 − u are equally likely. (53 bits and a half would round, and reach 1.)
 * The rounds are written out: this is the innermost function of every replication.
 */
export function uniform(k0: number, k1: number, c0: number, c1: number): number {
  const k2 = PARITY ^ k0 ^ k1;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  return ((x >>> 5) * 67108864 + ((y >>> 6) | 1)) * 1.1102230246251565e-16;
}
