import type { Frame } from '../../text/speech.ts';
import type { Subject } from './clause.ts';

/** A verb of saying in a sentence, with whoever its grammar makes the speaker. Words are counted by index. */
export interface Attribution {
  readonly verb: number;
  /** Index of the first word of the verb's phrase: "ha" in "ha dicho", "le" in "le dijo". */
  readonly lead: number;
  readonly frame: Frame;
  readonly subject: Subject;
  /** The subject stands behind the verb. */
  readonly inverted: boolean;
}

/** A source named outside a verb: "according to X", "según X". */
export interface Cited {
  readonly from: number;
  readonly to: number;
  readonly subject: Subject;
}

/** Attributions, and citations, that are read of one sentence; real ones have a handful. */
export const MOST_ATTRIBUTIONS = 24;
