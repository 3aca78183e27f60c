import { plain } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Found, Quote, Reading } from '../people/found.ts';
import type { Naming } from '../people/roles.ts';
import type { Role, Saying } from '../person.ts';
import type { Subject } from './clause.ts';
import { byDescription } from './descriptions.ts';
import { Discourse, type Speaker } from './discourse.ts';
import { byPronoun } from './pronouns.ts';

/** "added", "dijo además": whether a verb of saying tells that whoever spoke goes on. */
function goesOnSaying({ words }: Reading, at: number): boolean {
  return (
    /^(?:added|adds|continued|agreg|anad|prosigu|continu|abund)/.test(words[at]?.plain ?? '') ||
    [words[at - 1], words[at + 1]].some((word) =>
      /^(?:also|further|tambien|ademas|asimismo|igualmente)$/.test(word?.plain ?? ''),
    )
  );
}
/** Whom pronouns, "the group" and quotations without a word of attribution mean, where only one can be meant. */
export class Referents {
  readonly #discourse: Discourse;
  /** Whose words a paragraph says are to follow: "Ann Lee said:". */
  readonly #announced = new Map<number, Bearing>();

  constructor(
    readings: readonly Reading[],
    naming: readonly Naming[],
    roles: ReadonlyMap<Bearing, readonly Role[]>,
  ) {
    this.#discourse = new Discourse(readings, naming, roles);
  }

  at(reading: Reading, i: number): Found | undefined {
    return this.#discourse.at(reading, i);
  }

  nameOf(bearing: Bearing): string {
    return this.#discourse.nameOf(bearing);
  }

  /** Remembers who said something, for what leans on it. */
  note(reading: Reading, unit: number, kind: Saying['kind'], span: Span, bearing: Bearing | null): void {
    this.#discourse.note(reading, unit, kind, span, bearing);
  }

  /** Remembers that a paragraph ends with somebody's "said:", so that the next is theirs. */
  announce({ paragraph }: Reading, bearing: Bearing): void {
    this.#announced.set(paragraph, bearing);
  }

  /** The speaker whom the subject of the verb at `at` means; null where it isn't certain. */
  resolve(reading: Reading, unit: number, at: number, subject: Subject): Speaker | null {
    const discourse = this.#discourse;
    const reference = { reading, unit, at, continues: goesOnSaying(reading, at) };
    switch (subject.type) {
      case 'named':
        return {
          bearing: discourse.bearerOf(subject.mention)!,
          how: 'named',
          since: reading.units[unit]!.start,
        };
      case 'pronoun':
        return subject.who === 'many'
          ? null
          : namedHere(reading, unit, byPronoun(discourse, reference, subject.who));
      case 'omitted':
        return reading.spanish ? namedHere(reading, unit, byPronoun(discourse, reference, 'any')) : null;
      case 'document':
        return this.#ofReport(reading, unit, subject.noun);
      case 'described':
        return namedHere(
          reading,
          unit,
          byDescription(discourse, { ...reference, at: Math.min(at, subject.first) }, subject),
        );
      default:
        return null;
    }
  }

  /** "The report said", after a sentence that gives somebody's report as its source. */
  #ofReport(reading: Reading, unit: number, noun: string): Speaker | null {
    const before = unit > 0 ? reading.units[unit - 1]! : null;
    const spoke = before === null ? null : this.#discourse.soleSpeaker(reading.paragraph, unit - 1);
    if (before === null || spoke === null || spoke.kind !== 'organisation') return null;
    const told = plain(reading.text.slice(before.start, before.end)).split(/[^\p{L}\p{N}]+/u);
    return told.includes(noun) ? this.#spokeIn(reading, unit - 1, spoke) : null;
  }

  /** The speaker of a sentence that is all quotation: whoever surely spoke in the sentence before it. */
  goesOn(reading: Reading, unit: number, quote: Quote): Speaker | null {
    if (unit === 0) {
      const before = this.#discourse.reading(reading.paragraph - 1);
      if (before === undefined || quote.start > 2) return null;
      const announced = this.#announced.get(before.paragraph);
      if (announced !== undefined) return { bearing: announced, how: 'carried', since: 0 };
      const last = before.units.length - 1;
      if (!before.quotes.some(({ open }) => open) && !this.#endsQuoting(before, quote, reading)) return null;
      const bearing = this.#discourse.soleSpeaker(before.paragraph, last);
      return bearing === null ? null : { bearing, how: 'carried', since: 0 };
    }
    const bearing = this.#discourse.soleSpeaker(reading.paragraph, unit - 1);
    return bearing === null ? null : this.#spokeIn(reading, unit - 1, bearing);
  }

  /** Whoever spoke in a sentence and goes on. */
  #spokeIn(reading: Reading, unit: number, bearing: Bearing): Speaker {
    return { bearing, how: 'carried', since: this.#discourse.sentenceNaming(reading, unit, bearing) };
  }

  /**
   * Whether a paragraph that is all quotation goes on with whoever the one before quotes: it does as newspapers print
   * it, unless one of them is a question, which somebody else may answer.
   */
  #endsQuoting(before: Reading, quote: Quote, here: Reading): boolean {
    const last = before.units.length - 1;
    const border = before.units[last]!.start;
    const asks = [
      here.text.slice(quote.start, quote.end),
      ...before.quotes
        .filter(({ start }) => start >= border)
        .map(({ start, end }) => before.text.slice(start, end)),
    ].some((text) => text.endsWith('?'));
    const isAllQuoted = here.words.every(({ start, end }) =>
      here.quotes.some((each) => start >= each.start && end <= each.end),
    );
    return (
      !asks &&
      isAllQuoted &&
      !quote.dialogue &&
      this.#discourse.notedIn(before.paragraph).some(({ unit }) => unit === last)
    );
  }
}

/** A speaker whom the very sentence names before the words that refer to them is named, not carried. */
function namedHere({ paragraph, units }: Reading, unit: number, speaker: Speaker | null): Speaker | null {
  const { start, end } = units[unit]!;
  const named = speaker?.bearing.found.some(
    (mention) => mention.paragraph === paragraph && mention.start >= start && mention.end <= end,
  );
  return named ? { ...speaker!, how: 'named', since: start } : speaker;
}
