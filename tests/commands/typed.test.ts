import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandDefinition, parseCommand } from '../../src/commands/definition.ts';
import { parseTyped } from '../../src/commands/typed.ts';

function command(name: string, yaml: string): CommandDefinition {
  const { definition, faults } = parseCommand(`${name}.yaml`, name, yaml);
  if (definition === null) throw new Error(JSON.stringify(faults));
  return definition;
}

const commands = [
  command('ask', 'description: Ask\nanswer: passages\nlocalizations: { es-ES: { name: pregunta } }'),
  command('who', 'description: Who is it\nanswer: people\nlocalizations: { es-ES: { name: quién } }'),
  command('strikes', 'description: Strikes\nanswer: figures'),
];

describe('what somebody types', () => {
  it('is a question where no slash stands in front', () => {
    expect(parseTyped('  Who called the strike? ', commands)).toMatchObject({
      command: 'ask',
      options: { question: 'Who called the strike?' },
    });
  });

  it.each([
    ['/who name:Ana Ruiz', 'who', { name: 'Ana Ruiz' }],
    ['/who name: Ana Ruiz   since:2024', 'who', { name: 'Ana Ruiz', since: '2024' }],
    ['/who since:2024 name:Ana Ruiz', 'who', { since: '2024', name: 'Ana Ruiz' }],
    ['/WHO NAME:Ana', 'who', { name: 'Ana' }],
    ['/quién nombre:Ana desde:2024', 'who', { nombre: 'Ana', desde: '2024' }],
    ['/who Ana Ruiz', 'who', { name: 'Ana Ruiz' }],
    ['/ask question:what did he mean by this: "no"?', 'ask', { question: 'what did he mean by this: "no"?' }],
    ['/ask what is at https://example.org/a?', 'ask', { question: 'what is at https://example.org/a?' }],
    ['/strikes', 'strikes', {}],
    ['/strikes said-by:The Union until:2024-05', 'strikes', { 'said-by': 'The Union', until: '2024-05' }],
  ])('%s is taken apart', (text, name, options) => {
    expect(parseTyped(text, commands)).toEqual({ command: name, options, repeated: null });
  });

  it('lets a value run to the next option that the command really has', () => {
    expect(parseTyped('/who name:Ana (role: clerk) source:The Herald', commands).options).toEqual({
      name: 'Ana (role: clerk)',
      source: 'The Herald',
    });
  });

  it('keeps an unknown option, so that it can be refused by name', () => {
    expect(parseTyped('/strikes colour:red', commands).options).toEqual({ colour: 'red' });
  });

  it('names an option that is given twice, and glues nothing together', () => {
    const { options, repeated } = parseTyped('/who name:Ana name:Rosa', commands);
    expect({ options, repeated }).toEqual({ options: { name: 'Ana' }, repeated: 'name' });
  });

  it('takes names of JavaScript for no options', () => {
    expect(parseTyped('/strikes __proto__:x', commands).options).toEqual(
      Object.fromEntries([['__proto__', 'x']]),
    );
  });

  it('keeps an unknown command, so that it can be refused by name', () => {
    expect(parseTyped('/dance now', commands)).toMatchObject({ command: 'dance', options: {} });
  });

  it('reads control characters and line breaks as spaces', () => {
    expect(parseTyped('/who name:Ana\u0000\nRuiz', commands).options).toEqual({ name: 'Ana Ruiz' });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((s) => `/who ${s}`),
        ),
        (text) => {
          expect(typeof parseTyped(text, commands).command).toBe('string');
        },
      ),
    );
  });
});
