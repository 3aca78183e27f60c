import type { Article } from '../corpus/article.ts';
import { isComparedWith } from '../text/dates.ts';
import { plain } from '../text/names.ts';
import { localCurrency } from '../text/numbers/local-currency.ts';
import { speechFrame } from '../text/speech.ts';
import { atOnce } from '../turns.ts';
import type { Figure } from './figure.ts';
import { countedAfter } from './figures/after.ts';
import { asOf } from './figures/as-of.ts';
import { standingOf } from './figures/choose.ts';
import { countedBy } from './figures/counted.ts';
import { bracketNoun } from './figures/counted-in-front.ts';
import { describedWhole } from './figures/described.ts';
import { isDifference } from './figures/differences.ts';
import type { Draft, Reading } from './figures/draft.ts';
import { entryDates } from './figures/entry-dates.ts';
import { summedUp, totalIncluding } from './figures/listed-parts.ts';
import type { Made } from './figures/made.ts';
import { isOfKindSaid, isOfThoseDone, ofKindBefore } from './figures/named-wholes.ts';
import {
  isBesidePronoun,
  kindOfOpening,
  numberOfOpening,
  ofThem,
  opensWithTally,
  partLink,
  totalNoun,
} from './figures/parts.ts';
import { passageOf } from './figures/passage.ts';
import { countsPeople } from './figures/people-counted.ts';
import { FATES, isPeople, isPeopleNoun } from './figures/persons.ts';
import { type Counted, withClosingQuote } from './figures/phrase.ts';
import { isElidedTerm, termUnit } from './figures/prison-terms.ts';
import { qualifierOf } from './figures/qualifier.ts';
import { rateOf } from './figures/rate.ts';
import { bareSpan, draftsOf, readParagraph } from './figures/reading.ts';
import { refersBack, sameAsBefore } from './figures/refers.ts';
import { reportPeriod } from './figures/report-period.ts';
import { sourceOf, turnsBetween } from './figures/source.ts';
import { elidedMoney, elidedUnit, moneyOfNoun, unitOf } from './figures/unit.ts';
import { canBeWhole, isThing, wholeOf } from './figures/wholes.ts';
import type { People } from './person.ts';

/** "Of these 2,048 prisoners", "Among the 359 are": so many as were told before. */
function isRetold(
  { reading, number, scope }: Draft,
  earlier: readonly Made[],
  made: readonly Made[],
): boolean {
  const lead = reading.text.slice(Math.max(0, number.start - 16), number.start);
  const isBare =
    /(?<!\p{L})(?:of|among|de|entre)\s(?:the|los|las)\s$/iu.test(lead) &&
    /^(?:,|\s(?:are|were|is|was|hay|había|son|están)\s)/u.test(
      reading.text.slice(number.end, number.end + 8),
    );
  // "Del total de fallecidos (56), siete"
  const isInOpening =
    reading.text.startsWith('),', number.end) &&
    /^(?:of (?:all )?the|del total de|de l[oa]s)\s[^,()]{3,40}\s\($/iu.test(
      reading.text.slice(scope.start, number.start),
    );
  const isSame = ({ draft }: Made) =>
    draft.number.kind === number.kind && draft.number.value === number.value;
  if (isInOpening && made.some(isSame)) return true;
  return (
    (isBare ||
      isInOpening ||
      /(?<!\p{L})(?:of|among|within|de|entre)\s(?:all\s|tod[oa]s\s)?(?:th[eo]se|es[oa]s|est[oa]s)\s$/iu.test(
        lead,
      )) &&
    earlier.some(isSame)
  );
}

/** `earlier` are those of the article before the paragraph; returns the paragraph's own. `local` says whose money an amount without a country is. */
function extractParagraph(
  article: Article,
  reading: Reading,
  people: People,
  earlier: readonly Made[],
  figures: Figure[],
  local: (written: string) => string | null,
): readonly Made[] {
  const drafts = draftsOf(reading);
  const sayings = people.sayings.filter((saying) => saying.paragraph === reading.paragraph);
  const givings = people.givings.filter((giving) => giving.paragraph === reading.paragraph);
  const made: Made[] = [];
  let lastCounted: Counted | null = null;
  // What an elided count counts: never a part of what was counted.
  let mainCounted: Counted | null = null;
  // A prison term is nothing that others are counted of.
  let lastTerm: Counted | null = null;
  const waiting: number[] = [];
  const near = earlier.filter((each) => each.draft.reading.paragraph >= reading.paragraph - 1);
  // Wholes of this paragraph's parts that stand further back.
  const distant: Made[] = [];
  for (const [at, draft] of drafts.entries()) {
    const previous = made.at(-1) ?? null;
    const standing = standingOf(draft, previous?.draft ?? null);
    if (standing === 'no-figure' || isRetold(draft, earlier, made)) continue;
    // A prison term is no part of those who serve it.
    const link =
      termUnit(draft) === null &&
      draft.number.kind !== 'money' &&
      !(previous !== null && isElidedTerm(draft, previous.draft))
        ? partLink(draft, previous?.draft ?? null, drafts.slice(at + 1, at + 4).find(isCounting) ?? null)
        : null;
    const isTerm = termUnit(draft) !== null || (previous !== null && isElidedTerm(draft, previous.draft));
    const last = isTerm ? (lastTerm ?? lastCounted) : (lastCounted ?? lastTerm);
    const elided = draft.number.kind === 'count' && link === null && !isTerm ? (mainCounted ?? last) : last;
    const isBeside = previous?.draft.sentence === draft.sentence;
    const money = elidedMoney(draft, previous, figures);
    const ofMoney =
      money === null
        ? null
        : money.noun !== null
          ? { span: money.noun, noun: money.noun, people: null }
          : (bracketNoun(draft) ?? (money.goesOn ? previous!.counted : null));
    const said = ofMoney ?? notAPerson(draft, countedBy(draft, elided, isBeside), elided, people);
    if (said === null) continue;
    const counted = asThings(draft, withHyphen(reading.text, ofOpening(draft, said)), previous);
    const isInner = (previous !== null && isInnerMeasure(draft, previous)) || isDifference(draft);
    if (!isInner && isTerm) lastTerm = counted;
    else if (!isInner) lastCounted = counted;
    if (standing === 'taken-back') continue;
    const told =
      link === null || isBesidePronoun(draft) || isThing(draft, counted)
        ? null
        : ofKindBefore(draft, earlier, figures);
    const isFar = link === 'of-named' || totalNoun(draft) !== null || numberOfOpening(draft) !== null;
    const known = [...(isFar ? earlier : [...distant, ...near]), ...made];
    const placed =
      (link === null ? describedWhole(draft, known, earlier, figures) : null) ??
      wholeOf(draft, counted, link, known, figures) ??
      (link === 'of-before' && counted.people !== false
        ? totalIncluding(draft, [...earlier, ...made], figures)
        : null);
    // "De los heridos, 37": of those told to be hurt, rather than of whoever was counted last.
    const isTold =
      told !== null && (placed === null || (near.includes(told) && !isOfKindSaid(draft, placed)));
    const found = isTold ? told : placed;
    const whole = found !== null && canBeWhole(found, draft, waiting) ? found : null;
    if (whole !== null && !known.includes(whole)) distant.push(whole);
    if (draft.number.kind === 'count' && whole === null && termUnit(draft) === null && !isInner)
      mainCounted = counted;
    const sentenceText = reading.text.slice(draft.scope.start, draft.number.start);
    const rate = rateOf(draft);
    // "nine of the women" are some of them, but neither of their day nor on the same word.
    const those = ofThose(draft, counted, whole);
    const shown = { ...those, span: withClosingQuote(reading.text, those.span) };
    // "De los 1.168, 178 son mujeres": the very count is named again, however far off it stands.
    const isNamedAgain = whole !== null && numberOfOpening(draft) === whole.draft.number.value;
    const isTotal = link === 'of-before' && opensWithTally(draft);
    const isNear =
      whole !== null && (isNamedAgain || isTotal || whole.draft.reading.paragraph >= reading.paragraph - 1);
    const refers =
      (link === 'of-named' || !isNear ? null : whole) ??
      sameAsBefore(draft, made) ??
      refersBack(draft, sentenceText, previous);
    const refersTo = refers === null ? null : figures[refers.index]!;
    // "41 of those rescued", "of the 15": on the day of the rescue, though on another's word.
    const same = refers === null ? sameAsBefore(draft, earlier) : null;
    const ofDay =
      whole !== null && isNear && link === 'of-named' && isOfThoseDone(draft)
        ? figures[whole.index]!
        : same === null
          ? null
          : figures[same.index]!;
    const beside =
      previous !== null && previous.draft.sentence === draft.sentence ? figures[previous.index]! : null;
    // What one sentence takes over from the sentence before, it takes over whole, as far as another clause doesn't turn to something else.
    const isTakenOver = beside?.saidBy?.how === 'carried' && !turnsBetween(previous!.draft, draft);
    const carried = refersTo?.saidBy ?? (isTakenOver ? beside!.saidBy : null);
    const place = refers !== null && refers.draft.reading === reading ? refers.draft.number.start : null;
    const saidBy = sourceOf(draft, { sayings, givings }, carried === null ? null : { ...carried, at: place });
    const amount = moneyOfNoun(draft, figures);
    const isPeopleCounted = amount === null && countsPeople(draft, counted, { whole, earlier, made });
    const context = {
      published: article.published,
      sayings,
      refersTo:
        isNamedAgain && refersTo?.asOf.how === 'statement' && whole?.draft.reading !== reading
          ? { ...refersTo.asOf, how: 'carried' as const }
          : ((refersTo ?? ofDay)?.asOf ?? null),
      beside: beside !== null && !turnsBetween(previous!.draft, draft) ? beside.asOf : null,
      hasSource: saidBy !== null,
      isOwnVoice: saidBy === null || saidBy.name === article.publisher,
    };
    const { value, valueMax } = draft.number;
    const { start, end } = bareSpan(reading.text, draft.number);
    const index = figures.length;
    figures.push({
      paragraph: reading.paragraph,
      start,
      end,
      value: value * (money?.factor ?? 1),
      valueMax: valueMax === null ? null : valueMax * (money?.factor ?? 1),
      qualifier: qualifierOf(draft),
      unit:
        money?.unit ??
        amount ??
        elidedUnit(draft, counted, previous) ??
        unitOf(draft, isPeopleCounted, local),
      per: rate,
      counted: reading.text.slice(shown.span.start, shown.span.end),
      countedSpan: shown.span,
      asOf: asOf(draft, context, whole !== null && whole.draft.reading === reading),
      saidBy,
      partOf: whole?.index ?? null,
      passage: passageOf(draft, refers?.draft ?? null, shown.span, sayings),
    });
    made.push({ draft, counted: shown, people: isPeopleCounted, index });
    for (const part of summedUp(made, figures)) figures[part] = { ...figures[part]!, partOf: index };
    const before = waiting.pop();
    // Officials are no part of the countries that they are of.
    if (
      before !== undefined &&
      (figures[before]!.unit === 'percent' ||
        made.find((each) => each.index === before)?.people === isPeopleCounted)
    )
      figures[before] = { ...figures[before]!, partOf: index };
    if (link === 'of-next') waiting.push(index);
  }
  return made;
}

/** "las sentencias: en 88 de las 140 revisadas": a participle after a noun for things of its gender is of them. */
function isOfThingsNamed({ reading, scope }: Draft, participle: string, start: number): boolean {
  const lead = reading.text.slice(scope.start, start);
  if (!/(?<!\p{L})(?:de|en) l[oa]s \S+ $/u.test(lead)) return false;
  const words = lead.match(/\p{L}+/gu) ?? [];
  const ending = participle.slice(-2);
  const noun = words.findLast(
    (word) => word.length > 4 && word.endsWith(ending) && !/(?:ad|id)[oa]s$/u.test(word),
  );
  return noun !== undefined && !isPeople(noun, reading.language, false);
}

/** "154 incendios controlados y 11 extinguidos": a participle alone says of things what became of them. */
function asThings(draft: Draft, counted: Counted, previous: Made | null): Counted {
  const { reading } = draft;
  if (counted.people !== true) return counted;
  const words = reading.text.slice(counted.span.start, counted.span.end);
  const participle = /^\p{Ll}{3,}(?:ad|id)[oa]s(?!\p{L})/u.exec(words)?.[0];
  if (participle === undefined || isPeopleNoun(participle) || FATES.test(participle)) return counted;
  const isBeside = previous?.draft.sentence === draft.sentence && previous.counted.people === false;
  return isBeside || isOfThingsNamed(draft, participle, counted.span.start)
    ? { ...counted, people: false }
    : counted;
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

/** "entrevistó a 58 de ellas": they are what their whole counts, whatever was counted since. */
function ofThose(draft: Draft, counted: Counted, whole: Made | null): Counted {
  const noun = whole?.counted.noun;
  const isOwn = counted.span.start >= draft.number.end || !ofThem(draft);
  return isOwn || noun == null || whole?.draft.reading !== draft.reading
    ? counted
    : { ...counted, span: noun, noun };
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
  const texts = [article.title, article.publisher, ...article.paragraphs.map(({ text }) => text)];
  const local = localCurrency(texts, article.language.split('-')[0]!.toLowerCase());
  const entries = entryDates(article);
  const report = reportPeriod(article);
  for (const paragraph of article.paragraphs) {
    const entry = entries.get(paragraph.number) ?? null;
    const reading = yield* readParagraph(article, paragraph, earlier, entry, report);
    yield;
    made.push(...extractParagraph(article, reading, people, made, figures, local));
    for (const { edtf, start } of reading.dates)
      if (edtf !== null && !isComparedWith(reading.text, start)) earlier.push(edtf);
  }
  return figures;
}
