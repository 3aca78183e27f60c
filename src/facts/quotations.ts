import type { Span } from '../text/span.ts';
import { ACCORDING, type Frame, isParticiple, NOT_SAID, speechFrame } from '../text/speech.ts';
import type { Source } from './figure.ts';
import type { Bearing } from './people/entities.ts';
import type { Quote, Reading } from './people/found.ts';
import { Referents } from './people/referents.ts';
import type { Naming } from './people/roles.ts';
import {
  type Clause,
  gap,
  onlyCircumstance,
  openingSubject,
  type Subject,
  sourceIn,
  subjectAfter,
  subjectBefore,
} from './people/subjects.ts';
import type { Role, Saying } from './person.ts';

/** A verb of saying in a sentence, with whoever its grammar makes the speaker. */
interface Attribution {
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
function frameAt(clause: Clause, i: number): Frame | null {
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

/** Attributions and citations that are read of one sentence, and quotations; real ones have a handful. */
const MOST_VERBS = 24;
const MOST_QUOTES = 60;

/** What stands before the verb and leads to the speech: nothing but quotation marks, a comma or a dash. */
function followsSpeech(clause: Clause, i: number): boolean {
  return i === clause.first || /[,”"»’'—–?!]/.test(gap(clause, i).replace(/^['’]s?(?= )/, ''));
}

function attributions(clause: Clause): readonly Attribution[] {
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
interface Cited {
  readonly from: number;
  readonly to: number;
  readonly subject: Subject;
}

function citations(clause: Clause): readonly Cited[] {
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

/** "NAIROBI, Kenya (AP) — ": where and by whom a story was filed, before its first words. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .'-]{2,40}(?:, \p{L}[\p{L} .]{1,30})?(?: \([^)]{1,30}\))?\s?\.?[—–-]{1,2}\s?/u;

/** Where a sentence's own words begin: behind a dateline. */
function bodyStart(text: string, { start, end }: Span): number {
  const lead = start === 0 ? (DATELINE.exec(text.slice(0, Math.min(end, 120)))?.[0].length ?? 0) : 0;
  return start + lead;
}

const sameName = (clause: Clause, i: number): boolean =>
  clause.at(i) !== undefined && clause.at(i) === clause.at(i - 1);

/** What one article's people and organisations said. Sayings without a certain speaker have none. */
export function findSayings(
  readings: readonly Reading[],
  naming: readonly Naming[],
  roles: ReadonlyMap<Bearing, readonly Role[]>,
): readonly Saying[] {
  const referents = new Referents(readings, naming, roles);
  const sayings: Saying[] = [];
  for (const reading of readings) {
    for (const [unit] of reading.units.entries()) sayings.push(...sayingsOf(reading, unit, referents));
  }
  return sayings.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
}

function clauseOf(reading: Reading, unit: Span, referents: Referents): Clause | null {
  let first = -1;
  let last = -1;
  for (const [i, word] of reading.words.entries()) {
    if (word.start < unit.start || word.end > unit.end) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return null;
  const quoted = new Array<boolean>(reading.words.length).fill(false);
  for (const { start, end } of reading.quotes)
    for (let i = first; i <= last; i += 1)
      if (reading.words[i]!.start >= start && reading.words[i]!.end <= end) quoted[i] = true;
  return { reading, first, last, at: (i) => referents.at(reading, i), quoted: (i) => quoted[i] === true };
}

/** The sayings of one sentence. */
function sayingsOf(reading: Reading, unitIndex: number, referents: Referents): readonly Saying[] {
  const unit = reading.units[unitIndex]!;
  const clause = clauseOf(reading, unit, referents);
  if (clause === null) return [];
  const verbs = attributions(clause);
  const cited = citations(clause);
  const sayings: Saying[] = [];
  const quotes = reading.quotes
    .filter(
      ({ start, end, nested }) => !nested && start < unit.end && end > unit.start && start >= unit.start - 1,
    )
    .slice(0, MOST_QUOTES);

  const opening = (verb: number): Speaker => {
    const mention = openingSubject(clause, verb);
    return mention === null
      ? null
      : referents.resolve(reading, unitIndex, verb, { type: 'named', mention, first: mention.first });
  };
  const speakers = new Map<number, { bearing: Bearing; how: Source['how']; since: number } | null>();
  const speakerOf = (index: number): Speaker => {
    const known = speakers.get(index);
    if (known !== undefined) return known;
    const { subject } = verbs[index]!;
    const speaker: Speaker =
      subject.type === 'shared' && index > 0 && shares(clause, verbs[index - 1]!, verbs[index]!)
        ? speakerOf(index - 1)
        : subject.type === 'shared'
          ? opening(verbs[index]!.verb)
          : referents.resolve(reading, unitIndex, verbs[index]!.verb, subject);
    speakers.set(index, speaker);
    return speaker;
  };
  const push = (
    kind: Saying['kind'],
    span: Span,
    speaker: { bearing: Bearing; how: Source['how']; since: number } | null,
  ): void => {
    const { start, end } = closed(reading.text, trimmed(reading.text, span));
    if (start >= end) return;
    const source = speaker === null ? null : { name: referents.nameOf(speaker.bearing), how: speaker.how };
    const from = speaker?.how === 'carried' ? Math.min(speaker.since, unit.start) : unit.start;
    sayings.push({
      paragraph: reading.paragraph,
      start,
      end,
      kind,
      speaker: source,
      // Dialogue goes on over sentences.
      passage: {
        start: from,
        end: Math.max(unit.end, reading.units.findLast((one) => one.start < end)?.end ?? end),
      },
    });
    referents.note(reading, unitIndex, kind, speaker?.bearing ?? null);
  };

  const covered = new Set<Quote>();
  for (const index of verbs.keys()) {
    const span = reportedSpan(clause, verbs, index, cited, unit);
    if (span === null) continue;
    const inside = quotes.filter(({ start, end }) => start >= span.start - 1 && end <= span.end + 1);
    const outside = wordsOutside(clause, span, inside);
    if (inside.length > 0 && (span.phrase || outside < 3)) continue;
    for (const quote of inside) covered.add(quote);
    push('reported', span, speakerOf(index));
  }
  for (const citation of cited) {
    const span = citedSpan(clause, citation, unit);
    if (span === null) continue;
    const inside = quotes.filter(({ start, end }) => start >= span.start - 1 && end <= span.end + 1);
    if (inside.length > 0 && wordsOutside(clause, span, inside) < 3) continue;
    for (const quote of inside) covered.add(quote);
    push('reported', span, referents.resolve(reading, unitIndex, citation.from, citation.subject));
  }
  for (const quote of quotes) {
    if (covered.has(quote) || quote.end - quote.start < 2) continue;
    push('direct', quote, quotedBy(clause, quote, quotes, verbs, cited, speakerOf, referents, unitIndex));
  }
  return sayings;
}

/** Whether "and", or a participle, carries a subject on from one verb to the next. */
function shares(clause: Clause, from: Attribution, to: Attribution): boolean {
  const { words } = clause.reading;
  for (let i = from.verb + 1; i < to.verb; i += 1) {
    if (/;|: /.test(gap(clause, i))) return false;
    // Another clause with a subject of its own stands between.
    if (/^(?:who|which|whose|cuyo|cuya|quien)$/.test(words[i]!.plain) && !clause.quoted(i)) return false;
    if (
      /^(?:he|she|they|it)$/.test(words[i]!.plain) &&
      !clause.quoted(i) &&
      to.subject.type === 'shared' &&
      !isParticiple(words[to.verb]!.plain)
    )
      continue;
  }
  return true;
}

/** Without white space, an opening "that" or the comma that ends a quotation. */
function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = /^[\s,:;“”"«»‘’'—–]+/u.exec(piece)?.[0].length ?? 0;
  const tail = /[\s,;:—–]+$/u.exec(piece.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
]);

/** With the mark that closes a quotation which begins within the words. */
function closed(text: string, { start, end }: Span): Span {
  for (const [opening, closing] of CLOSING) {
    const marks = text
      .slice(start, end)
      .split('')
      .filter((mark) => mark === opening || mark === closing);
    const unclosed =
      opening === closing
        ? marks.length % 2 === 1
        : marks.filter((mark) => mark === opening).length > marks.filter((mark) => mark === closing).length;
    if (!unclosed) continue;
    const close = text.slice(end, end + 3).indexOf(closing);
    if (close >= 0) return { start, end: end + close + 1 };
  }
  return { start, end };
}

function wordsOutside(clause: Clause, span: Span, inside: readonly Quote[]): number {
  let count = 0;
  for (let i = clause.first; i <= clause.last; i += 1) {
    const word = clause.reading.words[i]!;
    if (word.start < span.start || word.end > span.end) continue;
    if (!inside.some(({ start, end }) => word.start >= start && word.end <= end)) count += 1;
  }
  return count;
}

const OBJECT =
  /^(?:reporters|journalists|lawmakers|legislators|me|us|them|him|her|parliament|supporters|viewers|a|los|las|la|the|medios|periodistas|reporteros|prensa|state|local|television|radio|news|court|judges|jurors|an|interviewer|colleagues)$/;
const CIRCUMSTANCE =
  /^(?:in|on|at|during|through|via|en|ante|durante|por|after|before|tras|a|este|esta|anoche|desde|from|by|late|early|last|this|el|al|yesterday|ayer|hoy|today|with|about|of|de|sobre|recently|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** The words that a verb reports without quotation marks; `phrase` where they are no clause. */
function reportedSpan(
  clause: Clause,
  verbs: readonly Attribution[],
  index: number,
  cited: readonly Cited[],
  unit: Span,
): (Span & { readonly phrase: boolean }) | null {
  const { words, text } = clause.reading;
  const { verb, frame, subject, inverted } = verbs[index]!;
  if (frame === 'call') return null;
  const plain = words[verb]!.plain;
  const denial = frame === 'denial';
  const behindSpeech =
    subject.type !== 'shared' &&
    subject.first >= verb - 1 &&
    verb > clause.first &&
    followsSpeech(clause, verb);
  let i = verb + 1;
  if (/^(?:pointed|points)$/.test(plain) && words[i]?.plain === 'out') i += 1;
  if (inverted) {
    const mention = subject.type === 'named' ? subject.mention : null;
    if (mention === null) return tailSpan(clause, verbs[index]!, unit);
    i = mention.last + 1;
    // "Dijo el ministro X que …"
    if (words[i] === undefined || i > clause.last || words[i]!.plain !== 'que')
      return tailSpan(clause, verbs[index]!, unit);
  }
  const none = () => tailSpan(clause, verbs[index]!, unit);
  if (i > clause.last || clause.quoted(i)) return clause.quoted(i) && i <= clause.last ? null : none();
  if (!/^ $/.test(gap(clause, i))) return none();
  let phrase = frame === 'act';

  // "told reporters that", "said in a statement that", "noted on Twitter that"
  let that = -1;
  const tells =
    /^(?:told|tells|tell|asked|asks|assured|informed|reminded|warned|wrote|dijo|explico|conto|informo|aseguro|confirmo)$/.test(
      plain,
    );
  for (let k = i; k <= Math.min(clause.last, i + 16); k += 1) {
    if (clause.quoted(k)) break;
    const word = words[k]!;
    if (/^(?:that|que)$/.test(word.plain)) {
      that = k;
      break;
    }
    // "exigió a la Fiscalía que investigue": whom is part of what was demanded.
    if (frame === 'act') break;
    if (k > i && !/^(?:['’]s?)? $|^, $/.test(gap(clause, k))) break;
    const first = words[i]!;
    const circumstance =
      CIRCUMSTANCE.test(first.plain) ||
      (tells && (clause.at(i) !== undefined || OBJECT.test(first.plain))) ||
      (!first.capital && /ly$|mente$/.test(first.plain));
    if (!circumstance) break;
    if (k > i && frameAt(clause, k) !== null) break;
  }
  let start: number;
  // “…”, escribió el mandatario: what follows such a verb without "que" is who or where, not what.
  if (that < 0 && behindSpeech) return none();
  if (that >= 0) {
    if (that + 1 > clause.last) return none();
    start = words[that + 1]!.start;
    phrase = false;
    if (clause.quoted(that + 1)) {
      start = text.lastIndexOf(' ', words[that + 1]!.start) + 1;
    }
  } else {
    if (tells && (clause.at(i) !== undefined || OBJECT.test(words[i]!.plain))) {
      const object =
        clause.at(i) ?? (/^(?:the|la|el|a|al)$/.test(words[i]!.plain) ? clause.at(i + 1) : undefined);
      let k = object === undefined ? i + 1 : object.last + 1;
      while (
        k <= clause.last &&
        object === undefined &&
        OBJECT.test(words[k]!.plain) &&
        !/^(?:the|a|la|los|las)$/.test(words[k]!.plain)
      )
        k += 1;
      if (
        k > clause.last ||
        !/^ $/.test(gap(clause, k)) ||
        clause.quoted(k) ||
        CIRCUMSTANCE.test(words[k]!.plain)
      )
        return none();
      i = k;
    } else if (
      frame === 'clause' &&
      CIRCUMSTANCE.test(words[i]!.plain) &&
      !/^(?:el|the|a|this|about|de|of)$/.test(words[i]!.plain)
    ) {
      return none();
    }
    // "admitió a trámite" says nothing.
    if (frame === 'clause' && clause.reading.spanish && words[i]!.plain === 'a') return none();
    if (/^(?:called|calls|call|llamo)$/.test(plain) && !/^(?:for|on|upon|a)$/.test(words[i]!.plain))
      return null;
    if (
      /^(?:called|calls|calling|appealed|appeals)$/.test(plain) &&
      /^(?:for|on|upon)$/.test(words[i]!.plain)
    )
      i += 1;
    if (/^(?:to|y|and|as|como|,)$/.test(words[i]!.plain) && frame === 'clause') return none();
    if (i > clause.last) return none();
    start = words[i]!.start;
    if (frame === 'clause' && !looksLikeClause(clause, i)) phrase = true;
  }
  if (denial) start = words[verb]!.start;
  const end = contentEnd(clause, verbs, index, cited, start, unit);
  if (end - start < 4) return none();
  return { start, end, phrase };
}

/** Whether more than a phrase follows: a noun phrase and something said of it. */
function looksLikeClause(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const first = words[i]!.plain;
  if (
    /^(?:he|she|it|they|we|there|i|you|if|most|many|some|all|both|nobody|no|nothing|the|a|an|at|more|about|only|his|her|its|their|this|these|those|two|three|taxes)$/.test(
      first,
    ) ||
    /^\d/.test(first) ||
    clause.at(i) !== undefined ||
    words[i]!.capital
  ) {
    for (let k = i; k <= clause.last; k += 1) {
      if (
        /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|did|does|do)$/.test(
          words[k]!.plain,
        ) ||
        /ed$/.test(words[k]!.plain)
      )
        return true;
    }
    return /^(?:he|she|it|they|we|there|i|you)$/.test(first);
  }
  for (let k = i; k <= Math.min(clause.last, i + 10); k += 1) {
    if (
      /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does)$/.test(
        words[k]!.plain,
      )
    )
      return true;
  }
  return false;
}

/** Where reported words end: before the next attribution or another clause with a subject of its own. */
function contentEnd(
  clause: Clause,
  verbs: readonly Attribution[],
  index: number,
  cited: readonly Cited[],
  start: number,
  unit: Span,
): number {
  const { words, text } = clause.reading;
  let end = unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(text.slice(unit.start, unit.end))?.[0].length ?? 0);
  for (const next of verbs.slice(index + 1)) {
    const verb = words[next.verb]!;
    const isTail = tailSpan(clause, next, unit) !== null || next.subject.type === 'shared';
    if (!isTail || verb.start < start) continue;
    if (next.subject.type === 'shared' && clause.quoted(next.verb)) continue;
    const border =
      next.subject.type === 'shared' ? Math.max(clause.first, next.subject.first) : next.subject.first;
    const cut = words[border - 1]?.end ?? start;
    if (cut > start) end = Math.min(end, cut);
  }
  for (const { from } of cited) {
    const before = words[from - 1];
    if (before !== undefined && before.end > start) end = Math.min(end, before.end);
  }
  for (let i = clause.first + 1; i <= clause.last; i += 1) {
    const word = words[i]!;
    if (word.start <= start || clause.quoted(i)) continue;
    const between = gap(clause, i);
    const before = words[i - 1]!.end;
    if (/;/.test(between)) end = Math.min(end, before);
    if (!/^["”»]?, ["“«]?$|^,["”»] $/.test(between)) continue;
    const follows = words[i + 1];
    const subject =
      follows !== undefined &&
      (clause.at(i + 1) !== undefined || /^(?:he|she|it|they|el|ella)$/.test(follows.plain));
    if (
      /^(?:but|pero|while|mientras|although|though|aunque|whereas)$/.test(word.plain) ||
      (/^(?:and|y)$/.test(word.plain) && subject)
    )
      end = Math.min(end, before);
  }
  return end;
}

/** "Nine people drowned, Reuters reported": the words before a comma and an attribution that ends the sentence. */
function tailSpan(
  clause: Clause,
  { verb, subject, frame, inverted }: Attribution,
  unit: Span,
): (Span & { readonly phrase: boolean }) | null {
  const { words } = clause.reading;
  if (frame !== 'clause' || subject.type === 'shared') return null;
  const after = inverted && subject.type === 'named' ? subject.mention.last : verb;
  // Nothing may follow but when, where and to whom it was said, or a description of the speaker.
  const next = words[after + 1];
  if (next !== undefined && after + 1 <= clause.last) {
    const between = gap(clause, after + 1);
    if (clause.quoted(after + 1)) return null;
    const ends =
      inverted ||
      /[,.;—]/.test(between) ||
      onlyCircumstance(words, after + 1, clause.last) ||
      /^(?:told|dijo)$/.test(words[verb]!.plain);
    if (!ends) return null;
    for (let i = after + 1; i <= clause.last; i += 1)
      if (/^(?:that|que)$/.test(words[i]!.plain) && !inverted) return null;
  }
  let first = subject.first;
  if (inverted || subject.type === 'omitted')
    first = /^(?:segun|como)$/.test(words[verb - 1]?.plain ?? '') ? verb - 1 : verb;
  if (first <= clause.first) return null;
  if (gap(clause, first) !== ', ') return null;
  if (clause.quoted(first - 1)) return null;
  return { start: bodyStart(clause.reading.text, unit), end: words[first - 1]!.end, phrase: false };
}

/** What a source cited by "according to" is cited for: what follows it, or what stands before it. */
function citedSpan(clause: Clause, { from, to }: Cited, unit: Span): Span | null {
  const { words, text } = clause.reading;
  const tail = unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(text.slice(unit.start, unit.end))?.[0].length ?? 0);
  // "Meanwhile, according to X, …" opens its sentence too.
  const opens =
    from === clause.first ||
    (from - clause.first <= 2 &&
      gap(clause, from) === ', ' &&
      to < clause.last &&
      gap(clause, to + 1) === ', ');
  if (!opens) return { start: bodyStart(text, unit), end: words[from - 1]!.end };
  let next = to + 1;
  if (next > clause.last) return null;
  if (!/^\)?, ["“«]?$/.test(gap(clause, next))) return null;
  // "According to Amina Yusuf, a spokeswoman for X, turnout …": past the description.
  if (
    /^(?:a|an|the|una?|el|la|who|que|whose)$/.test(words[next]!.plain) &&
    clause.at(to)?.kind === 'person'
  ) {
    for (let k = next + 1; k <= Math.min(clause.last, next + 25); k += 1) {
      if (gap(clause, k) === ', ' && !sameName(clause, k)) {
        if (describes(clause, next, k - 1)) next = k;
        break;
      }
    }
  }
  return { start: words[next]!.start, end: tail };
}

function describes(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  if (/^(?:who|que|whose)$/.test(words[from]!.plain)) return true;
  for (let k = from; k <= to; k += 1)
    if (/^(?:is|was|were|are|has|had|have|es|fue|era|son|ha|han)$/.test(words[k]!.plain)) return false;
  return true;
}

type Speaker = { bearing: Bearing; how: Source['how']; since: number } | null;

/** Who said a quotation, as far as its own sentence and the one before it say for certain. */
function quotedBy(
  clause: Clause,
  quote: Quote,
  quotes: readonly Quote[],
  verbs: readonly Attribution[],
  cited: readonly Cited[],
  speakerOf: (index: number) => Speaker,
  referents: Referents,
  unitIndex: number,
): Speaker {
  const { words, text } = clause.reading;
  const outside = words.slice(clause.first, clause.last + 1).some((_, i) => !clause.quoted(clause.first + i));
  if (!outside) return referents.goesOn(clause.reading, unitIndex, quote);

  const behind = words.findIndex(({ start }) => start >= quote.end);
  const ahead = words.findLastIndex(({ end }) => end <= quote.start);
  if (ahead >= clause.first && !quote.dialogue) {
    for (let k = ahead; k > Math.max(clause.first - 1, ahead - 3); k -= 1) {
      if (clause.quoted(k) || !/^(?:['’]s?)? $/.test(k === ahead ? ' ' : gap(clause, k + 1))) break;
      if (NOT_SAID.has(words[k]!.plain)) return null;
    }
  }
  // “…,” she said: the attribution behind the quotation.
  const mark = text.slice(Math.max(quote.start, quote.end - 1), quote.end + 2);
  const open = /[,?!—–]/.test(mark) || quote.dialogue;
  if (behind >= 0 && behind <= clause.last && open) {
    // “…,” as groups such as X called it
    const as = /^(?:as|como)$/.test(words[behind]!.plain);
    const index = verbs.findIndex(
      ({ verb, subject }) =>
        verb >= behind &&
        (subject.first <= behind || verb === behind || (as && subject.first - behind < 7)) &&
        subject.type !== 'shared',
    );
    if (index >= 0 && verbs[index]!.frame !== 'denial') {
      const { verb, subject } = verbs[index]!;
      const near =
        subject.first === behind || as || verb === behind || appositionOnly(clause, behind, subject.first);
      if (near && !quotes.some(({ start }) => start > quote.end && start < words[verb]!.start))
        return speakerOf(index);
    }
    const source = cited.find(({ from }) => from === behind);
    if (source !== undefined)
      return referents.resolve(clause.reading, unitIndex, source.from, source.subject);
  }
  // She said: “…”; she called it “…”: the nearest attribution before it.
  for (let index = verbs.length - 1; index >= 0; index -= 1) {
    const { verb, frame, inverted, subject } = verbs[index]!;
    if (words[verb]!.end > quote.start) continue;
    if (frame === 'denial') return null;
    const last = inverted && subject.type === 'named' ? Math.max(verb, subject.mention.last) : verb;
    const bridge = words.slice(last + 1, ahead + 1);
    if (
      bridge.some(
        (word, k) =>
          !clause.quoted(last + 1 + k) &&
          (/^(?:while|mientras|because|porque|after|although)$/.test(word.plain) || NOT_SAID.has(word.plain)),
      )
    )
      return null;
    for (let k = last + 1; k <= ahead; k += 1) {
      if (clause.quoted(k)) continue;
      if (/;/.test(gap(clause, k))) return null;
      const subjectFollows = k + 1 <= ahead && clause.at(k + 1) !== undefined;
      if (/^(?:and|y|but|pero)$/.test(words[k]!.plain) && subjectFollows && clause.at(k - 1) === undefined)
        return null;
    }
    return speakerOf(index);
  }
  const source = cited.find(({ from }) => words[from]!.end <= quote.start);
  if (source !== undefined) return referents.resolve(clause.reading, unitIndex, source.from, source.subject);
  return null;
}

const appositionOnly = (clause: Clause, from: number, first: number): boolean =>
  first >= from && first - from <= 1 && clause.at(from) === undefined;
