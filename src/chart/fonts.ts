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

const SEGMENTER = new Intl.Segmenter('und');
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

/** Signs that are drawn together with the one before them, or not at all. */
const JOINED = /\p{Mark}|\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu;

/** The text with a hollow square for each character that the fonts can't draw, such as most emoji. */
export function drawable(text: string): string {
  // ASCII, which is nearly everything, needs no closer look.
  if (/^[ -~]*$/.test(text)) return text;
  let drawn = '';
  for (const { segment } of SEGMENTER.segment(text)) {
    const signs = [...segment.replace(JOINED, '')];
    const known = signs.every((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return font(REGULAR).hasGlyphForCodePoint(code) || font(FALLBACK).hasGlyphForCodePoint(code);
    });
    drawn += known ? segment : '□';
  }
  return drawn;
}

const advances = new Map<string, number>();

/** The width of a code point in ems. */
function advance(sign: string, file: string): number {
  const key = `${file}${sign}`;
  let width = advances.get(key);
  if (width === undefined) {
    const { unitsPerEm } = font(file);
    width = font(file).glyphForCodePoint(sign.codePointAt(0) ?? 0).advanceWidth / unitsPerEm;
    // A few thousand signs are all that news is written with; a hostile text must not fill the memory.
    if (advances.size < 5000) advances.set(key, width);
  }
  return width;
}

/** The width of a text in pixels, without kerning and shaping: a little over what is drawn. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const inter = weight === 400 ? REGULAR : SEMIBOLD;
  const signs = [...text];
  // The rasteriser draws the whole text with the other font where one sign is missing.
  const served = signs.every((sign) => font(inter).hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  return signs.reduce((width, sign) => width + advance(sign, served ? inter : FALLBACK), 0) * size;
}
