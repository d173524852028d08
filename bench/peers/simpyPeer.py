"""Usage: simpyPeer.py <workload file> <replications>. The workloads in SimPy 3 or 4; prints one JSON object.

Written as the SimPy documentation writes such models: one process per customer, a Resource or Store per pool, one
random stream, one seed.
"""
import json
import random
import sys
import time

import simpy


def read(path):
    rows = {}
    with open(path) as lines:
        for line in lines:
            name, _, *values = line.split()
            rows[name] = [float(value) for value in values]
    return rows


class Tally:
    def __init__(self):
        self.events = self.journeys = self.finished = self.left = self.visits = self.started = 0
        self.waits = self.sojourns = 0.0

    def row(self):
        return {
            "events": self.events,
            "journeys": self.journeys,
            "finished": self.finished,
            "left": self.left,
            "visits": self.visits,
            "waitHoursMean": self.waits / max(1, self.started),
            "sojournHoursMean": self.sojourns / max(1, self.finished),
        }


def source(env, luck, rate, tally, begin):
    while True:
        yield env.timeout(luck.expovariate(rate))
        tally.events += 1
        tally.journeys += 1
        env.process(begin())


def queue(env, w, luck, tally):
    server = simpy.Resource(env, int(w["servers"][0]))
    rate = 1 / w["workHours"][0]

    def customer():
        arrival = env.now
        with server.request() as request:
            yield request
            tally.started += 1
            tally.waits += env.now - arrival
            yield env.timeout(luck.expovariate(rate))
        tally.events += 1
        tally.visits += 1
        tally.finished += 1
        tally.sojourns += env.now - arrival

    env.process(source(env, luck, w["perHour"][0], tally, customer))


def routes_of(w):
    start = [int(at) for at in w["nextStart"]]
    return [list(zip([int(to) for to in w["nextTo"][a:b]], w["nextShare"][a:b])) for a, b in zip(start, start[1:])]


def chosen(routes, u):
    for to, share in routes[:-1]:
        u -= share
        if u < 0:
            return to
    return routes[-1][0]


def network(env, w, luck, tally):
    stations = [simpy.Resource(env, 1) for _ in w["workHours"]]
    rates = [1 / hours for hours in w["workHours"]]
    routes = routes_of(w)

    def customer(at):
        arrival = env.now
        while at >= 0:
            enqueued = env.now
            with stations[at].request() as request:
                yield request
                tally.started += 1
                tally.waits += env.now - enqueued
                yield env.timeout(luck.expovariate(rates[at]))
            tally.events += 1
            tally.visits += 1
            at = chosen(routes[at], luck.random())
        tally.finished += 1
        tally.sojourns += env.now - arrival

    for entry, rate in zip(w["entry"], w["perHour"]):
        env.process(source(env, luck, rate, tally, lambda at=int(entry): customer(at)))


def organisation(env, w, luck, tally):
    pool_count, skills = int(w["pools"][0]), int(w["skills"][0])
    idle = [simpy.Store(env) for _ in range(pool_count)]  # people, the longest idle first
    pool_of = [int(pool) for pool in w["poolOf"]]
    speed = w["speed"]
    for person, pool in enumerate(pool_of):
        idle[pool].put(person)
    skill = [int(value) for value in w["skill"]]
    rates = [1 / hours for hours in w["workHours"]]
    routes = routes_of(w)
    latency, ticket = w["latencyHours"], w["ticketHours"][0]
    failure, attempts = w["failure"][0], int(w["attempts"][0])
    patience_rate, retry, retry_hours = 1 / w["patienceHours"][0], w["retry"][0], w["retryHours"][0]
    slot_cumulated = w["slotCumulated"]

    def journey(at):
        arrival = env.now
        u = luck.random()
        slot = 0
        while u >= slot_cumulated[slot]:
            slot += 1
        while True:
            pool = slot * skills + skill[at]
            enqueued = env.now
            request = idle[pool].get()
            if not request.triggered:
                patience = env.timeout(luck.expovariate(patience_rate))
                yield request | patience
                if not request.triggered:
                    request.cancel()
                    tally.events += 1
                    tally.started += 1
                    tally.waits += env.now - enqueued
                    if luck.random() >= retry:
                        tally.left += 1
                        return
                    yield env.timeout(retry_hours)
                    tally.events += 1
                    continue
            person = request.value
            tally.started += 1
            tally.waits += env.now - enqueued
            tries = 1
            while True:
                yield env.timeout(luck.expovariate(rates[at]) / speed[person])
                tally.events += 1
                tally.visits += 1
                if luck.random() >= failure or tries >= attempts:
                    break
                tries += 1
                tally.started += 1
            idle[pool].put(person)
            at = chosen(routes[at], luck.random())
            if at < 0:
                break
            hours = latency[person * pool_count + slot * skills + skill[at]]
            yield env.timeout(ticket if hours < 0 else hours)
            tally.events += 1
        tally.finished += 1
        tally.sojourns += env.now - arrival

    for entry, rate in zip(w["entry"], w["perHour"]):
        env.process(source(env, luck, rate, tally, lambda at=int(entry): journey(at)))


def main(path, replications):
    w = read(path)
    model = {1: queue, 2: network, 3: organisation}[int(w["kind"][0])]
    tallies = []
    before = time.process_time()
    for replication in range(replications):
        env = simpy.Environment()
        tally = Tally()
        # One seed for each replication, made of the two words of its key.
        luck = random.Random(int(w["keys"][2 * replication]) * 4294967296 + int(w["keys"][2 * replication + 1]))
        model(env, w, luck, tally)
        env.run(until=w["horizonHours"][0])
        tallies.append(tally.row())
    seconds = time.process_time() - before
    version = f"SimPy {simpy.__version__}, Python {sys.version.split()[0]}"
    print(json.dumps({"version": version, "cpuSeconds": seconds, "replications": tallies}))


main(sys.argv[1], int(sys.argv[2]))
