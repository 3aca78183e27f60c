import type { Source } from '../figure.ts';
import type { Saying } from '../person.ts';
import { sayingAround } from './date-use.ts';
import type { Draft } from './draft.ts';

/**
 * Who stands behind a draft's figure: the speaker of the words that it stands in, or, where nobody is said to speak
 * and the figure refers back to another, that one's source. Null for the article's own voice and an uncertain one.
 */
export function sourceOf(draft: Draft, sayings: readonly Saying[], refersTo: Source | null): Source | null {
  const saying = sayingAround(sayings, draft.number);
  if (saying !== null) return saying.speaker;
  return refersTo === null ? null : { name: refersTo.name, how: 'carried' };
}
