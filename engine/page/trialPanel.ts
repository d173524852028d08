import { pairedDifferences } from "../chart/pairedDifferences.ts";
import type { Language } from "../chart/language.ts";
import { formatDifference, formatNumber } from "../chart/format.ts";
import type { Comparison } from "../experiment/result.ts";
import { findings, measureName } from "../report/findings.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import { inSentence } from "../report/messages/words.ts";
import { glance } from "../report/sections/glance.ts";
import { figure } from "../report/sections/charts.ts";
import { answer, evidenceSentence } from "../report/verdict.ts";
import { AS_STATED, LEVER_RANGE, type LeverId, type Levers } from "../scenario/levers.ts";
import { draw } from "./drawCharts.ts";
import { widthNow } from "./fitting.ts";
import { button } from "./formsToolbar.ts";
import type { PageState } from "./live.ts";
import type { Payload } from "./payload.ts";
import { trialCommand } from "./trialCommand.ts";
import type { TrialAnswer, TrialRequest } from "./trialWorker.ts";

/** Replications of a trial: few, so that an answer comes within seconds, and as many as make it sure enough to act on. */
const FEW = 10;
const MORE = 40;
const LEVERS = ["load", "fabric", "length"] as const;
/** Steps of a slider. */
const STEP: Readonly<Record<LeverId, number>> = { load: 0.05, fabric: 0.05, length: 1 };

/** Levers, and what comes of them. */
export function trialPanel(page: Document, payload: Payload, { language }: PageState): void {
  const place = page.querySelector<HTMLElement>('[data-weft="trial"]');
  if (place === null) return;
  const words = messagesOf(language).page.trial;
  place.className = "trial";
  const { grounds } = payload;
  if (grounds === null) {
    place.textContent = words.tooLarge;
    return;
  }
  const levers: Record<LeverId, number> = { ...(payload.content.facts.levers ?? AS_STATED) };
  const [panel, buttons, progress, state, found] = [
    page.createElement("div"),
    page.createElement("div"),
    page.createElement("progress"),
    page.createElement("p"),
    page.createElement("div"),
  ];
  panel.className = "levers";
  buttons.className = "buttons";
  progress.hidden = true;
  progress.setAttribute("aria-label", words.lead);
  state.setAttribute("role", "status");
  let worker: Worker | null = null;
  const run = (replications: number) => {
    worker?.terminate();
    worker = workerOf(page);
    progress.hidden = false;
    progress.max = replications;
    progress.value = 0;
    state.textContent = words.running(0, replications);
    worker.addEventListener("message", ({ data }: MessageEvent<TrialAnswer>) => {
      if (data.kind === "round") {
        progress.value = data.replications;
        if (data.replications < replications) state.textContent = words.running(data.replications, replications);
        return;
      }
      progress.hidden = true;
      state.textContent = data.kind === "cannot" ? words.cannot(data.why) : words.done(replications);
      if (data.kind === "done") show(found, data.comparison, { payload, levers, language });
    });
    const request: TrialRequest = { grounds, levers, replications, seed: payload.content.facts.seed };
    worker.postMessage(request, []);
  };
  for (const id of LEVERS) panel.append(slider(page, { id, levers, language }, () => run(FEW)));
  buttons.append(
    button(page, words.run(FEW), () => run(FEW)),
    button(page, words.more(MORE), () => run(MORE)),
  );
  place.replaceChildren(panel, buttons, progress, state, found);
}

interface Slider {
  readonly id: LeverId;
  readonly levers: Record<LeverId, number>;
  readonly language: Language;
}

function slider(page: Document, { id, levers, language }: Slider, moved: () => void): HTMLElement {
  const words = messagesOf(language).page.trial;
  const [whole, label, name, output, input, note] = [
    page.createElement("div"),
    page.createElement("label"),
    page.createElement("span"),
    page.createElement("output"),
    page.createElement("input"),
    page.createElement("p"),
  ];
  const { least, most } = LEVER_RANGE[id];
  input.type = "range";
  input.id = `lever-${id}`;
  [input.min, input.max, input.step, input.value] = [least, most, STEP[id], levers[id]].map(String) as [string, string, string, string];
  label.htmlFor = input.id;
  name.textContent = words.lever[id];
  note.className = "quiet";
  note.id = `${input.id}-note`;
  note.textContent = words.leverNote[id];
  input.setAttribute("aria-describedby", note.id);
  const show = () => {
    const text = levers[id] === 1 ? words.asStated : `× ${formatNumber(levers[id], language, id === "length" ? 0 : 2)}`;
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
  };
  input.addEventListener("input", () => {
    levers[id] = Number(input.value);
    show();
  });
  input.addEventListener("change", moved);
  show();
  label.append(name, output);
  whole.append(label, input, note);
  return whole;
}

interface Found {
  readonly payload: Payload;
  readonly levers: Levers;
  readonly language: Language;
}

/** The answer to a trial: one sentence with its doubt, the table, the differences, and how to repeat it. */
function show(place: HTMLElement, comparison: Comparison, { payload, levers, language }: Found): void {
  const page = place.ownerDocument;
  const words = messagesOf(language).page.trial;
  const [first] = findings(comparison);
  const holder = page.createElement("template");
  const chart = pairedDifferences(comparison, language, widthNow(page));
  const table = comparison.headline.length === 0 ? "" : glance(comparison, language).markup;
  holder.innerHTML = `${table}${chart === null ? "" : figure({ chart, svg: null }, 1000, language).markup}`;
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
  code.textContent = trialCommand(payload, levers, comparison.replications);
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

/** The page's own script, in a worker: no second copy of the engine. */
function workerOf(page: Document): Worker {
  const text = page.getElementById("weft-script")?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
