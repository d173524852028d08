// Two sources of luck with one face, so that what keyed numbers cost can be read off.
#pragma once
#include <cmath>
#include <cstdint>

// Purposes of keyed numbers: those of engine/kernel/luck.ts.
enum Purpose : uint32_t { ARRIVAL = 1, SLOT = 2, WORK = 5, ROUTE = 7, FAIL = 14, PATIENCE = 16, ABANDON = 19 };

// 2^32 / golden ratio: customers of stream s have the keys ordinal + s * GOLDEN (entityOf in engine/kernel/luck.ts).
constexpr uint32_t GOLDEN = 0x9e3779b1u;

// Threefry-2x32 with 13 rounds (Salmon et al. 2011), a number per (entity, purpose, index); values by inversion.
// Counters and keys are those of the engine: the same customers, event by event.
struct Keyed {
  uint32_t k0, k1;

  Keyed(uint32_t a, uint32_t b, uint64_t) : k0(a), k1(b) {}

  static uint32_t turned(uint32_t value, int by) { return (value << by) | (value >> (32 - by)); }

  double counted(uint32_t c0, uint32_t c1) const {
    static constexpr int TURNS[8] = {13, 15, 26, 6, 17, 29, 16, 24};
    const uint32_t keys[3] = {k0, k1, 0x1bd11bdau ^ k0 ^ k1};
    uint32_t x = c0 + k0;
    uint32_t y = c1 + k1;
#pragma GCC unroll 13
    for (int round = 0; round < 13; round++) {
      x += y;
      y = turned(y, TURNS[round & 7]) ^ x;
      if ((round & 3) == 3) {
        const int injection = (round + 1) >> 2;
        x += keys[injection % 3];
        y += keys[(injection + 1) % 3] + injection;
      }
    }
    return (double)(((uint64_t)(x >> 5) << 26) + ((y >> 6) | 1)) * 0x1p-53;
  }

  double uniform(uint32_t entity, Purpose purpose, uint32_t index) { return counted(entity, (purpose << 26) | index); }
  double exponential(uint32_t entity, Purpose purpose, uint32_t index) { return -std::log(1 - uniform(entity, purpose, index)); }
  double gap(uint32_t stream, uint32_t ordinal) { return -std::log(1 - counted(ordinal, (ARRIVAL << 26) | stream)); }
};

// xoshiro256++ 1.0 (Blackman & Vigna 2019, public domain), one stream for everything; exponential values by a ziggurat
// of 256 layers (Marsaglia & Tsang 2000). The fastest we can write.
struct Sequential {
  uint64_t s[4];

  Sequential(uint32_t, uint32_t, uint64_t seed) {
    for (uint64_t& word : s) { // splitmix64
      seed += 0x9e3779b97f4a7c15u;
      uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
      word = z ^ (z >> 31);
    }
  }

  static uint64_t turned(uint64_t value, int by) { return (value << by) | (value >> (64 - by)); }

  uint64_t next() {
    const uint64_t result = turned(s[0] + s[3], 23) + s[0];
    const uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = turned(s[3], 45);
    return result;
  }

  double uniform() { return (double)((next() >> 11) | 1) * 0x1p-53; }

  struct Ziggurat {
    double x[257], y[257];
    Ziggurat() {
      const double r = 7.69711747013104972, v = 3.949659822581572e-3; // 256 layers of equal area
      x[0] = v / std::exp(-r);
      x[1] = r;
      for (int i = 2; i < 256; i++) x[i] = -std::log(std::exp(-x[i - 1]) + v / x[i - 1]);
      x[256] = 0;
      for (int i = 0; i <= 256; i++) y[i] = std::exp(-x[i]);
    }
  };

  double exponential() {
    static const Ziggurat table;
    double shift = 0;
    for (;;) {
      const uint64_t bits = next();
      const int layer = bits & 255;
      const double value = (double)(bits >> 11) * 0x1p-53 * table.x[layer];
      if (value < table.x[layer + 1]) return shift + value;
      if (layer == 0) {
        shift += table.x[1]; // the tail is the same curve again
        continue;
      }
      if (table.y[layer] + uniform() * (table.y[layer + 1] - table.y[layer]) < std::exp(-value)) return shift + value;
    }
  }

  double uniform(uint32_t, Purpose, uint32_t) { return uniform(); }
  double exponential(uint32_t, Purpose, uint32_t) { return exponential(); }
  double gap(uint32_t, uint32_t) { return exponential(); }
};
