import type { Language } from "../chart/language.ts";

/** What the command line says of load. */
export interface LoadWords {
  readonly title: string;
  readonly unknown: string;
  readonly nobody: string;
  readonly who: (relaying: number, of: number, top: string, gini: string) => string;
  readonly columns: readonly string[];
  readonly person: (person: string, use: string, factor: string) => string;
  readonly line: (team: string, skill: string, use: string, factor: string) => string;
  readonly check: (share: string, use: string, growing: number, runs: number) => string;
  /** Use is less than in proportion to customers. */
  readonly short: string;
  readonly refused: (share: string) => string;
  readonly overload: (link: string, person: string, before: string, after: string) => string;
  readonly impossible: (link: string) => string;
  readonly noOverload: (tried: number) => string;
  readonly most: (link: string, person: string, before: string, after: string) => string;
}

export function loadWords(language: Language): LoadWords {
  return language === "es" ? SPANISH : ENGLISH;
}

const ENGLISH: LoadWords = {
  title: "Who relays, inspects and decides for others:",
  unknown: "Load could not be measured.",
  nobody: "Nobody relays, inspects or decides for others.",
  who: (relaying, of, top, gini) => `${relaying} of ${of} people do; the busiest tenth of them carries ${top} of it (Gini ${gini}).`,
  columns: ["person", "hours a month", "share of the week"],
  person: (person, use, factor) =>
    `The busiest is ${person} with ${use} of the week; in proportion, ${factor} times as many customers would fill it.`,
  line: (team, skill, use, factor) =>
    `The busiest line is that of ${team} for ${skill}: its people are at work ${use} of the time; in proportion, ${factor} times as many customers would fill it.`,
  check: (share, use, growing, runs) =>
    `Simulated at ${share} times what would fill the first of them, it is in use ${use} of the time, and a line kept growing in ${growing} of ${runs} runs.`,
  short:
    "Its use grows less than in proportion, as where customers leave a long line or others help: it would take more customers to fill it.",
  refused: (share) => `At ${share} times what would fill the first of them there is more work than all people together could do.`,
  overload: (link, person, before, after) =>
    `One more link, ${link}, overloads ${person}: from ${before} of the week to ${after}, and what waits there keeps growing.`,
  impossible: (link) => `With ${link} somebody would have no time left for work.`,
  noOverload: (tried) =>
    tried === 1
      ? "The one further link that was tried overloads nobody."
      : `None of ${tried} further links that were tried one by one overloads anybody.`,
  most: (link, person, before, after) => `${link} adds most: ${person} goes from ${before} of the week to ${after}.`,
};

const SPANISH: LoadWords = {
  title: "Quiénes transmiten, inspeccionan y deciden para otros:",
  unknown: "La carga no se pudo medir.",
  nobody: "Nadie transmite, inspecciona ni decide para otros.",
  who: (relaying, of, top, gini) => `Lo hacen ${relaying} de ${of} personas; la décima más ocupada lleva ${top} (Gini ${gini}).`,
  columns: ["persona", "horas al mes", "parte de la semana"],
  person: (person, use, factor) =>
    `Quien más lleva es ${person}, con ${use} de la semana; en proporción, la llenarían ${factor} veces tantos clientes.`,
  line: (team, skill, use, factor) =>
    `La cola más ocupada es la de ${team} para ${skill}: su gente trabaja ${use} del tiempo; en proporción, lo llenarían ${factor} veces tantos clientes.`,
  check: (share, use, growing, runs) =>
    `Simulada a ${share} veces lo que llenaría a la primera, está ocupada ${use} del tiempo, y una cola no dejó de crecer en ${growing} de ${runs} réplicas.`,
  short:
    "Se ocupa menos que en proporción, como donde los clientes dejan una cola larga u otros ayudan: harían falta más clientes para llenarla.",
  refused: (share) => `A ${share} veces lo que llenaría a la primera hay más trabajo del que todas las personas juntas podrían hacer.`,
  overload: (link, person, before, after) =>
    `Un enlace más, ${link}, sobrecarga a ${person}: de ${before} de la semana a ${after}, y lo que allí espera no deja de crecer.`,
  impossible: (link) => `Con ${link} a alguien no le quedaría tiempo para trabajar.`,
  noOverload: (tried) =>
    tried === 1
      ? "El otro enlace que se probó no sobrecarga a nadie."
      : `Ninguno de otros ${tried} enlaces probados uno a uno sobrecarga a nadie.`,
  most: (link, person, before, after) => `${link} añade más: ${person} pasa de ${before} de la semana a ${after}.`,
};
