import type { Capture, Found } from '../../../src/editing/capture/capture.ts';

/** A capture as the files of expected ones have it: its values with how they were found, its text, what was left out. */
export function showCapture(capture: Capture): string {
  const { title, publisher, authors, published, url, language, rights, blocks, dropped, notes } = capture;
  const joined: Found<string> | null =
    authors === null ? null : { ...authors, value: authors.value.join('; ') };
  const values = { title, publisher, author: joined, published, url, language, rights };
  const lines = Object.entries(values).map(
    ([key, found]) => `${key}: ${found === null ? '-' : `${found.value} (${found.how})`}`,
  );
  lines.push('', ...blocks.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : `¶ ${text}`)), '');
  lines.push(...dropped.map(({ why, text }) => `- ${why}: ${text}`), ...notes.map((note) => `! ${note}`));
  return `${lines.join('\n')}\n`;
}
