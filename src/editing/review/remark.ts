/** Something in an article that a reviewer should look at. */
export interface Remark {
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  /** One sentence, to follow the file and line. */
  readonly message: string;
}

/** A few of a text's words, to show which are meant. */
export const excerpt = (text: string): string =>
  text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
