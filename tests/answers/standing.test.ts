import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standing } from '../../src/answers/people/standing.ts';
import { words } from '../../src/text/names.ts';
import { article } from '../article.ts';

const standIn = (text: string, name: string) => standing([article([text])], name).length > 0;

describe('standing', () => {
  it('finds the words of a name with other accents and in possession', () => {
    expect(standIn('The aides of Zoë Ñúñez’s office met.', 'zoe nunez')).toBe(true);
    expect(standIn('Aides met Marta Lund’s own envoy.', 'lund own')).toBe(true);
    expect(standIn('Aides met Анна Орлова.', 'анна орлова')).toBe(true);
  });

  it('finds no words that run on or stand apart', () => {
    expect(standIn('Aides met Marta Lundgren.', 'Marta Lund')).toBe(false);
    expect(standIn('Marta and Lund met.', 'Marta Lund')).toBe(false);
  });

  it('finds every run of words that a text is divided into', () => {
    const unit = fc.constantFrom(
      ...'aBñÉ3K\u0301İ.-&’ '.split(''),
      "'s ",
      '. ',
      ', ',
      ' “',
      '’s ',
      'A.B. ',
      'Ж',
      ' Mr. ',
    );
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 30 }).map((parts) => `x ${parts.join('')} y`),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (text, from, count) => {
          const list = words(text).map((word) => word.plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
          const first = from % list.length;
          const name = list
            .slice(first, first + count)
            .join(' ')
            .trim();
          fc.pre(name.length > 1);
          expect(standIn(text, name)).toBe(true);
        },
      ),
    );
  });
});
