import type { Article } from '../corpus/article.ts';
import type { Fault } from '../corpus/fault.ts';
import { type Context, contextKey } from './context.ts';
import { extractAll } from './extraction.ts';
import type { Facts } from './facts.ts';
import type { FactsFolder } from './facts-folder.ts';

/** Paragraphs from which on extracting, by rules that are read for the first time, takes longer than looking for what was kept. */
const WORTH_KEEPING = 10;

/** Facts of articles, each extracted once as long as the names and the glossary stay the same. */
export class FactsCache {
  readonly #folder: FactsFolder | null;
  #context: Context | null = null;
  #facts = new WeakMap<Article, Facts>();
  /** Why articles have none. */
  #faults = new WeakMap<Article, Fault>();
  /** What isn't on the disk yet. */
  #unkept: Facts[] = [];
  #keeping: Promise<void> = Promise.resolve();

  /** Without a folder nothing outlives the process. */
  constructor(folder: FactsFolder | null) {
    this.#folder = folder;
  }

  /**
   * The articles' facts by id. Gives the event loop its turns. What can't be extracted is empty, and a fault as long as
   * the article stays the same.
   */
  async extract(
    articles: readonly Article[],
    context: Context,
    report: (fault: Fault) => void,
  ): Promise<ReadonlyMap<string, Facts>> {
    if (this.#context === null || contextKey(this.#context) !== contextKey(context)) {
      this.#context = context;
      this.#facts = new WeakMap();
      this.#faults = new WeakMap();
      this.#unkept = [];
    }
    const folder = this.#folderFor(articles);
    const missing = articles.filter((article) => !this.#facts.has(article));
    const kept = await folder?.read(missing, context);
    for (const [article, facts] of kept ?? []) this.#facts.set(article, facts);
    const unknown = missing.filter((article) => !this.#facts.has(article));
    for (const [article, made] of await extractAll(unknown, context)) this.#take(article, made);
    for (const article of articles) {
      const fault = this.#faults.get(article);
      if (fault !== undefined) report(fault);
    }
    return new Map(articles.map((article) => [article.id, this.#facts.get(article)!]));
  }

  #folderFor(articles: readonly Article[]): FactsFolder | null {
    const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
    return paragraphs < WORTH_KEEPING ? null : this.#folder;
  }

  #take(article: Article, made: Facts | Error): void {
    if (!(made instanceof Error)) {
      this.#facts.set(article, made);
      this.#unkept.push(made);
      return;
    }
    this.#facts.set(article, { article, figures: [], entities: [], sayings: [] });
    this.#faults.set(article, {
      file: article.file,
      line: 1,
      message: `answers without its figures and people, by a fault of Clippings: ${made.message}.`,
      severity: 'error',
    });
  }

  /** Begins to keep on disk what was extracted last, of a coverage of these articles; `finish` waits for it. */
  keep(articles: readonly Article[]): void {
    const folder = this.#folderFor(articles);
    const context = this.#context;
    const made = this.#unkept;
    this.#unkept = [];
    if (folder === null || context === null || made.length === 0) return;
    this.#keeping = this.#keeping.then(() => folder.write(made, context)).then(() => folder.tidy(articles));
  }

  /** Resolves when everything that is to be kept is on the disk. */
  async finish(): Promise<void> {
    await this.#keeping;
  }
}
