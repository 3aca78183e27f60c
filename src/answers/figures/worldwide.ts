import type { FigureInArticle } from './words.ts';

const WORLDWIDE =
  /(?<!\p{L})(?:world(?:-)?wide|global(?:ly)?|(?:in|around|across|throughout|all over) the (?:world|globe)|the world['’]s|(?:en|por|alrededor de|a lo largo de) (?:todo )?el (?:mundo|planeta)|del mundo|mundial(?:es|mente)?|a nivel global|globalmente)(?!\p{L})/iu;

/** Whether a question asks of all the world. */
export const asksWorldwide = (question: string): boolean => WORLDWIDE.test(question);

/** Whether a figure's paragraph says that something is so in all the world. */
export const tellsWorldwide = ({ article, figure }: FigureInArticle): boolean =>
  WORLDWIDE.test(article.paragraphs[figure.paragraph - 1]!.text);
