import type { Issue } from "../base/issue.ts";
import type { Organisation } from "../org/organisation.ts";
import type { CoordinationSettings } from "../scenario/scenario.ts";

/** Where a person's coordination load comes from; shares of the week (MODEL §3.4). */
export interface CoordinationLoad {
  readonly teammates: number;
  readonly links: number;
  readonly switching: number;
  readonly council: number;
  readonly total: number;
}

/**
 * ℓ_i = κ_p·Σ_T (n_T − 1) + κ_w·Σ_{non-teammate links} w + κ_s·max(0, teams − 1) + κ_c·council_i, one row a person.
 *
 * @param councils  (people) κ_c·council_i; default: nobody sits in a council
 */
export function coordinationLoads(
  organisation: Organisation,
  settings: CoordinationSettings,
  councils?: Float64Array,
): readonly CoordinationLoad[] {
  const mates = new Map<string, number>();
  const teams = new Map<string, number>();
  for (const team of organisation.teams) {
    for (const member of team.members) {
      mates.set(member, (mates.get(member) ?? 0) + team.members.length - 1);
      teams.set(member, (teams.get(member) ?? 0) + 1);
    }
  }
  const strengths = new Map<string, number>();
  organisation.graph.forEachEdge((_key, link, from, to) => {
    if (link.kind === "teammate") return;
    strengths.set(from, (strengths.get(from) ?? 0) + link.strength);
    strengths.set(to, (strengths.get(to) ?? 0) + link.strength);
  });
  return organisation.people.map(({ id }, person) => {
    const teammates = settings.perTeammate * (mates.get(id) ?? 0);
    const links = settings.perLink * (strengths.get(id) ?? 0);
    const switching = settings.perExtraTeam * Math.max(0, (teams.get(id) ?? 0) - 1);
    const council = councils?.[person] ?? 0;
    return { teammates, links, switching, council, total: teammates + links + switching + council };
  });
}

/** A person whose whole week is coordination cannot work: an infeasible structure. */
export function loadIssues(organisation: Organisation, loads: readonly CoordinationLoad[]): readonly Issue[] {
  return loads.flatMap((load, index) => {
    if (load.total < 1) return [];
    const person = organisation.people[index]?.id ?? "";
    const council = load.council > 0 ? `, council ${percent(load.council)}` : "";
    const terms = `team mates ${percent(load.teammates)}, links ${percent(load.links)}, changing teams ${percent(load.switching)}${council}`;
    return [
      {
        code: "infeasible-structure",
        path: "org",
        message: `${person} would spend ${percent(load.total)} of the week on coordination (${terms}); a person needs less than 100 %`,
        hint: `make the team smaller, drop links, or lower coordination.perTeammate${load.council > 0 ? ", leadership.council.hours" : ""} or coordination.perLink`,
      },
    ];
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
