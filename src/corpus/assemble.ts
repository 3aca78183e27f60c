import { addressKey } from './address.ts';
import type { Article, Status } from './article.ts';
import { compareDates } from './edtf.ts';
import type { Fault } from './fault.ts';

/** Which of two statuses counts where an original stands in for a digest: the greater. */
export const SEVERITY: Readonly<Record<Status, number>> = { current: 0, corrected: 1, withdrawn: 2 };

const standIns = new WeakMap<Article, { readonly digest: Article; readonly article: Article }>();

/**
 * `original` in the place of `digest`: under its id, and as corrected or withdrawn as the graver of the two, since a
 * takedown of the digest means the original too. The same object again for the same two.
 */
function standIn(original: Article, digest: Article): Article {
  const graver = SEVERITY[digest.status] > SEVERITY[original.status];
  if (original.id === digest.id && !graver) return original;
  const known = standIns.get(original);
  if (known?.digest === digest) return known.article;
  const article = {
    ...original,
    id: digest.id,
    ...(graver ? { status: digest.status, correction: digest.correction } : {}),
    version: `${original.version}-${digest.version}`,
  };
  standIns.set(original, { digest, article });
  return article;
}

const addressKeys = new WeakMap<Article, string>();

/** Parsing addresses is what takes time in a large corpus, so each article's is parsed once. */
function addressOf(article: Article): string {
  let key = addressKeys.get(article);
  if (key === undefined) {
    key = addressKey(article.url);
    addressKeys.set(article, key);
  }
  return key;
}

const fault = (article: Article, message: string): Fault => ({
  file: article.file,
  line: 1,
  message,
  severity: 'error',
});

/** Articles by id and by address, of one folder, each only once. */
class FolderArticles {
  readonly byId = new Map<string, Article>();
  readonly byAddress = new Map<string, Article>();
  readonly articles: Article[] = [];

  constructor(articles: readonly Article[], report: (fault: Fault) => void) {
    for (const article of articles) {
      const id = article.id.toLowerCase();
      const address = addressOf(article);
      const sameId = this.byId.get(id);
      const sameAddress = this.byAddress.get(address);
      if (sameId !== undefined) report(fault(article, `has the id of ${sameId.file}; rename one of them.`));
      if (sameAddress !== undefined) {
        report(fault(article, `has the address of ${sameAddress.file} (${article.url}); keep one of them.`));
      }
      if (sameId !== undefined || sameAddress !== undefined) continue;
      this.byId.set(id, article);
      this.byAddress.set(address, article);
      this.articles.push(article);
    }
  }
}

/**
 * Puts the articles of a corpus folder and of its folder of originals together: an original stands in for the
 * article of the same id, and for that of the same address under its id. Ids are compared without case. Reports
 * ids and addresses that stand twice; the first article of each is kept.
 */
export function assemble(
  corpus: readonly Article[],
  local: readonly Article[],
  report: (fault: Fault) => void,
): readonly Article[] {
  const digests = new FolderArticles(corpus, report);
  const originals = new FolderArticles(local, report);
  const articles = new Map<string, Article>(digests.articles.map((article) => [article.id, article]));
  const replaced = new Map<Article, Article>();
  for (const original of originals.articles) {
    const byId = digests.byId.get(original.id.toLowerCase());
    const byAddress = digests.byAddress.get(addressOf(original));
    if (byId !== undefined && byAddress !== undefined && byId !== byAddress) {
      report(
        fault(original, `has the id of ${byId.file} but the address of ${byAddress.file}; settle which.`),
      );
      continue;
    }
    const digest = byId ?? byAddress;
    const first = digest === undefined ? undefined : replaced.get(digest);
    if (first !== undefined) {
      report(
        fault(original, `stands in for ${digest!.file}, as ${first.file} does already; keep one of them.`),
      );
      continue;
    }
    if (digest !== undefined) replaced.set(digest, original);
    articles.set(digest?.id ?? original.id, digest === undefined ? original : standIn(original, digest));
  }
  return [...articles.values()].sort(
    (a, b) => compareDates(b.published, a.published) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
