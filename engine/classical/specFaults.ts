import type { Layout } from "./layout.ts";
import { MOST_PEOPLE, peopleIn } from "./layout.ts";
import { NOT_NEGATIVE, POSITIVE, SHARE, indexOf, outside } from "./range.ts";
import { ruleFaults } from "./ruleFaults.ts";
import { journeyFaults } from "./journeyFaults.ts";

const WEEK_HOURS = 168;

/** Every fault of a specification, each with its place, the value found and what was expected; empty: it can be built. */
export function specFaults(layout: Layout): readonly string[] {
  const { spec } = layout;
  return [
    ...outside("horizonHours", spec.horizonHours, POSITIVE),
    ...outside("warmUpHours", spec.warmUpHours ?? 0, { low: 0, high: spec.horizonHours, open: "high" }),
    ...outside("choices", spec.choices ?? 1, { low: 1, high: MOST_CHOICES, integer: true }),
    ...teamFaults(layout),
    ...memberFaults(layout),
    ...lineFaults(layout),
    ...slotFaults(layout),
    ...journeyFaults(spec),
    ...linkFaults(layout),
    ...calendarFaults(layout),
    ...ruleFaults(spec.rules ?? {}),
  ];
}

/** Samples of one customer that luck can tell apart (twenty bits). */
const MOST_CHOICES = 1_048_575;

function teamFaults({ spec, poolMembers }: Layout): readonly string[] {
  const calendars = spec.calendars ?? [[]];
  const faults = spec.teams.flatMap((team, index) => {
    const place = `teams[${index}]`;
    return [
      ...outside(`${place}.people`, team.people, { low: 0, high: MOST_PEOPLE, integer: true }),
      ...outside(`${place}.speed`, team.speed ?? 1, POSITIVE),
      ...outside(`${place}.choice`, team.choice ?? 0, { low: 0, high: 2, integer: true }),
      ...outside(`${place}.coordinationShare`, team.coordinationShare ?? 0, { low: 0, high: 1, open: "high" }),
      ...outside(`${place}.calendar`, team.calendar ?? 0, indexOf(calendars)),
      ...(team.people === 0 && poolMembers[index]?.length === 0 ? [`${place} has nobody, expected people or members`] : []),
    ];
  });
  if (spec.teams.length === 0) return ["teams is empty, expected at least one"];
  const all = peopleIn(spec);
  return all > MOST_PEOPLE ? [...faults, `teams have ${all} people together, expected at most ${MOST_PEOPLE}`] : faults;
}

function memberFaults({ spec, people, poolsOf }: Layout): readonly string[] {
  const faults = (spec.members ?? []).flatMap(({ person, pools }, index) => [
    ...outside(`members[${index}].person`, person, { low: 0, high: people - 1, integer: true }),
    ...pools.flatMap((pool, row) => outside(`members[${index}].pools[${row}]`, pool, indexOf(spec.teams))),
  ]);
  const twice = poolsOf.flatMap((pools, person) => (distinct(pools) ? [] : [`members: person ${person} is twice in a pool`]));
  return [...faults, ...twice];
}

function lineFaults({ spec, lines }: Layout): readonly string[] {
  return lines.flatMap(({ pools }, index) => [
    ...(pools.length === 0 ? [`lines[${index}].pools is empty, expected at least one pool`] : []),
    ...(distinct(pools) ? [] : [`lines[${index}].pools names a pool twice`]),
    ...pools.flatMap((pool, row) => outside(`lines[${index}].pools[${row}]`, pool, indexOf(spec.teams))),
  ]);
}

function slotFaults({ spec, slots, lines, skills, lineSkill }: Layout): readonly string[] {
  const faults = slots.flatMap((slot, index) => {
    const place = `slots[${index}]`;
    const length =
      slot.lines.length === skills ? [] : [`${place}.lines has ${slot.lines.length} entries, expected one for each of ${skills} skills`];
    return [
      ...outside(`${place}.share`, slot.share ?? 1, POSITIVE),
      ...length,
      ...slot.lines.flatMap((line, skill) => lineFault(`${place}.lines[${skill}]`, line, skill, { spec, lines, lineSkill })),
    ];
  });
  return slots.length === 0 ? ["slots is empty, expected at least one"] : faults;
}

/** A line that is needed exists, and serves one skill. */
function lineFault(place: string, line: number, skill: number, { spec, lines, lineSkill }: Pick<Layout, "spec" | "lines" | "lineSkill">) {
  if (line === -1 && spec.touchpoints.every((touchpoint) => (touchpoint.skill ?? 0) !== skill)) return [];
  const faults = outside(place, line, indexOf(lines));
  if (faults.length > 0 || lineSkill[line] === skill) return faults;
  return [`${place} sends skill ${skill} to line ${line}, which serves skill ${lineSkill[line]}: expected one skill a line`];
}

function linkFaults({ spec, people }: Layout): readonly string[] {
  return (spec.links ?? []).flatMap(({ between, fidelity, latencyHours, dropShare }, index) => {
    const place = `links[${index}]`;
    return [
      ...between.flatMap((person, end) => outside(`${place}.between[${end}]`, person, { low: 0, high: people - 1, integer: true })),
      ...(between[0] === between[1] ? [`${place} joins person ${between[0]} with itself`] : []),
      ...outside(`${place}.fidelity`, fidelity ?? 1, SHARE),
      ...outside(`${place}.latencyHours`, latencyHours ?? 0, NOT_NEGATIVE),
      ...outside(`${place}.dropShare`, dropShare ?? 0, SHARE),
    ];
  });
}

/** Intervals of one calendar come in order, do not overlap and lie within the week. */
function calendarFaults({ spec }: Layout): readonly string[] {
  return (spec.calendars ?? []).flatMap((intervals, index) =>
    intervals.flatMap(([open, close], row) => {
      const place = `calendars[${index}][${row}]`;
      const before = intervals[row - 1]?.[1] ?? 0;
      return [
        ...outside(`${place} opening hour`, open, { low: before, high: WEEK_HOURS, open: "high" }),
        ...outside(`${place} closing hour`, close, { low: open, high: WEEK_HOURS, open: "low" }),
      ];
    }),
  );
}

function distinct(list: readonly number[]): boolean {
  return new Set(list).size === list.length;
}
