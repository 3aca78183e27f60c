import type { Article, Paragraph } from '../corpus/article.ts';
import { findDates } from '../text/dates.ts';
import { plain } from '../text/names.ts';
import { localCurrency } from '../text/numbers/local-currency.ts';
import { tokenize } from '../text/numbers/tokens.ts';
import { findNumbers } from '../text/numbers.ts';
import { sentences } from '../text/sentences.ts';
import { speechFrame } from '../text/speech.ts';
import { atOnce } from '../turns.ts';
import type { Figure } from './figure.ts';
import { countedAfter } from './figures/after.ts';
import { asOf } from './figures/as-of.ts';
import { isElidedTerm, standingOf, termUnit } from './figures/choose.ts';
import { countedBy } from './figures/counted.ts';
import { type Draft, REACH, type Reading } from './figures/draft.ts';
import {
  isCompared,
  isShareOfAmount,
  kindOfNoun,
  kindOfOpening,
  leansBack,
  leansOnCount,
  OF_NOUN,
  ofThem,
  opensAfter,
  opensWithPart,
  partLink,
  totalNoun,
} from './figures/parts.ts';
import { passageOf } from './figures/passage.ts';
import { FATES, isPeopleNoun } from './figures/persons.ts';
import type { Counted } from './figures/phrase.ts';
import { qualifierOf } from './figures/qualifier.ts';
import { rateOf } from './figures/rate.ts';
import { sourceOf } from './figures/source.ts';
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

function unitOf(draft: Draft, people: boolean, local: () => string | null): string {
  const { kind, currency, start, end } = draft.number;
  if (kind === 'money') {
    // "$ 480.000", "500 pesos": whose they are, the country of the article says.
    const text = draft.reading.text.slice(start, end);
    const isLocal = draft.reading.language === 'es' && (text.startsWith('$') || /pesos?$/iu.test(text));
    return (isLocal ? local() : null) ?? currency ?? 'other';
  }
  if (kind === 'percent') return 'percent';
  return termUnit(draft) ?? (people ? 'persons' : 'other');
}

/** "to 3 billion rials, from 4 billion": the unit that a number leaves out, as the one before it has said it. */
function elidedUnit(draft: Draft, counted: Counted, previous: Made | null): string | null {
  if (previous === null) return null;
  const lead = draft.reading.text.slice(previous.draft.number.end, draft.number.start);
  // "4 euros, frente a los 2,5 de hace un año"
  const isAgainst =
    /(?:frente al?|against|compared with|from|contra)\s(?:(?:el|la|los|las|the|about|unos)\s)*$/iu.test(lead);
  if (isElidedTerm(draft, previous.draft)) return 'years';
  const { number } = previous.draft;
  const isSame =
    previous.draft.sentence === draft.sentence && counted.span.start === previous.counted.noun?.start;
  const isAmount =
    draft.number.kind === 'count' && number.kind === 'money' && (draft.number.value >= 1000 || isAgainst);
  return isSame && isAmount ? (number.currency ?? 'other') : null;
}

/** Whether a predicate without a noun is one that only people have: "2,356 have died". */
function befallsPeople({ reading }: Draft, { span }: Counted): boolean {
  return FATES.test(reading.text.slice(span.start, span.end));
}

/** "31 de ellos ligados al agua", "the fullest of the 14 that have come": false where things are counted; null where nothing says so. */
function thingsOf(draft: Draft, counted: Counted, whole: Made | null): false | null {
  const { text } = draft.reading;
  if (whole?.counted.people === false && whole.counted.noun !== null && ofThem(draft)) {
    const words = text.slice(counted.span.start, counted.span.end).match(/\p{L}+/gu) ?? [];
    return words.some(isPeopleNoun) || befallsPeople(draft, counted) ? null : false;
  }
  return counted.noun === null &&
    OUTDOES.test(text.slice(Math.max(0, draft.number.start - 48), draft.number.start))
    ? false
    : null;
}

/** "el más lleno de los", ", the fullest of the": what stands before the comma is one of those counted. */
const OUTDOES =
  /,\s(?:el|la)\s(?:más\s\p{L}+|mayor|menor|mejor|peor|primer[oa]?|segund[oa]|últim[oa])\sde\sl[oa]s\s$|,\sthe\s(?:\p{L}+est|most\s\p{L}+|first|second|last|latest)\s(?:\p{L}+\s)?of\sthe\s$/iu;

/** "All nine were released": the same as were counted before; null where nothing says so. */
function isAllOf({ reading, number }: Draft, made: readonly Made[]): boolean | null {
  if (
    !/(?<!\p{L})(?:all|todos los|todas las|los|the)\s$/iu.test(
      reading.text.slice(Math.max(0, number.start - 12), number.start),
    )
  )
    return null;
  return made.findLast(({ draft }) => draft.number.value === number.value)?.people ?? null;
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
  if (link === null) return besidePart(draft, counted, made, figures) ?? shareOf(draft, counted, made);
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
  const total = totalNoun(draft);
  if (total !== null) return made.findLast((each) => countsNoun(each, total)) ?? null;
  const last = made.at(-1);
  // "aportes por 2.100 millones, de los cuales el 62 %"
  if (last !== undefined && isShareOfAmount(draft, last.draft)) return last;
  const isHere = (each: Made) =>
    each.draft.reading === draft.reading && each.draft.sentence === draft.sentence;
  if (link === 'of-last' && last !== undefined && isHere(last) && last.draft.number.kind !== 'percent') {
    // "visited 312 of the 3,600 stations, and found faults in 29 of them": of those visited.
    const some = made.find(
      (each) =>
        isHere(each) &&
        figures[each.index]!.partOf === last.index &&
        each.draft.number.end < last.draft.number.start &&
        each.draft.number.kind === 'count' &&
        each.draft.number.value >= draft.number.value,
    );
    return some ?? last;
  }
  const counts = made.filter(
    ({ draft: each, index }) => each.number.kind === 'count' && figures[index]!.per === null,
  );
  // Parts stand beside one another: the whole is a count that isn't itself a part.
  const wholes = counts.filter(({ index }) => figures[index]!.partOf === null);
  const here = wholes.findLast(
    (each) => isHere(each) && isInOpening(draft, each.draft) && !(isThing(draft, counted) && each.people),
  );
  if (here !== undefined && !opensWithPart(draft)) {
    // "Cinco de ellos han perdido 12 kilos y dos fueron trasladados": things are no whole of those who were moved.
    const beside = here.people || counted.noun !== null ? null : besidePart(draft, counted, made, figures);
    return beside ?? here;
  }
  if (!leansOnCount(draft)) return besidePart(draft, counted, made, figures);
  // "Of the total, 89 are men. Thirty of them": where all before are parts, "them" are their whole.
  const beside = made.findLast(
    (each) => each.draft.reading === draft.reading && each.draft.sentence === draft.sentence - 1,
  );
  const shared = beside === undefined ? null : figures[beside.index]!.partOf;
  const whole = (link === 'of-last' ? solePart(draft, counts, figures) : null) ?? nearestWhole(draft, wholes);
  return whole ?? (shared === null ? null : (made.find(({ index }) => index === shared) ?? null));
}

/** "712 people, of whom 72 will work at two other sites": whether a draft counts things, which are no part of people. */
function isThing(draft: Draft, counted: Counted): boolean {
  return counted.people === false && counted.noun !== null && !ofThem(draft) && draft.number.kind === 'count';
}

/** "De los 58, once son mujeres": the whole of what such an opening leads to stands in it. */
function isInOpening(draft: Draft, whole: Draft): boolean {
  if (!opensWithPart(draft)) return true;
  const { reading, scope } = draft;
  const comma = reading.text.indexOf(',', scope.start);
  return comma < 0 || whole.number.start < comma;
}

/** "Of the dead, 61": the last count of them in the article. */
function ofKindBefore(draft: Draft, earlier: readonly Made[], figures: readonly Figure[]): Made | null {
  if (kindOfOpening(draft) === null) return null;
  const whole = earlier.findLast(
    (each) =>
      each.draft.number.kind === 'count' &&
      each.people &&
      figures[each.index]!.partOf === null &&
      !isCompared(each.draft) &&
      isOfKind(draft, each),
  );
  return whole ?? null;
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
function isOfKind(draft: Draft, { draft: whole, counted }: Pick<Made, 'draft' | 'counted'>): boolean {
  const kind = kindOfOpening(draft);
  return (
    kind === null || whole.reading === draft.reading || kind.test(lastWordsTo({ draft: whole, counted }))
  );
}

/** Whether a count says itself that it is of those whom an opening names. */
function isOfKindSaid(draft: Draft, whole: Made): boolean {
  return kindOfOpening(draft)?.test(lastWordsTo(whole)) === true;
}

/** Whether a count can be the whole of another: "(and two of the eight largest" waits for its own, and eight exceeds two. */
function canBeWhole(whole: Made, draft: Draft, waiting: readonly number[]): boolean {
  const { number } = draft;
  if (!isOfKind(draft, whole)) return false;
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

/** "112 people, including 29 nurses. Three of them": the one part that the sentence before tells; null where several. */
function solePart(draft: Draft, counts: readonly Made[], figures: readonly Figure[]): Made | null {
  const [part, ...others] = counts.filter(
    ({ draft: each, index }) =>
      each.reading === draft.reading &&
      each.sentence === draft.sentence - 1 &&
      figures[index]!.partOf !== null,
  );
  return part !== undefined &&
    others.length === 0 &&
    part.people &&
    part.draft.number.value >= draft.number.value
    ? part
    : null;
}

/** "Nineteen described beatings": a count without a noun that opens its sentence, as parts of what those before are. */
const DID_SOME =
  /^\s(?:described|said|told|reported|recalled|showed|had|have|were|was|are|suffered|lost|saw|died|dijeron|contaron|relataron|describieron|denunciaron|habían|han|tenían|tienen|sufrieron|perdieron|vieron|eran|son)\s\p{Ll}/u;
const IS_SOME =
  /^\s(?:are|were|is|was|son|eran|es|era)\s(?:\p{L}+\s)?(?:women|men|girls|boys|children|minors|under|over|mujeres|hombres|niñ[oa]s|menores|mayores|adolescentes)(?![\p{L}])/iu;

/** "Eleven of the 58 are women and six were under 18", "Once son mujeres": parts of what the part or count before is of. */
function besidePart(
  draft: Draft,
  counted: Counted,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  const last = made.at(-1);
  if (last === undefined || draft.number.kind !== 'count' || last.draft.reading !== draft.reading)
    return null;
  const { text, sentences } = draft.reading;
  // "Cinco de ellos han perdido 12 kilos y dos": the part before, past what is told of it.
  const before =
    last.draft.sentence === draft.sentence && !last.people
      ? (made.findLast(
          (each) =>
            each.draft.reading === draft.reading &&
            each.draft.sentence === draft.sentence &&
            figures[each.index]!.partOf !== null,
        ) ?? last)
      : last;
  const part = figures[before.index]!.partOf;
  if (last.draft.sentence === draft.sentence) {
    const between = text.slice(last.draft.number.end, draft.number.start);
    const isNext = /(?:,|\s(?:and|y|e))\s(?:(?:at|least|another|other|al|menos|otr[oa]s)\s)*$/iu.test(
      between,
    );
    const isElided =
      counted.noun === null || /^,\s\p{Ll}/u.test(text.slice(draft.number.end, draft.number.end + 3));
    if (part === null || !isNext || !isElided || /[;:]/.test(between)) return null;
    return made.find(({ index }) => index === part) ?? null;
  }
  const start = sentences[draft.sentence]!.start;
  const opens = /^["'“«]?(?:(?:at|least|about|some|al|menos|un[oa]s)\s)*$/iu.test(
    text.slice(start, draft.number.start),
  );
  if (!opens || last.draft.sentence !== draft.sentence - 1) return null;
  if (
    part !== null &&
    counted.noun === null &&
    DID_SOME.test(text.slice(draft.number.end, draft.number.end + 40))
  ) {
    const shared = made.find(({ index }) => index === part);
    if (shared?.people === true && shared.draft.number.value >= draft.number.value) return shared;
  }
  if (!IS_SOME.test(text.slice(draft.number.end, draft.number.end + 60))) return null;
  const whole = made.findLast(
    (each) =>
      each.draft.sentence === draft.sentence - 1 &&
      each.people &&
      each.draft.number.kind === 'count' &&
      !isCompared(each.draft),
  );
  return whole !== undefined && whole.draft.number.value >= draft.number.value ? whole : null;
}

/** `earlier` are those of the article before the paragraph; returns the paragraph's own. `local` is what "$" means. */
function extractParagraph(
  article: Article,
  reading: Reading,
  people: People,
  earlier: readonly Made[],
  figures: Figure[],
  local: () => string | null,
): readonly Made[] {
  const drafts = draftsOf(reading);
  const sayings = people.sayings.filter((saying) => saying.paragraph === reading.paragraph);
  const givings = people.givings.filter((giving) => giving.paragraph === reading.paragraph);
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
      termUnit(draft) === null &&
      draft.number.kind !== 'money' &&
      !(previous !== null && isElidedTerm(draft, previous.draft))
        ? partLink(draft, previous?.draft ?? null, drafts.slice(at + 1, at + 4).find(isCounting) ?? null)
        : null;
    const elided =
      draft.number.kind === 'count' && link === null ? (mainCounted ?? lastCounted) : lastCounted;
    const isBeside = previous?.draft.sentence === draft.sentence;
    const said = notAPerson(draft, countedBy(draft, elided, isBeside), elided, people);
    if (said === null) continue;
    const counted = withHyphen(reading.text, ofOpening(draft, said));
    const isInner = previous !== null && isInnerMeasure(draft, previous);
    if (!isInner) lastCounted = counted;
    if (standing === 'taken-back') continue;
    const near = earlier.filter((each) => each.draft.reading.paragraph >= reading.paragraph - 1);
    const told = link === null || isThing(draft, counted) ? null : ofKindBefore(draft, earlier, figures);
    const placed = wholeOf(
      draft,
      counted,
      link,
      [...(link === 'of-named' ? earlier : near), ...made],
      figures,
    );
    // "De los heridos, 37": of those told to be hurt, rather than of whoever was counted last.
    const isTold =
      told !== null && (placed === null || (near.includes(told) && !isOfKindSaid(draft, placed)));
    const found = isTold ? told : placed;
    const whole = found !== null && canBeWhole(found, draft, waiting) ? found : null;
    if (draft.number.kind === 'count' && whole === null && termUnit(draft) === null && !isInner)
      mainCounted = counted;
    const sentenceText = reading.text.slice(draft.scope.start, draft.number.start);
    const rate = rateOf(draft);
    // "nine of the women" are some of them, but neither of their day nor on the same word.
    const isNear = whole !== null && whole.draft.reading.paragraph >= reading.paragraph - 1;
    const refers =
      (link === 'of-named' || !isNear ? null : whole) ??
      sameAsBefore(draft, made) ??
      refersBack(draft, sentenceText, previous);
    const refersTo = refers === null ? null : figures[refers.index]!;
    // "41 of those rescued": on the day of the rescue, though on another's word.
    const ofDay =
      whole !== null && isNear && link === 'of-named' && isOfThoseDone(draft) ? figures[whole.index]! : null;
    const beside =
      previous !== null && previous.draft.sentence === draft.sentence ? figures[previous.index]! : null;
    // What one sentence takes over from the sentence before, it takes over whole.
    const carried = refersTo?.saidBy ?? (beside?.saidBy?.how === 'carried' ? beside.saidBy : null);
    const place = refers !== null && refers.draft.reading === reading ? refers.draft.number.start : null;
    const saidBy = sourceOf(draft, { sayings, givings }, carried === null ? null : { ...carried, at: place });
    const isPeopleCounted =
      isAllOf(draft, made) ??
      thingsOf(draft, counted, whole) ??
      (counted.people === false && whole?.people === true && (ofThem(draft) || befallsPeople(draft, counted))
        ? true
        : counted.people) ??
      whole?.people ??
      (previous?.people === true || draft.number.written === 'lot' || befallsPeople(draft, counted));
    const context = {
      published: article.published,
      sayings,
      refersTo: (refersTo ?? ofDay)?.asOf ?? null,
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
      unit: elidedUnit(draft, counted, previous) ?? unitOf(draft, isPeopleCounted, local),
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
    // Officials are no part of the countries that they are of.
    if (before !== undefined && made.find((each) => each.index === before)?.people === isPeopleCounted)
      figures[before] = { ...figures[before]!, partOf: index };
    if (link === 'of-next') waiting.push(index);
  }
  return made;
}

/** "a third-quarter loss": the words from the first part of what a hyphen joins. */
function withHyphen(text: string, counted: Counted): Counted {
  const { span, noun } = counted;
  const found = /\p{L}+[-‐]$/u.exec(text.slice(Math.max(0, span.start - 24), span.start));
  if (found === null) return counted;
  const start = span.start - found[0].length;
  return {
    ...counted,
    span: { ...span, start },
    noun: noun?.start === span.start ? { ...noun, start } : noun,
  };
}

/** "11 million sacks of 60 kilos": how big each of those counted before is. */
function isInnerMeasure({ reading: { text }, number }: Draft, { counted }: Made): boolean {
  return (
    counted.span.end < number.start && /^\s(?:of|de)\s$/u.test(text.slice(counted.span.end, number.start))
  );
}

/** Whether a draft's number is more than an article: "(uno menos que antes)". */
const isCounting = ({ number }: Draft): boolean => number.value !== 1 || number.written !== 'words';

/** "Of the dead, 61 were in two camps": where only an auxiliary is left, those of whom they are. */
function ofOpening(draft: Draft, counted: Counted): Counted {
  const { text } = draft.reading;
  if (kindOfOpening(draft) === null || counted.span.start < draft.number.end) return counted;
  if (
    !/^(?:were|are|was|is|had|have|son|eran|fueron|han|habían)$/iu.test(
      text.slice(counted.span.start, counted.span.end),
    )
  )
    return { ...counted, people: counted.people ?? true };
  const found = /^["'“«]?\p{L}+\s(?:of\s)?(?:all\s)?(?:the|los|las)\s(\p{L}+)/iu.exec(
    text.slice(draft.scope.start, draft.number.start),
  );
  if (found === null) return counted;
  const start = draft.scope.start + found[0].length - found[1]!.length;
  const span = { start, end: start + found[1]!.length };
  return { span, noun: span, people: true };
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
  if (!isPerson || counted.span.end > draft.number.start) return counted;
  // "Zambezi owes suppliers $74 million": whose money it is.
  const between = draft.reading.text.slice(counted.span.end, draft.number.start).match(/\p{L}+/gu) ?? [];
  const isSaid = between.some((word) => speechFrame(plain(word)) !== null);
  return draft.number.kind === 'money' && !isSaid ? counted : (countedAfter(draft) ?? elided);
}

/** "41 of the rescued", "41 de los detenidos": of those to whom something was done, at one time. */
function isOfThoseDone({ reading, number }: Draft): boolean {
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

/** "nine of the women", after "thirteen women": the last count of that noun. */
function namedWhole({ reading, number }: Draft, made: readonly Made[]): Made | null {
  const noun = OF_NOUN.exec(reading.text.slice(number.end, number.end + 40))?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const names = (each: Made) =>
    each.draft.reading.paragraph >= reading.paragraph - 1 &&
    (number.kind !== 'count' || each.draft.number.value > number.value) &&
    countsNoun(each, noun);
  const kind = number.kind === 'count' ? kindOfNoun(noun) : null;
  const isOfThem = (each: Made) =>
    each.draft.number.kind === 'count' &&
    (each.people || /cid/iu.test(lastWordsTo(each))) &&
    each.draft.number.value > number.value &&
    kind?.test(lastWordsTo(each)) === true;
  return made.findLast(names) ?? made.find(isOfThem) ?? null;
}

/** "a 30 percent rise", "fell by a third": how much something changed, not a share. */
function isChange({ reading: { text }, number, scope }: Draft): boolean {
  return (
    /^\s(?:\p{Ll}+\s)?(?:rise|increase|fall|drop|decline|cut|jump|growth|gain|surge|raise|hike|discount|tax|tariff)\b/u.test(
      text.slice(number.end, number.end + 32),
    ) ||
    /\b(?:by|aumento del?|alza del?|subida del?|ca[ií]da del?|baja del?|descenso del?)\s(?:(?:un|el|about|around|nearly|more than)\s)*$/iu.test(
      text.slice(Math.max(scope.start, number.start - 32), number.start),
    )
  );
}

const OPENS_CLAUSE =
  /;\s(?:(?:more|less|fewer|than|nearly|almost|about|around|over|m[aá]s|menos|de|casi|un|el|la|a)\s)*$/iu;

/** "The group said 40% were families": a share of nothing named is one of the count before, if its sentence leans on it. */
function shareOf(draft: Draft, counted: Counted, made: readonly Made[]): Made | null {
  if (draft.number.kind !== 'percent' || counted.noun !== null || isChange(draft)) return null;
  const last = made.findLast(({ draft: each }) => each.number.kind === 'count');
  if (last?.draft.reading !== draft.reading) return null;
  const { start, end } = draft.reading.sentences[draft.sentence]!;
  // "where 230 were held; a third had been convicted"
  if (last.draft.sentence === draft.sentence) {
    const between = draft.reading.text.slice(last.draft.number.end, draft.number.start);
    return last.people && OPENS_CLAUSE.test(between) ? last : null;
  }
  if (last.draft.sentence !== draft.sentence - 1) return null;
  // "More than half were children": a share that opens its sentence is one of what was told before.
  const opens =
    /^(?:["'“«]|(?:more|less|fewer|than|nearly|almost|about|around|over|m[aá]s|menos|de|casi|un|el|la|a)\s)*$/iu;
  const lead = draft.reading.text.slice(start, draft.number.start);
  return leansBack(draft.reading.text.slice(start, end)) || opens.test(lead) ? last : null;
}

/** "Of the 43, 29 said": the count of so many that was told before. */
function sameAsBefore({ reading, number, sentence }: Draft, made: readonly Made[]): Made | null {
  const { start } = reading.sentences[sentence]!;
  if (
    !/^["'“«]?(?:of|among|out of|de|entre)\s(?:(?:all|todos|todas)\s)?(?:the|those|these|l[oa]s|es[oa]s|est[oa]s)\s$/iu.test(
      reading.text.slice(start, number.start),
    )
  )
    return null;
  return (
    made.findLast(({ draft }) => draft.number.kind === 'count' && draft.number.value === number.value) ?? null
  );
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
  // "That day, 12 shops were burned" tells of the day, not of the count.
  const isOfDay = dates.some(
    (date) =>
      date.kind === 'back' && date.start >= start && date.start - start < 4 && date.end <= draft.number.start,
  );
  return isNext &&
    !isOfDay &&
    /^["'“«]?(?:this|that|these|those|esto|eso)\s/iu.test(before) &&
    leansBack(before)
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
  const made: Made[] = [];
  let known: string | null | undefined;
  const local = (): string | null => {
    if (known === undefined)
      known = localCurrency([article.title, ...article.paragraphs.map(({ text }) => text)]);
    return known;
  };
  for (const paragraph of article.paragraphs) {
    const reading = yield* read(article, paragraph, earlier);
    yield;
    made.push(...extractParagraph(article, reading, people, made, figures, local));
    for (const { edtf } of reading.dates) if (edtf !== null) earlier.push(edtf);
  }
  return figures;
}
