import { readdirSync, readFileSync } from 'node:fs';
import { atOnce } from '../turns.ts';
import { remembered } from './remembered.ts';
import { STOP_WORDS } from './stopwords.ts';
import { fold, stem } from './terms.ts';
import { otherForms } from './word-forms.ts';

/** The languages that the lexicon pairs. */
export const PAIRED = ['en', 'es'] as const;
export type Paired = (typeof PAIRED)[number];

/** Phrases by language; each is a list of folded words. */
export type Phrases = Readonly<Record<Paired, readonly (readonly string[])[]>>;

/** Phrases that may stand for others. */
export interface Synset {
  readonly from: Phrases;
  readonly to: Phrases;
  /** The phrases are names of one bearer ("United Nations", "ONU"). */
  readonly isName?: boolean;
}

/** One way in which a phrase was found in a lexicon: as one of that language's. */
export interface Sense {
  readonly language: Paired;
  readonly synset: Synset;
}

/** A sense with the phrase that it is listed under. */
interface Listed extends Sense {
  readonly phrase: string;
}

/** Phrases, by their stemmed words, and the senses that each has. */
export interface Lexicon {
  /** Senses of a phrase given as folded words. */
  senses(words: readonly string[]): readonly Sense[];
  /** Most words that a phrase has. */
  readonly longest: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The folded words of a phrase. */
export function phraseWords(phrase: string): readonly string[] {
  return Array.from(phrase.matchAll(WORD), ([word]) => fold(word));
}

/** People type "prometio" for "prometió" and "pedian" for "pedían": without its accent the stemmer leaves a vowel at the end. */
const looseStem = (word: string, language: Paired): string => {
  const stemmed = stem(word, language);
  const loose =
    language === 'es' && /(?:[aeiou]s?|ian|uir)$/.test(word) ? stemmed.replace(/[aeiou]+$/, '') : stemmed;
  return loose.length < 3 ? stemmed : loose;
};

const keyOf = (words: readonly string[], language: Paired): string =>
  `${language}:${words.map((word) => looseStem(word, language)).join(' ')}`;

/**
 * A phrase whatever its number, and a verb whether or not it is reflexive: "prisoners" is "prisoner", unlike "prison", whose
 * stem it has; "hundirse" is "hundir".
 */
const phraseKey = (words: readonly string[]): string =>
  words.map((word) => (word.length > 3 ? word.replace(/(?:e?s|(?<=[aei]r)se)$/, '') : word)).join(' ');

const exactKeyOf = (words: readonly string[], language: Paired): string => `${language}=${phraseKey(words)}`;

/**
 * A lexicon of the given synsets; endings don't matter when phrases are looked up, but where the very phrase is listed, what
 * merely shares its stem isn't meant.
 */
export function lexiconOf(synsets: readonly Synset[]): Lexicon {
  return atOnce(lexiconOfSteps(synsets));
}

function* lexiconOfSteps(synsets: readonly Synset[]): Generator<undefined, Lexicon> {
  const byKey = new Map<string, Listed[]>();
  /** The most words of any phrase that begins with a word: most words begin none of several. */
  const mostFrom = new Map<string, number>();
  let longest = 0;
  for (const synset of synsets) {
    for (const language of PAIRED) {
      for (const words of synset.from[language]) {
        const key = keyOf(words, language);
        const sense = { language, synset, phrase: phraseKey(words) };
        const senses = byKey.get(key);
        if (senses === undefined) byKey.set(key, [sense]);
        else senses.push(sense);
        const opening = keyOf(words.slice(0, 1), language);
        mostFrom.set(opening, Math.max(mostFrom.get(opening) ?? 0, words.length));
        longest = Math.max(longest, words.length);
      }
    }
    yield;
  }
  return {
    longest,
    senses(words) {
      const opening = words.slice(0, 1);
      const likely = PAIRED.filter(
        (language) => (mostFrom.get(keyOf(opening, language)) ?? 0) >= words.length,
      );
      if (likely.length === 0) return [];
      const phrase = phraseKey(words);
      return likely.flatMap((language) => {
        const found = byKey.get(keyOf(words, language)) ?? [];
        const listed = found.filter((sense) => sense.phrase === phrase);
        return listed.length > 0 ? listed : found.filter((one, i) => isFirstOf(found, one, i));
      });
    },
  };
}

const isFirstOf = (senses: readonly Sense[], { synset }: Sense, at: number): boolean =>
  senses.findIndex((other) => other.synset === synset) === at;

/** How much a word says of what a text is about. */
export type Weight = 'subject' | 'supporting' | 'light';

/** Which questions nothing answers that lacks a word: all, those of how many there are, or those of who, when and where. */
export type Need = 'always' | 'counted' | 'related';

const NEEDS: Readonly<Record<string, Need>> = { '!': 'always', '+': 'counted', '&': 'related' };

/** What is read from the folder lexicon. */
interface Everyday {
  readonly everyday: Lexicon;
  readonly weights: ReadonlyMap<string, Weight>;
  readonly words: ReadonlySet<string>;
  readonly needs: ReadonlyMap<string, Need>;
  readonly needless: ReadonlySet<string>;
}

const FOLDER = new URL('./lexicon/', import.meta.url);

/** The lines of the lexicon's files that hold words, in the order of the files' names. */
export const lexiconLines = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'));

/** A line's phrases with, for those of one word, its irregular forms. */
function withForms(
  phrases: readonly (readonly string[])[],
  language: Paired,
): readonly (readonly string[])[] {
  const forms = phrases.flatMap(([word, ...more]) =>
    word === undefined || more.length > 0 ? [] : otherForms(word, language),
  );
  const listed = new Set(phrases.map((words) => words.join(' ')));
  return [...phrases, ...[...new Set(forms)].filter((form) => !listed.has(form)).map((form) => [form])];
}

function* readingSteps(): Generator<undefined, Everyday> {
  const synsets: Synset[] = [];
  const weights = new Map<string, Weight>();
  const words = new Set<string>();
  const needs = new Map<string, Need>();
  const needless = new Set<string>();
  for (const line of lexiconLines()) {
    const weight: Weight = line.startsWith('~') ? 'light' : /^[-&]/.test(line) ? 'supporting' : 'subject';
    const [en, es] = line
      .replace(/^[~*!+&?-]/, '')
      .split('=')
      .map((side) => side.split('|').map((part) => part.split(',').map(phraseWords)));
    if (line.startsWith('?')) {
      for (const [word] of [...(en?.[0] ?? []), ...(es?.[0] ?? [])])
        if (word !== undefined) needless.add(word);
      continue;
    }
    // Light forms are listed: "vino" is a wine as well.
    const side = (parts: typeof en, language: Paired) => {
      const own = withForms(parts?.[0] ?? [], language);
      const to = parts !== undefined && parts.length > 1 ? withForms(parts.flat(), language) : own;
      return { from: weight === 'light' ? (parts?.[0] ?? []) : own, to };
    };
    const [english, spanish] = [side(en, 'en'), side(es, 'es')];
    const phrases = { en: english.from, es: spanish.from };
    const to = { en: english.to, es: spanish.to };
    if (weight !== 'light') synsets.push({ from: phrases, to, isName: line.startsWith('*') });
    for (const language of PAIRED) {
      for (const phrase of phrases[language]) {
        const key = keyOf(phrase, language);
        for (const one of [key, exactKeyOf(phrase, language)]) {
          const known = weights.get(one);
          // Light wins over the rest, and what is a subject on any line is one.
          if (known === undefined || weight === 'light' || (weight === 'subject' && known === 'supporting'))
            weights.set(one, weight);
        }
        for (const word of phrase) if (word.length > 3) words.add(word);
        const need = NEEDS[line[0]!];
        if (need !== undefined && needs.get(key) !== 'always') needs.set(key, need);
      }
    }
    yield;
  }
  return { everyday: yield* lexiconOfSteps(synsets), weights, words, needs, needless };
}

let lexicon: Everyday | undefined;

/** Reads the everyday words before anybody asks for one; in steps of a line. */
export function* lexiconSteps(): Generator<undefined, void> {
  if (lexicon !== undefined) return;
  const made = yield* readingSteps();
  lexicon ??= made;
}

/** Stemming all of it takes a while, and many a command never asks for it. */
const read = (): Everyday => {
  lexicon ??= atOnce(readingSteps());
  return lexicon;
};

/** Everyday words of news in English and Spanish, from the folder lexicon. */
export const EVERYDAY: Lexicon = {
  senses: (words) => read().everyday.senses(words),
  get longest() {
    return read().everyday.longest;
  },
};

/** Its single words of more than three letters, folded. */
export const everydayWords = (): ReadonlySet<string> => read().words;

/** Most words of a light phrase ("right now", "por favor"). */
export const LONGEST_LIGHT = 3;

/** What is listed itself weighs what its line says: "generals" aren't "generally". */
function weightIn(words: readonly string[], language: Paired): Weight | undefined {
  const { weights } = read();
  return weights.get(exactKeyOf(words, language)) ?? weights.get(keyOf(words, language));
}

/** Whether the very word, folded, stands in the lexicon: in another number, or reflexive, but in no other form. */
export const isListedWord = (word: string, language: Paired): boolean =>
  read().weights.has(exactKeyOf([word], language));

/** Whether folded words are a light phrase in one of `languages`. */
export function isLightPhrase(words: readonly string[], languages: readonly string[]): boolean {
  return PAIRED.some((language) => languages.includes(language) && weightIn(words, language) === 'light');
}

/** What folded words weigh together as a phrase of one of `languages`; null where that isn't listed. */
export function phraseWeight(words: readonly string[], languages: readonly string[]): Weight | null {
  const found = PAIRED.filter((language) => languages.includes(language)).map((language) =>
    weightIn(words, language),
  );
  return found.find((weight) => weight !== undefined) ?? null;
}

/** What an everyday word, folded, weighs in one of `languages`: the least of them; null for a word that isn't listed. */
export function weightOf(word: string, languages: readonly string[]): Weight | null {
  const found = PAIRED.filter((language) => languages.includes(language)).map((language) =>
    weightIn([word], language),
  );
  for (const weight of ['light', 'supporting', 'subject'] as const) if (found.includes(weight)) return weight;
  return null;
}

/** Whether a folded word looks like a form of one that says what was done, but is mostly another: "free", "fire". */
export const isLookalike = (word: string): boolean => read().needless.has(word);

/** Which questions with this folded word nothing answers that lacks it and all that may stand for it; null for none. */
export function needOf(word: string, languages: readonly string[]): Need | null {
  if (isLookalike(word)) return null;
  const needs = PAIRED.filter((language) => languages.includes(language)).map((language) =>
    read().needs.get(keyOf([word], language)),
  );
  return (['always', 'counted', 'related'] as const).find((need) => needs.includes(need)) ?? null;
}

/** Whether a folded word is an everyday one: it stands in the lexicon or in a list of stop words. */
export const isEveryday: (word: string) => boolean = remembered(
  (word) =>
    weightOf(word, PAIRED) !== null || PAIRED.some((language) => STOP_WORDS[language]?.has(word) === true),
);
