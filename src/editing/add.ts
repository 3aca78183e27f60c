import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../corpus/atomic.ts';
import { parseArticle } from '../corpus/parse.ts';
import { todayHere } from '../corpus/today.ts';
import { formatArticle } from '../corpus/write.ts';
import type { Draft, Metadata } from './draft.ts';
import { previewOf } from './preview.ts';
import { readSource } from './read-source.ts';
import { type Position, Shelf } from './shelf.ts';

export interface AddOptions extends Metadata {
  /** The folder of the coverage; digests go there. */
  readonly corpusDir: string;
  /** The folder of originals on this machine; they go there. */
  readonly localDir: string;
  /** The one folder to write to instead of both. */
  readonly corpus?: string | undefined;
  /** Write without asking. */
  readonly yes?: boolean | undefined;
  /** Write although the address or nearly the text is there already. */
  readonly force?: boolean | undefined;
  /** ISO calendar date, `todayHere` unless told. */
  readonly today?: string | undefined;
}

/** How whoever imports is spoken to: results, complaints, and a question answered by yes or no. */
export interface Conversation {
  out(text: string): void;
  err(line: string): void;
  confirm(question: string): Promise<boolean>;
}

/** A captured article of this size in bytes is no article. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Something that keeps one file out; the message is one sentence, to follow the file's name. */
class Refusal extends Error {}

async function readInput(file: string): Promise<Uint8Array> {
  try {
    const entry = await stat(file);
    if (!entry.isFile()) throw new Refusal('is no file.');
    if (entry.size > MAX_BYTES) throw new Refusal(`is larger than ${MAX_BYTES / 1024 / 1024} MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal(
      code === 'ENOENT'
        ? "isn't there."
        : code === 'EACCES'
          ? "can't be read: that is not permitted."
          : `can't be read: ${message}.`,
    );
  }
}

function checkPosition({ replaces, standsInFor, resembles }: Position, force: boolean): void {
  const withdrawn = [replaces, standsInFor].find((article) => article?.status === 'withdrawn');
  if (withdrawn) {
    throw new Refusal(`has the address of ${withdrawn.file}, which was withdrawn; it isn't imported again.`);
  }
  if (force) return;
  if (replaces !== null) {
    throw new Refusal(`has the address of ${replaces.file}; --force writes over that.`);
  }
  if (resembles !== null) {
    throw new Refusal(
      `has nearly the text of ${resembles.file} under another address; --force adds it all the same.`,
    );
  }
}

/** The file's text as it will stand, once it has been read back and found to say the same. */
function formatChecked(file: string, draft: Draft, today: string): string {
  const text = formatArticle(draft.values, draft.blocks);
  const { article, faults } = parseArticle(file, Buffer.from(text), { today });
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Refusal(errors.map(({ message }) => message).join(' It also '));
  const meant = draft.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text: words }) => words);
  const read = article?.paragraphs.map(({ text: words }) => words) ?? [];
  if (meant.length !== read.length || meant.some((words, index) => words !== read[index])) {
    throw new Refusal(
      "can't be written word for word: a paragraph begins with the marks of a heading or comment.",
    );
  }
  return text;
}

/** Imports one file; false where whoever was asked said no. */
async function addArticle(file: string, options: AddOptions, io: Conversation): Promise<boolean> {
  const today = options.today ?? todayHere();
  const { draft, faults } = readSource(file, await readInput(file), options, today);
  if (draft === null) throw new Refusal(faults.join(' It also '));

  const folder = options.corpus ?? (draft.values.text === 'digest' ? options.corpusDir : options.localDir);
  const beside = options.corpus === undefined && folder !== options.corpusDir ? options.corpusDir : null;
  const shelf = new Shelf(folder, beside);
  await shelf.read(today);
  const position = shelf.position(draft);
  checkPosition(position, options.force ?? false);
  const target = position.replaces?.file ?? join(folder, `${position.id}.md`);
  // What is shown is what is written, even if the file changes while it is looked at.
  const text = formatChecked(target, draft, today);

  io.out(`${previewOf(target, draft, position)}\n`);
  if (!options.yes && !(await io.confirm(`Write ${target}?`))) {
    io.err(`${file}: nothing was written; --yes writes without asking.`);
    return false;
  }
  try {
    await writeFileAtomically(target, text);
  } catch (error) {
    throw new Refusal(`can't be written to ${target}: ${(error as Error).message}.`);
  }
  io.out(`Wrote ${target}\n`);
  return true;
}

/**
 * Imports captured pages, one after the other, as `clippings corpus add` does: shows what each will become and, once
 * that is confirmed, writes it. Returns the exit code: 0 where every file was written, otherwise 1, and each of the
 * others was complained of in one sentence.
 */
export async function addArticles(
  files: readonly string[],
  options: AddOptions,
  io: Conversation,
): Promise<number> {
  if (files.length > 1 && (options.title !== undefined || options.url !== undefined)) {
    io.err('--title and --url are for one file at a time.');
    return 1;
  }
  let code = 0;
  for (const [index, file] of files.entries()) {
    if (files.length > 1) io.out(`${index + 1} of ${files.length}: ${file}\n`);
    try {
      if (!(await addArticle(file, options, io))) code = 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      io.err(`${file} ${error.message}`);
      code = 1;
    }
  }
  return code;
}
