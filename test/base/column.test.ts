import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";

import { FloatColumn, IntColumn } from "../../engine/base/column.ts";

describe("a column", () => {
  test.prop([fc.array(fc.double()), fc.integer({ min: 1, max: 4 })])(
    "gives back all numbers in their order, however often it grew",
    (values, room) => {
      const column = new FloatColumn(room);
      values.forEach((value) => column.push(value));
      expect([...column.view()]).toEqual(values);
      expect(column.length).toBe(values.length);
    },
  );

  test.prop([fc.array(fc.integer()), fc.integer({ min: 1, max: 4 })])("of integers does too", (values, room) => {
    const column = new IntColumn(room);
    values.forEach((value) => column.push(value));
    expect([...column.view()]).toEqual(values);
  });
});
