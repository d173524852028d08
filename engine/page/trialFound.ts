import { formatDifference } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import { pairedDifferences } from "../chart/pairedDifferences.ts";
import type { Comparison } from "../experiment/result.ts";
import { findings, measureName } from "../report/findings.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import { inSentence } from "../report/messages/words.ts";
import { figure } from "../report/sections/charts.ts";
import { glance } from "../report/sections/glance.ts";
import { answer, evidenceSentence } from "../report/verdict.ts";
import { draw } from "./drawCharts.ts";
import { widthNow } from "./fitting.ts";
import type { Payload } from "./payload.ts";
import { trialCommand, type Trial } from "./trialCommand.ts";

/** Figures of the page are counted from 0, and no page has so many. */
const TRIAL_FIGURE = 1000;

/** The answer to a trial: one sentence with its doubt, the table, the differences, and how to repeat it. */
export function showTrial(place: HTMLElement, { comparison, levers }: Trial, payload: Payload, language: Language): void {
  const page = place.ownerDocument;
  const words = messagesOf(language).page.trial;
  const [first] = findings(comparison);
  const holder = page.createElement("template");
  const chart = pairedDifferences(comparison, language, widthNow(page));
  const table = comparison.headline.length === 0 ? "" : glance(comparison, language).markup;
  holder.innerHTML = `${table}${chart === null ? "" : figure({ chart, svg: null }, TRIAL_FIGURE, language).markup}`;
  const paragraphs = [
    ...(first === undefined ? [] : sentences(comparison, first, language)),
    ...precision(comparison, language),
    words.command,
  ].map((text) => {
    const paragraph = page.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  });
  const [line, code] = [page.createElement("p"), page.createElement("code")];
  code.textContent = trialCommand(payload, { comparison, levers });
  line.append(code);
  place.replaceChildren(...paragraphs, line, ...holder.content.childNodes);
  place.dataset["replications"] = String(comparison.replications);
  place.dataset["rows"] = JSON.stringify(comparison.rows);
  const [drawn, into] = [place.querySelector("figure"), place.querySelector<HTMLElement>("figure .drawing")];
  if (chart !== null && drawn !== null && into !== null) {
    drawn.removeAttribute("data-chart");
    void draw(drawn, into, chart);
  }
}

function sentences(comparison: Comparison, first: ReturnType<typeof findings>[number], language: Language): readonly string[] {
  const said = answer(comparison, first, language);
  return [`${said.claim}.`, evidenceSentence(said)];
}

/** Half the width of the widest interval, in the first measure that has any; intervals shrink with the square root of n. */
function precision(comparison: Comparison, language: Language): readonly string[] {
  for (const { measure } of comparison.headline) {
    const halves = comparison.rows.flatMap((row) =>
      row.measure === measure && row.difference !== null ? [(row.difference.high - row.difference.low) / 2] : [],
    );
    const widest = Math.max(...halves);
    if (!Number.isFinite(widest)) continue;
    const { unit, name } = measureName(measure);
    const written = (half: number) => unsigned(formatDifference(half, unit, language));
    const words = messagesOf(language).page.trial;
    return [words.precision(inSentence(name[language]), written(widest), comparison.replications, written(widest / 2))];
  }
  return [];
}

function unsigned(difference: string): string {
  return difference.replace(/^\+/, "");
}
