import type { VerificationCase } from "../verificationCase.ts";
import { callCentreCase } from "./callCentre.ts";
import { contactsCase, oneHandCase, oneHandGapCase, perfectFabricCases, retainedCases } from "./context.ts";
import { hazardCase, teamSizeCase } from "./formulas.ts";
import { conservationCase, littleCases } from "./identities.ts";
import { littlePoolingCase, supermarketCase } from "./manyStations.ts";
import { messageCases } from "./messages.ts";
import { jacksonCase, tandemCase } from "./networks.ts";
import { erlangACase, erlangCCase, mm1Case } from "./oneLine.ts";
import { generalServiceCases } from "./oneServer.ts";
import { partitionCase, poolingCase } from "./pooling.ts";
import { priorityCase } from "./priorities.ts";
import { journeyCase, stageCase } from "./stages.ts";
import { transientCases } from "./transient.ts";

/** What each family verifies, in the order of the table. */
export const FAMILIES: Readonly<Record<string, string>> = {
  V1: "one pool, endless patience: Erlang C",
  V2: "one pool, exponential patience: Erlang A",
  V3: "exponential pools in series and with feedback: Jackson",
  V4: "facts over handoffs: φ^h are left",
  V5: "a perfect fabric: no gaps, nobody asked again, under any structure",
  V6: "one person keeps the case: no gaps, M/G/1 with the summed work",
  V7: "a cost per pair of team mates: n·(1 − κ(n − 1))",
  V8: "silos against one pool; services so unlike that pooling harms",
  V9: "constant hazard: e^(−ht), m ÷ (r + h)",
  V10: "a contact fixes with p: 1 ÷ p contacts",
  A1: "organisations as networks of messages (Guimerà et al. 2002)",
  A2: "product lines against functional pools (Malone 1987)",
  A3: "a little pooling (Tsitsiklis & Xu 2012)",
  A4: "the shortest of d sampled lines (supermarket model)",
  B5: "a call centre in which everybody has every skill: M/M/90 with 30 places",
  Q1: "M/M/1 with its quantiles",
  Q2: "M/M/c: Erlang C",
  Q3: "M/G/1: Pollaczek and Khinchine",
  Q4: "ten single servers against one pool of ten",
  Q5: "waits from an empty start: Spitzer",
  Q6: "Little's law in runs that start and end empty",
  Q7: "every customer is in exactly one place, after every event",
  Q8: "own work first: two priorities (Cobham 1954)",
};

/** Every case, family by family. Built anew at each call; models are built when they are run. */
export function allCases(): readonly VerificationCase[] {
  return [...limits(), ...organisations(), ...oracles()];
}

function limits(): readonly VerificationCase[] {
  return [
    erlangCCase("V1", 2.8, 4),
    erlangCCase("V1", 5, 6),
    erlangACase({ perHour: 4.5, servers: 4, customers: 20_000 }, 0.5),
    erlangACase({ perHour: 12, servers: 10, customers: 20_000 }, 2),
    tandemCase(),
    jacksonCase(),
    ...retainedCases(),
    ...perfectFabricCases(),
    oneHandCase(),
    oneHandGapCase(),
    teamSizeCase(),
    poolingCase("V8", { silos: 3, servers: 2, load: 0.8 }, 2),
    partitionCase(),
    hazardCase(),
    contactsCase(0.6),
    contactsCase(0.3),
  ];
}

function organisations(): readonly VerificationCase[] {
  return [
    ...messageCases(),
    ...[1, 2, 4, 8].flatMap((servers) => [0.5, 0.7, 0.8, 0.9].map((load) => stageCase(load, servers))),
    ...[1, 2, 4, 8].map((servers) => stageCase(0.95, servers, 10)),
    journeyCase(0.8, 4),
    littlePoolingCase(0.9, 0.01, { warmUpHours: 475, hours: 150 }),
    littlePoolingCase(0.9, 0.05, { warmUpHours: 240, hours: 70 }),
    littlePoolingCase(0.9, 0.1, { warmUpHours: 155, hours: 60 }),
    littlePoolingCase(0.95, 0.01, { warmUpHours: 1510, hours: 150 }),
    littlePoolingCase(0.95, 0.05, { warmUpHours: 660, hours: 80 }),
    littlePoolingCase(0.95, 0.1, { warmUpHours: 410, hours: 80 }),
    ...[2, 3, 5].flatMap((choices) => [
      supermarketCase(0.7, choices, { warmUpHours: 25, hours: 20 }),
      supermarketCase(0.9, choices, { warmUpHours: 80, hours: 40 }),
      supermarketCase(0.95, choices, { warmUpHours: 160, hours: 80 }),
    ]),
    littlePoolingCase(0.99, 0.1, { warmUpHours: 3020, hours: 200, longSeconds: 80 }),
    callCentreCase(),
  ];
}

function oracles(): readonly VerificationCase[] {
  return [
    mm1Case(),
    ...(
      [
        [1.6, 2],
        [2.4, 3],
        [8, 10],
        [9, 10],
      ] as const
    ).map(([perHour, servers]) => erlangCCase("Q2", perHour, servers)),
    ...generalServiceCases(),
    poolingCase("Q4", { silos: 10, servers: 1, load: 0.8 }),
    ...transientCases(),
    ...littleCases(),
    conservationCase(),
    priorityCase({ perHour: 0.7, servers: 1, customers: 40_000 }, 0.5),
    priorityCase({ perHour: 2.1, servers: 3, customers: 80_000 }, 0.25),
  ];
}
