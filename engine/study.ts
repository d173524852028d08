/**
 * The flow of Weft as functions: read this file first.
 *
 *   scenario ─► org ─► compile ─► kernel ─► observation ─► measure ─► experiment ─► chart ─► report
 *
 * `prepare` is the left part (what the user wrote → integers in flat arrays), `replicateAndMeasure` the middle
 * (integers → numbers of one replication). Comparing many replications is `experiment/`; files, threads and the
 * terminal are `host/`.
 */
import { contentHash } from "./base/contentHash.ts";
import { faulty, ok, type Checked, type Issue } from "./base/issue.ts";
import { compileChanging } from "./compile/changing.ts";
import type { Compiled } from "./compile/compile.ts";
import type { StructureSummary } from "./org/structureSummary.ts";
import { MEASURES, measureOf } from "./measure/catalogue.ts";
import type { OutcomeKey } from "./measure/measure.ts";
import { neededPairs } from "./measure/structure/neededPairs.ts";
import { structureMeasures } from "./measure/structure/structureMeasures.ts";
import { changePerMonth } from "./org/changeCost.ts";
import { changesOf } from "./org/changesOf.ts";
import { madeRecords, operationsStaff } from "./org/operations.ts";
import type { Organisation } from "./org/organisation.ts";
import { timeline, type Stretch } from "./org/timeline.ts";
import { measureKeys } from "./replication.ts";
import { AS_STATED, withLevers, type Levers } from "./scenario/levers.ts";
import { hintFor } from "./scenario/nearest.ts";
import { parseScenario, type LoadedScenario } from "./scenario/parse.ts";
import type { OrgSettings, Scenario } from "./scenario/scenario.ts";

export {
  findWarmUp,
  measureKeys,
  pilot,
  pilotReference,
  PILOTS,
  replicateAndMeasure,
  traceReplication,
  withWarmUp,
  type TraceTable,
} from "./replication.ts";

/** A scenario that is ready to run. */
export interface Prepared {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** Equal hashes mean the same scenario and organisation, whatever the files are called. */
  readonly hash: string;
  readonly scenario: Scenario;
  readonly provenance: LoadedScenario["provenance"];
  readonly keys: readonly OutcomeKey[];
  readonly structure: StructureSummary;
  readonly compiled: Compiled;
}

/** Text → scenario → organisation → compiled model, or everything that is wrong with it. @throws RangeError for a lever out of range. */
export function prepare(file: string, read: (path: string) => string | null, levers: Levers = AS_STATED): Checked<Prepared> {
  const loaded = parseScenario(file, read);
  if (loaded.kind === "issues") return loaded;
  const { provenance } = loaded.value;
  const scenario = withLevers(loaded.value.scenario, levers);
  const unknown = unknownMeasures(scenario);
  if (unknown.length > 0) return faulty(unknown.map((issue) => located(issue, loaded.value, file)));
  const organised = timeline(scenario, read);
  if (organised.kind === "issues") return faulty(organised.issues.map((issue) => located(issue, loaded.value, file)));
  const compiled = compileChanging(scenario, organised.value);
  if (compiled.kind === "issues") return faulty(compiled.issues.map((issue) => located(issue, loaded.value, file)));
  return ok({
    id: fileStem(file),
    name: scenario.name,
    file,
    hash: hashOf(scenario, organised.value),
    scenario,
    provenance: [...provenance, ...madeRecords(scenario)],
    keys: measureKeys(compiled.value),
    structure: structureOf(compiled.value, organised.value[0] as Stretch, provenance),
    compiled: compiled.value,
  });
}

/** Outcomes to compare that are no measure of the catalogue. */
function unknownMeasures({ compare }: Scenario): readonly Issue[] {
  const named = [
    ...compare.headline.map((id, at) => ({ id, path: `compare.headline.${at}` })),
    ...Object.keys(compare.indifference).map((id) => ({ id, path: `compare.indifference.${id}` })),
  ];
  return named.flatMap(({ id, path }) =>
    measureOf(id) === undefined
      ? [
          {
            code: "unknown-measure",
            path,
            message: `"${id}" is no measure`,
            ...hintFor(
              id,
              MEASURES.map((measure) => measure.id),
            ),
          },
        ]
      : [],
  );
}

function located(issue: Parameters<typeof faulty>[0][number], loaded: LoadedScenario, file: string): typeof issue {
  if (issue.file !== undefined) return issue;
  const place = loaded.locate(issue.path);
  return place === null ? { ...issue, file } : { ...issue, file: place.file, position: place.position };
}

function fileStem(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.replace(/\.(ya?ml|json)$/, "");
}

function hashOf(scenario: Scenario, stretches: readonly Stretch[]): string {
  const [first, ...later] = stretches.map(({ fromHours, organisation }) => ({ fromHours, structure: contentOf(organisation) }));
  // What only the comparison reads (how many replications, which seed) is not part of what a scenario is.
  const { compare: _compare, org: _org, changes: _changes, ...rest } = scenario;
  return contentHash(JSON.stringify({ ...rest, ...first?.structure, ...(later.length > 0 ? { later } : {}) }));
}

function contentOf({ graph, people, teams, slots, ownership, authority }: Organisation): object {
  const links: unknown[] = [];
  graph.forEachEdge((_key, link, from, to) => links.push([from, to, link.strength, link.kind]));
  return { people, teams, slots, ownership, authority, links };
}

function structureOf(
  compiled: Compiled,
  { organisation, change, fromHours: start }: Stretch,
  provenance: LoadedScenario["provenance"],
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
  const changes = changesOf(compiled.scenario);
  const count = (origins: readonly string[]) => provenance.filter((entry) => origins.includes(entry.origin)).length;
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
      total: wages + compiled.scenario.fabric.costPerMonth + transition,
      headcount: organisation.people.reduce((sum, person) => sum + person.fullTimeShare, operations.people),
    },
    ...(changes.length > 0 ? { changes } : {}),
    measures: structureMeasures(organisation, neededPairs(compiled)),
    provenance: { evidence: count(["evidence"]), stated: count(["stated", "plain"]), assumed: count(["assumed"]) },
  };
}

function formOf(org: OrgSettings): string {
  return org.kind === "form" ? org.form : "files";
}
