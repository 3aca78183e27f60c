import type { Figure } from '../figure.ts';
import type { Draft } from './draft.ts';
import type { Made } from './made.ts';
import { isCompared, opensWithTally, saysWithin } from './parts.ts';
import { termUnit } from './prison-terms.ts';

/** "83 people: 70 men and 13 women": the count before a colon to which those behind it add up; null without one. */
export function sumBefore({ reading, number, scope }: Draft, made: readonly Made[]): Made | null {
  if (number.kind !== 'count') return null;
  const colon = reading.text.slice(scope.start, number.start).lastIndexOf(': ');
  if (colon < 0) return null;
  const from = scope.start + colon;
  const listed = reading.numbers.filter(
    ({ kind, start, end }) => kind === 'count' && start > from && end <= scope.end,
  );
  const sums = new Set<number>();
  let sum = 0;
  for (const each of listed) {
    sum += each.value;
    if (each.start >= number.start && each !== listed[0]) sums.add(sum);
  }
  return (
    made.findLast(
      ({ draft }) =>
        draft.reading === reading &&
        draft.number.kind === 'count' &&
        draft.number.start >= scope.start &&
        draft.number.end <= from &&
        termUnit(draft) === null &&
        sums.has(draft.number.value),
    ) ?? null
  );
}

/** "803 are men and 91 women": the last count of people before to which two that stand side by side add up; null without one. */
export function sumOfPair(
  { reading, number }: Draft,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  if (number.kind !== 'count') return null;
  const { numbers, text } = reading;
  const at = numbers.indexOf(number);
  const isBeside = (first: Draft['number'] | undefined, second: Draft['number'] | undefined) =>
    first?.kind === 'count' && second?.kind === 'count' && BESIDE.test(text.slice(first.end, second.start));
  const sums: number[] = [];
  if (isBeside(numbers[at - 1], number)) sums.push(numbers[at - 1]!.value + number.value);
  if (isBeside(number, numbers[at + 1])) sums.push(numbers[at + 1]!.value + number.value);
  if (sums.length === 0) return null;
  return (
    made.findLast(
      ({ draft, people, index }) =>
        people &&
        draft.number.kind === 'count' &&
        draft.number.value >= LEAST_SUM &&
        figures[index]!.partOf === null &&
        sums.includes(draft.number.value) &&
        (draft.reading !== reading || draft.number.end <= number.start),
    ) ?? null
  );
}

/** Of fewer, two other counts may come to as many by chance. */
const LEAST_SUM = 30;
const BESIDE = /^[^.;:()\d]{2,48},?\s(?:and|y|e)\s(?:(?:the|other|los|las|otr[oa]s)\s)*$/u;

/** "29 boys and 4 girls, a total of 33 minors": the indices of the counts right before the last made to which it adds up. */
export function summedUp(made: readonly Made[], figures: readonly Figure[]): readonly number[] {
  const last = made.at(-1);
  if (last === undefined || last.draft.number.kind !== 'count') return [];
  const { reading, number, sentence } = last.draft;
  if (!isTotal(last.draft)) return [];
  const parts: number[] = [];
  let rest = number.value;
  for (const { draft, people, index } of made.slice(0, -1).toReversed()) {
    const isPart =
      draft.reading === reading &&
      draft.sentence === sentence &&
      draft.number.kind === 'count' &&
      people === last.people &&
      figures[index]!.partOf === null;
    if (!isPart || rest <= 0) break;
    parts.push(index);
    rest -= draft.number.value;
  }
  return rest === 0 && parts.length > 1 ? parts : [];
}

/** Whether a number is told as the total of those before it. */
export const isTotal = ({ reading: { text }, number }: Draft): boolean =>
  TOTAL_OF.test(text.slice(Math.max(0, number.start - 24), number.start));

const TOTAL_OF =
  /(?<!\p{L})(?:(?:a|for a) total of|in (?:all|total),?|(?:para )?un total de|en total,?)\s$/iu;

/** "including 115 women, 33 minors and 412 sick": whether a count stands in the same list of parts as another. */
export function isListedBeside({ reading: { text }, number, scope }: Draft, { draft }: Made): boolean {
  const between = text.slice(draft.number.end, number.start);
  return (
    draft.number.start >= scope.start &&
    /^[^.;:()]*(?:,|\s(?:and|y|e))\s(?:(?:at|least|about|some|another|more|than|nearly|almost|over|up|to|al|menos|más|de|hasta|cerca|un[oa]s|casi|otr[oa]s|a)\s)*$/iu.test(
      between,
    ) &&
    saysWithin(text.slice(scope.start, draft.number.start)) &&
    !saysWithin(between)
  );
}

/** How many paragraphs back a total may stand whose parts an article gives. */
const PARAGRAPHS_BACK = 3;

/** "El total incluye a 115 mujeres y 412 enfermos": the last count of people told before that exceeds all of them; null for another sentence. */
export function totalIncluding(
  draft: Draft,
  earlier: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  const { reading, number, scope, sentence } = draft;
  if (number.kind !== 'count' || !opensWithTally(draft)) return null;
  const most = Math.max(
    ...reading.numbers
      .filter(({ kind, start, end }) => kind === 'count' && start >= scope.start && end <= scope.end)
      .map(({ value }) => value),
  );
  return (
    earlier.findLast(
      (each) =>
        each.people &&
        each.draft.number.kind === 'count' &&
        each.draft.number.value > most &&
        reading.paragraph - each.draft.reading.paragraph < PARAGRAPHS_BACK &&
        (each.draft.reading !== reading || each.draft.sentence < sentence) &&
        figures[each.index]!.partOf === null &&
        termUnit(each.draft) === null &&
        !isCompared(each.draft),
    ) ?? null
  );
}
