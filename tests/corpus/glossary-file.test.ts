import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../src/corpus/glossary-file.ts';

const parse = (text: string) => parseGlossary('glossary.yaml', Buffer.from(text));
const messages = (text: string) => parse(text).faults.map(({ line, message }) => `${line}: ${message}`);

describe('a glossary', () => {
  it('reads terms, related words, definitions and what an entry is mistaken for', () => {
    const { glossary, faults } = parse(`
striker:
  terms: { en: [striker, strikers], es: [huelguista] }
  related: { en: [picket] }
  definition: { en: Somebody who stopped work. }
  unlike: [locked-out]
locked-out:
  terms: { en: locked out }
`);
    expect(faults).toEqual([]);
    expect(glossary.entries).toEqual([
      {
        id: 'striker',
        terms: { en: ['striker', 'strikers'], es: ['huelguista'] },
        related: { en: ['picket'] },
        definition: { en: 'Somebody who stopped work.' },
        unlike: ['locked-out'],
      },
      { id: 'locked-out', terms: { en: ['locked out'] }, related: {}, definition: {}, unlike: [] },
    ]);
  });

  it('gives no term to two entries of one language', () => {
    expect(messages('a: { terms: { en: [net], es: [red] } }\nb: { terms: { en: [Net] } }\n')).toEqual([
      '2: gives the term "Net" to both a and b.',
    ]);
  });

  it('knows the ids that it is unlike', () => {
    expect(
      messages(
        'striker: { terms: { en: [a] }, unlike: [lockd-out, striker] }\nlocked-out: { terms: { en: [b] } }\n',
      ),
    ).toEqual([
      '1: striker is unlike "lockd-out", which is no id here; did you mean "locked-out"?',
      '1: striker says that it is unlike itself.',
    ]);
  });

  it('names every other fault at once', () => {
    expect(
      messages(
        'Big Net: { terms: { en: [a] } }\nempty: { terms: {} }\nodd: { terms: { english: [b], en: [c] }, term: d }\n',
      ),
    ).toEqual([
      '1: has the id "Big Net"; ids are lower case with hyphens, such as hunger-strike.',
      '2: empty has no terms; add terms: { en: […], es: […] }.',
      '3: has the unknown key "term"; did you mean "terms"?',
      '3: terms has "english" where a language belongs, such as en or es.',
    ]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void parseGlossary('g.yaml', bytes)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parse(`a:\n  ${text}`)));
  });
});
