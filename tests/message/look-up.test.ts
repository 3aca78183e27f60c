import { describe, expect, test } from 'vitest';
import { clip } from '../../src/answers/clipping.ts';
import type { Article } from '../../src/corpus/article.ts';
import { lookUp } from '../../src/message/look-up.ts';
import { referenceTo } from '../../src/message/press.ts';
import { coverageOf } from '../coverage.ts';
import { article } from './samples.ts';

const before = article(['Rosa Lindqvist leads the union.', 'Dockers walked out on Monday. They stayed out.']);
const reference = referenceTo(clip(before, before.paragraphs[1]!, { start: 30, end: 46 }));

const found = async (articles: readonly Article[], withdrawn: readonly Article[] = []) =>
  lookUp({ ...(await coverageOf(articles)), withdrawn }, reference, 'en-US');

describe('A clipping is looked up again', () => {
  test('as it was, where nothing changed', async () => {
    expect(await found([before])).toMatchObject({ changed: false, clipping: { text: 'They stayed out.' } });
  });

  test('as the whole paragraph reads now, where its article changed', async () => {
    const now = article(['Rosa Lindqvist leads it.', 'Dockers are back.'], { version: 'bbbb' });
    expect(await found([now])).toMatchObject({ changed: true, clipping: { text: 'Dockers are back.' } });
  });

  test('and not found where its paragraph, or its article, is gone or withdrawn', async () => {
    const shorter = article(['Rosa Lindqvist leads it.'], { version: 'bbbb' });
    expect(await found([shorter])).toMatchObject({
      clipping: null,
      why: expect.stringContaining('no longer has'),
    });
    expect(await found([])).toMatchObject({ clipping: null, why: expect.stringContaining('no longer in') });
    expect(await found([], [before])).toMatchObject({
      clipping: null,
      why: expect.stringContaining('was withdrawn'),
    });
  });
});
