import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommands } from '../../src/commands/read.ts';
import { registrations } from '../../src/message/registration.ts';
import { following } from '../../src/preview/page/completion.js';
import { readTyped } from '../../src/preview/typed.ts';
import type { RegisteredCommand } from '../../src/preview/wire.ts';

const { commands } = await readCommands(join(import.meta.dirname, '../../commands'));
const registered = registrations(commands) as readonly RegisteredCommand[];

const labels = (line: string, locale = 'en-US') =>
  following(line, registered, locale).suggestions.map(({ label }) => label);

describe('what follows a line comes from the registered commands', () => {
  it('offers every slash command behind a slash, and none from a message’s menu', () => {
    const slash = registered.filter(({ type }) => type === 1).map(({ name }) => `/${name}`);
    expect(labels('/')).toEqual(slash);
  });

  it('narrows as the name goes on, in the language of the reader', () => {
    expect(labels('/pri')).toEqual(['/prisoners']);
    expect(labels('/pres', 'es-ES')).toEqual(['/presos']);
  });

  it('offers a command’s options behind its name, and what is left of them', () => {
    expect(labels('/who ')).toEqual(['name:', 'since:', 'until:', 'source:', 'share:']);
    expect(labels('/who name:Brian Nichols s')).toEqual(['since:', 'source:', 'share:']);
  });

  it('asks the coverage for a value that it can complete', () => {
    expect(following('/who name:bri', registered, 'en-US').value).toEqual({
      command: 'who',
      option: 'name',
      typed: 'bri',
      front: '/who name:',
    });
    expect(following('/quien nombre:bri', registered, 'es-ES').value).toMatchObject({ option: 'name' });
    expect(following('/who since:2024', registered, 'en-US').value).toBeNull();
  });

  it('offers yes and no where that is what the option takes', () => {
    expect(labels('/who name:Nichols share:')).toEqual(['true', 'false']);
  });

  it('offers nothing for a question, and for a command that there isn’t', () => {
    expect(labels('How many')).toEqual([]);
    expect(labels('/nothing ')).toEqual([]);
  });
});

describe('a typed line is read as Discord would tell of it', () => {
  it('names the command as it is registered, in whatever language it was typed', () => {
    expect(readTyped('/presos según:Justicia 11J', registered, commands)).toEqual({
      command: 'prisoners',
      options: { según: 'Justicia 11J' },
      share: false,
    });
    expect(readTyped('/ayuda', registered, commands).command).toBe('help');
  });

  it('takes the switch for sharing out of the values', () => {
    expect(readTyped('/who name:Nichols share:true', registered, commands)).toEqual({
      command: 'who',
      options: { name: 'Nichols' },
      share: true,
    });
  });

  it('takes a text without a slash as a question', () => {
    expect(readTyped('Who leads it?', registered, commands)).toEqual({
      command: 'ask',
      options: { question: 'Who leads it?' },
      share: false,
    });
  });
});
