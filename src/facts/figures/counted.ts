import type { Token } from '../../text/numbers/tokens.ts';
import type { Span } from '../../text/span.ts';
import type { Draft } from './draft.ts';
import { isOnePerson, isPeople } from './persons.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  EMPTY_SUBJECT,
  ENDS_PHRASE,
  LEVELS,
  PREPOSITIONS,
  PRONOUNS,
  QUALIFYING,
} from './words.ts';

/** What a number counts, in the text's own words. */
export interface Counted {
  readonly span: Span;
  /** The bare noun phrase at its beginning; null where the words are only a predicate ("were released"). */
  readonly noun: Span | null;
  /** Whether people are counted; null where only what came before can tell. */
  readonly people: boolean | null;
}

const MOST_WORDS = 14;

const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });

/** Index of the first token at or after an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Steps over what may stand between a number and its noun: "+", "of the", "(35%)", "—or 35%—", "or more". */
function skipToNoun({ reading, number }: Draft): number {
  const { tokens, text, language } = reading;
  let at = tokenAt(tokens, number.end);
  const rest = text.slice(number.end, number.end + 48);
  const aside =
    /^(?:\s?\([^()]{1,30}\)|\s?[—–]\s?(?:or|o)?[^—–.]{1,24}[—–]|, (?:or|o) [\d.,]+\s?(?:%|percent|por ciento),|(?:\+|-plus|-odd|-strong),?| or (?:more|so|fewer|less)\b| o más\b| y pico\b)/u.exec(
      rest,
    );
  if (aside !== null) at = tokenAt(tokens, number.end + aside[0].length);
  if (tokens[at]?.text === '-' && tokens[at]!.start === number.end) at++;
  // "a 14-year sentence": the unit of the adjective isn't what is counted.
  if (reading.text[number.end] === '-' && /^(?:year|month|day)$/.test(tokens[at]?.lower ?? '')) at++;
  const links = language === 'es' ? /^(?:de|del)$/ : /^of$/;
  while (tokens[at] !== undefined) {
    const { lower } = tokens[at]!;
    const next = tokens[at + 1]?.lower ?? '';
    if (links.test(lower)) at++;
    else if (/^(?:the|los|las|la|el|lo|its|their|his|her|our|sus?)$/.test(lower)) at++;
    else if (
      PRONOUNS.has(lower) &&
      (lower === 'them' || lower === 'whom' || AUXILIARIES.has(next) || !/^\p{Ll}/u.test(next))
    )
      at++;
    else if (at > 0 && links.test(tokens[at - 1]!.lower) === false && isNextNumber(reading, number, tokens[at]!.start)) {
      // "half of the 48 clinics": both count the clinics.
      const whole = reading.numbers[reading.numbers.indexOf(number) + 1]!;
      at = tokenAt(tokens, whole.end);
    } else break;
  }
  return at;
}

/** Whether the number after a draft's begins at an offset, linked to it by "of the". */
function isNextNumber({ numbers, text }: Draft['reading'], number: Draft['number'], start: number): boolean {
  const next = numbers[numbers.indexOf(number) + 1];
  return (
    next !== undefined &&
    next.start === start &&
    /^\s(?:out\s)?(?:of|de)\s(?:the|its|their|all|los|las|sus|todos los|todas las)\s+$/iu.test(text.slice(number.end, start))
  );
}

/** Collects the words that follow a number up to where its clause turns. */
function wordsAfter(draft: Draft): readonly Token[] {
  const { reading, number, sentence } = draft;
  const { tokens, dates, numbers, text } = reading;
  const end = reading.sentences[sentence]!.end;
  const words: Token[] = [];
  let cutByNumber = false;
  for (let at = skipToNoun(draft); at < tokens.length && tokens[at]!.start < end; at++) {
    const token = tokens[at]!;
    const date = dates.find((each) => each.start <= token.start && token.start < each.end);
    if (date !== undefined) {
      const last = words.at(-1)?.lower;
      const modifies =
        last === 'of' ||
        last === 'de' ||
        last === 'del' ||
        /^ \p{Ll}{4,}/u.test(text.slice(date.end, date.end + 8));
      if (
        words.length === 0 ||
        !modifies ||
        date.kind === 'time' ||
        /^ (?:after|when|while|over|amid|with|from|under|than)\b/.test(text.slice(date.end, date.end + 8))
      )
        break;
    } else if (
      token.kind === 'digits' ||
      numbers.some((each) => each !== number && each.start <= token.start && token.start < each.end)
    ) {
      cutByNumber = true;
      break;
    } else if (token.kind === 'mark' && !/^[-'’/]$/u.test(token.text)) break;
    else if (ENDS_PHRASE.has(token.lower) && !(words.length === 0 && token.lower === 'more')) break;
    else if (
      /^(?:a|an|al?)$/.test(token.lower) &&
      /^(?:day|week|month|year|hour|night|head|día|mes|año|semana|hora)$/u.test(tokens[at + 1]?.lower ?? '')
    )
      break;
    else if (CONJUNCTIONS.has(token.lower) && !joinsNouns(tokens, at, words)) break;
    words.push(token);
    if (words.length >= MOST_WORDS + 4) break;
  }
  if (cutByNumber) dropLastConjunct(words);
  if (words.length > MOST_WORDS) {
    let cut = MOST_WORDS;
    while (cut > 4 && !PREPOSITIONS.has(words[cut]!.lower)) cut--;
    words.length = cut;
  }
  trimEnd(words);
  return words;
}

/** "protesters and bystanders" goes on; "and wounded 120", "and marched" turn to something else. */
function joinsNouns(tokens: readonly Token[], at: number, words: readonly Token[]): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word' || words.length === 0) return false;
  if (
    AUXILIARIES.has(next.lower) ||
    LEVELS.has(next.lower) ||
    DETERMINERS.has(next.lower) ||
    QUALIFYING.has(next.lower)
  )
    return false;
  if (/^\p{Lu}/u.test(next.text) && !/^\p{Lu}/u.test(words.at(-1)!.text)) return false;
  return (
    !/(?:[^e]ed|ó|aron|ieron)$/u.test(next.lower) &&
    !ENDS_PHRASE.has(next.lower) &&
    !PREPOSITIONS.has(next.lower)
  );
}

function dropLastConjunct(words: Token[]): void {
  const from = Math.max(0, words.length - 6);
  for (let at = words.length - 1; at >= from; at--) {
    if (CONJUNCTIONS.has(words[at]!.lower)) {
      words.length = at;
      return;
    }
  }
}

function trimEnd(words: Token[]): void {
  while (words.length > 0) {
    const { lower, kind } = words.at(-1)!;
    if (
      kind === 'mark' ||
      PREPOSITIONS.has(lower) ||
      DETERMINERS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      (words.length > 1 && /^(?:has|have|had|ha|han|había|habían|se|already)$/.test(lower)) ||
      (words.length > 1 && QUALIFYING.has(lower)) ||
      /^(?:that|who|que|quienes|which|not|no)$/.test(lower)
    )
      words.pop();
    else break;
  }
}

/** How many of the words are the bare noun phrase: up to the first preposition, auxiliary or relative. */
function nounLength(words: readonly Token[]): number {
  const at = words.findIndex(
    ({ lower }) =>
      PREPOSITIONS.has(lower) ||
      AUXILIARIES.has(lower) ||
      LEVELS.has(lower) ||
      /^(?:who|that|which|que|quienes|not|no)$/.test(lower),
  );
  return at === -1 ? words.length : at;
}

function after(draft: Draft): Counted | null {
  const words = [...wordsAfter(draft)];
  if (words.length === 0) return null;
  const { language } = draft.reading;
  const length = nounLength(words);
  if (length === 0) {
    // "554 remain in jail", "12 were freed": a predicate of what was counted before.
    const isPredicate =
      AUXILIARIES.has(words[0]!.lower) || LEVELS.has(words[0]!.lower) || /^(?:no|not)$/.test(words[0]!.lower);
    return isPredicate ? { span: spanOf(words), noun: null, people: null } : null;
  }
  if (/^(?:more|less|fewer|higher|lower|más|menos|superior|inferior|points?)$/u.test(words[0]!.lower))
    return null;
  const nouns = words.slice(0, length);
  const one = draft.number.value === 1 && nouns.slice(0, 3).some(({ text }) => isOnePerson(text));
  const personAt = nouns.slice(0, 5).findIndex(({ text }, index) => isPeople(text, language, index === 0));
  const person = one || (personAt >= 0 && !isThingAfter(nouns, personAt, language));
  if (!person) {
    if (looksLikePredicate(words[0]!, language)) return { span: spanOf(words), noun: null, people: null };
    // Of things the noun phrase is enough: their predicate rarely tells one count from another.
    const verb = words.findIndex(({ lower }) => AUXILIARIES.has(lower));
    const kept = verb > 0 && draft.number.kind !== 'percent' ? words.slice(0, verb) : words;
    trimEnd(kept);
    if (kept.length === 0) return null;
    return { span: spanOf(kept), noun: spanOf(nouns), people: draft.number.kind === 'count' ? false : null };
  }
  return { span: spanOf(words), noun: spanOf(nouns), people: true };
}

/** "police stations", "workers' unions": a noun for people that only tells whose things are counted. */
function isThingAfter(nouns: readonly Token[], personAt: number, language: string): boolean {
  const person = nouns[personAt]!;
  const next = nouns[personAt + 1];
  if (next === undefined) return false;
  if (/['’]s?$/u.test(person.text) || next.text === "'" || next.text === '’') return true;
  // Spanish puts adjectives, not nouns, after its nouns.
  return language === 'en' && /^\p{Ll}+[^s]s$/u.test(next.text) && !isPeople(next.text, 'en', false);
}

const PREDICATES =
  /^(?:suffering|facing|awaiting|living|waiting|missing|serving|having|being|working|belonging|remaining|standing|marched|protested|rallied|walked|died|fled|left|came|voted|signed|watched|gathered|arrived|took|went|live|lack|want|say|think|believe|support|oppose|backed|did|refused|escaped|withdrew|survived|returned|joined|stayed|[\p{L}]+ed)$/u;
const PREDICADOS = /(?:ó|aron|ieron|ían|aban|arán|erán|irán|an|en)$/u;

function looksLikePredicate(word: Token, language: string): boolean {
  if (language !== 'es') return PREDICATES.test(word.lower);
  return (
    (PREDICADOS.test(word.lower) && !/(?:men|gen|den|gan|pan|ión|man)$/u.test(word.lower)) ||
    /^(?:no|ya|aún)$/u.test(word.lower) ||
    AUXILIARIES.has(word.lower)
  );
}

const LISTED =
  /(?:number|numbers|tally|count|total|toll|list|register|roll|share|proportion|percentage|n[uú]mero|cifra|total|lista|cantidad|porcentaje|proporci[oó]n) (?:of|de|del) (?:the |its |all |los |las |la )?/giu;

/** The subject before the verb that leads to the number: "Turnout stood at", "the number of X had risen to". */
function before(draft: Draft): Counted | null {
  const { reading, number, sentence } = draft;
  const { tokens, text, language } = reading;
  const from = reading.sentences[sentence]!.start;
  const until = tokenAt(tokens, number.start);
  const others = reading.numbers.filter((each) => each.start >= from && each.end <= number.start);
  // The verb nearest to the number, in its own clause.
  let verb = -1;
  for (let at = until - 1; at >= 0 && tokens[at]!.start >= from; at--) {
    const { lower, text: word } = tokens[at]!;
    if (LEVELS.has(lower) || AUXILIARIES.has(lower)) {
      verb = at;
      break;
    }
    if (/^[;:.—)]$/u.test(word)) break;
  }
  if (verb <= 0) return null;
  while (
    verb > 0 &&
    (AUXILIARIES.has(tokens[verb - 1]!.lower) ||
      LEVELS.has(tokens[verb - 1]!.lower) ||
      /^(?:not|also|already|then|still|se|ya|about|to)$/.test(tokens[verb - 1]!.lower))
  )
    verb--;
  let start = verb;
  while (start > 0 && tokens[start - 1]!.start >= from) {
    const previous = tokens[start - 1]!;
    if (previous.kind === 'mark' && !/^[-'’]$/u.test(previous.text)) break;
    if (
      /^(?:that|que|which|when|while|and|but|y|pero|if|said|says|dijo|where|as|aunque|cuando|mientras)$/.test(
        previous.lower,
      )
    )
      break;
    if (others.some((each) => each.start <= previous.start && previous.start < each.end)) break;
    if (
      reading.dates.some(
        (each) =>
          each.start <= previous.start &&
          previous.start < each.end &&
          verb - start > 0 &&
          !/of$/.test(tokens[start - 2]?.lower ?? ''),
      )
    )
      break;
    start--;
  }
  // An apposition stands between a subject and its verb: "Shipments, estimated at".
  if (start === verb && tokens[verb - 1]?.text === ',') {
    let back = verb - 1;
    while (
      back > 0 &&
      tokens[back - 1]!.start >= from &&
      (tokens[back - 1]!.kind === 'word' || tokens[back - 1]!.text === '-' || tokens[back - 1]!.text === '.')
    )
      back--;
    const words = clean(tokens.slice(back, verb - 1));
    return words === null ? null : { span: spanOf(words), noun: spanOf(words), people: null };
  }
  const words = clean(tokens.slice(start, verb));
  if (words === null) return null;
  const subject = text.slice(words[0]!.start, words.at(-1)!.end);
  const listed = [...text.slice(words[0]!.start, words.at(-1)!.end).matchAll(LISTED)].at(-1);
  const offset = words[0]!.start + (listed === undefined ? 0 : listed.index + listed[0].length);
  const named = words.filter((token) => token.start >= offset);
  if (named.length === 0 || EMPTY_SUBJECT.test(subject)) return null;
  const nouns = named.slice(0, Math.max(1, nounLength(named)));
  const people =
    nouns.some(({ text: word }, index) => isPeople(word, language, index === 0)) ||
    /\b(?:toll|muertos)\b/iu.test(subject);
  return { span: spanOf(named), noun: spanOf(nouns), people: number.kind === 'count' ? people : null };
}

function clean(tokens: readonly Token[]): Token[] | null {
  const words = [...tokens];
  while (
    words.length > 0 &&
    (DETERMINERS.has(words[0]!.lower) ||
      CONJUNCTIONS.has(words[0]!.lower) ||
      words[0]!.kind === 'mark' ||
      /^(?:with|by|con)$/.test(words[0]!.lower))
  )
    words.shift();
  trimEnd(words);
  return words.length === 0 || words.length > MOST_WORDS ? null : words;
}

/** "a fine of £2m", "un presupuesto de 3 millones": the noun that the amount belongs to. */
function ofAmount({ reading, number, sentence }: Draft): Counted | null {
  const { tokens, text } = reading;
  const from = reading.sentences[sentence]!.start;
  const lead = text.slice(Math.max(from, number.start - 120), number.start);
  const link =
    /(?:^|\s)(?:of|de|worth)\s+(?:(?:an?|some|about|around|nearly|almost|over|more than|at least|up to|unos|más de|casi|hasta|cerca de|al menos)\s+)*$/iu.exec(
      lead,
    );
  if (link === null) return null;
  const until = tokenAt(tokens, number.start - lead.length + link.index + (/^\s/.test(link[0]) ? 1 : 0));
  let start = until;
  while (
    start > 0 &&
    tokens[start - 1]!.start >= from &&
    until - start < 10 &&
    tokens[start - 1]!.kind === 'word' &&
    !AUXILIARIES.has(tokens[start - 1]!.lower)
  ) {
    start--;
    if (DETERMINERS.has(tokens[start]!.lower) && !PREPOSITIONS.has(tokens[start - 1]?.lower ?? '')) break;
  }
  if (!DETERMINERS.has(tokens[start]?.lower ?? '') && until - start > 2) start = until - 2;
  const words = clean(tokens.slice(start, until));
  return words === null ? null : { span: spanOf(words), noun: spanOf(words), people: null };
}

/** "Seats won: Unity Party 84; Green List 41": what a line of a table counts stands before the colon. */
function heading({ reading, number, sentence }: Draft): Counted | null {
  const { start } = reading.sentences[sentence]!;
  const colon = reading.text.slice(start, number.start).lastIndexOf(':');
  if (colon <= 0 || colon > 80) return null;
  const words = clean(
    reading.tokens.filter(
      (token) => token.start >= start && token.end <= start + colon && token.kind === 'word',
    ),
  );
  if (words === null) return null;
  const people = words.some(({ text }, index) => isPeople(text, reading.language, index === 0));
  return { span: spanOf(words), noun: spanOf(words), people: number.kind === 'count' ? people : null };
}

/** "a $40-million fund", "a 9 percent pay rise": the amount stands before its noun like an adjective. */
function isAdjective({ reading, number }: Draft): boolean {
  return (
    reading.text[number.end] === '-' ||
    (/\b(?:an?|the|its|un|una|el|la)\s+$/iu.test(
      reading.text.slice(Math.max(0, number.start - 8), number.start),
    ) &&
      /^\s\p{Ll}/u.test(reading.text.slice(number.end, number.end + 2)) &&
      !/^\s(?:of|de|in|on|to|for|a|en|más|menos|rise|fall)\b/u.test(
        reading.text.slice(number.end, number.end + 8),
      ))
  );
}

/** Whether the words that lead to the number make it a level of their subject: "rose to", "stood at", "fell". */
function isLevel({ reading, number, sentence }: Draft): boolean {
  const { start } = reading.sentences[sentence]!;
  const lead = reading.text.slice(Math.max(start, number.start - 60), number.start).toLowerCase();
  const words = lead.match(/[\p{L}]+/gu) ?? [];
  return words.slice(-5).some((word, index, tail) => {
    if (!LEVELS.has(word) && !(number.kind !== 'count' && AUXILIARIES.has(word))) return false;
    return tail
      .slice(index + 1)
      .every(
        (rest) =>
          PREPOSITIONS.has(rest) ||
          QUALIFYING.has(rest) ||
          DETERMINERS.has(rest) ||
          /^(?:de|an?|estimated|just)$/.test(rest),
      );
  });
}

/**
 * What a draft's number counts: the words after it, or the subject that leads up to it, or what the figure before
 * it in the paragraph counts. Null where the text doesn't say: then the number tells a reader nothing.
 */
export function countedBy(draft: Draft, previous: Counted | null): Counted | null {
  const { number } = draft;
  const shared: Counted | null =
    previous === null
      ? null
      : { span: previous.noun ?? previous.span, noun: previous.noun, people: previous.people };
  if (number.kind === 'money') {
    return (
      (isAdjective(draft) ? after(draft) : null) ??
      ofAmount(draft) ??
      (isLevel(draft) ? before(draft) : null) ??
      afterPreposition(draft) ??
      before(draft) ??
      shared ??
      after(draft)
    );
  }
  if (number.kind === 'percent') {
    if (isLevel(draft) && !isAdjective(draft)) return before(draft) ?? shared ?? after(draft);
    return after(draft) ?? before(draft) ?? heading(draft) ?? shared;
  }
  if (
    isLevel(draft) &&
    (draft.reading.text.slice(number.end).match(/^\s*(?:[.,;:)]|$)/u) || after(draft)?.noun == null)
  ) {
    const subject = before(draft);
    if (subject !== null) return subject;
  }
  const own = after(draft);
  if (own !== null) return own;
  return heading(draft) ?? shared ?? before(draft) ?? ofAmount(draft);
}

/** "spend €3.5bn on rail", "$4 million for schools": what the money is for. */
function afterPreposition({ reading, number, sentence }: Draft): Counted | null {
  const link = (reading.language === 'es' ? /^ (?:en|a|para) (?=\p{Ll})/u : /^ (?:on|for|in|to) (?=\p{Ll})/u).exec(
    reading.text.slice(number.end, number.end + 8),
  );
  if (link === null) return null;
  const shifted: Draft = {
    reading,
    sentence,
    number: { ...number, end: number.end + link[0].length, kind: 'percent' },
  };
  const found = after(shifted);
  return found === null ? null : { ...found, people: null };
}
