import { plain } from '../../text/names.ts';
import type { Token } from '../../text/numbers/tokens.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Draft, Reading } from './draft.ts';
import {
  AMOUNTS,
  type Counted,
  cleaned,
  MOST_WORDS,
  meansPeople,
  nounBefore,
  nounLength,
  spanOf,
  tokenAt,
} from './phrase.ts';
import { AUXILIARIES, DETERMINERS, EMPTY_SUBJECT, ENDS_PHRASE, LEVELS, PREPOSITIONS } from './words.ts';

/** Verbs of wanting and having, whose object an amount is of: "expects margins of 6 percent". */
export const EXPECTS =
  /^(?:expects?|forecasts?|projects|sees|wants?|seeks?|plans?|indicates?|shows?|suggests?|espera[n]?|prev[eé]n?|quieren?|busca[n]?|tienen?)$/u;
/** What names a number of what follows it: "the number of". */
export const LISTED =
  /(?:numbers?|tally|count|total|toll|list|register|roll|share|proportion|percentage|n[uú]meros?|cifras?|total|lista|cantidad|porcentaje|proporci[oó]n)(?: (?:oficial|preliminar|provisional|total|final|actualizad[oa]|exact[oa]))? (?:of|de|del) (?!negocios?(?!\p{L}))(?:the |its |all |los |las |la )?/giu;
/** Verbs in the past. */
export const PAST = /^\p{Ll}{2,}(?:[^e]ed|ó|aron|ieron)$/u;
/** Verbs in the past, as a relative tells by them what an event did. */
const EVENT_VERB =
  /^(?:\p{Ll}{2,}(?:[^e]ed|ó|aron|ieron)|struck|hit|swept|shook|tore|sank|broke|began|fell|took)$/u;
const ADVERB = /^(?:not|also|already|then|still|se|ya|about|to)$/;
/** Where a clause turns to another. */
export const TURN =
  /^(?:that|que|which|when|while|and|but|y|pero|if|said|says|dijo|where|as|aunque|cuando|mientras|who|quien|cual|cuales|whom)$/;
/** Nouns for a number of people. */
export const DEATHS =
  /\b(?:death toll|toll|muertos|attendance|crowd|workforce|population|membership|headcount|asistencia|afluencia|plantilla|población|membresía|afiliación)\b/iu;

const isVerb = ({ lower }: Token): boolean => LEVELS.has(lower) || AUXILIARIES.has(lower);

/** Index of the verb that leads to a number, in its own clause; -1 without one. */
function leadingVerb({ reading, number, scope }: Draft): number {
  const { tokens } = reading;
  const { start } = scope;
  let verb = -1;
  for (let at = tokenAt(tokens, number.start) - 1; at >= 0 && tokens[at]!.start >= start; at--) {
    const token = tokens[at]!;
    // Money is the object of any verb; counts are levels of few.
    if (isVerb(token) || (number.kind === 'money' && PAST.test(token.lower))) {
      verb = at;
      break;
    }
    if (/^[;:—)]$/u.test(token.text)) break;
    // "abrió una causa contra X, que factura 300 millones": the relative has a verb of its own.
    if (number.kind === 'money' && /^(?:que|which|who)$/.test(token.lower) && tokens[at - 1]?.text === ',')
      break;
    // "aseguró que cada obrero recibe": who says it does something else.
    const isSaid = speechFrame(plain(tokens[at - 1]?.lower ?? '')) !== null;
    if (/^(?:que|that)$/.test(token.lower) && isSaid) break;
  }
  // "los asistentes llegaron a ser 18.000"
  if (verb > 1 && tokens[verb]!.lower === 'ser' && tokens[verb - 1]!.lower === 'a') verb -= 2;
  // "The cost is $40 million": behind an article it is a noun.
  const isNoun = (at: number) =>
    AMOUNTS.test(tokens[at]!.lower) &&
    (DETERMINERS.has(tokens[at - 1]?.lower ?? '') ||
      // "its wage increase would cost"
      /^(?:would|will|could|may|might)$/.test(tokens[at + 1]?.lower ?? ''));
  while (verb > 0 && !isNoun(verb - 1) && (isVerb(tokens[verb - 1]!) || ADVERB.test(tokens[verb - 1]!.lower)))
    verb--;
  return verb;
}

/** Index of the first token of the subject that ends at `verb`. */
function subjectStart(reading: Reading, from: number, verb: number): number {
  const { tokens, numbers, dates } = reading;
  let start = verb;
  for (; start > 0 && tokens[start - 1]!.start >= from; start--) {
    const { lower, kind, text, start: at } = tokens[start - 1]!;
    if (kind === 'mark' && !/^[-'’.]$/u.test(text)) break;
    // "BOGOTÁ.- El kilo": a dateline.
    if (text === '-' && tokens[start - 2]?.text === '.') break;
    // "Spending on health and welfare fell"
    const joins =
      /^(?:and|y)$/.test(lower) &&
      tokens[start - 2]?.kind === 'word' &&
      /^(?:on|of|in|for|de|en|para)$/.test(tokens[start - 3]?.lower ?? '');
    if (TURN.test(lower) && !joins) break;
    // "trade between the two countries fell": a pair already known belongs to the subject.
    const isKnown = DETERMINERS.has(tokens[start - 2]?.lower ?? '');
    const isNumber = (each: Reading['numbers'][number]) =>
      each.start <= at && at < each.end && !(each.value === 1 && each.written === 'words');
    if (!isKnown && numbers.some(isNumber)) break;
    // "The toll from Sunday's landslide": the date belongs to the noun.
    const date = dates.find((each) => each.start <= at && at < each.end);
    const isDate = date !== undefined && !/['’]s$/u.test(reading.text.slice(date.start, date.end));
    if (isDate && tokens[start - 2]?.lower !== 'of') break;
  }
  return start;
}

const isDated = ({ dates }: Reading, { start }: Token): boolean =>
  dates.some((each) => each.start <= start && start < each.end);

/**
 * "The dead in the quake that struck on Sunday rose to": the noun phrase that a relative without commas is told of;
 * null without such a relative between `from` and `verb`.
 */
function beforeRelative(reading: Reading, from: number, verb: number): readonly Token[] | null {
  const { tokens } = reading;
  for (let at = verb - 2; at > 0 && tokens[at]!.start > from && verb - at < 14; at--) {
    const { lower, text, kind } = tokens[at]!;
    if (kind === 'mark' && !/^[-'’.]$/u.test(text)) return null;
    if (!TURN.test(lower)) continue;
    const noun = tokens[at - 1]!;
    // "que el sábado arrasó"
    let next = at + 1;
    while (next < verb && (DETERMINERS.has(tokens[next]!.lower) || isDated(reading, tokens[next]!))) next++;
    const isRelative =
      /^(?:that|which|que)$/.test(lower) &&
      EVENT_VERB.test(tokens[next]!.lower) &&
      noun.kind === 'word' &&
      speechFrame(plain(noun.lower)) === null;
    if (!isRelative) return null;
    return tokens.slice(subjectStart(reading, from, at), at);
  }
  return null;
}

/** Index of the first token of the date that ends before `verb`, with its article; `verb` without one. */
function dateStart({ tokens, dates }: Reading, verb: number): number {
  const date = dates.find(({ end }) => end === tokens[verb - 1]?.end);
  if (date === undefined) return verb;
  let first = tokenAt(tokens, date.start);
  if (DETERMINERS.has(tokens[first - 1]?.lower ?? '')) first -= 1;
  // "Los precios, que en diciembre rozaron"
  const isAfterRelative = /^(?:que|which|that|who)$/.test(tokens[first - 2]?.lower ?? '');
  return isAfterRelative && PREPOSITIONS.has(tokens[first - 1]?.lower ?? '') ? first - 1 : first;
}

/** "growth this year would be": the noun phrase before the date that ends before a verb; null where a preposition leads to the date. */
function nounOfDate(reading: Reading, from: number, until: number): Counted | null {
  const { tokens, text } = reading;
  const last = tokens[until - 1];
  if (last === undefined || last.kind !== 'word' || PREPOSITIONS.has(last.lower)) return null;
  const words = cleaned(tokens.slice(subjectStart(reading, from, until), until));
  if (words === null || EMPTY_SUBJECT.test(text.slice(words[0]!.start, words.at(-1)!.end))) return null;
  return { span: spanOf(words), noun: spanOf(words), people: null };
}

const ASIDE =
  /^(?:entretanto|mientras tanto|sin embargo|en cambio|no obstante|por su parte|a su vez|por tanto|además|también|asimismo|en tanto|however|meanwhile|though|in turn|by contrast|too|for example|por ejemplo)$/u;

/** The words before the comma that an apposition or a relative opens with: "Shipments, (which were) estimated at". */
function beforeApposition(reading: Reading, from: number, verb: number): Counted | null {
  const { tokens } = reading;
  const comma = /^(?:which|who|que)$/.test(tokens[verb - 1]?.lower ?? '') ? verb - 2 : verb - 1;
  if (tokens[comma]?.text !== ',') return null;
  // "The company, which employs 3,000 people, lost": the subject stands before the relative clause.
  const opens = tokens.findLastIndex(({ text }, at) => text === ',' && at < comma && at > comma - 16);
  const isRelative =
    opens > 0 && /^(?:which|who|whose|where|que|quien|donde|with|con)$/.test(tokens[opens + 1]!.lower);
  if (isRelative && tokens[opens]!.start > from) return beforeApposition(reading, from, opens + 1);
  // "Las remesas, entretanto, crecieron"
  const aside = tokens
    .slice(opens + 1, comma)
    .map(({ lower }) => lower)
    .join(' ');
  if (opens > 0 && ASIDE.test(aside) && tokens[opens]!.start > from)
    return beforeApposition(reading, from, opens + 1);
  let start = comma;
  const belongs = ({ kind, text }: Token) => kind === 'word' || text === '-' || text === '.';
  // "su centro número 50, que costó": the number is part of the name.
  const end = /^(?:número|number|no|nº|n)$/.test(tokens[comma - 2]?.lower ?? '') ? comma - 2 : comma;
  start = end;
  while (start > 0 && tokens[start - 1]!.start >= from && belongs(tokens[start - 1]!)) start--;
  const phrase = tokens.slice(start, end);
  // "Greenpeace asked to double the spending, which was": only the last noun phrase.
  const article = phrase.findLastIndex(
    ({ lower }, at) =>
      DETERMINERS.has(lower) &&
      // "the cut comes from the subsidy funds, which will be"
      (!PREPOSITIONS.has(phrase[at - 1]?.lower ?? '') ||
        /^(?:comes?|came|vienen?)$/.test(phrase[at - 2]?.lower ?? '')),
  );
  const words = cleaned(phrase.slice(Math.max(0, article)));
  return words === null ? null : { span: spanOf(words), noun: spanOf(words), people: null };
}

/** What a count's noun before an apposition says by itself: that they are people. */
function asPeople({ reading, number }: Draft, found: Counted | null): Counted | null {
  if (found === null || number.kind !== 'count' || found.noun === null) return found;
  const { noun } = found;
  const words = reading.tokens.filter(({ start, end }) => start >= noun.start && end <= noun.end);
  return meansPeople(words, reading.language, number.value) === true ? { ...found, people: true } : found;
}

/** "orders that have fallen by a third": the noun before a relative clause; null where none opens right before the verb. */
function relativeHead({ tokens, text }: Reading, from: number, verb: number): Counted | null {
  if (!/^(?:that|which|who|que)$/.test(tokens[verb - 1]?.lower ?? '')) return null;
  const last = tokens[verb - 2];
  // "recordó que ya ha invertido": what opens there is what is said.
  if (last === undefined || speechFrame(plain(last.lower)) !== null) return null;
  const words = nounBefore(tokens, verb - 1, from);
  if (words === null || EMPTY_SUBJECT.test(text.slice(words[0]!.start, words.at(-1)!.end))) return null;
  return { span: spanOf(words), noun: spanOf(words), people: null };
}

/** "The bridge is to open in June and will cost $41 million": the subject that "and" carries on; null without one. */
function sharedSubject({ reading, scope }: Draft, verb: number): Counted | null {
  if (!/^(?:and|but|y|e|pero)$/.test(reading.tokens[verb - 1]?.lower ?? '')) return null;
  return nounsUpToVerb(reading, scope.start, verb);
}

/** "Unemployment has been revised, up 0.75%": the subject that opens a share's sentence, whatever its verb. */
export function openingSubject({ reading, number, scope }: Draft): Counted | null {
  return nounsUpToVerb(reading, scope.start, tokenAt(reading.tokens, number.start));
}

/** The noun phrase that stands from an offset up to a verb of state or level, before the token at `verb`; null without one. */
function nounsUpToVerb(reading: Reading, from: number, verb: number): Counted | null {
  const { tokens } = reading;
  const first = tokenAt(tokens, from);
  let end = first;
  while (end < verb && !AUXILIARIES.has(tokens[end]!.lower) && !LEVELS.has(tokens[end]!.lower)) {
    if (tokens[end]!.kind !== 'word' || TURN.test(tokens[end]!.lower)) return null;
    end++;
  }
  const words = end - first > 8 || end >= verb ? null : cleaned(tokens.slice(first, end));
  if (words === null || EMPTY_SUBJECT.test(reading.text.slice(words[0]!.start, words.at(-1)!.end)))
    return null;
  return { span: spanOf(words), noun: spanOf(words), people: null };
}

/** "The toll stood at 41": the noun that stands for a count, where nothing before says what it is a count of. */
export function tollBefore({ reading, number, scope }: Draft): Counted | null {
  const lead = reading.text.slice(scope.start, number.start);
  const found = [
    ...lead.matchAll(
      /(?<![\p{L}])(?:(?:death|final|official|total) )?(?:toll|tally|total|balance|recuento)(?![\p{L}])/giu,
    ),
  ].at(-1);
  if (found === undefined) return null;
  const start = scope.start + found.index;
  const span = { start, end: start + found[0].length };
  return { span, noun: span, people: /toll/iu.test(found[0]) };
}

/** "El número de muertos por el derrumbe de un centro comercial en la ciudad": a long subject up to where it says by what, or where. */
function upToAdjunct(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(
    ({ lower }, index) =>
      index > 0 &&
      /^(?:por|en|tras|desde|durante|para|con|entre|a|in|on|at|for|after|since|from|with|by|among|during|to)$/.test(
        lower,
      ),
  );
  return at > 0 ? words.slice(0, at) : words;
}

/** "On a monthly basis prices rose": without how it is reckoned. */
function pastBasis(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(({ lower }) => /^(?:basis|terms)$/.test(lower));
  return at > 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}

/** The subject of the verb that leads to a number: "Turnout stood at", "the number of X had risen to". */
export function subjectBefore(draft: Draft): Counted | null {
  const { reading, number, scope } = draft;
  const { tokens, text, language } = reading;
  const from = scope.start;
  const verb = leadingVerb(draft);
  if (verb <= 0) return null;
  const start = subjectStart(reading, from, verb);
  const head = beforeRelative(reading, from, verb);
  if (start === verb && head === null) {
    // "Remittances, which last year came to": when is not what.
    const until = dateStart(reading, verb);
    return (
      (until < verb ? nounOfDate(reading, from, until) : null) ??
      relativeHead(reading, from, until) ??
      asPeople(draft, beforeApposition(reading, from, until)) ??
      sharedSubject(draft, verb)
    );
  }
  // "Ana Pell expects the rate to fall to": whose expectation it is, is not what.
  const expects = tokens.findLastIndex(
    ({ lower }, at) =>
      at >= start &&
      at < verb - 1 &&
      (EXPECTS.test(lower) ||
        // "has argued its wage increase would"
        (/^(?:has|have|had|ha|han)$/.test(tokens[at - 1]?.lower ?? '') &&
          speechFrame(plain(lower)) !== null)),
  );
  const whole = head ?? pastBasis(tokens.slice(Math.max(start, expects + 1), verb));
  const words = cleaned(whole) ?? (whole.length > MOST_WORDS ? cleaned(upToAdjunct(whole)) : null);
  // "the prisoners freed from 19 prisons throughout the country made up": a place is no subject.
  const beforeStart = head === null ? tokens[start - 1] : undefined;
  const isPlace =
    beforeStart !== undefined &&
    reading.numbers.some(({ end, kind }) => kind === 'count' && end === beforeStart.end) &&
    /^(?:from|in|at|across|en|de)$/.test(tokens[start - 2]?.lower ?? '');
  if (isPlace) return null;
  // "el gobernador no admite más de 300": who denies a number isn't what it counts.
  if (words === null || /^(?:no|nunca)$/.test(words.at(-2)?.lower ?? '')) return null;
  // "En 2022 habían marchado 25.000": when is not what.
  const isWhen = /^(?:en|in|on|at|dentro|entre|among|within|antes|después|before|after|durante|during)$/.test(
    words[0]!.lower,
  );
  // "en los hospitales de la isla el seguimiento alcanzó": the subject behind where it was.
  const behind = isWhen
    ? words.findLastIndex(
        ({ lower }, index) =>
          index > 1 && DETERMINERS.has(lower) && !PREPOSITIONS.has(words[index - 1]!.lower),
      )
    : 0;
  const subjectWords = behind > 0 ? cleaned(words.slice(behind)) : words;
  if (behind < 0 || subjectWords === null) return null;
  const { start: at, end } = spanOf(subjectWords);
  const subject = text.slice(at, end);
  if (EMPTY_SUBJECT.test(subject)) return null;
  const listed = [...subject.matchAll(LISTED)].at(-1);
  const offset = at + (listed === undefined ? 0 : listed.index + listed[0].length);
  const named = subjectWords.filter((token) => token.start >= offset);
  if (named.length === 0) return null;
  const nouns = named.slice(0, Math.max(1, nounLength(named)));
  const people = meansPeople(nouns, language, number.value) === true || DEATHS.test(subject);
  return { span: spanOf(named), noun: spanOf(nouns), people: number.kind === 'count' ? people : null };
}

/** "se elevó ayer domingo hasta": a stretch of text that begins at an offset, without the dates in it. */
export function withoutDates(dates: Reading['dates'], text: string, from: number): string {
  let rest = text;
  for (const { start, end } of dates.toReversed())
    if (start >= from && end <= from + text.length)
      rest = `${rest.slice(0, start - from)}${rest.slice(end - from).replace(/^\s/u, '')}`;
  return rest;
}

/**
 * "El número de arrestos desde julio, un día después de la votación, se ubica en", "la cifra de denuncias: en 2019
 * contabilizaron": what a number is said to be of, where no number but one of places lies between; null without one.
 */
export function namedNumberBefore({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens, numbers, dates, language } = reading;
  const lead = text.slice(scope.start, number.start);
  const found = [...lead.matchAll(LISTED)].at(-1);
  if (found === undefined || !COUNTS_TO.test(withoutDates(dates, lead, scope.start))) return null;
  const start = scope.start + found.index + found[0].length;
  const between = numbers.filter((each) => each.start >= start && each.end <= number.start);
  const areOfPlaces = between.every((each) =>
    /(?<!\p{L})(?:en|in|across|at)\s$/u.test(text.slice(Math.max(0, each.start - 8), each.start)),
  );
  if (!areOfPlaces) return null;
  const isApart =
    between.length > 0 ||
    /[,:]\s|["“”«»]|\s(?:que|who|that|quienes)\s/u.test(text.slice(start, number.start)) ||
    dates.some((date) => date.start > start && date.end < number.start);
  if (!isApart) return null;
  const first = tokenAt(tokens, start);
  let end = first;
  while (end < tokens.length && end - first < 8 && tokens[end]!.start < number.start) {
    const { kind, lower } = tokens[end]!;
    // "personas consideradas “presos políticos”"
    if (/^["“”«»]$/u.test(tokens[end]!.text) && end > first) {
      end++;
      continue;
    }
    const isLink = /^(?:of|de|del)$/.test(lower);
    // "presos y presas políticas"
    const isPair =
      /^(?:y|e|and)$/.test(lower) &&
      [tokens[end - 1], tokens[end + 1]].every((each) => /s$/.test(each?.lower ?? ''));
    const turns =
      (TURN.test(lower) && !isPair) ||
      /(?:aron|ieron)$/.test(lower) ||
      ENDS_PHRASE.has(lower) ||
      isVerb(tokens[end]!);
    if (kind !== 'word' || turns || (!isLink && PREPOSITIONS.has(lower))) break;
    end++;
  }
  const words = cleaned(tokens.slice(first, end));
  if (words === null) return null;
  const span = spanOf(words);
  const nouns = words.slice(0, Math.max(1, nounLength(words)));
  return { span, noun: spanOf(nouns), people: meansPeople(nouns, language, number.value) === true };
}

/** What brings a number to a reader behind what it is the number of. */
const COUNTS_TO =
  /(?:,\s(?:con|exceeding|surpassing|topping|superando|superior a)\s$|(?<!\p{L})(?:es|era|fue|is|was)\s(?:de\s)?$|:\s["“«]$|(?<!\p{L})(?:(?:se\s)?(?:ubic|sit[uú]|elev|asciend|ascend|alcanz|lleg|contabiliz|sum|registr|totaliz|sub[ei]|baj[óaeo]|aument|crec|cay[óe]|cae|desc[ie]end|trep|escal)\p{L}*|cifra\w*|hay|stands?|stood|reach(?:es|ed)?|ha(?:n|bía|bían)? (?:aument|ascend|lleg|sub|baj)\p{L}*|(?:has |had )?(?:risen|climbed|jumped|grown|fallen)|rose|rises|climbs|jumps|grew|fell|dropped|recorded|counted|totall?ed)\s(?:(?:ya|now|already|a|al|en|to|at|los|las|the|unos|unas|about|some|casi|nearly|más|de|more|than|over|hasta)\s)*$)/iu;
