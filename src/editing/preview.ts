import { KEYS } from '../corpus/front-matter.ts';
import type { Addition } from './addition.ts';

const short = (text: string, length = 110): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** What will be written, what it rests on, and what was left out, in plain lines for whoever decides. */
export function previewOf({ file, draft, position }: Addition): string {
  const lines = [`Will write ${file}`];
  if (position.standsInFor !== null) lines.push(`  in place of the digest ${position.standsInFor.file}`);
  if (position.replaces !== null) lines.push(`  over ${position.replaces.file}`);
  const values: Readonly<Record<string, unknown>> = {
    ...draft.values,
    author: draft.values.authors.join(', ') || null,
    correction: draft.values.correction?.note ?? null,
  };
  for (const key of KEYS) {
    const value = values[key];
    if (typeof value !== 'string') continue;
    const found = draft.found.get(key);
    const evidence = found === undefined ? '' : `  (${found.how}: ${short(found.evidence, 60)})`;
    lines.push(`  ${`${key}:`.padEnd(15)}${short(value)}${evidence}`);
  }
  const paragraphs = draft.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const headings = draft.blocks.length - paragraphs;
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  lines.push(
    `  ${count(paragraphs, 'paragraph')}${headings === 0 ? '' : `, ${count(headings, 'heading')}`}:`,
  );
  let number = 0;
  for (const block of draft.blocks) {
    lines.push(
      block.kind === 'heading'
        ? `    ## ${short(block.text, 90)}`
        : `    ¶${++number} ${block.text === '' ? `(to be written; at: ${block.at})` : short(block.text, 90)}`,
    );
  }
  if (draft.dropped.length > 0) lines.push('  Left out:');
  for (const { text, why } of draft.dropped) lines.push(`    ${why}: ${short(text, 90)}`);
  for (const note of draft.notes) lines.push(`  Note: ${note}`);
  return lines.join('\n');
}
