import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNames } from '../../src/corpus/names-file.ts';

const parse = (text: string) => parseNames('names.yaml', Buffer.from(text));
const messages = (text: string) => parse(text).faults.map(({ line, message }) => `${line}: ${message}`);

describe('a list of names', () => {
  it('gives each bearer its kind and its other ways of being written', () => {
    const { names, faults } = parse(`
people:
  Ada Brun: [Brun, Minister Ada Brun]
  Jo Weir: []
organisations:
  Harbour Watch:
places: { Port Lindel: Puerto Lindel }
others: { Day of the Nets: [Día de las Redes] }
apart: [[Ada Brun, Ada Brunner]]
`);
    expect(faults).toEqual([]);
    expect(names).toEqual({
      known: [
        { name: 'Ada Brun', kind: 'person', aliases: ['Brun', 'Minister Ada Brun'] },
        { name: 'Jo Weir', kind: 'person', aliases: [] },
        { name: 'Harbour Watch', kind: 'organisation', aliases: [] },
        { name: 'Port Lindel', kind: 'place', aliases: ['Puerto Lindel'] },
        { name: 'Day of the Nets', kind: 'other', aliases: ['Día de las Redes'] },
      ],
      apart: [['Ada Brun', 'Ada Brunner']],
    });
  });

  it('is empty where the file is', () => {
    expect(parse('# nobody yet\n')).toEqual({ names: { known: [], apart: [] }, faults: [] });
  });

  it('gives no way of writing to two people', () => {
    expect(messages('people:\n  Ada Brun: [Brun]\n  Leo Brun: [brun]\n')).toEqual([
      '3: gives "brun" to both Ada Brun and Leo Brun; leave it to one, or to neither.',
    ]);
  });

  it('lets a person and a place share a name', () => {
    expect(messages('people: { Jo Lindel: [Lindel] }\nplaces: { Port Lindel: [Lindel] }\n')).toEqual([]);
  });

  it('keeps nobody apart from himself', () => {
    expect(
      messages('people:\n  Ada Brun: [Minister Brun]\napart: [[Ada Brun, Minister Brun], [Jo, Leo, Ada]]\n'),
    ).toEqual([
      '3: keeps "Ada Brun" and "Minister Brun" apart although they are one above.',
      '3: apart holds pairs of names: [Name A, Name B].',
    ]);
  });

  it('names every other fault at once', () => {
    expect(
      messages('peeple: { A: [] }\npeople:\n  Ada Brun: { alias: Brun }\n  Ada Brun: []\nplaces: [Lindel]\n'),
    ).toEqual([
      '1: has the unknown key "peeple"; did you mean "people"?',
      '3: Ada Brun must be text, not a mapping; put quotes around a value with brackets or braces.',
      '4: has the key "Ada Brun" twice.',
      '5: places must be a mapping of "key: value".',
    ]);
  });

  it('is told once, and in its own words, of a bracket that is not closed', () => {
    expect(messages('places: { Port Lindel: [] }\npeople: { Ada Brun: [Brun\n')).toEqual([
      "2: isn't valid YAML here: a quotation mark or bracket is not closed.",
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void parseNames('names.yaml', bytes)),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parse(`people:\n  ${text}`)));
  });
});
