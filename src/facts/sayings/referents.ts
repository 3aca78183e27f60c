import { AND, PREPOSITION } from '../../text/function-words.ts';
import { plain } from '../../text/names.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { CALLED_AGAIN, isRole, KIN, SOLE_OFFICES } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import type { Source } from '../figure.ts';
import type { Bearing } from '../people/entities.ts';
import type { Found, Quote, Reading } from '../people/found.ts';
import type { Naming } from '../people/roles.ts';
import type { Role, Saying } from '../person.ts';
import { ANY_BODY, classOf, isBare, isKnownBody, isNeverCalled } from './body-class.ts';
import type { Subject } from './clause.ts';
import { isOblique, isSubject, phraseFirst } from './mention-place.ts';
import { genderOfRole } from './role-gender.ts';

/** Who speaks, how that is known, and where in the paragraph the words begin that tell. */
export interface Speaker {
  readonly bearing: Bearing;
  readonly how: Source['how'];
  readonly since: number;
}

interface Noted {
  readonly paragraph: number;
  readonly unit: number;
  readonly kind: Saying['kind'];
  readonly bearing: Bearing | null;
  readonly span: Span;
}

/** "added", "dijo además": whether a verb of saying tells that whoever spoke goes on. */
function goesOnSaying({ words }: Reading, at: number): boolean {
  return (
    /^(?:added|adds|continued|agreg|anad|prosigu|continu|abund)/.test(words[at]?.plain ?? '') ||
    [words[at - 1], words[at + 1]].some((word) =>
      /^(?:also|further|tambien|ademas|asimismo|igualmente)$/.test(word?.plain ?? ''),
    )
  );
}
/** What those who belong to a body are called, unlike those who speak for it. */
const MEMBERS =
  /^(?:activistas?|miembros?|militantes?|integrantes?|afiliad[oa]s?|socios?|abogad[oa]s?|activists?|members?|lawyers?)$/;

/** As many paragraphs as somebody may go on speaking over who isn't named in them. */
const PARAGRAPHS_BACK = 2;

/** A folded sentence whose subject is a body that it calls by what it is. */
const BODY_OPENS =
  /^(?:la|el|las|los) (?:empresas?|companias?|firmas?|multinacional|gobiernos?|ejecutivo|ayuntamiento|municipalidad|alcaldia|ministerio|fiscalia|policia|tribunal|banco|grupo|partido|sindicato|universidad|iglesia|organizacion|ong|asociacion|fundacion|federacion|agencia|oposicion|regimen|ejercito) (?!de\b|del\b)/;

/** What somebody does who then says something, folded. */
const TAKES_THE_WORD =
  /(?<![\p{L}])(?:se (?:refirio|refiere|mostro|muestra|pronuncio|pronuncia|expreso|dirigio|sumo)|comparecio|comparece|intervino|interviene|converso|hablo|habla|hablaba|analizo|analiza|abordo|aborda|agradecio|agradece|reacciono|reacciona|fue (?:critic[oa]|claro|clara|tajante|contundente)|salio al paso|respondio|arremetio|arremete|coincidio|coincide|entrevist\p{L}+)(?![\p{L}])/u;

/** What tells that somebody has died, folded. */
const DIED = /(?<![\p{L}])(?:died|has died|dies|murio|fallecio|ha muerto|ha fallecido)(?![\p{L}])/u;
const HERS = /^(?:she|her|hers|herself)$/;
const HIS = /^(?:he|his|him|himself)$/;

/** Length in UTF-16 units below which words in quotation marks that nobody is known to have said are a term. */
const FRAGMENT = 25;

/** Nouns for whoever has some office of a body. */
const ANY_OFFICE =
  /^(?:directiv[oa]|dirigente|representante|responsable|ejecutiv[oa]|cabecilla|executive|representative)$/;

/** Nouns by which news calls whoever it has just named, whatever they are. */
const WHOEVER_WAS_NAMED =
  /^(?:activista|opositora?|disidente|entrevistad[oa]|exiliad[oa]|dirigente|politic[oa]|analista|expert[oa]|especialista|excarcelad[oa]|expres[oa]|activist|dissident|campaigner|politician|analyst|expert|interviewee|exile|ex-prisoner)$/;

/** Whom pronouns, "the group" and quotations without a word of attribution mean, where only one can be meant. */
export class Referents {
  readonly #bearers = new Map<Found, Bearing>();
  readonly #names = new Map<Bearing, string>();
  readonly #cover = new Map<number, readonly (Found | undefined)[]>();
  readonly #mentions = new Map<number, readonly Found[]>();
  readonly #roles: ReadonlyMap<Bearing, readonly Role[]>;
  readonly #readings = new Map<number, Reading>();
  #noted: Noted[] = [];
  /** Whose words a paragraph says are to follow: "Ann Lee said:". */
  readonly #announced = new Map<number, Bearing>();
  /** Whether the verb in question says that its subject spoke just before. */
  #continues = false;

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

  at(reading: Reading, i: number): Found | undefined {
    return this.#cover.get(reading.paragraph)?.[i];
  }

  nameOf(bearing: Bearing): string {
    return this.#names.get(bearing)!;
  }

  /** Remembers who said something, for what leans on it. */
  note(reading: Reading, unit: number, kind: Saying['kind'], span: Span, bearing: Bearing | null): void {
    this.#noted = this.#noted.filter(({ paragraph }) => paragraph >= reading.paragraph - PARAGRAPHS_BACK);
    this.#noted.push({ paragraph: reading.paragraph, unit, kind, bearing, span });
  }

  /** Remembers that a paragraph ends with somebody's "said:", so that the next is theirs. */
  announce({ paragraph }: Reading, bearing: Bearing): void {
    this.#announced.set(paragraph, bearing);
  }

  /** The speaker whom a subject means; null where it isn't certain. */
  resolve(reading: Reading, unit: number, at: number, subject: Subject): Speaker | null {
    this.#continues = goesOnSaying(reading, at);
    const since = reading.units[unit]!.start;
    switch (subject.type) {
      case 'named':
        return { bearing: this.#bearers.get(subject.mention)!, how: 'named', since };
      case 'pronoun':
        return subject.who === 'many'
          ? null
          : this.#here(reading, unit, this.#carried(reading, unit, at, subject.who));
      case 'omitted':
        return reading.spanish ? this.#here(reading, unit, this.#carried(reading, unit, at, 'any')) : null;
      case 'document': {
        // "The report said", after a sentence that gives somebody's report as its source.
        const before = unit > 0 ? reading.units[unit - 1]! : null;
        const spoke = before === null ? null : this.#soleSpeaker(reading.paragraph, unit - 1);
        if (before === null || spoke === null || spoke.kind !== 'organisation') return null;
        const told = plain(reading.text.slice(before.start, before.end)).split(/[^\p{L}\p{N}]+/u);
        return told.includes(subject.noun)
          ? { bearing: spoke, how: 'carried', since: this.#start(reading, unit - 1, spoke) }
          : null;
      }
      case 'described':
        return this.#here(
          reading,
          unit,
          this.#described(reading, unit, Math.min(at, subject.first), subject),
        );
      default:
        return null;
    }
  }

  /** The speaker of a sentence that is all quotation: whoever surely spoke in the sentence before it. */
  goesOn(reading: Reading, unit: number, quote: Quote): Speaker | null {
    if (unit === 0) {
      const before = this.#readings.get(reading.paragraph - 1);
      if (before === undefined || quote.start > 2) return null;
      const announced = this.#announced.get(before.paragraph);
      if (announced !== undefined) return { bearing: announced, how: 'carried', since: 0 };
      const last = before.units.length - 1;
      if (!before.quotes.some(({ open }) => open) && !this.#endsQuoting(before, quote, reading)) return null;
      const bearing = this.#soleSpeaker(before.paragraph, last);
      return bearing === null ? null : { bearing, how: 'carried', since: 0 };
    }
    const bearing = this.#soleSpeaker(reading.paragraph, unit - 1);
    return bearing === null
      ? null
      : { bearing, how: 'carried', since: this.#start(reading, unit - 1, bearing) };
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
      this.#noted.some(
        ({ paragraph, unit, kind }) => paragraph === before.paragraph && unit === last && kind === 'direct',
      )
    );
  }

  /**
   * Who spoke last in the paragraph before, where a verb without a subject or a pronoun opens this one: undefined where
   * nobody spoke there, null where it isn't certain.
   */
  #spokeLast(
    reading: Reading,
    who: 'man' | 'woman' | 'thing' | 'any',
    fits: (bearing: Bearing) => boolean,
  ): Bearing | null | undefined {
    let before = this.#readings.get(reading.paragraph - 1);
    // Past a paragraph that names nobody and in which nobody speaks.
    if (before !== undefined && this.#isSilent(before)) before = this.#readings.get(before.paragraph - 1);
    const said = this.#noted.filter(({ paragraph }) => paragraph === before?.paragraph);
    if (before === undefined || said.length === 0) return undefined;
    const unit = Math.max(...said.map((noted) => noted.unit));
    const spoke = this.#soleSpeaker(before.paragraph, unit);
    if (spoke === null || !fits(spoke)) return null;
    // Behind an elided subject stands who spoke, unless the paragraph turned to somebody else since.
    const from = who === 'any' || this.#continues ? before.units[unit]!.end : before.units[unit]!.start;
    const rivals = this.#among(before, from, before.text.length, spoke.kind).filter(
      (bearing) =>
        bearing !== spoke && fits(bearing) && this.#isSpokenAbout(before, before.text.length, bearing),
    );
    return rivals.length === 0 ? spoke : null;
  }

  #isSilent({ paragraph, quotes }: Reading): boolean {
    return (
      quotes.length === 0 &&
      (this.#mentions.get(paragraph) ?? []).length === 0 &&
      !this.#noted.some((noted) => noted.paragraph === paragraph)
    );
  }

  /** Where the nearest sentence before begins that names the bearer. */
  #start(reading: Reading, unit: number, bearing: Bearing): number {
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

  /** What was said in a sentence, without a word or two in quotation marks that are nobody's: the “Black Spring”. */
  #saidIn(paragraph: number, unit: number): readonly Noted[] {
    return this.#noted.filter(
      (noted) =>
        noted.paragraph === paragraph &&
        noted.unit === unit &&
        !(noted.bearing === null && noted.kind === 'direct' && noted.span.end - noted.span.start < FRAGMENT),
    );
  }

  #soleSpeaker(paragraph: number, unit: number): Bearing | null {
    const here = this.#saidIn(paragraph, unit);
    // "Ruiz said her landlord reported that …": what others say there is told by Ruiz.
    const said = here.filter(
      ({ bearing, span }) =>
        bearing !== null ||
        !here.some(
          (other) => other.bearing !== null && other.span.start <= span.start && other.span.end >= span.end,
        ),
    );
    const [first] = said;
    if (first === undefined || first.bearing === null) return null;
    return said.every(({ bearing }) => bearing === first.bearing) ? first.bearing : null;
  }

  /** Whether a mention stands within reported words, behind their first: what is spoken of there doesn't speak next. */
  #isSpokenOf(mention: Found): boolean {
    return this.#noted.some(
      ({ paragraph, kind, span }) =>
        kind === 'reported' &&
        paragraph === mention.paragraph &&
        mention.titleStart > span.start + 4 &&
        mention.end <= span.end,
    );
  }

  /** Distinct bearers mentioned in a stretch of a paragraph, outside what is quoted and what others say of them. */
  #among(
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

  #gender(bearing: Bearing): 'woman' | 'man' | null {
    const known = new Set(bearing.found.map(({ gender }) => gender).filter((gender) => gender !== null));
    if (known.size > 0) return known.size === 1 ? [...known][0]! : null;
    const told = new Set(
      (this.#roles.get(bearing) ?? [])
        .map(({ text }) => genderOfRole(text, this.#readings.get(1)?.spanish === true))
        .filter((gender) => gender !== null),
    );
    return told.size === 1 ? [...told][0]! : null;
  }

  /** Whose death the article's first sentence tells, where it begins with their name; null elsewhere. */
  #mourned(): Bearing | null {
    const first = this.#readings.get(1);
    const [lead] = first?.units ?? [];
    if (first === undefined || lead === undefined) return null;
    if (!DIED.test(plain(first.text.slice(lead.start, lead.end)))) return null;
    const [who, ...others] = this.#among(first, 0, lead.end, 'person').filter((bearing) =>
      this.#opens(first, lead.start, bearing),
    );
    return who === undefined || others.length > 0 ? null : who;
  }

  /** "She told an interviewer in 1998": the one of whom an obituary is, where nobody else near can be meant. */
  #ofObituary(reading: Reading, who: 'man' | 'woman'): Speaker | null {
    const mourned = this.#mourned();
    if (mourned === null) return null;
    const first = plain(this.#readings.get(1)!.text).split(/[^\p{L}]+/u);
    const own = this.#gender(mourned);
    const [theirs, others] = who === 'woman' ? [HERS, HIS] : [HIS, HERS];
    const fits =
      own === who ||
      (own === null && first.some((word) => theirs.test(word)) && !first.some((word) => others.test(word)));
    if (!fits) return null;
    for (const [bearing] of this.#names) {
      if (bearing === mourned || bearing.kind !== 'person') continue;
      const gender = this.#gender(bearing);
      const near = bearing.found.some(
        ({ paragraph }) =>
          (paragraph === reading.paragraph && gender !== (who === 'woman' ? 'man' : 'woman')) ||
          (paragraph < reading.paragraph &&
            paragraph >= reading.paragraph - PARAGRAPHS_BACK &&
            gender === who),
      );
      if (near) return null;
    }
    const spoke = this.#noted.filter(({ paragraph }) => paragraph === reading.paragraph - 1).at(-1)?.bearing;
    const isOther =
      spoke !== undefined &&
      spoke !== null &&
      spoke !== mourned &&
      this.#gender(spoke) !== (who === 'woman' ? 'man' : 'woman');
    return isOther ? null : { bearing: mourned, how: 'carried', since: 0 };
  }

  /** A speaker whom the very sentence names before the words that refer to them is named, not carried. */
  #here(reading: Reading, unit: number, speaker: Speaker | null): Speaker | null {
    const { start, end } = reading.units[unit]!;
    const named = speaker?.bearing.found.some(
      (mention) => mention.paragraph === reading.paragraph && mention.start >= start && mention.end <= end,
    );
    return named ? { ...speaker!, how: 'named', since: start } : speaker;
  }

  #carried(
    reading: Reading,
    unit: number,
    at: number,
    who: 'man' | 'woman' | 'thing' | 'any',
  ): Speaker | null {
    const { units, words } = reading;
    const here = words[at]!.start;
    const fits = (bearing: Bearing): boolean => {
      if (who === 'thing') return bearing.kind === 'organisation';
      if (bearing.kind === 'organisation') return who === 'any';
      const gender = this.#gender(bearing);
      return who === 'any' || gender === null || gender === who;
    };
    const kind = who === 'thing' ? 'organisation' : 'person';
    const own = this.#among(reading, units[unit]!.start, here, kind).filter(fits);
    if (unit > 0) {
      const before = units[unit - 1]!;
      const spoke = this.#soleSpeaker(reading.paragraph, unit - 1);
      if (spoke !== null && fits(spoke)) {
        // "He accused the government of Ana Ruiz": whose something is doesn't go on speaking.
        const rivals = [
          ...this.#among(reading, before.start, before.end, spoke.kind).filter(
            (bearing) => !this.#isOnlyWhose(reading, before, bearing),
          ),
          ...own,
        ].filter(
          (bearing) => bearing !== spoke && fits(bearing) && (!this.#continues || own.includes(bearing)),
        );
        if (rivals.length === 0)
          return { bearing: spoke, how: 'carried', since: this.#start(reading, unit - 1, spoke) };
        return null;
      }
      // Somebody spoke there who isn't known for certain: whoever goes on isn't either.
      if (spoke === null && this.#saidIn(reading.paragraph, unit - 1).length > 0) return null;
      // "La empresa proyecta …. Consultada por …, respondió": the sentence before is about a body without its name.
      if (who === 'any' && BODY_OPENS.test(plain(reading.text.slice(before.start, before.end)))) return null;
    }
    if (unit === 0 && own.length === 0) {
      const spoke = this.#spokeLast(reading, who, fits);
      if (spoke !== undefined)
        return spoke === null
          ? (this.#onlyOneNear(reading, who, fits) ??
              (who === 'man' || who === 'woman' ? this.#ofObituary(reading, who) : null))
          : { bearing: spoke, how: 'carried', since: 0 };
    }
    if (unit > 0 && own.length === 0 && who !== 'thing') {
      const holder = this.#openingHolder(reading, unit - 1);
      if (holder !== undefined) return holder;
    }
    const earlier = this.#among(reading, 0, here, kind).filter(fits);
    if (earlier.length === 1 && this.#isSpokenAbout(reading, here, earlier[0]!)) {
      const [only] = earlier;
      return { bearing: only!, how: 'carried', since: this.#start(reading, unit, only!) };
    }
    // Of several, the one whom the sentence just before is about.
    if (unit > 0 && own.length === 0 && kind === 'person') {
      const { start, end } = units[unit - 1]!;
      const [about, ...others] = this.#among(reading, start, end, kind).filter(fits);
      // "Ana … . Her husband, Luis, is in jail. “…”, she said" is about Ana still.
      const opening = words.findIndex((word) => word.start >= start);
      const isOfAnother =
        earlier.length > 1 &&
        /^(?:his|her|their|su|sus)$/.test(words[opening]?.plain ?? '') &&
        KIN.has(words[opening + 1]?.plain ?? '');
      if (about !== undefined && others.length === 0 && !isOfAnother && this.#opens(reading, start, about))
        return { bearing: about, how: 'carried', since: start };
    }
    // Spanish leaves out the subject of the sentence before, where that tells that somebody took the word.
    if (
      unit > 0 &&
      own.length === 0 &&
      who === 'any' &&
      TAKES_THE_WORD.test(plain(reading.text.slice(units[unit - 1]!.start, units[unit - 1]!.end)))
    ) {
      const { start, end } = units[unit - 1]!;
      const subjects = this.#among(reading, start, end, kind).filter((bearing) =>
        this.#opens(reading, start, bearing),
      );
      const [about] = subjects;
      if (subjects.length === 1 && !this.#isJoined(reading, units[unit - 1]!, about!))
        return { bearing: about!, how: 'carried', since: start };
    }
    // "The network keeps a register. It says …"
    if (who === 'thing' && unit > 0 && earlier.length === 0) {
      const body = this.#openingBody(reading, unit - 1);
      if (body !== null) return body;
    }
    const obituary =
      earlier.length === 0 && (who === 'man' || who === 'woman') ? this.#ofObituary(reading, who) : null;
    if (earlier.length > 0 || unit > 0) return obituary;
    return (
      this.#fromParagraphBefore(reading, kind, fits) ?? this.#onlyOneNear(reading, who, fits) ?? obituary
    );
  }

  /** "She", where the article so far names one who may be a woman, and otherwise none but men. */
  #onlyOneNear(
    reading: Reading,
    who: 'man' | 'woman' | 'thing' | 'any',
    fits: (bearing: Bearing) => boolean,
  ): Speaker | null {
    if (who !== 'man' && who !== 'woman') return null;
    const people = new Set<Bearing>();
    for (const [bearing] of this.#names)
      if (bearing.kind === 'person' && bearing.found.some(({ paragraph }) => paragraph < reading.paragraph))
        people.add(bearing);
    const [only, ...others] = [...people].filter(fits);
    if (only === undefined || others.length > 0) return null;
    if (!only.found.some(({ paragraph }) => paragraph >= reading.paragraph - PARAGRAPHS_BACK)) return null;
    if (!only.found.some((mention) => !isOblique(this.#readings.get(mention.paragraph)!, mention)))
      return null;
    const spoke = this.#noted.filter(({ paragraph }) => paragraph === reading.paragraph - 1);
    return spoke.some(({ bearing, kind }) => bearing !== only && (bearing !== null || kind === 'direct'))
      ? null
      : { bearing: only, how: 'carried', since: 0 };
  }

  /** Whether a paragraph up to `end` says something about the bearer rather than only naming it beside somebody else. */
  #isSpokenAbout(reading: Reading, end: number, bearing: Bearing): boolean {
    const here = bearing.found.filter(
      (mention) => mention.paragraph === reading.paragraph && mention.start < end,
    );
    if (bearing.kind === 'organisation') return here.some((mention) => isSubject(reading, mention));
    return here.some((mention) => !isOblique(reading, mention));
  }

  /** Whether a sentence names the bearer only behind "of". */
  #isOnlyWhose(reading: Reading, { start, end }: Span, bearing: Bearing): boolean {
    const { words } = reading;
    return bearing.found
      .filter(
        (mention) => mention.paragraph === reading.paragraph && mention.start >= start && mention.end <= end,
      )
      .every((mention) => /^(?:of|de|del)$/.test(words[phraseFirst(reading, mention) - 1]?.plain ?? ''));
  }

  /** Whether a sentence names the bearer beside somebody else: "Ana Ruiz and the mayor". */
  #isJoined(reading: Reading, { start, end }: Span, bearing: Bearing): boolean {
    const { words } = reading;
    return bearing.found.some(
      (mention) =>
        mention.paragraph === reading.paragraph &&
        mention.start >= start &&
        mention.end <= end &&
        (AND.test(words[mention.last + 1]?.plain ?? '') ||
          AND.test(words[phraseFirst(reading, mention) - 1]?.plain ?? '')),
    );
  }

  /**
   * Whose office opens a sentence: "The director of Open Ballot was critical." Undefined where none does or a name
   * stands with it, null where nobody is known to hold it.
   */
  #openingHolder(reading: Reading, unit: number): Speaker | null | undefined {
    const { words, units } = reading;
    const at = words.findIndex(({ start }) => start >= units[unit]!.start);
    const [article, office, of] = words.slice(at, at + 3);
    if (office === undefined || of === undefined || !/^(?:the|el|la)$/.test(article!.plain)) return undefined;
    if (!isRole(office.plain) || !/^(?:of|de|del)$/.test(of.plain)) return undefined;
    const body = this.at(reading, at + 3) ?? this.at(reading, at + 4);
    if (body?.kind !== 'organisation' || this.at(reading, body.last + 1)?.kind === 'person') return undefined;
    return this.#byRole(reading, unit, words[at]!.start, {
      type: 'described',
      noun: office.plain,
      first: at,
      of: body,
    });
  }

  /** The body that a sentence is about, which it calls by what it is: "As of May, the network had 40 on its books". */
  #openingBody(reading: Reading, unit: number): Speaker | null {
    const { words, units, text } = reading;
    const { start, end } = units[unit]!;
    const at = words.findIndex(
      (word, k) =>
        word.start >= start &&
        word.end <= end &&
        word.plain === 'the' &&
        DESCRIPTORS.has(words[k + 1]?.plain ?? '') &&
        words[k + 1]!.joined &&
        (word.start === start || /, $/.test(text.slice(words[k - 1]!.end, word.start))),
    );
    const next = words[at + 2];
    if (
      at < 0 ||
      next === undefined ||
      !next.joined ||
      PREPOSITION.test(next.plain) ||
      words[at + 1]!.possessive
    )
      return null;
    return this.#described(reading, unit, at, { type: 'described', noun: words[at + 1]!.plain, first: at });
  }

  /** Whether the sentence that begins at `start` opens with the bearer. */
  #opens(reading: Reading, start: number, bearing: Bearing): boolean {
    const unit = reading.units.find((one) => one.start === start)!;
    return bearing.found.some(
      (mention) =>
        mention.paragraph === reading.paragraph &&
        mention.start >= unit.start &&
        mention.end <= unit.end &&
        isSubject(reading, mention),
    );
  }

  /** The one bearer whom the paragraph before is about: nobody else who fits is in it, and it ends with them. */
  #fromParagraphBefore(
    reading: Reading,
    kind: 'person' | 'organisation',
    fits: (bearing: Bearing) => boolean,
    spokenOf = false,
  ): Speaker | null {
    const before = this.#readings.get(reading.paragraph - 1);
    if (before === undefined) return null;
    const all = this.#among(before, 0, before.text.length, kind, spokenOf).filter(fits);
    const [only] = all;
    if (all.length !== 1 || only === undefined) return null;
    if (!spokenOf && !this.#isSpokenAbout(before, before.text.length, only)) return null;
    // Somebody else spoke there last, who isn't known: whoever goes on isn't either.
    const spoke = this.#noted.filter(({ paragraph }) => paragraph === before.paragraph).at(-1);
    if (kind === 'organisation' && !spokenOf && spoke !== undefined && spoke.bearing === null) return null;
    return { bearing: only, how: 'carried', since: 0 };
  }

  /** "the group", "the minister": the one in this paragraph, or the one before, that it can mean. */
  #described(
    reading: Reading,
    unit: number,
    at: number,
    subject: Extract<Subject, { readonly type: 'described' }>,
  ): Speaker | null {
    const { noun } = subject;
    const here = reading.words[at]!.start;
    const kind = DESCRIPTORS.get(noun);
    if (kind === undefined || (isRole(noun) && !DESCRIPTORS.has(noun)))
      return (
        this.#byRole(reading, unit, here, subject) ??
        (subject.justNamed || WHOEVER_WAS_NAMED.test(noun)
          ? this.#justNamed(reading, unit, here, subject)
          : this.#continues
            ? this.#goesOn(reading, unit, here, subject)
            : null)
      );
    const fits = (bearing: Bearing): boolean => {
      const own = classOf(bearing);
      if (plain(bearing.found[0]!.text).split(' ').includes(noun)) return true;
      // "Luis Paz, activista de FARO … La ONG": whose somebody is isn't thereby told of.
      if (this.#isOnlyBelongedTo(reading.paragraph, bearing)) return false;
      if (isNeverCalled(noun, bearing)) return false;
      if (ANY_BODY.test(noun)) return own !== 'party' && own !== 'media';
      if (kind === 'civil' || kind === 'any' || kind === 'media') return own === null || own === kind;
      return own === kind || (own === null && (kind === 'company' || kind === 'party') && isBare(bearing));
    };
    const all0 = this.#among(reading, 0, here, 'organisation', true);
    const among = all0.filter(fits);
    // Beside one that may be a company stands another whose name doesn't say that it is none.
    if (
      (kind === 'company' || kind === 'party') &&
      all0.some(
        (bearing) => !fits(bearing) && classOf(bearing) === null && !isKnownBody(bearing.found[0]!.text),
      )
    )
      return null;
    // "The network" is whoever has the word in its name, in this paragraph or the one before.
    const named = (bearings: readonly Bearing[]): readonly Bearing[] =>
      bearings.filter(({ found }) => found.some(({ parts }) => parts.includes(noun)));
    const before = this.#readings.get(reading.paragraph - 1);
    const near = [
      ...among,
      ...(before === undefined
        ? []
        : this.#among(before, 0, before.text.length, 'organisation', true).filter(fits)),
    ];
    const all = named(near).length > 0 ? (named(among).length > 0 ? named(among) : []) : among;
    const [only] = all;
    if (all.length === 1 && only !== undefined)
      return { bearing: only, how: 'carried', since: this.#start(reading, unit, only) };
    if (all.length > 0) return null;
    const theirs = named(near);
    return this.#fromParagraphBefore(
      reading,
      'organisation',
      theirs.length > 0 ? (bearing) => theirs.includes(bearing) : fits,
      true,
    );
  }

  /** Whether a paragraph and the one before name a body only as the one to which somebody belongs. */
  #isOnlyBelongedTo(paragraph: number, { found }: Bearing): boolean {
    const near = found.filter(
      (mention) => mention.paragraph === paragraph || mention.paragraph === paragraph - 1,
    );
    return (
      near.length > 0 &&
      near.every((mention) => {
        const { words } = this.#readings.get(mention.paragraph)!;
        const first = phraseFirst(this.#readings.get(mention.paragraph)!, mention);
        return (
          /^(?:of|from|de|del)$/.test(words[first - 1]?.plain ?? '') &&
          MEMBERS.test(words[first - 2]?.plain ?? '')
        );
      })
    );
  }

  /** "The activist", "the nurse, 33": the one person of whom the words before speak. */
  #justNamed(
    reading: Reading,
    unit: number,
    here: number,
    { first, noun }: Extract<Subject, { readonly type: 'described' }>,
  ): Speaker | null {
    const article = reading.words
      .slice(first, first + 2)
      .find(({ plain: word }) => /^(?:el|la|est[ea])$/.test(word))?.plain;
    const isWoman = /^(?:la|esta)$/.test(article ?? '') || /^(?:woman|mujer)$/.test(noun);
    const gender = isWoman ? 'woman' : article !== undefined || noun === 'man' ? 'man' : null;
    const fits = (bearing: Bearing): boolean => {
      const own = this.#gender(bearing);
      // Nobody calls the minister whom they have just named "the man".
      if (/^(?:man|woman|hombre|mujer)$/.test(noun) && (this.#roles.get(bearing) ?? []).length > 0)
        return false;
      return bearing.kind === 'person' && (gender === null || own === null || own === gender);
    };
    const [only, ...others] = this.#among(reading, 0, here, 'person').filter(fits);
    if (only !== undefined)
      return others.length > 0
        ? null
        : { bearing: only, how: 'carried', since: this.#start(reading, unit, only) };
    const spoke = this.#spokeLast(reading, gender ?? 'any', fits);
    if (spoke === undefined) return this.#fromParagraphBefore(reading, 'person', fits);
    return spoke === null ? null : { bearing: spoke, how: 'carried', since: 0 };
  }

  /** "The senator also said": whoever alone spoke in the sentence before and is alone in the paragraph. */
  #goesOn(
    reading: Reading,
    unit: number,
    here: number,
    subject: Extract<Subject, { readonly type: 'described' }>,
  ): Speaker | null {
    const spoke = unit > 0 ? this.#soleSpeaker(reading.paragraph, unit - 1) : null;
    const named = this.#justNamed(reading, unit, here, subject);
    return spoke !== null && named?.bearing === spoke ? named : null;
  }

  #byRole(
    reading: Reading,
    unit: number,
    here: number,
    { noun, of, field }: Extract<Subject, { readonly type: 'described' }>,
  ): Speaker | null {
    const nouns = [noun, ...(CALLED_AGAIN.get(noun) ?? [])];
    const holds = (bearing: Bearing): boolean =>
      (this.#roles.get(bearing) ?? []).some(({ text }) => {
        const words = plain(text).split(/[^\p{L}\p{N}-]+/u);
        // "la curadora de arte" is the curator, and not the curator of a fair.
        const fits = field === undefined || words.includes(field) || !/^(?:de|del)$/.test(words[1] ?? '');
        return fits && words.some((word) => nouns.includes(word));
      });
    // "El titular del Minedu", behind a minister: whoever is at the head of something just told of.
    if (of !== undefined)
      return (
        this.#soleHolder(reading, unit, here, nouns, of) ??
        (noun === 'titular' && unit === 0 ? this.#fromParagraphBefore(reading, 'person', holds) : null)
      );
    if (field !== undefined && this.#among(reading, 0, here, 'person').length > 1) return null;
    const all = this.#among(reading, 0, here, 'person').filter(holds);
    const [only] = all;
    if (all.length === 1 && only !== undefined)
      return { bearing: only, how: 'carried', since: this.#start(reading, unit, only) };
    if (all.length > 0) return null;
    const before = unit === 0 ? this.#fromParagraphBefore(reading, 'person', holds) : null;
    return before ?? this.#soleHolder(reading, unit, here, nouns);
  }

  /** The one person whom the article so far has given an office that one alone holds: "the mayor". */
  #soleHolder(
    reading: Reading,
    unit: number,
    here: number,
    nouns: readonly string[],
    of?: Found | 'body',
  ): Speaker | null {
    if (of === undefined && !nouns.some((noun) => SOLE_OFFICES.has(noun))) return null;
    // "the director of Open Ballot", of whom the article has said so.
    const bodies =
      typeof of === 'object' ? this.#bearers.get(of)?.found.map(({ text }) => plain(text)) : undefined;
    const held = new Set<Bearing>();
    const bare = new Set<Bearing>();
    for (const [bearing, roles] of this.#roles)
      for (const { text, paragraph, start } of roles) {
        if (paragraph > reading.paragraph || (paragraph === reading.paragraph && start > here)) continue;
        const role = plain(text);
        const words = role.split(/[^\p{L}\p{N}-]+/u);
        const fits =
          nouns.some((noun) => words.some((word) => word === noun || word.endsWith(noun))) ||
          (bodies !== undefined && nouns.some((noun) => ANY_OFFICE.test(noun)));
        if (!fits) continue;
        if (bodies === undefined || bodies.some((body) => role.includes(body))) held.add(bearing);
        else if (!/ (?:of|de|del) /.test(role)) bare.add(bearing);
      }
    if (held.size === 0 && !nouns.some((noun) => ANY_OFFICE.test(noun)))
      for (const bearing of bare) held.add(bearing);
    const [only, ...others] = held;
    return only === undefined || others.length > 0 || only.kind !== 'person'
      ? null
      : { bearing: only, how: 'carried', since: reading.units[unit]!.start };
  }
}
