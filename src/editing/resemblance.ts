import type { Article } from '../corpus/article.ts';
import { bareWords } from './capture/lines.ts';

/** An article that says nearly the same in the same words. */
export interface Resemblance {
  readonly article: Article;
  /** How much of the shorter text stands in the other, from 0 to 1. */
  readonly share: number;
}

/**
 * Words a shingle: texts are compared by their runs of five words (Broder, "On the resemblance and containment of
 * documents", 1997). Agencies' stories share nearly all of theirs, independent reports of one event hardly any.
 */
const SHINGLE = 5;
/** Fewer shingles are alike by chance. */
const FEWEST = 12;
/** Shared from here on, a story is the same one. */
const SAME = 0.5;

function* shinglesOf(paragraphs: readonly string[]): Generator<string> {
  for (const paragraph of paragraphs) {
    const words = bareWords(paragraph).split(' ');
    for (let at = 0; at + SHINGLE <= words.length; at++) yield words.slice(at, at + SHINGLE).join(' ');
  }
}

/** The article that has most of a text's words in their order, if any has enough of them to be the same story. */
export function resemblanceOf(
  paragraphs: readonly string[],
  articles: Iterable<Article>,
): Resemblance | null {
  const shingles = new Set(shinglesOf(paragraphs));
  if (shingles.size < FEWEST) return null;
  let best: Resemblance | null = null;
  for (const article of articles) {
    const others = new Set(shinglesOf(article.paragraphs.map(({ text }) => text)));
    if (others.size < FEWEST) continue;
    let shared = 0;
    for (const shingle of others) if (shingles.has(shingle)) shared += 1;
    const share = shared / Math.min(shingles.size, others.size);
    if (share >= SAME && share > (best?.share ?? 0)) best = { article, share };
  }
  return best;
}
