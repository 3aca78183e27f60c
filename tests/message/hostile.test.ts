import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip } from '../../src/answers/clipping.ts';
import type { TextForm } from '../../src/corpus/article.ts';
import { answerMessage } from '../../src/message/answer.ts';
import { messageFaults } from '../double/limits.ts';
import { readLine } from './discord-markdown.ts';
import { hostileMarks, hostileText } from './hostile.ts';
import { allLines } from './readable.ts';
import { answer, article } from './samples.ts';

const RUNS = Number(process.env.HOSTILE_RUNS ?? 5000);
const FORGERIES = new Set([
  'mention',
  'timestamp',
  'emoji',
  'link',
  'angle link',
  'spoiler',
  'code',
  'code block',
  'strike',
  'underline',
  'italic',
  'list',
  'long quote',
  'second quote',
  'second heading',
]);
const UNSENDABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const FRAMES = /^\u2068+|\u2069+$/g;

function spans(text: string, at: readonly number[]) {
  const places = [...new Set(at.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return places.flatMap((start, index) => {
    const end = places[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

const hostile = (form: TextForm) =>
  fc.property(
    hostileMarks,
    hostileText,
    hostileText,
    hostileText,
    ({ text, at }, title, publisher, asked) => {
      const source = article([text], { text: form, title, publisher });
      const clipping = clip(source, source.paragraphs[0]!, { start: 0, end: text.length }, spans(text, at));
      const message = answerMessage(answer([clipping]), {
        locale: 'en-US',
        ask: { command: 'ask', options: { question: asked } },
      });
      expect(messageFaults(message)).toEqual([]);
      const shown = allLines(message).map(readLine);
      const forged = shown.flatMap(({ kinds }) => [...kinds]).filter((kind) => FORGERIES.has(kind));
      expect(forged).toEqual([]);
      // The only links are the bot's own, on the line of the source.
      expect(shown.filter(({ kinds }) => kinds.has('masked link')).length).toBeLessThanOrEqual(1);
      const left = shown.some(({ text: line }) => /was left out/.test(line));
      // Nothing is left out but what no message can hold.
      if (left) expect(UNSENDABLE.test(text) || text.length > 1000).toBe(true);
      if (form === 'original') {
        const quotes = shown.filter(({ kinds }) => kinds.has('quote'));
        expect(quotes).toHaveLength(left ? 0 : 1);
        if (!left) expect(quotes[0]!.text.replace(FRAMES, '')).toBe(text.replace(FRAMES, ''));
      } else {
        const lead = shown.filter(
          ({ text: line, kinds }) => line.startsWith('Our summary of ') && !kinds.has('small'),
        );
        expect(lead).toHaveLength(left ? 0 : 1);
        expect(shown.some(({ kinds }) => kinds.has('quote'))).toBe(false);
        if (!left) expect(lead[0]!.text.replace(FRAMES, '').endsWith(text.replace(FRAMES, ''))).toBe(true);
      }
    },
  );

test('a hostile quotation is shown word for word, or left out, and forges nothing', () => {
  fc.assert(hostile('original'), { numRuns: RUNS });
});

test('a hostile summary is shown word for word, or left out, and forges nothing', () => {
  fc.assert(hostile('digest'), { numRuns: RUNS });
});
