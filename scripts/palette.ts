import { decode, encode } from 'fast-png';

const MOST_COLOURS = 256;

const channels = (colour: number): [red: number, green: number, blue: number] => [
  colour >> 16,
  (colour >> 8) & 0xff,
  colour & 0xff,
];

function distance(a: number, b: number): number {
  const [x, y] = [channels(a), channels(b)];
  return (x[0] - y[0]) ** 2 + (x[1] - y[1]) ** 2 + (x[2] - y[2]) ** 2;
}

/**
 * An opaque PNG with 256 colours, the most frequent of its 256 most frequent shades and every other as the
 * nearest of them: a picture of text on few
 * grounds looks the same at a third of its size.
 */
export function withPalette(png: Uint8Array): Uint8Array {
  const { width, height, data, channels: step } = decode(png);
  const pixels = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    const at = pixel * step;
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    pixels[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  // The first of each shade, so that a colour of few pixels isn't crowded out by many hues of one grey.
  const shades = new Map(byCount.toReversed().map((colour) => [colour & 0xf0f0f0, colour]));
  const firsts = new Set(shades.values());
  const palette = byCount.filter((colour) => firsts.has(colour)).slice(0, MOST_COLOURS);
  const indexes = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) {
    if (indexes.has(colour)) continue;
    const nearest = palette.reduce((best, other) =>
      distance(other, colour) < distance(best, colour) ? other : best,
    );
    indexes.set(colour, palette.indexOf(nearest));
  }
  const indexed = Uint8Array.from(pixels, (colour) => indexes.get(colour) ?? 0);
  return encode(
    { width, height, data: indexed, depth: 8, channels: 1, palette: palette.map(channels) },
    { zlib: { level: 9 } },
  );
}
