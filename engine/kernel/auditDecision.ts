import { broken } from "./broken.ts";
import { ANSWERED, ASKED, TO_ASK, type Decisions } from "./decide.ts";

/** A case about which somebody is asked is with them or on its way, and one whose server will ask is in service. */
export function auditDecision({ state }: Decisions, slot: number, journey: number, inService: boolean, away: boolean): void {
  if (slot >= state.length) return;
  const now = state[slot] as number;
  if (now === TO_ASK && !inService) broken(`journey ${journey} waits to be asked about, and is not in service`);
  if ((now === ASKED || now === ANSWERED) && !away) broken(`journey ${journey} waits for a decision that nobody makes or brings`);
}
