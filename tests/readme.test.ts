import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../src/library.ts';
import { answerText } from '../src/terminal/ask.ts';

const ROOT = join(import.meta.dirname, '..');

it('the README opens with an answer that the shipped coverage really gives', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, block = ''] = /\n\n((?: {4}.*\n|\n)+)/.exec(readme) ?? [];
  const [asked = '', ...answer] = block.replace(/^ {4}/gm, '').trim().split('\n');
  const library = await openLibrary({ corpus: join(ROOT, 'corpus'), commands: join(ROOT, 'commands') });
  const manner = { json: false, locale: 'en-US', width: 80, colour: false } as const;
  const given = answerText(asked.replace('› ', ''), library.current, manner, () => undefined);
  await library.close();
  expect(given.slice(0, answer.join('\n').trim().length)).toBe(answer.join('\n').trim());
});
