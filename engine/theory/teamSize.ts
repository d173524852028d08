/**
 * Hours of work that a team of n gets done when every pair costs κ of both members' week: n·(1 − κ·(n − 1)).
 * Largest at n = (1 + κ) ÷ (2κ), zero at n = 1 + 1 ÷ κ (V7; the quadratic form of Brooks 1975).
 */
export function teamCapacity(people: number, perPair: number): number {
  return people * (1 - perPair * (people - 1));
}

/** The real n at which capacity is largest. */
export function bestTeamSize(perPair: number): number {
  return (1 + perPair) / (2 * perPair);
}
