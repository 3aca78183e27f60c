import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article } from './article.ts';
import { readBody } from './body.ts';
import type { Fault } from './fault.ts';
import { readFrontMatter } from './front-matter.ts';
import { FaultList, readLines } from './source.ts';

/** An article's file as read. */
export interface ParsedArticle {
  /** Null where a fault keeps the article out. */
  readonly article: Article | null;
  /** Every fault of the file, in the order of its lines. */
  readonly faults: readonly Fault[];
  /** Whether the file says `status: withdrawn`, even where faults keep it out. */
  readonly withdrawn: boolean;
}

const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u;
const FENCE = /^---\s*$/;

/** The id that a file's name gives its article: the name without `.md`. */
export function articleId(fileName: string): string {
  return basename(fileName).replace(/\.md$/i, '');
}

/** What is wrong with an article's id, in a sentence; null for a good one. */
function idFault(id: string): string | null {
  if (ID.test(id)) return null;
  return id.length > 100
    ? 'has a name of over 100 characters; the name is the id that answers refer to.'
    : `has a name that can't be an id ("${id}"); use letters, digits, hyphens, underscores and dots.`;
}

/**
 * Reads one article in the corpus format. Never throws, whatever the bytes. `fileName` is the path as it should be
 * shown; `today` is an ISO calendar date: what is dated later is at fault.
 */
export function parseArticle(
  fileName: string,
  bytes: Uint8Array,
  { today }: { readonly today: string },
): ParsedArticle {
  const faults = new FaultList(fileName);
  const id = articleId(fileName);
  const badId = idFault(id);
  if (badId !== null) faults.report(1, badId);

  const lines = readLines(bytes, faults.report);
  const end = FENCE.test(lines[0] ?? '')
    ? lines.findIndex((line, index) => index > 0 && FENCE.test(line))
    : 0;
  if (end <= 0) {
    if (lines.length > 0) {
      faults.report(
        1,
        end === 0
          ? 'must begin with front matter: a line of ---, the keys, and another line of ---.'
          : 'has front matter that never ends; close it with a line of ---.',
      );
    }
    return { article: null, faults: faults.inOrder(), withdrawn: false };
  }

  const { values, withdrawn } = readFrontMatter(lines.slice(1, end).join('\n'), today, faults.report);
  const paragraphs = readBody(lines.slice(end + 1), end + 2, values?.text ?? null, faults.report);
  if (paragraphs.length === 0 && !withdrawn) faults.report(end + 1, 'has no text below its front matter.');

  const article =
    values === null || faults.hasErrors
      ? null
      : {
          id,
          ...values,
          paragraphs,
          file: fileName,
          version: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
        };
  return { article, faults: faults.inOrder(), withdrawn };
}
