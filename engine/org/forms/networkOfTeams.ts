import { faulty, ok, type Checked } from "../../base/issue.ts";
import type { FormOptions } from "../../scenario/forms/forms.ts";
import { hintFor } from "../../scenario/nearest.ts";
import { Contacts, dealt, lenders, lendingTies, mixedTeam, sizeOf, type MixedTeam } from "../dealt.ts";
import { hasSkill, NOBODY_OWNS, record, rotated, skillsOf, teammates, type Company, type Draft, type Rank, type Tie } from "../draft.ts";
import type { Person, Slot, SpecialistAssignment, Team } from "../organisation.ts";
import { functionsOf, split, type FunctionTeams } from "../sections.ts";

type Options = FormOptions<"network-of-teams">;

/**
 * Network of teams (the source article's second option): campaign teams take customers through their journey;
 * specialists (content, analytics, channel …) are pooled in teams of their own and each is assigned to a campaign, so
 * that the campaign is served by its specialist first and by the pool when that one is busy. A strategy team joins the
 * campaigns, an operations team joins the specialist teams. Specialists pay for two teams and for changing.
 */
export function networkOfTeams(company: Company, options: Options): Checked<Draft> {
  const unknown = unknownFunctions(company, options);
  if (unknown.length > 0) return faulty(unknown);
  const parts = partsOf(company, options);
  if (parts.core.length + parts.specialists.length === 0) {
    const message = "strategy and operations are all functions there are; expected people for the campaigns";
    return faulty([{ code: "nobody", path: "org.network", message }]);
  }
  const campaigns = campaignTeams(parts);
  const pools = functionsOf(parts.specialists, options.span).map(pooled);
  const contacts = new Contacts();
  const guides = steering("strategy", { people: parts.strategy, leaders: campaigns.map(({ leader }) => leader), span: options.span });
  const systems = steering("operations", { people: parts.operations, leaders: pools.flatMap(({ leads }) => leads), span: options.span });
  const teams = [...campaigns.map(({ team }) => team), ...pools.flatMap((pool) => pool.teams), ...guides, ...systems];
  const served = new Map(skillsOf(parts.core).map((skill) => [skill, lenders(cores(campaigns, parts.core), skill)] as const));
  const ties = [
    ...teammates(teams),
    ...lendingTies(campaigns, served),
    ...unassigned(campaigns, pools, contacts),
    ...(parts.strategy.length > 0 ? outreach(guides, campaigns, contacts) : []),
    ...(parts.operations.length > 0 ? outreach(systems, campaigns, contacts) : []),
  ];
  return ok({
    people: company.people,
    teams,
    ties,
    ranks: ranksOf(campaigns, pools, [...guides, ...systems]),
    slots: slotsOf(campaigns, { served, pools, services: [...guides, ...systems], people: company.people }),
    ownership: NOBODY_OWNS,
    authority: "edge",
    ...(options.assignment === null ? {} : { assignment: assigned(campaigns, parts.specialists, options.assignment) }),
  });
}

/** Each specialist begins in the campaign to which he or she was dealt. */
function assigned(
  campaigns: readonly MixedTeam[],
  specialists: readonly Person[],
  { every, reach }: NonNullable<Options["assignment"]>,
): SpecialistAssignment {
  const homes = specialists.map(({ id }) => [id, campaigns.findIndex(({ people }) => people.some((person) => person.id === id))] as const);
  return { everyHours: every, reach: reach === null ? null : reach + 1, homes: record(homes) };
}

interface Parts {
  readonly core: readonly Person[];
  readonly specialists: readonly Person[];
  readonly strategy: readonly Person[];
  readonly operations: readonly Person[];
  readonly campaigns: number;
}

/** Which function does what; where nobody says so, the functions too small for every campaign are the specialists. */
function partsOf({ people }: Company, options: Options): Parts {
  const inside = people.filter(({ department }) => department !== options.strategy && department !== options.operations);
  const campaigns = Math.max(1, Math.floor(inside.length / options.size));
  const names = options.specialists ?? smallFunctions(inside, campaigns);
  return {
    core: inside.filter(({ department }) => !names.includes(department)),
    specialists: inside.filter(({ department }) => names.includes(department)),
    strategy: people.filter(({ department }) => department === options.strategy),
    operations: people.filter(({ department }) => department === options.operations),
    campaigns,
  };
}

/** At least the smallest function, never the largest. */
function smallFunctions(people: readonly Person[], campaigns: number): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { department } of people) sizes.set(department, (sizes.get(department) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => a[1] - b[1]);
  const small = order.filter(([, size]) => size < campaigns);
  return (small.length > 0 ? small : order.slice(0, 1)).slice(0, order.length - 1).map(([id]) => id);
}

/** Core people dealt to the campaigns, then the specialists, each assigned to one. */
function campaignTeams({ core, specialists, campaigns }: Parts): readonly MixedTeam[] {
  return dealt([...core, ...specialists], campaigns, "campaign");
}

/** The campaigns without their specialists: what decides who lends whom. */
function cores(campaigns: readonly MixedTeam[], core: readonly Person[]): readonly MixedTeam[] {
  const ids = new Set(core.map(({ id }) => id));
  return campaigns.map(({ team, people }) => ({
    ...mixedTeam(team.id, team.kind, people),
    people: people.filter(({ id }) => ids.has(id)),
  }));
}

function pooled(pool: FunctionTeams): FunctionTeams {
  return { ...pool, teams: pool.teams.map((team) => ({ ...team, kind: "specialists" })) };
}

interface Steering {
  readonly people: readonly Person[];
  readonly leaders: readonly string[];
  readonly span: number;
}

/** A team of the function that has the task, else of those who lead; one person needs no team. */
function steering(kind: string, { people, leaders, span }: Steering): readonly Team[] {
  const members = people.length > 0 ? people.map(({ id }) => id) : [...new Set(leaders)];
  if (members.length < 2 && people.length === 0) return [];
  const parts = split(members, Math.ceil(members.length / span));
  return parts.map((part, at) => ({ id: parts.length === 1 ? `${kind}-team` : `${kind}-team-${at + 1}`, kind, members: part }));
}

/** A campaign to which no specialist of a function fell is tied to one in the pool. */
function unassigned(campaigns: readonly MixedTeam[], pools: readonly FunctionTeams[], contacts: Contacts): Tie[] {
  return campaigns.flatMap(({ people, leader }, at) =>
    pools
      .filter(({ department }) => !people.some((person) => person.department === department))
      .flatMap(({ teams }): Tie[] => {
        const contact = contacts.pick(rotated(teams, at)[0]?.members ?? []);
        return contact === null ? [] : [{ between: [leader, contact], kind: "liaison" }];
      }),
  );
}

/** Strategy guides and operations supplies every campaign: a liaison to each leader. */
function outreach(teams: readonly Team[], campaigns: readonly MixedTeam[], contacts: Contacts): Tie[] {
  const members = teams.flatMap((team) => team.members);
  return campaigns.flatMap(({ leader }): Tie[] => {
    const contact = contacts.pick(members);
    return contact === null ? [] : [{ between: [contact, leader], kind: "liaison" }];
  });
}

function ranksOf(campaigns: readonly MixedTeam[], pools: readonly FunctionTeams[], steering: readonly Team[]): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>();
  for (const { members } of steering) members.forEach((member) => ranks.set(member, { level: 0, manager: lead(member, members) }));
  for (const { people, leader } of campaigns) people.forEach(({ id }) => ranks.set(id, { level: 0, manager: lead(id, [leader]) }));
  for (const { teams } of pools)
    for (const { members } of teams) members.forEach((id) => ranks.set(id, { level: 0, manager: lead(id, members) }));
  const leads = [
    ...steering.map(({ members }) => members[0] ?? ""),
    ...campaigns.map(({ leader }) => leader),
    ...pools.flatMap((pool) => pool.leads),
  ];
  leads.forEach((id) => ranks.set(id, { level: 1, manager: null }));
  return ranks;
}

function lead(person: string, members: readonly string[]): string | null {
  return members[0] === undefined || members[0] === person ? null : members[0];
}

interface Serving {
  readonly served: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly pools: readonly FunctionTeams[];
  readonly services: readonly Team[];
  readonly people: readonly Person[];
}

/** Core skills from the campaign and whom it borrows from, others from the assigned specialist, then the pool; the rest from who has it. */
function slotsOf(campaigns: readonly MixedTeam[], { served, pools, services, people }: Serving): readonly Slot[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const able = (team: Team, skill: string) => team.members.some((id) => hasSkill(byId.get(id) as Person, skill));
  const skills = skillsOf(people);
  return campaigns.map((campaign, at) => ({
    share: sizeOf(campaign),
    teams: record(
      skills.map((skill) => {
        const core = (served.get(skill)?.[at] ?? []).map((helper) => campaigns[helper]?.team.id ?? "");
        const own = !core.includes(campaign.team.id) && able(campaign.team, skill) ? [campaign.team.id] : [];
        const pool = pools.flatMap(({ teams }) =>
          rotated(
            teams.filter((team) => able(team, skill)),
            at,
          ).map(({ id }) => id),
        );
        const list = [...core, ...own, ...pool];
        return [skill, list.length > 0 ? list : services.filter((team) => able(team, skill)).map(({ id }) => id)] as const;
      }),
    ),
  }));
}

function unknownFunctions({ departments }: Company, options: Options) {
  const known = departments.map(({ id }) => id);
  const named = [
    ...(options.specialists ?? []).map((id) => ({ id, path: "org.network.specialists" })),
    ...(options.operations === null ? [] : [{ id: options.operations, path: "org.network.operations" }]),
    ...(options.strategy === null ? [] : [{ id: options.strategy, path: "org.network.strategy" }]),
  ];
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => ({ code: "unknown-function", path, message: `"${id}" is no function of the company`, ...hintFor(id, known) }));
}
