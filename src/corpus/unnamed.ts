import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { Article, Paragraph } from './article.ts';
import type { Fault } from './fault.ts';
import type { Names } from './names.ts';
import { FaultList, readLines } from './source.ts';
import { YamlReader } from './yaml.ts';

/** The file in the folder of originals that lists people who must not be named. It is never committed. */
export const UNNAMED = 'unnamed.yaml';

/** People who must not be named: every way of writing each, as lists of folded words. Never shown and never logged. */
export interface Unnamed {
  readonly names: readonly (readonly string[])[];
  /** Equal for equal lists. */
  readonly key: string;
}

export const NOBODY: Unnamed = { names: [], key: '' };

/** Small words within names, and initials, which name nobody. */
const PARTICLES = new Set(
  'al bin das del della den der des dos ibn las los san santa van von the and'.split(' '),
);
const MIN_PART = 3;

/** Words that may stand between those of a name: "Ana B. Ruiz", "Ana María Ruiz", "Ruiz (15), Ana". */
const MOST_BETWEEN = 2;

/** A text's words as they are compared: without case, accents, signs and what can't be seen, such as soft hyphens. */
function folded(text: string): readonly string[] {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Reads `unnamed.yaml`: a name a line, with other ways of writing it in a list. Faults tell the line and nothing that
 * stands there, since they are logged.
 */
export function parseUnnamed(
  fileName: string,
  bytes: Uint8Array,
): { readonly unnamed: Unnamed; readonly faults: readonly Fault[] } {
  const faults = new FaultList(fileName);
  const report = (line: number): void =>
    faults.report(line, 'has a line that can\'t be read; write "Name:" or "Name: [Other Name, Alias]".');
  const yaml = new YamlReader(readLines(bytes, report).join('\n'), report);
  const names: (readonly string[])[] = [];
  for (const entry of yaml.root === null ? [] : yaml.entries(yaml.root, { keepEmpty: true }).values()) {
    for (const written of [entry.key, ...yaml.texts(entry)]) {
      const words = folded(written);
      if (words.length > 0) names.push(words);
      else report(entry.line);
    }
  }
  return { unnamed: unnamedOf(names), faults: faults.inOrder() };
}

function unnamedOf(names: Unnamed['names']): Unnamed {
  if (names.length === 0) return NOBODY;
  const key = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 16);
  return { names, key };
}

/** Whether all words of a name stand there close to one another, in whatever order. */
function stands(name: readonly string[], words: readonly string[]): boolean {
  const span = name.length === 1 ? 1 : name.length + MOST_BETWEEN;
  return words.some((word, at) => {
    if (!name.includes(word)) return false;
    const near = words.slice(at, at + span);
    return name.every((part) => near.includes(part));
  });
}

const namesAny = (text: string | null, names: Unnamed['names']): boolean => {
  if (text === null || names.length === 0) return false;
  const words = folded(text);
  return names.some((name) => stands(name, words));
};

/** Words of a text that are written with a capital, folded: what may be a part of a name. */
const capitals = (text: string): readonly string[] =>
  (text.match(/\p{Lu}[\p{L}\p{M}\p{Cf}]*/gu) ?? []).flatMap((word) => folded(word));

/** The address as words: what a slug spells out is legible too. */
function wordsOfAddress(url: string | null): string {
  try {
    return decodeURIComponent(url ?? '');
  } catch {
    return url ?? '';
  }
}

/** Everything of an article that a reader gets to see. */
function textsOf(article: Article): readonly string[] {
  const { title, url, archiveUrl, authors, publishedNote, correction, paragraphs } = article;
  return [
    title,
    wordsOfAddress(url),
    wordsOfAddress(archiveUrl),
    ...authors,
    publishedNote ?? '',
    correction?.note ?? '',
    ...paragraphs.flatMap(({ text, heading }) => (heading === null ? [text] : [text, heading])),
  ];
}

/** The names all of whose words the article has somewhere: most articles have none, and that is soon told. */
function candidates(article: Article, names: Unnamed['names']): Unnamed['names'] {
  const words = new Set(folded(textsOf(article).join(' ')));
  return names.filter((name) => name.every((word) => words.has(word)));
}

function withoutParagraphs(article: Article, names: Unnamed['names']): Article {
  // Once the whole name has stood there, a part of it names the same person ("her mother, Ruiz").
  const texts = article.paragraphs.flatMap(({ text, heading }) => [folded(text), folded(heading ?? '')]);
  const named = names.filter((name) => texts.some((words) => stands(name, words)));
  if (named.length === 0) return article;
  const parts = new Set(named.flat().filter((part) => part.length >= MIN_PART && !PARTICLES.has(part)));
  const isNaming = ({ text, heading }: Paragraph): boolean =>
    namesAny(text, named) || namesAny(heading, named) || capitals(text).some((word) => parts.has(word));
  const paragraphs = article.paragraphs.map((paragraph) =>
    isNaming(paragraph) ? { ...paragraph, text: '', heading: null, at: null } : paragraph,
  );
  const left = createHash('sha256').update(JSON.stringify(paragraphs)).digest('hex').slice(0, 16);
  return { ...article, paragraphs, version: `${article.version}-${left}` };
}

function withoutNames(article: Article, unnamed: Unnamed): Article | null {
  const names = candidates(article, unnamed.names);
  if (names.length === 0) return article;
  const { title, url, archiveUrl, authors, publishedNote, correction } = article;
  if ([title, wordsOfAddress(url), wordsOfAddress(archiveUrl)].some((text) => namesAny(text, names)))
    return null;
  const shown = {
    authors: authors.filter((author) => !namesAny(author, names)),
    publishedNote: namesAny(publishedNote, names) ? null : publishedNote,
    correction: namesAny(correction?.note ?? null, names) ? null : correction,
  };
  const same =
    shown.authors.length === authors.length &&
    shown.publishedNote === publishedNote &&
    shown.correction === correction;
  return withoutParagraphs(same ? article : { ...article, ...shown, version: `${article.version}-u` }, names);
}

const kept = new WeakMap<Article, { readonly key: string; readonly article: Article | null }>();

/**
 * The articles as they may be quoted: whatever names one of `unnamed` is left out. A paragraph that does is empty, so
 * that the others keep their numbers; in an article that names somebody in full, so is each paragraph with a part of
 * that name. An article whose headline or address names somebody is left out whole. Nothing is reworded. The same
 * objects again for the same articles and list.
 */
export function withoutUnnamed(articles: readonly Article[], unnamed: Unnamed): readonly Article[] {
  if (unnamed.names.length === 0) return articles;
  return articles.flatMap((article) => {
    let known = kept.get(article);
    if (known?.key !== unnamed.key) {
      known = { key: unnamed.key, article: withoutNames(article, unnamed) };
      kept.set(article, known);
    }
    return known.article ?? [];
  });
}

/** The faults as they may be logged: of one that would name somebody only that it is there. */
export function faultsWithout(faults: readonly Fault[], { names }: Unnamed): readonly Fault[] {
  if (names.length === 0) return faults;
  return faults.map((fault) =>
    namesAny(`${fault.file} ${fault.message}`, names)
      ? {
          ...fault,
          file: dirname(fault.file),
          line: 1,
          message: 'has a file at fault that can\'t be named here; "clippings corpus check" names it.',
        }
      : fault,
  );
}

/** What is known of names, without those who must not be named. */
export function namesWithout(names: Names, unnamed: Unnamed): Names {
  if (unnamed.names.length === 0) return names;
  const known = names.known
    .filter(({ name }) => !namesAny(name, unnamed.names))
    .map((bearer) => ({
      ...bearer,
      aliases: bearer.aliases.filter((alias) => !namesAny(alias, unnamed.names)),
    }));
  const apart = names.apart.filter((pair) => !pair.some((name) => namesAny(name, unnamed.names)));
  return { known, apart };
}
