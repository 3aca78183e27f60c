import type { FoundDate } from '../../text/dates.ts';
import type { Token } from '../../text/numbers/tokens.ts';
import { YEARS_LISTED } from './choose.ts';
import type { Draft } from './draft.ts';
import { isOutOf, SOME_OF_NEXT } from './parts.ts';
import { isPeople } from './persons.ts';
import { type Counted, MOST_WORDS, meansPeople, nounLength, spanOf, tokenAt, trimEnd } from './phrase.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  ENDS_PHRASE,
  LEVELS,
  PREPOSITIONS,
  PRONOUNS,
  QUALIFYING,
} from './words.ts';

/** What may stand between a number and its noun: "+", "-odd", "(35%)", "—or 35%—", "or more". */
const ASIDE =
  /^(?: worth of\b|\s?\([^()]{1,30}\)|\s?[—–]\s?(?:or|o)?[^—–.]{1,24}[—–]|, (?:or|o) (?:el |un )?[\d.,]+\s?(?:%|percent|por ciento),|(?:\+|-plus|-odd|-strong),?| or (?:more|so|fewer|less)\b| o más\b| y (?:pico|tant[oa]s)\b| (?:larg|escas)[oa]s?\b)/u;
/** "brought to 131 the number of officials": the number's name comes before what is counted. */
const NUMBER_OF =
  /^\s(?:the|el|la)\s(?:total\s)?(?:number|count|total|toll|n[uú]mero|cifra|cantidad)\s(?:of|de)\s(?:(?:the|los|las)\s)?/iu;
/** "La gran mayoría (617) son hombres": what stands before the bracket says only how many they are. */
const CLOSING = /^\)/u;
const restBefore = ({ reading: { text }, number }: Draft): boolean =>
  /(?<!\p{L})(?:mayoría|resto|mitad|majority|most|rest|remainder|half)\s\((?:about|nearly|some|casi|un[oa]s)?\s?$/iu.test(
    text.slice(Math.max(0, number.start - 32), number.start),
  );
const OF_THE =
  /^\s(?:(?:out\s)?(?:of|de)\s(?:the|its|their|his|her|our|all|los|las|sus|todos los|todas las)(?:\s(?:about|nearly|some|roughly|more than|casi|cerca de|más de))?|(?:(?:out\s)?of\s)?(?:(?:the|its|their|this|that)\s)?(?:\p{L}+\s)?\p{L}+(?:['’]s|s['’])(?:\s(?:about|nearly|some|roughly|more than))?)\s+$/iu;

/** Index of the token at which the words that a number counts begin. */
function firstWord(draft: Draft): number {
  const { reading, number } = draft;
  const { tokens, text, language, numbers } = reading;
  const aside = (restBefore(draft) ? CLOSING : ASIDE).exec(text.slice(number.end, number.end + 48));
  const head = aside ?? NUMBER_OF.exec(text.slice(number.end, number.end + 48));
  let at = tokenAt(tokens, number.end + (head?.[0].length ?? 0));
  if (tokens[at]?.text === '-' && tokens[at]!.start === number.end) {
    at++;
    // "a 14-year sentence": the unit of the adjective isn't what is counted.
    if (/^(?:year|month|day)$/.test(tokens[at]?.lower ?? '')) at++;
  }
  // "162 son mujeres y 27, adolescentes": the comma stands for the verb.
  const isElided =
    language === 'es' &&
    tokens[at]?.text === ',' &&
    /(?<![\p{L}])(?:son|eran|fueron|han sido)\s/u.test(text.slice(draft.scope.start, number.start)) &&
    (/^otr[oa]s$/.test(tokens[at + 1]?.lower ?? '') || isPeople(tokens[at + 1]?.text ?? '', language, true));
  if (isElided) at++;
  // "Un total de 24 millones fueron los electores"
  const inverted = /(?<!\p{L})un total de\s$/iu.test(text.slice(draft.scope.start, number.start))
    ? /^\s(?:son|eran|fueron)\s(?=l[oa]s\s)/u.exec(text.slice(number.end, number.end + 12))
    : null;
  if (inverted !== null) at = tokenAt(tokens, number.end + inverted[0].length);
  const link = language === 'es' ? /^(?:de|del)$/ : /^of$/;
  const next = numbers[numbers.indexOf(number) + 1];
  // "half of the 48 clinics", "two of the group's seven breweries": both count the same.
  if (next !== undefined && (OF_THE.test(text.slice(number.end, next.start)) || isOutOf(text, number, next)))
    at = tokenAt(tokens, next.end);
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const { lower } = token;
    const after = tokens[at + 1];
    // "three more men", "250 “extremists”"
    const isMore =
      /^(?:more|additional|further)$/.test(lower) && /^\p{Ll}{3,}(?:s|en|ple)$/u.test(after?.text ?? '');
    // 'had released "about 300" prisoners'
    const isClosing = /^["”»]$/u.test(token.text) && token.start === number.end;
    if (isMore || isClosing || (/^["“«]$/u.test(token.text) && token.start - number.end === 1)) {
      at++;
      continue;
    }
    const isPronoun =
      PRONOUNS.has(lower) &&
      (/^(?:them|whom|ellos|ellas)$/.test(lower) ||
        AUXILIARIES.has(after?.lower ?? '') ||
        !/^\p{Ll}/u.test(after?.text ?? ''));
    if (link.test(lower) && after?.lower === 'su' && number.kind === 'count') {
      // "frente a 900.000 de su rival": whose they are, not what.
      break;
    } else if (
      link.test(lower) ||
      isPronoun ||
      (number.kind === 'percent' &&
        /^(?:each|every|cada)$/.test(lower) &&
        link.test(tokens[at - 1]?.lower ?? '')) ||
      (/^(?:the|all|todos|todas|los|las|la|el|lo|its|their|his|her|our|sus?)$/.test(lower) &&
        // "146 lo son"
        !(lower === 'lo' && AUXILIARIES.has(after?.lower ?? '')))
    ) {
      at++;
    } else break;
  }
  return at;
}

/** "protesters and bystanders" goes on; "and wounded 120", "and marched" turn to something else. */
function joinsNouns(tokens: readonly Token[], at: number, words: readonly Token[]): boolean {
  const next = tokens[at + 1];
  const last = words.at(-1);
  if (next === undefined || last === undefined || next.kind !== 'word') return false;
  const { lower } = next;
  if (
    [AUXILIARIES, LEVELS, DETERMINERS, QUALIFYING, ENDS_PHRASE, PREPOSITIONS].some((set) => set.has(lower))
  ) {
    return false;
  }
  if (/^(?:one|un[oa]?|que|that|igual(?:es)?|the|same)$/.test(lower)) return false;
  if (/^\p{Lu}/u.test(next.text) && !/^\p{Lu}/u.test(last.text)) return false;
  return !/(?:[^e]ed|ó|aron|ieron)$/u.test(lower);
}

function dropLastConjunct(words: Token[]): void {
  const at = words.findLastIndex(({ lower }, index) => index >= words.length - 6 && CONJUNCTIONS.has(lower));
  if (at >= 0) words.length = at;
}

/** Whether a word turns from what is counted to something else; "incluidas en" and "cada una" don't. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  // "five are currently facing charges"
  const isInVerb =
    AUXILIARIES.has(tokens[at - 1]?.lower ?? '') && /^\p{Ll}{2,}$/u.test(tokens[at + 1]?.text ?? '');
  if (/^(?:currently|now|since|later|actualmente|ahora)$/.test(lower) && isInVerb) return false;
  // "31 had been added"
  const isPassive = /^(?:been|be|being|was|were|are)$/.test(tokens[at - 1]?.lower ?? '');
  if (isPassive && /^(?:added|reported|told)$/.test(lower)) return false;
  if (/^incluid[oa]s$/.test(lower)) return !PREPOSITIONS.has(next);
  if (lower === 'tras' && next === 'las' && tokens[at + 2]?.lower === 'rejas') return false;
  return ENDS_PHRASE.has(lower) && !(lower === 'cada' && /^un[oa]$/.test(next));
}

const DONE_WITH = /^(?:penas?|condenas?|una?|prison|jail|terms|sentences)$/u;
const PERIOD = /^(?:day|week|month|year|hour|night|head|día|mes|año|semana|hora)$/u;
/** Whether a date belongs to the noun beside it ("protests of July 11", "the 2019 fire victims"). */
function belongsToNoun({ tokens }: Draft['reading'], words: readonly Token[], date: FoundDate): boolean {
  if (words.length === 0 || date.kind === 'time') return false;
  // "in jail at the end of December" is when, not what.
  if (/^(?:end|start|beginning|middle|finales|fines|principios|mediados)$/.test(words.at(-2)?.lower ?? ''))
    return false;
  if (/^(?:of|de|del)$/.test(words.at(-1)!.lower)) return true;
  const next = tokens[tokenAt(tokens, date.end)];
  if (next === undefined || !/^\p{Ll}{4,}$/u.test(next.text)) return false;
  return ![PREPOSITIONS, ENDS_PHRASE, AUXILIARIES, LEVELS].some((set) => set.has(next.lower));
}

/** "una", "one": a number only where it stands in a list, an article or a pronoun otherwise. */
const isArticle = ({ value, written }: Draft['number']): boolean => value === 1 && written === 'words';

/** Where an age in years ends that begins with a token; null where none does. */
function ageEnd({ text }: Draft['reading'], { kind, end }: Token): number | null {
  const unit =
    kind === 'digits' ? /^\s(?:años|years(?: old)?)(?!\p{L})/u.exec(text.slice(end, end + 12)) : null;
  return unit === null ? null : end + unit[0].length;
}

/** Whether a number is the whole that another right before it is some of: "223 protesters of the 1,052 prisoners". */
function isWholeOfBefore({ reading: { text, numbers }, number }: Draft): boolean {
  return numbers.some(
    (each) =>
      each.end <= number.start &&
      number.start - each.end < 120 &&
      each.kind === 'count' &&
      !isArticle(each) &&
      SOME_OF_NEXT.test(text.slice(each.end, number.start)),
  );
}

/** Collects the words that follow a number up to where its clause turns. */
function wordsAfter(draft: Draft): readonly Token[] {
  const { reading, number } = draft;
  const { tokens, dates, numbers } = reading;
  const { end } = draft.scope;
  const words: Token[] = [];
  const inside = (token: Token) => (span: { start: number; end: number }) =>
    span.start <= token.start && token.start < span.end;
  for (let at = firstWord(draft); at < tokens.length && words.length < MOST_WORDS + 4; at++) {
    const token = tokens[at]!;
    const { lower } = token;
    if (token.start >= end) break;
    const date = dates.find(inside(token));
    if (date !== undefined) {
      if (!belongsToNoun(reading, words, date)) break;
      // The whole date belongs to the noun: "the protests of July 11, 2021".
      for (; tokens[at] !== undefined && tokens[at]!.start < date.end; at++) words.push(tokens[at]!);
      at--;
      continue;
    }
    // "tienen más de 60 años": the age belongs to what is said of them.
    const age =
      /^(?:de|than|over|under|los|tienen|tiene|are|exceed)$/.test(words.at(-1)?.lower ?? '') &&
      ageEnd(reading, token);
    if (age) {
      for (; tokens[at] !== undefined && tokens[at]!.start < age; at++) words.push(tokens[at]!);
      break;
    }
    if (
      (token.kind === 'digits' && words.length === 0) ||
      numbers.some((each) => each !== number && !isArticle(each) && inside(token)(each))
    ) {
      dropLastConjunct(words);
      break;
    }
    if (token.kind === 'mark' && !/^[-'’/.]$/u.test(token.text)) break;
    // "fueron detenidas -la mayoría de ellas-"
    if (token.text === '-' && reading.text[token.start - 1] === ' ') break;
    if (token.kind === 'digits' && /^(?:between|entre)$/.test(words.at(-1)?.lower ?? '')) break;
    // "120 prisoners were among the 7,749 freed"
    if (
      words.length > 0 &&
      AUXILIARIES.has(lower) &&
      /^(?:among|entre|part)$/.test(tokens[at + 1]?.lower ?? '')
    )
      break;
    // "condenó a 15 manifestantes a penas de", "subieron a 221 presos a un avión": what was done with them.
    if (/^(?:without|by|after)$/.test(lower) && /ing$/.test(tokens[at + 1]?.lower ?? '')) break;
    if (words.length > 0 && /^(?:a|to)$/.test(lower) && DONE_WITH.test(tokens[at + 1]?.lower ?? '')) break;
    // "223 de los 1.052 presos han sido acusados": of those the verb says nothing.
    if (words.length > 0 && AUXILIARIES.has(lower) && isWholeOfBefore(draft)) break;
    if (token.text === '.' && (token.end === end || words.length === 0)) break;
    if (endsPhrase(tokens, at) && !(words.length === 0 && lower === 'more')) break;
    if (/^(?:a|an|al?)$/.test(lower) && PERIOD.test(tokens[at + 1]?.lower ?? '')) break;
    if (CONJUNCTIONS.has(lower) && !joinsNouns(tokens, at, words)) break;
    words.push(token);
  }
  shorten(words, MOST_WORDS);
  trimEnd(words);
  return words;
}

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

/** Cuts words that run on too long before a preposition. */
function shorten(words: Token[], most: number): void {
  if (words.length <= most) return;
  // "prisoners of conscience" is one noun: its "of" is no place to cut.
  const isEnd = ({ lower }: Token, at: number): boolean =>
    at > 3 && at <= most && PREPOSITIONS.has(lower) && !/^(?:of|de|del)$/.test(lower);
  const cut = words.findLastIndex(isEnd);
  words.length = cut < 0 ? most : cut;
  trimEnd(words);
}

const PREDICATES =
  /^(?:suffering|facing|awaiting|living|waiting|missing|serving|having|being|working|belonging|remaining|standing|died|fled|left|came|took|went|live|lack|want|say|think|believe|support|oppose|did|withdrew|got|lost|won|made|took|gave|spent|held|fell|began|chose|spoke|paid|said|met|ran|kept|stood|sat|saw|fought|caught|brought|thought|became|drew|voted|hid|sank|swam|drowned|beaten|shot|driven|burnt|torn|\p{L}+ed)$/u;
const PREDICADOS = /(?:ó|aron|ieron|ían|aban|arán|erán|irán|[^m]en|[^m]an)$/u;
const NOUNS_LIKE_VERBS = /(?:men|gen|den|pan|ión)$/u;

function looksLikePredicate({ lower }: Token, language: string): boolean {
  if (language !== 'es') return PREDICATES.test(lower);
  return /^(?:no|ya|aún)$/u.test(lower) || (PREDICADOS.test(lower) && !NOUNS_LIKE_VERBS.test(lower));
}

/** "12 refrigerated trucks": a participle before its noun, no predicate. */
function isParticipleOfThings(nouns: readonly Token[], language: string): boolean {
  return (
    language === 'en' &&
    nouns.length > 1 &&
    !nouns.some(({ lower }) => DETERMINERS.has(lower)) &&
    /ed$/.test(nouns[0]!.lower) &&
    nouns.at(-1)!.lower !== 'themselves' &&
    /^\p{Ll}{3,}(?<!s|u|i)s$/u.test(nouns.at(-1)!.text)
  );
}

const PLURALS =
  /^(?:people|men|women|children|police|staff|crew|cattle|sheep|fish|deer|aircraft|spacecraft|feet|teeth|mice|geese|oxen|folk|media|data|criteria|bacteria|personnel|clergy|youth|infantry|troops|percent|thousand|hundred|million|billion|dozen|dead|injured|wounded|missing|killed|arrested|more|other|others|left|kilometers?|kg|km|lb)$|men$|women$|children$|people$|craft$/u;

/** Whether English words hold a plural, or a word that needs no ending to be one. */
function hasPlural(nouns: readonly Token[]): boolean {
  return nouns.some(
    ({ text, lower, kind }) =>
      kind !== 'word' ||
      /^\p{Lu}/u.test(text) ||
      (/s$/u.test(lower) && !/(?:ss|us|is)$/u.test(lower)) ||
      /['’]/u.test(text) ||
      PLURALS.test(lower) ||
      /(?:ed|ing)$/u.test(lower) ||
      PREDICATES.test(lower),
  );
}

const OF_THEM =
  /^\s(?:of (?:them|these|whom)|de (?:ellos|ellas|estos|estas|los cuales|las cuales))(?![\p{L}])/u;

/** "the fullest of the 14 that have come" */
const isOfThoseThat = ({ reading: { text }, number }: Draft, first: Token): boolean =>
  first.lower === 'that' && /\sof the\s$/u.test(text.slice(Math.max(0, number.start - 8), number.start));

/** "194 más con respecto a 2022": a difference is no count of those there are; null for another count. */
export function differenceAfter({ reading: { text }, number }: Draft): Counted | null {
  const found = DIFFERENCE.exec(text.slice(number.end, number.end + 60));
  if (found === null || number.kind !== 'count') return null;
  return { span: { start: number.end + 1, end: number.end + found[0].length }, noun: null, people: null };
}

const DIFFERENCE =
  /^\s(?:(?:más|menos) (?:(?:con )?respecto (?:a|al)|en comparación con|que(?: en| el| la| hace)?|de los que)|(?:more|fewer) than(?: in| the)?)(?:\s[\p{L}\d]+){1,4}/u;

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
  if (length === 0) {
    // "554 remain in jail", "12 were freed": a predicate of what was counted before.
    // "Of the 40 who were taken"
    const isRelative =
      (first.lower === 'que'
        ? draft.number.kind === 'count'
        : /^(?:who|whose|quienes|cuy[oa]s)$/.test(first.lower) || isOfThoseThat(draft, first)) &&
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
