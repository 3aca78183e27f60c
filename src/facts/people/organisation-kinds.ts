import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { isEveryday } from '../../text/lexicon.ts';
import { isAcronym } from '../../text/names.ts';
import { isDemonym, OPENING_WORDS } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isPluralRole, isRole, ROLE_MODIFIERS } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import { isKindAdjective } from './described-names.ts';
import type { Found, Reading } from './found.ts';
import { placeAt } from './place-at.ts';
import {
  APPOSED_STOP,
  type At,
  BREAKS,
  bare,
  describedEnd,
  FINITE,
  gapIsPlain,
  spanOf,
} from './role-words.ts';

const SPEAKS_FOR = /^(?:spokes\p{Ll}+|leader|chair\p{Ll}*|president|director|head|founder|lawyer)$/u;

const isSingular = (noun: string): boolean => !/s$/.test(noun) || /ss$/.test(noun);

const SUPERLATIVE =
  /^(?:\p{Ll}+-)?(?:largest|biggest|oldest|smallest|main|sole|leading|mayor|principal|unic[oa])$/u;

const FORCE =
  /^(?:fuerza|formacion|bloque|force|bloc|producer|employer|exporter|lender|productora?|exportadora?|empleador[a]?)$/;

/** ", a Chicago nonprofit," behind an organisation. */
export function kindAfter(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  // "Open Ballot (OB), a group that": past the acronym.
  const acronym = at(mention.last + 1)?.bracketed ? at(mention.last + 1) : undefined;
  const start = (acronym ?? mention).last + 1;
  const gap = words[start] === undefined ? '' : text.slice((acronym ?? mention).end, words[start]!.start);
  if (gap !== (acronym === undefined && !mention.bracketed ? ', ' : '), ')) return null;
  if (mention.bracketed) return null;
  const named =
    DESCRIPTORS.has(words[start]!.plain) && !words[start]!.capital && isSingular(words[start]!.plain);
  const among = /^(?:one|una?|uno) (?:of|de) /.test(text.slice(words[start]!.start, words[start]!.start + 8));
  // ", Norvania's electoral oversight body"
  const owned = words[start]!.possessive && placeAt(words, start) === 1;
  // ", principal fuerza de la oposición,"
  const ranked =
    SUPERLATIVE.test(words[start]!.plain) &&
    (DESCRIPTORS.has(words[start + 1]?.plain ?? '') || FORCE.test(words[start + 1]?.plain ?? ''));
  if (!named && !among && !owned && !ranked && !/^(?:a|an|the|un|una|la|el)$/.test(words[start]!.plain))
    return null;
  // "explicó el alcalde, Ramiro Cuesta, a la emisora local": to whom, not what.
  if (
    words[start]!.plain === 'a' &&
    /^(?:la|el|los|las|est[ea]|es[ea]|un|una|su)$/.test(words[start + 1]?.plain ?? '')
  )
    return null;
  let head = named ? start : ranked ? start + 1 : -1;
  for (
    let k = start + 1;
    head < 0 && k < Math.min(words.length, start + 8) && gapIsPlain(text, words[k - 1]!.end, words[k]!.start);
    k += 1
  ) {
    if (at(k) !== undefined) return null;
    // "…, the party's spokesman": somebody of it.
    if (
      DESCRIPTORS.has(words[k]!.plain) &&
      words[k]!.possessive &&
      SPEAKS_FOR.test(words[k + 1]?.plain ?? '')
    )
      return null;
    if (DESCRIPTORS.has(words[k]!.plain)) {
      head = k;
      break;
    }
    if (BREAKS.test(words[k]!.plain) && !(among && k < start + 3)) return null;
  }
  // "la Ustec, el sindicato de profesores Aspec y otros": what another is.
  const behind = at(head + 1) === undefined ? kindEnd(reading, head, at) : null;
  if (behind !== null) return null;
  // "…, the daily Evrensel reported": another that speaks.
  if (head >= 0 && at(head + 1) !== undefined && words[head + 1]!.joined) return null;
  // ", the port's largest private tenant"
  if (head < 0 && !PREPOSITION.test(words[mention.first - 1]?.plain ?? ''))
    for (let k = start + 1; k < start + 4 && words[k] !== undefined; k += 1) {
      if (!gapIsPlain(text, words[k - 1]!.end, words[k]!.start)) break;
      if (SUPERLATIVE.test(words[k]!.plain)) head = k;
    }
  if (head < 0) return null;
  let last = head;
  const determined = /^(?:el|la)$/.test(words[start]!.plain);
  for (
    let k = head + 1;
    k < words.length && k - head < 14 && gapIsPlain(text, words[k - 1]!.end, words[k]!.start);
    k += 1
  ) {
    // "Para Valores del Sur, el banco tendrá margen": a clause.
    if (determined && reading.spanish && /\p{Ll}rán?$/u.test(words[k]!.text)) return null;
    if (APPOSED_STOP.test(words[k]!.plain) && at(k) === undefined) {
      // "announced by the state, the committee has verified": another's clause.
      if (FINITE.test(words[k]!.plain) && /^(?:the|el|la)$/.test(words[start]!.plain)) return null;
      break;
    }
    last = k;
  }
  last = describedEnd(words, head, last, at);
  // "Según el Supremo, el tribunal provincial “no acertó”": another's clause.
  if (determined && /^ ["“«‘]/.test(text.slice(words[last]!.end))) return null;
  // "In a filing with the commission, the group, led by X, said": another's.
  if (last === head && head === start + 1 && /^(?:the|la|el)$/.test(words[start]!.plain)) return null;
  if (!/^(?:[,.;:)—]|\s[—–]|$)/.test(text.slice(words[last]!.end)) && last === head)
    return bare(text, spanOf(words, start, head));
  return bare(text, spanOf(words, start, last));
}

/** The body whose name stands right behind a kind and what it is of, from the word `head`; null where none does. */
function kindEnd({ words }: Reading, head: number, at: At): Found | null {
  let of = false;
  for (let k = head + 1; k < head + 7 && words[k]?.joined; k += 1) {
    const body = at(k);
    if (body !== undefined)
      return of && body.kind === 'organisation' && !/^(?:de|del|of|la|el|los|the)$/.test(words[k - 1]!.plain)
        ? body
        : null;
    if (words[k]!.capital) return null;
    if (words[k]!.plain === 'de') of = true;
    else if (!of || BREAKS.test(words[k]!.plain)) return null;
  }
  return null;
}

/** The words before an organisation that say what it is: "Arvenian-Canadian human rights group". */
export function kindBefore(reading: Reading, mention: Found): Span | null {
  const { words, text } = reading;
  let last = mention.first - 1;
  const of = reading.spanish ? kindOf(reading, mention) : null;
  if (of !== null) return of;
  // "la banda chilena Los Faroles"
  while (
    reading.spanish &&
    last > 0 &&
    mention.first - last < 4 &&
    words[last]!.joined &&
    !words[last]!.capital &&
    // "organización no gubernamental"
    (isKindAdjective(words[last]!.plain) || words[last]!.plain === 'no')
  )
    last -= 1;
  const head = words[last];
  if (
    head === undefined ||
    !words[mention.first]!.joined ||
    (head.capital && !isAcronym(head)) ||
    !DESCRIPTORS.has(head.plain) ||
    /s$/.test(head.plain)
  )
    return null;
  let left = last;
  for (
    let k = left - 1;
    // "the food workers' union Nemko"
    k >= 0 &&
    mention.first - k <= 8 &&
    (words[k + 1]!.joined || (words[k]!.possessive && !words[k]!.capital));
    k -= 1
  ) {
    const word = words[k]!;
    if (DETERMINER.test(word.plain)) {
      left = k + 1;
      break;
    }
    if (BREAKS.test(word.plain) || speechFrame(word.plain) !== null || word.opens) {
      // "Telecom group Vantel"
      if (
        word.opens &&
        word.capital &&
        (k === left - 1 ||
          isDemonym(word.plain) ||
          (!reading.spanish && last - k < 3 && isEveryday(word.plain))) &&
        !BREAKS.test(word.plain) &&
        (isDemonym(word.plain) || !OPENING_WORDS.has(word.plain) || words[k + 1]!.plain === 'rights') &&
        speechFrame(word.plain) === null
      )
        left = k;
      break;
    }
    if (
      isDemonym(word.plain) ||
      /^(?:U\.S\.?|U\.K\.?|US|UK)$/.test(word.text) ||
      ROLE_MODIFIERS.has(word.plain) ||
      (word.possessive && !word.capital) ||
      /^(?:human|rights|civil|independent|local|international|online|state|daily|digital|nonprofit|advocacy|-)$/.test(
        word.plain,
      ) ||
      /-/.test(word.plain)
    )
      left = k;
    // "…, discount hotel chain Osko": from where the phrase begins.
    else if (
      !reading.spanish &&
      !word.capital &&
      last - k < 3 &&
      words.slice(k, last).every(({ capital }) => !capital) &&
      text.slice(words[k - 1]?.end ?? 0, word.start) === ', '
    )
      left = k;
  }
  return bare(text, spanOf(words, left, mention.first - 1));
}

/** "his family business, Event Works, on Monday", "El organismo regulador, Sernaga, …": what it is, and its name between commas. */
export function kindBeforeComma({ words, text }: Reading, mention: Found, at: At): Span | null {
  const last = mention.first - 1;
  if (words[last] === undefined || text.slice(words[last]!.end, mention.start) !== ', ') return null;
  if (!/^(?: \(\p{Lu}|\)?(?:[,.;:]|$))/u.test(text.slice(mention.end))) return null;
  let kind = false;
  for (let k = last; k >= 0 && last - k < 6; k -= 1) {
    const word = words[k]!;
    if (DETERMINER.test(word.plain)) return kind ? bare(text, spanOf(words, k, last)) : null;
    // "according to advocacy group, Open Ballot, …"
    if (kind && /^(?:to|by)$/.test(word.plain)) return spanOf(words, k + 1, last);
    if (at(k) !== undefined || word.capital || (k < last && !words[k + 1]!.joined) || BREAKS.test(word.plain))
      return null;
    kind ||= DESCRIPTORS.has(word.plain) && !isRole(word.plain);
    if (isPluralKind(word.plain)) return null;
  }
  return null;
}

const isPluralKind = (noun: string): boolean => /s$/.test(noun) && DESCRIPTORS.has(noun.replace(/e?s$/, ''));

/** "la asociación de padres Aulas Abiertas", "una organización de derechos humanos": a kind and whose or what it is of. */
function kindOf({ words, text }: Reading, mention: Found): Span | null {
  if (/^(?:al?|del?|con|por|la|el|los|las)$/.test(words[mention.first - 1]?.plain ?? '')) return null;
  for (let k = mention.first - 2; k > 0 && k >= mention.first - 6; k -= 1) {
    if (words[k + 1]!.capital || !words[k + 1]!.joined || !words[mention.first]!.joined) return null;
    if (/^(?:al?|con|por)$/.test(words[k]!.plain) || /\p{Ll}ó$/u.test(words[k]!.text)) return null;
    if (words[k]!.plain !== 'de') continue;
    if (k === mention.first - 1 || words[mention.first - 1]!.plain === 'de') return null;
    // "la empresa estatal de transportes Lindelsa"
    let noun = k - 1;
    while (noun > 0 && noun > k - 3 && isKindAdjective(words[noun]!.plain) && words[noun]!.joined) noun -= 1;
    const kind = words[noun]!;
    // "el sindicato de profesores de secundaria Aspec"
    if (isPluralRole(kind.plain) && !kind.capital && words[k - 2]?.plain === 'de') continue;
    if (kind.capital || !words[k]!.joined || !DESCRIPTORS.has(kind.plain) || /s$/.test(kind.plain))
      return null;
    return bare(text, spanOf(words, noun, mention.first - 1));
  }
  return null;
}
