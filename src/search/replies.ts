import type { Paragraph } from '../corpus/article.ts';
import { analyse } from './analysis.ts';
import type { Choice } from './choose.ts';

/* Interviews ask in one paragraph and answer in the next. */

/** A question of an interview has no more UTF-16 units. */
const LONGEST = 240;
/** A reply is shown up to so many words. */
const SHOWN = 40;

/** Whether a paragraph is nothing but a question. */
export const isAsking = ({ text }: Paragraph): boolean =>
  text.length <= LONGEST && /\?[\s"”»’')]*$/u.test(text);

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** The reply to an interview's question that was chosen; null where none follows. */
export function replyTo(choice: Choice): Choice | null {
  const { article, paragraph } = choice;
  const reply = article.paragraphs[paragraph.number];
  if (!isAsking(paragraph) || reply === undefined || isAsking(reply)) return null;
  const sentences = analyse(article, reply);
  const [first] = sentences;
  if (first === undefined) return null;
  const last = sentences.findLast(({ end }) => wordsIn(reply.text.slice(first.start, end)) <= SHOWN) ?? first;
  return { ...choice, paragraph: reply, span: { start: first.start, end: last.end }, highlights: [] };
}
