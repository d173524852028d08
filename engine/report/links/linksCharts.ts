import type { Chart } from "../../chart/chart.ts";
import type { Language } from "../../chart/language.ts";
import { linkElasticity } from "../../chart/linkElasticity.ts";
import { linkPlan } from "../../chart/linkPlan.ts";
import { linkResponse } from "../../chart/linkResponse.ts";
import { linkValues } from "../../chart/linkValues.ts";
import { relayLoad } from "../../chart/relayLoad.ts";
import type { Width } from "../../chart/theme.ts";
import { planPicture, valuesPicture } from "./linksPictures.ts";
import type { LinksRecord } from "./linksRecord.ts";
import { elasticityPicture, relayPicture, responsePicture } from "./readingPictures.ts";

/** What links are worth, which to build, what more of them bring, and whom they load. */
export function linksCharts(record: LinksRecord, language: Language, width: Width = "page"): readonly Chart[] {
  const charts = [
    linkValues(valuesPicture(record), language, width),
    linkPlan(planPicture(record, language), language, width),
    linkResponse(responsePicture(record, language), language, width),
    linkElasticity(elasticityPicture(record, language), language, width),
    relayLoad(relayPicture(record, language), language, width),
  ];
  return charts.filter((chart) => chart !== null);
}
