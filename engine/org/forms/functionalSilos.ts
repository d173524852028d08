import type { FormOptions } from "../../scenario/forms/forms.ts";
import { NOBODY_OWNS, type Company, type Draft, type Rank, type Tie } from "../draft.ts";
import { commandOf, functionsOf, sectionSlots, type Command, type FunctionTeams } from "../sections.ts";

/**
 * Functional silos (Taylor 1911): specialists pooled in their function, which serves every customer in one line.
 * Work for another function goes there by ticket; bosses meet about decisions, not about cases, unless `heads: joined`
 * ties the directors to an executive. All the pooling there is, and the fewest links.
 */
export function functionalSilos({ people }: Company, options: FormOptions<"functional-silos">): Draft {
  const functions = functionsOf(people, options.span);
  const below = commandOf(functions, options.span);
  const command = options.heads === "joined" ? joined(functions, below) : below;
  return {
    people,
    teams: functions.flatMap(({ teams }) => teams),
    ...command,
    slots: sectionSlots(functions, people, 1),
    ownership: NOBODY_OWNS,
    authority: "centre",
  };
}

/** The director of the largest function is the executive to whom the other directors report. */
function joined(functions: readonly FunctionTeams[], command: Command): Command {
  const size = ({ teams }: FunctionTeams) => teams.reduce((sum, { members }) => sum + members.length, 0);
  const largest = functions.reduce((best, one) => (size(one) > size(best) ? one : best), functions[0] as FunctionTeams);
  const executive = largest.leads[0] ?? "";
  const directors = functions.map(({ leads }) => leads[0] ?? "").filter((director) => director !== executive);
  const ranks = new Map<string, Rank>(command.ranks);
  directors.forEach((director) => ranks.set(director, { level: 2, manager: executive }));
  ranks.set(executive, { level: 3, manager: null });
  return { ranks, ties: [...command.ties, ...directors.map((director): Tie => ({ between: [director, executive], kind: "reporting" }))] };
}
