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
import { madeRecords } from "./org/operations.ts";
import type { Organisation } from "./org/organisation.ts";
import { timeline, type Stretch } from "./org/timeline.ts";
import { measureKeys } from "./replication.ts";
import { AS_STATED, withLevers, type Levers } from "./scenario/levers.ts";
import { hintFor } from "./scenario/nearest.ts";
import { parseScenario, type LoadedScenario } from "./scenario/parse.ts";
import type { Scenario } from "./scenario/scenario.ts";
import { structureOf } from "./structureOf.ts";

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
  /** The scenario before its levers were moved. */
  readonly stated: Scenario;
  readonly stretches: readonly Stretch[];
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
    stated: loaded.value.scenario,
    stretches: organised.value,
    provenance: [...provenance, ...madeRecords(scenario)],
    keys: measureKeys(compiled.value),
    structure: structureOf(compiled.value, organised.value[0] as Stretch, originsOf(provenance)),
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

function originsOf(provenance: LoadedScenario["provenance"]): StructureSummary["provenance"] {
  const count = (...origins: readonly string[]) => provenance.filter((entry) => origins.includes(entry.origin)).length;
  return { evidence: count("evidence"), stated: count("stated", "plain"), assumed: count("assumed") };
}
