import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { contentHash } from '../../../src/editing/history/change.ts';
import { openHistory } from '../../../src/editing/history/history.ts';
import { folderWith, git, type Place } from './scratch.ts';

/** What came of killing processes while they changed a folder. */
export interface Toll {
  readonly kills: number;
  /** Changes that they had made and told of. */
  readonly changes: number;
  /** Kills after which a change was finished or dropped that was under way. */
  readonly interrupted: number;
  /** What was lost or torn; each a sentence. */
  readonly faults: readonly string[];
}

interface Changing {
  readonly process: ChildProcess;
  readonly ready: Promise<void>;
  said: string;
}

function startChanging(): Changing {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'changing.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const changing: Changing = {
    process: child,
    said: '',
    ready: new Promise((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        changing.said += chunk.toString('utf8');
        if (changing.said.startsWith('ready\n')) resolve();
      });
    }),
  };
  return changing;
}

/** The changes that it has told of. */
const doneBy = ({ said }: Changing): readonly string[] =>
  [...said.matchAll(/^done (\w+)\n/gm)].map(([, id]) => id ?? '');

/** What isn't as it must be in a folder after a kill, once a new start has mended it. */
async function faultsOf(folder: string, place: Place, told: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const history = await openHistory(folder);
  const recorded = await history.list();
  const known = new Set(recorded.map(({ id }) => id));
  for (const id of told) if (!known.has(id)) faults.push(`Change ${id} was told of and is lost.`);
  const names = (await readdir(folder)).filter((name) => name !== '.history');
  // What each file was last made to be, by the history.
  const last = new Map<string, string | null>();
  for (const { edits } of recorded)
    for (const { file, after } of edits) {
      const name = file.split('/').at(-1) ?? file;
      if (!last.has(name)) last.set(name, after);
    }
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const [sum = '', body = ''] = bytes.toString('utf8').split('\n');
    if (createHash('sha256').update(body).digest('hex') !== sum) faults.push(`${name} is torn.`);
    const hash = place === 'a git repository' ? git(folder, 'hash-object', name) : contentHash(bytes);
    if (last.get(name) !== hash) faults.push(`${name} isn't what the history says.`);
    last.delete(name);
  }
  for (const [name, hash] of last)
    if (hash !== null) faults.push(`${name} is gone though the history has it.`);
  if (place === 'a git repository') {
    const status = git(folder, 'status', '--porcelain');
    if (status !== '') faults.push(`git status: ${status}`);
  }
  return faults;
}

const isLeftover = (name: string): boolean => name.endsWith('.tmp') || name === 'intention.json';

/** Whether a kill left a change half made. */
async function isInterrupted(folder: string, place: Place): Promise<boolean> {
  const stateDir =
    place === 'a git repository' ? join(folder, '..', '.git', 'clippings') : join(folder, '.history');
  const names = [...(await readdir(folder)), ...(await readdir(stateDir).catch(() => []))];
  return names.some(isLeftover);
}

/**
 * Lets process after process change a folder, kills each (SIGKILL) up to `longest` milliseconds after one of
 * its first changes, and looks what is there.
 */
export async function killChanging(place: Place, kills: number, longest: number): Promise<Toll> {
  const folder = folderWith(place);
  const faults: string[] = [];
  const told: string[] = [];
  let interrupted = 0;
  let changing = startChanging();
  for (let kill = 0; kill < kills; kill++) {
    const current = changing;
    await current.ready;
    // The next one starts meanwhile, and waits.
    changing = startChanging();
    const ended = once(current.process, 'close');
    current.process.stdin?.write(`${folder}\n`);
    const wanted = randomInt(4);
    for (const until = Date.now() + 20_000; doneBy(current).length < wanted && Date.now() < until; )
      await wait(2);
    await wait(randomInt(longest));
    current.process.kill('SIGKILL');
    await ended;
    told.push(...doneBy(current));
    const failure = /^failed (.*)/m.exec(current.said);
    if (failure !== null) faults.push(`A change failed: ${failure[1]}`);
    if (await isInterrupted(folder, place)) interrupted += 1;
    // git's history is looked through as far back as it is listed.
    const recent = told.slice(-100);
    faults.push(
      ...(await faultsOf(folder, place, recent)).map((fault) => `After kill ${kill + 1}: ${fault}`),
    );
  }
  changing.process.kill('SIGKILL');
  return { kills, changes: told.length, interrupted, faults };
}
