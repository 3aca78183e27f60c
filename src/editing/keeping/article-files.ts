import { basename, join } from 'node:path';
import { addressKey } from '../../corpus/address.ts';
import type { Article } from '../../corpus/article.ts';
import { nearestWord } from '../../corpus/nearest.ts';
import { articleId, parseArticle } from '../../corpus/parse.ts';
import { readCorpus } from '../../corpus/read.ts';
import { contentOf } from '../history/change.ts';
import { Refusal } from '../refusal.ts';

/** The folders that are kept: of digests, and of originals on this machine; null where one folder holds all. */
export interface EditingFolders {
  readonly corpusDir: string;
  readonly localDir: string | null;
}

/** One file of an article. */
export interface ArticleFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Null where a fault keeps the file out. */
  readonly article: Article | null;
}

/** An article with its files: the digest, or what stands for one, and an original that stands in for it. */
export interface ArticleFiles {
  readonly id: string;
  readonly digest: ArticleFile | null;
  readonly original: ArticleFile | null;
}

/** Every article, newest first, as answers are given from; withdrawn ones too. */
export async function listArticles(
  { corpusDir, localDir }: EditingFolders,
  today: string,
): Promise<readonly Article[]> {
  return (await readCorpus({ corpus: corpusDir, local: localDir }, { today })).articles;
}

async function held(file: string, today: string): Promise<ArticleFile | null> {
  const bytes = await contentOf(file);
  return bytes === null ? null : { file, bytes, article: parseArticle(file, bytes, { today }).article };
}

/**
 * The files of the article with this id, whatever their state. Rejects with a Refusal, with the id that was probably
 * meant, where there is none.
 */
export async function findArticleFiles(
  { corpusDir, localDir }: EditingFolders,
  id: string,
  today: string,
): Promise<ArticleFiles> {
  const digests = (await readCorpus({ corpus: corpusDir }, { today })).articles;
  const originals = localDir === null ? [] : (await readCorpus({ corpus: localDir }, { today })).articles;
  const hasId = (article: Article) => article.id.toLowerCase() === id.toLowerCase();
  const known = digests.find(hasId);
  // A file that is at fault, or was taken down but not deleted, is no article and is found by its name.
  const isName = basename(id) === id && id !== '';
  const digest = isName || known ? await held(known?.file ?? join(corpusDir, `${id}.md`), today) : null;
  const address = digest?.article ? addressKey(digest.article.url) : null;
  const own =
    originals.find(({ url }) => address !== null && addressKey(url) === address) ?? originals.find(hasId);
  const file = own?.file ?? (localDir === null || !isName ? null : join(localDir, `${id}.md`));
  const original = file === null ? null : await held(file, today);
  if (digest === null && original === null) {
    const near = nearestWord(
      id,
      [...digests, ...originals].map((article) => article.id),
    );
    throw near === null
      ? new Refusal('editing.refused.unknown', { id })
      : new Refusal('editing.refused.unknownNear', { id, near });
  }
  return { id: articleId((digest ?? original)!.file), digest, original };
}
