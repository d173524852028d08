import { messagesOf } from "../report/messages/messagesOf.ts";
import { LEVER_IDS, type LeverId } from "../scenario/levers.ts";
import { button } from "./formsToolbar.ts";
import type { PageGround } from "./ground.ts";
import { leverSlider } from "./leverSlider.ts";
import type { PageState } from "./live.ts";
import type { Payload } from "./payload.ts";
import type { Trial } from "./trialCommand.ts";
import { showTrial } from "./trialFound.ts";
import { trialRun } from "./trialRun.ts";

/** Replications of a trial: few, so that an answer comes within seconds, and as many as make it sure enough to act on. */
const FEW = 10;
const MORE = 40;

/** Where the levers stand, and what came of them: it stays when the page is said anew. */
export interface TrialState {
  readonly levers: Record<LeverId, number>;
  /** A run that is on; null: none is. */
  running: { readonly replications: number; readonly end: () => void } | null;
  found: Trial | null;
}

/** Levers, and what comes of them. */
export function trialPanel(page: Document, payload: Payload, state: PageState): void {
  const place = page.querySelector<HTMLElement>('[data-weft="trial"]');
  if (place === null) return;
  const words = messagesOf(state.language).page.trial;
  place.className = "trial";
  const { grounds } = payload;
  if (grounds === null) {
    place.textContent = words.tooLarge;
    return;
  }
  const panel = panelOf(page, words.progress);
  const { trial, language } = state;
  const run = (replications: number) => runTrial({ page, panel, payload, grounds, state }, replications);
  for (const id of LEVER_IDS) panel.levers.append(leverSlider(page, { id, levers: trial.levers, language }, () => run(FEW)));
  panel.buttons.append(
    button(page, words.run(FEW), () => run(FEW)),
    button(page, words.more(MORE), () => run(MORE)),
  );
  place.replaceChildren(panel.levers, panel.buttons, panel.progress, panel.state, panel.found);
  if (trial.found !== null) showTrial(panel.found, trial.found, payload, language);
  if (trial.running !== null) run(trial.running.replications);
}

interface Panel {
  readonly levers: HTMLElement;
  readonly buttons: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly state: HTMLElement;
  readonly found: HTMLElement;
}

function panelOf(page: Document, label: string): Panel {
  const [levers, buttons, progress, state, found] = [
    page.createElement("div"),
    page.createElement("div"),
    page.createElement("progress"),
    page.createElement("p"),
    page.createElement("div"),
  ];
  levers.className = "levers";
  buttons.className = "buttons";
  progress.hidden = true;
  progress.setAttribute("aria-label", label);
  state.setAttribute("role", "status");
  return { levers, buttons, progress, state, found };
}

interface Running {
  readonly page: Document;
  readonly panel: Panel;
  readonly payload: Payload;
  readonly grounds: readonly PageGround[];
  readonly state: PageState;
}

/** The levers as they stand now: a slider that is moved while a run is on belongs to the next one. */
function runTrial(
  { page, panel: { progress, state, found }, payload, grounds, state: { trial, language } }: Running,
  replications: number,
): void {
  const words = messagesOf(language).page.trial;
  const levers = { ...trial.levers };
  trial.running?.end();
  progress.hidden = false;
  [progress.max, progress.value] = [replications, 0];
  state.textContent = words.running(0, replications);
  const end = trialRun(page, { grounds, levers, replications, seed: payload.content.facts.seed }, (answer) => {
    if (answer.kind === "round") {
      progress.value = answer.replications;
      if (answer.replications < replications) state.textContent = words.running(answer.replications, replications);
      return;
    }
    progress.hidden = true;
    trial.running = null;
    state.textContent = answer.kind === "cannot" ? words.cannot(answer.why) : words.done(replications);
    if (answer.kind !== "done") return;
    trial.found = { comparison: answer.comparison, levers };
    showTrial(found, trial.found, payload, language);
  });
  trial.running = { replications, end };
}
