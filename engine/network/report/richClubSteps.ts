import { degrees, type Network } from "../network.ts";
import { richClub } from "../richClub.ts";

/** Those who have more than so many contacts, and the density among them. */
export interface RichClub {
  readonly contacts: number;
  readonly people: number;
  readonly density: number;
}

/** The rich clubs, each once: from everybody with a contact to the last with two people. */
export function richClubSteps(both: Network): readonly RichClub[] {
  const density = richClub(both);
  const exactly = new Int32Array(1 + degrees(both.out).reduce((most, k) => Math.max(most, k), 0));
  for (const k of degrees(both.out)) exactly[k] = (exactly[k] as number) + 1;
  let people = both.size;
  return density.flatMap((value, contacts) => {
    people -= exactly[contacts] as number;
    return contacts === 0 || exactly[contacts] !== 0 ? [{ contacts, people, density: value }] : [];
  });
}
