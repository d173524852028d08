import { expect, test } from "vitest";

import { inkOn } from "../../engine/chart/shade.ts";
import { COLOUR } from "../../engine/chart/theme.ts";
import { STYLE } from "../../engine/report/style.ts";

test("in the dark the ink of drawings has an outline, for it stands on middling colours", () => {
  const dark = STYLE.slice(STYLE.indexOf("filter:invert"), STYLE.indexOf("@media (max-width"));
  expect(dark).toContain(`text[fill="${COLOUR.ink}"]{paint-order:stroke;stroke:#fff;`);
  expect([COLOUR.vermilion, COLOUR.green, COLOUR.purple].map(inkOn)).toEqual(Array(3).fill(COLOUR.ink));
});
