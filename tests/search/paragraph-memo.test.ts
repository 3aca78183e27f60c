import { expect, test } from 'vitest';
import type { Article, Paragraph } from '../../src/corpus/article.ts';
import { ParagraphMemo } from '../../src/search/paragraph-memo.ts';

const ARTICLE = {} as Article;
const paragraph = (number: number): Paragraph => ({ number, text: `Paragraph ${number}.` }) as Paragraph;

test('a paragraph is read once, however often it is asked for', () => {
  let reads = 0;
  const memo = new ParagraphMemo((_, { text }) => {
    reads += 1;
    return text.length;
  });
  const [one, two] = [paragraph(1), paragraph(22)];
  expect([memo.of(ARTICLE, one), memo.of(ARTICLE, two), memo.of(ARTICLE, one)]).toEqual([12, 13, 12]);
  expect(reads).toBe(2);
});

test('it forgets what it read when it is full, and then answers the same', () => {
  let reads = 0;
  const memo = new ParagraphMemo((_, { number }) => {
    reads += 1;
    return number * 2;
  });
  const first = paragraph(1);
  memo.of(ARTICLE, first);
  for (let number = 2; !memo.isFull; number++) memo.of(ARTICLE, paragraph(number));
  const before = reads;
  expect(memo.of(ARTICLE, first)).toBe(2);
  expect(reads).toBe(before);
  memo.of(ARTICLE, paragraph(2));
  expect(memo.isFull).toBe(false);
  expect(memo.of(ARTICLE, first)).toBe(2);
  expect(reads).toBe(before + 2);
});
