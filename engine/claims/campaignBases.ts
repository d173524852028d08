/** Roles of a tiger team, each a function at home (from the article); the one that plans leads. */
export const ROLES = ["leads", "analytics", "content", "web", "outbound", "communications", "enablement", "social"] as const;

const WORK = { request: "8 h", role: 3 } as const;

/**
 * Four people in each of eight functions, busy half of the time with what buyers ask, and a hundred programmes that are
 * all known at the start and due in a hundred days. A programme takes three hours of each role, for a team of eight half
 * of a hundred days. All numbers but the hundreds and the eight are assumed.
 */
export const PROGRAMME = `weft: 1
name: Company with a programme
time: { horizon: 100 days, warmUp: 0 h }
functions:
${ROLES.map((id) => `  ${id}: { people: 4, skills: [${id}, ${id}-programme] }`).join("\n")}
agendas: { shared: 50 % }
customers:
  programme: { programme: { journey: campaign, count: 100 }, value: 2000 €/month }
  buyer: { arrivals: { request: 16 per week }, value: 600 €/month }
channels:
  email: { patience: none, tolerance: 72 h }
journey:
  campaign:
    brief: { skill: leads-programme, channel: email, work: ${WORK.role} h, creates: [goal, audience], next: insight }
    insight: { skill: analytics-programme, channel: email, work: ${WORK.role} h, needs: [goal, audience], creates: [segments], next: make }
    make: { skill: [content-programme, web-programme], channel: email, work: ${2 * WORK.role} h, needs: [goal, segments], creates: [asset], next: launch }
    launch: { skill: [outbound-programme, social-programme, communications-programme], channel: email, work: ${3 * WORK.role} h, needs: [asset, audience], creates: [response], weight: 3, next: equip }
    equip: { skill: enablement-programme, channel: email, work: ${WORK.role} h, needs: [goal, asset, response] }
  request:
    inquiry: { skill: [web, analytics], channel: email, work: ${WORK.request}, creates: [need, profile], next: answer }
    answer: { skill: [content, social], channel: email, work: ${WORK.request}, needs: [need, profile], creates: [message], next: call }
    call: { skill: [outbound, communications], channel: email, work: ${WORK.request}, needs: [need, message], creates: [interest], next: close }
    close: { skill: [enablement, leads], channel: email, work: ${WORK.request}, needs: [profile, interest] }
org: { form: functional-silos }
`;

const HALF_YEAR = "time: { horizon: 6 months, warmUp: 1 month }";

/**
 * A lasting company of campaigns, busy half of the time: three core functions, specialists for analytics, content and
 * social, two who set priorities, and six in a hundred of all in operations. All numbers are assumed.
 */
export const CAMPAIGNS = `weft: 1
name: Company of campaigns
${HALF_YEAR}
functions:
  web: { people: 8 }
  outbound: { people: 8 }
  enablement: { people: 8 }
  analytics: { people: 3 }
  content: { people: 4 }
  social: { people: 3 }
  strategy: { people: 2 }
operations: { share: 6 % }
customers:
  campaign: { arrivals: 9 per week, value: 2000 €/month }
channels:
  email: { patience: none, tolerance: 72 h }
journey:
  campaign:
    plan: { skill: analytics, channel: email, work: 5 h, creates: [audience, goal], next: make }
    make: { skill: content, channel: email, work: 7 h, needs: [audience, goal], creates: [asset], next: page }
    page: { skill: web, channel: email, work: 14 h, needs: [asset, goal], creates: [site], weight: 2, next: share }
    share: { skill: social, channel: email, work: 5 h, needs: [asset, site], creates: [response], next: call }
    call: { skill: outbound, channel: email, work: 14 h, needs: [response, audience], creates: [lead], weight: 3, next: equip }
    equip: { skill: enablement, channel: email, work: 14 h, needs: [lead, goal], weight: 2 }
org: { form: functional-silos }
`;

/** The same over two years. */
export const LASTING_CAMPAIGNS = CAMPAIGNS.replace(HALF_YEAR, "time: { horizon: 24 months, warmUp: 1 month }");
