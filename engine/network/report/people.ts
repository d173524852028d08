import { BROKER_ROLES, brokerage, type BrokerRole } from "../brokerage.ts";
import { eigenvector, pageRank } from "../centrality.ts";
import { closenessOfAll } from "../closeness.ts";
import { degrees, strengths } from "../network.ts";
import { structuralHoles } from "../structuralHoles.ts";
import { ofCommonContacts, type Facts } from "./facts.ts";
import { because, from, isMissing, type Missing } from "./missing.ts";

/** Measures of each person, in the order in which they are shown. */
export const PEOPLE_MEASURES = [
  "contacts",
  "indegree",
  "outdegree",
  "strength",
  "betweenness",
  "betweennessSampled",
  "betweennessError",
  "betweennessWeighted",
  "closeness",
  "eigenvector",
  "pageRank",
  "constraint",
  "effectiveSize",
  "hierarchy",
  "clustering",
  "directedClustering",
  "localEfficiency",
  "core",
  "externalInternal",
  ...BROKER_ROLES,
  "community",
] as const;

export type PeopleMeasure = (typeof PEOPLE_MEASURES)[number];

/** (people) values of one measure, NaN of whom it says nothing; or why it is not there. */
export interface PeopleColumn {
  readonly id: PeopleMeasure;
  readonly values: Float64Array | null;
  readonly missing: Missing | null;
}

export function peopleColumns(facts: Facts): readonly PeopleColumn[] {
  const holes = ofCommonContacts(facts, () => structuralHoles(facts.both));
  const { group } = facts;
  const brokers = group === null ? because("no groups") : ofCommonContacts(facts, () => brokerage(facts.network, group));
  const { network, both } = facts;
  const directed = (values: () => ArrayLike<number>): ArrayLike<number> | Missing =>
    network.directed ? values() : because("no directions");
  const found: Readonly<Record<Exclude<PeopleMeasure, BrokerRole>, ArrayLike<number> | Missing>> = {
    contacts: degrees(both.out),
    indegree: directed(() => degrees(network.in)),
    outdegree: directed(() => degrees(network.out)),
    strength: strengths(both.out),
    betweenness: from(facts.between, ({ people }) => people),
    betweennessSampled: from(facts.betweenSampled, ({ people }) => people),
    betweennessError: from(facts.betweenSampled, ({ error }) => error),
    betweennessWeighted: from(facts.betweenWeighted, ({ people }) => people),
    closeness: from(facts.inward, closenessOfAll),
    eigenvector: eigenvector(network),
    pageRank: pageRank(network),
    constraint: from(holes, ({ constraint }) => constraint),
    effectiveSize: from(holes, ({ effectiveSize }) => effectiveSize),
    hierarchy: from(holes, ({ hierarchy }) => hierarchy),
    clustering: from(facts.clustering, ({ local }) => local),
    directedClustering: facts.directedClustering,
    localEfficiency: facts.localEfficiencies,
    core: facts.cores,
    externalInternal: from(facts.external, ({ byPerson }) => byPerson),
    community: from(facts.communities, ({ group }) => group.map((one) => one + 1)),
  };
  const all = { ...found, ...Object.fromEntries(BROKER_ROLES.map((role) => [role, from(brokers, (counts) => counts[role])])) };
  return PEOPLE_MEASURES.map((id): PeopleColumn => {
    const values = (all as Readonly<Record<PeopleMeasure, ArrayLike<number> | Missing>>)[id];
    return isMissing(values) ? { id, values: null, missing: values } : { id, values: Float64Array.from(values), missing: null };
  });
}
