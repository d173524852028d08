import type { Claim } from "../claim.ts";
import { FABRIC_CLAIMS } from "./fabric.ts";
import { GAP_CLAIMS } from "./gaps.ts";
import { LEADER_CLAIMS } from "./leaders.ts";
import { MARKET_CLAIMS } from "./market.ts";
import { TEAM_CLAIMS } from "./teams.ts";

/** Every claim of the two articles, C1 to C34, in the order of their numbers. */
export const ALL_CLAIMS: readonly Claim[] = [...TEAM_CLAIMS, ...GAP_CLAIMS, ...FABRIC_CLAIMS, ...LEADER_CLAIMS, ...MARKET_CLAIMS].sort(
  (one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)),
);
