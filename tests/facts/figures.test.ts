import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_NAMES } from '../../src/corpus/names.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { extractFacts } from '../../src/facts/facts.ts';
import type { Figure } from '../../src/facts/figure.ts';
import { extractFigures } from '../../src/facts/figures.ts';
import { extractPeople } from '../../src/facts/people.ts';
import { article, articleOf } from '../article.ts';
import { compare, figureCases, figuresOf } from '../cases/figures.ts';
import { originals } from '../originals.ts';

/** What a figure says of itself, for a failing test to show. */
const told = ({ value, qualifier, unit, counted, asOf, saidBy, partOf }: Figure) => ({
  value,
  qualifier,
  unit,
  counted,
  asOf,
  saidBy: saidBy?.name ?? null,
  partOf,
});

describe('figures of the labelled texts', () => {
  for (const each of figureCases(false)) {
    const run = each.open === undefined ? it : it.fails;
    run(`come out of ${each.name}${each.open === undefined ? '' : `, but for: ${each.open}`}`, () => {
      const wrong = compare(each, figuresOf(each)).filter((outcome) => outcome.wrong.length > 0);
      expect(
        wrong.map(({ figure, label, wrong: fields }) => ({ fields, label, figure: figure && told(figure) })),
      ).toEqual([]);
    });
  }

  it('come out of the frozen ones nearly as often', () => {
    const rows = figureCases(true).flatMap((each) => compare(each, figuresOf(each)));
    const share = (isRight: (wrong: readonly string[]) => boolean) =>
      rows.filter(({ wrong }) => isRight(wrong)).length / rows.length;
    expect(share((wrong) => !wrong.includes('value') && !wrong.includes('qualifier'))).toBeGreaterThanOrEqual(
      0.97,
    );
    expect(share((wrong) => wrong.length === 0)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('figures under a heading that is a date', () => {
  const under = (headings: readonly string[]) => {
    const made = article(
      ['Divers bring up 40 crates.', 'On July 11 some 900 people marched. The police arrested 30 of them.'],
      { published: '2024-05-02' },
    );
    const paragraphs = made.paragraphs.map((paragraph, at) => ({
      ...paragraph,
      heading: headings[at] ?? null,
    }));
    const whole = { ...made, paragraphs };
    return extractFigures(whole, extractPeople(whole, NO_NAMES)).map(({ value, asOf }) => [
      value,
      asOf.edtf,
      asOf.how,
    ]);
  };

  it('hold on that day, and days without a year are of the year that stands above them', () => {
    expect(under(['3 March 2023', '2021'])).toEqual([
      [40, '2023-03-03', 'stated'],
      [900, '2021-07-11', 'stated'],
      [30, '2021-07-11', 'carried'],
    ]);
  });

  it('take nothing from a heading that tells more than a date', () => {
    expect(under(['What 2021 changed', 'March of the widows'])[0]).toEqual([40, '2024-05-02', 'publication']);
  });
});

/** The rows of the label file, as the originals' figures must read. */
const ROWS = [
  ['cubaheadlines', 1000, 'nearly', '2024-12-10', 'statement', 'Brian Nichols', null],
  ['cubaheadlines', 700, 'approximately', '2024-12-10', 'statement', 'Brian Nichols', 1000],
  ['cubaheadlines', 1117, 'exactly', '2024-10', 'stated', 'Prisoners Defenders', null],
  ['cubaheadlines', 120, 'exactly', '2024-10', 'carried', 'Prisoners Defenders', 1117],
  ['cubaheadlines', 30, 'exactly', '2024-10', 'carried', 'Prisoners Defenders', 1117],
  ['cubaheadlines', 29, 'exactly', '2024-10', 'carried', 'Prisoners Defenders', 30],
  ['cubaheadlines', 1, 'exactly', '2024-10', 'carried', 'Prisoners Defenders', 30],
  ['cubaheadlines', 653, 'exactly', '2024-10', 'carried', 'Prisoners Defenders', 1117],
  ['cubaheadlines', 63, 'exactly', '2024-10', 'carried', 'Prisoners Defenders', 1117],
  ['cubaheadlines', 134, 'exactly', '2023-11-01/2024-10-31', 'stated', 'Prisoners Defenders', null],
  ['cubaheadlines', 11, 'more-than', '2023-11-01/2024-10-31', 'carried', 'Prisoners Defenders', null],
  ['cubaheadlines', 1183, 'exactly', '2023-11-01/2024-10-31', 'carried', 'Prisoners Defenders', null],
  ['cubaheadlines', 554, 'exactly', '2024-12-12', 'publication', 'Justicia 11J', null],
  ['cubaheadlines', 1586, 'exactly', '2021-07-11', 'stated', 'Justicia 11J', null],
  ['cubaheadlines', 554, 'exactly', '2024', 'stated', 'Justicia 11J', 1586],
  ['cubaheadlines', 35, 'exactly', '2024', 'stated', 'Justicia 11J', 1586],
  ['cubaheadlines', 20, 'more-than', '2024', 'stated', 'Justicia 11J', null],
  ['cubaheadlines', 1117, 'approximately', '2024-12-12', 'publication', null, null],
  ['federal-newswire', 1000, 'at-least', '2023-07~', 'publication', null, null],
  ['federal-newswire', 1000, 'at-least', '2021-07-11', 'stated', 'Human Rights Watch', null],
  ['federal-newswire', 700, 'more-than', '2023-07-11', 'stated', 'Antony Blinken', null],
  ['federal-newswire', 380, 'more-than', '2023-07~', 'publication', 'Human Rights Watch', null],
  ['federal-newswire', 275_900_000, 'exactly', '2018', 'stated', null, null],
  ['federal-newswire', 3_500_000_000, 'approximately', '2017', 'stated', 'State Department', null],
  ['latin-times', 6, 'at-least', '2022-11-17~', 'publication', 'CNN', null],
  ['latin-times', 100, 'at-least', '2022-11-17~', 'publication', null, null],
  ['latin-times', 10, 'exactly', '2022-11-17~', 'publication', null, null],
] as const;

/** Fields that the label file leaves open: who told of the crowds and of the trade, and when sentences ran to. */
async function rowsOf(folder: string) {
  const corpus = await readCorpus({ corpus: folder }, { today: '2026-11-22' });
  return corpus.articles.flatMap((article) => {
    const { figures } = extractFacts(article, corpus);
    const name = /cubaheadlines|federal-newswire|latin-times/.exec(article.id)?.[0];
    return figures.map(({ value, qualifier, asOf, saidBy, partOf }) => [
      name,
      value,
      qualifier,
      asOf.edtf,
      asOf.how,
      saidBy?.name ?? null,
      partOf === null ? null : figures[partOf]!.value,
    ]);
  });
}

describe('figures of the shipped coverage', () => {
  it('come out of the digests as the articles have them', async () => {
    const rows = await rowsOf('corpus');
    expect(sorted(rows)).toEqual(sorted(ROWS));
  });

  it('come out of the originals as they are labelled', async ({ skip }) => {
    const folder = await originals();
    if (folder === null) return skip('../shared is not at hand');
    expect(sorted(await rowsOf(folder))).toEqual(sorted(ROWS));
  });
});

const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' | ')).sort();

describe('any text', () => {
  const PIECES = [
    '1,117',
    '1.117',
    '1 540',
    'hundreds',
    'of',
    'them',
    '35%',
    '(',
    ')',
    '—or 30%—',
    'more than',
    'a third',
    'between',
    'and',
    'entre',
    'y',
    'mil',
    'medio millón',
    'personas',
    'people',
    'were',
    'killed',
    'in',
    'October',
    '2024',
    'on Monday',
    'said',
    '"',
    '.',
    ';',
    ',',
    '$3.5bn',
    'US$',
    'million',
    'two years after',
    'July 11',
    'that day',
    'these 12 months',
    '\u202f',
    '«',
    '»',
    'De ellas,',
    '(',
    'two of the eight',
    'dos de los tres',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  );
  const languages = fc.constantFrom('en', 'es', 'pt-BR', 'x');
  const dates = fc.constantFrom('2024-12-12', '2023-07~', '2022', '2024-01-01/2024-02-01');

  const figuresIn = (text: string, language: string, published: string) => {
    const article = articleOf('x', { published, language });
    const paragraphs = [{ ...article.paragraphs[0]!, text }];
    return extractFigures({ ...article, paragraphs }, { entities: [], sayings: [], givings: [] });
  };

  it('gives figures whose offsets are within it, whose words are its own, and whose wholes stand before or after', () => {
    fc.assert(
      fc.property(texts, languages, dates, (text, language, published) => {
        const figures = figuresIn(text, language, published);
        for (const [index, figure] of figures.entries()) {
          const { start, end, passage, countedSpan, counted, partOf } = figure;
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(passage.start <= start && end <= passage.end && passage.end <= text.length).toBe(true);
          expect(text.slice(countedSpan.start, countedSpan.end)).toBe(counted);
          expect(counted).not.toBe('');
          expect(Number.isFinite(figure.value)).toBe(true);
          if (partOf !== null) expect(partOf !== index && partOf >= 0 && partOf < figures.length).toBe(true);
          let [whole, steps] = [partOf, 0];
          for (; whole !== null; whole = figures[whole]!.partOf) expect(steps++).toBeLessThan(figures.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes nothing a part of its own part', () => {
    const figures = figuresIn(
      'Two cities (and two of the eight largest ports in the north) closed.',
      'en',
      '2024',
    );
    expect(figures.map(({ value, partOf }) => [value, partOf])).toEqual([
      [2, null],
      [2, 2],
      [8, null],
    ]);
  });

  it('takes time in proportion to its length', () => {
    const hostile = [
      '1,',
      '1 540 ',
      'y ',
      'de ',
      '(',
      '—',
      'a'.repeat(40),
      '2024 ',
      'report ',
      'two ',
      'the ',
      '. ',
      'million ',
      'hasta ',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(Math.floor(9_900 / piece.length));
      const began = performance.now();
      figuresIn(text, 'en', '2024-12-12');
      figuresIn(text, 'es', '2024-12-12');
      // Generous for a busy machine: what backtracks takes minutes.
      expect([piece, performance.now() - began < 5_000]).toEqual([piece, true]);
    }
  });
});
