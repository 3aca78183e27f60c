import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { answerLines } from '../../src/terminal/ask.ts';
import { completions, prompt } from '../../src/terminal/prompt.ts';

const ROOT = join(import.meta.dirname, '../..');
const library = await openLibrary({
  corpus: join(ROOT, 'corpus'),
  local: null,
  commands: join(ROOT, 'commands'),
});
const manner = { json: false, locale: 'en-US', width: 60, colour: false } as const;

describe('the prompt completes', () => {
  const complete = (line: string, locale: 'en-US' | 'es-ES' = 'en-US') =>
    completions(line, library.current, locale);

  it('commands, in the language of the reader', () => {
    expect(complete('/pri')).toEqual(['/prisoners ']);
    expect(complete('/pres', 'es-ES')).toEqual(['/presos ']);
    expect(complete('/')).toHaveLength(library.current.commands.length);
  });

  it('the options that the command has and that are not yet given', () => {
    expect(complete('/who ')).toEqual(['/who name:', '/who since:', '/who until:', '/who source:']);
    expect(complete('/who name:Blinken so')).toEqual(['/who name:Blinken source:']);
  });

  it('values that the coverage has', () => {
    expect(complete('/who name:Nich')).toEqual(['/who name:Brian Nichols']);
    expect(complete('/sources source:lat')).toEqual(['/sources source:Latin Times']);
  });

  it('nothing of a plain question', () => {
    expect(complete('How many ')).toEqual([]);
  });
});

/** What is shown to somebody who types this, by the prompt or by a stream. */
async function shownFor(serve: typeof prompt | typeof answerLines, typed: string): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(typed);
  await serve(
    input,
    output,
    () => library.current,
    manner,
    () => undefined,
  );
  return String(output.read());
}

describe('the prompt', () => {
  it('answers a line, then asks for the next, until it is told to end', async () => {
    const shown = await shownFor(prompt, '/who name:Nichols\n\nexit\nnever read\n');
    expect(shown).toContain('Brian Nichols');
    expect(shown).not.toContain('never read');
  });
});

describe('a stream of questions', () => {
  it('is answered with one blank line between answers', async () => {
    const shown = await shownFor(answerLines, '/sources\n/dance\n');
    expect(shown).toContain('newest 12 Dec 2024\n\nThere is no command /dance');
  });
});
