import { describe, expect, test } from 'vitest';
import { Gate } from '../../src/discord/gate.ts';
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

describe('The gate', () => {
  test('lets everything through unless told', () => {
    const gate = new Gate({});
    for (let time = 0; time < 1000; time++) expect(gate.refuse(asked(), time)).toBeNull();
  });

  test('keeps the bot to the channels that operators name, and to direct messages', () => {
    const gate = new Gate({ channels: ['1045800000000000202'] });
    expect(gate.refuse(asked(), 0)).toBeNull();
    expect(gate.refuse(asked({ channelId: '1045800000000000999' }), 0)).toBe('discord.notHere');
    expect(gate.refuse(asked({ channelId: '1045800000000000999', guildId: null }), 0)).toBeNull();
  });

  test('counts a thread to the channel that it hangs on', () => {
    const gate = new Gate({ channels: ['1045800000000000202'] });
    const thread = { channelId: '1045800000000000999', parentId: '1045800000000000202' };
    expect(gate.refuse(asked(thread), 0)).toBeNull();
  });

  test('never keeps an answer from being taken down', () => {
    const gate = new Gate({ channels: ['1045800000000000999'], perMinute: 1 });
    const press = asked({
      kind: 'press',
      customId: '1x.312345678901234567',
      siblings: [],
      values: [],
      messageId: '1',
      isPrivate: false,
    } as Partial<Incoming>);
    expect([0, 1, 2].map((time) => gate.refuse(press, time))).toEqual([null, null, null]);
  });

  test('answers each user so often a minute, and then again', () => {
    const gate = new Gate({ perMinute: 2 });
    const another = asked({ userId: '412345678901234567' });
    expect([0, 1, 2].map((time) => gate.refuse(asked(), time))).toEqual([null, null, 'discord.tooOften']);
    expect(gate.refuse(another, 2)).toBeNull();
    expect(gate.refuse(asked({ kind: 'complete' } as Partial<Incoming>), 3)).toBeNull();
    expect(gate.refuse(asked(), 60_001)).toBeNull();
  });
});
