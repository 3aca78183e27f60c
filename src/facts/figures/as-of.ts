import { dateBounds } from '../../corpus/edtf.ts';
import type { FoundDate } from '../../text/dates.ts';
import { plain } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Figure } from '../figure.ts';
import type { Saying } from '../person.ts';
import { eventBefore, isOfReport, isPast, narrated, ofTotal, sceneDate } from './date-before.ts';
import { intersects, isAttribution, sayingAround } from './date-of-saying.ts';
import { useOf } from './date-use.ts';
import type { Draft, Reading } from './draft.ts';
import { isAfter, isToCome } from './later.ts';
import { isNowadays } from './nowadays.ts';
import { segmentAround } from './segment.ts';

type AsOf = Figure['asOf'];

/** What the date of a count depends on besides its own sentence. */
export interface AsOfContext {
  /** EDTF. */
  readonly published: string;
  /** What was said in the paragraph, and by whom. */
  readonly sayings: readonly Saying[];
  /** The figure that this one refers back to: its whole, or the count that a rate is drawn from. */
  readonly refersTo: AsOf | null;
  /** That of the figure right before it in the same sentence, where no other clause begins between them. */
  readonly beside: AsOf | null;
  /** Whether somebody certain stands behind the figure. */
  readonly hasSource: boolean;
  /** Whether the article's publisher, or nobody named, stands behind it. */
  readonly isOwnVoice: boolean;
}

/** "two of them on Saturday": a day that is told of some only. */
const OF_SOME =
  /^\s(?:of (?:them|whom|those)|de (?:ell[oa]s|l[oa]s cuales))\s(?:\p{L}+\s){0,6}(?:\p{L}+, (?:on |el )?)?$/u;

/** The numbers of a paragraph behind which stands what they are of: few, and asked for with every number and date. */
function numbersOf(reading: Reading): Reading['numbers'] {
  let numbers = ofOthers.get(reading);
  if (numbers === undefined) {
    numbers = reading.numbers.filter(({ end }) => /^\s(?:of|de)\s/u.test(reading.text.slice(end, end + 4)));
    ofOthers.set(reading, numbers);
  }
  return numbers;
}

const ofOthers = new WeakMap<Reading, Reading['numbers']>();

/** Whether a date is told only of a part that another number counts. */
function isOfSome(reading: Reading, number: Draft['number'], date: FoundDate): boolean {
  return numbersOf(reading).some(
    (each) =>
      each !== number && each.end <= date.start && OF_SOME.test(reading.text.slice(each.end, date.start)),
  );
}

function boundDate(
  draft: Draft,
  dates: readonly FoundDate[],
  isPart: boolean,
  published: string,
): FoundDate | null {
  const { reading, number } = draft;
  const sentence = draft.scope;
  const segment = segmentAround(reading, sentence, number);
  const inside = dates.filter(
    (date) => date.start >= segment.start && date.end <= segment.end && !isOfSome(reading, number, date),
  );
  const near = reading.text.slice(Math.max(segment.start, number.start - 48), number.start);
  // "now at 6.8%": a count of now has no date of its own.
  if (isNow(draft) || /\b(?:now|currently|actualmente|ahora)\s(?:\p{L}+\s){0,2}$/u.test(near.slice(-32)))
    return null;
  if (
    reading.dates.some(
      (date) =>
        date.start >= segment.start &&
        date.end <= segment.end &&
        isNowadays(reading, date) &&
        !reading.text.slice(number.end, date.start).includes(','),
    )
  )
    return null;
  // "As of this Friday, X has registered 757 detained since": the one that says so.
  const said = inside.find(
    (date) =>
      date.end <= number.start &&
      AS_OF_DAY.test(reading.text.slice(Math.max(0, date.start - 32), date.start)),
  );
  if (said !== undefined && !reading.numbers.some(({ start, end }) => start > said.end && end < number.start))
    return said;
  const following = inside.find((date) => date.start >= number.end);
  const preceding = inside.findLast((date) => date.end <= number.start && !isOfCompared(reading, date));
  const others = reading.numbers.filter(
    (each) =>
      each !== number &&
      each.start >= sentence.start &&
      each.end <= sentence.end &&
      // "en un solo día": an article.
      !(each.value === 1 && each.written === 'words') &&
      !(each.kind === 'percent' && each.start - number.end < 8 && each.start > number.end) &&
      !isAge(reading, each),
  );
  const between = (from: number, to: number) => others.some((each) => each.start >= from && each.end <= to);
  const isAnothers =
    following !== undefined &&
    // "Ayer murieron 41 y hoy, 12": the date that "and" leads to is the next number's.
    (isOfNext(reading, number.end, following, sentence, preceding !== undefined) ||
      OF_AMONG.test(reading.text.slice(number.end, following.start)) ||
      isOfNextSaying(reading, number.end, following.start) ||
      // "will cost $41 million and open in 2026"
      (isAfter(following.edtf!, published) &&
        AND_THEN.test(reading.text.slice(number.end, following.start))));
  if (following !== undefined && !isAnothers && !between(number.end, following.start)) return following;
  if (isPart)
    return preceding !== undefined &&
      !between(preceding.end, number.start) &&
      preceding.kind === 'anniversary'
      ? preceding
      : null;
  // "marcharon este martes para exigir un aumento del 25 %": what is asked for has no date yet.
  if (preceding !== undefined && ASKED_FOR.test(reading.text.slice(preceding.end, number.start)))
    return following ?? null;
  const isChange = /,\s(?:up|down)\s(?:(?:about|nearly|some|more than|almost|by)\s)*$/iu.test(
    reading.text.slice(Math.max(0, number.start - 32), number.start),
  );
  // "closed at 84 on Wednesday, up 3.1 percent": a change is of the day of what has changed.
  const ofChanged = isChange
    ? dates.findLast((date) => date.end <= number.start && date.start >= sentence.start)
    : undefined;
  // "makes up only 5 percent but represented 20 percent of all in 2023"
  const isPast =
    following !== undefined &&
    between(number.end, following.start) &&
    /\s(?:but|pero|while|mientras)\s/u.test(reading.text.slice(number.end, following.start));
  return (
    preceding ??
    (isAnothers || isPast ? undefined : following) ??
    ofChanged ??
    opening(draft, dates, sentence)
  );
}

/** "Dos brigadistas, de 24 y 31 años, murieron el lunes": how old they are, in passing. */
function isAge({ text }: Reading, { start, end }: Span): boolean {
  return (
    end - start < 3 &&
    /^\d{1,2}$/.test(text.slice(start, end)) &&
    /(?:,\s(?:(?:de|aged)\s(?:(?:entre|between)\s)?)?|\d\s(?:y|and)\s)$/u.test(
      text.slice(Math.max(0, start - 20), start),
    ) &&
    /^(?:\s(?:y|and)\s\d{1,2})?(?:\saños|,\s\p{L}|\sy\s)/u.test(text.slice(end, end + 14))
  );
}

/** "72 prisoners among the 6,000 pardoned on": the date of what was done to those among whom they are. */
const OF_AMONG =
  /(?<!(?<!\p{L})(?:is|are|was|were|est[aá]n?|estaban?|figuran?))\s(?:among|entre)\s(?:the|l[oa]s)\s(?:\p{L}+\s){0,2}[\d.,]+\s(?:\p{L}+\s){0,3}?\p{L}+(?:ed|ad[oa]s|id[oa]s)\s(?:on|in|el|en|durante|during)?\s?(?:the\s)?$/u;

const AS_OF_DAY =
  /(?<!\p{L})(?:(?:as (?:of|at)|a fecha(?: de)?|al cierre del?|at the end of)\s(?:the\s|el\s)?|(?:hasta|until|up to|through)\s(?:(?:las?\s)?[\d.:]{1,5}\s?(?:[ap]\.?\s?m\.?|horas)?\s(?:del?|on)\s|(?:el|este|this)\s(?:pasado\s)?)?)$/iu;

const ASKED_FOR =
  /\b(?:para (?:exigir|pedir|reclamar|demandar|solicitar)|en (?:demanda|reclamo) de|demanding|seeking|calling for|to (?:demand|seek|call for|ask for|press for))\b/iu;

/** "1,374 (including 168 women) of whom are currently in detention" */
const OF_WHOM_NOW =
  /^(?:\s?\([^)]{1,30}\))?\s(?:of (?:them|whom)|de ell[oa]s|de l[oa]s cuales)\s(?:(?:are|is) (?:currently|still|now)|remain|siguen|permanecen|continúan|están (?:aún|todavía|actualmente))\s/u;

/** "bought 12 trucks in 2022 and now, according to X, has sold 9": of now, whatever the first date. */
function isNow({ reading: { text }, number, scope }: Draft): boolean {
  if (OF_WHOM_NOW.test(text.slice(number.end, number.end + 80))) return true;
  return /(?<!\p{L})(?:and now|y ahora)(?:,[^,]{1,60},)?\s[^.;]{0,40}$/u.test(
    text.slice(Math.max(scope.start, number.start - 120), number.start),
  );
}

/** "1,580 were arrested that day, of whom 676 remain detained": those who are still there are not of that past day. */
function isStill({ reading: { text }, number, scope }: Draft, edtf: string, published: string): boolean {
  // What has gone on until now began then.
  const [from, until] = edtf.split('/');
  const [then, now] = [dateBounds(until === published ? from! : edtf), dateBounds(published)];
  if (then?.latest == null || now?.earliest == null || then.latest.slice(0, 7) >= now.earliest.slice(0, 7))
    return false;
  const before = text.slice(scope.start, number.start);
  return (
    REMAINS.test(text.slice(number.end, number.end + 60)) || (!edtf.includes('/') && HAVE_SINCE.test(before))
  );
}

/** "De esas casas se han reconstruido", "Of those houses, 71 have been rebuilt": what has become of them until now. */
const HAVE_SINCE =
  /^["'“«]?(?:De|Of) (?:es[ao]s|est[ao]s|those|these) \p{L}+,? (?:(?:ya )?se (?:ha|han) \p{L}+ |(?:ha|han|have|has) )(?:\p{Ll}+ ){0,3}$/u;

/** Behind a number, what holds at the time of writing. */
const REMAINS =
  /^(?:[—–(,-][^—–)]{1,24}[—–),-])?\s?(?:(?:of (?:them|whom)|de (?:ell[oa]s|l[oa]s cuales)|people|personas|\p{Ll}+s)\s)?(?:remains?|(?:are|is) (?:still|(?:now |currently )?(?:in (?:jail|prison|custody)|behind bars|imprisoned|jailed))|still (?:are|is|await|serve|remain|face)|continue to|(?:aún|todavía) (?:siguen?|están?|permanecen?|continúan?)|siguen?|permanecen?|continúan?|están? (?:aún|todavía|actualmente|(?:pres|encarcelad|detenid|recluid)[oa]s?|en (?:prisión|la cárcel)))(?!\p{L})/u;

/** "ofreció 50 millones y culpó al partido de …": the date of what another verb of saying tells. */
const AND_SAID = /\s(?:and|y|e)\s(\p{Ll}{3,})\s/gu;

/** Whether a second verb of saying, and no other number's clause, stands between a number and a date behind it. */
function isOfNextSaying({ text }: Reading, from: number, to: number): boolean {
  for (const [, verb] of text.slice(from, to).matchAll(AND_SAID))
    if (/^culp/u.test(verb!) || (/(?:ed|ó|aron|ieron)$/u.test(verb!) && speechFrame(plain(verb!)) !== null))
      return true;
  return false;
}

const AND_THEN = /\s(?:and|y|e)\s(?:\p{Ll}+\s){1,3}$/u;

/** "down from 5.4 last year, and a crop of": a date right behind a number that another is compared with. */
function isOfCompared({ text, numbers }: Reading, date: FoundDate): boolean {
  return numbers.some(
    ({ start, end }) =>
      end <= date.start &&
      date.start - end < 12 &&
      /(?<!\p{L})(?:(?:up|down) from|to\s[^.;,]{0,40}\sfrom|compared (?:with|to)|against|frente al?|en comparación con)\s(?:(?:the|el|la|los|las)\s)?$/iu.test(
        text.slice(Math.max(0, start - 64), start),
      ),
  );
}

/** Whether "and" leads to a date that another number follows. */
function isOfNext(reading: Reading, from: number, date: FoundDate, sentence: Span, hasOwn: boolean): boolean {
  const lead = reading.text.slice(from, date.start);
  // Without a date of its own a number has what a bare comma leads to: "two times, in 2019 and 2022,".
  if (!hasOwn && !/\s(?:and|y|e)\s(?:\p{L}+\s){0,2}$/u.test(lead)) return false;
  if (!LEADS_ON.test(lead)) return false;
  return reading.numbers.some(
    ({ start }) => start >= date.end && start < sentence.end && start - date.end < 40,
  );
}

/** What leads to the next number's date: "y hoy", "and in the vote of". */
const LEADS_ON =
  /(?:\s(?:and|y|e)|;|,)\s(?:(?:in|on|by|until|en|hasta|el|la|for|para|este|esta|mismo|this)\s){0,3}(?:(?<=\s(?:in|en)\s(?:the|el|la)\s)\p{Ll}+\s(?:of|del?)\s(?:año\s)?)?$/u;

/** A date that opens the sentence holds for all of its segments: "In March, 12 people were killed; 30 were hurt". */
function opening(draft: Draft, dates: readonly FoundDate[], sentence: Span): FoundDate | null {
  const first = dates[0];
  if (first === undefined || first.end > draft.number.start) return null;
  const { text } = draft.reading;
  const lead = text.slice(sentence.start, first.start);
  if (lead.length <= 12) return first;
  // "explica que entre enero y marzo han muerto 36 presos, 9 reclutas y 11 vecinos"
  const opensContent = /\s(?:que|that)\s(?:(?:en|in|on|el|during|durante)\s)?$/u.test(lead);
  return opensContent && !/\s(?:que|that)\s/u.test(text.slice(first.end, draft.number.start)) ? first : null;
}

/** "the worst since 2011, when 77 were killed", "desde que anunció en enero la salida de 553": the date itself, not what has passed since. */
function isThen({ reading, number }: Draft, date: FoundDate): boolean {
  if (date.kind !== 'since' || date.end > number.start) return false;
  const between = reading.text.slice(date.end, number.start);
  return (
    /^,\s(?:when|cuando|which|que|in which|en l[oa]s? que)\s[^,]*$/u.test(between) ||
    (/^desde que\s/iu.test(reading.text.slice(date.start, date.start + 10)) && OBJECT_OF_CLAUSE.test(between))
  );
}

/** A noun phrase without a verb of its own. */
const OBJECT_OF_CLAUSE =
  /^\s(?:el|la|los|las|un|una|su|sus)\s(?:(?!ha\s|han\s|se\s|hay\s|son\s|ya\s)(?!\p{Ll}+(?:ó|aron|ieron)\s)\p{L}+\s){1,6}(?:de\s)?$/u;

/** When a draft's count held, by the first rule that applies; `publication` where none does. */
export function asOf(draft: Draft, context: AsOfContext, isPart: boolean): AsOf {
  const { reading, number } = draft;
  const sentence = draft.scope;
  const saying = sayingAround(context.sayings, number);
  const known = reading.dates.filter(
    (date) =>
      date.edtf !== null &&
      date.start >= sentence.start &&
      date.end <= sentence.end &&
      !isToCome(date.edtf, context.published) &&
      !context.sayings.some(
        (each) => each.kind === 'direct' && intersects(each, date) && !intersects(each, number),
      ),
  );
  const uses = known.map((date) => ({ date, use: useOf(reading, date, sentence, draft, saying) }));
  const own = uses.filter(({ use }) => use === 'count').map(({ date }) => date);
  const unresolved = reading.dates.some(
    (date) =>
      date.edtf === null &&
      date.kind !== 'time' &&
      date.start >= number.end &&
      date.end <= sentence.end &&
      own.length === 0,
  );
  // "22 flights today and 35 tomorrow"
  const isAhead = reading.dates.some(
    ({ edtf, start }) =>
      edtf !== null && start - number.end >= 0 && start - number.end < 3 && isToCome(edtf, context.published),
  );
  // "higher than at the same point in 2021 (19,801)": the number in brackets is of the date before them.
  const bracketed = known.find(
    (date) =>
      date.end < number.start && /^\s\((?:\p{Ll}+\s){0,2}$/u.test(reading.text.slice(date.end, number.start)),
  );
  const bound =
    bracketed ??
    (own.length === 0 || unresolved || isAhead ? null : boundDate(draft, own, isPart, context.published));
  if (
    context.refersTo !== null &&
    !isStill(draft, context.refersTo.edtf, context.published) &&
    !isNow(draft) &&
    /^(?:stated|carried)$/.test(context.refersTo.how) &&
    (bound === null || bound.edtf === context.refersTo.edtf)
  ) {
    return { edtf: context.refersTo.edtf, how: 'carried' };
  }
  if (bound?.edtf != null) {
    // "these 12 months" takes up a span told before; "that day" states its day.
    return {
      edtf: isThen(draft, bound) ? bound.edtf.split('/')[0]! : bound.edtf,
      how: bound.kind === 'back' && bound.edtf.includes('/') ? 'carried' : 'stated',
    };
  }
  if (context.hasSource) {
    const said =
      uses.find(
        ({ date, use }) =>
          use === 'saying' &&
          !isOfNextSaying(reading, number.end, date.start) &&
          // "…, according to X; in December it was 1,161"
          !reading.text.slice(number.end, date.start).includes('; '),
      )?.date.edtf ??
      passageDate(draft, saying) ??
      (uses.every(({ use }) => use === 'other') ? sceneDate(draft, context.sayings) : null);
    if (said != null && !isAfter(said, context.published)) return { edtf: said, how: 'statement' };
    if (context.refersTo?.how === 'statement') return context.refersTo;
  }
  // "30 July: Six people are dead": what is told under a date held then.
  if (reading.entry !== null && !isStill(draft, reading.entry, context.published))
    return { edtf: reading.entry, how: draft.sentence === 0 ? 'stated' : 'carried' };
  const told = known.length === 0 ? (eventBefore(draft) ?? narrated(draft, context.published)) : null;
  if (told !== null) return { edtf: told, how: 'carried' };
  const total = known.length === 0 && context.refersTo === null ? ofTotal(draft, context.published) : null;
  if (total !== null) return { edtf: total, how: 'carried' };
  // "De ellos, 67 ocurrieron en 29 prisiones": of one day with what the sentence has taken over.
  if (
    known.length === 0 &&
    context.beside?.how === 'carried' &&
    isPast(reading.text.slice(sentence.start, sentence.end)) &&
    !isStill(draft, context.beside.edtf, context.published)
  )
    return context.beside;
  const report = uses.find(({ use }) => use === 'report')?.date.edtf;
  if (report != null) return { edtf: report, how: 'report' };
  if (context.refersTo !== null && context.refersTo.how === 'report') return context.refersTo;
  // "In that year the association verified 203": within the publisher's own report, what is told in the past.
  if (reading.report !== null && context.isOwnVoice && known.length === 0 && isOfReport(draft))
    return { edtf: reading.report, how: 'report' };
  return { edtf: context.published, how: 'publication' };
}

/** A date beside the words that attribute a quotation in another sentence: "…," said Brem on Saturday. */
function passageDate(draft: Draft, saying: Saying | null): string | null {
  if (saying === null || saying.kind !== 'direct') return null;
  const { reading } = draft;
  const date = reading.dates.find(
    (each) =>
      each.edtf !== null &&
      each.kind === 'relative' &&
      each.start >= saying.passage.start &&
      each.end <= saying.passage.end &&
      !intersects(each, saying) &&
      isAttribution(reading, each),
  );
  return date?.edtf ?? null;
}
