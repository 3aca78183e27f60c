import type { Draft } from './draft.ts';
import type { Counted } from './phrase.ts';

/** A figure together with what later figures of its paragraph need to know of it. */
export interface Made {
  readonly draft: Draft;
  readonly counted: Counted;
  readonly people: boolean;
  readonly index: number;
}
