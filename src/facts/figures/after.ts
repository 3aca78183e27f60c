import type { Token } from '../../text/numbers/tokens.ts';
import type { Draft } from './draft.ts';
import { type Counted, meansPeople, nounLength, spanOf, trimEnd } from './phrase.ts';
import { hasPlural, isParticipleOfThings, looksLikePredicate } from './predicates.ts';
import { YEARS_LISTED } from './prison-terms.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, ENDS_PHRASE, LEVELS, PREPOSITIONS } from './words.ts';
import { shorten, wordsAfter } from './words-after.ts';

/** Whether an article opens a noun phrase of its own, right behind a noun. */
const isOtherNoun = (last: Token, article: string): boolean =>
  /^(?:the|los|las)$/.test(article) &&
  last.kind === 'word' &&
  /^\p{Ll}{3,}s$/u.test(last.text) &&
  ![PREPOSITIONS, AUXILIARIES, LEVELS, CONJUNCTIONS, DETERMINERS, ENDS_PHRASE].some((set) =>
    set.has(last.lower),
  );

/** As many words of its predicate as are shown with a noun. */
const MOST_AFTER_NOUN = 5;

const OF_THEM =
  /^\s(?:of (?:them|these|whom)|de (?:ellos|ellas|estos|estas|los cuales|las cuales))(?![\p{L}])/u;

/** "the fullest of the 14 that have come" */
const isOfThoseThat = ({ reading: { text }, number }: Draft, first: Token): boolean =>
  first.lower === 'that' && /\sof the\s$/u.test(text.slice(Math.max(0, number.start - 8), number.start));

/** "un 11,4 % interanual": over which time, or how, not what. */
const RATE_ADJECTIVE =
  /^(?:interanual(?:es)?|intermensual(?:es)?|anual(?:es)?|mensual(?:es)?|trimestral(?:es)?|semanal(?:es)?|real(?:es)?|nominal(?:es)?|adicional(?:es)?|acumulad[oa]s?|en|year-on-year|annually|overall|annualised|annualized|yearly|monthly)$/u;

/** "left 300 without power", "dejó a 300 sin luz": what state people are left in. */
const isLeft = ({ reading: { text }, number, scope }: Draft): boolean =>
  /(?<!\p{L})(?:left|dej(?:ó|a|ado|aron))\s(?:(?:a|about|nearly|more|than|at|least|some|unos|unas|casi|más|de|al|menos)\s)*$/iu.test(
    text.slice(Math.max(scope.start, number.start - 40), number.start),
  );

/** "7 menores de edad, 8 con boletas y 71 con arresto domiciliario": what tells those of a list apart. */
function isStateInList(draft: Draft, words: readonly Token[]): boolean {
  const { reading, number, scope } = draft;
  if (
    number.kind !== 'count' ||
    words.length < 2 ||
    !/^(?:con|sin|with|without|bajo|under)$/.test(words[0]!.lower)
  )
    return false;
  const isNext = /(?:,|;|\sy|\sand)\s$/u.test(reading.text.slice(scope.start, number.start));
  return (
    isLeft(draft) ||
    (isNext &&
      reading.numbers.some(
        ({ start, end, kind }) => kind === 'count' && start >= scope.start && end < number.start,
      ))
  );
}

const FOUND_TO_BE =
  /^(?:guilty|innocent|liable|eligible|unfit|positive|negative|alive|unharmed|unhurt|ill|culpables|inocentes|ilesos|ilesas|vivos|vivas)$/u;

const PRONOUN_ALONE =
  /^\s(?:of|de)\s(them|these|ellos|ellas)\s(?:the\s|el\s|la\s|l[oa]s\s|\p{Ll}+(?:ly|mente)(?!\p{L}))/u;

function pronounAt({ number, reading: { text } }: Draft, pronoun: string): Counted {
  const start = text.indexOf(pronoun, number.end);
  return { span: { start, end: start + pronoun.length }, noun: null, people: null };
}

/** What the words after a number say that it counts; null where they say nothing of it. */
export function countedAfter(draft: Draft): Counted | null {
  // "serving 12 and nine years": the unit stands behind the next.
  const next = draft.reading.numbers[draft.reading.numbers.indexOf(draft.number) + 1];
  if (
    next !== undefined &&
    YEARS_LISTED.test(draft.reading.text.slice(draft.number.end, draft.number.end + 40))
  )
    return countedAfter({ ...draft, number: next });
  const words = [...wordsAfter(draft)];
  const first = words[0];
  if (first === undefined) return null;
  const { language } = draft.reading;
  // "in two thirds of them the evidence was thin": the pronoun ends what is counted.
  const pronoun = PRONOUN_ALONE.exec(draft.reading.text.slice(draft.number.end, draft.number.end + 24))?.[1];
  if (pronoun !== undefined) return pronounAt(draft, pronoun);
  // "400,000 of them to the country"
  if (PREPOSITIONS.has(first.lower) && words[1]?.text !== '-')
    return isStateInList(draft, words)
      ? { span: spanOf(words), noun: null, people: isLeft(draft) ? true : null }
      : null;
  if (/^(?:us|you|nosotros|nosotras)$/.test(first.lower))
    return { span: spanOf([first]), noun: null, people: true };
  const length = nounLength(words);
  shorten(words, Math.max(4, length) + MOST_AFTER_NOUN);
  const predicate: Counted = { span: spanOf(words), noun: null, people: null };
  // "including 13 already on death row"
  if (words.length > 1 && /^(?:already|still|ya|aún|todavía)$/.test(first.lower)) return predicate;
  // "with two more added to its registry"
  if (first.lower === 'more' && /^(?:added|freed|released|arrested|killed)$/.test(words[1]?.lower ?? ''))
    return predicate;
  if (length === 0) {
    // "554 remain in jail", "12 were freed": a predicate of what was counted before.
    // "Of the 40 who were taken"
    const isRelative =
      (first.lower === 'que'
        ? draft.number.kind === 'count'
        : /^(?:who|whom|whose|quienes|cuy[oa]s)$/.test(first.lower) || isOfThoseThat(draft, first)) &&
      words.length > 1;
    const isVerb =
      isRelative ||
      AUXILIARIES.has(first.lower) ||
      LEVELS.has(first.lower) ||
      /^(?:no|not)$/.test(first.lower);
    const { text } = draft.reading;
    return isVerb || OF_THEM.test(text.slice(draft.number.end, draft.number.end + 24)) ? predicate : null;
  }
  // "la tercera parte fuera del país": where they are.
  if (/^(?:fuera|dentro|lejos|outside|abroad|away)$/.test(first.lower)) return predicate;
  if (
    /^(?:more|less|fewer|higher|lower|overnight|respectively|combined|altogether|respectivamente|más|menos|superior|inferior|points?|puntos?)$/u.test(
      first.lower,
    )
  )
    return null;
  if (draft.number.kind === 'percent' && words.every(({ lower }) => RATE_ADJECTIVE.test(lower))) return null;
  const nouns = words.slice(0, length);
  // "211 involved minors": whom those touch is told behind the verb.
  if (/^(?:involved|concerned|affected|targeted|involucraron|afectaron|implicaron)$/.test(first.lower))
    return { ...predicate, people: false };
  // "the court found 25 guilty": what they were found to be, of whom the clause has told.
  if (nouns.length === 1 && FOUND_TO_BE.test(first.lower)) return predicate;
  // "Two walk in": a verb, since what several are counted of stands in the plural.
  const { end, value, written } = draft.number;
  const isAdjective = draft.reading.text[end] === '-';
  if (language === 'en' && written === 'words' && value > 1 && !isAdjective && !hasPlural(nouns)) return null;
  // "In 21 cases the journalists were accused": another noun phrase says nothing of those.
  const other = nouns.findIndex(({ lower }, at) => at > 0 && isOtherNoun(nouns[at - 1]!, lower));
  const people = meansPeople(other > 0 ? nouns.slice(0, other) : nouns, language, draft.number.value);
  if (people === null) return { ...predicate, noun: spanOf(nouns) };
  if (people) return { ...predicate, noun: spanOf(nouns), people: true };
  if (looksLikePredicate(first, language) && !isParticipleOfThings(nouns, language)) return predicate;
  // Of things the noun phrase is enough: their predicate rarely tells one count from another.
  const verb = words.findIndex(({ lower }) => AUXILIARIES.has(lower));
  if (verb > 0 && draft.number.kind !== 'percent') words.length = verb;
  trimEnd(words);
  if (words.length === 0) return null;
  return { span: spanOf(words), noun: spanOf(nouns), people: draft.number.kind === 'count' ? false : null };
}

const PURPOSE =
  /^(?: an? (?:day|week|month|year)(?= (?:for|on the) ))? (?:(?:on|for|to) (?:an? )?|in )(?=\p{Ll})(?!(?:day|week|month|year|hour|night)(?!\p{L}))/u;
const PURPOSE_ES =
  /^ (?:en contra de |(?:en|para) (?:una? )?|a |por (?=\p{Ll}{3,}s(?!\p{L})))(?=\p{Ll})(?!(?:día|semana|mes|año|hora|noche|cierre|fecha|final|finales|fines|principios|mediados|largo|partir|través|diario)(?!\p{L}))/u;

/** "spend €3.5bn on rail", "40 millones para escuelas": what the money is for; null where that isn't said. */
export function purposeAfter(draft: Draft): Counted | null {
  const { reading, number } = draft;
  const links = reading.language === 'es' ? PURPOSE_ES : PURPOSE;
  // "9 million riels (U.S. $2,250) in compensation": the same in other money.
  const aside = /^\s\([^()]{1,40}\)/u.exec(reading.text.slice(number.end, number.end + 48))?.[0].length ?? 0;
  const from = number.end + (number.kind === 'money' ? aside : 0);
  const link = links.exec(reading.text.slice(from, from + 24));
  if (link === null) return null;
  const end = from + link[0].length;
  const found = countedAfter({ ...draft, number: { ...number, end, kind: 'percent' } });
  return found === null ? null : { ...found, people: null };
}
