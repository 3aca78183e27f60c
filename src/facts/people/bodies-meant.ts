import { DESCRIPTORS } from '../../text/organisations.ts';
import { LEADERSHIP, NOT_LEADING } from '../../text/roles.ts';
import { firstFrom, type Span } from '../../text/span.ts';
import type { Found, Reading } from './found.ts';

const ITS = /^(?:its|su|whose|cuy[oa])$/;
/** What may stand before the office of whoever leads all of a body. */
const OF_ALL =
  /^(?:the|its|su|general|executive|managing|new|current|founding|national|first|longtime|long-time|nuev[oa]|actual|primer[a]?|jurist[a]?)$/;
/** A body that has been told of: "de la organización", "of the group". */
const OF_THE = /^(?:the|la|el|del|esa|ese|esta|este|dicha|dicho)$/;

/** Whether a role says that somebody leads a body which it doesn't name: "its director", "presidenta de la central". */
export function leadsUnnamed({ words }: Reading, { start, end }: Span): boolean {
  const first = firstFrom(words, start);
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  if (first < 0 || inside.length === 0 || inside.some(({ plain }) => NOT_LEADING.has(plain))) return false;
  const head = inside.findIndex(
    ({ plain }, k) =>
      LEADERSHIP.has(plain) ||
      plain === 'director-general' ||
      (/^secretari[oa]$/.test(plain) && inside[k + 1]?.plain === 'general') ||
      (plain === 'secretary' && (inside[k - 1]?.plain === 'general' || inside[k + 1]?.plain === 'general')),
  );
  // "its country director" leads a part of it.
  if (inside.slice(0, head).some(({ plain }) => !OF_ALL.test(plain))) return false;
  if (head < 0 || inside.some(({ capital, plain }, k) => capital && k > head && !DESCRIPTORS.has(plain)))
    return false;
  const last = inside.at(-1)!.plain;
  if (head === inside.length - 1 || /^(?:general|executive|ejecutiv[oa]|nacional)$/.test(last))
    return ITS.test(words[first - 1]?.plain ?? '');
  return (
    inside.length - head < 5 &&
    DESCRIPTORS.has(last) &&
    OF_THE.test(inside.at(-2)?.plain ?? '') &&
    !/s$/.test(last)
  );
}

/**
 * The body meant by a role that doesn't name it: the only one that the sentence names ahead of it, or the sentence
 * before; of several, the one with which that sentence begins; where the paragraph has none yet, the only one `earlier`
 * in the article, or the only one that has the role's noun among its folded kinds. Null where none or another could be
 * meant.
 */
export function bodyMeant(
  reading: Reading,
  role: Span,
  mentions: readonly Found[],
  earlier: () => readonly Found[],
  bearerOf: (mention: Found) => unknown,
  kindsOf: (mention: Found) => readonly string[],
): Found | null {
  const noun = nounOf(reading, role);
  const fits = (mention: Found): boolean =>
    noun === null || ANY_BODY.test(noun) || mention.parts.includes(noun);
  const here = reading.units.findIndex(({ start, end }) => start <= role.start && role.start < end);
  const first = firstFrom(reading.words, role.start);
  // "X, whose founder, …": of what the same sentence has just named.
  const isRelative = /^(?:whose|cuy[oa])$/.test(reading.words[first - 1]?.plain ?? '');
  for (const k of isRelative ? [here] : [here, here - 1]) {
    const unit = reading.units[k];
    if (unit === undefined) break;
    const named = mentions.filter(
      ({ kind, start, end, bracketed }) =>
        kind === 'organisation' &&
        !bracketed &&
        start >= unit.start &&
        end <= Math.min(unit.end, role.start) &&
        !SPOKEN_TO.test(reading.text.slice(Math.max(0, start - 40), start)),
    );
    const [first] = named;
    if (first === undefined) continue;
    const own = noun === null ? [] : named.filter(({ parts }) => parts.includes(noun));
    if (new Set(own.map(bearerOf)).size === 1) return own[0]!;
    if (new Set(named.map(bearerOf)).size === 1) return fits(first) ? first : null;
    return SUBJECT.test(reading.text.slice(unit.start, first.start)) && fits(first) ? first : null;
  }
  // The only one that the article has named so far, or has called by that very noun.
  const named = mentions.some(({ kind, end }) => kind === 'organisation' && end <= role.start);
  if (named || isRelative || (noun === null && opensWithUnknown(reading, mentions))) return null;
  const before = earlier();
  const called =
    noun === null
      ? []
      : before.filter(
          (mention) =>
            mention.parts.includes(noun) || kindsOf(mention).some((kind) => kind.split(' ')[0] === noun),
        );
  for (const those of [before, called]) {
    const [only] = those;
    if (only !== undefined && new Set(those.map(bearerOf)).size === 1 && fits(only)) return only;
  }
  return null;
}

/** "The Lisbon-based Voces del Sur counts": whoever a paragraph is about. */
const OPENING =
  /^(?:(?:The|El|La|Los|Las)\s)?(?:\p{Lu}[\p{L}-]*-based\s)?(\p{Lu}[\p{L}\p{M}]+(?:\s(?:of|for|the|and|de|del|la|las|los|y|\p{Lu}[\p{L}\p{M}]+))*\s\p{Lu}[\p{L}\p{M}]+)/u;

/** Whether the paragraph opens with a name of several words that is no known body's: what it goes on about may be that. */
function opensWithUnknown({ text, units: [unit] }: Reading, mentions: readonly Found[]): boolean {
  const name = unit === undefined ? undefined : OPENING.exec(text.slice(unit.start, unit.end))?.[1];
  if (unit === undefined || name === undefined) return false;
  const start = text.indexOf(name, unit.start);
  return !mentions.some(
    (mention) =>
      mention.kind === 'organisation' && mention.start < start + name.length && start < mention.end,
  );
}

/** What stands before the subject of a sentence: "En Osk, el colectivo ". */
const SUBJECT =
  /^(?:(?:en|in|at|on|desde|from) [^,.]{1,40}, )?(?:(?:the|el|la|los|las) )?(?:\p{L}+ )?(?:\p{Ll}+ )?$/iu;

/** Whom somebody spoke to is no body that they lead: "En diálogo con El Puerto, el presidente de la organización, …". */
const SPOKEN_TO =
  /(?:^|[^\p{L}])(?:[Ee]n (?:diálogo|entrevista|conversación|declaraciones|charla) (?:con|a)|(?:dijo|declaró|contó|explicó|aseguró) a|[Ii]n an interview with|(?:told|telling|tells))(?: the| la| el)? $/u;

/** The word by which a role calls the body that it is of: "presidente del tribunal"; null where it doesn't. */
function nounOf({ words }: Reading, { start, end }: Span): string | null {
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  const last = inside.at(-1)!.plain;
  return inside.length > 2 && DESCRIPTORS.has(last) && OF_THE.test(inside.at(-2)!.plain) ? last : null;
}

/** What bodies of any kind are called again. */
const ANY_BODY =
  /^(?:organi[sz]ation|organizacion|entidad|ong|ngo|group|grupo|colectivo|collective|plataforma|institucion|institution|organismo|central|multisindical|gremio|sindicato|union|movimiento|movement)$/;
