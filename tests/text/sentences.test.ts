import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const CASES = join(import.meta.dirname, '../cases/sentences');

const parts = (text: string, language: string) =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  for (const file of readdirSync(CASES).filter((name) => name.endsWith('.txt'))) {
    it(`parts ${file.replace('.txt', '')}`, () => {
      const lines = readFileSync(join(CASES, file), 'utf8').trim().split('\n');
      expect(parts(lines.join(' '), file.slice(0, 2))).toEqual(lines);
    });
  }

  it('reads a language that it has never heard of as English', () => {
    expect(parts('Mr. Orlov left. He stayed away.', 'not a language')).toEqual([
      'Mr. Orlov left.',
      'He stayed away.',
    ]);
  });

  it('finds none in a blank text', () => {
    expect(sentences(' \n\t', 'en')).toEqual([]);
  });

  it('covers all but white space, in order and without overlap, in every text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '. ',
        '." ',
        '? ',
        ' U.S. ',
        ' Mr. ',
        '… ',
        '”',
        '“',
        ' No. ',
        '3 ',
        'The ',
        '\n',
        ' EE. UU. ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('en', 'es', 'xx', ''), (pieces, language) => {
        const text = pieces.join('');
        let covered = 0;
        for (const { start, end } of sentences(text, language)) {
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(text.slice(covered, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
    );
  });
});
