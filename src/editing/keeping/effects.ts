import { copyFile, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { answerJson } from '../../answers/contract.ts';
import { type Answering, runCommand } from '../../commands/run.ts';
import { parseTyped } from '../../commands/typed.ts';
import { openLibrary } from '../../library.ts';
import type { FileEdit } from '../history/change.ts';
import type { Proposal } from '../proposal.ts';

/** The folders that answers are given from. */
export interface AnsweringFolders {
  readonly corpusDir: string;
  readonly localDir: string | null;
  readonly commandsDir: string;
  readonly cacheDir: string | null;
}

/** An answer that a change makes another. */
export interface Effect {
  /** What is asked, as one types it. */
  readonly ask: string;
  /** Clippings before and after. */
  readonly before: number;
  readonly after: number;
}

/** Questions that are tried, and articles from which on reading them all anew takes longer than anybody waits. */
const MOST_ASKED = 60;
const MOST_ARTICLES = 1000;

/** What the maintainers expect to be asked: every command that needs no options, and every example. */
function asksOf({ commands }: Answering): readonly string[] {
  const asks = commands.flatMap(({ name, options, examples }) => [
    ...(options.some(({ required }) => required) ? [] : [`/${name}`]),
    ...examples.map(({ ask }) => ask),
  ]);
  return [...new Set(asks)].slice(0, MOST_ASKED);
}

/** What an answer draws on the coverage for; what it says of the coverage as a whole changes with every article. */
function essence(
  answering: Answering,
  ask: string,
  now: Date,
): { readonly text: string; readonly clippings: number } {
  const { command, options } = parseTyped(ask, answering.commands);
  const answer = runCommand(answering, command, options, { locale: 'en-US', now });
  const { heading: _, corpus: __, ...drawn } = answerJson(answer) as Record<string, unknown>;
  return { text: JSON.stringify(drawn), clippings: answer.clippings.length };
}

/** A folder's files as they will be, in a folder of their own; unchanged ones are the same files where that can be. */
async function layOut(folder: string, trial: string, edits: readonly FileEdit[]): Promise<void> {
  await mkdir(trial);
  const edited = new Map(
    edits
      .filter(({ file }) => resolve(dirname(file)) === resolve(folder))
      .map((edit) => [basename(edit.file), edit]),
  );
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    /^[^.].*\.(?:md|ya?ml)$/i.test(name),
  );
  for (const name of names.filter((each) => !edited.has(each))) {
    const [from, to] = [join(folder, name), join(trial, name)];
    await link(from, to).catch(() => copyFile(from, to));
  }
  for (const [name, { after }] of edited) if (after !== null) await writeFile(join(trial, name), after);
}

/**
 * Which answers a proposal changes, found by giving those that the maintainers expect before and after, on a copy that
 * nobody sees. `current` answers as things are. Null where the coverage is too large to try.
 */
export async function effectsOf(
  { steps }: Proposal,
  folders: AnsweringFolders,
  current: Answering,
  now: Date,
): Promise<readonly Effect[] | null> {
  if (current.coverage.articles.length > MOST_ARTICLES) return null;
  const edits = steps.flatMap(({ change }) => change.edits);
  const scratch = await mkdtemp(join(tmpdir(), 'clippings-trial-'));
  try {
    const [corpus, local] = [join(scratch, 'corpus'), join(scratch, 'local')];
    await layOut(folders.corpusDir, corpus, edits);
    if (folders.localDir !== null) await layOut(folders.localDir, local, edits);
    const trial = await openLibrary({
      corpus,
      local: folders.localDir === null ? null : local,
      commands: folders.commandsDir,
    });
    const effects = asksOf(current).flatMap((ask): readonly Effect[] => {
      const [before, after] = [essence(current, ask, now), essence(trial.current, ask, now)];
      return before.text === after.text ? [] : [{ ask, before: before.clippings, after: after.clippings }];
    });
    await trial.close();
    return effects;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
