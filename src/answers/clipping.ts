import type { Article, Paragraph } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { Clipping } from './answer.ts';

/** The stretches of a span that are marked, by offsets within it: sorted, and joined where they touch or overlap. */
function marksWithin({ start: from, end: to }: Span, marks: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  const inside: { start: number; end: number }[] = [];
  for (const { start, end } of marks)
    if (start < end && start < to && end > from)
      inside.push({ start: Math.max(start, from) - from, end: Math.min(end, to) - from });
  if (inside.length < 2) return inside;
  inside.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const span of inside) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push(span);
  }
  return joined;
}

/**
 * Cuts a clipping out of a paragraph. `span` and `highlights` are UTF-16 offsets within the paragraph's text;
 * highlights outside `span` are dropped. Throws a RangeError where `span` isn't a stretch of the paragraph.
 */
export function clip(
  article: Article,
  paragraph: Paragraph,
  span: Span,
  highlights: readonly Span[] = [],
): Clipping {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= paragraph.text.length)) {
    throw new RangeError(
      `${article.id} ¶${paragraph.number} has no stretch ${start}–${end}: it is ${paragraph.text.length} long.`,
    );
  }
  return {
    text: paragraph.text.slice(start, end),
    form: article.text === 'original' ? 'quotation' : 'summary',
    start,
    end,
    paragraph,
    highlights: marksWithin(span, highlights),
    article,
  };
}
