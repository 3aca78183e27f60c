import type { Glossary } from '../corpus/glossary.ts';
import { placesIn, spellingsOf } from '../text/countries.ts';
import {
  EVERYDAY,
  isEveryday,
  isLight,
  type Lexicon,
  lexiconOf,
  PAIRED,
  type Paired,
  phraseWords,
} from '../text/lexicon.ts';
import { STOP_WORDS } from '../text/stopwords.ts';
import { likelyLanguages, queryTerms, STEMMED_LANGUAGES, stem } from '../text/terms.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import type { Query } from './query.ts';
import type { Bearing, Insistence, Knowledge } from './question.ts';
import type { Token } from './question-tokens.ts';

/** How much a match counts that is not of the asker's own word. */
const BOOSTS = {
  translation: 0.85,
  synonym: 0.5,
  glossary: 0.9,
  related: 0.5,
  place: 0.9,
  alias: 0.6,
  ofPhrase: 0.4,
  repaired: 0.8,
} as const;

/** What a light word's match counts, and its weight when support is judged. */
const LIGHT = 0.3;
/** Most terms that one word of the question may stand for. */
const MOST_TERMS = 48;

interface Source {
  readonly lexicon: Lexicon;
  /** For a word of the same language, and of the other. */
  readonly same: number;
  readonly other: number;
}

const glossaries = new WeakMap<Glossary, readonly Source[]>();

/** The lexicon, and the coverage's own words: what means the same, and what is to be looked for too. */
function sourcesOf(glossary: Glossary): readonly Source[] {
  let sources = glossaries.get(glossary);
  if (sources === undefined) {
    const phrases = (words: Readonly<Record<string, readonly string[]>>) => {
      const side = (language: Paired) =>
        (words[language] ?? []).map(phraseWords).filter((phrase) => phrase.length > 0);
      return { en: side('en'), es: side('es') };
    };
    const { glossary: sameThing, related } = BOOSTS;
    const means = glossary.entries.map(({ terms }) => ({ from: phrases(terms), to: phrases(terms) }));
    const alsoLook = glossary.entries.map((entry) => ({
      from: phrases(entry.terms),
      to: phrases(entry.related),
    }));
    sources = [
      { lexicon: EVERYDAY, same: BOOSTS.synonym, other: BOOSTS.translation },
      { lexicon: lexiconOf(means), same: sameThing, other: sameThing },
      { lexicon: lexiconOf(alsoLook), same: related, other: related },
    ];
    glossaries.set(glossary, sources);
  }
  return sources;
}

/** A group in the making. */
interface Draft {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly light: boolean;
  readonly terms: Map<string, number>;
  absent: boolean;
}

const isStopWord = (word: string): boolean => PAIRED.some((language) => STOP_WORDS[language]?.has(word));

function add(draft: Draft, term: string, boost: number): void {
  const known = draft.terms.get(term) ?? 0;
  if (known >= boost || (known === 0 && draft.terms.size >= MOST_TERMS)) return;
  draft.terms.set(term, boost);
}

/** The words to search for, and what each means for support. */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  { index, glossary }: Knowledge,
  insists: readonly Insistence[],
): { readonly query: Query; readonly bearings: readonly Bearing[] } {
  const languages = likelyLanguages(text);
  let drafts: Draft[] = queryTerms(text).map(({ word, terms, start, end }) => ({
    word: text.slice(start, end),
    start,
    end,
    light: isLight(word, languages),
    terms: new Map(terms.map((term) => [term, 1])),
    absent: false,
  }));
  drafts = joinPlaces(text, drafts);
  for (const { lexicon, same, other } of sourcesOf(glossary)) {
    addSenses(drafts, tokens, lexicon, languages, same, other);
  }
  for (const insistence of insists) addAliases(text, drafts, insistence);
  for (const draft of drafts) repair(draft, index);
  if (drafts.some(({ light }) => !light)) {
    for (const draft of drafts) {
      if (!draft.light) continue;
      for (const [term, boost] of draft.terms) draft.terms.set(term, boost * LIGHT);
    }
  }
  return {
    query: {
      groups: drafts.map(({ word, terms }) => ({
        word,
        terms: Array.from(terms, ([term, boost]) => ({ term, boost })),
      })),
    },
    bearings: drafts.map(({ word, light, absent, start }) => {
      const token = tokens.find((known) => known.start <= start && start < known.end);
      return { word, weight: light ? LIGHT : 1, absent, everyday: isEveryday(token?.word ?? word) };
    }),
  };
}

/** A country's or city's words become one group that any of its spellings, and its people, can match. */
function joinPlaces(text: string, drafts: readonly Draft[]): Draft[] {
  const joined = [...drafts];
  for (const place of placesIn(text, { anyCase: true })) {
    const first = joined.findIndex(({ start, end }) => end > place.start && start < place.end);
    if (first === -1) continue;
    const count = joined.filter(({ start, end }) => end > place.start && start < place.end).length;
    const own = joined.slice(first, first + count);
    const draft: Draft = {
      word: text.slice(place.start, place.end),
      start: own[0]!.start,
      end: own.at(-1)!.end,
      light: false,
      terms: new Map(count === 1 ? own[0]!.terms : []),
      absent: false,
    };
    for (const words of spellingsOf(place.code, place.city)) {
      const content = words.filter((word) => !isStopWord(word) || words.length === 1);
      for (const word of content) {
        for (const language of STEMMED_LANGUAGES)
          add(draft, stem(word, language), content.length === 1 ? BOOSTS.place : BOOSTS.ofPhrase);
      }
    }
    joined.splice(first, count, draft);
  }
  return joined;
}

/** Adds what the phrases of the question may be called otherwise. */
function addSenses(
  drafts: readonly Draft[],
  tokens: readonly Token[],
  lexicon: Lexicon,
  languages: readonly string[],
  same: number,
  other: number,
): void {
  for (let length = 1; length <= lexicon.longest; length += 1) {
    for (let i = 0; i + length <= tokens.length; i += 1) {
      const window = tokens.slice(i, i + length);
      const start = window[0]!.start;
      const end = window.at(-1)!.end;
      const covered = drafts.filter((draft) => draft.start < end && start < draft.end);
      if (covered.length === 0) continue;
      for (const { language, synset } of lexicon.senses(window.map(({ word }) => word))) {
        // A word that both languages write alike is read in the question's.
        if (
          languages.length === 1 &&
          !languages.includes(language) &&
          lexicon.senses(window.map(({ word }) => word)).some((sense) => languages.includes(sense.language))
        )
          continue;
        for (const to of PAIRED) {
          const boost = to === language ? same : other;
          const phrases = synset.to[to];
          const single = phrases.some((phrase) => phrase.length === 1);
          for (const phrase of phrases) {
            if (phrase.length === 1) for (const draft of covered) add(draft, stem(phrase[0]!, to), boost);
            else if (length > 1 || !single) addPhrase(covered, phrase, to);
          }
        }
      }
    }
  }
}

/** Adds the words of a phrase to those groups that it stands for, unless one of them already has the word. */
function addPhrase(covered: readonly Draft[], phrase: readonly string[], language: Paired): void {
  for (const word of phrase) {
    if (STOP_WORDS[language]?.has(word)) continue;
    const term = stem(word, language);
    if (covered.some(({ terms }) => terms.has(term))) continue;
    for (const draft of covered) add(draft, term, BOOSTS.ofPhrase);
  }
}

/** Adds other names of the same bearer. */
function addAliases(text: string, drafts: readonly Draft[], insistence: Insistence): void {
  if (insistence.kind !== 'name' || !insistence.known) return;
  const start = text.indexOf(insistence.text);
  const covered = drafts.filter((draft) => draft.start < start + insistence.text.length && start < draft.end);
  if (start === -1 || covered.length === 0) return;
  for (const words of insistence.spellings) {
    for (const word of words) {
      if (isStopWord(word)) continue;
      for (const language of STEMMED_LANGUAGES) {
        const term = stem(word, language);
        if (covered.some(({ terms }) => (terms.get(term) ?? 0) >= BOOSTS.alias)) continue;
        for (const draft of covered) add(draft, term, BOOSTS.alias);
      }
    }
  }
}

/** Marks a word that the coverage lacks, and looks for what it may be a misspelling of. */
function repair(draft: Draft, index: ParagraphIndex): void {
  if ([...draft.terms.keys()].some((term) => index.has(term))) return;
  draft.absent = true;
  if (draft.terms.size > STEMMED_LANGUAGES.length || draft.light) return;
  const own = [...draft.terms.keys()];
  const repairs = [...new Set(own.flatMap((term) => index.suggest(term)))];
  for (const term of repairs) add(draft, term, BOOSTS.repaired);
  draft.absent = repairs.length === 0;
}
