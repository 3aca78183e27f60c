import { stringify } from 'yaml';
import type { Article } from './article.ts';
import { type FrontMatter, KEYS, type Key } from './front-matter.ts';

/** A part of an article's text, in the order in which it stands. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly at: string | null };

/** The paragraphs of an article under their headings. Headings without paragraphs of their own are not kept. */
export function blocksOf({ paragraphs }: Pick<Article, 'paragraphs'>): readonly Block[] {
  const blocks: Block[] = [];
  let heading: string | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.heading !== null && paragraph.heading !== heading) {
      blocks.push({ kind: 'heading', text: paragraph.heading });
    }
    heading = paragraph.heading;
    blocks.push({ kind: 'paragraph', text: paragraph.text, at: paragraph.at });
  }
  return blocks;
}

function frontMatterYaml({ authors, ...values }: FrontMatter): string {
  const fields: Record<Key, unknown> = {
    ...values,
    author: authors.length === 0 ? null : authors.length === 1 ? authors[0] : [...authors],
  };
  const given = KEYS.filter((key) => fields[key] !== null).map((key) => [key, fields[key]]);
  return stringify(Object.fromEntries(given), { lineWidth: 0 });
}

/**
 * An article in the corpus format: `parseArticle` reads the same values and blocks from it, where no value or block
 * has line breaks or spaces around it and no paragraph begins as a heading does.
 */
export function formatArticle(values: FrontMatter, blocks: readonly Block[]): string {
  const body = blocks.map((block) =>
    block.kind === 'heading'
      ? `## ${block.text}`.trimEnd()
      : block.text === ''
        ? `<!-- at: ${block.at ?? ''} -->`
        : block.at === null
          ? block.text
          : `${block.text}\n<!-- at: ${block.at} -->`,
  );
  return `---\n${frontMatterYaml(values)}---\n${body.map((part) => `${part}\n`).join('\n')}`;
}
