import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { LinkBudget } from "../../links/budget.ts";
import type { Best } from "../../links/carriedOn.ts";
import type { Stage } from "../../links/evaluator.ts";
import type { LabCounts } from "../../links/lab.ts";
import type { Placement } from "../../links/placements.ts";
import type { Plan } from "../../links/plan.ts";
import type { LinkValue } from "../../links/values.ts";
import { counted } from "../messages/words.ts";

/** What is said of links. */
export interface LinksWords {
  readonly valueColumns: readonly string[];
  readonly planColumns: readonly string[];
  readonly otherColumns: readonly string[];
  readonly togetherColumns: readonly string[];
  readonly changes: Readonly<Record<LinkValue["change"], string>>;
  readonly placements: Readonly<Record<Placement, (draws: number) => string>>;
  readonly stages: Readonly<Record<Stage | "start", string>>;
  readonly values: (named: number, tested: number) => string;
  readonly noValues: string;
  readonly growing: (links: string) => string;
  readonly plan: (budget: string) => string;
  readonly noPlan: string;
  readonly nothingFits: (budget: string) => string;
  readonly stopped: (plan: Pick<Plan, "stopped">, next: string) => string;
  readonly beside: (text: string) => string;
  readonly probability: (text: string) => string;
  readonly others: (links: number) => string;
  readonly planBetter: string;
  readonly alike: (placements: string) => string;
  readonly behind: (placements: string) => string;
  readonly best: (best: Best, gain: string) => string;
  readonly bestBetter: string;
  readonly bestAlike: (placements: string) => string;
  readonly bestBehind: (placements: string) => string;
  readonly redrawn: (draws: number) => string;
  readonly together: (pairs: number) => string;
  readonly noTogether: (pairs: number) => string;
  readonly noPairs: string;
  readonly counts: (counts: LabCounts, sizes: CountedSizes) => readonly string[];
  readonly and: string;
  readonly budgets: Readonly<Record<LinkBudget["unit"], (most: string) => string>>;
  readonly quick: string;
  readonly takenOver: (jobs: number) => string;
  readonly interrupted: string;
  readonly nothingEnded: string;
  readonly unstable: (share: string) => string;
  readonly written: (folder: string) => string;
}

export interface CountedSizes {
  readonly screened: number;
  readonly replications: number;
  readonly seed: string;
}

export function linksWords(language: Language): LinksWords {
  return language === "es" ? SPANISH : ENGLISH;
}

const ENGLISH: LinksWords = {
  valueColumns: ["link", "what", "net value, €/month", "per hour", "per €", "perfect journeys", "p"],
  planColumns: ["build", "upkeep", "gain by it, €/month", "all so far, €/month"],
  otherColumns: ["placed", "gain, €/month"],
  togetherColumns: ["pair", "one alone", "other alone", "together, €/month", "beyond their sum"],
  changes: { added: "new", removed: "there", weakened: "half of it" },
  placements: {
    random: (draws) => `at random, mean of ${draws} draws`,
    traffic: () => "where most work passes",
    betweenness: () => "by betweenness",
    constraint: () => "by lowest constraint",
  },
  stages: {
    start: "pilots",
    screen: "screening links",
    test: "testing links",
    pairs: "pairs of links",
    plan: "choosing what to build",
    final: "plan against other placements",
    response: "response to links",
    load: "load of relays",
  },
  values: (named, tested) =>
    `Of ${tested} ${counted(tested, "link", "links and halves of links")} tested ${named} can be told from nothing:`,
  noValues: "No link can be told from one that is worth nothing.",
  growing: (links) =>
    `Work piles up without end where these are changed, so that their values hold for the months that were run alone: ${links}.`,
  plan: (budget) => `What to build first, within ${budget}:`,
  nothingFits: (budget) => `Nothing to build: no link that pays fits into ${budget}.`,
  noPlan: "Nothing to build: no new link can be told from one that is worth nothing.",
  stopped: ({ stopped }, next) =>
    ({
      budget: "It stops where nothing else fits the budget.",
      none: "It stops where no other link is known to pay.",
      unsure: `It stops before ${next}, whose interval includes 0.`,
    })[stopped],
  beside: (text) => `The whole plan beside: ${text}.`,
  probability: (text) =>
    `P(gain > 0) ${text}: 1 less the one-sided p, the share of the sampling distribution of its mean gain that lies above 0.`,
  others: (links) => `As many links (${links}) placed otherwise, on the same fresh replications:`,
  alike: (placements) =>
    `The plan could not be told from placing ${placements}: their links join the same functions, or too few replications tell.`,
  behind: (placements) => `More gain those placed ${placements}: the plan holds sure links alone, and may look at too few.`,
  planBetter: "plan is better by, €/month",
  best: ({ links, ofPlan }, gain) =>
    `The ${links.length} best links that are known gain ${gain}: ${ofPlan} of the plan, then each time the one that promises most, sure or not, whatever it costs. As many (${links.length}) placed otherwise, on the same replications:`,
  bestBetter: "the best are better by, €/month",
  bestBehind: (placements) => `More gain those placed ${placements}: the choice went wrong on other luck, or looked at too few links.`,
  bestAlike: (placements) => `The best could not be told from placing ${placements}.`,
  redrawn: (draws) => `${draws} draws at random were drawn anew: with them somebody could not work.`,
  together: (pairs) =>
    `Of ${pairs} ${counted(pairs, "pair", "pairs")} over which more work finds a way than over each of them these only pay together:`,
  noTogether: (pairs) =>
    pairs === 1
      ? "The one pair over which more work finds a way than over each of them does not only pay together."
      : `None of the ${pairs} pairs over which more work finds a way than over each of them only pays together.`,
  noPairs: "Over no two new links does work find a way that it does not find over one of them.",
  counts: (counts, { screened, replications, seed }) => [
    `Net value: change of lifetime value × journeys that begin in a month; demand is fixed, upkeep is paid as slower work. Screened: ${screened} ${counted(screened, "link", "links")} (pairs of functions: ${counts.functionPairs - counts.pairsWithoutHandoffs}, further pairs of people: ${counts.personPairs}, there already: ${counts.existing}); tested on ${replications} fresh replications, seed ${seed}. Named: p, adjusted by Benjamini and Hochberg, at most 0.05; intervals hold for the named ones together in the same sense.`,
    ...(counts.pairsWithoutHandoffs > 0
      ? [`Pairs of functions between which no handoff would take the links that were looked at: ${counts.pairsWithoutHandoffs}.`]
      : []),
    ...(counts.pairsLeft > 0 ? [`Pairs of functions left out, between which fewest handoffs pass: ${counts.pairsLeft}.`] : []),
    ...(counts.idle > 0 ? [`Links that carry nothing and cost nothing, worth exactly 0: ${counts.idle}.`] : []),
    ...(counts.left > 0
      ? [
          `Links left out, which carry ${counts.leftCarriesMost > 0 ? `${formatNumber(counts.leftCarriesMost, "en")} handoffs a month or fewer` : "no handoff"}: ${counts.left}.`,
        ]
      : []),
    ...(counts.infeasible > 0 ? [`Links left out, with which somebody could not work: ${counts.infeasible}.`] : []),
  ],
  and: "and",
  budgets: {
    links: (most) => (most === "1" ? "1 link" : `${most} links`),
    hours: (most) => `${most} h of upkeep a month`,
    euros: (most) => `€${most} of upkeep a month`,
  },
  quick: "Quick: fewer links and replications.",
  takenOver: (jobs) => `${jobs} ${counted(jobs, "part of the work was", "parts of the work were")} there already.`,
  interrupted: "Stopped. What was done is kept: run the same command again to continue.",
  nothingEnded: "Refused: no journey ended in the pilots, so that a link has nothing to be worth anything to.",
  unstable: (share) => `Refused: work piles up without end in ${share} of the replications, so that no link can be valued.`,
  written: (folder) => `Results: ${folder}`,
};

const SPANISH: LinksWords = {
  valueColumns: ["enlace", "qué", "valor neto, €/mes", "por hora", "por €", "recorridos perfectos", "p"],
  planColumns: ["crear", "mantenimiento", "ganancia por él, €/mes", "todo hasta aquí, €/mes"],
  otherColumns: ["colocación", "ganancia, €/mes"],
  togetherColumns: ["par", "uno solo", "otro solo", "juntos, €/mes", "más que su suma"],
  changes: { added: "nuevo", removed: "ya existe", weakened: "su mitad" },
  placements: {
    random: (draws) => `al azar, media de ${draws} sorteos`,
    traffic: () => "donde pasa más trabajo",
    betweenness: () => "por intermediación",
    constraint: () => "por menor restricción",
  },
  stages: {
    start: "pilotos",
    screen: "criba de enlaces",
    test: "prueba de enlaces",
    pairs: "pares de enlaces",
    plan: "elección de qué crear",
    final: "plan frente a otras colocaciones",
    response: "respuesta a los enlaces",
    load: "carga de quienes transmiten",
  },
  values: (named, tested) =>
    `De ${tested} ${counted(tested, "enlace probado", "enlaces y mitades de enlaces probados")}, ${named} ${counted(named, "se distingue", "se distinguen")} de nada:`,
  noValues: "Ningún enlace se distingue de uno que no vale nada.",
  growing: (links) => `El trabajo se acumula sin fin donde estos cambian, y su valor solo vale para los meses simulados: ${links}.`,
  plan: (budget) => `Qué crear primero, con ${budget}:`,
  nothingFits: (budget) => `Nada que crear: ningún enlace que compense cabe en ${budget}.`,
  noPlan: "Nada que crear: ningún enlace nuevo se distingue de uno que no vale nada.",
  stopped: ({ stopped }, next) =>
    ({
      budget: "Termina donde nada más cabe en el presupuesto.",
      none: "Termina donde no se sabe de otro enlace que compense.",
      unsure: `Termina antes de ${next}, cuyo intervalo incluye el 0.`,
    })[stopped],
  beside: (text) => `Además, con el plan entero: ${text}.`,
  probability: (text) =>
    `P(ganancia > 0) ${text}: 1 menos el p unilateral, la parte de la distribución muestral de su ganancia media que queda sobre 0.`,
  others: (links) => `Los mismos enlaces (${links}) colocados de otro modo, en las mismas réplicas nuevas:`,
  alike: (placements) =>
    `El plan no se distingue de colocar ${placements}: sus enlaces unen las mismas áreas, o las réplicas son muy pocas.`,
  behind: (placements) => `Ganan más los colocados ${placements}: el plan solo tiene enlaces seguros, y quizá miró muy pocos.`,
  planBetter: "el plan es mejor en, €/mes",
  best: ({ links, ofPlan }, gain) =>
    `Los ${links.length} mejores enlaces conocidos ganan ${gain}: ${ofPlan} del plan y después cada vez el que más promete, seguro o no, cueste lo que cueste. Los mismos (${links.length}) colocados de otro modo, en las mismas réplicas:`,
  bestBetter: "los mejores ganan más, €/mes",
  bestBehind: (placements) => `Ganan más los colocados ${placements}: la elección falló con otra suerte, o miró muy pocos enlaces.`,
  bestAlike: (placements) => `Los mejores no se distinguen de colocar ${placements}.`,
  redrawn: (draws) => `${draws} sorteos al azar se repitieron: con ellos alguien no podría trabajar.`,
  together: (pairs) =>
    `De ${pairs} ${counted(pairs, "par", "pares")} por los que encuentra camino más trabajo que por cada uno, estos solo compensan juntos:`,
  noTogether: (pairs) =>
    pairs === 1
      ? "El único par por el que encuentra camino más trabajo que por cada uno no compensa solo junto."
      : `Ninguno de los ${pairs} pares por los que encuentra camino más trabajo que por cada uno compensa solo junto.`,
  noPairs: "Por ningún par de enlaces nuevos encuentra el trabajo un camino que no encuentre por uno de ellos.",
  counts: (counts, { screened, replications, seed }) => [
    `Valor neto: cambio del valor del cliente × recorridos que empiezan en un mes; la demanda es fija y el mantenimiento se paga en trabajo más lento. Cribados: ${screened} ${counted(screened, "enlace", "enlaces")} (pares de áreas: ${counts.functionPairs - counts.pairsWithoutHandoffs}, más pares de personas: ${counts.personPairs}, ya existentes: ${counts.existing}); probados con ${replications} réplicas nuevas, semilla ${seed}. Nombrado: p, ajustado por Benjamini y Hochberg, de 0,05 como mucho; los intervalos valen para los nombrados en el mismo sentido.`,
    ...(counts.pairsWithoutHandoffs > 0
      ? [`Pares de áreas entre las que ningún traspaso tomaría los enlaces que se miraron: ${counts.pairsWithoutHandoffs}.`]
      : []),
    ...(counts.pairsLeft > 0 ? [`Pares de áreas que se dejaron fuera, con menos traspasos entre ellas: ${counts.pairsLeft}.`] : []),
    ...(counts.idle > 0 ? [`Enlaces que no llevan ni cuestan nada y valen exactamente 0: ${counts.idle}.`] : []),
    ...(counts.left > 0
      ? [
          `Enlaces que se dejaron fuera, ${counts.leftCarriesMost > 0 ? `con ${formatNumber(counts.leftCarriesMost, "es")} traspasos al mes o menos` : "sin traspasos"}: ${counts.left}.`,
        ]
      : []),
    ...(counts.infeasible > 0 ? [`Enlaces que se dejaron fuera porque con ellos alguien no podría trabajar: ${counts.infeasible}.`] : []),
  ],
  and: "y",
  budgets: {
    links: (most) => (most === "1" ? "1 enlace" : `${most} enlaces`),
    hours: (most) => `${most} h de mantenimiento al mes`,
    euros: (most) => `${most} € de mantenimiento al mes`,
  },
  quick: "Rápido: menos enlaces y réplicas.",
  takenOver: (jobs) => `${jobs} ${counted(jobs, "parte del trabajo ya estaba hecha", "partes del trabajo ya estaban hechas")}.`,
  interrupted: "Detenido. Lo hecho se conserva: repita la misma orden para continuar.",
  nothingEnded: "Rechazado: ningún recorrido terminó en los pilotos y un enlace no tiene a quién servir.",
  unstable: (share) => `Rechazado: el trabajo se acumula sin fin en el ${share} de las réplicas y ningún enlace puede valorarse.`,
  written: (folder) => `Resultados: ${folder}`,
};
