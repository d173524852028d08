import type { Chart, Json } from "./chart.ts";
import { formatMeasure, formatNumber } from "./format.ts";
import type { Language } from "./language.ts";
import { COLOUR, framed, PIXELS, tabled, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

/** How many people have at least so many contacts, and the lines of families that were fitted. */
export interface ContactsTail {
  readonly verdict: Verdict;
  readonly failing: readonly Condition[];
  readonly people: number;
  readonly tail: { readonly least: number; readonly people: number; readonly alpha: number } | null;
  readonly pValue: { readonly share: number; readonly low: number; readonly high: number; readonly n: number } | null;
  readonly points: readonly Point[];
  readonly lines: readonly { readonly family: Family; readonly points: readonly Point[] }[];
}

interface Point {
  readonly contacts: number;
  readonly share: number;
}

type Verdict = "power law not rejected" | "heavy-tailed, family undecided" | "power law rejected" | "not supported" | "too few to tell";
type Family = "power law" | "exponential" | "lognormal" | "stretched exponential" | "truncated power law";
type Condition =
  | "fewer than three different values"
  | "fewer than 50 values in the tail"
  | "less than half of the values in the tail"
  | "rejected by its distance (p < .1)"
  | "no heavier than an exponential"
  | "another family fits better";

interface TailWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly because: string;
  readonly condition: Readonly<Record<Condition, string>>;
  readonly family: Readonly<Record<Family, string>>;
  readonly fitted: (alpha: string, least: string, tail: string, people: string) => string;
  readonly p: (share: string, range: string, draws: string) => string;
  readonly subtitle: (people: string) => string;
  readonly contacts: string;
  readonly share: string;
}

const HEIGHT = 320;
/** [px] Numbers of the axis, and words of the legend, which stands beside the curves or below them. */
const AXIS = 56;
const LEGEND: Readonly<Record<Width, number>> = { page: 175, phone: 0 };

const LOOK: Readonly<Record<Family, { readonly colour: string; readonly dash: readonly number[] }>> = {
  "power law": { colour: COLOUR.vermilion, dash: [1, 0] },
  exponential: { colour: COLOUR.blue, dash: [6, 3] },
  lognormal: { colour: COLOUR.green, dash: [2, 3] },
  "stretched exponential": { colour: COLOUR.purple, dash: [8, 3, 2, 3] },
  "truncated power law": { colour: COLOUR.grey, dash: [4, 4] },
};

const TAIL_WORDS: Readonly<Record<Language, TailWords>> = {
  en: {
    verdict: {
      "power law not rejected": "Contacts of people: a power law is not rejected",
      "heavy-tailed, family undecided": "Contacts of people: a heavy tail, of which family cannot be told",
      "power law rejected": "Contacts of people: a power law is rejected",
      "not supported": "Contacts of people: a power law is not supported",
      "too few to tell": "Contacts of people: too few to tell whether they follow a power law",
    },
    because: "because",
    condition: {
      "fewer than three different values": "there are fewer than three different numbers of contacts",
      "fewer than 50 values in the tail": "there are fewer than 50 people in the tail",
      "less than half of the values in the tail": "less than half of the people are in the tail",
      "rejected by its distance (p < .1)": "its distance is too large (p < 0.1)",
      "no heavier than an exponential": "the tail is no heavier than an exponential",
      "another family fits better": "another family fits better",
    },
    family: {
      "power law": "power law",
      exponential: "exponential",
      lognormal: "lognormal",
      "stretched exponential": "stretched exponential",
      "truncated power law": "truncated power law",
    },
    fitted: (alpha, least, tail, people) => `Exponent ${alpha} from ${least} contacts on, where ${tail} of ${people} people are.`,
    p: (share, range, draws) => `p ${share} (${range}; ${draws} draws).`,
    subtitle: (people) => `Share of people with at least so many contacts, n = ${people}; both axes logarithmic.`,
    contacts: "contacts, at least",
    share: "share of people",
  },
  es: {
    verdict: {
      "power law not rejected": "Contactos de las personas: no se rechaza una ley de potencias",
      "heavy-tailed, family undecided": "Contactos de las personas: cola pesada, de familia que no puede decidirse",
      "power law rejected": "Contactos de las personas: se rechaza una ley de potencias",
      "not supported": "Contactos de las personas: los datos no apoyan una ley de potencias",
      "too few to tell": "Contactos de las personas: demasiado pocas para saber si siguen una ley de potencias",
    },
    because: "porque",
    condition: {
      "fewer than three different values": "hay menos de tres números distintos de contactos",
      "fewer than 50 values in the tail": "hay menos de 50 personas en la cola",
      "less than half of the values in the tail": "menos de la mitad de las personas está en la cola",
      "rejected by its distance (p < .1)": "su distancia es demasiado grande (p < 0,1)",
      "no heavier than an exponential": "la cola no pesa más que una exponencial",
      "another family fits better": "otra familia se ajusta mejor",
    },
    family: {
      "power law": "ley de potencias",
      exponential: "exponencial",
      lognormal: "lognormal",
      "stretched exponential": "exponencial estirada",
      "truncated power law": "potencias truncada",
    },
    fitted: (alpha, least, tail, people) => `Exponente ${alpha} a partir de ${least} contactos, donde están ${tail} de ${people} personas.`,
    p: (share, range, draws) => `p ${share} (${range}; ${draws} extracciones).`,
    subtitle: (people) => `Parte de las personas con al menos tantos contactos, n = ${people}; ambos ejes logarítmicos.`,
    contacts: "contactos, al menos",
    share: "parte de las personas",
  },
};

/** Verdict, reasons and numbers as sentences. */
export function tailSentences({ verdict, failing, people, tail, pValue }: ContactsTail, language: Language): readonly string[] {
  const words = TAIL_WORDS[language];
  const number = (value: number, digits?: number) => formatNumber(value, language, digits);
  const said = reasonsOf(verdict, failing);
  const reasons = said.map((condition) => words.condition[condition]).join(", ");
  return [
    `${words.verdict[verdict]}${reasons === "" ? "" : `, ${words.because} ${reasons}`}.`,
    ...(tail === null ? [] : [words.fitted(number(tail.alpha, 2), number(tail.least), number(tail.people, 0), number(people, 0))]),
    ...(pValue === null
      ? []
      : [words.p(number(pValue.share, 2), `${number(pValue.low, 2)}–${number(pValue.high, 2)}`, number(pValue.n, 0))]),
  ];
}

/** Those conditions that make a verdict: of too few nothing else is known, and what is rejected needs no other reason. */
function reasonsOf(verdict: Verdict, failing: readonly Condition[]): readonly Condition[] {
  if (verdict === "too few to tell") return failing.slice(0, 1);
  return verdict === "power law rejected" ? failing.filter((one) => REJECTING.includes(one)) : failing;
}

const REJECTING: readonly Condition[] = ["rejected by its distance (p < .1)", "another family fits better"];

/** Complementary cumulative shares on two logarithmic axes; null: fewer than two numbers of contacts. */
export function contactsTail(tail: ContactsTail, language: Language, width: Width = "page"): Chart | null {
  if (tail.points.length < 2) return null;
  const words = TAIL_WORDS[language];
  const [verdict = "", ...more] = tailSentences(tail, language);
  const title = verdict.replace(/\.$/, "");
  const subtitle = [words.subtitle(formatNumber(tail.people, language, 0)), ...more].join(" ");
  const description = `${title}. ${subtitle}`;
  return {
    id: "contacts-tail",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, body(tail, words, { language, width })),
    table: { columns: [words.contacts, words.share], rows: tail.points.map(({ contacts, share }) => [contacts, tabled(share)]) },
  };
}

function body(
  { points, lines, people, tail }: ContactsTail,
  words: TailWords,
  { language, width }: { readonly language: Language; readonly width: Width },
): { readonly [key: string]: Json } {
  const least = 0.7 / people;
  const x: Json = {
    field: "contacts",
    type: "quantitative",
    scale: { type: "log", nice: false },
    axis: { title: words.contacts, format: ",d", grid: false, tickCount: 6 },
  };
  const y: Json = {
    field: "share",
    type: "quantitative",
    scale: { type: "log", domain: [least, 1], nice: false },
    axis: { title: words.share, format: ",.4~f", tickCount: 5 },
  };
  const drawn = lines.filter(({ points: line }) => line.length > 1);
  const values = drawn.flatMap(({ family, points: line }) =>
    line.filter(({ share }) => share >= least).map(({ contacts, share }) => ({ contacts, share, family: words.family[family] })),
  );
  return {
    width: PIXELS[width] - AXIS - LEGEND[width],
    height: HEIGHT,
    layer: [
      ...(tail === null || values.length === 0
        ? []
        : [
            {
              data: { values: [{ contacts: tail.least }] },
              mark: { type: "rule", color: COLOUR.faint, strokeWidth: 1.5 },
              encoding: { x },
            },
          ]),
      ...(values.length === 0
        ? []
        : [
            {
              data: { values },
              mark: { type: "line", strokeWidth: 2 },
              encoding: { x, y, ...looks(drawn, words, width) },
            },
          ]),
      {
        data: {
          values: points.map(({ contacts, share }) => ({
            contacts,
            share,
            ...tipped([formatNumber(contacts, language, 0), formatMeasure(share, "share", language)]),
          })),
        },
        mark: { type: "point", filled: true, size: 26, color: COLOUR.ink, opacity: 0.75 },
        encoding: { x, y, tooltip: tips([capital(words.contacts), capital(words.share)]) },
      },
    ],
  };
}

/** Each family in its colour and with its dashes. */
function looks(drawn: ContactsTail["lines"], words: TailWords, width: Width): { readonly [key: string]: Json } {
  const domain = drawn.map(({ family }) => words.family[family]);
  const legend = { title: null, symbolSize: 400, symbolStrokeWidth: 2, ...(width === "page" ? {} : { orient: "bottom", columns: 2 }) };
  const by = (range: readonly Json[]) => ({ field: "family", type: "nominal", scale: { domain, range } });
  return {
    color: { ...by(drawn.map(({ family }) => LOOK[family].colour)), legend },
    strokeDash: by(drawn.map(({ family }) => [...LOOK[family].dash])),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
