import { LinkGrowth } from "./linkGrowth.ts";
import type { LinkGrowthArrays } from "./model.ts";

/**
 * Links of a new structure begin at what is stated of them; one between the same two people that is stated as strong as
 * before stays as it has become (ours).
 */
export function renewLinks(before: LinkGrowth, arrays: LinkGrowthArrays): LinkGrowth {
  const growth = new LinkGrowth(arrays);
  const place = new Map(Array.from(before.strength, (_, link) => [keyOf(before.arrays, link), link]));
  for (let link = 0; link < growth.strength.length; link++) {
    const same = place.get(keyOf(arrays, link));
    if (same === undefined || before.arrays.strength[same] !== arrays.strength[link]) continue;
    growth.strength[link] = before.strength[same] as number;
    growth.used[link] = before.used[same] as number;
    growth.follow(link);
  }
  return growth;
}

/** Links carry handoffs both ways. */
function keyOf({ between }: LinkGrowthArrays, link: number): string {
  const [one, other] = [between[2 * link] as number, between[2 * link + 1] as number];
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}
