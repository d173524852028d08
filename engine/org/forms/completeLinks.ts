import { faulty, ok, type Checked } from "../../base/issue.ts";
import type { FormOptions } from "../../scenario/forms/forms.ts";
import { NOBODY_OWNS, teammates, type Company, type Draft, type Tie } from "../draft.ts";
import { commandOf, functionsOf, sectionSlots } from "../sections.ts";

/** Two million links; long before that nobody would have an hour left for work (κ_w·w a link). */
const PEOPLE_MOST = 2000;

/** Null form: who serves what as in the silos, and a link between every two people. */
export function completeLinks({ people }: Company, options: FormOptions<"complete-links">): Checked<Draft> {
  if (people.length > PEOPLE_MOST) {
    return faulty([
      {
        code: "too-many-links",
        path: "org.form",
        message: `a complete graph of ${people.length} people has ${(people.length * (people.length - 1)) / 2} links; expected at most ${PEOPLE_MOST} people`,
        hint: "use form: random-links",
      },
    ]);
  }
  const functions = functionsOf(people, options.span);
  const teams = functions.flatMap((one) => one.teams);
  const all = people.flatMap(({ id }, at) => people.slice(at + 1).map((other): Tie => ({ between: [id, other.id], kind: "informal" })));
  return ok({
    people,
    teams,
    ties: [...teammates(teams), ...all],
    ranks: commandOf(functions, options.span).ranks,
    slots: sectionSlots(functions, people, 1),
    ownership: NOBODY_OWNS,
    authority: "centre",
  });
}
