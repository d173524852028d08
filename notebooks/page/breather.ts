const LONGEST_MS = 50;

/** Gives the page its turn, but not after every short task: handed to what computes for long. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
