// W1: M/M/c, first come first served.
#pragma once
#include "events.hpp"
#include "luck.hpp"
#include "workload.hpp"

template <class Luck> Result queue(const Workload& workload, Luck luck) {
  const double horizon = workload.number("horizonHours");
  const double gapHours = 1 / workload.number("perHour");
  const double workHours = workload.number("workHours");
  const uint32_t servers = (uint32_t)workload.number("servers");
  struct Customer {
    double arrival;
    uint32_t entity;
  };
  std::vector<Customer> line(1024); // a ring
  size_t head = 0, length = 0;
  std::vector<double> arrivalOf(servers);
  std::vector<uint32_t> idle;
  for (uint32_t server = servers; server-- > 0;) idle.push_back(server);
  Heap events;
  Result result;
  uint32_t ordinal = 0;
  double arrival = luck.gap(0, ordinal) * gapHours;
  const auto serve = [&](uint32_t server, const Customer& customer, double now) {
    arrivalOf[server] = customer.arrival;
    result.started++;
    result.waits += now - customer.arrival;
    events.push(now + luck.exponential(customer.entity, WORK, 0) * workHours, 0, server);
  };
  for (;;) {
    if (events.empty() || arrival < events.top().time) {
      if (arrival >= horizon) break;
      const Customer customer{arrival, ordinal};
      result.events++;
      result.journeys++;
      if (!idle.empty()) {
        serve(idle.back(), customer, arrival);
        idle.pop_back();
      } else {
        if (length == line.size()) {
          std::vector<Customer> larger(length * 2);
          for (size_t n = 0; n < length; n++) larger[n] = line[(head + n) & (length - 1)];
          line.swap(larger);
          head = 0;
        }
        line[(head + length++) & (line.size() - 1)] = customer;
      }
      arrival += luck.gap(0, ++ordinal) * gapHours;
    } else {
      if (events.top().time > horizon) break;
      const Event event = events.pop();
      result.events++;
      result.visits++;
      result.finished++;
      result.sojourns += event.time - arrivalOf[event.subject];
      if (length > 0) {
        serve(event.subject, line[head], event.time);
        head = (head + 1) & (line.size() - 1);
        length--;
      } else {
        idle.push_back(event.subject);
      }
    }
  }
  return result;
}
