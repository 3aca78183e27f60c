import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInteraction } from '../../src/discord/incoming.ts';
import { interaction, MANAGE_MESSAGES, MEMBER_PERMISSIONS } from '../double/interactions.ts';

const APPLICATION = '1045800000000000303';
const ADMINISTRATOR = String(1n << 3n);
const DATA = { name: 'ask', type: 1, options: [] };

const asked = (circumstances: Parameters<typeof interaction>[3], data: object = DATA) =>
  readInteraction(interaction(APPLICATION, 2, data, circumstances))?.read();

describe('An interaction', () => {
  test('is read, or passed over, whatever it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.integer({ min: 0, max: 6 }), (json, type) => {
        const value: unknown = JSON.parse(json);
        for (const frame of [
          value,
          { id: '1', token: 't', type, data: value },
          {
            id: '1',
            token: 't',
            type,
            member: value,
            message: value,
            channel: value,
            data: { name: 'ask', options: value },
          },
        ])
          expect(() => readInteraction(frame)?.read()).not.toThrow();
      }),
    );
  });

  test('tells who may post and who may moderate', () => {
    expect(asked({})).toMatchObject({ mayPost: true, mayModerate: false });
    expect(asked({ permissions: '0' })).toMatchObject({ mayPost: false });
    expect(asked({ permissions: ADMINISTRATOR })).toMatchObject({ mayPost: true, mayModerate: true });
    const moderator = String(BigInt(MEMBER_PERMISSIONS) | MANAGE_MESSAGES);
    expect(asked({ permissions: moderator })).toMatchObject({ mayModerate: true });
    expect(asked({ guildId: null })).toMatchObject({ mayPost: true, mayModerate: false, guildId: null });
  });

  test('gives options as text, and share apart', () => {
    const options = [
      { name: 'question', type: 3, value: 'Who?' },
      { name: 'since', type: 4, value: 2024 },
      { name: 'share', type: 5, value: true },
      { name: 'strange', type: 9, value: { deep: 1 } },
    ];
    expect(asked({}, { ...DATA, options })).toMatchObject({
      options: { question: 'Who?', since: '2024' },
      share: true,
    });
  });
});
