import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLog, scrub } from '../src/log.ts';

const TOKEN = `${'M'.repeat(24)}.${'G'.repeat(6)}.${'x'.repeat(38)}`;

/** What a log writes while `work` has it. */
function logged(
  work: (log: ReturnType<typeof openLog>) => void,
  options: Partial<Parameters<typeof openLog>[0]> = {},
): string {
  let text = '';
  const out = {
    write: (chunk: string) => {
      text += chunk;
    },
  };
  work(openLog({ level: 'info', token: TOKEN, plain: false, out, ...options }));
  return text;
}

describe('the log', () => {
  it('is one JSON object a line, with a level, a time and the reference that a user was given', () => {
    const lines = logged((log) => {
      log('Logged in.');
      log('Fault 12345678: TypeError at x', { level: 'error', reference: '12345678' });
    }).trimEnd();
    const [first, second] = lines.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'Logged in.' });
    expect(second).toMatchObject({ level: 'error', reference: '12345678' });
  });

  it('leaves out what is below its level', () => {
    expect(logged((log) => log('Logged in.'), { level: 'warn' })).toBe('');
    expect(logged((log) => log('Broken.', { level: 'error' }), { level: 'silent' })).toBe('');
  });

  it.each([
    ['the token', `request failed: Bot ${TOKEN}`],
    ['another bot’s token', `Bot ${'N'.repeat(24)}.abcdef.${'y'.repeat(38)}`],
    ['an interaction’s token', 'POST /webhooks/1045800000000000303/aW50ZXJhY3Rpb24tdG9rZW4 failed'],
    ['a callback’s token', 'POST /interactions/1045800000000000303/aW50ZXJhY3Rpb24tdG9rZW4/callback'],
    ['a mention', 'asked by <@1045800000000000777>'],
    ['a user’s address', 'GET /users/1045800000000000777 failed'],
  ])('never shows %s', (_, line) => {
    const text = logged((log) => log(line, { level: 'error' }));
    expect(text).not.toMatch(/MMMM|NNNN|aW50|1045800000000000777/);
    expect(JSON.parse(text).msg).toMatch(/\[token\]|\[somebody\]/);
  });

  it('never shows the token, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(scrub(`${before}${TOKEN}${after}`, TOKEN)).not.toContain(TOKEN);
      }),
    );
  });

  it('stays readable for people on a terminal', () => {
    const text = logged((log) => log(`Logged in with ${TOKEN}.`), { plain: true });
    expect(text).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: Logged in with \[token\]\.\n$/);
  });
});
