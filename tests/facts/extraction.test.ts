import { availableParallelism } from 'node:os';
import type * as threads from 'node:worker_threads';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { NO_GLOSSARY } from '../../src/corpus/glossary.ts';
import { NO_NAMES } from '../../src/corpus/names.ts';
import type { Context } from '../../src/facts/context.ts';
import { extractAll } from '../../src/facts/extraction.ts';
import { extractFacts } from '../../src/facts/facts.ts';
import { NEWS } from '../news.ts';

/** How many articles each portion had that was handed to a thread. */
const { handed, here } = vi.hoisted(() => ({
  handed: [] as number[],
  here: {
    /** Resolves when this thread may begin to extract. */
    may: async () => undefined as unknown,
    /** Threads end as soon as they are given something. */
    dying: false,
  },
}));

vi.mock('../../src/turns.ts', async (original) => {
  const turns = await original<typeof import('../../src/turns.ts')>();
  const inTurns: typeof turns.inTurns = async (work) => {
    await here.may();
    return turns.inTurns(work);
  };
  return { ...turns, inTurns };
});

vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof threads>();
  class Worker extends real.Worker {
    override postMessage(portion: readonly Article[] | null): void {
      if (portion !== null) handed.push(portion.length);
      if (here.dying) void this.terminate();
      super.postMessage(portion);
    }
  }
  return { ...real, Worker };
});

const context: Context = { names: NO_NAMES, glossary: NO_GLOSSARY };

/** So many articles, no two of them with the same numbers. */
const many = (count: number): readonly Article[] =>
  Array.from({ length: count }, (_, i): Article => {
    const told = NEWS[i % NEWS.length]!;
    const paragraphs = told.paragraphs.map((paragraph) => ({
      ...paragraph,
      text: paragraph.text.replace(/\d[\d,]*/g, (number) => `${number.replace(',', '')}${i % 10}`),
    }));
    return { ...told, id: `${told.id}-${i}`, paragraphs };
  });

const broken = (article: Article): Article => ({
  ...article,
  paragraphs: [{ ...article.paragraphs[0]!, text: null as unknown as string }],
});

beforeEach(() => {
  handed.length = 0;
  here.may = async () => undefined;
  here.dying = false;
});

describe('many articles', () => {
  it('have the facts that each has alone, also where threads help', { timeout: 60_000 }, async ({ skip }) => {
    if (availableParallelism() < 2) skip('There is one processor only.');
    // A thread takes its time to start; this one would be done before, with so few.
    here.may = () => vi.waitUntil(() => handed.length > 1, { timeout: 25_000 });
    const articles = many(600);
    const extracted = await extractAll(articles, context);
    expect(handed.length).toBeGreaterThan(0);
    expect(extracted.size).toBe(articles.length);
    for (const article of articles) expect(extracted.get(article)).toEqual(extractFacts(article, context));
  });

  it('are all extracted where a thread ends before its time', { timeout: 60_000 }, async ({ skip }) => {
    if (availableParallelism() < 2) skip('There is one processor only.');
    here.dying = true;
    here.may = () => vi.waitUntil(() => handed.length > 0, { timeout: 25_000 });
    expect((await extractAll(many(600), context)).size).toBe(600);
  });

  it('are extracted here where no thread can be started', async () => {
    // No function can be handed to a thread.
    const unfit = { ...context, glossary: { ...NO_GLOSSARY, odd: () => undefined } };
    expect((await extractAll(many(600), unfit)).size).toBe(600);
    expect(handed).toEqual([]);
  });
});

describe('a few articles', () => {
  it('start no thread, and one that no rule understands is told beside the others', async () => {
    const [good, bad] = [many(1)[0]!, broken(NEWS[1]!)];
    const extracted = await extractAll([bad, good], context);
    expect(extracted.get(bad)).toBeInstanceOf(Error);
    expect(extracted.get(good)).toEqual(extractFacts(good, context));
    expect(handed).toEqual([]);
  });
});
