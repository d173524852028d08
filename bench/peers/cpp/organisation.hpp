// W3: journeys through an organisation: pools of people, handoffs over links or by ticket, rework, patience.
#pragma once
#include "events.hpp"
#include "luck.hpp"
#include "workload.hpp"

template <class Luck> struct Organisation {
  enum Kind : uint32_t { ARRIVES, SERVED, LANDED, PATIENCE_OVER, BACK };

  struct Customer { // one cache line
    double arrival, enqueued;
    uint32_t entity, step, attempt, tries, touchpoint, slot, token;
    int32_t pool, next, previous;
  };
  struct Person {
    int32_t pool, serves, next; // next idle one of the pool
    double speed;
  };
  struct Pool {
    int32_t head = -1, tail = -1; // who waits
    int32_t idleHead = -1, idleTail = -1; // longest idle first
  };
  struct Touchpoint {
    double workHours;
    uint32_t skill, from, to;
  };

  const double horizon, failure, patienceHours, retry, retryHours, ticketHours;
  const uint32_t attempts, skills, streams, poolCount;
  const std::vector<double>&perHour, &entry, &nextTo, &nextShare;
  std::vector<double> slotCumulated;
  std::vector<float> latency; // (people × pools); negative: no link
  std::vector<Touchpoint> touchpoints;
  std::vector<Person> people;
  std::vector<Pool> pools;
  std::vector<Customer> customers;
  std::vector<uint32_t> ordinals;
  int32_t freeCustomer = -1;
  Luck luck;
  Wheel events;
  Result result;
  double now = 0;

  Organisation(const Workload& w, Luck source)
      : horizon(w.number("horizonHours")), failure(1 - (1 - w.number("failure"))), patienceHours(w.number("patienceHours")),
        retry(w.number("retry")), retryHours(w.number("retryHours")), ticketHours(w.number("ticketHours")),
        attempts((uint32_t)w.number("attempts")), skills((uint32_t)w.number("skills")), streams((uint32_t)w.list("perHour").size()),
        poolCount((uint32_t)w.number("pools")), perHour(w.list("perHour")), entry(w.list("entry")), nextTo(w.list("nextTo")),
        nextShare(w.list("nextShare")), slotCumulated(w.list("slotCumulated")), latency(w.list("latencyHours").begin(), w.list("latencyHours").end()),
        pools(poolCount), ordinals(streams, 0), luck(source), events(w.number("bucketHours")) {
    const std::vector<double>&work = w.list("workHours"), &skill = w.list("skill"), &start = w.list("nextStart");
    for (size_t at = 0; at < work.size(); at++)
      touchpoints.push_back({work[at], (uint32_t)skill[at], (uint32_t)start[at], (uint32_t)start[at + 1]});
    const std::vector<double>&pool = w.list("poolOf"), &speed = w.list("speed");
    for (size_t at = 0; at < pool.size(); at++) people.push_back({(int32_t)pool[at], -1, -1, speed[at]});
  }

  Result run() {
    for (size_t person = 0; person < people.size(); person++) becomesIdle((int32_t)person);
    for (uint32_t stream = 0; stream < streams; stream++) schedule(stream, 0);
    const auto stale = [this](const Event& event) { return event.kind == PATIENCE_OVER && customers[event.subject].token != event.token; };
    while (events.ready(stale) && events.near.top().time <= horizon) {
      const Event event = events.near.pop();
      now = event.time;
      if (stale(event)) continue;
      result.events++;
      switch (event.kind) {
        case ARRIVES:
          arrives(event.subject, event.token);
          break;
        case SERVED:
          served((int32_t)event.subject);
          break;
        case PATIENCE_OVER:
          abandons((int32_t)event.subject);
          break;
        default:
          joins((int32_t)event.subject);
      }
    }
    return result;
  }

  void schedule(uint32_t stream, double from) {
    const double time = from + luck.gap(stream, ordinals[stream]) / perHour[stream];
    if (time < horizon) events.push(time, ARRIVES, stream, ordinals[stream]);
    ordinals[stream]++;
  }

  void arrives(uint32_t stream, uint32_t ordinal) {
    int32_t at = freeCustomer;
    if (at >= 0) freeCustomer = customers[at].next;
    else {
      at = (int32_t)customers.size();
      customers.emplace_back();
      customers[at].token = 0;
    }
    Customer& customer = customers[at];
    const uint32_t entity = ordinal + stream * GOLDEN;
    const double u = luck.uniform(entity, SLOT, 0);
    uint32_t slot = 0;
    while (slot + 1 < slotCumulated.size() && u >= slotCumulated[slot]) slot++;
    customer = {now, now, entity, 0, 0, 0, (uint32_t)entry[stream], slot, customer.token, -1, -1, -1};
    result.journeys++;
    joins(at);
    schedule(stream, now);
  }

  void joins(int32_t at) {
    Customer& customer = customers[at];
    customer.enqueued = now;
    customer.pool = (int32_t)(customer.slot * skills + touchpoints[customer.touchpoint].skill);
    Pool& pool = pools[customer.pool];
    if (pool.idleHead >= 0) {
      const int32_t person = pool.idleHead;
      pool.idleHead = people[person].next;
      if (pool.idleHead < 0) pool.idleTail = -1;
      return serve(person, at);
    }
    customer.next = -1;
    customer.previous = pool.tail;
    if (pool.tail < 0) pool.head = at;
    else customers[pool.tail].next = at;
    pool.tail = at;
    const double hours = luck.exponential(customer.entity, PATIENCE, (customer.step << 6) | customer.attempt) * patienceHours;
    events.push(now + hours, PATIENCE_OVER, at, ++customer.token);
  }

  void leavesLine(int32_t at) {
    Customer& customer = customers[at];
    Pool& pool = pools[customer.pool];
    customer.token++;
    if (customer.previous < 0) pool.head = customer.next;
    else customers[customer.previous].next = customer.next;
    if (customer.next < 0) pool.tail = customer.previous;
    else customers[customer.next].previous = customer.previous;
  }

  void serve(int32_t person, int32_t at) {
    const Customer& customer = customers[at];
    people[person].serves = at;
    result.started++;
    result.waits += now - customer.enqueued;
    work(person, customer);
  }

  void work(int32_t person, const Customer& customer) {
    const double hours = luck.exponential(customer.entity, WORK, (customer.step << 6) | customer.attempt) * touchpoints[customer.touchpoint].workHours;
    events.push(now + hours / people[person].speed, SERVED, person);
  }

  void served(int32_t person) {
    const int32_t at = people[person].serves;
    Customer& customer = customers[at];
    result.visits++;
    const bool failed = luck.uniform(customer.entity, FAIL, (customer.step << 6) | customer.attempt) < failure;
    if (failed && customer.tries + 1 < attempts) { // rework by the same hand
      customer.attempt++;
      customer.tries++;
      result.started++;
      return work(person, customer);
    }
    const Touchpoint& here = touchpoints[customer.touchpoint];
    uint32_t row = here.from;
    double rest = luck.uniform(customer.entity, ROUTE, customer.step << 6);
    while (row + 1 < here.to && (rest -= nextShare[row]) >= 0) row++;
    const int next = (int)nextTo[row];
    if (next < 0) {
      result.finished++;
      result.sojourns += now - customer.arrival;
      release(at);
    } else {
      handsOver(person, at, next);
    }
    const int32_t first = pools[people[person].pool].head;
    if (first < 0) return becomesIdle(person);
    leavesLine(first);
    serve(person, first);
  }

  // The link of the sender to the pool if there is one, else a ticket.
  void handsOver(int32_t person, int32_t at, int next) {
    Customer& customer = customers[at];
    customer.touchpoint = (uint32_t)next;
    customer.step++;
    customer.attempt = 0;
    customer.tries = 0;
    const uint32_t pool = customer.slot * skills + touchpoints[next].skill;
    const float hours = latency[(size_t)person * poolCount + pool];
    events.push(now + (hours < 0 ? ticketHours : hours), LANDED, at);
  }

  void abandons(int32_t at) {
    leavesLine(at);
    Customer& customer = customers[at];
    const double u = luck.uniform(customer.entity, ABANDON, (customer.step << 6) | customer.attempt);
    result.started++; // a wait that ended so is a wait
    result.waits += now - customer.enqueued;
    if (u >= retry) {
      result.left++;
      return release(at);
    }
    customer.attempt++;
    events.push(now + retryHours, BACK, at);
  }

  void release(int32_t at) {
    customers[at].token++;
    customers[at].next = freeCustomer;
    freeCustomer = at;
  }

  void becomesIdle(int32_t person) {
    Pool& pool = pools[people[person].pool];
    people[person].serves = -1;
    people[person].next = -1;
    if (pool.idleTail < 0) pool.idleHead = person;
    else people[pool.idleTail].next = person;
    pool.idleTail = person;
  }
};
