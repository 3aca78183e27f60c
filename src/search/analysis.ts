import type { Article, Paragraph } from '../corpus/article.ts';
import { MONTHS } from '../text/dates/words.ts';
import { isNumeral } from '../text/numbers/words.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { primaryLanguage, type Term, terms } from '../text/terms.ts';

/** What a word looks like, whatever it means. */
export type Shape = 'name' | 'year' | 'month' | 'number' | 'word';

export interface ShapedTerm extends Term {
  readonly shape: Shape;
}

/** A sentence of a paragraph with its index terms; offsets are within the paragraph. */
export interface Sentence extends Span {
  readonly terms: readonly ShapedTerm[];
}

/** Paragraphs whose analysis is kept, so that memory doesn't grow with the coverage; none outlives its article. */
const KEPT = 4_000;
let kept = new WeakMap<Paragraph, readonly Sentence[]>();
let count = 0;

/** The sentences of a paragraph with their terms; remembered for the paragraphs that were last asked for. */
export function analyse(article: Article, paragraph: Paragraph): readonly Sentence[] {
  const known = kept.get(paragraph);
  if (known !== undefined) return known;
  const found = sentences(paragraph.text, article.language).map(({ start, end }) => ({
    start,
    end,
    terms: shaped(paragraph.text.slice(start, end), start, article.language),
  }));
  if (count >= KEPT) [kept, count] = [new WeakMap(), 0];
  kept.set(paragraph, found);
  count += 1;
  return found;
}

function shaped(text: string, offset: number, language: string): readonly ShapedTerm[] {
  const found = terms(text, language);
  const primary = primaryLanguage(language);
  return found.map((term, i) => {
    const start = term.start + offset;
    return { ...term, start, end: term.end + offset, shape: shapeOf(text, found, i, primary) };
  });
}

const isCapital = (text: string, term: Term) => /^\p{Lu}/u.test(text.slice(term.start, term.start + 2));

function shapeOf(text: string, all: readonly Term[], i: number, language: string): Shape {
  const term = all[i]!;
  const written = text.slice(term.start, term.end);
  if (/^\d/.test(written)) return /^(?:1\d|20)\d\d$/.test(written) ? 'year' : 'number';
  if (isNumeral(term.word, language)) return 'number';
  const capital = isCapital(text, term);
  // English "may" is a verb more often than a month.
  if ((capital || language !== 'en') && isMonth(term.word, language)) return 'month';
  if (!capital) return 'word';
  if (i > 0) return 'name';
  // The first word of a sentence is a name only where the name goes on.
  const next = all[1];
  const joined = next !== undefined && /^[\s.-]{1,2}$/.test(text.slice(term.end, next.start));
  return joined && isCapital(text, next) ? 'name' : 'word';
}

const isMonth = (word: string, language: string) =>
  (language === 'en' || language === 'es') && MONTHS[language].has(word);
