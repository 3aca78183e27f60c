import type { Article, PublishedHow } from '../corpus/article.ts';
import type { FrontMatter, Key } from '../corpus/front-matter.ts';
import { type Block, blocksOf } from '../corpus/write.ts';
import type { Capture, Dropped, Found, FoundHow } from './capture/capture.ts';

/** What the editor says of an article; it wins over what the page says. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** EDTF. */
  readonly published?: string | undefined;
  /** The evidence for the date, where the page doesn't simply state it. */
  readonly publishedNote?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** An article ready to be written, and where each of its values comes from. */
export interface Draft {
  readonly values: FrontMatter;
  readonly blocks: readonly Block[];
  /** How the values were found, and on what evidence; those without were decided here. */
  readonly found: ReadonlyMap<Key, { readonly how: FoundHow; readonly evidence: string }>;
  readonly dropped: readonly Dropped[];
  readonly notes: readonly string[];
}

/** A draft, or what keeps the capture from being one, a sentence each. */
export type Drafted =
  | { readonly draft: Draft; readonly faults: null }
  | { readonly draft: null; readonly faults: readonly string[] };

const DATED_BY: Readonly<Partial<Record<FoundHow, PublishedHow>>> = {
  byline: 'byline',
  'json-ld': 'metadata',
  'open-graph': 'metadata',
  meta: 'metadata',
  markup: 'metadata',
  address: 'metadata',
  text: 'text',
};

/** What an article can't be without, and how it can be given. */
const NEEDED = {
  title: { name: 'headline', give: '--title (in [brackets] where you supply one)' },
  publisher: { name: 'publisher', give: '--publisher' },
  published: {
    name: 'publication date',
    give: '--published (as in 2024-12-12, 2024-12, or 2024-12-12~ for "about")',
  },
  url: { name: 'address', give: '--url' },
  language: { name: 'language that is known here', give: '--language' },
} as const;
type Needed = keyof typeof NEEDED;

/** Makes an original of a capture: the editor's metadata, then the page's; nothing is guessed. */
export function draftOf(capture: Capture, metadata: Metadata, today: string): Drafted {
  const found = new Map<Key, { how: FoundHow; evidence: string }>();
  const choose = (key: Needed): string | null => {
    const given = metadata[key]?.trim();
    const value: Found<string> | null = given
      ? { value: given, how: 'option', evidence: `--${key}` }
      : capture[key];
    if (value !== null) found.set(key, value);
    return value?.value ?? null;
  };
  const title = choose('title');
  const publisher = choose('publisher');
  const published = choose('published');
  const url = choose('url');
  const language = choose('language');

  const faults: string[] = [];
  const missing = Object.entries({ title, publisher, published, url, language })
    .filter(([, value]) => value === null)
    .map(([key]) => NEEDED[key as Needed]);
  if (missing.length > 0) {
    const [names, options] = [missing.map(({ name }) => name), missing.map(({ give }) => give)];
    faults.push(`states no ${names.join(', no ')}: give ${options.join(', ')}.`);
  }
  if (!capture.blocks.some(({ kind }) => kind === 'paragraph'))
    faults.push('has no paragraph of an article.');
  if (
    title === null ||
    publisher === null ||
    published === null ||
    url === null ||
    language === null ||
    faults.length > 0
  ) {
    return { draft: null, faults };
  }
  if (capture.authors !== null) found.set('author', capture.authors);
  if (capture.rights !== null) found.set('rights', capture.rights);
  const { publishedHow, publishedNote } = dating(published, metadata, capture);
  const values: FrontMatter = {
    title,
    publisher,
    authors: capture.authors?.value ?? [],
    published,
    publishedHow,
    publishedNote,
    url,
    archiveUrl: null,
    language,
    text: 'original',
    rights: capture.rights?.value ?? null,
    status: 'current',
    correction: null,
    added: today,
  };
  return {
    draft: { values, blocks: capture.blocks, found, dropped: capture.dropped, notes: capture.notes },
    faults: null,
  };
}

function dating(
  published: string,
  metadata: Metadata,
  { published: onPage }: Capture,
): Pick<FrontMatter, 'publishedHow' | 'publishedNote'> {
  const given = metadata.publishedNote?.trim() || null;
  if (onPage !== null && onPage.value === published) {
    const publishedHow = DATED_BY[onPage.how] ?? 'editor';
    return {
      publishedHow,
      publishedNote: given ?? (publishedHow === 'byline' ? null : oneLine(onPage.evidence)),
    };
  }
  const other =
    metadata.published && onPage !== null
      ? `the page says ${onPage.value}: ${oneLine(onPage.evidence)}`
      : null;
  return { publishedHow: 'editor', publishedNote: given ?? other };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);

/** A draft of an article that is in the corpus format already; the editor's metadata wins here too. */
export function draftOfArticle(article: Article, metadata: Metadata): Draft {
  const { id: _id, paragraphs: _paragraphs, file: _file, version: _version, ...values } = article;
  const given = (Object.keys(NEEDED) as Needed[]).flatMap((key) => {
    const value = metadata[key]?.trim();
    return value ? [[key, value] as const] : [];
  });
  const dated = metadata.published?.trim() && metadata.published.trim() !== article.published;
  return {
    values: {
      ...values,
      ...Object.fromEntries(given),
      ...(dated ? { publishedHow: 'editor' as const, publishedNote: null } : {}),
      ...(metadata.publishedNote?.trim() ? { publishedNote: metadata.publishedNote.trim() } : {}),
    },
    blocks: blocksOf(article),
    found: new Map(given.map(([key]) => [key, { how: 'option', evidence: `--${key}` }])),
    dropped: [],
    notes: [],
  };
}
