import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CorpusSummary } from './answers/answer.ts';
import { summarise } from './answers/outcome.ts';
import { preparationSteps } from './answers/preparation.ts';
import type { CommandDefinition } from './commands/definition.ts';
import { CommandReader } from './commands/read.ts';
import type { Answering } from './commands/run.ts';
import type { Article } from './corpus/article.ts';
import type { Corpus } from './corpus/corpus.ts';
import { type Fault, showFault } from './corpus/fault.ts';
import { CorpusReader } from './corpus/read.ts';
import { todayHere } from './corpus/today.ts';
import { faultsWithout, namesWithout, UNNAMED, withoutUnnamed } from './corpus/unnamed.ts';
import { type Watch, watchFolders } from './corpus/watch.ts';
import { contextKey } from './facts/context.ts';
import { DirectoryKeeper } from './facts/directory.ts';
import { FactsCache } from './facts/facts-cache.ts';
import { FactsFolder } from './facts/facts-folder.ts';
import type { Coverage } from './search/coverage.ts';
import { ParagraphIndex } from './search/paragraph-index.ts';
import { inTurns } from './turns.ts';

/** One state of coverage and commands. Immutable: who holds it answers from it until the end. */
export interface Snapshot extends Answering {
  readonly summary: CorpusSummary;
  /** What is wrong with the files just now; those that are broken answer as they last were. */
  readonly faults: readonly Fault[];
  /** Counts from 1 and grows with every change. */
  readonly version: number;
}

/** What a reload brought. */
export interface Reload {
  readonly snapshot: Snapshot;
  /** Whether commands are registered otherwise than before, so that they need a deploy. */
  readonly needsDeploy: boolean;
}

export interface LibraryOptions {
  readonly corpus: string;
  /** The folder of originals; null or absent for none. It may appear later. */
  readonly local?: string | null | undefined;
  readonly commands: string;
  /** A folder for what was extracted, so that the next opening is quick; null or absent for none. */
  readonly cache?: string | null | undefined;
  /** Today's ISO calendar date; what is dated later is at fault. `todayHere` unless told. */
  readonly today?: () => string;
  readonly onReload?: (reload: Reload) => void;
  /** Takes one line of plain text for those who run it. */
  readonly log?: (line: string) => void;
}

/** A folder that can't be read when the library is opened; the message is one sentence for the user. */
export class LibraryError extends Error {
  readonly forUser = true;
}

const isError = (fault: Fault): boolean => fault.severity === 'error';

/** What Discord is told of the commands: only a change of this needs a deploy. */
function registration(commands: readonly CommandDefinition[]): string {
  return JSON.stringify(
    commands.map(({ name, localNames, descriptions, options }) => [name, localNames, descriptions, options]),
  );
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Coverage and commands, always answering from the last sound state of every file. */
export class Library {
  readonly #options: LibraryOptions;
  readonly #corpus: CorpusReader;
  readonly #commands: CommandReader;
  readonly #facts: FactsCache;
  readonly #directory = new DirectoryKeeper();
  #current: Snapshot | null = null;
  #running: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Snapshot> | null = null;
  #watch: Watch | null = null;

  /** Use `openLibrary`, which reads the folders as well. */
  constructor(options: LibraryOptions) {
    this.#options = options;
    this.#corpus = new CorpusReader(options);
    this.#commands = new CommandReader(options.commands);
    this.#facts = new FactsCache(options.cache ? new FactsFolder(options.cache, options.corpus) : null);
  }

  get current(): Snapshot {
    if (this.#current === null) throw new Error('The library has not been read yet.');
    return this.#current;
  }

  /**
   * Reads what changed and then swaps `current` whole. Calls while one is under way share the next.
   * Rejects only where a folder can't be read the first time.
   */
  reload(): Promise<Snapshot> {
    if (this.#waiting !== null) return this.#waiting;
    const waiting = this.#running.then(() => {
      this.#waiting = null;
      return this.#read();
    });
    this.#waiting = waiting;
    this.#running = waiting.catch(() => undefined);
    return waiting;
  }

  /** Reloads on every change under the folders until `close`; `persistent: false` lets the process end meanwhile. */
  watch({ persistent = true }: { readonly persistent?: boolean } = {}): void {
    if (this.#watch !== null) return;
    const { corpus, local, commands } = this.#options;
    const folders = [corpus, ...(local ? [local] : []), commands];
    const reload = () => {
      this.reload().catch((error: unknown) => this.#log(`The reload failed: ${(error as Error).message}`));
    };
    this.#watch = watchFolders(folders, reload, { persistent });
    // What changed since the folders were read, before they were watched.
    reload();
  }

  /** Stops watching and waits for a reload under way. `current` goes on answering. */
  async close(): Promise<void> {
    this.#watch?.close();
    this.#watch = null;
    await this.#running;
    await this.#facts.finish();
  }

  #log(line: string): void {
    this.#options.log?.(line);
  }

  async #read(): Promise<Snapshot> {
    const today = (this.#options.today ?? todayHere)();
    const corpus = await this.#corpus.read({ today });
    const { commands, faults: commandFaults } = await this.#commands.read({ glossary: corpus.glossary });
    const faults = [...corpus.faults, ...commandFaults];
    const before = this.#current;
    if (before === null) {
      const folders = [this.#options.corpus, this.#options.commands];
      const unreadable = faults.find(({ file }) => folders.includes(file));
      if (unreadable !== undefined) throw new LibraryError(`${unreadable.file} ${unreadable.message}`);
      // Without this list nobody knows who must not be named.
      const unlisted = faults.find((fault) => isError(fault) && basename(fault.file) === UNNAMED);
      if (unlisted !== undefined) throw new LibraryError(showFault(unlisted));
    }
    const coverage = await this.#cover(corpus, before?.coverage ?? null, (fault) => faults.push(fault));
    const snapshot = this.#swap(coverage, commands, faultsWithout(faults, corpus.unnamed));
    // Only now: until it answers, the processor has better to do.
    this.#facts.keep(coverage.articles);
    return snapshot;
  }

  async #cover(corpus: Corpus, before: Coverage | null, report: (fault: Fault) => void): Promise<Coverage> {
    const { glossary, unnamed } = corpus;
    // Whoever must not be named is left out before anything is extracted, indexed or quoted.
    const names = namesWithout(corpus.names, unnamed);
    const quotable = withoutUnnamed(corpus.articles, unnamed);
    const articles = quotable.filter(({ status }) => status !== 'withdrawn');
    const withdrawn = quotable.filter(({ status }) => status === 'withdrawn');
    const extracting = this.#facts.extract(articles, { names, glossary }, report);
    if (
      before !== null &&
      sameItems(articles, before.articles) &&
      sameItems(withdrawn, before.withdrawn) &&
      contextKey({ names, glossary }) === contextKey(before)
    ) {
      await extracting;
      return before;
    }
    // A first index is built while threads extract; one from which answers are given changes last.
    const building = before === null ? ParagraphIndex.build(articles) : null;
    const [facts, built] = await Promise.all([extracting, building]);
    // To this and from this all articles are gone through several times, which takes a large coverage some milliseconds.
    await nextTurn();
    const directory = await inTurns(this.#directory.next([...facts.values()], names));
    const rest = { articles, withdrawn, facts, directory, names, glossary };
    // Those who are being answered meanwhile shouldn't wait for it in one go; a first start has nobody yet.
    if (before !== null) await inTurns(preparationSteps(rest));
    const index = built ?? (await this.#updated(articles, before!));
    return { ...rest, index };
  }

  async #updated(articles: readonly Article[], before: Coverage): Promise<ParagraphIndex> {
    const [old, now] = [new Set(before.articles), new Set(articles)];
    const added = articles.filter((article) => !old.has(article));
    const removed = before.articles.filter((article) => !now.has(article));
    return added.length + removed.length === 0 ? before.index : before.index.updated({ added, removed });
  }

  #swap(coverage: Coverage, commands: readonly CommandDefinition[], faults: readonly Fault[]): Snapshot {
    const before = this.#current;
    const shown = new Set(before?.faults.map(showFault));
    for (const fault of faults) {
      if (isError(fault) && !shown.has(showFault(fault))) this.#log(showFault(fault));
    }
    const sameCommands = before !== null && JSON.stringify(commands) === JSON.stringify(before.commands);
    const changed = before === null || coverage !== before.coverage || !sameCommands;
    const snapshot: Snapshot = {
      coverage,
      commands: sameCommands ? before.commands : commands,
      summary: summarise(coverage),
      faults,
      version: (before?.version ?? 0) + (changed ? 1 : 0),
    };
    this.#current = snapshot;
    if (before === null || !changed) return snapshot;

    const needsDeploy = registration(commands) !== registration(before.commands);
    const { articles, paragraphs } = snapshot.summary;
    this.#log(`Reloaded: ${articles} articles with ${paragraphs} paragraphs, ${commands.length} commands.`);
    if (needsDeploy) this.#log('The commands changed; run "clippings deploy" to register them.');
    this.#options.onReload?.({ snapshot, needsDeploy });
    return snapshot;
  }
}

/** Reads the folders. Rejects with a LibraryError where the corpus or the commands can't be read at all. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const library = new Library(options);
  await library.reload();
  return library;
}
