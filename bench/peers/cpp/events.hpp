// Pending events in the order (time, sequence).
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

struct Event {
  double time;
  uint32_t sequence;
  uint32_t kind;
  uint32_t subject;
  uint32_t token;

  bool before(const Event& other) const { return time < other.time || (time == other.time && sequence < other.sequence); }
};

// A 4-ary heap.
struct Heap {
  std::vector<Event> rows;
  uint32_t sequence = 0;

  bool empty() const { return rows.empty(); }
  const Event& top() const { return rows[0]; }
  void push(double time, uint32_t kind, uint32_t subject, uint32_t token = 0) { insert({time, sequence++, kind, subject, token}); }

  void insert(const Event& event) {
    size_t hole = rows.size();
    rows.push_back(event);
    while (hole > 0) {
      const size_t parent = (hole - 1) >> 2;
      if (!event.before(rows[parent])) break;
      rows[hole] = rows[parent];
      hole = parent;
    }
    rows[hole] = event;
  }

  Event pop() {
    const Event first = rows[0];
    const Event last = rows.back();
    rows.pop_back();
    const size_t count = rows.size();
    if (count == 0) return first;
    size_t hole = 0;
    for (;;) {
      const size_t child = (hole << 2) + 1;
      if (child >= count) break;
      const size_t end = child + 4 < count ? child + 4 : count;
      size_t best = child;
      for (size_t other = child + 1; other < end; other++)
        if (rows[other].before(rows[best])) best = other;
      if (!rows[best].before(last)) break;
      rows[hole] = rows[best];
      hole = best;
    }
    rows[hole] = last;
    return first;
  }
};

// A small heap of what is due soon before a hashed wheel of unsorted buckets; timers that came to nothing are dropped
// when their bucket comes up (`stale` says which).
struct Wheel {
  static constexpr uint32_t BUCKETS = 4096;
  Heap near;
  std::vector<std::vector<Event>> far{BUCKETS};
  double width;
  int64_t current = 0;
  size_t waiting = 0;

  explicit Wheel(double bucketHours) : width(bucketHours) {}

  void push(double time, uint32_t kind, uint32_t subject, uint32_t token = 0) {
    const int64_t bucket = (int64_t)(time / width);
    const Event event{time, near.sequence++, kind, subject, token};
    if (bucket <= current) {
      near.insert(event);
    } else {
      far[bucket & (BUCKETS - 1)].push_back(event);
      waiting++;
    }
  }

  template <class Stale> bool ready(Stale stale) {
    while (near.empty() && waiting > 0) advance(stale);
    return !near.empty();
  }

  template <class Stale> void advance(Stale stale) {
    current++;
    std::vector<Event>& bucket = far[current & (BUCKETS - 1)];
    size_t kept = 0;
    for (const Event& event : bucket) {
      if ((int64_t)(event.time / width) > current) bucket[kept++] = event; // of a later turn of the wheel
      else {
        waiting--;
        if (!stale(event)) near.insert(event);
      }
    }
    bucket.resize(kept);
  }
};
