import type { Names } from '../../corpus/names.ts';
import { CONNECTORS, isAcronym, type Word } from '../../text/names.ts';
import { CALENDAR, isDemonym, OPENING_WORDS, PLATFORMS, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isRole, LEADERSHIP, ROLE_MODIFIERS } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import type { Found, Reading } from './found.ts';
import { Phrases } from './lookup.ts';
import { organisationAt, runEnd, type Stretch } from './organisation-names.ts';
import { lowerOfficeAt, type PersonName, personAt, placeAt } from './person-names.ts';

/** `names.yaml` as the rules look it up. */
/** A null name is one that the article itself made known. */
export type KnownNames = Phrases<{
  readonly name: string | null;
  readonly kind: Names['known'][number]['kind'];
}>;

/**
 * What is known before an article is read: `names.yaml`, and the article's publisher, which is an organisation where
 * its own article names it ("told The Daily Case") as it would be in anybody else's.
 */
export function knownNames(names: Names, publisher: string): KnownNames {
  const phrases: KnownNames = new Phrases();
  // A publisher of one everyday word ("Semana") would be found in every text.
  if (/\s|\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(publisher))
    phrases.add(publisher, { name: publisher, kind: 'organisation' });
  for (const { name, kind, aliases } of names.known) {
    for (const spelling of [name, ...aliases]) phrases.add(spelling, { name, kind });
  }
  return phrases;
}

/** Whether a folded word, though capitalised here, is a word of the language rather than somebody's name. */
const isCommonWord = (plain: string): boolean =>
  THINGS.has(plain) ||
  OFFICES.has(plain) ||
  PORTFOLIOS.has(plain) ||
  ORGANISATION_WORDS.has(plain) ||
  ROLE_MODIFIERS.has(plain) ||
  /\d/.test(plain);

const ARTICLE = /^(?:the|la|el|las|los)$/;

/** Words before a name that say it is an organisation: "the rights group Open Ballot", "la ONG Mesa de Tierras". */
function describedBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const written = before !== undefined && (!before.capital || isAcronym(before));
  return written && words[at]!.joined && DESCRIPTORS.has(before.plain);
}

/** ", a Chicago nonprofit" behind a name. */
function describedAfter(words: readonly Word[], last: number, text: string): boolean {
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  if (!/^(?:a|an|the|un|una|la|el|one|its)$/.test(next.plain)) return false;
  for (let i = last + 2; i < Math.min(words.length, last + 9) && words[i]!.joined; i += 1) {
    if (DESCRIPTORS.has(words[i]!.plain) && !words[i]!.possessive && !isRole(words[i + 1]?.plain ?? ''))
      return true;
    if (isRole(words[i]!.plain) || /^(?:of|for|who|that|which|in|de|que|en)$/.test(words[i]!.plain))
      return false;
  }
  return false;
}

/** "organizations such as Open Ballot and Roof International" before a name. */
function listedAfterKind(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const { plain } = words[i]!;
    if (/^(?:as|like|including|como)$/.test(plain)) {
      const kind = words[plain === 'as' ? i - 2 : i - 1];
      return kind !== undefined && DESCRIPTORS.has(kind.plain);
    }
    if (!words[i]!.capital && !/^(?:and|y|the|for|of|de|or)$/.test(plain)) return false;
  }
  return false;
}

/** "Founded by", "led by": behind a comma after an organisation's name. */
function ledAfter(words: readonly Word[], last: number, text: string): boolean {
  return /^, (?:which (?:was|is) )?(?:led|headed|chaired|founded|co-founded|run|directed|dirigid|lidera|encabezad|presidid|fundad|cofundad)\S*(?: and \S+| y \S+)? (?:by|por) /.test(
    text.slice(words[last]!.end, words[last]!.end + 60),
  );
}

/** First word of the run of capitalised words and connectors that ends at `last`. */
function runStart(words: readonly Word[], last: number): number {
  let first = last;
  while (
    last - first < 20 &&
    first > 0 &&
    words[first]!.joined &&
    (words[first - 1]!.capital || CONNECTORS.has(words[first - 1]!.plain) || words[first - 1]!.plain === 'y')
  )
    first -= 1;
  while (first < last && !words[first]!.capital) first += 1;
  while (first < last && ARTICLE.test(words[first]!.plain)) first += 1;
  return first;
}

/** An acronym in brackets behind a name, which its initials spell: "(HRW)". */
function acronymAfter(words: readonly Word[], last: number, text: string): number | null {
  const next = words[last + 1];
  if (next === undefined || !next.capital) return null;
  // "Superintendencia … (Sutran)": an acronym that is written as a word.
  const initial = words[runStart(words, last)]!.plain[0];
  if (
    !isAcronym(next) &&
    (next.plain[0] !== initial || placeAt(words, last + 1) > 0 || isGivenName(next.plain))
  )
    return null;
  if (text.slice(words[last]!.end, next.start) !== ' (' || !/^[),;]/.test(text.slice(next.end))) return null;
  return last + 1;
}

function spells(acronym: string, words: readonly Word[]): boolean {
  const letters = acronym.toLowerCase().replace(/[^a-z0-9]/g, '');
  const first = words.map((word) => word.plain[0] ?? '').join('');
  let i = 0;
  for (const letter of letters) {
    i = first.indexOf(letter, i) + 1;
    if (i === 0) return false;
  }
  return true;
}

/** A stretch in which most letters are capitals names nobody: a headline within the text. */
function shouting(reading: Reading): readonly boolean[] {
  const flags = new Array<boolean>(reading.words.length).fill(false);
  for (const unit of reading.units) {
    const inside = reading.words
      .map((word, i) => [word, i] as const)
      .filter(([word]) => word.start >= unit.start && word.end <= unit.end);
    const loud = inside.filter(
      ([word]) => word.text.length > 1 && word.text === word.text.toUpperCase() && /\p{Lu}/u.test(word.text),
    );
    if (inside.length >= 4 && loud.length >= 0.7 * inside.length) for (const [, i] of inside) flags[i] = true;
  }
  return flags;
}

/** Kinds of building that bear people's names behind them. */
const HOSTS = new Set(
  'hospital escuela colegio liceo estadio teatro museo clinica aula avenida calle plaza aeropuerto'.split(
    ' ',
  ),
);

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
      text: text.slice(start, end),
      parts: inside.map((word) => word.plain.replace(/\./g, '')),
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

  let i = 0;
  while (i < words.length) {
    const word = words[i]!;
    // "el hospital Zacarías Correa", "la calle Simón Bolívar": a place that bears somebody's name.
    const host = words[i - 1];
    if (
      word.capital &&
      word.joined &&
      host !== undefined &&
      !host.capital &&
      (HOSTS.has(host.plain) || (reading.spanish && THINGS.has(host.plain)))
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
    if (loud[i] || (!word.capital && !HONORIFICS.has(word.plain) && !/^\d+\p{Lu}/u.test(word.text))) {
      i += 1;
      continue;
    }
    if (isAcronym(word) && DESCRIPTORS.has(word.plain) && words[i + 1]?.joined) {
      // "La ONG Mesa de Tierras"
      i += 1;
      continue;
    }
    const thing = thingAt(words, i);
    if (thing !== null) {
      i = thing + 1;
      continue;
    }
    const settled = known.match(words, i);
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

    if (settled !== null && words[i + settled.length - 1]!.capital) {
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

    if (organisation !== null && !(person?.evidence === 'sure' && person.last > organisation.last)) {
      push('organisation', organisation);
      i = organisation.last + 1;
      const acronym = acronymAfter(words, organisation.last, text);
      if (acronym !== null) {
        push('organisation', { first: acronym, last: acronym });
        i = acronym + 1;
      }
      continue;
    }

    const alone = runEnd(words, i);
    const named = nameByContext(words, i, alone, text);
    if (named !== null && !(person?.evidence === 'sure' && person.office !== null)) {
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
      i += place;
      continue;
    }
    if (person !== null && person.evidence !== 'none') {
      push('person', person, { ...titleOf(words, person), partial: person.first === person.last });
      // "Mr. Okafor" is somebody even if no full name stands anywhere.
      if (person.first === person.last && (person.titleFirst < person.first || person.evidence === 'likely'))
        found[found.length - 1] = { ...found.at(-1)!, partial: false };
      i = person.last + 1;
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
    /^(?:in|at|near|from|to|en|desde|hacia)$/.test(before.plain)
  )
    return true;
  const next = words[at + 1];
  return next !== undefined && text.slice(words[at]!.end, next.start) === ', ' && placeAt(words, at + 1) > 0;
}

/** "Ley de Seguridad Ciudadana", "Treaty of Lisbon": the last word of a thing's name that begins at `at`. */
function thingAt(words: readonly Word[], at: number): number | null {
  if (!words[at]!.capital || !THINGS.has(words[at]!.plain)) return null;
  let last = runEnd(words, at);
  for (let i = at; i <= last; i += 1)
    if (ORGANISATION_WORDS.has(words[i]!.plain) || OFFICES.has(words[i]!.plain)) return null;
  const start = last;
  for (let step = 0; step < 3; step += 1) {
    let next = last + 1;
    while (
      words[next]?.joined &&
      /^(?:of|de|del|la|las|los|the)$/.test(words[next]!.plain) &&
      next - last <= 2
    )
      next += 1;
    if (next === last + 1 || !words[next]?.joined || !words[next]!.capital) break;
    const to = runEnd(words, next);
    for (let i = next; i <= to; i += 1)
      if (ORGANISATION_WORDS.has(words[i]!.plain) || isGivenName(words[i]!.plain)) return null;
    last = to;
  }
  return last > start ? last : null;
}

/** An organisation that only its surroundings tell: "the group X", "X (XYZ)", "X, a nonprofit". */
function nameByContext(words: readonly Word[], at: number, runLast: number, text: string): Stretch | null {
  const word = words[at]!;
  if (CALENDAR.has(word.plain) || PLATFORMS.has(word.plain) || HONORIFICS.has(word.plain)) return null;
  let first = at;
  if (word.opens && OPENING_WORDS.has(word.plain) && !ARTICLE.test(word.plain)) return null;
  if (word.opens && ARTICLE.test(word.plain)) first = at + 1;
  if (first > runLast) return null;
  const before = describedBefore(words, at) || listedAfterKind(words, at);
  let last = runLast;
  if (words[last]!.possessive && last === first && !before) return null;
  if (before || describedAfter(words, last, text)) {
    // A name that a kind announces may have a tail: "the collective Voices of the River".
    for (let step = 0; step < 3; step += 1) {
      let next = last + 1;
      while (
        words[next]?.joined &&
        /^(?:of|for|de|del|the|la|las|los|por|para|el|sin|in|en|y|and|against|contra)$/.test(
          words[next]!.plain,
        ) &&
        next - last <= 3
      )
        next += 1;
      const link = words[last + 1]?.plain ?? '';
      if (
        next === last + 1 ||
        !words[next]?.joined ||
        !words[next]!.capital ||
        /^(?:y|and|in|en)$/.test(link)
      )
        break;
      last = runEnd(words, next);
    }
    // "el diario Granma" is no province, but "the group Paris" may be anything.
    const kind = DESCRIPTORS.get(words[at - 1]?.plain ?? '');
    const sure = before && (kind === 'media' || kind === 'party' || kind === 'company');
    if (last === first && !sure && (placeAt(words, first) > 0 || isDemonym(words[first]!.plain))) return null;
    return { first, last };
  }
  if (last > first && ledAfter(words, last, text)) return { first, last };
  const acronym = acronymAfter(words, last, text);
  if (acronym !== null && last > first && spells(words[acronym]!.text, words.slice(first, last + 1)))
    return { first, last };
  const next = words[last + 1];
  const previous = words[at - 1];
  const speaks =
    (next?.joined === true && speechFrame(next.plain) !== null) ||
    (previous !== undefined &&
      word.joined &&
      (speechFrame(previous.plain) !== null || previous.plain === 'segun')) ||
    (previous?.plain === 'to' && words[at - 2]?.plain === 'according');
  // "líder del PSC": an acronym that somebody leads.
  const led =
    LEADERSHIP.has(words[at - 2]?.plain ?? '') && /^(?:of|del)$/.test(previous?.plain ?? '') && word.joined;
  if (led && last === first && isAcronym(word) && placeAt(words, at) === 0) return { first, last };
  if (!speaks) return null;
  // "the URP said": an acronym that speaks.
  if (last === first)
    return isAcronym(word) && word.text.length > 2 && /^\p{Lu}+$/u.test(word.text) && placeAt(words, at) === 0
      ? { first, last }
      : null;
  // "The Daily Nation reported", in the middle of a sentence; "Harbor Justice reported": words that name no person.
  const titled = !word.opens && ARTICLE.test(word.plain) && placeAt(words, at) === 0;
  const worded = words
    .slice(first, last + 1)
    .every(
      ({ plain }) =>
        !isGivenName(plain) && !isDemonym(plain) && placeAt(words, at) === 0 && isCommonWord(plain),
    );
  return titled || worded ? { first, last } : null;
}
