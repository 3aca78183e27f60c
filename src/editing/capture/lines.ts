import { speechFrame } from '../../text/speech.ts';
import { fold } from '../../text/terms.ts';

/**
 * What the format of a capture says a line is: `quotation` is a paragraph that is set apart as one, `bold` a line that
 * only its type sets apart. Null where it says nothing, as plain text does.
 */
export type LineRole = 'title' | 'heading' | 'paragraph' | 'quotation' | 'item' | 'bold' | null;

/** One line of a captured page: a paragraph, a heading, a label, anything that stands by itself. */
export interface Line {
  readonly text: string;
  readonly role: LineRole;
  /** Why the format puts it outside the article ("menu"); null where it doesn't. */
  readonly outside: string | null;
}

/** A full stop, or a whole line in brackets, as a note within a text is. */
const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*$|^\([^()]+\)$/u;
const LIST_ITEM = /^(?:[-–—•*·▪►]|\d{1,2}[.)])\s/u;
const LONGEST_HEADING = 140;

/** A text to compare by: its letters and digits, in lower case. */
export function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const isHeadingByRole = ({ role }: Line): boolean => role === 'title' || role === 'heading';

export const isParagraphByRole = ({ role }: Line): boolean => role === 'paragraph' || role === 'quotation';

export const isListItem = (line: Line): boolean =>
  line.role === 'item' || (!isHeadingByRole(line) && LIST_ITEM.test(line.text));

/** Whether a line reads as running text rather than as a label: it ends as sentences do, or is long. */
export function isProse(line: Line): boolean {
  const { text } = line;
  if (isHeadingByRole(line)) return false;
  if (isListItem(line)) return text.length > 60;
  const words = text.split(/\s+/).length;
  // What a page marks as a paragraph needs less to be one: speech often ends without a full stop.
  const isParagraph = isParagraphByRole(line);
  if (isParagraph && words >= 6) return true;
  return (
    text.length > 200 || (ENDS_SENTENCE.test(text) && words >= (isParagraph ? 2 : 4) && !text.endsWith('?'))
  );
}

/** Whether a line reports what somebody says in quotation marks: text, even where it ends without a full stop. */
export function isSpeech({ text }: Line): boolean {
  return (
    /["“«]/u.test(text) &&
    fold(text)
      .split(/[^\p{L}]+/u)
      .some((word) => speechFrame(word) === 'clause')
  );
}

/** Whether a line stands in capitals alone, as labels do. */
export const isLoud = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Whether a line can be a heading within an article by its looks. */
export function looksLikeHeading(line: Line): boolean {
  const { text, role } = line;
  if (isHeadingByRole(line)) return true;
  return (
    (role === null || role === 'bold') &&
    text.length <= LONGEST_HEADING &&
    /^[¿¡"'“‘«(]*[\p{Lu}\p{N}]/u.test(text) &&
    !/[.,;:…–—-]$/u.test(text) &&
    !text.includes(' | ') &&
    !LIST_ITEM.test(text)
  );
}
