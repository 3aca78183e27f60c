import { type Line, lexiconLines } from './lexicon-lines.ts';
import { remembered } from './remembered.ts';
import { STOP_WORDS } from './stopwords.ts';
import { fold, stem } from './terms.ts';
import { formsBegunOtherwise, otherForms } from './word-forms.ts';

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

/** A sense with the phrase that it is listed under; of two lines the first goes first. */
interface Listed extends Sense {
  readonly phrase: string;
  readonly line: number;
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
  return fold(phrase).match(WORD) ?? [];
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

/** Senses by the stemmed words of the phrases that have them. */
class PhraseIndex implements Lexicon {
  longest = 0;
  readonly #byKey = new Map<string, Listed[]>();
  /** The most words of any phrase that begins with a word: most words begin none of several. */
  readonly #mostFrom = new Map<string, number>();

  add(synset: Synset, line: number): void {
    for (const language of PAIRED)
      for (const words of synset.from[language])
        this.list(words, keyOf(words, language), { language, synset, phrase: phraseKey(words), line });
  }

  /** Lists a phrase under its key. */
  list(words: readonly string[], key: string, sense: Listed): void {
    const { language, line } = sense;
    const senses = this.#byKey.get(key);
    if (senses === undefined) this.#byKey.set(key, [sense]);
    else if (senses.at(-1)!.line <= line) senses.push(sense);
    else
      senses.splice(
        senses.findIndex((other) => other.line > line),
        0,
        sense,
      );
    const opening = words.length === 1 ? key : keyOf(words.slice(0, 1), language);
    this.#mostFrom.set(opening, Math.max(this.#mostFrom.get(opening) ?? 0, words.length));
    this.longest = Math.max(this.longest, words.length);
  }

  senses(words: readonly string[]): readonly Sense[] {
    const opening = words.slice(0, 1);
    const likely = PAIRED.filter(
      (language) => (this.#mostFrom.get(keyOf(opening, language)) ?? 0) >= words.length,
    );
    if (likely.length === 0) return [];
    const phrase = phraseKey(words);
    return likely.flatMap((language) => {
      const found = this.#byKey.get(keyOf(words, language)) ?? [];
      const listed = found.filter((sense) => sense.phrase === phrase);
      if (listed.length > 0) return listed;
      const done = language === 'es' ? found.filter((sense) => sense.phrase === masculineOf(phrase)) : [];
      const isParticiple = done.some(({ synset }) =>
        synset.from.es.some(([verb]) => isVerbOf(phrase, verb ?? '')),
      );
      return isParticiple ? done : found.filter((one, i) => isFirstOf(found, one, i));
    });
  }
}

/** "Arrestado" of "arrestada"; null of what is no feminine participle. */
const masculineOf = (word: string): string | null => (/[ai]da$/.test(word) ? word.replace(/a$/, 'o') : null);

/** Whether an infinitive is that of a participle. */
const isVerbOf = (participle: string, verb: string): boolean =>
  /[aei]r$/.test(verb) && verb.slice(0, -2) === participle.slice(0, -3);

const isFirstOf = (senses: readonly Sense[], { synset }: Sense, at: number): boolean =>
  senses.findIndex((other) => other.synset === synset) === at;

/**
 * A lexicon of the given synsets; endings don't matter when phrases are looked up, but where the very phrase is listed, what
 * merely shares its stem isn't meant.
 */
export function lexiconOf(synsets: readonly Synset[]): Lexicon {
  const index = new PhraseIndex();
  for (const [line, synset] of synsets.entries()) index.add(synset, line);
  return index;
}

/** How much a word says of what a text is about. */
export type Weight = 'subject' | 'supporting' | 'light';

/** Which questions nothing answers that lacks a word: all, those of how many there are, or those of who, when and where. */
export type Need = 'always' | 'counted' | 'related';

const NEEDS: Readonly<Record<string, Need>> = { '!': 'always', '+': 'counted', '&': 'related' };
const GRAVITY = ['always', 'counted', 'related'] as const satisfies readonly Need[];

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

/** What a word begins with and its stem too: three letters, with `y` as `i`. */
function beginningOf(word: string): string {
  const beginning = word.slice(0, 3);
  return beginning.includes('y') ? beginning.replaceAll('y', 'i') : beginning;
}

/** English words whose stem may begin otherwise, or be shorter: "owing" has that of "owe", "added" that of "ads". */
const LOSES_LETTERS = /^(?:.{1,3}(?:ing|ed|ful)|..s)$/;

/**
 * The folder lexicon. Stemming all of it takes a while, and a question asks for little of it: a line is read when a word is
 * looked up that begins like the opening word of one of its phrases.
 */
class Everyday {
  readonly index = new PhraseIndex();
  readonly weights = new Map<string, Weight>();
  /** Single words of more than three letters, with the first line that has them. */
  readonly words = new Map<string, number>();
  readonly needs = new Map<string, Need>();
  readonly needless = new Set<string>();
  /** Most words of a phrase. */
  readonly longest: number;
  /** Beginning → the lines with an opening word of it. */
  readonly #unread = new Map<string, number[]>();
  readonly #lines: readonly Line[];
  readonly #isRead: Uint8Array;
  readonly #met = new Set<string>();

  constructor() {
    this.#lines = lexiconLines();
    this.#isRead = new Uint8Array(this.#lines.length);
    let longest = 0;
    for (const [number, { sign, en, es }] of this.#lines.entries()) {
      if (sign === '?') {
        for (const [word] of [...en.from, ...es.from]) if (word !== undefined) this.needless.add(word);
        continue;
      }
      for (const language of PAIRED) {
        for (const phrase of (language === 'en' ? en : es).from) {
          longest = Math.max(longest, phrase.length);
          this.#list(number, phrase, language);
          this.#write(phrase, number);
        }
      }
    }
    this.longest = longest;
  }

  #list(number: number, [opening, ...more]: readonly string[], language: Paired): void {
    if (opening === undefined) return;
    const forms = more.length > 0 ? [] : formsBegunOtherwise(opening, language);
    for (const form of [opening, ...forms]) {
      this.#listUnder(beginningOf(form), number);
      if (language === 'en' && form.length < 7 && LOSES_LETTERS.test(form))
        this.#listUnder(beginningOf(stem(form, language)), number);
    }
  }

  #listUnder(beginning: string, number: number): void {
    const numbers = this.#unread.get(beginning);
    if (numbers === undefined) this.#unread.set(beginning, [number]);
    else if (numbers.at(-1) !== number) numbers.push(number);
  }

  #write(phrase: readonly string[], number: number): void {
    for (const word of phrase)
      if (word.length > 3) this.words.set(word, Math.min(number, this.words.get(word) ?? number));
  }

  /** Reads what a lookup of a phrase that opens with `word` may find. */
  meet(word: string): void {
    if (this.#unread.size === 0 || this.#met.has(word)) return;
    this.#met.add(word);
    this.#readFrom(beginningOf(word));
    for (const language of PAIRED) this.#readFrom(beginningOf(stem(word, language)));
  }

  /** Reads what begins with a letter. */
  meetFrom(letter: string): void {
    for (const beginning of [...this.#unread.keys()])
      if (beginning[0] === letter || (letter === 'y' && beginning[0] === 'i')) this.#readFrom(beginning);
  }

  #readFrom(beginning: string): void {
    for (const number of this.#unread.get(beginning) ?? []) this.#read(number);
    this.#unread.delete(beginning);
  }

  /** Reads all of it; in steps of a line. */
  *steps(): Generator<undefined, void> {
    for (const number of this.#lines.keys()) {
      this.#read(number);
      yield;
    }
    this.#unread.clear();
    this.#met.clear();
  }

  #read(number: number): void {
    const { sign, en, es } = this.#lines[number]!;
    if (this.#isRead[number] === 1 || sign === '?') return;
    this.#isRead[number] = 1;
    const weight: Weight = sign === '~' ? 'light' : sign === '-' || sign === '&' ? 'supporting' : 'subject';
    // Light forms are listed: "vino" is a wine as well.
    const side = ({ from, more }: Line['en'], language: Paired) => {
      const own = withForms(from, language);
      const to = more.length > 0 ? withForms([...from, ...more], language) : own;
      return { from: weight === 'light' ? from : own, to };
    };
    const [english, spanish] = [side(en, 'en'), side(es, 'es')];
    const from = { en: english.from, es: spanish.from };
    const synset = { from, to: { en: english.to, es: spanish.to }, isName: sign === '*' };
    for (const language of PAIRED) {
      for (const words of from[language]) {
        const key = keyOf(words, language);
        const phrase = phraseKey(words);
        if (weight !== 'light') this.index.list(words, key, { language, synset, phrase, line: number });
        this.#weigh(key, weight);
        this.#weigh(`${language}=${phrase}`, weight);
        this.#need(key, NEEDS[sign]);
        this.#write(words, number);
      }
    }
  }

  #weigh(key: string, weight: Weight): void {
    const known = this.weights.get(key);
    // Light wins over the rest, and what is a subject on any line is one.
    if (known === undefined || weight === 'light' || (weight === 'subject' && known === 'supporting'))
      this.weights.set(key, weight);
  }

  #need(key: string, need: Need | undefined): void {
    const known = this.needs.get(key);
    if (need !== undefined && (known === undefined || GRAVITY.indexOf(need) < GRAVITY.indexOf(known)))
      this.needs.set(key, need);
  }
}

let lexicon: Everyday | undefined;

const everyday = (): Everyday => {
  lexicon ??= new Everyday();
  return lexicon;
};

/** Reads the everyday words before anybody asks for one; in steps of a line. */
export const lexiconSteps = (): Generator<undefined, void> => everyday().steps();

/** What of it a lookup of a phrase that opens with `word` needs. */
const readFor = (word: string | undefined): Everyday => {
  const own = everyday();
  if (word !== undefined) own.meet(word);
  return own;
};

/** Everyday words of news in English and Spanish, from the folder lexicon. */
export const EVERYDAY: Lexicon = {
  senses: (words) => readFor(words[0]).index.senses(words),
  get longest() {
    return everyday().longest;
  },
};

/** Its words of more than three letters, folded, that begin with a letter; in the order of its lines, then of the alphabet. */
export function everydayWordsFrom(letter: string): readonly string[] {
  const own = everyday();
  own.meetFrom(letter);
  return [...own.words]
    .filter(([word]) => word.startsWith(letter))
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}

/** Whether one of its words of more than three letters, folded, is written so. */
export const isWrittenEveryday = (word: string): boolean => readFor(word).words.has(word);

/** Most words of a light phrase ("right now", "por favor"). */
export const LONGEST_LIGHT = 3;

/** What is listed itself weighs what its line says: "generals" aren't "generally". */
function weightIn(words: readonly string[], language: Paired): Weight | undefined {
  const { weights } = readFor(words[0]);
  return weights.get(exactKeyOf(words, language)) ?? weights.get(keyOf(words, language));
}

/** Whether the very word, folded, stands in the lexicon: in another number, or reflexive, but in no other form. */
export const isListedWord = (word: string, language: Paired): boolean =>
  readFor(word).weights.has(exactKeyOf([word], language));

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
export const isLookalike = (word: string): boolean => everyday().needless.has(word);

/** Which questions with this folded word nothing answers that lacks it and all that may stand for it; null for none. */
export function needOf(word: string, languages: readonly string[]): Need | null {
  if (isLookalike(word)) return null;
  const needs = PAIRED.filter((language) => languages.includes(language)).map((language) =>
    readFor(word).needs.get(keyOf([word], language)),
  );
  return GRAVITY.find((need) => needs.includes(need)) ?? null;
}

/** Whether a folded word is an everyday one: it stands in the lexicon or in a list of stop words. */
export const isEveryday: (word: string) => boolean = remembered(
  (word) =>
    weightOf(word, PAIRED) !== null || PAIRED.some((language) => STOP_WORDS[language]?.has(word) === true),
);
