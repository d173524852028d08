import { describe, expect, it } from "vitest";
import { loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const scenario = (text: string) => loaded({ "x.yaml": text }).scenario;
const changed = (from: string, to: string) => scenario(COMPANY.replace(from, () => to));

describe("a scenario file", () => {
  it("needs thirteen lines: the rest has defaults", () => {
    const { departments, journeys, segments, org, compare, time } = scenario(COMPANY);
    expect(departments.map(({ id, people, skills }) => [id, people, skills])).toEqual([
      ["sales", 4, ["selling"]],
      ["support", 8, ["support"]],
    ]);
    expect(journeys[0]?.touchpoints.map(({ id }) => id)).toEqual(["buy", "help"]);
    expect(segments[0]?.arrivals[0]?.perHour).toBeCloseTo(30 / 168, 15);
    expect(org).toMatchObject({ kind: "form", form: "functional-silos" });
    expect(compare).toMatchObject({ replications: 30, seed: "weft" });
    expect(time).toEqual({
      horizonHours: 8760,
      warmUpHours: "auto",
      calendar: { kind: "shift", startHour: 9, hoursPerDay: 8, days: 5 },
    });
  });

  it("holds no number that is not finite", () => {
    const numbers: number[] = [];
    JSON.stringify(scenario(COMPANY), (_, value: unknown) => {
      if (typeof value === "number") numbers.push(value);
      return value;
    });
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it("may be JSON", () => {
    const text = JSON.stringify({
      weft: 1,
      name: "J",
      functions: { support: { people: 2 } },
      customers: { all: { arrivals: "1 per day", value: "10 €/month" } },
      journey: { help: { ask: { skill: "support", channel: "chat", work: "5 min" } } },
      org: { form: "functional-silos" },
    });
    expect(scenario(text).departments[0]?.people).toBe(2);
  });

  it("keeps the order of touchpoints, also of those whose names are numbers", () => {
    const text = COMPANY.replace("buy:", "2:").replace("help: {", "1: {").replace("help: 0.9", "1: 0.9");
    expect(scenario(text).journeys[0]?.touchpoints.map(({ id }) => id)).toEqual(["2", "1"]);
  });

  it("ends a journey where a route says so, and where there is no route", () => {
    const [buy, help] = scenario(COMPANY).journeys[0]?.touchpoints ?? [];
    expect(buy?.next).toEqual([
      { to: "help", share: 0.9, escalates: false },
      { to: null, share: 0.1, escalates: false },
    ]);
    expect(help?.next).toEqual([]);
  });

  it("treats minus zero as zero", () => {
    expect(Object.is(changed("30 per week", "-0").segments[0]?.arrivals[0]?.perHour, 0)).toBe(true);
  });

  it("reads names alike however their accents are written", () => {
    const text = COMPANY.replace("support: {", "cafe\u0301: {").replace("skill: support", "skill: café");
    expect(scenario(text).departments[1]?.id).toBe("caf\u00e9");
  });
});

describe("varying quantities", () => {
  const work = (written: string) => changed("work: 1 h", `work: ${written}`).journeys[0]?.touchpoints[0]?.work;

  it.each([
    ["2 h", { kind: "lognormal", mean: 2, cv: 0.8 }],
    ["{ mean: 90 min, cv: 0.5 }", { kind: "lognormal", mean: 1.5, cv: 0.5 }],
    ["{ distribution: constant, value: 2 h }", { kind: "constant", value: 2 }],
    ["{ distribution: exponential, mean: 2 h }", { kind: "exponential", mean: 2 }],
    ["{ mean: 2 h, shape: 1.5 }", { kind: "weibull", mean: 2, shape: 1.5 }],
    ["{ distribution: gamma, mean: 2 h, cv: 0.6 }", { kind: "gamma", mean: 2, cv: 0.6 }],
    ["{ distribution: hyperexponential, mean: 2 h, cv: 2 }", { kind: "hyperexponential", mean: 2, cv: 2 }],
    ["{ distribution: erlang, mean: 90 min, stages: 4 }", { kind: "erlang", mean: 1.5, stages: 4 }],
    ["{ mean: 2 h, stages: 3 }", { kind: "erlang", mean: 2, stages: 3 }],
    ["{ low: 1 h, high: 3 h }", { kind: "uniform", low: 1, high: 3 }],
    ["{ low: 1 h, mode: 2 h, high: 3 h }", { kind: "triangular", low: 1, mode: 2, high: 3 }],
    ["{ value: { mean: 2 h, cv: 1 }, source: time study, grade: C }", { kind: "lognormal", mean: 2, cv: 1 }],
    ["{ mean: { value: 2 h, source: time study }, cv: 1 }", { kind: "lognormal", mean: 2, cv: 1 }],
  ])("%s", (written, expected) => {
    expect(work(written)).toEqual(expected);
  });

  it("one number is an exponential patience, as in the Erlang-A model, and a constant pause", () => {
    const { segments } = changed("value: 400 €/month", "value: 400 €/month, patience: { email: 24 h }");
    expect(segments[0]?.patience).toEqual([{ channel: "email", patience: { kind: "exponential", mean: 24 } }]);
    expect(changed("weight: 3", "weight: 3, pause: 2 days").journeys[0]?.touchpoints[0]?.pause).toEqual({ kind: "constant", value: 48 });
  });

  it("the tolerance of a channel is half its mean patience unless given (MODEL 3.8)", () => {
    const channels = "channels: { email: { patience: 20 h }, meeting: { patience: none, tolerance: 2 h } }\norg:";
    const found = changed("org:", channels).channels;
    expect(found.map(({ id, toleranceHours }) => [id, toleranceHours])).toEqual([
      ["email", 10],
      ["meeting", 2],
    ]);
    expect(found[1]?.patience).toBeNull();
  });
});

describe("arrivals", () => {
  const arrivals = (written: string) => changed("30 per week", written).segments[0]?.arrivals;

  it("come while the company works unless the file says otherwise", () => {
    const [office] = arrivals("30 per week") ?? [];
    expect(office?.profile).toHaveLength(168);
    expect(office?.profile.reduce((sum, rate) => sum + rate, 0)).toBe(40);
    expect(office?.profile.slice(8, 18)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect(arrivals("{ main: { rate: 1 per h, profile: always } }")?.[0]?.profile).toEqual([1]);
    expect(arrivals("{ main: { rate: 1 per h, profile: [0, 2, 1] } }")?.[0]?.profile).toEqual([0, 2, 1]);
  });

  it("state a rate with any unit of time", () => {
    const perHour = (written: string) => arrivals(written)?.[0]?.perHour;
    expect(perHour("24 per day")).toBe(1);
    expect(perHour("2/hour")).toBe(2);
    expect(perHour("{ value: 730 per month, source: log }")).toBe(1);
  });
});

describe("rates of loss and interest", () => {
  it("are written as shares per time and kept as rates per month", () => {
    const { retention } = changed("org:", "retention: { churn: 8 % per year, discount: 10 % per year }\norg:");
    expect(Math.exp(-12 * retention.churnPerMonth)).toBeCloseTo(0.92, 12);
    expect(Math.exp(12 * retention.discountPerMonth)).toBeCloseTo(1.1, 12);
  });
});

describe("organisations", () => {
  it("take the options of their form, with units, sources and defaults", () => {
    const form = "form: csm-orchestration, csm: { accounts: { value: 25, source: interview }, wage: 60000 €/year, people: null }";
    const { org } = changed("form: functional-silos", form);
    expect(org.kind === "form" && org.options).toMatchObject({ accounts: 25, wage: 5000, people: null, function: "customer-success" });
  });

  it("from files lie beside the file that names them", () => {
    const base = COMPANY.replace("form: functional-silos", "people: data/people.csv, links: ../links.csv, owners: [ann], authority: edge");
    const { scenario: found } = loaded({ "co/x.yaml": "extends: base/b.yaml\nname: X\n", "co/base/b.yaml": base });
    expect(found.org).toEqual({
      kind: "files",
      people: "co/base/data/people.csv",
      links: "co/links.csv",
      graph: null,
      serve: [],
      owners: ["ann"],
      accounts: null,
      authority: "edge",
    });
  });
});

describe("comparison", () => {
  it("takes headline measures, and what does not matter in them", () => {
    const { compare } = changed(
      "org:",
      "compare: { replications: 50, seed: 7, headline: [trust], indifference: { trust: 5 %, workHours: { absolute: 3 } } }\norg:",
    );
    expect(compare).toEqual({
      replications: 50,
      seed: "7",
      headline: ["trust"],
      indifference: { trust: { kind: "relative", size: 0.05 }, workHours: { kind: "absolute", size: 3 } },
    });
  });
});
