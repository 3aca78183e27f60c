import type { Capture, Found } from './capture.ts';
import { captureLines, type Hints } from './capture-lines.ts';
import { parsePage } from './dom.ts';
import { bareWords, type Line } from './lines.ts';
import { readPageLines } from './page-lines.ts';
import { type PageMetadata, readPageMetadata } from './page-metadata.ts';

/** What stands between a headline and the name of the site in a title. */
const SEPARATOR = /\s+(?:[|·•»—–-]|::)\s+/u;

const sharedWords = (a: string, b: string): number => {
  const [first, second] = [a, b].map((text) => new Set(bareWords(text).split(' '))) as [
    Set<string>,
    Set<string>,
  ];
  return (
    [...first].filter((word) => second.has(word)).length / Math.max(1, Math.min(first.size, second.size))
  );
};

/** A title without the site's name, which stands before or after the headline. */
function withoutSite(title: string, lines: readonly Line[]): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const shown = new Set(lines.filter(({ outside }) => outside === null).map(({ text }) => bareWords(text)));
  const [seen] = parts
    .filter((part) => part.includes(' ') && shown.has(bareWords(part)))
    .sort((a, b) => b.length - a.length);
  if (seen !== undefined) return seen;
  const isName = (parts.at(-1) ?? '').split(' ').length <= 5;
  return isName ? title.slice(0, title.length - parts.at(-1)!.length).replace(/[\s|·•»—–:-]+$/u, '') : title;
}

/** The headline that readers see, where it is the one that the page names; otherwise the one that it names. */
function titleOf(named: Found<string> | null, lines: readonly Line[]): Found<string> | null {
  const shown = lines.filter(({ role, outside }) => role === 'title' && outside === null);
  const short =
    named === null || named.how === 'json-ld' ? named : { ...named, value: withoutSite(named.value, lines) };
  const same = shown.find(({ text }) => short === null || sharedWords(text, short.value) >= 0.5);
  return same === undefined ? short : { value: same.text, how: 'markup', evidence: `<h1>${same.text}` };
}

/** How a page's address gives a day: "/2024/07/08/", "/20240708/", "-2024-07-08". */
const DATED_ADDRESS =
  /(?<!\d)((?:19|20)\d\d)([-/])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)|\/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\/)/;

/** The day in an address, as "about": systems put there when a story was begun, or moved. */
function addressDate(address: string | undefined, today: string): Found<string> | null {
  const match = address === undefined ? null : DATED_ADDRESS.exec(new URL(address).pathname);
  if (match === null) return null;
  const day = `${match[1] ?? match[5]}-${match[3] ?? match[6]}-${match[4] ?? match[7]}`;
  const isDay = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return isDay && day <= today
    ? { value: `${day}~`, how: 'address', evidence: `its address has ${match[0]}` }
    : null;
}

/** The date that readers see wins: metadata is set anew when a site moves or an article is changed. */
function publishedOf(metadata: PageMetadata, capture: Capture, notes: string[]): Found<string> | null {
  const [shown, named] = [capture.published, metadata.published];
  if (shown !== null && named !== null && metadata.modified === shown.value && named.value < shown.value) {
    notes.push(`The date that it shows, ${shown.value}, is that of its last change (${named.evidence}).`);
    return named;
  }
  if (shown !== null && named !== null && !named.value.startsWith(shown.value)) {
    notes.push(`Its byline says ${shown.value}, its metadata ${named.value} (${named.evidence}).`);
  }
  // A byline of a month alone is less than the day that the metadata gives within it.
  return shown !== null && !(named?.value.startsWith(shown.value) && named.value.length > shown.value.length)
    ? shown
    : named;
}

function languageOf(metadata: PageMetadata, capture: Capture, notes: string[]): Found<string> | null {
  const [declared, read] = [metadata.language, capture.language];
  if (declared === null || read === null) return declared ?? read;
  if (declared.value.split('-')[0] === read.value) return declared;
  notes.push(`It says that its language is ${declared.value}, but its words are ${read.value}.`);
  return read;
}

/**
 * Takes a saved page apart: what its metadata says, and its article's text. `today` is an ISO calendar date: no page
 * is from later. `address` is where it was fetched, if it was. Throws a PageError for what is no article's page by its
 * size.
 */
export function readPageCapture(html: string, hints: Hints, today: string, address?: string): Capture {
  const document = parsePage(html);
  const metadata = readPageMetadata(document, today, address);
  const lines = readPageLines(document, metadata.title?.value ?? null);
  const title = titleOf(metadata.title, lines);
  const capture = captureLines(lines, {
    title: hints.title ?? title?.value,
    publisher: hints.publisher ?? metadata.publisher?.value,
    authors: metadata.authors?.value,
  });
  const notes = [...metadata.notes, ...capture.notes];
  const url = metadata.url ?? capture.url;
  return {
    title: title ?? capture.title,
    publisher: metadata.publisher ?? capture.publisher,
    authors: capture.authors ?? metadata.authors,
    published: publishedOf(metadata, capture, notes) ?? addressDate(url?.value ?? address, today),
    url,
    language: languageOf(metadata, capture, notes),
    rights: metadata.rights ?? capture.rights,
    blocks: capture.blocks,
    dropped: capture.dropped,
    notes,
  };
}
