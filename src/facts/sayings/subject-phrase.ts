import { AND, DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { CALENDAR, isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isPluralRole, isRole, KIN, LEADS, ROLE_MODIFIERS } from '../../text/roles.ts';
import { SPOKESPEOPLE, speechFrame } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import { placeAt } from '../people/place-at.ts';
import { type Clause, gap, inCompany, plainGap, type Subject } from './clause.ts';
/** Leftmost word of the noun phrase that ends in the mention: its title, role words and article. */
export function phraseStart(clause: Clause, mention: Found): number {
  const { words } = clause.reading;
  let first = mention.first;
  while (first > clause.first && words[first - 1]!.start >= mention.titleStart) first -= 1;
  // "aseguró ayer De la Serna": a surname's own particle, in a capital.
  const particle = /^(?:la|las|los)$/.test(words[first - 1]?.text ?? '') ? first - 2 : first - 1;
  if (particle > clause.first && /^De[l]?$/.test(words[particle]!.text) && words[particle + 1]!.joined)
    return particle;
  for (let steps = 0; steps < 8 && first > clause.first && plainGap(gap(clause, first)); steps += 1) {
    const before = words[first - 1]!;
    if (clause.quoted(first - 1)) break;
    // "RSF's Erol Kaya": whose.
    const owner = clause.at(first - 1);
    const isOwned =
      owner?.kind === 'organisation'
        ? first <= mention.first
        : first < mention.first && (isRole(words[first]!.plain) || KIN.has(words[first]!.plain));
    if (owner !== undefined && before.possessive && isOwned) {
      first = owner.first;
      continue;
    }
    // "the Commission for Rights and Peace chief Ana Ruiz"
    if (owner?.kind === 'organisation' && first < mention.first && isRole(words[first]!.plain)) {
      first = owner.first;
      continue;
    }
    const fits =
      isRole(before.plain) ||
      isPluralRole(before.plain) ||
      DESCRIPTORS.has(before.plain) ||
      ROLE_MODIFIERS.has(before.plain) ||
      isDemonym(before.plain, false) ||
      OF_PEOPLE.test(before.plain) ||
      /-/.test(before.plain) ||
      (clause.at(first - 1)?.kind === 'organisation' && isRole(words[first]!.plain)) ||
      (before.capital &&
        (!before.opens || placeAt(words, first - 1) > 0) &&
        clause.at(first - 1) === undefined &&
        mention.kind === 'person' &&
        words[first] !== undefined &&
        first < mention.first);
    if (DETERMINER.test(before.plain)) {
      first -= 1;
      break;
    }
    // "senior party leader and former minister Raman Bhal"
    if (
      /^(?:and|y)$/.test(before.plain) &&
      isRole(words[first - 2]?.plain ?? '') &&
      (!words[first - 2]!.capital || isRole(words[first]!.plain)) &&
      clause.at(first - 2) === undefined &&
      first < mention.first
    ) {
      first -= 1;
      continue;
    }
    if (!fits) break;
    first -= 1;
  }
  return qualifiedKind(clause, mention, first);
}

/** "…, the international children charity X said": from the words that say which kind of body it is; `first` elsewhere. */
function qualifiedKind(clause: Clause, mention: Found, first: number): number {
  const { words } = clause.reading;
  if (
    mention.kind !== 'organisation' ||
    first >= mention.first ||
    !DESCRIPTORS.has(words[mention.first - 1]!.plain)
  )
    return first;
  for (let k = first - 1; k >= clause.first && first - k < 6; k -= 1) {
    const { plain, capital } = words[k]!;
    if (clause.quoted(k) || capital || clause.at(k) !== undefined || !plainGap(gap(clause, k + 1)))
      return first;
    if (DETERMINER.test(plain)) return k;
    if (
      PREPOSITION.test(plain) ||
      AND.test(plain) ||
      speechFrame(plain) !== null ||
      /^(?:that|which|who|is|are|was|were|has|have|had)$/.test(plain)
    )
      return first;
    if (gap(clause, k) === ', ') return k;
  }
  return first;
}

/** Adjectives of somebody whose office follows: "the late activist", "el fallecido disidente". */
const OF_PEOPLE =
  /^(?:late|slain|murdered|deceased|jailed|exiled|imprisoned|detained|prominent|renowned|longtime|outspoken|fallecid[oa]|difunt[oa]|asesinad[oa]|encarcelad[oa]|detenid[oa]|exiliad[oa]|conocid[oa]|reconocid[oa]|destacad[oa]|veteran[oa])$/;

/** "un vecino de Luis Paz que aseguró": whether the words before a person's name make it somebody else who is meant. */
export function isSomebodys(clause: Clause, mention: Found): boolean {
  if (mention.kind !== 'person') return false;
  const { words } = clause.reading;
  const first = phraseStart(clause, mention);
  const owned = words[first - 2];
  return (
    first - 2 >= clause.first &&
    /^(?:of|de|del)$/.test(words[first - 1]!.plain) &&
    (isRole(owned!.plain) || KIN.has(owned!.plain) || isPluralRole(owned!.plain))
  );
}

/** Whoever an organisation's mention tells the membership of: Paz in "Luis Paz, del Movimiento Rural, que exigió". */
export function memberOf(clause: Clause, { kind, first }: Found): Found | null {
  const { words } = clause.reading;
  if (kind !== 'organisation') return null;
  let k = first - 1;
  if (k > clause.first && DETERMINER.test(words[k]!.plain)) k -= 1;
  if (k <= clause.first || !/^(?:of|from|at|with|de|del)$/.test(words[k]!.plain)) return null;
  const member = clause.at(k - 1);
  return member?.kind === 'person' && /^,? $/.test(gap(clause, k)) ? member : null;
}

/** What a mention is to the verb: the speaker itself, through its spokespeople or its documents, or not. */
export function mentionAsSubject(clause: Clause, mention: Found): Subject {
  const { words } = clause.reading;
  const first = phraseStart(clause, mention);
  const other: Subject = { type: 'other', first };
  if (words[mention.last]!.possessive) return other;
  if (inCompany(clause, mention, first)) {
    const both = bothBefore(clause, mention, first);
    return both === null ? other : { ...other, both };
  }
  const before = words[first - 1];
  if (
    before === undefined ||
    first - 1 < clause.first ||
    clause.quoted(first - 1) ||
    !plainGap(gap(clause, first))
  )
    return { type: 'named', mention, first };
  if (/^(?:as|like|como)$/.test(before.plain)) return { type: 'named', mention, first };
  // "Reports that Ana Ruiz said so were denied": nobody says that she did.
  const that = before.plain === 'que' || before.plain === 'that' || words[first]!.plain === 'that';
  if (that && words.slice(Math.max(clause.first, first - 3), first).some((word) => RUMOURS.test(word.plain)))
    return other;
  // "la Fiscalía que dirige Ana Ruiz la acusó": the body, not who leads it.
  if (LEADS.has(before.plain) && words[first - 2]?.plain === 'que' && first - 2 > clause.first) {
    const led = clause.at(first - 3);
    return led?.kind === 'organisation' ? mentionAsSubject(clause, led) : other;
  }
  // "the president of Myanmar's civilian National Front": whose the body is, not the body.
  if (mention.kind === 'organisation' && !clause.reading.spanish && hangsOn(clause, first)) return other;
  // "Desde Greenpeace piden", "En Junts niegan": those there; but "En Radio Norte dijo" is somebody else on it.
  if (
    clause.reading.spanish &&
    mention.kind === 'organisation' &&
    (first - 1 === clause.first ||
      (before.plain === 'desde' &&
        (/^, $/.test(gap(clause, first - 1)) ||
          /^(?:pero|mientras|aunque|y)$/.test(words[first - 2]!.plain)))) &&
    /^(?:desde|en)$/.test(before.plain) &&
    /n$/.test(words[mention.last + 1]?.plain ?? '')
  )
    return { type: 'named', mention, first: first - 1 };
  if (PREPOSITION.test(before.plain)) {
    let head = first - 2;
    // "a spokesman for", "a report by", "el informe anual de": the noun that the preposition hangs on.
    if (
      head >= clause.first &&
      isDemonymOrAdjective(words[head]!.plain) &&
      !DOCUMENTS.has(words[head]!.plain)
    )
      head -= 1;
    // "figures released on Tuesday by"
    while (
      head > clause.first &&
      (CALENDAR.has(words[head]!.plain) || /^(?:on|in|last|el|este|este)$/.test(words[head]!.plain))
    )
      head -= 1;
    // "a report released by", "un estudio publicado por"
    if (head > clause.first && ISSUED.test(words[head]!.plain) && DOCUMENTS.has(words[head - 1]!.plain))
      head -= 1;
    const noun = words[head];
    if (noun === undefined || head < clause.first) return other;
    // "Anna Kwok of the Hong Kong Democracy Council said"
    const member = clause.at(first - 2);
    if (
      member !== undefined &&
      mention.kind === 'organisation' &&
      (member.kind === 'person'
        ? /^(?:of|at|from|with|de|del)$/.test(before.plain)
        : /^(?:of|de|del)$/.test(before.plain)) &&
      first - 2 >= clause.first &&
      plainGap(gap(clause, first - 1)) &&
      !words[member.last]!.possessive
    )
      return mentionAsSubject(clause, member);
    const office = /^(?:of|for|de|del)$/.test(before.plain) ? officeOf(clause, head, mention) : null;
    if (office !== null) return office;
    const team = teamAt(clause, head);
    if (team !== null && mention.kind === 'organisation' && /^(?:of|de|del)$/.test(before.plain))
      return { type: 'named', mention, first: phraseLeft(clause, team) };
    const through =
      SPOKESPEOPLE.has(noun.plain) || speaksForMany(clause, head, before.plain)
        ? mention.kind === 'organisation'
        : DOCUMENTS.has(noun.plain) && /^(?:of|by|from|de|del|por)$/.test(before.plain);
    return through ? { type: 'named', mention, first: phraseLeft(clause, head) } : other;
  }
  return { type: 'named', mention, first };
}

/** "Oxfam and the union Roof said": the two who alone are the subject that ends with the mention; null where it isn't certain. */
function bothBefore(clause: Clause, mention: Found, first: number): readonly [Found, Found] | null {
  const { words } = clause.reading;
  const and = first - 1;
  const other = and > clause.first ? clause.at(and - 1) : undefined;
  if (other === undefined || !AND.test(words[and]!.plain) || words[other.last]!.possessive) return null;
  if (!plainGap(gap(clause, and)) || !plainGap(gap(clause, first))) return null;
  const start = phraseStart(clause, other);
  const isOpen =
    start === clause.first ||
    clause.quoted(start - 1) ||
    (gap(clause, start) === ', ' && clause.at(start - 1) === undefined);
  return isOpen ? [other, mention] : null;
}

/** "El presidente del Foro Claro", "la madre de Ruiz": whoever is a body's or a person's, whom the article may have named before. */
export function officeOf(clause: Clause, head: number, of: Found | 'body'): Subject | null {
  const { words } = clause.reading;
  const { plain } = words[head]!;
  const isKin = KIN.has(plain) && of !== 'body' && of.kind === 'person';
  if (!isKin && (!isRole(plain) || SPOKESPEOPLE.has(plain))) return null;
  if (clause.at(head) !== undefined || (!isKin && of !== 'body' && of.kind !== 'organisation')) return null;
  for (let k = head - 1; k >= Math.max(clause.first, head - 3); k -= 1) {
    if (!plainGap(gap(clause, k + 1)) || clause.at(k) !== undefined) return null;
    if (/^(?:the|el|la)$/.test(words[k]!.plain)) return { type: 'described', noun: plain, first: k, of };
    if (PREPOSITION.test(words[k]!.plain)) return null;
  }
  return null;
}

/** Whether "of", a country's possessive and adjectives lead to the word at `first`. */
function hangsOn(clause: Clause, first: number): boolean {
  const { words } = clause.reading;
  for (let k = first - 1; k > clause.first && first - k < 4; k -= 1) {
    if (!plainGap(gap(clause, k + 1)) || clause.quoted(k)) return false;
    if (words[k]!.possessive && words[k]!.capital) return PREPOSITION.test(words[k - 1]!.plain);
    if (words[k]!.capital || PREPOSITION.test(words[k]!.plain) || DETERMINER.test(words[k]!.plain))
      return false;
  }
  return false;
}

/** "Lawyers from X", "investigadores de X": several who say what X has them find out, unlike those who work there. */
const speaksForMany = (clause: Clause, noun: number, link: string): boolean =>
  MANY_WHO_SPEAK.test(clause.reading.words[noun]!.plain) &&
  /^(?:from|at|with|for|of|de|del)$/.test(link) &&
  clause.at(noun) === undefined;

/** "el equipo de monitoreo del Foro Claro", "the documentation team of X": the noun for those of a body who count; null elsewhere. */
function teamAt(clause: Clause, head: number): number | null {
  const { words } = clause.reading;
  let team = head;
  if (!TEAM.test(words[head]!.plain)) {
    team = head - 2;
    if (team <= clause.first || words[head - 1]!.plain !== 'de' || !TEAM.test(words[team]!.plain))
      return null;
  }
  // "la titular del departamento de X", "the head of the unit at X": whose team it is.
  const article = /^(?:the|its|el|la|su)$/.test(words[team - 1]?.plain ?? '') ? team - 2 : team - 1;
  return article >= clause.first && PREPOSITION.test(words[article]!.plain) ? null : team;
}

const TEAM = /^(?:equipo|unidad|departamento|area|team|unit|department|desk)$/;

const RUMOURS =
  /^(?:reports|rumou?rs|claims|allegations|suggestions|speculation|rumores|versiones|especulaciones)$/;

/** Nouns for several who say what their body has found out, folded. */
export const MANY_WHO_SPEAK =
  /^(?:lawyers|attorneys|researchers|investigators|analysts|economists|officials|representatives|inspectors|campaigners|scientists|experts|abogados|investigadores|analistas|economistas|representantes|inspectores|cientificos|expertos|peritos|tecnicos|agentes|agents)$/;

export const ISSUED =
  /^(?:released|published|issued|written|prepared|compiled|produced|presented|elaborad[oa]|publicad[oa]|difundid[oa]|presentad[oa]|realizad[oa]|emitid[oa]|divulgad[oa]|hech[oa])s?$/;

const isDemonymOrAdjective = (plain: string): boolean =>
  isDemonym(plain) ||
  /^(?:anual|mensual|semanal|trimestral|semestral|diario|oficial|reciente|nuevo|annual|monthly|weekly|new)$/.test(
    plain,
  );

/** First word of the noun phrase whose noun stands at the word `from`. */
export function phraseLeft(clause: Clause, from: number): number {
  const { words } = clause.reading;
  let first = from;
  while (
    first > clause.first &&
    plainGap(gap(clause, first)) &&
    from - first < 5 &&
    !PREPOSITION.test(words[first - 1]!.plain)
  ) {
    first -= 1;
    if (DETERMINER.test(words[first]!.plain)) break;
  }
  return first;
}
