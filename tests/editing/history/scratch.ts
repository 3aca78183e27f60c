import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Action, Change, FileEdit } from '../../../src/editing/history/change.ts';

/** Where changes are tried: a folder by itself, or one in a git repository. */
export const PLACES = ['a folder by itself', 'a git repository'] as const;
export type Place = (typeof PLACES)[number];

const SETTINGS = ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@paper.example'];

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', [...SETTINGS, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

/** A folder of articles with these files, committed where it is in a repository. */
export function folderWith(place: Place, files: Readonly<Record<string, string>> = {}): string {
  const top = mkdtempSync(join(tmpdir(), 'clippings-history-'));
  const folder = join(top, 'corpus');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  if (place === 'a git repository') {
    git(top, 'init', '-q', '-b', 'main');
    git(top, 'config', 'user.name', 'Keeper');
    git(top, 'config', 'user.email', 'keeper@paper.example');
    git(top, 'add', '-A');
    git(top, 'commit', '-q', '--allow-empty', '-m', 'Begin');
  }
  return folder;
}

/** Every file of a folder that readers of the corpus see, and any that a writer has left. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name !== '.history' && name !== '.git');
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const bytes = (text: string | null): Uint8Array | null => (text === null ? null : Buffer.from(text));

export function edit(file: string, before: string | null, after: string | null): FileEdit {
  return { file, before: bytes(before), after: bytes(after) };
}

export function change(action: Action, ...edits: readonly FileEdit[]): Change {
  const names = edits.map(({ file }) => basename(file)).join(', ');
  return {
    action,
    title: `${action} ${names}`,
    edits,
    by: { name: 'Ana Editor', email: null },
    why: null,
    undoes: null,
  };
}
