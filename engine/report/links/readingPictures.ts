import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { LinkElasticityPicture } from "../../chart/linkElasticity.ts";
import type { LinkResponsePicture } from "../../chart/linkResponse.ts";
import type { RelayLoadPicture } from "../../chart/relayLoad.ts";
import { ORDERS } from "../../links/responseOrders.ts";
import { formAt } from "../../response/formAt.ts";
import type { LinksRecord } from "./linksRecord.ts";
import { readingSentence } from "./readingSentence.ts";
import { readingWords } from "./readingWords.ts";

/** Measures that are drawn: what the article says is right for the first, if for any. */
const DRAWN = ["perfectJourneyRate", "retentionYear"] as const;

export function responsePicture({ name, responses, readings }: LinksRecord, language: Language): LinkResponsePicture {
  const words = readingWords(language);
  const panels = DRAWN.map((measure) => ({
    measure,
    rows: ORDERS.flatMap((order) => {
      const curve = responses.find(({ measure: of, varied }) => of === measure && varied.kind === "number" && varied.order === order);
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
          fitted: best === undefined ? null : (links: number) => formAt(best, links),
        },
      ];
    }),
  }));
  const number = readings.filter(({ reading }) => reading === "R2");
  const supported = number.filter(({ verdict }) => verdict === "supported").length;
  return { name, read: { curves: number.length, supported }, panels };
}

/** In the strength of all links that there are. */
export function elasticityPicture({ name, responses, readings }: LinksRecord, language: Language): LinkElasticityPicture {
  const rows = ELASTIC.map((measure) => {
    const curve = responses.find(({ measure: of, varied }) => of === measure && varied.kind === "strength" && varied.of === "all links");
    const steps = (curve?.x.slice(1) ?? []).flatMap((t, at) => {
      const elasticity = curve?.elasticity[at] ?? null;
      return elasticity === null ? [] : [{ t, elasticity }];
    });
    return { measure, steps };
  });
  const said = readings.filter(({ over, measure }) => over === "all links" && (measure === DRAWN[0] || measure === DRAWN[1]));
  return { name, said: said.map((reading) => readingSentence(reading, responses, language)).join(" "), rows };
}

const ELASTIC = ["perfectJourneyRate", "seamlessness", "retentionYear"] as const;

export function relayPicture({ name, responses, readings, load }: LinksRecord, language: Language): RelayLoadPicture {
  const reading = readings.find(({ over }) => over === "relay load");
  const { verdict = "too few to tell", alpha = null, least = null, tailShare = 0 } = load?.tail ?? {};
  return {
    name,
    people: (load?.people ?? []).map(({ person, ...own }) => ({ label: person, ...own })),
    of: load?.of ?? 0,
    said: reading === undefined ? "" : readingSentence(reading, responses, language),
    line: alpha === null || least === null || verdict === "too few to tell" ? null : { least, alpha, tailShare },
  };
}
