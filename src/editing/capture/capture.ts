import type { Block } from '../../corpus/write.ts';

/** How a value of a captured page was found. */
export type FoundHow =
  | 'option'
  | 'file'
  | 'fetch'
  | 'json-ld'
  | 'open-graph'
  | 'meta'
  | 'byline'
  | 'markup'
  | 'text'
  | 'address';

/** A value of a captured page, with the evidence for it. */
export interface Found<Value> {
  readonly value: Value;
  readonly how: FoundHow;
  /** The words of the page that it was taken from. */
  readonly evidence: string;
}

/** A part of a captured page that is no part of the article. */
export interface Dropped {
  readonly text: string;
  /** What it was taken for. */
  readonly why: string;
}

/** What was found in a captured page, whatever its format: text, Markdown or HTML. Null is not found. */
export interface Capture {
  readonly title: Found<string> | null;
  readonly publisher: Found<string> | null;
  readonly authors: Found<readonly string[]> | null;
  /** EDTF. */
  readonly published: Found<string> | null;
  readonly url: Found<string> | null;
  /** BCP 47. */
  readonly language: Found<string> | null;
  readonly rights: Found<string> | null;
  /** The article's own text: the publisher's words, untouched. */
  readonly blocks: readonly Block[];
  /** Everything else, in the page's order: nothing vanishes silently. */
  readonly dropped: readonly Dropped[];
  /** What whoever imports it should know, a sentence each. */
  readonly notes: readonly string[];
}
