import type { Scenario } from "../scenario.ts";
import { agendasOf } from "./agendas.ts";
import { growthOf, rolloutOf, trainingOf } from "./change.ts";
import { changesOf } from "./changes.ts";
import { channelsOf } from "./channels.ts";
import { compareOf } from "./compare.ts";
import { coordinationOf, departmentsOf, fabricOf, handoffOf, linksOf, timeOf, vocabularyOf } from "./company.ts";
import { experienceOf, retentionOf, serviceOf } from "./conduct.ts";
import { segmentsOf } from "./customers.ts";
import { decisionsOf } from "./decisions.ts";
import { journeysOf } from "./journeys.ts";
import { leadershipOf } from "./leadership.ts";
import { learningOf, transitionOf } from "./learning.ts";
import { operationsOf } from "./operations.ts";
import { orgOf } from "./organisation.ts";
import { contactOf } from "./outreach.ts";
import type { Reading } from "./reading.ts";
import { textAt } from "./texts.ts";

/** The scenario with every default filled in. What is at fault reads as NaN or "": its issue is reported elsewhere. */
export function resolve(reading: Reading, root: string): Scenario {
  const { tree } = reading;
  const time = timeOf(reading);
  const departments = departmentsOf(reading);
  const { service, workCv } = serviceOf(reading);
  const contact = contactOf(reading);
  return {
    name: textAt(tree, ["name"]) ?? "",
    description: textAt(tree, ["description"]) ?? "",
    time,
    departments,
    vocabulary: vocabularyOf(reading),
    links: linksOf(reading),
    handoff: handoffOf(reading),
    coordination: coordinationOf(reading),
    fabric: fabricOf(reading, contact.costPerMonth),
    outreach: contact.outreach,
    breach: contact.breach,
    agendas: agendasOf(reading),
    service,
    decisions: decisionsOf(reading, workCv),
    channels: channelsOf(reading),
    segments: segmentsOf(reading, time),
    journeys: journeysOf(reading, workCv),
    experience: experienceOf(reading),
    retention: retentionOf(reading),
    learning: learningOf(reading),
    transition: transitionOf(reading),
    rollout: rolloutOf(reading),
    training: trainingOf(reading),
    growth: growthOf(reading),
    operations: operationsOf(reading, departments),
    leadership: leadershipOf(reading),
    org: orgOf(reading, root),
    changes: changesOf(reading, root),
    budget: textAt(tree, ["budget"]) === "match" ? "match" : "free",
    compare: compareOf(reading),
  };
}
