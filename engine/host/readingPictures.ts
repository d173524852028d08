import { formatNumber } from "../chart/format.ts";
import type { LinkElasticityPicture } from "../chart/linkElasticity.ts";
import type { LinkResponsePicture } from "../chart/linkResponse.ts";
import type { RelayLoadPicture } from "../chart/relayLoad.ts";
import { ORDERS } from "../links/responseOrders.ts";
import { readingSentence, type ReadingsShown } from "./readingTable.ts";
import { readingWords } from "./readingWords.ts";

export interface Pictured extends ReadingsShown {
  /** The company. */
  readonly name: string;
}

/** Measures that are drawn: what the article says is right for the first, if for any. */
const DRAWN = ["perfectJourneyRate", "retentionYear"] as const;

export function responsePicture({ name, readings, language }: Pictured): LinkResponsePicture {
  const words = readingWords(language);
  const panels = DRAWN.map((measure) => ({
    measure,
    rows: ORDERS.flatMap((order) => {
      const curve = readings.curves.find(({ measure: of, varied }) => of === measure && varied.kind === "number" && varied.order === order);
      const [best] = curve?.forms ?? [];
      if (curve === undefined) return [];
      return [
        {
          label: words.over[order],
          form: best === undefined ? "" : `${words.forms[best.form]}, ${formatNumber(best.weight, language, 2)}`,
          points: curve.x.flatMap((links, at) => {
            const benefit = curve.benefit[at];
            return benefit === undefined ? [] : [{ links, benefit }];
          }),
          fitted: best?.at ?? null,
        },
      ];
    }),
  }));
  const number = readings.readings.filter(({ reading }) => reading === "R2");
  const supported = number.filter(({ verdict }) => verdict === "supported").length;
  return { name, read: { curves: number.length, supported }, panels };
}

/** In the strength of all links that there are. */
export function elasticityPicture({ name, readings, language }: Pictured): LinkElasticityPicture {
  const rows = ELASTIC.map((measure) => {
    const curve = readings.curves.find(
      ({ measure: of, varied }) => of === measure && varied.kind === "strength" && varied.of === "all links",
    );
    const steps = (curve?.x.slice(1) ?? []).flatMap((t, at) => {
      const elasticity = curve?.elasticity[at] ?? null;
      return elasticity === null ? [] : [{ t, elasticity }];
    });
    return { measure, steps };
  });
  const said = readings.readings.filter(({ over, measure }) => over === "all links" && (measure === DRAWN[0] || measure === DRAWN[1]));
  return { name, said: said.map((reading) => readingSentence(reading, { readings, language })).join(" "), rows };
}

const ELASTIC = ["perfectJourneyRate", "seamlessness", "retentionYear"] as const;

export function relayPicture({ name, readings, shown, language }: Pictured): RelayLoadPicture {
  const { load } = readings;
  const tail = load?.tail.report ?? null;
  const reading = readings.readings.find(({ over }) => over === "relay load");
  return {
    name,
    people: (load?.people ?? []).map(({ person, ...own }) => ({ label: shown(person), ...own })),
    of: load?.of ?? 0,
    said: reading === undefined ? "" : readingSentence(reading, { readings, language }),
    line:
      tail === null || tail.fit === null || tail.verdict === "too few to tell"
        ? null
        : { least: tail.fit.tail.least, alpha: tail.fit.alpha, tailShare: tail.tailShare },
  };
}
