import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../tests/child.ts';
import { DiscordDouble, TOKEN } from '../../tests/double/double.ts';
import type { Table } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = 5;

/** The address of a module of the project, as a plain process in another folder imports it. */
const module = (path: string): string => JSON.stringify(join(ROOT, path));

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
}

/** Milliseconds until a process has ended, the best of a few. */
async function untilEnded(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const child = start(args, env);
    child.stdout?.resume();
    await once(child, 'close');
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

/** `clippings ask` on the shipped corpus, from its start to its end, beside a process that loads tsx and MiniSearch. */
export async function askingCold(folder: string, table: Table): Promise<void> {
  const plain = join(folder, 'plain.mjs');
  await writeFile(
    plain,
    `import { register } from ${module('node_modules/tsx/dist/esm/api/index.mjs')};
register();
const { default: MiniSearch } = await import(${module('node_modules/minisearch/dist/es/index.js')});
new MiniSearch({ fields: ['text'] }).add({ id: 1, text: 'one' });
`,
  );
  const env = { CLIPPINGS_CACHE: join(folder, 'cache-of-ask') };
  const ours = await untilEnded(['bin/clippings.mjs', 'ask', '--json', '/prisoners'], env);
  table.row('clippings ask, ms (plain: loads tsx and MiniSearch)', ours, await untilEnded([plain]));
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Seconds from a bot's start until it is connected and answers from all of the coverage. */
async function untilReady(env: Readonly<Record<string, string>>): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = start(['bin/clippings.mjs', 'start'], { ...env, CLIPPINGS_STATUS_PORT: String(port) });
  child.stdout?.resume();
  const closed = once(child, 'close');
  while (child.exitCode === null && !(await isReady(port))) await setTimeout(20);
  const took = performance.now() - began;
  if (child.exitCode !== null)
    throw new Error(`The bot ended with code ${child.exitCode} before it was ready.`);
  child.kill('SIGTERM');
  await closed;
  return took / 1000;
}

/** Seconds from the start of a process that does nothing but log in by discord.js until it is. */
async function untilPlainReady(folder: string, base: string): Promise<number> {
  const plain = join(folder, 'login.mjs');
  await writeFile(
    plain,
    `import discord from ${module('node_modules/discord.js/src/index.js')};
const client = new discord.Client({ intents: [], rest: { api: ${JSON.stringify(base.replace(/\/v\d+$/, ''))} } });
client.once('clientReady', () => process.exit(0));
await client.login(${JSON.stringify(TOKEN)});
`,
  );
  return (await untilEnded([plain])) / 1000;
}

/** A bot's start on a corpus that it never saw, and again with what it kept, each until it is ready. */
export async function startingBot(folder: string, corpus: string, table: Table): Promise<void> {
  const double = await DiscordDouble.start();
  const env = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_BASE: double.base,
    CLIPPINGS_CORPUS: corpus,
    CLIPPINGS_CORPUS_LOCAL: join(folder, 'none'),
    CLIPPINGS_CACHE: join(folder, 'cache-of-bot'),
    CLIPPINGS_LOG_LEVEL: 'silent',
  };
  const plain = await untilPlainReady(folder, double.base);
  table.row('first start to ready, s (plain: discord.js logs in)', await untilReady(env), plain);
  table.row('later start to ready, s', await untilReady(env), plain);
  await double.stop();
}
