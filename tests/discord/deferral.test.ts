import { expect, test } from 'vitest';
import type { Outcome } from '../double/double.ts';
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
  expect(command.data.attachments).toHaveLength(1);

  expect([shared.type, isPrivate(shared)]).toEqual([5, false]);
  expect(textOf(shared)).toMatch(/shared by/i);

  // The pressed message stays as it is, and a further one is posted for all.
  expect([share.type, isPrivate(share)]).toEqual([4, false]);
  expect(textOf(share)).toMatch(/shared by/i);
  expect(share.followUps).toHaveLength(1);

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
