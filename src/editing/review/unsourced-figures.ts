import type { Article } from '../../corpus/article.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Remark } from './remark.ts';

const COUNTED = /^(?:persons|percent|[A-Z]{3})$/;
/** Smaller counts are what a report sees for itself ("four ships lay at anchor"). */
const SMALLEST = 100;

/** Words of a sentence that leans on somebody's count without a name: the original may not have one either. */
const LEANS =
  /(?<!\p{L})(?:according|accounts?|reports?|reported(?:ly)?|estimat\p{L}*|figures|data|statistics|census|records?|officials?|sources?|says?|said|según|informes?|informó|cifras|datos|estimaci\p{L}*|estadístic\p{L}*|censo|registros?|fuentes?|dijo|dice|afirm\p{L}*)(?!\p{L})/iu;

/**
 * Figures of a digest that state how things are and for which neither a source nor a date is given: in an answer they
 * would stand as the maintainers' own.
 */
export function remarkUnsourcedFigures(
  { paragraphs, text: form }: Article,
  figures: readonly Figure[],
): readonly Remark[] {
  if (form !== 'digest') return [];
  return figures
    .filter(
      ({ value, unit, saidBy, asOf, partOf, paragraph, passage }) =>
        saidBy === null &&
        !LEANS.test(paragraphs[paragraph - 1]!.text.slice(passage.start, passage.end)) &&
        partOf === null &&
        asOf.how === 'publication' &&
        COUNTED.test(unit) &&
        (value >= SMALLEST || unit === 'percent'),
    )
    .map(({ paragraph, start, end }) => ({
      paragraph,
      written: paragraphs[paragraph - 1]!.text.slice(start, end),
    }))
    .filter(({ written }) => /\d/.test(written))
    .map(({ paragraph, written }) => ({
      paragraph,
      message: `gives ${written} without saying who counted: name the source in the same sentence, if the original does.`,
    }));
}
