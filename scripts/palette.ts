import { decode, encode } from 'fast-png';

const MOST_COLOURS = 256;
/** The most frequent colours, which are kept exactly. */
const GROUNDS = 48;

const channels = (colour: number): [red: number, green: number, blue: number] => [
  colour >> 16,
  (colour >> 8) & 0xff,
  colour & 0xff,
];

function distance(a: number, b: number): number {
  const [x, y] = [channels(a), channels(b)];
  return (x[0] - y[0]) ** 2 + (x[1] - y[1]) ** 2 + (x[2] - y[2]) ** 2;
}

/** What a colour is near to: 16 steps of each channel. */
const shadeOf = (colour: number): number => colour & 0xf0f0f0;

/**
 * An opaque PNG with at most 256 colours: the most frequent, then the most frequent of each further shade; every other
 * becomes the nearest of them. A picture of text on few grounds looks the same at a third of its size.
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
  // Beside the grounds the first of each shade: many greys must not crowd out a colour of few pixels.
  const shades = new Set<number>();
  const palette = byCount
    .filter((colour, rank) => {
      const isFirst = !shades.has(shadeOf(colour));
      shades.add(shadeOf(colour));
      return isFirst || rank < GROUNDS;
    })
    .slice(0, MOST_COLOURS);
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
