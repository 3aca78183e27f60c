import { doneBefore } from './before.ts';
import { arePeople, saysWhatTheyAre } from './described.ts';
import { around, type Draft } from './draft.ts';
import type { Made } from './made.ts';
import { kindOfOpening, ofThem } from './parts.ts';
import { FATES, isPeopleNoun } from './persons.ts';
import type { Counted } from './phrase.ts';
import { termUnit } from './prison-terms.ts';

/** What was read before a count: the whole that it is a part of, the figures of the article's paragraphs before, and of its own. */
interface Before {
  readonly whole: Made | null;
  readonly earlier: readonly Made[];
  readonly made: readonly Made[];
}

/** Whether a count is one of people: by what it counts, what befalls them, or what they are a part of. */
export function countsPeople(draft: Draft, counted: Counted, { whole, earlier, made }: Before): boolean {
  const known =
    (counted.people === null ? isAllOf(draft, earlier, made) : null) ??
    (counted.people === false && isDoneToPeople(draft) ? true : null) ??
    thingsOf(draft, counted, whole);
  if (known !== null) return known;
  const isOfWhole =
    counted.people === false && whole?.people === true && (ofThem(draft) || befallsPeople(draft, counted));
  return (
    (isOfWhole ? true : counted.people) ??
    (isAged(draft) || isOfPeople(draft) || kindOfOpening(draft) !== null ? true : null) ??
    whole?.people ??
    (made.findLast((each) => termUnit(each.draft) === null)?.people === true ||
      draft.number.written === 'lot' ||
      arePeople(draft) ||
      befallsPeople(draft, counted))
  );
}

/** Whether a predicate without a noun is one that only people have: "2,356 have died". */
function befallsPeople(draft: Draft, { span, noun }: Counted): boolean {
  const { text } = draft.reading;
  const rest =
    noun === null && span.start >= draft.number.end ? /^[^,.;:]{0,60}/u.exec(text.slice(span.end)) : null;
  return saysWhatTheyAre(draft) || FATES.test(text.slice(span.start, span.end + (rest?.[0].length ?? 0)));
}

/** "121 son mujeres", "33 tenían menos de 18 años": what only people are, whatever they are some of. */
const isAged = (draft: Draft): boolean =>
  // "12 son menores": smaller things, as well.
  (saysWhatTheyAre(draft) && !/^\s\p{L}+\s(?:menores|mayores)(?! de edad)/u.test(around(draft).after)) ||
  (draft.number.kind === 'count' &&
    /^\s(?:(?:tienen|tenían|contaban con) (?:menos|más|entre)|(?:are|were) (?:aged|under \d|over \d|between \d))/u.test(
      draft.reading.text.slice(draft.number.end, draft.number.end + 24),
    ));

/** "freed Ana Ruiz and 13 others": to whom else was done what is done to people. */
const isOfOthersToo = ({ reading: { text }, number, scope }: Draft): boolean =>
  /^\s(?:others|more|otr[oa]s|más)(?!\s(?:than|de|que)|\p{L})/u.test(
    text.slice(number.end, number.end + 12),
  ) &&
  /(?<!\p{L})(?:freed|released|arrested|detained|jailed|imprisoned|killed|wounded|injured|pardoned|convicted|sentenced|liber|detuv|arrest|encarcel|indult|conden|mat|hiri)\p{L}*\s[^.;]{2,160}\s(?:and|along with|y|junto a)\s(?:at least\s|al menos\s|a\s)?$/iu.test(
    text.slice(scope.start, number.start),
  );

/** "convicted at least 482 others", "of whom 171 had been jailed" */
const isOfPeople = (draft: Draft): boolean =>
  doneBefore(draft, null) !== null ||
  /^\s(?:whom|who|quienes)\s/u.test(draft.reading.text.slice(draft.number.end, draft.number.end + 10)) ||
  isOfOthersToo(draft) ||
  /(?<!\p{L})(?:whom|quienes)\s(?:(?:about|some|nearly|at|least|only|unos|casi|al|menos)\s)*$/iu.test(
    draft.reading.text.slice(Math.max(draft.scope.start, draft.number.start - 32), draft.number.start),
  );

/** "tiene a 138 nicas sometidos", "encarceló a 12": whom something befalls that befalls people alone, whatever they are called. */
const isDoneToPeople = ({ reading: { text }, number }: Draft): boolean =>
  /(?<!\p{L})(?:tiene[n]?|mantiene[n]?|retiene[n]?|(?:excarcel|encarcel|apres|arrest|indult|liber|sentenci|tortur)(?:a|an|ó|aron|ar|ado|ando)|detien(?:e|en)|detuv(?:o|ieron)|deten(?:er|ido)|deteniendo)\sa\s(?:(?:unos|unas|otros|otras|casi|más|de|al|menos|los|las)\s)*$/iu.test(
    text.slice(Math.max(0, number.start - 48), number.start),
  );

/** "31 de ellos ligados al agua", "the fullest of the 14 that have come": false where things are counted; null where nothing says so. */
function thingsOf(draft: Draft, counted: Counted, whole: Made | null): false | null {
  const { text } = draft.reading;
  if (whole?.counted.people === false && whole.counted.noun !== null && ofThem(draft)) {
    const words = text.slice(counted.span.start, counted.span.end).match(/\p{L}+/gu) ?? [];
    return words.some(isPeopleNoun) || befallsPeople(draft, counted) ? null : false;
  }
  return counted.noun === null &&
    OUTDOES.test(text.slice(Math.max(0, draft.number.start - 48), draft.number.start))
    ? false
    : null;
}

/** "el más lleno de los", ", the fullest of the": what stands before the comma is one of those counted. */
const OUTDOES =
  /,\s(?:el|la)\s(?:más\s\p{L}+|mayor|menor|mejor|peor|primer[oa]?|segund[oa]|últim[oa])\sde\sl[oa]s\s$|,\sthe\s(?:\p{L}+est|most\s\p{L}+|first|second|last|latest)\s(?:\p{L}+\s)?of\sthe\s$/iu;

/** "All nine were released": the same as were counted before; null where nothing says so. */
function isAllOf(
  { reading, number }: Draft,
  earlier: readonly Made[],
  made: readonly Made[],
): boolean | null {
  if (
    !/(?<!\p{L})(?:all|todos los|todas las|los|las|the(?: remaining| other)?)\s$/iu.test(
      reading.text.slice(Math.max(0, number.start - 16), number.start),
    )
  )
    return null;
  const isSame = ({ draft }: Made) => draft.number.value === number.value;
  return (made.findLast(isSame) ?? earlier.findLast(isSame))?.people ?? null;
}
