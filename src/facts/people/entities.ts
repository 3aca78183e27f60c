import type { Names } from '../../corpus/names.ts';
import { isEveryday } from '../../text/lexicon.ts';
import { CONNECTORS, PARTICLES, plain } from '../../text/names.ts';
import { isDemonym, PLACES } from '../../text/names-common.ts';
import { isGivenName, isSurnameToo } from '../../text/names-given.ts';
import { NAME_ENDINGS, OPENS_CLUB, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { PORTFOLIOS } from '../../text/titles.ts';
import type { Found } from './found.ts';

/** One bearer of names within one article, while they are being gathered. */
export interface Bearing {
  readonly kind: 'person' | 'organisation';
  readonly found: Found[];
  /** Its canonical name in `names.yaml`; null where it isn't there. */
  known: string | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** A person's name without initials and suffixes; hyphenated parts stay whole. */
export function coreParts(parts: readonly string[]): readonly string[] {
  const core = parts.filter((part) => part.length > 1 && !SUFFIX.test(part));
  return core.length > 0 ? core : parts;
}

/** A name's surnames: what stands behind its given names, at least its last part. */
export function surnameParts(parts: readonly string[]): readonly string[] {
  let from = 1;
  while (from < parts.length - 1 && isGivenName(parts[from]!) && !isSurnameToo(parts[from]!)) from += 1;
  return parts.slice(from);
}

/** Whether `short` stands in `long` in its order. */
function subsequence(short: readonly string[], long: readonly string[]): boolean {
  let i = 0;
  for (const part of long) if (part === short[i]) i += 1;
  return i === short.length;
}

const middleInitials = (parts: readonly string[]): string =>
  parts.filter((part, i) => i > 0 && part.length === 1).join('');

/** Whether the initials of two names tell two people: "George H. Bush" and "George W. Bush". */
export function initialsDiffer(a: readonly string[], b: readonly string[]): boolean {
  const [p, q] = [middleInitials(a), middleInitials(b)];
  return p !== '' && q !== '' && p !== q;
}

/** Whether two names of persons can only be one person's: the same given name, and one has all that the other has. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [coreParts(a), coreParts(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 2) return short.length === long.length && short[0] === long[0];
  if (short[0] !== long[0] || !subsequence(short, long)) return false;
  // "José María" is no short form of "José María Aznar": a surname must be among what both have.
  const shared = new Set(short.slice(1));
  if (!surnameParts(long).some((part) => shared.has(part))) return false;
  if (initialsDiffer(a, b)) return false;
  // "Robert Kane Jr." and "Robert Kane Sr." differ; one without a suffix is the same.
  const suffix = (parts: readonly string[]) => parts.find((part) => SUFFIX.test(part)) ?? '';
  return suffix(a) === '' || suffix(b) === '' || suffix(a) === suffix(b);
}

/** Whether `parts`, without a given name, can be how `full` is called again: its surname or surnames. */
export function isSurnameOf(parts: readonly string[], full: readonly string[]): boolean {
  const core = coreParts(full);
  if (core.length < 2) return false;
  const wanted = coreParts(parts).filter((part, i) => i > 0 || !PARTICLES.has(part));
  const behind = surnameParts(core).filter((part) => !PARTICLES.has(part));
  const bare = wanted.filter((part) => !PARTICLES.has(part));
  if (bare.length === 0) return false;
  for (let i = 0; i + bare.length <= behind.length; i += 1) {
    if (bare.every((part, k) => behind[i + k] === part)) return true;
  }
  return false;
}

/** Whether one word is the first of a name that puts the family first, as "Xi Jinping" does, or has no family name. */
function isFamilyFirst(parts: readonly string[], full: readonly string[]): boolean {
  const [first] = parts;
  const core = coreParts(full);
  if (parts.length !== 1 || first === undefined || core.length < 2 || core[0] !== first) return false;
  // "Planning committee chair" means nobody called Planning Guidance.
  if (isEveryday(first) && !isGivenName(first)) return false;
  return !isGivenName(first) || isSurnameToo(first);
}

/** Whether an organisation whose full name is `full` is called `short` again: without what only ends its name. */
export function isShortName(short: readonly string[], full: readonly string[]): boolean {
  if (OPENS_CLUB.has(full[0]!) && short.length > 0 && short.join(' ') === full.slice(1).join(' '))
    return true;
  if (short.length >= full.length || short.length === 0) return false;
  const rest = full.length - short.length;
  if (short.every((part, i) => part === full[i])) {
    const behind = full.slice(short.length);
    if (behind.every((part) => NAME_ENDINGS.has(part))) return true;
    // "Viasna Human Rights Center … Viasna"
    return behind.some((part) => OF_CITIZENS.test(part)) && isOwnName(short, behind);
  }
  // "Human Rights Center Viasna … Viasna"
  const before = full.slice(0, rest);
  return (
    short.every((part, i) => part === full[rest + i]) &&
    // "Centro de Información Legal Arvalex"
    (isKindWord(before.at(-1)!) || /(?:al|ic[oa]|iv[oa]|ari[oa])$/.test(before.at(-1)!)) &&
    isOwnName(short, before)
  );
}

const isKindWord = (part: string): boolean => ORGANISATION_WORDS.has(part) || PORTFOLIOS.has(part);
const OF_CITIZENS =
  /^(?:center|centre|foundation|group|organi[sz]ation|network|movement|collective|initiative)$/;

/** Whether `others`, of one name with `own`, only say what kind of body it is, and `own` is no word of the language. */
const isOwnName = (own: readonly string[], others: readonly string[]): boolean =>
  others.some((part) => ORGANISATION_WORDS.has(part)) &&
  others.every(
    (part) =>
      ORGANISATION_WORDS.has(part) || PORTFOLIOS.has(part) || CONNECTORS.has(part) || isEveryday(part),
  ) &&
  own.every(
    (part) =>
      part.length > 3 &&
      !isEveryday(part) &&
      !ORGANISATION_WORDS.has(part) &&
      !PORTFOLIOS.has(part) &&
      !isDemonym(part, false) &&
      !PLACES.has(part) &&
      !isGivenName(part),
  );

/** Whether a word for a kind of organisation is how one of that full name is called again: "the Observatory". */
export const isHead = (word: string, full: readonly string[]): boolean =>
  full.length > 1 &&
  ORGANISATION_WORDS.has(word) &&
  (full[0] === word ||
    full.at(-1) === word ||
    full[full.findIndex((part) => CONNECTORS.has(part)) - 1] === word);

/** Whether `given` is how somebody of the name `full` is called without a surname: "Julio César" for Julio César Duque. */
export function isGivenOf(given: readonly string[], full: readonly string[]): boolean {
  const core = coreParts(full);
  return given.length < core.length && given.every((part, i) => part === core[i] && isGivenName(part));
}

/** Whether `parts` are, or begin with, the first surname of `full`, by which Spanish calls somebody of two. */
function isFirstSurname(parts: readonly string[], full: readonly string[]): boolean {
  const behind = surnameParts(coreParts(full)).filter((part) => !PARTICLES.has(part));
  return behind[0] === parts.find((part) => !PARTICLES.has(part));
}

const key = (parts: readonly string[]): string => parts.join(' ');

/**
 * Joins the mentions of an article into bearers; a mention that could be several people's is nobody's. `kin` are pairs
 * of folded names, parted by a line break, that two of one family bear; in `spanish` the first of two surnames is whose
 * a bare one is.
 */
export function gather(
  found: readonly Found[],
  names: Names,
  kin: ReadonlySet<string> = new Set(),
  spanish = false,
): readonly Bearing[] {
  const canonical = new Map<string, { name: string; kind: string }>();
  for (const { name, kind, aliases } of names.known)
    for (const spelling of [name, ...aliases]) canonical.set(spellingKey(spelling), { name, kind });
  const apart = new Set(names.apart.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  const knownOf = (mention: Found): string | null => {
    if (mention.known !== null) return mention.known;
    const entry = canonical.get(key(mention.parts)) ?? canonical.get(key(coreParts(mention.parts)));
    return entry !== undefined && entry.kind === mention.kind ? entry.name : null;
  };

  const bearings: Bearing[] = [];
  const join = (mention: Found, fits: (bearing: Bearing) => boolean): boolean => {
    const fitting = bearings.filter((bearing) => bearing.kind === mention.kind && fits(bearing));
    // "Ana Ruiz Soto … su hijo Luis Paz Ruiz … Ruiz": hers, who has it first.
    const first = fitting.filter(({ found: others }) =>
      others.some((other) => isFirstSurname(mention.parts, other.parts)),
    );
    const candidates = spanish && first.length > 0 ? first : fitting;
    // A surname before its second bearer is introduced is the first one's.
    const introduced = candidates.filter(({ found: others }) =>
      others.some(
        (other) =>
          coreParts(other.parts).length > 1 &&
          (other.paragraph < mention.paragraph ||
            (other.paragraph === mention.paragraph && other.start < mention.start)),
      ),
    );
    // Of two who bear it, the one whom this paragraph has just named in full.
    const named = introduced.filter(({ found: others }) =>
      others.some(
        (other) =>
          coreParts(other.parts).length > 1 &&
          other.paragraph === mention.paragraph &&
          other.start < mention.start,
      ),
    );
    const certain = [named, introduced, candidates].find(({ length }) => length === 1);
    const [only] = certain ?? [];
    if (only === undefined) return candidates.length > 1;
    only.found.push(mention);
    return true;
  };

  const organisations = found.filter(({ kind }) => kind === 'organisation');
  for (const mention of organisations) {
    const known = knownOf(mention);
    const same = bearings.find(
      (bearing) =>
        bearing.kind === 'organisation' &&
        ((known !== null && bearing.known === known) ||
          (bearing.known === known &&
            bearing.found.some((other) => bareKey(other.parts) === bareKey(mention.parts)))),
    );
    if (same !== undefined) same.found.push(mention);
    else bearings.push({ kind: 'organisation', found: [mention], known });
  }
  foldAcronyms(bearings, organisations);
  foldShortNames(bearings);

  const people = found.filter(({ kind, partial }) => kind === 'person' && !partial);
  const areKin = (a: readonly string[], b: readonly string[]): boolean => kin.has(`${key(a)}\n${key(b)}`);
  // "José Daniel Ferrer García … Ferrer García": both surnames, no other full name.
  const bySurnames = new Set(
    people.filter(
      ({ parts }) =>
        coreParts(parts).length === 2 &&
        (!isGivenName(parts[0]!) || isSurnameToo(parts[0]!)) &&
        people.some(
          (other) =>
            coreParts(other.parts).length > 2 &&
            isSurnameOf(parts, other.parts) &&
            !areKin(other.parts, parts),
        ),
    ),
  );
  const byGiven = new Set(
    people.filter(
      ({ parts }) =>
        parts.length > 1 &&
        people.some((other) => isGivenOf(parts, other.parts) && !areKin(other.parts, parts)),
    ),
  );
  const full = people
    .filter(
      (mention) => coreParts(mention.parts).length > 1 && !bySurnames.has(mention) && !byGiven.has(mention),
    )
    .sort((a, b) => b.parts.length - a.parts.length);
  for (const mention of full) {
    const known = knownOf(mention);
    const fits = (bearing: Bearing): boolean => {
      if (known !== null && bearing.known !== null) return known === bearing.known;
      if (known !== null && bearing.known === null && apart.has(`${known}\n${bearing.found[0]!.text}`))
        return false;
      if (bearing.found.some((other) => kin.has(`${key(other.parts)}\n${key(mention.parts)}`))) return false;
      return bearing.found.some(
        (other) => coreParts(other.parts).length > 1 && samePerson(other.parts, mention.parts),
      );
    };
    const before = bearings.length;
    // Full names that fit two longer ones stay by themselves.
    const candidates = bearings.filter((bearing) => bearing.kind === 'person' && fits(bearing));
    if (candidates.length === 1) {
      candidates[0]!.found.push(mention);
      candidates[0]!.known ??= known;
    } else if (before === bearings.length) {
      bearings.push({ kind: 'person', found: [mention], known });
    }
  }
  const short = found.filter(
    (mention) =>
      mention.kind === 'person' &&
      (mention.partial ||
        coreParts(mention.parts).length === 1 ||
        bySurnames.has(mention) ||
        byGiven.has(mention)),
  );
  for (const mention of short) {
    const known = knownOf(mention);
    const joined = join(
      mention,
      (bearing) =>
        bearing.found.some(
          (other) => isSurnameOf(mention.parts, other.parts) || isFamilyFirst(mention.parts, other.parts),
        ) && genderFits(bearing, mention),
    );
    if (joined) continue;
    if (
      mention.parts.every(isGivenName) &&
      join(
        mention,
        (bearing) =>
          bearing.found.some(
            (other) => isGivenOf(mention.parts, other.parts) && !areKin(other.parts, mention.parts),
          ) && genderFits(bearing, mention),
      )
    )
      continue;
    if (known !== null && mention.kind === 'person') {
      const same = bearings.find((bearing) => bearing.known === known);
      if (same !== undefined) same.found.push(mention);
      else bearings.push({ kind: 'person', found: [mention], known });
      continue;
    }
    const same = bearings.find(
      (bearing) =>
        bearing.kind === 'person' &&
        bearing.found.every((other) => key(coreParts(other.parts)) === key(coreParts(mention.parts))),
    );
    if (same !== undefined) same.found.push(mention);
    // A word that nothing says is a name is one only where it has been one before: "Kavalenka, 46, said".
    else if (!mention.partial) bearings.push({ kind: 'person', found: [mention], known: null });
  }
  for (const bearing of bearings)
    bearing.found.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return bearings
    .filter(({ found: mine }) => mine.length > 0)
    .sort((a, b) => a.found[0]!.paragraph - b.found[0]!.paragraph || a.found[0]!.start - b.found[0]!.start);
}

const spellingKey = (spelling: string): string => plain(spelling).replace(/\./g, '').split(/\s+/).join(' ');

/** An organisation's name without a leading article. */
const bareKey = (parts: readonly string[]): string =>
  key(/^(?:the|el|la|los|las)$/.test(parts[0] ?? '') && parts.length > 1 ? parts.slice(1) : parts);

function genderFits(bearing: Bearing, mention: Found): boolean {
  if (mention.gender === null) return true;
  return bearing.found.every(({ gender }) => gender === null || gender === mention.gender);
}

/** "Human Rights Watch (HRW)": the acronym in brackets is the name before it, here and later. */
function foldAcronyms(bearings: Bearing[], mentions: readonly Found[]): void {
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1];
    if (before === undefined || before.paragraph !== mention.paragraph) continue;
    // "… de Periodistas, FAPER": behind a comma as well.
    const isSetOff = mention.start - before.end === 2 && /^\p{Lu}{3,10}$/u.test(mention.text);
    if (!(mention.bracketed || isSetOff) || mention.first !== before.last + 1) continue;
    // "… Red Cross and Red Crescent Societies (IFRC)", of which only the end was read, is not spelled so; an acronym in
    // another language has the same letters in another order ("Transport Workers' Federation (FTT)").
    const initials = before.parts.map((part) => part[0]);
    const letters = [...(mention.parts[0] ?? '')].filter((letter) => /\p{L}/u.test(letter));
    const shared = letters.filter((letter) => initials.includes(letter)).length;
    // "the Republican People's Party (CHP)": a party's acronym may be of another language.
    const isParty = before.parts.some((part) => /^(?:party|partido)$/.test(part));
    if (!isParty && bareKey(before.parts)[0] !== letters[0] && shared / letters.length < 0.7) continue;
    const long = bearings.find((bearing) => bearing.found.includes(before));
    const short = bearings.find((bearing) => bearing.found.includes(mention));
    if (long === undefined || short === undefined || long === short) continue;
    if (long.known !== null && short.known !== null && long.known !== short.known) continue;
    long.found.push(...short.found);
    long.known ??= short.known;
    short.found.length = 0;
  }
  // "Kenyatta National Hospital … KNH": an acronym in no brackets, where one name alone has its letters.
  for (const short of bearings) {
    const [first] = short.found;
    if (first === undefined || short.known !== null || !/^\p{Lu}{2,6}$/u.test(first.text)) continue;
    const long = bearings.filter(
      (other) => other.kind === 'organisation' && other.found.some(({ parts }) => spells(first.text, parts)),
    );
    if (long.length !== 1) continue;
    long[0]!.found.push(...short.found);
    short.found.length = 0;
  }
  for (let i = bearings.length - 1; i >= 0; i -= 1)
    if (bearings[i]!.found.length === 0) bearings.splice(i, 1);
}

/** Whether an acronym is made of the first letters of a name's words, those that link them aside. */
export function spells(acronym: string, parts: readonly string[]): boolean {
  const letters = parts
    .filter((part) => !CONNECTORS.has(part) && !/^(?:and|y|e)$/.test(part))
    .map((part) => part[0]);
  return letters.length > 1 && letters.join('') === plain(acronym);
}

/** "Lorne" is "Lorne Pharmaceuticals Inc." where one article has both, and no other that it can be. */
function foldShortNames(bearings: Bearing[]): void {
  const organisations = bearings.filter(({ kind }) => kind === 'organisation');
  for (const short of organisations) {
    if (short.known !== null) continue;
    const long = organisations.filter(
      (other) =>
        other !== short &&
        other.found.some(
          ({ parts }) => isShortFor(short.found[0]!.parts, parts) || isSpelledBy(short.found[0]!.text, parts),
        ),
    );
    if (long.length !== 1) continue;
    long[0]!.found.push(...short.found);
    bearings.splice(bearings.indexOf(short), 1);
  }
}

/** "CPJ", where the article has the Committee to Protect Journalists: the initials of the words that carry the name. */
function isSpelledBy(acronym: string, full: readonly string[]): boolean {
  if (!/^\p{Lu}{3,7}$/u.test(acronym)) return false;
  const words = full.filter((part) => !SMALL_WORDS.test(part));
  return words.length === acronym.length && plain(acronym) === words.map((part) => part[0]).join('');
}

const SMALL_WORDS = /^(?:the|of|for|and|to|in|on|de|del|el|la|los|las|y|e|en|por|para)$/;

const isShortFor = (short: readonly string[], full: readonly string[]): boolean =>
  isShortName(short, full) || (short.length === 1 && isHead(short[0]!, full));
