import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { answerMessage } from '../../src/message/answer.ts';
import type { Message } from '../../src/message/components.ts';
import { messageFaults } from '../double/limits.ts';
import { allLines, readable } from './readable.ts';
import { answer, article, cutting } from './samples.ts';

const ask = { command: 'ask', options: { question: 'What of the harbour?' } };

const sentence = (words: number, seed: number): string =>
  Array.from({ length: words }, (_, index) => `word${seed}x${index}`).join(' ');

/** All pages of an answer, by pressing "more" until there is none. */
function turn(clippings: readonly ReturnType<typeof cutting>[]): readonly Message[] {
  const pages: Message[] = [];
  for (let page = 0; page < 200; page++) {
    const message = answerMessage(answer(clippings), { locale: 'en-US', ask, page });
    pages.push(message);
    if (!/\[More/.test(readable(message))) break;
  }
  return pages;
}

const quotes = (message: Message): readonly string[] =>
  allLines(message)
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2));

const numberOfWords = (texts: readonly string[]): number =>
  texts.join(' ').split(/\s+/).filter(Boolean).length;

const articles = (lengths: readonly number[], changes: Partial<Article> = {}) =>
  lengths.map((words, seed) => article([sentence(words, seed)], { id: `a${seed}`, ...changes }));

describe('Pages', () => {
  test('show every clipping once, in order, whole, within every limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 190 }), { minLength: 1, maxLength: 40 }), (lengths) => {
        const clippings = articles(lengths).map((source) => cutting(source, 1));
        const pages = turn(clippings);
        for (const page of pages) expect(messageFaults(page)).toEqual([]);
        expect(pages.flatMap(quotes)).toEqual(clippings.map(({ text }) => text));
      }),
      { numRuns: 60 },
    );
  });

  test('show at most 200 words of one reserved original at once', () => {
    const source = article(Array.from({ length: 12 }, (_, seed) => sentence(60, seed)));
    const pages = turn(source.paragraphs.map(({ number }) => cutting(source, number)));
    expect(pages).toHaveLength(4);
    for (const page of pages) expect(numberOfWords(quotes(page))).toBeLessThanOrEqual(200);
  });

  test('may show more of what is free', () => {
    const free = article(
      Array.from({ length: 4 }, (_, seed) => sentence(60, seed)),
      { rights: 'CC BY 4.0' },
    );
    expect(turn(free.paragraphs.map(({ number }) => cutting(free, number)))).toHaveLength(1);
  });

  test('say how many clippings are behind "more", and go back', () => {
    const clippings = articles(Array.from({ length: 20 }, () => 100)).map((source) => cutting(source, 1));
    const [first, second] = turn(clippings).map((page) => readable(page));
    expect(first).toMatch(/Page 1 · \d+ more: press More/);
    expect(first).not.toContain('[Back]');
    expect(second).toContain('[Back]');
    const behind = Number(/\[More \((\d+)\)\]/.exec(first!)?.[1]);
    expect(behind).toBe(20 - quotes(turn(clippings)[0]!).length);
  });

  test('leave out whole what is too long for a message, and say so', () => {
    const [long] = articles([201]);
    const [short] = articles([10]);
    const message = answerMessage(answer([cutting(long!, 1), cutting(short!, 1)]), { locale: 'en-US', ask });
    expect(quotes(message)).toEqual([short!.paragraphs[0]!.text]);
    expect(readable(message)).toContain('One clipping is too long for a message and was left out whole');
  });
});

describe('A clipping that is not the corpus’s', () => {
  test('is left out, and the answer says so', () => {
    const source = article(['“We will not go back,” Lindqvist said.']);
    const good = cutting(source, 1);
    const reworded = { ...good, text: good.text.replace('not', 'now') };
    const withdrawn = cutting(article(['It was withdrawn.'], { status: 'withdrawn' }), 1);
    const dressed = { ...good, form: 'summary' } as const;
    const message = answerMessage(answer([reworded, good, withdrawn, dressed]), { locale: 'en-US', ask });
    expect(quotes(message)).toEqual([good.text]);
    expect(readable(message)).toContain(
      '3 clippings would not be shown exactly as they read and were left out.',
    );
  });
});
