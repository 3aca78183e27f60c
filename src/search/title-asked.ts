import { fold } from '../text/terms.ts';

const WORKS =
  '(?:report|study|survey|book|novel|song|album|film|movie|documentary|play|poem|exhibition|campaign|programme|program|show|informe|reporte|estudio|encuesta|libro|novela|cancion|disco|album|pelicula|documental|obra|poema|exposicion|campana|programa)';

/** "What is the report called?", "¿cómo se titula el libro?", folded. */
const ASKS = new RegExp(
  `\\bse titul\\w+|\\btitul(?:o|ado|ada) (?:de|del)\\b|\\btitles? of\\b|\\b(?:called|titled|entitled)\\W*$|\\bse llam\\w+ (?:el|la|su|ese|esa|este|esta) (?:\\w+ )?${WORKS}\\b|\\bnames? of .{0,40}\\b${WORKS}\\b`,
);

/** A capital, or a digit, behind an opening mark. */
const TITLE = /["“«‘][\p{Lu}\p{N}]/u;

/** Whether a question asks what a work is called. */
export const asksForTitle = (question: string): boolean => {
  const line = fold(question).slice(0, 500);
  return ASKS.test(line) && new RegExp(`\\b${WORKS}\\b`).test(line);
};

/** Whether something stands in a text as the title of a work does, in quotation marks and with a capital. */
export const hasTitle = (text: string): boolean => TITLE.test(text);
