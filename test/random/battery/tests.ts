import { chiSquareTest, normalAbove, poissonAbove } from "./probability.ts";
import { unit, type Stream } from "./stream.ts";

/** A test of a stream of `words` words: the probability that a perfect one looks further off in one direction. */
export type StreamTest = (stream: Stream, words: number) => number;

/** Correlation of words `lag` apart, normal with variance 1/n. */
function serialCorrelation(lag: number): StreamTest {
  return (stream, words) => {
    let sum = 0;
    for (let index = 0; index + lag < words; index++) sum += (unit(stream(index)) - 0.5) * (unit(stream(index + lag)) - 0.5);
    return normalAbove((12 * sum) / Math.sqrt(words - lag));
  };
}

/** Eight bits from `shift`, in 256 equally likely cells. */
function frequency(shift: number): StreamTest {
  return (stream, words) => {
    const counts = new Float64Array(256);
    for (let index = 0; index < words; index++) increase(counts, (stream(index) >>> shift) & 255);
    return chiSquareTest(counts, equal(256, words));
  };
}

/** Six bits from `shift` of two words in a row: 4,096 cells. */
function pairs(shift: number): StreamTest {
  return (stream, words) => {
    const counts = new Float64Array(4096);
    for (let index = 0; index + 1 < words; index += 2)
      increase(counts, (((stream(index) >>> shift) & 63) << 6) | ((stream(index + 1) >>> shift) & 63));
    return chiSquareTest(counts, equal(4096, Math.floor(words / 2)));
  };
}

/** Bits that are 1 among the 32 of a word: binomial. */
const weight: StreamTest = (stream, words) => {
  const counts = new Float64Array(33);
  for (let index = 0; index < words; index++) increase(counts, bits(stream(index)));
  const expected = new Float64Array(33);
  expected[0] = words / 4294967296;
  for (let ones = 1; ones <= 32; ones++) expected[ones] = ((expected[ones - 1] as number) * (33 - ones)) / ones;
  return chiSquareTest(counts, expected);
};

/** Bits that flip from each word to the next. */
const flips: StreamTest = (stream, words) => weight((index) => (stream(index) ^ stream(index + 1)) >>> 0, words - 1);

/** Runs up and down: normal with mean (2n − 1)/3 and variance (16n − 29)/90 (Knuth 1997, TAOCP 2, §3.3.2 exercise; Levene 1952). */
const runs: StreamTest = (stream, words) => {
  let count = 1;
  for (let index = 2; index < words; index++) {
    const rises = stream(index) > stream(index - 1);
    if (rises !== stream(index - 1) > stream(index - 2)) count++;
  }
  return normalAbove((count - (2 * words - 1) / 3) / Math.sqrt((16 * words - 29) / 90));
};

/** Words between two below 1/16: geometric (Knuth §3.3.2 D). */
const gaps: StreamTest = (stream, words) => {
  const lengths = new Float64Array(64);
  let gap = 0;
  let found = 0;
  for (let index = 0; index < words; index++) {
    if (stream(index) >>> 28 !== 0) gap++;
    else {
      increase(lengths, Math.min(63, gap));
      found++;
      gap = 0;
    }
  }
  const expected = Float64Array.from(lengths, (_, length) => found * (length < 63 ? 1 / 16 : 1) * power(15 / 16, length));
  return chiSquareTest(lengths, expected);
};

/** Different values among five of sixteen (Knuth §3.3.2 E): Stirling's numbers 1, 15, 25, 10, 1. */
const poker: StreamTest = (stream, words) => {
  const counts = new Float64Array(5);
  const hands = Math.floor(words / 5);
  for (let hand = 0; hand < hands; hand++) {
    let seen = 0;
    for (let card = 0; card < 5; card++) seen |= 1 << (stream(5 * hand + card) >>> 28);
    increase(counts, bits(seen) - 1);
  }
  const ways = [1, 15, 25, 10, 1];
  let orders = 1;
  const expected = ways.map((way, index) => {
    orders *= 16 - index;
    return (hands * way * orders) / 1048576;
  });
  return chiSquareTest(counts, expected);
};

/** Words until all of eight values were seen (Knuth §3.3.2 F). The chance of n is worked out by its recursion. */
const coupons: StreamTest = (stream, words) => {
  const longest = 60;
  const counts = new Float64Array(longest + 1);
  let sets = 0;
  let seen = 0;
  let length = 0;
  for (let index = 0; index < words; index++) {
    seen |= 1 << (stream(index) >>> 29);
    length++;
    if (seen !== 255) continue;
    increase(counts, Math.min(longest, length));
    sets++;
    seen = 0;
    length = 0;
  }
  let having = [1, 0, 0, 0, 0, 0, 0, 0];
  let rest = 1;
  const expected = Float64Array.from({ length: longest + 1 }, (_, n) => {
    if (n === 0) return 0;
    if (n === longest) return sets * rest;
    const complete = (having[7] as number) / 8;
    having = having.map((share, have) => (share * have) / 8 + ((having[have - 1] ?? 0) * (9 - have)) / 8);
    rest -= complete;
    return sets * complete;
  });
  return chiSquareTest(counts, expected);
};

/** The order of five words in a row: 120 equally likely ones (Knuth §3.3.2 G). */
const orders: StreamTest = (stream, words) => {
  const counts = new Float64Array(120);
  const groups = Math.floor(words / 5);
  for (let group = 0; group < groups; group++) {
    let code = 0;
    for (let one = 1; one < 5; one++) {
      let smaller = 0;
      for (let other = 0; other < one; other++) if (stream(5 * group + other) < stream(5 * group + one)) smaller++;
      code = code * (one + 1) + smaller;
    }
    increase(counts, code);
  }
  return chiSquareTest(counts, equal(120, groups));
};

/** Equal spacings between 4,096 sorted birthdays of 2³² days: Poisson with mean 4 (Marsaglia 1995; L'Ecuyer & Simard 2001). */
const birthdaySpacings: StreamTest = (stream, words) => {
  const people = 4096;
  const years = Math.floor(words / people);
  let equals = 0;
  for (let year = 0; year < years; year++) {
    const days = Uint32Array.from({ length: people }, (_, person) => stream(year * people + person)).sort();
    const spacings = days.map((day, person) => day - (person === 0 ? 0 : (days[person - 1] as number))).sort();
    for (let person = 1; person < people; person++) if (spacings[person] === spacings[person - 1]) equals++;
  }
  return poissonAbove(equals, years * 4);
};

/** Equal words among all of them: Poisson with mean n²/2³³. Too few words come from a counter, too many from a small state. */
const collisions: StreamTest = (stream, words) => {
  const sorted = Uint32Array.from({ length: words }, (_, index) => stream(index)).sort();
  let equals = 0;
  for (let index = 1; index < words; index++) if (sorted[index] === sorted[index - 1]) equals++;
  return poissonAbove(equals, ((words / 4294967296) * words) / 2);
};

/** Rank over GF(2) of 32 × 32 bits: 32, 31 or less with chances .288788, .577576, .133636 (Marsaglia & Tsay 1985). */
const matrixRank: StreamTest = (stream, words) => {
  const matrices = Math.floor(words / 32);
  const counts = new Float64Array(3);
  for (let matrix = 0; matrix < matrices; matrix++) {
    const rank = rankOf(Uint32Array.from({ length: 32 }, (_, row) => stream(32 * matrix + row)));
    increase(counts, Math.min(2, 32 - rank));
  }
  return chiSquareTest(
    counts,
    [0.2887880951538411, 0.5775761901732047, 0.1336357146729542].map((share) => share * matrices),
  );
};

function rankOf(rows: Uint32Array): number {
  let rank = 0;
  for (let bit = 31; bit >= 0; bit--) {
    let pivot = rank;
    while (pivot < 32 && (((rows[pivot] as number) >>> bit) & 1) === 0) pivot++;
    if (pivot === 32) continue;
    const row = rows[pivot] as number;
    rows[pivot] = rows[rank] as number;
    rows[rank] = row;
    for (let below = rank + 1; below < 32; below++)
      if ((((rows[below] as number) >>> bit) & 1) === 1) rows[below] = (rows[below] as number) ^ row;
    rank++;
  }
  return rank;
}

function increase(counts: Float64Array, cell: number): void {
  counts[cell] = (counts[cell] as number) + 1;
}

function equal(cells: number, total: number): Float64Array {
  return new Float64Array(cells).fill(total / cells);
}

function power(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base));
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export const STREAM_TESTS: Readonly<Record<string, StreamTest>> = {
  "correlation of neighbours": serialCorrelation(1),
  "correlation two apart": serialCorrelation(2),
  "correlation 64 apart": serialCorrelation(64),
  "frequency of high bits": frequency(24),
  "frequency of low bits": frequency(0),
  "pairs of high bits": pairs(26),
  "pairs of low bits": pairs(0),
  weight: weight,
  flips: flips,
  runs: runs,
  gaps: gaps,
  poker: poker,
  coupons: coupons,
  "orders of five": orders,
  "birthday spacings": birthdaySpacings,
  collisions: collisions,
  "ranks of matrices": matrixRank,
};
