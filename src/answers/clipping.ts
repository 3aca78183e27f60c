import type { Article, Paragraph } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { Clipping } from './answer.ts';

/** Sorts stretches, keeps them within `length`, and joins those that touch or overlap. */
function joinSpans(spans: readonly Span[], length: number): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
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
    highlights: joinSpans(
      highlights.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
      end - start,
    ),
    article,
  };
}
