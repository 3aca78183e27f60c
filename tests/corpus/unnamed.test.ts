import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse.ts';
import { namesWithout, parseUnnamed, withoutUnnamed } from '../../src/corpus/unnamed.ts';
import { article as file } from './article-file.ts';

const unnamed = parseUnnamed(
  'unnamed.yaml',
  Buffer.from('Inés Ruiz Soto: [Inesita, La Niña de Lindel]\n'),
).unnamed;

function parsed(values: Readonly<Record<string, string>>, ...paragraphs: readonly string[]): Article {
  const { article } = parseArticle('a.md', Buffer.from(file(values, paragraphs.join('\n\n'))), {
    today: '2026-11-22',
  });
  if (article === null) throw new Error('The article is at fault.');
  return article;
}

const texts = (article: Article) =>
  withoutUnnamed([article], unnamed).map(({ paragraphs }) => paragraphs.map(({ text }) => text));

describe('people who must not be named', () => {
  it('empty each paragraph that names them, without accents or case, and leave the others their numbers', () => {
    const article = parsed(
      {},
      'A strike began.',
      'INES RUIZ SOTO, 15, marched.',
      'It ended.',
      '“Inesita” wept.',
    );
    expect(texts(article)).toEqual([['A strike began.', '', 'It ended.', '']]);
    const [shown] = withoutUnnamed([article], unnamed);
    expect(shown?.version).not.toBe(article.version);
    expect(shown?.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    'Ruiz Soto, Inés, stood on a list of 99 names.',
    'Inés M. Ruiz Soto was second of 98.',
    'Inés María Ruiz Soto was third of 97.',
    'Inés Ru\u00adiz Soto was fourth of 96.',
    'RUIZ SOTO (15), INÉS.',
  ])('are named by %j too', (text) => {
    expect(texts(parsed({}, text, 'A strike began.', 'Her mother, Ru\u00adiz, wept.'))).toEqual([
      ['', 'A strike began.', ''],
    ]);
  });

  it('take with them the parts of their name, in an article that has it whole', () => {
    const named = parsed(
      {},
      'Inés Ruiz Soto marched.',
      'Her mother, Ruiz, wept.',
      'An inés is no word.',
      'Ana left.',
    );
    expect(texts(named)).toEqual([['', '', 'An inés is no word.', 'Ana left.']]);
    const other = parsed({}, 'Luis Ruiz Peña, the minister, spoke.', 'The niña de Lindel festival began.');
    expect(texts(other)).toEqual([
      ['Luis Ruiz Peña, the minister, spoke.', 'The niña de Lindel festival began.'],
    ]);
  });

  it('keep out an article whose headline or address names them', () => {
    expect(texts(parsed({ title: 'Who is Inés Ruiz Soto?' }, 'A strike began.'))).toEqual([]);
    expect(
      texts(parsed({ url: 'https://x.example/2025/ines-ruiz-soto-marched' }, 'A strike began.')),
    ).toEqual([]);
  });

  it('are no byline, no note and no heading', () => {
    const article = parsed(
      {
        author: '[Inés Ruiz Soto, Jo Weir]',
        publishedNote: 'as Inés Ruiz Soto says',
        status: 'corrected',
        correction: '{ date: 2025-04-01, note: It was Inesita. }',
      },
      'A strike began.',
      '## Inesita speaks',
      'She said that it was over.',
    );
    const [shown] = withoutUnnamed([article], unnamed);
    expect(shown).toMatchObject({
      authors: ['Jo Weir'],
      publishedNote: null,
      correction: null,
      status: 'corrected',
    });
    expect(shown?.paragraphs.map(({ text, heading }) => [text, heading])).toEqual([
      ['A strike began.', null],
      ['', null],
    ]);
  });

  it('leave articles without them the very same objects, and the same ones when asked again', () => {
    const [one, other] = [parsed({}, 'A strike began.'), parsed({}, 'Inesita wept.', 'It ended.')];
    const first = withoutUnnamed([one, other], unnamed);
    expect(first[0]).toBe(one);
    expect(withoutUnnamed([one, other], unnamed)[1]).toBe(first[1]);
    const nobody = parseUnnamed('unnamed.yaml', Buffer.from('')).unnamed;
    expect(withoutUnnamed([one, other], nobody)[1]).toBe(other);
  });

  it('are not told by names.yaml either', () => {
    const names = namesWithout(
      {
        known: [
          { name: 'Ines Ruiz Soto', kind: 'person', aliases: [] },
          { name: 'Dockers’ Union', kind: 'organisation', aliases: ['Union of Inesita', 'DU'] },
        ],
        apart: [['Inés Ruiz Soto', 'Ana Ruiz']],
      },
      unnamed,
    );
    expect(names).toEqual({
      known: [{ name: 'Dockers’ Union', kind: 'organisation', aliases: ['DU'] }],
      apart: [],
    });
  });

  it('never stand in a fault of their own list', () => {
    const source = 'Inés Ruiz: [Inesita\nInés Ruiz: {a: b}\nAna Mora\n"": x\n';
    const { faults } = parseUnnamed('unnamed.yaml', Buffer.from(source));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map(({ message }) => message).join()).not.toMatch(/In[eé]s|Ruiz|Ana|Mora/);
  });

  it('stand in nothing that is left of any text, however they are written there', () => {
    const written = fc
      .tuple(
        fc.constantFrom('Inés Ruiz Soto', 'inesita', 'LA NIÑA DE LINDEL'),
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
      )
      .map(([name, form, isLoud]) => (isLoud ? name.toUpperCase() : name).normalize(form));
    const text = fc
      .array(fc.oneof(fc.lorem({ maxCount: 4 }), written, fc.constantFrom('“', '’s', '—', '\n')), {
        minLength: 1,
        maxLength: 8,
      })
      .map(
        (parts) =>
          parts
            .join(' ')
            .replace(/[\p{Cc}\s]+/gu, ' ')
            .trim() || 'x',
      );
    const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const [shown] = withoutUnnamed([parsed({}, ...paragraphs)], unnamed);
        const left = (shown?.paragraphs ?? []).map((paragraph) => plain(paragraph.text)).join('\n');
        expect(left).not.toMatch(/ines ruiz soto|inesita|la nina de lindel/);
        expect(shown?.paragraphs).toHaveLength(paragraphs.length);
      }),
    );
  });
});
