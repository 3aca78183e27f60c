import { isEveryday } from '../../text/lexicon.ts';
import { CONNECTORS, isAcronym, plain, type Word } from '../../text/names.ts';
import { CALENDAR, COUNTRIES, isDemonym, OPENING_WORDS, PLATFORMS, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import {
  ACTS,
  BARE_NAMES,
  BEGINS_SIGN,
  BUSINESS_WORDS,
  ENDS_SIGN,
  PLACE_AFTER,
  PLACE_BEFORE,
  POLITICS_WORDS,
  SIGNS,
  SPORTS_WORDS,
} from '../../text/organisation-signs.ts';
import { DESCRIPTORS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isPluralRole, isRole, KIN, ROLE_MODIFIERS } from '../../text/roles.ts';
import { perfectFrame, speechFrame } from '../../text/speech.ts';
import { HONORIFICS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { isHead, isShortName, spells } from './entities.ts';
import type { Found, Reading } from './found.ts';
import { NO_BODIES } from './names-in-context.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';

/** Signs that together are enough. */
const ENOUGH = 2;
/** Names with a sports report's signs that make it one. */
const CLUBS = 2;
/** The sign of a name that says something, and of one in a row with others. */
const SPEAKS = -7;
const ROW = -5;
/** Characters around a name in which signs are looked for. */
const AROUND = 44;

/** Characters before a row of names in which what they are is looked for. */
const AHEAD = 80;

/** A preposition of place, unless it is part of a sign: "shares in". */
const PLACED = /(?:^|[^\p{L}])(?:in|en) $/u;
/** What hangs on another noun is not what the words behind it are about: "the mayor of Alto Verde said it". */
const HANGS = /(?:^|[^\p{L}])(?:in|of|from|near|en|de|del|desde) $/u;

/** Where a sign of the other meaning stands: "Kaya, 63," is somebody. */
const AGED = /^, (?:de )?\d{1,3}(?: anos)?,/;

/** Where a name stands among the words of one paragraph. */
interface Occurrence extends Stretch {
  readonly candidate: Candidate;
}

interface Candidate {
  readonly text: string;
  readonly parts: readonly string[];
  readonly signs: Set<number>;
  points: number;
  /** A sign as a sports report has it. */
  sport: boolean;
  /** Two words or more that could be somebody's name. */
  personal: boolean;
  /** A place and those who are from there, as teams are called. */
  team: boolean;
  /** Something says that it is a person or a place. */
  against: boolean;
  /** An article stands before it wherever it is. */
  articled: boolean;
  /** It stands nowhere but where a sentence opens. */
  opensOnly: boolean;
  /** A town, whose club may bear its name. */
  readonly town: boolean;
}

/** Whether a folded word, though capitalised, is no name by itself. */
const isWord = (word: string): boolean =>
  OPENING_WORDS.has(word) ||
  CALENDAR.has(word) ||
  PLATFORMS.has(word) ||
  THINGS.has(word) ||
  OFFICES.has(word) ||
  HONORIFICS.has(word) ||
  ORGANISATION_WORDS.has(word) ||
  ROLE_MODIFIERS.has(word) ||
  isRole(word) ||
  /\d/.test(word);

/** Whether a folded word that opens sentences is an everyday one ("Rescuers", "Officials"), in the plural or not. */
const isEverydayWord = (word: string): boolean =>
  isEveryday(word) || isEveryday(word.replace(/e?s$/, '')) || isPluralRole(word) || DESCRIPTORS.has(word);

/** Of those, everyday words that a party or a company may be called by. */
const isCommon = (word: string): boolean =>
  (OPENING_WORDS.has(word) || THINGS.has(word)) &&
  !CALENDAR.has(word) &&
  !PLATFORMS.has(word) &&
  !OFFICES.has(word) &&
  !HONORIFICS.has(word) &&
  !ORGANISATION_WORDS.has(word) &&
  !isRole(word);

/**
 * Names of organisations that no word of their own tells, but what the article writes around them: "shares in
 * Havlund", "la portavoz de Nova Terra". A name that anything in the article makes a person's or a place's is none.
 * `found` is what is known of each paragraph already.
 */
export function toldOrganisations(
  readings: readonly Reading[],
  found: readonly (readonly Found[])[],
): readonly string[] {
  const people = new Set<string>();
  for (const mention of found.flat()) {
    if (mention.kind !== 'person' || !isSurely(mention)) continue;
    for (const part of mention.parts) people.add(part);
  }
  const candidates = new Map<string, Candidate>();
  const rows: Row[] = [];
  for (const [index, reading] of readings.entries()) {
    const { words, text } = reading;
    const taken = new Array<Found | undefined>(words.length).fill(undefined);
    const occurrences: Occurrence[] = [];
    const starts = new Set(
      found[index]!.filter(({ kind, partial }) => kind === 'person' && !partial).map(
        (mention) => mention.first,
      ),
    );
    for (const mention of found[index]!)
      if (mention.kind === 'organisation' || isSurely(mention))
        for (let i = mention.first; i <= mention.last; i += 1) taken[i] = mention;
    for (let i = 0; i < words.length; i += 1) {
      if (!words[i]!.capital || taken[i] !== undefined) continue;
      let last = runEnd(words, i);
      for (let k = i; k <= last; k += 1) if (taken[k] !== undefined) last = k - 1;
      // "la concejala de Alternativa Marta Ríos"
      for (let k = i + 1; k < last; k += 1) if (isGivenName(words[k]!.plain)) last = k - 1;
      // "BJP MP Manoj Tiwari"
      while (last > i && OFFICES.has(words[last]!.plain)) last -= 1;
      last = withDirection(words, last);
      // "Meanwhile Havlund", "Murió Fidel"
      const isOpening = isWord(words[i]!.plain) || /\p{Ll}ó$/u.test(words[i]!.text);
      const first = words[i]!.opens && last > i && isOpening ? i + 1 : i;
      const inside = words.slice(first, last + 1);
      i = last;
      if (inside.length > 3 || inside.some((word) => word.possessive && word !== inside.at(-1))) continue;
      const parts = inside.map((word) => word.plain.replace(/\./g, ''));
      const name = text.slice(words[first]!.start, words[last]!.end);
      const key = parts.join(' ');
      const candidate = candidates.get(key) ?? {
        text: name,
        parts,
        signs: new Set(),
        points: 0,
        sport: false,
        team: false,
        personal: last > first && starts.has(first),
        against: false,
        articled: true,
        opensOnly: true,
        town: placeAt(words, first) === inside.length && !COUNTRIES.has(key),
      };
      candidates.set(key, candidate);
      if (isSomethingElse(words, first, last, people)) candidate.against = true;
      if (!candidate.against) weigh(candidate, reading, first, last, taken, starts);
      if (!/^(?:the|la|el|los|las|del|al)$/.test(words[first - 1]?.plain ?? '') || !words[first]!.joined)
        candidate.articled = false;
      if (!words[first]!.opens) candidate.opensOnly = false;
      occurrences.push({ candidate, first, last });
    }
    weighSentences(reading, occurrences, taken);
    rows.push(...rowsIn(reading, occurrences, taken));
  }
  // What only opens sentences, and stands in others in lower case, is a word of the language.
  const isWordHere = ({ opensOnly, parts: [word = '', ...others] }: Candidate): boolean =>
    opensOnly &&
    others.length === 0 &&
    (isEverydayWord(word) ||
      // "Bowling coach Ruwan Silva"
      /ing$/.test(word) ||
      readings.some(({ words }) => words.some(({ plain: other, capital }) => other === word && !capital)));
  const open = [...candidates.values()].filter((one) => !one.against && one.points > 0 && !isWordHere(one));
  const isSportsReport = isReport(readings, SPORTS_WORDS, 2);
  const isSports = open.filter(({ sport }) => sport).length >= CLUBS && isSportsReport;
  const isBusiness = isReport(readings, BUSINESS_WORDS, 3);
  const isPolitics = isReport(readings, POLITICS_WORDS, 3);
  /** A bare name that speaks or acts is one; in such a report, any sign tells. */
  const needed = ({ parts, signs }: Candidate): number =>
    parts.length === 1 && (signs.has(SPEAKS) || isBusiness || isPolitics) ? 1 : ENOUGH;
  const isEnough = (one: Candidate): boolean =>
    (one.points >= needed(one) && !one.town) || (isSports && one.sport) || (isSportsReport && one.team);
  // What stands in a row with an organisation is one, too; beside one other only with a sign of its own.
  for (const { members, names, known, kinds, bodies } of rows) {
    if (!known && !members.some((one) => open.includes(one) && isEnough(one))) continue;
    for (const one of members) {
      // "the Ladies in Grey, Sissi Abal and Sayli Naves": only a word for their kind makes bodies of such names.
      if (one.personal && !kinds && bodies < 2 && !one.parts.some(isEverydayWord)) continue;
      add(one, ROW, names > 2 ? 2 : 1);
      if (!one.against && !open.includes(one) && !isWordHere(one)) open.push(one);
    }
  }
  const enough = open.filter(isEnough);
  // A surname of somebody with a rare given name is no organisation's.
  const unsure = found
    .flat()
    .filter(({ kind, parts }) => kind === 'person' && parts.length > 1)
    .filter(({ parts }) => !enough.some((one) => one.parts.join(' ') === parts.join(' ')));
  const told = enough.filter(
    ({ parts }) => parts.length > 1 || !unsure.some((person) => isPartOf(parts[0]!, person.parts)),
  );
  const full = [...found.flat().filter(({ kind }) => kind === 'organisation'), ...told].map(
    ({ parts }) => parts,
  );
  // "Lorne", where the article has "Lorne Pharmaceuticals Inc.".
  const short = [...candidates.values()].filter(
    (one) =>
      !one.against && !one.town && !told.includes(one) && full.some((parts) => isShortName(one.parts, parts)),
  );
  // "the Observatory", where the article has "Alameda Observatory" and no other.
  const heads = [...candidates.values()].filter(
    ({ parts, articled }) => articled && parts.length === 1 && headedBy(parts[0]!, full).size === 1,
  );
  // "KNH", where the article has "Kenyatta National Hospital".
  const acronyms = [...candidates.values()].filter(
    (one) =>
      !one.against &&
      !one.town &&
      /^\p{Lu}{3,6}$/u.test(one.text) &&
      full.some((parts) => spells(one.text, parts)),
  );
  return [...told, ...short, ...heads, ...acronyms].map(({ text }) => text);
}

/** Whether a word is part of a person's name; not so the party in "la concejala de Alternativa Marta Ríos". */
const isPartOf = (word: string, [first, second, ...others]: readonly string[]): boolean =>
  word === second || others.includes(word) || (word === first && !isGivenName(second ?? ''));

/** Full names of organisations that open or end with a word for what they are. */
const headedBy = (word: string, full: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(
    ORGANISATION_WORDS.has(word)
      ? full.filter((parts) => parts.length > 1 && isHead(word, parts)).map((parts) => parts.join(' '))
      : [],
  );

/** "Aceros del Norte": with the part of the world that ends a name. */
function withDirection(words: readonly Word[], last: number): number {
  const [link, article, next] = [words[last + 1], words[last + 2], words[last + 3]];
  if (!link?.joined || article === undefined) return last;
  const to =
    link.plain === 'del'
      ? last + 2
      : /^(?:de|of)$/.test(link.plain) && /^(?:la|los|the)$/.test(article.plain)
        ? last + 3
        : -1;
  const end = to === last + 2 ? article : next;
  return to > 0 && end?.joined && end.capital && DIRECTION.test(end.plain) ? to : last;
}

const DIRECTION =
  /^(?:norte|sur|este|oeste|centro|mar|valle|sol|pacifico|atlantico|caribe|plata|sierra|costa|north|south|east|west|sea|sun|pacific|atlantic)$/;

/** Whether an article has so many of the words of one kind of report. */
function isReport(readings: readonly Reading[], words: ReadonlySet<string>, least: number): boolean {
  const said = new Set<string>();
  for (const reading of readings) {
    for (const { plain: word } of reading.words) if (words.has(word)) said.add(word);
    if (said.size >= least) return true;
  }
  return false;
}

/** Whether a person's mention can be nothing else: a title or a given name stands with it. */
const isSurely = ({ kind, partial, parts, office, titleStart, start }: Found): boolean =>
  kind === 'person' &&
  !partial &&
  (office !== null ||
    titleStart < start ||
    isGivenName(parts[0]!) ||
    parts.some((part) => part.length === 1));

function isSomethingElse(
  words: readonly Word[],
  first: number,
  last: number,
  people: ReadonlySet<string>,
): boolean {
  const inside = words.slice(first, last + 1);
  if (inside.some((word) => people.has(word.plain) || word.text.includes('.'))) return true;
  if (inside.length === 1) {
    const [word] = inside as [Word];
    return (
      // "Adelante" within a sentence is a name; at its start it is a word.
      (isWord(word.plain) && !isAcronym(word) && (word.opens || !isCommon(word.plain))) ||
      NO_BODIES.has(word.plain) ||
      // "N494,000"
      /^\p{Lu}\d{2,}$/u.test(word.text) ||
      /^(?:estado|state|republica|constitucion|nacion|pais)$/.test(word.plain) ||
      BARE_NAMES.has(word.plain) ||
      isPluralRole(word.plain) ||
      isGivenName(word.plain) ||
      isDemonym(word.plain) ||
      COUNTRIES.has(word.plain) ||
      word.plain.length < 3
    );
  }
  return (
    isGivenName(inside[0]!.plain) ||
    EVENTS.test(inside[0]!.plain) ||
    RULES.test(inside.at(-1)!.plain) ||
    COUNTRIES.has(inside.map((word) => word.plain).join(' ')) ||
    inside.every((word) => isWord(word.plain) || isDemonym(word.plain))
  );
}

/** Spanish adjectives of a state's bodies: "Vialidad Nacional". */
const OF_A_STATE = /^(?:nacional|popular|civil|federal|municipal|provincial|metropolitan[oa])$/;
/** What opens the name of an event or a rule. */
const EVENTS =
  /^(?:copa|mundial|torneo|campeonato|premio|ley|plan|operacion|festival|feria|juegos|dia|semana|ruta|estatuto|codigo|acuerdo|tratado|caso|encuentro|concurso|certamen|censo|paro|huelga|marcha|jornada|cumbre|campana)$/;

/** What ends the English name of a rule or a distinction. */
const RULES = /^(?:act|bill|law|treaty|convention|accord|amendment|prize|award|cup|trophy|protocol)$/;

/** Whether the name says something, or is cited for it. */
function speaks(words: readonly Word[], text: string, { first, last: i }: Stretch): boolean {
  const before = words[first - 1];
  if (before !== undefined && words[first]!.joined) {
    if (/^(?:said|says|dijo|informo|aseguro|anuncio|senalo|indico|segun)$/.test(before.plain)) return true;
    if (before.plain === 'to' && words[first - 2]?.plain === 'according') return true;
  }
  // "Torvik, meanwhile, says", "Torbe ha dicho"
  const aside = /^, (?:meanwhile|however|por su parte|en cambio|sin embargo|a su vez), /.exec(
    plain(text.slice(words[i]!.end, words[i]!.end + 20)),
  );
  const from = words[i]!.end + (aside?.[0].length ?? 1);
  let k = i + 1;
  while (words[k] !== undefined && words[k]!.start < from) k += 1;
  if (words[k]?.start !== from || (aside === null && !words[k]!.joined)) return false;
  const auxiliary = /^(?:ha|han|has|have|had|habia)$/.test(words[k]!.plain);
  const verb = words[auxiliary ? k + 1 : k];
  return (
    verb !== undefined &&
    !verb.capital &&
    (auxiliary ? perfectFrame(verb.plain) : speechFrame(verb.plain)) !== null
  );
}

const add = (candidate: Candidate, sign: number, weight: number): void => {
  if (candidate.signs.has(sign)) return;
  candidate.signs.add(sign);
  candidate.points += weight;
};

const LEADER_OF_A_BODY =
  /^(?:its (?:new |former |acting )?(?:chief|chairman|chairwoman|president|director|founder|co-founder|leader|secretary|managing|finance|executive|headquarters|shares|owner|board|spokes\p{L}+)|su (?:consejer[oa] delegad[oa]|director[a]? (?:ejecutiv|general|financier)|president[ea]|gerente|filial|sede|accionista))(?!\p{L})/u;

/** What a sentence with one unexplained name, and the one after it, call it again: "the company", "Its chairman". */
function weighSentences(
  { words, text, units }: Reading,
  occurrences: readonly Occurrence[],
  taken: readonly (Found | undefined)[],
): void {
  if (occurrences.length === 0) return;
  for (const [index, unit] of units.entries()) {
    const inside = occurrences.filter(
      ({ candidate, first }) =>
        !candidate.against &&
        !candidate.town &&
        words[first]!.start >= unit.start &&
        words[first]!.end <= unit.end,
    );
    const [only] = inside;
    if (only === undefined || inside.some(({ candidate }) => candidate !== only.candidate)) continue;
    const end = units[index + 1]?.end ?? unit.end;
    const rivals = taken.some(
      (mention) => mention?.kind === 'organisation' && mention.start >= unit.start && mention.end <= unit.end,
    );
    if (rivals) continue;
    const next = units[index + 1];
    if (next !== undefined && LEADER_OF_A_BODY.test(plain(text.slice(next.start, next.start + 40))))
      add(only.candidate, -3, 2);
    else if (next !== undefined && /^Its /.test(text.slice(next.start, next.start + 4)))
      add(only.candidate, -6, 1);
    for (let k = only.last + 2; k < words.length && words[k]!.end <= end; k += 1) {
      const { plain: noun, start, capital } = words[k]!;
      // Into the next sentence only as far as its subject.
      if (start >= unit.end && (next === undefined || start > next.start + 40)) break;
      if (taken[k]?.kind === 'organisation') break;
      if (capital || !/^(?:the|la|el)$/.test(words[k - 1]!.plain)) continue;
      const kind = DESCRIPTORS.get(noun);
      if (
        kind === 'company' ||
        kind === 'party' ||
        /^(?:club|band|banda|group|grupo|formacion|ngo|ong)$/.test(noun)
      ) {
        add(only.candidate, -4, 2);
        break;
      }
    }
  }
}

function weigh(
  candidate: Candidate,
  { words, text }: Reading,
  first: number,
  last: number,
  taken: readonly (Found | undefined)[],
  people: ReadonlySet<number>,
): void {
  const from = words[first]!.start;
  const to = words[last]!.end;
  const before = plain(text.slice(Math.max(0, from - AROUND), from));
  const behind = plain(text.slice(to, to + AROUND));
  const hangs = HANGS.test(before);
  let leads = false;
  const signed = {
    before:
      words[first]!.joined &&
      (ENDS_SIGN.has(words[first - 1]?.plain ?? '') || isDemonym(words[first - 1]?.plain ?? '')),
    after: !hangs && BEGINS_SIGN.test(behind),
  };
  for (const [index, { where, pattern, weight, sport }] of SIGNS.entries()) {
    if (!signed[where]) continue;
    if (!pattern.test(where === 'after' ? behind : before)) continue;
    if (where === 'before') leads = true;
    if (candidate.signs.has(index)) continue;
    candidate.sport ||= sport;
    candidate.signs.add(index);
    candidate.points += weight;
  }
  const placed = placeAt(words, first);
  const behindPlace = placed > 0 && !isAcronym(words[first]!) && first + placed === last;
  // "Nova Scotia Power", "Natural Resources Canada": what is somewhere, or a country's.
  if (behindPlace || (last > first + 1 && COUNTRIES.has(words[last]!.plain))) add(candidate, -13, 1);
  // "“…,” Belmar said", "según Belmar": somebody would have been named in full.
  const next = words[last + 1];
  const worded = (first < last && OF_A_STATE.test(words[last]!.plain)) || behindPlace;
  if ((first === last || worded) && !hangs && (speaks(words, text, { first, last }) || ACTS.test(behind)))
    add(candidate, SPEAKS, 1);
  // "Vialidad Nacional"
  if (worded && !behindPlace && !PORTFOLIOS.has(words[first]!.plain)) add(candidate, -14, 1);
  // "Mumbai Indians"
  if (behindPlace && /s$/.test(words[last]!.plain)) candidate.team = true;
  // "Open Ballot", "Puerto Seguro": words of the language, written as a name.
  if (candidate.parts.length > 1 && candidate.parts.every(isEveryday)) add(candidate, -12, 1);
  if (isKindBefore(words, text, first) && /^(?:,| [—–])/.test(text.slice(to, to + 2))) add(candidate, -10, 2);
  if (isBodyOfNext(words, last, people)) add(candidate, -11, 2);
  // "Senator Risa Lon of Akbayan": whose party or town it is.
  const member = taken[first - 2];
  if (
    words[first - 1]?.plain === 'of' &&
    words[first]!.joined &&
    member?.office != null &&
    OF_A_PARTY.test(plain(text.slice(member.office.start, member.office.end))) &&
    !candidate.town
  )
    add(candidate, -15, 2);
  // "South Korea's Daehwa Cells"
  if (words[first - 1]?.possessive && isCountryAt(words, first - 1)) add(candidate, -16, 1);
  // "Luis Peña (Renace)"
  const bearer = taken[first - 1];
  if (bearer?.kind === 'person' && text.slice(bearer.end, from) === ' (' && text[to] === ')')
    add(candidate, -9, 2);
  if (isDescribedAsPerson(words, text, first, last)) {
    if (first < last) candidate.against = true;
    else add(candidate, -8, -2);
  }
  // "la Airef avisa": no person's name has an article.
  if (
    /^(?:la|el)$/.test(words[first - 1]?.plain ?? '') &&
    words[first]!.joined &&
    next?.joined &&
    speechFrame(next.plain) !== null
  )
    add(candidate, -1, 1);
  // "Nova Terra y el Partido Rural": beside another.
  if (next?.joined && /^(?:and|y|e)$/.test(next.plain)) {
    let k = last + 2;
    while (words[k]?.joined && !words[k]!.capital && CONNECTORS.has(words[k]!.plain) && k < last + 4) k += 1;
    if (taken[k]?.kind === 'organisation') add(candidate, -2, 1);
  }

  if (AGED.test(behind) || PLACE_BEFORE.test(before) || PLACE_AFTER.test(behind)) candidate.against = true;
  // A place, unless the preposition is part of a sign.
  if (!leads && PLACED.test(before)) candidate.against = true;
}

const OF_A_PARTY =
  /(?:^| )(?:senator|sen|lawmaker|congressman|congresswoman|representative|rep|mp|deputy|councillor)$/;

/** Whether a country's name ends at the word `i`. */
const isCountryAt = (words: readonly Word[], i: number): boolean =>
  COUNTRIES.has(words[i]!.plain) || (i > 0 && COUNTRIES.has(`${words[i - 1]!.plain} ${words[i]!.plain}`));

/** "El organismo regulador, Sernaga, …": a kind with its article and a comma before the name. */
function isKindBefore(words: readonly Word[], text: string, first: number): boolean {
  const last = words[first - 1];
  if (last === undefined || text.slice(last.end, words[first]!.start) !== ', ') return false;
  for (let k = first - 1; k > Math.max(0, first - 4); k -= 1) {
    if (words[k]!.capital || (k < first - 1 && !words[k + 1]!.joined)) return false;
    if (DESCRIPTORS.has(words[k]!.plain) && !isRole(words[k]!.plain))
      return (
        words[k - 1]?.possessive === true ||
        words
          .slice(Math.max(0, k - 3), k)
          .some(({ plain: word }) => /^(?:the|la|el|its|su|his|her|their)$/.test(word))
      );
  }
  return false;
}

const HEADS_A_BODY =
  /^(?:president|founder|co-founder|director|boss|chair|chairman|chairwoman|leader|secretary|general|ceo|executive|chief|spokesman|spokeswoman|editor|manager|coach|captain|striker|midfielder|goalkeeper|singer|drummer|analyst|economist)$/;

/** "Unifor president Lana Cole": somebody's office behind the name whose it is. */
function isBodyOfNext(words: readonly Word[], last: number, people: ReadonlySet<number>): boolean {
  if (words[last]!.possessive) return false;
  let k = last + 1;
  while (k < last + 4 && words[k]?.joined && !words[k]!.capital && HEADS_A_BODY.test(words[k]!.plain)) k += 1;
  return k > last + 1 && words[k]?.joined === true && people.has(k);
}

const CLAUSE = /^(?:where|which|who|whose|when|while|que|donde|cuyo|cuya|cuando|mientras|and|y|but|pero)$/;

/** Whether a role stands with the name, as with a person's: "striker Obiora", "Obiora, a retired nurse". */
function isDescribedAsPerson(words: readonly Word[], text: string, first: number, last: number): boolean {
  const isPersons = (word: Word | undefined): boolean =>
    word !== undefined &&
    !word.capital &&
    isRole(word.plain) &&
    !DESCRIPTORS.has(word.plain) &&
    !KIN.has(word.plain);
  if (words[first]!.joined && isPersons(words[first - 1])) return true;
  // "Her daughter Moana recalled"
  const kin = words[first]!.joined ? words[first - 1] : undefined;
  if (kin !== undefined && KIN.has(kin.plain) && /^(?:his|her|su)$/.test(words[first - 2]?.plain ?? ''))
    return true;
  // "Its governor, Olayemi Cardozo, …"
  const before = words[first - 1];
  if (first < last && isPersons(before) && text.slice(before!.end, words[first]!.start) === ', ') return true;
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  for (let k = last + 1; k < last + 5 && words[k] !== undefined; k += 1) {
    if ((k > last + 1 && !words[k]!.joined) || CLAUSE.test(words[k]!.plain)) return false;
    if (isPersons(words[k])) return !/^(?:its|su|whose|cuyo|cuya)$/.test(next.plain);
  }
  return false;
}

const PLURAL_KINDS =
  'consultoras|constructoras|petroleras|aseguradoras|editoriales|cadenas|consultancies|broadcasters|retailers|companies|firms|parties|banks|retailers|airlines|unions|clubs|bands|carmakers|groups|newspapers|charities|empresas|companias|firmas|partidos|bancos|aerolineas|sindicatos|clubes|bandas|formaciones|organizaciones|grupos|diarios|medios|colectivos';
/** Kinds of organisation in the plural, which tell what several names beside them are. */
const KINDS = new RegExp(
  `(?:^|[^\\p{L}])(?:two|three|four|five|six|several|small|rival|dos|tres|cuatro|cinco|seis|varias|varios) (?:\\p{L}+ )?(?:${PLURAL_KINDS})(?![\\p{L}])`,
  'u',
);
const KINDS_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${PLURAL_KINDS})(?: such as| like| como|[^.;]{0,40} (?:such as|including|incluid[oa]s?|como|entre ell[oa]s),?)?(?: the| la| el)? $`,
  'u',
);
/** Kinds of organisation in the plural somewhat ahead, which tell what acronyms in a row are. */
const KINDS_AHEAD = new RegExp(`(?:^|[^\\p{L}])(?:${PLURAL_KINDS})(?![\\p{L}])[^.;]{0,40}$`, 'u');

/** Names in a row: "Vox, Junts y el PNV". */
interface Row {
  readonly members: readonly Candidate[];
  readonly names: number;
  /** One of them is an organisation's for certain, or what they all are stands beside them. */
  readonly known: boolean;
  /** What they all are stands beside them. */
  readonly kinds: boolean;
  /** How many of them are organisations' for certain. */
  readonly bodies: number;
}

/** What parts two names of a row. */
const LINK = /^(?:, |,? (?:and|y|e) )(?:the |la |el |los )?$/i;

/** The rows of names of one paragraph; none with a person's. */
function rowsIn(
  { words, text }: Reading,
  occurrences: readonly Occurrence[],
  taken: readonly (Found | undefined)[],
): readonly Row[] {
  const names = [
    ...occurrences.map(({ first, last, candidate }) => ({ first, last, candidate, kind: null })),
    ...[...new Set(taken)]
      .filter((mention) => mention !== undefined)
      .map(({ first, last, kind }) => ({ first, last, candidate: null, kind })),
  ].sort((a, b) => a.first - b.first);
  const rows: Row[] = [];
  for (let from = 0; from < names.length; ) {
    let to = from;
    while (
      names[to + 1] !== undefined &&
      LINK.test(text.slice(words[names[to]!.last]!.end, words[names[to + 1]!.first]!.start))
    )
      to += 1;
    const row = names.slice(from, to + 1);
    from = to + 1;
    if (row.length < 2 || row.some(({ kind }) => kind === 'person')) continue;
    const ahead = plain(
      text.slice(Math.max(0, words[row[0]!.first]!.start - AHEAD), words[row[0]!.first]!.start),
    );
    const around = plain(
      text.slice(Math.max(0, words[row[0]!.first]!.start - 70), words[row.at(-1)!.last]!.end + 70),
    );
    const acronyms = row.every(({ first, last }) => first === last && isAcronym(words[first]!));
    const kinds = KINDS.test(around) || KINDS_BEFORE.test(ahead) || (acronyms && KINDS_AHEAD.test(ahead));
    rows.push({
      members: row.flatMap(({ candidate }) => candidate ?? []),
      names: row.length,
      known: kinds || row.some(({ kind }) => kind === 'organisation'),
      kinds,
      bodies: row.filter(({ kind }) => kind === 'organisation').length,
    });
  }
  return rows;
}
