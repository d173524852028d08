import { expect, it } from "vitest";

import { theory } from "../../engine/index.ts";

it("a researcher finds the closed forms under `theory`: one more link in 35 of the silos shortens messages by a quarter", () => {
  const sojourn = (boundaryLinks: number) =>
    theory.messageSojourn(theory.messagePassing(theory.silosGraph({ groups: 5, size: 4, boundaryLinks })), 0.05);
  expect(1 - sojourn(1) / sojourn(0)).toBeCloseTo(0.245, 3);
});
