import type { Article } from '../corpus/article.ts';
import type { Names } from '../corpus/names.ts';
import { plain } from '../text/names.ts';
import { CALENDAR, isDemonym, OPENING_WORDS, PLACES, THINGS } from '../text/names-common.ts';
import { isGivenName } from '../text/names-given.ts';
import { ORGANISATION_WORDS } from '../text/organisations.ts';
import { OFFICES } from '../text/titles.ts';
import { atOnce } from '../turns.ts';
import { aliasesIn } from './people/alias-names.ts';
import type { Bearing } from './people/bearing.ts';
import type { Found, Reading } from './people/found.ts';
import { gather } from './people/gathering.ts';
import { kinApart } from './people/kin.ts';
import { type KnownNames, knownNames } from './people/known-names.ts';
import { Phrases } from './people/lookup.ts';
import { findNames } from './people/mentions.ts';
import { organisationsBySigns } from './people/organisations-by-signs.ts';
import { coreParts, surnameParts } from './people/personal-names.ts';
import { read } from './people/reading.ts';
import { findRoles } from './people/roles.ts';
import type { Entity, People } from './person.ts';
import { findSayings } from './sayings.ts';

/** The mention that gives a bearer its name: the longest, the first of those. */
function fullest(bearing: Bearing): Found {
  return bearing.found.reduce((best, mention) =>
    mention.parts.length > best.parts.length ||
    (mention.parts.length === best.parts.length &&
      mention.text.length > best.text.length &&
      mention.text.length - best.text.length > 1)
      ? mention
      : best,
  );
}

/** Surnames that are words for a place in a row: "Xiomara Tercero … Tercero". */
const ORDINALS = /^(?:primero|segundo|tercero|cuarto|quinto|first|second|third)$/;

/** Whether an organisation's name is one that can't mean anything else wherever the article has it again. */
function isTelling({ kind, text, parts, bracketed }: Found): boolean {
  if (kind !== 'organisation') return false;
  if (parts.length > 1 || bracketed || /^\p{Lu}{2,}$/u.test(text)) return true;
  const [word = ''] = parts;
  return (
    word.length > 4 &&
    !isGivenName(word) &&
    ![OPENING_WORDS, THINGS, PLACES, CALENDAR, ORGANISATION_WORDS, OFFICES].some((words) => words.has(word))
  );
}

/** Both surnames of everybody whom the article names in full, folded: "Eufemia Cruz Tadeo" is called "Cruz Tadeo" again. */
function surnamesInFull(found: readonly Found[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { kind, partial, parts } of found)
    if (kind === 'person' && !partial && coreParts(parts).length > 2) pairs.add(parts.slice(-2).join(' '));
  return pairs;
}

/** "nació en Toledo": whether a surname that is a place's name too is the place here. */
function isPlace({ words }: Reading, { kind, parts, first }: Found): boolean {
  return (
    kind === 'person' &&
    parts.length === 1 &&
    PLACES.has(parts[0]!) &&
    /^(?:en|in|at|near|desde|from|hacia|hasta)$/.test(words[first - 1]?.plain ?? '')
  );
}

/**
 * The readings without quotation marks that stand within a name and hold nobody's words: 'Human Rights Center
 * “Viasna”', 'Ana "Nita" Ruiz'.
 */
function withoutNames(readings: readonly Reading[], found: readonly Found[]): readonly Reading[] {
  const texts = new Map(readings.map(({ paragraph, text }) => [paragraph, text]));
  const marked = found.filter(({ paragraph, start, end }) =>
    /["“«‘]/.test(texts.get(paragraph)!.slice(start, end)),
  );
  if (marked.length === 0) return readings;
  return readings.map((reading) => ({
    ...reading,
    quotes: reading.quotes.filter(
      (quote) =>
        !marked.some(
          ({ paragraph, start, end }) =>
            paragraph === reading.paragraph &&
            quote.start > start &&
            quote.start < end &&
            quote.end <= end + 1,
        ),
    ),
  }));
}

/**
 * The people and organisations of one article, and what it says that they said: by rules and lexicons that are
 * general to news in English and Spanish, and by `names`. Offsets are UTF-16, within each paragraph's text. A byline's
 * author is no subject. Never throws; takes time in proportion to the article's length.
 */
export function extractPeople(article: Article, names: Names): People {
  return atOnce(peopleSteps(article, names));
}

/** `extractPeople` in steps of a paragraph each, but for joining the names at the end. */
export function* peopleSteps(article: Article, names: Names): Generator<undefined, People> {
  const known = knownNames(names, article.publisher);
  const readings: Reading[] = [];
  const first: (readonly Found[])[] = [];
  for (const paragraph of article.paragraphs) {
    const reading = read(paragraph, article.language);
    readings.push(reading);
    first.push(findNames(reading, known));
    yield;
  }
  // What one sentence makes known ("the group Open Ballot") is known in all the others.
  const told: KnownNames = new Phrases();
  const tell = (name: string, kind: Found['kind']): void => {
    const acronym = /^\p{Lu}{2,}$/u.test(name);
    for (const names of [known, told]) names.add(name, { name: null, kind, acronym });
  };
  const aliases = readings.flatMap((reading, i) => aliasesIn(reading, first[i]!));
  for (const { text } of aliases) tell(text, 'person');
  const surnames = new Set(
    first
      .flat()
      .filter(
        ({ kind, partial, parts }) =>
          kind === 'person' && !partial && parts.length > 1 && isGivenName(parts[0]!),
      )
      .map(({ parts }) => parts.at(-1)!),
  );
  const inFull = surnamesInFull(first.flat());
  for (const mention of first.flat()) {
    const [word = ''] = mention.parts;
    // "the Pellicciotti group" is somebody's, where the article has Francesca Pellicciotti.
    if (
      mention.kind === 'organisation' &&
      mention.parts.length === 1 &&
      surnames.has(word) &&
      !/^\p{Lu}{2,}$/u.test(mention.text)
    )
      tell(mention.text, 'person');
    else if (mention.kind === 'organisation' && inFull.has(mention.parts.join(' ')))
      tell(mention.text, 'person');
    else if (mention.known === null && isTelling(mention)) tell(mention.text, mention.kind);
    const surname = mention.parts.at(-1);
    // "Rosa Toledo … Toledo dijo"; Spanish has no capital for a people: "el senador Rubén Gallego … Gallego escribió".
    const isWord = (part: string): boolean =>
      THINGS.has(part) ||
      ORDINALS.test(part) ||
      PLACES.has(part) ||
      (article.language === 'es' && isDemonym(part) && isGivenName(mention.parts[0]!));
    if (mention.kind === 'person' && mention.parts.length > 1 && surname !== undefined && isWord(surname))
      tell(surname, 'person');
    // "Maykel Castillo Pérez … Castillo Pérez"
    const both = surnameParts(coreParts(mention.parts));
    if (
      mention.kind === 'person' &&
      both.length > 1 &&
      (isWord(both.at(-2)!) ||
        PLACES.has(both.at(-1)!) ||
        /^(?:san|santa|santo|saint|st)$/.test(both.at(-2)!))
    )
      tell(mention.text.split(' ').slice(-2).join(' '), 'person');
  }
  for (const name of organisationsBySigns(readings, first))
    if (!inFull.has(plain(name))) tell(name, 'organisation');
  const found: Found[] = [];
  for (const [i, reading] of readings.entries()) {
    const isTold = reading.words.some((_, at) => told.match(reading.words, at) !== null);
    const here = isTold ? findNames(reading, known) : first[i]!;
    found.push(...here.filter((mention) => !isPlace(reading, mention)));
    yield;
  }
  const spoken = withoutNames(readings, found);
  const bearings = gather(
    found,
    names,
    kinApart(readings, found),
    /^es\b/i.test(article.language) ? 'es' : 'en',
    aliases,
  );
  yield;
  const naming = bearings.map((bearing) => ({ bearing, name: fullest(bearing).text }));
  const { roles, leaders } = findRoles(readings, naming);
  const entities = naming.map(({ bearing, name }): Entity => {
    const aliases = new Set(bearing.found.map((mention) => mention.text));
    aliases.delete(name);
    return {
      name,
      kind: bearing.kind,
      aliases: [...aliases],
      mentions: bearing.found.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
      roles: roles.get(bearing) ?? [],
      leaders: leaders.get(bearing) ?? [],
    };
  });
  // "Peter Roe, known as The Critic, said": within a description nobody speaks.
  for (const { paragraph, start } of aliases)
    for (const { found: mentions } of bearings) {
      const at = mentions.findIndex((mention) => mention.paragraph === paragraph && mention.start === start);
      if (at >= 0) mentions.splice(at, 1);
    }
  return { entities, ...findSayings(spoken, naming, roles) };
}
