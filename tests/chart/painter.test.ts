import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChartPainter, MOST_KEPT } from '../../src/chart/painter.ts';
import { chartPng } from '../../src/chart/png.ts';
import { type Sketch, specOf } from './samples.ts';

const two: Sketch[] = [{ value: 40 }, { value: 55, by: 'Harbour Board' }];
const threads = vi.hoisted(() => ({ refused: false, started: 0 }));

vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>();
  class Worker extends real.Worker {
    constructor(...args: ConstructorParameters<typeof real.Worker>) {
      if (threads.refused) throw new Error('No thread can be had.');
      super(...args);
      threads.started += 1;
    }
  }
  return { ...real, default: { ...real, Worker }, Worker };
});

let painter: ChartPainter;

const paint = (sketches: readonly Sketch[]) => painter.paint(specOf(sketches), 'en-US');
const other = (value: number): Sketch[] => [{ value }, { value: 70 }];

beforeEach(() => {
  Object.assign(threads, { refused: false, started: 0 });
  painter = new ChartPainter();
});

afterEach(() => painter.close());

describe('a painter of charts', () => {
  it('draws in its thread what is drawn here, byte for byte', async () => {
    const here = Buffer.from(await chartPng(specOf(two), 'en-US'));
    expect(Buffer.compare(Buffer.from((await paint(two)) as Uint8Array), here)).toBe(0);
    expect(threads.started).toBe(1);
  });

  it('draws here where no thread can be had', async () => {
    threads.refused = true;
    expect(await paint(two)).toBeInstanceOf(Uint8Array);
    expect(threads.started).toBe(0);
  });

  it('draws once for all that show the same', async () => {
    const [first, second] = await Promise.all([paint(two), paint(two)]);
    expect(second).toBe(first);
    expect(await paint(two)).toBe(first);
    expect(await painter.paint(specOf(two), 'es-ES')).not.toBe(first);
  });

  it('forgets the pictures that were wanted longest ago', async () => {
    const first = await paint(two);
    for (let value = 1; value <= MOST_KEPT; value++) await paint(other(value));
    expect(await paint(two)).not.toBe(first);
  }, 30_000);

  it('draws nothing where many wait already, and again when they are done', async () => {
    const waiting = Array.from({ length: 40 }, (_, value) => paint(other(value + 1)));
    const drawn = await Promise.all(waiting);
    expect(drawn[0]).toBeInstanceOf(Uint8Array);
    expect(drawn.at(-1)).toBeNull();
    expect(await paint(other(40))).toBeInstanceOf(Uint8Array);
  }, 30_000);

  it('draws nothing once it is closed, and leaves nobody waiting', async () => {
    const waiting = [paint(other(1)), paint(other(2)), paint(other(3))];
    await painter.close();
    expect((await Promise.all(waiting)).at(-1)).toBeNull();
    expect(await paint(two)).toBeNull();
  });
});
