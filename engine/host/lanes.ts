/** As many at a time as there are threads, so that a stop leaves nothing queued. */
export async function inLanes<T>(
  items: readonly T[],
  { threads, signal }: { readonly threads: number; readonly signal: AbortSignal },
  each: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      signal.throwIfAborted();
      await each(next.value);
    }
  };
  await Promise.all(Array.from({ length: threads }, lane));
}
