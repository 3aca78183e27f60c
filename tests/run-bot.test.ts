import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Child, clippings, freePort } from './child.ts';
import { DiscordDouble, TOKEN } from './double/double.ts';

let double: DiscordDouble;
let bot: Child;
let port = 0;

beforeEach(async () => {
  double = await DiscordDouble.start();
  port = await freePort();
  bot = clippings(['start'], {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_BASE: double.base,
    CLIPPINGS_STATUS_PORT: String(port),
  });
  await expect.poll(() => ready(), { timeout: 20_000 }).toBe(200);
  await expect.poll(() => double.commands.length, { timeout: 20_000 }).toBeGreaterThan(3);
}, 40_000);

afterEach(async () => {
  if (bot.process.exitCode === null) bot.process.kill('SIGKILL');
  await bot.ended;
  await double.stop();
});

const at = (path: string) => `http://127.0.0.1:${port}${path}`;

const ready = () =>
  fetch(at('/readyz')).then(
    ({ status }) => status,
    () => null,
  );

test('A running bot counts commands by name and outcome, and neither who asked nor what', async () => {
  await double.command('/prisoners');
  await double.command('/ask question:What is the capital of Zanzibaria?');
  const metrics = await (await fetch(at('/metrics'))).text();
  expect(metrics).toMatch(/^clippings_answers_total\{command="prisoners",outcome="found"\} 1$/m);
  expect(metrics).toMatch(/^clippings_answers_total\{command="ask",outcome="nothing-found"\} 1$/m);
  expect(metrics).toMatch(/^clippings_corpus_articles 3$/m);
  expect(metrics).toMatch(/^clippings_interaction_seconds_count\{kind="command"\} 2$/m);
  expect(metrics).not.toContain('Zanzibaria');
});

test('Whatever goes wrong, the log holds JSON lines without token, user and question', async () => {
  double.faults.plan({ kind: 'error', on: /POST \/interactions/, times: 40 });
  double.command('/ask question:What is the capital of Zanzibaria?').catch(() => undefined);
  await expect.poll(() => bot.said(), { timeout: 20_000 }).toContain('"reference"');
  const said = bot.said();
  for (const line of said.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  expect(said).not.toContain('Zanzibaria');
  expect(said).not.toContain(TOKEN);
  expect(said).not.toMatch(/\/interactions\/|<@/);
  const metrics = await (await fetch(at('/metrics'))).text();
  expect(metrics).toMatch(/^clippings_faults_total 1$/m);
  expect(metrics).toMatch(/^clippings_rest_errors_total\{status="500"\} \d+$/m);
});

test('A bot whose connection drops is not ready until it is back', async () => {
  double.gateway.cut();
  await expect.poll(() => bot.said(), { timeout: 8000 }).toContain('The connection to Discord is back.');
  expect(await ready()).toBe(200);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`${signal} finishes what is being answered, and ends with 0`, async () => {
    const asked = double.command('/prisoners');
    bot.process.kill(signal);
    expect((await bot.ended).code).toBe(0);
    expect(JSON.stringify((await asked).data)).toContain('1,117');
  });

test('SIGTERM ends it as soon while a lost connection is being taken up again', async () => {
  double.gateway.cut();
  await expect.poll(() => bot.said(), { interval: 5, timeout: 8000 }).toContain('reconnecting');
  const began = performance.now();
  bot.process.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
  expect(performance.now() - began).toBeLessThan(4000);
});

test('A refused intent ends it with 1, and a sentence that says what to do', async () => {
  double.gateway.close(4014);
  const { code, err } = await bot.ended;
  expect(code).toBe(1);
  expect(err).toContain('Discord refused an intent that is not switched on;');
});
