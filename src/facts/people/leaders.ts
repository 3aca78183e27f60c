import type { Word } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole, LEADERSHIP, LEADS, LED_BY, NOT_LEADING } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import type { Found, Reading } from './found.ts';
import { type At, BREAKS } from './role-words.ts';

const ARTICLE = /^(?:the|la|el)$/;
/** Whether a word tells that all of a body is led: "presidente de la junta directiva de X", "fundador del movimiento de lucha X". */
const isOfAll = ({ plain, capital }: Word): boolean =>
  !capital && (DESCRIPTORS.has(plain) || /^(?:board|trustees|junta|consejo|comite|directorio)$/.test(plain));

/** "…, who leads the Water Board" / "Rocha dirige el Centro …". */
export function leadsClause(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let i = mention.last + 1;
  let from = words[mention.last]!.end;
  // "Hassan, 44, directs the Center"
  const age = /^, \d{1,3},(?= )/.exec(text.slice(from, from + 8));
  if (age !== null) {
    from += age[0].length;
    i += 1;
  }
  if (words[i] === undefined) return null;
  const gap = text.slice(from, words[i]!.start);
  if (gap === ', ' && /^(?:who|que|quien)$/.test(words[i]!.plain)) i += 1;
  else if (gap === ', ') {
    // "Ana Ruiz, a lawyer who heads the group Open Ballot"
    let k = i;
    while (
      k < i + 6 &&
      words[k + 1]?.joined &&
      at(k) === undefined &&
      !words[k]!.capital &&
      !/^(?:who|que|quien)$/.test(words[k]!.plain)
    )
      k += 1;
    if (!/^(?:who|que|quien)$/.test(words[k]?.plain ?? '') || !isRole(words[k - 1]?.plain ?? '')) return null;
    i = k + 1;
  } else if (gap !== ' ') return null;
  if (/^(?:also|now|currently|hoy|ahora|tambien)$/.test(words[i]?.plain ?? '')) i += 1;
  // "who has led the Water Board since 2010"
  const since =
    /^(?:has|have|ha|had|habia)$/.test(words[i]?.plain ?? '') && LED_BY.has(words[i + 1]?.plain ?? '');
  if (words[i] === undefined || !(since || LEADS.has(words[i]!.plain))) return null;
  let k = since ? i + 2 : i + 1;
  // "que había fundado en 1988 el Movimiento …"
  if (/^(?:in|en)$/.test(words[k]?.plain ?? '') && /^\d{4}$/.test(words[k + 1]?.plain ?? '')) k += 2;
  while (
    words[k] !== undefined &&
    (words[k]!.joined || words[k - 1]!.possessive) &&
    k - i < 7 &&
    !words[k]!.capital &&
    !BREAKS.test(words[k]!.plain) &&
    at(k) === undefined
  )
    k += 1;
  const organisation = at(k);
  if (gap === ', ') {
    const part = partEnd(reading, i + 1, at);
    if (part !== null) return { start: words[i]!.start, end: words[part]!.end };
  }
  if (organisation === undefined || organisation.kind !== 'organisation') return null;
  return { start: words[i]!.start, end: organisation.end };
}

const PART =
  /^(?:team|unit|division|section|desk|programme|program|delegation|campaign|project|equipo|seccion|programa|proyecto|delegacion|campana|area)$/;

/** "who leads the Office's team for the Americas": the last word of a part of a body that begins at the word `from`; null where none does. */
function partEnd({ words, text }: Reading, from: number, at: At): number | null {
  let end = from;
  let isPart = false;
  for (let k = from; k < from + 12 && words[k] !== undefined; k += 1) {
    if (k > from && !/^(?:['’]s?)? $/.test(text.slice(words[k - 1]!.end, words[k]!.start))) break;
    if (at(k)?.kind === 'person' || /^(?:and|y|e|who|que|which|said|dijo|is|was)$/.test(words[k]!.plain))
      break;
    isPart ||= PART.test(words[k]!.plain);
    end = k;
  }
  return isPart && /^(?:[,.;]|$)/.test(text.slice(words[end]!.end)) ? end : null;
}

/** "X, founded and directed by biologist Naomi Petrov": whoever does, several where "and" joins them. */
export function ledBy(reading: Reading, organisation: Found, at: At): readonly Found[] {
  const { words, text } = reading;
  let i = organisation.last + 1;
  if (words[i] === undefined) return [];
  // "El observatorio, que dirige X": Spanish puts who leads behind the verb.
  const v = /^(?:hoy|ahora|actualmente)$/.test(words[i + 1]?.plain ?? '') ? i + 2 : i + 1;
  const verb = words[v];
  if (words[i]!.plain === 'que' && verb?.joined && LEADS.has(verb.plain)) {
    // "que hoy dirige su nieta, la historiadora Ana Ruiz"
    let k = v + 1;
    while (k < v + 7 && words[k] !== undefined && at(k) === undefined && !words[k]!.capital) k += 1;
    const leader = at(k);
    if (
      leader?.kind === 'person' &&
      /^\)?,? $/.test(text.slice(organisation.end, words[i]!.start)) &&
      (k === v + 1 || /^(?:el|la|su)$/.test(words[v + 1]!.plain))
    )
      return [leader];
  }
  const gap = text.slice(organisation.end, words[i]!.start);
  if (!/^(?:,? |\), )$/.test(gap)) return [];
  while (
    words[i] !== undefined &&
    /^(?:which|that|is|was|had|been|a|an|una|un|organization|organisation|group|que|es|fue|esta|habia|sido|ha)$/.test(
      words[i]!.plain,
    )
  )
    i += 1;
  // "X, a human rights group led by …": past what it is.
  let kind = false;
  for (let k = i; k < i + 9 && words[k] !== undefined && !LED_BY.has(words[k]!.plain); k += 1) {
    const next = words[k + 1];
    if (next === undefined || !(next.joined || words[k]!.possessive) || at(k) !== undefined) break;
    kind ||= DESCRIPTORS.has(words[k]!.plain);
    if (LED_BY.has(next.plain) && kind) i = k + 1;
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

/** "Founded in 1994 by the photographer Hugo Lanz, PressLine …": who leads what a sentence goes on with. */
export function ledBefore(reading: Reading, organisation: Found, at: At): Span | null {
  const { words, text } = reading;
  const person = at(organisation.first - 1);
  if (person?.kind !== 'person' || text.slice(person.end, organisation.start) !== ', ') return null;
  for (let k = person.first - 1; k >= 0 && person.first - k < 10; k -= 1) {
    const word = words[k]!;
    if (at(k) !== undefined || (k < person.first - 1 && !words[k + 1]!.joined)) return null;
    if (!LED_BY.has(word.plain)) continue;
    return word.opens && /\b(?:by|por)\b/.test(text.slice(word.end, person.start))
      ? { start: word.start, end: organisation.end }
      : null;
  }
  return null;
}

/** "X, whose president, Y, …", "X, cuya directora es Y", "Al frente de X está Y", "Y is at the helm of X": who leads X. */
export function holderOf({ words, text }: Reading, organisation: Found, at: At): Found | null {
  const next = organisation.last + 1;
  if (words[next] === undefined) return null;
  const gap = text.slice(organisation.end, words[next]!.start);
  if (/^\)?, $/.test(gap) && /^(?:whose|cuy[oa])$/.test(words[next]!.plain)) {
    for (let k = next + 1; k < next + 5 && words[k]?.joined; k += 1) {
      if (NOT_LEADING.has(words[k]!.plain)) return null;
      const office = `${words[k - 1]!.plain} ${words[k]!.plain}`;
      if (
        !LEADERSHIP.has(words[k]!.plain) &&
        !/^(?:general secretary|secretary general|secretari[oa] general)$/.test(office)
      )
        continue;
      if (LEADERSHIP.has(words[k + 1]?.plain ?? '')) continue;
      // "director general", "directora ejecutiva"
      const end = /^(?:general|ejecutiv[oa])$/.test(words[k + 1]?.plain ?? '') ? k + 1 : k;
      const is = /^(?:is|es)$/.test(words[end + 1]?.plain ?? '') ? end + 2 : end + 1;
      const holder = at(is);
      return holder?.kind === 'person' &&
        /^,? (?:(?:is|es) )?$/.test(text.slice(words[end]!.end, holder.titleStart))
        ? holder
        : null;
    }
    return null;
  }
  const before = text.slice(Math.max(0, organisation.start - 40), organisation.start);
  const head =
    /(?:^|[\s,])(?:al frente|a la cabeza|at the (?:helm|head)) (?:de|del|of) ?(?:la |el |los |las |the )?$/i.exec(
      before,
    );
  if (head === null) return null;
  const behind = /^\)? (?:está|estaba|sigue|se encuentra|figura) /.exec(
    text.slice(organisation.end, organisation.end + 20),
  );
  if (behind !== null) {
    for (let k = next; k < next + 9 && words[k] !== undefined; k += 1)
      if (at(k)?.kind === 'person') return at(k)!;
    return null;
  }
  // "Y, al frente de X desde 2010"
  const start = organisation.start - head[0].trimStart().length;
  const person = words.findLastIndex((word, k) => word.end <= start && at(k)?.kind === 'person');
  if (person < 0) return null;
  return /^,? ?(?:,? (?:who |quien )?(?:está|is|sigue|has been) ?)?$/.test(
    text.slice(at(person)!.end, start).trimEnd(),
  )
    ? at(person)!
    : null;
}

/** Where a body is at home, or what it has there. */
const BRANCH =
  /^(?:office|bureau|branch|chapter|desk|division|unit|section|oficina|delegacion|seccion|filial)$/;

/** What may stand between a body and the office of whoever leads all of it: "the agency's acting director". */
const OF_ALL =
  /^(?:new|current|acting|interim|executive|managing|general|national|founding|co-founding|first|outgoing|incoming|long-?time|longstanding|then|own|top|overall|supreme|party|union|group|club|team|network|agency|company|organi[sz]ation|women|\d+-year-old)$/;

/** Whether the role says that the person leads an organisation named in it, and if so, notes it. */
export function leadWithin(
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
  // "economista jefa de Equilibra"
  if (inside.some(({ plain }, k) => /^jef[ea]$/.test(plain) && isRole(inside[k - 1]?.plain ?? ''))) return;
  // "chief financial officer" leads a part of it.
  if (
    inside.some(
      ({ plain }, k) =>
        plain === 'chief' && inside[k + 2]?.plain === 'officer' && inside[k + 1]!.plain !== 'executive',
    )
  )
    return;
  const organisations = mentions.filter(
    ({ kind, start, end, bracketed }) =>
      kind === 'organisation' && !bracketed && start >= span.start && end <= span.end,
  );
  const [organisation] = organisations;
  if (organisation === undefined) return;
  // "director de Protección Civil de la Secretaría de Gobernación": of the first, which is part of the second.
  const between = reading.text.slice(span.start, organisation.start);
  if (organisations.length > 1 && !/ (?:of|de|del) (?:the |la |el |los |las )?$/.test(between)) return;
  const outside = inside.filter((word) => word.end <= organisation!.start || word.start >= organisation!.end);
  // "Amnesty International's China director", "HRW Asia Director" lead a part of it.
  const lastOf = reading.words[organisation!.last];
  const after = outside.find((word) => word.start >= organisation!.end);
  if (after?.capital && !isRole(after.plain) && reading.text[after.start - 1] !== '(') return;
  // "head of the Red Cross branch in Osk"
  if (after !== undefined && (PART.test(after.plain) || BRANCH.test(after.plain))) return;
  // "Belmar's head of research", "HRW's director for Asia"
  if (
    lastOf?.possessive &&
    outside.some((word) => word.start >= organisation!.end && /^(?:of|for)$/.test(word.plain))
  )
    return;
  // "the Union's foreign policy chief", "the council's press director": of a field.
  const heads = outside.findIndex(
    ({ plain, start }) => start >= organisation.end && /^(?:chief|head|director|boss|manager)$/.test(plain),
  );
  const field = outside.slice(0, heads).filter(({ start }) => start >= organisation.end);
  if (heads >= 0 && field.some(({ plain }) => !OF_ALL.test(plain) && !isDemonym(plain, false))) return;
  // "Central Asia director at Open Ballot"
  if (/(?<!executive|managing|general) director at /.test(reading.text.slice(span.start, span.end))) return;
  // "head of the emergency desk at Relief", "Director of Crisis Response at the Federation"
  const link = outside
    .filter((word) => word.end <= organisation!.start && !/^(?:the|la|el)$/.test(word.plain))
    .at(-1);
  if (link?.plain === 'at' && outside.some(({ plain }) => /^(?:of|for)$/.test(plain))) return;
  // "jefa de Hidrometeorología de Conagua", "director de operaciones de Acme": a part of it.
  const office = outside.findIndex(({ plain }) => LEADERSHIP.has(plain));
  const part = outside.slice(office + 1).filter((word) => word.end <= organisation!.start);
  if (
    office >= 0 &&
    part.filter(({ plain }) => /^(?:of|de|del)$/.test(plain)).length > 1 &&
    !part.some(isOfAll)
  )
    return;
  // "head of the Kosovo office of the Network"
  if (part.some(({ plain }, k) => k > 0 && BRANCH.test(plain))) return;
  // "directora para las Américas de Foro Claro"
  if (outside.some((word) => word.end <= organisation!.start && /^(?:para|for)$/.test(word.plain))) return;
  // "coordinadora de Médicos del Mundo en Chiapas"
  if (after !== undefined && /^(?:en|in|for|para)$/.test(after.plain)) return;
  const leads =
    outside.some(
      ({ plain }, k) =>
        LEADERSHIP.has(plain) ||
        LEADS.has(plain) ||
        (LED_BY.has(plain) && /^(?:has|have|ha|had|habia)$/.test(outside[k - 1]?.plain ?? '')),
    ) ||
    /\b(?:first secretary|primera? secretari[oa]|secretary general|general secretary|executive director|secretari[oa] general|secretari[oa] ejecutiv[oa]|chief executive)\b/i.test(
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
    !DESCRIPTORS.has(before.plain) &&
    // "directora de la organización de derechos humanos Foro Claro"
    !part.some(isOfAll) &&
    // "head of Kenya's Rights Commission", "presidente de la disuelta Asamblea"
    !(before.possessive && before.capital) &&
    !(!before.capital && ARTICLE.test(outside[outside.indexOf(before) - 1]?.plain ?? '')) &&
    !/^(?:digital|local|nacional)$/.test(before.plain) &&
    // "presidenta del partido indígena Yatama"
    !(!before.capital && DESCRIPTORS.has(outside[outside.indexOf(before) - 1]?.plain ?? '')) &&
    !LEADS.has(before.plain) &&
    !LEADERSHIP.has(before.plain)
  )
    return;
  lead(organisation!, person);
}
