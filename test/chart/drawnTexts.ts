import { View, parse } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Spec } from "../../engine/chart/chart.ts";

/** A text as it stands in the picture, in pixels; y of its middle. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Item {
  readonly marktype?: string;
  readonly role?: string;
  readonly items?: readonly Item[];
  readonly x?: number;
  readonly y?: number;
  readonly text?: unknown;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly bounds?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** Every text of the chart and the number of its marks, from Vega's own scene. Call after `svgOf`, which sets the font's widths. */
export async function drawn(spec: Spec): Promise<{ readonly texts: readonly DrawnText[]; readonly marks: number }> {
  const view = new View(parse(compile(spec as unknown as TopLevelSpec).spec), { renderer: "none" });
  await view.runAsync();
  const texts: DrawnText[] = [];
  let marks = 0;
  const visit = (mark: Item, dx: number, dy: number): void => {
    for (const item of mark.items ?? []) {
      if (mark.marktype === "group") {
        for (const inner of item.items ?? []) visit(inner, dx + (item.x ?? 0), dy + (item.y ?? 0));
        continue;
      }
      if (mark.role === "mark") marks++;
      if (mark.marktype === "text") texts.push(...textOf(item, dx, dy));
    }
  };
  const scene = (view.scenegraph() as unknown as { readonly root: Item }).root;
  visit(scene, 0, 0);
  view.finalize();
  return { texts, marks };
}

/** A white outline under a text is not another text, nor is an axis label that Vega hides. */
function textOf(item: Item, dx: number, dy: number): readonly DrawnText[] {
  const text = Array.isArray(item.text) ? item.text.join(" ") : typeof item.text === "string" ? item.text : "";
  if (text.trim() === "" || item.opacity === 0 || item.stroke !== undefined || item.bounds === undefined) return [];
  const { x1, x2, y1, y2 } = item.bounds;
  return [{ text, left: x1 + dx, right: x2 + dx, top: y1 + dy, bottom: y2 + dy }];
}

/** Pairs of texts that cover each other by more than a pixel each way. */
export function overlaps(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3,
      )
      .map((other) => `${one.text} × ${other.text}`),
  );
}
