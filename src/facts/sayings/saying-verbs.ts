import { DETERMINER } from '../../text/function-words.ts';
import { DOCUMENTS } from '../../text/organisations.ts';
import { type Frame, isParticiple, PRONOUNS, perfectFrame, speechFrame } from '../../text/speech.ts';
import { opensSpeechPhrase, speechPhrase } from '../../text/speech-phrases.ts';
import { BESIDE_QUOTE, OTHER_WORDS } from '../../text/speech-verbs.ts';
import { type Clause, gap } from './clause.ts';

/** Words before a participle by which something is done to its subject. */
export const PASSIVE =
  /^(?:is|are|was|were|be|been|being|es|son|fue|fueron|ser|sido|siendo|was|get|got|not)$/;
/** Verbs that are nouns as often where "la" stands before them: "la denuncia". */
const LA_NOUNS =
  /^(?:denuncia|critica|pregunta|replica|protesta|queja|condena|cuenta|alerta|demanda|publica|calcula|celebra|reclama|nota|estima)$/;
const NOUN_BEFORE =
  /^(?:da|dan|dio|dieron|daba|the|a|an|this|that|these|those|such|more|fresh|repeated|previous|earlier|his|her|its|their|our|my|any|no|several|many|some|new|recent|of|el|un|una|los|su|sus|esta|este|esa|ese|cada|sin|con|por|de|del|al|en|para|to|over|about|against)$/;

/** Past forms that end in an o without an accent. */
const IRREGULAR = /^(?:dijo|sostuvo|propuso|repuso|predijo|expuso|mantuvo|contradijo)$/;
/** Forms of "haber" before a participle, folded. */
export const AUXILIARY = /^(?:ha|han|habia|habian|habria)$/;
const SUBJUNCTIVE = /^(?:haya|hayan|hubiera|hubieran|hubiese|hubiesen)$/;
const CLITIC = /^(?:le|les|se|me|nos|lo)$/;

/** Whether "ha" or "han" stands right before the word at `i`: "ha dicho". */
function hasAuxiliary(clause: Clause, i: number): boolean {
  const before = clause.reading.words[i - 1];
  return i > clause.first && before !== undefined && AUXILIARY.test(before.plain) && gap(clause, i) === ' ';
}

/** The first word of the phrase of the verb at `i`, with its auxiliary and the pronouns before it. */
export function leadOf(clause: Clause, i: number): number {
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
  const frame = hasAuxiliary(clause, i)
    ? perfectFrame(word.plain)
    : (speechFrame(word.plain) ?? (closesQuotation(clause, i) ? 'call' : null));
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
  // "se manifestó pacíficamente": marched.
  if (
    /^manif/.test(word.plain) &&
    words[i - 1]?.plain === 'se' &&
    i > clause.first &&
    words[i + 1]?.plain !== 'que' &&
    !followsSpeech(clause, i - 1)
  )
    return null;
  // "said in a statement posted on Instagram that": what the statement was.
  if (
    /^(?:posted|published|written|tweeted)$/.test(word.plain) &&
    DOCUMENTS.has(words[i - 1]?.plain ?? '') &&
    i > clause.first + 1 &&
    /^(?:an?|this|the|his|her|its)$/.test(words[i - 2]!.plain)
  )
    return null;
  // "la libreta donde apunta cada visita": notes down.
  if (words[i - 1]?.plain === 'donde' && i > clause.first && words[i + 1]?.plain !== 'que') return null;
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

/**
 * «No pienso opinar», atajó; “They broke the law,” he shrugged: whether the sentence is a quotation, and behind it no
 * more than a verb at the word `i` with a subject, whatever that verb means elsewhere.
 */
function closesQuotation(clause: Clause, i: number): boolean {
  const { words, spanish } = clause.reading;
  const { text, plain: word, capital } = words[i]!;
  if (capital || !clause.quoted(clause.first)) return false;
  const isVerb = spanish
    ? /^\p{Ll}{2,}ó$/u.test(text) || OTHER_WORDS.has(word)
    : /^\p{Ll}{2,}ed$/u.test(text) || OTHER_WORDS.has(word);
  if (!isVerb) return false;
  let last = i - 1;
  while (last > clause.first && !clause.quoted(last) && i - last < 6) last -= 1;
  if (!clause.quoted(last) || last - clause.first < 1) return false;
  for (let k = clause.first; k < last; k += 1) if (!clause.quoted(k)) return false;
  if (!/^["”»’'][,?!]? $|^[,?!…]["”»’'] $|[—–―] ?$/.test(gap(clause, last + 1))) return false;
  if (last === i - 1) return spanish || clause.at(i + 1)?.kind === 'person';
  // In English the subject comes first.
  return (
    !spanish &&
    (PRONOUNS.has(words[last + 1]!.plain) ? last + 1 === i - 1 : clause.at(i - 1)?.kind === 'person') &&
    (i === clause.last || /^[.,;:—–]|^ $/.test(gap(clause, i + 1)))
  );
}

const STATES =
  /^(?:emergencia|estado|alerta|alarma|conflicto|toque|guerra|duelo|luto|huelga|independencia|cuarentena|emergency|state|war|independence|bankruptcy|victory|martial|strike)$/;

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

/** The last word of "hizo hincapié en" before "que", where such a turn of phrase begins at the word `i`; null elsewhere. */
export function phraseAt(clause: Clause, i: number): number | null {
  const { words } = clause.reading;
  if (!opensSpeechPhrase(words[i]!.plain) || clause.quoted(i) || clause.at(i) !== undefined) return null;
  const length = speechPhrase(
    words.slice(i, Math.min(clause.last + 1, i + 9)).map(({ plain: word }) => word),
  );
  if (length === 0) return null;
  // "no quiso aclarar que", "no dejó claro que": it wasn't said.
  if (i > clause.first && /^(?:no|nunca|tampoco|ni|not|never)$/.test(words[i - 1]!.plain)) return null;
  for (let k = i + 1; k <= i + length; k += 1)
    if ((clause.quoted(k) && k < i + length) || (gap(clause, k) !== ' ' && k < i + length)) return null;
  return i + length - 1;
}

/** Whether the verb at `i` has the form that goes with several speakers. */
export function isPlural(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const { plain } = words[i]!;
  const before = i > clause.first ? words[i - 1]!.plain : '';
  return (
    /^(?:han|habian|hayan|have)$/.test(before) || plain === 'say' || /(?:aron|eron|ian|[ae]n)$/.test(plain)
  );
}
