import { describe, expect, it } from "vitest";

import { faultsOf, loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const AT = "arrivals: 30 per week";
const planned = (programme: string, time = "warmUp: 0 h, horizon: 100 days") =>
  `${COMPANY.replace(AT, `programme: ${programme}`)}time: { ${time} }\n`;
const arrivals = (text: string) => loaded({ "x.yaml": text }).scenario.segments[0]?.arrivals;
const faults = (text: string) => faultsOf({ "x.yaml": text });

describe("a programme in a file", () => {
  it("stands in place of arrivals: so many customers at the start, due at the horizon", () => {
    expect(arrivals(planned("{ count: 100 }"))).toEqual([
      { journey: "main", perHour: 100 / 2400, profile: [1], programme: { count: 100, startHours: 0, withinHours: 0, dueAfterHours: 2400 } },
    ]);
  });

  it("or beside them, within a window and with a due time of its own", () => {
    const text = COMPANY.replace(AT, `${AT}, programme: { count: 20, start: 1 week, within: 10 days, due: 50 days }`);
    const both = arrivals(`${text}time: { warmUp: 1 week, horizon: 100 days }\n`);
    expect(both).toHaveLength(2);
    expect(both?.[0]?.programme).toBeUndefined();
    expect(both?.[1]?.programme).toEqual({ count: 20, startHours: 168, withinHours: 240, dueAfterHours: 1200 });
  });

  it("is refused where it could not be counted in full", () => {
    expect(faults(planned("{ count: 5 }", "horizon: 100 days"))).toEqual([expect.stringContaining("a programme needs a stated warm-up")]);
    expect(faults(planned("{ count: 5, start: 1 week }", "warmUp: 2 weeks, horizon: 100 days"))).toEqual([
      expect.stringContaining("it begins at 168 h, within warm-up (336 h)"),
    ]);
    expect(faults(planned("{ count: 5, within: 200 days }"))).toEqual([expect.stringContaining("customers come until 4800 h")]);
    expect(faults(planned("{ count: 5, due: 200 days }"))).toEqual([expect.stringContaining("it is due at 4800 h")]);
    expect(faults(planned("{ count: 5, journey: mian }"))).toEqual([expect.stringContaining('unknown journey "mian"')]);
  });

  it("a segment has the one or the other", () => {
    expect(faults(COMPANY.replace(`${AT}, `, ""))).toEqual([
      expect.stringContaining('"arrivals" is missing; expected a rate, or a programme'),
    ]);
  });
});
