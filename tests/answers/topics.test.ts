import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { topicChoices } from '../../src/answers/topics.ts';
import { openLibrary } from '../../src/library.ts';

const ROOT = join(import.meta.dirname, '../..');
const library = await openLibrary({
  corpus: join(ROOT, 'corpus'),
  local: null,
  commands: join(ROOT, 'commands'),
});
const { coverage } = library.current;
const offered = (typed: string, locale: 'en-US' | 'es-ES' = 'en-US', limit = 25) =>
  topicChoices(coverage, typed, locale, limit);

describe('what a question may be about', () => {
  it('is offered before anything is typed, what the coverage has most of first', () => {
    expect(offered('')).toHaveLength(25);
    expect(offered('').slice(0, 10)).toContain('political prisoner');
  });

  it('is offered in the reader’s language, whatever language the coverage has', () => {
    expect(offered('preso', 'es-ES')).toContain('preso político');
    expect(offered('political', 'es-ES')).not.toContain('political prisoner');
  });

  it('is found by any of its words, with and without accents', () => {
    expect(offered('politico', 'es-ES')).toContain('preso político');
    expect(offered('behind')).toContain('behind bars');
  });

  it('is also whoever is named', () => {
    expect(offered('nich')).toContain('Brian Nichols');
  });

  it('is nothing that the coverage lacks', () => {
    expect(offered('harbour')).toEqual([]);
    expect(offered('How many political prisoners are there in Cuba?')).toEqual([]);
  });

  it('is never more than was asked for', () => {
    expect(offered('', 'en-US', 3)).toHaveLength(3);
  });
});
