import type { Chart } from "../chart/chart.ts";
import { contactsTail } from "../chart/contactsTail.ts";
import { groupTies } from "../chart/groupTies.ts";
import { networkMap, type NetworkPicture } from "../chart/networkMap.ts";
import type { Width } from "../chart/theme.ts";
import type { WholeId } from "../network/report/whole.ts";
import { valuesOf, type NetworkStudied } from "./networkStudy.ts";

/** Map, groups against groups, and the tail of contacts; each where there is something to show. */
export function networkCharts(studied: NetworkStudied, width: Width = "page"): readonly Chart[] {
  const { report, language } = studied;
  const value = (id: WholeId) => report.whole.find((row) => row.id === id)?.value ?? null;
  const matrix = report.groups;
  return [
    networkMap(pictureOf(studied), language, width),
    matrix === null
      ? null
      : groupTies(
          { ...matrix, ratio: value("densityRatio"), index: value("externalInternal"), expected: value("externalInternalExpected") },
          language,
          width,
        ),
    contactsTail(report.tail, language, width),
  ].filter((chart) => chart !== null);
}

/** Communities stand in for groups where none are given. */
function pictureOf(studied: NetworkStudied): NetworkPicture {
  const { report, names, groups } = studied;
  const community = valuesOf(studied, "community");
  const group = (person: number) => (groups === null ? String(community?.[person] ?? "") : (groups.names[groups.of[person] ?? -1] ?? ""));
  const contacts = valuesOf(studied, "contacts") ?? new Float64Array(names.length);
  const between = valuesOf(studied, "betweenness");
  const others = names.length - 1;
  const pairs = (others * (others - 1)) / (report.directed ? 1 : 2);
  const share = (value: number, of: number) => (of > 0 ? value / of : 0);
  return {
    people: names.map((id, person) => ({
      id,
      group: group(person),
      contacts: contacts[person] ?? 0,
      load: between === null ? share(contacts[person] ?? 0, others) : share(between[person] ?? 0, pairs),
    })),
    ties: Array.from(report.ties.from, (from, tie) => ({ from, to: report.ties.to[tie] ?? 0 })),
    load: between === null ? "contacts" : "betweenness",
    groups: groups === null ? { kind: "found", column: "" } : { kind: "given", column: groups.column },
  };
}
