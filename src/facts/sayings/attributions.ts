import { AND, DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { DOCUMENTS } from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { isParticiple } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import { type Attribution, MOST_ATTRIBUTIONS } from './attribution.ts';
import { type Clause, gap, inCompany, plainGap, type Subject } from './clause.ts';
import { openingSubject } from './opening-subject.ts';
import { followsSpeech, frameAt, isPlural, leadOf, PASSIVE, phraseAt } from './saying-verbs.ts';
import { RESUMES } from './sentence-parts.ts';
import { subjectBefore } from './subjects.ts';
import { subjectAfter } from './subjects-after.ts';

/** "The agency quoted X as saying", "X was quoted as saying": X; null where the participle doesn't stand so. */
function quotedAsSaying(clause: Clause, i: number): Subject | null {
  const { words } = clause.reading;
  if (i - 2 < clause.first || words[i - 1]!.plain !== 'as' || !/^,? $/.test(gap(clause, i - 1))) return null;
  for (let k = i - 2; k >= Math.max(clause.first, i - 20); k -= 1) {
    if (clause.quoted(k) || !/^(?:quoted|cited)$/.test(words[k]!.plain)) continue;
    const passive = k > clause.first && PASSIVE.test(words[k - 1]!.plain);
    const mention = passive ? clause.at(k - 2) : clause.at(i - 2);
    return mention !== undefined &&
      !words[mention.last]!.possessive &&
      !inCompany(clause, mention, mention.first) &&
      (passive || mention.first > k) &&
      !PREPOSITION.test(words[mention.first - 1]?.plain ?? '')
      ? { type: 'named', mention, first: mention.first }
      : { type: 'other', first: i };
  }
  return null;
}

/** "Open Ballot issued a report on Monday claiming that": whether a participle tells what somebody wrote says. */
function tellsInDocument(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  if (!/^(?:that|que)$/.test(words[i + 1]?.plain ?? '')) return false;
  for (let k = i - 1; k > Math.max(clause.first + 1, i - 10) && gap(clause, k + 1) === ' '; k -= 1) {
    if (clause.quoted(k) || /^(?:that|que|who|which)$/.test(words[k]!.plain)) return false;
    if (DOCUMENTS.has(words[k]!.plain))
      return /^(?:an?|un|una|its|his|her|su)$/.test(words[k - 1]!.plain) && ISSUES.test(words[k - 2]!.plain);
  }
  return false;
}

const ISSUES =
  /^(?:issued|released|published|wrote|sent|posted|publico|emitio|difundio|envio|escribio|divulgo)$/;

/** "Rosa Isla, madre de las presas Ana y Eva Paz, condenadas a ocho años, dijo": who opens the sentence, where no verb but this follows; null elsewhere. */
function openingPerson(clause: Clause, lead: number): Found | null {
  const { words, spanish } = clause.reading;
  const mention = clause.at(clause.first);
  if (
    !spanish ||
    mention?.kind !== 'person' ||
    mention.first !== clause.first ||
    mention.first === mention.last
  )
    return null;
  const [next, after] = [words[mention.last + 1], words[mention.last + 2]];
  if (next === undefined || after === undefined || mention.last + 2 >= lead) return null;
  const between = gap(clause, mention.last + 1);
  const isDescribed =
    between === ', ' ? isRole(next.plain) || KIN.has(next.plain) : /^\p{Ll}{3,}[ai]d[oa]$/u.test(next.text);
  if (!isDescribed || !/^[, ]+$/.test(between) || !/^\)?, $/.test(gap(clause, lead))) return null;
  for (let k = mention.last + 1; k < lead; k += 1)
    if (clause.quoted(k) || RESUMES.test(words[k]!.text) || /^(?:que|quien|cuy[oa]s?)$/.test(words[k]!.plain))
      return null;
  return mention;
}

/** Whether something is done to the subject before the word at `i`, so that a participle may be another's. */
function isPassive(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  for (let k = clause.first; k < i; k += 1)
    if (!clause.quoted(k) && PASSIVE.test(words[k]!.plain)) return true;
  return false;
}

/**
 * Whether the words between the clause's start and a comma before the verb at `lead` only tell when or how, so that
 * the subject is left out: not so in "El fallo, redactado por …, sostiene".
 */
export function opensWithCircumstance(clause: Clause, lead: number): boolean {
  const { words } = clause.reading;
  if (lead === clause.first || clause.quoted(lead - 1) || plainGap(gap(clause, lead))) return true;
  let first = lead - 1;
  while (first > clause.first && !clause.quoted(first - 1) && !/[;:]/.test(gap(clause, first))) first -= 1;
  const opening = words[first]!;
  // "Por su parte, el Sutep, dirigido por Ana Ruiz, reiteró": a subject of which nothing is known.
  for (let k = first + 1; k < lead; k += 1) {
    if (!/^\)?, $/.test(gap(clause, k))) continue;
    if (/^(?:el|la|los|las|un|una)$/.test(words[k]!.plain) && !CALENDAR.has(words[k + 1]!.plain))
      return false;
    break;
  }
  return (
    PREPOSITION.test(opening.plain) ||
    CIRCUMSTANTIAL.test(opening.plain) ||
    /mente$/.test(opening.plain) ||
    (/^(?:el|la|este|esta)$/.test(opening.plain) && CALENDAR.has(words[first + 1]?.plain ?? ''))
  );
}

/**
 * "Ana Ruiz, voz del barrio, murió el martes, confirmó su hermano, Luis Ruiz": whoever stands right behind a verb that
 * ends a sentence; in English only where the words before have a verb of their own. Null where nobody does, or where the
 * subject before the verb is its own.
 */
function closedBehind(clause: Clause, lead: number, verb: number, before: Subject): Subject | null {
  const { words, text, spanish } = clause.reading;
  if (before.type !== 'named' || !/^\)?, $/.test(gap(clause, lead))) return null;
  if (!spanish && (!SAYS.test(words[verb]!.plain) || !isClosed(clause, before, lead))) return null;
  const next = words[verb + 1];
  if (next === undefined || verb + 1 > clause.last || gap(clause, verb + 1) !== ' ') return null;
  if (PREPOSITION.test(next.plain) && !DETERMINER.test(next.plain)) return null;
  const after = subjectAfter(clause, verb);
  // "Paz, de 60 años, informó el organismo": what stands behind such a verb is no object of it.
  if (after.type === 'described' && INFORMS.test(words[verb]!.plain)) return after;
  if (after.type !== 'named' || after.mention.last > clause.last) return null;
  if (after.mention.kind === 'organisation' && !isClosed(clause, before, lead)) return null;
  return /^\)?(?:[,.;:]|$)/.test(text.slice(after.mention.end)) ? after : null;
}

/** English verbs that have nobody for an object. */
const SAYS = /^(?:said|says|added|adds|explained|noted|argued|wrote|insisted|stated|conceded|acknowledged)$/;

/** Verbs that have nobody for an object without "a". */
const INFORMS =
  /^(?:inform|indic|dij|dic|explic|senal|afirm|asegur|manifest|precis|detall|aclar|agreg|anad|sostuv|sostien)/;

/** Whether the clause between a name and a comma has a verb of its own, so that what follows the comma is another's. */
function isClosed(clause: Clause, before: Subject, lead: number): boolean {
  return clause.reading.words
    .slice(before.first, lead)
    .some(({ text }) =>
      /^(?:\p{Ll}{2,}ó|\p{Ll}{2,}ron|ha|han|fue|son|está|están|será|tiene|tienen|is|are|was|were|has|have|had|will|would)$/u.test(
        text,
      ),
    );
}

const CIRCUMSTANTIAL =
  /^(?:ademas|asimismo|tambien|luego|despues|ayer|hoy|anoche|entonces|finalmente|no|obstante|preguntad[oa]|consultad[oa]|interrogad[oa]|tras|segun|y|pero|incluso|aun|asi|mientras|cuando|si|aunque|como|donde)$/;

/** "Para graficar la situación dijo", "Al cerrar el acto afirmó": whether only why or when stands before the verb at `lead`. */
function opensWithPurpose(clause: Clause, lead: number): boolean {
  const { words, spanish } = clause.reading;
  const first = AND.test(words[clause.first]!.plain) ? clause.first + 1 : clause.first;
  const verb = words[first + 1];
  if (!spanish || verb === undefined || lead - first > 9) return false;
  if (
    !/^(?:para|al|tras|sin|luego|despues)$/.test(words[first]!.plain) ||
    !/[aei]r(?:l[aeo]s?|se)?$/.test(verb.plain)
  )
    return false;
  for (let k = first; k < lead; k += 1)
    if (
      clause.quoted(k) ||
      clause.at(k) !== undefined ||
      (k > first && gap(clause, k) !== ' ') ||
      /^(?:que|quien)$/.test(words[k]!.plain)
    )
      return false;
  return true;
}

/** "A la salida negó", "En la vista de ayer dijo": whether no more than where or when stands before the verb at `lead`. */
function opensWithPlace(clause: Clause, lead: number): boolean {
  const { words, spanish } = clause.reading;
  const first = AND.test(words[clause.first]!.plain) ? clause.first + 1 : clause.first;
  if (!spanish || lead - first > 8 || !/^(?:a|al|en|tras|durante|desde|ante)$/.test(words[first]!.plain))
    return false;
  for (let k = first; k < lead; k += 1) {
    const { plain } = words[k]!;
    if (clause.quoted(k) || clause.at(k) !== undefined || (k > first && gap(clause, k) !== ' ')) return false;
    // "En la vista el fiscal dijo": another noun phrase is the subject.
    const isOfPhrase =
      k > first && (PREPOSITION.test(words[k - 1]!.plain) || /^(?:tras|durante)$/.test(words[k - 1]!.plain));
    if (k > first && DETERMINER.test(plain) && !isOfPhrase) return false;
    if (/^(?:que|quien|donde|cuando|y|e|o)$/.test(plain) || (words[k]!.capital && k > first)) return false;
  }
  return true;
}

/** Whether "que" or a colon and a quotation stand at the word `i`. */
function opensContent(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  return i <= clause.last && (words[i]!.plain === 'que' || /^\)?: ?["“«]?$/.test(gap(clause, i)));
}

/** Every attribution of a sentence, in the order of their verbs. */
export function attributions(clause: Clause): readonly Attribution[] {
  const { words } = clause.reading;
  const found: Attribution[] = [];
  for (let i = clause.first; i <= clause.last && found.length < MOST_ATTRIBUTIONS; i += 1) {
    const phrase = phraseAt(clause, i);
    const frame = phrase === null ? frameAt(clause, i) : 'clause';
    if (frame === null) continue;
    const verb = phrase ?? i;
    const lead = leadOf(clause, i);
    const before = words[lead - 1];
    const segun = before !== undefined && lead > clause.first && /^(?:segun|como|asi)$/.test(before.plain);
    if (isParticiple(words[i]!.plain)) {
      const quoted = quotedAsSaying(clause, i);
      if (quoted !== null) found.push({ verb: i, lead: i, frame, subject: quoted, inverted: false });
      else if (
        (/^,["”»]? $/.test(gap(clause, i)) ||
          /^(?:while|mientras|by)$/.test(before?.plain ?? '') ||
          tellsInDocument(clause, i)) &&
        (found.length > 0 || !isPassive(clause, i))
      )
        found.push({ verb, lead: i, frame, subject: { type: 'shared', first: i }, inverted: false });
      i = verb;
      continue;
    }
    let subject = segun ? { type: 'omitted' as const, first: lead - 1 } : subjectBefore(clause, lead);
    let inverted = false;
    if (
      subject.type === 'other' &&
      subject.first < lead &&
      (opensWithPurpose(clause, lead) || opensWithPlace(clause, lead))
    )
      subject = { type: 'omitted', first: lead };
    // "…, told the Associated Press": whoever is told stands behind it.
    const tells = /^(?:told|tells|informed|assured|reminded)$/.test(words[i]!.plain);
    if (subject.type === 'omitted' && !tells && phrase === null && (segun || followsSpeech(clause, lead))) {
      const after = subjectAfter(clause, i);
      inverted = after.type !== 'omitted';
      subject = { ...after, first: subject.first };
    } else if (subject.type === 'omitted' && clause.reading.spanish && phrase === null) {
      // "Y terció Luis Paz: «…»", "Ayer denunció Luis Paz que": whom a verb has behind it without "a" is its subject.
      const after = subjectAfter(clause, i);
      if (after.type === 'named') {
        const isBody = after.mention.kind === 'organisation';
        inverted = !isBody || opensContent(clause, after.mention.last + 1);
        subject = inverted ? { ...after, first: lead } : { type: 'other', first: lead };
      }
    }
    const behind = phrase === null ? closedBehind(clause, lead, i, subject) : null;
    if (behind !== null) {
      inverted = true;
      subject = { ...behind, first: lead };
    }
    // "La ministra y el alcalde, Luis Paz, anunciaron": one person alone doesn't do what several do.
    if (
      isPlural(clause, i) &&
      (subject.type === 'named'
        ? subject.mention.kind === 'person'
        : subject.type === 'omitted' && clause.reading.spanish)
    )
      subject = { type: 'other', first: subject.first };
    // "Tanto Ecoviews como LCG apuntaron": one of several.
    if (
      subject.type === 'named' &&
      subject.mention.kind === 'organisation' &&
      !inverted &&
      clause.reading.spanish &&
      isPlural(clause, i) &&
      !/^(?:desde|en)$/.test(words[subject.first]!.plain) &&
      !subject.mention.parts.some((part) => part.endsWith('s'))
    )
      subject = { type: 'other', first: subject.first };
    if (subject.type === 'omitted' && !segun && !opensWithCircumstance(clause, lead))
      subject = { type: 'other', first: subject.first };
    // "Moreno aseguró que sí, indicó que no": whoever the sentence has say the one says the other.
    const last = found.at(-1);
    if (
      subject.type === 'omitted' &&
      !segun &&
      clause.reading.spanish &&
      last !== undefined &&
      !last.inverted &&
      /^(?:named|shared)$/.test(last.subject.type) &&
      words[i + 1]?.plain === 'que' &&
      /^["”»]?\)?, $/.test(gap(clause, lead))
    )
      subject = { type: 'shared', first: lead };
    // "Ana Ruiz presa en Osk, con condena de seis años, apuntó": whom the sentence opens with.
    if (/^(?:omitted|other)$/.test(subject.type) && !segun && !inverted) {
      const opening = openingPerson(clause, lead);
      if (opening !== null) subject = { type: 'named', mention: opening, first: opening.first };
    }
    // "El banco ganó 214 millones, según comunicó ayer a la bolsa": whoever the sentence is about told so.
    if (segun && subject.type === 'omitted' && /^\)?, $/.test(gap(clause, lead - 1))) {
      const teller = openingSubject(clause, lead - 1);
      if (teller !== null) subject = { type: 'named', mention: teller, first: lead - 1 };
    }
    found.push({ verb, lead, frame, subject, inverted });
    i = verb;
  }
  return found;
}
