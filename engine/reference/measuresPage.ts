import { MEASURES } from "../measure/catalogue.ts";
import type { Measure } from "../measure/measure.ts";
import { indifferenceText } from "./indifferenceText.ts";
import { blocks, code, opening, prose, table } from "./markdown.ts";

const FAMILIES: readonly (readonly [Measure["family"], string])[] = [
  ["experience", "Experience: what customers meet"],
  ["work", "Work: what it takes of the people"],
  ["value", "Value: what it is worth"],
  ["structure", "Structure: what the graph says before anything runs"],
];

/** Every measure, by family. */
export function measuresPage(): string {
  return blocks(
    opening(
      "Measures",
      `${MEASURES.length} measures of one replication. \`compare: { headline: [id, …] }\` chooses those on which verdicts are given; ids name them in \`outcomes.csv\` and \`compare.json\`. Unless a scenario says otherwise (\`compare.indifference\`), a difference up to the one in the column “does not matter” is none. Sources with E and a number are rows of [the evidence](../MODEL.md#6-parameters-initialisation-and-input).`,
    ),
    ...FAMILIES.flatMap(([family, title]) => [
      `## ${title}`,
      table(
        ["id", "name", "nombre", "unit", "better", "does not matter", "definition", "source"],
        MEASURES.filter((measure) => measure.family === family).map(row),
      ),
    ]),
  );
}

function row({ id, name, unit, direction, indifference, definition, source }: Measure): readonly string[] {
  const better = direction === "neither" ? "–" : direction;
  const size = direction === "neither" ? "–" : indifferenceText(indifference, unit, "en");
  return [code(id), prose(name.en), prose(name.es), unit, better, size, prose(definition), prose(source)];
}
