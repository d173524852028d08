import type { Language } from "../chart/language.ts";
import type { Design } from "../claims/design.ts";

/** What the page of claims says around the words of the claims themselves. */
export interface ClaimsPageWords {
  readonly title: string;
  readonly lead: (claims: number, tested: number, error: string) => string;
  readonly team: string;
  readonly silos: string;
  readonly mechanism: string;
  readonly measured: string;
  readonly rule: string;
  readonly evidence: string;
  readonly correction: string;
  readonly ifContradicted: string;
  readonly inputBound: string;
  readonly missing: string;
  readonly needs: string;
  readonly instead: string;
  readonly design: (kind: string, arms: string) => string;
  readonly kind: Readonly<Record<Design["kind"], string>>;
  readonly decides: Readonly<Record<"one" | "all" | "any", string>> & { readonly share: (least: string) => string };
  readonly heads: readonly string[];
  readonly rises: string;
  readonly falls: string;
  readonly role: Readonly<Record<"decides" | "reported", string>>;
  readonly ofFirst: (share: string) => string;
}

export function claimsPageWords(language: Language): ClaimsPageWords {
  return language === "es" ? SPANISH : ENGLISH;
}

const ENGLISH: ClaimsPageWords = {
  title: "Claims",
  lead: (claims, tested, error) =>
    `${claims} claims of two articles, ${tested} of them as experiments that can come out against them. \`weft claims\` runs them. An effect is in the claimed direction; a claim is supported where its p-value for an effect above the smallest one of interest, adjusted by Holm's procedure over the claims of the run and for both ways, is at most ${error}, and contradicted where that for an effect below it is. [How a verdict comes about](../CLAIMS.md#from-a-claim-to-a-verdict) says the rest. Evidence is [in the model](../MODEL.md#6-parameters-initialisation-and-input).`,
  team: "Article: customer experience as a team sport",
  silos: "Article: uniting silos",
  mechanism: "Mechanism",
  measured: "Measured",
  rule: "Verdict",
  evidence: "Evidence",
  correction: "The article's figure",
  ifContradicted: "What would explain a contradiction",
  inputBound: "Bound to an input",
  missing: "Left out",
  needs: "Not modelled; needs",
  instead: "Not a test",
  design: (kind, arms) => `Design: ${kind}. Organisations: ${arms}.`,
  kind: {
    difference: "one organisation less another",
    factorial: "all combinations of factors",
    slope: "slope over a dose, times its range",
    "interior optimum": "some level between the ends beats both ends",
    "best alternative": "one beats every alternative",
    order: "each beats the next",
    parts: "the whole against itself without each of its parts",
    elasticity: "elasticity between two doses, less one",
    rivals: "gain among rivals who do the same",
    contrasts: "contrasts written out",
  },
  decides: {
    one: "The contrast decides.",
    all: "All contrasts that decide must support the claim.",
    any: "One contrast that decides is enough.",
    share: (least) => `At least ${least} of the contrasts that decide must support the claim.`,
  },
  heads: ["contrast", "measure", "claimed", "smallest effect of interest", ""],
  rises: "rises",
  falls: "falls",
  role: { decides: "decides", reported: "reported beside" },
  ofFirst: (share) => `${share} of the first organisation's mean`,
};

const SPANISH: ClaimsPageWords = {
  title: "Afirmaciones",
  lead: (claims, tested, error) =>
    `${claims} afirmaciones de dos artículos, ${tested} de ellas como experimentos que pueden salir en contra. \`weft claims\` los ejecuta. Un efecto va en el sentido afirmado; una afirmación queda apoyada si su valor p de un efecto superior al mínimo de interés, ajustado por el método de Holm sobre las afirmaciones de la ejecución y para los dos sentidos, es como mucho ${error}, y contradicha si lo es el de un efecto inferior. El resto está en [cómo se llega a un veredicto](../CLAIMS.md#from-a-claim-to-a-verdict) (en inglés). La evidencia está [en el modelo](../MODEL.md#6-parameters-initialisation-and-input).`,
  team: "Artículo: la experiencia de cliente como deporte de equipo",
  silos: "Artículo: unir los silos",
  mechanism: "Mecanismo",
  measured: "Qué se mide",
  rule: "Veredicto",
  evidence: "Evidencia",
  correction: "La cifra del artículo",
  ifContradicted: "Qué explicaría una contradicción",
  inputBound: "Ligada a una entrada",
  missing: "Queda fuera",
  needs: "Sin modelar; requiere",
  instead: "No es una prueba",
  design: (kind, arms) => `Diseño: ${kind}. Organizaciones: ${arms}.`,
  kind: {
    difference: "una organización menos otra",
    factorial: "todas las combinaciones de factores",
    slope: "pendiente sobre una dosis, por su rango",
    "interior optimum": "algún nivel intermedio supera a los dos extremos",
    "best alternative": "una supera a todas las alternativas",
    order: "cada una supera a la siguiente",
    parts: "el conjunto frente a sí mismo sin cada una de sus partes",
    elasticity: "elasticidad entre dos dosis, menos uno",
    rivals: "ganancia entre rivales que hacen lo mismo",
    contrasts: "contrastes escritos uno a uno",
  },
  decides: {
    one: "Decide el contraste.",
    all: "Todos los contrastes que deciden deben apoyar la afirmación.",
    any: "Basta un contraste de los que deciden.",
    share: (least) => `Al menos un ${least} de los contrastes que deciden debe apoyar la afirmación.`,
  },
  heads: ["contraste", "medida", "sentido afirmado", "mínimo efecto de interés", ""],
  rises: "sube",
  falls: "baja",
  role: { decides: "decide", reported: "se informa aparte" },
  ofFirst: (share) => `${share} de la media de la primera organización`,
};
