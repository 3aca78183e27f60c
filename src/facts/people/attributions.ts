import { plain } from '../../text/names.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isRole, JUDGES } from '../../text/roles.ts';
import {
  ACCORDING,
  CITING,
  type Frame,
  isParticiple,
  OPINION,
  perfectFrame,
  speechFrame,
} from '../../text/speech.ts';
import { speechPhrase } from '../../text/speech-phrases.ts';
import { BESIDE_QUOTE } from '../../text/speech-verbs.ts';
import {
  AND,
  type Clause,
  DETERMINER,
  gap,
  inCompany,
  PREPOSITION,
  plainGap,
  type Subject,
  sameName,
} from './clause.ts';
import type { Found } from './found.ts';
import { openingSubject } from './opening-subject.ts';
import { sourceIn } from './sources.ts';
import { subjectBefore } from './subjects.ts';
import { isWhen, subjectAfter } from './subjects-after.ts';

/** Attributions and citations that are read of one sentence; real ones have a handful. */
const MOST_VERBS = 24;

/** A verb of saying in a sentence, with whoever its grammar makes the speaker. */
export interface Attribution {
  readonly verb: number;
  /** Index of the first word of the verb's phrase: "ha" in "ha dicho", "le" in "le dijo". */
  readonly lead: number;
  readonly frame: Frame;
  readonly subject: Subject;
  /** The subject stands behind the verb. */
  readonly inverted: boolean;
}

const PASSIVE = /^(?:is|are|was|were|be|been|being|es|son|fue|fueron|ser|sido|siendo|was|get|got|not)$/;
/** Verbs that are nouns as often where "la" stands before them: "la denuncia". */
const LA_NOUNS =
  /^(?:denuncia|critica|pregunta|replica|protesta|queja|condena|cuenta|alerta|demanda|publica|calcula|celebra|reclama|nota|estima)$/;
const NOUN_BEFORE =
  /^(?:da|dan|dio|dieron|daba|the|a|an|this|that|these|those|such|more|fresh|repeated|previous|earlier|his|her|its|their|our|my|any|no|several|many|some|new|recent|of|el|un|una|los|su|sus|esta|este|esa|ese|cada|sin|con|por|de|del|al|en|para|to|over|about|against)$/;

/** Past forms that end in an o without an accent. */
const IRREGULAR = /^(?:dijo|sostuvo|propuso|repuso|predijo|expuso|mantuvo|contradijo)$/;
const AUXILIARY = /^(?:ha|han|habia|habian|habria)$/;
const SUBJUNCTIVE = /^(?:haya|hayan|hubiera|hubieran|hubiese|hubiesen)$/;
const CLITIC = /^(?:le|les|se|me|nos|lo)$/;

/** Whether "ha" or "han" stands right before the word at `i`: "ha dicho". */
function hasAuxiliary(clause: Clause, i: number): boolean {
  const before = clause.reading.words[i - 1];
  return i > clause.first && before !== undefined && AUXILIARY.test(before.plain) && gap(clause, i) === ' ';
}

/** The first word of the phrase of the verb at `i`, with its auxiliary and the pronouns before it. */
function leadOf(clause: Clause, i: number): number {
  const { words } = clause.reading;
  let lead = hasAuxiliary(clause, i) ? i - 1 : i;
  while (
    clause.reading.spanish &&
    lead > clause.first &&
    i - lead < 4 &&
    CLITIC.test(words[lead - 1]!.plain) &&
    !clause.quoted(lead - 1) &&
    gap(clause, lead) === ' '
  )
    lead -= 1;
  return lead;
}

const REFUSES = /^(?:rechaz|rehus|refus|declin)/;

/** Whether the word at `i` is a verb of saying here, rather than a noun, a passive or part of a name. */
export function frameAt(clause: Clause, i: number): Frame | null {
  const { words } = clause.reading;
  const word = words[i]!;
  if (clause.quoted(i) || clause.at(i) !== undefined) return null;
  if (word.capital && !word.opens) return null;
  // "Asked whether …", "Pressed by …": a participle that opens the sentence.
  if (word.capital && /ed$|^told$/.test(word.plain) && i === clause.first) return null;
  // "negó que haya protesta alguna": a noun, but behind what is said.
  if (word.plain === 'protesta' && !followsSpeech(clause, i)) return null;
  // "cuestionó que el ministro haya dicho": nobody says that he has.
  if (clause.reading.spanish && SUBJUNCTIVE.test(words[i - 1]?.plain ?? '') && i > clause.first) return null;
  const frame = hasAuxiliary(clause, i) ? perfectFrame(word.plain) : speechFrame(word.plain);
  if (frame === null) return null;
  // "rechazó suspender la vista", "refused to suspend it": what wasn't done is nothing that was said.
  if (REFUSES.test(word.plain) && /^to$|[aei]r$/.test(words[i + 1]?.plain ?? '')) return null;
  // "le negó la visita", "was denied entry": what wasn't granted.
  if (/^(?:neg|nieg|den[iy])/.test(word.plain) && frame === 'denial' && isRefusal(clause, i)) return null;
  // "se negaron a viajar": refused.
  if (/^neg|^nieg/.test(word.plain) && words[i + 1]?.plain === 'a') return null;
  // "declaró la emergencia", "declared a state of emergency": it was so from then on.
  if (/^declar/.test(word.plain) && declaresState(clause, i)) return null;
  // "Her widow, also an *expresa política*", "observed the vote"
  if (word.plain === 'expresa' && /^politica$/.test(words[i + 1]?.plain ?? '')) return null;
  if (/^observe[ds]$/.test(word.plain) && !followsSpeech(clause, i) && words[i + 1]?.plain !== 'that')
    return null;
  // "la despidió como «…»": to whom somebody is said goodbye, and not whom somebody fires.
  if (/^despid/.test(word.plain) && !(words[i + 1]?.plain === 'como' && clause.quoted(i + 2))) return null;
  // "se refirió a la ley": spoke of it.
  if (/^refi[er]/.test(word.plain) && words[i - 1]?.plain === 'se') return null;
  // "la huelga que mantienen desde hace un mes"
  if (/^mant(?:ien|en|uv)/.test(word.plain) && !followsSpeech(clause, i) && !leadsToQue(clause, i))
    return null;
  // "se informó que": nobody is said to have.
  if (
    clause.reading.spanish &&
    words[i - 1]?.plain === 'se' &&
    i > clause.first &&
    gap(clause, i) === ' ' &&
    !REFLEXIVE.test(word.plain)
  )
    return null;
  // "points out that"
  if (word.plain === 'points' && words[i + 1]?.plain !== 'out') return null;
  if (BESIDE_QUOTE.has(word.plain) && !isBesideQuote(clause, i)) return null;
  // "resume" is Spanish for "sums up".
  if (word.plain === 'resume' && !clause.reading.spanish) return null;
  // "content requested by the state"
  if (/ed$/.test(word.plain) && words[i + 1]?.plain === 'by' && i < clause.last) return null;
  const before = i > clause.first && /^(?:['’]s?)? $/.test(gap(clause, i)) ? words[i - 1]! : null;
  if (before !== null) {
    if (PASSIVE.test(before.plain) || before.possessive) return null;
    // "The UN says": a name that is spelled as an article.
    const isName = clause.at(i - 1) !== undefined;
    if (NOUN_BEFORE.test(before.plain) && !isName && !/^(?:who|that)$/.test(before.plain)) return null;
    if (before.plain === 'la' && LA_NOUNS.test(word.plain) && !/[óé]$|ron$/.test(word.text)) return null;
    // "was also accused", "has been repeatedly told"
    if (
      words[i - 2] !== undefined &&
      i - 2 >= clause.first &&
      PASSIVE.test(words[i - 2]!.plain) &&
      /ly$|mente$|^(?:also|tambien|never|nunca)$/.test(before.plain)
    )
      return null;
  }
  // "cuento", "adelanto" without their accent are first persons or nouns: no news reports by them.
  if (
    clause.reading.spanish &&
    /o$/.test(word.text) &&
    !isParticiple(word.plain) &&
    !IRREGULAR.test(word.plain) &&
    !hasAuxiliary(clause, i)
  )
    return null;
  return frame;
}

const STATES =
  /^(?:emergencia|estado|alerta|guerra|duelo|luto|huelga|independencia|cuarentena|emergency|state|war|independence|bankruptcy|victory|martial|strike)$/;

/** Whether somebody brings a state of things about by the verb at `i`. */
function declaresState(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const behind = words.slice(i + 1, Math.min(clause.last + 1, i + 7)).map(({ plain: word }) => word);
  const state = behind.findIndex((word) => STATES.test(word));
  return state >= 0 && !behind.slice(0, state).includes('que');
}

/** Verbs of saying that go with "se" and have a speaker. */
const REFLEXIVE =
  /^(?:quej|lament|pregunt|sincer|excus|disculp|jact|felicit|justific|def[ie]+nd|ratific|reiter|manif|expres|declar|confes|confies|neg|nieg|cuestion|plante|reafirm)/;

/** Whether a denial refuses somebody something: "le negó la visita", "denied him bail". */
function isRefusal(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  if (/^(?:le|les|me|nos)$/.test(words[i - 1]?.plain ?? '')) return true;
  return words
    .slice(i + 1, Math.min(clause.last + 1, i + 5))
    .some(({ plain: word }, k) => GRANTED.test(word) && words.slice(i + 1, i + 1 + k).every(isSmall));
}

const GRANTED =
  /^(?:visitas?|acceso|permisos?|entrada|derechos?|atencion|libertad|llamadas?|visados?|visas?|fianza|ingreso|ayuda|asilo|bail|entry|access|permission|asylum|parole|visits?|treatment|care)$/;
const isSmall = ({ plain: word }: { readonly plain: string }): boolean =>
  DETERMINER.test(word) || /^(?:him|her|them|any|nueva|nuevo|medical|family)$/.test(word);

/** Whether "que" or a quotation follows the verb at `i` within a few words. */
function leadsToQue(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  for (let k = i + 1; k <= Math.min(clause.last, i + 8); k += 1) {
    if (clause.quoted(k)) return true;
    if (words[k]!.plain === 'que') return !/^(?:tiempo|vez|par|mientras)$/.test(words[k - 1]!.plain);
  }
  return false;
}

/** Whether a quotation ends a few words before the verb at `i`, or begins behind a colon after it. */
function isBesideQuote(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  for (let k = i - 1; k >= Math.max(clause.first, i - 6); k -= 1) if (clause.quoted(k)) return true;
  for (let k = i + 1; k <= Math.min(clause.last, i + 6); k += 1)
    if (/^: ?["“«'‘]$/.test(gap(clause, k))) return true;
  return (
    words[i + 1] !== undefined && i < clause.last && clause.quoted(i + 1) && /,/.test(gap(clause, i + 1))
  );
}

/** What stands before the verb and leads to the speech: nothing but quotation marks, a comma or a dash. */
export function followsSpeech(clause: Clause, i: number): boolean {
  return i === clause.first || /[,”"»’'—–?!]| -$/.test(gap(clause, i).replace(/^['’]s?(?= )/, ''));
}

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

/** Whether the verb at `i` has the form that goes with several speakers. */
function isPlural(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const { plain } = words[i]!;
  const before = i > clause.first ? words[i - 1]!.plain : '';
  return (
    /^(?:han|habian|hayan|have)$/.test(before) || plain === 'say' || /(?:aron|eron|ian|[ae]n)$/.test(plain)
  );
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
function opensWithCircumstance(clause: Clause, lead: number): boolean {
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
 * ends a sentence. Spanish only; null where nobody does, or where the subject before the verb is its own.
 */
function closedBehind(clause: Clause, lead: number, verb: number, before: Subject): Subject | null {
  const { words, text, spanish } = clause.reading;
  if (!spanish || before.type !== 'named' || !/^\)?, $/.test(gap(clause, lead))) return null;
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

/** Verbs that have nobody for an object without "a". */
const INFORMS =
  /^(?:inform|indic|dij|dic|explic|senal|afirm|asegur|manifest|precis|detall|aclar|agreg|anad|sostuv|sostien)/;

/** Whether the clause between a name and a comma has a verb of its own, so that what follows the comma is another's. */
function isClosed(clause: Clause, before: Subject, lead: number): boolean {
  return clause.reading.words
    .slice(before.first, lead)
    .some(({ text }) =>
      /^(?:\p{Ll}{2,}ó|\p{Ll}{2,}ron|ha|han|fue|son|está|están|será|tiene|tienen)$/u.test(text),
    );
}

const CIRCUMSTANTIAL =
  /^(?:ademas|asimismo|tambien|luego|despues|ayer|hoy|anoche|entonces|finalmente|no|obstante|preguntad[oa]|consultad[oa]|interrogad[oa]|tras|segun|y|pero|incluso|aun|asi|mientras|cuando|si|aunque|como|donde)$/;

/** The last word of "hizo hincapié en" before "que", where such a turn of phrase begins at the word `i`; null elsewhere. */
function phraseAt(clause: Clause, i: number): number | null {
  const { words } = clause.reading;
  if (clause.quoted(i) || clause.at(i) !== undefined) return null;
  const length = speechPhrase(
    words.slice(i, Math.min(clause.last + 1, i + 9)).map(({ plain: word }) => word),
  );
  for (let k = i + 1; k <= i + length; k += 1)
    if ((clause.quoted(k) && k < i + length) || (gap(clause, k) !== ' ' && k < i + length)) return null;
  return length === 0 ? null : i + length - 1;
}

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

/** Whether "que" or a colon and a quotation stand at the word `i`. */
function opensContent(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  return i <= clause.last && (words[i]!.plain === 'que' || /^\)?: ?["“«]?$/.test(gap(clause, i)));
}

/** Every attribution of a sentence, in the order of their verbs. */
export function attributions(clause: Clause): readonly Attribution[] {
  const { words } = clause.reading;
  const found: Attribution[] = [];
  for (let i = clause.first; i <= clause.last && found.length < MOST_VERBS; i += 1) {
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
        (/^,["”»]? $/.test(gap(clause, i)) || /^(?:while|mientras|by)$/.test(before?.plain ?? '')) &&
        (found.length > 0 || !isPassive(clause, i))
      )
        found.push({ verb, lead: i, frame, subject: { type: 'shared', first: i }, inverted: false });
      i = verb;
      continue;
    }
    let subject = segun ? { type: 'omitted' as const, first: lead - 1 } : subjectBefore(clause, lead);
    let inverted = false;
    if (subject.type === 'other' && subject.first < lead && opensWithPurpose(clause, lead))
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

/** A source named outside a verb: "according to X", "según X". */
export interface Cited {
  readonly from: number;
  readonly to: number;
  readonly subject: Subject;
}

export function citations(clause: Clause): readonly Cited[] {
  const { words } = clause.reading;
  const cited: Cited[] = [];
  const opinion = opinionOf(clause);
  if (opinion !== null) cited.push(opinion);
  const own = ownOpinionOf(clause);
  if (own !== null) cited.push(own);
  for (let i = clause.first; i <= clause.last && cited.length < MOST_VERBS; i += 1) {
    if (!CITING.has(words[i]!.plain) || clause.quoted(i)) continue;
    const counted = countOf(clause, i);
    if (counted !== null) {
      cited.push({ from: i, to: counted, subject: sourceIn(clause, i + 1, counted) });
      continue;
    }
    let length = 0;
    for (let n = 4; n >= 1 && length === 0; n -= 1) {
      const phrase = words
        .slice(i, i + n)
        .map(({ plain }) => plain)
        .join(' ');
      if (i + n - 1 < clause.last && ACCORDING.test(phrase)) length = n;
    }
    if (length === 0) continue;
    const from = i + length;
    if (frameAt(clause, from) !== null && !/^(?:report|reports)$/.test(words[from]!.plain)) continue;
    // "según ha informado": its verb is read as one of saying.
    if (AUXILIARY.test(words[from]!.plain) && from < clause.last && frameAt(clause, from + 1) !== null)
      continue;
    let to = from;
    while (
      to < clause.last &&
      !clause.quoted(to + 1) &&
      (/^(?:['’]s?)? $|^-$|^\/$/.test(gap(clause, to + 1)) ||
        sameName(clause, to + 1) ||
        / \($/.test(gap(clause, to + 1)) ||
        /^\) $/.test(gap(clause, to + 1)))
    ) {
      const which = words[to + 1]!.plain === 'which' || words[to + 1]!.plain === 'que';
      if (which && !(to === from && words[to]!.plain === 'lo')) break;
      if (isWhole(clause, from, to) && opensCount(clause, to + 1) && !sameName(clause, to + 1)) break;
      to += 1;
    }
    // "según el ministro de Salud, Raúl Ibarra"
    const named = clause.at(to + 1) ?? titledAt(clause, to + 1);
    const office =
      words.slice(from, from + 2).some(({ plain }) => isRole(plain)) &&
      (clause.at(to) === undefined || holderBehind(clause, from, to) !== null);
    // "Según el ministro de Salud, Raúl Ibarra mintió": of whom the minister speaks.
    const closes =
      named !== undefined && (named.last >= clause.last || /^\)?[,;:]/.test(gap(clause, named.last + 1)));
    if (office && named?.kind === 'person' && gap(clause, to + 1) === ', ' && closes) {
      cited.push({ from: i, to: named.last, subject: { type: 'named', mention: named, first: from } });
      continue;
    }
    const issued = issuedBehind(clause, from, to);
    if (issued !== null) to = issued.to;
    cited.push({ from: i, to, subject: issued?.subject ?? sourceIn(clause, from, to) });
  }
  return cited;
}

/** Whether the words cited so far can end where they do: in a name, or in "the group". */
function isWhole(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  return (
    clause.at(to) !== undefined ||
    (from < to &&
      /^(?:the|la|el|esta|este|dicha|dicho)$/.test(words[from]!.plain) &&
      (DESCRIPTORS.has(words[to]!.plain) || DOCUMENTS.has(words[to]!.plain)))
  );
}

/** Whether a count begins at the word `i`: "según la organización solamente 91", "according to X there are 40". */
export function opensCount(clause: Clause, i: number): boolean {
  const next = clause.reading.words.slice(i, i + 2).map(({ plain: word }) => word);
  return !clause.quoted(i) && OPENS_COUNT.test(`${next.join(' ')} `);
}

const OPENS_COUNT =
  /^(?:\d|(?:hay|existen|actualmente|solamente|solo|unos|unas|casi|nearly|some|only) |(?:mas|cerca|alrededor) de |al menos |at least |more than |there (?:are|were) )/;

/** ", by the society's count", ", by Open Ballot's latest tally": the last word of whose count stands behind "by"; null elsewhere. */
function countOf(clause: Clause, by: number): number | null {
  const { words } = clause.reading;
  if (words[by]!.plain !== 'by') return null;
  for (let k = by + 1; k <= Math.min(clause.last, by + 9) && plainGap(gap(clause, k)); k += 1)
    if (OWN_COUNT.test(words[k]!.plain))
      return words.slice(by + 1, k).some(({ possessive }) => possessive) ? k : null;
  return null;
}

const OWN_COUNT = /^(?:count|tally|reckoning|estimates?|records|register)$/;

/** "el comandante del Ejército, general Luis Burbano": whose title stands at the word `i`. */
function titledAt(clause: Clause, i: number): Found | undefined {
  const named = clause.at(i + 1) ?? clause.at(i + 2);
  const title = clause.reading.words[i];
  if (named?.kind !== 'person' || title === undefined || gap(clause, i + 1) !== ' ') return undefined;
  return named.titleStart <= title.start || isRole(title.plain) ? named : undefined;
}

/** "según el balance que difundió la Unidad de Riesgos": who issued what is cited, and where that ends. */
function issuedBehind(
  clause: Clause,
  from: number,
  to: number,
): { readonly to: number; readonly subject: Subject } | null {
  const { words } = clause.reading;
  const which = words[to + 1];
  if (which === undefined || to + 1 > clause.last || which.plain !== 'que' || gap(clause, to + 1) !== ' ')
    return null;
  if (!words.slice(from, to + 1).some(({ plain: word }) => DOCUMENTS.has(word) || KEPT.test(word)))
    return null;
  let end = to + 1;
  while (
    end < clause.last &&
    !clause.quoted(end + 1) &&
    (plainGap(gap(clause, end + 1)) || sameName(clause, end + 1) || /^ \($|^\) $/.test(gap(clause, end + 1)))
  )
    end += 1;
  let k = to + 2;
  const verbFirst = ISSUES.test(words[k]?.plain ?? '');
  if (verbFirst) k += 1;
  while (k <= end && clause.at(k) === undefined && isWhen(clause, to, k)) k += 1;
  if (/^(?:el|la|los|las)$/.test(words[k]?.plain ?? '')) k += 1;
  // "la organización Casa Propia"
  if (clause.at(k) === undefined && DESCRIPTORS.has(words[k]?.plain ?? '')) k += 1;
  const mention = clause.at(k);
  if (k > end || mention === undefined || inCompany(clause, mention, k)) return null;
  // "que Open Ballot (OB) publica"
  const past = gap(clause, mention.last + 1) === ' (' ? mention.last + 2 : mention.last + 1;
  if (!verbFirst && !ISSUES.test(words[past]?.plain ?? '')) return null;
  return { to: end, subject: { type: 'named', mention, first: from } };
}

/** Documents that a body keeps rather than writes. */
const KEPT = /^(?:lista|listas|registro|base)$/;

const ISSUES =
  /^(?:difundio|divulgo|publico|presento|emitio|elaboro|hizo|dio|realizo|difunde|publica|elabora|presenta|maneja|encargo|recopila|recopilo|recaba|ofrece|facilito|facilita|aporta)$/;

/** Words that mean somebody named before. */
const REFERS_BACK = /(?:^|[^\p{L}])(?:su|sus|le|les|lo)(?![\p{L}])/u;

/** What only links a sentence to the one before. */
const LINK = /^, (?:sin embargo|en cambio|no obstante|por su parte|en todo caso)(?=, )/;

/**
 * "Para la jurista Ana Ruiz, …": an opinion, where whoever holds it is one who judges, or what follows is a judgement;
 * never "Para Ana Ruiz, es su tercera victoria", which is somebody else's about her.
 */
function opinionOf(clause: Clause): Cited | null {
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
    .some((word) => (JUDGES.has(word.plain) || SCHOLAR.test(word.plain)) && clause.at(i + 1) === undefined);
  // "Para el ministro de Salud, Raúl Ibarra, la huelga no está siendo acatada"
  const judged = holder !== null && JUDGED.test(said);
  if (!judges && !judged && !OPINION.test(said)) return null;
  const linkEnd = words[to]!.end + link;
  while (words[to + 1] !== undefined && words[to + 1]!.end <= linkEnd) to += 1;
  return { from: i, to, subject };
}

/** A folded statement of how things are, rather than of what happened. */
const JUDGED =
  /^(?:el|la|los|las|un|una|est[aeo]s?) [^,;:]{3,120}? (?:no )?(?:es|son|esta|estan|debe|deben|puede|pueden|supone|suponen|significa|representa|constituye|implica|merece|necesita|requiere|sigue|falta)(?![\p{L}])/u;

/** "A su juicio, …", "In her view, …": an opinion of whoever spoke just before. */
function ownOpinionOf(clause: Clause): Cited | null {
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
function holderBehind(clause: Clause, from: number, to: number): Found | null {
  const { words } = clause.reading;
  const named = clause.at(to + 1);
  const office = words.slice(from, from + 2).some(({ plain }) => isRole(plain));
  return office && named?.kind === 'person' && gap(clause, to + 1) === ', ' ? named : null;
}

/** Who knows about things: "el oceanógrafo", "la bióloga". */
const SCHOLAR = /(?:olog|ograf|onom)[oa]$/;

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
