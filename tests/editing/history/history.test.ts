import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type History, mendFolders, openHistory } from '../../../src/editing/history/history.ts';
import { Refusal } from '../../../src/editing/refusal.ts';
import { change, contents, edit, folderWith, git, PLACES } from './scratch.ts';

const undo = async (history: History): Promise<string> => {
  const last = await history.last();
  if (last === null) throw new Error('There is nothing to undo.');
  const edits = await history.reversal(last);
  return history.apply({ ...change('undo', ...edits), undoes: last.id });
};

describe.each(PLACES)('the history of %s', (place) => {
  it('makes changes, tells them newest first, and takes them back one after the other', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    const [a, b] = [join(folder, 'a.md'), join(folder, 'b.md')];
    await history.apply({ ...change('correct', edit(a, 'old', 'new')), why: 'A reader asked.' });
    await history.apply(change('add', edit(b, null, 'b')));
    await history.apply(change('remove', edit(a, 'new', null)));
    expect(contents(folder)).toEqual({ 'b.md': 'b' });
    const listed = await history.list();
    expect(listed.map(({ action, by, why, title }) => [action, by, why, title])).toEqual([
      ['remove', 'Ana Editor', null, 'remove a.md'],
      ['add', 'Ana Editor', null, 'add b.md'],
      ['correct', 'Ana Editor', 'A reader asked.', 'correct a.md'],
    ]);
    await undo(history);
    expect(contents(folder)).toEqual({ 'a.md': 'new', 'b.md': 'b' });
    await undo(history);
    await undo(await openHistory(folder));
    expect(contents(folder)).toEqual({ 'a.md': 'old' });
    expect(await history.last()).toBeNull();
    const [undone] = await history.list();
    expect([undone?.action, undone?.undoes]).toEqual(['undo', listed[2]?.id]);
  });

  it('takes back an undoing that is named', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    await history.apply(change('remove', edit(join(folder, 'a.md'), 'old', null)));
    await undo(history);
    const [undone] = await history.list();
    const edits = await history.reversal(undone!);
    await history.apply({ ...change('undo', ...edits), undoes: undone!.id });
    expect(contents(folder)).toEqual({});
  });

  it('refuses to take back a change of a file that has changed since, and says which', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    await history.apply(change('correct', edit(join(folder, 'a.md'), 'old', 'new')));
    writeFileSync(join(folder, 'a.md'), 'by hand');
    await expect(undo(history)).rejects.toThrow(/a\.md has changed since change \w+, so it can't be undone/);
    expect(contents(folder)).toEqual({ 'a.md': 'by hand' });
  });

  it('writes nothing where a file is no longer what the change takes it for', async () => {
    const folder = folderWith(place, { 'a.md': 'other' });
    const history = await openHistory(folder);
    await expect(history.apply(change('correct', edit(join(folder, 'a.md'), 'old', 'new')))).rejects.toThrow(
      /has changed meanwhile, so nothing was written/,
    );
    expect(contents(folder)).toEqual({ 'a.md': 'other' });
    expect(await history.list()).toEqual([]);
  });

  it('makes changes that come at once one after the other', async () => {
    const folder = folderWith(place);
    const [one, other] = [await openHistory(folder), await openHistory(folder)];
    const made = await Promise.allSettled(
      ['a', 'b', 'a', 'c'].map((name, index) =>
        (index % 2 === 0 ? one : other).apply(change('add', edit(join(folder, `${name}.md`), null, name))),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(contents(folder)).toEqual({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
    expect(await one.list()).toHaveLength(3);
  });

  it('changes nothing where a file cannot be written, and says why', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    // The hidden file that is written first has a longer name than any file may have.
    const long = join(folder, `${'x'.repeat(245)}.md`);
    const both = change('correct', edit(join(folder, 'a.md'), 'old', 'new'), edit(long, null, 'b'));
    await expect(history.apply(both)).rejects.toThrow(
      /can't be written, and nothing has changed: ENAMETOOLONG/,
    );
    expect(contents(folder)).toEqual({ 'a.md': 'old' });
    expect(await history.list()).toEqual([]);
  });
});

describe('a reader that starts after a kill', () => {
  it('finishes what was recorded, and does nothing to folders that were never changed', async () => {
    const folder = folderWith('a folder by itself', { 'a.md': 'old' });
    await mendFolders([folder, join(folder, 'nowhere')]);
    expect(readdirSync(folder)).toEqual(['a.md']);
    const history = await openHistory(folder);
    await history.apply(change('correct', edit(join(folder, 'a.md'), 'old', 'new')));
    const [{ id } = { id: '' }] = await history.list();
    const before = createHash('sha256').update('old').digest('hex');
    const intended = [{ file: join(folder, 'a.md'), before, after: Buffer.from('new').toString('base64') }];
    writeFileSync(
      join(folder, '.history', 'intention.json'),
      JSON.stringify({ entry: { id }, edits: intended }),
    );
    writeFileSync(join(folder, 'a.md'), 'old');
    await mendFolders([folder]);
    expect(contents(folder)).toEqual({ 'a.md': 'new' });
  });
});

describe('a git repository', () => {
  const place = 'a git repository';

  it("gets a commit in the editor's name of that file alone, whatever else is staged or lies about", async () => {
    const folder = folderWith(place, { 'a.md': 'old', 'b.md': 'b' });
    writeFileSync(join(folder, 'b.md'), 'b staged');
    git(folder, 'add', 'b.md');
    writeFileSync(join(folder, 'b.md'), 'b in the tree');
    writeFileSync(join(folder, 'new.txt'), 'not tracked');
    const history = await openHistory(folder);
    await history.apply({
      ...change('correct', edit(join(folder, 'a.md'), 'old', 'new')),
      by: { name: 'Zoë <Núñez>\n', email: null },
    });
    expect(git(folder, 'show', '--format=%an|%ae|%cn|%s', '--name-status', 'HEAD')).toBe(
      'Zoë  Núñez|editor@clippings.invalid|Keeper|correct a.md\n\nM\tcorpus/a.md',
    );
    expect(git(folder, 'status', '--porcelain')).toBe('MM corpus/b.md\n?? corpus/new.txt');
    expect(git(folder, 'show', ':corpus/b.md')).toBe('b staged');
  });

  it('takes no note for a trailer, and no signs for a name', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    const first = await history.apply(change('correct', edit(join(folder, 'a.md'), 'old', 'new')));
    await history.apply({
      ...change('correct', edit(join(folder, 'a.md'), 'new', 'newest')),
      by: { name: '...', email: null },
      why: `Clippings-Undoes: ${first}`,
    });
    expect(await history.list()).toMatchObject([
      { by: 'Editor', undoes: null, why: `Clippings-Undoes: ${first}` },
      { id: first },
    ]);
  });

  it('keeps what an undoing reverts in its message', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    await history.apply(change('remove', edit(join(folder, 'a.md'), 'old', null)));
    const removed = git(folder, 'rev-parse', 'HEAD');
    await undo(history);
    expect(git(folder, 'log', '-1', '--format=%B')).toContain(`This reverts commit ${removed}.`);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('is left alone where a file has changes that are not committed, or nobody committed it yet', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    writeFileSync(join(folder, 'a.md'), 'by hand');
    const changed = history.apply(change('correct', edit(join(folder, 'a.md'), 'by hand', 'new')));
    await expect(changed).rejects.toThrow(/a\.md has changes that aren't committed/);
    git(folder, 'add', 'a.md');
    const staged = history.apply(change('correct', edit(join(folder, 'a.md'), 'by hand', 'new')));
    await expect(staged).rejects.toThrow(/aren't committed/);
    writeFileSync(join(folder, 'b.md'), 'b');
    const added = history.apply(change('remove', edit(join(folder, 'b.md'), 'b', null)));
    await expect(added).rejects.toThrow(/aren't committed/);
    expect(git(folder, 'log', '--format=%s')).toBe('Begin');
  });

  it("asks the repository's hooks as git commit does, and says what they said", async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const hooks = join(folder, '..', '.git', 'hooks');
    mkdirSync(hooks, { recursive: true });
    const hook = (name: string, script: string) => {
      writeFileSync(join(hooks, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(hooks, name), 0o755);
    };
    const history = await openHistory(folder);
    const correct = () => history.apply(change('correct', edit(join(folder, 'a.md'), 'old', 'new')));
    hook('pre-commit', 'git diff --cached --name-only > ../seen; echo "no commits on Sunday" >&2; exit 1');
    await expect(correct()).rejects.toThrow(
      "The repository's pre-commit hook refused, and nothing has changed: no commits on Sunday.",
    );
    expect(contents(folder)).toEqual({ 'a.md': 'old' });
    rmSync(join(hooks, 'pre-commit'));
    hook('commit-msg', 'grep -q Signed-off-by "$1" || echo "Signed-off-by: Keeper" >> "$1"');
    await correct();
    expect(git(folder, 'log', '-1', '--format=%B')).toContain('Signed-off-by: Keeper');
    expect(contents(folder)).toEqual({ 'a.md': 'new' });
  });

  it('names nobody whom it does not know, and the editor where one is given', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    git(folder, 'config', 'user.useConfigOnly', 'true');
    git(folder, 'config', 'user.name', '');
    git(folder, 'config', '--unset', 'user.email');
    const history = await openHistory(folder);
    const correct = change('correct', edit(join(folder, 'a.md'), 'old', 'new'));
    await expect(history.apply({ ...correct, by: null })).rejects.toThrow(
      /git knows no name for you: give --by/,
    );
    await history.apply(correct);
    expect(git(folder, 'log', '-1', '--format=%an, %cn')).toBe('Ana Editor, Ana Editor');
  });

  it('waits with changes while a merge or another git is under way', async () => {
    const folder = folderWith(place, { 'a.md': 'old' });
    const history = await openHistory(folder);
    const correct = () => history.apply(change('correct', edit(join(folder, 'a.md'), 'old', 'new')));
    for (const file of ['MERGE_HEAD', 'index.lock']) {
      writeFileSync(join(folder, '..', '.git', file), '');
      await expect(correct()).rejects.toThrow(`git is in the middle of something (${file})`);
      rmSync(join(folder, '..', '.git', file));
    }
    await correct();
  });

  it('may be without a commit so far, and keep line ends as its settings say', async () => {
    const folder = folderWith('a folder by itself');
    git(folder, 'init', '-q');
    git(folder, 'config', 'core.autocrlf', 'true');
    const history = await openHistory(folder);
    await history.apply(change('add', edit(join(folder, 'a.md'), null, 'one\r\ntwo\r\n')));
    await history.apply(change('remove', edit(join(folder, 'a.md'), 'one\r\ntwo\r\n', null)));
    await undo(history);
    expect(contents(folder)).toMatchObject({ 'a.md': 'one\r\ntwo\r\n' });
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('has no say over a folder that it ignores', async () => {
    const folder = folderWith(place);
    writeFileSync(join(folder, '..', '.gitignore'), 'corpus.local/\n');
    const local = join(folder, '..', 'corpus.local');
    const history = await openHistory(local);
    expect(history.isShared).toBe(false);
    await history.apply(change('add', edit(join(local, 'a.md'), null, 'a')));
    expect(git(folder, 'log', '--format=%s')).toBe('Begin');
    expect(readdirSync(local)).toEqual(['.history', 'a.md']);
  });
});

describe('a journal', () => {
  it('forgets a file for good at its takedown, and keeps what others held', async () => {
    const folder = folderWith('a folder by itself', { 'a.md': 'same', 'b.md': 'same', 'c.md': 'secret' });
    const history = await openHistory(folder);
    for (const [name, text] of Object.entries(contents(folder)))
      await history.apply(change('correct', edit(join(folder, name), text, `${text} corrected`)));
    const objects = () =>
      readdirSync(join(folder, '.history', 'objects')).map((name) =>
        readFileSync(join(folder, '.history', 'objects', name), 'utf8'),
      );
    expect(objects().sort()).toEqual(['same', 'secret']);
    await history.apply(change('takedown', edit(join(folder, 'c.md'), 'secret corrected', null)));
    await history.apply(change('takedown', edit(join(folder, 'b.md'), 'same corrected', null)));
    expect(objects()).toEqual(['same']);
    expect((await history.last())?.title).toBe('correct c.md');
    await expect(undo(history)).rejects.toThrow(/c\.md has changed since/);
  });

  it('reads on past a line that somebody has spoilt, and cuts off one that was never finished', async () => {
    const folder = folderWith('a folder by itself');
    const history = await openHistory(folder);
    await history.apply(change('add', edit(join(folder, 'a.md'), null, 'a')));
    const journal = join(folder, '.history', 'journal.jsonl');
    const sound = readFileSync(journal, 'utf8');
    writeFileSync(journal, `spoilt\n${sound}{"id":"12`);
    const again = await openHistory(folder);
    expect(await again.list()).toHaveLength(1);
    await again.apply(change('add', edit(join(folder, 'b.md'), null, 'b')));
    expect(await again.list()).toHaveLength(2);
  });

  it('says in one sentence where it cannot be kept', async () => {
    const folder = folderWith('a folder by itself', { 'a.md': 'a', '.history': 'no folder' });
    await expect(openHistory(join(folder, 'a.md'))).rejects.toThrow(Refusal);
    await expect(openHistory(join(folder, 'a.md', 'deeper'))).rejects.toThrow(Refusal);
    await expect(openHistory(folder)).rejects.toThrow(/\.history can't be written, and nothing has changed/);
  });

  it('minds no lock of a process that was killed', async () => {
    const folder = folderWith('a folder by itself');
    mkdirSync(join(folder, '.history'));
    writeFileSync(
      join(folder, '.history', 'lock'),
      `${2 ** 22 + 1} ${(await import('node:os')).hostname()} 0\n`,
    );
    await openHistory(folder);
    expect(existsSync(join(folder, '.history', 'lock'))).toBe(false);
  });
});
