import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/commands/definition.ts';

const parse = (yaml: string, name = 'strikes') => parseCommand(`commands/${name}.yaml`, name, yaml);
const messages = (yaml: string, name?: string) =>
  parse(yaml, name).faults.map((f) => `${f.line}: ${f.message}`);

describe('a command file', () => {
  it('needs no more than a description and a kind of answer', () => {
    const { definition, faults } = parse('description: Reported strikes\nanswer: figures\n');
    expect(faults).toEqual([]);
    expect(definition).toMatchObject({
      name: 'strikes',
      answer: 'figures',
      query: null,
      counts: [],
      examples: [],
    });
    expect(definition?.descriptions['es-ES']).toBe('Reported strikes');
  });

  it('gets its options from its kind of answer', () => {
    const names = (yaml: string) =>
      parse(yaml).definition?.options.map(({ name, required }) => name + (required ? '!' : ''));
    expect(names('description: a\nanswer: passages')).toEqual(['question!', 'since', 'until', 'source']);
    expect(names('description: a\nanswer: passages\nquery: strike')).toEqual([
      'question',
      'since',
      'until',
      'source',
    ]);
    expect(names('description: a\nanswer: people')).toEqual(['name!', 'since', 'until', 'source']);
    expect(names('description: a\nanswer: figures')).toEqual([
      'counting',
      'said-by',
      'since',
      'until',
      'source',
    ]);
  });

  it('is told all its faults at once, each with its line', () => {
    expect(
      messages(
        [
          'description: ""',
          'answer: oracle',
          'colour: red',
          'localizations:',
          '  es-ES: { name: Dos Palabras }',
          '  fr: { name: x }',
          'examples:',
          '  - { ask: /strikes, expect: nowhere }',
        ].join('\n'),
      ),
    ).toEqual([
      expect.stringMatching(/^3: "colour" is no key of a command; it has description/),
      '1: "description" must be a text.',
      '2: "answer" must be one of passages, figures, people, sources.',
      expect.stringMatching(/^5: "Dos Palabras" can't name a slash command/),
      expect.stringMatching(/^6: "fr" is no locale that the bot speaks/),
      expect.stringMatching(/^8: What an example expects is written article-id#paragraph/),
    ]);
  });

  it("can't be named what Discord would refuse", () => {
    for (const name of ['Strikes', 'two words', 'x'.repeat(33), 'a.b']) {
      expect(messages('description: a\nanswer: figures', name)).toEqual([
        expect.stringContaining("can't name a slash command"),
      ]);
    }
  });

  it('that is no YAML, or unfolds without end, is one clear fault', () => {
    expect(messages('description: [')[0]).toMatch(/^\d+: This is not YAML: /);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdef'[i]}`).join(',')}]`).join('\n')}`;
    expect(parse(bomb).faults.length).toBeGreaterThan(0);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { definition, faults } = parse(text);
        expect(definition === null).toBe(faults.length > 0);
      }),
    );
  });
});
