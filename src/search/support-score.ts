import { terms } from '../text/terms.ts';
import { contextOf } from './article-context.ts';
import type { Choice } from './choose.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import type { Question } from './question.ts';

/** What tells a question that the coverage answers from one that it doesn't; each about 0 to 1. */
export interface SupportSignals {
  /** Share of the question's weight whose words stand in the passage. */
  readonly passage: number;
  /** The same of its paragraph with heading and headline. */
  readonly paragraph: number;
  /** Share of the weight that nothing in the coverage matches. */
  readonly absent: number;
  /** BM25+ over the question's idf. */
  readonly bm25: number;
  /** The margin of the chosen sentence over other paragraphs'. */
  readonly margin: number;
}

/** Measures how far a choice supports the question. */
export function supportSignals(question: Question, choice: Choice, index: ParagraphIndex): SupportSignals {
  const { article, paragraph, span, signals } = choice;
  const words = contextOf(article).words(paragraph);
  const title = contextOf(article).words(null);
  const passage = new Set(
    terms(paragraph.text.slice(span.start, span.end), article.language).map(({ term }) => term),
  );
  let mass = 0;
  const sums = { passage: 0, paragraph: 0, absent: 0 };
  for (const [i, group] of question.query.groups.entries()) {
    const bearing = question.bearings[i]!;
    const present = group.terms.filter(({ term }) => index.has(term));
    const rarity = bearing.absent
      ? index.idf('\u0000')
      : Math.min(...present.map(({ term }) => index.idf(term)));
    const weight = bearing.weight * rarity;
    mass += weight;
    if (bearing.absent) sums.absent += weight;
    const best = (set: ReadonlySet<string>) =>
      Math.max(0, ...present.filter(({ term }) => set.has(term)).map(({ boost }) => boost / bearing.weight));
    sums.passage += weight * Math.min(1, best(passage));
    sums.paragraph += weight * Math.min(1, Math.max(best(words), best(title)));
  }
  if (mass === 0) return { passage: 0, paragraph: 0, absent: 1, bm25: 0, margin: 0 };
  return {
    passage: sums.passage / mass,
    paragraph: sums.paragraph / mass,
    absent: sums.absent / mass,
    bm25: signals.bm25,
    margin: signals.margin,
  };
}
