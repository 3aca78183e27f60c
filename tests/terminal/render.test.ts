import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Answer, Clipping } from '../../src/answers/answer.ts';
import { clip } from '../../src/answers/clipping.ts';
import { type Look, renderAnswer } from '../../src/terminal/render.ts';
import { article } from '../article.ts';

const look: Look = { locale: 'en-US', width: 60, colour: false };

function clipping(text: string, rest: Parameters<typeof article>[1] = {}): Clipping {
  const made = article([text], rest);
  return clip(made, made.paragraphs[0]!, { start: 0, end: text.length }, [{ start: 0, end: 4 }]);
}

function answer(clippings: readonly Clipping[], rest: Partial<Answer> = {}): Answer {
  return {
    command: 'ask',
    question: 'q',
    kind: 'passages',
    outcome: 'found',
    heading: 'Two passages.',
    message: null,
    clippings,
    figures: null,
    people: null,
    nearest: [],
    corpus: { articles: 2, paragraphs: 9, newest: '2024-05-02' },
    ...rest,
  };
}

const TEXT =
  'Some 40 dockers walked out on Monday, the union said, and nobody could tell when the harbour would open again.';

describe('an answer in the terminal', () => {
  it('reads like this', () => {
    const digest = clipping(TEXT, {
      text: 'digest',
      published: '2024-05~',
      publishedHow: 'text',
      status: 'corrected',
      correction: { date: '2024-05-09', note: 'the number was 40, not 400' },
    });
    expect(`\n${renderAnswer(answer([clipping(TEXT), digest]), look)}`).toMatchInlineSnapshot(`
      "
      Two passages.

      [1] │ Some 40 dockers walked out on Monday, the union said,
          │ and nobody could tell when the harbour would open
          │ again.
          — The Harbour Herald, “Dockers walk out in three
            harbours”, ¶1, 2 May 2024 (date in the byline)
            https://herald.example/strike

      [2] Our summary of The Harbour Herald, ¶1, about May 2024:
          Some 40 dockers walked out on Monday, the union said,
          and nobody could tell when the harbour would open again.
          — The Harbour Herald, “Dockers walk out in three
            harbours”, ¶1, about May 2024 (date inferred from the
            text)
            https://herald.example/strike
            Corrected, 9 May 2024: the number was 40, not 400

      2 articles, 9 paragraphs, newest 2 May 2024
      "
    `);
  });

  it('shows a summary behind its own lead, never beside the line of a quotation', () => {
    const shown = renderAnswer(answer([clipping(TEXT, { text: 'digest' })]), look);
    expect(shown).toContain('Our summary of The Harbour Herald, ¶1, 2 May 2024:');
    expect(shown).not.toContain('│');
    expect(renderAnswer(answer([clipping(TEXT)]), look)).toContain('│');
  });

  it('is no wider than the terminal, but for addresses, which stay whole', () => {
    const url = `https://herald.example/${'very-long-'.repeat(12)}`;
    const lines = renderAnswer(
      answer([clipping('El niño dijo: 漢字かな '.repeat(20).trim(), { url })]),
      look,
    ).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 60)).toEqual([expect.stringContaining(url)]);
  });

  it('marks what matched by colour alone, so that the words stay as they are', () => {
    const shown = renderAnswer(answer([clipping(TEXT)]), { ...look, width: 200, colour: true });
    expect(shown).toContain('\u001b[1mSome\u001b[22m');
    expect(stripVTControlCharacters(shown)).toContain('Some 40 dockers walked out on Monday');
  });

  it('shows signs that would reorder or steer the terminal by their code points', () => {
    expect(renderAnswer(answer([clipping('Safe \u202etxet\u202c here.')]), look)).toContain(
      'Safe ⟨U+202E⟩txet⟨U+202C⟩ here.',
    );
  });

  it('puts what is nearest under its label', () => {
    const shown = renderAnswer(
      answer([], { outcome: 'nothing-found', heading: 'Nothing.', nearest: [clipping(TEXT)] }),
      look,
    );
    expect(shown.indexOf("doesn't answer that")).toBeLessThan(shown.indexOf('Some 40 dockers'));
  });

  it('is refused where a clipping is not verbatim', () => {
    expect(() => renderAnswer(answer([{ ...clipping(TEXT), text: 'Some 400 dockers' }]), look)).toThrow(
      /not verbatim/,
    );
  });
});
