import { renderAsync } from '@resvg/resvg-js';
import type { Answer } from '../answers/answer.ts';
import type { Locale } from '../wording/wording.ts';
import { FONT_FAMILY, FONT_FILES } from './fonts.ts';
import { chartSvg } from './svg.ts';

/** Pixels across: two for each unit of the SVG, sharp on a phone's screen. */
const PIXELS = 880;
/** Pictures kept, of some 60 to 200 KB each. */
export const MOST_KEPT = 24;

const kept = new Map<string, Promise<Uint8Array>>();

async function rasterise(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: PIXELS },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FONT_FAMILY },
    logLevel: 'off',
  });
  return image.asPng();
}

/**
 * The chart of an answer's figures as a PNG of 880 pixels across; null where no two figures share a unit. It is drawn
 * off the main thread, and once for all answers that show the same. Rejects where the rasteriser fails.
 */
export async function chartPng(answer: Answer, locale: Locale): Promise<Uint8Array | null> {
  const svg = chartSvg(answer, locale);
  if (svg === null) return null;
  const found = kept.get(svg);
  const drawn = found ?? rasterise(svg);
  // Put in again, so that the first of the map is the one that was wanted longest ago.
  kept.delete(svg);
  kept.set(svg, drawn);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  try {
    return await drawn;
  } catch (error) {
    kept.delete(svg);
    throw error;
  }
}
