/*
 * How fast the whole of it is, each figure beside what plain libraries take for the like in the same run, on news that
 * nobody wrote (bench/news.ts):
 *
 *   npm run bench -- [PARAGRAPHS …]
 *
 * Times depend on the machine and on what else it does; the ratios less. 100000 takes several minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Client, ComponentType, Events, MessageFlags } from 'discord.js';
import MiniSearch from 'minisearch';
import { runCommand } from '../src/commands/run.ts';
import { startBot } from '../src/discord/start.ts';
import { type Library, openLibrary } from '../src/library.ts';
import { DiscordDouble, TOKEN } from '../tests/double/double.ts';
import { generator } from './bootstrap.ts';
import { markdown, type NewsItem, news, writeNews } from './news.ts';

const ROOT = join(import.meta.dirname, '..');
const TODAY = '2026-11-22';
const QUESTIONS = 200;
const IN_FLIGHT = 50;

const milliseconds = (from: number): number => performance.now() - from;
const show = (value: number, digits = 0): string => value.toFixed(digits);
const ratio = (ours: number, theirs: number): string => `${(ours / theirs).toFixed(2)} ×`;

function row(what: string, ours: string, plain = '', share = ''): void {
  console.log(`${what.padEnd(46)} ${ours.padStart(16)} ${plain.padStart(16)} ${share.padStart(9)}`);
}

function percentiles(times: number[]): { readonly p50: number; readonly p99: number } {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { p50: at(0.5), p99: at(0.99) };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Milliseconds of the processor that this process has had, on all its threads. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Watched<Result> {
  readonly result: Result;
  /** By the clock. */
  readonly took: number;
  /** Of the processor. */
  readonly work: number;
  /** The most work between two turns of the event loop: on a busy machine the clock would count others' work too. */
  readonly stall: number;
}

/** What work took; milliseconds. */
async function watched<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  let running = true;
  let stall = 0;
  const [began, worked] = [performance.now(), processor()];
  const promise = work().finally(() => {
    running = false;
  });
  while (running) {
    const turn = processor();
    await setImmediate();
    stall = Math.max(stall, processor() - turn);
  }
  return { result: await promise, took: milliseconds(began), work: processor() - worked, stall };
}

/** Milliseconds until a process has ended, the best of five. */
async function run(args: readonly string[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
    await once(child, 'close');
    best = Math.min(best, milliseconds(began));
  }
  return best;
}

async function coldStart(folder: string): Promise<void> {
  const plain = join(folder, 'plain.mjs');
  const hook = JSON.stringify(join(ROOT, 'node_modules/tsx/dist/esm/api/index.mjs'));
  const search = JSON.stringify(join(ROOT, 'node_modules/minisearch/dist/es/index.js'));
  await writeFile(
    plain,
    `import { register } from ${hook};\nregister();\nconst { default: M } = await import(${search});\nnew M({ fields: ['text'] }).add({ id: 1, text: 'one' });\n`,
  );
  const ours = await run(['bin/clippings.mjs', 'ask', '--json', '/prisoners']);
  const theirs = await run([plain]);
  row('clippings ask, cold, ms (plain: tsx, MiniSearch)', show(ours), show(theirs), ratio(ours, theirs));
}

function plainIndex(items: readonly NewsItem[]): MiniSearch {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  for (const { id, title, paragraphs } of items)
    for (const [i, text] of paragraphs.entries()) index.add({ id: `${id}#${i + 1}`, title, text });
  return index;
}

/** Questions as people ask them: function words, and words of some paragraph. */
function questions(items: readonly NewsItem[]): readonly string[] {
  const random = generator(11);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: QUESTIONS }, () => {
    const words = pick(pick(items).paragraphs)
      .replace(/[.“”",]/g, '')
      .split(' ');
    return `what did the ${Array.from({ length: 6 }, () => pick(words)).join(' ')} of the day say?`;
  });
}

async function opening(folder: string, items: readonly NewsItem[]): Promise<Library> {
  const paragraphs = items.reduce((sum, item) => sum + item.paragraphs.length, 0);
  await writeNews(join(folder, 'corpus'), items);
  const open = () =>
    openLibrary({
      corpus: join(folder, 'corpus'),
      commands: join(ROOT, 'commands'),
      cache: join(folder, 'cache'),
      today: () => TODAY,
    });
  const empty = heap();
  const [began, worked] = [performance.now(), processor()];
  let plain: MiniSearch | null = plainIndex(items);
  const plainTook = milliseconds(began);
  const plainWork = processor() - worked;
  const plainHeap = heap() - empty;
  console.log(`\n${paragraphs} paragraphs: ${plain.documentCount} documents in MiniSearch as it comes`);
  plain = null;

  const first = await watched(open);
  const seconds = (took: number, work: number) => `${show(took / 1000, 1)} / ${show(work / 1000, 1)}`;
  const opened = (what: string, { took, work }: Watched<Library>) =>
    row(what, seconds(took, work), seconds(plainTook, plainWork), ratio(work, plainWork));
  opened('first opening, s / s of the processor', first);
  await first.result.close();
  const before = heap();
  const again = await watched(open);
  opened('opening with kept facts', again);
  const bytes = (heap() - before) / paragraphs;
  row(
    'memory a paragraph, bytes',
    show(bytes),
    show(plainHeap / paragraphs),
    ratio(bytes, plainHeap / paragraphs),
  );
  row('longest stall, first opening / again, ms', `${show(first.stall)} / ${show(again.stall)}`);

  const [changed] = items;
  const file = join(folder, 'corpus', `${changed!.id}.md`);
  for (const round of ['first', 'second', 'third']) {
    await appendFile(file, `\n\nAna Robles said ${round.length} people were there.\n`);
    const { work, stall } = await watched(() => again.result.reload());
    row(`${round} reload of one article: work / longest stall, ms`, `${show(work)} / ${show(stall)}`);
  }
  await writeFile(file, markdown(changed!));
  await again.result.reload();
  return again.result;
}

function asking(library: Library, items: readonly NewsItem[]): void {
  const asked = questions(items);
  const asker = { locale: 'en-US', now: new Date(`${TODAY}T12:00:00Z`) } as const;
  const time = (work: (text: string) => unknown): number[] =>
    asked.map((text) => {
      const began = performance.now();
      work(text);
      return milliseconds(began);
    });
  const ask = (question: string) => runCommand(library.current, 'ask', { question }, asker);
  const plain = plainIndex(items);
  for (const text of asked.slice(0, 30)) [ask(text), plain.search(text)];
  const [ours, theirs] = [percentiles(time(ask)), percentiles(time((text) => plain.search(text)))];
  const both = ({ p50, p99 }: typeof ours) => `${show(p50, 1)} / ${show(p99, 1)}`;
  row(
    'question to answer, p50 / p99 ms (plain: search)',
    both(ours),
    both(theirs),
    ratio(ours.p50, theirs.p50),
  );
}

/** Interactions a second with so many in flight at once. */
async function rate(double: DiscordDouble, typed: readonly string[], rounds: number): Promise<number> {
  let left = rounds;
  const one = async (): Promise<void> => {
    while (left-- > 0) await double.command(typed[left % typed.length]!);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return rounds / (milliseconds(began) / 1000);
}

async function interactions(library: Library): Promise<void> {
  const double = await DiscordDouble.start();
  const bot = await startBot({
    token: TOKEN,
    guildId: null,
    apiBase: double.base,
    library,
    log: () => undefined,
  });
  const name = library.current.coverage.directory.bearers[20]?.name ?? 'nobody';
  const typed = [
    '/prisoners',
    `/who name:${name}`,
    `/ask question:What did ${name} say?`,
    '/sources',
    '/help',
  ];
  await rate(double, typed, 100);
  const ours = await rate(double, typed, 500);
  await bot.stop();

  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api: double.base.replace(/\/v\d+$/, '') },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isRepliable()) return;
    const components = [{ type: ComponentType.TextDisplay as const, content: 'Yes.' }];
    void interaction.reply({ components, flags: MessageFlags.IsComponentsV2 });
  });
  const ready = once(client, Events.ClientReady);
  await client.login(TOKEN);
  await ready;
  await rate(double, ['/help'], 100);
  const theirs = await rate(double, ['/help'], 500);
  await client.destroy();
  await double.stop();
  row(
    `interactions a second, ${IN_FLIGHT} in flight (plain: "Yes.")`,
    show(ours),
    show(theirs),
    ratio(ours, theirs),
  );
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
console.log(
  `Node ${process.version}, ${cpus().length} CPUs (${cpus()[0]?.model.trim()}), load ${loadavg()
    .map((load) => show(load, 1))
    .join(' ')}`,
);
row('', 'Clippings', 'plain', 'ratio');
const folder = await mkdtemp(join(tmpdir(), 'clippings-bench-'));
try {
  await coldStart(folder);
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
    const items = news(size);
    const home = join(folder, String(size));
    const library = await opening(home, items);
    asking(library, items);
    await interactions(library);
    await library.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(
  `\nload ${loadavg()
    .map((load) => show(load, 1))
    .join(' ')}`,
);
