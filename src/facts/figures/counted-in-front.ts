import type { Draft } from './draft.ts';
import { type Counted, meansPeople, nounBefore, spanOf, tokenAt } from './phrase.ts';
import { AUXILIARIES, PREPOSITIONS, QUALIFYING } from './words.ts';

/** "Educación (52,7 %)": whose share stands alone in brackets, where no number before them is meant. */
export function bracketNoun({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens, numbers } = reading;
  if (!text.slice(0, number.start).endsWith('(') || text[number.end] !== ')') return null;
  const open = number.start - 1;
  const lead = text.slice(scope.start, open);
  const from =
    scope.start + Math.max(lead.lastIndexOf(')'), lead.lastIndexOf(', '), lead.lastIndexOf(': '), 0);
  const isArticle = ({ value, written }: Draft['number']) => value === 1 && written === 'words';
  if (numbers.some((each) => each.start >= from && each.end <= open && !isArticle(each))) return null;
  const words = nounBefore(tokens, tokenAt(tokens, open), from);
  const last = words?.at(-1);
  if (words === null || last === undefined || last.end !== open - 1) return null;
  const name = words.findIndex(({ text: word }) => /^\p{Lu}/u.test(word));
  const span = spanOf(name > 0 ? words.slice(name) : words);
  return { span, noun: span, people: null };
}

/** "to civilians (638)", "los problemas de alimentación (14)": a count alone in brackets is of the noun right in front of them; null behind a name or a verb. */
export function nounInFront({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens, language } = reading;
  if (number.kind !== 'count' || text[number.start - 1] !== '(' || text[number.end] !== ')') return null;
  const open = tokenAt(tokens, number.start - 1);
  const phrase = nounBefore(tokens, open, scope.start);
  const last = phrase?.at(-1);
  if (phrase === null || last === undefined || last !== tokens[open - 1] || !/^\p{Ll}/u.test(last.text))
    return null;
  // "the region with most detainees (11)": the last noun.
  const adjunct = phrase.findLastIndex(
    ({ lower }) => QUALIFYING.has(lower) || (PREPOSITIONS.has(lower) && !/^(?:of|del?)$/.test(lower)),
  );
  const words = phrase.slice(adjunct + 1);
  const before = tokens[tokenAt(tokens, words[0]!.start) - 1];
  const isList =
    NEXT_IN_BRACKETS.test(text.slice(number.end, scope.end)) ||
    LAST_IN_BRACKETS.test(text.slice(scope.start, number.start));
  const people = meansPeople(words, language, number.value);
  if (
    before !== undefined &&
    (AUXILIARIES.has(before.lower) || /^(?:siendo|sido|being|been)$/.test(before.lower))
  )
    return null;
  if (!words.every(({ lower }) => !AUXILIARIES.has(lower) && !/(?:ing|ando|iendo)$/.test(lower))) return null;
  return people === true || isList
    ? { span: spanOf(words), noun: spanOf(words), people: people === true }
    : null;
}

const NEXT_IN_BRACKETS = /^\)(?:,|\s(?:y|e|and))\s(?!\p{Lu})[^().;]{3,60}\s\(\d{1,5}\)/u;
const LAST_IN_BRACKETS = /\(\d{1,5}\)(?:,|\s(?:y|e|and))\s(?!\p{Lu})[^().;]{3,60}\s\($/u;

/** "the most jailed journalists: 48 and 47 respectively": the noun right before a colon that one or two numbers follow to the sentence's end. */
export function nounBeforeColon({
  reading: { text, tokens, language },
  number,
  scope,
}: Draft): Counted | null {
  const found = /:\s(?:\d[\d.,]*\s(?:and|y)\s)?$/u.exec(text.slice(scope.start, number.start));
  const isAll = /^(?:\s(?:and|y)\s\d[\d.,]*)?(?:,?\s(?:respectively|respectivamente))?[.;)]?\s?$/u.test(
    text.slice(number.end, scope.end),
  );
  if (found === null || !isAll || number.kind !== 'count') return null;
  const words = nounBefore(tokens, tokenAt(tokens, scope.start + found.index), scope.start);
  if (words === null) return null;
  const span = spanOf(words);
  return { span, noun: span, people: meansPeople(words, language, number.value) === true };
}

/** "En cuanto a las detenciones, la cifra ha aumentado a 177": of what its sentence says that it tells. */
export function topicBefore({ reading: { text, tokens, language }, number, scope }: Draft): Counted | null {
  const found = TOPIC.exec(text.slice(scope.start, number.start));
  const noun = found?.groups?.noun;
  if (found === null || noun === undefined) return null;
  const start = scope.start + found[0].lastIndexOf(noun);
  const span = { start, end: start + noun.length };
  const words = tokens.slice(tokenAt(tokens, start), tokenAt(tokens, span.end));
  return { span, noun: span, people: meansPeople(words, language, number.value) === true };
}

const TOPIC =
  /^["“«]?(?:en cuanto a|con respecto a|respecto a|sobre|en relación con|as for|regarding|as to)\s(?:l[oa]s|the)\s(?<noun>\p{Ll}{4,}s(?:\s\p{Ll}{4,}s)?),/iu;

/** "Empezamos cinco. Hoy somos 73": the verb that says that those who speak are so many. */
export function ourselvesBefore({ reading: { text }, number }: Draft): Counted | null {
  if (number.kind !== 'count') return null;
  const from = Math.max(0, number.start - 40);
  const found = OURSELVES.exec(text.slice(from, number.start));
  if (found === null) return null;
  const start = from + found.index;
  return { span: { start, end: start + found[1]!.length }, noun: null, people: true };
}

const OURSELVES =
  /(?<!\p{L})(somos|éramos|fuimos|seremos|empezamos|comenzamos|we (?:are|were|started|began))\s(?:(?:ya|now|only|still|about|some|as|with|siendo|con|unos|unas|casi|más|de|al|menos)\s)*$/iu;

/** "hubo arrestos en Cienfuegos (29)": what there was, behind its verb, so many of which were in the place before a bracket. */
export function thereWasBefore({
  reading: { text, tokens, language },
  number,
  scope,
}: Draft): Counted | null {
  const from = Math.max(scope.start, number.start - 240);
  const isInBracket = number.kind === 'count' && text[number.start - 1] === '(';
  const found = isInBracket ? THERE_WAS.exec(text.slice(from, number.start)) : null;
  const noun = found?.groups?.noun;
  if (found === null || noun === undefined) return null;
  const start = from + found.index + found[0].indexOf(` ${noun} `) + 1;
  const span = { start, end: start + noun.length };
  const words = tokens.slice(tokenAt(tokens, start), tokenAt(tokens, span.end));
  return { span, noun: span, people: meansPeople(words, language, number.value) === true };
}

const THERE_WAS =
  /(?<!\p{L})(?:hubo|hay|había|se (?:registra|produje|reporta|dan|dieron)\p{L}*|ocurrieron|there (?:were|are|have been))\s(?<noun>\p{Ll}{4,}s(?: \p{Ll}{4,}s)?)\s(?:en|in)\s(?:\p{Ll}{2,3}\s)?\p{Lu}[^.;:]*\($/u;

/** "En libertad bajo fianza se encuentran 47, en prisión provisional 105": the state in which so many are, where no noun follows. */
export function stateBefore({ reading: { text }, number, scope }: Draft): Counted | null {
  if (number.kind !== 'count') return null;
  const from = Math.max(scope.start, number.start - 90);
  const found = STATE_BEFORE.exec(text.slice(from, number.start));
  const state = found?.groups?.state;
  if (found === null || state === undefined || !OF_STATE.test(state)) return null;
  const start = from + found.index + found[0].indexOf(state);
  return { span: { start, end: start + state.length }, noun: null, people: true };
}

const STATE_BEFORE =
  /(?:^|[,;:.]\s|\s(?:y|e|and)\s)(?<state>(?:[Ee]n|[Bb]ajo|[Cc]on|[Ii]n|[Uu]nder|[Oo]n|[Aa]waiting)\s\p{Ll}[\p{Ll} -]{2,48}?)(?:,|\s(?:se encuentran|se hallan|est[aá]n|siguen|permanecen|quedan|hay|are|were|remain))?(?:\s(?:ya|aún|todavía|now|still|otr[oa]s|another))?\s$/u;
const OF_STATE =
  /(?<!\p{L})(?:prisi[oó]n|c[aá]rcel|libertad|fianza|arresto|reclusi[oó]n|detenci[oó]n|custodia|proceso|juicio|jail|prison|custody|detention|bail|arrest|parole|probation|trial|hospital|exilio|exile)(?!\p{L})/u;
