import { assumed, type Field, type Preset } from "../quantity/field.ts";
import { AGENDAS } from "./agendas.ts";
import { GROWTH, ROLLOUT, ROLLOUT_FROM, TRAINING } from "./change.ts";
import { ABANDON, CHANNELS, OTHER_CHANNEL } from "./channels.ts";
import { COORDINATION, FABRIC, FUNCTION, INFORMATION, VOCABULARY } from "./company.ts";
import { COMPARE, EXPERIENCE, RETENTION } from "./customer.ts";
import { COUNCIL, DECIDERS, LEADS } from "./leadership.ts";
import { LEARNING, TRANSITION } from "./learning.ts";
import { DECISIONS } from "./decisions.ts";
import { HANDOFF, LINKS, OWN_ITEMS, STRENGTH } from "./links.ts";
import { CONTRADICTION, MESSAGING, TRUST } from "./outreach.ts";
import { OPERATIONS } from "./operations.ts";
import { SERVICE } from "./service.ts";
import { CALENDAR, TIME } from "./time.ts";

/** One default of the model: where a file may replace it, and from where it is. */
export interface Default {
  readonly path: string;
  readonly symbol: string | null;
  readonly meaning: string;
  readonly preset: Preset;
}

/** Every default that a scenario may inherit, by the user's names. `*` stands for any name. */
export function defaults(): readonly Default[] {
  const sections: readonly (readonly [string, Readonly<Record<string, Field>>])[] = [
    ["time", TIME],
    ["time.calendar", CALENDAR],
    ["functions.*", FUNCTION],
    ["vocabulary", VOCABULARY],
    ["links.strength", STRENGTH],
    ["links", LINKS],
    ["handoff", HANDOFF],
    ["coordination", COORDINATION],
    ["agendas", AGENDAS],
    ["fabric.information", INFORMATION],
    ["fabric", FABRIC],
    ["fabric.messaging", MESSAGING],
    ["fabric.trust", TRUST],
    ["service", SERVICE],
    ["decisions", DECISIONS],
    ["channels.*.abandon", ABANDON],
    ["experience", EXPERIENCE],
    ["experience", CONTRADICTION],
    ["retention", RETENTION],
    ["learning", LEARNING],
    ["transition", TRANSITION],
    ["fabric.information.rollout", ROLLOUT],
    ["fabric.information.rollout.from", ROLLOUT_FROM],
    ["vocabulary.training", TRAINING],
    ["links.growth", GROWTH],
    ["operations", OPERATIONS],
    ["leadership.deciders", DECIDERS],
    ["leadership.council", COUNCIL],
    ["leadership.leads", LEADS],
    ["compare", COMPARE],
  ];
  const fields = sections.flatMap(([path, table]) =>
    Object.entries(table).flatMap(([name, { symbol = null, meaning, preset }]) =>
      preset === undefined ? [] : [{ path: `${path}.${name}`, symbol, meaning, preset }],
    ),
  );
  const words = [{ path: "handoff.ownItems", symbol: null, meaning: OWN_ITEMS.meaning, preset: OWN_ITEMS.preset }];
  return [...fields, ...words, ...channelDefaults(), ...LATER];
}

function channelDefaults(): readonly Default[] {
  const channels = { ...CHANNELS, "*": OTHER_CHANNEL };
  return Object.entries(channels).flatMap(([channel, presets]) =>
    Object.entries<Preset>({ ...presets }).map(([name, preset]) => ({
      path: `channels.${channel}.${name}`,
      symbol: name === "patience" ? "1/θ" : name === "continuity" ? "χ_c" : null,
      meaning: `${name} of the channel ${channel}`,
      preset,
    })),
  );
}

/** Symbols of MODEL §6 that are no key of a scenario file: an option of a form, and mechanisms that are not simulated yet. */
const LATER: readonly Default[] = [
  {
    path: "org.csm.accounts",
    symbol: "accounts",
    meaning: "Most customers that one orchestrator follows at a time.",
    preset: assumed("40", "10 to 150"),
  },
  {
    path: "",
    symbol: "leadership",
    meaning:
      "Direct effect of leaders on an outcome. There is none, and no study gives a usable size (E36): they act through what they do.",
    preset: assumed("0", "0 to 20 %"),
  },
];
