import type { Paragraph, TextForm } from './article.ts';
import type { Report } from './source.ts';

/** The longest paragraph that is read, in UTF-16 units. */
const MAX_PARAGRAPH = 10_000;

const HEADING = /^##(?: +(.*))?$/s;
const AT = /^<!--\s*at:(.*)-->$/s;

/**
 * Reads an article's text: a blank line, a heading or an `at:` comment ends a paragraph; the lines of one are trimmed
 * and joined by a space, and nothing else is changed. `firstLine` is the file's line of `lines[0]`.
 */
export function readBody(
  lines: readonly string[],
  firstLine: number,
  form: TextForm | null,
  report: Report,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading: string | null = null;
  let open: { line: number; lines: string[] } | null = null;
  let mayTakeAt = false;

  const close = () => {
    if (open === null) return;
    const text = open.lines.join(' ');
    if (text.length > MAX_PARAGRAPH) {
      report(
        open.line,
        `has a paragraph of ${text.length} characters; the most is ${MAX_PARAGRAPH}. Divide it with blank lines.`,
      );
    }
    paragraphs.push({ number: paragraphs.length + 1, text, heading, at: null, line: open.line });
    mayTakeAt = true;
    open = null;
  };

  lines.forEach((raw, index) => {
    const line = firstLine + index;
    const text = raw.trim();
    if (text === '') {
      close();
      return;
    }

    const headingMatch = HEADING.exec(text);
    if (headingMatch !== null) {
      close();
      mayTakeAt = false;
      heading = headingMatch[1]?.trim() || null;
      if (heading === null) report(line, 'has a heading without words.');
      return;
    }

    const at = AT.exec(text)?.[1]?.trim();
    if (at !== undefined) {
      close();
      const last = paragraphs.at(-1);
      const words = at.split(/\s+/).length;
      if (last === undefined || !mayTakeAt) {
        report(
          line,
          form === 'digest'
            ? `has no paragraph yet for "${at}": write above this line, in your own words, what the original says there, or delete the line.`
            : 'has an "at:" comment without a paragraph of its own just above it.',
        );
      } else if (at === '') {
        report(line, 'has an "at:" comment without words.');
      } else {
        if (words < 3 || words > 5) {
          report(
            line,
            `has an "at:" comment of ${words} ${words === 1 ? 'word' : 'words'}; three to five find the place.`,
            'warning',
          );
        }
        if (form === 'original') {
          report(line, 'has an "at:" comment in an original, where the text itself is found.', 'warning');
        }
        paragraphs[paragraphs.length - 1] = { ...last, at };
      }
      mayTakeAt = false;
      return;
    }
    if (text.includes('<!--')) {
      report(
        line,
        'has a comment that would be quoted as text; only <!-- at: … --> on a line of its own is known.',
        'warning',
      );
    }
    open ??= { line, lines: [] };
    open.lines.push(text);
  });
  close();
  return paragraphs;
}
