import type { Language } from "../../chart/language.ts";
import type { LinkPlanPicture } from "../../chart/linkPlan.ts";
import type { LinkRow, LinkValuesPicture } from "../../chart/linkValues.ts";
import { linkName, linkNames } from "./linkNames.ts";
import type { LinksRecord } from "./linksRecord.ts";
import { linksWords } from "./linksWords.ts";

const DRAWN_BEST = 16;
const DRAWN_WORST = 8;

/** Whole links by their value; halves stay in the table. */
export function valuesPicture({ name, links, screened }: LinksRecord): LinkValuesPicture {
  const rows = links
    .filter(({ change }) => change !== "weakened")
    .map(({ between, role, named, value }): LinkRow => ({ label: linkName(between), role, named, value }));
  const drawn = rows.filter((_, at) => at < DRAWN_BEST || at >= rows.length - DRAWN_WORST);
  return { name, rows: drawn, left: rows.length - drawn.length, screened };
}

export function planPicture({ name, plan }: LinksRecord, language: Language): LinkPlanPicture {
  const words = linksWords(language);
  let count = 0;
  return {
    name,
    steps: plan.steps.map(({ links, together }) => ({ links: (count += links.length), label: linkNames(links), gain: together.estimate })),
    others: plan.baselines.flatMap(({ placement, draws, gain }) =>
      gain === null ? [] : [{ label: words.placements[placement](draws), gain: gain.estimate }],
    ),
  };
}
