import type { Key } from "../random/seedKey.ts";
import type { Candidate } from "./candidates.ts";
import type { Evaluator } from "./evaluator.ts";
import { loads, type LoadEvaluator, type LoadFindings } from "./load.ts";
import { OUTCOMES } from "./outcome.ts";
import { readingOf, tailReading, valueReading, type Reading } from "./readings.ts";
import { degreeTail, type TailOf } from "./readingTails.ts";
import { valueTails, type ValueTail } from "./readingValues.ts";
import { responseCurves } from "./response.ts";
import { measuredCurve, type MeasuredCurve } from "./responseMeasured.ts";
import { ranked, type Screened } from "./screening.ts";
import type { LabSizes } from "./sizes.ts";
import type { Survey } from "./survey.ts";

export interface ReadingTask {
  readonly evaluator: Evaluator & LoadEvaluator;
  readonly survey: Survey;
  readonly sizes: LabSizes;
  readonly screened: readonly Screened[];
  /** Links that the plan would build. */
  readonly planned: readonly Candidate[];
  readonly luck: Key;
}

/** Whether "networks work on power laws" here, in four readings of it (MODEL §7), and who would carry more links. */
export interface LinkReadings {
  /** Of every measure. */
  readonly curves: readonly MeasuredCurve[];
  readonly values: readonly ValueTail[];
  readonly degrees: TailOf;
  /** null: it could not be measured. */
  readonly load: LoadFindings | null;
  readonly readings: readonly Reading[];
}

export async function linkReadings(task: ReadingTask): Promise<LinkReadings> {
  const { evaluator, survey, sizes, screened, planned, luck } = task;
  const varied = await responseCurves({
    evaluator,
    survey,
    screened,
    planned,
    luck,
    replications: sizes.response,
    most: sizes.responseLinks,
  });
  const curves = varied.flatMap((curve) => OUTCOMES.flatMap((_, outcome) => measuredCurve(curve, outcome) ?? []));
  const values = await valueTails({ evaluator, screened, sizes, luck });
  const degrees = degreeTail(survey.ground.organisation, luck);
  const links = toTry(task);
  const load = await loads({ evaluator, survey, links, luck, replications: sizes.load, tries: sizes.loadTries });
  const tails = [degrees, ...(load === null ? [] : [load.tail])];
  return { curves, values, degrees, load, readings: [...curves.map(readingOf), ...values.map(valueReading), ...tails.map(tailReading)] };
}

/** What would be built, else the links that screened best. */
function toTry({ planned, screened, sizes }: ReadingTask): readonly Candidate[] {
  const best = ranked(screened.filter(({ candidate: { role } }) => role === "new")).map(({ candidate }) => candidate);
  return (planned.length > 0 ? planned : best).slice(0, sizes.loadLinks);
}
