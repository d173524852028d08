import { CAMPAIGNS, LASTING_CAMPAIGNS, PROGRAMME } from "./campaignBases.ts";

/** Companies on which claims are tested. All of them run on defaults wherever they do not say otherwise. */
export type BaseId =
  | "company"
  | "programme"
  | "campaigns"
  | "lasting-campaigns"
  | "own-people"
  | "agendas"
  | "messages"
  | "new-teams"
  | "decisions"
  | `ring-${number}-${number}`;

/** Text of a base company's scenario file. @throws RangeError for a name that no company has */
export function baseText(id: BaseId): string {
  if (id === "programme") return PROGRAMME;
  if (id === "campaigns") return CAMPAIGNS;
  if (id === "lasting-campaigns") return LASTING_CAMPAIGNS;
  if (id === "company") return `${COMPANY}org: { form: functional-silos }\n`;
  if (id === "own-people") return `${COMPANY}org: { people: people.csv, links: links.csv }\n`;
  if (id === "agendas") return `${COMPANY}org: { form: functional-silos }\nagendas: { shared: 50 % }\n`;
  if (id === "messages") return `${COMPANY}org: { form: functional-silos }\n${MESSAGES}`;
  if (id === "new-teams") return `${COMPANY.replace(HALF_YEAR, FIRST_YEAR)}org: { form: surgical-teams }\nbudget: match\n${NEW}`;
  if (id === "decisions") return `${COMPANY.replaceAll(NEEDS_DECISION, "$1decision: 30 %, ")}org: { form: hierarchy }\n`;
  const [, touchpoints, skills] = /^ring-(\d+)-(\d+)$/.exec(id) ?? [];
  if (touchpoints === undefined || skills === undefined) throw new RangeError(`baseText: id is "${id}", expected a base company`);
  return ring(Number(touchpoints), Number(skills));
}

/** Functions of `company` with their people. Twelfths and quarters keep whole people when there are fewer and faster ones. */
export const FUNCTIONS = { marketing: 8, sales: 8, services: 8, product: 4, support: 12, education: 4, finance: 4 } as const;
export type FunctionId = keyof typeof FUNCTIONS;
/** [€/month] The default wage, said again where a claim spends money. */
export const WAGE = 4000;

const HALF_YEAR = "time: { horizon: 6 months, warmUp: 1 month }";
const FIRST_YEAR = "time: { horizon: 12 months, warmUp: 0 h }";

/** In three cases of ten these three need somebody to decide. Assumed. */
const NEEDS_DECISION = /^( {4}(?:offer|kickoff|incident): \{ )/gm;

/** Four functions write to customers, and their data leak twice a year. Assumed. */
const MESSAGES = `outreach: { marketing: 4 per month, sales: 2 per month, support: 2 per month, services: 2 per month }
fabric: { trust: { breaches: 2 per year } }
`;

/** Teams that have just been formed: half of the words and three quarters of the rest are left, and all of it is learnt. Assumed. */
const NEW = `learning: { repairPerMonth: 10 % per month }
transition: { vocabularyKept: 50 %, linksKept: 75 %, teamsKept: 75 % }
`;

/**
 * A software company of 48 people, the small sister of scenarios/saas: seven functions, nine touchpoints, busy half
 * of the time. Every number is assumed.
 */
const COMPANY = `weft: 1
name: Company of the claims
${HALF_YEAR}
functions:
${Object.entries(FUNCTIONS)
  .map(([id, people]) => `  ${id}: { people: ${people} }`)
  .join("\n")}
customers:
  smb: { arrivals: 8 per week, value: 600 €/month }
  enterprise: { arrivals: 2 per week, value: 5000 €/month }
channels:
  email: { patience: none, tolerance: 72 h }
  video: { patience: none, tolerance: 120 h }
journey:
  customer:
    interest: { skill: marketing, channel: email, work: 6 h, creates: [profile, problem], next: demo }
    demo: { skill: sales, channel: video, work: 10 h, needs: [profile, problem], creates: [goals], next: offer }
    offer: { skill: [sales, finance], channel: email, work: 5 h, needs: [profile, goals], creates: [contract], next: kickoff }
    kickoff: { skill: services, channel: video, work: 5 h, needs: [goals], creates: [plan], weight: 3, next: configure }
    configure: { skill: [services, product], channel: email, work: 18 h, needs: [plan, goals, profile], creates: [setup], next: train }
    train: { skill: education, channel: video, work: 4.5 h, needs: [plan, setup], creates: [users], next: adopt }
    adopt: { skill: marketing, channel: email, work: 6 h, needs: [users, goals], creates: [usage], next: incident }
    incident: { skill: support, channel: email, work: 12 h, needs: [setup], creates: [issue], weight: 3, next: { incident: 0.3, renew: 0.7 } }
    renew: { skill: [sales, finance], channel: email, work: 5 h, needs: [usage], weight: 2 }
`;

const RING_FUNCTIONS = ["f1", "f2", "f3", "f4", "f5", "f6"] as const;
const RING_PEOPLE = 8;
/** [staffed h] Work of a whole journey, however many touchpoints and skills it is divided among. */
const RING_WORK = 72;
const RING_PER_WEEK = 12;

/**
 * Six equal functions in a ring. A journey passes `touchpoints` of them, each of which asks for `skills` neighbouring
 * skills; the work of the whole journey is the same, so that nothing else changes with the two numbers.
 */
function ring(touchpoints: number, skills: number): string {
  const of = RING_FUNCTIONS.length;
  const steps = Array.from({ length: touchpoints }, (_, at) => {
    const asked = Array.from({ length: skills }, (_unused, beside) => RING_FUNCTIONS[(at + beside) % of] ?? "");
    const needs = at === 0 ? "" : `, needs: [${at > 1 ? `x${at - 2}, ` : ""}x${at - 1}]`;
    const next = at === touchpoints - 1 ? "" : `, next: t${at + 1}`;
    return `    t${at}: { skill: [${asked.join(", ")}], channel: email, work: ${RING_WORK / touchpoints} h${needs}, creates: [x${at}], weight: 1${next} }`;
  });
  return `weft: 1
name: Ring of ${touchpoints} touchpoints with ${skills} skills each
time: { horizon: 6 months, warmUp: 1 month }
functions:
${RING_FUNCTIONS.map((id) => `  ${id}: { people: ${RING_PEOPLE} }`).join("\n")}
customers:
  customer: { arrivals: ${RING_PER_WEEK} per week, value: 1000 €/month }
channels:
  email: { patience: none, tolerance: 72 h }
journey:
  customer:
${steps.join("\n")}
org: { form: functional-silos }
`;
}
