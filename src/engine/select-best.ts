/**
 * The best of many, in order: a heap of the best so far, its worst on top.
 *
 * @param compare Below 0 where `a` is the better; never 0 for two of them.
 * @returns At most `most`, best first.
 */
export function selectBest(
  items: Uint32Array,
  most: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  if (most <= 0) return new Uint32Array();
  if (items.length <= most) return items.slice().sort(compare);
  const heap = items.slice(0, most).sort((a, b) => compare(b, a));
  for (let at = most; at < items.length; at += 1) {
    const item = items[at] as number;
    if (compare(item, heap[0] as number) < 0) replaceTop(heap, item, compare);
  }
  return heap.sort(compare);
}

/** Puts an item in the place of the worst and lets it sink to where no child is worse. */
function replaceTop(
  heap: Uint32Array,
  item: number,
  compare: (a: number, b: number) => number,
): void {
  let hole = 0;
  for (;;) {
    let child = hole * 2 + 1;
    if (child >= heap.length) break;
    const right = child + 1;
    if (right < heap.length && compare(heap[right] as number, heap[child] as number) > 0) {
      child = right;
    }
    if (compare(heap[child] as number, item) < 0) break;
    heap[hole] = heap[child] as number;
    hole = child;
  }
  heap[hole] = item;
}
