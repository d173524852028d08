import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replicate, type Workspace } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { replicateAndMeasure } from "../../engine/replication.ts";
import { prepare } from "../../engine/study.ts";

const KEY = seedKey("every section");
const HORIZON = 700;

const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const hours = (min: number, max: number) => fc.oneof(fc.constant(min), fc.double({ min, max, noNaN: true })).map((value) => `${value} h`);
const maybe = <T>(section: fc.Arbitrary<T>) => fc.option(section, { nil: undefined });

const form = fc.oneof(
  fc.constantFrom("functional-silos", "team-of-teams", "hierarchy", "matrix", "random-links", "complete-links").map((id) => ({ form: id })),
  fc.integer({ min: 2, max: 5 }).map((size) => ({ form: "tiger-teams", tiger: { size } })),
  fc.constantFrom(1, 2).map((teams) => ({ form: "tiger-teams", tiger: { size: 3, teams, serves: ["sales"] } })),
  fc.integer({ min: 2, max: 5 }).map((size) => ({ form: "surgical-teams", surgical: { size } })),
  fc.integer({ min: 1, max: 9 }).map((accounts) => ({ form: "csm-orchestration", csm: { people: 2, accounts, function: "care" } })),
);
const assigned = fc.constant({ form: "network-of-teams", network: { size: 4, specialists: ["care"], assignment: { every: 40 } } });
const changes = fc
  .uniqueArray(fc.integer({ min: 1, max: HORIZON - 1 }), { minLength: 1, maxLength: 3 })
  .chain((times) => fc.tuple(...times.sort((one, other) => one - other).map((at) => form.map((org) => ({ at: `${at} h`, org })))));

/** Everything that a file may switch on, in any combination; `transition` takes its time from `changes` where there are some. */
const file = fc
  .record({
    weft: fc.constant(1),
    name: fc.constant("Everything"),
    time: fc.record({ horizon: fc.constant(`${HORIZON} h`), warmUp: fc.constantFrom("0 h", "100 h") }),
    functions: fc.constant({ sales: { people: 4 }, support: { people: 5 }, care: { people: 3 } }),
    customers: fc.constant({
      some: { arrivals: "14 per week", value: "100 €/month" },
      many: { value: "10 €/month", programme: { count: 20, start: "150 h", within: "50 h" } },
    }),
    channels: fc.constant({ email: { patience: "60 h" } }),
    journey: share.map((decision) => ({
      main: {
        sell: { skill: "sales", channel: "email", work: "3 h", creates: ["plan"], next: "help" },
        help: { skill: "support", channel: "email", work: "3 h", needs: ["plan"], creates: ["fix"], decision, pause: "5 h", next: "keep" },
        keep: { skill: ["care", "sales"], channel: "email", work: "2 h", needs: ["plan", "fix"], decision: 0.5 },
      },
    })),
    handoff: fc.record({ ownItems: fc.constantFrom("wait", "interrupt"), ticketDrop: share, complexity: fc.constantFrom(1, 2) }),
    service: fc.record({ failure: fc.constantFrom(0, 0.3), overflowAfter: hours(0, 9) }),
    vocabulary: fc.record({ shared: share, training: maybe(fc.record({ at: hours(-50, 300), duration: hours(0, 300), closes: share })) }),
    links: fc.record({
      growth: maybe(fc.record({ halfLife: fc.constantFrom(1, 50), strongest: share, decay: fc.constant("20 % per month") })),
    }),
    fabric: fc.record({
      information: fc.record({ dark: share, findable: share, rollout: maybe(fc.record({ at: hours(-50, 300), duration: hours(0, 300) })) }),
      messaging: fc.record({ gate: share, window: hours(0, 200) }),
      trust: fc.record({ breaches: fc.constantFrom("0 per year", "20 per year"), consent: share }),
    }),
    outreach: fc.constantFrom(undefined, { sales: "3 per week", care: "1 per week" }),
    agendas: maybe(fc.record({ shared: share, floor: share })),
    decisions: fc.record({ level: fc.constantFrom(0, 1, 2), authority: fc.constantFrom(undefined, "centre", "edge"), time: hours(0, 2) }),
    leadership: maybe(
      fc.record({
        deciders: fc.constant({ people: 2 }),
        council: maybe(fc.record({ alignment: share, cmo: fc.constant(true), voice: share })),
        leads: maybe(fc.record({ operations: fc.constantFrom(0, 1), collaboration: share })),
      }),
    ),
    operations: maybe(fc.record({ share: fc.double({ min: 0, max: 0.2, noNaN: true }) })),
    learning: maybe(
      fc.record({ halfLife: fc.constantFrom("never", 5), repairPerMonth: fc.constantFrom("0 % per month", "50 % per month") }),
    ),
    transition: maybe(fc.record({ duration: hours(0, 100), vocabularyKept: share, linksKept: share, teamsKept: share })),
    structure: fc.oneof(fc.record({ org: assigned }), fc.record({ org: form }), fc.record({ org: form, changes })),
  })
  .map(({ structure, ...rest }) => JSON.stringify({ ...rest, ...structure }));

describe("all sections of a file together, in any combination", () => {
  it("pass every audit, whole and cut short, with the same bits in a workspace, and no measure is infinite", () => {
    let ready = 0;
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), (text, cut) => {
        const prepared = prepare("x.yaml", (path) => (path.endsWith("x.yaml") ? text : null));
        if (prepared.kind === "issues") {
          // Some have nobody who may decide.
          expect([...new Set(prepared.issues.map(({ code }) => code))]).toEqual(["no-decider"]);
          return;
        }
        ready++;
        const { compiled } = prepared.value;
        const whole = replicateAndMeasure(compiled, KEY, 0, null);
        for (const value of whole.values) expect(Math.abs(value)).not.toBe(Infinity);
        const workspace: Workspace = { world: null };
        const again = () => fingerprint(replicate(compiled.model, { seedKey: KEY, replication: 0 }, workspace));
        expect([again(), again()]).toEqual([whole.fingerprint, whole.fingerprint]);
        replicate(compiled.model, { seedKey: KEY, replication: 0, eventLimit: Math.ceil(cut * whole.events) });
      }),
      { numRuns: 150 },
    );
    expect(ready).toBeGreaterThan(100);
  });
});
