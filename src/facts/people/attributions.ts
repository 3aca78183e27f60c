import { ACCORDING, type Frame, isParticiple, speechFrame } from '../../text/speech.ts';
import { type Clause, gap, type Subject, sameName } from './clause.ts';
import { sourceIn } from './sources.ts';
import { subjectBefore } from './subjects.ts';
import { subjectAfter } from './subjects-after.ts';

/** Attributions and citations that are read of one sentence; real ones have a handful. */
const MOST_VERBS = 24;

/** A verb of saying in a sentence, with whoever its grammar makes the speaker. */
export interface Attribution {
  readonly verb: number;
  readonly frame: Frame;
  readonly subject: Subject;
  /** The subject stands behind the verb. */
  readonly inverted: boolean;
}

const PASSIVE = /^(?:is|are|was|were|be|been|being|es|son|fue|fueron|ser|sido|siendo|was|get|got|not)$/;
const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|any|no|several|many|some|new|recent|of|el|un|una|los|las|su|sus|esta|este|esa|ese|cada|sin|con|por|de|del|al|en|para|to)$/;

/** Whether the word at `i` is a verb of saying here, rather than a noun, a passive or part of a name. */
export function frameAt(clause: Clause, i: number): Frame | null {
  const { words } = clause.reading;
  const word = words[i]!;
  if (clause.quoted(i) || clause.at(i) !== undefined) return null;
  if (word.capital && !word.opens) return null;
  // "Asked whether …", "Pressed by …": a participle that opens the sentence.
  if (word.capital && /ed$|^told$/.test(word.plain) && i === clause.first) return null;
  const frame = speechFrame(word.plain);
  if (frame === null) return null;
  const before = i > clause.first && /^(?:['’]s?)? $/.test(gap(clause, i)) ? words[i - 1]! : null;
  if (before !== null) {
    if (PASSIVE.test(before.plain) || before.possessive) return null;
    if (NOUN_BEFORE.test(before.plain) && !/^(?:who|that)$/.test(before.plain)) return null;
    if (before.plain === 'la' && !/[óé]$|ron$/.test(word.text)) return null;
    // "was also accused", "has been repeatedly told"
    if (
      words[i - 2] !== undefined &&
      i - 2 >= clause.first &&
      PASSIVE.test(words[i - 2]!.plain) &&
      /ly$|mente$|^(?:also|tambien|never|nunca)$/.test(before.plain)
    )
      return null;
  }
  // First persons: "cuento", "informo" without their accent are not what news reports.
  if (
    /(?:^|[^aeiou])o$/.test(word.text) &&
    /^(?:afirmo|senalo|indico|informo|declaro|explico|denuncio|anuncio|critico|publico|reporto|solicito|relato|documento|rechazo|reclamo|condeno|acuso|califico|estimo|considero|reconozco|niego|lamento|comento|cuento|destaco|aseguro|insto|exijo|celebro|saludo|elogio|nego|desmintio|descarto)$/.test(
      word.text.toLowerCase(),
    )
  )
    return null;
  return frame;
}

/** What stands before the verb and leads to the speech: nothing but quotation marks, a comma or a dash. */
export function followsSpeech(clause: Clause, i: number): boolean {
  return i === clause.first || /[,”"»’'—–?!]/.test(gap(clause, i).replace(/^['’]s?(?= )/, ''));
}

export function attributions(clause: Clause): readonly Attribution[] {
  const { words } = clause.reading;
  const found: Attribution[] = [];
  for (let i = clause.first; i <= clause.last && found.length < MOST_VERBS; i += 1) {
    const frame = frameAt(clause, i);
    if (frame === null) continue;
    const before = words[i - 1];
    const segun = before !== undefined && i > clause.first && /^(?:segun|como)$/.test(before.plain);
    if (isParticiple(words[i]!.plain)) {
      if (/^,["”»]? $/.test(gap(clause, i)) && found.length > 0)
        found.push({ verb: i, frame, subject: { type: 'shared', first: i }, inverted: false });
      continue;
    }
    let subject = segun ? { type: 'omitted' as const, first: i - 1 } : subjectBefore(clause, i);
    let inverted = false;
    if (subject.type === 'omitted' && (segun || followsSpeech(clause, i))) {
      const after = subjectAfter(clause, i);
      inverted = after.type !== 'omitted';
      subject = { ...after, first: subject.first };
    }
    found.push({ verb: i, frame, subject, inverted });
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
  for (let i = clause.first; i <= clause.last && cited.length < MOST_VERBS; i += 1) {
    if (clause.quoted(i)) continue;
    let length = 0;
    for (let n = 3; n >= 1 && length === 0; n -= 1) {
      const phrase = words
        .slice(i, i + n)
        .map(({ plain }) => plain)
        .join(' ');
      if (i + n - 1 < clause.last && ACCORDING.test(phrase)) length = n;
    }
    if (length === 0) continue;
    const from = i + length;
    if (frameAt(clause, from) !== null && !/^(?:report|reports)$/.test(words[from]!.plain)) continue;
    let to = from;
    while (
      to < clause.last &&
      !clause.quoted(to + 1) &&
      (/^(?:['’]s?)? $|^-$|^\/$/.test(gap(clause, to + 1)) ||
        sameName(clause, to + 1) ||
        / \($/.test(gap(clause, to + 1)) ||
        /^\) $/.test(gap(clause, to + 1)))
    ) {
      if (words[to + 1]!.plain === 'which' || words[to + 1]!.plain === 'que') break;
      to += 1;
    }
    cited.push({ from: i, to, subject: sourceIn(clause, from, to) });
  }
  return cited;
}
