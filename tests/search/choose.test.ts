import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { type Choice, chooseClippings } from '../../src/search/choose.ts';
import { ParagraphIndex } from '../../src/search/paragraph-index.ts';
import type { Asks, Question } from '../../src/search/question.ts';
import { sentences } from '../../src/text/sentences.ts';
import { queryTerms } from '../../src/text/terms.ts';
import { article } from '../article.ts';

const asking = (text: string, asks: Asks = 'other'): Question => ({
  text,
  asks,
  query: {
    groups: queryTerms(text).map(({ word, terms }) => ({
      word,
      terms: terms.map((term) => ({ term, boost: 1 })),
    })),
  },
  bearings: [],
  insists: [],
  about: null,
  now: false,
  latest: false,
  negated: false,
});

async function choose(articles: readonly Article[], question: Question, facts?: ReadonlyMap<string, Facts>) {
  const index = await ParagraphIndex.build(articles);
  return chooseClippings(question, index.search(question.query), facts ? { index, facts } : { index });
}

const textOf = ({ paragraph, span }: Choice) => paragraph.text.slice(span.start, span.end);

const strike = article([
  'Dockers in Port Selim walked out on Monday. The harbour authority counted 1,117 containers on the quays. Rain fell all day.',
  'Marta Lind leads the dockers’ union. She called the offer an insult. “We asked for bread. They sent us a calendar. We will not go back,” she said.',
  'The ministry denied that it had sent soldiers to the harbour because it feared a riot.',
]);

describe('chooseClippings', () => {
  it('cuts the sentence that answers, not the whole paragraph', async () => {
    const [best] = await choose([strike], asking('How many containers were on the quays?', 'count'));
    expect(textOf(best!)).toBe('The harbour authority counted 1,117 containers on the quays.');
  });

  it('shows the sentence before one that begins with a pronoun', async () => {
    const [best] = await choose([strike], asking('Who called the offer an insult?', 'person'));
    expect(textOf(best!)).toBe('Marta Lind leads the dockers’ union. She called the offer an insult.');
  });

  it('never cuts a quotation, nor takes it from who said it', async () => {
    const [best] = await choose([strike], asking('Who sent a calendar?', 'person'));
    expect(textOf(best!)).toContain(
      '“We asked for bread. They sent us a calendar. We will not go back,” she said.',
    );
  });

  it('keeps a denial with what it denies', async () => {
    const [best] = await choose([strike], asking('Were soldiers sent to the harbour?', 'yes-or-no'));
    expect(textOf(best!)).toMatch(/^The ministry denied/);
  });

  it('takes in the sentence that a saying’s passage begins with', async () => {
    const quoted = article(['Lind spoke at noon. Her answer came at once: bread first, harbour later.']);
    const answer = quoted.paragraphs[0]!.text;
    const saying = { paragraph: 1, start: 20, end: answer.length, kind: 'reported', speaker: null } as const;
    const facts = new Map<string, Facts>([
      [
        quoted.id,
        {
          article: quoted,
          figures: [],
          entities: [],
          sayings: [{ ...saying, passage: { start: 0, end: answer.length } }],
        },
      ],
    ]);
    const [best] = await choose([quoted], asking('What comes later than bread?'), facts);
    expect(textOf(best!)).toBe(answer);
  });

  it('prefers a sentence with a thing of the kind asked for', async () => {
    const dates = article([
      'The bridge of Port Selim was closed by the harbour authority. In March 2019 the bridge was closed to lorries.',
    ]);
    const [best] = await choose([dates], asking('When was the bridge closed?', 'date'));
    expect(textOf(best!)).toContain('2019');
  });

  it('adds what the first clipping doesn’t say, rather from another article', async () => {
    const same = article(['The harbour authority counted 1,117 containers on the quays.'], {
      id: '2024-05-04-copy',
      published: '2024-05-04',
    });
    const other = article(['Containers on the quays of Port Selim numbered 900 a week before.'], {
      id: '2024-05-05-other',
      published: '2024-05-05',
    });
    const choices = await choose(
      [strike, same, other],
      asking('How many containers were on the quays?', 'count'),
    );
    const texts = choices.map(textOf);
    expect(texts.filter((text) => text.includes('1,117'))).toHaveLength(1);
    expect(choices[1]!.article.id).toBe(other.id);
  });

  it('highlights the words that match, within the passage', async () => {
    const [best] = await choose([strike], asking('How many containers were on the quays?', 'count'));
    expect(best!.highlights.map(({ start, end }) => best!.paragraph.text.slice(start, end))).toEqual([
      'containers',
      'quays',
    ]);
  });

  it('chooses nothing where nothing was found', async () => {
    expect(await choose([strike], asking('xylophone'))).toEqual([]);
    expect(await choose([], asking('bread'))).toEqual([]);
  });

  it('cuts whole sentences that neither overlap nor part a quotation, in any coverage', async () => {
    const sentence = fc.constantFrom(
      'Dockers walked out.',
      'He said so.',
      '“Bread first. Then the harbour,” he said.',
      '"Never. Not for bread," she said.',
      'Was there bread?',
      '«Pan. Luego el puerto», dijo.',
      '900 dockers stayed.',
    );
    const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('harbour bread', 'how many dockers', 'what did Orlov say'),
        async (bodies, words) => {
          const articles = bodies.map((paragraphs, i) => article(paragraphs, { id: `article-${i}` }));
          const choices = await choose(articles, asking(words));
          for (const { paragraph, span, highlights } of choices) {
            const spans = sentences(paragraph.text, 'en');
            expect(spans.map(({ start }) => start)).toContain(span.start);
            expect(spans.map(({ end }) => end)).toContain(span.end);
            const cut = paragraph.text.slice(span.start, span.end);
            const count = (mark: string) => cut.split(mark).length - 1;
            expect(count('“')).toBe(count('”'));
            expect(count('«')).toBe(count('»'));
            expect(count('"') % 2).toBe(0);
            let last = span.start;
            for (const { start, end } of highlights) {
              expect(start).toBeGreaterThanOrEqual(last);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(span.end);
          }
          for (const [i, a] of choices.entries()) {
            for (const b of choices.slice(i + 1)) {
              const apart =
                a.paragraph !== b.paragraph || a.span.end <= b.span.start || b.span.end <= a.span.start;
              expect(apart).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
