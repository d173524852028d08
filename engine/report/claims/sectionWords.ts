import type { Language } from "../../chart/language.ts";

/** What a report says of claims beside `claimsWords`. Numbers arrive written out. */
interface ClaimsSectionWords {
  readonly lead: (replications: string, seed: string, worlds: string | null) => string;
  /** Around the command that puts claims to the test. */
  readonly none: readonly [before: string, after: string];
  readonly table: string;
  readonly mechanisms: string;
}

export function claimsSectionWords(language: Language): ClaimsSectionWords {
  return language === "es" ? SPANISH : ENGLISH;
}

const ENGLISH: ClaimsSectionWords = {
  lead: (replications, seed, worlds) =>
    `What two articles say about organising for customers, each claim as an experiment that can come out against it. The companies are the model's own, under its default assumptions; they are not yours. ${replications} runs of every arm, seed ${seed}${worlds === null ? "" : `; worlds are ${worlds} points of the ranges of the assumptions`}.`,
  none: [
    "Whether what is often said about organising for customers holds in this model is a study of its own:",
    "puts the claims to the test, and weft report with --claims and its folder shows their verdicts here.",
  ],
  table: "Claims and their verdicts",
  mechanisms: "Why: each claim with its mechanism",
};

const SPANISH: ClaimsSectionWords = {
  lead: (replications, seed, worlds) =>
    `Lo que dos artículos dicen sobre organizarse para los clientes, cada afirmación como un experimento que puede salir en su contra. Las empresas son las del propio modelo, con sus supuestos por defecto; no son la suya. ${replications} réplicas de cada variante, semilla ${seed}${worlds === null ? "" : `; los mundos son ${worlds} puntos de los rangos de los supuestos`}.`,
  none: [
    "Si lo que suele decirse sobre organizarse para los clientes se cumple en este modelo es un estudio aparte:",
    "pone a prueba las afirmaciones, y weft report con --claims y su carpeta muestra aquí sus veredictos.",
  ],
  table: "Afirmaciones y sus veredictos",
  mechanisms: "Por qué: cada afirmación con su mecanismo",
};
