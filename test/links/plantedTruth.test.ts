import { describe, expect, it } from "vitest";

import { labOf, planted } from "./planted.ts";

/** 100 in `npm run soak`, on seeds of their own; a few show it here. */
const SOAK = process.env["WEFT_SOAK"] === "1";
const SEEDS = SOAK ? 100 : 6;

describe("the link lab", () => {
  it("finds the link that is worth ten times any other first", { timeout: 1_800_000 }, async () => {
    let first = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const { values, plan } = await labOf(planted({ note: 0.2 }), `planted ${seed}`);
      const chosen = plan.steps[0]?.links[0]?.functions.join("");
      if (chosen === "ab" && values[0]?.candidate.functions.join("") === "ab") first++;
    }
    say(`found first in ${first} of ${SEEDS} seeds`);
    expect(first).toBeGreaterThanOrEqual(0.95 * SEEDS);
  });

  it("names none where notes carry everything, in all seeds but one of twenty", { timeout: 1_800_000 }, async () => {
    let named = 0;
    let built = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const { values, plan } = await labOf(planted({ note: 1 }), `nothing ${seed}`);
      if (values.some((value) => value.named && value.value.mean > 0)) named++;
      if (plan.steps.length > 0) built++;
    }
    say(`links named as worth something in ${named}, built in ${built} of ${SEEDS} seeds`);
    expect(named).toBeLessThanOrEqual(Math.max(1, 0.05 * SEEDS));
    expect(built).toBeLessThanOrEqual(named);
  });
});

/** `npm run soak` is read by people. */
function say(text: string): void {
  if (SOAK) process.stderr.write(`${text}\n`);
}
