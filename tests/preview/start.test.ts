import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, ['bin/clippings.mjs', 'preview', ...args], { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

async function address({ output, ended }: Run): Promise<string> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const [found] = /http:\/\/\S+/.exec(output()) ?? [];
    if (found !== undefined) return found;
    if (over) throw new Error(`The preview ended: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('clippings preview', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says where it is, answers there, and ends with %s though a page listens',
    async (signal) => {
      const run = start('--port', '0');
      const at = await address(run);
      expect(at).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect((await fetch(at)).status).toBe(200);
      const listening = await fetch(`${at}api/changes`);
      expect(listening.headers.get('content-type')).toContain('text/event-stream');
      run.child.kill(signal);
      expect(await run.ended).toBe(0);
      await listening.body?.cancel().catch(() => undefined);
    },
  );

  it('says in one sentence that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const run = start('--port', String(port));
    expect(await run.ended).toBe(1);
    expect(run.output().trim().split('\n')).toHaveLength(1);
    expect(run.output()).toContain(`127.0.0.1:${port} is taken already`);
    other.close();
  });

  it.each([
    [['--port', 'eighty'], '--port takes a number'],
    [['--port', '70000'], '--port takes a number'],
    [['--corpus', '/nowhere'], '/nowhere'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const run = start('--port', '0', ...args);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(sentence);
  });
});
