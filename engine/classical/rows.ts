/** Lists of integers as compressed rows: `start` has one entry more than there are lists. */
export function rows(lists: readonly (readonly number[])[]): readonly [start: Int32Array, values: Int32Array] {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    start[index + 1] = (start[index] ?? 0) + list.length;
  });
  return [start, Int32Array.from(lists.flat())];
}
