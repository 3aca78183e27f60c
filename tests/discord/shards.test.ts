import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Child, clippings, freePort } from '../child.ts';
import { DiscordDouble, TOKEN } from '../double/double.ts';
import { shardOf } from '../double/gateway.ts';
import { textOf } from '../double/shown.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Two servers that two shards share. */
const SERVERS = ['1045800000000000101', '1045800000004194405'] as const;

// Each test starts up to four processes, one after the other, which takes a busy machine a while.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let double: DiscordDouble;
let bot: Child | null = null;
let corpus: string;
let port: number;

const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
const ready = () =>
  at('/readyz').then(
    ({ status }) => status,
    () => null,
  );

/** The processes that were started by the bot's, by the kernel's own list. */
async function children(pid: number): Promise<readonly number[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return listed.trim().split(' ').map(Number);
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  bot = clippings(['start', ...args], {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_BASE: double.base,
    CLIPPINGS_CORPUS: corpus,
    CLIPPINGS_STATUS_PORT: String(port),
    ...env,
  });
}

async function open(): Promise<void> {
  [double, port] = await Promise.all([DiscordDouble.start(), freePort()]);
  double.rest.shards = { recommended: 2, atOnce: 16 };
  corpus = join(await mkdtemp(join(tmpdir(), 'clippings-')), 'corpus');
  await cp(join(ROOT, 'corpus'), corpus, { recursive: true });
}

async function openTwo(): Promise<void> {
  await open();
  start(['--shards', 'auto']);
  await vi.waitUntil(async () => (await ready()) === 200, { timeout: 90_000, interval: 100 });
}

async function close(): Promise<void> {
  if (bot?.process.exitCode === null) bot.process.kill('SIGTERM');
  await bot?.ended;
  bot = null;
  await double.stop();
  await rm(join(corpus, '..'), { recursive: true, force: true });
  expect(double.violations).toEqual([]);
}

test('The two servers of these tests belong to different shards', () => {
  expect(SERVERS.map((guildId) => shardOf(guildId, 2))).toEqual([0, 1]);
});

describe('A bot of two shards', () => {
  beforeAll(openTwo);
  afterAll(close);

  test('identifies each, registers its commands once, and answers in the servers of both', async () => {
    expect(double.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(double.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    for (const guildId of SERVERS)
      expect(textOf(await double.command('/prisoners', { guildId }))).toContain('1,117');
    expect(textOf(await double.command('/prisoners', { guildId: null }))).toContain('1,117');
    expect(double.received.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(3);
  });

  test('shows nobody its token in the arguments of a process', async () => {
    for (const pid of [bot!.process.pid!, ...(await children(bot!.process.pid!))])
      expect(await readFile(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(TOKEN);
  });

  test('shows the metrics of each by its number', async () => {
    for (const guildId of SERVERS) await double.command('/who name:Nichols', { guildId });
    const metrics = await (await at('/metrics')).text();
    for (const shard of [0, 1]) {
      expect(metrics).toContain(`clippings_answers_total{command="who",outcome="found",shard="${shard}"} 1`);
      expect(metrics).toContain(`clippings_gateway_connected{shard="${shard}"} 1`);
    }
    expect(metrics).toContain('clippings_shards{shard="manager"} 2');
    expect(metrics).toContain('clippings_shards_connected{shard="manager"} 2');
    expect(metrics.match(/^# TYPE process_resident_memory_bytes /gm)).toHaveLength(1);
  });

  test('names the shard in each line of its log', () => {
    const lines = bot!
      .said()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { shard?: number; msg: string });
    expect(lines.filter(({ msg }) => msg === 'Logged in.').map(({ shard }) => shard)).toEqual([0, 1]);
  });

  test('answers from a changed file in the servers of both', async () => {
    const sources = async (guildId: string) => textOf(await double.command('/sources', { guildId }));
    for (const guildId of SERVERS) expect(await sources(guildId)).toContain('The Federal Newswire');
    const [file] = (await readdir(corpus)).filter((name) => name.includes('federal-newswire'));
    await rm(join(corpus, file!));
    for (const guildId of SERVERS)
      await expect
        .poll(() => sources(guildId), { timeout: 10_000, interval: 300 })
        .not.toContain('The Federal Newswire');
  });
});

describe('A bot of two shards that meets its end, or one of theirs', () => {
  beforeEach(openTwo);
  afterEach(close);

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    test(`${signal} finishes what is being answered, and ends every process within 5 s with 0`, async () => {
      const shards = await children(bot!.process.pid!);
      expect(shards).toHaveLength(2);
      const asked = SERVERS.map((guildId) => double.command('/prisoners', { guildId }));
      const began = Date.now();
      bot!.process.kill(signal);
      expect((await bot!.ended).code).toBe(0);
      expect(Date.now() - began).toBeLessThan(5000);
      for (const outcome of await Promise.all(asked)) expect(textOf(outcome)).toContain('1,117');
      for (const pid of shards) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });

  test('starts a shard again that crashed, and goes on answering elsewhere meanwhile', async () => {
    const [, second] = await children(bot!.process.pid!);
    process.kill(second!, 'SIGKILL');
    await expect.poll(ready).toBe(503);
    expect(textOf(await double.command('/prisoners', { guildId: SERVERS[0] }))).toContain('1,117');
    await expect.poll(ready, { timeout: 90_000 }).toBe(200);
    expect(textOf(await double.command('/prisoners', { guildId: SERVERS[1] }))).toContain('1,117');
    expect(await (await at('/metrics')).text()).toContain(
      'clippings_shard_restarts_total{shard="manager"} 1',
    );
  });

  test('is gone with the process that runs it, even where that is killed', async () => {
    const shards = await children(bot!.process.pid!);
    bot!.process.kill('SIGKILL');
    await bot!.ended;
    for (const pid of shards)
      await expect.poll(() => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).toBe('');
  });

  for (const [code, cure] of [
    [4004, 'Discord refused the token: copy it anew'],
    [4014, 'an intent that is not switched on'],
  ] as const)
    test(`ends whole, with 1 and the cure, when Discord closes one shard with ${code}`, async () => {
      const shards = await children(bot!.process.pid!);
      if (code === 4004) double.token = 'another';
      double.gateway.closeShard(1, code);
      const { code: exit, err } = await bot!.ended;
      expect(exit).toBe(1);
      expect(err.split(cure)).toHaveLength(2);
      for (const pid of shards) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });
});

describe('The number of shards', () => {
  beforeEach(open);
  afterEach(close);

  test('is the one asked for, whatever Discord recommends', async () => {
    start([], { CLIPPINGS_SHARDS: '3' });
    await expect.poll(ready, { timeout: 90_000 }).toBe(200);
    expect(double.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  test('may be one, and then the bot is one process', async () => {
    double.rest.shards = { recommended: 1, atOnce: 1 };
    start(['--shards', 'auto']);
    await expect.poll(ready, { timeout: 90_000 }).toBe(200);
    expect(double.gateway.identified).toHaveLength(1);
    expect(await children(bot!.process.pid!)).not.toHaveLength(2);
  });
});

describe('What can’t be started ends with 1 and one sentence', () => {
  beforeEach(open);
  afterEach(close);

  for (const [name, args, env, sentence] of [
    ['a number that is none', ['--shards', 'many'], {}, '--shards takes auto or a whole number'],
    ['none at all', ['--shards', '0'], {}, '--shards takes auto or a whole number'],
    ['a variable that is none', [], { CLIPPINGS_SHARDS: 'two' }, 'CLIPPINGS_SHARDS must be auto or'],
    [
      'a token that Discord refuses',
      ['--shards', '2'],
      { DISCORD_TOKEN: 'wrong' },
      'Discord refused the token',
    ],
  ] as const)
    test(name, async () => {
      start(args, env);
      const { code, err } = await bot!.ended;
      expect(code).toBe(1);
      expect(err).toContain(sentence);
      expect(err.trim()).not.toMatch(/\n/);
    });

  test('a corpus that is not there', async () => {
    start(['--shards', '2'], { CLIPPINGS_CORPUS: join(corpus, 'nowhere') });
    const { code, err } = await bot!.ended;
    expect(code).toBe(1);
    expect(err).toContain('there is no such folder');
  });
});
