import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { clip } from '../../src/answers/clipping.ts';
import { answerMessage } from '../../src/message/answer.ts';
import { chooseMessage } from '../../src/message/choose.ts';
import { citationsMessage } from '../../src/message/citations.ts';
import { Unshowable } from '../../src/message/clipping.ts';
import type { Message } from '../../src/message/components.ts';
import { contextMessage, withdrawnNotice } from '../../src/message/context.ts';
import { sourcesMessage } from '../../src/message/sources.ts';
import { wordsMessage } from '../../src/message/words.ts';
import { LOCALES } from '../../src/wording/wording.ts';
import { messageFaults } from '../double/limits.ts';
import { readable } from './readable.ts';
import { answer, article, cutting, figure } from './samples.ts';

/* What no newspaper prints but a file may hold: each message keeps to Discord's limits and says what it leaves out. */

const ask = { command: 'ask', options: { question: '*'.repeat(500) } };
const LONG = '*_long_* '.repeat(1000).trim();

const overlong = article(['A short paragraph stands here.', LONG, 'Another stands after it.'], {
  title: LONG,
  publisher: LONG,
  authors: Array.from({ length: 300 }, (_, index) => `Author ${index}`),
  publishedHow: 'text',
  publishedNote: LONG,
  url: `https://gazette.example/${'a'.repeat(5000)}`,
  archiveUrl: `https://archive.example/${'b'.repeat(5000)}`,
  language: 'es',
  text: 'digest',
  status: 'corrected',
  correction: { date: '2025-03-01', note: LONG },
});
const first = cutting(overlong, 1, ['short']);

const everyPage = (value: Answer, locale: 'en-US' | 'es-ES'): readonly Message[] =>
  [0, 1, 2, 30].map((page) =>
    answerMessage(value, { locale, ask, page, notice: LONG.slice(0, 300), sharedBy: '312345678901234567' }),
  );

const COUNTED = `The harbour counted ${Array.from({ length: 25 }, (_, index) => `${101 + index} barges of the ${index} line`).join(', ')}.`;
const counting = article([COUNTED]);
const counts = [cutting(counting, 1)];

describe('Discord’s limits hold', () => {
  for (const locale of LOCALES) {
    test(`for an article of which everything is too long, in ${locale}`, () => {
      const messages = [
        ...everyPage(answer([first, cutting(overlong, 2), cutting(overlong, 3)], { heading: LONG }), locale),
        ...everyPage(answer([], { outcome: 'invalid', message: LONG }), locale),
        contextMessage(first, locale, LONG),
        contextMessage(first, locale, withdrawnNotice(overlong, locale)),
        sourcesMessage([overlong, overlong], locale, LONG),
        citationsMessage(first, locale),
        wordsMessage(
          Array.from({ length: 60 }, () => ({ term: LONG, definition: LONG, unlike: [LONG, LONG] })),
          locale,
        ),
        chooseMessage('Which?', '1y.c', [{ label: LONG, description: LONG, value: 'x' }]),
      ];
      for (const message of messages) expect(messageFaults(message)).toEqual([]);
    });

    test(`for 25 figures in one clipping, in ${locale}`, () => {
      const figures = Array.from({ length: 25 }, (_, index) =>
        figure(counts, 0, String(101 + index), {
          counted: `barges of the ${index} line ${LONG}`,
          saidBy: { name: LONG, how: 'named' },
        }),
      );
      const message = answerMessage(answer(counts, { figures }), { locale, ask });
      expect(messageFaults(message)).toEqual([]);
      expect(readable(message)).toContain(COUNTED.slice(0, 40));
      expect(readable(message)).toMatch(/- \d\d (more figures|cifras más)/);
    });

    test(`for somebody with 300 names and 300 sayings, in ${locale}`, () => {
      const source = article(
        Array.from({ length: 60 }, (_, index) => `“We sail on day ${index},” Lindqvist said.`),
      );
      const clippings = source.paragraphs.map(({ number }) => cutting(source, number));
      const person = {
        name: 'Rosa Lindqvist',
        kind: 'person',
        aliases: Array.from({ length: 300 }, (_, index) => `Alias ${index} ${'x'.repeat(90)}`),
        mentions: 300,
        articles: 1,
        first: '2025-03-04',
        last: '2025-03-04',
        roles: [],
        said: Array.from({ length: 300 }, (_, index) => ({
          kind: index % 2 === 0 ? ('direct' as const) : ('reported' as const),
          how: index % 3 === 0 ? ('named' as const) : ('carried' as const),
          clipping: index % 60,
          start: 0,
          end: 5,
        })),
      } as const;
      for (const message of everyPage(answer(clippings, { kind: 'people', people: [person] }), locale)) {
        expect(messageFaults(message)).toEqual([]);
        expect(readable(message)).not.toContain('too long for a message');
      }
      const [shown] = everyPage(answer(clippings, { kind: 'people', people: [person] }), locale);
      expect(readable(shown!)).toMatch(/292/);
    });
  }

  test('for a paragraph of 9,000 characters that is one sentence: it is left out whole, and said to be', () => {
    const source = article([LONG], { text: 'digest' });
    const message = answerMessage(answer([cutting(source, 1)]), { locale: 'en-US', ask });
    expect(messageFaults(message)).toEqual([]);
    expect(readable(message)).toContain('too long for a message and was left out whole');
    expect(readable(message)).not.toContain('long\\_');
    expect(() => contextMessage(cutting(source, 1), 'en-US', null)).toThrow(Unshowable);
  });

  test('for a reserved original: its context shows 200 words at most, even of a paragraph that changed', () => {
    const words = Array.from({ length: 260 }, (_, index) => `w${index}`).join(' ');
    const source = article([words]);
    expect(() => contextMessage(cutting(source, 1), 'en-US', null)).toThrow(Unshowable);
    const part = clip(source, source.paragraphs[0]!, { start: 0, end: 40 });
    expect(messageFaults(contextMessage(part, 'en-US', null))).toEqual([]);
  });
});
