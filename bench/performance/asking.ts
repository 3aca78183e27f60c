import { figureWordsSteps } from '../../src/answers/figures/words.ts';
import { preparationSteps } from '../../src/answers/preparation.ts';
import { runCommand } from '../../src/commands/run.ts';
import type { Library } from '../../src/library.ts';
import { analysisSteps } from '../../src/search/analysis.ts';
import { contextSteps } from '../../src/search/article-context.ts';
import { lexiconSteps } from '../../src/text/lexicon.ts';
import { inTurns } from '../../src/turns.ts';
import { generator } from '../bootstrap.ts';
import type { NewsItem } from '../news.ts';
import { percentiles, watched, worked } from './measure.ts';
import { plainIndex } from './opening.ts';
import type { Table } from './table.ts';

/** Other questions that are asked before any is timed, so that the engine has compiled what they run; and searched for plainly. */
const REHEARSED = 100;
const REHEARSED_PLAINLY = 20;
/** Commands of each kind. */
const OF_A_KIND = 100;

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

type Typed = readonly [command: string, values: Readonly<Record<string, string>>];

/** Commands of a kind, each another, of people, words and years that the coverage has. */
function kinds(library: Library, items: readonly NewsItem[]): Readonly<Record<string, readonly Typed[]>> {
  const random = generator(13);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const people = library.current.coverage.directory.bearers.filter(({ kind }) => kind === 'person');
  const person = () => pick(people.slice(0, 2000)).name;
  const word = () => pick(pick(items).paragraphs.flatMap((text) => text.match(/\b\p{Ll}{4,}\b/gu) ?? []));
  const year = () => 2010 + Math.floor(random() * 15);
  const many = (typed: () => Typed): readonly Typed[] => Array.from({ length: OF_A_KIND }, typed);
  const ask = (question: string): Typed => ['ask', { question }];
  return {
    'what did somebody say': many(() => ask(`What did ${person()} say about the ${word()}?`)),
    'who said': many(() => ask(`Who said that the ${word()} ${word()} the ${word()}?`)),
    'how many in a year': many(() => ask(`How many families were there in ${year()} after the ${word()}?`)),
    'words alone': many(() => ask(`${word()} ${word()} ${word()}`)),
    '/who': many(() => ['who', { name: person() }]),
    '/prisoners since': many(() => ['prisoners', { since: String(year()) }]),
  };
}

/** What a bot makes once it is logged in (src/discord/warm-up.ts), but for the answers to bare commands. */
async function warmUp({ current: { coverage } }: Library, table: Table): Promise<void> {
  const { work, stall } = await watched(async () => {
    await inTurns(preparationSteps(coverage));
    await inTurns(lexiconSteps());
    await inTurns(figureWordsSteps(coverage));
    await inTurns(analysisSteps(coverage.articles));
    await inTurns(contextSteps(coverage.articles));
  });
  table.row('warming up, ms of the processor', work);
  table.row('warming up, longest stall, ms', stall);
}

/** From a question to its whole answer, beside MiniSearch's list of results for it. */
export async function asking(
  library: Library,
  items: readonly NewsItem[],
  count: number,
  today: string,
  table: Table,
): Promise<void> {
  await warmUp(library, table);
  const all = questions(items, REHEARSED + count);
  const [before, asked] = [all.slice(0, REHEARSED), all.slice(REHEARSED)];
  const asker = { locale: 'en-US', now: new Date(`${today}T12:00:00Z`) } as const;
  const ask = (question: string): unknown => runCommand(library.current, 'ask', { question }, asker);
  const plain = plainIndex(items);
  const search = (text: string): unknown => plain.search(text);
  before.forEach(ask);
  before.slice(0, REHEARSED_PLAINLY).forEach(search);
  const [ours, theirs] = [timed(asked, ask), timed(asked, search)];
  table.row('question to answer, ms, p50 (plain: MiniSearch searches)', ours.clock.p50, theirs.clock.p50);
  table.row('question to answer, ms, p99', ours.clock.p99, theirs.clock.p99);
  table.row('question to answer, ms of the processor, p50', ours.work.p50, theirs.work.p50);
  table.row('question to answer, ms of the processor, p99', ours.work.p99, theirs.work.p99);
  const again = timed(asked, ask);
  table.row('the same asked again, ms, p50', again.clock.p50, theirs.clock.p50);
  table.row('the same asked again, ms, p99', again.clock.p99, theirs.clock.p99);
  for (const [kind, typed] of Object.entries(kinds(library, items))) {
    const { clock } = timed(typed, ([command, values]) =>
      runCommand(library.current, command, values, asker),
    );
    table.row(`${kind}, ms, p50`, clock.p50);
    table.row(`${kind}, ms, p99`, clock.p99);
  }
}

/** Milliseconds that each takes, by the clock and of the processor. */
function timed<Item>(items: readonly Item[], work: (item: Item) => unknown) {
  const clock: number[] = [];
  const times = items.map((item) => {
    const began = performance.now();
    const time = worked(() => work(item));
    clock.push(performance.now() - began);
    return time;
  });
  return { clock: percentiles(clock), work: percentiles(times) };
}
