import { isEveryday } from '../../text/lexicon.ts';
import { CONNECTORS, isAcronym, isInitial, type Word } from '../../text/names.ts';
import {
  CALENDAR,
  CONTINENTAL,
  COUNTRIES,
  isDemonym,
  OPENING_WORDS,
  THINGS,
} from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import {
  DESCRIPTORS,
  ORGANISATION_WORDS,
  STATE_ORGANS,
  SURNAME_ORGANISATIONS,
} from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { ABBREVIATED_OFFICES, OFFICES } from '../../text/titles.ts';
import { isBranch, isBranchAcronym, isChannel, KNOWN, knownFits } from './known-bodies.ts';
import { courtEnd, GATHERINGS, shapedAt, withPlaceOfPaper } from './organisation-shapes.ts';
import { AND, ARTICLE, has, hasEmbassy, withTail } from './organisation-tails.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';

const ROYAL = /^(?:king|queen|prince|princess|rey|reina|principe|princesa)$/;

const SHARED_HEAD =
  /^(?:committee|subcommittee|commission|department|ministry|administration|council|agency|bureau|institute|service|society|association|union|federation|authority|board|court|unity|enterprise|company|corporation)$/;

const SHARED_BY_PEERS =
  /^(?:organi[sz]ation|foundation|network|alliance|coalition|confederation|congress|guild|league|forum|group|party|movement|front|fund|trust|cooperative)$/;

/** "Nurses": a word of the language for many. */
const isOfMany = ({ plain }: Word): boolean => /[^s]s$/.test(plain) && isEveryday(plain);

const OF_A_PLACE = /^(?:city|town|county|village|borough|parish|district|school|state|island)$/;

const PRIZES = /^(?:Prizes?|Awards?|Medal)$/;

/** What a company may make beside another thing: "Oil and Gas Enterprise". */
const INDUSTRY = /^(?:oil|gas|energy|mining|steel|foods|media)$/;

const isOffice = ({ plain, text }: Word): boolean =>
  (OFFICES.has(plain) || (plain.includes('-') && isRole(plain))) &&
  !ORGANISATION_WORDS.has(plain) &&
  (!ABBREVIATED_OFFICES.has(plain) || text.endsWith('.'));

/** "Agriculture, Nutrition and Forestry Committee": a list of subjects that one head ends, from `at`. */
function listWithHead(words: readonly Word[], at: number, text: string): Stretch | null {
  let last = runEnd(words, at);
  let commas = 0;
  for (let step = 0; step < 6; step += 1) {
    const next = words[last + 1];
    if (next === undefined) return null;
    const gap = text.slice(words[last]!.end, next.start);
    const and = /^,? $/.test(gap) && AND.test(next.plain);
    const from = and ? last + 2 : last + 1;
    if (words[from] === undefined || !words[from]!.capital) return null;
    if (and ? !words[from]!.joined : gap !== ', ') return null;
    last = runEnd(words, from);
    if (!and) {
      commas += 1;
      continue;
    }
    const head = words[last]!.plain;
    return commas > 0 && SHARED_HEAD.test(head) ? { first: at, last } : null;
  }
  return null;
}

/** Where a name that begins with a country's adjective really begins, when it is an organ of state. */
function withoutCountry(words: readonly Word[], first: number, last: number): number {
  if (hasEmbassy(words, first, last)) return first;
  if (!has(words, first, last, STATE_ORGANS)) return first;
  // "India Meteorological Department": its name has the country as a noun.
  if (
    last > first + 1 &&
    COUNTRIES.has(words[first]!.plain) &&
    !isAcronym(words[first]!) &&
    !words[first]!.text.includes('.') &&
    /^(?:department|agency|administration|office)$/.test(words[last]!.plain)
  )
    return first;
  // "Nigeria Labour Congress"
  if (/^(?:labou?r|trade|workers|students|youth|indian)$/.test(words[last - 1]?.plain ?? '')) return first;
  let at = first;
  while (
    at < last &&
    (isDemonym(words[at]!.plain) || COUNTRIES.has(words[at]!.plain) || /^u\.[skn]$/.test(words[at]!.plain)) &&
    !CONTINENTAL.has(words[at]!.plain)
  )
    at += 1;
  return STATE_ORGANS.has(words[last]!.plain) || STATE_ORGANS.has(words[at]!.plain) || at > first
    ? at
    : first;
}

/**
 * The name of an organisation that begins at the word `at`, told by a word for what it is or known to every
 * newspaper reader; null where there is none.
 */
export function organisationAt(words: readonly Word[], at: number, text: string): Stretch | null {
  const word = words[at]!;
  if (!word.capital) return null;
  const known = KNOWN.match(words, at);
  let best: Stretch | null = null;
  if (known !== null && knownFits(words, at, known.length, known.value.capitals)) {
    let last = at + known.length - 1;
    while (words[last + 1]?.joined && words[last + 1]!.capital && isBranch(words[last + 1]!)) last += 1;
    const channel = words[at + 1];
    if (last === at && channel?.joined && isChannel(word, channel) && runEnd(words, at) === at + 1)
      last = at + 1;
    // "HRW Europe and Central Asia Director": for where the office is.
    const [link, region] = [words[last + 1], words[last + 2]];
    if (
      last > at &&
      AND.test(link?.plain ?? '') &&
      region?.capital &&
      OFFICES.has(words[runEnd(words, last + 2)]!.plain)
    )
      last = at + known.length - 1;
    best = { first: at, last: withPlaceOfPaper(words, { first: at, last }) };
  }
  if (best === null && isBranchAcronym(word)) best = { first: at, last: at };
  // "reportero de Radio Televisión Martí Amado Gil"
  const [given, surname] = best === null ? [] : [words[best.last + 1], words[best.last + 2]];
  if (
    best !== null &&
    best.last > at &&
    given?.joined &&
    isGivenName(given.plain) &&
    surname?.joined &&
    surname.capital
  )
    return best;
  const shaped = word.opens && ARTICLE.test(word.plain) ? null : shapedAt(words, at, text);
  if (shaped !== null && (best === null || shaped.last > best.last)) best = shaped;

  if (word.opens && ARTICLE.test(word.plain)) return best;
  // "una bodega en La Unión": where, unless it was published there.
  const kind = words[at + 1]?.plain ?? '';
  if (
    ARTICLE.test(word.plain) &&
    /^(?:en|in|desde|hacia)$/.test(words[at - 1]?.plain ?? '') &&
    runEnd(words, at) === at + 1 &&
    DESCRIPTORS.get(kind) !== 'media' &&
    !/^(?:nacion|prensa|tribuna|voz|jornada)$/.test(kind)
  )
    return best;

  if (GATHERINGS.test(word.plain)) return best;
  // "the Grand Prize for Press Freedom"
  if (/^(?:for|of)$/.test(words[at - 1]?.plain ?? '') && PRIZES.test(words[at - 2]?.text ?? '')) return best;
  const list = listWithHead(words, at, text);
  if (list !== null) return list;

  let end = runEnd(words, at);
  // An office within the run ends the organisation before it: "Police Chief Arno Weiss".
  for (let i = at; i <= end; i += 1) {
    // "Fiscalía General" is an office of another kind.
    if (words[i]!.plain === 'general' && i > at && ORGANISATION_WORDS.has(words[i - 1]!.plain)) continue;
    // "Queen Mary University", "Prince Claus Fund".
    if (ROYAL.test(words[i]!.plain) && i < end && ORGANISATION_WORDS.has(words[end]!.plain)) continue;
    // "Liberty Justice Center"
    const body = words.slice(i + 1, end + 1).findIndex(({ plain }) => ORGANISATION_WORDS.has(plain));
    const isPart = body >= 0 && words.slice(i + 1, i + 1 + body).every(({ plain }) => !isGivenName(plain));
    // "Osk County Sheriff's Office"
    // "Attorney General's Office"
    let owner = i;
    while (owner < end && !words[owner]!.possessive) owner += 1;
    const itsOffice = owner < end && /^(?:office|department)$/.test(words[owner + 1]!.plain);
    // "Council Member Ana Ruiz"
    if (i > at && /^(?:member|members)$/.test(words[i]!.plain) && i < end + 1) return best;
    if (isOffice(words[i]!) && !itsOffice && !(isPart && /^(?:justice|general)$/.test(words[i]!.plain)))
      return best;
  }
  while (end > at && CALENDAR.has(words[end]!.plain)) end -= 1;
  const and = words[end + 1];
  const after = words[end + 2];
  if (
    and?.joined &&
    AND.test(and.plain) &&
    after?.joined &&
    after.capital &&
    !isGivenName(word.plain) &&
    (best === null || best.last < end) &&
    !(ORGANISATION_WORDS.has(words[end]!.plain) && !INDUSTRY.test(words[end]!.plain) && end > at)
  ) {
    const to = runEnd(words, end + 2);
    // "Irish Nurses and Midwives Organisation": two of one kind.
    const isOfBoth =
      to > end + 2 && SHARED_BY_PEERS.test(words[to]!.plain) && [words[end]!, after].every(isOfMany);
    if ((SHARED_HEAD.test(words[to]!.plain) || isOfBoth) && !isGivenName(after.plain))
      return { first: withoutCountry(words, at, to), last: to };
  }
  // "Central Asia" is no body.
  if (isSurnamed(words, at, end) || placeAt(words, at) === end - at + 1) return best;
  let headed = false;
  for (let i = at; i <= end; i += 1) if (isHeadWord(words[i]!) && !isSoldier(words, i)) headed = true;
  if (!headed) return best;
  // "Foro Penal" is no prison.
  const thing =
    THINGS.has(words[end]!.plain) &&
    !(end > at && (/^(?:penal|mundial)$/.test(words[end]!.plain) || DESCRIPTORS.get(word.plain) === 'media'));
  // "Campaign Reporting Act"
  if (/^(?:act|treaty|prize|award|cup)$/.test(words[end]!.plain)) return best;
  if (thing && !ORGANISATION_WORDS.has(words[end]!.plain)) return best;
  let first = at;
  const described = KIN.has(word.plain) || DESCRIPTORS.has(word.plain);
  // "Rival Gammel Group": what it is to somebody, in front.
  if (
    word.opens &&
    end > at &&
    // "Prisoners Defenders" is no "Defenders" of prisoners.
    !(end === at + 1 && /[^s]s$/.test(word.plain) && !described && /s$/.test(words[end]!.plain)) &&
    (OPENING_WORDS.has(word.plain) || described) &&
    !ORGANISATION_WORDS.has(word.plain) &&
    // "City Council voted"
    !(OF_A_PLACE.test(word.plain) && /^(?:council|board|government|commission)$/.test(words[end]!.plain))
  )
    first = at + 1;
  const last = quotedEnd(words, courtEnd(words, first, withTail(words, first, end, text), text), text);
  if (first > last) return best;
  first = withoutCountry(words, first, last);
  // "la expresidenta de la Asamblea Guadalupe Llori": an organ of state, then who held the office.
  if (STATE_ORGANS.has(words[first]!.plain) && isOfOffice(words, first)) {
    for (let i = first + 1; i < last; i += 1)
      if (isGivenName(words[i]!.plain) && words[i + 1]!.capital) return { first, last: i - 1 };
  }
  // One word alone ("Junta", "Watch") is a kind, not a name.
  if (first === last) return best;
  return best !== null && best.last >= last ? best : { first, last };
}

/** Whether a word, or a part of one that hyphens join, says what a body is: "Podemos-Izquierda Unida". */
const isHeadWord = ({ plain }: Word): boolean =>
  ORGANISATION_WORDS.has(plain) ||
  (plain.includes('-') &&
    plain
      .split('-')
      .slice(1)
      .some((part) => part.length > 4 && ORGANISATION_WORDS.has(part)));

/** 'Human Rights Center “Viasna”': the last word of a body's name that ends in quotation marks. */
function quotedEnd(words: readonly Word[], last: number, text: string): number {
  for (let k = last + 1; k < last + 7 && words[k] !== undefined; k += 1) {
    if (!words[k]!.capital && !CONNECTORS.has(words[k]!.plain)) return last;
    const behind = text.slice(words[last]!.end, words[k]!.end + 1);
    if (
      /^ (?:"[^"“”«»]+["]|“[^"“”«»]+”|«[^"“”«»]+»)$/.test(
        behind.replace(/[,.]$/, text[words[k]!.end + 1] ?? ''),
      )
    )
      return words[last + 1]!.capital && words[k]!.capital ? k : last;
  }
  return last;
}

/** "a former US Marine": whose soldier somebody is. */
const isSoldier = (words: readonly Word[], i: number): boolean =>
  words[i]!.plain === 'marine' &&
  (isAcronym(words[i - 1]!) ||
    isDemonym(words[i - 1]!.plain) ||
    /^(?:royal|u\.s)$/.test(words[i - 1]!.plain));

/** Whether the run is somebody whose surname means a body as well: "Ted Cruz", "Carlos D. Mesa", "Dariel Cruz García". */
function isSurnamed(words: readonly Word[], at: number, end: number): boolean {
  const [given, ...others] = words.slice(at, end + 1);
  const last = others.at(-1);
  // "Elyan Segui Cruz"
  if (
    others.length === 2 &&
    /^(?:cruz|cortes|iglesias)$/.test(last!.plain) &&
    !isEveryday(given!.plain) &&
    [given!, others[0]!].every(({ plain }) => !ORGANISATION_WORDS.has(plain) && !isDemonym(plain)) &&
    placeAt(words, at) === 0
  )
    return true;
  // "Yuliet Cruz", "Yuliet Cruz Tadeo": a rare given name before a surname that is a cross.
  if (
    (others.length === 1 ||
      (others.length === 2 &&
        !isEveryday(others[1]!.plain) &&
        !ORGANISATION_WORDS.has(others[1]!.plain) &&
        placeAt(words, end) === 0)) &&
    /^(?:cruz|cortes|iglesia|iglesias)$/.test(others[0]!.plain) &&
    !isEveryday(given!.plain) &&
    !ORGANISATION_WORDS.has(given!.plain) &&
    !isDemonym(given!.plain) &&
    placeAt(words, at) === 0
  )
    return true;
  if (!isGivenName(given!.plain) || others.length === 0 || others.length > 2 || placeAt(words, at) > 0)
    return false;
  return (
    others.some((word) => SURNAME_ORGANISATIONS.has(word.plain)) &&
    others.every(
      (word) =>
        !ORGANISATION_WORDS.has(word.plain) || SURNAME_ORGANISATIONS.has(word.plain) || isInitial(word),
    )
  );
}

/** Whether a role stands before the name: "presidente de la …". */
function isOfOffice(words: readonly Word[], first: number): boolean {
  let k = first - 1;
  while (k >= 0 && first - k < 3 && /^(?:de|del|la|el)$/.test(words[k]!.plain)) k -= 1;
  return k >= 0 && k < first - 1 && isRole(words[k]!.plain);
}
