import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { temporaryFolder } from "./temporaryFolder.ts";

const COMPANY = `weft: 1
name: Company
time: { horizon: 1 months }
functions:
  sales: { people: 6, wage: 3200 €/month, skills: [sales] }
  support: { people: 6, wage: 3200 €/month, skills: [support] }
customers:
  smb: { arrivals: 30 per week, value: 400 €/month }
journey:
  onboarding:
    kickoff: { skill: sales, channel: video, work: { mean: 2 h, cv: 0.8 }, creates: [plan], next: { help: 1 } }
    help: { skill: support, channel: email, work: { mean: 2 h, cv: 0.8 }, needs: [plan] }
`;

/** A folder with one company in two organisations, and whatever else a test needs. */
export function companyFiles(more: Readonly<Record<string, string>> = {}, folder = temporaryFolder()): string {
  const files = {
    "base/company.yaml": COMPANY,
    "silos.yaml": scenario("Silos", "functional-silos"),
    "liaisons.yaml": scenario("Liaisons", "team-of-teams"),
    ...more,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export function scenario(name: string, form: string, more = ""): string {
  return `weft: 1\nname: ${name}\nextends: ./base/company.yaml\norg: { form: ${form} }\n${more}`;
}
