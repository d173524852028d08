import type { Language } from "../../chart/language.ts";
import type { OUTCOMES } from "../../links/outcome.ts";
import type { Reading, ReadingReason, ReadingVerdict } from "../../links/readings.ts";
import type { FormId } from "../../response/forms.ts";

/** What is said of the four readings. */
export interface ReadingWords {
  readonly title: string;
  readonly column: string;
  /** Heads of the table, short. */
  readonly measures: Readonly<Record<(typeof OUTCOMES)[number], string>>;
  readonly verdicts: Readonly<Record<ReadingVerdict, string>>;
  readonly names: Readonly<Record<Reading["reading"], string>>;
  readonly over: Readonly<Record<Reading["over"], string>>;
  /** What the number beside a verdict is. */
  readonly numbers: string;
  /** A reading as a sentence; `number` has its interval, `form` is the best one of a response. */
  readonly sentence: (reading: Reading, said: SaidReading) => string;
  readonly bestForm: (form: string, weight: string) => string;
  readonly forms: Readonly<Record<FormId, string>>;
}

export interface SaidReading {
  readonly measure: string;
  /** null: there is none. */
  readonly number: string | null;
  readonly form: string | null;
}

export function readingWords(language: Language): ReadingWords {
  return language === "es" ? SPANISH : ENGLISH;
}

function sentenceIn(reasons: Readonly<Record<ReadingReason, string>>, words: Pick<ReadingWords, "names" | "over" | "verdicts">) {
  return ({ reading, over, verdict, reason }: Reading, { measure, number, form }: SaidReading): string => {
    const what = [`${reading} ${words.names[reading]}`, words.over[over], ...(measure === "" ? [] : [measure])].join(", ");
    const known = [...(number === null ? [] : [number]), reasons[reason], ...(form === null ? [] : [form])].join("; ");
    return `${what}: ${words.verdicts[verdict]} (${known}).`;
  };
}

const ENGLISH_PARTS = {
  names: { R1: "strength", R2: "number", R3: "link values", R4: "tail" },
  over: {
    "all links": "all links",
    "added links": "added links",
    "best first": "best first",
    random: "at random",
    "fabric-wide": "fabric-wide",
    "new links": "new links",
    "existing links": "links there",
    degrees: "contacts",
    "relay load": "relay load",
  },
  verdicts: {
    supported: "yes",
    "not rejected": "not rejected",
    partly: "in part",
    "not supported": "no",
    undetermined: "unsure",
    "too few to tell": "too few",
  },
} as const;

const ENGLISH_REASONS: Readonly<Record<ReadingReason, string>> = {
  "above 1": "more than in proportion at the present strength",
  "above 1 at lower strength only": "more than in proportion only where links are weaker than now",
  "above 1 at lower strength": "more than in proportion where links are weaker than now; at the present strength it cannot be told",
  "not above 1": "no more than in proportion",
  "around 1": "it cannot be told: the interval includes 1",
  "no logarithm": "it cannot be told: some mean is 0",
  "power law above 1": "more than in proportion, and a power law is not rejected: all four parts of the rule hold",
  "convex, no power law": "more than in proportion, and bent over logarithms",
  "another form": "another form fits clearly better than a power law",
  "form unsure": "it cannot be told: another form fits better than a power law, but not clearly",
  "form not fitted": "it cannot be told: a power law could not be fitted",
  "not above 1 among many": "more than in proportion among few links only",
  "around 1 among many": "more than in proportion among few links; among many it cannot be told",
  "no benefit": "nothing is gained",
  "benefit unsure": "it cannot be told: no benefit can be told from 0",
  "benefits around 0": "it cannot be told: some benefits are 0 or below, so that the rule cannot be applied",
  "power law not rejected": "heavier than an exponential; a power law is not rejected, and no more may be said",
  "heavier than exponential": "few links have more than in an exponential; the family is undecided",
  "between equal and exponential": "less uneven than an exponential",
  "as equal links": "less uneven than an exponential, and not told from equal links",
  "shares unsure": "it cannot be told: the interval includes the share in an exponential",
  "family undecided": "heavier than an exponential, family undecided",
  rejected: "a power law is rejected",
  "as an exponential": "it cannot be told from an exponential",
  "lighter than exponential": "an exponential fits clearly better",
  "too few to tell": "too few values, or hardly any different ones",
};

const ENGLISH: ReadingWords = {
  title: "Do networks work on power laws here? Four readings, which are never mixed:",
  column: "reading",
  measures: {
    perfectJourneyRate: "perfect",
    seamlessness: "seamless",
    customerEffortMinutes: "effort",
    retentionYear: "kept",
    lifetimeValue: "value",
  },
  ...ENGLISH_PARTS,
  numbers:
    "R1: elasticity of the outcome where the strength of links is what it is, above 1? R2: exponent of the benefit in the number of links added, a power law above 1? R3: what the top tenth of links has of all gains, by halves of the replications (equal links 0.1, an exponential 0.33). R4: exponent of the tail. Less effort is better.",
  sentence: sentenceIn(ENGLISH_REASONS, ENGLISH_PARTS),
  bestForm: (form, weight) => `best form ${form}, weight ${weight}`,
  forms: {
    linear: "linear",
    power: "power",
    logarithmic: "logarithmic",
    exponential: "exponential",
    saturating: "saturating",
    logistic: "logistic",
    Hill: "Hill",
    threshold: "threshold",
  },
};

const SPANISH_PARTS = {
  names: { R1: "fuerza", R2: "número", R3: "valores de enlaces", R4: "cola" },
  over: {
    "all links": "todos",
    "added links": "añadidos",
    "best first": "mejores antes",
    random: "al azar",
    "fabric-wide": "todo el tejido",
    "new links": "nuevos",
    "existing links": "los que hay",
    degrees: "contactos",
    "relay load": "transmitir",
  },
  verdicts: {
    supported: "sí",
    "not rejected": "no se rechaza",
    partly: "en parte",
    "not supported": "no",
    undetermined: "dudoso",
    "too few to tell": "muy pocos",
  },
} as const;

const SPANISH_REASONS: Readonly<Record<ReadingReason, string>> = {
  "above 1": "más que en proporción con la fuerza actual",
  "above 1 at lower strength only": "más que en proporción solo donde los enlaces son más débiles que hoy",
  "above 1 at lower strength": "más que en proporción donde los enlaces son más débiles que hoy; con la fuerza actual no se puede saber",
  "not above 1": "no más que en proporción",
  "around 1": "no se puede saber: el intervalo incluye el 1",
  "no logarithm": "no se puede saber: alguna media es 0",
  "power law above 1": "más que en proporción, y no se rechaza una ley de potencias: se cumplen las cuatro partes de la regla",
  "convex, no power law": "más que en proporción, y curvada en logaritmos",
  "another form": "otra forma ajusta claramente mejor que una ley de potencias",
  "form unsure": "no se puede saber: otra forma ajusta mejor que una ley de potencias, pero no claramente",
  "form not fitted": "no se puede saber: no se pudo ajustar una ley de potencias",
  "not above 1 among many": "más que en proporción solo entre pocos enlaces",
  "around 1 among many": "más que en proporción entre pocos enlaces; entre muchos no se puede saber",
  "no benefit": "no se gana nada",
  "benefit unsure": "no se puede saber: ningún beneficio se distingue de 0",
  "benefits around 0": "no se puede saber: algunos beneficios son 0 o menos, y la regla no se puede aplicar",
  "power law not rejected": "más pesada que una exponencial; no se rechaza una ley de potencias, y más no se puede decir",
  "heavier than exponential": "pocos enlaces tienen más que en una exponencial; la familia no está decidida",
  "between equal and exponential": "menos desigual que una exponencial",
  "as equal links": "menos desigual que una exponencial, y no se distingue de enlaces iguales",
  "shares unsure": "no se puede saber: el intervalo incluye la parte en una exponencial",
  "family undecided": "más pesada que una exponencial, familia sin decidir",
  rejected: "se rechaza una ley de potencias",
  "as an exponential": "no se distingue de una exponencial",
  "lighter than exponential": "una exponencial ajusta claramente mejor",
  "too few to tell": "muy pocos valores, o casi ninguno distinto",
};

const SPANISH: ReadingWords = {
  title: "¿Funcionan aquí las redes según leyes de potencias? Cuatro lecturas, que nunca se mezclan:",
  column: "lectura",
  measures: {
    perfectJourneyRate: "perfectos",
    seamlessness: "continuidad",
    customerEffortMinutes: "esfuerzo",
    retentionYear: "quedan",
    lifetimeValue: "valor",
  },
  ...SPANISH_PARTS,
  numbers:
    "R1: elasticidad del resultado con la fuerza que tienen los enlaces, ¿mayor que 1? R2: exponente del beneficio en el número de enlaces añadidos, ¿ley de potencias por encima de 1? R3: qué parte de lo que se gana tiene la mejor décima de los enlaces, por mitades de las réplicas (iguales 0,1, una exponencial 0,33). R4: exponente de la cola. Menos esfuerzo es mejor.",
  sentence: sentenceIn(SPANISH_REASONS, SPANISH_PARTS),
  bestForm: (form, weight) => `mejor forma ${form}, peso ${weight}`,
  forms: {
    linear: "lineal",
    power: "potencia",
    logarithmic: "logarítmica",
    exponential: "exponencial",
    saturating: "de saturación",
    logistic: "logística",
    Hill: "de Hill",
    threshold: "de umbral",
  },
};
