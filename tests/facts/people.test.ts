import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Names, NO_NAMES } from '../../src/corpus/names.ts';
import { extractPeople } from '../../src/facts/people.ts';
import type { People } from '../../src/facts/person.ts';
import { articleOf } from '../article.ts';
import { compare, noTallies, readCases } from './people-cases.ts';

const people = (text: string, language = 'en', names: Names = NO_NAMES): People =>
  extractPeople(articleOf(text, { language }), names);
const names = (found: People): readonly string[] => found.entities.map(({ name }) => name);

/** Share of what was shown, and of what should have been, that is right. */
function shares(folder: string, key: 'people' | 'organisations' | 'roles' | 'speakers') {
  const tallies = noTallies();
  for (const one of readCases(folder)) compare(one, extractPeople(one.article, NO_NAMES), tallies);
  const { right, wrong, missed } = tallies[key];
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

describe('the cases that the rules were tuned on', () => {
  it.each(readCases('').map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(compare(one, extractPeople(one.article, NO_NAMES), noTallies())).toEqual(one.missed);
  });

  it('are at least a hundred with the frozen ones, forty of them Spanish', () => {
    const all = [...readCases(''), ...readCases('frozen')];
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(all.filter(({ article }) => article.language === 'es').length).toBeGreaterThanOrEqual(40);
    expect(readCases('frozen').length).toBeGreaterThanOrEqual(all.length / 4);
  });
});

describe('the cases that were labelled before the rules', () => {
  it.each([
    ['people', 0.92, 0.92],
    ['organisations', 0.89, 0.89],
    ['roles', 0.91, 0.81],
    ['speakers', 0.93, 0.81],
  ] as const)('show %s as the issue asks, within four points', (key, precision, recall) => {
    const frozen = shares('frozen', key);
    expect(frozen.precision).toBeGreaterThanOrEqual(precision);
    expect(frozen.recall).toBeGreaterThanOrEqual(recall);
  });
});

describe('reported words', () => {
  /** A sentence's end by a word in lower case and a capital behind it, outside quotation marks. */
  const crosses = (words: string): boolean =>
    /\p{Ll}{3,}[.!?] \p{Lu}/u.test(words.replace(/["“«][^"”»]*["”»]?/gu, '…'));

  it('end with their sentence in every case', () => {
    const crossing = [...readCases(''), ...readCases('frozen')].flatMap(({ id, article }) =>
      extractPeople(article, NO_NAMES)
        .sayings.filter(({ kind }) => kind === 'reported')
        .map(({ paragraph, start, end }) => article.paragraphs[paragraph - 1]!.text.slice(start, end))
        .filter(crosses)
        .map((words) => `${id}: ${words}`),
    );
    expect(crossing).toEqual([]);
  });

  it('end with their sentence, whatever word it ends with', () => {
    const noun = fc.oneof(
      fc.stringMatching(/^[a-z]{6,9}$/),
      fc.constantFrom('ill', 'miss', 'mass', 'wash', 'kind', 'tenn', 'calif', 'wis', 'ore', 'conn'),
    );
    const verb = fc.constantFrom(
      'announced a pardon for the',
      'said that he feared the',
      'demanded a law for the',
    );
    const next = fc.constantFrom('Eighteen people walk free.', 'Nobody knows why.', 'Guards had left.');
    fc.assert(
      fc.property(noun, verb, next, (last, says, follows) => {
        const text = `Ana Kane spoke on Monday. Kane ${says} ${last}. ${follows}`;
        for (const { kind, start, end } of people(text).sayings)
          if (kind === 'reported') expect(text.slice(start, end)).not.toMatch(/[.!?] /);
      }),
    );
  });
});

describe('entities', () => {
  it('are one where accents or an initial are missing', () => {
    const found = people('Brian A. Peñón spoke. Brian Penon left, and Peñón returned.');
    expect(names(found)).toEqual(['Brian A. Peñón']);
    expect(found.entities[0]?.mentions).toHaveLength(3);
  });

  it('never join two people of one surname', () => {
    expect(names(people('Ana Kane met Tom Kane. Kane left.'))).toEqual(['Ana Kane', 'Tom Kane']);
  });

  it('never join two people whose initials differ', () => {
    expect(names(people('George H. Cole met George W. Cole.'))).toEqual(['George H. Cole', 'George W. Cole']);
  });

  it('take their kind and their other spellings from names.yaml', () => {
    const known: Names = {
      known: [
        { name: 'Penal Forum', kind: 'organisation', aliases: ['Foro Penal', 'FP'] },
        { name: 'Old Harbour', kind: 'place', aliases: [] },
        { name: 'Tolo', kind: 'person', aliases: [] },
      ],
      apart: [],
    };
    const found = people('Foro Penal wrote to Old Harbour. FP met Tolo on Monday.', 'en', known);
    expect(found.entities.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'organisation Foro Penal',
      'person Tolo',
    ]);
  });

  it('leave out the author of the byline', () => {
    const article = articleOf('The storm passed.', { authors: ['Nora Whitfield'] });
    expect(extractPeople(article, NO_NAMES).entities).toEqual([]);
  });

  it('read a no-break space as a space and keep the text as it is', () => {
    const text = 'Minister\u00a0Ana\u00a0Ruiz left, according to\u00a0a report by Human\u00a0Rights Watch.';
    const found = people(text);
    expect(names(found)).toEqual(['Ana Ruiz', 'Human Rights Watch']);
    expect(found.sayings[0]?.speaker?.name).toBe('Human Rights Watch');
  });
});

const PIECES = [
  'Ana Ruiz',
  'President',
  'the group',
  'Human Rights Watch (HRW)',
  'said',
  'dijo que',
  '“',
  '”',
  '"',
  '«',
  '»',
  ',',
  '.',
  ' ',
  '—',
  'according to',
  'según',
  '(',
  ')',
  'Ministerio de',
  'y',
  'and',
  '’s',
  'A.',
  '\u00a0',
  '💥',
  'told',
  'who',
  'he said',
  'la ONG',
  "'",
  '‘',
  '’',
  'de la',
  '11J',
  '\n',
  'U.S.',
  ';',
  ':',
  '?',
  'Mr.',
  'Ñ',
  '\u0301',
  '\ud83d',
]; // prettier-ignore

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);

describe('whatever the text', () => {
  it('every stretch lies within its paragraph, roles read as the text does, sayings stand in their passage', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('en', 'es', 'xx'), (text, language) => {
        const article = articleOf(text, { language });
        const { entities, sayings } = extractPeople(article, NO_NAMES);
        const of = (paragraph: number) => article.paragraphs[paragraph - 1]!.text;
        const bearers = new Set(entities.map(({ name }) => name));
        for (const { name, aliases, mentions, roles, leaders } of entities) {
          expect(mentions.length).toBeGreaterThan(0);
          for (const { paragraph, start, end } of mentions) {
            const written = of(paragraph).slice(start, end).replace(/\s/gu, ' ');
            expect([name, ...aliases]).toContain(written);
          }
          for (const role of roles) expect(of(role.paragraph).slice(role.start, role.end)).toBe(role.text);
          for (const leader of leaders) expect(bearers).toContain(leader.name);
        }
        for (const { paragraph, start, end, passage, speaker } of sayings) {
          expect(start).toBeLessThan(end);
          expect(passage.start).toBeLessThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(passage.end);
          expect(passage.end).toBeLessThanOrEqual(of(paragraph).length);
          if (speaker !== null) expect(bearers).toContain(speaker.name);
        }
      }),
      { numRuns: 400 },
    );
  });
});
