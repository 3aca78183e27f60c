import { describe, expect, it } from 'vitest';
import { GROUND, INK, MUTED, sourceStyle, TEXT } from '../../src/chart/style.ts';

/** Contrast by WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const sources = Array.from({ length: 36 }, (_, index) => `Source ${index}`);

describe("a source's look", () => {
  it('is its own in both colour and shape for the first six', () => {
    const styles = sources.slice(0, 6).map((source) => sourceStyle(sources, source));
    expect(new Set(styles.map(({ colour }) => colour)).size).toBe(6);
    expect(new Set(styles.map(({ shape }) => shape)).size).toBe(6);
  });

  it('is its own, colour and shape together, for the first 36', () => {
    const looks = sources.map((source) => JSON.stringify(sourceStyle(sources, source)));
    expect(new Set(looks).size).toBe(36);
  });

  it("has a shape that no other has where the source isn't known", () => {
    const { shape } = sourceStyle(sources, null);
    expect(sources.map((source) => sourceStyle(sources, source).shape)).not.toContain(shape);
  });
});

describe('colours', () => {
  const colours = [...sources.slice(0, 6), null].map((source) => sourceStyle(sources, source).colour);

  it.each([TEXT, MUTED, ...colours])('%s reads on the ground', (colour) => {
    expect(contrast(colour, GROUND)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(colours)('%s carries a number', (colour) => {
    expect(contrast(INK, colour)).toBeGreaterThanOrEqual(4.5);
  });
});
