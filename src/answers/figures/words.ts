import type { Article } from '../../corpus/article.ts';
import type { Glossary, GlossaryEntry } from '../../corpus/glossary.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Coverage } from '../../search/coverage.ts';
import type { Span } from '../../text/span.ts';
import { fold, primaryLanguage, STEMMED_LANGUAGES, terms } from '../../text/terms.ts';

/** One figure of the coverage, and where it stands. */
export interface FigureInArticle {
  readonly article: Article;
  readonly figure: Figure;
  /** Its place among the article's figures, which `partOf` refers to. */
  readonly index: number;
  /** All figures of the article. */
  readonly figures: readonly Figure[];
}

/** Index terms in a row that must stand together, within few words of one another. */
export type Phrase = readonly string[];

/** The words that say what a figure counts, as index terms in the order of the text. */
export interface FigureWords {
  /** Of the counted phrase, without what it only belongs to ("relatives *of prisoners*"). */
  readonly counted: readonly string[];
  /** Of the counted phrase, up to where it says where, why or how: of "months in detention" the months. */
  readonly head: readonly string[];
  /** Of the figure's clause, without what only belongs to something. */
  readonly clause: readonly string[];
  /** The text of that. */
  readonly clauseText: string;
}

/** Where a clause ends: a mark, or a word that begins another. */
const TURNS =
  /[.,;:!?()[\]"“”«»—–]+(?=\s|$|[\p{L}"”»)])|(?<=\s|[(—–])(?:when|while|who|whom|whose|which|where|after|before|because|since|although|but|said|says|cuando|mientras|quien|quienes|donde|tras|después|antes|porque|aunque|pero|dijo)(?=\s)/giu;

/** What follows these tells only whose or what for, unless it is an age, or for what reasons: it isn't what is counted. */
const BELONGING =
  /(?<=\s)(?:of|to|for|against|de|del|para|contra)\s+(?!(?:(?:them|these|those|all|edad|age|conscience|conciencia)|(?:\p{L}+\s){1,2}(?:reasons|grounds|motives))\b)(?:(?:the|a|an|its|their|los|las|el|la|su|sus|un|una)\s+)?(?:\p{L}+['’-]?\s*){1,3}?(?=\s(?:is|are|was|were|has|have|had|will|would|in|on|at|when|by|were|fue|fueron|es|son|está|están|ha|han|en|por)\s|\s*$|[.,;:()—–])/giu;

/** "Prison staff" are no prisoners. */
const KEEPERS =
  /(?<!\p{L})(?:prison|jail|detention)(?: (?:cent(?:er|re)s?|system))? (?=(?:staff|guards?|officers?|officials?|wardens?|workers?|doctors?|governors?|directors?|authorities|visitors?)(?!\p{L}))/giu;

/** "Relatives of those imprisoned" are not those imprisoned. */
const RELATIVES =
  /(?<!\p{L})(?:relatives|families|family members|mothers|wives|parents|children|friends|lawyers|supporters|familiares|familias|madres|esposas|padres|hij[oa]s|parientes|amigos|abogad[oa]s) (?:of|de) [^,.;:()]{1,60}/giu;

/** "was convicted of assaulting two officers": what somebody else did to those whom a figure counts. */
const DONE_BY_ANOTHER =
  /(?<!\p{L})(?:(?:of|for|after|from) \p{Ll}+ing|(?:por|de|tras) \p{Ll}+[aei]r(?: a)?) (?:(?:at|least|about|some|more|than|al|menos|unos|más|de) )*$/u;

/** Where a noun phrase says where, why or how. */
const ADJUNCT = /\s(?:in|at|on|under|with|without|for|by|after|en|bajo|con|sin|por|para|tras)\s.*$/u;

/** "convictions of more than 380 bystanders": the noun before counts as much as the one after. */
const GOVERNING =
  /(\p{Ll}{3,})\s+(?:of|de)\s+(?:(?:the|los|las|more|less|fewer|at|than|least|most|up|to|about|around|nearly|almost|over|some|más|menos|de|al|casi|unos|unas|cerca|hasta)\s+)*$/u;

/** The clause that a figure stands in: the stretch of its paragraph between two turns. */
export function clauseAround(text: string, figure: Span, passage: Span): Span {
  let { start, end } = passage;
  const within = text.slice(passage.start, passage.end);
  // Not `matchAll`, which makes a copy of the pattern for every text.
  TURNS.lastIndex = 0;
  for (let turn = TURNS.exec(within); turn !== null; turn = TURNS.exec(within)) {
    const at = passage.start + turn.index;
    const to = at + turn[0].length;
    if (to <= figure.start) start = to;
    else if (at >= figure.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}

/** Blanks what other figures of the paragraph count: in "29 boys and one girl" neither counts the other. */
function withoutOthers(text: string, figure: Figure, figures: readonly Figure[]): string {
  let rest = text;
  for (const { paragraph, countedSpan: other } of figures) {
    const own = figure.countedSpan;
    if (paragraph !== figure.paragraph || (other.start < own.end && own.start < other.end)) continue;
    rest = rest.slice(0, other.start) + ' '.repeat(other.end - other.start) + rest.slice(other.end);
  }
  return rest;
}

const withoutOwners = (words: string): string =>
  words.replace(KEEPERS, ' ').replace(RELATIVES, ' ').replace(BELONGING, ' ');

/** The figure's clause, from where it begins to tell of those whom the figure counts. */
function ownClause(text: string, figure: Figure): Span {
  const { start, end } = clauseAround(text, figure, figure.passage);
  return DONE_BY_ANOTHER.test(text.slice(start, figure.start))
    ? { start: figure.start, end }
    : { start, end };
}

const read = (stretch: string, language: string): readonly string[] =>
  terms(stretch.slice(0, 600), language).map(({ term }) => term);

/** The words of one figure; the clause, which takes longer and is often not needed, is read when it is asked for. */
class WordsOf implements FigureWords {
  readonly counted: readonly string[];
  readonly #article: Article;
  readonly #figure: Figure;
  readonly #figures: readonly Figure[];
  readonly #around: Span;
  #head: readonly string[] | null = null;
  #clause: readonly string[] | null = null;
  #clauseText: string | null = null;

  constructor(article: Article, figure: Figure, figures: readonly Figure[]) {
    this.#article = article;
    this.#figure = figure;
    this.#figures = figures;
    const { text } = article.paragraphs[figure.paragraph - 1]!;
    this.#around = ownClause(text, figure);
    const own = figure.unit === 'years' ? figure.counted : withoutOwners(figure.counted);
    const before = text.slice(Math.max(this.#around.start, figure.start - 60), figure.start);
    const governing = GOVERNING.exec(before)?.[1] ?? '';
    this.counted = read(`${own} ${governing}`, article.language);
  }

  get head(): readonly string[] {
    this.#head ??= read(withoutOwners(this.#figure.counted.replace(ADJUNCT, '')), this.#article.language);
    return this.#head;
  }

  get clause(): readonly string[] {
    this.#clause ??= read(this.clauseText, this.#article.language);
    return this.#clause;
  }

  get clauseText(): string {
    if (this.#clauseText === null) {
      const { text } = this.#article.paragraphs[this.#figure.paragraph - 1]!;
      const clause = withoutOthers(text, this.#figure, this.#figures);
      const { start, end } = this.#around;
      this.#clauseText = withoutOwners(clause.slice(start, end));
    }
    return this.#clauseText;
  }
}

const known = new WeakMap<Figure, FigureWords>();

/** The words that say what a figure counts; worked out once a figure. `figures` are its article's. */
export function figureWords(article: Article, figure: Figure, figures: readonly Figure[]): FigureWords {
  let words = known.get(figure);
  if (words === undefined) {
    words = new WordsOf(article, figure, figures);
    known.set(figure, words);
  }
  return words;
}

/** Works out the words of every figure of a coverage, article by article, so that nobody's question waits for it. */
export function* figureWordsSteps({
  articles,
  facts,
}: Pick<Coverage, 'articles' | 'facts'>): Generator<undefined, void> {
  for (const article of articles) {
    const figures = facts.get(article.id)?.figures ?? [];
    // The clauses too: they are worked out where they are first read.
    for (const figure of figures) void figureWords(article, figure, figures).clause;
    yield;
  }
}

/** A phrase of either language as the index terms of `language`; empty where it is all stop words. */
export const phraseOf = (phrase: string, language: string): Phrase =>
  terms(phrase, language).map(({ term }) => term);

/** How many other words may stand between the words of a phrase ("prisoners who are political"). */
const APART = 2;

/** Whether the words hold a phrase, in its order and with at most a few others between. */
export function holds(words: readonly string[], phrase: Phrase): boolean {
  const [first] = phrase;
  if (first === undefined) return false;
  for (let from = words.indexOf(first); from !== -1; from = words.indexOf(first, from + 1)) {
    let at = from;
    let next = 1;
    for (; next < phrase.length; next += 1) {
      const found = words.indexOf(phrase[next]!, at + 1);
      if (found === -1 || found - at > APART + 1) break;
      at = found;
    }
    if (next === phrase.length) return true;
  }
  return false;
}

const phrases = new WeakMap<GlossaryEntry, Map<string, readonly Phrase[]>>();

/** What a glossary entry's terms, of every language, are among the index terms of an article's language. */
export function phrasesOf(entry: GlossaryEntry, language: string): readonly Phrase[] {
  const primary = primaryLanguage(language);
  let byLanguage = phrases.get(entry);
  if (byLanguage === undefined) {
    byLanguage = new Map();
    phrases.set(entry, byLanguage);
  }
  let found = byLanguage.get(primary);
  if (found === undefined) {
    found = (entry.terms[primary] ?? [])
      .map((term) => phraseOf(term, primary))
      .filter((phrase) => phrase.length > 0);
    byLanguage.set(primary, found);
  }
  return found;
}

/** Whether the counted words themselves hold one of the phrases. */
export const isNamed = ({ article, figure, figures }: FigureInArticle, phrases: readonly Phrase[]): boolean =>
  phrases.some((phrase) => holds(figureWords(article, figure, figures).counted, phrase));

/**
 * Whether a figure counts what one of the phrases names. Of people and shares of them the clause tells too ("554 remain
 * in jail"); what else is counted must be named by the counted noun, and a number of years by their first word.
 */
export function counts({ article, figure, figures }: FigureInArticle, phrases: readonly Phrase[]): boolean {
  if (phrases.length === 0) return false;
  const words = figureWords(article, figure, figures);
  const { counted } = words;
  const { unit } = figure;
  if (unit === 'years') return phrases.some((phrase) => counted[0] === phrase[0] && holds(counted, phrase));
  if (unit !== 'persons' && unit !== 'percent') return phrases.some((phrase) => holds(words.head, phrase));
  return phrases.some((phrase) => holds(counted, phrase) || holds(words.clause, phrase));
}

/** Most words of a glossary's term that are looked for in a question. */
const LONGEST_TERM = 3;

/**
 * For each of a question's words, folded and in their order, the entry whose term it is, or is part of; null for none. What
 * several words name goes before what one does: "mental health problems" are no "problems".
 */
export function entriesOf(glossary: Glossary, words: readonly string[]): readonly (GlossaryEntry | null)[] {
  const found: (GlossaryEntry | null)[] = words.map(() => null);
  for (let length = Math.min(LONGEST_TERM, words.length); length > 0; length -= 1) {
    for (let i = 0; i + length <= words.length; i += 1) {
      if (found.slice(i, i + length).some((entry) => entry !== null)) continue;
      const typed = words.slice(i, i + length).join(' ');
      const stemmed = STEMMED_LANGUAGES.map((language) => [language, phraseOf(typed, language)] as const);
      const entry = glossary.entries.find((one) =>
        stemmed.some(([language, wanted]) =>
          phrasesOf(one, language).some((phrase) => isSame(phrase, wanted)),
        ),
      );
      if (entry !== undefined) found.fill(entry, i, i + length);
    }
  }
  return found;
}

const isSame = (a: Phrase, b: Phrase): boolean =>
  a.length > 0 && a.length === b.length && a.every((term, index) => term === b[index]);

/** The entry of a glossary that a reader's word names, by its id or one of its terms. */
export function entryNamed(glossary: Glossary, wanted: string): GlossaryEntry | null {
  const name = fold(wanted.trim());
  return (
    glossary.entries.find((entry) => entry.id === name) ??
    glossary.entries.find((entry) =>
      Object.entries(entry.terms).some(([language, words]) =>
        words.some((word) => fold(word) === name || sameStems(word, wanted, language)),
      ),
    ) ??
    null
  );
}

const sameStems = (a: string, b: string, language: string): boolean =>
  isSame(phraseOf(a, language), phraseOf(b, language));
