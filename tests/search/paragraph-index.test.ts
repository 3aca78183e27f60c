import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { knowsMiniSearch, LeanMiniSearch } from '../../src/search/lean-minisearch.ts';
import { type Hit, ParagraphIndex } from '../../src/search/paragraph-index.ts';
import type { Query } from '../../src/search/query.ts';
import { queryTerms, terms } from '../../src/text/terms.ts';
import { article } from '../article.ts';

const asked = (question: string): Query => ({
  groups: queryTerms(question).map(({ word, terms: all }) => ({
    word,
    terms: all.map((term) => ({ term, boost: 1 })),
  })),
});

const places = (hits: readonly Hit[]) =>
  hits.map(({ article: { id }, paragraph }) => `${id}#${paragraph.number}`);

/** Hits whose scores differ by rounding alone, in the order of their paragraphs. */
const settled = (hits: readonly Hit[]): readonly Hit[] =>
  hits.toSorted((a, b) =>
    Math.abs(a.score - b.score) < 1e-9
      ? `${a.article.id}${a.paragraph.number}`.localeCompare(`${b.article.id}${b.paragraph.number}`)
      : b.score - a.score,
  );

const strike = article(
  [
    'Dockers in Port Selim walked out on Monday over the price of bread.',
    'The harbour authority of the U.S. said 1,117 containers were stuck, a record in ten years.',
    'Marta Lind, who leads the union, called the offer an insult to her members.',
  ],
  { id: '2024-05-02-strike', title: 'Dockers walk out', published: '2024-05-02' },
);
const talks = article(
  [
    'The union and the harbour authority meet again on Friday.',
    'Bread now costs twice as much as it did a year ago.',
  ],
  { id: '2024-05-09-talks', title: 'Talks resume in Port Selim', published: '2024-05-09' },
);
const huelga = article(
  [
    'Los estibadores de Puerto Selim llevan años sin aumento, dijo el ministro Ibáñez.',
    'El pan subió otra vez.',
  ],
  { id: '2024-05-03-huelga', title: 'Huelga en el puerto', language: 'es', published: '2024-05-03' },
);
const all = [strike, talks, huelga];

const WORDS = 'harbour union bread strike price offer container minister port record friday insult'.split(
  ' ',
);
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const anyArticle = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  title: paragraph,
  published: fc.constantFrom('2024-01-01', '2023-06~', '2019'),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
});
const coverage = fc
  .uniqueArray(anyArticle, { selector: ({ id }) => id, maxLength: 6 })
  .map((drafts): Article[] => drafts.map(({ paragraphs, ...rest }) => article(paragraphs, rest)));
const question = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));

describe('LeanMiniSearch', () => {
  it('knows the MiniSearch that is installed', () => {
    expect(knowsMiniSearch()).toBe(true);
  });

  it("gives MiniSearch's own scores, but for its factor of query terms matched", () => {
    const documents = [strike, talks].flatMap(({ id, paragraphs }) =>
      paragraphs.map(({ number, text }) => ({ id: `${id}#${number}`, text })),
    );
    const options = {
      fields: ['text'],
      tokenize: (text: string) => terms(text, 'en').map(({ term }) => term),
      processTerm: (term: string) => term,
    };
    const lean = new LeanMiniSearch<{ id: string; text: string }, string>(options, {});
    lean.addAll(documents);
    const stock = new MiniSearch(options);
    stock.addAll(documents);
    const words = 'the price of bread in the harbour';
    const expected = stock
      .search(words)
      .map(({ id, score, queryTerms: matched }) => ({ id: id as string, score: score / matched.length }));
    const groups = terms(words, 'en').map(({ term }) => ({ terms: [{ term, boost: 1 }] }));
    const hits = lean.lean(groups, {
      limit: 50,
      boost: () => 1,
      accept: () => true,
      order: (a, b) => (a < b ? -1 : 1),
    });
    expect(hits).toHaveLength(expected.length);
    for (const { id, score } of hits) {
      expect(score).toBeCloseTo(expected.find((own) => own.id === id)!.score, 9);
    }
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });
});

describe('ParagraphIndex', () => {
  it('puts the paragraph first that has the most telling words', async () => {
    const index = await ParagraphIndex.build(all);
    expect(places(index.search(asked('Who leads the union?')))[0]).toBe('2024-05-02-strike#3');
    expect(places(index.search(asked('¿cuántos años sin aumento?')))[0]).toBe('2024-05-03-huelga#1');
  });

  it('finds acronyms and numbers however they are written, and words without their accents', async () => {
    const index = await ParagraphIndex.build(all);
    for (const words of ['US containers', 'u.s.', '1117', '1.117 stuck']) {
      expect(places(index.search(asked(words)))[0]).toBe('2024-05-02-strike#2');
    }
    expect(places(index.search(asked('ministro ibañez')))[0]).toBe('2024-05-03-huelga#1');
    expect(places(index.search(asked('anos')))).toEqual([]);
  });

  it('says how much of the question a paragraph covers, and which of its words', async () => {
    const index = await ParagraphIndex.build(all);
    const [best] = index.search(asked('price of bread in Atlantis'));
    expect(best!.matched).toEqual([0, 1]);
    expect(best!.coverage).toBeGreaterThan(0.3);
    expect(best!.coverage).toBeLessThan(1);
  });

  it('prefers the newer of two that match alike, and much more so for the latest', async () => {
    const old = article(['Bread is dear.'], { id: 'old', title: 'Bread', published: '2014-01-01' });
    const recent = article(['Bread is dear.'], { id: 'recent', title: 'Bread', published: '2024-01-01' });
    const index = await ParagraphIndex.build([old, recent]);
    const [first, second] = index.search(asked('bread'));
    expect([first!.article.id, second!.article.id]).toEqual(['recent', 'old']);
    expect(second!.score).toBeGreaterThan(0.9 * first!.score);
    const latest = index.search(asked('bread'), { latest: true });
    expect(latest[1]!.score).toBeLessThan(0.6 * latest[0]!.score);
  });

  it('tells how relevant a paragraph is whatever its age', async () => {
    const old = article(['Bread is dear.'], { id: 'old', title: 'Bread', published: '2014-01-01' });
    const recent = article(['Bread is dear.'], { id: 'recent', title: 'Bread', published: '2024-01-01' });
    const index = await ParagraphIndex.build([old, recent]);
    for (const latest of [false, true]) {
      const [first, second] = index.search(asked('bread'), { latest });
      expect(second!.relevance).toBeCloseTo(first!.relevance, 10);
    }
  });

  it('finds nothing for a question without a word, or in no coverage', async () => {
    const empty = await ParagraphIndex.build([]);
    expect(empty.search(asked('bread'))).toEqual([]);
    const index = await ParagraphIndex.build(all);
    expect(index.search({ groups: [] })).toEqual([]);
  });

  it('searches a question of any length by its rarest words', async () => {
    const index = await ParagraphIndex.build(all);
    const filler = Array.from({ length: 200 }, (_, i) => `harbour${i % 2 === 0 ? '' : ' union'}`).join(' ');
    expect(places(index.search(asked(`${filler} insult`)))).toContain('2024-05-02-strike#3');
  });

  it('counts the best of the words that may stand for one, not their sum', async () => {
    const index = await ParagraphIndex.build(all);
    const group = (terms: Query['groups'][number]['terms']) => ({ groups: [{ word: 'bread', terms }] });
    const alone = index.search(group([{ term: 'bread', boost: 1 }]));
    const doubled = index.search(
      group([
        { term: 'bread', boost: 1 },
        { term: 'cost', boost: 0.1 },
      ]),
    );
    const of = (hits: readonly Hit[]) =>
      hits.find(({ paragraph: { text } }) => text.startsWith('Bread now'))!.score;
    expect(of(doubled)).toBeCloseTo(of(alone), 9);
  });

  it('suggests words of the coverage for a mistyped one, but none for numbers and short words', async () => {
    const index = await ParagraphIndex.build(all);
    for (const [typed, meant] of [
      ['contaner', 'container'],
      ['autority', 'authority'],
      ['unoin', 'union'],
    ] as const) {
      expect(index.suggest(terms(typed, 'en')[0]!.term)).toContain(terms(meant, 'en')[0]!.term);
    }
    expect(index.suggest('1118')).toEqual([]);
    expect(index.suggest('u')).toEqual([]);
  });

  it("gives the same through MiniSearch's public search as through its inner members", async () => {
    await fc.assert(
      fc.asyncProperty(coverage, question, fc.boolean(), async (articles, words, latest) => {
        const lean = settled((await ParagraphIndex.build(articles)).search(asked(words), { latest }));
        const index = await ParagraphIndex.build(articles, { stock: true });
        const stock = settled(index.search(asked(words), { latest }));
        expect(places(stock)).toEqual(places(lean));
        expect(stock.map(({ matched }) => matched)).toEqual(lean.map(({ matched }) => matched));
        for (const [i, { score }] of stock.entries()) expect(score).toBeCloseTo(lean[i]!.score, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same where common words bring up far more than is asked for', async () => {
    let state = 5;
    const below = (limit: number) => {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      return state % limit;
    };
    // The product of two numbers is small more often than not: some words are in most paragraphs, most in few.
    const anyWord = () => `w${below(20) * below(40)}`;
    const words = (count: number) => Array.from({ length: count }, anyWord).join(' ');
    const articles = Array.from({ length: 300 }, (_, i) =>
      article(
        Array.from({ length: 8 }, () => words(12)),
        { id: `common-${i}`, title: words(4), published: `20${10 + (i % 15)}-01-01` },
      ),
    );
    const lean = await ParagraphIndex.build(articles);
    const stock = await ParagraphIndex.build(articles, { stock: true });
    for (let i = 0; i < 40; i++) {
      const query = asked(words(2 + (i % 6)));
      const options = {
        limit: 10,
        latest: i % 2 === 0,
        accept: ({ id }: Article) => i % 3 > 0 || !id.endsWith('7'),
      };
      const expected = stock.search(query, options);
      const own = lean.search(query, options);
      expect(places(own)).toEqual(places(expected));
      expect(own.map(({ matched }) => matched)).toEqual(expected.map(({ matched }) => matched));
      for (const [at, { score }] of own.entries()) expect(score).toBeCloseTo(expected[at]!.score, 9);
    }
  });

  it('finds what matches many common words beside what matches a rare one', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `filler${i}`).join(' ');
    const index = await ParagraphIndex.build([
      article(
        Array.from({ length: 5 }, () => `rare ${long}`),
        { id: 'rare' },
      ),
      article(
        Array.from({ length: 700 }, () => 'alpha beta gamma'),
        { id: 'common' },
      ),
      article(
        Array.from({ length: 2000 }, (_, i) => `other words ${i} without a match`),
        { id: 'rest' },
      ),
    ]);
    const hits = index.search(asked('rare alpha beta gamma'), { limit: 3 });
    expect(places(hits)).toEqual(['common#1', 'common#2', 'common#3']);
  });

  it('answers after an update as one that is built anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        coverage,
        coverage,
        fc.array(question, { maxLength: 4 }),
        async (before, after, questions) => {
          const index = await ParagraphIndex.build(before);
          const updated = await index.updated({ removed: before, added: after });
          const anew = await ParagraphIndex.build(after);
          expect(updated.size).toBe(anew.size);
          for (const words of questions) {
            const own = updated.search(asked(words));
            const expected = anew.search(asked(words));
            expect(places(own)).toEqual(places(expected));
            for (const [i, { score }] of own.entries()) expect(score).toBeCloseTo(expected[i]!.score, 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts anew what a change did to words that most paragraphs have', async () => {
    const common = (id: string, count: number, rest: string) =>
      article(
        Array.from({ length: count }, (_, i) => `alpha beta ${rest} ${i % 7 === 0 ? 'alpha' : 'delta'} ${i}`),
        { id },
      );
    const before = [common('one', 1_500, 'gamma'), common('two', 20, 'harbour')];
    const after = [before[0]!, common('three', 20, 'alpha alpha strike wages')];
    const index = await ParagraphIndex.build(before);
    const query = asked('alpha beta delta');
    index.search(query);
    const updated = await index.updated({ removed: [before[1]!], added: [after[1]!] });
    const own = updated.search(query);
    const expected = (await ParagraphIndex.build(after, { stock: true })).search(query);
    expect(places(own)).toEqual(places(expected));
    for (const [i, { score }] of own.entries()) expect(score).toBeCloseTo(expected[i]!.score, 9);
  });

  it('keeps to what it knew, where it was updated since', async () => {
    const index = await ParagraphIndex.build([strike, talks]);
    const changed = article(['Bread is free.'], { ...talks, paragraphs: [] });
    const updated = await index.updated({ removed: [talks], added: [changed, huelga] });
    expect(places(index.search(asked('bread ministro')))).toEqual(['2024-05-02-strike#1']);
    expect(places(updated.search(asked('ministro')))).toEqual(['2024-05-03-huelga#1']);
    const again = await index.updated({ removed: [strike], added: [] });
    expect(again.size).toBe(talks.paragraphs.length);
  });

  it('is built anew after very many changes', async () => {
    let index = await ParagraphIndex.build([strike, talks]);
    let leftAlone = 0;
    for (let round = 0; round < 600; round += 1) {
      const [own, other] = round % 2 === 0 ? [talks, huelga] : [huelga, talks];
      const updated = await index.updated({ removed: [own], added: [other] });
      if (places(index.search(asked('bread ministro'))).some((place) => place.startsWith(own.id)))
        leftAlone += 1;
      expect(places(updated.search(asked('bread ministro')))).toContain(
        `${other.id}#${other === talks ? 2 : 1}`,
      );
      index = updated;
    }
    expect(leftAlone).toBe(1);
  });

  it('leaves out articles that are not accepted', async () => {
    const index = await ParagraphIndex.build(all);
    const hits = index.search(asked('bread harbour'), { accept: ({ id }) => id !== strike.id });
    expect(hits.map(({ article: { id } }) => id)).not.toContain(strike.id);
    expect(hits).not.toEqual([]);
  });

  it('gives the event loop its turn while it builds', async () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      article(
        Array.from({ length: 5 }, () => `${WORDS.join(' ')} number ${i}`),
        { id: `many-${i}` },
      ),
    );
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await ParagraphIndex.build(many);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(0);
  });
});
