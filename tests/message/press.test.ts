import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPTION_NAMES } from '../../src/answers/options.ts';
import { readAsk, writeAsk } from '../../src/message/ask.ts';
import { type AnswerButton, answerIds, clippingId, pendingId, readPress } from '../../src/message/press.ts';

const value = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
const anyAsk = fc.record({
  command: fc.stringMatching(/^[a-z-]{1,32}$/),
  options: fc.dictionary(fc.constantFrom(...OPTION_NAMES), value),
});

const BUTTONS: readonly AnswerButton[] = [
  { verb: 'page', page: 1 },
  { verb: 'share', page: 0 },
  { verb: 'sources', page: 0 },
  { verb: 'cite', page: 0 },
  { verb: 'report', page: 0 },
];

describe('An ask', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyAsk, (ask) => {
        expect(readAsk(writeAsk(ask))).toEqual(ask);
      }),
    );
  });
});

describe('A button', () => {
  test('carries all that a press needs, in 100 characters', () => {
    fc.assert(
      fc.property(anyAsk, (ask) => {
        const ids = answerIds(BUTTONS, ask, 'AbC-_1');
        if (ids === null) return;
        expect(new Set(ids).size).toBe(BUTTONS.length);
        ids.forEach((id, index) => {
          expect(id.length).toBeLessThanOrEqual(100);
          expect(readPress(id, ids)).toEqual({ ...BUTTONS[index], fingerprint: 'AbC-_1', ask });
        });
      }),
    );
  });

  test('shares a long question with its siblings, and says so when they are missing', () => {
    const ask = { command: 'ask', options: { question: '¿Qué dijo 👩‍👩‍👧‍👦? '.repeat(15) } };
    const ids = answerIds(BUTTONS, ask, 'AbC-_1')!;
    expect(readPress(ids[2]!, ids)).toMatchObject({ verb: 'sources', ask });
    expect(readPress(ids[1]!, [])).toMatchObject({ verb: 'share', ask: null });
  });

  test('is not made where even all of them are too short', () => {
    expect(
      answerIds(BUTTONS, { command: 'ask', options: { question: 'x'.repeat(500) } }, 'AbC-_1'),
    ).toBeNull();
  });

  test('for a clipping fits whatever the article is called', () => {
    const reference = {
      article: 'aaaaaaaaaa',
      version: 'bbbbbb',
      paragraph: 999_999,
      start: 999_999,
      end: 999_999,
    };
    const id = clippingId('context', reference);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(readPress(id, [])).toEqual({ verb: 'context', reference });
  });

  test('of a change that waits names it, and whoever may confirm it', () => {
    const key = '0123456789abcdef'.repeat(2);
    const id = pendingId('confirm', key, '31234567890123456789');
    expect(id.length).toBeLessThanOrEqual(100);
    expect(readPress(id, [])).toEqual({ verb: 'confirm', key, userId: '31234567890123456789' });
    expect(readPress(id.replace('0', '/'), [])).toBeNull();
  });

  test('with any other id is nobody’s', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (id) => {
        expect(() => readPress(id, [id])).not.toThrow();
      }),
    );
    for (const id of ['', '0m0.AbC-_1.ask', '2s0.AbC-_1.ask', '1z.x', '1m'])
      expect(readPress(id, [])).toBeNull();
  });
});
