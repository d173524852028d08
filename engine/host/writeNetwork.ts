import { rmSync } from "node:fs";
import { join } from "node:path";

import { arrowFile } from "./arrowFile.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { csvText } from "./csvText.ts";
import { jsonText } from "./jsonText.ts";
import { networkCharts } from "./networkCharts.ts";
import { peopleTable, tiesTable } from "./networkColumns.ts";
import type { NetworkStudied } from "./networkStudy.ts";
import { reasonText } from "./networkWords.ts";
import { drawCharts } from "./drawCharts.ts";

/** Tables, charts and last `network.json`, whose text is given back. */
export async function writeNetwork(folder: string, studied: NetworkStudied): Promise<string> {
  // It says that all is there: until it comes again, that of an earlier run would say so of files of two runs.
  rmSync(join(folder, "network.json"), { force: true });
  for (const [name, columns] of [
    ["people", peopleTable(studied)],
    ["ties", tiesTable(studied)],
  ] as const) {
    atomicWrite(join(folder, `${name}.csv`), csvText(columns));
    atomicWrite(join(folder, `${name}.arrow`), arrowFile(columns));
  }
  await drawCharts(folder, (language, width) => networkCharts({ ...studied, language }, width), studied.language);
  const json = jsonText(networkRecord(studied));
  atomicWrite(join(folder, "network.json"), json);
  return json;
}

/** What `network.json` holds: people and ties are in the tables. */
function networkRecord({ report, names, directedBy, seed, language, version, inputs }: NetworkStudied) {
  const { directed, given, toSelf, again, whole, people, ties, groups, groupsMissing, tail, richClub, gaps } = report;
  const said = (missing: (typeof whole)[number]["missing"]) => (missing === null ? null : reasonText(missing, language));
  return {
    version,
    inputs,
    seed,
    directed,
    directedBy,
    read: { given, toSelf, again },
    whole: whole.map(({ section, id, value, missing }) => ({ section, id, value, reason: missing?.why ?? null, why: said(missing) })),
    people: {
      count: names.length,
      measures: people.map(({ id, missing }) => ({ id, reason: missing?.why ?? null, why: said(missing) })),
    },
    ties: { count: ties.from.length, betweenness: { why: said(ties.missing) } },
    groups,
    groupsWhy: said(groupsMissing),
    gaps: gaps?.map(([one, other]) => [names[one], names[other]]) ?? null,
    richClub,
    tail,
  };
}
