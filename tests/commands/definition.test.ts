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
      '1: description is empty.',
      `2: answer can't be "oracle"; it is one of passages, figures, people, sources.`,
      '3: has the unknown key "colour"; known are description, localizations, answer, query, counts, examples.',
      `5: name can't be "Dos Palabras"; use up to 32 lower-case letters, digits and hyphens.`,
      '6: has the unknown key "fr"; known are en-US, es-ES.',
      `8: expect can't be "nowhere"; write article-id#paragraph.`,
    ]);
  });

  it('is told what was probably meant, and of what is missing, even where it is no YAML throughout', () => {
    expect(
      messages('descripton: Strikes\nanswer: figure\nquery: [strike\nexamples: [{ aks: /strikes }]'),
    ).toEqual([
      '1: has the unknown key "descripton"; did you mean "description"?',
      '1: lacks "description".',
      `2: answer can't be "figure"; did you mean "figures"?`,
      "3: isn't valid YAML here: a quotation mark or bracket is not closed.",
      expect.stringMatching(/^3: query must be text/),
      '4: has the unknown key "aks"; did you mean "ask"?',
      '4: has an example that lacks "ask".',
    ]);
  });

  it('has its words taken as they are written, be they numbers to YAML', () => {
    const { definition } = parse('description: 2024\nanswer: figures\nquery: 10 May\n');
    expect([definition?.descriptions['en-US'], definition?.query]).toEqual(['2024', '10 May']);
  });

  it('does not leave a key without a value', () => {
    expect(messages('description: a\nanswer: figures\ncounts:\n')).toEqual([
      '3: counts is empty; give it a value or delete the line.',
    ]);
  });

  it('keeps counts to figures', () => {
    expect(messages('description: a\nanswer: people\ncounts: [striker]\n')).toEqual([
      '3: has counts, which only a command has whose answer is figures.',
    ]);
  });

  it("can't be named what Discord would refuse", () => {
    for (const name of ['Strikes', 'two words', 'x'.repeat(33), 'a.b']) {
      expect(messages('description: a\nanswer: figures', name)).toEqual([
        expect.stringContaining("has a name that can't be a slash command's"),
      ]);
    }
  });

  it('that is no YAML, or unfolds without end, is one clear fault', () => {
    expect(messages('answer: figures\ndescription: "')).toEqual([
      "2: isn't valid YAML here: a quotation mark or bracket is not closed.",
      '2: description is empty.',
    ]);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdef'[i]}`).join(',')}]`).join('\n')}`;
    expect(parse(bomb).faults.length).toBeGreaterThan(0);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { definition, faults } = parse(text);
        expect(definition === null).toBe(faults.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});
