/* What the phrases of a question may be called otherwise, in either language. */

import type { Glossary } from '../corpus/glossary.ts';
import { EVERYDAY, type Lexicon, lexiconOf, type Paired, phraseWords } from '../text/lexicon.ts';
import { STOP_WORDS } from '../text/stopwords.ts';
import { stem } from '../text/terms.ts';
import { otherForms } from '../text/word-forms.ts';
import { add, BOOSTS, type Draft } from './question-needs.ts';
import type { Token } from './question-tokens.ts';

interface Source {
  readonly lexicon: Lexicon;
  /** For a word of the same language, and of the other. */
  readonly same: number;
  readonly other: number;
}

const glossaries = new WeakMap<Glossary, readonly Source[]>();

/** The lexicon, and the coverage's own words: what means the same, and what is to be looked for too. */
export function sourcesOf(glossary: Glossary): readonly Source[] {
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

/** Adds what the phrases of the question may be called otherwise. */
export function addSenses(
  drafts: readonly Draft[],
  tokens: readonly Token[],
  meant: readonly string[],
  languages: readonly string[],
  covered: readonly Paired[],
  { lexicon, same, other }: Source,
): void {
  for (let length = 1; length <= lexicon.longest; length += 1) {
    for (let i = 0; i + length <= tokens.length; i += 1) {
      const start = tokens[i]!.start;
      const end = tokens[i + length - 1]!.end;
      const within = drafts.filter((draft) => draft.start < end && start < draft.end);
      if (within.length === 0) continue;
      const senses = lexicon.senses(meant.slice(i, i + length));
      // A word that both languages write alike is read in the question's.
      const likely = senses.filter(({ language }) => languages.includes(language));
      for (const { language, synset } of likely.length > 0 ? likely : senses) {
        for (const to of covered) {
          const phrases = synset.to[to];
          // A phrase has fewer meanings than a word: what may stand for it is no mere neighbour.
          const boost = to === language && length === 1 ? same : other;
          const single = phrases.some((phrase) => phrase.length === 1);
          for (const phrase of synset.from[to]) if (phrase.length > 1) addPhrase(within, phrase, to);
          for (const phrase of phrases) {
            const number = phrase.find((word) => /^\p{N}+$/u.test(word));
            // "Under 18": among so many words a number tells enough.
            if (number !== undefined) addWords(within, [number], to, BOOSTS.related);
            else if (phrase.length === 1) addWords(within, phrase, to, boost);
            else if (length > 1 || !single) addWords(within, phrase, to, Math.min(boost, BOOSTS.ofPhrase));
          }
        }
      }
    }
  }
}

/** Adds a phrase that means the same to the groups that it stands for. */
function addPhrase(covered: readonly Draft[], phrase: readonly string[], language: Paired): void {
  const words = phrase.filter((word) => !STOP_WORDS[language]?.has(word));
  if (words.length < 2) return;
  // "Puso en libertad" is a form of "poner en libertad".
  const forms = words.flatMap((word, at) => otherForms(word, language).map((form) => words.with(at, form)));
  for (const one of [words, ...forms])
    for (const { phrases } of covered) phrases.push(one.map((word) => stem(word, language)));
}

/** Adds the words of a phrase to the groups that it stands for, unless another of them already has the word. */
function addWords(
  covered: readonly Draft[],
  phrase: readonly string[],
  language: Paired,
  boost: number,
): void {
  for (const word of phrase) {
    if (STOP_WORDS[language]?.has(word)) continue;
    const term = stem(word, language);
    if (covered.length > 1 && covered.some(({ terms }) => terms.has(term))) continue;
    for (const draft of covered) {
      add(draft, term, boost);
      // Without their accents the stemmer leaves "ofreció" and "exigían" a vowel.
      const root = language === 'es' ? /^(.{2,})[ei]r(?:se)?$/.exec(word)?.[1] : undefined;
      if (root !== undefined)
        for (const ending of ['io', 'ian']) add(draft, stem(root + ending, 'es'), boost);
    }
  }
}
