/** An article's file for tests: sound, but for what `values` changes; an empty value leaves its key out. */
export function article(
  values: Readonly<Record<string, string>>,
  body = 'The union asked for their release.',
): string {
  const front = {
    title: 'Union asks for release',
    publisher: 'The Lindel Courier',
    published: '2025-03-14',
    publishedHow: 'byline',
    url: 'https://courier.example/release',
    language: 'en',
    text: 'digest',
    status: 'current',
    added: '2026-01-05',
    ...values,
  };
  const lines = Object.entries(front).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}\n`]));
  return `---\n${lines.join('')}---\n${body}\n`;
}
