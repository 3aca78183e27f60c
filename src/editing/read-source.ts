import { parseArticle } from '../corpus/parse.ts';
import { decode } from './capture/decode.ts';
import { PageError } from './capture/dom.ts';
import { readForeignFrontMatter } from './capture/foreign-front-matter.ts';
import { readPageCapture } from './capture/page-capture.ts';
import { readTextCapture } from './capture/text-capture.ts';
import { type Drafted, draftOf, draftOfArticle, type Metadata } from './draft.ts';

/** Where a source was fetched, and what the server said of it. */
export interface Origin {
  /** The address at which it was found, after redirects. */
  readonly url: string;
  /** The media type, in lower case. */
  readonly type: string;
  /** The encoding that was named; null where none was. */
  readonly charset: string | null;
}

/** More characters of plain text than any article has. */
const MAX_TEXT = 1_000_000;

const isPage = (name: string, text: string): boolean =>
  /\.x?html?$/i.test(name) ||
  (text.trimStart().startsWith('<') && /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 3000)));

/**
 * Makes a draft of a file's bytes, whatever format they are in: an article in the corpus format, a saved page of
 * HTML, Markdown with or without another tool's front matter, or plain text as it was captured from a page. Never throws. `name` is the file as it should be
 * shown; `origin` is given where it was fetched.
 */
export function readSource(
  name: string,
  bytes: Uint8Array,
  metadata: Metadata,
  today: string,
  origin: Origin | null = null,
): Drafted {
  const decoded = decode(bytes, origin?.charset);
  if (decoded === null) return { draft: null, faults: ['is no text file.'] };
  // What a stranger's server gives is a page, whatever it begins with: only editors write articles in the corpus format.
  if (origin === null && /^---\s*\n/.test(decoded.text) && readForeignFrontMatter(decoded.text) === null) {
    const { article, faults } = parseArticle(name, bytes, { today });
    return article === null
      ? { draft: null, faults: faults.map(({ line, message }) => `${message} (line ${line})`) }
      : { draft: draftOfArticle(article, metadata), faults: null };
  }
  const isHtml = origin === null ? isPage(name, decoded.text) : /html/.test(origin.type);
  if (!isHtml && decoded.text.length > MAX_TEXT) {
    return { draft: null, faults: [`has more than ${MAX_TEXT} characters; no article does.`] };
  }
  try {
    const capture = isHtml
      ? readPageCapture(decoded.text, metadata, today, origin?.url)
      : readTextCapture(decoded.text, metadata);
    const url =
      capture.url ??
      (origin === null
        ? null
        : { value: origin.url, how: 'fetch' as const, evidence: 'where it was fetched' });
    return draftOf({ ...capture, url, notes: [...decoded.notes, ...capture.notes] }, metadata, today);
  } catch (error) {
    if (error instanceof PageError) return { draft: null, faults: [error.message] };
    // A library went deeper than the stack, or made a text longer than there can be.
    if (error instanceof RangeError)
      return { draft: null, faults: ["is built in a way that no article is, and can't be read."] };
    throw error;
  }
}
