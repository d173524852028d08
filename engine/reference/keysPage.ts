import { formatNumber } from "../chart/format.ts";
import { EXAMPLE, NOUN, UNIT } from "../scenario/quantity/dimension.ts";
import type { Dimension, Field } from "../scenario/quantity/field.ts";
import { scenarioSchema } from "../scenario/schema/jsonSchema.ts";
import { KEY_MEANINGS } from "../scenario/schema/keyMeanings.ts";
import { leafAt } from "../scenario/schema/schemaAt.ts";
import { SCENARIO } from "../scenario/schema/scenarioShape.ts";
import { blocks, code, opening, prose, table } from "./markdown.ts";
import { schemaKeys, type SchemaKey } from "./schemaKeys.ts";

/** Every key of a scenario file, by section, from the JSON Schema. */
export function keysPage(): string {
  const keys = schemaKeys(scenarioSchema());
  const sections = [...new Set(keys.map(sectionOf))];
  const alone = sections.filter((section) => keys.filter((key) => sectionOf(key) === section).length === 1);
  const long = sections.filter((section) => !alone.includes(section));
  const rows = (names: readonly string[]) => keys.filter((key) => names.includes(sectionOf(key))).map(row);
  return blocks(
    opening(
      "Scenario keys",
      `${keys.length} keys, from [the JSON Schema](../../scenarios/weft.schema.json) that editors read. \`*\` stands for any name, \`[]\` for an entry of a list. null deletes what is inherited. Every number may be plain, with its unit, a formula (\`= 2 * customers.smb.value\`), or \`{ value, source, grade }\`; its default is one of [these](defaults.md), with where it is from.`,
    ),
    "## Units",
    table(["what", "kept in", "written, for example"], units()),
    "## The whole file",
    table(HEADS, rows(alone)),
    ...long.flatMap((section) => [`## ${section}`, table(HEADS, rows([section]))]),
  );
}

/** Each dimension once, however many names the engine has for it. */
function units(): readonly (readonly string[])[] {
  const rows = DIMENSIONS.map((dimension) => [NOUN[dimension], UNIT[dimension] || "–", code(EXAMPLE[dimension])] as const);
  return rows.filter(([noun, unit], at) => rows.findIndex((row) => row[0] === noun && row[1] === unit) === at);
}

const HEADS = ["key", "type", "unit", "allowed", "default", "meaning"];
const DIMENSIONS = Object.keys(NOUN) as readonly Dimension[];

function sectionOf({ path }: SchemaKey): string {
  return path.split(/[.[]/)[0] ?? "";
}

function row({ path, type, dimension, range, preset, description }: SchemaKey): readonly string[] {
  const field = fieldAt(path);
  return [
    code(path),
    prose(type),
    dimension === null ? "" : UNIT[dimension],
    field === null ? range : rangeOf(field),
    preset === undefined ? "" : prose(typeof preset === "string" ? preset : JSON.stringify(preset)),
    prose(KEY_MEANINGS[path] ?? field?.meaning ?? description),
  ];
}

/** The number that stands there, if there is one: its meaning without the default that the schema adds for editors. */
function fieldAt(path: string): Field | null {
  const leaf = leafAt(SCENARIO, path.replaceAll("[]", ".0").split("."));
  if (leaf === null) return null;
  return leaf.kind === "number" ? leaf.field : leaf.varying.field;
}

function rangeOf({ low, high, above }: Field): string {
  return `${above === true ? "above " : ""}${formatNumber(low, "en")} to ${formatNumber(high, "en")}`;
}
