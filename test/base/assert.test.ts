import { describe, expect, it } from "vitest";

import { assert, AssertionFailure } from "../../engine/base/assert.ts";

describe("an assertion", () => {
  it("that holds says nothing", () => {
    expect(() => assert(true, "never")).not.toThrow();
  });

  it("that fails is our own kind of error, with its message", () => {
    expect(() => assert(false, "audit: a line has a negative length")).toThrow(AssertionFailure);
    expect(() => assert(false, "audit: a line has a negative length")).toThrow("audit: a line has a negative length");
  });
});
