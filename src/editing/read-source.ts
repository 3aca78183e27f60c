import { parseArticle } from '../corpus/parse.ts';
import { decode } from './decode.ts';
import { type Drafted, draftOf, draftOfArticle, type Metadata } from './draft.ts';
import { readTextCapture } from './text-capture.ts';

/**
 * Makes a draft of a file's bytes, whatever format they are in: an article in the corpus format, Markdown, or plain
 * text as it was captured from a page. Never throws. `name` is the file as it should be shown.
 */
export function readSource(name: string, bytes: Uint8Array, metadata: Metadata, today: string): Drafted {
  const decoded = decode(bytes);
  if (decoded === null) return { draft: null, faults: ['is no text file.'] };
  if (/^---\s*\n/.test(decoded.text)) {
    const { article, faults } = parseArticle(name, bytes, { today });
    return article === null
      ? { draft: null, faults: faults.map(({ line, message }) => `${message} (line ${line})`) }
      : { draft: draftOfArticle(article, metadata), faults: null };
  }
  const capture = readTextCapture(decoded.text, metadata);
  return draftOf({ ...capture, notes: [...decoded.notes, ...capture.notes] }, metadata, today);
}
