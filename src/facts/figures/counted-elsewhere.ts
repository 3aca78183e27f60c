import { countedAfter } from './after.ts';
import { givenBefore } from './before.ts';
import type { Draft } from './draft.ts';
import { isPeople } from './persons.ts';
import { type Counted, cleaned, meansPeople, nounBefore, nounLength, spanOf, tokenAt } from './phrase.ts';
import { DETERMINERS, PREPOSITIONS } from './words.ts';

/** "More than half of the killings, 121, took place": the noun right before a number between commas. */
export function besideNoun({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens, language } = reading;
  // "Those under house arrest, 64 at the end of the year, are"
  const isAside = /^(?:\s(?:at|as of|in|by|on|al?|en|hasta)\s[^,.;:()]{3,40})?,\s\p{Ll}/u.test(
    text.slice(number.end, number.end + 50),
  );
  if (number.written !== 'digits' || !isAside) return null;
  if (!/\p{Ll},\s$/u.test(text.slice(scope.start, number.start))) return null;
  const words = nounBefore(tokens, tokenAt(tokens, number.start - 2), scope.start);
  // "la mayoría de las cuales, 1.182,": the pronoun names nothing.
  if (words === null || /^(?:cual(?:es)?|which|whom|them|ell[oa]s)$/.test(words.at(-1)!.lower)) return null;
  const span = spanOf(words);
  const isAdjunct = PREPOSITIONS.has(words[0]!.lower);
  return {
    span,
    noun: isAdjunct ? null : span,
    people: isAdjunct ? null : meansPeople(words, language, number.value),
  };
}

/** "Los huelguistas, unos 600 según el sindicato": of whom a number between a comma and its source tells. */
export function toldOf(draft: Draft): Counted | null {
  const { reading, number } = draft;
  const comma = reading.text.slice(draft.scope.start, number.start).lastIndexOf(', ');
  if (comma < 0 || !/^\s(?:según|according to)\s/u.test(reading.text.slice(number.end, number.end + 14)))
    return null;
  const end = draft.scope.start + comma;
  if (
    !/^,\s(?:(?:some|about|around|nearly|unos|unas|casi|más|de)\s)*$/u.test(
      reading.text.slice(end, number.start),
    )
  )
    return null;
  const words = nounBefore(reading.tokens, tokenAt(reading.tokens, end), draft.scope.start);
  if (words === null) return null;
  const span = spanOf(words);
  return { span, noun: span, people: meansPeople(words, reading.language, number.value) === true };
}

/** "How many people have been detained? At least 300": what the question before asks the number of. */
export function askedBefore({ reading, sentence }: Draft): Counted | null {
  const before = reading.sentences[sentence - 1];
  if (before === undefined) return null;
  const text = reading.text.slice(before.start, before.end);
  const asked = /^(?:["“«]?)(?:how many|¿cu[áa]nt[oa]s)\s/iu.exec(text);
  if (asked === null || !/\?["”»]?$/u.test(text)) return null;
  const words = reading.tokens.filter(
    ({ start, end, kind }) => start >= before.start + asked[0].length && end <= before.end && kind === 'word',
  );
  const length = nounLength(words);
  const nouns = words.slice(0, length === 0 ? Math.min(words.length, 6) : length);
  if (nouns.length === 0) return null;
  const span = spanOf(nouns);
  return {
    span,
    noun: length === 0 ? null : span,
    people: length === 0 ? null : meansPeople(nouns, reading.language, 2),
  };
}

/** "how many inmates", "the number of prisoners", "la cifra de presos": what a sentence tells the number of. */
const NUMBER_TOLD =
  /(?<!\p{L})(?:how many|(?:the|any|a|its) (?:\p{L}+ )?(?:number|count|tally|toll) of|cu[áa]nt[oa]s|(?:el|la|su|un|una) (?:n[úu]mero|cifra|cantidad|total) de) (?:the |los |las )?/giu;
/** How far back the number may have been told of, in UTF-16 units. */
const NUMBER_REACH = 240;

/** "…how many inmates the prisons hold. A report put the number at 97,000": what the number is told to be of before; null without it. */
export function numberToldBefore({ reading, number, sentence }: Draft): Counted | null {
  const { text, tokens, language, sentences } = reading;
  const first = sentences[Math.max(0, sentence - 1)]!.start;
  const from = Math.max(first, number.start - NUMBER_REACH);
  const found = [...text.slice(from, number.start).matchAll(NUMBER_TOLD)].at(-1);
  if (found === undefined) return null;
  const at = tokenAt(tokens, from + found.index + found[0].length);
  const words = tokens.slice(at, at + 6).filter(({ end }) => end <= number.start);
  const mark = words.findIndex(({ kind, lower }) => kind !== 'word' || DETERMINERS.has(lower));
  const told = mark < 0 ? words : words.slice(0, mark);
  const nouns = cleaned(told.slice(0, Math.min(nounLength(told), 3)));
  if (nouns === null) return null;
  const span = spanOf(nouns);
  return { span, noun: span, people: meansPeople(nouns, language, 2) === true };
}

/** "puts it at 310", "los cifra en 97.000", "una cifra distinta: 1.014": whether a number is given for what was told of before. */
export const isGivenForPronoun = ({ reading: { text }, number }: Draft): boolean =>
  GIVEN_FOR_PRONOUN.test(text.slice(Math.max(0, number.start - 64), number.start));

const GIVEN_FOR_PRONOUN =
  /(?<!\p{L})(?:(?:puts?|putting|place[sd]?|set|sets|estimate[sd]?) (?:it|them|that|this) at|(?:l[oa]s?) (?:cifr|sit[uú]|estim|calcul|elev|fij|reduc|rebaj|pon)\p{L}* (?:ya )?(?:en|a)|(?:cifra|número|recuento|total|figure|number|count|tally)(?: \p{Ll}+){0,2}:)\s(?:(?:about|around|nearly|some|more than|at least|un[oa]s|casi|más de|al menos|cerca de)\s)*$/iu;

const COUNTS =
  /(?<!\p{L})(?:counts?|counted|registers?|registered|records?|recorded|lists?|listed|documents?|documented|verified|speaks? of|spoke of|cuentan?|contaban?|contó|contaron|contabiliz\p{L}+|registr\p{L}+|document\p{L}+|verific\p{L}+|identific\p{L}+|habla[n]? de|hablaba[n]? de|defiende[n]?|defends?|represents?)\s(?:a\s)?(?:(?:now|already|ya|about|around|nearly|some|more than|at least|un[oa]s|casi|más de|al menos|cerca de|hasta|up to)\s)*$/iu;

/** "negó que haya presos. La asociación cuenta 43": those named last before, where somebody counts so many of no other noun. */
export function peopleCountedBefore({ reading, number, sentence }: Draft): Counted | null {
  const { text, tokens, language, sentences } = reading;
  if (!COUNTS.test(text.slice(Math.max(0, number.start - 64), number.start))) return null;
  const first = sentences[Math.max(0, sentence - 1)]!.start;
  const from = Math.max(first, number.start - NUMBER_REACH);
  const last = tokenAt(tokens, number.start) - 1;
  for (let at = last; at >= 0 && tokens[at]!.start >= from; at--) {
    const { text: word, kind } = tokens[at]!;
    const isName = /^\p{Lu}/u.test(word) && !sentences.some(({ start }) => start === tokens[at]!.start);
    if (kind !== 'word' || isName || !/s$/u.test(word) || !isPeople(word, language, false)) continue;
    // "presos políticos"
    const isAdjective = isPeople(tokens[at - 1]?.text ?? '', language, false);
    const span = spanOf(tokens.slice(isAdjective ? at - 1 : at, at + 1));
    return { span, noun: span, people: true };
  }
  return null;
}

/** "The prison was built for 800 and holds", "a shelter with room for": what leads to so many people without their noun. */
const HOUSES =
  /(?<!\p{L})(?<place>prisons?|jails?|penitentiar(?:y|ies)|detention cent(?:er|re)s?|camps?|shelters?|dormitor(?:y|ies)|cells?|c[aá]rcel(?:es)?|prisi[oó]n|prisiones|penal(?:es)?|centros?|campamentos?|albergues?|refugios?|celdas?|pabell[oó]n)(?!\p{L})[^.;]*\s(?:(?:built|designed|meant|intended|equipped) (?:for|to hold)|holds?|holding|house[sd]?|housing|(?:capacity|room|space) (?:of|for)|accommodates?|(?:construid|diseñad|pensad|previst|habilitad)[oa]s? para|alberg\p{L}+|aloj\p{L}+|hacin\p{L}+|(?:capacidad|cupo|espacio)(?: \p{Ll}+)? (?:para|de))\s(?:a\s)?(?:(?:about|around|nearly|some|just|only|more than|up to|at least|un[oa]s|casi|más de|hasta|cerca de|solo|sólo)\s)*$/iu;

/** "The jail was built for 800 and holds 2,150": where so many people live, or may; null where no such place is told. */
export function housedBefore({ reading: { text }, number, scope }: Draft): Counted | null {
  const from = Math.max(scope.start, number.start - 120);
  const found = HOUSES.exec(text.slice(from, number.start));
  const place = found?.groups?.place;
  if (found === null || place === undefined) return null;
  const start = from + found.index;
  const span = { start, end: start + place.length };
  return { span, noun: span, people: true };
}

/** "De esas casas se han reconstruido 71": of what the opening of its sentence says that so many are. */
export function openingNoun({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens, language, numbers } = reading;
  const found =
    /^["“«]?(?:de|entre|of|among) (?:es[ao]s|est[ao]s|dich[ao]s|th[eo]se) (\p{Ll}{3,}s)(?!\p{L})/iu.exec(
      text.slice(scope.start, number.start),
    );
  if (found === null || numbers.some((each) => each.start >= scope.start && each.end < number.start))
    return null;
  const start = scope.start + found[0].length - found[1]!.length;
  const span = { start, end: start + found[1]!.length };
  const noun = tokens.slice(tokenAt(tokens, start), tokenAt(tokens, span.end));
  return { span, noun: span, people: meansPeople(noun, language, 2) === true };
}

/** "pasó de 10,2 a 7,6 casos", "rose from 66 to 112 homicides": what both numbers count stands behind the second. */
export function changedTo(draft: Draft): Counted | null {
  const { text, numbers } = draft.reading;
  const next = numbers[numbers.indexOf(draft.number) + 1];
  return next?.kind === 'count' &&
    /(?<!\p{L})(?:de|from)\s$/u.test(text.slice(Math.max(0, draft.number.start - 6), draft.number.start)) &&
    /^\s(?:a|to|hasta)\s$/u.test(text.slice(draft.number.end, next.start))
    ? countedAfter({ ...draft, number: next })
    : null;
}

/** "the release of 73 and 247 political prisoners": both count what stands behind the second. */
export function nounOfBoth(draft: Draft): Counted | null {
  const { text, numbers } = draft.reading;
  const next = numbers[numbers.indexOf(draft.number) + 1];
  if (next?.kind !== 'count' || draft.number.kind !== 'count') return null;
  const isPair =
    /^\s(?:and|or|y|o)\s$/u.test(text.slice(draft.number.end, next.start)) &&
    /(?<!\p{L})(?:of|for|to|with|by|de|a|con|para|por)\s$/iu.test(
      text.slice(Math.max(0, draft.number.start - 6), draft.number.start),
    );
  return isPair ? countedAfter({ ...draft, number: next }) : null;
}

/** "fue la administración pública, con un 57 %": whose share stands behind a comma. */
export function besideWith({ reading: { text, tokens }, number, scope }: Draft): Counted | null {
  const lead = text.slice(scope.start, number.start);
  const found =
    /\p{L}(,\s(?:con|with)\s(?:(?:un|el|a|casi|unos|cerca de|más de|nearly|about|over|some)\s)*)$/iu.exec(
      lead,
    );
  // "Alemania, con un 9 % del total", "with 42% turning out": of what it is a share, that says itself.
  if (
    found === null ||
    /^\s(?:(?:del?|of)\s|\p{Ll}{3,}ing(?!\p{L}))/u.test(text.slice(number.end, number.end + 24))
  )
    return null;
  const comma = number.start - found[1]!.length;
  const words = nounBefore(tokens, tokenAt(tokens, comma), scope.start);
  if (words === null) return null;
  const name = words.findIndex(({ text: word }) => /^\p{Lu}/u.test(word));
  const span = spanOf(name > 0 ? words.slice(name) : words);
  return { span, noun: span, people: null };
}

/** "La entrada cuesta 30 soles y el abono, 400": the comma stands for the verb. */
export function elidedBefore({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens, language } = reading;
  const from = Math.max(scope.start, number.start - 60);
  const found = ELIDED.exec(text.slice(from, number.start));
  const noun = found?.groups?.noun;
  if (language !== 'es' || found === null || noun === undefined) return null;
  const start = from + found.index + found[0].indexOf(noun);
  const words = cleaned(tokens.filter((token) => token.start >= start && token.end <= start + noun.length));
  if (words === null) return null;
  const span = spanOf(words);
  return { span, noun: span, people: null };
}

/** "Los votos en blanco fueron 432.071 (2,35%) y los nulos 3.138.638 (17,09%)": the second noun, whose verb is left out. */
export function elidedVerb({
  reading: { text, tokens, language, numbers },
  number,
  scope,
}: Draft): Counted | null {
  if (number.written !== 'digits') return null;
  const lead = text.slice(scope.start, number.start);
  const found = WITHOUT_VERB.exec(lead.slice(-80));
  if (
    found === null ||
    !VERB_BEFORE.test(lead.slice(0, -found[0].length)) ||
    !/^\s?(?:[(,;.]|$)/u.test(text.slice(number.end, number.end + 2))
  )
    return null;
  if (!numbers.some(({ start, end }) => start >= scope.start && end <= number.start - found[0].length + 1))
    return null;
  const start = number.start - found[1]!.length - 1;
  const words = cleaned(tokens.filter((token) => token.start >= start && token.end < number.start));
  if (words === null) return null;
  const span = spanOf(words);
  return { span, noun: span, people: meansPeople(words, language, number.value) === true };
}

const WITHOUT_VERB = /(?:,|\sy|\sand)\s((?:el|la|los|las|the)\s\p{Ll}{3,}(?:\s\p{Ll}{3,}){0,2}) $/u;
const VERB_BEFORE = /(?<!\p{L})(?:fueron|eran|son|sumaron|were|are)\s[^;]*$/u;

/** "La primera, 471; la segunda, 189": what a line of a list gives a number of; null for any other. */
export function lineBefore({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens } = reading;
  if (!/^(?:;|\.?$|\.\s)/u.test(text.slice(number.end, number.end + 2))) return null;
  const lead = text.slice(scope.start, number.start);
  const found = LINE.exec(lead);
  if (found === null || !(lead.includes(';') || text[number.end] === ';')) return null;
  const start = scope.start + found.index + found[0].length - found[1]!.length - 2;
  const words = cleaned(tokens.filter((token) => token.start >= start && token.end <= number.start - 2));
  return words === null ? null : { span: spanOf(words), noun: spanOf(words), people: false };
}

const LINE =
  /(?:^|;\s(?:(?:y|and)\s)?)((?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Tt]he)\s\p{Ll}\p{L}*(?:\s\p{L}+){0,3}), $/u;

const ELIDED =
  /(?:\sy|;|,)\s(?:el|la|los|las)\s(?<noun>\p{Ll}{3,}(?: (?:de |del )?\p{L}{3,}){0,3}), (?:(?:un|unos|unas|casi|más|de|cerca|hasta) )*$/u;

/** "raised its rate by 750 points, to 26.25 percent": what was changed, where the level follows the change. */
export function changedBefore(draft: Draft): Counted | null {
  const { reading, number } = draft;
  const previous = reading.numbers.findLast(({ end }) => end <= number.start);
  if (previous === undefined || number.start - previous.end > 80) return null;
  if (
    !/,?\s(?:to|hasta(?: el| los| las)?|al)\s(?:(?:about|some|un|unos)\s)*$/u.test(
      reading.text.slice(previous.end, number.start),
    )
  )
    return null;
  return givenBefore({ ...draft, number: previous });
}

/** "One child in five", "un niño de cada cinco": the noun stands within the number. */
export function ratioNoun({ reading: { text }, number }: Draft): Counted | null {
  const found = /^\p{L}+\s(\p{Ll}{3,})\s(?:in|out of|de cada)\s/u.exec(text.slice(number.start, number.end));
  if (found === null || number.written !== 'share') return null;
  const start = number.start + found[0].indexOf(found[1]!);
  const span = { start, end: start + found[1]!.length };
  return { span, noun: span, people: null };
}
