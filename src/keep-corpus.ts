import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Folders } from './config.ts';
import { todayHere } from './corpus/today.ts';
import type { Conversation } from './editing/add.ts';
import type { Editor } from './editing/history/change.ts';
import { type EditingFolders, listArticles } from './editing/keeping/article-files.ts';
import { EDIT_ACTIONS, proposeEdit } from './editing/keeping/edit-request.ts';
import { type AnsweringFolders, type Effect, effectsOf } from './editing/keeping/effects.ts';
import { listChanges } from './editing/keeping/list-changes.ts';
import { PENDING_FOLDER } from './editing/keeping/pending.ts';
import { showProposal } from './editing/keeping/show-proposal.ts';
import { carryOut, type Proposal } from './editing/proposal.ts';
import { Refusal } from './editing/refusal.ts';
import { openLibrary } from './library.ts';

/** What `clippings corpus` does to articles that are there, or tells of them. */
export const KEEPING = ['list', 'history', ...EDIT_ACTIONS] as const;
export type Keeping = (typeof KEEPING)[number];

export const isKeeping = (verb: string | undefined): verb is Keeping =>
  KEEPING.some((known) => known === verb);

/** Changes that `history` tells of. */
const MOST_TOLD = 50;

/** Who is named by `--by`, as in "Ana Ruiz" or "Ana Ruiz <ana@paper.example>". */
export function editorNamed(by: string | undefined): Editor | null {
  const [, name = '', email = null] = /^([^<]*)(?:<([^<>]*)>)?$/.exec(by?.trim() ?? '') ?? [];
  return name.trim() === '' ? null : { name: name.trim(), email: email?.trim() || null };
}

async function list(folders: EditingFolders, today: string, io: Conversation): Promise<void> {
  for (const { id, published, publisher, text, status, title } of await listArticles(folders, today)) {
    const standing = status === 'current' ? '' : `  ${status.toUpperCase()}`;
    io.out(`${id}  ${published}  ${publisher}  (${text})  ${title}${standing}\n`);
  }
}

async function tell(folders: EditingFolders, io: Conversation): Promise<void> {
  for (const { recorded } of (await listChanges(folders)).slice(0, MOST_TOLD)) {
    const { id, at, by, title, why } = recorded;
    io.out(`${id}  ${at.slice(0, 16).replace('T', ' ')}  ${by}  ${title}${why === null ? '' : `: ${why}`}\n`);
  }
}

function showEffects(effects: readonly Effect[] | null): string {
  if (effects === null) return 'The coverage is too large to try which answers change.';
  if (effects.length === 0) return 'None of the examples and commands that are tried answers otherwise.';
  const lines = effects.map(({ ask, before, after }) => `  ${ask}  (clippings: ${before} → ${after})`);
  return `These answer otherwise:\n${lines.join('\n')}`;
}

/** Removes what else may hold words of a text that was taken down: what was extracted, and what waits to be confirmed. */
async function forget({ cacheDir, localDir }: AnsweringFolders): Promise<void> {
  if (cacheDir !== null) await rm(join(cacheDir, 'facts'), { recursive: true, force: true });
  if (localDir !== null) await rm(join(localDir, PENDING_FOLDER), { recursive: true, force: true });
}

/** Shows what was proposed and what it does to the answers, asks, and does it. Returns the exit code. */
async function decide(
  proposal: Proposal,
  folders: AnsweringFolders,
  yes: boolean,
  io: Conversation,
): Promise<number> {
  io.out(`${showProposal(proposal)}\n`);
  if (!yes) {
    const library = await openLibrary({
      corpus: folders.corpusDir,
      local: folders.localDir,
      commands: folders.commandsDir,
      cache: folders.cacheDir,
    });
    io.out(`${showEffects(await effectsOf(proposal, folders, library.current, new Date()))}\n`);
    await library.close();
    if (!(await io.confirm('Do this?'))) {
      io.err('Nothing was changed; --yes does it without asking.');
      return 1;
    }
  }
  await carryOut(proposal);
  if (proposal.steps.some(({ change }) => change.action === 'takedown')) await forget(folders);
  io.out(`Done: ${proposal.steps.map(({ change }) => change.title).join(', ')}\n`);
  return 0;
}

/** Runs `clippings corpus VERB` for a verb of `KEEPING`. Returns the exit code. Rejects with a Refusal. */
export async function keepCorpus(
  verb: Keeping,
  args: string[],
  configured: Folders,
  io: Conversation,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      note: { type: 'string' },
      date: { type: 'string' },
      by: { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
  });
  const folders: AnsweringFolders =
    values.corpus === undefined ? configured : { ...configured, corpusDir: values.corpus, localDir: null };
  const today = todayHere();
  if (positionals.length > 1) throw new Refusal('editing.refused.oneId', { verb });
  if (verb === 'list') await list(folders, today, io);
  else if (verb === 'history') await tell(folders, io);
  else {
    const request = {
      action: verb,
      id: positionals[0] ?? null,
      note: values.note ?? null,
      date: values.date ?? null,
      by: editorNamed(values.by),
    };
    return decide(await proposeEdit(request, folders, today), folders, values.yes, io);
  }
  return 0;
}
