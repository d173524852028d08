import { z } from "zod";
import { AGENDAS } from "../defaults/agendas.ts";
import { GROWTH, ROLLOUT, ROLLOUT_FROM, TRAINING } from "../defaults/change.ts";
import { ABANDON, CHANNEL } from "../defaults/channels.ts";
import { COORDINATION, FABRIC, FUNCTION, INFORMATION, VOCABULARY } from "../defaults/company.ts";
import { COMPARE, EXPERIENCE, RETENTION, SEGMENT } from "../defaults/customer.ts";
import { COUNCIL, DECIDERS, LEADS } from "../defaults/leadership.ts";
import { LEARNING, TRANSITION } from "../defaults/learning.ts";
import { DECISIONS } from "../defaults/decisions.ts";
import { HANDOFF, LINKS, OWN_ITEMS, STRENGTH } from "../defaults/links.ts";
import { ARRIVAL, TOUCHPOINT } from "../defaults/journey.ts";
import { CONTRADICTION, MESSAGING, OUTREACH, TRUST } from "../defaults/outreach.ts";
import { OPERATIONS } from "../defaults/operations.ts";
import { RESTRUCTURING } from "../defaults/restructuring.ts";
import { SERVICE } from "../defaults/service.ts";
import { CALENDAR, TIME } from "../defaults/time.ts";
import { FORMS } from "../forms/forms.ts";
import type { Field } from "../quantity/field.ts";
import { shown } from "../quantity/interpret.ts";
import { either, number, varying, word } from "./leaves.ts";

const text = z.string().min(1).max(2000);
const title = z.string().min(1).max(120);
const name = z.string().min(1).max(80);
const names = z.array(name).max(1000);
const file = z.string().min(1).max(1000);

/** Numbers of one section, each of them optional. */
const fields = (table: Readonly<Record<string, Field>>): Record<string, z.ZodOptional<z.ZodType>> =>
  Object.fromEntries(Object.entries(table).map(([key, field]) => [key, number(field).optional()]));
const section = (table: Readonly<Record<string, Field>>) => z.strictObject(fields(table)).optional();

const department = z.strictObject({
  people: number(FUNCTION.people),
  wage: number(FUNCTION.wage).optional(),
  skills: names.min(1).optional(),
  speed: number(FUNCTION.speed).optional(),
});

const patience = word(["none"], varying(CHANNEL.patience, "exponential"));
const channel = z.strictObject({
  patience: patience.optional(),
  tolerance: number(CHANNEL.tolerance).optional(),
  continuity: number(CHANNEL.continuity).optional(),
  contact: number(CHANNEL.contact).optional(),
  waitAttention: number(CHANNEL.waitAttention).optional(),
  abandon: z.strictObject({ ...fields(ABANDON), to: name.optional() }).optional(),
});

const profiled = z.strictObject({
  rate: number(ARRIVAL.rate),
  profile: word(["office", "always"], z.array(number(ARRIVAL.relative)).min(1).max(672)).optional(),
});
const arrivals = either({
  scalar: number(ARRIVAL.rate),
  map: z.record(name, either({ scalar: number(ARRIVAL.rate), map: profiled })),
});
const programme = z.strictObject({
  journey: name.optional(),
  count: number(ARRIVAL.count),
  start: number(ARRIVAL.start).optional(),
  within: number(ARRIVAL.within).optional(),
  due: number(ARRIVAL.due).optional(),
});
const segment = z.strictObject({
  arrivals: arrivals.optional(),
  programme: programme.optional(),
  value: number(SEGMENT.value),
  patience: z.record(name, patience).optional(),
});

const route = either({
  scalar: number(TOUCHPOINT.share),
  map: z.strictObject({ share: number(TOUCHPOINT.share), escalates: z.boolean().optional() }),
});
const facts = either({ scalar: number(TOUCHPOINT.facts), list: z.array(name).max(30) });
const touchpoint = z.strictObject({
  skill: either({ scalar: name, list: names.min(1) }),
  channel: name,
  work: varying(TOUCHPOINT.work, "lognormal"),
  needs: facts.optional(),
  creates: facts.optional(),
  weight: number(TOUCHPOINT.weight).optional(),
  next: either({ scalar: name, map: z.record(name, route) }).optional(),
  pause: varying(TOUCHPOINT.pause, "constant").optional(),
  promise: number(TOUCHPOINT.promise).optional(),
  decision: number(TOUCHPOINT.decision).optional(),
});

const forms = Object.fromEntries(Object.values(FORMS).map((form) => [form.key, z.record(z.string(), z.unknown()).optional()]));
const org = z.strictObject({
  form: word(Object.keys(FORMS)).optional(),
  ...forms,
  people: file.optional(),
  links: file.optional(),
  graph: file.optional(),
  serve: z
    .array(z.strictObject({ share: number(ARRIVAL.slot), teams: z.record(name, names.min(1)), owners: names.optional() }))
    .max(1000)
    .optional(),
  owners: names.optional(),
  accounts: number(ARRIVAL.accounts).optional(),
  authority: word(["centre", "edge"]).optional(),
  assignment: z
    .strictObject({
      every: number(ARRIVAL.every).optional(),
      reach: number(ARRIVAL.beside).optional(),
      homes: z.record(name, number(ARRIVAL.home)),
    })
    .optional(),
});

const rollout = z.strictObject({ ...fields(ROLLOUT), from: section(ROLLOUT_FROM) });
const information = z.strictObject({ ...fields(INFORMATION), rollout: rollout.optional() });

/** Text, or a number that every parser reads alike. */
const seed = either({
  scalar: z
    .unknown()
    .refine(
      (input) =>
        (typeof input === "string" && input.length > 0 && input.length <= 200) || (Number.isSafeInteger(input) && Number(input) >= 0),
      {
        error: ({ input }) => `${shown(input)} is no seed; expected text, or a whole number from 0 to 9007199254740991`,
      },
    ),
});

const indifference = either({
  scalar: number(TOUCHPOINT.share),
  map: z.strictObject({ absolute: number(TOUCHPOINT.size).optional(), relative: number(TOUCHPOINT.share).optional() }),
});

/** A whole scenario file after `extends`: the one source of checks, messages and the JSON Schema. */
export const SCENARIO = z.strictObject({
  weft: z.literal(1, { error: () => "expected 1, the version of the format" }),
  name: title,
  description: text.optional(),
  extends: file.optional(),
  time: z
    .strictObject({
      horizon: number(TIME.horizon).optional(),
      warmUp: word(["auto"], number(TIME.warmUp)).optional(),
      calendar: either({ scalar: word(["always"]), map: z.strictObject(fields(CALENDAR)) }).optional(),
    })
    .optional(),
  functions: z.record(name, department).optional(),
  vocabulary: z
    .strictObject({
      shared: number(VOCABULARY.shared).optional(),
      pairs: z
        .array(z.strictObject({ between: z.tuple([name, name]), shared: number(VOCABULARY.shared) }))
        .max(10_000)
        .optional(),
      training: section(TRAINING),
    })
    .optional(),
  links: z.strictObject({ ...fields(LINKS), strength: section(STRENGTH), growth: section(GROWTH) }).optional(),
  handoff: z.strictObject({ ...fields(HANDOFF), ownItems: word(OWN_ITEMS.words).optional() }).optional(),
  coordination: section(COORDINATION),
  fabric: z
    .strictObject({ ...fields(FABRIC), information: information.optional(), messaging: section(MESSAGING), trust: section(TRUST) })
    .optional(),
  outreach: z.record(name, number(OUTREACH)).optional(),
  agendas: z
    .strictObject({
      ...fields(AGENDAS),
      functions: z.record(name, number(AGENDAS.shared)).optional(),
      teams: z.record(name, number(AGENDAS.shared)).optional(),
    })
    .optional(),
  service: section(SERVICE),
  decisions: z
    .strictObject({
      ...fields(DECISIONS),
      time: varying(DECISIONS.time, "lognormal").optional(),
      authority: word(["centre", "edge"]).optional(),
    })
    .optional(),
  channels: z.record(name, channel).optional(),
  customers: z.record(name, segment),
  journey: z.record(name, z.record(name, touchpoint)),
  experience: section({ ...EXPERIENCE, ...CONTRADICTION }),
  retention: section(RETENTION),
  learning: z.strictObject({ ...fields(LEARNING), halfLife: word(["never"], number(LEARNING.halfLife)).optional() }).optional(),
  transition: section(TRANSITION),
  operations: z.strictObject({ ...fields(OPERATIONS), of: names.min(1).optional() }).optional(),
  leadership: z
    .strictObject({
      deciders: section(DECIDERS),
      council: z.strictObject({ ...fields(COUNCIL), operations: z.boolean().optional(), cmo: z.boolean().optional() }).optional(),
      leads: section(LEADS),
    })
    .optional(),
  org,
  changes: z
    .array(z.strictObject({ at: number(RESTRUCTURING.at), org }))
    .max(100)
    .optional(),
  budget: word(["free", "match"]).optional(),
  compare: z
    .strictObject({
      replications: number(COMPARE.replications).optional(),
      seed: seed.optional(),
      headline: names.min(1).max(20).optional(),
      indifference: z.record(name, indifference).optional(),
    })
    .optional(),
});
