import { join } from "node:path";

import type { LinkBudget } from "../links/budget.ts";
import type { Candidate } from "../links/candidates.ts";
import type { Ends } from "../links/link.ts";
import type { Rival } from "../links/rivals.ts";
import type { LabSizes } from "../links/sizes.ts";
import type { LinksStart } from "../linkTrials.ts";
import { linksCharts } from "../report/links/linksCharts.ts";
import { arrowFile } from "./arrowFile.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { csvText } from "./csvText.ts";
import { drawCharts } from "./drawCharts.ts";
import { linksIdentity } from "./engineIdentity.ts";
import { jsonText } from "./jsonText.ts";
import { linksColumns } from "./linksColumns.ts";
import type { LinksShown } from "./linksTable.ts";
import { readingRecord } from "./readingRecord.ts";

/** What the findings are a function of. */
export interface LinksFacts {
  readonly file: string;
  readonly hash: string;
  readonly seed: string;
  readonly budget: LinkBudget;
  readonly sizes: LabSizes;
  readonly start: LinksStart;
}

/** Everything that a run of the link lab leaves behind; gives the text of `links.json`, which comes last. */
export async function writeLinks(folder: string, facts: LinksFacts, shown: LinksShown): Promise<string> {
  const columns = linksColumns(shown.findings, shown.shown);
  atomicWrite(join(folder, "links.csv"), csvText(columns));
  atomicWrite(join(folder, "links.arrow"), arrowFile(columns));
  const found = record(facts, shown);
  await drawCharts(folder, (language, width) => linksCharts(found, language, width), shown.language);
  const json = jsonText(found);
  atomicWrite(join(folder, "links.json"), json);
  return json;
}

/** What `links.json` holds; money is € a month. What was screened and not tested stands in `links.csv`. */
function record(facts: LinksFacts, all: LinksShown) {
  const { findings, shown, name } = all;
  const { values, together, plan, screened, ...rest } = findings;
  const ends = ([one, other]: Ends): Ends => [shown(one), shown(other)];
  const link = (candidate: Candidate): Candidate => ({ ...candidate, between: ends(candidate.between) });
  const links = (of: readonly Candidate[]) => of.map(link);
  const rivals = (of: readonly Rival[]) => of.map((rival) => ({ ...rival, links: rival.links.map(ends) }));
  return {
    engine: linksIdentity(),
    ...facts,
    name,
    ...rest,
    screened: screened.length,
    links: values.map(({ candidate, ...value }) => ({ ...link(candidate), ...value })),
    together: together.map((pair) => ({ ...pair, links: links(pair.links) })),
    plan: {
      ...plan,
      steps: plan.steps.map((step) => ({ ...step, links: links(step.links) })),
      next: plan.next === null ? null : { ...plan.next, links: links(plan.next.links) },
      baselines: rivals(plan.baselines),
      best: { ...plan.best, links: links(plan.best.links), baselines: rivals(plan.best.baselines) },
    },
    ...readingRecord(all),
  };
}
