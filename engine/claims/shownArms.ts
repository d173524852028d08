import type { Arm, Tree } from "./arm.ts";
import type { Design } from "./design.ts";
import { experimentOf } from "./experiment.ts";

/** An arm as it is shown. */
export interface ShownArm {
  readonly arm: Arm;
  /** Arms of one number are levels of one dose; null: it stands by itself. */
  readonly series: number | null;
}

/** The arms of a design in the order in which they are read: levels of a dose one after the other. */
export function shownArms(design: Design): readonly ShownArm[] {
  if (design.kind === "slope") {
    return [
      ...design.doses.flatMap(({ b }) => (b === null ? [] : [{ arm: b, series: 0 }])),
      ...design.doses.map(({ a }) => ({ arm: a, series: 1 })),
    ];
  }
  if (design.kind === "difference") return [design.a, design.b].map((arm) => ({ arm, series: null }));
  const { arms } = experimentOf(design);
  if (design.kind === "contrasts") return levelsFirst(arms, design.levels ?? []);
  const series = design.kind === "interior optimum" || design.kind === "elasticity" ? 0 : null;
  return arms.map((arm) => ({ arm, series }));
}

function levelsFirst(arms: readonly Arm[], levels: readonly string[]): readonly ShownArm[] {
  const dosed = levels.flatMap((id) => arms.filter((arm) => arm.id === id));
  return [...dosed.map((arm) => ({ arm, series: 0 })), ...arms.filter((arm) => !dosed.includes(arm)).map((arm) => ({ arm, series: null }))];
}

/** The name of an arm; where it is a mere letter, also its base and what it writes on top. */
export function armLabel({ id, base, over }: Arm): string {
  return id.length > 1 ? id : `${id.toUpperCase()}: ${[base, ...leaves(over)].join(", ")}`;
}

function leaves(tree: Tree): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]): readonly string[] => {
    if (typeof value !== "object" || value === null) return [`${key} ${String(value)}`];
    if (!isList(value)) return leaves(value).map((leaf) => `${key}.${leaf}`);
    return [`${key} ${value.map((item) => (typeof item === "object" ? leaves(item).join(" ") : String(item))).join(" ")}`];
  });
}

function isList(value: object): value is readonly (string | number | Tree)[] {
  return Array.isArray(value);
}
