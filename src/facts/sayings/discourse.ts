import type { Span } from '../../text/span.ts';
import type { Source } from '../figure.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Found, Reading } from '../people/found.ts';
import type { Naming } from '../people/roles.ts';
import type { Role, Saying } from '../person.ts';
import type { Subject } from './clause.ts';
import { genderOfRole } from './role-gender.ts';

/** Who speaks, how that is known, and where in the paragraph the words begin that tell. */
export interface Speaker {
  readonly bearing: Bearing;
  readonly how: Source['how'];
  readonly since: number;
}

/** Words that refer to somebody: those at the word `at` of one sentence. */
export interface Reference {
  readonly reading: Reading;
  readonly unit: number;
  readonly at: number;
  /** Whether the verb says that its subject spoke just before: "added". */
  readonly continues: boolean;
}

/** A subject that says what somebody is: "the group", "la ministra". */
export type Description = Extract<Subject, { readonly type: 'described' }>;

interface Noted {
  readonly paragraph: number;
  readonly unit: number;
  readonly kind: Saying['kind'];
  readonly bearing: Bearing | null;
  readonly span: Span;
}

/** As many paragraphs as somebody may go on speaking over who isn't named in them. */
export const PARAGRAPHS_BACK = 2;

/** Length in UTF-16 units below which words in quotation marks that nobody is known to have said are a term. */
const FRAGMENT = 25;

/** Whether what was noted is a word or two in quotation marks that are nobody's. */
const isTerm = ({ bearing, kind, span }: Noted): boolean =>
  bearing === null && kind === 'direct' && span.end - span.start < FRAGMENT;

/** Whom an article names and where, and who has spoken in it so far: what a referring word is understood by. */
export class Discourse {
  readonly #bearers = new Map<Found, Bearing>();
  readonly #names = new Map<Bearing, string>();
  readonly #cover = new Map<number, readonly (Found | undefined)[]>();
  readonly #mentions = new Map<number, readonly Found[]>();
  readonly #roles: ReadonlyMap<Bearing, readonly Role[]>;
  readonly #readings = new Map<number, Reading>();
  readonly #spoke = new Set<Bearing>();
  readonly #called = new Set<Bearing>();
  #noted: Noted[] = [];

  constructor(
    readings: readonly Reading[],
    naming: readonly Naming[],
    roles: ReadonlyMap<Bearing, readonly Role[]>,
  ) {
    this.#roles = roles;
    for (const { bearing, name } of naming) {
      this.#names.set(bearing, name);
      for (const mention of bearing.found) this.#bearers.set(mention, bearing);
    }
    for (const reading of readings) {
      const here = [...this.#bearers.keys()].filter(({ paragraph }) => paragraph === reading.paragraph);
      const cover = new Array<Found | undefined>(reading.words.length).fill(undefined);
      for (const mention of here) for (let i = mention.first; i <= mention.last; i += 1) cover[i] = mention;
      this.#cover.set(reading.paragraph, cover);
      this.#mentions.set(
        reading.paragraph,
        here.sort((a, b) => a.start - b.start),
      );
      this.#readings.set(reading.paragraph, reading);
    }
  }

  /** The mention that the word at `i` is part of. */
  at({ paragraph }: Reading, i: number): Found | undefined {
    return this.#cover.get(paragraph)?.[i];
  }

  bearerOf(mention: Found): Bearing | undefined {
    return this.#bearers.get(mention);
  }

  nameOf(bearing: Bearing): string {
    return this.#names.get(bearing)!;
  }

  /** Everybody whom the article names, in the order in which it does. */
  get bearers(): Iterable<Bearing> {
    return this.#names.keys();
  }

  /** What the whole article says of everybody's roles. */
  get roles(): ReadonlyMap<Bearing, readonly Role[]> {
    return this.#roles;
  }

  rolesOf(bearing: Bearing): readonly Role[] {
    return this.#roles.get(bearing) ?? [];
  }

  /** A paragraph by its number, from 1. */
  reading(paragraph: number): Reading | undefined {
    return this.#readings.get(paragraph);
  }

  /** Remembers who said something, for what leans on it; from more than two paragraphs back nothing is kept. */
  note(reading: Reading, unit: number, kind: Saying['kind'], span: Span, bearing: Bearing | null): void {
    this.#noted = this.#noted.filter(({ paragraph }) => paragraph >= reading.paragraph - PARAGRAPHS_BACK);
    this.#noted.push({ paragraph: reading.paragraph, unit, kind, bearing, span });
    if (bearing !== null) this.#spoke.add(bearing);
  }

  /** Remembers that a body was called "the group" or the like. */
  call(bearing: Bearing): void {
    this.#called.add(bearing);
  }

  /** Whether a body was called "the group" or the like so far. */
  wasCalled(bearing: Bearing): boolean {
    return this.#called.has(bearing);
  }

  /** Whether somebody has spoken so far. */
  hasSpoken(bearing: Bearing): boolean {
    return this.#spoke.has(bearing);
  }

  /** What was said in a paragraph, in its order. */
  notedIn(wanted: number): readonly Noted[] {
    return this.#noted.filter(({ paragraph }) => paragraph === wanted);
  }

  /** What was said in a sentence, without a word or two in quotation marks that are nobody's: the “Black Spring”. */
  saidIn(paragraph: number, unit: number): readonly Noted[] {
    return this.notedIn(paragraph).filter((noted) => noted.unit === unit && !isTerm(noted));
  }

  /** The last sentence of a paragraph in which something was said; null where none was. */
  lastSaidIn(paragraph: number): number | null {
    const said = this.notedIn(paragraph).filter((noted) => !isTerm(noted));
    return said.length === 0 ? null : Math.max(...said.map(({ unit }) => unit));
  }

  /** Whose words all that was said in a sentence are; null where nobody's or several people's. */
  soleSpeaker(paragraph: number, unit: number): Bearing | null {
    const here = this.saidIn(paragraph, unit);
    // "Ruiz said her landlord reported that …": what others say there is told by Ruiz.
    const said = here.filter(
      ({ span }) =>
        !here.some(
          (other) =>
            other.bearing !== null &&
            other.span.start <= span.start &&
            other.span.end >= span.end &&
            other.span.end - other.span.start > span.end - span.start,
        ),
    );
    const [first] = said;
    if (first === undefined || first.bearing === null) return null;
    return said.every(({ bearing }) => bearing === first.bearing) ? first.bearing : null;
  }

  /** Whether nobody is named and nobody speaks in a paragraph. */
  isSilent({ paragraph, quotes }: Reading): boolean {
    return (
      quotes.length === 0 &&
      (this.#mentions.get(paragraph) ?? []).length === 0 &&
      this.notedIn(paragraph).length === 0
    );
  }

  /**
   * Distinct bearers mentioned in a stretch of a paragraph, outside what is quoted and, unless `spokenOf`, what others
   * say of them.
   */
  among(
    reading: Reading,
    from: number,
    to: number,
    kind: 'person' | 'organisation',
    spokenOf = false,
  ): readonly Bearing[] {
    const bearings = new Set<Bearing>();
    for (const mention of this.#mentions.get(reading.paragraph) ?? []) {
      if (mention.kind !== kind || mention.start < from || mention.end > to) continue;
      if (reading.quotes.some(({ start, end }) => mention.start >= start && mention.end <= end)) continue;
      if (!spokenOf && this.#isSpokenOf(mention)) continue;
      bearings.add(this.#bearers.get(mention)!);
    }
    return [...bearings];
  }

  /** Whether a mention stands within reported words, behind their first: what is spoken of there doesn't speak next. */
  #isSpokenOf(mention: Found): boolean {
    return this.notedIn(mention.paragraph).some(
      ({ kind, span }) =>
        kind === 'reported' && mention.titleStart > span.start + 4 && mention.end <= span.end,
    );
  }

  genderOf(bearing: Bearing): 'woman' | 'man' | null {
    // "Martín" of "Ana Martín Calderín" is no given name.
    const [full] = [...bearing.found].sort((a, b) => b.parts.length - a.parts.length);
    const known = new Set(
      bearing.found
        .filter(
          ({ parts, titleStart, start }) =>
            titleStart < start || parts.length === full!.parts.length || parts[0] === full!.parts[0],
        )
        .map(({ gender }) => gender)
        .filter((gender) => gender !== null),
    );
    if (known.size > 0) return known.size === 1 ? [...known][0]! : null;
    const told = new Set(
      this.rolesOf(bearing)
        .map(({ text }) => genderOfRole(text, this.#readings.get(1)?.spanish === true))
        .filter((gender) => gender !== null),
    );
    return told.size === 1 ? [...told][0]! : null;
  }

  /** Where the nearest sentence up to `unit` begins that names the bearer; otherwise `unit` itself. */
  sentenceNaming(reading: Reading, unit: number, bearing: Bearing): number {
    for (let i = unit; i >= 0; i -= 1) {
      const { start, end } = reading.units[i]!;
      if (
        bearing.found.some(
          (mention) =>
            mention.paragraph === reading.paragraph && mention.start >= start && mention.end <= end,
        )
      )
        return start;
    }
    return reading.units[unit]!.start;
  }
}
