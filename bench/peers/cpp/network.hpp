// W2: an open Jackson network of single stations, first come first served.
#pragma once
#include "events.hpp"
#include "luck.hpp"
#include "workload.hpp"

template <class Luck> Result network(const Workload& workload, Luck luck) {
  const double horizon = workload.number("horizonHours");
  const std::vector<double>& perHour = workload.list("perHour"); // by stream
  const std::vector<double>& entry = workload.list("entry");
  const std::vector<double>& workHours = workload.list("workHours");
  const std::vector<double>& nextStart = workload.list("nextStart");
  const std::vector<double>& nextTo = workload.list("nextTo");
  const std::vector<double>& nextShare = workload.list("nextShare");
  const uint32_t streams = (uint32_t)perHour.size();
  struct Customer {
    double arrival, enqueued;
    uint32_t entity, step;
    int32_t next;
  };
  struct Station {
    int32_t served = -1, head = -1, tail = -1;
  };
  std::vector<Customer> customers;
  int32_t freeCustomer = -1;
  std::vector<Station> stations(workHours.size());
  std::vector<uint32_t> ordinals(streams, 0);
  Heap events; // kind: 0 arrival (subject: stream), 1 end of service (subject: station)
  Result result;
  const auto schedule = [&](uint32_t stream, double now) {
    const double time = now + luck.gap(stream, ordinals[stream]) / perHour[stream];
    if (time < horizon) events.push(time, 0, stream, ordinals[stream]);
    ordinals[stream]++;
  };
  const auto serve = [&](uint32_t station, int32_t at, double now) {
    const Customer& customer = customers[at];
    stations[station].served = at;
    result.started++;
    result.waits += now - customer.enqueued;
    events.push(now + luck.exponential(customer.entity, WORK, customer.step << 6) * workHours[station], 1, station);
  };
  const auto enter = [&](uint32_t station, int32_t at, double now) {
    Station& here = stations[station];
    customers[at].enqueued = now;
    if (here.served < 0) return serve(station, at, now);
    customers[at].next = -1;
    if (here.tail < 0) here.head = at;
    else customers[here.tail].next = at;
    here.tail = at;
  };
  for (uint32_t stream = 0; stream < streams; stream++) schedule(stream, 0);
  while (!events.empty() && events.top().time <= horizon) {
    const Event event = events.pop();
    const double now = event.time;
    result.events++;
    if (event.kind == 0) {
      int32_t at = freeCustomer;
      if (at >= 0) freeCustomer = customers[at].next;
      else {
        at = (int32_t)customers.size();
        customers.emplace_back();
      }
      customers[at] = {now, now, event.token + event.subject * GOLDEN, 0, -1};
      result.journeys++;
      enter((uint32_t)entry[event.subject], at, now);
      schedule(event.subject, now);
      continue;
    }
    Station& here = stations[event.subject];
    const int32_t at = here.served;
    Customer& customer = customers[at];
    result.visits++;
    here.served = -1;
    uint32_t row = (uint32_t)nextStart[event.subject];
    const uint32_t last = (uint32_t)nextStart[event.subject + 1] - 1;
    double rest = row == last ? 0 : luck.uniform(customer.entity, ROUTE, customer.step << 6);
    while (row < last && (rest -= nextShare[row]) >= 0) row++;
    const int next = (int)nextTo[row];
    if (next < 0) {
      result.finished++;
      result.sojourns += now - customer.arrival;
      customer.next = freeCustomer;
      freeCustomer = at;
    } else {
      customer.step++;
      enter((uint32_t)next, at, now);
    }
    // A customer who comes back to the station queues behind those who wait.
    if (here.served < 0 && here.head >= 0) {
      const int32_t first = here.head;
      here.head = customers[first].next;
      if (here.head < 0) here.tail = -1;
      serve(event.subject, first, now);
    }
  }
  return result;
}
