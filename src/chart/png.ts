import { renderAsync } from '@resvg/resvg-js';
import type { Locale } from '../wording/wording.ts';
import { FONT_FAMILY, FONT_FILES } from './fonts.ts';
import type { ChartSpec } from './spec.ts';
import { chartSvg } from './svg.ts';

/** Pixels across: two for each unit of the SVG, sharp on a phone's screen. */
const PIXELS = 880;

/** A chart as a PNG of 880 pixels across. Rejects where the rasteriser fails. */
export async function chartPng(spec: ChartSpec, locale: Locale): Promise<Uint8Array> {
  const image = await renderAsync(chartSvg(spec, locale), {
    fitTo: { mode: 'width', value: PIXELS },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FONT_FAMILY },
    logLevel: 'off',
  });
  return image.asPng();
}
