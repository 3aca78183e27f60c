import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary, pack, shapedTerm, unpack } from '../../src/search/packed-terms.ts';
import { SHAPES } from '../../src/search/shaped-term.ts';
import { terms } from '../../src/text/terms.ts';

describe('packed terms', () => {
  const word = fc.constantFrom('prison', 'prisons', 'presos', 'años', '11j');
  const place = fc.record({ start: fc.nat(65_535), length: fc.nat(8_191) });
  const language = fc.constantFrom('en', 'es', 'pt');
  const term = fc.record({ word, language, whole: fc.boolean(), place, shape: fc.constantFrom(...SHAPES) });

  it('are unpacked as they were packed, whichever of them are asked for', () => {
    const dictionary = new Dictionary();
    fc.assert(
      fc.property(fc.array(term), fc.nat(), (drafts, at) => {
        const placed = drafts.map(({ word, whole, language, place: { start, length }, shape }) => ({
          number: dictionary.numberOf(word, whole, language),
          start,
          end: start + length,
          shape,
        }));
        const first = at % (placed.length + 1);
        expect(unpack(pack(placed)!, first, placed.length, dictionary)).toEqual(
          placed.slice(first).map((one) => shapedTerm(one, dictionary)),
        );
      }),
    );
  });

  it('are the words and terms of their language', () => {
    const dictionary = new Dictionary();
    const written = { en: 'The prisons of May held US troops', es: 'Los presos de mayo son dos' };
    for (const [language, text] of Object.entries(written)) {
      for (const { word, term } of terms(text, language)) {
        const number = dictionary.numberOf(word, word === 'us', language);
        expect([dictionary.wordAt(number), dictionary.termAt(number)]).toEqual([word, term]);
        expect(dictionary.isStopWord(number)).toBe(false);
      }
    }
    const of = (word: string, language: string) => dictionary.numberOf(word, false, language);
    expect(dictionary.isStopWord(of('the', 'en'))).toBe(true);
    expect(dictionary.isNumeral(of('dos', 'es'))).toBe(true);
    expect(dictionary.isNumeral(of('dos', 'en'))).toBe(false);
    expect(dictionary.isMonth(of('mayo', 'es'))).toBe(true);
  });

  it('are not made of what is too long or stands too far behind', () => {
    const number = new Dictionary().numberOf('a', true, 'en');
    expect(pack([{ number, shape: 'word', start: 0, end: 8_192 }])).toBeNull();
    expect(pack([{ number, shape: 'word', start: 65_536, end: 65_537 }])).toBeNull();
  });
});
