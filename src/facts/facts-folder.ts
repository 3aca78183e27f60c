import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../corpus/article.ts';
import { type Context, contextKey } from './context.ts';
import type { Facts } from './facts.ts';

/** Files read or written at once. */
const AT_ONCE = 32;
/** A folder of a corpus that nobody opened for as long, in milliseconds, is removed. */
const FORGOTTEN_AFTER = 30 * 86_400_000;

/** What decides how an article is read: the rules with their lexicons, and the versions of what they call. */
const RULES = [new URL('.', import.meta.url), new URL('../text/', import.meta.url)];
const PINS = new URL('../../package.json', import.meta.url);

const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
};

let rules: Promise<string> | undefined;

/** Changes whenever a source file of the rules, a dependency or the Unicode tables of Node do. */
function rulesVersion(): Promise<string> {
  rules ??= (async () => {
    const files = await Promise.all(
      RULES.map(async (folder) =>
        (await readdir(folder, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
          .sort(),
      ),
    );
    const bytes = await Promise.all([...files.flat(), PINS].map((file) => readFile(file)));
    const { v8 = '', icu = '', unicode = '' } = process.versions;
    return digest(v8, icu, unicode, ...bytes);
  })();
  return rules;
}

/** Works at most `AT_ONCE` items at a time. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += AT_ONCE) await Promise.all(items.slice(i, i + AT_ONCE).map(work));
}

/**
 * Facts of a corpus's articles as an earlier process extracted them: a file an article, in a folder that is always safe
 * to delete. A file counts only where it is whole and was made from the same article with the same names by the same
 * rules. Never rejects: what can't be read is extracted again, and where nothing can be written nothing is kept.
 */
export class FactsFolder {
  readonly #folder: string;

  /** Keeps the facts of the corpus in the folder `corpus` somewhere under `cache`. */
  constructor(cache: string, corpus: string) {
    this.#folder = join(cache, 'facts', digest(corpus).slice(0, 16));
  }

  #fileOf(article: Article): string {
    // Ids are file names, but of other file systems perhaps.
    return join(this.#folder, `${digest(article.id).slice(0, 22)}.json`);
  }

  async #keyOf({ file: _, ...article }: Article, given: string): Promise<string> {
    return digest(await rulesVersion(), given, JSON.stringify(article));
  }

  /** The facts that are kept of these articles. */
  async read(articles: readonly Article[], context: Context): Promise<ReadonlyMap<Article, Facts>> {
    const found = new Map<Article, Facts>();
    const given = contextKey(context);
    await each(articles, async (article) => {
      try {
        const text = await readFile(this.#fileOf(article), 'utf8');
        const [key, sum, body] = text.split('\n', 3) as [string, string, string];
        if (key !== (await this.#keyOf(article, given)) || sum !== digest(body)) return;
        found.set(article, { ...(JSON.parse(body) as Omit<Facts, 'article'>), article });
      } catch {
        // Missing or damaged: extracted again.
      }
    });
    return found;
  }

  /** Keeps these facts, each file in one go, so that no reader sees half of one. */
  async write(all: readonly Facts[], context: Context): Promise<void> {
    const given = contextKey(context);
    try {
      await mkdir(this.#folder, { recursive: true });
    } catch {
      return;
    }
    await each(all, async ({ article, ...facts }) => {
      const body = JSON.stringify(facts);
      const file = this.#fileOf(article);
      const draft = `${file}.${process.pid}`;
      try {
        await writeFile(draft, `${await this.#keyOf(article, given)}\n${digest(body)}\n${body}`);
        await rename(draft, file);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    });
  }

  /** Removes what is kept of articles that the corpus no longer has, and of corpora that nobody opens any more. */
  async tidy(articles: readonly Article[]): Promise<void> {
    try {
      const now = new Date();
      await utimes(this.#folder, now, now);
      const wanted = new Set(articles.map((article) => this.#fileOf(article)));
      const files = (await readdir(this.#folder)).map((name) => join(this.#folder, name));
      await each(
        files.filter((file) => !wanted.has(file)),
        (file) => rm(file, { force: true }),
      );
      const others = await readdir(dirname(this.#folder));
      await each(others, async (name) => {
        const folder = join(dirname(this.#folder), name);
        if (now.getTime() - (await stat(folder)).mtimeMs > FORGOTTEN_AFTER)
          await rm(folder, { recursive: true, force: true });
      });
    } catch {
      // Nothing is kept here, or another process is tidying up as well.
    }
  }
}
