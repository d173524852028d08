import type { Key } from "../../random/seedKey.ts";
import type { Need, TieCongruence } from "../congruence.ts";
import { networkOf, type Tie } from "../network.ts";
import type { Groups } from "../read/groups.ts";
import type { BareGraph } from "../read/readGraph.ts";
import { degreeTail, type DegreeTail } from "./degreeTail.ts";
import { factsOf } from "./facts.ts";
import { groupMatrix, type GroupMatrix } from "./groupMatrix.ts";
import { because, isMissing, type Missing } from "./missing.ts";
import { peopleColumns, type PeopleColumn } from "./people.ts";
import { keyFor } from "./purposes.ts";
import type { RichClub } from "./richClubSteps.ts";
import { tieColumns, type TieColumns } from "./tieColumns.ts";
import { wholeRows, type WholeRow } from "./whole.ts";

/** Everything that is measured of a bare graph. People are numbers, in the order of the file. */
export interface NetworkReport {
  readonly directed: boolean;
  /** Lines of the file, ties to oneself among them, and ties that came again (their weights are added). */
  readonly given: number;
  readonly toSelf: number;
  readonly again: number;
  readonly whole: readonly WholeRow[];
  readonly people: readonly PeopleColumn[];
  readonly ties: TieColumns;
  readonly groups: GroupMatrix | null;
  /** Why there is no matrix. */
  readonly groupsMissing: Missing | null;
  readonly tail: DegreeTail;
  readonly richClub: readonly RichClub[];
  /** Pairs who need each other without a tie; null: nothing is known of needs. */
  readonly gaps: TieCongruence["gaps"] | null;
}

export interface NetworkStudy {
  readonly graph: BareGraph;
  readonly groups: Groups | null;
  /** Who has to coordinate; null: nobody has said. */
  readonly needs?: readonly Need[] | null;
  readonly directed: boolean;
  readonly key: Key;
}

/** Measures a graph. The same graph and key give the same numbers. */
export function networkReport({ graph, groups, needs = null, directed, key }: NetworkStudy): NetworkReport {
  const network = networkOf(graph.ids.length, tiesOf(graph), directed);
  const facts = factsOf(network, { group: groups?.of ?? null, needs }, key);
  const matrix = groups === null ? because("no groups") : groupMatrix(network, groups);
  const given = graph.from.length;
  const toSelf = graph.from.reduce((count, one, at) => count + (one === graph.to[at] ? 1 : 0), 0);
  return {
    directed,
    given,
    toSelf,
    again: given - toSelf - network.ties,
    whole: wholeRows(facts),
    people: peopleColumns(facts),
    ties: tieColumns(facts),
    groups: isMissing(matrix) ? null : matrix,
    groupsMissing: isMissing(matrix) ? matrix : null,
    tail: degreeTail(facts.both, keyFor("tail", key)),
    richClub: facts.richClub,
    gaps: isMissing(facts.congruence) ? null : facts.congruence.gaps,
  };
}

function* tiesOf({ from, to, weight }: BareGraph): Generator<Tie> {
  for (let tie = 0; tie < from.length; tie++) yield [from[tie] as number, to[tie] as number, weight[tie] as number];
}
