import type { FormOptions } from "../../scenario/forms/forms.ts";
import { dealt, sizeOf } from "../dealt.ts";
import { hasSkill, NOBODY_OWNS, record, skillsOf, teammates, type Company, type Draft } from "../draft.ts";
import { commandOf, functionsOf, sectionSlots } from "../sections.ts";

/**
 * Matrix (Davis & Lawrence 1977): everybody belongs to a function and to a customer team. The customer team serves
 * first, the function helps. Everybody pays for two teams and for changing between them.
 */
export function matrix({ people }: Company, options: FormOptions<"matrix">): Draft {
  const functions = functionsOf(people, options.span);
  const projects = dealt(people, Math.max(1, Math.floor(people.length / options.size)), "customers");
  const command = commandOf(functions, options.span);
  const spread = sectionSlots(functions, people, projects.length);
  const teams = [...functions.flatMap((one) => one.teams), ...projects.map(({ team }) => team)];
  return {
    people,
    teams,
    ties: [...command.ties, ...teammates(projects.map(({ team }) => team))],
    ranks: command.ranks,
    slots: projects.map((project, at) => ({
      share: sizeOf(project),
      teams: record(
        skillsOf(people).map((skill) => {
          const own = project.people.some((person) => hasSkill(person, skill)) ? [project.team.id] : [];
          return [skill, [...own, ...(spread[at]?.teams[skill] ?? [])]] as const;
        }),
      ),
    })),
    ownership: NOBODY_OWNS,
    authority: "centre",
  };
}
