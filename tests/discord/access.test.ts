import { describe, expect, test } from 'vitest';
import { Access } from '../../src/discord/access.ts';
import type { Incoming } from '../../src/message/incoming.ts';

const asked = (changes: Partial<Incoming> = {}): Incoming =>
  ({
    kind: 'command',
    command: 'ask',
    options: {},
    share: false,
    locale: 'en-US',
    userId: '312345678901234567',
    guildId: '1045800000000000101',
    channelId: '1045800000000000202',
    mayPost: true,
    mayModerate: false,
    ...changes,
  }) as Incoming;

describe('Access', () => {
  test('lets everything through unless told', () => {
    const access = new Access({});
    for (let time = 0; time < 1000; time++) expect(access.refuse(asked(), time)).toBeNull();
  });

  test('keeps the bot to the channels that operators name, and to direct messages', () => {
    const access = new Access({ channels: ['1045800000000000202'] });
    expect(access.refuse(asked(), 0)).toBeNull();
    expect(access.refuse(asked({ channelId: '1045800000000000999' }), 0)).toBe('discord.notHere');
    expect(access.refuse(asked({ channelId: '1045800000000000999', guildId: null }), 0)).toBeNull();
  });

  test('counts a thread to the channel that it hangs on', () => {
    const access = new Access({ channels: ['1045800000000000202'] });
    const thread = { channelId: '1045800000000000999', parentId: '1045800000000000202' };
    expect(access.refuse(asked(thread), 0)).toBeNull();
  });

  test('never keeps an answer from being taken down', () => {
    const access = new Access({ channels: ['1045800000000000999'], perMinute: 1 });
    const press = asked({
      kind: 'press',
      customId: '1x.312345678901234567',
      siblings: [],
      values: [],
      messageId: '1',
      isPrivate: false,
    } as Partial<Incoming>);
    expect([0, 1, 2].map((time) => access.refuse(press, time))).toEqual([null, null, null]);
  });

  test('answers each user so often a minute, and then again', () => {
    const access = new Access({ perMinute: 2 });
    const another = asked({ userId: '412345678901234567' });
    expect([0, 1, 2].map((time) => access.refuse(asked(), time))).toEqual([null, null, 'discord.tooOften']);
    expect(access.refuse(another, 2)).toBeNull();
    expect(access.refuse(asked({ kind: 'complete' } as Partial<Incoming>), 3)).toBeNull();
    expect(access.refuse(asked(), 60_001)).toBeNull();
  });
});
