import { setTimeout as sleep } from 'node:timers/promises';
import { addressKey } from '../../corpus/address.ts';
import type { Article } from '../../corpus/article.ts';
import { FetchError } from '../../fetching/fetch-error.ts';
import { type FetchedPage, type FetchOptions, fetchPage } from '../../fetching/fetch-page.ts';
import { SourceReader } from '../source-reader.ts';
import { comparePage, livePageOf } from './compare.ts';
import { archiveOf, type Finding, finding } from './finding.ts';

export interface VerifyOptions {
  /** ISO calendar date. */
  readonly today: string;
  /** How addresses are fetched. */
  readonly fetching?: FetchOptions | undefined;
  /** Between two pages of one host, in milliseconds; `PAUSE` unless told. */
  readonly pause?: number | undefined;
  /** Is told of each page before it is fetched. */
  readonly onPage?: ((url: string, number: number, count: number) => void) | undefined;
}

/** One page at a time, and one every two seconds from a host: a visitor, no crawler. */
const PAUSE = 2000;

function ofFetchFault(articles: readonly Article[], error: FetchError): readonly Finding[] {
  return articles.map((article) => {
    if (error.fault !== 'gone' && error.fault !== 'unknown-host') {
      return finding(article, 'unreachable', error.message);
    }
    const archive = archiveOf(article);
    const message = `${error.message.replace(/\.$/, '')}: look whether ${archive} has it, and put that into archiveUrl.`;
    return finding(article, 'gone', message, { archive });
  });
}

function ofAddress(article: Article, page: FetchedPage): readonly Finding[] {
  if (addressKey(page.url) === addressKey(article.url)) return [];
  const now = page.url;
  const url = new URL(now);
  const archive = archiveOf(article);
  return url.pathname.length <= 1 && url.search === ''
    ? [
        finding(article, 'gone', `leads to the front page of ${url.hostname} now: see ${archive}.`, {
          now,
          archive,
        }),
      ]
    : [finding(article, 'moved', `has moved: put ${now} into url.`, { was: article.url, now })];
}

/** What became of one page, and whether anybody answered: then this machine is on the net. */
interface Verified {
  readonly findings: readonly Finding[];
  readonly answered: boolean;
}

async function verifyPage(
  articles: readonly Article[],
  reader: SourceReader,
  { today, fetching }: VerifyOptions,
): Promise<Verified> {
  const [first] = articles as [Article, ...Article[]];
  let page: FetchedPage;
  try {
    page = await fetchPage(first.url, fetching);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { findings: ofFetchFault(articles, error), answered: error.fault === 'gone' };
  }
  const { publisher, published, url, language } = first;
  const metadata = { publisher, published, url, language };
  const { draft, faults } = await reader.read(url, page.bytes, metadata, today, page);
  const findings = articles.flatMap((article) => {
    const moved = ofAddress(article, page);
    if (moved.some(({ kind }) => kind === 'gone')) return moved;
    if (draft === null) return [...moved, finding(article, 'unreadable', faults.join(' It also '))];
    return [...moved, ...comparePage(article, livePageOf(draft))];
  });
  return { findings, answered: true };
}

/** Where nobody answered at all, it is this machine that is off the net, and no page is known to be gone. */
const offTheNet = ({ article }: Finding): Finding =>
  finding(article, 'unreachable', "names a host that can't be found; is this machine on the net?");

/** The pages of articles, each once, whatever stands for it: a digest, its original, or both. */
function pagesOf(articles: readonly Article[]): readonly (readonly Article[])[] {
  const pages = new Map<string, Article[]>();
  for (const article of articles) {
    if (article.status === 'withdrawn') continue;
    const key = addressKey(article.url);
    const page = pages.get(key);
    if (page === undefined) pages.set(key, [article]);
    else page.push(article);
  }
  return [...pages.values()];
}

/** What was looked at, and what was found. */
export interface Verification {
  /** How many pages. */
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/**
 * Fetches the page of each article again, one at a time, and tells what has become of it. Withdrawn articles are
 * passed over. Changes nothing.
 */
export async function verifyArticles(
  articles: readonly Article[],
  options: VerifyOptions,
): Promise<Verification> {
  const pages = pagesOf(articles);
  const findings: Finding[] = [];
  const lastAt = new Map<string, number>();
  let answered = false;
  const reader = new SourceReader();
  try {
    for (const [index, page] of pages.entries()) {
      const { url } = page[0]!;
      const { hostname } = new URL(url);
      const wait = (lastAt.get(hostname) ?? 0) + (options.pause ?? PAUSE) - performance.now();
      if (lastAt.has(hostname) && wait > 0) await sleep(wait);
      options.onPage?.(url, index + 1, pages.length);
      const verified = await verifyPage(page, reader, options);
      findings.push(...verified.findings);
      answered ||= verified.answered;
      lastAt.set(hostname, performance.now());
    }
  } finally {
    await reader.close();
  }
  const isOff = (found: Finding) => !answered && found.kind === 'gone';
  return {
    pages: pages.length,
    findings: findings.map((found) => (isOff(found) ? offTheNet(found) : found)),
  };
}
