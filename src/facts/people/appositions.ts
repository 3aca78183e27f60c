import { DETERMINER } from '../../text/function-words.ts';
import type { Word } from '../../text/names.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isAgent, isPluralRole, isRole } from '../../text/roles.ts';
import { firstFrom, type Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Found, Reading } from './found.ts';
import { APPOSED_STOP, type At, BREAKS, bare, FINITE, gapIsPlain, spanOf } from './role-words.ts';
import { roleBefore, WHO_IS_SOMEBODY } from './roles-before.ts';

const AS = /^(?:as|como|por)$/;
const KNOWN = /^(?:known|conocid[oa])$/;
const KINS = /^(?:his|her|their|su|sus)$/;
const LISTS = /^,? (?:and|y|e) /;

const CLAUSE =
  /^(?:sera|seran|seria|serian|tendra|tendran|puede|podra|podria|debe|debera|ira|sigue|siguen|permanece|permanecen|continua|continuan|will|would|could|may|might|must|can|remains|remain|still|ya|no|not)$/;

/** ", a laundress whom", ", a meter reader from": whether "a" and a noun for who does something are all that the description begins with. */
function isAgentAlone(words: readonly Word[], start: number, at: number, text: string): boolean {
  if (!/^(?:an?|una?)$/.test(words[start]!.plain) || at === start || at > start + 2) return false;
  if (!isAgent(words[at]!.plain) || words[at]!.capital) return false;
  const next = words[at + 1];
  return (
    next === undefined ||
    text.slice(words[at]!.end, next.start) !== ' ' ||
    APPOSED_STOP.test(next.plain) ||
    BREAKS.test(next.plain) ||
    /^without$/.test(next.plain)
  );
}

/**
 * ", a shop steward,", ", un pocero de Osk,": an article and a noun or two that no list has, which close between commas
 * or before where the person is from; null where that is no description.
 */
function nounAlone(words: readonly Word[], start: number, text: string, at: At): Span | null {
  if (!/^(?:an?|una?)$/.test(words[start]!.plain)) return null;
  let last = start;
  while (
    last < start + 3 &&
    words[last + 1]?.joined &&
    !words[last + 1]!.capital &&
    !words[last + 1]!.possessive &&
    at(last + 1) === undefined &&
    ![BREAKS, APPOSED_STOP, UNDERGOES].some((stops) => stops.test(words[last + 1]!.plain))
  )
    last += 1;
  if (last === start || words.slice(start + 1, last + 1).some(({ plain }) => isNoTrade(plain))) return null;
  const next = words[last + 1];
  const closes =
    /^(?:,|\.|;|\)|$)/.test(text.slice(words[last]!.end)) ||
    (next !== undefined && (/^(?:who|whose|from|quien)$/.test(next.plain) || UNDERGOES.test(next.plain)));
  return closes ? spanOf(words, start + 1, last) : null;
}

/** Whether a noun behind "a" tells when, how much or how something is rather than what somebody is. */
const isNoTrade = (plain: string): boolean =>
  DESCRIPTORS.has(plain) ||
  /^(?:year|month|week|day|hour|minute|second|decade|century|moment|while|time|bit|lot|little|few|first|third|record|result|move|step|sign|claim|charge|fact|figure|number|rise|drop|fall|decision|case|place|city|town|village|year-old|ano|mes|semana|dia|hora|minuto|segundo|decada|siglo|momento|rato|vez|poco|tanto|cifra|hecho|caso|lugar|paso|tercio|cuarto|mitad|decision|medida|noche|tarde|manana|vida|cosa)s?$/.test(
    plain,
  ) ||
  /(?:ly|mente|cion|tion|ment|ness|idad|ing)$/.test(plain) ||
  speechFrame(plain) !== null;

/** What stands right behind a name between commas and says what the person is. */
export function appositionAfter(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let i = mention.last + 1;
  let from = words[mention.last]!.end;
  // An age first: "Ismail Kaya, 63, a fisherman".
  const age = /^, (?:de )?\d{1,3}(?: años)?(?=, )/.exec(text.slice(from, from + 16));
  if (age !== null) {
    from += age[0].length;
    while (words[i] !== undefined && words[i]!.start < from) i += 1;
  }
  // "Maykel Castillo (Maykel “Osorbo”), coautor de", "Katherine (7 años), hija de"
  const aside = /^ \([^()]{1,40}\)(?=, )/.exec(text.slice(from, from + 48));
  const tells = words
    .slice(i, i + 5)
    .some((word) => word.start < from + (aside?.[0].length ?? 0) && isRole(word.plain));
  if (aside !== null && !tells) {
    from += aside[0].length;
    while (words[i] !== undefined && words[i]!.start < from) i += 1;
  }
  const dash = /^\s?[—–(]\s?/.exec(text.slice(from, from + 3));
  if (words[i] === undefined || (text.slice(from, words[i]!.start) !== ', ' && dash === null)) return null;
  const start = i;
  // ", será previsiblemente alcalde": a clause goes on.
  if (CLAUSE.test(words[i]!.plain)) return null;
  if (dash !== null && words[i]!.start !== from + dash[0].length) return null;
  // A role must come before anything that ends a description.
  let head = -1;
  for (let k = start; k < Math.min(words.length, start + 9); k += 1) {
    const word = words[k]!;
    if (k > start && !gapIsPlain(text, words[k - 1]!.end, word.start)) break;
    const cover = at(k);
    if (cover !== undefined) {
      // "Rosa Paz, Ortega's wife and spokeswoman"
      if (cover.kind === 'person' && !(k === start && words[cover.last]!.possessive)) break;
      k = cover.last;
      continue;
    }
    if (
      k === start &&
      !DETERMINER.test(word.plain) &&
      !isActingAs(words, start) &&
      (APPOSED_STOP.test(word.plain) || BREAKS.test(word.plain) || speechFrame(word.plain) !== null)
    )
      break;
    // "a prominent opposition figure"
    const isFigure =
      k > start && WHO_IS_SOMEBODY.test(word.plain) && /^(?:an?|una?|the|la|el)$/.test(words[start]!.plain);
    if (isRole(word.plain) || isPluralRole(word.plain) || isFigure || isAgentAlone(words, start, k, text)) {
      // "Según X, tres reos fueron …": of several only "one of the" is what one person is.
      if (isPluralRole(word.plain) && !isRole(word.plain) && !/^(?:one|uno|una)$/.test(words[start]!.plain))
        return null;
      head = k;
      break;
    }
    // "Europe and Central Asia director"
    if (k > start && /^(?:and|y)$/.test(word.plain) && words[k - 1]!.capital && words[k + 1]?.capital)
      continue;
    // "appointed as acting vice-president"
    if (k === start + 1 && /^(?:as|como)$/.test(word.plain) && APPOINTED.test(words[start]!.plain)) continue;
    // "one of the defense lawyers"
    if (
      k < start + 3 &&
      /^(?:one|un[oa]) of|^(?:un[oa]) de/.test(`${words[start]!.plain} ${words[start + 1]?.plain}`)
    )
      continue;
    if (
      k > start &&
      (BREAKS.test(word.plain) || APPOSED_STOP.test(word.plain) || DETERMINER.test(word.plain))
    )
      break;
  }
  if (head < 0) return nounAlone(words, start, text, at);
  const first = words[start]!;
  // "freed Ana Ruiz, her daughter and a driver": a list.
  if (head === start + 1 && KINS.test(first.plain) && LISTS.test(text.slice(words[head]!.end))) return null;
  // "Ana Ruiz, detenida desde agosto": what befell, not what somebody is.
  if (
    head === start &&
    (BEFELL.test(first.plain) || /^pres[oa] desde$/.test(`${first.plain} ${words[start + 1]?.plain}`)) &&
    /^(?:desde|con|por|en|hace|tras|durante|el|a|since|for|in|after)$/.test(words[start + 1]?.plain ?? '')
  )
    return null;
  // "said Ann Lee, President and CEO of Tidewind": an office in capitals, unless somebody else's name follows it.
  if (
    head === start &&
    first.capital &&
    at(start) === undefined &&
    !/^(?:and|of|y|de|del|for)$/.test(words[officeEnd(words, start) + 1]?.plain ?? '')
  )
    return titleAndBody(reading, start, at) ?? officeToComma(reading, start, at);
  // "…, President Ana Ruiz and …": a list of people, not an apposition.
  let last = head;
  for (let k = head + 1; k < words.length; k += 1) {
    const cover = at(k);
    const between = text.slice(words[k - 1]!.end, words[k]!.start);
    // "a journalist, blogger and member of"
    if (between === ', ' && cover === undefined && listsRoles(words, k, text)) {
      last = k;
      continue;
    }
    if (
      !gapIsPlain(text, words[k - 1]!.end, words[k]!.start) &&
      !(cover !== undefined && at(k - 1) === cover) &&
      // "presidenta de la Asociación … (ABC) de Rosario"
      !(cover?.bracketed && between === ' (') &&
      !(at(k - 1)?.bracketed && between === ') ') &&
      // 'Human Rights Center “Viasna” and vice-president of'
      !(at(k - 1)?.kind === 'organisation' && /^[”"»] $/.test(between))
    )
      break;
    // "a rapper known as T-Zed": what somebody is, and another name.
    if (cover?.kind === 'person' && AS.test(words[k - 1]!.plain) && KNOWN.test(words[k - 2]?.plain ?? '')) {
      last = Math.min(last, k - 3);
      break;
    }
    // "hijo de Antonio Díaz" describes; "…, Ana Ruiz and …" goes on with a list.
    if (
      cover !== undefined &&
      cover.kind === 'person' &&
      at(k - 1) !== cover &&
      !/^(?:of|to|de|del)$/.test(words[k - 1]!.plain) &&
      !(isRole(words[k - 1]!.plain) && /^(?:of|to|de|del)$/.test(words[k - 2]?.plain ?? '')) &&
      !(isRole(words[k - 2]?.plain ?? '') && /^(?:of|to|de|del)$/.test(words[k - 3]?.plain ?? '')) &&
      // "exesposo de la activista Ana Ruiz", "madre del manifestante del 9M Luis Paz"
      !isOfSomebody(reading, cover, start, at)
    ) {
      // "A, coordinadora de Foro Claro y B, hija de C": a list whose members are described.
      // "madre de los hermanos Luis y Juan Paz"
      const siblings = at(k - 2)?.kind === 'person' && isPluralRole(words[at(k - 2)!.first - 1]?.plain ?? '');
      if (/^(?:and|y|e)$/.test(words[k - 1]!.plain) && siblings) {
        last = cover.last;
        k = cover.last;
        continue;
      }
      // "acting head of the Red Tent and Mufti Ana Ruiz, …"
      const title = words.findIndex(({ start: at }) => at >= cover.titleStart);
      if (/^(?:and|y|e)$/.test(words[Math.min(k, title) - 1]!.plain) && k - 2 > head) {
        last = Math.min(last, Math.min(k, title) - 2);
        break;
      }
      // "exdiputado cercano a la nobel de la paz Ana Ruiz"
      if (
        !words[head]!.capital &&
        words.slice(head + 1, k).some(({ plain }) => /^(?:al?|con|to|with)$/.test(plain)) &&
        /^(?:[,.;)]|$)/.test(text.slice(cover.end))
      ) {
        last = cover.last;
        break;
      }
      return null;
    }
    // "Según una amiga de Ana Ruiz, la alcaldesa pensaba dimitir": another clause.
    if (
      cover === undefined &&
      /^(?:el|la)$/.test(words[start]!.plain) &&
      /\p{Ll}{2,}(?:aba|aban|ía|ían|ó|aron|ieron)$/u.test(words[k]!.text)
    )
      return null;
    if (APPOSED_STOP.test(words[k]!.plain) && cover === undefined) {
      if (FINITE.test(words[k]!.plain) && /^(?:the|el|la)$/.test(words[start]!.plain)) return null;
      break;
    }
    if (speechFrame(words[k]!.plain) !== null && cover === undefined && SPOKE.test(words[k]!.text)) {
      // "Questioned by Ana Ruiz, the company's former officer admitted": somebody else.
      if (/^(?:the|el|la)$/.test(words[start]!.plain)) return null;
      break;
    }
    // "madre de Luis Paz con una condena de": what is told of the other.
    if (
      cover === undefined &&
      at(k - 1)?.kind === 'person' &&
      /^(?:con|with|en|in|a|at|por|for)$/.test(words[k]!.plain)
    )
      break;
    // "a lasher without a contract", "an engineer serving 12 years for", "un joven cumpliendo seis años": what befell.
    if (cover === undefined && k > head && UNDERGOES.test(words[k]!.plain)) break;
    if (k - start > 40) return null;
    last = k;
  }
  // "Presidenta Ana Ruiz, la coordinadora de Foro Claro, Eva Sol, dijo": whose it is stands behind.
  const next = words[last + 1];
  if (
    /^(?:el|la|the)$/.test(words[start]!.plain) &&
    next !== undefined &&
    at(last + 1)?.kind === 'person' &&
    /^\)?, $/.test(text.slice(words[last]!.end, next.start)) &&
    /^(?:[,.;]|$)/.test(text.slice(at(last + 1)!.end))
  )
    return null;
  // "Delcy and Jorge Ruiz, president and speaker, respectively"
  if (/^,? (?:respectiv)/.test(text.slice(words[last]!.end, words[last]!.end + 12))) return null;
  while (last > head && /^(?:and|y|e|but|pero|in|en)$/.test(words[last]!.plain)) last -= 1;
  if (/^(?:himself|herself)$/.test(words[last]!.plain)) last -= 1;
  // 'a rapper known as "The Critic"'
  if (/^(?:as|como)$/.test(words[last]!.plain) && CALLED.test(words[last - 1]?.plain ?? '')) last -= 2;
  if (last > head && at(last)?.bracketed) last -= 1;
  let end = words[last]!.end;
  if (words[last]!.possessive) return null;
  const aged = / de \d+ años$/.exec(text.slice(words[start]!.start, end));
  if (aged !== null) end -= aged[0].length;
  if (/^(?:mujer|hombre|joven|woman|man)$/.test(words[head]!.plain)) return null;
  // "…, hoy diputado por X", "…, appointed special envoy by the council"
  const isLed = NOW.test(words[start]!.plain) || isActingAs(words, start);
  let opening = isLed && head > start ? start + 1 : start;
  if (APPOINTED.test(words[start]!.plain) && head > start) {
    opening = /^(?:as|como)$/.test(words[start + 1]!.plain) ? start + 2 : start + 1;
    const by = words.findIndex((word, k) => k > head && word.end <= end && /^(?:by|por)$/.test(word.plain));
    if (by > head) end = words[by - 1]!.end;
  }
  return bare(text, { start: words[opening]!.start, end });
}

/** Whether another role at the word `at`, behind a comma, goes on with a list that "and" ends with a last one. */
function listsRoles(words: readonly Word[], at: number, text: string): boolean {
  let head = at;
  while (
    head < at + 3 &&
    !isRole(words[head]?.plain ?? '') &&
    words[head + 1]?.joined &&
    !words[head]!.capital
  )
    head += 1;
  const and = words[head + 1];
  if (!isRole(words[head]?.plain ?? '') || words[head]!.capital || and === undefined) return false;
  if (text.slice(words[head]!.end, and.start) === ', ') return listsRoles(words, head + 1, text);
  return (
    /^(?:and|y|e)$/.test(and.plain) &&
    [words[head + 2], words[head + 3], words[head + 4]].some(
      (word) => word !== undefined && !word.capital && isRole(word.plain),
    )
  );
}

/** Whether a role of the person, behind "of" and within the description, stands before a name. */
function isOfSomebody(reading: Reading, person: Found, start: number, at: At): boolean {
  const { words } = reading;
  // "madre de los hermanos Luis y Juan Paz"
  const kin = person.first - 1;
  if (isPluralRole(words[kin]?.plain ?? '') && DETERMINER.test(words[kin - 1]?.plain ?? ''))
    return kin > start && /^(?:of|to|de)$/.test(words[kin - 2]?.plain ?? '');
  const role = roleBefore(reading, person, at);
  if (role === null || role.start <= words[start]!.start) return false;
  let first = firstFrom(words, role.start);
  // "hija del fallecido general Luis Paz"
  if (/^(?:fallecid|difunt)[oa]$|^late$/.test(words[first - 1]?.plain ?? '')) first -= 1;
  const of = DETERMINER.test(words[first - 1]?.plain ?? '') ? words[first - 2] : words[first - 1];
  return of !== undefined && /^(?:of|to|de|del)$/.test(of.plain);
}

/** The last word of an office in capitals that begins at the word `first`: "General Secretary". */
function officeEnd(words: readonly Word[], first: number): number {
  let last = first;
  while (words[last + 1]?.joined && words[last + 1]!.capital && isRole(words[last + 1]!.plain)) last += 1;
  return last;
}

/** ", Executive Director, Harbour Trust, said": an office in capitals and whose it is, as press releases write them. */
function titleAndBody({ words, text }: Reading, first: number, at: At): Span | null {
  let last = first;
  while (words[last + 1]?.joined && words[last + 1]!.capital && at(last + 1) === undefined) last += 1;
  const body = at(last + 1);
  if (body?.kind !== 'organisation' || !isRole(words[last]!.plain)) return null;
  if (text.slice(words[last]!.end, body.start) !== ', ' || !/^[,.;)]/.test(text.slice(body.end))) return null;
  return { start: words[first]!.start, end: body.end };
}

/** ", Relator Especial para la Libertad de Expresión, recordó": an office in capitals up to the next comma. */
function officeToComma({ words, text }: Reading, first: number, at: At): Span | null {
  let last = first;
  while (last - first < 12 && words[last + 1]?.joined && at(last + 1)?.kind !== 'person') {
    const { capital, plain } = words[last + 1]!;
    if (
      !capital &&
      !/^(?:de|del|la|el|los|las|para|of|for|the|and|y|on)$/.test(plain) &&
      at(last + 1) === undefined
    )
      break;
    last += 1;
  }
  return last > first &&
    words[last]!.capital &&
    /^[,.;)]/.test(text.slice(words[last]!.end)) &&
    !words[last]!.possessive
    ? spanOf(words, first, last)
    : null;
}

/** ", como primer secretario de Foro Claro": as what somebody acts, from the word `start`. */
const isActingAs = (words: readonly Word[], start: number): boolean =>
  AS.test(words[start]!.plain) &&
  words.slice(start + 1, start + 3).some(({ plain, capital }) => isRole(plain) && !capital) &&
  (isRole(words[start + 1]!.plain) ||
    /^(?:primer[a]?|nuev[oa]|first|new|acting)$/.test(words[start + 1]!.plain));

/** What goes on from a description with what somebody lacks or undergoes. */
const UNDERGOES =
  /^(?:without|sin|serving|facing|awaiting|undergoing|cumpliendo|purgando|enfrentando|awarded|accused|convicted|sentenced|jailed|imprisoned|detained|arrested|charged|wanted|killed|injured|acusad[oa]|condenad[oa]|sentenciad[oa]|encarcelad[oa]|arrestad[oa]|procesad[oa]|trasladad[oa]|recluid[oa])$/;

const BEFELL = /^(?:detenid|exiliad|refugiad|jubilad|recluid|condenad|herid|excarcelad)[oa]$/;

/** Verbs of saying in the past, which no noun looks like. */
const SPOKE =
  /^(?:said|says|told|admitted|argued|insisted|warned|replied|explained|conceded|testified|added|\p{Ll}{3,}ó|dijo|sostuvo|dice|asegura|afirma|sostiene|explica|insiste|advierte|recuerda|reconoce|agrega)$/u;

const APPOINTED = /^(?:appointed|named|elected|nominated|nombrad[oa]|elegid[oa]|designad[oa])$/;

const NOW = /^(?:hoy|ahora|actualmente|tambien|now|currently|also)$/;

/** By what else somebody goes: "a rapper known as …". */
const CALLED = /^(?:known|nicknamed|alias|conocid[oa]|apodad[oa])$/;
