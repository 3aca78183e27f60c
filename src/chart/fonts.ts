import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

/*
 * Charts are drawn with font files from packages, never with the system's, so that they look alike everywhere:
 * Inter (SIL Open Font License 1.1), and for the scripts and signs that it lacks DejaVu Sans (Bitstream Vera licence).
 */
const { resolve } = createRequire(import.meta.url);
const REGULAR = resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
const SEMIBOLD = resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');
const FALLBACK = resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

export const FONT_FILES = [REGULAR, SEMIBOLD, FALLBACK];
export const FONT_FAMILY = 'Inter';

export type Weight = 400 | 600;

const opened = new Map<string, Font>();

function font(file: string): Font {
  let found = opened.get(file);
  if (found === undefined) {
    const read = create(readFileSync(file));
    if (read.isCollection) throw new Error(`${file} holds several fonts.`);
    found = read;
    opened.set(file, found);
  }
  return found;
}

const advances = new Map<string, number>();

/** The width of a code point in ems. */
function advance(sign: string, weight: Weight): number {
  const key = `${weight}${sign}`;
  let width = advances.get(key);
  if (width === undefined) {
    const code = sign.codePointAt(0) ?? 0;
    const inter = font(weight === 400 ? REGULAR : SEMIBOLD);
    const serving = inter.hasGlyphForCodePoint(code) ? inter : font(FALLBACK);
    width = serving.glyphForCodePoint(code).advanceWidth / serving.unitsPerEm;
    // A few thousand signs are all that news is written with; a hostile text must not fill the memory.
    if (advances.size < 5000) advances.set(key, width);
  }
  return width;
}

/** The width of a text in pixels, without kerning and shaping: a little over what is drawn. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const sign of text) width += advance(sign, weight);
  return width * size;
}
