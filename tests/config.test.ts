import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, childEnvironment, loadConfig, loadFolders } from '../src/config.ts';

const TOKEN = `${'M'.repeat(24)}.${'G'.repeat(6)}.${'x'.repeat(38)}`;

function faultsOf(env: Record<string, string>): string {
  try {
    loadConfig(env);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
}

describe('the configuration', () => {
  it('needs nothing: without a token there is still the prompt', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ token: null, guildId: null, apiBase: null });
    expect(config.corpusDir).toMatch(/corpus$/);
  });

  it('counts an empty variable as not set', () => {
    expect(loadConfig({ DISCORD_TOKEN: ' ', DISCORD_GUILD_ID: '' })).toMatchObject({
      token: null,
      guildId: null,
    });
  });

  it('takes a token of three parts', () => {
    expect(loadConfig({ DISCORD_TOKEN: TOKEN }).token).toBe(TOKEN);
  });

  it('takes any token for a double', () => {
    expect(loadConfig({ DISCORD_TOKEN: 'double', DISCORD_API_BASE: 'http://127.0.0.1:1/api' }).token).toBe(
      'double',
    );
  });

  it('names every fault at once and never shows the token', () => {
    const message = faultsOf({
      DISCORD_TOKEN: 'not a "token"',
      DISCORD_GUILD_ID: 'home',
      DISCORD_API_BASE: 'ftp://x',
    });
    expect(message.split('\n')).toHaveLength(3);
    expect(message).toContain('DISCORD_GUILD_ID must be a server\'s id (17 to 20 digits), not "home"');
    expect(message).not.toContain('not a "token"');
  });

  it.each(['secret', `${TOKEN}\u200b`, 'a.b.c', `Bot ${TOKEN}`])(
    'refuses the malformed token %j without showing it',
    (token) => {
      const message = faultsOf({ DISCORD_TOKEN: token });
      expect(message).toMatch(/^DISCORD_TOKEN .* copy it anew/);
      expect(message).not.toContain(token);
    },
  );

  it('reads every variable that .env.example names, and no other', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    const asked = new Set<string>();
    const env = new Proxy({} as Record<string, string>, {
      get: (_, name) => {
        asked.add(String(name));
        return '';
      },
    });
    loadConfig(env);
    loadConfig({ CLIPPINGS_STATUS_PORT: '9090' });
    asked.add('CLIPPINGS_STATUS_HOST');
    expect([...asked].sort()).toEqual([...named].sort());
  });

  it('has the defaults that .env.example shows', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    expect(loadConfig(parse(example))).toEqual(loadConfig({}));
  });

  it('takes channels, a limit, a cache and a status port', () => {
    const config = loadConfig({
      CLIPPINGS_CHANNELS: '1045800000000000303, 1045800000000000304',
      CLIPPINGS_EDITORS: '312345678901234567,412345678901234567',
      CLIPPINGS_PER_MINUTE: '20',
      CLIPPINGS_CACHE: 'off',
      CLIPPINGS_STATUS_PORT: '9090',
    });
    expect(config).toMatchObject({
      channels: ['1045800000000000303', '1045800000000000304'],
      editors: ['312345678901234567', '412345678901234567'],
      perMinute: 20,
      cacheDir: null,
      status: { host: '127.0.0.1', port: 9090 },
    });
  });

  it.each([
    ['CLIPPINGS_STATUS_PORT', '65536'],
    ['CLIPPINGS_STATUS_PORT', '-1'],
    ['CLIPPINGS_PER_MINUTE', 'many'],
    ['CLIPPINGS_CHANNELS', 'general'],
    ['CLIPPINGS_EDITORS', 'ana'],
    ['CLIPPINGS_REPORT_CHANNEL', '#reports'],
    ['CLIPPINGS_LOG_LEVEL', 'loud'],
  ])('refuses %s=%s in a sentence that says what it takes', (name, value) => {
    const message = faultsOf({ [name]: value });
    expect(message).toMatch(/^[A-Z_]+ must be .*\.$/);
    expect(message).toContain(`"${value}"`);
  });

  it('gives programs that are started from here its environment without the token and what ties git down', () => {
    const env = {
      PATH: '/bin',
      DISCORD_TOKEN: 'secret',
      GIT_DIR: '/elsewhere',
      GIT_AUTHOR_NAME: 'Ana',
      EMPTY: undefined,
    };
    expect(childEnvironment({ GIT_INDEX_FILE: '/x' }, env)).toEqual({
      PATH: '/bin',
      GIT_AUTHOR_NAME: 'Ana',
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_INDEX_FILE: '/x',
    });
  });

  it('of the folders alone does not care what is said of Discord', () => {
    expect(
      loadFolders({ DISCORD_TOKEN: 'abc', DISCORD_GUILD_ID: 'x', CLIPPINGS_CORPUS: '/c' }).corpusDir,
    ).toBe('/c');
  });
});
