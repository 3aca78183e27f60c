import type { Word } from '../../text/names.ts';
import { PLACES } from '../../text/names-common.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { OFFICES } from '../../text/titles.ts';
import { Phrases } from './lookup.ts';

const PLACE_PHRASES = new Phrases<true>();
for (const place of PLACES) PLACE_PHRASES.add(place, true);

/** A part of a town or a region: "Central London", "Greater Buenos Aires". */
const PART =
  /^(?:central|centro|greater|inner|downtown|metropolitan|northern|southern|eastern|western|upper|lower)$/;

/** Number of words of the place that begins at `at`; 0 where none does. */
export function placeAt(words: readonly Word[], at: number): number {
  // "County Durham"
  const next = words[at + 1];
  if (
    words[at]!.text === 'County' &&
    next?.joined &&
    next.capital &&
    !ORGANISATION_WORDS.has(next.plain) &&
    !OFFICES.has(next.plain)
  )
    return 2;
  const match = words[at]!.capital ? PLACE_PHRASES.match(words, at) : null;
  if (match === null) {
    const isPart = words[at]!.capital && PART.test(words[at]!.plain) && words[at + 1]?.joined;
    const whole = isPart ? placeAt(words, at + 1) : 0;
    return whole === 0 ? 0 : whole + 1;
  }
  const last = words[at + match.length - 1]!;
  return last.capital ? match.length : 0;
}
