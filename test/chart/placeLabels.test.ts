import { describe, expect, test } from "vitest";

import { placeLabels } from "../../engine/chart/placeLabels.ts";

const FRAME = { left: 0, top: 0, right: 340, bottom: 300 };

describe("labels of points", () => {
  test.each([
    ["in the middle", 170, 150],
    ["at an edge", 20, 150],
    ["in a corner", 320, 20],
  ])("ten of them in one place stand apart, inside the frame: %s", (_where, x, y) => {
    const [width, height] = [140, 14];
    const points = Array.from({ length: 10 }, () => ({ x, y, width, height }));
    const boxes = placeLabels(points, FRAME, []).map((at) => ({ ...at, bottom: at.y + height / 2 }));
    for (const [index, one] of boxes.entries()) {
      expect([one.x >= FRAME.left, one.x + width <= FRAME.right, one.y - height / 2 >= FRAME.top, one.bottom <= FRAME.bottom]).toEqual(
        Array(4).fill(true),
      );
      for (const other of boxes.slice(index + 1)) {
        expect(Math.abs(one.y - other.y) >= height || Math.abs(one.x - other.x) >= width).toBe(true);
      }
    }
  });
});
