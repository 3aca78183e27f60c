import { knownKind } from '../../text/known-organisations.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import { THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS, OFFICE_MODIFIERS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { acronymAfter } from './acronyms.ts';
import { datelineLength } from './dateline.ts';
import { ARTICLE, describedAfter, describedBefore, groupedName } from './described-names.ts';
import type { Found, Reading } from './found.ts';
import type { KnownNames } from './known-names.ts';
import { isCompoundAdjective } from './name-stretch.ts';
import {
  HOSTS,
  isCalledAfter,
  isPatronage,
  isPrisonName,
  PRISONS,
  TIMES,
  thingAt,
  VESSELS,
} from './named-places.ts';
import { nameByContext } from './names-in-context.ts';
import { lowerOfficeAt } from './offices-before.ts';
import { organisationAt } from './organisation-names.ts';
import { type PersonName, personAt } from './person-names.ts';
import { namePart, nameText } from './person-parts.ts';
import { isCalledMar } from './person-signs.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';
import { spelledNames } from './spelled-names.ts';

const CAPITAL = /\p{Lu}/u;
const SMALL_FIRST = /^[a-z]/;

/** "Armonía 10": a name that ends with a number. */
const NUMBER = /^\d{1,3}$/;

/** "9M": a name that begins with digits. */
const NUMBERED = /^\d+\p{Lu}/u;

/** A stretch in which most letters are capitals names nobody: a headline within the text. */
function shouting({ words, units }: Reading): readonly boolean[] {
  const flags = new Array<boolean>(words.length).fill(false);
  let next = 0;
  for (const unit of units) {
    while (next < words.length && words[next]!.start < unit.start) next += 1;
    const first = next;
    let loud = 0;
    for (; next < words.length && words[next]!.end <= unit.end; next += 1)
      if (isLoud(words[next]!)) loud += 1;
    if (next - first >= 4 && loud >= 0.7 * (next - first)) flags.fill(true, first, next);
  }
  return flags;
}

const isLoud = ({ text }: Word): boolean =>
  text.length > 1 && !SMALL_FIRST.test(text) && text === text.toUpperCase() && CAPITAL.test(text);

/** What is known of the name at the word `at`; one word that only this article explains stands alone. */
function settledAt(words: readonly Word[], at: number, known: KnownNames): ReturnType<KnownNames['match']> {
  const settled = known.match(words, at);
  if (settled === null || settled.value.name !== null || settled.length > 1 || isAcronym(words[at]!))
    return settled;
  // "Pan y agua", where the article has the PAN.
  if (settled.value.acronym === true && words[at]!.text.length < 5) return null;
  const next = words[at + 1];
  const before = words[at - 1];
  const inRun =
    (next?.joined && next.capital && !isGivenName(next.plain)) ||
    (words[at]!.joined && before?.capital && !before.opens);
  return inRun ? null : settled;
}

/** Acronyms behind a name that name no body. */
const PERSONAL = /^(?:ceo|cfo|coo|cto|dj|mc|md|phd|qc|kc|sc|rip|qepd)$/;

/** Whether a word alone names who filed a story: "(AP)", "(Reuters)". */
const isAgency = (word: Word): boolean => isAcronym(word) || knownKind(word.plain) !== null;

/** Every name of one paragraph that may be a person's or an organisation's, in reading order, not overlapping. */
export function findNames(reading: Reading, known: KnownNames): readonly Found[] {
  const { words, text } = reading;
  const found: Found[] = [];
  const loud = shouting(reading);
  const push = (kind: Found['kind'], stretch: Stretch, more: Partial<Found> = {}): void => {
    const start = words[stretch.first]!.start;
    const end = words[stretch.last]!.end;
    const inside = words.slice(stretch.first, stretch.last + 1);
    found.push({
      paragraph: reading.paragraph,
      kind,
      start,
      end,
      text: nameText(text.slice(start, end), kind),
      parts: inside.map((word) => namePart(word.plain)),
      first: stretch.first,
      last: stretch.last,
      titleStart: start,
      office: null,
      gender: null,
      partial: false,
      bracketed:
        stretch.first === stretch.last &&
        text.slice(start - 2, start) === ' (' &&
        /^[),;]/.test(text.slice(end)),
      known: null,
      ...more,
    });
  };

  const spelled = spelledNames(words, text);
  const dateline = datelineLength(text);
  let i = 0;
  while (i < words.length) {
    const word = words[i]!;
    const full = loud[i] ? undefined : spelled.get(i);
    if (full !== undefined && (known.match(words, i)?.length ?? 0) <= full - i + 1) {
      push('organisation', { first: i, last: full });
      push('organisation', { first: full + 1, last: full + 1 });
      i = full + 2;
      continue;
    }
    // "RÍO CLARO (Red Sur) - ": where a story was filed, and by whom only as far as everybody knows.
    if (word.end <= dateline && !(text[word.start - 1] === '(' && isAgency(word))) {
      i += 1;
      continue;
    }
    // "Washington-based", "Saudi-led": where, not who.
    if (isCompoundAdjective(word)) {
      i += 1;
      continue;
    }
    if (isPrisonName(words, i)) {
      const of = runEnd(words, i);
      i = PRISONS.test(words[of]!.plain) ? runEnd(words, of + 2) + 1 : of + 1;
      continue;
    }
    if (isCalledAfter(words, i) || isPatronage(words, i)) {
      i = runEnd(words, i) + 1;
      continue;
    }
    // "el hospital Zacarías Correa", "la calle Simón Bolívar": a place that bears somebody's name.
    const host = words[i - 1];
    if (
      word.capital &&
      word.joined &&
      host !== undefined &&
      !host.capital &&
      // "el ex asesor presidencial Ana Ruiz": an adjective of somebody's office.
      !isRole(words[i - 2]?.plain ?? '') &&
      (HOSTS.has(host.plain) ||
        VESSELS.has(host.plain) ||
        (reading.spanish && THINGS.has(host.plain) && !TIMES.has(host.plain)))
    ) {
      i = runEnd(words, i) + 1;
      continue;
    }
    const office = lowerOfficeAt(words, i);
    if (office !== null && !loud[i]) {
      const holder = personAt(words, office.next, text);
      if (
        holder !== null &&
        holder.evidence !== 'none' &&
        organisationAt(words, office.next, text) === null
      ) {
        const named = { ...holder, titleFirst: office.office.first, office: office.office };
        push('person', named, titleOf(words, named));
        i = holder.last + 1;
        continue;
      }
    }
    if (loud[i] || (!word.capital && !HONORIFICS.has(word.plain) && !NUMBERED.test(word.text))) {
      i += 1;
      continue;
    }
    if (isAcronym(word) && word.text.length < 5 && DESCRIPTORS.has(word.plain) && words[i + 1]?.joined) {
      // "La ONG Mesa de Tierras"
      i += 1;
      continue;
    }
    const thing = isCalledMar(words, i) ? null : thingAt(words, i);
    // "Hill wrote", "Castillo Pérez": somebody whom the article calls so in full.
    const next = words[i + 1];
    const somebody = thing === null ? null : known.match(words, i);
    const isSomebody =
      somebody?.value.kind === 'person' &&
      (somebody.length > 1 || (thing === i && next?.joined === true && speechFrame(next.plain) !== null));
    if (thing !== null && !isSomebody) {
      i = thing + 1;
      continue;
    }
    const settled = settledAt(words, i, known);
    const place = placeAt(words, i);
    const organisation = organisationAt(words, i, text);
    if (
      word.opens &&
      ARTICLE.test(word.plain) &&
      settled === null &&
      organisation?.first !== i &&
      place === 0
    ) {
      i += 1;
      continue;
    }
    const person = personAt(words, i, text);
    const alone = runEnd(words, i);
    const grouped =
      organisation === null && settled?.value.kind !== 'person' ? groupedName(words, i, alone) : null;
    if (grouped !== null) {
      push('organisation', grouped);
      i = grouped.last + 1;
      continue;
    }

    if (
      settled !== null &&
      (words[i + settled.length - 1]!.capital || NUMBER.test(words[i + settled.length - 1]!.text))
    ) {
      const last = i + settled.length - 1;
      const { kind, name } = settled.value;
      if (kind === 'organisation' && (organisation === null || organisation.last <= last)) {
        push(kind, { first: i, last }, { known: name });
        i = last + 1;
        const acronym = acronymAfter(words, last, text);
        if (acronym !== null) {
          push(kind, { first: acronym, last: acronym });
          i = acronym + 1;
        }
        continue;
      }
      if (kind === 'person' && (person === null || person.last <= last)) {
        const first = person?.first ?? i;
        push(kind, { first, last }, { ...titleOf(words, person), known: name, partial: first === last });
        i = last + 1;
        continue;
      }
      if ((kind === 'place' || kind === 'other') && (organisation === null || organisation.last <= last)) {
        i = last + 1;
        continue;
      }
    }

    // "United Nations Secretary-General Ana Ruiz": whose office it is, before it.
    const holds =
      organisation !== null &&
      person?.office != null &&
      person.office.first === organisation.first &&
      person.office.last > organisation.last &&
      known.match(words, i) === null;
    if (
      organisation !== null &&
      (holds || !(person?.evidence === 'sure' && person.last > organisation.last))
    ) {
      push('organisation', organisation);
      i = organisation.last + 1;
      const acronym = acronymAfter(words, organisation.last, text);
      if (acronym !== null) {
        push('organisation', { first: acronym, last: acronym });
        i = acronym + 1;
      }
      continue;
    }

    const named = nameByContext(words, i, alone, text);
    if (
      named !== null &&
      (!(person?.evidence === 'sure' && person.office !== null) || isNamedAsOffice(words, i, person))
    ) {
      push('organisation', named);
      i = named.last + 1;
      const acronym = acronymAfter(words, named.last, text);
      if (acronym !== null) {
        push('organisation', { first: acronym, last: acronym });
        i = acronym + 1;
      }
      continue;
    }

    if (
      place > 0 &&
      (person === null || (person.evidence !== 'sure' && person.last - person.first + 1 <= place))
    ) {
      // "Austin" alone may still be somebody's surname.
      if (place === 1 && person !== null && !isPlaceHere(words, i, text))
        push('person', person, { partial: true });
      // "Kenia de Pie, un movimiento que": a body called after a place.
      const body = calledAfterPlace(words, i + place - 1, text);
      if (body !== null) push('organisation', { first: i, last: body });
      i = body === null ? i + place : body + 1;
      continue;
    }
    if (person !== null && person.evidence !== 'none') {
      push('person', person, { ...titleOf(words, person), partial: person.first === person.last });
      // "Mr. Okafor" is somebody even if no full name stands anywhere.
      if (person.first === person.last && (person.titleFirst < person.first || person.evidence === 'likely'))
        found[found.length - 1] = { ...found.at(-1)!, partial: false };
      i = person.last + 1;
      // "el diputado Luis Cuell (PC)"
      const party = isRole(words[person.first - 1]?.plain ?? '')
        ? acronymAfter(words, person.last, text)
        : null;
      if (
        party !== null &&
        isAcronym(words[party]!) &&
        placeAt(words, party) === 0 &&
        !PERSONAL.test(words[party]!.plain)
      ) {
        push('organisation', { first: party, last: party });
        i = party + 1;
      }
      continue;
    }
    if (person !== null) {
      if (person.first !== person.last || !isPlaceHere(words, i, text))
        push('person', person, { partial: true, gender: null });
      i = person.last + 1;
      continue;
    }
    i += 1;
  }
  return found;
}

/** "the company Lagoon Queen Tours": a kind of body, then words of which a word for an office is only one. */
const isNamedAsOffice = (words: readonly Word[], at: number, { first, last }: PersonName): boolean =>
  describedBefore(words, at) &&
  first === last &&
  !isGivenName(words[first]!.plain) &&
  ![OFFICES, OFFICE_MODIFIERS, PORTFOLIOS].some((list) => list.has(words[at]!.plain));

/** The last word of a name that opens with the place that ends at the word `last`, and that a kind of body describes. */
function calledAfterPlace(words: readonly Word[], last: number, text: string): number | null {
  const [link, next] = [words[last + 1], words[last + 2]];
  if (!link?.joined || !/^(?:de|por|for|sin|in|on)$/.test(link.text) || !next?.joined || !next.capital)
    return null;
  const end = runEnd(words, last + 2);
  return placeAt(words, last + 2) === 0 && describedAfter(words, end, text) ? end : null;
}

/** What a person's title tells, for a mention. */
function titleOf(words: readonly Word[], person: PersonName | null): Partial<Found> {
  if (person === null) return {};
  const { office, titleFirst, gender } = person;
  return {
    titleStart: words[titleFirst]!.start,
    office: office === null ? null : { start: words[office.first]!.start, end: words[office.last]!.end },
    gender,
  };
}

/** Whether a word that can be a place is one here: "in Austin", "Austin, Texas". */
function isPlaceHere(words: readonly Word[], at: number, text: string): boolean {
  const before = words[at - 1];
  if (
    before !== undefined &&
    words[at]!.joined &&
    !words[at]!.possessive &&
    (/^(?:in|at|near|en|desde|hacia)$/.test(before.plain) ||
      (/^(?:from|to)$/.test(before.plain) && placeAt(words, at) > 0)) &&
    words[at - 2]?.plain !== 'according'
  )
    return true;
  const next = words[at + 1];
  return next !== undefined && text.slice(words[at]!.end, next.start) === ', ' && placeAt(words, at + 1) > 0;
}
