import type { Chart } from "../chart/chart.ts";
import { handoffMatrix } from "../chart/handoffMatrix.ts";
import type { Language } from "../chart/language.ts";
import { organisationMap } from "../chart/organisationMap.ts";
import type { Width } from "../chart/theme.ts";
import type { Comparison, ScenarioSummary } from "../experiment/result.ts";
import { withScenarios } from "../report/chosenScenarios.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import { nameOf } from "../report/summaries.ts";

type Detail = (comparison: Comparison, scenario: ScenarioSummary, language: Language, width: Width) => Chart | null;

/** Charts that show few organisations at a time: the baseline beside one that the reader names. */
const DETAILS: ReadonlyMap<string, Detail> = new Map<string, Detail>([
  ["organisation-map", (comparison, { id }, language, width) => organisationMap(withScenarios(comparison, new Set([id])), language, width)],
  ["handoff-matrix", (comparison, scenario, language, width) => handoffMatrix(comparison, language, width, scenario)],
]);

/** The chart with the organisation that the figure says; null: it says none, or one that is not shown. */
export function detailed(figure: HTMLElement, comparison: Comparison, language: Language, width: Width): Chart | null {
  const scenario = comparison.scenarios.find(({ id }) => id === figure.dataset["detail"]);
  if (scenario === undefined) return null;
  return DETAILS.get(figure.dataset["chart"] ?? "")?.(comparison, scenario, language, width) ?? null;
}

/** A list of organisations above a chart that shows few of them; what is chosen stays with the figure. */
export function detailSwitch(figure: HTMLElement, comparison: Comparison, language: Language, changed: () => void): void {
  const others = comparison.scenarios.filter(({ id }) => id !== comparison.baseline);
  const before = figure.querySelector(".drawing");
  if (!DETAILS.has(figure.dataset["chart"] ?? "") || others.length < 2 || before === null) return;
  const page = figure.ownerDocument;
  const { live } = messagesOf(language).page;
  const [line, label, select] = [page.createElement("p"), page.createElement("label"), page.createElement("select")];
  line.className = "detail";
  const option = (value: string, text: string) => {
    const element = page.createElement("option");
    element.value = value;
    element.textContent = text;
    return element;
  };
  select.append(option("", live.detailOwn), ...others.map(({ id }) => option(id, nameOf(comparison, id))));
  select.value = others.some(({ id }) => id === figure.dataset["detail"]) ? (figure.dataset["detail"] ?? "") : "";
  select.addEventListener("change", () => {
    figure.dataset["detail"] = select.value;
    changed();
    figure.querySelector<HTMLElement>(".detail select")?.focus();
  });
  label.append(`${live.detail} `, select);
  line.append(label);
  before.before(line);
}
