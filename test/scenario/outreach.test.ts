import { describe, expect, it } from "vitest";

import { prepare } from "../../engine/study.ts";
import { faultsOf, loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const scenario = (text: string) => loaded({ "x.yaml": text }).scenario;
const paths = (text: string) => loaded({ "x.yaml": text }).provenance.map(({ path }) => path);
const SENDING = `${COMPANY}outreach: { sales: 2 per month, support: 1 per week }\n`;

describe("outreach in a file", () => {
  it("is a rate for each function, with the defaults of messaging", () => {
    expect(scenario(SENDING).outreach).toEqual({
      functions: [
        { department: "sales", perHour: 2 / 730 },
        { department: "support", perHour: 1 / 168 },
      ],
      agendaBoost: 1,
      topics: 3,
      windowHours: 168,
      gateShare: 0,
      consentShare: 1,
      contradictionWeight: 0.1,
    });
  });

  it("is off where a file is silent, and then none of its defaults is an assumption", () => {
    expect(scenario(COMPANY)).toMatchObject({ outreach: null, breach: null, fabric: { costPerMonth: 0 } });
    expect(paths(COMPANY).filter((path) => /messaging|trust\.|contradiction/.test(path))).toEqual([]);
    expect(paths(SENDING)).toContain("fabric.messaging.window");
  });

  it("passes a gate, asks for consent and may be breached as the fabric says", () => {
    const text = `${SENDING}fabric: { cost: 100 €/month, messaging: { gate: 60 %, window: 3 days, topics: 2, cost: 900 €/month }, trust: { breaches: 1 per year, loss: 20 %, recovery: 3 months, consent: 80 %, cost: 500 €/month } }
experience: { contradictionWeight: 0.3 }
`;
    expect(scenario(text).outreach).toMatchObject({
      topics: 2,
      windowHours: 72,
      gateShare: 0.6,
      consentShare: 0.8,
      contradictionWeight: 0.3,
    });
    expect(scenario(text).breach).toEqual({ perHour: 1 / 8760, lossShare: 0.2, recoveryHours: 2190 });
    expect(scenario(text).fabric.costPerMonth).toBe(1500);
  });

  it("of a function that nobody has is a fault, with the nearest name and its place", () => {
    const prepared = prepare("x.yaml", (path) => (path === "x.yaml" ? `${COMPANY}outreach: { suport: 1 per week }\n` : null));
    expect(prepared.kind === "issues" ? prepared.issues : []).toMatchObject([
      { code: "unknown-function", path: "outreach.suport", hint: expect.stringContaining("support") as string, position: { line: 13 } },
    ]);
  });

  it("has a unit and stays within a message an hour", () => {
    expect(faultsOf({ "x.yaml": `${COMPANY}outreach: { sales: 2 }\n` }).join()).toMatch(/unit is missing.*outreach\.sales/);
    expect(faultsOf({ "x.yaml": `${COMPANY}outreach: { sales: 90 per day }\n` }).join()).toMatch(
      /from 0 per h to 1 per h.*outreach\.sales/,
    );
  });
});
