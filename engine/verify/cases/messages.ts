import { messagePassing as messageModel } from "../../classical/messagePassing.ts";
import {
  completeGraph,
  hierarchyGraph,
  ringGraph,
  silosGraph,
  starGraph,
  teamOfTeamsGraph,
  twoTrianglesGraph,
  type MessageGraph,
} from "../../theory/messageGraphs.ts";
import { messagePassing, messageSojourn, messagesInSystem } from "../../theory/messagePassing.ts";
import { meanInSystem, meanSojourn } from "../observe.ts";
import { hoursFor, inReplications } from "../sampleSize.ts";
import { steadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const silos = (boundaryLinks: number) => silosGraph({ groups: 5, size: 4, boundaryLinks });

/** A1: organisations as networks of messages, at half and nine tenths of what they can carry, and at two low rates. */
export function messageCases(): readonly SimulatedCase[] {
  const organisations: readonly (readonly [string, MessageGraph])[] = [
    ["star", starGraph(21)],
    ["ring", ringGraph(21)],
    ["complete", completeGraph(21)],
    ["hierarchy", hierarchyGraph(4, 3)],
    ["silos", silos(0)],
    ["silos + 1 link", silos(1)],
    ["silos + 2 links", silos(2)],
    ["silos + 5 links", silos(5)],
    ["silos + 10 links", silos(10)],
    ["team of teams", teamOfTeamsGraph(5, 4)],
    ["two triangles", twoTrianglesGraph()],
  ];
  return organisations.flatMap(([name, graph]) => {
    const network = messagePassing(graph);
    const critical = network.criticalRate;
    const shares = [0.5, 0.9].map((share) =>
      messageCase({ name: `${name}, ${share} ρ_c`, graph, rate: share * critical, observed: "number" }),
    );
    const rates = [0.02, 0.05].filter((rate) => rate < 0.95 * critical && SOJOURNS.has(name));
    return [...shares, ...rates.map((rate) => messageCase({ name: `${name}, ρ = ${rate}`, graph, rate, observed: "sojourn" }))];
  });
}

/** Of the others the delay at low rates says nothing new. */
const SOJOURNS: ReadonlySet<string> = new Set([
  "star",
  "complete",
  "hierarchy",
  "silos",
  "silos + 1 link",
  "silos + 2 links",
  "silos + 5 links",
  "silos + 10 links",
  "team of teams",
]);

interface MessageSetting {
  readonly name: string;
  readonly graph: MessageGraph;
  /** ρ: births per node and hour. */
  readonly rate: number;
  readonly observed: "number" | "sojourn";
}

function messageCase({ name, graph, rate, observed }: MessageSetting): SimulatedCase {
  const network = messagePassing(graph);
  const perHour = rate * graph.length;
  const uses = network.handledPairs.map((handled) => (rate * handled) / (graph.length - 1));
  const size = inReplications(hoursFor(uses, network.meanDistance) * perHour);
  const busiest = { perHour: Math.max(...uses), capacityPerHour: 1 };
  const window = steadyWindow({ perHour, customers: size.customers, busiest, stages: 2 });
  return {
    kind: "simulated",
    family: "A1",
    setting: name,
    replications: size.replications,
    quantities: [
      observed === "number"
        ? { name: "mean in system", theory: messagesInSystem(network, rate) }
        : { name: "mean sojourn [h]", theory: messageSojourn(network, rate) },
    ],
    model: () => messageModel({ graph, perHour: rate, horizonHours: window.horizonHours }),
    observe: (run) => [observed === "number" ? meanInSystem(run, window) : meanSojourn(run, window)],
  };
}
