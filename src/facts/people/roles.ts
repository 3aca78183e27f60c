import { isAcronym, type Word } from '../../text/names.ts';
import { isDemonym, OPENING_WORDS } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import {
  isPluralRole,
  isRole,
  KIN,
  LEADERSHIP,
  LEADS,
  LED_BY,
  NOT_LEADING,
  ROLE_MODIFIERS,
} from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Role } from '../person.ts';
import type { Bearing } from './entities.ts';
import type { Found, Reading } from './found.ts';

/** A bearer with the fullest name that the article gives it. */
export interface Naming {
  readonly bearing: Bearing;
  readonly name: string;
}

export interface Roles {
  readonly roles: ReadonlyMap<Bearing, readonly Role[]>;
  readonly leaders: ReadonlyMap<Bearing, readonly string[]>;
}

const DETERMINER =
  /^(?:the|a|an|el|la|los|las|un|una|unos|unas|its|his|her|their|our|my|su|sus|mi|nuestro|nuestra|lo)$/;
const ARTICLE = /^(?:the|a|an|el|la|los|las|un|una|su|sus|its|their|his|her|our|my)\s+/i;
/** Words that no description of a person before the name contains. */
const BREAKS =
  /^(?:and|or|but|of|to|in|on|at|by|for|from|with|as|than|that|which|who|when|while|after|before|because|is|are|was|were|be|been|has|had|have|y|o|e|de|del|en|por|para|con|a|al|que|como|cuando|mientras|es|son|era|fue|ha|han|sin|segun|tras|entre|not|no|said|says)$/;
const APPOSED_STOP =
  /^(?:who|whose|whom|which|that|said|says|told|has|had|is|was|were|are|quien|quienes|que|cuyo|cuya|dijo|fue|es|era|habia|ha|when|where|cuando|donde|after|before|while|tras|mientras)$/;

/** The mention that covers the word `i`, or undefined. */
type At = (i: number) => Found | undefined;

/** Roles of everybody in the article, in the text's own words, and who leads which organisation. */
export function findRoles(readings: readonly Reading[], naming: readonly Naming[]): Roles {
  const roles = new Map<Bearing, Role[]>();
  const leaders = new Map<Bearing, string[]>();
  const nameOf = new Map(naming.map(({ bearing, name }) => [bearing, name]));
  const bearerOf = new Map<Found, Bearing>();
  for (const { bearing } of naming) for (const mention of bearing.found) bearerOf.set(mention, bearing);

  for (const reading of readings) {
    const mentions = [...bearerOf.keys()]
      .filter(({ paragraph }) => paragraph === reading.paragraph)
      .sort((a, b) => a.start - b.start);
    const cover = new Array<Found | undefined>(reading.words.length).fill(undefined);
    for (const mention of mentions) for (let i = mention.first; i <= mention.last; i += 1) cover[i] = mention;
    const at: At = (i) => cover[i];

    const add = (mention: Found, span: Span): void => {
      const text = reading.original.slice(span.start, span.end);
      if (text === '') return;
      const bearing = bearerOf.get(mention)!;
      const list = roles.get(bearing) ?? [];
      if (list.some((role) => role.text === text)) return;
      list.push({ text, paragraph: reading.paragraph, ...span });
      roles.set(bearing, list);
    };
    const lead = (organisation: Found, person: Found): void => {
      const bearing = bearerOf.get(organisation)!;
      const list = leaders.get(bearing) ?? [];
      const name = nameOf.get(bearerOf.get(person)!)!;
      if (!list.includes(name)) list.push(name);
      leaders.set(bearing, list);
    };

    for (const mention of mentions) {
      const before =
        mention.kind === 'person' ? roleBefore(reading, mention, at) : kindBefore(reading, mention);
      if (before !== null) {
        add(mention, before);
        if (mention.kind === 'person') leadWithin(reading, before, mention, mentions, lead);
      }
      if (mention.kind === 'person') {
        for (const span of [
          appositionAfter(reading, mention, at),
          appositionBefore(reading, mention, at),
          leadsClause(reading, mention, at),
        ]) {
          if (span === null) continue;
          add(mention, span);
          leadWithin(reading, span, mention, mentions, lead);
        }
      } else {
        const kind = kindAfter(reading, mention, at);
        if (kind !== null) add(mention, kind);
        for (const leader of ledBy(reading, mention, at)) {
          add(leader, { start: mention.start, end: leader.end });
          lead(mention, leader);
        }
      }
    }
  }
  for (const list of roles.values()) list.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return { roles, leaders };
}

const spanOf = (words: readonly Word[], first: number, last: number): Span => ({
  start: words[first]!.start,
  end: words[last]!.end,
});

/** A span without its leading article or possessive. */
function bare(text: string, span: Span): Span {
  const lead = ARTICLE.exec(text.slice(span.start, span.end))?.[0] ?? '';
  return { start: span.start + lead.length, end: span.end };
}

/** Words before a name that say what the person is: "lawyer", "Labour Party leader", "expresidente uruguayo". */
function roleBefore(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let first = mention.first;
  let head: number | null = null;
  if (mention.office !== null) {
    while (first > 0 && words[first - 1]!.start >= mention.titleStart) first -= 1;
    head = words.findIndex(({ start }) => start === mention.office!.start);
    first = head;
  } else {
    // A form of address stands between a role and the name.
    while (first > 0 && words[first - 1]!.start >= mention.titleStart) first -= 1;
  }
  let i = first - 1;
  const joined = (k: number) => k >= 0 && words[k + 1]!.joined && !words[k]!.possessive;
  if (head === null) {
    // Spanish puts a demonym or an adjective behind the role.
    let k = i;
    for (
      let steps = 0;
      steps < 3 &&
      k >= 0 &&
      joined(k) &&
      !words[k]!.capital &&
      !isRole(words[k]!.plain) &&
      (isDemonym(words[k]!.plain, false) || adjective(words[k]!.plain));
      steps += 1
    )
      k -= 1;
    if (k >= 0 && joined(k) && KIN.has(words[k]!.plain)) return null;
    if (
      k >= 0 &&
      joined(k) &&
      isRole(words[k]!.plain) &&
      !isPluralRole(words[k]!.plain) &&
      at(k) === undefined
    ) {
      head = k;
      // "ministro de Salud Óscar Ugarte" ends in a name's words, which the caller has as an office.
      first = k;
      i = k - 1;
    } else {
      const of = roleWithSubject(reading, at, i);
      if (of === null) return null;
      first = of;
      head = of;
      i = of - 1;
    }
  }
  // To the left: an article with what stands between, or words that are known to stand before roles.
  let left = first;
  for (let k = i; k >= 0 && first - k <= 7 && words[k + 1]!.joined; k -= 1) {
    const word = words[k]!;
    if (DETERMINER.test(word.plain) && !word.capital) {
      left = k + 1;
      break;
    }
    if (DETERMINER.test(word.plain) && word.opens) {
      left = k + 1;
      break;
    }
    if (BREAKS.test(word.plain) || speechFrame(word.plain) !== null) break;
    const cover = at(k);
    if (cover !== undefined && cover.kind === 'person') break;
    if (
      cover !== undefined ||
      isDemonym(word.plain) ||
      ROLE_MODIFIERS.has(word.plain) ||
      /-(?:based|born|elect|old|backed|led)$|^ex-/.test(word.plain)
    ) {
      left = k;
      if (cover !== undefined) {
        k = cover.first;
        left = cover.first;
      }
      continue;
    }
    if (mention.office !== null && word.capital && !word.opens && isDemonym(word.plain)) left = k;
    if (word.capital && !isDemonym(word.plain)) {
      // "England striker", "Manchester City manager": whose.
      if (!(word.opens && OPENING_WORDS.has(word.plain)) && mention.office === null) left = k;
      else if (word.text.includes('.')) left = k;
      else break;
    }
  }
  const end = mention.office?.end ?? words[first === head ? lastBefore(words, mention) : head]!.end;
  return bare(text, { start: words[left]!.start, end });
}

/** Index of the last word before a mention and its form of address. */
function lastBefore(words: readonly Word[], mention: Found): number {
  let i = mention.first - 1;
  while (i > 0 && words[i]!.start >= mention.titleStart) i -= 1;
  return i;
}

const ADJECTIVES =
  /^(?:ambulante|general|ejecutiv[oa]|adjunt[oa]|interin[oa]|nacional|regional|municipal|local|opositor[a]?|social|sindical|campesin[oa]|indigena|independiente|jubilad[oa]|electoral|cultural|politic[oa]|estatal|provincial|federal|electo|electa|saliente|militar|civil|religios[oa]|conservador[a]?|socialista|liberal|comunista|feminista|ambiental|deportiv[oa]|legal|medic[oa]|fiscal|parlamentari[oa]|universitari[oa]|emerit[oa]|primer[oa]?)$/;
const adjective = (plain: string): boolean => ADJECTIVES.test(plain);

/** "ministro de Salud Óscar Ugarte", "director del banco Luis Paz": where the role begins; null where none does. */
function roleWithSubject(reading: Reading, at: At, from: number): number | null {
  const { words } = reading;
  // "hijo de Antonio Díaz": the name is what the role hangs on.
  if (/^(?:de|del|la|el|los|las)$/.test(words[from]?.plain ?? '')) return null;
  let k = from;
  let of = false;
  for (let steps = 0; steps < 8 && k >= 0 && words[k + 1]!.joined; steps += 1) {
    const word = words[k]!;
    const cover = at(k);
    if (cover !== undefined && cover.kind === 'person') return null;
    if (!word.capital && isRole(word.plain))
      return of && words[k + 1]!.plain.match(/^(?:de|del)$/) ? k : null;
    if (/^(?:de|del)$/.test(word.plain)) of = true;
    else if (!/^(?:la|el|los|las|y|e)$/.test(word.plain) && !word.capital && !adjective(word.plain))
      return null;
    k -= 1;
  }
  return null;
}

/** What stands right behind a name between commas and says what the person is. */
function appositionAfter(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let i = mention.last + 1;
  let from = words[mention.last]!.end;
  // An age first: "Ismail Kaya, 63, a fisherman".
  const age = /^, (?:de )?\d{1,3}(?: años)?(?=, )/.exec(text.slice(from, from + 16));
  if (age !== null) {
    from += age[0].length;
    while (words[i] !== undefined && words[i]!.start < from) i += 1;
  }
  const dash = /^\s?[—–(]\s?/.exec(text.slice(from, from + 3));
  if (words[i] === undefined || (text.slice(from, words[i]!.start) !== ', ' && dash === null)) return null;
  const start = i;
  if (dash !== null && words[i]!.start !== from + dash[0].length) return null;
  // A role must come before anything that ends a description.
  let head = -1;
  for (let k = start; k < Math.min(words.length, start + 9); k += 1) {
    const word = words[k]!;
    if (k > start && !gapIsPlain(text, words[k - 1]!.end, word.start)) break;
    const cover = at(k);
    if (cover !== undefined) {
      if (cover.kind === 'person') break;
      k = cover.last;
      continue;
    }
    if (
      k === start &&
      !DETERMINER.test(word.plain) &&
      (APPOSED_STOP.test(word.plain) || BREAKS.test(word.plain) || speechFrame(word.plain) !== null)
    )
      break;
    if (isRole(word.plain) || isPluralRole(word.plain)) {
      head = k;
      break;
    }
    if (
      k > start &&
      (BREAKS.test(word.plain) || APPOSED_STOP.test(word.plain) || DETERMINER.test(word.plain))
    )
      break;
  }
  if (head < 0) return null;
  const first = words[start]!;
  if (head === start && first.capital && at(start) === undefined) return null;
  // "…, President Ana Ruiz and …": a list of people, not an apposition.
  let last = head;
  for (let k = head + 1; k < words.length; k += 1) {
    const cover = at(k);
    if (
      !gapIsPlain(text, words[k - 1]!.end, words[k]!.start) &&
      !(cover !== undefined && at(k - 1) === cover)
    )
      break;
    // "hijo de Antonio Díaz" describes; "…, Ana Ruiz and …" goes on with a list.
    if (
      cover !== undefined &&
      cover.kind === 'person' &&
      at(k - 1) !== cover &&
      !/^(?:of|to|de|del)$/.test(words[k - 1]!.plain)
    )
      return null;
    if (APPOSED_STOP.test(words[k]!.plain) && cover === undefined) break;
    if (
      speechFrame(words[k]!.plain) !== null &&
      cover === undefined &&
      /^(?:said|says|dijo|afirmo|aseguro|anadio|told)$/.test(words[k]!.plain)
    )
      break;
    if (k - start > 40) return null;
    last = k;
  }
  while (last > head && /^(?:and|y|e|but|pero|in|en)$/.test(words[last]!.plain)) last -= 1;
  let end = words[last]!.end;
  if (words[last]!.possessive) return null;
  const aged = / de \d+ años$/.exec(text.slice(words[start]!.start, end));
  if (aged !== null) end -= aged[0].length;
  return bare(text, { start: words[start]!.start, end });
}

const gapIsPlain = (text: string, from: number, to: number): boolean =>
  /^(?:['’]s?)? ?$|^ & $/.test(text.slice(from, to)) || text.slice(from, to) === '-';

/** What stands before a name and a comma: "El ministro de Salud, Óscar Ugarte, …", "Her lawyer, Ann Lee, …". */
function appositionBefore(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let lastBeforeName = mention.first - 1;
  while (lastBeforeName >= 0 && words[lastBeforeName]!.start >= mention.titleStart) lastBeforeName -= 1;
  // A rank may stand between: "El jefe de la región policial, general Manuel Lozada, …".
  while (
    words[lastBeforeName] !== undefined &&
    words[lastBeforeName + 1]!.joined &&
    !words[lastBeforeName]!.capital &&
    isRole(words[lastBeforeName]!.plain)
  )
    lastBeforeName -= 1;
  const before = words[lastBeforeName];
  if (
    before === undefined ||
    text.slice(before.end, words[lastBeforeName + 1]!.start) !== ', ' ||
    before.possessive
  )
    return null;
  const behind = text.slice(mention.end, mention.end + 2);
  if (!/^(?:[,.;:)”"»]|—| —|$)/.test(behind)) return null;
  for (let k = lastBeforeName; k >= 0 && lastBeforeName - k < 25; k -= 1) {
    const word = words[k]!;
    const cover = at(k);
    if (cover !== undefined && cover.kind === 'person' && !word.possessive) return null;
    if (
      k < lastBeforeName &&
      !gapIsPlain(text, word.end, words[k + 1]!.start) &&
      !(cover !== undefined && at(k + 1) === cover)
    )
      return null;
    if (
      /^(?:said|says|told|was|were|is|are|had|has|dijo|fue|es|era|que|who|which|that|when|while)$/.test(
        word.plain,
      ) &&
      cover === undefined
    )
      return null;
    const owner = cover !== undefined && k === cover.first && words[cover.last]!.possessive;
    if (!DETERMINER.test(word.plain) && !owner) continue;
    if (owner) {
      // "Amnesty International's Kenya director, Irungu Houghton, …"
      const rest = words.slice(cover.last + 1, lastBeforeName + 1);
      if (rest.length > 0 && rest.length < 7 && rest.some(({ plain }) => isRole(plain) && !KIN.has(plain)))
        return spanOf(words, k, lastBeforeName);
      return null;
    }
    const kin =
      /^(?:its|his|her|their|su|sus)$/.test(word.plain) &&
      words.slice(k + 1, lastBeforeName + 1).every(({ plain }) => KIN.has(plain) || DETERMINER.test(plain));
    if (kin) return null;
    // A determiner whose role follows within a few words opens the description.
    for (let h = k + 1; h <= Math.min(lastBeforeName, k + 6); h += 1) {
      if (at(h) !== undefined && at(h)!.kind === 'person') break;
      if (isRole(words[h]!.plain) && (at(h) === undefined || !words[h]!.capital)) {
        // "the governor of the state": an inner article is not where it begins.
        if (h > k + 1 && /^(?:of|de|del)$/.test(words[k + 1]!.plain)) break;
        const open = words[k - 1];
        if (open !== undefined && words[k]!.joined && /^(?:of|de|for|para|from)$/.test(open.plain)) break;
        return bare(text, spanOf(words, k, lastBeforeName));
      }
      if (BREAKS.test(words[h]!.plain) && words[h]!.plain !== 'general') break;
    }
  }
  return null;
}

/** "…, who leads the Water Board" / "Rocha dirige el Centro …". */
function leadsClause(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let i = mention.last + 1;
  const from = words[mention.last]!.end;
  if (words[i] === undefined) return null;
  const gap = text.slice(from, words[i]!.start);
  if (gap === ', ' && /^(?:who|que|quien)$/.test(words[i]!.plain)) i += 1;
  else if (gap !== ' ') return null;
  if (words[i] === undefined || !LEADS.has(words[i]!.plain)) return null;
  let k = i + 1;
  while (
    words[k] !== undefined &&
    words[k]!.joined &&
    k - i < 7 &&
    !words[k]!.capital &&
    !BREAKS.test(words[k]!.plain) &&
    at(k) === undefined
  )
    k += 1;
  const organisation = at(k);
  if (organisation === undefined || organisation.kind !== 'organisation') return null;
  return { start: words[i]!.start, end: organisation.end };
}

/** "X, founded and directed by biologist Naomi Petrov": whoever does, several where "and" joins them. */
function ledBy(reading: Reading, organisation: Found, at: At): readonly Found[] {
  const { words, text } = reading;
  let i = organisation.last + 1;
  if (words[i] === undefined) return [];
  const gap = text.slice(organisation.end, words[i]!.start);
  if (!/^(?:,? |\), )$/.test(gap)) return [];
  while (
    words[i] !== undefined &&
    /^(?:which|that|is|was|a|an|una|un|organization|organisation|group|que|es|fue|esta)$/.test(
      words[i]!.plain,
    )
  )
    i += 1;
  // "X, a human rights group led by …": past what it is.
  for (let k = i; k < i + 9 && words[k] !== undefined && !LED_BY.has(words[k]!.plain); k += 1) {
    const next = words[k + 1];
    if (next === undefined || !next.joined || at(k) !== undefined) break;
    if (LED_BY.has(next.plain) && DESCRIPTORS.has(words[k]!.plain)) i = k + 1;
  }
  if (words[i] === undefined || !LED_BY.has(words[i]!.plain)) return [];
  for (let k = i + 1; k < Math.min(words.length, i + 14); k += 1) {
    const cover = at(k);
    if (cover?.kind === 'person') {
      if (!/\b(?:by|por)\b/i.test(text.slice(words[i]!.end, cover.start))) return [];
      const and = words[cover.last + 1];
      const second = and?.joined && /^(?:and|y|e)$/.test(and.plain) ? at(cover.last + 2) : undefined;
      return second?.kind === 'person' ? [cover, second] : [cover];
    }
    if (cover === undefined && words[k]!.capital && !isDemonym(words[k]!.plain) && !isRole(words[k]!.plain))
      return [];
    if (/[.;:]/.test(text.slice(words[k - 1]!.end, words[k]!.start).trim())) return [];
  }
  return [];
}

/** Whether the role says that the person leads an organisation named in it, and if so, notes it. */
function leadWithin(
  reading: Reading,
  span: Span,
  person: Found,
  mentions: readonly Found[],
  lead: (organisation: Found, person: Found) => void,
): void {
  const inside = reading.words.filter((word) => word.start >= span.start && word.end <= span.end);
  if (
    inside.some(
      (word) =>
        NOT_LEADING.has(word.plain) ||
        /^(?:ex|vice|sub)-|^(?:exdirector|expresident|vicepresident|subdirector)/.test(word.plain),
    )
  )
    return;
  const organisations = mentions.filter(
    ({ kind, start, end }) => kind === 'organisation' && start >= span.start && end <= span.end,
  );
  if (organisations.length !== 1) return;
  const [organisation] = organisations;
  const outside = inside.filter((word) => word.end <= organisation!.start || word.start >= organisation!.end);
  const leads =
    outside.some((word) => LEADERSHIP.has(word.plain) || LEADS.has(word.plain)) ||
    /\b(?:secretary general|general secretary|executive director|secretari[oa] general|chief executive)\b/i.test(
      reading.text.slice(span.start, span.end),
    );
  if (!leads) return;
  // The organisation must be what is led: "leader of X", "X leader", not "a director at the bank in front of X".
  const before = outside.filter((word) => word.end <= organisation!.start).at(-1);
  if (
    before !== undefined &&
    !/^(?:of|for|the|de|del|la|el|los|las|group|organisation|organization|party|ngo|at|ong|organizacion|grupo)$/.test(
      before.plain,
    ) &&
    !LEADS.has(before.plain) &&
    !LEADERSHIP.has(before.plain)
  )
    return;
  lead(organisation!, person);
}

/** The words before an organisation that say what it is: "Cuban-Canadian human rights group". */
function kindBefore(reading: Reading, mention: Found): Span | null {
  const { words, text } = reading;
  const head = words[mention.first - 1];
  if (
    head === undefined ||
    !words[mention.first]!.joined ||
    (head.capital && !isAcronym(head)) ||
    !DESCRIPTORS.has(head.plain) ||
    /s$/.test(head.plain)
  )
    return null;
  let left = mention.first - 1;
  for (let k = left - 1; k >= 0 && mention.first - k <= 8 && words[k + 1]!.joined; k -= 1) {
    const word = words[k]!;
    if (DETERMINER.test(word.plain)) {
      left = k + 1;
      break;
    }
    if (BREAKS.test(word.plain) || speechFrame(word.plain) !== null || word.opens) {
      if (word.opens && word.capital && !BREAKS.test(word.plain) && isDemonym(word.plain)) left = k;
      break;
    }
    if (
      isDemonym(word.plain) ||
      ROLE_MODIFIERS.has(word.plain) ||
      /^(?:human|rights|civil|independent|local|international|online|state|daily|digital|nonprofit|advocacy|-)$/.test(
        word.plain,
      ) ||
      /-/.test(word.plain)
    )
      left = k;
  }
  return bare(text, spanOf(words, left, mention.first - 1));
}

/** ", a Chicago nonprofit," behind an organisation. */
function kindAfter(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  const start = mention.last + 1;
  if (words[start] === undefined || text.slice(mention.end, words[start]!.start) !== ', ') return null;
  if (!/^(?:a|an|the|un|una|la|el)$/.test(words[start]!.plain)) return null;
  let head = -1;
  for (
    let k = start + 1;
    k < Math.min(words.length, start + 8) && gapIsPlain(text, words[k - 1]!.end, words[k]!.start);
    k += 1
  ) {
    if (DESCRIPTORS.has(words[k]!.plain)) {
      head = k;
      break;
    }
    if (BREAKS.test(words[k]!.plain)) return null;
  }
  if (head < 0) return null;
  let last = head;
  for (
    let k = head + 1;
    k < words.length && k - head < 14 && gapIsPlain(text, words[k - 1]!.end, words[k]!.start);
    k += 1
  ) {
    if (APPOSED_STOP.test(words[k]!.plain) && at(k) === undefined) break;
    last = k;
  }
  if (!/^(?:[,.;:)—]|\s[—–]|$)/.test(text.slice(words[last]!.end)) && last === head)
    return bare(text, spanOf(words, start, head));
  return bare(text, spanOf(words, start, last));
}
