import { parseArticle } from '../corpus/parse.ts';
import { decode } from './decode.ts';
import { PageError } from './dom.ts';
import { type Drafted, draftOf, draftOfArticle, type Metadata } from './draft.ts';
import { readPageCapture } from './page-capture.ts';
import { readTextCapture } from './text-capture.ts';

/** More characters of plain text than any article has. */
const MAX_TEXT = 1_000_000;

const isPage = (name: string, text: string): boolean =>
  /\.x?html?$/i.test(name) ||
  (text.trimStart().startsWith('<') && /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 3000)));

/**
 * Makes a draft of a file's bytes, whatever format they are in: an article in the corpus format, a saved page of
 * HTML, Markdown, or plain text as it was captured from a page. Never throws. `name` is the file as it should be shown.
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
  const isHtml = isPage(name, decoded.text);
  if (!isHtml && decoded.text.length > MAX_TEXT) {
    return { draft: null, faults: [`has more than ${MAX_TEXT} characters; no article does.`] };
  }
  try {
    const capture = isHtml
      ? readPageCapture(decoded.text, metadata, today)
      : readTextCapture(decoded.text, metadata);
    return draftOf({ ...capture, notes: [...decoded.notes, ...capture.notes] }, metadata, today);
  } catch (error) {
    if (error instanceof PageError) return { draft: null, faults: [error.message] };
    throw error;
  }
}
