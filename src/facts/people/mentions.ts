import { knownKind } from '../../text/known-organisations.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import { isGivenName } from '../../text/names-given.ts';
import { isRole } from '../../text/roles.ts';
import { OFFICE_MODIFIERS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { acronymAfter } from './acronyms.ts';
import { datelineLength } from './dateline.ts';
import { ARTICLE, describedAfter, describedBefore, groupedName } from './described-names.ts';
import type { Found, Reading } from './found.ts';
import type { KnownNames } from './known-names.ts';
import { nameByContext } from './names-in-context.ts';
import { lowerOfficeAt } from './offices-before.ts';
import { organisationAt } from './organisation-names.ts';
import { NUMBERED, pastPlace, pastThing } from './passed-over.ts';
import { type PersonName, personAt } from './person-names.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';
import { note, noteBody, type Scan, scanOf } from './scan.ts';
import { spelledNames } from './spelled-names.ts';
import { outletBeforeName } from './told-outlet.ts';

/** "Armonía 10": a name that ends with a number. */
const NUMBER = /^\d{1,3}$/;

/** Acronyms behind a name that name no body. */
const PERSONAL = /^(?:ceo|cfo|coo|cto|dj|mc|md|phd|qc|kc|sc|rip|qepd)$/;

/** What may begin at one word, as each kind of name reads it. */
interface Choice {
  /** What is known of the name before the paragraph is read; null where nothing is. */
  readonly settled: ReturnType<KnownNames['match']>;
  /** Number of words of a place that begins here. */
  readonly place: number;
  readonly organisation: Stretch | null;
  readonly person: PersonName | null;
  /** Last word of the run of capitals. */
  readonly runLast: number;
}

/** Every name of one paragraph that may be a person's or an organisation's, in reading order, not overlapping. */
export function findNames(reading: Reading, known: KnownNames): readonly Found[] {
  const scan = scanOf(reading, known);
  const { words, text } = scan;
  const spelled = spelledNames(words, text);
  const dateline = datelineLength(text);
  let i = 0;
  while (i < words.length)
    i =
      takeSpelled(scan, i, spelled) ??
      pastDateline(words, i, text, dateline) ??
      pastPlace(scan, i) ??
      takeHolder(scan, i) ??
      takeOutlet(scan, i) ??
      pastThing(scan, i) ??
      takeName(scan, i);
  return scan.found;
}

/** A name whose letters the brackets behind it spell: both. Null where none begins at the word `i`. */
function takeSpelled(scan: Scan, i: number, spelled: ReadonlyMap<number, number>): number | null {
  const full = scan.loud[i] ? undefined : spelled.get(i);
  if (full === undefined || (scan.known.match(scan.words, i)?.length ?? 0) > full - i + 1) return null;
  note(scan, 'organisation', { first: i, last: full });
  note(scan, 'organisation', { first: full + 1, last: full + 1 });
  return full + 2;
}

/** "RÍO CLARO (Red Sur) - ": where a story was filed, and by whom only as far as everybody knows. */
function pastDateline(words: readonly Word[], i: number, text: string, dateline: number): number | null {
  const word = words[i]!;
  return word.end <= dateline && !(text[word.start - 1] === '(' && isAgency(word)) ? i + 1 : null;
}

/** Whether a word alone names who filed a story: "(AP)", "(Reuters)". */
const isAgency = (word: Word): boolean => isAcronym(word) || knownKind(word.plain) !== null;

/** Whoever holds an office in lower case that begins at the word `i`: "minister of energy Ana Ruiz". */
function takeHolder(scan: Scan, i: number): number | null {
  const { words, text, loud } = scan;
  const office = loud[i] ? null : lowerOfficeAt(words, i);
  if (office === null) return null;
  const holder = personAt(words, office.next, text);
  if (holder === null || holder.evidence === 'none' || organisationAt(words, office.next, text) !== null)
    return null;
  const named = { ...holder, titleFirst: office.office.first, office: office.office };
  note(scan, 'person', named, titleOf(words, named));
  return holder.last + 1;
}

/** The newspaper at the word `i` to which whoever is named right behind it tells something. */
function takeOutlet(scan: Scan, i: number): number | null {
  const outlet = scan.reading.spanish ? outletBeforeName(scan.words, i) : null;
  if (outlet === null) return null;
  note(scan, 'organisation', outlet);
  return outlet.last + 1;
}

/** Whatever name begins at the word `i`, the surest reading first; the word to go on from. */
function takeName(scan: Scan, i: number): number {
  const { words, text, known } = scan;
  const word = words[i]!;
  const settled = settledAt(words, i, known);
  const place = placeAt(words, i);
  const organisation = organisationAt(words, i, text);
  if (word.opens && ARTICLE.test(word.plain) && settled === null && organisation?.first !== i && place === 0)
    return i + 1;
  const choice: Choice = {
    settled,
    place,
    organisation,
    person: personAt(words, i, text),
    // "el diario 20minutos Ana Ruiz"
    runLast: word.capital ? runEnd(words, i) : i,
  };
  return (
    takeGrouped(scan, i, choice) ??
    takeSettled(scan, i, choice) ??
    takeOrganisation(scan, i, choice) ??
    takeByContext(scan, i, choice) ??
    takePlace(scan, i, choice) ??
    takePerson(scan, i, choice) ??
    i + 1
  );
}

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

/** "the King Power group": a name between an article and what it is. */
function takeGrouped(scan: Scan, i: number, { settled, organisation, runLast }: Choice): number | null {
  if (organisation !== null || settled?.value.kind === 'person') return null;
  const grouped = groupedName(scan.words, i, runLast);
  if (grouped === null) return null;
  note(scan, 'organisation', grouped);
  return grouped.last + 1;
}

/** A name that is known before the paragraph is read, unless a longer one begins here. */
function takeSettled(scan: Scan, i: number, { settled, organisation, person }: Choice): number | null {
  if (settled === null) return null;
  const last = i + settled.length - 1;
  const end = scan.words[last]!;
  if (!end.capital && !NUMBER.test(end.text) && !NUMBERED.test(end.text)) return null;
  const { kind, name } = settled.value;
  if (kind === 'person') {
    if (person !== null && person.last > last) return null;
    const first = person?.first ?? i;
    const partial = first === last;
    note(scan, kind, { first, last }, { ...titleOf(scan.words, person), known: name, partial });
    return last + 1;
  }
  if (organisation !== null && organisation.last > last) return null;
  return kind === 'organisation' ? noteBody(scan, { first: i, last }, { known: name }) : last + 1;
}

/** A name that a word for its kind tells, or that every reader knows. */
function takeOrganisation(scan: Scan, i: number, { organisation, person }: Choice): number | null {
  if (organisation === null) return null;
  // "United Nations Secretary-General Ana Ruiz": whose office it is, before it.
  const holds =
    person?.office != null &&
    person.office.first === organisation.first &&
    person.office.last > organisation.last &&
    scan.known.match(scan.words, i) === null;
  const isPersons = person?.evidence === 'sure' && person.last > organisation.last;
  return holds || !isPersons ? noteBody(scan, organisation) : null;
}

/** A name that the words around it tell to be an organisation's. */
function takeByContext(scan: Scan, i: number, { person, runLast }: Choice): number | null {
  const { words, text } = scan;
  const named = nameByContext(words, i, runLast, text);
  if (named === null) return null;
  if (person?.evidence === 'sure' && person.office !== null && !isNamedAsOffice(words, i, person))
    return null;
  return noteBody(scan, named);
}

/** "the company Lagoon Queen Tours": a kind of body, then words of which a word for an office is only one. */
const isNamedAsOffice = (words: readonly Word[], at: number, { first, last }: PersonName): boolean =>
  describedBefore(words, at) &&
  first === last &&
  !isGivenName(words[first]!.plain) &&
  ![OFFICES, OFFICE_MODIFIERS, PORTFOLIOS].some((list) => list.has(words[at]!.plain));

/** A place's name, which is nobody's, unless it is a surname or opens a body's name. */
function takePlace(scan: Scan, i: number, { place, person }: Choice): number | null {
  const { words, text } = scan;
  if (place === 0) return null;
  if (person !== null && (person.evidence === 'sure' || person.last - person.first + 1 > place)) return null;
  // "Austin" alone may still be somebody's surname.
  if (place === 1 && person !== null && !isPlaceHere(words, i, text))
    note(scan, 'person', person, { partial: true });
  // "Kenia de Pie, un movimiento que": a body called after a place.
  const body = calledAfterPlace(words, i + place - 1, text);
  if (body === null) return i + place;
  note(scan, 'organisation', { first: i, last: body });
  return body + 1;
}

/** A person's name, or what may be one where somebody in the article bears it. */
function takePerson(scan: Scan, i: number, { person }: Choice): number | null {
  const { words, text } = scan;
  if (person === null) return null;
  if (person.evidence === 'none') {
    if (person.first !== person.last || !isPlaceHere(words, i, text))
      note(scan, 'person', person, { partial: true, gender: null });
    return person.last + 1;
  }
  // "Mr. Okafor" is somebody even if no full name stands anywhere.
  const isAlone =
    person.first === person.last && person.titleFirst === person.first && person.evidence !== 'likely';
  note(scan, 'person', person, { ...titleOf(words, person), partial: isAlone });
  return takePartyOf(scan, person) ?? person.last + 1;
}

/** "el diputado Luis Cuell (PC)": the party of whoever has a role in front. */
function takePartyOf(scan: Scan, { first, last }: PersonName): number | null {
  const { words, text } = scan;
  if (!isRole(words[first - 1]?.plain ?? '')) return null;
  const party = acronymAfter(words, last, text);
  if (
    party === null ||
    !isAcronym(words[party]!) ||
    placeAt(words, party) > 0 ||
    PERSONAL.test(words[party]!.plain)
  )
    return null;
  note(scan, 'organisation', { first: party, last: party });
  return party + 1;
}

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
