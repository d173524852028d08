import type { Language } from "../../chart/language.ts";
import { sharedRows } from "../sharedAssumptions.ts";
import { ELEMENTS } from "./elements.ts";
import { count, named, tellingOf } from "./figures.ts";
import { parameterTable } from "./oddTables.ts";
import type { StudyRecord } from "./record.ts";
import { stressTable } from "./stress.ts";
import type { ElementId } from "./words.ts";

const ORDER: readonly ElementId[] = ["purpose", "entities", "process", "concepts", "initialisation", "input", "submodels"];

/**
 * The ODD protocol of the model and the STRESS-DES table of a study as one Markdown document. The model is told in words
 * without numbers; every number comes from the study, and what was not stored is said to be not known.
 */
export function oddDocument(record: StudyRecord, language: Language): string {
  const telling = tellingOf(record, language);
  const { words } = telling;
  const blocks = [
    `# ${words.title(named(record.comparison.baseline, telling))}`,
    words.lead,
    ...ORDER.flatMap((id) => [`## ${words.elements[id]}`, ...ELEMENTS[id](telling)]),
    `## ${words.stress.title}`,
    words.stress.lead,
    stressTable(telling),
    `## ${words.parameterTitle}`,
    words.parameters(count(sharedRows(record.facts).length, telling)),
    parameterTable(telling),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
