/** How a bearer stands in a sentence or a paragraph: as what it is about, or beside or behind somebody else. */

import { AND } from '../../text/function-words.ts';
import { isRole, KIN } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Reading } from '../people/found.ts';
import { isOblique, isSubject, phraseFirst } from './mention-place.ts';

/** Whether a paragraph up to `end` says something about the bearer rather than only naming it beside somebody else. */
export function isSpokenAbout(reading: Reading, end: number, bearing: Bearing): boolean {
  const here = bearing.found.filter(
    (mention) => mention.paragraph === reading.paragraph && mention.start < end,
  );
  if (bearing.kind === 'organisation') return here.some((mention) => isSubject(reading, mention));
  return here.some((mention) => !isOblique(reading, mention));
}

/** Whether a sentence names the bearer only behind "of". */
export function isOnlyWhose(reading: Reading, { start, end }: Span, bearing: Bearing): boolean {
  const { words } = reading;
  return bearing.found
    .filter(
      (mention) => mention.paragraph === reading.paragraph && mention.start >= start && mention.end <= end,
    )
    .every((mention) => /^(?:of|de|del)$/.test(words[phraseFirst(reading, mention) - 1]?.plain ?? ''));
}

/** Whether a sentence names the bearer beside somebody else: "Ana Ruiz and the mayor". */
export function isJoined(reading: Reading, { start, end }: Span, bearing: Bearing): boolean {
  const { words } = reading;
  return bearing.found.some(
    (mention) =>
      mention.paragraph === reading.paragraph &&
      mention.start >= start &&
      mention.end <= end &&
      (AND.test(words[mention.last + 1]?.plain ?? '') ||
        AND.test(words[phraseFirst(reading, mention) - 1]?.plain ?? '')),
  );
}

/** Whether the sentence that begins at `start` opens with the bearer. */
export function opensSentence(reading: Reading, start: number, bearing: Bearing): boolean {
  const unit = reading.units.find((one) => one.start === start)!;
  return bearing.found.some(
    (mention) =>
      mention.paragraph === reading.paragraph &&
      mention.start >= unit.start &&
      mention.end <= unit.end &&
      isSubject(reading, mention),
  );
}

/** Whether a sentence names the bearer otherwise than as the one for or against whom something is: "Ruiz asked for ten years for Paz". */
export function isSpokenAboutIn(reading: Reading, { start, end }: Span, bearing: Bearing): boolean {
  return bearing.found.some(
    (mention) =>
      mention.paragraph === reading.paragraph &&
      mention.start >= start &&
      mention.end <= end &&
      !/^(?:for|against|of|para|contra|al?|de|del)$/.test(
        reading.words[phraseFirst(reading, mention) - 1]?.plain ?? '',
      ),
  );
}

/** "En la plaza lo escuchaba Ana Ruiz": whether a Spanish sentence has the bearer right behind a verb, as its subject. */
export function isBehindVerb(reading: Reading, { start, end }: Span, bearing: Bearing): boolean {
  const { words, text, spanish } = reading;
  return (
    spanish &&
    bearing.found.some((mention) => {
      if (mention.paragraph !== reading.paragraph || mention.start < start || mention.end > end) return false;
      let first = phraseFirst(reading, mention);
      // "estaba su madre, Ana Ruiz"
      const isKin = KIN.has(words[first - 1]?.plain ?? '') || isRole(words[first - 1]?.plain ?? '');
      const isApposed = isKin && text.slice(words[first - 1]!.end, words[first]!.start) === ', ';
      if (isApposed && /^(?:su|el|la)$/.test(words[first - 2]?.plain ?? '')) first -= 2;
      const verb = words[first - 1];
      return (
        verb !== undefined &&
        verb.start > start &&
        words[first]!.joined &&
        !verb.capital &&
        /(?:[óé]|ron|ba|ban|ía|ían)$/u.test(verb.text)
      );
    })
  );
}

/** "In an interview with Ana Ruiz, the activist said": whether a sentence names the bearer only behind "with" or "by". */
export function isOnlyBeside({ paragraph, words }: Reading, { start, end }: Span, bearing: Bearing): boolean {
  const here = bearing.found.filter(
    (mention) => mention.paragraph === paragraph && mention.start >= start && mention.end <= end,
  );
  return (
    here.length > 0 && here.every(({ first }) => /^(?:with|by|con)$/.test(words[first - 1]?.plain ?? ''))
  );
}
