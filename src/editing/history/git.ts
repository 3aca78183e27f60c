import { spawn } from 'node:child_process';
import { childEnvironment } from '../../config.ts';
import { Refusal } from '../refusal.ts';

/** Milliseconds that git, or a hook of the repository, may take. */
const PATIENCE = 60_000;
/** No object of a corpus and no list of changes comes near this many bytes. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** How a program ended. */
export interface Ended {
  /** Null where it can't be started, or took too long. */
  readonly code: number | null;
  readonly out: Buffer;
  /** What it complained of, as text. */
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program without a shell and without a terminal; it learns nothing of the bot's token. Never rejects. */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  return new Promise((resolve) => {
    const { cwd, input = '', env = {} } = options;
    const child = spawn(program, args, {
      cwd,
      env: childEnvironment(env),
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    const out: Buffer[] = [];
    let [size, err] = [0, ''];
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) child.kill('SIGKILL');
      else out.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (err.length < 10_000) err += chunk.toString('utf8');
    });
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => resolve({ code: null, out: Buffer.alloc(0), err: error.message }));
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out), err }));
    child.stdin.end(input);
  });
}

/** The first line of what a program complained of. */
export const complaintOf = ({ err }: Ended): string =>
  err
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.replace(/^(?:fatal|error): /, '')
    .trim() ?? 'no reason given';

/** A working tree of git. */
export class Git {
  /** The folder that git is run in. */
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Runs git, whatever comes of it. */
  try(args: readonly string[], options: Omit<RunOptions, 'cwd'> = {}): Promise<Ended> {
    return run('git', ['-c', 'core.fsync=committed,index,reference', '-c', 'core.quotePath=off', ...args], {
      ...options,
      cwd: this.#folder,
    });
  }

  /** Runs git and returns its output. Rejects with a Refusal in git's own words where it fails. */
  async bytes(args: readonly string[], options: Omit<RunOptions, 'cwd'> = {}): Promise<Buffer> {
    const ended = await this.try(args, options);
    if (ended.code !== 0) throw new Refusal('editing.refused.git', { complaint: complaintOf(ended) });
    return ended.out;
  }

  async text(args: readonly string[], options: Omit<RunOptions, 'cwd'> = {}): Promise<string> {
    return (await this.bytes(args, options)).toString('utf8').trim();
  }
}
