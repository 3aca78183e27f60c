import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { runCommand } from '../../src/commands/run.ts';
import type { Article } from '../../src/corpus/article.ts';
import { extractFacts } from '../../src/facts/facts.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { ParagraphIndex } from '../../src/search/paragraph-index.ts';
import { markdown, type NewsItem } from '../news.ts';
import { heap, processor, type Watched, watched, worked } from './measure.ts';
import type { Table } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Asked after each reload. */
const QUESTION = 'What did the minister say about the harbour?';
const ASKER = { locale: 'en-US', now: new Date('2026-11-22T12:00:00Z') } as const;

/** Articles whose extraction is measured; of all of them it takes as much longer as they are more. */
const EXTRACTED = 200;

/** What MiniSearch needs to search headlines and paragraphs, as its documentation has it. */
export function plainIndex(items: readonly NewsItem[]): MiniSearch {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  for (const { id, title, paragraphs } of items)
    for (const [i, text] of paragraphs.entries()) index.add({ id: `${id}#${i + 1}`, title, text });
  return index;
}

/** What it takes, in milliseconds and in bytes. */
function indexingPlainly(items: readonly NewsItem[]) {
  const empty = heap();
  const [began, workedBefore] = [performance.now(), processor()];
  const index = plainIndex(items);
  const [took, work] = [performance.now() - began, processor() - workedBefore];
  return { took, work, bytes: heap() - empty, paragraphs: index.documentCount };
}

function open(folder: string, today: string): Promise<Library> {
  return openLibrary({
    corpus: join(folder, 'corpus'),
    commands: join(ROOT, 'commands'),
    cache: join(folder, 'cache'),
    today: () => today,
  });
}

/** A library's opening without and with kept facts, beside MiniSearch's own index of the same paragraphs. */
export async function opening(
  folder: string,
  items: readonly NewsItem[],
  today: string,
  table: Table,
): Promise<Library> {
  const plain = indexingPlainly(items);
  const row = (what: string, { took, work }: Watched<Library>): void => {
    table.row(`${what}, s (plain: MiniSearch indexes)`, took / 1000, plain.took / 1000);
    table.row(`${what}, s of the processor`, work / 1000, plain.work / 1000);
  };
  const first = await watched(() => open(folder, today));
  row('first opening', first);
  await first.result.close();
  const before = heap();
  const again = await watched(() => open(folder, today));
  row('opening with kept facts', again);
  const kilobytes = (heap() - before) / plain.paragraphs / 1000;
  table.row('memory a paragraph, KB', kilobytes, plain.bytes / plain.paragraphs / 1000);
  table.row('longest stall of the first opening, ms', first.stall);
  await indexing(again.result.current.coverage.articles, plain.work, table);
  extracting(again.result, table);
  return again.result;
}

async function indexing(articles: readonly Article[], plainWork: number, table: Table): Promise<void> {
  const began = processor();
  await ParagraphIndex.build(articles);
  table.row('building the index, s of the processor', (processor() - began) / 1000, plainWork / 1000);
}

/** Facts of paragraphs, beside what Intl.Segmenter takes to divide them into words. */
function extracting({ current }: Library, table: Table): void {
  const { articles, names, glossary } = current.coverage;
  const some = articles.slice(0, EXTRACTED);
  const share = articles.length / some.length / 1000;
  const segmenters = new Map<string, Intl.Segmenter>();
  const plain = worked(() => {
    for (const { language, paragraphs } of some) {
      const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
      segmenters.set(language, segmenter);
      for (const { text } of paragraphs) Array.from(segmenter.segment(text));
    }
  });
  const ours = worked(() => some.map((article) => extractFacts(article, { names, glossary })));
  table.row('extracting, s of one processor (plain: Intl.Segmenter)', ours * share, plain * share);
}

/** What a change of one article costs whoever is being answered meanwhile. */
export async function reloading(
  folder: string,
  library: Library,
  items: readonly NewsItem[],
  table: Table,
): Promise<void> {
  const [changed] = items;
  const file = join(folder, 'corpus', `${changed!.id}.md`);
  for (const round of ['first', 'second', 'third', 'fourth']) {
    await appendFile(file, `\n\nAna Robles said ${round.length} people were there.\n`);
    const { work, stall } = await watched(() => library.reload());
    table.row(`${round} reload of one article, ms of the processor`, work);
    table.row(`${round} reload, longest stall, ms`, stall);
    // What is made anew for a changed coverage, the first question pays for in one go.
    const first = worked(() => runCommand(library.current, 'ask', { question: QUESTION }, ASKER));
    table.row(`first question after the ${round} reload, ms of the processor`, first);
  }
  await writeFile(file, markdown(changed!));
  await library.reload();
}
