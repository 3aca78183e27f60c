import { afterAll, describe, expect, it } from 'vitest';
import { SourceReader } from '../../src/editing/source-reader.ts';

const today = '2026-11-22';
const metadata = {
  publisher: 'The Courier',
  published: '2025-03-13',
  url: 'https://courier.example/a',
  language: 'en',
};
const PAGE = `<html><head><title>The harbour reopens</title></head><body><h1>The harbour reopens</h1>${Array.from(
  { length: 3 },
  (_, number) =>
    `<p>Paragraph ${number} tells of the harbour of Port Lindel and of those who work there.</p>`,
).join('')}</body></html>`;

const reader = new SourceReader();
afterAll(() => reader.close());

describe('a source read in a thread of its own', () => {
  it('becomes the same draft as anywhere', async () => {
    const { draft } = await reader.read('page.html', Buffer.from(PAGE), metadata, today);
    expect(draft?.values.title).toBe('The harbour reopens');
    expect(draft?.blocks).toHaveLength(3);
    expect(draft?.found.get('title')?.how).toBe('markup');
  });

  it('is read after another that was at fault', async () => {
    const [fault, sound] = await Promise.all([
      reader.read('x', Buffer.from([0, 1, 2]), metadata, today),
      reader.read('page.html', Buffer.from(PAGE), metadata, today),
    ]);
    expect([fault.faults, sound.faults]).toEqual([['is no text file.'], null]);
  });

  it.each([
    ['nests 100,000 elements', '<div>'.repeat(100_000)],
    ['nests 100,000 closed elements', '<div>'.repeat(100_000) + '</div>'.repeat(100_000)],
    ['has millions of names', `<div class="${'a '.repeat(2_000_000)}">x</div>`],
    ['has millions of marks', '<'.repeat(3_000_000)],
    ['is a comment that never ends', '<!--'.repeat(500_000)],
    ['is scripts alone', '<script>document.write("text")</script>'.repeat(1000)],
    ['is larger than any page', 'a '.repeat(7_000_000)],
    ['has a box within a box', '<div class="related"><p>Related</p>'.repeat(390)],
  ])('ends in one sentence where a page %s', async (_, html) => {
    const { draft, faults } = await reader.read(
      'x.html',
      Buffer.from(`<html><body>${html}`),
      metadata,
      today,
    );
    expect(draft).toBeNull();
    expect(faults?.length).toBeGreaterThan(0);
    for (const fault of faults ?? []) expect(fault).toMatch(/^[^\n]+\.$/);
  });

  it('ends in a sentence when its time is over, and the next one is read', async () => {
    const hasty = new SourceReader({ time: 1 });
    const slow = Buffer.from(`<html><body>${'<div class="x"><p>a b c d e f g.</p></div>'.repeat(20_000)}`);
    expect((await hasty.read('slow.html', slow, metadata, today)).faults).toEqual([
      'takes longer than 0.001 seconds to read.',
    ]);
    await hasty.close();
  });

  it('ends in a sentence when its memory is full', async () => {
    const narrow = new SourceReader({ memory: 48 });
    const large = Buffer.from(`<html><body>${'<p>a b c d e f g.</p>'.repeat(70_000)}`);
    expect((await narrow.read('large.html', large, metadata, today)).faults).toEqual([
      'takes more memory to read than any article does.',
    ]);
    await narrow.close();
  });
});
