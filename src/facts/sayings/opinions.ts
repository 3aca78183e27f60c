import { plain } from '../../text/names.ts';
import { isRole, JUDGES } from '../../text/roles.ts';
import { OPINION } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import type { Cited } from './attribution.ts';
import { type Clause, gap, plainGap, type Subject, sameName } from './clause.ts';
import { sourceIn } from './sources.ts';

/** Words that mean somebody named before. */
const REFERS_BACK = /(?:^|[^\p{L}])(?:su|sus|le|les|lo)(?![\p{L}])/u;

/** What only links a sentence to the one before. */
const LINK = /^, (?:sin embargo|en cambio|no obstante|por su parte|en todo caso)(?=, )/;

/**
 * "Para la jurista Ana Ruiz, …": an opinion, where whoever holds it is one who judges, or what follows is a judgement;
 * never "Para Ana Ruiz, es su tercera victoria", which is somebody else's about her.
 */
export function opinionOf(clause: Clause): Cited | null {
  const { words, text, spanish } = clause.reading;
  const i = clause.first;
  if (!spanish || words[i]!.plain !== 'para' || clause.quoted(i)) return null;
  let to = i + 1;
  while (to < clause.last && (plainGap(gap(clause, to + 1)) || sameName(clause, to + 1)) && to - i < 12)
    to += 1;
  const holder = holderBehind(clause, i + 1, to);
  if (holder !== null) to = holder.last;
  const subject: Subject =
    holder === null ? sourceIn(clause, i + 1, to) : { type: 'named', mention: holder, first: i + 1 };
  if (subject.type !== 'named' || subject.mention.last !== to) return null;
  if (!/^, ["“«]?$/.test(gap(clause, to + 1))) return null;
  if (holder === null) to = pastDescription(clause, to);
  const link = LINK.exec(text.slice(words[to]!.end, words[to]!.end + 24))?.[0].length ?? 0;
  const said = plain(text.slice(words[to]!.end + link + 2, words[clause.last]!.end));
  if (clause.quoted(to + 1)) return { from: i, to, subject };
  const quotes = words.some((_, k) => k > to && k <= clause.last && clause.quoted(k));
  if (quotes && subject.mention.kind === 'person' && !/^(?:que|quien|cuy[oa]s?)$/.test(words[to + 1]!.plain))
    return { from: i, to, subject };
  if (REFERS_BACK.test(said.replace(/^lo /, ''))) return null;
  const judges = words
    .slice(i + 1, subject.mention.first)
    .some((word) => isExpert(word.plain) && clause.at(i + 1) === undefined);
  // "Para Ana Ruiz, economista jefe del banco, …"
  const described = to > subject.mention.last && isExpert(words[subject.mention.last + 1]!.plain);
  // "Para el ministro de Salud, Raúl Ibarra, la huelga no está siendo acatada"
  const judged = holder !== null && JUDGED.test(said);
  if (!judges && !described && !judged && !OPINION.test(said)) return null;
  const linkEnd = words[to]!.end + link;
  while (words[to + 1] !== undefined && words[to + 1]!.end <= linkEnd) to += 1;
  return { from: i, to, subject };
}

/** A folded statement of how things are, rather than of what happened. */
const JUDGED =
  /^(?:el|la|los|las|un|una|est[aeo]s?) [^,;:]{3,120}? (?:no )?(?:es|son|esta|estan|debe|deben|puede|pueden|supone|suponen|significa|representa|constituye|implica|merece|necesita|requiere|sigue|falta)(?![\p{L}])/u;

/** "A su juicio, …", "In her view, …": an opinion of whoever spoke just before. */
export function ownOpinionOf(clause: Clause): Cited | null {
  const { words, text, spanish } = clause.reading;
  const { first } = clause;
  const phrase = OWN_OPINION.exec(plain(text.slice(words[first]!.start, words[first]!.start + 40)));
  if (phrase === null || clause.quoted(first)) return null;
  let to = first;
  while (to < clause.last && words[to + 1]!.end <= words[first]!.start + phrase[0].length) to += 1;
  const who =
    phrase[1] === 'his' ? 'man' : phrase[1] === 'her' ? 'woman' : phrase[1] === 'its' ? 'thing' : null;
  if (who === null && !spanish) return null;
  return {
    from: first,
    to,
    subject: who === null ? { type: 'omitted', first } : { type: 'pronoun', who, first },
  };
}

const OWN_OPINION =
  /^(?:a su (?:juicio|entender|parecer|modo de ver|criterio)|en su opinion|desde su punto de vista|in (his|her|its) (?:view|opinion|telling))(?=, )/;

/** "la portavoz de la plataforma Aigua Neta, Empar Monfort,": who holds the office that stands from one word to another. */
export function holderBehind(clause: Clause, from: number, to: number): Found | null {
  const { words } = clause.reading;
  const named = clause.at(to + 1);
  const office = words.slice(from, from + 2).some(({ plain }) => isRole(plain));
  return office && named?.kind === 'person' && gap(clause, to + 1) === ', ' ? named : null;
}

/** Who knows about things: "el oceanógrafo", "la bióloga". */
const SCHOLAR = /(?:olog|ograf|onom)[oa]$|^(?:economista|analista|jurista|expert[oa]|consultora?)$/;

const isExpert = (word: string): boolean => JUDGES.has(word) || SCHOLAR.test(word);

/** The last word of ", de la Asamblea Vecinal," or ", directora del centro," behind the word `to`; `to` without one. */
function pastDescription(clause: Clause, to: number): number {
  const { words } = clause.reading;
  let described = /^(?:de|del)$/.test(words[to + 1]!.plain) || isRole(words[to + 1]!.plain);
  for (let k = to + 2; described && k <= Math.min(clause.last, to + 16); k += 1) {
    if (gap(clause, k) === ', ' || gap(clause, k) === '), ') return k - 1;
    described = /^(?:['’]s?)? $| \($|^\) $/.test(gap(clause, k));
  }
  return to;
}
