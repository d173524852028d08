import { formatNumber } from "../chart/format.ts";
import { clipped, padded } from "../report/displayWidth.ts";
import { textTable, type TextColumn } from "../report/textTable.ts";
import type { VerificationRow } from "../verify/verdict.ts";

const COLUMNS: readonly TextColumn[] = [
  { head: "case", side: "left" },
  { head: "quantity", side: "left" },
  { head: "theory", side: "right" },
  { head: "simulated", side: "right" },
  { head: "error", side: "right" },
  { head: "z", side: "right" },
  { head: "n", side: "right" },
  { head: "", side: "left" },
];

/** Narrower than this, cases are headings instead of a column. */
const WIDE = 110;

/** One line a quantity, at most `width` columns wide. What did not pass is marked in words at its end. */
export function verificationTable(rows: readonly VerificationRow[], width: number): readonly string[] {
  if (width >= WIDE) {
    return textTable(
      COLUMNS,
      rows.map((row) => [caseOf(row), ...cells(row)]),
      width,
    );
  }
  const [head = "", line = "", ...lines] = textTable(COLUMNS.slice(1), rows.map(cells), width - INDENT.length);
  const narrow = lines.flatMap((text, index) => {
    const row = rows[index];
    const before = rows[index - 1];
    const heading = row !== undefined && (before === undefined || caseOf(before) !== caseOf(row)) ? [clipped(caseOf(row), width)] : [];
    return [...heading, INDENT + text];
  });
  return [INDENT + head, INDENT + line, ...narrow];
}

const INDENT = "  ";

function caseOf({ family, setting }: VerificationRow): string {
  return `${family} ${setting}`;
}

function cells(row: VerificationRow): readonly string[] {
  const { quantity, theory, simulated, standardError, z, replications, verdict } = row;
  return [
    quantity,
    number(theory),
    number(simulated),
    standardError === null ? "exact" : number(standardError, 2),
    z === null ? "–" : formatNumber(z, "en", 2),
    replications === 0 ? "–" : String(replications),
    verdict === "passed" ? "" : verdict.toUpperCase(),
  ];
}

/** Five significant digits, aligned at the point where numbers are of a size. */
function number(value: number, digits = 5): string {
  if (Number.isNaN(value)) return "–";
  if (value === 0) return "0";
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return formatNumber(value, "en", Math.max(0, Math.min(8, digits - 1 - magnitude)));
}

/** Allowances, each once, with the rows that have one. */
export function slackNotes(rows: readonly VerificationRow[]): readonly string[] {
  const families = new Map<string, Set<string>>();
  for (const { family, slackReason } of rows) {
    if (slackReason === null) continue;
    families.set(slackReason, (families.get(slackReason) ?? new Set()).add(family));
  }
  return [...families].map(([reason, list]) => `${[...list].join(", ")}: ${reason}`);
}

export function familyHeads(families: Readonly<Record<string, string>>, shown: ReadonlySet<string>): readonly string[] {
  return Object.entries(families)
    .filter(([family]) => shown.has(family))
    .map(([family, what]) => `${padded(family, 3, "left")}  ${what}`);
}
