import { FOREIGN_PARTICLES, isInitial, type Word } from '../../text/names.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { isPluralRole, isRole } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { isWrittenTogether, nameEnd } from './name-stretch.ts';
import { hasAge, isCalledMar } from './person-signs.ts';
import type { PersonTitle } from './person-title.ts';
import type { Stretch } from './runs.ts';

/** A capitalised stretch that may be a person's name: what its own words and those beside it look like. */
export interface PersonShape extends Stretch {
  readonly words: readonly Word[];
  readonly text: string;
  /** First word of the name with its title. */
  readonly at: number;
  readonly titled: boolean;
  /** Its words, folded. */
  readonly parts: readonly string[];
  /** The word before the name and its title. */
  readonly before: Word | undefined;
  /** It begins with a given name. */
  readonly given: boolean;
  /** "Park Jin-woo": a given name behind the family's. */
  readonly korean: boolean;
  /** It begins with an initial, or with initials written together. */
  readonly initialled: boolean;
  /** It has an initial. */
  readonly middle: boolean;
  /** It has a particle that no English or Spanish name begins with: "van der Meer". */
  readonly foreign: boolean;
  /** A role in lower case stands right before it; in the plural; or before a comma. */
  readonly roleBefore: boolean;
  readonly pluralBefore: boolean;
  readonly behindRole: boolean;
  /** An age stands behind it. */
  readonly isAged: boolean;
}

/** The shape of the name that begins at `title.next`, the title of which begins at `at`. */
export function shapeAt(words: readonly Word[], at: number, text: string, title: PersonTitle): PersonShape {
  const { next: first, titled, office } = title;
  const start = words[first]!;
  const korean = words[first + 1]?.joined === true && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[first + 1]!.text);
  const given =
    korean ||
    isCalledMar(words, first) ||
    isGivenName(start.plain) ||
    isGivenName(start.plain.split('-')[0]!);
  const initialled = isInitial(start) || isWrittenTogether(words, first);
  const before = words[at - 1];
  const roleBefore =
    office === null &&
    before !== undefined &&
    words[at]!.joined &&
    isRole(before.plain) &&
    !before.capital &&
    // "los más afectados son Carazo y Masaya": a verb.
    !(before.plain === 'son' && /[aeo]s$|^(?:que|no|cuales|donde)$/.test(words[at - 2]?.plain ?? ''));
  const behindRole =
    before !== undefined &&
    isRole(before.plain) &&
    !before.capital &&
    text.slice(before.end, words[at]!.start) === ', ';
  const personal =
    given || titled || roleBefore || behindRole || initialled || FOREIGN_PARTICLES.has(start.plain);
  const last = withoutDay(words, first, nameEnd(words, first, personal, text), text);
  const inside = words.slice(first, last + 1);
  return {
    words,
    text,
    at,
    first,
    last,
    titled,
    parts: inside.map(({ plain }) => plain),
    before,
    given,
    korean,
    initialled,
    // "Rodeo I" is numbered.
    middle: initialled || inside.slice(0, -1).some((word) => isInitial(word)),
    foreign:
      inside.some((word, k) => k > 0 && FOREIGN_PARTICLES.has(word.plain) && !word.capital) ||
      (FOREIGN_PARTICLES.has(start.plain) && inside.length > 1),
    roleBefore,
    pluralBefore: before !== undefined && words[at]!.joined && isPluralRole(before.plain),
    behindRole,
    isAged:
      /^, \d\d?\b/.test(text.slice(words[last]!.end, words[last]!.end + 8)) || hasAge(words, last, text),
  };
}

/** Where a name ends without a day or a month behind it: "Ann Lee Monday". */
function withoutDay(words: readonly Word[], first: number, end: number, text: string): number {
  // "said Iya Sunday, who": a name behind its verb and before a comma.
  const calledByDay =
    end === first + 1 &&
    speechFrame(words[first - 1]?.plain ?? '') !== null &&
    /^, (?:who|an?|\d\d)(?!\p{L})/u.test(text.slice(words[end]!.end, words[end]!.end + 6));
  let last = end;
  while (!calledByDay && last > first && CALENDAR.has(words[last]!.plain) && !isGivenName(words[last]!.plain))
    last -= 1;
  return last;
}
