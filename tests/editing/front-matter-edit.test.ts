import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse.ts';
import { type ArticleStatus, withStatus } from '../../src/editing/keeping/front-matter-edit.ts';
import { Refusal } from '../../src/editing/refusal.ts';
import { article } from '../corpus/article-file.ts';

const today = '2026-11-22';
const note = fc
  .string({
    unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom(...' :#\'"[]{}&*!|>%@`-é')),
  })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim())
  .filter((text) => text !== '');
const standing: fc.Arbitrary<ArticleStatus> = fc.oneof(
  fc.constant({ status: 'current' as const, correction: null }),
  fc.record({
    status: fc.constantFrom('corrected' as const, 'withdrawn' as const),
    correction: fc.record({ date: fc.constantFrom('2025-03', '2026-01-02', '2025~'), note }),
  }),
);

/** Ways in which people write the same front matter. */
const FORMS: Readonly<Record<string, string>> = {
  plain: article({}),
  'with a correction in braces over lines': article({
    status: 'corrected',
    correction: '{\n  date: 2025-04-01,\n  note: "one: two"\n}',
  }),
  'with a correction above the status': article({ status: '' }).replace(
    'url:',
    'correction:\n  date: 2025-04-01\n  # why\n  note: >\n    folded\n    note\nstatus: withdrawn\nurl:',
  ),
  'with quoted keys': article({}).replace('status: current', '"status": "current"'),
  'with line ends of Windows': article({ status: 'current # so far' }).replaceAll('\n', '\r\n'),
  'with a text that looks like front matter': article(
    {},
    'status: current\ncorrection: none\n\n---\n\nMore.',
  ),
};

describe.each(Object.entries(FORMS))('the standing of an article %s', (_, file) => {
  it('changes, and nothing else of it does', () => {
    const { article: before } = parseArticle('a.md', Buffer.from(file), { today });
    if (before === null) throw new Error('The form is at fault.');
    fc.assert(
      fc.property(standing, (wanted) => {
        const bytes = withStatus('a.md', Buffer.from(file), wanted, today);
        const { article: after, faults } = parseArticle('a.md', bytes, { today });
        expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        const texts = (paragraphs: typeof before.paragraphs) =>
          paragraphs.map(({ line: __, ...rest }) => rest);
        expect({ ...after, version: '', paragraphs: texts(after?.paragraphs ?? []) }).toEqual({
          ...before,
          ...wanted,
          version: '',
          paragraphs: texts(before.paragraphs),
        });
      }),
      { numRuns: 60 },
    );
  });
});

it('What is no article keeps its bytes, or is refused in a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...STATUSES), (bytes, status) => {
      const correction = status === 'current' ? null : { date: today, note: 'x' };
      expect(() => withStatus('a.md', bytes, { status, correction }, today)).toThrow(Refusal);
    }),
  );
});
