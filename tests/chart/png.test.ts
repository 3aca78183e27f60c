import { describe, expect, it } from 'vitest';
import { chartPng, MOST_KEPT } from '../../src/chart/png.ts';
import { answerOf, type Sketch } from './samples.ts';

const pngOf = (sketches: readonly Sketch[]) => chartPng(answerOf(sketches), 'en-US');
const two: Sketch[] = [{ value: 40 }, { value: 55, by: 'Harbour Board' }];

describe('a picture', () => {
  it('is a PNG of 880 pixels across, small enough to send with every answer', async () => {
    const png = Buffer.from((await pngOf(two)) as Uint8Array);
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.readUInt32BE(16)).toBe(880);
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
    expect(png.length).toBeLessThan(500_000);
  });

  it('is nothing where there is no chart', async () => {
    expect(await pngOf([{ value: 40 }])).toBeNull();
  });

  it('is drawn once for answers that show the same', async () => {
    const [first, second] = await Promise.all([pngOf(two), pngOf(two)]);
    expect(second).toBe(first);
    expect(await pngOf(two)).toBe(first);
  });

  it('is drawn anew where anything that it shows differs, were it one letter', async () => {
    const other = await pngOf([two[0] as Sketch, { ...two[1], by: 'Harbour Bored' }]);
    expect(
      Buffer.compare(Buffer.from(other as Uint8Array), Buffer.from((await pngOf(two)) as Uint8Array)),
    ).not.toBe(0);
  });

  it('forgets the pictures that were wanted longest ago', async () => {
    const first = await pngOf(two);
    for (let value = 1; value <= MOST_KEPT; value++) await pngOf([{ value }, { value: 70 }]);
    expect(await pngOf(two)).not.toBe(first);
  }, 30_000);

  it('comes of hostile texts too', async () => {
    const by = '<svg onload=alert(1)> & \u0000 \u202e \ud800 😀 اتحاد';
    expect(await pngOf([{ by }, { counted: 'x'.repeat(5000) }])).toBeInstanceOf(Uint8Array);
  });
});
