import { FORMS, isFormId } from "./forms/forms.ts";

/** A complete small company under one form of organisation, as a file that runs at once. */
export function template(name: string, form: string): string {
  const options = isFormId(form) ? `  # ${FORMS[form].key}: options of the form; without them its defaults hold\n` : "";
  return `# yaml-language-server: $schema=./weft.schema.json
weft: 1
name: ${JSON.stringify(name)}
description: A small software company. Change its numbers to yours; what is left out has a default (weft check --explain).

time:
  horizon: 12 months

# People by function. A function has a skill of its own name unless others are listed.
functions:
  marketing: { people: 3, wage: 4200 €/month }
  sales: { people: 6, wage: 4800 €/month }
  services: { people: 8, wage: 4400 €/month }
  support: { people: 9, wage: 3400 €/month }
  product: { people: 6, wage: 5200 €/month }

# Who comes, how often, and what they pay.
customers:
  business: { arrivals: { purchase: 25 per week, incident: 120 per week }, value: 900 €/month }

# Touchpoints in order; the first one starts the journey, "end" ends it. Weight: a moment that matters.
journey:
  purchase:
    enquiry: { skill: marketing, channel: email, work: 1 h, creates: [goals], next: { offer: 0.7, end: 0.3 }, pause: 24 h }
    offer:
      skill: sales
      channel: meeting
      work: { mean: 4 h, cv: 0.8 }
      needs: [goals]
      creates: [contract]
      weight: 2
      promise: 72 h
      next: { onboarding: 0.5, end: 0.5 }
      pause: 72 h
    onboarding: { skill: services, channel: meeting, work: 9 h, needs: [goals, contract], creates: [setup], weight: 3, next: { review: 1 }, pause: 14 days }
    review: { skill: sales, channel: meeting, work: 1 h, needs: [goals, setup], weight: 2 }
  incident:
    report: { skill: support, channel: email, work: 1 h, creates: [symptoms], next: { repair: { share: 0.25, escalates: true }, answer: 0.75 } }
    repair: { skill: product, channel: email, work: 3 h, needs: [symptoms], creates: [cause], next: { answer: 1 } }
    answer: { skill: support, channel: email, work: 30 min, needs: [symptoms], weight: 3, promise: 48 h }

org:
  form: ${form}
${options}
budget: match
`;
}
