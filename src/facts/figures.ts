import type { Article, Paragraph } from '../corpus/article.ts';
import { findDates } from '../text/dates.ts';
import { tokenize } from '../text/numbers/tokens.ts';
import { findNumbers } from '../text/numbers.ts';
import { sentences } from '../text/sentences.ts';
import { atOnce } from '../turns.ts';
import type { Figure } from './figure.ts';
import { countedAfter } from './figures/after.ts';
import { asOf } from './figures/as-of.ts';
import { isElidedTerm, standingOf, termUnit } from './figures/choose.ts';
import { countedBy } from './figures/counted.ts';
import { type Draft, REACH, type Reading } from './figures/draft.ts';
import {
  isCompared,
  leansBack,
  leansOnCount,
  OF_NOUN,
  ofThem,
  opensAfter,
  opensWithPart,
  partLink,
} from './figures/parts.ts';
import { passageOf } from './figures/passage.ts';
import { FATES } from './figures/persons.ts';
import type { Counted } from './figures/phrase.ts';
import { qualifierOf } from './figures/qualifier.ts';
import { rateOf } from './figures/rate.ts';
import { countedBySource, sourceOf } from './figures/source.ts';
import type { People } from './person.ts';

function* read(
  article: Article,
  paragraph: Paragraph,
  earlier: readonly string[],
): Generator<undefined, Reading> {
  const { text } = paragraph;
  const language = article.language.split('-')[0]!.toLowerCase();
  const dates = findDates(text, { published: article.published, language, earlier });
  yield;
  const tokens = tokenize(text);
  return {
    paragraph: paragraph.number,
    text,
    language,
    tokens,
    sentences: sentences(text, article.language),
    dates,
    numbers: findNumbers(text, language, dates, tokens),
  };
}

function draftsOf(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const number of reading.numbers) {
    const sentence = reading.sentences.findIndex(
      ({ start, end }) => start <= number.start && number.end <= end,
    );
    const span = reading.sentences[sentence];
    if (span === undefined) continue;
    const scope = {
      start: Math.max(span.start, number.start - REACH),
      end: Math.min(span.end, number.end + REACH),
    };
    drafts.push({ reading, number, sentence, scope });
  }
  return drafts;
}

/** A figure together with what later figures of its paragraph need to know of it. */
interface Made {
  readonly draft: Draft;
  readonly counted: Counted;
  readonly people: boolean;
  readonly index: number;
}

function unitOf(draft: Draft, people: boolean): string {
  const { kind, currency } = draft.number;
  if (kind === 'money') return currency ?? 'other';
  if (kind === 'percent') return 'percent';
  return termUnit(draft) ?? (people ? 'persons' : 'other');
}

/** "to 3 billion rials, from 4 billion": the unit that a number leaves out, as the one before it has said it. */
function elidedUnit(draft: Draft, counted: Counted, previous: Made | null): string | null {
  if (previous === null) return null;
  if (isElidedTerm(draft, previous.draft)) return 'years';
  const { number } = previous.draft;
  const isSame =
    previous.draft.sentence === draft.sentence && counted.span.start === previous.counted.noun?.start;
  const isAmount = draft.number.kind === 'count' && number.kind === 'money' && draft.number.value >= 1000;
  return isSame && isAmount ? (number.currency ?? 'other') : null;
}

/** Whether a predicate without a noun is one that only people have: "2,356 have died". */
function befallsPeople({ reading }: Draft, { span }: Counted): boolean {
  return FATES.test(reading.text.slice(span.start, span.end));
}

/** The made figure that a draft is a part of, by how it says so. */
function wholeOf(
  draft: Draft,
  counted: Counted,
  link: ReturnType<typeof partLink>,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  if (link === 'of-next') return null;
  if (link === null) return shareOf(draft, counted, made);
  if (link === 'bracket') {
    const outside = made.findLast(
      (each) =>
        each.draft.reading === draft.reading &&
        each.draft.sentence === draft.sentence &&
        opensAfter(draft, each.draft),
    );
    const inOneBracket = outside ?? made.at(-1) ?? null;
    // A percentage beside its count is as much a part of the whole as the count.
    if (
      inOneBracket !== null &&
      (draft.number.kind === 'percent' || inOneBracket.draft.number.kind === 'percent')
    ) {
      const whole = figures[inOneBracket.index]?.partOf;
      return whole == null ? inOneBracket : (made.find((each) => each.index === whole) ?? inOneBracket);
    }
    return inOneBracket;
  }
  if (link === 'of-named') return namedWhole(draft, made);
  const last = made.at(-1);
  const isHere = (each: Made) =>
    each.draft.reading === draft.reading && each.draft.sentence === draft.sentence;
  if (link === 'of-last' && last !== undefined && isHere(last)) return last;
  // Parts stand beside one another: the whole is a count that isn't itself a part.
  const wholes = made.filter(
    ({ draft: each, index }) =>
      each.number.kind === 'count' && figures[index]!.per === null && figures[index]!.partOf === null,
  );
  const here = wholes.findLast(isHere);
  if (here !== undefined && !opensWithPart(draft)) return here;
  if (!leansOnCount(draft)) return null;
  // "Of the total, 89 are men. Thirty of them": where all before are parts, "them" are their whole.
  const beside = made.findLast(
    (each) => each.draft.reading === draft.reading && each.draft.sentence === draft.sentence - 1,
  );
  const shared = beside === undefined ? null : figures[beside.index]!.partOf;
  const whole = nearestWhole(draft, wholes);
  return whole ?? (shared === null ? null : (made.find(({ index }) => index === shared) ?? null));
}

/** Whether a count can be the whole of another: "(and two of the eight largest" waits for its own, and eight exceeds two. */
function canBeWhole(whole: Made, { number }: Draft, waiting: readonly number[]): boolean {
  const of = whole.draft.number;
  const exceeds = number.kind === 'count' && of.kind === 'count' && number.value > (of.valueMax ?? of.value);
  return !exceeds && !waiting.includes(whole.index);
}

/** The first count of the nearest sentence before a draft's own that tells one, in its paragraph or the one before. */
function nearestWhole({ reading, sentence, number }: Draft, wholes: readonly Made[]): Made | null {
  const before = wholes.filter(({ draft }) => draft.reading !== reading || draft.sentence < sentence);
  const last = before.at(-1)?.draft;
  // Two sentences on, or a paragraph of other things between, nobody can tell what "them" are.
  if (last === undefined || (last.reading === reading ? sentence - last.sentence > 1 : sentence > 0))
    return null;
  const told = before.filter(
    ({ draft }) => draft.reading === last.reading && draft.sentence === last.sentence,
  );
  // A part is no greater than its whole.
  const holds = (each: Draft) => number.kind === 'percent' || each.number.value >= number.value;
  return told.find(({ draft }) => holds(draft) && !isCompared(draft)) ?? null;
}

/** `earlier` are the paragraph before's; returns the paragraph's own. */
function extractParagraph(
  article: Article,
  reading: Reading,
  people: People,
  earlier: readonly Made[],
  figures: Figure[],
): readonly Made[] {
  const drafts = draftsOf(reading);
  const sayings = people.sayings.filter((saying) => saying.paragraph === reading.paragraph);
  const made: Made[] = [];
  let lastCounted: Counted | null = null;
  // What an elided count counts: never a part of what was counted.
  let mainCounted: Counted | null = null;
  const waiting: number[] = [];
  for (const [at, draft] of drafts.entries()) {
    const previous = made.at(-1) ?? null;
    const standing = standingOf(draft, previous?.draft ?? null);
    if (standing === 'no-figure') continue;
    // A prison term is no part of those who serve it.
    const link =
      termUnit(draft) === null && draft.number.kind !== 'money'
        ? partLink(draft, previous?.draft ?? null, drafts[at + 1] ?? null)
        : null;
    const elided =
      draft.number.kind === 'count' && link === null ? (mainCounted ?? lastCounted) : lastCounted;
    const isBeside = previous?.draft.sentence === draft.sentence;
    const counted = notAPerson(draft, countedBy(draft, elided, isBeside), elided, people);
    if (counted === null) continue;
    lastCounted = counted;
    if (standing === 'taken-back') continue;
    const found = wholeOf(draft, counted, link, [...earlier, ...made], figures);
    const whole = found !== null && canBeWhole(found, draft, waiting) ? found : null;
    if (draft.number.kind === 'count' && whole === null) mainCounted = counted;
    const sentenceText = reading.text.slice(draft.scope.start, draft.number.start);
    const rate = rateOf(draft);
    // "nine of the women" are some of them, but neither of their day nor on the same word.
    const refers = (link === 'of-named' ? null : whole) ?? refersBack(draft, sentenceText, previous);
    const refersTo = refers === null ? null : figures[refers.index]!;
    const beside =
      previous !== null && previous.draft.sentence === draft.sentence ? figures[previous.index]! : null;
    // What one sentence takes over from the sentence before, it takes over whole.
    const carried = refersTo?.saidBy ?? (beside?.saidBy?.how === 'carried' ? beside.saidBy : null);
    const saidBy = sourceOf(draft, sayings, carried) ?? countedBySource(draft, people.entities);
    const isPeopleCounted =
      (counted.people === false && whole?.people === true && (ofThem(draft) || befallsPeople(draft, counted))
        ? true
        : counted.people) ??
      whole?.people ??
      (previous?.people === true || draft.number.written === 'lot' || befallsPeople(draft, counted));
    const context = {
      published: article.published,
      sayings,
      refersTo: refersTo?.asOf ?? null,
      hasSource: saidBy !== null,
    };
    const { start, end, value, valueMax } = draft.number;
    const index = figures.length;
    figures.push({
      paragraph: reading.paragraph,
      start,
      end,
      value,
      valueMax,
      qualifier: qualifierOf(draft),
      unit: elidedUnit(draft, counted, previous) ?? unitOf(draft, isPeopleCounted),
      per: rate,
      counted: reading.text.slice(counted.span.start, counted.span.end),
      countedSpan: counted.span,
      asOf: asOf(draft, context, whole !== null && whole.draft.reading === reading),
      saidBy,
      partOf: whole?.index ?? null,
      passage: passageOf(draft, refers?.draft ?? null, counted.span, sayings),
    });
    made.push({ draft, counted, people: isPeopleCounted, index });
    const before = waiting.pop();
    if (before !== undefined) figures[before] = { ...figures[before]!, partOf: index };
    if (link === 'of-next') waiting.push(index);
  }
  return made;
}

/** "Paredes calculó entre 8 y 10 millones las ganancias": who counts is not what is counted. */
function notAPerson(
  draft: Draft,
  counted: Counted | null,
  elided: Counted | null,
  people: People,
): Counted | null {
  if (counted === null || draft.number.kind === 'percent') return counted;
  const isPerson = people.entities.some(
    ({ kind, mentions }) =>
      kind === 'person' &&
      mentions.some(
        ({ paragraph, start, end }) =>
          paragraph === draft.reading.paragraph && start < counted.span.end && counted.span.start < end,
      ),
  );
  return isPerson && counted.span.end <= draft.number.start ? (countedAfter(draft) ?? elided) : counted;
}

/** "nine of the women", after "thirteen women": the last count of that noun. */
function namedWhole({ reading, number }: Draft, made: readonly Made[]): Made | null {
  const noun = OF_NOUN.exec(reading.text.slice(number.end, number.end + 40))?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const names = ({ draft, counted }: Made) =>
    draft.number.kind === 'count' &&
    counted.noun !== null &&
    reading.text.slice(counted.noun.start, counted.noun.end).toLowerCase().split(/\s+/).includes(noun);
  return made.findLast(names) ?? null;
}

/** "The group said 40% were families": a share of nothing named is one of the count before, if its sentence leans on it. */
function shareOf(draft: Draft, counted: Counted, made: readonly Made[]): Made | null {
  if (draft.number.kind !== 'percent' || counted.noun !== null) return null;
  const last = made.findLast(({ draft: each }) => each.number.kind === 'count');
  if (last?.draft.reading !== draft.reading || last.draft.sentence !== draft.sentence - 1) return null;
  const { start, end } = draft.reading.sentences[draft.sentence]!;
  // "More than half were children": a share that opens its sentence is one of what was told before.
  const opens =
    /^(?:["'“«]|(?:more|less|fewer|than|nearly|almost|about|around|over|m[aá]s|menos|de|casi|un|el|la|a)\s)*$/iu;
  const lead = draft.reading.text.slice(start, draft.number.start);
  return leansBack(draft.reading.text.slice(start, end)) || opens.test(lead) ? last : null;
}

/** The figure that a rate or an opening like "This means" takes up; null where none is. */
function refersBack(draft: Draft, before: string, previous: Made | null): Made | null {
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
  return isNext && /^["'“«]?(?:this|that|these|those|esto|eso)\s/iu.test(before) && leansBack(before)
    ? previous
    : null;
}

/**
 * Every figure of an article, in reading order: what the numbers of its text count, as of when, and on whose word.
 * `people` is the same article's. What a rule isn't sure of stays null, and a number that counts nothing the text
 * names is left out. Pure, and linear in the article's length but for what one paragraph holds.
 */
export function extractFigures(article: Article, people: People): readonly Figure[] {
  return atOnce(figuresSteps(article, people));
}

/** `extractFigures` in steps of half a paragraph. */
export function* figuresSteps(article: Article, people: People): Generator<undefined, readonly Figure[]> {
  const figures: Figure[] = [];
  const earlier: string[] = [];
  let before: readonly Made[] = [];
  for (const paragraph of article.paragraphs) {
    const reading = yield* read(article, paragraph, earlier);
    yield;
    before = extractParagraph(article, reading, people, before, figures);
    for (const { edtf } of reading.dates) if (edtf !== null) earlier.push(edtf);
  }
  return figures;
}
