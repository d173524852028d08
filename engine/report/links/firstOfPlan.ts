import type { FirstLink, FirstLinks } from "../../links/firstLinks.ts";
import type { Outlook } from "../outlook.ts";
import type { LinksRecord } from "./linksRecord.ts";

/** As many as a first page names. */
const FIRST = 3;

/** What was found beyond the comparison, with the first links of a plan in place of those of a shorter search: a page says one thing. */
export function outlookWithPlan(outlook: Outlook | null, record: LinksRecord): Outlook | null {
  const links = firstOfPlan(record) ?? outlook?.links ?? null;
  return { ...(outlook ?? { worlds: [], among: [], replications: 0 }), links };
}

/** The first steps of the plan; null: the first step is two links that only pay together, of which neither is worth anything alone. */
function firstOfPlan({ plan, counts, links: tested }: LinksRecord): FirstLinks | null {
  const pair = plan.steps.findIndex(({ links }) => links.length !== 1);
  const steps = plan.steps.slice(0, pair < 0 ? FIRST : Math.min(FIRST, pair));
  if (pair === 0) return null;
  return {
    kind: "found",
    links: steps.flatMap(({ links, gain }): readonly FirstLink[] =>
      links.map(({ functions, between, upkeep }) => ({
        functions,
        between,
        value: gain.estimate,
        upkeep: { hours: upkeep.hours, wages: upkeep.wages },
      })),
    ),
    together: steps.at(-1)?.together.estimate ?? null,
    tried: counts.functionPairs - counts.pairsWithoutHandoffs,
    tested: tested.length,
  };
}
