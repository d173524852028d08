/** A small company that runs; every wrong file is this one with one change. */
export const COMPANY = `weft: 1
name: Company
functions:
  sales: { people: 4, wage: 4500 €/month, skills: [selling] }
  support: { people: 8, wage: 3200 €/month }
customers:
  smb: { arrivals: 30 per week, value: 400 €/month }
journey:
  main:
    buy: { skill: selling, channel: meeting, work: 1 h, creates: [plan], weight: 3, next: { help: 0.9, end: 0.1 } }
    help: { skill: support, channel: email, work: 30 min, needs: [plan] }
org: { form: functional-silos }
`;

/** What is changed into what, and everything that must be said about it, with its place. */
export type Wrong = readonly [fault: string, from: string, to: string, expected: readonly string[]];
