/** Whom a paragraph leaves in mind for the one behind it. */

import type { Bearing } from '../people/bearing.ts';
import type { Reading } from '../people/found.ts';
import { isSpokenAbout } from './bearer-place.ts';
import type { Discourse, Reference, Speaker } from './discourse.ts';

/**
 * Who spoke last in the paragraph before, where a verb without a subject or a pronoun opens this one: undefined where
 * nobody spoke there, null where it isn't certain.
 */
export function spokeLast(
  discourse: Discourse,
  { reading, continues }: Reference,
  who: 'man' | 'woman' | 'thing' | 'any',
  fits: (bearing: Bearing) => boolean,
): Bearing | null | undefined {
  let before = discourse.reading(reading.paragraph - 1);
  // Past a paragraph that names nobody and in which nobody speaks.
  if (before !== undefined && discourse.isSilent(before)) before = discourse.reading(before.paragraph - 1);
  const unit = before === undefined ? null : discourse.lastSaidIn(before.paragraph);
  if (before === undefined || unit === null) return undefined;
  const spoke = discourse.soleSpeaker(before.paragraph, unit);
  if (spoke === null || !fits(spoke)) return null;
  // Behind an elided subject stands who spoke, unless the paragraph turned to somebody else since.
  const from = who === 'any' || continues ? before.units[unit]!.end : before.units[unit]!.start;
  const rivals = discourse
    .among(before, from, before.text.length, spoke.kind)
    .filter(
      (bearing) => bearing !== spoke && fits(bearing) && isSpokenAbout(before, before.text.length, bearing),
    );
  return rivals.length === 0 ? spoke : null;
}

/** The one bearer whom the paragraph before is about: nobody else who fits is in it, and it ends with them. */
export function fromParagraphBefore(
  discourse: Discourse,
  reading: Reading,
  kind: 'person' | 'organisation',
  fits: (bearing: Bearing) => boolean,
  spokenOf = false,
): Speaker | null {
  const before = discourse.reading(reading.paragraph - 1);
  if (before === undefined) return null;
  const all = discourse.among(before, 0, before.text.length, kind, spokenOf).filter(fits);
  const [only] = all;
  if (all.length !== 1 || only === undefined) return null;
  if (!spokenOf && !isSpokenAbout(before, before.text.length, only)) return null;
  // Somebody else spoke there last, who isn't known: whoever goes on isn't either.
  const spoke = discourse.notedIn(before.paragraph).at(-1);
  if (kind === 'organisation' && !spokenOf && spoke !== undefined && spoke.bearing === null) return null;
  return { bearing: only, how: 'carried', since: 0 };
}
