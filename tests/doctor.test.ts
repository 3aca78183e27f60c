import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.ts';
import { inspectDiscord } from '../src/discord/inspect.ts';
import { examine, showFinding } from '../src/doctor.ts';
import { clippings } from './child.ts';
import { article } from './corpus/article-file.ts';
import { DiscordDouble, TOKEN } from './double/double.ts';

let double: DiscordDouble;

beforeEach(async () => {
  double = await DiscordDouble.start();
});

afterEach(() => double.stop());

const env = (more: Readonly<Record<string, string>> = {}) => ({
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_BASE: double.base,
  ...more,
});

/** What the doctor finds, one line each. */
async function found(more: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await examine(loadConfig(env(more)))).map(showFinding).join('\n');
}

describe('the doctor', () => {
  it('finds nothing wrong once the commands are deployed, and ends with 0', async () => {
    const before = await clippings(['doctor'], env()).ended;
    expect(before.out).toMatch(/^warning +commands: .*run "clippings deploy"/m);
    await clippings(['deploy'], env()).ended;
    const { code, out } = await clippings(['doctor'], env()).ended;
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(6);
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^ok +[a-z]+: [A-Z0-9].*\.$/);
  });

  it('changes nothing', async () => {
    await found();
    expect(double.received.map(({ method }) => method)).toEqual(double.received.map(() => 'GET'));
    expect(double.commands).toEqual([]);
  });

  it('says what to do about a token that is missing or refused, never shows it, and ends with 1', async () => {
    const missing = await clippings(['doctor'], env({ DISCORD_TOKEN: '' })).ended;
    expect(missing.code).toBe(1);
    expect(missing.out).toMatch(/^FAULT +token: DISCORD_TOKEN is not set: copy \.env\.example/m);
    double.token = 'another';
    const refused = await clippings(['doctor'], env()).ended;
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/^FAULT +token: Discord refused the token: copy it anew/m);
    expect(refused.out + refused.err).not.toContain(TOKEN);
  });

  it('says that Discord can’t be reached', async () => {
    expect(await found({ DISCORD_API_BASE: 'http://127.0.0.1:9/api' })).toMatch(
      /^FAULT +token: Discord can't be reached/m,
    );
  });

  it('names a corpus without articles, with faults, or that is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clippings-doctor-'));
    expect(await found({ CLIPPINGS_CORPUS: folder })).toMatch(/^FAULT +corpus: It has no article/m);
    await writeFile(join(folder, 'torn.md'), 'torn');
    expect(await found({ CLIPPINGS_CORPUS: folder })).toMatch(/^warning +corpus: 1 fault .*corpus check/m);
    await writeFile(
      join(folder, 'torn.md'),
      article({ text: 'original' }, 'The union asked for their release.\n\nPhoto: Jo Weir'),
    );
    expect(await found({ CLIPPINGS_CORPUS: folder })).toMatch(/^warning +review: 1 thing .*corpus check/m);
    expect(await found({ CLIPPINGS_CORPUS: '/nowhere/at/all' })).toMatch(
      /^FAULT +corpus: \/nowhere\/at\/all/m,
    );
  });

  it('finds a clock that is off', async () => {
    const commands = {
      token: TOKEN,
      guildId: null,
      apiBase: double.base,
      commands: [],
      reportChannel: null,
      shards: null,
    };
    const late = await inspectDiscord({ ...commands, clock: () => Date.now() - 90_000 });
    expect(late.find(({ what }) => what === 'clock')).toMatchObject({
      state: 'fault',
      sentence: expect.stringMatching(/^It is (?:89|90|91) s behind Discord's: switch on/),
    });
  });

  it('finds a report channel that the bot can’t see', async () => {
    expect(await found({ CLIPPINGS_REPORT_CHANNEL: '1045800000000000499' })).toMatch(
      /^FAULT +permissions: .*View Channel/m,
    );
  });
});
