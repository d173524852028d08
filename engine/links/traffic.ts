import { pairKey } from "./link.ts";
import type { Survey } from "./survey.ts";

/** Handoffs a month between two functions, whatever their way; by `pairKey`. */
export function handoffsBetween({ base: { model, legend }, handoffs }: Survey): ReadonlyMap<string, number> {
  const { destinations } = model.routes;
  const home = new Map<number, number>();
  for (let person = model.people.count - 1; person >= 0; person--) {
    for (const pool of model.people.pool.subarray(model.people.poolStart[person], model.people.poolStart[person + 1]))
      home.set(pool, person);
  }
  const name = (person: number) => legend.departments[model.people.department[person] ?? 0] ?? "";
  const between = new Map<string, number>();
  handoffs.forEach((amount, row) => {
    const pool = row % destinations;
    if (amount === 0 || pool >= model.pools.count) return;
    const functions = [name(Math.floor(row / destinations)), name(home.get(pool) ?? 0)] as const;
    if (functions[0] !== functions[1]) between.set(pairKey(functions), (between.get(pairKey(functions)) ?? 0) + amount);
  });
  return between;
}
