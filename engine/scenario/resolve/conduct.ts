import { EXPERIENCE, RETENTION } from "../defaults/customer.ts";
import { SERVICE } from "../defaults/service.ts";
import type { ExperienceSettings, RetentionSettings, ServiceSettings } from "../scenario.ts";
import { readSection, type Reading } from "./reading.ts";

/** How work is done; `workCv` is the spread of work that states only a mean. */
export function serviceOf(reading: Reading): { service: ServiceSettings; workCv: number } {
  const service = readSection(reading, ["service"], SERVICE);
  return {
    workCv: service.workCv,
    service: {
      askShare: service.ask,
      askMinutes: service.askTime,
      failureBase: service.failure,
      failurePerMissingFact: service.failurePerMissingFact,
      attempts: service.attempts,
      returnShare: service.return,
      repeatShare: service.repeat,
      repeatAfterHours: service.repeatAfter,
      overflowAfterHours: service.overflowAfter,
      difficultyCv: service.difficultyCv,
      escalationPower: service.escalationPower,
    },
  };
}

export function experienceOf(reading: Reading): ExperienceSettings {
  const experience = readSection(reading, ["experience"], EXPERIENCE);
  return {
    quality: experience.quality,
    waitWeight: experience.waitWeight,
    effortWeight: experience.effortWeight,
    peakEndShare: experience.peakEnd,
    trustStart: experience.trustStart,
    trustGain: experience.trustGain,
    trustLoss: experience.trustLoss,
    transferMinutes: experience.transfer,
    switchMinutes: experience.switch,
    chaseMinutes: experience.chase,
  };
}

export function retentionOf(reading: Reading): RetentionSettings {
  const retention = readSection(reading, ["retention"], RETENTION);
  return {
    churnPerMonth: retention.churn,
    satisfactionSlope: retention.satisfactionSlope,
    trustSlope: retention.trustSlope,
    effortSlope: retention.effortSlope,
    discountPerMonth: retention.discount,
    marginShare: retention.margin,
  };
}
