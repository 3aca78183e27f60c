import { isEveryday } from '../../text/lexicon.ts';
import { isInitial, type Word } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { isGivenName, isSurnameToo } from '../../text/names-given.ts';
import { DESCRIPTORS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { HONORIFICS, MAN_TITLES, WOMAN_TITLES } from '../../text/titles.ts';
import { officeAt, wordedOfficeAt } from './offices-before.ts';
import { TITLES_AS_NAMES } from './person-signs.ts';
import type { Stretch } from './runs.ts';

/** What stands before a person's name, and where the name itself begins. */
export interface PersonTitle {
  /** The name's first word. */
  readonly next: number;
  readonly office: Stretch | null;
  readonly gender: 'woman' | 'man' | null;
  /** Whether there is an office or a form of address. */
  readonly titled: boolean;
}

/** What a title or a role, by its folded word, tells of who bears it. */
export const genderOfTitle = (plain: string): 'woman' | 'man' | null =>
  WOMAN_TITLES.has(plain) ? 'woman' : MAN_TITLES.has(plain) ? 'man' : null;

/** "Rival Nordsol", "Brothers Ana and Luis", "Chipmaker Tessaro": what somebody is to another, or makes. */
const isKindInFront = (plain: string): boolean =>
  KIN.has(plain) ||
  KIN.has(plain.replace(/s$/, '')) ||
  (DESCRIPTORS.get(plain) === 'company' && !ORGANISATION_WORDS.has(plain));

/** Whether a word is a demonym and not somebody called Germán. */
const isDemonymWord = ({ plain, text }: Word): boolean =>
  isDemonym(plain) &&
  !(isGivenName(plain) && /[^\p{ASCII}]/u.test(text)) &&
  // A people's noun before another name is a given name: "Finn Lau", for news writes "Finnish" there.
  !/^(?:finn|dane|scot|thais)$/.test(plain);

/** "Labour's candidate, Dean Simms, …": a title that is a given name as well. */
const isGivenTitle = (words: readonly Word[], at: number, text: string): boolean =>
  words[at - 1] !== undefined &&
  isRole(words[at - 1]!.plain) &&
  text.slice(words[at - 1]!.end, words[at]!.start) === ', ' &&
  TITLES_AS_NAMES.test(words[at]!.plain);

/** Whether the word at `at` opens a sentence before a name and is no part of it: "Referee Anthony Taylor". */
function isNoPart(words: readonly Word[], at: number, text: string): boolean {
  const [word, next, behind] = [words[at]!, words[at + 1], words[at + 2]];
  if (isGivenName(word.plain) || !word.opens || !next?.joined) return false;
  // "Rival Nordsol": what it is to somebody.
  if (isKindInFront(word.plain)) return true;
  return (
    behind?.joined === true &&
    behind.capital &&
    isGivenName(next.plain) &&
    !isSurnameToo(next.plain) &&
    // "los exfuncionarios: Ebal Jair Díaz": names are listed behind a colon.
    (text.slice(word.start - 2, word.start) !== ': ' || isEveryday(word.plain) || isRole(word.plain)) &&
    !HONORIFICS.has(word.plain) &&
    !isInitial(behind)
  );
}

/** What stands before the name of a person that begins at the word `at`, itself included; null where none can. */
export function titleAt(words: readonly Word[], at: number, text: string): PersonTitle | null {
  let i = at;
  let gender: 'woman' | 'man' | null = null;
  let office: Stretch | null = null;
  let titled = false;
  const note = (plain: string): void => {
    const told = genderOfTitle(plain);
    if (told === 'woman' || gender === null) gender = told ?? gender;
  };
  while (words[i]?.capital && isDemonymWord(words[i]!) && words[i + 1]?.joined) i += 1;
  const skipped = i;
  const named = isGivenTitle(words, at, text)
    ? null
    : (officeAt(words, at) ?? (skipped > at ? officeAt(words, skipped) : null) ?? wordedOfficeAt(words, at));
  if (named !== null) {
    office = named.office;
    for (let k = office.first; k <= office.last; k += 1) note(words[k]!.plain);
    i = named.next;
    titled = true;
    if (!words[i]?.joined) return null;
  } else if (skipped > at) {
    // "Christian Nørgaard": a given name that is a demonym as well.
    if (!isGivenName(words[at]!.plain)) return null;
    i = at;
  } else if (isPersonified(words, at) || isNoPart(words, at, text)) return null;
  while (
    words[i] !== undefined &&
    HONORIFICS.has(words[i]!.plain) &&
    (words[i]!.capital || office === null)
  ) {
    note(words[i]!.plain);
    titled = true;
    i += 1;
    if (!words[i]?.joined) return null;
  }
  // "U Than Htay": how Burmese names are addressed, unlike an initial before one name.
  if (
    words[i]!.text === 'U' &&
    words[i + 1]?.joined &&
    words[i + 1]!.capital &&
    words[i + 2]?.joined &&
    words[i + 2]!.capital
  ) {
    gender = 'man';
    titled = true;
    i += 1;
  }
  return { next: i, office, gender, titled };
}

/** "Mother Nature" */
const isPersonified = (words: readonly Word[], at: number): boolean =>
  KIN.has(words[at]!.plain) &&
  words[at + 1]?.joined === true &&
  words[at + 1]!.capital &&
  isEveryday(words[at + 1]!.plain) &&
  !isGivenName(words[at + 1]!.plain);
