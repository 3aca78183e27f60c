import { isEveryday } from '../../text/lexicon.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import {
  CALENDAR,
  COUNTRIES,
  isDemonym,
  OPENING_WORDS,
  PLACES,
  PLATFORMS,
  THINGS,
} from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { BARE_NAMES } from '../../text/organisation-signs.ts';
import { DESCRIPTORS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isPluralRole, isRole, ROLE_MODIFIERS } from '../../text/roles.ts';
import { HONORIFICS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { NO_BODIES } from './acronyms.ts';
import type { Found } from './found.ts';
import { isCompoundAdjective } from './name-stretch.ts';
import type { Stretch } from './runs.ts';

/** Where a name stands among the words of one paragraph. */
export interface Occurrence extends Stretch {
  readonly candidate: Candidate;
}

export interface Candidate {
  readonly text: string;
  readonly parts: readonly string[];
  readonly signs: Set<number>;
  points: number;
  /** A sign as a sports report has it. */
  sport: boolean;
  /** With "el", which Spanish puts before no person: "el Olimpia", "al Victoria". */
  club: boolean;
  /** It begins with a given name. */
  readonly given: boolean;
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
export const isWord = (word: string): boolean =>
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
export const isEverydayWord = (word: string): boolean =>
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

/** "Aceros del Norte": with the part of the world that ends a name. */
export function withDirection(words: readonly Word[], last: number): number {
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

/** Whether a person's mention can be nothing else: a title or a given name stands with it. */
export const isSurely = ({ kind, partial, parts, office, titleStart, start }: Found): boolean =>
  kind === 'person' &&
  !partial &&
  (office !== null ||
    titleStart < start ||
    isGivenName(parts[0]!) ||
    parts.some((part) => part.length === 1));

export function isSomethingElse(
  words: readonly Word[],
  first: number,
  last: number,
  people: ReadonlySet<string>,
): boolean {
  const inside = words.slice(first, last + 1);
  if (inside.some((word) => people.has(word.plain) || word.text.includes('.'))) return true;
  // "its Nobel Peace Prize-winning founder"
  if (isCompoundAdjective(words[last]!)) return true;
  if (inside.length === 1) {
    const [word] = inside as [Word];
    return (
      // "Adelante" within a sentence is a name; at its start it is a word.
      (isWord(word.plain) && !isAcronym(word) && (word.opens || !isCommon(word.plain))) ||
      NO_BODIES.has(word.plain) ||
      // "la concejala de Hacienda", but "el Gobierno"
      (PORTFOLIOS.has(word.plain) && word.plain !== 'gobierno') ||
      // "the Resolution", "el Festival"
      RULES.test(word.plain) ||
      EVENTS.test(word.plain) ||
      // "I'm", "Don't"
      /^\p{L}+['’](?:m|ve|re|ll|d|t|s)$/u.test(word.text) ||
      // "N494,000", and "el 11J": a day.
      /^\p{Lu}\d{2,}$|^\d{1,2}\p{Lu}$/u.test(word.text) ||
      /^(?:west|east|north|south|occidente|oriente|norte|sur)$/.test(word.plain) ||
      /^(?:estado|state|republica|constitucion|nacion|pais)$/.test(word.plain) ||
      BARE_NAMES.has(word.plain) ||
      isPluralRole(word.plain) ||
      isDemonym(word.plain) ||
      COUNTRIES.has(word.plain) ||
      word.plain.length < 3
    );
  }
  return (
    EVENTS.test(inside[0]!.plain) ||
    RULES.test(inside.at(-1)!.plain) ||
    COUNTRIES.has(inside.map((word) => word.plain).join(' ')) ||
    inside.every((word) => isWord(word.plain) || isDemonym(word.plain)) ||
    // "Florida Republican Senator Ann Lee"
    (PLACES.has(inside[0]!.plain) &&
      /^(?:republican|democrat|democratic|socialist|liberal|conservative)$/.test(inside.at(-1)!.plain))
  );
}

/** Whether "el" stands before a name, which no person's and no other word's there: a club's in a sports report. */
export function isArticled(words: readonly Word[], first: number): boolean {
  const [word, article, link] = [words[first]!, words[first - 1], words[first - 2]];
  return (
    word.joined &&
    /^(?:[Ee]l|al|del)$/.test(article?.text ?? '') &&
    // "en el Bernabéu": where.
    link?.plain !== 'en' &&
    !isWord(word.plain) &&
    !ROUNDS.test(word.plain)
  );
}

const ROUNDS = /^(?:apertura|clausura|var|clasico|superclasico|brasileirao|santo|palacio|coloso)$/;

/** What opens the name of an event or a rule. */
const EVENTS =
  /^(?:copa|mundial|torneo|campeonato|premio|ley|plan|operacion|festival|feria|juegos|dia|semana|ruta|estatuto|codigo|acuerdo|tratado|caso|encuentro|concurso|certamen|censo|paro|huelga|marcha|jornada|cumbre|campana)$/;

/** What ends the English name of a rule or a distinction. */
const RULES =
  /^(?:act|bill|law|treaty|convention|accord|amendment|prize|award|cup|trophy|protocol|resolution|declaration|statute|decree|directive|motion)$/;

export const add = (candidate: Candidate, sign: number, weight: number): void => {
  if (candidate.signs.has(sign)) return;
  candidate.signs.add(sign);
  candidate.points += weight;
};
