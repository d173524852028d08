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
import type { Model } from "../../kernel/model.ts";
import type { Run } from "../../kernel/replicate.ts";
import { mean } from "../../statistics/mean.ts";
import { messagePassing, messageSojourn, messagesInSystem } from "../../theory/messagePassing.ts";
import { meanInSystem, meanSojourn } from "../observe.ts";
import { hoursFor, inReplications } from "../sampleSize.ts";
import { steadyWindow, type SteadyWindow } from "../steadyWindow.ts";
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

/** At low rates, where hours are cheap. */
const MESSAGES_LEAST = 120_000;

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
  const size = inReplications(Math.max(MESSAGES_LEAST, hoursFor(uses) * perHour));
  const busiest = { perHour: Math.max(...uses), capacityPerHour: 1 };
  const window = steadyWindow({ perHour, customers: size.customers, busiest, stages: 2 });
  const busy = uses.indexOf(busiest.perHour);
  const model = () => messageModel({ graph, perHour: rate, horizonHours: window.horizonHours });
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
    model,
    controlMeans: () => [window.take / perHour, ...weightsOf(model(), busy).map(mean), 1, 1],
    observe: (run) => [observed === "number" ? meanInSystem(run, window) : meanSojourn(run, window), ...messageControls(run, window, busy)],
  };
}

/** (streams,) expected visits of a message at some nodes. A touchpoint's routes lead nearer to its target, so there is no circle. */
function expectedVisits({ touchpoints, streams }: Model, counts: (node: number) => boolean): Float64Array {
  const known = new Map<number, number>();
  const visits = (touchpoint: number): number => {
    const before = known.get(touchpoint);
    if (before !== undefined) return before;
    let sum = counts(touchpoints.skill[touchpoint] ?? -1) ? 1 : 0;
    for (let row = touchpoints.nextStart[touchpoint] ?? 0; row < (touchpoints.nextStart[touchpoint + 1] ?? 0); row++) {
      const to = touchpoints.nextTo[row] ?? -1;
      if (to >= 0) sum += (touchpoints.nextShare[row] ?? 0) * visits(to);
    }
    known.set(touchpoint, sum);
    return sum;
  };
  return Float64Array.from(streams.touchpoint, visits);
}

/** Two weights of a message by its stream: its expected visits, and those at the busiest node. */
function weightsOf(model: Model, busiest: number): readonly [distances: Float64Array, passages: Float64Array] {
  return [expectedVisits(model, () => true), expectedVisits(model, (node) => node === busiest)];
}

/**
 * Controls: hours that the counted messages took to be born, two weights of theirs by source and target, and mean work per
 * visit, at all nodes and at the busiest. All sources and targets are equally likely, so the mean of any weight over messages
 * is its mean over the streams, whatever the weight: an error in how far messages travel would not be hidden by it.
 */
function messageControls({ world }: Run, { skip, take }: SteadyWindow, busiest: number): readonly number[] {
  const [distances, passages] = weightsOf(world.model, busiest);
  const { arrival, stream } = world.journeys;
  const { journey, team, workHours } = world.visits;
  let [distance, passage] = [0, 0];
  for (let row = skip; row < skip + take; row++) {
    distance += distances[stream.data[row] ?? -1] ?? NaN;
    passage += passages[stream.data[row] ?? -1] ?? NaN;
  }
  let [visits, work, busyVisits, busyWork] = [0, 0, 0, 0];
  for (let row = 0; row < workHours.length; row++) {
    const number = journey.data[row] ?? -1;
    if (number < skip || number >= skip + take) continue;
    visits++;
    work += workHours.data[row] ?? NaN;
    if (team.data[row] !== busiest) continue;
    busyVisits++;
    busyWork += workHours.data[row] ?? NaN;
  }
  const hours = (arrival.data[skip + take - 1] ?? NaN) - (arrival.data[skip - 1] ?? 0);
  return [hours, distance / take, passage / take, work / visits, busyWork / busyVisits];
}
