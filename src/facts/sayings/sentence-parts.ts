import type { Span } from '../../text/span.ts';
import { datelineLength } from '../people/dateline.ts';
import type { Clause } from './clause.ts';

/** "17:41", "18.20 h — " before an entry of a live page. */
const TIME_STAMP = /^\d{1,2}[:.h]\d{2}(?: ?(?:h|am|pm|GMT|UTC))?\.?(?: [—–-])? /;

/** Where a sentence's own words begin: behind a dateline or a time stamp. */
export function bodyStart(text: string, { start, end }: Span): number {
  const lead = start === 0 ? datelineLength(text.slice(0, end)) : 0;
  // "17:41 Rescue crews …": when an entry of a live page was written.
  const time = start === 0 && lead === 0 ? (TIME_STAMP.exec(text.slice(0, 20))?.[0].length ?? 0) : 0;
  return start + lead + time;
}

/** Where a sentence ends without its last marks. */
export const tailEnd = ({ reading }: Clause, unit: Span): number =>
  unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(reading.text.slice(unit.start, unit.end))?.[0].length ?? 0);

/** How a sentence goes on with its own verb. */
export const RESUMES =
  /^(?:se|no|ya|ha|han|es|son|fue|era|será|va|\p{Ll}{2,}(?:[óé]|aron|ieron|ará|erá|irá)|tienen?|tenían?|había|habían|eran|están?|estaban?|podían?|debían?|hacían?|querían?|sería|tendría|habría|podría|debería|quedan?|quedaban?|\p{Ll}{3,}(?:arían|erían|irían|aban)|has|have|had|is|are|was|were|will|would|did|does|left|took|made|\p{Ll}{2,}ed)$/u;

export const CIRCUMSTANCE =
  /^(?:for|in|on|at|during|through|via|over|outside|inside|near|between|behind|amid|alongside|across|en|ante|durante|por|after|before|tras|a|este|esta|anoche|desde|from|by|late|early|last|this|el|al|yesterday|ayer|hoy|today|with|about|of|de|sobre|recently|entonces|ademas|tambien|then|also|again|later|luego|when|while|citing|citando|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
