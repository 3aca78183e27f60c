import { readFileSync } from 'node:fs';
import { STOP_WORDS } from './stopwords.ts';
import { fold, stem } from './terms.ts';

/** The languages that the lexicon pairs. */
export const PAIRED = ['en', 'es'] as const;
export type Paired = (typeof PAIRED)[number];

/** Phrases by language; each is a list of folded words. */
export type Phrases = Readonly<Record<Paired, readonly (readonly string[])[]>>;

/** Phrases that may stand for others. */
export interface Synset {
  readonly from: Phrases;
  readonly to: Phrases;
}

/** One way in which a phrase was found in a lexicon: as one of that language's. */
export interface Sense {
  readonly language: Paired;
  readonly synset: Synset;
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

const keyOf = (words: readonly string[], language: Paired): string =>
  `${language}:${words.map((word) => stem(word, language)).join(' ')}`;

/** A lexicon of the given synsets; endings don't matter when phrases are looked up. */
export function lexiconOf(synsets: readonly Synset[]): Lexicon {
  const byKey = new Map<string, Sense[]>();
  let longest = 0;
  for (const synset of synsets) {
    for (const language of PAIRED) {
      for (const words of synset.from[language]) {
        const key = keyOf(words, language);
        const senses = byKey.get(key);
        if (senses === undefined) byKey.set(key, [{ language, synset }]);
        else if (!senses.some((sense) => sense.synset === synset)) senses.push({ language, synset });
        longest = Math.max(longest, words.length);
      }
    }
  }
  return {
    longest,
    senses: (words) => PAIRED.flatMap((language) => byKey.get(keyOf(words, language)) ?? []),
  };
}

function readLexicon(): { readonly everyday: Lexicon; readonly light: ReadonlySet<string> } {
  const synsets: Synset[] = [];
  const light = new Set<string>();
  const file = readFileSync(new URL('./lexicon.txt', import.meta.url), 'utf8');
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [en = '', es = ''] = line.replace(/^~/, '').split('=');
    const read = (side: string) => side.split(',').map(phraseWords);
    const phrases = { en: read(en), es: read(es) };
    if (line.startsWith('~')) {
      for (const language of PAIRED) for (const words of phrases[language]) light.add(keyOf(words, language));
    } else synsets.push({ from: phrases, to: phrases });
  }
  return { everyday: lexiconOf(synsets), light };
}

const read = readLexicon();

/** Everyday words of news in English and Spanish, from lexicon.txt. */
export const EVERYDAY: Lexicon = read.everyday;

/** Whether a folded word says little of a subject in one of `languages` ("thing", "happened", "cosa"). */
export function isLight(word: string, languages: readonly string[]): boolean {
  return PAIRED.some((language) => languages.includes(language) && read.light.has(keyOf([word], language)));
}

/** Whether a folded word is an everyday one: it stands in the lexicon or in a list of stop words. */
export function isEveryday(word: string): boolean {
  return (
    EVERYDAY.senses([word]).length > 0 ||
    isLight(word, PAIRED) ||
    PAIRED.some((language) => STOP_WORDS[language]?.has(word) === true)
  );
}
