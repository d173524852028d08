import type { Chart } from "./chart.ts";
import { formatMeasure, formatNumber } from "./format.ts";
import { visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { mapLayout } from "./mapLayout.ts";
import { mapView } from "./mapView.ts";
import { framed, tabled, type Width } from "./theme.ts";

/** A bare graph as it is drawn. */
export interface NetworkPicture {
  readonly people: readonly {
    readonly id: string;
    readonly group: string;
    readonly contacts: number;
    /** Share of what there could be. */
    readonly load: number;
  }[];
  readonly ties: readonly { readonly from: number; readonly to: number }[];
  /** What colours people: pairs whose shortest paths lead over them, or contacts where these are not known. */
  readonly load: "betweenness" | "contacts";
  /** What the groups are: an attribute, or communities that were found. */
  readonly groups: { readonly kind: "given" | "found"; readonly column: string };
}

/** More people are a blot. */
export const MAP_PEOPLE_MOST = 2000;
/** [px] Two groups lie side by side and need no more height. */
const MAP_WIDTH = { two: 400, more: 560 } as const;

interface MapWords {
  readonly title: Readonly<Record<NetworkPicture["load"], (id: string, share: string) => string>>;
  readonly across: (count: string, of: string) => string;
  readonly subtitle: (people: string, groups: string) => string;
  readonly groups: Readonly<Record<NetworkPicture["groups"]["kind"], (column: string) => string>>;
  readonly drawing: string;
  readonly bundled: string;
  readonly legend: Readonly<Record<NetworkPicture["load"], string>>;
  readonly acrossLegend: string;
  readonly insideLegend: string;
  readonly note: (ties: string) => string;
  readonly columns: readonly string[];
  /** What the pointer shows of a person before the share, and of a bundle of ties. */
  readonly tips: readonly string[];
  readonly share: Readonly<Record<NetworkPicture["load"], string>>;
  readonly bundle: readonly string[];
}

const WORDS: Readonly<Record<Language, MapWords>> = {
  en: {
    title: {
      betweenness: (id, share) => `${share} of the shortest paths between others lead over ${id}`,
      contacts: (id, share) => `${id} has a tie to ${share} of all others`,
    },
    across: (count, of) => `${count} of ${of} ties join two groups`,
    subtitle: (people, groups) => `${people} people; ${groups}.`,
    groups: { given: (column) => `groups by ${column}`, found: () => "groups as Louvain's method finds them" },
    drawing: "Within a group those with most contacts stand in the middle; places say nothing else and are the same every time.",
    bundled: "Lines join groups and are as wide as they have ties.",
    legend: { betweenness: "Share of shortest paths over a person, %", contacts: "Share of all others, %" },
    acrossLegend: "tie between groups",
    insideLegend: "tie within a group",
    note: (ties) => `${ties} ties`,
    columns: ["person", "group", "contacts", "share %"],
    tips: ["Person", "Group", "Contacts"],
    share: { betweenness: "Of the shortest paths", contacts: "Of all others" },
    bundle: ["Groups", "Ties"],
  },
  es: {
    title: {
      betweenness: (id, share) => `El ${share} de los caminos más cortos entre otros pasan por ${id}`,
      contacts: (id, share) => `${id} tiene vínculo con el ${share} de los demás`,
    },
    across: (count, of) => `${count} de ${of} vínculos unen dos grupos`,
    subtitle: (people, groups) => `${people} personas; ${groups}.`,
    groups: { given: (column) => `grupos según ${column}`, found: () => "grupos hallados por el método de Louvain" },
    drawing: "En cada grupo, quienes tienen más contactos están en el centro; la posición no dice nada más y es siempre la misma.",
    bundled: "Las líneas unen grupos y son tan anchas como vínculos tienen.",
    legend: { betweenness: "Parte de los caminos más cortos, %", contacts: "Parte de los demás, %" },
    acrossLegend: "vínculo entre grupos",
    insideLegend: "dentro de un grupo",
    note: (ties) => `${ties} vínculos`,
    columns: ["persona", "grupo", "contactos", "parte %"],
    tips: ["Persona", "Grupo", "Contactos"],
    share: { betweenness: "De los caminos más cortos", contacts: "De los demás" },
    bundle: ["Grupos", "Vínculos"],
  },
};

/** People by group, and their ties. null: nobody, or more than can be seen. */
export function networkMap(picture: NetworkPicture, language: Language, width: Width = "page"): Chart | null {
  const { people, ties } = picture;
  if (people.length === 0 || people.length > MAP_PEOPLE_MOST) return null;
  const words = WORDS[language];
  const count = (value: number) => formatNumber(value, language, 0);
  const structure = { people: people.map(({ group, contacts }) => ({ department: group, level: contacts })), links: ties };
  const drawing = {
    title: words.note(count(ties.length)),
    note: "",
    structure,
    loads: people.map(({ load }) => load),
    people: people.map(({ id, group, contacts }) => [visible(id), visible(group), count(contacts)]),
  };
  const view = mapView([drawing], mapLayout([structure]), {
    legend: words.legend[picture.load],
    across: words.acrossLegend,
    inside: words.insideLegend,
    unit: "share",
    language,
    width,
    tips: { person: [...words.tips, words.share[picture.load]], bundle: words.bundle },
    largest: new Set(people.map(({ group }) => group)).size === 2 ? MAP_WIDTH.two : MAP_WIDTH.more,
  });
  const title = finding(picture, language);
  const groups = words.groups[picture.groups.kind](visible(picture.groups.column));
  const subtitle = [words.subtitle(count(people.length), groups), words.drawing, ...(view.bundled ? [words.bundled] : [])].join(" ");
  const description = `${title}. ${subtitle}`;
  return {
    id: "organisation-map",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, view.body),
    table: {
      columns: words.columns,
      rows: people.map(({ id, group, contacts, load }) => [visible(id), visible(group), contacts, tabled(load * 100)]),
    },
  };
}

function finding({ people, ties, load }: NetworkPicture, language: Language): string {
  const words = WORDS[language];
  const most = people.reduce((best, one) => (one.load > best.load ? one : best));
  const across = ties.filter(({ from, to }) => people[from]?.group !== people[to]?.group).length;
  const count = (value: number) => formatNumber(value, language, 0);
  const said = words.across(count(across), count(ties.length));
  return most.load > 0 ? `${words.title[load](visible(most.id), formatMeasure(most.load, "share", language))}; ${said}` : said;
}
