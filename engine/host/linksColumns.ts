import type { Candidate } from "../links/candidates.ts";
import type { LabFindings } from "../links/lab.ts";
import type { LinkValue } from "../links/values.ts";
import type { Column } from "./csvText.ts";

interface Row {
  readonly candidate: Candidate;
  readonly change: LinkValue["change"];
  readonly screenedPerMonth: number | null;
  readonly scalePerMonth: number | null;
  readonly value: LinkValue | null;
}

/** One row a link that was screened, and one more for the half of each that was tested. An empty number: it was not tested. */
export function linksColumns({ screened, values, journeysPerMonth }: LabFindings, shown: (id: string) => string): readonly Column[] {
  const valueOf = (candidate: Candidate, change: LinkValue["change"]) =>
    values.find((one) => one.candidate === candidate && one.change === change) ?? null;
  const rows = screened.flatMap(({ candidate, perCustomer, scalePerMonth }): readonly Row[] => {
    const change = candidate.role === "new" ? "added" : "removed";
    const screenedPerMonth = perCustomer === null ? null : perCustomer * journeysPerMonth;
    const half = valueOf(candidate, "weakened");
    return [
      { candidate, change, screenedPerMonth, scalePerMonth, value: valueOf(candidate, change) },
      ...(half === null ? [] : [{ candidate, change: half.change, screenedPerMonth: null, scalePerMonth: null, value: half }]),
    ];
  });
  const text = (name: string, of: (row: Row) => string): Column => ({ name, kind: "text", values: rows.map(of) });
  const number = (name: string, of: (row: Row) => number | null | undefined): Column => ({
    name,
    kind: "number",
    values: rows.map((row) => of(row) ?? null),
  });
  const beside = values[0]?.beside.map(({ outcome }) => outcome) ?? [];
  return [
    text("from", ({ candidate }) => shown(candidate.between[0])),
    text("to", ({ candidate }) => shown(candidate.between[1])),
    text("from_function", ({ candidate }) => candidate.functions[0]),
    text("to_function", ({ candidate }) => candidate.functions[1]),
    text("kind", ({ candidate }) => candidate.kind),
    text("change", ({ change }) => change),
    number("strength", ({ candidate }) => candidate.strength),
    number("handoffs_per_month", ({ candidate }) => candidate.carriedPerMonth),
    number("upkeep_hours_per_month", ({ candidate }) => candidate.upkeep.hours),
    number("upkeep_eur_per_month", ({ candidate }) => candidate.upkeep.wages),
    number("scale_eur_per_month", ({ scalePerMonth }) => scalePerMonth),
    number("screened_eur_per_month", ({ screenedPerMonth }) => screenedPerMonth),
    number("eur_per_month", ({ value }) => value?.value.mean),
    number("low", ({ value }) => value?.value.low),
    number("high", ({ value }) => value?.value.high),
    number("n", ({ value }) => value?.value.n),
    number("p", ({ value }) => value?.pValue),
    number("p_adjusted", ({ value }) => value?.pAdjusted),
    number("named", ({ value }) => (value === null ? null : value.named ? 1 : 0)),
    number("eur_per_hour", ({ value }) => value?.perHour?.mean),
    number("eur_per_eur", ({ value }) => value?.perEuro?.mean),
    ...beside.map((outcome) => number(outcome, ({ value }) => value?.beside.find((one) => one.outcome === outcome)?.estimate?.mean)),
  ];
}
