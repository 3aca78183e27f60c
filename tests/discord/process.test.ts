import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DiscordDouble, TOKEN } from '../double/double.ts';
import { textOf } from '../double/shown.ts';

const ROOT = join(import.meta.dirname, '../..');

// Each test starts a process, which takes a busy machine a while.
vi.setConfig({ testTimeout: 90_000 });

let double: DiscordDouble;
let child: ChildProcess | null = null;

beforeEach(async () => {
  double = await DiscordDouble.start();
});

afterEach(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  child = null;
  await double.stop();
  expect(double.violations).toEqual([]);
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own, as whoever hosts the bot does. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const process_ = spawn(process.execPath, [join(ROOT, 'bin/clippings.mjs'), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: '',
      DISCORD_API_BASE: double.base,
      ...env,
    },
  });
  child = process_;
  let out = '';
  let err = '';
  process_.stdout.on('data', (chunk) => {
    out += chunk;
  });
  process_.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(process_, 'close').then(([code]): Ended => ({ code: code as number | null, out, err }));
  return { process: process_, ended, log: () => out + err };
}

test('The bot answers as a process, and SIGTERM ends it well', async () => {
  const bot = run(['start']);
  await expect.poll(() => double.commands.length, { timeout: 45_000 }).toBeGreaterThan(3);
  expect(textOf(await double.command('/prisoners'))).toContain('1,117');
  expect(textOf(await double.command('/who name:Nichols'))).toContain('Assistant Secretary');
  expect(textOf(await double.command('/ask question:¿Cuántos presos políticos hay?'))).toContain('1,117');
  expect(textOf(await double.command('/ask question:What is the capital of France?'))).toContain(
    'Nothing in these',
  );
  const began = Date.now();
  bot.process.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
  expect(Date.now() - began).toBeLessThan(5000);
  expect(bot.log()).not.toContain(TOKEN);
});

test('An article that is deleted while the bot runs is gone from its answers', async () => {
  const corpus = await mkdtemp(join(tmpdir(), 'clippings-'));
  await cp(join(ROOT, 'corpus'), corpus, { recursive: true });
  const bot = run(['start'], { CLIPPINGS_CORPUS: corpus });
  await expect.poll(() => double.commands.length, { timeout: 45_000 }).toBeGreaterThan(3);
  expect(textOf(await double.command('/sources'))).toContain('The Federal Newswire');
  await rm(join(corpus, '2023-07-federal-newswire-blinken-anniversary.md'));
  await expect
    .poll(async () => textOf(await double.command('/sources')), { timeout: 45_000, interval: 300 })
    .not.toContain('The Federal Newswire');
  bot.process.kill('SIGTERM');
  await bot.ended;
});

test('Deploying registers the commands and exits', async () => {
  const { code, out } = await run(['deploy']).ended;
  expect(out).toMatch(/^Registered \d+ commands everywhere\.\n$/);
  expect(code).toBe(0);
});

for (const [name, command, env, prepare] of [
  [
    'a token that Discord refuses',
    'start',
    { DISCORD_TOKEN: 'MTA0NTgw.nobody.has-this-one' },
    () => undefined,
  ],
  [
    'a token that Discord refuses',
    'deploy',
    { DISCORD_TOKEN: 'MTA0NTgw.nobody.has-this-one' },
    () => undefined,
  ],
  ['a gateway that closes with 4014', 'start', {}, () => double.gateway.refusals.push(4014)],
  ['a Discord that is not there', 'start', { DISCORD_API_BASE: 'http://127.0.0.1:9/api' }, () => undefined],
  ['no token', 'deploy', { DISCORD_TOKEN: '' }, () => undefined],
  ['a malformed token', 'start', { DISCORD_TOKEN: 'my token' }, () => undefined],
] as const)
  test(`${name} ends ${command} with one sentence and 1`, async () => {
    prepare();
    const { code, out, err } = await run([command], env).ended;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim()).not.toMatch(/\n|^\s+at /);
    expect(err.trim()).toMatch(/^[A-Z].*\.$/);
  });

test('A token that is revoked while the bot runs ends it with the cure and 1', async () => {
  const bot = run(['start']);
  await expect.poll(() => double.commands.length, { timeout: 45_000 }).toBeGreaterThan(3);
  double.token = 'another';
  double.gateway.close(4004);
  const { code, err } = await bot.ended;
  expect(code).toBe(1);
  expect(err).toContain('Discord refused the token');
});
