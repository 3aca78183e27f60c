import type { Figure } from '../figure.ts';
import type { Draft } from './draft.ts';
import type { Made } from './made.ts';
import { isCompared, kindOfNoun, kindOfOpening, OF_NOUN } from './parts.ts';

/** "Of the dead, 61": the last count of them in the article. */
export function ofKindBefore(
  draft: Draft,
  earlier: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  const kind = kindOfOpening(draft);
  if (kind === null) return null;
  const wholes = earlier.filter(
    (each) =>
      each.draft.number.kind === 'count' &&
      each.people &&
      figures[each.index]!.partOf === null &&
      !isCompared(each.draft),
  );
  // "11 people have died and 177 are held": what a count says itself goes before the words in front of it.
  const saysSo = ({ draft: { reading }, counted: { span } }: Made) =>
    kind.test(reading.text.slice(span.start, span.end));
  return wholes.findLast(saysSo) ?? wholes.findLast((each) => isOfKind(draft, each)) ?? null;
}

/** What is counted, with the few words before: the verb that tells what befell them may stand there. */
function lastWordsTo({ draft, counted }: Pick<Made, 'draft' | 'counted'>): string {
  const { text } = draft.reading;
  const first = Math.min(counted.span.start, draft.number.start);
  const lead = text.slice(Math.max(draft.scope.start, first - 60), first);
  // What another clause tells is no word of this one.
  const turn = Math.max(...[', ', '; ', ' que ', ' that '].map((mark) => lead.lastIndexOf(mark)), 0);
  return text.slice(first - lead.length + turn, Math.max(counted.span.end, draft.number.end));
}

/** Whether a count is of those whom an opening names: "Of the dead, 61" are of those killed. */
export function isOfKind(draft: Draft, { draft: whole, counted }: Pick<Made, 'draft' | 'counted'>): boolean {
  const kind = kindOfOpening(draft);
  return (
    kind === null || whole.reading === draft.reading || kind.test(lastWordsTo({ draft: whole, counted }))
  );
}

/** Whether a count says itself that it is of those whom an opening names. */
export function isOfKindSaid(draft: Draft, whole: Made): boolean {
  return kindOfOpening(draft)?.test(lastWordsTo(whole)) === true;
}

/** "41 of the rescued", "41 de los detenidos": of those to whom something was done, at one time. */
export function isOfThoseDone({ reading, number }: Draft): boolean {
  const noun = OF_NOUN.exec(reading.text.slice(number.end, number.end + 40))?.[1];
  return noun !== undefined && kindOfNoun(noun) !== null && /(?:ed|[ai]d[oa]s|muertos|presos)$/iu.test(noun);
}

/** Whether a count is one of what a noun, in lower case, names. */
function countsNoun({ draft: { reading, number }, counted: { noun } }: Made, named: string): boolean {
  return (
    number.kind === 'count' &&
    noun !== null &&
    reading.text.slice(noun.start, noun.end).toLowerCase().split(/\s+/).includes(named)
  );
}

/** "Del total de detenidos, 1.715": the last count of that noun, or of the kind that it names, that is no part itself. */
export function ofTotal(noun: string, made: readonly Made[], figures: readonly Figure[]): Made | null {
  const kind = kindOfNoun(noun);
  const wholes = made.filter(
    ({ draft, index }) => draft.number.kind === 'count' && figures[index]!.partOf === null,
  );
  const isOfKind = (each: Made) =>
    each.people &&
    kind !== null &&
    (kind.test(lastWordsTo(each)) || (isOfPeople(each) && kind.test(sentenceOf(each))));
  return wholes.findLast((each) => countsNoun(each, noun)) ?? wholes.findLast(isOfKind) ?? null;
}

/** "447 personas en esta condición": whether what is counted is only said to be people. */
const isOfPeople = ({ draft: { reading }, counted: { span } }: Made): boolean =>
  /^(?:personas|people|ciudadanos|citizens)(?!\p{L})/iu.test(reading.text.slice(span.start, span.end));

const sentenceOf = ({ draft: { reading, scope } }: Made): string =>
  reading.text.slice(scope.start, scope.end);

const OF_PEOPLE_WHO = /^\s(?:of the people|de las personas)\s(\p{Ll}{3,}(?:ed|[ai]d[oa]s))(?!\p{L})/u;

/** "nine of the women", after "thirteen women": the last count of that noun. */
export function namedWhole({ reading, number }: Draft, made: readonly Made[]): Made | null {
  const noun = OF_NOUN.exec(reading.text.slice(number.end, number.end + 40))?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const named = made.filter(
    (each) => countsNoun(each, noun) && reading.paragraph - each.draft.reading.paragraph < 4,
  );
  // "33 minors, who are serving (29 of them). Of the minors, 17": those whose own noun it is.
  const own = named.filter(({ draft, counted }) => counted.span.start >= draft.number.end);
  const all = own.length > 0 ? own : named;
  // Where one count of that noun is told alone, it is meant some paragraphs on as well.
  const isOnly = all.every((each) => each.draft.number.value === all[0]!.draft.number.value);
  const names = (each: Made) =>
    ((isOnly && number.kind === 'count') || each.draft.reading.paragraph >= reading.paragraph - 1) &&
    (number.kind !== 'count' || each.draft.number.value > number.value) &&
    all.includes(each);
  const kind = number.kind === 'count' ? kindOfNoun(noun) : null;
  const isOfThem = (each: Made) =>
    each.draft.number.kind === 'count' &&
    (each.people || /cid/iu.test(lastWordsTo(each))) &&
    each.draft.number.value > number.value &&
    kind?.test(lastWordsTo(each)) === true;
  // "a quarter of the people tried": of others who are only called people too, nobody knows.
  const said = OF_PEOPLE_WHO.exec(reading.text.slice(number.end, number.end + 60))?.[1];
  const saysSo = ({ draft, counted }: Made) =>
    said === undefined || draft.reading.text.slice(counted.span.start, counted.span.end).includes(said);
  return made.findLast((each) => names(each) && saysSo(each)) ?? made.find(isOfThem) ?? null;
}
