import { unreachable } from "../../base/assert.ts";
import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { Verdict } from "../../claims/judge.ts";

/** What is said of claims. "Supported under", never "true". */
export interface ClaimsWords {
  readonly columns: readonly [string, string, string, string];
  readonly verdict: (verdict: Verdict) => string;
  readonly because: (sentence: string) => string;
  readonly missing: (sentence: string) => string;
  readonly needs: (what: string) => string;
  readonly inputBound: (sentence: string) => string;
  readonly correction: (sentence: string) => string;
  readonly refused: (verdict: Extract<Verdict, { kind: "refused" }>) => string;
  readonly smallest: (size: string) => string;
  readonly skewed: string;
  readonly and: string;
  readonly worlds: (share: string, counts: WorldCounts) => string;
  readonly box: (rule: string, density: string, coverage: string, n: number) => string;
  readonly running: (claims: number, arms: number) => string;
  readonly conditions: (facts: RunFacts) => string;
  readonly quick: (worlds: number) => string;
  readonly written: (folder: string) => string;
  /** p-values adjusted for the claims of the run, as text. */
  readonly adjusted: (supported: string, contradicted: string, claims: number) => string;
}

export interface WorldCounts {
  readonly n: number;
  readonly contradicted: number;
  readonly open: number;
  readonly left: number;
}

export interface RunFacts {
  readonly replications: number;
  readonly comparisons: number;
  readonly worlds: number;
  readonly worldReplications: number;
  readonly seed: string;
}

export function claimsWords(language: Language): ClaimsWords {
  return language === "es" ? SPANISH : ENGLISH;
}

interface VerdictWords {
  readonly supported: string;
  readonly negligible: string;
  readonly reversed: string;
  readonly open: string;
  readonly undetermined: string;
  readonly more: (count: string) => string;
  readonly refused: string;
  readonly failed: string;
  readonly notModelled: string;
  readonly notATest: string;
}

function spoken(verdict: Verdict, words: VerdictWords, language: Language): string {
  switch (verdict.kind) {
    case "supported":
      return words.supported;
    case "contradicted":
      return verdict.how === "reversed" ? words.reversed : words.negligible;
    case "sign open":
      return words.open;
    case "undetermined": {
      const { replicationsNeeded } = verdict;
      return `${words.undetermined}${replicationsNeeded === null ? "" : words.more(formatNumber(replicationsNeeded, language, 0))}`;
    }
    case "refused":
      return words.refused;
    case "failed":
      return words.failed;
    case "not modelled":
      return words.notModelled;
    case "not a test":
      return words.notATest;
    default:
      return unreachable(verdict);
  }
}

const VERDICT_EN: VerdictWords = {
  supported: "supported",
  negligible: "contradicted: negligible",
  reversed: "contradicted: reversed",
  open: "not supported, sign open",
  undetermined: "undetermined",
  more: (count) => (count === "1" ? ", 1 more run" : `, ${count} more runs`),
  refused: "refused",
  failed: "failed",
  notModelled: "not modelled yet",
  notATest: "not a test",
};

const VERDICT_ES: VerdictWords = {
  supported: "apoyada",
  negligible: "contradicha: insignificante",
  reversed: "contradicha: al revés",
  open: "no apoyada, signo abierto",
  undetermined: "indeterminada",
  more: (count) => (count === "1" ? ", 1 réplica más" : `, ${count} réplicas más`),
  refused: "rechazada",
  failed: "fallida",
  notModelled: "aún sin modelar",
  notATest: "no es una prueba",
};

const ENGLISH: ClaimsWords = {
  columns: ["claim", "verdict", "effect in the claimed direction", "worlds"],
  verdict: (verdict) => spoken(verdict, VERDICT_EN, "en"),
  because: (sentence) => `A mechanism that explains it: ${sentence}`,
  missing: (sentence) => `Left out: ${sentence}`,
  needs: (what) => `Needs ${what}.`,
  inputBound: (sentence) => `Bound to an input: ${sentence}`,
  correction: (sentence) => `The article's figure: ${sentence}`,
  refused: ({ why, arm }) =>
    why === "unequal"
      ? `${arm}: another budget, demand or horizon than the first arm.`
      : `${arm}: a line keeps growing, so that nothing can be concluded.`,
  smallest: (size) => `smallest effect of interest ${size}`,
  skewed: "interval optimistic",
  and: " and ",
  worlds: (share, { n, contradicted, open, left }) =>
    `Supported in ${share} of ${n} worlds; contradicted in ${contradicted}, open in ${open}${left === 0 ? "" : `; ${left} more could not be judged`}.`,
  box: (rule, density, coverage, n) =>
    `Simplest rule: ${rule} (supported in ${density} of the ${n} worlds there; ${coverage} of the supporting ones).`,
  running: (claims, arms) => `${claims} ${claims === 1 ? "claim" : "claims"}, ${arms} arms`,
  conditions: ({ replications, comparisons, worlds, worldReplications, seed }) =>
    `Supported or not under the defaults: ${replications} replications of every arm, seed ${seed}, ${comparisons} intervals that hold together with 95 %; a claim is decided where its p-value, adjusted over the claims by Holm's procedure, is at most 0.05. Worlds: ${worlds} points of the ranges of the defaults, ${worldReplications} replications each, with Wilson's interval. ${LEGEND_EN}`,
  quick: (worlds) => `Quick: fewer replications and ${worlds} worlds; without --quick 100 and 200.`,
  written: (folder) => `Results and the scenario files of every arm: ${folder}`,
  adjusted: (supported, contradicted, claims) =>
    `p-values adjusted over ${claims} ${claims === 1 ? "claim" : "claims"} (Holm): ${supported} for supported, ${contradicted} for contradicted.`,
};

const LEGEND_EN = "• decides, ◦ reported beside.";
const LEGEND_ES = "• decide, ◦ se informa aparte.";

const SPANISH: ClaimsWords = {
  columns: ["afirmación", "veredicto", "efecto en el sentido afirmado", "mundos"],
  verdict: (verdict) => spoken(verdict, VERDICT_ES, "es"),
  because: (sentence) => `Un mecanismo que lo explica: ${sentence}`,
  missing: (sentence) => `Queda fuera: ${sentence}`,
  needs: (what) => `Requiere ${what}.`,
  inputBound: (sentence) => `Ligada a una entrada: ${sentence}`,
  correction: (sentence) => `La cifra del artículo: ${sentence}`,
  refused: ({ why, arm }) =>
    why === "unequal"
      ? `${arm}: otro presupuesto, demanda u horizonte que el primero.`
      : `${arm}: una cola no deja de crecer y nada puede concluirse.`,
  smallest: (size) => `mínimo efecto de interés ${size}`,
  skewed: "intervalo optimista",
  and: " y ",
  worlds: (share, { n, contradicted, open, left }) =>
    `Apoyada en ${share} de ${n} mundos; contradicha en ${contradicted}, abierta en ${open}${left === 0 ? "" : `; otros ${left} no pudieron juzgarse`}.`,
  box: (rule, density, coverage, n) =>
    `Regla más simple: ${rule} (apoyada en ${density} de los ${n} mundos de ahí; ${coverage} de los que apoyan).`,
  running: (claims, arms) => `${claims} ${claims === 1 ? "afirmación" : "afirmaciones"}, ${arms} variantes`,
  conditions: ({ replications, comparisons, worlds, worldReplications, seed }) =>
    `Apoyada o no con los valores por defecto: ${replications} réplicas de cada variante, semilla ${seed}, ${comparisons} intervalos que valen juntos al 95 %; una afirmación se decide si su valor p, ajustado sobre las afirmaciones por el método de Holm, es como mucho 0,05. Mundos: ${worlds} puntos de los rangos de los valores por defecto, ${worldReplications} réplicas cada uno, con el intervalo de Wilson. ${LEGEND_ES}`,
  quick: (worlds) => `Rápido: menos réplicas y ${worlds} mundos; sin --quick 100 y 200.`,
  written: (folder) => `Resultados y archivos de escenario de cada variante: ${folder}`,
  adjusted: (supported, contradicted, claims) =>
    `Valores p ajustados sobre ${claims} ${claims === 1 ? "afirmación" : "afirmaciones"} (Holm): ${supported} para apoyada, ${contradicted} para contradicha.`,
};
