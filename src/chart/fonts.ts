import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

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

/** A few thousand signs are all that news is written with; a hostile text must not fill the memory. */
const MOST_REMEMBERED = 5000;

/** Widths of the characters of one font file, in ems, read as they are needed. */
class Widths {
  readonly #file: string;
  #font: Exclude<ReturnType<typeof create>, { isCollection: true }> | null = null;
  readonly #known = new Map<string, number | null>();

  constructor(file: string) {
    this.#file = file;
  }

  /** The advance of a character; null where the font doesn't have it. */
  of(sign: string): number | null {
    const known = this.#known.get(sign);
    if (known !== undefined) return known;
    const width = this.#read(sign.codePointAt(0) ?? 0);
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(sign, width);
    return width;
  }

  #read(code: number): number | null {
    if (this.#font === null) {
      const font = create(readFileSync(this.#file));
      if (font.isCollection) throw new Error(`${this.#file} holds several fonts.`);
      this.#font = font;
    }
    const font = this.#font;
    if (!font.hasGlyphForCodePoint(code)) return null;
    return font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm;
  }
}

const INTER = { 400: new Widths(REGULAR), 600: new Widths(SEMIBOLD) };
const BEHIND = new Widths(FALLBACK);

/** Signs that are drawn together with the one before them, or not at all. */
const JOINED = /\p{Mark}|\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu;
const SEGMENTER = new Intl.Segmenter('und');

/** The text with a hollow square for each character that the fonts can't draw, such as most emoji. */
export function drawable(text: string): string {
  const known = (sign: string) => INTER[400].of(sign) !== null || BEHIND.of(sign) !== null;
  if ([...text].every(known)) return text;
  return [...SEGMENTER.segment(text)]
    .map(({ segment }) => ([...segment.replace(JOINED, '')].every(known) ? segment : '□'))
    .join('');
}

/** The width of a text in pixels, without kerning and shaping: a little over what is drawn. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const signs = [...text];
  const widths = signs.map((sign) => INTER[weight].of(sign));
  // The rasteriser draws the whole text with the other font where one sign is missing.
  const served = widths.includes(null) ? signs.map((sign) => BEHIND.of(sign) ?? 1) : (widths as number[]);
  return size * served.reduce((sum, width) => sum + width, 0);
}
