import { defaults, type Default } from "../scenario/defaults/catalogue.ts";
import { NOUN } from "../scenario/quantity/dimension.ts";
import { leafAt } from "../scenario/schema/schemaAt.ts";
import { SCENARIO } from "../scenario/schema/scenarioShape.ts";
import { blocks, code, opening, prose, table } from "./markdown.ts";

/** Everything that a scenario may inherit, by section of the file, with where it is from. */
export function defaultsPage(): string {
  const all = defaults();
  const known = all.filter(({ preset }) => preset.evidence !== null).length;
  const sections = [...new Set(all.map(sectionOf))];
  return blocks(
    opening(
      "Defaults",
      `${all.length} values that hold where a scenario is silent. ${known} rest on a row of [the evidence](../MODEL.md#6-parameters-initialisation-and-input), graded from A (trials, meta-analyses) to E (folk figures); the others say that they are assumed. The range is the one worth sweeping. \`*\` stands for any name.`,
    ),
    ...sections.flatMap((section) => [
      `## ${section === "" ? "No key of a file" : section}`,
      table(
        ["key", "symbol", "default", "kind", "range", "meaning", "provenance", "grade"],
        all.filter((one) => sectionOf(one) === section).map(row),
      ),
    ]),
  );
}

function sectionOf({ path }: Default): string {
  return path.split(".")[0] ?? "";
}

function row({ path, symbol, meaning, preset }: Default): readonly string[] {
  return [
    path === "" ? "–" : code(path),
    symbol === null ? "" : prose(symbol),
    prose(preset.written),
    kindOf(path),
    prose(preset.sweep),
    prose(meaning),
    prose(preset.source),
    preset.grade ?? "–",
  ];
}

/** What is measured, as mistakes name it: "a share", "a duration". */
function kindOf(path: string): string {
  const leaf = leafAt(SCENARIO, path.split("."));
  if (leaf === null) return path.startsWith("org.") ? NOUN.count : "a word";
  return NOUN[(leaf.kind === "number" ? leaf.field : leaf.varying.field).dimension];
}
