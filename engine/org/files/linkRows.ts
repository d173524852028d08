import { LINK_KINDS, type LinkKind, type Scenario } from "../../scenario/scenario.ts";
import type { Link } from "../finish.ts";
import { numberIn } from "./peopleRows.ts";
import { nearestOf, shown, type Faults, type Row } from "./table.ts";

export interface LinkRules {
  readonly people: ReadonlySet<string>;
  readonly scenario: Scenario;
  /** What becomes of two arcs between the same two people: a fault, or the stronger of an arc there and one back. */
  readonly bothWays: "fault" | "stronger";
}

/** Links from rows with from, to and, where given, strength and kind; without a strength, that of the kind. */
export function linkRows(rows: readonly Row[], rules: LinkRules, faults: Faults): readonly Link[] {
  const links = new Map<string, { link: Link; row: Row }>();
  for (const row of rows) {
    const link = linkOf(row, rules, faults);
    if (link === null) continue;
    const [from, to] = link.between;
    const before = links.get(from < to ? `${from}\n${to}` : `${to}\n${from}`);
    if (before === undefined) links.set(from < to ? `${from}\n${to}` : `${to}\n${from}`, { link, row });
    else if (!merged(before, link, rules)) {
      const hint = "a link carries both ways: give each pair once";
      faults.add(
        "duplicate-link",
        row.position,
        `${shown(from)} and ${shown(to)} are linked twice, first in line ${before.row.position.line}`,
        hint,
      );
    }
  }
  return [...links.values()].map(({ link }) => link);
}

/** The same link written from its other end is no fault. */
function merged(before: { link: Link; row: Row }, link: Link, { bothWays }: LinkRules): boolean {
  if (before.link.between[0] === link.between[0]) return false;
  if (bothWays === "fault") return before.link.strength === link.strength && before.link.kind === link.kind;
  if (link.strength > before.link.strength) before.link = { ...before.link, strength: link.strength, kind: link.kind };
  return true;
}

function linkOf(row: Row, { people, scenario }: LinkRules, faults: Faults): Link | null {
  const [from, to] = [personIn(row, "from", people, faults), personIn(row, "to", people, faults)];
  const kind = kindOf(row, faults);
  const strength = numberIn(row, "strength", { low: 0, high: 1, range: "above 0, at most 1" }, faults) ?? scenario.links.strength[kind];
  if (strength <= 0) {
    faults.add(
      "out-of-range",
      row.cells.get("strength")?.position ?? row.position,
      "the strength is 0; expected above 0, at most 1",
      "drop the row where there is no link",
    );
  }
  if (from === null || to === null) return null;
  if (from !== to) return { between: [from, to], kind, strength };
  faults.add("self-link", row.position, `${shown(from)} is linked to themselves`, "drop the row");
  return null;
}

function personIn(row: Row, column: string, people: ReadonlySet<string>, faults: Faults): string | null {
  const cell = row.cells.get(column);
  const id = cell?.text.trim().normalize("NFC") ?? "";
  if (people.has(id)) return id;
  const message = id === "" ? `the link has no "${column}"; expected the id of a person` : `${shown(id)} is nobody among the people`;
  faults.add("unknown-person", cell?.position ?? row.position, message, id === "" ? undefined : nearestOf(id, people));
  return null;
}

function kindOf(row: Row, faults: Faults): LinkKind {
  const cell = row.cells.get("kind");
  const text = cell?.text.trim().toLowerCase() ?? "";
  if (text === "") return "informal";
  const kind = LINK_KINDS.find((known) => known === text);
  if (kind !== undefined) return kind;
  faults.add(
    "unknown-kind",
    cell?.position ?? row.position,
    `${shown(text)} is no kind of link; expected ${LINK_KINDS.join(", ")}`,
    nearestOf(text, new Set(LINK_KINDS)),
  );
  return "informal";
}
