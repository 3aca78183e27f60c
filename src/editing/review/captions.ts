import type { Article } from '../../corpus/article.ts';
import { boilerplate, isBiography } from '../capture/boilerplate.ts';
import { excerpt, type Remark } from './remark.ts';

/** Paragraphs that read as what pages put around an article: captions, credits, newsletter lines, links. */
export function remarkCaptions({ paragraphs, authors }: Article): readonly Remark[] {
  return paragraphs.flatMap(({ number, text }) => {
    const why = isBiography(text, authors) ? 'note on the author' : boilerplate(text);
    return why === null
      ? []
      : [{ paragraph: number, message: `looks like a ${why} rather than a paragraph ("${excerpt(text)}").` }];
  });
}
