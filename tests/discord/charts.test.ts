import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChartPainter } from '../../src/chart/painter.ts';
import type { Charts } from '../../src/message/chart.ts';
import type { Message } from '../double/double.ts';
import type { FaultKind } from '../double/faults.ts';
import { chartOf, isPrivate, labelsOf, textOf } from '../double/shown.ts';
import { openWorld, type World } from './world.ts';

const EDIT = /PATCH .*@original/;

/** A painter whose pictures are held back until they are let go. */
class HeldPainter implements Charts {
  readonly #painter = new ChartPainter();
  #letGo: () => void = () => undefined;
  #held = new Promise<void>((resolve) => {
    this.#letGo = resolve;
  });

  async paint(...[spec, locale]: Parameters<Charts['paint']>) {
    const [drawn] = await Promise.all([this.#painter.paint(spec, locale), this.#held]);
    return drawn;
  }

  start(): void {
    this.#painter.start();
  }

  letGo(): void {
    this.#letGo();
  }

  close(): Promise<void> {
    return this.#painter.close();
  }
}

let charts: HeldPainter;
let world: World;

beforeEach(async () => {
  charts = new HeldPainter();
  world = await openWorld({ charts });
});

afterEach(async () => {
  charts.letGo();
  await charts.close();
  await world.end();
  expect(world.double.violations).toEqual([]);
});

/** Resolves when a message has its chart. */
async function comes(message: Message | null): Promise<void> {
  await expect.poll(() => message && chartOf(message), { timeout: 15_000 }).toBeTruthy();
}

/** The lines of a message, without those that are empty. */
const wordsOf = (message: Message): readonly string[] => textOf(message).split('\n').filter(Boolean);

const requestsFor = (token: string): readonly string[] =>
  world.double.received.filter(({ path }) => path.includes(token)).map(({ method }) => method);

describe('An answer whose chart isn’t drawn yet', () => {
  test('goes out at once with a button for it, and gets it by an edit of its own', async () => {
    const { message, token } = await world.double.command('/prisoners');
    expect(textOf(message!)).toContain('1,117');
    expect(chartOf(message!)).toBeUndefined();
    expect(labelsOf(message!)).toContain('Chart');
    const before = wordsOf(message!);

    charts.letGo();
    await comes(message);
    expect(wordsOf(message!)).toEqual(before);
    expect(labelsOf(message!)).not.toContain('Chart');
    expect(isPrivate(message!)).toBe(true);
    await world.bot.stop();
    expect(requestsFor(token)).toEqual(['POST', 'PATCH']);
  });

  test('waits for it where it is for everybody, and is never edited there', async () => {
    const late = await world.double.command('/prisoners share:true');
    expect(isPrivate(late.message!)).toBe(false);
    expect(chartOf(late.message!)).toBeUndefined();
    expect(labelsOf(late.message!)).toContain('Chart');
    charts.letGo();
    const mine = await world.double.command('/prisoners');
    await comes(mine.message);
    const shared = await world.double.pressLabel(mine.message!, /^Share$/);
    expect(chartOf({ data: shared.data })).toBeDefined();
    await world.bot.stop();
    for (const { token } of [late, shared]) expect(requestsFor(token)).toEqual(['POST']);
  });

  for (const kind of ['error', 'error-after', 'drop', 'drop-after', 'limit'] satisfies FaultKind[])
    test(`gets it though the edit meets the fault "${kind}"`, async () => {
      world.double.faults.plan({ kind, on: EDIT, times: 1 });
      const { message } = await world.double.command('/prisoners');
      charts.letGo();
      await comes(message);
    });

  for (const [name, instead] of Object.entries({
    'that the message is gone': { status: 404, body: '{"message":"Unknown Message","code":10008}' },
    'that its token is over': { status: 401, body: '{"message":"Invalid Webhook Token","code":50027}' },
    'that it takes no such edit': { status: 405, body: '{"message":"405: Method Not Allowed","code":0}' },
    'nothing that can be read': { status: 400, body: '<html>', type: 'text/html' },
  }))
    test(`stands as it is, with the button, where Discord says ${name}`, async () => {
      world.double.instead = (method) => (method === 'PATCH' ? instead : null);
      const { token } = await world.double.command('/prisoners');
      charts.letGo();
      await expect.poll(() => requestsFor(token), { timeout: 15_000 }).toEqual(['POST', 'PATCH']);
      await world.bot.stop();
      expect(requestsFor(token)).toEqual(['POST', 'PATCH']);
      expect(world.log.filter((line) => line.startsWith('Fault'))).toEqual([]);
    });

  test('keeps the page that its reader has turned to meanwhile', async () => {
    const { message, token } = await world.double.command('/prisoners');
    const more = await world.double.pressLabel(message!, /^More /);
    charts.letGo();
    await world.bot.stop();
    expect(requestsFor(token)).toEqual(['POST']);
    expect(textOf(message!)).toBe(textOf(more));
    expect(chartOf(message!)).toBeUndefined();
  });

  test('is turned after an edit that is on its way, and not before', async () => {
    world.double.retryAfter = 0.4;
    world.double.faults.plan({ kind: 'limit', on: EDIT, times: 1 });
    const { message } = await world.double.command('/prisoners');
    charts.letGo();
    await expect
      .poll(() => world.double.received.some(({ status }) => status === 429), { timeout: 15_000 })
      .toBe(true);
    await world.double.pressLabel(message!, /^More /);
    await wait(600);
    expect(textOf(message!)).toContain('Page 2');
    expect(chartOf(message!)).toBeUndefined();
  });

  test('leaves everybody else’s alone', async () => {
    const mine = await world.double.command('/prisoners');
    const theirs = await world.double.command('/prisoners', { userId: '412345678901234567' });
    await world.double.pressLabel(mine.message!, /^More /);
    charts.letGo();
    await comes(theirs.message);
  });
});

test('A chart that was drawn before goes out with its answer', async () => {
  charts.letGo();
  const first = await world.double.command('/prisoners');
  await comes(first.message);
  const { data, token } = await world.double.command('/prisoners');
  expect(chartOf({ data })).toBeDefined();
  await world.bot.stop();
  expect(requestsFor(token)).toEqual(['POST']);
});
