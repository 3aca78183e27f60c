import type { Article } from '../../corpus/article.ts';

/** What can have become of a page since it was added. */
const FINDING_KINDS = [
  'gone',
  'moved',
  'unreachable',
  'unreadable',
  'headline',
  'figure',
  'text',
  'at-words',
  'correction',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing about an article's page that a maintainer must know. */
export interface Finding {
  readonly article: Article;
  readonly kind: FindingKind;
  /** The paragraph that it is about, from 1; null where it is the whole article. */
  readonly paragraph: number | null;
  /** One sentence: what is so and what to do. */
  readonly message: string;
  /** What the corpus has and what the page has now, where that can be told in a few words. */
  readonly was: string | null;
  readonly now: string | null;
  /** An address at which the page can be read as it was; null where it still stands. */
  readonly archive: string | null;
}

/** A page that couldn't be had just now may be sound: only the rest asks for a change. */
export const asksForChange = ({ kind }: Finding): boolean => kind !== 'unreachable';

/** Where a page may have been kept: as the article says, or the copy of the Internet Archive nearest to its date. */
export function archiveOf({ archiveUrl, published, url }: Article): string {
  const date = published.replace(/[^\d-].*$/, '').replaceAll('-', '');
  return archiveUrl ?? `https://web.archive.org/web/${date}/${url}`;
}

export function finding(
  article: Article,
  kind: FindingKind,
  message: string,
  more: Partial<Pick<Finding, 'paragraph' | 'was' | 'now' | 'archive'>> = {},
): Finding {
  return { article, kind, message, paragraph: null, was: null, now: null, archive: null, ...more };
}
