import { AGENDAS } from "../defaults/agendas.ts";
import type { AgendaSettings, OwnAgenda } from "../scenario.ts";
import { readNumber, readSection, type Reading } from "./reading.ts";
import { namesAt } from "./texts.ts";

/** Whose outcome people serve: all of them, and by function and team where a file says so. */
export function agendasOf(reading: Reading): AgendaSettings {
  const { shared, floor } = readSection(reading, ["agendas"], AGENDAS);
  return { shared, floor, functions: sharesOf(reading, "functions"), teams: sharesOf(reading, "teams") };
}

function sharesOf(reading: Reading, key: "functions" | "teams"): readonly OwnAgenda[] {
  const path = ["agendas", key];
  return namesAt(reading.tree, path).map((of) => ({ of, shared: readNumber(reading, [...path, of], AGENDAS.shared) }));
}
