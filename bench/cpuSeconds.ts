/**
 * Seconds of processor time that the work took, user and system, collector included: unlike the clock it does not
 * count the time in which other programs had the processor.
 */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Collects the garbage of earlier work, so that it is not charged to what is measured next (node --expose-gc). */
export function collect(): void {
  globalThis.gc?.();
}
