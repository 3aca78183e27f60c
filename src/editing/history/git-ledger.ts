import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import {
  ACTIONS,
  type Action,
  type Change,
  contentOf,
  type Editor,
  type FileEdit,
  type Recorded,
} from './change.ts';
import { complaintOf, type Ended, Git, run } from './git.ts';
import type { Entry, Ledger } from './ledger.ts';

/** Commits that are looked through for changes. */
const MOST_LISTED = 500;
const NOTHING = '0'.repeat(40);
/** Milliseconds within which moving a branch is over. */
const ORPHAN_ENDS = 300;

/** The address of an editor who has none; `.invalid` belongs to nobody (RFC 2606). */
const NO_ADDRESS = 'editor@clippings.invalid';

/** What git has under way that a commit must not come in between; the files that tell. */
const UNDER_WAY = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'];

const TRAILER = /^Clippings-(Change|Undoes): *(.+)$/gm;

interface Person {
  readonly name: string;
  readonly email: string;
}

interface Commit extends Entry {
  readonly commit: string;
  readonly parent: string | null;
  /** Paths within the repository → the blob that each has in the commit; null for those that it removes. */
  readonly blobs: Readonly<Record<string, { readonly mode: string; readonly blob: string } | null>>;
}

/** What of a name git keeps at its ends; it refuses one that has nothing of it. */
const KEPT_OF_NAME = /[^\s.,:;"'\\]/;

function person({ name, email }: Editor): Person {
  const plain = name.replace(/[<>\n\p{Cc}]/gu, ' ').trim();
  return { name: KEPT_OF_NAME.test(plain) ? plain : 'Editor', email: email ?? NO_ADDRESS };
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** How a commit tells of a change: what was done and why, and in its trailers what `list` reads. */
function messageOf({ action, title, why, undoes }: Change, id: string, reverted: string | null): string {
  const body = [
    ...(why === null ? [] : [oneLine(why)]),
    ...(reverted === null ? [] : [`This reverts commit ${reverted}.`]),
  ];
  const trailers = [
    `Clippings-Change: ${action} ${id}`,
    ...(undoes === null ? [] : [`Clippings-Undoes: ${undoes}`]),
  ];
  return `${[oneLine(title), ...body, trailers.join('\n')].join('\n\n')}\n`;
}

/**
 * The history of a folder in a git repository: each change is a commit of its files alone, whatever else is staged.
 * The commit is made with git's plumbing before anything is written, so that a hook or a missing identity stops it in
 * time; moving HEAD is what makes it happen.
 */
export class GitLedger implements Ledger {
  readonly folder: string;
  readonly stateDir: string;
  readonly isShared = true;
  readonly #git: Git;
  readonly #top: string;

  /** Where the folder lies in the repository, with a slash at its end unless it is the repository itself. */
  readonly #prefix: string;

  private constructor(folder: string, top: string, prefix: string, gitDir: string) {
    this.folder = folder;
    this.stateDir = join(gitDir, 'clippings');
    this.#top = top;
    this.#git = new Git(top);
    this.#prefix = prefix;
  }

  /** The ledger of a folder; null where no repository has it, or where its repository ignores it. */
  static async open(folder: string): Promise<GitLedger | null> {
    const git = new Git(folder);
    const found = await git.try(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
    if (found.code === null || /not a git repository|must be run in a work tree/i.test(found.err))
      return null;
    if (found.code !== 0) throw new Refusal('editing.refused.git', { complaint: complaintOf(found) });
    const [top, gitDir, prefix = ''] = found.out.toString('utf8').split('\n');
    if (!top || !gitDir) return null;
    const ignored = await git.try(['check-ignore', '-q', 'any.md']);
    return ignored.code === 0 ? null : new GitLedger(folder, top, prefix, gitDir);
  }

  async prepare(change: Change): Promise<Commit> {
    await this.#checkFree();
    const parent = await this.#head();
    for (const { file } of change.edits) await this.#checkCommitted(file, parent);
    const scratch = await mkdtemp(join(tmpdir(), 'clippings-commit-'));
    try {
      return await this.#commit(change, parent, scratch);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  async record(entry: Entry): Promise<void> {
    const { commit, parent } = entry as Commit;
    const moved = await this.#git.try(['update-ref', '-m', 'clippings', 'HEAD', commit, parent ?? NOTHING]);
    if (moved.code !== 0) throw new Refusal('editing.refused.gitMoved', { complaint: complaintOf(moved) });
  }

  async isRecorded(entry: Entry): Promise<boolean> {
    const { commit } = entry as Commit;
    const isThere = async () =>
      (await this.#git.try(['merge-base', '--is-ancestor', commit, 'HEAD'])).code === 0;
    if (await isThere()) return true;
    // A git that a killed process had started may be about to end.
    await wait(ORPHAN_ENDS);
    return isThere();
  }

  /** Lets the index have what the commit has; what else is staged stays so. */
  async settle(entry: Entry): Promise<void> {
    const { commit, blobs } = entry as Commit;
    // Where HEAD has gone on, the index has too.
    if ((await this.#head()) !== commit) return;
    const updates = Object.entries(blobs).flatMap(([path, file]) =>
      file === null
        ? [['--force-remove', '--', path]]
        : [['--add', '--cacheinfo', `${file.mode},${file.blob},${path}`]],
    );
    for (const update of updates) await this.#updateIndex(update);
  }

  async mend(): Promise<void> {
    // Objects that no commit has are git's own to clear away.
  }

  async list(): Promise<readonly Recorded[]> {
    if ((await this.#head()) === null) return [];
    const format = '%x01%H%x00%an%x00%aI%x00%B%x00';
    const log = await this.#git.text([
      'log',
      `-n${MOST_LISTED}`,
      '--grep=^Clippings-Change: ',
      `--format=${format}`,
      '--raw',
      '--no-renames',
      '--no-abbrev',
      '--',
      this.#prefix || '.',
    ]);
    return log
      .split('\x01')
      .slice(1)
      .flatMap((entry) => this.#readListed(entry) ?? []);
  }

  async held(): Promise<null> {
    // Commits are other people's too: only a rewriting of the repository takes anything out of them.
    return null;
  }

  async reversal({ id, edits }: Recorded): Promise<readonly FileEdit[]> {
    const reversed: FileEdit[] = [];
    for (const { file: path, before, after } of edits) {
      const file = join(this.folder, basename(path));
      const now = await contentOf(file);
      if ((now === null ? null : await this.#blobOf(file, now)) !== after)
        throw new Refusal('editing.refused.changedSince', { file, id });
      const content =
        before === null
          ? null
          : await this.#git.bytes(['cat-file', '--filters', `--path=${path}`, before]).catch(() => null);
      if (before !== null && content === null) throw new Refusal('editing.refused.textGone', { file, id });
      reversed.push({ file, before: now, after: content });
    }
    return reversed;
  }

  #readListed(entry: string): Recorded | null {
    const [, by = '', at = '', message = '', raw = ''] = entry.split('\0');
    const [title = '', ...body] = message.split('\n\n');
    // A note can look like a trailer; the real ones come after it.
    const last = body.findLastIndex((part) => part.startsWith('Clippings-Change: '));
    const trailers = new Map(
      [...(body[last] ?? '').matchAll(TRAILER)].map(([, key, value]) => [key, value?.trim()]),
    );
    const [action, id] = trailers.get('Change')?.split(' ') ?? [];
    if (!ACTIONS.includes(action as Action) || id === undefined) return null;
    const edits = [...raw.matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*\t(.+)$/gm)].map(
      ([, before = NOTHING, after = NOTHING, file = '']) => ({
        file,
        before: /^0+$/.test(before) ? null : before,
        after: /^0+$/.test(after) ? null : after,
      }),
    );
    const reasons = body.filter((part, at) => at !== last && !part.startsWith('This reverts commit '));
    return {
      id,
      action: action as Action,
      title: title.trim(),
      at,
      by,
      why: reasons.join(' ').trim() || null,
      undoes: trailers.get('Undoes') ?? null,
      edits,
    };
  }

  /** Where a file of the folder lies in the repository. */
  #pathOf(file: string): string {
    return this.#prefix + basename(file);
  }

  async #head(): Promise<string | null> {
    const found = await this.#git.try(['rev-parse', '-q', '--verify', 'HEAD^{commit}']);
    return found.code === 0 ? found.out.toString('utf8').trim() : null;
  }

  #blobOf(file: string, content: Uint8Array, ...more: readonly string[]): Promise<string> {
    return this.#git.text(['hash-object', ...more, `--path=${this.#pathOf(file)}`, '--stdin'], {
      input: content,
    });
  }

  /** Rejects while git is in the middle of something, or another git is at work. */
  async #checkFree(): Promise<void> {
    const names = ['index.lock', ...UNDER_WAY];
    const files = await this.#git.text(['rev-parse', ...names.flatMap((name) => ['--git-path', name])]);
    for (const file of files.split('\n')) {
      const isThere = await access(resolve(this.#top, file)).then(
        () => true,
        () => false,
      );
      if (isThere) throw new Refusal('editing.refused.gitBusy', { file: basename(file) });
    }
  }

  /** Rejects where a file holds what isn't committed: that would go into this commit, or be lost to it. */
  async #checkCommitted(file: string, head: string | null): Promise<void> {
    const path = this.#pathOf(file);
    const now = await contentOf(file);
    const blob = now === null ? '' : await this.#blobOf(file, now);
    const listed = await this.#git.text(['ls-files', '-s', '--', `:(top,literal)${path}`]);
    const staged = /^\d+ ([0-9a-f]+) /.exec(listed)?.[1] ?? '';
    const committed = head === null ? '' : ((await this.#entryOf(head, path))?.blob ?? '');
    if (blob !== committed || staged !== committed)
      throw new Refusal('editing.refused.uncommitted', { file });
  }

  async #entryOf(
    commit: string,
    path: string,
  ): Promise<{ readonly mode: string; readonly blob: string } | null> {
    const listed = await this.#git.text(['ls-tree', '--full-tree', commit, '--', path]);
    const [, mode, blob] = /^(\d+) blob ([0-9a-f]+)\t/.exec(listed) ?? [];
    return mode === undefined || blob === undefined ? null : { mode, blob };
  }

  async #commit(change: Change, parent: string | null, scratch: string): Promise<Commit> {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    const { author, committer } = await this.#identities(change.by);
    await this.#git.bytes(['read-tree', ...(parent === null ? ['--empty'] : [parent])], { env });
    const blobs: Record<string, { mode: string; blob: string } | null> = {};
    for (const { file, after } of change.edits) {
      const path = this.#pathOf(file);
      if (after === null) {
        blobs[path] = null;
        await this.#git.bytes(['update-index', '--force-remove', '--', path], { env });
        continue;
      }
      const mode = (parent === null ? null : await this.#entryOf(parent, path))?.mode ?? '100644';
      const blob = await this.#blobOf(file, after, '-w');
      blobs[path] = { mode, blob };
      await this.#git.bytes(['update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`], { env });
    }
    await this.#runHook('pre-commit', [], env);
    const tree = await this.#git.text(['write-tree'], { env });
    const id = randomBytes(4).toString('hex');
    const messageFile = join(scratch, 'message');
    const reverted = change.undoes === null ? null : await this.#commitOf(change.undoes);
    await writeFile(messageFile, messageOf(change, id, reverted));
    await this.#runHook('commit-msg', [messageFile], env);
    const signs = (await this.#git.try(['config', '--type=bool', 'commit.gpgsign'])).out.toString('utf8');
    const commit = await this.#git.text(
      [
        'commit-tree',
        ...(signs.trim() === 'true' ? ['-S'] : []),
        ...(parent === null ? [] : ['-p', parent]),
        '-F',
        messageFile,
        tree,
      ],
      {
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_COMMITTER_NAME: committer.name,
          GIT_COMMITTER_EMAIL: committer.email,
        },
      },
    );
    return { id, commit, parent, blobs };
  }

  async #commitOf(id: string): Promise<string | null> {
    const found = await this.#git.try([
      'log',
      '-n1',
      '--format=%H',
      '--extended-regexp',
      `--grep=^Clippings-Change: [a-z]+ ${id}$`,
    ]);
    return found.out.toString('utf8').trim() || null;
  }

  /** The editor as author; who keeps this repository as committer, or the editor where git knows nobody. */
  async #identities(editor: Editor | null): Promise<{ readonly author: Person; readonly committer: Person }> {
    const known = async (variable: string): Promise<Person | null> => {
      const { code, out } = await this.#git.try(['var', variable]);
      const [, name, email] = /^(.*) <(.*)> \d+ [+-]\d+$/.exec(out.toString('utf8').trim()) ?? [];
      return code === 0 && name && email !== undefined ? { name, email } : null;
    };
    const committer = await known('GIT_COMMITTER_IDENT');
    if (editor !== null) return { author: person(editor), committer: committer ?? person(editor) };
    const author = await known('GIT_AUTHOR_IDENT');
    if (author === null || committer === null) throw new Refusal('editing.refused.nobody');
    return { author, committer };
  }

  /** Runs a hook of the repository as `git commit` does. Rejects with a Refusal where it says no. */
  async #runHook(
    name: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<void> {
    const path = await this.#git.text(['rev-parse', '--git-path', `hooks/${name}`]);
    const hook = resolve(this.#top, path);
    const isThere = await access(hook, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!isThere) return;
    const ended: Ended = await run(hook, args, { cwd: this.#top, env: { ...env, GIT_EDITOR: ':' } });
    if (ended.code !== 0)
      throw new Refusal('editing.refused.hook', { hook: name, complaint: complaintOf(ended) });
  }

  /** Another git may be refreshing the index for a moment. */
  async #updateIndex(update: readonly string[]): Promise<void> {
    for (const pause of [0, 100, 400, 1500]) {
      if (pause > 0) await wait(pause);
      if ((await this.#git.try(['update-index', ...update])).code === 0) return;
    }
  }
}
