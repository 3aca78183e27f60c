import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/text/tokens.ts';

const of = (text: string) => tokens(text).map(({ word }) => word);

describe('tokens', () => {
  it('reads words of Latin letters with their digits, folded', () => {
    expect(of('The covid19 ward, Ångström’s “Señor Núñez”')).toEqual([
      'the',
      'covid19',
      'ward',
      'angstrom',
      'señor',
      'nuñez',
    ]);
  });

  it('reads other alphabets, and words that mix them', () => {
    expect(of('Москва, naïveЖ 東京 x²')).toEqual(['москва', 'naiveж', '東京', 'x²']);
  });

  it('joins what points and apostrophes join', () => {
    expect(of("O'Brien met U.S. and EE. UU. envoys. Ok. No")).toEqual([
      'obrien',
      'met',
      'us',
      'and',
      'eeuu',
      'envoys',
      'ok',
      'no',
    ]);
  });

  it('keeps acronyms and numbers whole', () => {
    expect(
      tokens('ONU, ÓPTIC, onu, Onu, TOOLONG, X, 11J, 3.5')
        .filter(({ whole }) => whole)
        .map(({ word }) => word),
    ).toEqual(['onu', 'optic', '11j', '3.5']);
  });

  it('reads a word the same whatever stands around it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abzABZéñÑß019'), minLength: 1, maxLength: 8 });
    const around = fc.constantFrom(' ', ', ', '“', '—', '; ', '\n', '(', ' Ж ', ' 文 ');
    fc.assert(
      fc.property(around, word, around, (before, text, behind) => {
        expect(of(`${before}${text}${behind}`)).toEqual(expect.arrayContaining([...of(text)]));
      }),
    );
  });
});
