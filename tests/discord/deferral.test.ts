import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../double/double.ts';
import type { FaultKind } from '../double/faults.ts';
import { isPrivate, textOf } from '../double/shown.ts';
import { worldForEachTest } from './world.ts';

const world = worldForEachTest();

/** Keeps the bot busy with the next command for longer than others can wait; `then` is what they find afterwards. */
function keepBusy(then: () => void = () => undefined): Promise<Outcome> {
  const { library } = world;
  const { current } = library;
  Object.defineProperty(library, 'current', {
    configurable: true,
    get: () => {
      Reflect.deleteProperty(library, 'current');
      const until = performance.now() + 1700;
      while (performance.now() < until);
      then();
      return current;
    },
  });
  return world.double.command('/sources');
}

test('What waits too long for its answer is deferred, and answered later as it would have been', async () => {
  const { double } = world;
  const mine = await double.command('/prisoners');
  const [busy, command, shared, share, context, checked] = await Promise.all([
    keepBusy(),
    double.command('/prisoners'),
    double.command('/protests share:true'),
    double.pressLabel(mine.message!, /^Share/),
    double.pressLabel(mine.message!, /^In context/),
    double.messageCommand('Check the coverage', 'Nichols?'),
  ]);
  expect(busy.type).toBe(4);

  expect([command.type, isPrivate(command)]).toEqual([5, true]);
  expect(textOf(command)).toContain('1,117');
  await expect.poll(() => command.message?.data.attachments, { timeout: 15_000 }).toHaveLength(1);

  expect([shared.type, isPrivate(shared)]).toEqual([5, false]);
  expect(textOf(shared)).toMatch(/shared by/i);

  // The pressed message stays, and one is announced for all.
  expect([share.type, isPrivate(share)]).toEqual([5, false]);
  expect(textOf(share)).toMatch(/shared by/i);
  expect(share.followUps).toEqual([]);

  expect([context.type, isPrivate(context)]).toEqual([5, true]);
  expect([checked.type, isPrivate(checked)]).toEqual([5, true]);
  expect(textOf(checked)).toContain('Nichols');
});

test('A page that is turned too slowly turns all the same, in its own message', async () => {
  const mine = await world.double.command('/prisoners');
  const [, turned] = await Promise.all([keepBusy(), world.double.pressLabel(mine.message!, /^More /)]);
  expect(turned.type).toBe(7);
  expect(turned.message).toBe(mine.message);
  expect(textOf(turned)).toContain('Page 2');
  expect(isPrivate(turned)).toBe(true);
});

const DEFERRED = /PATCH|POST \/webhooks/;
const FAULTS = ['error', 'error-after', 'drop', 'drop-after', 'limit'] satisfies FaultKind[];

describe('A deferred share is posted once', () => {
  for (const kind of FAULTS)
    test(`though it meets the fault "${kind}"`, async () => {
      const { double } = world;
      const mine = await double.command('/who name:Nichols');
      double.faults.plan({ kind, on: DEFERRED, times: 2 });
      const [, share] = await Promise.all([keepBusy(), double.pressLabel(mine.message!, /^Share/)]);
      expect(isPrivate(share)).toBe(false);
      expect(textOf(share)).toMatch(/shared by/i);
      await world.bot.stop();
      const shared = [...double.rest.messages.values()].filter((message) => !isPrivate(message));
      expect(shared).toEqual([share.message]);
      expect(world.log.filter((line) => line.startsWith('Fault'))).toEqual([]);
    });

  test('and only to the sharer where it can no longer be shared as they read it', async () => {
    const { double, library, corpus } = world;
    const mine = await double.command('/prisoners');
    const file = join(corpus, '2024-12-12-cubaheadlines-release-demand.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('status: current', 'status: withdrawn'));
    await library.reload();
    const [, share] = await Promise.all([keepBusy(), double.pressLabel(mine.message!, /^Share/)]);
    expect(isPrivate(share)).toBe(true);
    expect(textOf(share)).toContain('The coverage has changed');
    expect([...double.rest.messages.values()].filter((message) => !isPrivate(message))).toEqual([]);
  });

  test('and refused privately to who may not post', async () => {
    const mine = await world.double.command('/who name:Nichols');
    const [, share] = await Promise.all([
      keepBusy(),
      world.double.pressLabel(mine.message!, /^Share/, { permissions: String(1n << 10n) }),
    ]);
    expect([share.type, isPrivate(share)]).toEqual([5, true]);
  });
});

test('A share of what can’t be asked is told to the asker alone, however long it takes', async () => {
  const [, outcome] = await Promise.all([
    keepBusy(),
    world.double.command('/prisoners since:soon share:true'),
  ]);
  expect(isPrivate(outcome)).toBe(true);
  expect(textOf(outcome)).toContain('takes a date');
  expect([...world.double.rest.messages.values()].filter((message) => !isPrivate(message))).toEqual([]);
});

test('Taking down is refused privately, and done, as late as it may be', async () => {
  const { double } = world;
  const shared = await double.command('/who name:Nichols share:true');
  const [, refused] = await Promise.all([
    keepBusy(),
    double.pressLabel(shared.message!, /^Take down$/, { userId: '412345678901234567' }),
  ]);
  expect(isPrivate(refused)).toBe(true);
  expect(shared.message?.edits).toBe(0);
  await Promise.all([keepBusy(), double.pressLabel(shared.message!, /^Take down$/)]);
  await expect.poll(() => shared.message?.deleted).toBe(true);
});

test('A deferred answer meets faults like any other, and is given once', async () => {
  const { double } = world;
  const busy = keepBusy();
  const command = double.command('/prisoners');
  double.faults.plan({ kind: 'drop', on: /PATCH/, times: 1 });
  double.faults.plan({ kind: 'error', on: /PATCH/, times: 1 });
  double.faults.plan({ kind: 'drop-after', on: /PATCH/, times: 1 });
  expect(textOf(await command)).toContain('1,117');
  await busy;
  await world.bot.stop();
  expect((await command).followUps).toEqual([]);
  expect(world.log.filter((line) => line.startsWith('Fault'))).toEqual([]);
});

test('What goes wrong after a deferral is told in the message that was announced', async () => {
  const { library, double } = world;
  const breakDown = () =>
    Object.defineProperty(library, 'current', {
      configurable: true,
      get: () => {
        throw new Error('broken');
      },
    });
  const [, outcome] = await Promise.all([
    keepBusy(breakDown),
    double.command('/ask question:Who is Brian Nichols?'),
  ]);
  Reflect.deleteProperty(library, 'current');
  expect([outcome.type, isPrivate(outcome)]).toEqual([5, true]);
  expect(textOf(outcome)).toMatch(/\d{8}/);
});
