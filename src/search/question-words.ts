import type { Article } from '../corpus/article.ts';
import { isCommon } from '../text/common-words.ts';
import { placesIn, spellingsOf } from '../text/countries.ts';
import {
  EVERYDAY,
  isLightPhrase,
  LONGEST_LIGHT,
  PAIRED,
  type Paired,
  phraseWeight,
  type Weight,
  weightOf,
} from '../text/lexicon.ts';
import { isGivenName } from '../text/names-given.ts';
import { STOP_WORDS } from '../text/stopwords.ts';
import { fold, likelyLanguages, primaryLanguage, queryTerms, stem } from '../text/terms.ts';
import { otherForms } from '../text/word-forms.ts';
import { infinitiveOf } from './infinitive.ts';
import type { Insistence } from './insistence.ts';
import { reciprocalsOf } from './kin-words.ts';
import type { Knowledge } from './knowledge.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import { passiveOf } from './passive.ts';
import type { Query, TermGroup } from './query.ts';
import type { Asks } from './question-kind.ts';
import { add, BOOSTS, type Draft, isMeasure, needsOf } from './question-needs.ts';
import { addSenses, sourcesOf } from './question-senses.ts';
import { type Token, tokensOf } from './question-tokens.ts';
import { isUnknown, repair } from './question-typos.ts';
import { reflexiveOf } from './reflexive.ts';

/** How one word of the question bears on whether an answer supports it; aligned with the query's groups. */
export interface Bearing {
  /** The asker's word, as typed. */
  readonly word: string;
  /** 0 to 1: low for words that say little of a subject. */
  readonly weight: number;
  /** Neither the coverage has it, in any language or repaired, nor any word that may stand for it. */
  readonly absent: boolean;
  /** An everyday word, by the lexicon, or by an article before it or its ending a common noun: it is nobody's name. */
  readonly everyday: boolean;
  /** Part of something that the question insists on. */
  readonly insisted: boolean;
  /** Part of a place, a time or a form of number: an answer may be of that place, time and form without the word. */
  readonly circumstance: boolean;
  /** Part of a name that the question insists on. */
  readonly named: boolean;
  /** Part of the name of a thing: an article that has named it goes on about it without its name. */
  readonly carried: boolean;
}

/** What a word's match counts, and its weight when support is judged. */
const WEIGHTS: Readonly<Record<Weight, number>> = { subject: 1, supporting: 0.7, light: 0.1 };

const isStopWord = (word: string): boolean => PAIRED.some((language) => STOP_WORDS[language]?.has(word));

/** The words to search for, and what each means for support. */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  { index, glossary, articles }: Knowledge,
  insists: readonly Insistence[],
  asks: Asks,
): {
  readonly query: Query;
  readonly bearings: readonly Bearing[];
  /** The words without which nothing answers. */
  readonly needed: readonly Insistence[];
} {
  const languages = likelyLanguages(text);
  const covered = languagesOf(articles);
  const drafts = joinPlaces(
    text,
    covered,
    queryTerms(text).map(({ word, terms, start, end }) => ({
      word: text.slice(start, end),
      meant: word,
      start,
      end,
      weight: weightOf(word, languages) ?? 'subject',
      terms: new Map(inLanguages(word, terms, covered).map((term) => [term, 1])),
      phrases: [],
    })),
  );
  for (const draft of drafts) {
    const as = reflexiveOf(
      tokens,
      tokens.findIndex(({ start }) => start === draft.start),
    );
    if (as === null) continue;
    draft.meant = as;
    draft.weight = 'supporting';
    draft.reflexive = true;
    // A text may say it as the question does, but far more often it tells of an arrest.
    for (const term of draft.terms.keys()) draft.terms.set(term, BOOSTS.synonym);
    for (const language of covered) add(draft, stem(as, language), BOOSTS.glossary);
  }
  for (const draft of drafts) {
    const at = tokens.findIndex(({ start }) => start === draft.start);
    const as = passiveOf(tokens, at);
    if (as === null) continue;
    draft.meant = as;
    draft.passive = true;
  }
  for (const draft of languages.includes('es') ? drafts : []) {
    const at = tokens.findIndex(({ start }) => start === draft.start);
    const verb = draft.reflexive === true ? null : infinitiveOf(draft.word, tokens, at);
    if (verb === null) continue;
    // A text that has the noun says nothing of what was done.
    if (!meanAlike(draft.meant, verb))
      for (const term of draft.terms.keys()) draft.terms.set(term, BOOSTS.synonym);
    draft.meant = verb;
    const own = stem(verb, 'es');
    if (covered.includes('es') && !draft.terms.has(own)) add(draft, own, BOOSTS.glossary);
    draft.weight = weightOf(verb, ['es']) ?? draft.weight;
  }
  for (const draft of drafts) if (draft.reflexive !== true) addForms(draft, languages, covered);
  if (languages.includes('es')) for (const draft of drafts) addVerbForms(draft, index);
  lighten(drafts, tokens, languages);
  deepen(drafts, tokens, languages);
  const unknown = drafts.map((draft) => isUnknown(draft, index));
  for (const [i, draft] of drafts.entries()) {
    // Two such words in a row are a name, and no two typos.
    if (unknown[i]) repair(draft, index, covered, !unknown[i - 1] && !unknown[i + 1]);
  }
  const meant = tokens.map(({ word, start }) => drafts.find((draft) => draft.start === start)?.meant ?? word);
  for (const source of sourcesOf(glossary)) addSenses(drafts, tokens, meant, languages, covered, source);
  for (const insistence of insists) addAliases(text, drafts, covered, insistence);
  if (asks === 'person' && insists.some((one) => one.kind === 'name' && !one.thing))
    addReciprocals(drafts, covered);

  const telling = drafts.some(({ weight }) => weight !== 'light');
  const groups: TermGroup[] = [];
  const bearings: Bearing[] = [];
  const wordsIn = (some: readonly Insistence[]) =>
    new Set(some.flatMap(({ text: written }) => tokensOf(written).map((token) => token.word)));
  const insisted = wordsIn(insists);
  const circumstances = wordsIn(insists.filter(({ kind }) => CIRCUMSTANCES.has(kind)));
  const carried = wordsIn(insists.filter((one) => one.kind === 'name' && one.thing));
  const named = wordsIn(insists.filter((one) => one.kind === 'name' && !one.thing));
  const before = new Map(tokens.map(({ start }, i) => [start, tokens[i - 1]?.word]));
  const behind = new Map(tokens.map(({ start }, i) => [start, tokens[i + 1]?.word]));
  for (const { word, start, meant, weight: kind, terms, phrases, passive } of drafts) {
    const weight = telling ? WEIGHTS[kind] : 1;
    const present = Array.from(terms, ([term, boost]) => ({
      term,
      boost: boost * weight,
      ...(boost > BOOSTS.ofPhrase ? {} : { partial: true as const }),
    })).filter(({ term }) => index.has(term));
    const own = { term: [...terms.keys()][0]!, boost: weight };
    groups.push({
      word,
      terms: present.length === 0 ? [own] : present,
      phrases,
      ...(passive === true ? { passive } : {}),
    });
    bearings.push({
      word,
      weight,
      absent: present.length === 0,
      // What a word is taken for is a guess that the coverage bears out or doesn't.
      everyday:
        isCommon(present.length === 0 && word.length < LONG ? fold(word) : meant) ||
        isCommonNoun(word, before.get(start), behind.get(start)),
      insisted: tokensOf(word).some((token) => insisted.has(token.word)),
      circumstance:
        tokensOf(word).some((token) => circumstances.has(token.word)) ||
        (asks === 'count' && isMeasure(word)),
      named: tokensOf(word).some((token) => named.has(token.word)),
      carried: tokensOf(word).some((token) => carried.has(token.word)),
    });
  }
  const needed = needsOf(drafts, bearings, tokens, languages, asks);
  return { query: { groups }, bearings, needed };
}

/** Shorter words are like too many others to be surely misspelt ones. */
const LONG = 9;

const DETERMINER =
  /^(?:the|an?|this|these|those|his|her|its|their|our|my|each|every|many|few|some|any|no|el|la|los|las|una?|unos|unas|del|al|este|esta|estos|estas|su|sus|cada|cuant[oa]s|much[oa]s|algun[oa]s)$/;
const OF_COMMON_NOUNS =
  /.(?:tions?|ments?|ness|ity|ities|ology|ships?|ists?|cion|ciones|sion|siones|miento|mientos|dad|dades|mente|ismo|istas?|logia)$/;

/**
 * Whether a word that nothing knows is a common noun rather than a name typed without its capital. An article before several words
 * is that of the last: "the maui fire".
 */
const isCommonNoun = (word: string, before: string | undefined, behind: string | undefined): boolean =>
  !isGivenName(fold(word)) &&
  (OF_COMMON_NOUNS.test(fold(word)) ||
    (DETERMINER.test(before ?? '') && (before !== 'the' || behind === undefined || isStopWord(behind))));

const CIRCUMSTANCES: ReadonlySet<Insistence['kind']> = new Set(['place', 'year', 'age', 'percentage']);

/** Whether two folded words share a meaning in the lexicon. */
const meanAlike = (word: string, other: string): boolean => {
  const meanings = new Set(EVERYDAY.senses([other]).map(({ synset }) => synset));
  return EVERYDAY.senses([word]).some(({ synset }) => meanings.has(synset));
};

/** Adds the irregular forms of a word, unless a capital makes it somebody's name: "fell" for "fall", "jueces" for "juez". */
function addForms(draft: Draft, languages: readonly string[], covered: readonly Paired[]): void {
  if (draft.start > 0 && /^\p{Lu}/u.test(draft.word)) return;
  for (const language of covered) {
    if (!languages.includes(language)) continue;
    for (const form of otherForms(draft.meant, language)) add(draft, stem(form, language), BOOSTS.glossary);
  }
}

const SPANISH_VERB = /.{3}(?:io|ian?|er|ir|id[oa]s?|en?)$/;

/** Without their accents the stems of "agradeció", "agradecía" and "agradecer" differ by a vowel: each stands for the others. */
function addVerbForms(draft: Draft, index: ParagraphIndex): void {
  if (!SPANISH_VERB.test(draft.meant)) return;
  const own = stem(draft.meant, 'es');
  if (!draft.terms.has(own)) return;
  const accented = own.endsWith('i') ? own.slice(0, -1) : `${own}i`;
  if (accented.length > 3 && index.has(accented)) add(draft, accented, BOOSTS.glossary);
}

/** Words that weigh something alone may be light together: "right now", "take part". */
function lighten(drafts: readonly Draft[], tokens: readonly Token[], languages: readonly string[]): void {
  for (let length = 2; length <= LONGEST_LIGHT; length += 1) {
    for (let i = 0; i + length <= tokens.length; i += 1) {
      const window = tokens.slice(i, i + length);
      if (
        !isLightPhrase(
          window.map(({ word }) => word),
          languages,
        )
      )
        continue;
      const { start } = window[0]!;
      const { end } = window.at(-1)!;
      for (const draft of drafts) if (start <= draft.start && draft.end <= end) draft.weight = 'light';
    }
  }
}

/** Words that are light alone may say something together: "let out", "step down". */
function deepen(drafts: readonly Draft[], tokens: readonly Token[], languages: readonly string[]): void {
  for (let length = 2; length <= LONGEST_LIGHT; length += 1) {
    for (let i = 0; i + length <= tokens.length; i += 1) {
      const window = tokens.slice(i, i + length);
      const weight = phraseWeight(
        window.map(({ word }) => word),
        languages,
      );
      if (weight === null || weight === 'light') continue;
      const { start } = window[0]!;
      const { end } = window.at(-1)!;
      const own = drafts.filter((draft) => start <= draft.start && draft.end <= end);
      if (own[0] !== undefined && own.every((draft) => draft.weight === 'light')) own[0].weight = weight;
    }
  }
}

const languageSets = new WeakMap<readonly Article[], readonly Paired[]>();

/**
 * The paired languages that the coverage is written in. Words are looked for in these alone: a stem of the other
 * language would only meet a stranger ("pacífico" has the stem of "Pacific").
 */
function languagesOf(articles: readonly Article[]): readonly Paired[] {
  let languages = languageSets.get(articles);
  if (languages === undefined) {
    const used = new Set(articles.map(({ language }) => primaryLanguage(language)));
    languages = PAIRED.filter((language) => used.has(language));
    if (languages.length === 0) languages = PAIRED;
    languageSets.set(articles, languages);
  }
  return languages;
}

function inLanguages(
  word: string,
  terms: readonly string[],
  languages: readonly Paired[],
): readonly string[] {
  const stems = new Set(languages.map((language) => stem(word, language)));
  const own = terms.filter((term) => stems.has(term));
  return own.length > 0 ? own : terms;
}

/** A country's or city's words become one group that any of its spellings, and its people, can match. */
function joinPlaces(text: string, languages: readonly Paired[], drafts: readonly Draft[]): Draft[] {
  const joined = [...drafts];
  for (const place of placesIn(text, { anyCase: true })) {
    const first = joined.findIndex(({ start, end }) => end > place.start && start < place.end);
    if (first === -1) continue;
    const count = joined.filter(({ start, end }) => end > place.start && start < place.end).length;
    const own = joined.slice(first, first + count);
    const draft: Draft = {
      word: text.slice(place.start, place.end),
      meant: own[0]!.meant,
      start: own[0]!.start,
      end: own.at(-1)!.end,
      weight: 'subject',
      terms: new Map(count === 1 ? own[0]!.terms : []),
      phrases: [],
    };
    for (const words of spellingsOf(place.code, place.city)) {
      const content = words.filter((word) => !isStopWord(word) || words.length === 1);
      for (const word of content) {
        for (const language of languages)
          add(draft, stem(word, language), content.length === 1 ? BOOSTS.place : BOOSTS.ofPhrase);
      }
    }
    joined.splice(first, count, draft);
  }
  return joined;
}

/** Adds what the one who is asked about is to whoever is their kin: "her husband, Luis Ruiz" tells of Ruiz's wife. */
function addReciprocals(drafts: readonly Draft[], languages: readonly Paired[]): void {
  for (const draft of drafts)
    for (const word of reciprocalsOf(draft.meant))
      for (const language of languages) add(draft, stem(word, language), BOOSTS.related);
}

/** Adds other names of the same bearer. */
function addAliases(
  text: string,
  drafts: readonly Draft[],
  languages: readonly Paired[],
  insistence: Insistence,
): void {
  if (insistence.kind !== 'name' || !insistence.known) return;
  const start = text.indexOf(insistence.text);
  const covered = drafts.filter((draft) => draft.start < start + insistence.text.length && start < draft.end);
  if (start === -1 || covered.length === 0) return;
  for (const words of insistence.spellings) {
    for (const word of words) {
      if (isStopWord(word)) continue;
      for (const language of languages) {
        const term = stem(word, language);
        if (covered.some(({ terms }) => (terms.get(term) ?? 0) >= BOOSTS.alias)) continue;
        for (const draft of covered) add(draft, term, BOOSTS.alias);
      }
    }
  }
}
