/**
 * Measures the index on made-up news (Zipf's words, names that keep coming new) against stock MiniSearch, in one run:
 *
 *     npx tsx --expose-gc bench/search-speed.ts [PARAGRAPHS …]
 *
 * Prints how long it takes to build and how long that holds up the event loop, memory a paragraph, and how long a
 * search to its top 50 and a whole choice take, p50 and p99; stock MiniSearch gets the same paragraphs as it comes.
 * Memory is the index alone, without the articles; `with what searching keeps` is after all the questions. Times are the
 * processor's; the ratios depend less on the machine.
 */
import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import type { Article } from '../src/corpus/article.ts';
import { chooseClippings } from '../src/search/choose.ts';
import type { Coverage } from '../src/search/coverage.ts';
import { understand } from '../src/search/understand.ts';
import { article } from '../tests/article.ts';
import { generator } from './bootstrap.ts';
import { bareCoverage } from './coverage.ts';

const QUERIES = 300;
/** Stock search of 100,000 paragraphs takes about a second. */
const STOCK_QUERIES = 20;
const PER_ARTICLE = 10;
const NOW = new Date('2026-01-01');
const random = generator(7);

const SYLLABLES =
  'ba ce di fo gu la me ni po ru sa te vi xo za bren cal dor fis gran hol jur kel lim mar'.split(' ');
const word = (rank: number): string => {
  let [text, rest] = ['', rank + 30];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) text += SYLLABLES[rest % SYLLABLES.length];
  return text;
};
/** A rank by Zipf's law, from 0: half of all words come from the commonest few hundred. */
const zipf = (): number => Math.floor(40_000 ** random()) - 1;
const FUNCTION_WORDS = 'the of and to in a that for on with by was from said were'.split(' ');

function sentence(names: number): string {
  const words = Array.from({ length: 14 + Math.floor(random() * 14) }, () =>
    random() < 0.4 ? FUNCTION_WORDS[Math.floor(random() ** 2 * FUNCTION_WORDS.length)]! : word(zipf()),
  );
  if (random() < 0.5) words[3] = `${capital(word(50_000 + Math.floor(random() * names)))}`;
  if (random() < 0.3) words[7] = String(Math.floor(10 ** (1 + 3 * random())));
  return `${capital(words.join(' '))}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function news(paragraphs: number): readonly Article[] {
  return Array.from({ length: paragraphs / PER_ARTICLE }, (_, i) => {
    const day = new Date(Date.UTC(2015, 0, 1 + (i % 4000))).toISOString().slice(0, 10);
    const texts = Array.from({ length: PER_ARTICLE }, () =>
      Array.from({ length: 2 + Math.floor(random() * 2) }, () => sentence(paragraphs / 2)).join(' '),
    );
    const title = capital(Array.from({ length: 8 }, () => word(zipf())).join(' '));
    return article(texts, { id: `${day}-news-${i}`, title, published: day });
  });
}

/** Questions as people ask them: function words, and words of some paragraph. */
function questions(articles: readonly Article[]): readonly string[] {
  return Array.from({ length: QUERIES }, () => {
    const { paragraphs } = articles[Math.floor(random() * articles.length)]!;
    const words = paragraphs[Math.floor(random() * paragraphs.length)]!.text.replace(/\./g, '').split(' ');
    const picked = Array.from({ length: 7 }, () => words[Math.floor(random() * words.length)]);
    return `what did the ${picked.join(' ')} of the day say?`;
  });
}

const at = (sorted: readonly number[], share: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);

/** Milliseconds of the processor that this process has had. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the processor, each the best of three: by the clock a busy machine would be measured. */
function timed<T>(items: readonly T[], work: (item: T) => unknown): { p50: string; p99: string } {
  for (const item of items.slice(0, 20)) work(item);
  const once = (item: T): number => {
    const began = processor();
    work(item);
    return processor() - began;
  };
  const times = items.map((item) => Math.min(once(item), once(item), once(item)));
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p99: at(times, 0.99) };
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The longest that the event loop was held up while `work` ran, in milliseconds. */
async function longestStall(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let running = true;
  void work.then(() => {
    running = false;
  });
  while (running) {
    const began = performance.now();
    await setImmediate();
    longest = Math.max(longest, performance.now() - began);
  }
  return longest;
}

/** Bytes a paragraph of an index that isn't the first of its process. */
async function furtherIndex(articles: readonly Article[]): Promise<number> {
  const before = heap();
  const { index } = await bareCoverage(articles);
  return (heap() - before) / index.size;
}

async function measure(paragraphs: number): Promise<Record<string, string | number>> {
  const articles = news(paragraphs);
  const asked = questions(articles);

  const empty = heap();
  let began = performance.now();
  const building = bareCoverage(articles);
  const stall = await longestStall(building);
  const coverage: Coverage = await building;
  const buildTime = performance.now() - began;
  const memory = (heap() - empty) / paragraphs;
  // Stems of words that were met are kept once a process.
  const further = await furtherIndex(articles);
  const understood = asked.map((text) => understand(text, coverage, { now: NOW }));
  const search = timed(understood, ({ query }) => coverage.index.search(query));
  const searched = (heap() - empty) / paragraphs;
  const whole = timed(asked, (text) => {
    const question = understand(text, coverage, { now: NOW });
    chooseClippings(question, coverage.index.search(question.query), { index: coverage.index });
  });

  const before = heap();
  began = performance.now();
  const stock = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
  for (const { id, title, paragraphs: own } of articles) {
    for (const { number, text } of own) stock.add({ id: `${id}#${number}`, title, text });
  }
  const stockBuild = performance.now() - began;
  const stockMemory = (heap() - before) / paragraphs;
  const stockSearch = timed(asked.slice(0, STOCK_QUERIES), (text) => stock.search(text).slice(0, 50));
  return {
    paragraphs,
    'build s': (buildTime / 1000).toFixed(2),
    'stock s': (stockBuild / 1000).toFixed(2),
    'longest stall ms': stall.toFixed(0),
    'bytes a paragraph': memory.toFixed(0),
    'of a further index': further.toFixed(0),
    'with what searching keeps': searched.toFixed(0),
    'stock bytes': stockMemory.toFixed(0),
    'search p50/p99 ms': `${search.p50} / ${search.p99}`,
    'stock p50/p99 ms': `${stockSearch.p50} / ${stockSearch.p99}`,
    'question to clippings p50/p99 ms': `${whole.p50} / ${whole.p99}`,
  };
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size >= PER_ARTICLE);
const rows: Record<string, string | number>[] = [];
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) rows.push(await measure(size));
for (const row of rows) console.log(JSON.stringify(row, null, 2));
