import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary, pack, unpack } from '../../src/search/packed-terms.ts';
import { SHAPES } from '../../src/search/shaped-term.ts';

describe('packed terms', () => {
  const word = fc.constantFrom('prison', 'prisons', 'us', 'años', '11j');
  const place = fc.record({ start: fc.nat(65_535), length: fc.nat(8_191) });
  const term = fc.record({ word, term: word, place, shape: fc.constantFrom(...SHAPES) });

  it('are unpacked as they were packed, whichever of them are asked for', () => {
    const dictionary = new Dictionary();
    fc.assert(
      fc.property(fc.array(term), fc.nat(), (drafts, at) => {
        const terms = drafts.map(({ place: { start, length }, ...rest }) => ({
          ...rest,
          start,
          end: start + length,
        }));
        const first = at % (terms.length + 1);
        const packed = pack(terms, dictionary)!;
        expect(unpack(packed, first, terms.length, dictionary)).toEqual(terms.slice(first));
      }),
    );
  });

  it('are not made of what is too long or stands too far behind', () => {
    const one = { word: 'a', term: 'a', shape: 'word' } as const;
    expect(pack([{ ...one, start: 0, end: 8_192 }], new Dictionary())).toBeNull();
    expect(pack([{ ...one, start: 65_536, end: 65_537 }], new Dictionary())).toBeNull();
  });
});
