import { expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run.ts';
import { openLibrary } from '../../src/library.ts';

const asker = { locale: 'en-US', now: new Date('2026-11-22T12:00:00Z') } as const;
const library = await openLibrary({ corpus: 'corpus', commands: 'commands', today: () => '2026-11-22' });

test('A command that is not there is told with those that are, or with the one that was meant', () => {
  expect(runCommand(library.current, 'prisoner', {}, asker).message).toMatch(/did you mean \/prisoners\?$/);
  expect(runCommand(library.current, 'zzzzzz', {}, asker).message).toMatch(
    /^There is no command \/zzzzzz; there are .*\/ask, /,
  );
});

test('Where no command can be read, that is told, in both languages', () => {
  const none = { ...library.current, commands: [] };
  expect(runCommand(none, 'ask', { question: 'Who?' }, asker)).toMatchObject({
    outcome: 'invalid',
    message: expect.stringMatching(/^There is no command \/ask, nor any other .* in the log\.$/),
  });
  expect(runCommand(none, 'ask', {}, { ...asker, locale: 'es-ES' }).message).toMatch(
    /^No existe el comando \/ask,/,
  );
});
