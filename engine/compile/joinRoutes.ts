import type { Model, RouteArrays } from "../kernel/model.ts";
import type { Numbering } from "./joinStructures.ts";

/** Routes of all structures in one table: a path leads to a pool or an owner of one structure, over its links. */
export function joinRoutes(models: readonly Model[], numbering: Numbering): RouteArrays {
  const reach = models[0]?.routes.reach ?? 1;
  const people = models[0]?.people.count ?? 0;
  const destinations = (numbering.pools.at(-1) ?? 0) + (numbering.owners.at(-1) ?? 0);
  const room = people * destinations;
  const first = models[0]?.routes;
  const table: RouteArrays = {
    destinations,
    reach,
    hops: new Uint8Array(room),
    drop: new Float64Array(room),
    node: new Int32Array(room * reach),
    latency: new Float64Array(room * reach),
    survival: new Float64Array(room * reach),
    fidelity: new Float64Array((first?.fidelity.length ?? 0) > 0 ? room * reach : 0),
    link: new Int32Array((first?.link.length ?? 0) > 0 ? room * reach : 0),
  };
  models.forEach((model, at) => {
    for (let person = 0; person < people; person++) {
      for (let destination = 0; destination < model.routes.destinations; destination++) {
        const to = person * destinations + placed(model, numbering, at, destination);
        copyPath(table, to, {
          routes: model.routes,
          row: person * model.routes.destinations + destination,
          links: numbering.links[at] ?? new Int32Array(0),
        });
      }
    }
  });
  return table;
}

/** Pools of all structures come first, then owners of all. */
function placed({ pools }: Model, numbering: Numbering, at: number, destination: number): number {
  if (destination < pools.count) return (numbering.pools[at] ?? 0) + destination;
  return (numbering.pools.at(-1) ?? 0) + (numbering.owners[at] ?? 0) + destination - pools.count;
}

interface Path {
  readonly routes: RouteArrays;
  readonly row: number;
  /** Growing link among all, by its number in the structure. */
  readonly links: Int32Array;
}

function copyPath(table: RouteArrays, to: number, { routes, row, links }: Path): void {
  const hops = routes.hops[row] as number;
  table.hops[to] = hops;
  table.drop[to] = routes.drop[row] as number;
  for (let hop = 0; hop < hops; hop++) {
    const source = row * routes.reach + hop;
    const target = to * table.reach + hop;
    table.node[target] = routes.node[source] as number;
    table.latency[target] = routes.latency[source] as number;
    table.survival[target] = routes.survival[source] as number;
    if (table.fidelity.length > 0) table.fidelity[target] = routes.fidelity[source] as number;
    if (table.link.length > 0) table.link[target] = links[routes.link[source] as number] as number;
  }
}
