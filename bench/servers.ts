/*
 * How far one process carries, and what shards cost: what the bot holds on to by the servers that it is in and by the
 * paragraphs that it answers from, and what an interaction costs of the processor.
 *
 *   npm run bench:servers -- [PARAGRAPHS …]
 *
 * The processor's time is the bot's own, by the kernel; on a busy machine it says more than the clock.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../tests/child.ts';
import { DiscordDouble } from '../tests/double/double.ts';
import { Crowd } from '../tests/soak/crowd.ts';
import { Hosted } from '../tests/soak/hosted.ts';
import { generator } from './bootstrap.ts';
import { news, writeNews } from './news.ts';

const ROOT = join(import.meta.dirname, '..');
const SERVERS = [1, 2500, 10_000];
const IN_FLIGHT = 20;
const INTERACTIONS = 600;
const MEGA = 2 ** 20;

const show = (bytes: number): string => (bytes / MEGA).toFixed(1).padStart(9);

/** The metrics that end a line with a number, by all that stands before it. */
async function metricsOf(port: number): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

const folder = await mkdtemp(join(tmpdir(), 'clippings-servers-'));

console.log('servers    heap MB   RSS MB   (the shipped coverage)');
const heaps: number[] = [];
for (const count of SERVERS) {
  const double = await DiscordDouble.start();
  double.servers = Array.from({ length: count }, (_, index) =>
    String(1_045_800_000_000_000_101n + (BigInt(index) << 22n)),
  );
  const bot = await Hosted.start(double, join(ROOT, 'corpus'));
  await wait(500);
  const { heapUsed, rss } = await bot.memory();
  heaps.push(heapUsed);
  console.log(`${String(count).padStart(7)} ${show(heapUsed)} ${show(rss)}`);
  await bot.stop();
  await double.stop();
}
const perServer = (heaps.at(-1)! - heaps[0]!) / (SERVERS.at(-1)! - SERVERS[0]!);
console.log(`a server: ${perServer.toFixed(0)} bytes of the heap`);

console.log('\nparagraphs   shards   heap MB   RSS MB of each process   processor ms an interaction');
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const corpus = join(folder, String(size));
  const items = news(size);
  await writeNews(corpus, items);
  const random = generator(5);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const words = items.flatMap(({ paragraphs }) => paragraphs.slice(0, 1)).flatMap((text) => text.split(' '));
  const names = words.filter((word) => /^[A-Z][a-z]+$/.test(word)).slice(0, 500);
  const questions = Array.from(
    { length: 200 },
    () => `What did ${pick(names)} say of ${pick(words)} ${pick(words)}?`,
  );
  for (const shards of [1, 2]) {
    const double = await DiscordDouble.start();
    double.rest.shards = { recommended: shards, atOnce: 16 };
    const port = await freePort();
    const bot = await Hosted.start(double, corpus, {
      CLIPPINGS_SHARDS: shards > 1 ? String(shards) : '',
      CLIPPINGS_STATUS_PORT: String(port),
      CLIPPINGS_CACHE: join(folder, 'cache'),
    });
    while (!(await isReady(port))) await wait(100);
    const crowd = new Crowd(double, { names, questions }, random);
    const rush = async (count: number): Promise<void> => {
      let left = count;
      const one = async () => {
        while (left-- > 0) await crowd.act();
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, one));
    };
    await rush(INTERACTIONS / 3);
    const busy = async () =>
      [...(await metricsOf(port))]
        .filter(([name]) => name.startsWith('process_cpu_seconds_total'))
        .reduce((sum, [, seconds]) => sum + seconds, 0);
    const before = await busy();
    await rush(INTERACTIONS);
    const work = ((await busy()) - before) * 1000;
    const resident = [...(await metricsOf(port))].filter(([name]) =>
      name.startsWith('process_resident_memory_bytes'),
    );
    const { heapUsed } = await bot.memory();
    console.log(
      `${String(size).padStart(10)} ${String(shards).padStart(8)} ${shards > 1 ? ''.padStart(9) : show(heapUsed)}   ${resident
        .map(([, rss]) => (rss / MEGA).toFixed(0))
        .join(', ')
        .padStart(22)}   ${(work / INTERACTIONS).toFixed(1).padStart(10)}`,
    );
    await bot.stop();
    await double.stop();
  }
}
await rm(folder, { recursive: true, force: true });
