import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/commands/run.ts';
import { parseTyped } from '../../src/commands/typed.ts';
import { openLibrary } from '../../src/library.ts';

const root = join(import.meta.dirname, '../..');
const library = await openLibrary({ corpus: join(root, 'corpus'), commands: join(root, 'commands') });
const { commands, coverage, faults } = library.current;
const examples = commands.flatMap(({ examples }) => examples);
const now = new Date('2026-11-22T12:00:00Z');

describe('the shipped commands', () => {
  it('are read without a fault', () => {
    expect(faults).toEqual([]);
  });

  it('count only what the glossary knows', () => {
    const known = coverage.glossary.entries.map(({ id }) => id);
    for (const { name, counts } of commands) expect(known, name).toEqual(expect.arrayContaining([...counts]));
  });

  it('have a name and a description of their own in Spanish', () => {
    for (const { name, localNames, descriptions } of commands) {
      expect(localNames['es-ES'], name).not.toBe(name);
      expect(descriptions['es-ES'], name).not.toBe(descriptions['en-US']);
    }
  });

  it('each show an example, with the paragraph that answers it', () => {
    for (const command of commands) {
      expect(command.examples.length, command.name).toBeGreaterThan(0);
      for (const { ask, expect: place } of command.examples) expect(place, ask).not.toBeNull();
    }
  });

  it.each(examples)('answer $ask with $expect', ({ ask, expect: place }) => {
    const { command, options } = parseTyped(ask, commands);
    const answer = runCommand(library.current, command, options, { locale: 'en-US', now });
    expect(answer.message).toBeNull();
    expect(answer.outcome).toBe('found');
    const shown = answer.clippings.map(({ article, paragraph }) => `${article.id}#${paragraph.number}`);
    expect(shown).toContain(place);
  });
});
