import type { Span } from '../../text/span.ts';
import type { Saying } from '../person.ts';
import { sayingAround } from './date-of-saying.ts';
import type { Draft } from './draft.ts';
import { leansBack } from './parts.ts';

/**
 * The whole sentences that must be shown with a figure: its own, the one before where it leans on that, and those
 * that hold its whole, its counted words and the words that attribute it.
 */
export function passageOf(
  draft: Draft,
  whole: Draft | null,
  counted: Span,
  sayings: readonly Saying[],
): Span {
  const { reading } = draft;
  const { sentences, text } = reading;
  let first = draft.sentence;
  let last = draft.sentence;
  const cover = (span: Span) => {
    while (first > 0 && sentences[first]!.start > span.start) first--;
    while (last < sentences.length - 1 && sentences[last]!.end < span.end) last++;
  };
  cover(counted);
  if (whole !== null && whole.reading === reading) cover(whole.number);
  const saying = sayingAround(sayings, draft.number);
  if (saying !== null) cover(saying.passage);
  const own = sentences[first]!;
  if (first > 0 && leansBack(text.slice(own.start, own.start + 60))) first--;
  return { start: sentences[first]!.start, end: sentences[last]!.end };
}
