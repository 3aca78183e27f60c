import { runCommand } from '../../src/commands/run.ts';
import type { Library } from '../../src/library.ts';
import { generator } from '../bootstrap.ts';
import type { NewsItem } from '../news.ts';
import { percentiles } from './measure.ts';
import { plainIndex } from './opening.ts';
import type { Table } from './table.ts';

/** Questions asked before any is timed. */
const REHEARSED = 30;

/** Questions as people ask them: function words, and words of some paragraph. */
function questions(items: readonly NewsItem[], count: number): readonly string[] {
  const random = generator(11);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const words = pick(pick(items).paragraphs)
      .replace(/[.“”",]/g, '')
      .split(' ');
    return `what did the ${Array.from({ length: 6 }, () => pick(words)).join(' ')} of the day say?`;
  });
}

/** From a question to its whole answer, beside MiniSearch's list of results for it. */
export function asking(
  library: Library,
  items: readonly NewsItem[],
  count: number,
  today: string,
  table: Table,
): void {
  const asked = questions(items, count);
  const asker = { locale: 'en-US', now: new Date(`${today}T12:00:00Z`) } as const;
  const ask = (question: string): unknown => runCommand(library.current, 'ask', { question }, asker);
  const plain = plainIndex(items);
  const search = (text: string): unknown => plain.search(text);
  const times = (work: (text: string) => unknown) =>
    percentiles(
      asked.map((text) => {
        const began = performance.now();
        work(text);
        return performance.now() - began;
      }),
    );
  for (const text of asked.slice(0, REHEARSED)) [ask(text), search(text)];
  const [ours, theirs] = [times(ask), times(search)];
  table.row('question to answer, ms, p50 (plain: MiniSearch searches)', ours.p50, theirs.p50);
  table.row('question to answer, ms, p99', ours.p99, theirs.p99);
}
