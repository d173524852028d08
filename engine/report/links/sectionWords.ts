import type { Language } from "../../chart/language.ts";
import { counted } from "../messages/words.ts";

/** What a report says of links beside `linksWords`. Numbers arrive written out. */
interface LinksSectionWords {
  readonly lead: (run: LinksRun) => string;
  /** Of the links on the first page, where nobody valued all. */
  readonly firstOnly: string;
  readonly command: string;
  /** Where levers were moved: the command knows of none. */
  readonly commandStated: string;
  readonly growing: (name: string) => string;
  readonly taken: (folder: string) => string;
}

interface LinksRun {
  readonly name: string;
  readonly tested: number;
  readonly runs: string;
  readonly seed: string;
}

export function linksSectionWords(language: Language): LinksSectionWords {
  return language === "es" ? SPANISH : ENGLISH;
}

const ENGLISH: LinksSectionWords = {
  lead: ({ name, tested, runs, seed }) =>
    `${name}: ${tested} ${counted(tested, "link was", "links were")} tested, each with it and without it, on the same customers and the same luck (${runs} runs each, seed ${seed}). What a link is worth is the lifetime value that it brings a month, its upkeep paid as slower work.`,
  firstOnly: "These are the first steps of a longer search, on a few runs: the best link of each pair of functions.",
  command:
    "This command values the links between all people, says which to build first, and reads whether networks work on power laws here; weft report then shows it on this page.",
  commandStated:
    "This command values the links between all people, says which to build first, and reads whether networks work on power laws: of the organisation as its file states it, without the levers that were moved here.",
  growing: (name) => `Single links cannot be valued where work piles up without end, as it does in ${name}.`,
  taken: (folder) => `Links: ${folder}`,
};

const SPANISH: LinksSectionWords = {
  lead: ({ name, tested, runs, seed }) =>
    `${name}: se ${counted(tested, `probó ${tested} enlace`, `probaron ${tested} enlaces`)}, cada vez con él y sin él, con los mismos clientes y la misma suerte (${runs} réplicas de cada uno, semilla ${seed}). Un enlace vale lo que aporta al mes en valor del cliente, pagado su mantenimiento con trabajo más lento.`,
  firstOnly: "Son los primeros pasos de una búsqueda más larga, con pocas réplicas: el mejor enlace de cada par de áreas.",
  command:
    "Esta orden valora los enlaces entre todas las personas, dice cuáles crear primero y lee si las redes funcionan aquí según leyes de potencias; después, weft report lo muestra en esta página.",
  commandStated:
    "Esta orden valora los enlaces entre todas las personas, dice cuáles crear primero y lee si las redes funcionan según leyes de potencias: de la organización tal como la describe su fichero, sin las palancas que aquí se movieron.",
  growing: (name) => `No se pueden valorar enlaces sueltos donde el trabajo se acumula sin fin, como ocurre en ${name}.`,
  taken: (folder) => `Enlaces: ${folder}`,
};
