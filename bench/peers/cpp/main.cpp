// Usage: peer <workload file> <keyed|sequential> <replications>. Prints one JSON object.
#include <cstdio>
#include <cstring>
#include <ctime>

#include "network.hpp"
#include "organisation.hpp"
#include "queue.hpp"

template <class Luck> static Result replicate(const Workload& workload, Luck luck) {
  switch ((int)workload.number("kind")) {
    case 1:
      return queue(workload, luck);
    case 2:
      return network(workload, luck);
    default:
      return Organisation<Luck>(workload, luck).run();
  }
}

static double cpuSeconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

int main(int count, char** arguments) {
  if (count != 4) Workload::fail("peer <workload file> <keyed|sequential> <replications>");
  const Workload workload(arguments[1]);
  const bool keyed = std::strcmp(arguments[2], "keyed") == 0;
  const int replications = std::atoi(arguments[3]);
  const std::vector<double>& keys = workload.list("keys");
  if (keys.size() < (size_t)replications * 2) Workload::fail("the workload has fewer keys than replications");
  std::vector<Result> results;
  const double before = cpuSeconds();
  for (int n = 0; n < replications; n++) {
    const uint32_t k0 = (uint32_t)keys[(size_t)n * 2], k1 = (uint32_t)keys[(size_t)n * 2 + 1];
    const uint64_t seed = ((uint64_t)k0 << 32) | k1;
    results.push_back(keyed ? replicate(workload, Keyed(k0, k1, seed)) : replicate(workload, Sequential(k0, k1, seed)));
  }
  const double seconds = cpuSeconds() - before;
  std::printf("{\"version\":\"g++ %s\",\"cpuSeconds\":%.9f,\"replications\":[", __VERSION__, seconds);
  for (size_t n = 0; n < results.size(); n++) {
    const Result& r = results[n];
    std::printf("%s{\"events\":%llu,\"journeys\":%llu,\"finished\":%llu,\"left\":%llu,\"visits\":%llu,\"waitHoursMean\":%.17g,\"sojournHoursMean\":%.17g}",
                n == 0 ? "" : ",", (unsigned long long)r.events, (unsigned long long)r.journeys, (unsigned long long)r.finished,
                (unsigned long long)r.left, (unsigned long long)r.visits, r.waits / (double)r.started, r.sojourns / (double)r.finished);
  }
  std::printf("]}\n");
}
