import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** Shorter paragraphs are alike by chance, in UTF-16 units. */
const MIN_LENGTH = 60;
const PRINT_LENGTH = 16;

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a text is known again by without being kept: a hash of each longer paragraph's words. */
export function textPrint(paragraphs: readonly string[]): readonly string[] {
  const long = paragraphs.map(words).filter((text) => text.length >= MIN_LENGTH);
  return [
    ...new Set(long.map((text) => createHash('sha256').update(text).digest('hex').slice(0, PRINT_LENGTH))),
  ];
}

const prints = new WeakMap<Article, readonly string[]>();

/** `textPrint` of an article's paragraphs, worked out once. */
export function articlePrint(article: Article): readonly string[] {
  let print = prints.get(article);
  if (print === undefined) {
    print = textPrint(article.paragraphs.map(({ text }) => text));
    prints.set(article, print);
  }
  return print;
}

/** Whether two texts are nearly the same: half of the first's longer paragraphs stand in the second, word for word. */
export function isNearly(print: readonly string[], other: readonly string[]): boolean {
  const known = new Set(other);
  return print.length > 0 && print.filter((hash) => known.has(hash)).length / print.length >= 0.5;
}
