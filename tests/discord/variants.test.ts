import { describe, expect, test } from 'vitest';
import type { DiscordDouble } from '../double/double.ts';
import type { Circumstances, Frame } from '../double/interactions.ts';
import { MEMBER_PERMISSIONS } from '../double/interactions.ts';
import { isPrivate, labelsOf, textOf } from '../double/shown.ts';
import { openWorld, worldForEachTest } from './world.ts';

/*
 * Discord leaves fields out, adds others, and will send what no one knows today. Whatever shape an interaction has that
 * says what is asked and where to answer, it is answered.
 */

const world = worldForEachTest();

const without =
  (...keys: readonly string[]) =>
  (frame: Frame): object =>
    Object.fromEntries(Object.entries(frame).filter(([key]) => !keys.includes(key)));

const also =
  (more: object) =>
  (frame: Frame): object => ({ ...frame, ...more });

const memberWith = (permissions: unknown) => (frame: Frame) => ({
  ...frame,
  member: { ...(frame.member as object), permissions },
});

const SHAPES: Readonly<Record<string, Circumstances>> = {
  'without locale': { reshape: without('locale', 'guild_locale') },
  'without context and owners': { reshape: without('context', 'authorizing_integration_owners') },
  'without entitlements': { reshape: without('entitlements', 'attachment_size_limit', 'version') },
  'without channel object': { reshape: without('channel') },
  'without channel id': { reshape: without('channel_id', 'app_permissions') },
  'without server object': { reshape: without('guild', 'guild_locale') },
  'with a member of few fields': { reshape: also({ member: { user: { id: '312345678901234567' } } }) },
  'with user beside member': { reshape: also({ user: { id: '312345678901234567', username: 'x' } }) },
  'without anybody': { reshape: without('member', 'user') },
  'with the type of channel in words': { reshape: also({ channel: { id: '1', type: '0' } }) },
  'with a kind of channel that is not known': { reshape: also({ channel: { id: '1', type: 99 } }) },
  'with permissions as a number': { reshape: memberWith(Number(MEMBER_PERMISSIONS)) },
  'in a direct message': { guildId: null },
  'in a group': {
    guildId: null,
    reshape: also({ context: 2, channel: { id: '2', type: 3, recipients: [] } }),
  },
  'without application id': { reshape: without('application_id') },
  'in English as it is written elsewhere': { locale: 'en-GB' },
  'in a language that there is not': { locale: 'xx' },
  'in what is no language': { reshape: also({ locale: '', guild_locale: 7 }) },
  'with nothing allowed to the app': { appPermissions: '0' },
  'with permissions that are none': { reshape: memberWith('all of them') },
  'with ids of seventeen digits': {
    guildId: '10458000000000101',
    channelId: '10458000000000202',
    userId: '31234567890123456',
  },
  'in a direct message without a channel': { guildId: null, reshape: without('channel', 'context') },
  'with ids shorter than Discord’s': {
    guildId: '101',
    channelId: '202',
    userId: '7',
    reshape: (frame) => ({ ...frame, data: { ...(frame.data as object), id: '5' } }),
  },
  'with a name that users don’t see': { reshape: also({ app_permissions: undefined, guild_id: undefined }) },
  'with fields that nobody knows': { reshape: also({ novelty: { deep: [1, null] } }) },
};

describe('A command is answered', () => {
  for (const [shape, circumstances] of Object.entries(SHAPES))
    test(shape, async () => {
      expect(textOf(await world.double.command('/prisoners', circumstances))).toContain('1,117');
      const mine = await world.double.command('/prisoners');
      const more = await world.double.pressLabel(mine.message!, /^More /, circumstances);
      expect(textOf(more)).toContain('Page 2');
      const choices = await world.double.autocomplete('who', 'name', '', circumstances);
      expect(choices.length).toBeGreaterThan(3);
      const checked = await world.double.messageCommand('Check the coverage', 'Nichols?', circumstances);
      expect(textOf(checked)).toContain('Nichols');
    });

  test('once, though it comes twice', async () => {
    let twice: object = {};
    const asked = world.double.command('/prisoners', {
      reshape: (frame) => {
        twice = frame;
        return frame;
      },
    });
    world.double.gateway.dispatch('INTERACTION_CREATE', twice);
    const { id } = await asked;
    await world.bot.stop();
    expect(world.double.received.filter(({ path }) => path.includes(id))).toHaveLength(1);
  });

  test('whatever came before that is none', async () => {
    for (const nonsense of [
      null,
      7,
      [],
      {},
      { id: 1 },
      { id: '1', token: 't' },
      { id: '2', token: 't', type: 5 },
    ])
      world.double.gateway.dispatch('INTERACTION_CREATE', nonsense);
    expect(textOf(await world.double.command('/prisoners'))).toContain('1,117');
  });
});

describe('A message is read', () => {
  const about = (message: object) => (frame: Frame) => ({
    ...frame,
    data: {
      ...(frame.data as object),
      target_id: '1',
      resolved: { messages: { 1: { id: '1', ...message } } },
    },
  });

  for (const [where, message] of Object.entries({
    'in its embeds alone': { content: '', embeds: [{ title: 'News', description: 'So says Nichols' }] },
    'in the fields of an embed': { embeds: [{ fields: [{ name: 'Who', value: 'Nichols' }] }] },
    'in its components': {
      flags: 1 << 15,
      components: [{ type: 17, components: [{ type: 10, content: 'Nichols' }] }],
    },
    'in what it forwards': { content: '', message_snapshots: [{ message: { content: 'Nichols said so' } }] },
    'in a poll': { poll: { question: { text: 'Is Nichols right?' } } },
    'in the caption of a picture': { attachments: [{ filename: 'x.png', description: 'Nichols speaks' }] },
  }))
    test(where, async () => {
      const outcome = await world.double.messageCommand('Check the coverage', 'x', {
        reshape: about(message),
      });
      expect(textOf(outcome)).toContain('Nichols');
    });

  test('though nothing is in it', async () => {
    for (const message of [
      {},
      { content: null, embeds: 'none', components: { deep: [] } },
      { embeds: [null, 7] },
    ]) {
      const outcome = await world.double.messageCommand('Check the coverage', 'x', {
        reshape: about(message),
      });
      expect(Number(outcome.data.flags) & 64).toBe(64);
      expect(textOf(outcome)).not.toBe('');
    }
  });
});

describe('A press is answered', () => {
  const messageWith = (change: (message: Readonly<Record<string, unknown>>) => object) => (frame: Frame) => ({
    ...frame,
    message: change(frame.message as Readonly<Record<string, unknown>>),
  });

  for (const [where, change] of Object.entries({
    'without the message’s flags': ({ flags: _, ...message }: Readonly<Record<string, unknown>>) => message,
    'without the message’s components': ({ components: _, ...message }: Readonly<Record<string, unknown>>) =>
      message,
    'with flags in words': (message: Readonly<Record<string, unknown>>) => ({
      ...message,
      flags: String(message.flags),
    }),
    'with nothing of the message but its id': ({ id }: Readonly<Record<string, unknown>>) => ({ id }),
  }))
    test(where, async () => {
      const mine = await world.double.command('/prisoners');
      const more = await world.double.pressLabel(mine.message!, /^More /, { reshape: messageWith(change) });
      expect(textOf(more)).toContain('Page 2');
      const context = await world.double.pressLabel(mine.message!, /^In context/, {
        reshape: messageWith(change),
      });
      expect(Number(context.data.flags) & 64).toBe(64);
    });
});

describe('Choices are offered', () => {
  const options = (given: readonly object[]) => (frame: Frame) => ({
    ...frame,
    data: { ...(frame.data as object), options: given },
  });

  test('where nobody says which option has the focus', async () => {
    const reshape = options([{ name: 'name', type: 3, value: 'Nich' }]);
    expect(await world.double.autocomplete('who', 'name', '', { reshape })).toContainEqual(
      expect.objectContaining({ name: expect.stringContaining('Nichols') }),
    );
  });

  test('by the name of an option in another language, and beside others that are filled in', async () => {
    const reshape = options([
      { name: 'since', type: 3, value: '2023' },
      { name: 'nombre', type: 3, focused: true },
    ]);
    expect((await world.double.autocomplete('who', 'name', '', { reshape })).length).toBeGreaterThan(3);
  });

  test('though there are none', async () => {
    for (const given of [[], [{ name: 'unheard-of', type: 3, value: 'x', focused: true }], [null]])
      expect(
        await world.double.autocomplete('who', 'name', '', { reshape: options(given as object[]) }),
      ).toEqual([]);
  });
});

test('The server’s language is spoken to users who don’t tell theirs', async () => {
  const reshape = (frame: Frame) => ({ ...frame, locale: undefined, guild_locale: 'es-ES' });
  expect(textOf(await world.double.command('/help', { reshape }))).toContain('/presos');
});

describe('A callback counts as taken', () => {
  for (const [name, instead] of Object.entries({
    'answered 200 with nothing': { status: 200, body: '' },
    'answered 200 with an object': { status: 200, body: '{"interaction":{}}' },
    'answered 200 with text': { status: 200, body: 'OK', type: 'text/plain' },
    'answered 202': { status: 202, body: 'null' },
  }))
    test(name, async () => {
      world.double.instead = (_, path) => (path.endsWith('/callback') ? instead : null);
      const { id } = await world.double.command('/prisoners');
      await world.bot.stop();
      expect(world.double.received.filter(({ path }) => path.includes(id))).toHaveLength(1);
      expect(world.log.filter((line) => line.startsWith('Fault'))).toEqual([]);
    });
});

describe('In a thread', () => {
  const thread = also({ channel: { id: '1045800000000000999', type: 11, parent_id: '1045800000000000202' } });

  test('an answer is shared only by who may post in threads', async () => {
    const silent = String(BigInt(MEMBER_PERMISSIONS) & ~(1n << 38n));
    const barred = await world.double.command('/prisoners share:true', {
      permissions: silent,
      reshape: thread,
    });
    expect(Number(barred.data.flags) & 64).toBe(64);
    const posted = await world.double.command('/prisoners share:true', { reshape: thread });
    expect(Number(posted.data.flags) & 64).toBe(0);
  });
});

test('A user of an id of seventeen digits shares an answer, and takes it down', async () => {
  const userId = '31234567890123456';
  const mine = await world.double.command('/who name:Nichols', { userId });
  const shared = await world.double.pressLabel(mine.message!, /^Share$/, { userId });
  expect(textOf(shared)).toContain(`<@${userId}>`);
  await world.double.pressLabel(shared.message!, /^Take down$/, { userId });
  await expect.poll(() => shared.message?.deleted).toBe(true);
});

test('In a direct message and in a group everybody may share', async () => {
  const group = also({ context: 2, channel: { id: '2', type: 3, recipients: [] } });
  for (const circumstances of [{ guildId: null }, { guildId: null, reshape: group }]) {
    const mine = await world.double.command('/who name:Nichols', circumstances);
    expect(isPrivate(await world.double.pressLabel(mine.message!, /^Share$/, circumstances))).toBe(false);
    expect(isPrivate(await world.double.command('/who name:Nichols share:true', circumstances))).toBe(false);
  }
});

describe('Spanish is spoken', () => {
  for (const locale of ['es-ES', 'es-419', 'es', 'es-MX'])
    test(`to who reads ${locale}`, async () => {
      expect(textOf(await world.double.command('/prisoners', { locale }))).toContain('Nuestro resumen de');
      const refused = await world.double.command('/prisoners since:luego', { locale });
      expect(textOf(refused)).toContain('fecha');
    });
});

describe('What Discord refuses is not sent again', () => {
  for (const [why, status, code] of [
    ['that it knows no such interaction', 404, 10062],
    ['that it knows no such webhook', 404, 10015],
    ['that the token is over', 401, 50027],
    ['that it was answered already', 400, 40060],
  ] as const)
    test(`where it says ${why}`, async () => {
      const body = JSON.stringify({ message: 'No.', code });
      world.double.instead = (_, path) => (path.endsWith('/callback') ? { status, body } : null);
      const { id } = await world.double.command('/who name:Nichols');
      await world.bot.stop();
      expect(world.double.received.filter(({ path }) => path.includes(id))).toHaveLength(1);
    });
});

test('A callback that is never answered is sent again, and the command is answered', async () => {
  world.double.faults.plan({ kind: 'silence', on: /callback/, times: 1 });
  expect(textOf(await world.double.command('/who name:Nichols'))).toContain('Nichols');
});

describe('A button does what it says', () => {
  const old = (minutes: number) => (frame: Frame) => {
    const timestamp = new Date(Date.now() - minutes * 60_000).toISOString();
    return { ...frame, message: { ...(frame.message as object), timestamp } };
  };

  test('a day after the answer', async () => {
    const mine = await world.double.command('/prisoners');
    const reshape = old(24 * 60);
    expect(textOf(await world.double.pressLabel(mine.message!, /^More /, { reshape }))).toContain('Page 2');
    expect(isPrivate(await world.double.pressLabel(mine.message!, /^Share$/, { reshape }))).toBe(false);
  });

  test('once where it is clicked twice at the same moment', async () => {
    const mine = await world.double.command('/prisoners');
    const [first, second] = await Promise.all([
      world.double.pressLabel(mine.message!, /^More /),
      world.double.pressLabel(mine.message!, /^More /),
    ]);
    expect([first, second].map(textOf)).toEqual([textOf(first), textOf(first)]);
    expect(textOf(first)).toContain('Page 2');
  });

  test('privately for others, who leave a shared answer as it is', async () => {
    const shared = await world.double.command('/protests share:true');
    const before = textOf(shared.message!);
    for (const label of [/^In context/, /^Sources/, /^Cite/, /^Report/, /^More /]) {
      if (!labelsOf(shared.message!).some((known) => label.test(known))) continue;
      const theirs = await world.double.pressLabel(shared.message!, label, { userId: '41234567890123456' });
      expect(isPrivate(theirs), String(label)).toBe(true);
    }
    expect(textOf(shared.message!)).toBe(before);
  });
});

describe('The bot logs in, answers, and comes back', () => {
  const READY: Readonly<Record<string, (double: DiscordDouble) => void>> = {
    'where the greeting takes its time': ({ gateway }) => {
      gateway.greetsAfter = 1500;
    },
    'where it is told no address to come back to': ({ gateway }) => {
      gateway.reshapeReady = ({ resume_gateway_url: _, ...ready }) => ready;
    },
    'where it is in no server': ({ gateway }) => {
      gateway.reshapeReady = (ready) => ({ ...ready, guilds: [] });
    },
    'where it is told whole servers, and what nobody knows': ({ gateway }) => {
      const guild = {
        id: '1045800000000000101',
        name: 'A newsroom',
        unavailable: false,
        channels: [],
        roles: [],
      };
      gateway.reshapeReady = (ready) => ({
        ...ready,
        guilds: [guild],
        novelty: { deep: [1] },
        user_settings: {},
      });
    },
    'where it may ask for nothing but to register': (double) => {
      const missing = { status: 404, body: '{"message":"404: Not Found","code":0}' };
      double.instead = (method, path) => (method === 'GET' && path !== '/gateway/bot' ? missing : null);
    },
  };
  for (const [where, prepare] of Object.entries(READY))
    test(where, async () => {
      const other = await openWorld({}, { prepare });
      try {
        expect(textOf(await other.double.command('/prisoners'))).toContain('1,117');
        other.double.gateway.cut();
        expect(textOf(await other.double.command('/who name:Nichols'))).toContain('Nichols');
        expect(other.double.violations).toEqual([]);
      } finally {
        await other.end();
      }
    }, 60_000);
});
