import { describe, expect, it } from 'vitest';
import { chartPng } from '../../src/chart/png.ts';
import { type Sketch, specOf } from './samples.ts';

const pngOf = async (sketches: readonly Sketch[]) => Buffer.from(await chartPng(specOf(sketches), 'en-US'));
const two: Sketch[] = [{ value: 40 }, { value: 55, by: 'Harbour Board' }];

describe('a picture', () => {
  it('is a PNG of 880 pixels across, small enough to send with every answer', async () => {
    const png = await pngOf(two);
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.readUInt32BE(16)).toBe(880);
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
    expect(png.length).toBeLessThan(500_000);
  });

  it('differs where anything that it shows does, were it one letter', async () => {
    const other = await pngOf([two[0] as Sketch, { ...two[1], by: 'Harbour Bored' }]);
    expect(Buffer.compare(other, await pngOf(two))).not.toBe(0);
  });

  it('comes of hostile texts too', async () => {
    const by = '<svg onload=alert(1)> & \u0000 \u202e \ud800 😀 اتحاد';
    expect((await pngOf([{ by }, { counted: 'x'.repeat(5000) }])).length).toBeGreaterThan(1000);
  });
});
