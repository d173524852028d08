import type { Outlook } from "../report/outlook.ts";

/**
 * What would change the answer, as it is stored; null: it was not looked for. undefined: another state of Weft has written it, which
 * did not tell apart who leads there.
 */
export function storedOutlook(text: string): Outlook | null | undefined {
  const outlook = JSON.parse(text) as Outlook | null;
  const isOurs = outlook === null || outlook.worlds.every((world) => [world.peers, world.asGood, world.unstable].every(Array.isArray));
  return isOurs ? outlook : undefined;
}
