import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startBot } from '../../src/discord/start.ts';
import { DiscordDouble, TOKEN } from '../double/double.ts';
import type { FaultKind } from '../double/faults.ts';
import { textOf } from '../double/shown.ts';
import { openWorld, worldForEachTest } from './world.ts';

const CALLBACK = /POST \/interactions/;

const world = worldForEachTest();

const answered = (id: string): number =>
  world.double.received.filter(({ path, status }) => path.includes(id) && status === 204).length;

describe('A command is answered once', () => {
  for (const kind of ['error', 'error-after', 'drop', 'drop-after', 'limit'] satisfies FaultKind[]) {
    test(`when its callback meets the fault "${kind}"`, async () => {
      world.double.faults.plan({ kind, on: CALLBACK, times: 1 });
      const outcome = await world.double.command('/prisoners');
      expect(textOf(outcome)).toContain('1,117');
      await world.bot.stop();
      expect(world.double.received.filter(({ status }) => status === 204).length).toBeLessThanOrEqual(1);
      expect(world.log.filter((line) => line.startsWith('Fault'))).toEqual([]);
    });
  }

  test('when six callbacks in a row fail', async () => {
    world.double.faults.plan({ kind: 'error', on: CALLBACK, times: 6 });
    expect(textOf(await world.double.command('/prisoners'))).toContain('1,117');
  });

  test('when two hundred come at once, with faults among them and a reload in the middle', async () => {
    world.double.faults.plan({ kind: 'error', on: CALLBACK, times: 10 });
    world.double.faults.plan({ kind: 'drop-after', on: CALLBACK, times: 10 });
    const typed = [
      '/prisoners',
      '/who name:Nichols',
      '/ask question:Who leads Democratic Spaces?',
      '/sources',
    ];
    const asked = Array.from({ length: 200 }, (_, index) => world.double.command(typed[index % 4]!));
    await writeFile(join(world.corpus, 'broken.md'), 'no front matter');
    await world.library.reload();
    const outcomes = await Promise.all(asked);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(200);
    for (const outcome of outcomes) expect(textOf(outcome)).not.toBe('');
  });
});

test('Two hundred commands are answered while the connection drops, the coverage changes and Discord is not well', async () => {
  const { double, library, corpus } = world;
  double.retryAfter = 0.05;
  for (const kind of ['error', 'error-after', 'drop', 'drop-after', 'limit'] satisfies FaultKind[])
    for (const on of [CALLBACK, /PATCH/]) double.faults.plan({ kind, on, times: 6 });
  const typed = ['/prisoners', '/who name:Nichols', '/protests share:true', '/prisoners since:2023'];
  const asked = Array.from({ length: 200 }, (_, index) => double.command(typed[index % typed.length]!));
  double.gateway.cut();
  await writeFile(join(corpus, 'broken.md'), 'no front matter');
  await library.reload();
  const outcomes = await Promise.all(asked);
  await world.bot.stop();
  for (const { id, token, data, followUps } of outcomes) {
    expect(textOf({ data })).not.toBe('');
    expect(followUps).toEqual([]);
    const taken = double.received.filter(({ path, status }) => path.includes(id) && status === 204);
    expect(taken.length, token).toBeLessThanOrEqual(1);
  }
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(200);
}, 60_000);

describe('The connection to Discord', () => {
  test('is resumed when it drops, and what came meanwhile is answered', async () => {
    for (const drop of [
      () => world.double.gateway.cut(),
      () => world.double.gateway.close(4000),
      () => world.double.gateway.reconnect(),
    ]) {
      drop();
      await expect.poll(() => world.double.gateway.connected, { timeout: 8000 }).toBe(0);
      const asked = world.double.command('/prisoners');
      expect(textOf(await asked)).toContain('1,117');
    }
    expect(world.double.gateway.resumed).toBe(3);
    expect(world.double.gateway.identified).toHaveLength(1);
  });

  test('is opened anew when Discord calls the session invalid', async () => {
    world.double.gateway.invalidates.push(false);
    world.double.gateway.cut();
    await expect.poll(() => world.double.gateway.identified.length, { timeout: 20_000 }).toBe(2);
    expect(textOf(await world.double.command('/prisoners'))).toContain('1,117');
  });

  test('ends the bot with the cure in a sentence when the token is no longer taken', async () => {
    world.double.token = 'another';
    world.double.gateway.close(4004);
    expect(await world.bot.closed).toBe(1);
    expect(world.log.join('\n')).toContain('Discord refused the token');
    expect(world.log.join('\n')).not.toContain(TOKEN);
  });
});

test('Heartbeats that are not acknowledged make the bot reconnect', async () => {
  const quick = await openWorld({}, { heartbeatInterval: 300 });
  try {
    await expect.poll(() => quick.double.gateway.heartbeats, { timeout: 5000 }).toBeGreaterThan(0);
    quick.double.gateway.acknowledges = false;
    await expect.poll(() => quick.double.gateway.resumed, { timeout: 8000 }).toBeGreaterThan(0);
    quick.double.gateway.acknowledges = true;
    expect(textOf(await quick.double.command('/prisoners'))).toContain('1,117');
  } finally {
    await quick.end();
  }
});

describe('What goes wrong in the bot', () => {
  test('is told with a number that the log has too, and the log names no one and no question', async () => {
    const { library } = world;
    Object.defineProperty(library, 'current', {
      configurable: true,
      get: () => {
        throw new Error('a question: What is secret?');
      },
    });
    const outcome = await world.double.command('/ask question:What is secret?');
    // What stands on the class shows again.
    Reflect.deleteProperty(library, 'current');
    const [, reference] = /(\d{8})/.exec(textOf(outcome)) ?? [];
    const line = world.log.find((entry) => entry.includes(String(reference)));
    expect(line).toMatch(/^Fault \d{8}: Error at /);
    expect(world.log.join('\n')).not.toMatch(/secret|312345678901234567/);
  });

  test('a rejection that nobody handles is logged and does not end the bot', async () => {
    // vitest listens too and would fail the test; only the bot's own listener is of interest here.
    const others = process.rawListeners('unhandledRejection').slice(0, -1) as (() => void)[];
    for (const listener of others) process.off('unhandledRejection', listener);
    void Promise.reject(new Error('secret'));
    await expect.poll(() => world.log.at(-1)).toMatch(/^Fault \d{8}: Error /);
    for (const listener of others) process.on('unhandledRejection', listener);
    expect(textOf(await world.double.command('/prisoners'))).toContain('1,117');
  });
});

describe('When the bot stops', () => {
  test('it finishes what it is answering', async () => {
    world.double.faults.plan({ kind: 'limit', on: CALLBACK, times: 1 });
    const asked = world.double.command('/prisoners');
    await expect.poll(() => world.double.received.some(({ status }) => status === 429)).toBe(true);
    const began = Date.now();
    await world.bot.stop();
    expect(Date.now() - began).toBeLessThan(5000);
    expect(textOf(await asked)).toContain('1,117');
    expect(await world.bot.closed).toBe(0);
    expect(answered((await asked).id)).toBe(1);
  });
});

describe('Logging in fails with one sentence', () => {
  const options = { guildId: null, log: () => undefined };

  test('when Discord refuses the token', async () => {
    await expect(
      startBot({ ...options, token: 'wrong', apiBase: world.double.base, library: world.library }),
    ).rejects.toThrow(/^Discord refused the token: copy it anew/);
  });

  for (const [code, sentence] of [
    [4004, /^Discord refused the token/],
    [4013, /update Clippings/],
    [4014, /an intent that is not switched on/],
  ] as const)
    test(`when the gateway closes with ${code}`, async () => {
      world.double.gateway.refusals.push(code);
      await expect(
        startBot({ ...options, token: TOKEN, apiBase: world.double.base, library: world.library }),
      ).rejects.toThrow(sentence);
    });

  test('when nothing is there', async () => {
    const gone = await DiscordDouble.start();
    await gone.stop();
    await expect(
      startBot({ ...options, token: TOKEN, apiBase: 'http://127.0.0.1:9/api', library: world.library }),
    ).rejects.toThrow(/^Discord can't be reached \(ECONNREFUSED\)/);
  });
});
