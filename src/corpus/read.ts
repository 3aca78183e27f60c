import { dirname, join } from 'node:path';
import type { Article } from './article.ts';
import { assemble } from './assemble.ts';
import type { Corpus } from './corpus.ts';
import { byPlace, type Fault } from './fault.ts';
import { isMissing, isThere, namesIn, noFile, unreadable } from './folder.ts';
import { NO_GLOSSARY } from './glossary.ts';
import { parseGlossary } from './glossary-file.ts';
import { NO_NAMES } from './names.ts';
import { parseNames } from './names-file.ts';
import { parseArticle } from './parse.ts';
import { ParsedFiles } from './parsed-files.ts';
import { parseTombstones, TOMBSTONES, type Tombstone, withoutTakenDown } from './tombstones.ts';
import { NOBODY, parseUnnamed, UNNAMED } from './unnamed.ts';

/** Where a body of coverage lies: its folder, and one of originals that stand in for its digests. */
export interface CorpusFolders {
  readonly corpus: string;
  /** Passed over where there is none. */
  readonly local?: string | null | undefined;
}

type ReportFault = (fault: Fault) => void;

const FILES_AT_ONCE = 32;

/** Whether an entry of a corpus folder is an article by its name: `*.md`, but no README.md and no hidden file. */
function isArticleFile(name: string): boolean {
  return /\.md$/i.test(name) && !name.startsWith('.') && name.toLowerCase() !== 'readme.md';
}

/** One file beside the articles: its value, and while it is broken the value that it last had when it was sound. */
class SideFile<Value> {
  readonly #files: ParsedFiles<{ readonly value: Value; readonly faults: readonly Fault[] }>;
  readonly #none: Value;
  #sound: Value | null = null;

  constructor(
    none: Value,
    parse: (file: string, bytes: Uint8Array) => { readonly value: Value; readonly faults: readonly Fault[] },
  ) {
    this.#none = none;
    this.#files = new ParsedFiles(parse);
  }

  /** What it last was when it was sound; for while nobody can tell whether the file is still there. */
  get kept(): Value {
    return this.#sound ?? this.#none;
  }

  async read(file: string, report: ReportFault): Promise<Value> {
    try {
      const parsed = await this.#files.read(file);
      if (parsed === null) {
        report(noFile(file));
        return this.kept;
      }
      parsed.faults.forEach(report);
      if (parsed.faults.some(({ severity }) => severity === 'error')) return this.#sound ?? parsed.value;
      this.#sound = parsed.value;
      return parsed.value;
    } catch (error) {
      if (isMissing(error) && !(await isThere(file))) {
        this.#sound = null;
        return this.#none;
      }
      report(unreadable(file, error));
      return this.kept;
    }
  }
}

interface FolderRead {
  readonly articles: readonly Article[];
  readonly isReadable: boolean;
}

const NO_FOLDER: FolderRead = { articles: [], isReadable: false };

/** A file beside the articles of a folder; what it last was where the folder can't be read. */
async function readSide<Value>(
  file: SideFile<Value>,
  { isReadable }: FolderRead,
  folder: string | null | undefined,
  name: string,
  report: ReportFault,
): Promise<Value> {
  return folder && isReadable ? file.read(join(folder, name), report) : file.kept;
}

/** `tombstones.yaml` of one folder. */
function tombstonesFile(): SideFile<readonly Tombstone[]> {
  return new SideFile<readonly Tombstone[]>([], (file, bytes) => {
    const { tombstones, faults } = parseTombstones(file, bytes);
    return { value: tombstones, faults };
  });
}

/**
 * Reads a body of coverage again and again. Only files that changed are read again; a file that is broken gives what
 * it held when it was last sound, and a folder that can't be read what it held before. Their faults are named.
 */
export class CorpusReader {
  readonly #folders: CorpusFolders;
  #today = '';
  readonly #articles = new ParsedFiles((file, bytes) => parseArticle(file, bytes, { today: this.#today }));
  readonly #names = new SideFile(NO_NAMES, (file, bytes) => {
    const { names, faults } = parseNames(file, bytes);
    return { value: names, faults };
  });
  readonly #glossary = new SideFile(NO_GLOSSARY, (file, bytes) => {
    const { glossary, faults } = parseGlossary(file, bytes);
    return { value: glossary, faults };
  });
  readonly #tombstones = tombstonesFile();
  readonly #localTombstones = tombstonesFile();
  readonly #unnamed = new SideFile(NOBODY, (file, bytes) => {
    const { unnamed, faults } = parseUnnamed(file, bytes);
    return { value: unnamed, faults };
  });
  /** File → the article that it held when it was last sound. */
  #sound = new Map<string, Article>();

  constructor(folders: CorpusFolders) {
    this.#folders = folders;
  }

  /**
   * The coverage as its files have it now. `today` is an ISO calendar date: articles dated later are at fault.
   * Never rejects: what can't be read is a fault.
   */
  async read({ today }: { readonly today: string }): Promise<Corpus> {
    // What was in the future yesterday may be sound today.
    if (today !== this.#today) this.#articles.forget(() => false);
    this.#today = today;
    const faults: Fault[] = [];
    const report: ReportFault = (fault) => {
      faults.push(fault);
    };
    const { corpus, local } = this.#folders;
    const before = this.#sound;
    this.#sound = new Map();
    const digests = await this.#readFolder(corpus, false, before, report);
    const originals = local ? await this.#readFolder(local, true, before, report) : NO_FOLDER;
    this.#articles.forget((file) => this.#sound.has(file));
    const names = await readSide(this.#names, digests, corpus, 'names.yaml', report);
    const glossary = await readSide(this.#glossary, digests, corpus, 'glossary.yaml', report);
    const tombstones = [
      ...(await readSide(this.#tombstones, digests, corpus, TOMBSTONES, report)),
      ...(await readSide(this.#localTombstones, originals, local, TOMBSTONES, report)),
    ];
    const unnamed = await readSide(this.#unnamed, originals, local, UNNAMED, report);
    const articles = assemble(
      withoutTakenDown(digests.articles, tombstones, report),
      withoutTakenDown(originals.articles, tombstones, report),
      report,
    );
    return { articles, names, glossary, tombstones, unnamed, faults: faults.sort(byPlace) };
  }

  async #readFolder(
    folder: string,
    mayBeMissing: boolean,
    before: ReadonlyMap<string, Article>,
    report: ReportFault,
  ): Promise<FolderRead> {
    let names: readonly string[];
    try {
      names = (await namesIn(folder)).filter(isArticleFile);
    } catch (error) {
      if (mayBeMissing && isMissing(error)) return { articles: [], isReadable: false };
      report(unreadable(folder, error));
      const kept = [...before].filter(([file]) => dirname(file) === dirname(join(folder, 'any')));
      for (const [file, article] of kept) this.#sound.set(file, article);
      return { articles: kept.map(([, article]) => article), isReadable: false };
    }
    const articles: Article[] = [];
    for (let start = 0; start < names.length; start += FILES_AT_ONCE) {
      const files = names.slice(start, start + FILES_AT_ONCE).map((name) => join(folder, name));
      const group = await Promise.all(files.map((file) => this.#readArticle(file, before.get(file), report)));
      for (const article of group) if (article !== null) articles.push(article);
    }
    return { articles, isReadable: true };
  }

  async #readArticle(
    file: string,
    before: Article | undefined,
    report: ReportFault,
  ): Promise<Article | null> {
    let article = before ?? null;
    try {
      const parsed = await this.#articles.read(file);
      if (parsed === null) return null;
      parsed.faults.forEach(report);
      // The same object as long as the bytes are the same: what was extracted from it stays valid.
      if (parsed.article !== null && parsed.article.version !== before?.version) article = parsed.article;
      if (parsed.article === null && before !== undefined && parsed.withdrawn) {
        article = {
          ...before,
          status: 'withdrawn',
          correction: null,
          version: `${before.version}-withdrawn`,
        };
      }
    } catch (error) {
      if (isMissing(error) && !(await isThere(file))) return null;
      report(unreadable(file, error));
    }
    if (article !== null) this.#sound.set(file, article);
    return article;
  }
}

/** Reads a body of coverage once; see `CorpusReader`. */
export function readCorpus(folders: CorpusFolders, options: { readonly today: string }): Promise<Corpus> {
  return new CorpusReader(folders).read(options);
}
