import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, queryTerms, terms } from '../../src/text/terms.ts';

const of = (text: string, language = 'en') => terms(text, language).map(({ term }) => term);

describe('fold', () => {
  it('drops accents and case but keeps ñ', () => {
    expect(fold('AÑOS después, Ñandú')).toBe('años despues, ñandu');
  });

  it('gives the same for composed and decomposed letters', () => {
    expect(fold('Díaz años'.normalize('NFD'))).toBe(fold('Díaz años'));
  });
});

describe('terms', () => {
  it('keeps an acronym whole, with points or without, and apart from the pronoun', () => {
    expect(of('The U.S. told us')).toEqual(['us', 'told']);
    expect(of('The US')).toEqual(of('the U.S.'));
    expect(of('EE. UU. y EEUU', 'es')).toEqual(['eeuu', 'eeuu']);
  });

  it('keeps numbers whole, however they are divided', () => {
    expect(of('1,117 and 1.117 and 1117')).toEqual(['1117', '1117', '1117']);
    expect(of('$3.5 or 3,5')).toEqual(['3.5', '3.5']);
    expect(of('11J, 11th')).toEqual(['11j', '11']);
  });

  it('divides at hyphens and drops the genitive', () => {
    expect(of("Díaz-Canel's")).toEqual(of('diaz canel'));
  });

  it('stems by the language of the text', () => {
    expect(of('prisoners')).toEqual(of('prisoner'));
    expect(of('presos', 'es')).toEqual(of('preso', 'es'));
    expect(of('años', 'es')).not.toEqual(of('anos', 'es'));
    expect(of('Gefangene', 'de')).toEqual(['gefangene']);
  });

  it('points to the words as they are written', () => {
    const text = 'In Cuba’s jails, 1,117 wait.';
    expect(terms(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Cuba',
      'jails',
      '1,117',
      'wait',
    ]);
  });

  it('never throws, and points within the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'es', 'xx'), (text, language) => {
        let last = 0;
        for (const { term, start, end } of terms(text, language)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        queryTerms(text);
      }),
    );
  });

  it('meets a word of a text by the same word of a question, accents or none', () => {
    fc.assert(
      fc.property(fc.constantFrom('detención', 'Ibáñez', 'organización', 'López', 'jóvenes'), (word) => {
        const [asked] = queryTerms(fold(word));
        expect(asked!.terms).toContain(of(word, 'es')[0]);
      }),
    );
  });
});

describe('queryTerms', () => {
  it('gives the stems of every language', () => {
    expect(queryTerms('prisioneros').map(({ terms: all }) => all)).toEqual([
      [...new Set([...of('prisioneros', 'en'), ...of('prisioneros', 'es')])],
    ]);
  });

  it('drops the stop words of the language that the question is in, not of another', () => {
    expect(queryTerms('who is the son of the mayor').map(({ word }) => word)).toEqual(['son', 'mayor']);
    expect(queryTerms('¿Quiénes son los alcaldes?').map(({ word }) => word)).toEqual(['alcaldes']);
  });

  it('takes "the us" for the country', () => {
    expect(queryTerms('did the us help us').map(({ word }) => word)).toEqual(['us', 'help']);
  });
});
