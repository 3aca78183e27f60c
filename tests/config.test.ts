import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.ts';

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
});
