import { unreachable } from "../../base/assert.ts";
import { ABANDON, CHANNEL, CHANNELS, OTHER_CHANNEL } from "../defaults/channels.ts";
import type { Channel, Distribution } from "../scenario.ts";
import { at, entriesOf, type MapTree, type Path } from "../tree/tree.ts";
import { noteDerived, noteWord, readDistribution, readNumber, type Reading } from "./reading.ts";
import { namesAt, textAt } from "./texts.ts";

/** Tolerance of a channel on which nobody gives up (ours): a working day. */
const PATIENT_TOLERANCE_HOURS = 24;

/** Channels that the file names or its touchpoints use, in the order met. Unknown ones are left out: they are issues. */
export function channelsOf(reading: Reading): readonly Channel[] {
  const known = knownChannels(reading.tree);
  return usedChannels(reading.tree)
    .filter((id) => known.includes(id))
    .map((id) => channelOf(reading, id));
}

/** Ready channels and those of the file. */
export function knownChannels(tree: MapTree): readonly string[] {
  return [...new Set([...Object.keys(CHANNELS), ...namesAt(tree, ["channels"])])];
}

function usedChannels(tree: MapTree): readonly string[] {
  const used = new Set(namesAt(tree, ["channels"]));
  for (const name of used) {
    const to = textAt(tree, ["channels", name, "abandon", "to"]);
    if (to !== null) used.add(to);
  }
  for (const [journey, touchpoints] of entriesOf(at(tree, ["journey"]))) {
    for (const [touchpoint] of entriesOf(touchpoints)) {
      const channel = textAt(tree, ["journey", journey, touchpoint, "channel"]);
      if (channel !== null) used.add(channel);
    }
  }
  for (const [segment] of entriesOf(at(tree, ["customers"]))) {
    for (const channel of namesAt(tree, ["customers", segment, "patience"])) used.add(channel);
  }
  return [...used];
}

function channelOf(reading: Reading, id: string): Channel {
  const path = ["channels", id];
  const presets = Object.hasOwn(CHANNELS, id) ? CHANNELS[id] : undefined;
  const { continuity, contact, waitAttention } = presets ?? OTHER_CHANNEL;
  const field = presets === undefined ? CHANNEL.patience : { ...CHANNEL.patience, preset: presets.patience };
  const patience = patienceAt(reading, [...path, "patience"], field);
  const number = (name: "retry" | "switch" | "after") => readNumber(reading, [...path, "abandon", name], ABANDON[name]);
  return {
    id,
    patience,
    toleranceHours: toleranceOf(reading, [...path, "tolerance"], patience),
    continuity: readNumber(reading, [...path, "continuity"], CHANNEL.continuity, continuity),
    contactMinutes: readNumber(reading, [...path, "contact"], CHANNEL.contact, contact),
    waitAttention: readNumber(reading, [...path, "waitAttention"], CHANNEL.waitAttention, waitAttention),
    abandon: {
      retryShare: number("retry"),
      switchShare: number("switch"),
      switchTo: textAt(reading.tree, [...path, "abandon", "to"]),
      afterHours: number("after"),
    },
  };
}

/** One number is the mean of an exponential patience, as in the Erlang-A model; "none": nobody gives up. */
export function patienceAt(reading: Reading, path: Path, field: (typeof CHANNEL)["patience"]): Distribution | null {
  const isDefault = at(reading.tree, path) === null;
  if (textAt(reading.tree, path) === "none" || (isDefault && !("preset" in field))) {
    noteWord(reading, path, "none", "assumed: nobody gives up");
    return null;
  }
  return readDistribution(reading, path, { field, alone: "exponential" }, NaN);
}

/** Half the channel's mean patience unless given (MODEL §3.8). */
function toleranceOf(reading: Reading, path: Path, patience: Distribution | null): number {
  if (at(reading.tree, path) !== null) return readNumber(reading, path, CHANNEL.tolerance);
  const hours = patience === null ? PATIENT_TOLERANCE_HOURS : meanOf(patience) / 2;
  const source = patience === null ? "assumed: a day" : "assumed: half the mean patience";
  noteDerived(reading, path, hours, { unit: "h", source });
  return hours;
}

function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case "constant":
      return distribution.value;
    case "uniform":
      return (distribution.low + distribution.high) / 2;
    case "triangular":
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case "exponential":
    case "lognormal":
    case "weibull":
    case "erlang":
    case "gamma":
    case "hyperexponential":
      return distribution.mean;
    default:
      return unreachable(distribution);
  }
}
