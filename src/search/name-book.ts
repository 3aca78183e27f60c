import type { NameKind, Names } from '../corpus/names.ts';
import type { Bearer, Directory } from '../facts/directory.ts';
import { isCommon } from '../text/common-words.ts';
import { phraseWords } from '../text/lexicon.ts';
import { atOnce } from '../turns.ts';
import { couldName } from './could-name.ts';
import { nameWords } from './name-words.ts';

/** Whoever bears a name, as questions are looked through for it. */
export interface Named {
  /** Every way of writing it, as lists of the words that an index has. */
  readonly spellings: readonly (readonly string[])[];
  /** The same as lists of the words that a question has. */
  readonly phrases: readonly (readonly string[])[];
  /** Its roles, folded, with a space at either end. */
  readonly roles: readonly string[];
  /** On what is neither, events and platforms, nothing can be insisted. */
  readonly kind: NameKind;
}

/** One way of writing a name. */
export interface KnownSpelling {
  readonly words: readonly string[];
  readonly bearer: Named;
}

/** Whose keyboard has no ñ types n. */
export const withoutTilde = (words: string): string => words.replaceAll('ñ', 'n');

/** The names that a question may hold. */
export interface NameBook {
  /** By their first word, ñ as n. */
  readonly byFirst: ReadonlyMap<string, readonly KnownSpelling[]>;
  /** The coverage's roles, folded, with a space at either end. */
  readonly roles: readonly string[];
}

function namedBy(name: string, aliases: readonly string[], roles: readonly string[], kind: NameKind): Named {
  const written = [name, ...aliases];
  const wordsBy = (divide: (spelling: string) => readonly string[]) =>
    written.map(divide).filter((words) => words.length > 0);
  return { spellings: wordsBy(nameWords), phrases: wordsBy(phraseWords), roles, kind };
}

/** Most bearers are the same in the next directory. */
const namedBearers = new WeakMap<Bearer, Named>();

function namedOf(bearer: Bearer): Named {
  let named = namedBearers.get(bearer);
  if (named === undefined) {
    const roles = [...bearer.entities.values()].flatMap((entity) =>
      entity.roles.map((role) => ` ${phraseWords(role.text).join(' ')} `),
    );
    named = namedBy(bearer.name, bearer.aliases, roles, bearer.kind);
    namedBearers.set(bearer, named);
  }
  return named;
}

/** The last word of a person's name, by which people ask though no text may write it alone; null where it could be a word. */
function surnameOf({ name, kind }: Bearer): string | null {
  const words = phraseWords(name);
  const last = words.at(-1);
  return kind === 'person' && words.length > 1 && last !== undefined && last.length > 3 && couldName(last)
    ? last
    : null;
}

const NAME_PARTS = /(?<![\p{L}\p{M}])\p{Lu}/gu;

/** What a body of three words or more is called for short though no text may: "nyt"; null where that could be a word. */
function initialsOf({ name, kind }: Bearer): string | null {
  if (kind !== 'organisation') return null;
  const initials = (name.match(NAME_PARTS) ?? []).join('').toLowerCase();
  return initials.length > 2 && initials.length < 7 && !isCommon(initials) ? initials : null;
}

const shortened = new WeakMap<Named, Named>();

/** Whoever bears a name, asked for by the surname or the initials alone. */
function calledAlso(named: Named, word: string): Named {
  let found = shortened.get(named);
  if (found === undefined) {
    found = { ...named, spellings: [...named.spellings, [word]], phrases: [...named.phrases, [word]] };
    shortened.set(named, found);
  }
  return found;
}

const books = new WeakMap<Directory, NameBook>();

/** Makes the book of a directory's names; in steps of a bearer. */
export function* nameBookSteps(directory: Directory, names: Names): Generator<undefined, NameBook> {
  const byFirst = new Map<string, KnownSpelling[]>();
  const roles = new Set<string>();
  const addSpelling = (words: readonly string[], bearer: Named) => {
    const first = withoutTilde(words[0]!);
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [{ words, bearer }]);
    else known.push({ words, bearer });
  };
  const add = (bearer: Named) => {
    for (const words of bearer.phrases) addSpelling(words, bearer);
    for (const role of bearer.roles) roles.add(role);
  };
  for (const { name, aliases, kind } of names.known) add(namedBy(name, aliases, [], kind));
  for (const bearer of directory.bearers) {
    const named = namedOf(bearer);
    add(named);
    const initials = initialsOf(bearer);
    if (initials !== null && !named.phrases.some((words) => words.length === 1 && words[0] === initials))
      addSpelling([initials], calledAlso(named, initials));
    const surname = surnameOf(bearer);
    if (surname !== null && !named.phrases.some((words) => words.length === 1 && words[0] === surname))
      addSpelling([surname], calledAlso(named, surname));
    yield;
  }
  for (const known of byFirst.values())
    if (known.length > 1) known.sort((a, b) => b.words.length - a.words.length);
  const book = { byFirst, roles: [...roles] };
  books.set(directory, book);
  return book;
}

/** The book of a directory's names, made where it isn't yet. */
export const bookOf = (directory: Directory, names: Names): NameBook =>
  books.get(directory) ?? atOnce(nameBookSteps(directory, names));

/** Whether a bearer is somebody of more than one name: another's name beside one of them makes it another's. */
export const isPerson = ({ kind, phrases }: Named): boolean =>
  kind === 'person' && phrases.some((words) => words.length > 1);
