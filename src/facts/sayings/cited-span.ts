import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Cited } from './attribution.ts';
import { opensCount } from './citations.ts';
import { type Clause, gap, plainGap, sameName } from './clause.ts';
import { frameAt } from './saying-verbs.ts';
import { bodyStart, RESUMES } from './sentence-parts.ts';

/** What a source cited by "according to" is cited for: what follows it, or what stands before it. */
export function citedSpan(clause: Clause, { from, to }: Cited, unit: Span): Span | null {
  const { words, text } = clause.reading;
  const based = /^, (?:con sede en|based in|headquartered in) [^,.;]{2,40}(?=, )/u;
  const tail = unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(text.slice(unit.start, unit.end))?.[0].length ?? 0);
  const parting = partings(clause);
  // "Meanwhile, according to X, …" opens its sentence too.
  const opens =
    from === clause.first ||
    /^[:;] $/.test(gap(clause, from)) ||
    continuesBehind(clause, from, to) ||
    onlyCircumstanceBefore(clause, from, to) ||
    countsBehind(clause, from, to) ||
    (from - clause.first <= 2 &&
      gap(clause, from) === ', ' &&
      to < clause.last &&
      gap(clause, to + 1) === ', ');
  const resumed = continuesBehind(clause, from, to) ? null : resumedBy(clause, from, to);
  const after = parting.findLast((k) => k <= from - 1);
  if (resumed !== null) {
    const end = parting.find((k) => k > to);
    return {
      start: Math.max(
        words[resumed]!.start,
        after === undefined ? bodyStart(text, unit) : words[after]!.start,
      ),
      end: end === undefined ? tail : words[end - 1]!.end,
    };
  }
  // "1,600 have died (nearly 1,800 according to X)": what the brackets hold.
  const inside = bracketBefore(clause, from);
  if (inside !== null) return { start: words[inside]!.start, end: words[from - 1]!.end };
  // "una medida que según el Gobierno generó pérdidas": what the relative clause tells, of which the rest is no part.
  if (!opens && /^(?:que|which|that)$/.test(words[from - 1]!.plain) && gap(clause, from) === ' ') return null;
  if (!opens && tellsWhatSomebodyIs(clause, from, to)) return null;
  if (!opens) {
    const first = asideAround(clause, from) ?? after;
    return {
      start: first === undefined ? bodyStart(text, unit) : words[first]!.start,
      end: words[from - 1]!.end,
    };
  }
  let next = to + 1;
  if (next > clause.last) return null;
  if (
    !/^\)?, ["“«]?$/.test(gap(clause, next)) &&
    !(/^\)? $/.test(gap(clause, next)) && opensCount(clause, next))
  )
    return null;
  // "Según Foro Claro, con sede en Madrid, …"
  const seat = based.exec(text.slice(words[to]!.end, words[to]!.end + 70));
  while (seat !== null && next < clause.last && words[next]!.start < words[to]!.end + seat[0].length)
    next += 1;
  // "According to Amina Yusuf, a spokeswoman for X, turnout …": past the description.
  if (
    (/^(?:a|an|the|una?|el|la|who|que|quien|whose|which|otr[oa]|another)$/.test(words[next]!.plain) ||
      (isRole(words[next]!.plain) && !words[next]!.capital)) &&
    (clause.at(to)?.kind === 'person' ||
      /^(?:que|which|who)$/.test(words[next]!.plain) ||
      isKind(clause, next))
  ) {
    for (let k = next + 1; k <= Math.min(clause.last, next + 25); k += 1) {
      if (gap(clause, k) === ', ' && !sameName(clause, k)) {
        if (describes(clause, next, k - 1)) next = k;
        break;
      }
    }
  }
  if (LINKS.test(text.slice(words[next]!.start, words[next]!.start + 20)))
    do next += 1;
    while (next < clause.last && gap(clause, next) !== ', ' && !clause.quoted(next));
  if (clause.quoted(next)) return null;
  const before = parting.find((k) => k > next && !(from === clause.first && countsOn(clause, k)));
  return { start: words[next]!.start, end: before === undefined ? tail : words[before - 1]!.end };
}

/**
 * "registró 41 muertes, cifra que puede ser mayor de acuerdo con las familias": where the aside with a relative begins that a
 * source without a comma before it ends; undefined where it ends none.
 */
function asideAround(clause: Clause, from: number): number | undefined {
  if (gap(clause, from) !== ' ') return undefined;
  let k = from - 1;
  while (k > clause.first && plainGap(gap(clause, k))) k -= 1;
  if (gap(clause, k) !== ', ' || clause.quoted(k)) return undefined;
  const opens = clause.reading.words.slice(k, k + 3).some(({ plain }) => /^(?:que|which|that)$/.test(plain));
  return opens ? k : undefined;
}

/** Whether a source that is cited from the word `from` on tells only such an aside, and nothing of the sentence around it. */
export const tellsAside = (clause: Clause, from: number): boolean => asideAround(clause, from) !== undefined;

/** "Paz, baker and prisoner of conscience according to Amnesty, also left": whether what is cited is only what somebody is. */
function tellsWhatSomebodyIs(clause: Clause, from: number, to: number): boolean {
  const next = clause.reading.words[to + 1];
  return (
    next !== undefined &&
    to < clause.last &&
    gap(clause, from) === ' ' &&
    /^\)?, $/.test(gap(clause, to + 1)) &&
    (RESUMES.test(next.text) || /^(?:also|tambien|still|aun)$/.test(next.plain))
  );
}

/** What only links a sentence to the one before. */
const LINKS = /^(?:however|meanwhile|though|sin embargo|no obstante|en cambio|por su parte|además), /;

/** The words of a sentence that follow a semicolon outside of quotations: what a source is cited for ends there. */
function partings(clause: Clause): readonly number[] {
  const found: number[] = [];
  for (let k = clause.first + 1; k <= clause.last; k += 1)
    if (/^\)?; /.test(gap(clause, k)) && !clause.quoted(k)) found.push(k);
  return found;
}

/** "a civic group": what an organisation is, from the word `from`. */
function isKind(clause: Clause, from: number): boolean {
  const { words } = clause.reading;
  if (!/^(?:a|an|una?|otr[oa]|another)$/.test(words[from]!.plain)) return false;
  for (let k = from + 1; k <= Math.min(clause.last, from + 5) && gap(clause, k) === ' '; k += 1)
    if (DESCRIPTORS.has(words[k]!.plain)) return true;
  return false;
}

function describes(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  if (/^(?:who|que|quien|whose|which)$/.test(words[from]!.plain)) return true;
  for (let k = from; k <= to; k += 1)
    if (
      /^(?:is|was|were|are|has|had|have|es|fue|era|son|ha|han)$/.test(words[k]!.plain) ||
      (!words[k]!.capital && (speechFrame(words[k]!.plain) !== null || /ó$/.test(words[k]!.text)))
    )
      return false;
  return true;
}

/** "and now, according to X, has": what is cited goes on with the words behind the citation. */
function continuesBehind(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  if (to >= clause.last || gap(clause, from) !== ', ' || !/^\)?, $/.test(gap(clause, to + 1))) return false;
  const lead = /^(?:now|then|also|ahora|hoy|luego|despues|ademas|ya)$/.test(words[from - 1]?.plain ?? '')
    ? from - 2
    : from - 1;
  return lead > clause.first && /^(?:and|but|that|y|pero|aunque|que)$/.test(words[lead]!.plain);
}

/**
 * "Estos problemas, según la activista, son consecuencia de …", "con la intención, según Ruiz, de sembrar el terror": the
 * first word of what a source between commas is cited for, where the words behind it go on with those before it.
 */
function resumedBy(clause: Clause, from: number, to: number): number | null {
  const { words } = clause.reading;
  const next = words[to + 1];
  if (next === undefined || to >= clause.last || from === clause.first || gap(clause, from) !== ', ')
    return null;
  if (!/^\)?, $/.test(gap(clause, to + 1)) || clause.quoted(to + 1)) return null;
  let first = from - 1;
  while (first > clause.first && !/[,;:]/.test(gap(clause, first)) && !clause.quoted(first - 1)) first -= 1;
  if (
    /^(?:y|pero|and|but|que|that|mientras|while|aunque|although)$/.test(words[first]!.plain) &&
    first < from - 1
  )
    first += 1;
  if (next.plain === 'ya' && words[to + 2]?.plain === 'que') return null;
  // "Quedan con vida, según X, unos 130 de aquellos presos": the subject follows.
  const lacksSubject =
    first === clause.first &&
    from - first <= 4 &&
    /(?:n|[eaó])$/.test(words[first]!.text) &&
    words
      .slice(first, from)
      .every(
        ({ plain, capital, opens }, k) =>
          (!capital || opens) && !DETERMINER.test(plain) && clause.at(first + k) === undefined,
      ) &&
    !PREPOSITION.test(words[first]!.plain);
  if (
    lacksSubject &&
    clause.reading.spanish &&
    /^(?:\d.*|un[oa]s?|el|la|los|las|al|mas|cerca|casi)$/.test(next.plain)
  )
    return first;
  const opened = words.slice(first, from).some(({ text }) => RESUMES.test(text));
  if (RESUMES.test(next.text) || /^(?:se|lo|le|les|la|los|las)$/.test(next.plain))
    return opened ? null : first;
  return PREPOSITION.test(next.plain) &&
    PREPOSITION.test(words[first]!.plain) &&
    first > clause.first &&
    !opened
    ? first
    : null;
}

/** "Hasta el martes, según X, había 130": whether only when or where stands before a source between commas. */
function onlyCircumstanceBefore(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  if (!isBetweenCommas(clause, from, to)) return false;
  const lead = words.slice(clause.first, from);
  return (
    (PREPOSITION.test(lead[0]!.plain) ||
      /^(?:since|after|before|during|tras|durante)$/.test(lead[0]!.plain)) &&
    lead.length <= MOST_LEAD &&
    !lead.some(({ text }, k) => RESUMES.test(text) || clause.quoted(clause.first + k))
  );
}

/** As many words as may tell when or where before a source is cited. */
const MOST_LEAD = 12;

/** "Quedan con vida, según X, unos 130": whether the first number of a sentence stands behind a source between commas. */
function countsBehind(clause: Clause, from: number, to: number): boolean {
  const { words, text } = clause.reading;
  return (
    isBetweenCommas(clause, from, to) &&
    opensCount(clause, to + 1) &&
    !/\d/.test(text.slice(words[clause.first]!.start, words[from]!.start))
  );
}

function isBetweenCommas(clause: Clause, from: number, to: number): boolean {
  return (
    from > clause.first &&
    to < clause.last &&
    gap(clause, from) === ', ' &&
    /^\)?, $/.test(gap(clause, to + 1))
  );
}

/** The first word behind a bracket that opens before the word `from` and closes behind it; null where none does or it holds nothing before. */
function bracketBefore(clause: Clause, from: number): number | null {
  for (let k = from; k > clause.first && from - k < 16; k -= 1) {
    if (/\)/.test(gap(clause, k))) return null;
    if (/\($/.test(gap(clause, k))) return k < from ? k : null;
  }
  return null;
}

/** "According to X, 12 died; 30 were hurt": whether a count opens the words from `from` on, of which nobody else tells. */
function countsOn(clause: Clause, from: number): boolean {
  const { words } = clause.reading;
  if (!opensCount(clause, from)) return false;
  for (let k = from; k <= clause.last; k += 1)
    if (/^(?:segun|according)$/.test(words[k]!.plain) || clause.quoted(k) || frameAt(clause, k) !== null)
      return false;
  return true;
}
