import type { Bearer, Directory } from '../../facts/directory.ts';
import type { Coverage } from '../../search/coverage.ts';
import { PARTICLES, plain, type Word, words } from '../../text/names.ts';
import { isGivenName } from '../../text/names-given.ts';
import { isRole } from '../../text/roles.ts';
import { HONORIFICS } from '../../text/titles.ts';
import { atOnce } from '../../turns.ts';
import { isAnother } from './offices.ts';

/** Of whom a question wants to know what they said. */
export interface AskedSpeaker {
  /** Whom the coverage knows by what the question calls them: several namesakes, or nobody. */
  readonly bearers: readonly Bearer[];
  /** What the question calls them by; whoever is `kin` is called what they are to somebody ("Hurko's mother", "its union"). */
  readonly by: 'name' | 'office' | 'kin' | 'noun';
  /** Folded words that call them so, with those of their office; of `kin` without whose they are. A `noun` is no more than one ("the army"). */
  readonly words: readonly string[];
}

const SAY =
  '(?:say|says|said|tell|told|tweet|tweeted|write|written|wrote|claim|claimed|state|stated|declare|declared|announce|announced)';
const ENGLISH = new RegExp(`\\bwhat (?:did|does|do|has|have|had) (.{2,80}?) ${SAY}\\b`);
const SPANISH =
  /\b(?:que|q|k) (?:(?:le|les|nos) )?(?:ha |habia )?(?:dijo|dice|dicho|declaro|declarado|afirmo|afirmado|opina|opino|escribio|escrito|senalo|respondio|contesto|aseguro|advirtio|explico|sostuvo|pidio|pedido|denuncio|denunciado) (.{2,80})$/;
const ARTICLE = /^(?:the|el|la|los|las)$/;
/** What somebody has written or said, as a whole. */
const DOCUMENT =
  /^(?:letters?|reports?|statements?|books?|speech|essay|article|study|survey|memo|memoir|diary|lawsuit|complaint|ruling|verdict|post|tweet|website|testimony|interview|communique|manifesto)$/;
/** What somebody is to another. */
const KIN =
  /^(?:mother|father|mum|mom|dad|parents|wife|husband|widow|son|daughter|brother|sister|family|relatives?|lawyers?|attorneys?|madre|padre|mama|papa|padres|esposa|esposo|mujer|marido|viuda|hij[oa]s?|herman[oa]s?|novi[oa]|ti[oa]|abuel[oa]|familia|familiar(?:es)?|parientes?|abogad[oa]s?|defensa)$/;
/** Bodies that speak though no name says which. */
const BODY =
  /^(?:government|army|military|police|union|unions|ministry|court|company|church|opposition|regime|junta|authorities|council|city|club|hospital|school|university|agency|commission|gobierno|ejercito|militares|policia|sindicato|sindicatos|ministerio|tribunal|corte|empresa|iglesia|oposicion|regimen|autoridades|ayuntamiento|alcaldia|club|hospital|escuela|universidad|agencia|comision|fiscalia|gremio)$/;
/** What follows the speaker in a Spanish question: what it was about, when or where. */
const FOLLOWS =
  /^(?:sobre|acerca|de|del|a|al|en|por|para|cuando|tras|contra|ante|respecto|con|desde|que|ayer|hoy)$/;

/**
 * Whoever a question asks the words of: "what did Blinken say about …", "¿qué dijo el obispo Villalta?". Somebody of
 * whom it only tells whose kin or lawyer they are ("Hurko's mother") is nobody known. Null where it asks something else,
 * or names the speaker by words that are neither a name nor an office.
 */
export function askedSpeaker(coverage: Coverage, question: string): AskedSpeaker | null {
  const known = lastAsked.get(coverage);
  if (known?.question === question) return known.speaker;
  const speaker = readSpeaker(coverage, question);
  lastAsked.set(coverage, { question, speaker });
  return speaker;
}

/** Whoever the last question asked the words of: each part of its answer wants to know. */
const lastAsked = new WeakMap<
  Coverage,
  { readonly question: string; readonly speaker: AskedSpeaker | null }
>();

function readSpeaker(coverage: Coverage, question: string): AskedSpeaker | null {
  const text = question.slice(0, 500);
  const line = plain(text);
  // Folding may shorten a text; then its places can't be read off the folded one.
  const exact = line.length === text.length;
  const match = ENGLISH.exec(line) ?? SPANISH.exec(line);
  if (match === null) return null;
  const from = match.index + match[0].indexOf(match[1]!);
  const phrase = exact ? text.slice(from, from + match[1]!.length) : match[1]!;
  const spanish = ENGLISH.exec(line) === null;
  const list = words(phrase);
  const called = list.findIndex((word) => !ARTICLE.test(word.plain));
  const kin = list[called];
  if (kin !== undefined && KIN.test(kin.plain) && /^(?:de|del|of)$/.test(list[called + 1]?.plain ?? ''))
    return { bearers: [], by: 'kin', words: [kin.plain] };
  let first = 0;
  const office: string[] = [];
  while (first < list.length && (ARTICLE.test(list[first]!.plain) || isTitle(list[first]!))) {
    if (isRole(list[first]!.plain)) office.push(list[first]!.plain);
    first += 1;
  }
  // Somebody's letter is the somebody's, and needn't say who speaks.
  const written = list.findIndex((word, i) => list[i - 1]?.possessive === true && DOCUMENT.test(word.plain));
  if (written !== -1) return null;
  const ends = list
    .map((_, last) => last)
    .filter((last) => list[last + 1] === undefined || (spanish && FOLLOWS.test(list[last + 1]!.plain)))
    .reverse();
  const bearersOf = (from: number, last: number) =>
    from < 0 || last < from
      ? []
      : coverage.directory
          .find(phrase.slice(list[from]!.start, list[last]!.end))
          .filter((bearer) => isWritten(bearer, list.slice(from, last + 1)));
  for (const last of ends) {
    // "The Court of Justice" begins with what may be a title, too.
    const body = bearersOf(called, last).filter(({ kind }) => kind === 'organisation');
    const [from, bearers] = body.length > 0 ? [called, body] : [first, bearersOf(first, last)];
    if (bearers.length === 0) continue;
    if (list[last]!.possessive) return { bearers: [], by: 'name', words: [] };
    const named = list.slice(from, last + 1).map((word) => word.plain);
    return { bearers, by: 'name', words: from < first ? named : [...office, ...named] };
  }
  // "Hurko's mother": somebody else than Hurko.
  const owner = list.findIndex((word, i) => word.possessive && i < list.length - 1);
  if (owner !== -1) return { bearers: [], by: 'kin', words: list.slice(owner + 1).map((word) => word.plain) };
  // Somebody of whom the coverage knows no more than namesakes, or nobody of that name.
  if (isFullName(coverage, spanish ? beforeTopic(list.slice(first)) : list.slice(first)))
    return { bearers: [], by: 'name', words: [] };
  // "The energy minister", "el papa": whoever has all of these words in a role.
  const title = list.slice(0, spanish ? endOfTitle(list) : list.length).map((word) => word.plain);
  if (!title.some((word) => isRole(word))) {
    const nouns = title.filter((word) => BODY.test(word));
    return nouns.length === 0 ? null : { bearers: [], by: 'noun', words: nouns };
  }
  const wanted = title.filter((word) => !ARTICLE.test(word) && !/^(?:of|for|de|del)$/.test(word));
  const holders = holdersOf(wanted, coverage.directory).filter((bearer) =>
    heldBy(bearer).roles.some(({ text, parts }) => {
      return wanted.every((word) => parts.includes(word)) && !isAnother(text, wanted);
    }),
  );
  return { bearers: holders, by: 'office', words: wanted };
}

/** A role and its folded words. */
interface HeldRole {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Somebody's roles, and the words of all of them, each once. */
interface Held {
  readonly roles: readonly HeldRole[];
  readonly parts: readonly string[];
}

/** Most bearers are the same in the next directory. */
const heldRoles = new WeakMap<Bearer, Held>();

function heldBy(bearer: Bearer): Held {
  let held = heldRoles.get(bearer);
  if (held === undefined) {
    const texts = new Set(
      [...bearer.entities.values()].flatMap((entity) => entity.roles.map(({ text }) => text)),
    );
    const roles = [...texts].map((text) => ({ text, parts: plain(text).split(/[^\p{L}\p{N}-]+/u) }));
    held = { roles, parts: [...new Set(roles.flatMap(({ parts }) => parts))] };
    heldRoles.set(bearer, held);
  }
  return held;
}

/** Folded word → those with a role that has it, in the directory's order. */
type Holders = ReadonlyMap<string, readonly Bearer[]>;

const holdersByWord = new WeakMap<Directory, Holders>();

/** Makes what finds those who hold an office; in steps of a bearer. */
export function* holdersSteps(directory: Directory): Generator<undefined, Holders> {
  const byWord = new Map<string, Bearer[]>();
  for (const bearer of directory.bearers) {
    for (const part of heldBy(bearer).parts) {
      const list = byWord.get(part);
      if (list === undefined) byWord.set(part, [bearer]);
      else list.push(bearer);
    }
    yield;
  }
  holdersByWord.set(directory, byWord);
  return byWord;
}

/** Those with a role that has one of the words, in the directory's order: of all words the one that fewest have. */
function holdersOf(words: readonly string[], directory: Directory): readonly Bearer[] {
  const byWord = holdersByWord.get(directory) ?? atOnce(holdersSteps(directory));
  const lists = words.map((word) => byWord.get(word) ?? []);
  return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest), directory.bearers);
}

const isTitle = ({ plain: word }: Word): boolean => isRole(word) || HONORIFICS.has(word);

/** The words of a Spanish question's speaker: those before what it was about. */
function beforeTopic(list: readonly Word[]): readonly Word[] {
  const end = list.findIndex((word, i) => i > 0 && !PARTICLES.has(word.plain) && FOLLOWS.test(word.plain));
  return end < 0 ? list : list.slice(0, end);
}

/** Whether words, in whatever case they are typed, are a person's full name: a given name and what namesakes bear. */
function isFullName({ directory }: Coverage, phrase: readonly Word[]): boolean {
  const [given] = phrase;
  if (
    given === undefined ||
    phrase.length < 2 ||
    phrase.length > 6 ||
    phrase.some(({ plain: word }) => isRole(word))
  )
    return false;
  const name = phrase.map(({ text }) => text).join(' ');
  return isGivenName(given.plain) || directory.namesakes(name).length > 0;
}

/** Where the words of an office end and what it was about begins: "el papa sobre …". */
function endOfTitle(list: readonly Word[]): number {
  const end = list.findIndex((word, i) => i > 0 && FOLLOWS.test(word.plain));
  return end < 0 ? list.length : end;
}

/** Whether words typed in lower case are a bearer's name rather than a name and what is asked of it. */
function isWritten({ kind, name, aliases }: Bearer, phrase: readonly Word[]): boolean {
  const parts = new Set([name, ...aliases].flatMap((spelling) => plain(spelling).split(/[\s.]+/)));
  return phrase.every(
    (word) => (word.capital || parts.has(word.plain)) && (kind === 'organisation' || !isRole(word.plain)),
  );
}
