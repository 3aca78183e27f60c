import { newStemmer, type Stemmer } from 'snowball-stemmers';
import { fold } from './fold.ts';
import type { Span } from './span.ts';
import { STOP_WORDS } from './stopwords.ts';
import { tokens } from './tokens.ts';

export { fold } from './fold.ts';

/** One word of a text as the index knows it. Offsets are UTF-16, of the word as it is written. */
export interface Term extends Span {
  /** Folded and stemmed. */
  readonly term: string;
  /** Folded, as written. */
  readonly word: string;
}

/** One word of a question, whose language isn't known. */
export interface QueryWord extends Span {
  /** Folded, as typed. */
  readonly word: string;
  /** The terms that it may be in a text, of any language that is stemmed; without repetition. */
  readonly terms: readonly string[];
}

const SNOWBALL: Readonly<Record<string, string>> = { en: 'english', es: 'spanish' };

/** Primary languages whose words are stemmed; of others the words are only folded. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(SNOWBALL);

const stemmers = new Map<string, { stemmer: Stemmer; known: Map<string, string> }>();
const REMEMBERED = 100_000;

/** The Snowball stem of a folded word; the word itself in a language that isn't stemmed. */
export function stem(word: string, language: string): string {
  const name = SNOWBALL[language];
  if (name === undefined || word.length < 3 || word.length > 40) return word;
  let entry = stemmers.get(name);
  if (entry === undefined) {
    entry = { stemmer: newStemmer(name), known: new Map() };
    stemmers.set(name, entry);
  }
  let stemmed = entry.known.get(word);
  if (stemmed === undefined) {
    const made = fold(entry.stemmer.stem(word));
    // Most words are their own stems: kept as one string, they take half the room.
    stemmed = made === word ? word : made;
    if (entry.known.size >= REMEMBERED) entry.known.clear();
    entry.known.set(word, stemmed);
  }
  return stemmed;
}

/** Forgets the stems of words that were met, as after reading many texts: they take more room than they save time from then on. */
export function forgetStems(): void {
  for (const { known } of stemmers.values()) known.clear();
}

/** The primary language of a BCP 47 tag, in lower case. */
export function primaryLanguage(tag: string): string {
  const end = tag.indexOf('-');
  return (end === -1 ? tag : tag.slice(0, end)).toLowerCase();
}

/** Whether a folded word is a stop word of a primary language. */
export const isStopWord = (word: string, language: string): boolean =>
  STOP_WORDS[language]?.has(word) ?? false;

/**
 * The index terms of a text in a known language (BCP 47), in reading order, without stop words. Acronyms and
 * numbers stay whole ("U.S." and "US" are one term, so are "1,117" and "1.117"); hyphens and spaces divide.
 */
export function terms(text: string, language: string): readonly Term[] {
  const primary = primaryLanguage(language);
  const found: Term[] = [];
  for (const { start, end, word, whole } of tokens(text)) {
    if (whole) found.push({ term: word, word, start, end });
    else if (!isStopWord(word, primary)) found.push({ term: stem(word, primary), word, start, end });
  }
  return found;
}

/** What `terms` finds, without its places. */
export function bareTerms(text: string, language: string): string[] {
  const primary = primaryLanguage(language);
  const found: string[] = [];
  for (const { word, whole } of tokens(text)) {
    if (whole) found.push(word);
    else if (!isStopWord(word, primary)) found.push(stem(word, primary));
  }
  return found;
}

/** The languages that a question may be in, by its stop words: questions are too short for more. */
export function likelyLanguages(question: string): readonly string[] {
  const count = new Map(STEMMED_LANGUAGES.map((language) => [language, 0]));
  for (const { word } of tokens(question)) {
    for (const language of STEMMED_LANGUAGES) {
      if (isStopWord(word, language)) count.set(language, (count.get(language) ?? 0) + 1);
    }
  }
  const most = Math.max(...count.values());
  return STEMMED_LANGUAGES.filter((language) => count.get(language) === most);
}

/**
 * The words of a question with the terms that each may be in a text of any language. Dropped are the stop words
 * of the language that the question seems to be in: *son* is a word of English and a stop word of Spanish.
 */
export function queryTerms(question: string): readonly QueryWord[] {
  const languages = likelyLanguages(question);
  const found: QueryWord[] = [];
  let afterArticle = false;
  for (const { start, end, word, whole } of tokens(question)) {
    // No pronoun follows an article: "the us" is the country, typed in haste.
    const country = word === 'us' && afterArticle;
    afterArticle = word === 'the';
    if (!whole && !country && languages.some((language) => isStopWord(word, language))) continue;
    const stems = whole ? [word] : STEMMED_LANGUAGES.map((language) => stem(word, language));
    found.push({ word, terms: [...new Set(stems)], start, end });
  }
  return found;
}
