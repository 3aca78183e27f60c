import { fold, likelyLanguages } from '../text/terms.ts';
import type { Sentence } from './analysis.ts';
import { formAsked } from './form.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import type { Question } from './question.ts';

/** A group of the question that a word stands for, and how well: 1 is the asker's own word. */
export interface Stands {
  readonly group: number;
  readonly strength: number;
}

/** A question as sentences are measured by it. */
export interface Yardstick {
  readonly question: Question;
  /** What each group of the query is worth, by how rare it is; they sum to 1. */
  readonly shares: readonly number[];
  /** Which groups are names, by their capital within the question. */
  readonly names: readonly boolean[];
  /** The languages that the question may be in. */
  readonly languages: readonly string[];
  /** The groups that an index term stands for. */
  stands(term: string): readonly Stands[];
  /** The groups whose asker's word begins like `word`: *invade* and *invasion*. */
  related(word: string): readonly Stands[];
  /** What the form looks like that the answer is asked for in; null without one. */
  readonly form: RegExp | null;
  /** The longest run of words that a text shares with the question, as a share of the question's words. */
  longestRun(text: string): number;
  /** Whether the asker typed this very word for the group. */
  isOwn(group: number, word: string): boolean;
}

/** Rare words count somewhat more when sentences are compared than BM25 has it. */
const RARITY_POWER = 1.2;
const NONE: readonly Stands[] = [];

export function yardstickFor(question: Question, index: ParagraphIndex): Yardstick {
  const { groups } = question.query;
  const byTerm = new Map<string, Stands[]>();
  const worth: number[] = [];
  for (const [group, own] of groups.entries()) {
    const most = Math.max(...own.terms.map(({ boost }) => boost));
    worth.push(most * index.rarity(own) ** RARITY_POWER);
    for (const { term, boost } of own.terms) {
      const stands = byTerm.get(term);
      if (stands === undefined) byTerm.set(term, [{ group, strength: boost / most }]);
      else stands.push({ group, strength: boost / most });
    }
  }
  const mass = worth.reduce((sum, value) => sum + value, 0) || 1;
  const words = groups.map(({ word }) => fold(word));
  const asked = foldedWords(question.text);
  const places = placesOf(asked);
  const related = new Map<string, readonly Stands[]>();
  const beginnings = new Set(words.map((word) => word.slice(0, LEAST_ALIKE)));
  return {
    question,
    shares: worth.map((value) => value / mass),
    names: groups.map(({ word }) => isNamed(question.text, word)),
    languages: likelyLanguages(question.text),
    stands: (term) => byTerm.get(term) ?? NONE,
    related(word) {
      if (!beginnings.has(word.slice(0, LEAST_ALIKE))) return NONE;
      let found = related.get(word);
      if (found === undefined) {
        found = words.flatMap((own, group) => {
          const strength = likeness(own, word);
          return strength > 0 ? [{ group, strength }] : [];
        });
        related.set(word, found);
      }
      return found;
    },
    form: formAsked(question.text),
    longestRun: (text) => longestRun(places, foldedWords(text)) / Math.max(FEWEST, asked.length),
    isOwn: (group, word) => words[group] === word,
  };
}

// Most text is plain ASCII, and classes of Unicode are slow.
const ASCII = /^[\x20-\x7e]*$/;

function foldedWords(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(ASCII.test(folded) ? ASCII_WORD : WORD) ?? [];
}

const ASCII_WORD = /[a-z0-9]+/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** A run is no share of fewer words than these. */
const FEWEST = 4;

/** Word → its places in a list. */
function placesOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  }
  return places;
}

const NO_RUNS: ReadonlyMap<number, number> = new Map();

/** The most words that stand one behind the other in both lists, the first given by its words' places. */
function longestRun(asked: ReadonlyMap<string, readonly number[]>, words: readonly string[]): number {
  let longest = 0;
  // Place in the question → how long the run is that ends there at the word before.
  let ending: ReadonlyMap<number, number> = NO_RUNS;
  for (const word of words) {
    const places = asked.get(word);
    if (places === undefined) {
      ending = NO_RUNS;
      continue;
    }
    const next = new Map<number, number>();
    for (const at of places) {
      const length = (ending.get(at - 1) ?? 0) + 1;
      next.set(at, length);
      if (length > longest) longest = length;
    }
    ending = next;
  }
  return longest;
}

/** Capitalised where no sentence begins. */
function isNamed(question: string, word: string): boolean {
  return /^\p{Lu}/u.test(word) && question.indexOf(word) > 1;
}

/** A shorter shared beginning means nothing. */
const LEAST_ALIKE = 4;

/** The shared beginning of two words as a share of the longer; 0 where it is too short to mean anything. */
function likeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= LEAST_ALIKE && same >= 0.6 * shorter ? same / Math.max(a.length, b.length) : 0;
}

/** How a sentence matches each group of a question; 0 to 1 each. */
export interface Match {
  /** By words that stand for the group. */
  readonly strength: Float64Array;
  /** By words that merely begin alike. */
  readonly likeness: Float64Array;
  /** 1 where the asker's very word is there. */
  readonly own: Float64Array;
  /** Matched groups in the order of the sentence's terms. */
  readonly places: readonly { readonly group: number; readonly at: number }[];
}

export function matchOf(sentence: Sentence, yardstick: Yardstick): Match {
  const size = yardstick.shares.length;
  const strength = new Float64Array(size);
  const like = new Float64Array(size);
  const own = new Float64Array(size);
  const places: { group: number; at: number }[] = [];
  const { terms } = sentence;
  for (let at = 0; at < terms.length; at++) {
    const { term, word } = terms[at]!;
    const stands = yardstick.stands(term);
    for (const { group, strength: by } of stands) {
      if (by > strength[group]!) strength[group] = by;
      if (yardstick.isOwn(group, word)) own[group] = 1;
      places.push({ group, at });
    }
    if (stands.length > 0) continue;
    for (const { group, strength: by } of yardstick.related(word)) {
      if (by > like[group]!) like[group] = by;
    }
  }
  return { strength, likeness: like, own, places };
}
