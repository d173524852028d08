import type { Comparison } from "../experiment/result.ts";
import { groundOf, type PageGround } from "../page/ground.ts";
import { topScenarios } from "../report/chosenScenarios.ts";
import { demandPerHour } from "../scenario/demandPerHour.ts";
import type { Prepared } from "../study.ts";

/** Where the organisations of a study are kept that its report simulates. */
export const GROUNDS_FILE = "grounds.json";
/** And what was found beyond the comparison. */
export const OUTLOOK_FILE = "outlook.json";

/** Journeys of one replication, and people: with more of them a page would keep its reader waiting (ours). */
const JOURNEYS_MOST = 20_000;
const PEOPLE_MOST = 1000;

/** What a report simulates: the organisations that its charts show, the baseline first; null: they are too large for a page. */
export function groundsOf(
  prepared: readonly Prepared[],
  comparison: Comparison,
  names: ReadonlyMap<string, string>,
): readonly PageGround[] | null {
  const top = topScenarios(comparison);
  const shown = prepared.filter(({ id }) => top.has(id));
  const large = shown.some(
    ({ scenario, structure }) =>
      demandPerHour(scenario) * scenario.time.horizonHours > JOURNEYS_MOST || structure.people.length > PEOPLE_MOST,
  );
  return large ? null : shown.map((each) => groundOf(each, (person) => names.get(person) ?? person));
}
