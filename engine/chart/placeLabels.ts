/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room between a point and its label. */
const NEAR = 9;
/** A label over another one cannot be read; one over a line or a point can. */
const COST = { outside: 1000, label: 100, obstacle: 1 } as const;

/**
 * Where to write the label of each point: the middle of its left edge. Each takes, in order, the place around its
 * point that covers least of what is there.
 */
export function placeLabels(
  points: readonly Labelled[],
  frame: Box,
  obstacles: readonly Box[],
): readonly { readonly x: number; readonly y: number }[] {
  return placeBoxes(points.map(candidates), frame, obstacles).map((box) => ({ x: box.left, y: (box.top + box.bottom) / 2 }));
}

/** Of each list of candidates the one that covers least. Ours; greedy after Christensen, Marks & Shieber 1995, section 3. */
export function placeBoxes(choices: readonly (readonly [Box, ...Box[]])[], frame: Box, obstacles: readonly Box[]): readonly Box[] {
  const taken: Box[] = [];
  for (const boxes of choices) {
    let [best] = boxes;
    let least = Infinity;
    for (const box of boxes) {
      const price = cost(box, { frame, taken, obstacles });
      if (price < least) {
        least = price;
        best = box;
      }
    }
    taken.push(best);
  }
  return taken;
}

function candidates(point: Labelled): readonly [Box, ...Box[]] {
  const { width, height } = point;
  const at = (near: number): readonly [Box, ...Box[]] => [
    around(point, near, -height - 2),
    around(point, near, 2),
    around(point, -near - width, -height - 2),
    around(point, -near - width, 2),
    around(point, near, -height / 2),
    around(point, -near - width, -height / 2),
    around(point, -width / 2, -near - height),
    around(point, -width / 2, near),
  ];
  return [...at(NEAR), ...at(1.8 * NEAR), ...at(3 * NEAR), ...LINES.flatMap((line) => beside(point, line))];
}

/** Points in one place have their labels in columns beside it: as many lines above and below as a chart shows organisations. */
const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function beside(point: Labelled, line: number): readonly Box[] {
  const { width, height } = point;
  const away = 2 + line * (height + 2);
  return [NEAR, -NEAR - width].flatMap((right) => [around(point, right, -height - away), around(point, right, away)]);
}

function around({ x, y, width, height }: Labelled, right: number, down: number): Box {
  return { left: x + right, top: y + down, right: x + right + width, bottom: y + down + height };
}

function cost(box: Box, around: { readonly frame: Box; readonly taken: readonly Box[]; readonly obstacles: readonly Box[] }): number {
  const { frame, taken, obstacles } = around;
  const outside = box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
  const overlapped = (others: readonly Box[]) => others.reduce((sum, other) => sum + overlap(box, other), 0);
  return (outside ? COST.outside * 1000 : 0) + COST.label * overlapped(taken) + COST.obstacle * overlapped(obstacles);
}

/** Pixels² that two rectangles share. */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
