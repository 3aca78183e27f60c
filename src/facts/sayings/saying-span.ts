import type { Span } from '../../text/span.ts';

/** The words of a saying: without white space and marks around them, but with the mark that closes a quotation begun in them. */
export const sayingSpan = (text: string, span: Span): Span => closed(text, trimmed(text, span));

/** Without white space, an opening "that" or the comma that ends a quotation. */
function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  let lead = /^[\s,:;“”"«»‘’'—–]+/u.exec(piece)?.[0].length ?? 0;
  // “dozens, if not hundreds” had been hurt: the mark that opens stays with the one that closes.
  const opening = lead > 0 ? CLOSING.get(piece[lead - 1]!) : undefined;
  const close = opening === undefined ? -1 : piece.indexOf(opening, lead);
  if (close >= 0 && /\p{L}/u.test(piece.slice(close + 1))) lead -= 1;
  const tail = /[\s,;:—–]+$/u.exec(piece.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
]);

/** With the mark that closes a quotation which begins within the words. */
function closed(text: string, { start, end }: Span): Span {
  for (const [opening, closing] of CLOSING) {
    const marks = text
      .slice(start, end)
      .split('')
      .filter((mark) => mark === opening || mark === closing);
    const unclosed =
      opening === closing
        ? marks.length % 2 === 1
        : marks.filter((mark) => mark === opening).length > marks.filter((mark) => mark === closing).length;
    if (!unclosed) continue;
    const close = text.slice(end, end + 3).indexOf(closing);
    if (close >= 0) return { start, end: end + close + 1 };
  }
  return { start, end };
}
