import type { Capture } from './capture.ts';
import { captureLines, type Hints } from './capture-lines.ts';
import { type ForeignMetadata, readForeignFrontMatter } from './foreign-front-matter.ts';
import type { Line } from './lines.ts';

const BEGINS_LOWER = /^\p{Ll}/u;
const BEGINS_ITEM = /^(?:[-–—•*·▪►#>]|\d{1,2}[.)])\s/u;
const MARKDOWN_HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;

/**
 * Whether the text was broken into lines of a page's width: no line is long, and lines go on in the middle of
 * sentences again and again.
 */
function isBroken(lines: readonly string[]): boolean {
  let middle = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > 120) return false;
    if (index > 0 && BEGINS_LOWER.test(line) && lines[index - 1]!.length >= 40) middle += 1;
  }
  return middle >= 3;
}

/** The lines of a text that hold anything; those of one paragraph together where the text was broken. */
function joinLines(text: string): readonly string[] {
  const raw = text.split('\n').map((line) => line.trim());
  const broken = isBroken(raw);
  const joined: string[] = [];
  let previous = '';
  for (const line of raw) {
    const goesOn = broken && previous.length >= 40 && line !== '' && !BEGINS_ITEM.test(line);
    if (goesOn && joined.length > 0) joined.push(`${joined.pop()} ${line}`);
    else if (line !== '') joined.push(line);
    previous = line;
  }
  return joined;
}

function lineOf(text: string): Line {
  const [, marks, words] = MARKDOWN_HEADING.exec(text) ?? [];
  if (marks === undefined || words === undefined) return { text, role: null, outside: null };
  return { text: words, role: marks.length === 1 ? 'title' : 'heading', outside: null };
}

/** A capture with what the front matter says beside it. A date that the text itself states is its own. */
function withForeign(
  capture: Capture,
  { title, publisher, authors, published, url, language }: ForeignMetadata,
) {
  const differs =
    published !== null && capture.published !== null && capture.published.value !== published.value;
  return {
    ...capture,
    title: title ?? capture.title,
    publisher: publisher ?? capture.publisher,
    authors: authors ?? capture.authors,
    published: capture.published ?? published,
    url: url ?? capture.url,
    language: language ?? capture.language,
    notes: [
      ...capture.notes,
      ...(differs ? [`The front matter has another date: ${published.evidence}.`] : []),
    ],
  };
}

/**
 * Takes a captured text apart: plain, or Markdown, which may have the front matter of another tool. Bounded in time;
 * never throws.
 */
export function readTextCapture(text: string, hints: Hints = {}): Capture {
  const foreign = readForeignFrontMatter(text);
  const linesOf = (body: string) => joinLines(body).map(lineOf);
  if (foreign === null) return captureLines(linesOf(text), hints);
  const { title, publisher, authors } = foreign.metadata;
  const known = {
    title: hints.title ?? title?.value,
    publisher: hints.publisher ?? publisher?.value,
    authors: hints.authors ?? authors?.value,
  };
  return withForeign(captureLines(linesOf(foreign.body), known), foreign.metadata);
}
