/** A stretch of a text: UTF-16 offsets, `end` exclusive, so that `text.slice(start, end)` is the stretch. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many of the spans, which stand in order and apart, `isBefore` takes: it takes none behind one that it doesn't. */
function countBefore<Stretch extends Span>(
  spans: readonly Stretch[],
  isBefore: (span: Stretch) => boolean,
): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(spans[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of spans in order that starts at `at` or behind it; -1 where none does. */
export function firstFrom(spans: readonly Span[], at: number): number {
  const count = countBefore(spans, ({ start }) => start < at);
  return count < spans.length ? count : -1;
}

/** Index of the last of spans in order that ends at `at` or before it; -1 where none does. */
export const lastUntil = (spans: readonly Span[], at: number): number =>
  countBefore(spans, ({ end }) => end <= at) - 1;
