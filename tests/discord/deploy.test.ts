import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCommands } from '../../src/commands/read.ts';
import { deployCommands } from '../../src/discord/deploy.ts';
import { restOptions } from '../../src/discord/rest.ts';
import { registrations } from '../../src/message/registration.ts';
import { DiscordDouble, TOKEN } from '../double/double.ts';
import { GUILD } from '../double/interactions.ts';
import { registrationFaults } from '../double/limits.ts';

const { commands } = await readCommands(join(import.meta.dirname, '../../commands'));

let double: DiscordDouble;

beforeEach(async () => {
  double = await DiscordDouble.start();
});

afterEach(async () => {
  await double.stop();
  expect(double.violations).toEqual([]);
});

const deploy = (guildId: string | null) =>
  deployCommands({ token: TOKEN, guildId, apiBase: double.base, commands });

const puts = () => double.received.filter(({ method }) => method === 'PUT').length;

describe('What is registered', () => {
  test('keeps to Discord’s limits, with names and descriptions in Spanish for both of its Spanish locales', () => {
    const registered = registrations(commands);
    expect(registrationFaults(registered)).toEqual([]);
    const who = registered.find(({ name }) => name === 'who');
    expect(who?.name_localizations).toEqual({ 'es-ES': 'quien', 'es-419': 'quien' });
  });

  test('works in servers, direct messages and groups, for servers and for users who install it', () => {
    for (const command of registrations(commands))
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  test('leaves out a command of the bot’s own that the library has', () => {
    const help = { ...commands[0]!, name: 'help', localNames: { 'en-US': 'help', 'es-ES': 'socorro' } };
    expect(registrations([help]).filter(({ name }) => name === 'help')).toHaveLength(1);
  });
});

describe('Deploying takes what Discord sends back', () => {
  const atCommands = (method: string, path: string) => path.endsWith('/commands') && method;

  for (const [name, instead] of Object.entries({
    nothing: { status: 204, body: '' },
    'an empty body that calls itself JSON': { status: 200, body: '' },
    'an object where a list was': { status: 200, body: '{"commands":[]}' },
    'what is created': { status: 201, body: '[]' },
  }))
    test(`for a registration: ${name}`, async () => {
      double.instead = (method, path) => (atCommands(method, path) === 'PUT' ? instead : null);
      expect(await deploy(null)).toMatch(/^Registered/);
      expect(double.commands.length).toBeGreaterThan(3);
    });

  for (const [name, instead] of Object.entries({
    'that there are none to be found': { status: 404, body: '{}' },
    nothing: { status: 200, body: '' },
    'an object': { status: 200, body: '{}' },
  }))
    test(`for the question what is registered: ${name}`, async () => {
      double.instead = (method, path) => (atCommands(method, path) === 'GET' ? instead : null);
      expect(await deploy(null)).toMatch(/^Registered/);
    });

  test('for the question whose token it is: that one has to ask elsewhere', async () => {
    double.instead = (_, path) => (path.endsWith('applications/@me') ? { status: 404, body: '{}' } : null);
    expect(await deploy(null)).toMatch(/^Registered/);
  });
});

describe('Deploying', () => {
  test('registers once, however often it is done', async () => {
    expect(await deploy(null)).toMatch(/^Registered \d+ commands everywhere\.$/);
    expect(await deploy(null)).toMatch(/are registered already\.$/);
    expect(puts()).toBe(1);
  });

  test('registers anew when a command changed', async () => {
    await deploy(null);
    const [first, ...rest] = commands;
    await deployCommands({
      token: TOKEN,
      guildId: null,
      apiBase: double.base,
      commands: [{ ...first!, descriptions: { ...first!.descriptions, 'es-ES': 'Otra cosa' } }, ...rest],
    });
    expect(puts()).toBe(2);
  });

  test('for one server clears what is registered everywhere, and the other way round', async () => {
    await deploy(null);
    expect(await deploy(GUILD)).toContain('Cleared those registered everywhere.');
    expect(double.rest.registered.get('global')).toEqual([]);
    expect(await deploy(null)).toContain('Cleared those of 1 single server.');
    expect(double.rest.registered.get(GUILD)).toEqual([]);
  });

  test('for one server sends nothing that only global commands can have', async () => {
    await deploy(GUILD);
    for (const command of double.rest.registered.get(GUILD) ?? []) {
      expect(command).not.toHaveProperty('contexts');
      expect(command).not.toHaveProperty('integration_types');
    }
    expect(await deploy(GUILD)).toMatch(/are registered already\.$/);
  });

  test('fails with one sentence that has no token in it', async () => {
    double.token = 'reset';
    const error = await deploy(null).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      forUser: true,
      message: expect.stringMatching(/^Discord refused the token/),
    });
    expect(String(error)).not.toContain(TOKEN);
  });

  test('fails with one sentence when Discord is not well', async () => {
    double.faults.plan({ kind: 'error', on: /./, times: 100 });
    await expect(deploy(null)).rejects.toThrow(/^Discord is not well \(it answers 500\)/);
  });
});

test('Without a double no address is given to discord.js at all', () => {
  expect('api' in restOptions(null)).toBe(false);
  expect(restOptions('http://127.0.0.1:1/api/v10/')).toEqual({ api: 'http://127.0.0.1:1/api' });
});
