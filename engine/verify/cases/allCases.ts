import { caseId, type VerificationCase } from "../verificationCase.ts";
import { generalServiceCases } from "./oneServer.ts";
import { erlangACase, erlangCCase, mm1Case } from "./oneLine.ts";

/** What each family verifies, in the order of the table. */
export const FAMILIES: Readonly<Record<string, string>> = {
  V1: "one pool, endless patience: Erlang C",
  V2: "one pool, exponential patience: Erlang A",
  Q1: "M/M/1 with its quantiles",
  Q2: "M/M/c: Erlang C",
  Q3: "M/G/1: Pollaczek and Khinchine",
};

/** Every case, family by family. Built anew at each call; models are built when they are run. */
export function allCases(): readonly VerificationCase[] {
  return [
    erlangCCase("V1", { perHour: 2.8, servers: 4, customers: 50_000 }),
    erlangCCase("V1", { perHour: 20, servers: 25, customers: 80_000 }),
    erlangACase({ perHour: 4.5, servers: 4, customers: 20_000 }, 0.5),
    erlangACase({ perHour: 12, servers: 10, customers: 20_000 }, 2),
    mm1Case(),
    erlangCCase("Q2", { perHour: 1.6, servers: 2, customers: 65_000 }),
    erlangCCase("Q2", { perHour: 2.4, servers: 3, customers: 65_000 }),
    erlangCCase("Q2", { perHour: 8, servers: 10, customers: 80_000 }),
    erlangCCase("Q2", { perHour: 9, servers: 10, customers: 240_000 }),
    ...generalServiceCases(),
  ];
}
