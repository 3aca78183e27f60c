import { todayHere } from '../corpus/today.ts';
import type { FetchOptions } from '../fetching/fetch-page.ts';
import { type AdditionOptions, proposeAddition } from './addition.ts';
import type { Metadata } from './draft.ts';
import { InputError, readInput } from './input.ts';
import { previewOf } from './preview.ts';
import { carryOut } from './proposal.ts';
import { Refusal } from './refusal.ts';
import { SourceReader } from './source-reader.ts';

export interface AddOptions extends Metadata, Omit<AdditionOptions, 'by'> {
  /** Who adds it, for the history; null or absent for whoever works at this machine. */
  readonly by?: AdditionOptions['by'] | undefined;
  /** Write without asking. */
  readonly yes?: boolean | undefined;
  /** ISO calendar date, `todayHere` unless told. */
  readonly today?: string | undefined;
  /** How addresses are fetched. */
  readonly fetching?: FetchOptions | undefined;
  /** What reads the sources; one of its own unless told, which is closed in the end. */
  readonly reader?: SourceReader | undefined;
}

/** How whoever imports is spoken to: results, complaints, and a question answered by yes or no. */
export interface Conversation {
  out(text: string): void;
  err(line: string): void;
  confirm(question: string): Promise<boolean>;
}

/** Imports one file or address; false where whoever was asked said no. */
async function addArticle(
  source: string,
  options: AddOptions,
  reader: SourceReader,
  io: Conversation,
): Promise<boolean> {
  const today = options.today ?? todayHere();
  const { bytes, origin } = await readInput(source, options.fetching);
  const { draft, faults } = await reader.read(source, bytes, options, today, origin);
  if (draft === null)
    throw new Refusal('editing.refused.source', { name: source, faults: faults.join(' It also ') });
  const addition = await proposeAddition(source, draft, { ...options, by: options.by ?? null }, today);
  const { file } = addition;
  io.out(`${previewOf(addition)}\n`);
  if (!options.yes && !(await io.confirm(`Write ${file}?`))) {
    io.err(`${source}: nothing was written; --yes writes without asking.`);
    return false;
  }
  await carryOut(addition);
  io.out(`Wrote ${file}\n`);
  return true;
}

/** Imports one source among others; false where it wasn't written, and then it was complained of. */
async function tryArticle(
  source: string,
  options: AddOptions,
  reader: SourceReader,
  io: Conversation,
): Promise<boolean> {
  try {
    return await addArticle(source, options, reader, io);
  } catch (error) {
    if (error instanceof InputError) io.err(`${source} ${error.message}`);
    else if (error instanceof Refusal) io.err(error.message);
    else throw error;
    return false;
  }
}

/**
 * Imports files and pages of the web, one after the other, as `clippings corpus add` does: shows what each will become
 * and, once that is confirmed, writes it. Of several it tells which one it is at, and in the end how many were
 * written. Returns the exit code: 0 where all were, otherwise 1, and each of the others was complained of in one
 * sentence.
 */
export async function addArticles(
  sources: readonly string[],
  options: AddOptions,
  io: Conversation,
): Promise<number> {
  const count = sources.length;
  if (count > 1 && (options.title !== undefined || options.url !== undefined)) {
    io.err('--title and --url are for one file at a time.');
    return 1;
  }
  const reader = options.reader ?? new SourceReader();
  let written = 0;
  try {
    for (const [index, source] of sources.entries()) {
      if (count > 1) io.err(`${index + 1} of ${count}: ${source}`);
      if (await tryArticle(source, options, reader, io)) written += 1;
    }
  } finally {
    if (options.reader === undefined) await reader.close();
  }
  if (count > 1) io.err(`${written} of ${count} written.`);
  return written === count ? 0 : 1;
}
