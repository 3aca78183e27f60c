import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../src/commands/definition.ts';
import { readCommands } from '../../src/commands/read.ts';
import { runCommand } from '../../src/commands/run.ts';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse.ts';
import { article as file } from '../corpus/article-file.ts';
import { coverageOf } from '../coverage.ts';

const now = new Date('2026-11-22T12:00:00Z');

function parsed(name: string, values: Readonly<Record<string, string>>, body: string): Article {
  const { article } = parseArticle(
    `${name}.md`,
    Buffer.from(file({ url: `https://x.example/${name}`, ...values }, body)),
    {
      today: '2026-11-22',
    },
  );
  if (article === null) throw new Error('The article is at fault.');
  return article;
}

const gone = parsed(
  'gone',
  {
    publisher: 'The Dry Dock',
    title: 'Nets burnt',
    status: 'withdrawn',
    correction: '{ date: 2026-02-03, note: The photographs were staged. }',
  },
  'Fishermen burnt four hundred nets in the harbour of Port Lindel.',
);
const stays = parsed('stays', {}, 'Fishermen mended two hundred nets in the harbour of Port Lindel.');

async function ask(
  command: string,
  options: Readonly<Record<string, string>>,
  locale: 'en-US' | 'es-ES' = 'en-US',
) {
  const { commands } = (await readCommands('commands')) as { commands: readonly CommandDefinition[] };
  const coverage = await coverageOf([gone, stays]);
  return runCommand({ coverage, commands }, command, options, { locale, now });
}

describe('what was withdrawn', () => {
  it.each([
    ['sources', { source: 'gone' }],
    ['sources', { source: 'the dry dock' }],
    ['ask', { question: 'How many nets were burnt?', source: 'gone' }],
    ['prisoners', { source: 'The Dry Dock' }],
    ['who', { name: 'Fishermen', source: 'gone' }],
  ])('says so when /%s asks for it by name: %j', async (command, options) => {
    const answer = await ask(command, options);
    expect(answer.outcome).toBe('nothing-found');
    expect(answer.heading).toBe(
      '“Nets burnt” (The Dry Dock) was withdrawn on 3 Feb 2026 and is no longer quoted: The photographs were staged.',
    );
    expect([...answer.clippings, ...answer.nearest]).toEqual([]);
  });

  it.each(['“Fishermen burn nets, again” – is that true?', 'what does the-burnt-nets say'])(
    'says so to whoever asks by headline or id: %s',
    async (question) => {
      const named = { ...gone, id: 'the-burnt-nets', title: 'Fishermen burn nets again' };
      const { commands } = (await readCommands('commands')) as { commands: readonly CommandDefinition[] };
      const coverage = await coverageOf([named, stays]);
      const answer = runCommand({ coverage, commands }, 'ask', { question }, { locale: 'en-US', now });
      expect(answer.outcome).toBe('nothing-found');
      expect(answer.heading).toContain(
        '“Fishermen burn nets again” (The Dry Dock) was withdrawn on 3 Feb 2026',
      );
    },
  );

  it('keeps quoting what stays where a question only shares words with a headline', async () => {
    const answer = await ask('ask', { question: 'How many nets did fishermen mend?' });
    expect(answer.outcome).toBe('found');
  });

  it('says so in Spanish too, and does not stand in the way of what stays', async () => {
    expect((await ask('sources', { source: 'gone' }, 'es-ES')).heading).toContain(
      'fue retirado el 3 feb 2026',
    );
    const { clippings } = await ask('sources', { source: 'The Lindel Courier' });
    expect(clippings.map(({ article }) => article.id)).toEqual(['stays']);
  });
});
