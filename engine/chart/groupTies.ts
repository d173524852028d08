import type { Chart } from "./chart.ts";
import { formatMeasure, formatNumber } from "./format.ts";
import { heatGrids, type HeatRow } from "./heatGrid.ts";
import { distinct, visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { COLOUR, framed, SMALL, tabled, type Width } from "./theme.ts";

/** Ties between groups as they are drawn. */
export interface GroupTies {
  readonly column: string;
  readonly names: readonly string[];
  readonly people: readonly number[];
  readonly ties: readonly (readonly number[])[];
  readonly density: readonly (readonly (number | null)[])[];
  /** How often denser within than between, and E–I with what sizes alone would give; null: not measured. */
  readonly ratio: number | null;
  readonly index: number | null;
  readonly expected: number | null;
}

/** The largest groups that there is room for. */
const GROUPS_MOST = 12;
const LABEL = 160;

interface GroupWords {
  readonly denser: (ratio: string) => string;
  readonly sparser: (ratio: string) => string;
  readonly index: (index: string, expected: string) => string;
  readonly plain: (groups: string) => string;
  readonly subtitle: string;
  readonly only: (shown: number, all: number) => string;
  readonly heading: (column: string) => string;
  readonly corner: string;
  readonly columns: readonly string[];
  /** Of a cell. */
  readonly tips: readonly string[];
}

const WORDS: Readonly<Record<Language, GroupWords>> = {
  en: {
    denser: (ratio) => `Ties are ${ratio} times as dense within groups as between them`,
    sparser: (ratio) => `Ties are no denser within groups than between them: ${ratio} times`,
    index: (index, expected) => ` (E–I ${index}; sizes alone would give ${expected})`,
    plain: (groups) => `Ties within and between ${groups} groups`,
    subtitle: "Share of the possible ties that are there, from the group of the row to that of the column.",
    only: (shown, all) => `The ${shown} largest of ${all} groups.`,
    heading: (column) => `Groups by ${column}, with their people`,
    corner: "from · to",
    columns: ["from", "to", "ties", "share of possible %"],
    tips: ["From", "To", "Ties", "Share of the possible ones"],
  },
  es: {
    denser: (ratio) => `Los vínculos son ${ratio} veces más densos dentro de los grupos que entre ellos`,
    sparser: (ratio) => `Los vínculos no son más densos dentro de los grupos que entre ellos: ${ratio} veces`,
    index: (index, expected) => ` (E–I ${index}; los tamaños por sí solos darían ${expected})`,
    plain: (groups) => `Vínculos dentro de ${groups} grupos y entre ellos`,
    subtitle: "Parte de los vínculos posibles que existen, del grupo de la fila al de la columna.",
    only: (shown, all) => `Los ${shown} mayores de ${all} grupos.`,
    heading: (column) => `Grupos según ${column}, con sus personas`,
    corner: "de · a",
    columns: ["de", "a", "vínculos", "parte de los posibles %"],
    tips: ["De", "A", "Vínculos", "Parte de los posibles"],
  },
};

/** Groups against groups; null: fewer than two. */
export function groupTies(groups: GroupTies, language: Language, width: Width = "page"): Chart | null {
  const { names, people, ties, density } = groups;
  if (names.length < 2) return null;
  const words = WORDS[language];
  const shown = largest(people);
  const title = finding(groups, language);
  const subtitle = [words.subtitle, ...(shown.length < names.length ? [words.only(shown.length, names.length)] : [])].join(" ");
  const description = `${title}. ${subtitle}`;
  const labels = distinct(
    shown.map((group) => names[group] ?? ""),
    LABEL,
    SMALL,
  );
  const most = Math.max(0, ...shown.flatMap((row) => shown.map((column) => density[row]?.[column] ?? 0)));
  const rows = shown.map((row, at): HeatRow => ({
    kind: "cells",
    label: `${labels[at] ?? ""} · ${formatNumber(people[row] ?? 0, language, 0)}`,
    cells: shown.map((column) => {
      const value = density[row]?.[column] ?? null;
      const text = value === null ? "–" : formatMeasure(value, "share", language);
      const names = [row, column].map((group) => visible(groups.names[group] ?? ""));
      return { value, text, outlined: row === column, tip: [...names, formatNumber(ties[row]?.[column] ?? 0, language, 0), text] };
    }),
  }));
  const grids = heatGrids({
    title: words.heading(visible(groups.column)),
    corner: words.corner,
    columns: labels,
    rows,
    scale: "blue",
    outline: COLOUR.ink,
    most,
    tips: words.tips,
    width,
  });
  return {
    id: "group-ties",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, { vconcat: grids }),
    table: {
      columns: words.columns,
      rows: names.flatMap((from, row) =>
        names.map((to, column) => {
          const share = density[row]?.[column] ?? null;
          return [visible(from), visible(to), ties[row]?.[column] ?? 0, tabled(share === null ? null : share * 100)];
        }),
      ),
    },
  };
}

/** The groups with most people, in the order of all. */
function largest(people: readonly number[]): readonly number[] {
  const order = people.map((_, group) => group).sort((one, other) => (people[other] ?? 0) - (people[one] ?? 0) || one - other);
  return order.slice(0, GROUPS_MOST).sort((one, other) => one - other);
}

function finding({ names, ratio, index, expected }: GroupTies, language: Language): string {
  const words = WORDS[language];
  if (ratio === null) return words.plain(formatNumber(names.length, language, 0));
  const said = (ratio > 1 ? words.denser : words.sparser)(formatNumber(ratio, language));
  if (index === null || expected === null) return said;
  return said + words.index(formatNumber(index, language, 2), formatNumber(expected, language, 2));
}
