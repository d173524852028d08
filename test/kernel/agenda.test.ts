import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { factChain } from "../../engine/classical/factChain.ts";
import { DEFERRED, IN_TURN } from "../../engine/kernel/agenda.ts";
import { audit } from "../../engine/kernel/audit.ts";
import { INTS, LINE, NUMBER } from "../../engine/kernel/cases.ts";
import type { AgendaArrays, Model } from "../../engine/kernel/model.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { AgendaSettings, Scenario } from "../../engine/scenario/scenario.ts";
import { priorityWaits } from "../../engine/theory/priorities.ts";
import { byHand, compiled, plainScenario, touchpoint, type ByHand } from "../fixtures/plain.ts";
import { deviation, measured, runs } from "../fixtures/replications.ts";
import { stormyModel } from "../fixtures/stormy.ts";
import { auditModel, runTo, STORM, weather } from "./auditScenario.ts";

const ALWAYS = { kind: "always" } as const;
const next = (to: string) => [{ to, share: 1, escalates: false }];

function withAgendas(model: Model, changes: Partial<AgendaArrays>): Model {
  return { ...model, agendas: { ...model.agendas, ...changes } };
}

/** Everybody passes on `passes`; each line defers with `defer` what anybody at all has served before. */
function selfish(model: Model, passes: number, defer: number): Model {
  return withAgendas(model, {
    passes: new Float64Array(model.people.count).fill(passes),
    defer: new Float64Array(model.lines.count).fill(defer),
    home: new Uint8Array(model.lines.count * model.departments),
  });
}

const prints = (model: Model) =>
  [0, 1, 2].map((replication) => fingerprint(replicate(model, { seedKey: seedKey("weft"), replication }))).join(" ");

describe("an agenda that is the customer's outcome changes nothing", () => {
  const storm = (): Model => auditModel({ ...STORM, shift: true }, 1000);

  it.each([
    ["a small model", stormyModel],
    ["all that can delay, lose, repeat or end work", storm],
  ])("%s: nothing is drawn for deferral where no task is from elsewhere", (_name, model) => {
    const plain = model();
    const all = { home: new Uint8Array(plain.lines.count * plain.departments).fill(1) };
    const deferring = withAgendas(plain, { ...all, defer: new Float64Array(plain.lines.count).fill(0.5) });
    expect(prints(deferring)).toBe(prints(plain));
    expect(prints(selfish(plain, 1, 0))).toBe(prints(plain));
    // The test can fail.
    expect(prints(selfish(plain, 1, 0.5))).not.toBe(prints(plain));
    expect(prints(selfish(plain, 0.9, 0))).not.toBe(prints(plain));
  });
});

describe("g(α): what is passed on", () => {
  const g = 0.7;
  const left = ({ world: { visits } }: Run, last: number): number => {
    const rows = [...visits.touchpoint.view().keys()].filter((row) => visits.touchpoint.data[row] === last);
    const sum = (column: { readonly data: ArrayLike<number> }) => rows.reduce((total, row) => total + (column.data[row] ?? NaN), 0);
    return sum(visits.known) / sum(visits.needed);
  };
  const chain = (handoffs: number, carrier: "link" | "note", fidelity = 0.9) =>
    factChain({ handoffs, facts: 20, fidelity, carrier, horizonHours: 1000 });
  const replications = (model: Model) =>
    Array.from({ length: 40 }, (_, replication) => replicate(model, { seedKey: seedKey("agenda"), replication }));

  it.each([1, 2, 4])("over %d handoffs by link or by note, facts left are (g·φ)^h", (handoffs) => {
    const expected = Array.from({ length: handoffs }).reduce((product: number) => product * g * 0.9, 1);
    for (const carrier of ["link", "note"] as const) {
      const list = replications(selfish(chain(handoffs, carrier), g, 0));
      expect(
        deviation(
          list.map((run) => left(run, handoffs)),
          expected,
        ),
      ).toBeLessThan(3.5);
    }
  });

  it("by link and note at once, 1 − (1 − g·φ)(1 − g·φ_note)", () => {
    const model = chain(1, "link", 0.6);
    const both = { ...model, rules: { ...model.rules, noteFidelity: 0.5 } };
    const shares = replications(selfish(both, g, 0)).map((run) => left(run, 1));
    expect(deviation(shares, 1 - (1 - g * 0.6) * (1 - g * 0.5))).toBeLessThan(3.5);
  });

  it("under the same luck a better agenda never loses a fact that a worse one passed on", () => {
    const known = (passes: number) => [
      ...replicate(selfish(chain(3, "link"), passes, 0), { seedKey: seedKey("luck"), replication: 0 }).world.visits.known.view(),
    ];
    const [worse, better] = [known(0.5), known(0.6)];
    expect(worse.length).toBe(better.length);
    expect(worse.every((count, row) => count <= (better[row] ?? -1))).toBe(true);
    expect(worse.some((count, row) => count < (better[row] ?? -1))).toBe(true);
  });
});

const departmentOf = (id: string) => ({ id, people: 20, wagePerMonth: 3000, skills: [id], speed: 1 });

/** A journey from sales over support to care; the second and third need what was learnt at the first. */
function company(agendas: Partial<AgendaSettings>, changes: Partial<Scenario> = {}): Scenario {
  const plain = plainScenario();
  const work = { kind: "constant", value: 1 } as const;
  return {
    ...plain,
    time: { horizonHours: 2000, warmUpHours: 0, calendar: ALWAYS },
    departments: ["sales", "support", "care"].map(departmentOf),
    agendas: { ...plain.agendas, ...agendas },
    segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.1, profile: [1] }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["sales"], work, creates: ["plan"], next: next("b") }),
          touchpoint({ id: "b", skills: ["support"], work, next: next("c") }),
          touchpoint({ id: "c", skills: ["care"], work, needs: ["plan"] }),
        ],
      },
    ],
    ...changes,
  };
}

const TEAMS = [
  { id: "x", skill: "sales", people: 20, department: "sales" },
  { id: "y", skill: "support", people: 20, department: "support" },
  { id: "z", skill: "care", people: 1, department: "care" },
];

function lastKnown(scenario: Scenario, hand: ByHand, column: "known" | "found" | "recollected"): readonly number[] {
  return runs(compiled(scenario, byHand(hand)), 40).map(({ world: { visits } }) => {
    const rows = [...visits.touchpoint.view().keys()].filter((row) => visits.touchpoint.data[row] === 2);
    return rows.reduce((sum, row) => sum + (visits[column].data[row] ?? NaN), 0) / rows.length;
  });
}

describe("g(α): what is recorded", () => {
  const fabric = { information: { darkShare: 0.3, findableShare: 1, lagHours: 0 }, costPerMonth: 0 };

  it("is (1 − d)·g of whoever obtained it, whatever the agenda of others", () => {
    // α = ½, α₀ = .4: g = .7.
    const agendas = { shared: 0, functions: ["sales", "support", "care"].map((of) => ({ of, shared: of === "sales" ? 0.5 : 0 })) };
    expect(deviation(lastKnown(company(agendas, { fabric }), { teams: TEAMS }, "found"), 0.7 * 0.7)).toBeLessThan(3.5);
    expect(deviation(lastKnown(company({}, { fabric }), { teams: TEAMS }, "found"), 0.7)).toBeLessThan(3.5);
  });

  it("V12: without agenda and floor nothing is recorded or passed on, and the customer is asked for everything", () => {
    const open = { information: { darkShare: 0, findableShare: 1, lagHours: 0 }, costPerMonth: 0 };
    const plain = plainScenario();
    const changes = { fabric: open, handoff: { ...plain.handoff, noteFidelity: 1 }, service: { ...plain.service, askShare: 1 } };
    const links = [
      { from: "x-1", to: "y-1", strength: 1 },
      { from: "y-1", to: "z-1", strength: 1 },
    ];
    const corner = company({ shared: 0, floor: 0 }, changes);
    for (const column of ["known", "found"] as const)
      expect(lastKnown(corner, { teams: TEAMS, links }, column).every((value) => value === 0)).toBe(true);
    expect(lastKnown(corner, { teams: TEAMS, links }, "recollected").every((value) => value === 1)).toBe(true);
    const willing = company({ shared: 1, floor: 0 }, changes);
    expect(lastKnown(willing, { teams: TEAMS, links }, "recollected").every((value) => value === 0)).toBe(true);
  });
});

describe("what an owner adds to a handoff", () => {
  it("is passed on with the owner's agenda, not with the sender's", () => {
    // Support hears next to nothing from the owner, so that only the owner can tell care.
    const owned = (agendas: Partial<AgendaSettings>) => {
      const departments = ["sales", "support", "care", "owners"].map(departmentOf);
      const scenario = company(agendas, { departments });
      const links = [
        ...Array.from({ length: 20 }, (_, n) => ({ from: `x-${n + 1}`, to: "o-1", strength: 1 })),
        ...Array.from({ length: 20 }, (_, n) => ({ from: `y-${n + 1}`, to: "o-1", strength: 1e-9 })),
        { from: "o-1", to: "z-1", strength: 1 },
      ];
      const teams = [...TEAMS, { id: "o", skill: "none", people: 1, department: "owners" }];
      return lastKnown({ ...scenario, links: { ...scenario.links, reach: 1 } }, { teams, links, owners: ["o-1"] }, "known");
    };
    expect(deviation(owned({ functions: [{ of: "owners", shared: 0.5 }] }), 0.7)).toBeLessThan(3.5);
    expect(owned({ functions: [{ of: "support", shared: 0.5 }] }).every((share) => share === 1)).toBe(true);
    expect(deviation(owned({ functions: [{ of: "sales", shared: 0.5 }] }), 0.7)).toBeLessThan(3.5);
  });
});

describe("own work first", () => {
  /** .6 customers an hour come from sales, .2 directly; support has one or more people and sales has enough. */
  const queue = (people: number, shared: number, perHour = 0.8 * people) => {
    const plain = plainScenario();
    const work = { kind: "exponential", mean: 1 } as const;
    const scenario: Scenario = {
      ...plain,
      time: { horizonHours: 500 + 5000 / people, warmUpHours: 500, calendar: ALWAYS },
      departments: company({}).departments,
      agendas: { ...plain.agendas, functions: [{ of: "support", shared }] },
      segments: [
        {
          id: "all",
          valuePerMonth: 1,
          arrivals: [
            { journey: "long", perHour: 0.75 * perHour, profile: [1] },
            { journey: "short", perHour: 0.25 * perHour, profile: [1] },
          ],
          patience: [],
        },
      ],
      journeys: [
        {
          id: "long",
          touchpoints: [
            touchpoint({ id: "a", skills: ["sales"], work, next: next("b") }),
            touchpoint({ id: "b", skills: ["support"], work }),
          ],
        },
        { id: "short", touchpoints: [touchpoint({ id: "c", skills: ["support"], work })] },
      ],
    };
    return compiled(
      scenario,
      byHand({
        teams: [
          { id: "x", skill: "sales", people: 40, department: "sales" },
          { id: "y", skill: "support", people, department: "support" },
        ],
      }),
    );
  };

  /** Mean wait at support in a turn, of tasks that came after warm-up and long before the end. */
  const meanWait = ({ world: { visits, model } }: Run, turn: number): number => {
    let [hours, count] = [0, 0];
    for (let row = 0; row < visits.start.length; row++) {
      const joined = visits.enqueued.data[row] ?? 0;
      if (visits.touchpoint.data[row] === 0 || visits.turn.data[row] !== turn) continue;
      if (joined < 500 || joined > model.horizonHours - 250) continue;
      hours += (visits.start.data[row] ?? 0) - joined;
      count++;
    }
    return hours / count;
  };

  it.each([1, 3])("at %d servers both classes wait as Cobham says", (people) => {
    // Half of three quarters are deferred: shares 5/8 and 3/8.
    const perHour = 0.8 * people;
    const list = runs(queue(people, 0.5), 40);
    const [first = NaN, second = NaN] = priorityWaits([perHour * 0.625, perHour * 0.375], 1, people);
    const waits = (turn: number) => list.map((run) => meanWait(run, turn));
    expect(deviation(waits(IN_TURN), first)).toBeLessThan(3.5);
    expect(deviation(waits(DEFERRED), second)).toBeLessThan(3.5);
  });

  it("shows as the share of deferred work and its extra wait, which are missing without agendas", () => {
    const model = queue(1, 0.5);
    const list = runs(model, 40);
    const [first = NaN] = priorityWaits([0.5, 0.3], 1, 1);
    // Of 1.4 tasks an hour .3 are deferred; at touchpoint b, where they are, .3 of .6.
    expect(deviation(measured(model, list, "deferredShare"), 0.3 / 1.4)).toBeLessThan(3.5);
    expect(deviation(measured(model, list, "deferredExtraWaitHours"), 8 - first)).toBeLessThan(3.5);
    const willing = queue(1, 1);
    for (const measure of ["deferredShare", "deferredExtraWaitHours"])
      expect(measured(willing, runs(willing, 2), measure)).toEqual([NaN, NaN]);
  });

  it("no deferred task begins while one in its turn waits, and each class is served in order", () => {
    const [run] = runs(queue(2, 0.3), 1);
    if (run === undefined) throw new Error("no run");
    const { visits } = run.world;
    const rows = [...visits.start.view().keys()].filter((row) => visits.touchpoint.data[row] !== 0);
    let overtaken = 0;
    const last = [Infinity, 0, 0]; // by turn; nobody goes on with the same hand here
    for (const row of rows) {
      const [turn, joined, began] = [visits.turn.data[row] ?? 0, visits.enqueued.data[row] ?? 0, visits.start.data[row] ?? 0];
      expect(joined).toBeGreaterThanOrEqual(last[turn] ?? Infinity);
      last[turn] = joined;
      for (const other of rows.filter((at) => at > row && at < row + 60)) {
        if ((visits.enqueued.data[other] ?? Infinity) >= began || (visits.start.data[other] ?? 0) <= began) continue;
        if (turn === DEFERRED) expect(visits.turn.data[other]).toBe(DEFERRED);
        else if ((visits.enqueued.data[other] ?? Infinity) < joined) overtaken++;
      }
    }
    expect(overtaken).toBeGreaterThan(20);
  });

  it("with α = 0 all that comes from elsewhere is deferred, and never what customers bring themselves", () => {
    const [run] = runs(queue(2, 0), 1);
    const { touchpoint: at, turn } = run?.world.visits ?? stop();
    const turns = (place: number) => new Set([...turn.view()].filter((_, row) => at.data[row] === place));
    expect([turns(0), turns(1), turns(2)]).toEqual([new Set([IN_TURN]), new Set([DEFERRED]), new Set([IN_TURN])]);
  });
});

function stop(): never {
  throw new Error("no run");
}

describe("the audit", () => {
  it("passes after every event where work is deferred, in every weather", () => {
    let deferred = 0;
    fc.assert(
      fc.property(weather, fc.nat(50), fc.double({ min: 0.2, max: 1, noNaN: true }), (at, replication, chance) => {
        const model = selfish(auditModel({ ...at, load: 0.5 + at.load / 2 }, 300), 0.6, chance);
        for (let limit = 1; limit <= 200; limit++) {
          const run = runTo(model, limit, replication);
          deferred += run.world.lines.deferred;
          if (run.stopped === "horizon") break;
        }
        runTo(model, 1e9, replication);
      }),
      { numRuns: 12 },
    );
    expect(deferred).toBeGreaterThan(100);
  });

  it("catches a task out of its turn, and a count that is wrong", () => {
    const model = selfish(auditModel(STORM, 400), 1, 0.5);
    for (let limit = 200; limit < 2000; limit++) {
      const { world } = runTo(model, limit);
      if (world.lines.deferred === 0) continue;
      const { ints, count } = world.cases;
      const slot = Array.from({ length: count }, (_, at) => at).find(
        (at) => (ints[at * INTS + NUMBER] ?? -1) >= 0 && (ints[at * INTS + LINE] ?? -1) >= world.lines.count,
      );
      world.lines.deferred++;
      expect(() => audit(world)).toThrow(/tasks wait deferred/);
      world.lines.deferred--;
      world.turns.set(slot ?? -1, IN_TURN);
      expect(() => audit(world)).toThrow(/out of its turn/);
      return;
    }
    throw new Error("nothing was deferred");
  });
});
