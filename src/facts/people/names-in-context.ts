import { isEveryday } from '../../text/lexicon.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import { CALENDAR, isDemonym, OPENING_WORDS, PLATFORMS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS, NEWSPAPER_WORDS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isRole, LEADERSHIP } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS, OFFICES } from '../../text/titles.ts';
import { acronymAfter, isBodyAcronym, spells } from './acronyms.ts';
import { isBodyLedBy, isWholeOfPart, isWorkplace, ledAfter } from './belonging.ts';
import { isIssuerOrCited } from './cited-body.ts';
import { isCommonWord } from './common-word.ts';
import { ARTICLE, describedAfter, describedBefore, listedAfterKind } from './described-names.ts';
import { describedEnd } from './described-tail.ts';
import { withPlaceOfPaper } from './organisation-shapes.ts';
import { hasAge } from './person-signs.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';
import { toldTo } from './told-outlet.ts';

/** "the House": half of a parliament, by its article and capital. */
const isChamber = (words: readonly Word[], at: number, last: number): boolean =>
  last === at &&
  words[at]!.joined &&
  words[at - 1]?.text === 'the' &&
  /^(?:House|Commons|Lords)$/.test(words[at]!.text);

const SPORTS =
  /^(?:athletics|rowing|aquatics|sailing|archery|boxing|taekwondo|curling|cycling|triathlon|netball|gymnastics|fencing|hockey|badminton|rugby|skating|wrestling|weightlifting|judo|swimming)$/;

/** "World Athletics", "British Cycling": who governs a sport. */
const isSportsBody = (words: readonly Word[], first: number, last: number): boolean =>
  last === first + 1 &&
  (words[first]!.plain === 'world' || isDemonym(words[first]!.plain)) &&
  SPORTS.test(words[last]!.plain);

/** Where a name goes on with what it is of: "Trinchera de la [Noticia]". */
function withTailOf(words: readonly Word[], last: number): number {
  const [of, article, noun] = [words[last + 1], words[last + 2], words[last + 3]];
  const next =
    of?.text === 'de' && /^(?:la|las|los)$/.test(article?.text ?? '')
      ? noun
      : of?.text === 'del'
        ? article
        : undefined;
  if (!of?.joined || !next?.joined || !next.capital || isGivenName(next.plain)) return last;
  const at = words.indexOf(next);
  return placeAt(words, at) > 0 || ORGANISATION_WORDS.has(next.plain) ? last : runEnd(words, at);
}

/** "the Open Voice of Osk": where an English name goes on with what it is of. */
const withOf = (words: readonly Word[], last: number): number =>
  words[last + 1]?.text === 'of' &&
  words[last + 1]!.joined &&
  words[last + 2]?.joined &&
  words[last + 2]!.capital
    ? runEnd(words, last + 2)
    : last;

/** An organisation that only its surroundings tell: "the group X", "X (XYZ)", "X, a nonprofit". */
export function nameByContext(
  words: readonly Word[],
  at: number,
  runLast: number,
  text: string,
): Stretch | null {
  const word = words[at]!;
  if (PLATFORMS.has(word.plain) || HONORIFICS.has(word.plain)) return null;
  // "el movimiento Mayo Rojo"
  if (CALENDAR.has(word.plain) && !(runLast > at && describedBefore(words, at))) return null;
  if (word.opens && OPENING_WORDS.has(word.plain) && !ARTICLE.test(word.plain)) return null;
  const first = word.opens && ARTICLE.test(word.plain) ? at + 1 : at;
  const last = runLast;
  if (first > last) return null;
  const before = describedBefore(words, at) || listedAfterKind(words, at);
  if ((words[last]!.possessive && last === first && !before) || hasAge(words, last, text)) return null;
  if (before || describedAfter(words, last, text)) {
    const numbered = before ? numberedEnd(words, last) : last;
    // An article alone names nothing.
    if (numbered === first && ARTICLE.test(words[first]!.plain)) return null;
    const described = { first, last: describedEnd(words, at, numbered, before, text) };
    return isPlaceOrPeople(words, at, described, before) ? null : described;
  }
  if (last > first && ledAfter(words, last, text)) return { first, last };
  if (isChamber(words, at, last) || isSportsBody(words, first, last)) return { first, last };
  const told = toldTo(words, at, last, text);
  if (told !== null) return told;
  const whole = withTailOf(words, last);
  // "directora de la Trinchera de la Noticia"
  if (last === first && !word.opens && isBodyLedBy(words, at)) return { first, last: whole };
  if (
    whole > last &&
    !word.opens &&
    /^(?:la|el)$/.test(words[at - 1]?.plain ?? '') &&
    describedAfter(words, whole, text)
  )
    return { first, last: whole };
  // "Parade magazine"
  const kind = words[last + 1];
  if (kind?.joined && kind.text === 'magazine' && !isDemonym(words[first]!.plain) && !word.opens)
    return { first, last };
  if (isWorkplace(words, at, last)) return { first, last: withOf(words, last) };
  if (isWholeOfPart(words, at, last)) return { first, last };
  if (hasAcronymBehind(words, { first, last }, text)) return { first, last };
  if ((last === first || isGivenName(words[first + 1]!.plain)) && isBodyAcronym(words, at, text))
    return { first, last: first };
  if (last === first && (isToldAcronym(words, at) || isLedAcronym(words, at))) return { first, last };
  if (isIssuerOrCited(words, { first, last })) return { first, last };
  return speaks(words, at, last) ? speakerAt(words, at, { first, last }) : null;
}

/** "El 19 Digital", "Las 2 Orillas": where a name goes on behind its article and a number. */
function numberedEnd(words: readonly Word[], article: number): number {
  const [number, next] = [words[article + 1], words[article + 2]];
  return ARTICLE.test(words[article]!.plain) &&
    number?.joined === true &&
    /^\d{1,3}$/.test(number.text) &&
    next?.joined === true &&
    next.capital
    ? runEnd(words, article + 2)
    : article;
}

/** Whether a described name is rather a place's or a people's: "el diario Artemisa" isn't, "the group Paris" may be. */
function isPlaceOrPeople(
  words: readonly Word[],
  at: number,
  { first, last }: Stretch,
  before: boolean,
): boolean {
  const kind = DESCRIPTORS.get(words[at - 1]?.plain ?? '');
  if (before && (kind === 'media' || kind === 'party' || kind === 'company')) return false;
  return placeAt(words, first) > last - first || (last === first && isDemonym(words[first]!.plain));
}

/** "Open Ballot (OB)", "Solidaridad Cristiana Mundial (CSW)": behind it stands its acronym, or another language's. */
function hasAcronymBehind(words: readonly Word[], { first, last }: Stretch, text: string): boolean {
  const acronym = acronymAfter(words, last, text);
  if (acronym === null || last === first) return false;
  if (spells(words[acronym]!.text, words.slice(first, last + 1))) return true;
  return (
    /^\p{Lu}{3,}$/u.test(words[acronym]!.text) &&
    text.slice(words[last]!.end, words[acronym]!.start) === ' (' &&
    placeAt(words, acronym) === 0 &&
    placeAt(words, first) === 0 &&
    !isRole(words[first - 1]?.plain ?? '') &&
    !(words[first]!.joined && /^(?:of|for|on|de|en|y|and)$/.test(words[first - 1]?.plain ?? '')) &&
    words.slice(first, last + 1).every(({ plain }) => !isGivenName(plain) && !OFFICES.has(plain))
  );
}

/** "told ABS-CBN" */
const isToldAcronym = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.plain === 'told' &&
  words[at]!.joined &&
  isAcronym(words[at]!) &&
  words[at]!.text.length > 2 &&
  placeAt(words, at) === 0;

/** "líder del PSC": an acronym that somebody leads. */
const isLedAcronym = (words: readonly Word[], at: number): boolean =>
  LEADERSHIP.has(words[at - 2]?.plain ?? '') &&
  /^(?:of|del)$/.test(words[at - 1]?.plain ?? '') &&
  words[at]!.joined &&
  isAcronym(words[at]!) &&
  placeAt(words, at) === 0;

/** Whether what stands from the word `at` to `last` says something, or is cited. */
function speaks(words: readonly Word[], at: number, last: number): boolean {
  const [next, previous] = [words[last + 1], words[at - 1]];
  const isCited = (link: number): boolean =>
    words[link]?.plain === 'to' && words[link - 1]?.plain === 'according';
  return (
    (next?.joined === true && speechFrame(next.plain) !== null) ||
    (previous !== undefined &&
      words[at]!.joined &&
      (speechFrame(previous.plain) !== null || previous.plain === 'segun')) ||
    isCited(at - 1) ||
    (previous?.text === 'the' && isCited(at - 2))
  );
}

/** A name that speaks and that no person has; null where it may be somebody's. */
function speakerAt(words: readonly Word[], at: number, { first, last }: Stretch): Stretch | null {
  const word = words[at]!;
  if (last === first) {
    // "according to the Inquirer"
    if (words[at - 1]?.text === 'the' && NEWSPAPER_WORDS.has(word.plain)) return { first, last };
    // "the URP said": an acronym that speaks.
    return isAcronym(word) && word.text.length > 2 && /^\p{Lu}+$/u.test(word.text) && placeAt(words, at) === 0
      ? { first, last }
      : null;
  }
  // "The Daily Nation reported", in the middle of a sentence; "Harbor Justice reported": words that name no person.
  const titled = !word.opens && ARTICLE.test(word.plain) && placeAt(words, at) === 0;
  const worded = words
    .slice(first, last + 1)
    .every(
      ({ plain }) =>
        !isGivenName(plain) && !isDemonym(plain) && placeAt(words, at) === 0 && isCommonWord(plain),
    );
  // "SF Gate reported"
  const initials =
    last === first + 1 &&
    isAcronym(words[first]!) &&
    isEveryday(words[last]!.plain) &&
    !OFFICES.has(words[last]!.plain);
  return titled || worded || initials ? { first, last: withPlaceOfPaper(words, { first, last }) } : null;
}
