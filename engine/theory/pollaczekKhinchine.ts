/**
 * Mean wait in line of an M/G/1 queue.
 *
 * @param arrivalsPerHour  λ > 0 [1/h]
 * @param serviceHours     E[S] > 0 [h]
 * @param serviceCv        coefficient of variation of S, ≥ 0
 * @throws RangeError      where λ·E[S] ≥ 1
 * Source: Pollaczek 1930, Khinchine 1932; Gross et al. 2008, §5.1.
 */
export function pollaczekKhinchine(arrivalsPerHour: number, serviceHours: number, serviceCv: number): number {
  const load = arrivalsPerHour * serviceHours;
  if (!(load < 1)) throw new RangeError(`pollaczekKhinchine: load ${load}, expected below 1`);
  return ((load * serviceHours) / (1 - load)) * ((1 + serviceCv * serviceCv) / 2);
}
