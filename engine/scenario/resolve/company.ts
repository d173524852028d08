import { COORDINATION, FABRIC, FUNCTION, INFORMATION, VOCABULARY } from "../defaults/company.ts";
import { HANDOFF, LINKS, OWN_ITEMS, STRENGTH } from "../defaults/links.ts";
import { CALENDAR, TIME } from "../defaults/time.ts";
import type {
  Calendar,
  CoordinationSettings,
  Department,
  FabricSettings,
  HandoffSettings,
  LinkSettings,
  OwnItems,
  TimeSettings,
  Vocabulary,
} from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { noteWord, readNumber, readSection, type Reading } from "./reading.ts";
import { namesAt, textAt, textsAt } from "./texts.ts";

export function timeOf(reading: Reading): TimeSettings {
  const warmUp = ["time", "warmUp"];
  const auto = at(reading.tree, warmUp) === null || textAt(reading.tree, warmUp) === "auto";
  if (auto) noteWord(reading, warmUp, "auto", "assumed: found from pilots, one for all that are compared (MODEL §6)");
  return {
    horizonHours: readNumber(reading, ["time", "horizon"], TIME.horizon),
    warmUpHours: auto ? "auto" : readNumber(reading, warmUp, TIME.warmUp),
    calendar: calendarOf(reading),
  };
}

function calendarOf(reading: Reading): Calendar {
  const path = ["time", "calendar"];
  if (textAt(reading.tree, path) === "always") {
    noteWord(reading, path, "always", "");
    return { kind: "always" };
  }
  const { start, hours, days } = readSection(reading, path, CALENDAR);
  return { kind: "shift", startHour: start, hoursPerDay: hours, days };
}

export function departmentsOf(reading: Reading): readonly Department[] {
  return namesAt(reading.tree, ["functions"]).map((id) => {
    const path = ["functions", id];
    return {
      id,
      people: readNumber(reading, [...path, "people"], FUNCTION.people),
      wagePerMonth: readNumber(reading, [...path, "wage"], FUNCTION.wage),
      skills: textsAt(reading.tree, [...path, "skills"]) ?? [id],
      speed: readNumber(reading, [...path, "speed"], FUNCTION.speed),
    };
  });
}

export function vocabularyOf(reading: Reading): Vocabulary {
  const pairs = at(reading.tree, ["vocabulary", "pairs"]);
  return {
    shared: readNumber(reading, ["vocabulary", "shared"], VOCABULARY.shared),
    pairs: (pairs?.kind === "list" ? pairs.items : []).map((_, index) => {
      const path = ["vocabulary", "pairs", String(index)];
      const [one = "", other = ""] = textsAt(reading.tree, [...path, "between"]) ?? [];
      return { between: [one, other], shared: readNumber(reading, [...path, "shared"], VOCABULARY.shared) };
    }),
  };
}

export function linksOf(reading: Reading): LinkSettings {
  const links = readSection(reading, ["links"], LINKS);
  return {
    strength: readSection(reading, ["links", "strength"], STRENGTH),
    strongestFidelity: links.strongestFidelity,
    strongestLatencyHours: links.strongestLatency,
    reach: links.reach,
  };
}

export function handoffOf(reading: Reading): HandoffSettings {
  const handoff = readSection(reading, ["handoff"], HANDOFF);
  return {
    noteFidelity: handoff.noteFidelity,
    inTeamFidelity: handoff.inTeamFidelity,
    complexity: handoff.complexity,
    ticketLatencyHours: handoff.ticketLatency,
    ticketDropShare: handoff.ticketDrop,
    relayWorkHours: handoff.relayWork,
    ownerWorkHours: handoff.ownerWork,
    inspectionEveryHours: handoff.inspectionEvery,
    inspectionWorkHours: handoff.inspectionWork,
    chaseAfterHours: handoff.chaseAfter,
    ownItems: ownItemsOf(reading),
  };
}

function ownItemsOf(reading: Reading): OwnItems {
  const path = ["handoff", "ownItems"];
  const said = textAt(reading.tree, path) ?? OWN_ITEMS.preset.written;
  noteWord(reading, path, said, OWN_ITEMS.preset.source);
  return said === "interrupt" ? "interrupt" : "wait";
}

export function coordinationOf(reading: Reading): CoordinationSettings {
  return readSection(reading, ["coordination"], COORDINATION);
}

/** `systemsPerMonth`: € for messaging and trust. */
export function fabricOf(reading: Reading, systemsPerMonth: number): FabricSettings {
  const { dark, findable, lag } = readSection(reading, ["fabric", "information"], INFORMATION);
  return {
    information: { darkShare: dark, findableShare: findable, lagHours: lag },
    costPerMonth: readNumber(reading, ["fabric", "cost"], FABRIC.cost) + systemsPerMonth,
  };
}
