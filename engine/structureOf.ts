/** What a scenario's organisation looks like, without its text: a page that has no parser describes it by the same function. */
import type { Compiled } from "./compile/compile.ts";
import { neededPairs } from "./measure/structure/neededPairs.ts";
import { structureMeasures } from "./measure/structure/structureMeasures.ts";
import { changeOnce, changePerMonth, changeUpkeep } from "./org/changeCost.ts";
import { changesOf } from "./org/changesOf.ts";
import { operationsStaff } from "./org/operations.ts";
import type { StructureSummary } from "./org/structureSummary.ts";
import type { Stretch } from "./org/timeline.ts";
import type { OrgSettings } from "./scenario/scenario.ts";

/** `origins`: how many numbers of the scenario rest on what. */
export function structureOf(
  compiled: Compiled,
  { organisation, change, fromHours: start }: Stretch,
  origins: StructureSummary["provenance"],
): StructureSummary {
  const { scenario } = compiled;
  const laterForms = scenario.changes.filter(({ atHours }) => atHours > start).map(({ atHours, org }) => ({ atHours, form: formOf(org) }));
  const index = new Map(organisation.people.map((person, at) => [person.id, at]));
  const teamsOf = new Map<string, string[]>();
  for (const team of organisation.teams) for (const member of team.members) teamsOf.set(member, [...(teamsOf.get(member) ?? []), team.id]);
  const links: StructureSummary["links"][number][] = [];
  organisation.graph.forEachEdge((_key, link, from, to) => {
    links.push({ from: index.get(from) ?? 0, to: index.get(to) ?? 0, strength: link.strength, kind: link.kind });
  });
  const operations = operationsStaff(compiled.scenario);
  const wages = compiled.wages.reduce((sum, wage) => sum + wage, operations.wagesPerMonth);
  const transition = changePerMonth(compiled.scenario);
  const upkeep = changeUpkeep(compiled.scenario);
  const once = changeOnce(compiled.scenario);
  const changes = changesOf(compiled.scenario);
  return {
    form: formOf(change === null ? scenario.org : (scenario.changes[change]?.org ?? scenario.org)),
    ...(laterForms.length > 0 ? { laterForms } : {}),
    people: organisation.people.map((person, at) => ({
      id: person.id,
      department: person.department,
      level: person.level,
      teams: teamsOf.get(person.id) ?? [],
      coordinationLoad: compiled.loads[at]?.total ?? 0,
    })),
    links,
    teams: organisation.teams.map((team) => ({
      id: team.id,
      kind: team.kind,
      members: team.members.map((member) => index.get(member) ?? 0),
    })),
    budget: {
      wages,
      fabric: compiled.scenario.fabric.costPerMonth,
      ...(transition > 0 ? { transition } : {}),
      ...(upkeep > 0 ? { upkeep } : {}),
      ...(once > 0 ? { once } : {}),
      total: wages + compiled.scenario.fabric.costPerMonth + transition,
      headcount: organisation.people.reduce((sum, person) => sum + person.fullTimeShare, operations.people),
    },
    ...(changes.length > 0 ? { changes } : {}),
    measures: structureMeasures(organisation, neededPairs(compiled)),
    provenance: origins,
  };
}

function formOf(org: OrgSettings): string {
  return org.kind === "form" ? org.form : "files";
}
