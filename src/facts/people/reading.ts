import type { Paragraph } from '../../corpus/article.ts';
import { plain, words } from '../../text/names.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { isParticiple, speechFrame } from '../../text/speech.ts';
import type { Quote, Reading } from './found.ts';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
]);

/** Whether a straight or single mark at `at` opens rather than closes, by what stands around it. */
function opensAt(text: string, at: number): boolean {
  return (at === 0 || /[\s([{¿¡—–“«"-]/.test(text[at - 1]!)) && /[^\s]/.test(text[at + 1] ?? ' ');
}

/** Where a single quotation that opens at `at` closes: not at an apostrophe; -1 where it doesn't. */
function singleEnd(text: string, at: number, mark: string, limit: number): number {
  for (let i = at + 1; i < limit; i += 1) {
    if (text[i] !== mark) continue;
    if (!/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ') && !/\s/.test(text[i - 1]!)) return i;
  }
  return -1;
}

/** Stretches in quotation marks, outer before inner. */
function findQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = [];
  const stack: { close: string; start: number }[] = [];
  let singles = 0;
  for (let i = 0; i < text.length; i += 1) {
    // Nearly every character is neither a mark nor near one in Unicode.
    const code = text.charCodeAt(i);
    if (code < 0x80 && code !== 0x22 && code !== 0x27) continue;
    const mark = text[i]!;
    const top = stack.at(-1);
    if (
      top !== undefined &&
      mark === top.close &&
      !(
        mark === '"' &&
        stack.length === 1 &&
        i + 1 < text.length &&
        opensAt(text, i) &&
        !/[\s.,;:!?)]/.test(text[i + 1]!)
      )
    ) {
      stack.pop();
      quotes.push({ start: top.start, end: i, open: false, nested: stack.length > 0, dialogue: false });
      continue;
    }
    // “…," and “…», of a page that mixes its marks.
    if (
      top?.close === '”' &&
      ((mark === '"' && /\S/.test(text[i - 1]!) && /^(?:[\s.,;:)]|$)/.test(text.slice(i + 1, i + 2))) ||
        (mark === '»' && /^[\s.,;:]|^$/.test(text.slice(i + 1, i + 2))))
    ) {
      stack.pop();
      quotes.push({ start: top.start, end: i, open: false, nested: stack.length > 0, dialogue: false });
      continue;
    }
    // "…”: opened with a straight mark.
    if (mark === '”' && top?.close === '"' && /\S/.test(text[i - 1]!)) {
      stack.pop();
      quotes.push({ start: top.start, end: i, open: false, nested: stack.length > 0, dialogue: false });
      continue;
    }
    const close = PAIRS.get(mark);
    if (close !== undefined && stack.length < 3) {
      stack.push({ close, start: i + 1 });
    } else if (mark === '"' && opensAt(text, i) && stack.length < 3) {
      stack.push({ close: '"', start: i + 1 });
    } else if ((mark === '‘' || mark === "'") && stack.length < 2 && opensAt(text, i) && singles < 200) {
      singles += 1;
      const end = singleEnd(text, i, mark === '‘' ? '’' : "'", Math.min(text.length, i + 1500));
      if (end > i + 2) {
        quotes.push({ start: i + 1, end, open: false, nested: stack.length > 0, dialogue: false });
        if (stack.length === 0) i = end;
      }
    }
  }
  const [left] = stack;
  // A straight mark opens for sure only where speech begins: at the paragraph's start or behind a colon.
  if (
    left !== undefined &&
    (left.close !== '"' || left.start === 1 || /: $/.test(text.slice(0, left.start - 1)))
  )
    quotes.push({ start: left.start, end: text.length, open: true, nested: false, dialogue: false });
  quotes.push(...dialogue(text));
  return quotes
    .flatMap((quote) => (quote.dialogue ? [quote] : aroundAsides(text, quote)))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** " —dijo Ana—", " -insistió Simon- ": what may be an attribution within the marks; the first group is its first words. */
const ASIDE =
  /\s?(?:[—–―]\s?|(?<=\s)-(?=\p{L}))((?:\p{L}+ ){0,2}\p{L}+)[^—–―"“”«»]{0,120}?(?:\s?[—–―]|(?<=\p{L})-(?=[\s.,;:?!]|$)|$)/gu;

/** A quotation without the attributions that stand in it between dashes: «No sé —dijo Ana—, ya veremos» is two. */
function aroundAsides(text: string, quote: Quote): readonly Quote[] {
  const inside = text.slice(quote.start, quote.end);
  if (!/[—–―]|\s-\p{L}/u.test(inside)) return [quote];
  const pieces: Quote[] = [];
  let from = 0;
  for (const { 0: aside, 1: opening = '', index } of inside.matchAll(ASIDE)) {
    const [first = '', second = '', third = ''] = plain(opening).split(' ');
    const isSaid = [first, CLITIC.test(first) ? second : '', CLITIC.test(first) ? third : ''].some(
      (word) => speechFrame(word) !== null && !isParticiple(word),
    );
    if (!isSaid || index <= from) continue;
    pieces.push({ ...quote, start: quote.start + from, end: quote.start + index, resumed: from > 0 });
    const rest = inside.slice(index + aside.length);
    from = index + aside.length + (rest.length - rest.replace(/^[\s.,;:]+/, '').length);
  }
  if (pieces.length === 0) return [quote];
  if (from < inside.length) pieces.push({ ...quote, start: quote.start + from, resumed: true });
  return pieces;
}

const CLITIC = /^(?:le|les|se|me|nos|ha|han|habia|ya)$/;

/** "—Words —dijo Ana—. More words.": what a dash at the paragraph's start makes speech. */
function dialogue(text: string): readonly Quote[] {
  if (!/^[—–―]\s?\p{L}|^[—–―]\s?[¿¡]/u.test(text)) return [];
  const quotes: Quote[] = [];
  let speaking = true;
  let start = 1;
  for (let i = 1; i <= text.length; i += 1) {
    if (i < text.length && !/[—–―]/.test(text[i]!)) continue;
    if (speaking) {
      const piece = text.slice(start, i);
      const lead = piece.length - piece.replace(/^[\s.,;:]+/, '').length;
      const end = start + piece.trimEnd().length;
      if (start + lead < end)
        quotes.push({ start: start + lead, end, open: false, nested: false, dialogue: true });
    }
    speaking = !speaking;
    start = i + 1;
  }
  return quotes;
}

/** Sentences, joined where a quotation runs over their border. */
function unitsOf(text: string, language: string, quotes: readonly Quote[]): readonly Span[] {
  const units: { start: number; end: number }[] = [];
  for (const { start, end } of sentences(text, language)) {
    const last = units.at(-1);
    const cut =
      last !== undefined &&
      quotes.some(
        (quote) => quote.start < last.end && quote.end > start && quote.start <= last.end && !quote.dialogue,
      );
    if (cut) last.end = end;
    else units.push({ start, end });
  }
  return units;
}

/** A paragraph as the rules read it. */
export function read(paragraph: Paragraph, language: string): Reading {
  // Pages are full of no-break spaces; a rule that asks for a space means them too.
  // Square brackets hold what round ones do.
  const text = paragraph.text
    .replace(/[^\S ]/gu, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')');
  const quotes = findQuotes(text);
  return {
    paragraph: paragraph.number,
    text,
    original: paragraph.text,
    words: words(text),
    units: unitsOf(text, language, quotes),
    quotes,
    spanish: /^es\b/i.test(language),
  };
}
