import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type Snapshot } from '../src/library.ts';
import type { Coverage } from '../src/search/coverage.ts';
import { contractFaults, type JsonAnswer } from './contract.ts';
import { originals } from './originals.ts';

const ROOT = join(import.meta.dirname, '..');
const corpusDir = join(ROOT, 'corpus');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a shell would, without a terminal, and without any token of this machine. */
function clippings(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/clippings.mjs'), ...args], {
      env: { ...process.env, DISCORD_TOKEN: '', DISCORD_GUILD_ID: '', DISCORD_API_BASE: '', ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

async function read(dir: string): Promise<Snapshot> {
  const library = await openLibrary({ corpus: dir, local: null, commands: join(ROOT, 'commands') });
  await library.close();
  return library.current;
}

const FOUR =
  '/prisoners\n/who name:Nichols\n¿Cuántos presos políticos hay?\nWhat is the capital of France?\n';

/** Holds that four lines keep the contract, and that three of them answer in clippings of this form alone. */
function expectFour(out: string, coverage: Coverage, form: 'summary' | 'quotation'): void {
  const lines = out.trimEnd().split('\n');
  expect(lines.flatMap((line) => contractFaults(line, coverage))).toEqual([]);
  const answers = lines.map((line) => JSON.parse(line) as JsonAnswer);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['found', 'found', 'found', 'nothing-found']);
  expect(new Set(answers.flatMap(({ clippings }) => clippings.map((clipping) => clipping.form)))).toEqual(
    new Set([form]),
  );
}

describe('four questions on standard input', () => {
  it('are answered by four lines that keep the contract, from the shipped digests', async () => {
    const { coverage } = await read(corpusDir);
    const { code, out, err } = await clippings(['ask', '--json', '--corpus', corpusDir], FOUR);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectFour(out, coverage, 'summary');
  });

  it('are answered by quotations from the originals', async (context) => {
    const dir = await originals();
    if (dir === null) return context.skip('the three originals are not at hand');
    const { coverage } = await read(dir);
    const { code, out } = await clippings(['ask', '--json', '--corpus', dir], FOUR);
    expect(code).toBe(0);
    expectFour(out, coverage, 'quotation');
  });
});

describe('a stream', () => {
  it('goes on after what is invalid, passes over blank lines, and keeps the order', async () => {
    const { code, out } = await clippings(
      ['ask', '--json', '--corpus', corpusDir],
      `/dance\n\n/prisoners colour:red\n/who\n/prisoners since:soon\n/who name:Blinken name:Nichols\n${'x'.repeat(20_000)}\n\u0000\u0007\n/sources`,
    );
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonAnswer);
    expect(code).toBe(0);
    expect(answers.map(({ command, outcome }) => `${command}: ${outcome}`)).toEqual([
      'dance: invalid',
      'prisoners: invalid',
      'who: invalid',
      'prisoners: invalid',
      'who: invalid',
      'ask: invalid',
      'ask: invalid',
      'sources: found',
    ]);
    for (const { message } of answers.slice(0, -1)) expect(message).toMatch(/^[^\n]+[.?]$/);
  });

  it('answers in Spanish where asked to', async () => {
    const { out } = await clippings(
      ['ask', '--json', '--locale', 'es-ES', '--corpus', corpusDir],
      '¿Cuál es la capital de Francia?',
    );
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'nothing-found',
      heading: expect.stringMatching(/^Nada en estos 3 artículos/),
    });
  });
});

describe('what cannot be done is told in one sentence, without a stack trace', () => {
  let faulty: string;

  beforeAll(async () => {
    faulty = await mkdtemp(join(tmpdir(), 'clippings-'));
    await writeFile(join(faulty, 'a.md'), '---\ntitle: x\n---\nText.\n');
    await writeFile(join(faulty, 'b.md'), Buffer.from([0xff, 0xfe, 0x00, 0x9f]));
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['an unknown command', ['dance'], {}, /^There is no command "dance"/],
    ['an unknown flag', ['ask', '--colour', 'x'], {}, /--colour/],
    ['an unknown locale', ['ask', '--locale', 'fr', 'x'], {}, /^--locale takes en-US or es-ES, not "fr"/],
    ['a folder that is not there', ['ask', '--corpus', '/nowhere/at/all', 'x'], {}, /\/nowhere\/at\/all/],
    ['commands that are not there', ['ask', '--commands', '/nowhere/at/all', 'x'], {}, /\/nowhere\/at\/all/],
    ['a start without a token', ['start'], {}, /^DISCORD_TOKEN is not set/],
    ['a deploy without a token', ['deploy'], {}, /^DISCORD_TOKEN is not set/],
    ['a malformed token', ['start'], { DISCORD_TOKEN: 'not a token' }, /^DISCORD_TOKEN has spaces/],
    [
      'a token of the wrong shape',
      ['deploy'],
      { DISCORD_TOKEN: 'secret' },
      /^DISCORD_TOKEN is not a bot token/,
    ],
    ['a file to add that is not there', ['corpus', 'add', '/nowhere.txt', '--yes'], {}, /\/nowhere\.txt/],
  ])('%s', async (_, args, env, sentence) => {
    const { code, out, err } = await clippings(args, '', env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd()).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('a faulty corpus: every fault with its file and line', async () => {
    const { code, out } = await clippings(['corpus', 'check', faulty]);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => /a\.md:\d+: /.test(line)).length).toBeGreaterThan(5);
    expect(out).toMatch(/b\.md:1: /);
  });

  it('a sound corpus that a reviewer should look at: on standard error, and exit 0', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'clippings-'));
    const front =
      'title: Harbour closed\npublisher: The Courier\npublished: 2025-03-13\npublishedHow: byline\nurl: https://courier.example/a\nlanguage: en\ntext: original\nstatus: current\nadded: 2026-01-05';
    await writeFile(
      join(dir, 'a.md'),
      `---\n${front}\n---\nThe harbour closed on 3 May 2026.\n\nPhoto: Jo Weir\n`,
    );
    const { code, out, err } = await clippings(['corpus', 'check', dir]);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/a\.md:12: ¶1 tells of 3 May 2026.*\n.*a\.md:14: ¶2 looks like a photo credit/);
  });

  it('and the shipped corpus has no fault', async () => {
    expect(await clippings(['corpus', 'check', corpusDir])).toMatchObject({ code: 0, out: '', err: '' });
  });
});

describe('a stream that stays open', () => {
  it('is answered from files as they are by then', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'clippings-'));
    await cp(corpusDir, dir, { recursive: true });
    const child = spawn(process.execPath, [
      join(ROOT, 'bin/clippings.mjs'),
      'ask',
      '--json',
      '--corpus',
      dir,
    ]);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const asked = async (): Promise<number> => {
      child.stdin.write('/sources\n');
      return (JSON.parse((await lines.next()).value as string) as JsonAnswer).clippings.length;
    };
    expect(await asked()).toBe(3);
    await rm(join(dir, '2023-07-federal-newswire-blinken-anniversary.md'));
    await expect.poll(asked, { timeout: 10_000, interval: 200 }).toBe(2);
    child.stdin.end();
  });
});

describe('what is said of Discord', () => {
  it('is no matter for those who ask in the terminal', async () => {
    const { code, out } = await clippings(['ask', '--json', '/sources'], '', {
      DISCORD_TOKEN: 'abc',
      DISCORD_GUILD_ID: 'x',
    });
    expect({ code, outcome: (JSON.parse(out) as JsonAnswer).outcome }).toEqual({ code: 0, outcome: 'found' });
  });
});

describe('npm start without a token', () => {
  it('explains itself where there is no terminal, and ends well', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: { start: string };
    };
    const [node, bin, ...args] = scripts.start.split(' ');
    expect([node, bin]).toEqual(['node', 'bin/clippings.mjs']);
    const { code, out, err } = await clippings(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^No DISCORD_TOKEN is set/);
  });
});
