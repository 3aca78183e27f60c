/*
 * How fast the whole of it is, each figure beside what plain libraries take for the like in the same run, on news that
 * nobody wrote (bench/news.ts), and how each grows with the coverage:
 *
 *   npm run bench -- [PARAGRAPHS …]
 *
 * Times depend on the machine and on what else it does; the ratios less. 100000 takes several minutes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { news, writeNews } from './news.ts';
import { asking } from './performance/asking.ts';
import { askingCold, startingBot } from './performance/cold-start.ts';
import { interactions } from './performance/interactions.ts';
import { opening, reloading } from './performance/opening.ts';
import { Table } from './performance/table.ts';

const TODAY = '2026-11-22';
const QUESTIONS = 200;
/** From so many paragraphs on, MiniSearch takes most of a second a question, and a bot's start a minute. */
const LARGE = 50_000;
const QUESTIONS_OF_LARGE = 60;

const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');

async function measure(size: number, home: string, table: Table): Promise<void> {
  const items = news(size);
  const corpus = join(home, 'corpus');
  await writeNews(corpus, items);
  table.begin(size, `${size} paragraphs (load ${load()})`);
  if (size < LARGE) await startingBot(home, corpus, table);
  const library = await opening(home, items, TODAY, table);
  await reloading(home, library, items, table);
  await asking(library, items, size < LARGE ? QUESTIONS : QUESTIONS_OF_LARGE, TODAY, table);
  await interactions(library, table);
  await library.close();
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
console.log(`Node ${process.version}, ${cpus().length} CPUs (${cpus()[0]?.model.trim()})`);
const table = new Table();
table.head();
const folder = await mkdtemp(join(tmpdir(), 'clippings-bench-'));
try {
  table.begin(0, `Whatever the coverage (load ${load()})`);
  await askingCold(folder, table);
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000])
    await measure(size, join(folder, String(size)), table);
  table.growth();
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`\nload ${load()}`);
