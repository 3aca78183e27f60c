import type { Draft } from './draft.ts';
import type { Made } from './made.ts';
import { leansBack } from './parts.ts';

/** "Of the 43, 29 said": the count of so many that was told before. */
export function sameAsBefore({ reading, number, sentence }: Draft, made: readonly Made[]): Made | null {
  const { start } = reading.sentences[sentence]!;
  if (
    !/^(?:(?:According to|Según)\s[^,]{2,60},\s)?["'“«]?(?:of|among|out of|de|entre)\s(?:(?:all|todos|todas)\s)?(?:the|those|these|l[oa]s|es[oa]s|est[oa]s)\s$/iu.test(
      reading.text.slice(start, number.start),
    )
  )
    return null;
  return (
    made.findLast(({ draft }) => draft.number.kind === 'count' && draft.number.value === number.value) ?? null
  );
}

/** The figure that a rate or an opening like "This means" takes up; null where none is. */
export function refersBack(draft: Draft, before: string, previous: Made | null): Made | null {
  if (previous === null) return null;
  const isSame = previous.draft.sentence === draft.sentence;
  if (
    isSame &&
    /\b(?:averaging|an average of|on average|un promedio de|una media de|de media|promediando)\b[^.;]*$/iu.test(
      before,
    )
  )
    return previous;
  const isNext = previous.draft.sentence === draft.sentence - 1;
  if (
    isNext &&
    /^["“«]?(?:an?|one|two|three|un|una|dos|tres)\s(?:day|week|month|year|d[ií]a|semana|mes|año)(?:s|es)?\s(?:earlier|before|antes)/iu.test(
      before,
    )
  )
    return previous;
  // "Over these six months": the span, and so its source, is the one told before.
  const { dates, sentences } = draft.reading;
  const { start } = sentences[draft.sentence]!;
  const takesUp = dates.some(
    (date) =>
      date.kind === 'back' &&
      date.edtf?.includes('/') &&
      date.start >= start &&
      date.end <= draft.number.start,
  );
  if (isNext && takesUp) return previous;
  // "That day, 12 shops were burned" tells of the day, not of the count.
  const isOfDay = dates.some(
    (date) =>
      date.kind === 'back' && date.start >= start && date.start - start < 4 && date.end <= draft.number.start,
  );
  return isNext &&
    !isOfDay &&
    /^["'“«]?(?:this|that|these|those|esto|eso)\s(?!compares?\s|se compara\s)/iu.test(before) &&
    leansBack(before)
    ? previous
    : null;
}
