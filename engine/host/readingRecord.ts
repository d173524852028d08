import type { LoadFindings, Saturation } from "../links/load.ts";
import type { MeasuredCurve } from "../links/responseMeasured.ts";
import type { ValueTail } from "../links/readingValues.ts";
import type { FittedForm } from "../response/fitForm.ts";
import type { ResponseReport } from "../response/responseVerdict.ts";
import type { TailReport } from "../tails/verdict.ts";
import { readingSentence } from "../report/links/readingSentence.ts";
import type { ReadingsShown } from "./readingTable.ts";

/** What `links.json` holds of the four readings and of load; people as they are called outside. */
export function readingRecord(all: ReadingsShown) {
  const { curves, values, degrees, load, readings } = all.readings;
  return {
    readings: readings.map((reading) => ({ ...reading, sentence: readingSentence(reading, curves, all.language) })),
    responses: curves.map(curveRecord),
    valueTails: values.map(({ tail, ...rest }: ValueTail) => ({ ...rest, tail: tail === null ? null : tailRecord(tail) })),
    degreeTail: { ...tailRecord(degrees.report), exponent: degrees.exponent },
    load: load === null ? null : loadRecord(load, all.shown),
  };
}

function curveRecord({ report, forms, ...curve }: MeasuredCurve) {
  const fourParts = report === null ? null : fourPartsOf(report);
  const share = curve.varied.kind === "number" ? curve.x.map((links) => links / curve.links) : null;
  return { ...curve, share, fourParts, forms: forms.map(formRecord) };
}

/** Forms stand beside them. */
function fourPartsOf({ verdict, parts, slope, upperSlope, curvature }: ResponseReport) {
  return { verdict, parts, slope, upperSlope, curvature };
}

function formRecord({ form, weights, shapes, aicc, weight }: FittedForm) {
  return { form, weights, shapes, aicc, weight };
}

/** Without the sample and the densities of every value. */
function tailRecord({ verdict, failing, n, fit, ratios, pValue, tailShare }: TailReport) {
  return {
    verdict,
    failing,
    n,
    alpha: fit?.alpha ?? null,
    least: fit?.tail.least ?? null,
    inTail: fit?.tail.size ?? 0,
    tailShare,
    pValue,
    ratios,
  };
}

function loadRecord({ people, tail, relay, line, oneMore, ...rest }: LoadFindings, shown: (id: string) => string) {
  const saturation = (one: Saturation | null) =>
    one === null || !("person" in one.at) ? one : { ...one, at: { person: shown(one.at.person) } };
  return {
    ...rest,
    people: people.map(({ person, ...own }) => ({ person: shown(person), ...own })),
    tail: { ...tailRecord(tail.report), exponent: tail.exponent },
    relay: saturation(relay),
    line: saturation(line),
    oneMore: oneMore.map(({ link, hardest, ...one }) => ({
      ...one,
      link: { ...link, between: link.between.map(shown) },
      hardest: hardest === null ? null : { ...hardest, person: shown(hardest.person) },
    })),
  };
}
