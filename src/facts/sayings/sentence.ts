import { firstFrom, lastUntil, type Span } from '../../text/span.ts';
import type { Quote, Reading } from '../people/found.ts';
import type { Attribution, Cited } from './attribution.ts';
import { attributions } from './attributions.ts';
import { citations } from './citations.ts';
import { type Clause, gap, plainGap, type Subject } from './clause.ts';
import type { Speaker } from './discourse.ts';
import { openingReference, openingSubject } from './opening-subject.ts';
import type { Referents } from './referents.ts';
import { isTitle } from './work-title.ts';

/** Quotations that are read of one sentence. */
const MOST_QUOTES = 60;

/** The words of a stretch of a paragraph with what they are; null where it has none. */
export function clauseOf(reading: Reading, unit: Span, referents: Referents): Clause | null {
  const first = firstFrom(reading.words, unit.start);
  const last = lastUntil(reading.words, unit.end);
  if (first < 0 || last < first) return null;
  const quoted = new Array<boolean>(reading.words.length).fill(false);
  for (const { start, end } of reading.quotes.filter((quote) => !isName(reading, quote, referents)))
    for (let i = first; i <= last; i += 1)
      if (reading.words[i]!.start >= start && reading.words[i]!.end <= end) quoted[i] = true;
  return { reading, first, last, at: (i) => referents.at(reading, i), quoted: (i) => quoted[i] === true };
}

/** Whether nothing but somebody's name stands between the marks: 'the “Ladies of the Hill” group'. */
function isName(reading: Reading, { start, end }: Quote, referents: Referents): boolean {
  const at = firstFrom(reading.words, start);
  const mention = at < 0 ? undefined : referents.at(reading, at);
  return mention !== undefined && mention.start <= start && mention.end >= end;
}

/** One sentence with its attributions, citations and quotations, and whom each of them means. */
export class Sentence {
  readonly clause: Clause;
  /** Its index among the paragraph's sentences, and where it stands there. */
  readonly unit: number;
  readonly span: Span;
  readonly verbs: readonly Attribution[];
  readonly cited: readonly Cited[];
  /** Without names and titles of works between marks, and without quotations within others. */
  readonly quotes: readonly Quote[];
  readonly #referents: Referents;
  readonly #speakers = new Map<number, Speaker | null>();

  constructor(clause: Clause, unit: number, referents: Referents) {
    const { reading } = clause;
    const span = reading.units[unit]!;
    this.clause = clause;
    this.unit = unit;
    this.span = span;
    this.#referents = referents;
    this.verbs = attributions(clause);
    this.cited = citations(clause);
    this.quotes = reading.quotes
      .filter(
        ({ start, end, nested }) =>
          !nested && start < span.end && end > span.start && start >= span.start - 1,
      )
      .filter((quote) => !isName(reading, quote, referents) && !isTitle(clause, quote))
      .slice(0, MOST_QUOTES);
  }

  /** Whom a subject means whose verb or citation stands at the word `at`. */
  resolve(at: number, subject: Subject): Speaker | null {
    return this.#referents.resolve(this.clause.reading, this.unit, at, subject);
  }

  /** The two who together say what the attribution of this index tells; none where they aren't two. */
  bothOf(index: number): readonly Speaker[] {
    const { verb, subject } = this.verbs[index]!;
    if (subject.type !== 'other' || subject.both === undefined) return [];
    return subject.both.flatMap(
      (mention) => this.resolve(verb, { type: 'named', mention, first: mention.first }) ?? [],
    );
  }

  /** Who says what the attribution of this index tells; null where it isn't certain. */
  speakerOf(index: number): Speaker | null {
    const known = this.#speakers.get(index);
    if (known !== undefined) return known;
    const { verb, subject } = this.verbs[index]!;
    const speaker: Speaker | null = this.#isWithin(index)
      ? this.speakerOf(index - 1)
      : subject.type !== 'shared'
        ? this.#isRatherAnother(index)
          ? null
          : this.resolve(verb, subject)
        : index > 0 && this.#shares(index)
          ? this.#carriedOn(index)
          : this.#opening(verb);
    this.#speakers.set(index, speaker);
    return speaker;
  }

  /** Whoever opens the sentence and is the subject of all its verbs. */
  #opening(verb: number): Speaker | null {
    const mention = openingSubject(this.clause, verb);
    if (mention !== null) return this.resolve(verb, { type: 'named', mention, first: mention.first });
    const reference = openingReference(this.clause, verb);
    return reference === null ? null : this.resolve(this.clause.first, reference);
  }

  /** Who goes on behind "and"; null where one verb stands within the words of another: "said that X told her and asked". */
  #carriedOn(index: number): Speaker | null {
    const speaker = this.speakerOf(index - 1);
    const outer = index > 1 ? this.verbs[index - 2]! : null;
    const isNested =
      outer !== null &&
      this.verbs[index - 1]!.subject.type === 'named' &&
      /^(?:that|que)$/.test(this.clause.reading.words[outer.verb + 1]?.plain ?? '') &&
      this.speakerOf(index - 2)?.bearing !== speaker?.bearing;
    return isNested ? null : speaker;
  }

  /** "Her lawyer said she believes": whether a pronoun right behind a verb of saying can only mean who is its subject. */
  #isWithin(index: number): boolean {
    const before = this.verbs[index - 1];
    const { subject, verb } = this.verbs[index]!;
    if (before === undefined || subject.type !== 'pronoun' || subject.who === 'many') return false;
    const { words } = this.clause.reading;
    const from = /^(?:that|que)$/.test(words[before.verb + 1]?.plain ?? '')
      ? before.verb + 2
      : before.verb + 1;
    return (
      subject.first === from && verb > from && plainGap(gap(this.clause, from)) && !this.clause.quoted(from)
    );
  }

  /** "The opposition said it welcomed what, it said, was new": whether a pronoun may mean somebody unnamed who spoke before it there. */
  #isRatherAnother(index: number): boolean {
    const { subject } = this.verbs[index]!;
    if (subject.type !== 'pronoun') return false;
    return this.verbs
      .slice(0, index)
      .some(
        (before, k) =>
          /^(?:other|described)$/.test(before.subject.type) &&
          before.frame !== 'call' &&
          this.speakerOf(k) === null,
      );
  }

  /** Whether "and", or a participle, carries a subject on from the verb before. */
  #shares(index: number): boolean {
    const { words } = this.clause.reading;
    for (let i = this.verbs[index - 1]!.verb + 1; i < this.verbs[index]!.verb; i += 1) {
      if (/;|: $/.test(gap(this.clause, i)) && words[i + 1]?.plain !== 'tiempo') return false;
      // Another clause with a subject of its own stands between.
      if (
        /^(?:who|whom|which|whose|cuyo|cuya|quien|quienes)$/.test(words[i]!.plain) &&
        !this.clause.quoted(i)
      )
        return false;
    }
    return true;
  }
}
