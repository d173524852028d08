import type { Language } from "../chart/language.ts";
import { formatNumber } from "../chart/format.ts";

/** What the command line says of its own work. Faults of files stay in English, as their keys are. */
export interface HostMessages {
  readonly running: (scenarios: number, replications: number) => string;
  readonly pilot: string;
  readonly warmUp: string;
  readonly firstLinks: string;
  readonly otherWorlds: string;
  readonly left: (seconds: number) => string;
  readonly takenOver: (count: number, total: number) => string;
  readonly spoilt: (count: number) => string;
  readonly changed: (scenario: string) => string;
  readonly engineChanged: string;
  readonly interrupted: (done: number, total: number) => string;
  readonly failed: (failed: number, total: number) => string;
  readonly unequal: (facts: UnequalFacts) => string;
  readonly unequalRefused: string;
  readonly baselineUnstable: (scenario: string) => string;
  readonly imprecise: (precision: string, replications: number) => string;
  readonly written: (report: string, folder: string) => string;
  readonly repeat: (command: string) => string;
  readonly drawn: (file: string) => string;
  readonly chartsThere: (folder: string) => string;
  readonly served: (address: string) => string;
}

export interface UnequalFacts {
  readonly scenario: string;
  readonly condition: string;
  readonly value: number;
  readonly baseline: number;
  readonly share: number;
}

export function hostMessages(language: Language): HostMessages {
  return language === "es" ? SPANISH : ENGLISH;
}

const ENGLISH: HostMessages = {
  running: (scenarios, replications) =>
    `${counted(scenarios, "scenario", "scenarios")} × ${counted(replications, "replication", "replications")}`,
  pilot: "pilot of the baseline",
  warmUp: "pilots for the warm-up",
  firstLinks: "first links to fund",
  otherWorlds: "what would change the answer",
  left: (seconds) => `${duration(seconds)} left`,
  takenOver: (count, total) => `${count} of ${total} replications were there already`,
  spoilt: (count) => `${counted(count, "stored line was", "stored lines were")} damaged: computed again`,
  changed: (scenario) => `${scenario} has changed since the last run in this folder: computed again`,
  engineChanged: "Weft or Node has changed since the last run in this folder: everything is computed again",
  interrupted: (done, total) => `Stopped. ${done} of ${total} replications are kept: run the same command again to continue.`,
  failed: (failed, total) => `${failed} of ${total} replications failed; the results rest on the others.`,
  unequal: ({ scenario, condition, value, baseline, share }) =>
    `${scenario}: ${CONDITIONS_EN[condition] ?? condition} ${formatNumber(value, "en")}, baseline ${formatNumber(baseline, "en")} (${formatNumber(share * 100, "en", 1)} %)`,
  unequalRefused:
    "Refused: scenarios must have the same budget, demand and horizon (within 0.5 %), or the comparison says nothing about the organisation. Give all of them the same people and wages, and `budget: match`, which pays from these what a form adds; or use --allow-unequal.",
  baselineUnstable: (scenario) => `Refused: work piles up without end in the baseline (${scenario}), so there is nothing to compare with.`,
  imprecise: (precision, replications) => `The precision of ${precision} was not reached within ${replications} replications.`,
  written: (report, folder) => `Report: ${report}\nResults: ${folder}`,
  repeat: (command) => `The first of them again: ${command}`,
  drawn: (file) => `Chart: ${file}`,
  chartsThere: (folder) => `Charts of ${folder}:`,
  served: (address) => `Report: ${address} (drawn anew when results change; Ctrl-C ends)`,
};

const CONDITIONS_EN: Readonly<Record<string, string>> = {
  budget: "budget a month €",
  demand: "journeys a month",
  horizon: "horizon in hours",
};

const SPANISH: HostMessages = {
  running: (scenarios, replications) =>
    `${counted(scenarios, "escenario", "escenarios")} × ${counted(replications, "réplica", "réplicas")}`,
  pilot: "piloto de la base",
  warmUp: "pilotos para el calentamiento",
  firstLinks: "primeros enlaces que financiar",
  otherWorlds: "qué cambiaría la respuesta",
  left: (seconds) => `quedan ${duration(seconds)}`,
  takenOver: (count, total) => `${count} de ${total} réplicas ya estaban hechas`,
  spoilt: (count) => `${counted(count, "línea guardada estaba dañada", "líneas guardadas estaban dañadas")}: se calculan de nuevo`,
  changed: (scenario) => `${scenario} ha cambiado desde la última ejecución en esta carpeta: se calcula de nuevo`,
  engineChanged: "Weft o Node ha cambiado desde la última ejecución en esta carpeta: se calcula todo de nuevo",
  interrupted: (done, total) => `Detenido. Se conservan ${done} de ${total} réplicas: repita la misma orden para continuar.`,
  failed: (failed, total) => `${failed} de ${total} réplicas fallaron; los resultados se basan en las demás.`,
  unequal: ({ scenario, condition, value, baseline, share }) =>
    `${scenario}: ${CONDITIONS_ES[condition] ?? condition} ${formatNumber(value, "es")}, base ${formatNumber(baseline, "es")} (${formatNumber(share * 100, "es", 1)}\u00a0%)`,
  unequalRefused:
    "Rechazado: los escenarios deben tener el mismo presupuesto, la misma demanda y el mismo horizonte (con un margen del 0,5\u00a0%); si no, la comparación no dice nada de la organización. Dé a todos las mismas personas y los mismos salarios, y `budget: match`, que paga con ellos lo que una forma añade; o use --allow-unequal.",
  baselineUnstable: (scenario) => `Rechazado: en la base (${scenario}) el trabajo se acumula sin fin, y no hay con qué comparar.`,
  imprecise: (precision, replications) => `La precisión de ${precision} no se alcanzó con ${replications} réplicas.`,
  written: (report, folder) => `Informe: ${report}\nResultados: ${folder}`,
  repeat: (command) => `La primera de ellas, otra vez: ${command}`,
  drawn: (file) => `Gráfico: ${file}`,
  chartsThere: (folder) => `Gráficos de ${folder}:`,
  served: (address) => `Informe: ${address} (se dibuja de nuevo cuando cambian los resultados; Ctrl-C termina)`,
};

const CONDITIONS_ES: Readonly<Record<string, string>> = {
  budget: "presupuesto al mes en €",
  demand: "recorridos al mes",
  horizon: "horizonte en horas",
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
