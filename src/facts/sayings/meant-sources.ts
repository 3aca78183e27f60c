import { plain } from '../../text/names.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { firstFrom, lastUntil, type Span } from '../../text/span.ts';
import type { Source } from '../figure.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Found } from '../people/found.ts';
import type { Naming } from '../people/roles.ts';
import type { Role } from '../person.ts';
import { classOf, isNeverCalled } from './body-class.ts';
import { type Clause, gap, type Subject } from './clause.ts';
import type { Speaker } from './discourse.ts';
import { type Document, documentIn, isDocument, isMadeByIt, isNewOne, issuerBehind } from './documents.ts';
import type { Referents } from './referents.ts';

/** Nouns for bodies of any kind, national or international. */
const ANY_BODY =
  /^(?:agency|agencia|organismo|institution|institucion|entidad|body|organi[sz]ation|organizacion)$/;
const VAGUE = /^(?:same|new|latest|main|local|own|country|nation|city|state|s|mismo|nuevo|propio|propia)$/;
/** What any body may be called in front of its noun. */
const KIND =
  /^(?:human|rights|aid|relief|advocacy|monitoring|campaign|activist|legal|press|freedom|media|civil|society|independent|international|humanitarian|non|profit|based|us|uk|french|british|german)$/;
/** Nouns for a document of whatever kind. */
const ANY_DOCUMENT = /^(?:document|documento|paper|texto|publicacion)$/;
const ONE_OF_MANY =
  /^(?:ong|organizacion|grupo|plataforma|group|organi[sz]ation|ngo|observatorio|entidad|asociacion)$/;
const OFFICIAL = /^(?:funcionari[oa]|mandatari[oa]|official)$/;
/** Words that make a document that of the source before. */
export const POSSESSIVE = /^(?:its|their|su|sus)$/;

/** A stretch of a paragraph that gives somebody's numbers, and whose. */
export interface Given {
  readonly span: Span;
  readonly source: Source;
}

/** Whom "the ministry", "its report" and "explicó" mean as the source of a number, by what the article has told so far. */
export class MeantSources {
  readonly #referents: Referents;
  readonly #naming: readonly Naming[];
  readonly #roles: ReadonlyMap<Bearing, readonly Role[]>;
  /** Whose the documents are that were told of so far, by their noun. */
  readonly #owners = new Map<string, Set<string>>();
  /** Every organisation that was a source so far. */
  readonly #bodies = new Set<string>();
  /** The one source of the sentence before. */
  #last: { readonly paragraph: number; readonly unit: number; readonly name: string } | null = null;

  constructor(referents: Referents, naming: readonly Naming[], roles: ReadonlyMap<Bearing, readonly Role[]>) {
    this.#referents = referents;
    this.#naming = naming;
    this.#roles = roles;
  }

  /** Whoever a mention at the word `at` names. */
  named(clause: Clause, unit: number, at: number, mention: Found): Source | null {
    return this.spoken(
      this.#referents.resolve(clause.reading, unit, at, { type: 'named', mention, first: mention.first }),
    );
  }

  /** Whoever speaks, as a source. */
  spoken(speaker: Speaker | null): Source | null {
    return speaker === null ? null : { name: this.#referents.nameOf(speaker.bearing), how: speaker.how };
  }

  /** The names of those whose document of this kind was told of; undefined where none was. */
  ownersOf(noun: string): Iterable<string> | undefined {
    return this.#owners.get(noun);
  }

  /** Remembers whose "the report" is from here on. */
  own(noun: string, name: string): void {
    this.#owners.set(noun, (this.#owners.get(noun) ?? new Set()).add(name));
  }

  /** Whether an organisation was a source before. */
  isKnown(name: string): boolean {
    return this.#bodies.has(name);
  }

  /** Whose a document is: by its own words, or by those that told of it before. */
  ownerOf(
    clause: Clause,
    unit: number,
    at: number,
    { noun, at: first, owner, isBare }: Document,
  ): Source | null {
    if (owner === null)
      return isBare ? this.sourceOf(clause, unit, at, { type: 'document', noun, first }) : null;
    if ('noun' in owner)
      return (
        this.described(clause, at, owner.first, owner.noun) ?? this.#bodyBefore(clause, unit, owner.noun)
      );
    return this.named(clause, unit, at, owner);
  }

  /** Notes the sources of a sentence, once all are known: what comes after may refer to them. */
  note(clause: Clause, unit: number, names: readonly string[]): void {
    const { reading } = clause;
    const [name, ...others] = new Set(names);
    this.#last = null;
    for (const each of names)
      if (this.#naming.some((one) => one.name === each && one.bearing.kind === 'organisation'))
        this.#bodies.add(each);
    if (name === undefined || others.length > 0) return;
    this.#last = { paragraph: reading.paragraph, unit, name };
    for (let i = clause.first; i <= clause.last; i += 1) {
      const { plain } = reading.words[i]!;
      if (!isDocument(plain) || plain === 'press' || clause.quoted(i)) continue;
      // "X reported, citing a study published by Y": "the study" is Y's.
      const issuer = issuerBehind(clause, i, clause.last);
      this.own(plain, (issuer === null ? null : this.named(clause, unit, i, issuer)?.name) ?? name);
    }
  }

  /** `at` is the word of the attribution: whoever is meant has been told of before it. */
  sourceOf(clause: Clause, unit: number, at: number, subject: Subject): Source | null {
    if (subject.type === 'described')
      return (
        this.described(clause, at, subject.first, subject.noun) ??
        this.#onlyBody(clause, subject) ??
        this.#holder(clause, unit, subject)
      );
    const carried = (names: Iterable<string>): Source | null => {
      const [name, ...others] = new Set(names);
      return name === undefined || others.length > 0 ? null : { name, how: 'carried' };
    };
    if (subject.type === 'document') {
      // "publicó un comunicado que denuncia": a new one, of whoever that is.
      if (isNewOne(clause, subject)) {
        const { words } = clause.reading;
        const noun = words.findIndex(({ plain: word }, k) => k >= subject.first && word === subject.noun);
        const maker = isMadeByIt(clause, noun) ? this.justBefore(clause, unit) : null;
        return maker === null ? null : carried([maker]);
      }
      const told = this.#toldBefore(clause, unit);
      if (told !== null) return told;
      const owners = ANY_DOCUMENT.test(subject.noun)
        ? [...this.#owners.values()].flatMap((names) => [...names])
        : (this.#owners.get(subject.noun) ??
          // "The list" of a text that has told of no document may be anybody's.
          (/^list/.test(subject.noun) && this.#owners.size === 0 ? [] : this.onlyOwner()));
      return carried(owners);
    }
    const before = this.justBefore(clause, unit);
    if (before === null) return null;
    // A sentence that opens with "Explicó que", "Asimismo, explicó que": who gave the numbers of the one before goes on.
    if (
      (subject.type === 'omitted' || (subject.type === 'other' && subject.first <= at)) &&
      clause.reading.spanish &&
      opensSentence(clause, at) &&
      !/n$/.test(clause.reading.words[at]!.plain)
    )
      return carried([before]);
    // "The report says that … It counts 40": what counts, after one that said.
    if (subject.type === 'pronoun' && subject.who === 'thing' && subject.first === clause.first)
      return carried([before]);
    return subject.type === 'other' && this.#ownDocument(clause, subject.first) ? carried([before]) : null;
  }

  /** "A report by X brings new figures. The document says": whose the document is that opens the sentence before. */
  #toldBefore(clause: Clause, unit: number): Source | null {
    const { words, units } = clause.reading;
    const before = unit > 0 ? units[unit - 1]! : null;
    if (before === null) return null;
    const first = firstFrom(words, before.start);
    const last = lastUntil(words, before.end);
    if (first < 0 || last <= first) return null;
    const document = documentIn({ ...clause, first, last }, first, last);
    if (document === null || document.owner === null || 'noun' in document.owner) return null;
    const owner = this.named(clause, unit - 1, first, document.owner);
    return owner === null ? null : { name: owner.name, how: 'carried' };
  }

  /** The one source of the sentence before, within the paragraph or across its border. */
  justBefore(clause: Clause, unit: number): string | null {
    const { paragraph } = clause.reading;
    const last = this.#last;
    if (last === null) return null;
    const isNext =
      last.paragraph === paragraph ? last.unit === unit - 1 : unit === 0 && last.paragraph === paragraph - 1;
    return isNext ? last.name : null;
  }

  /** "La ONG", "the group": where one body alone has spoken so far, whatever others the article names besides. */
  #onlyBody(
    clause: Clause,
    { noun, first }: { readonly noun: string; readonly first: number },
  ): Source | null {
    const [name, ...others] = this.#bodies;
    if (name === undefined || others.length > 0 || !ONE_OF_MANY.test(noun)) return null;
    // "el grupo Techo Digno" is that one.
    const { words } = clause.reading;
    const at = words.findIndex(({ plain: word }, k) => k >= first && word === noun);
    if (words[at + 1]?.capital === true && gap(clause, at + 1) === ' ') return null;
    const bearing = this.#naming.find((one) => one.name === name)?.bearing;
    return bearing !== undefined && classOf(bearing) === null ? { name, how: 'carried' } : null;
  }

  /** "El reporte, difundido por la ONG", right behind a sentence in which one body alone gave numbers. */
  #bodyBefore(clause: Clause, unit: number, noun: string): Source | null {
    const before = this.justBefore(clause, unit);
    const bearing = this.#naming.find(({ name }) => name === before)?.bearing;
    if (before === null || bearing?.kind !== 'organisation' || isNeverCalled(noun, bearing)) return null;
    const own = classOf(bearing);
    return own === null || own === DESCRIPTORS.get(noun) ? { name: before, how: 'carried' } : null;
  }

  /** "la funcionaria", "the official", right behind a sentence in which one person alone spoke. */
  #holder(clause: Clause, unit: number, { noun }: { readonly noun: string }): Source | null {
    const before = OFFICIAL.test(noun) ? this.justBefore(clause, unit) : null;
    const speaker = this.#naming.find(({ name }) => name === before)?.bearing;
    if (before === null || speaker?.kind !== 'person') return null;
    const isWoman = /a$/.test(noun);
    const known = speaker.found.map(({ gender }) => gender).filter((gender) => gender !== null);
    const fits = !clause.reading.spanish || known.every((gender) => (gender === 'woman') === isWoman);
    return fits ? { name: before, how: 'carried' } : null;
  }

  /** Whoever's documents alone were told of so far: "el registro", then "el informe", are one body's. */
  onlyOwner(): readonly string[] {
    const owners = new Set([...this.#owners.values()].flatMap((names) => [...names]));
    // Where no document was told of, the one body that has spoken is whose "the report" is.
    const [name, ...others] = owners.size > 0 ? owners : this.#bodies;
    return name === undefined || others.length > 0 ? [] : [name];
  }

  /** "Its weekly bulletin lists", "Su último informe recoge": a document of the source before. */
  #ownDocument(clause: Clause, last: number): boolean {
    const { words } = clause.reading;
    for (let k = last; k >= Math.max(clause.first, last - 4); k -= 1)
      if (POSSESSIVE.test(words[k]!.plain))
        return words.slice(k + 1, last + 1).some(({ plain }) => DOCUMENTS.has(plain));
    return false;
  }

  /** "the ministry", "the union", where the article has told of one only that it can mean. */
  described(clause: Clause, at: number, first: number, noun: string): Source | null {
    const { words } = clause.reading;
    const here = words[at]!.start;
    const isBefore = ({ found }: Bearing) =>
      found.some(
        ({ paragraph, start }) =>
          paragraph < clause.reading.paragraph || (paragraph === clause.reading.paragraph && start < here),
      );
    const organisations = this.#naming.filter(
      ({ bearing }) => bearing.kind === 'organisation' && isBefore(bearing),
    );
    const told = ({ bearing, name }: Naming): readonly string[] => [
      ...plain(name).split(' '),
      ...(this.#roles.get(bearing) ?? []).flatMap(({ text }) => plain(text).split(/\s+/)),
    ];
    const called = organisations.filter((one) => told(one).includes(noun));
    const [only, ...others] = called;
    if (only !== undefined) {
      if (others.length > 0) return null;
      // "the finance ministry" isn't the Interior Ministry.
      const until = words.findIndex(({ plain: word }, k) => k >= first && word === noun);
      const modifiers = words.slice(first + 1, until).filter(({ plain: word }) => !VAGUE.test(word));
      const own = told(only);
      return modifiers.every(({ plain: word }) => own.includes(word))
        ? { name: only.name, how: 'carried' }
        : null;
    }
    // "la asociación de inquilinos", "the presidential press service" aren't whatever association or service there is.
    const after = words.findIndex(({ plain: word }, k) => k >= first && word === noun) + 1;
    const kindOf = words.slice(first + 1, after - 1).map(({ plain: word }) => word);
    if (!clause.reading.spanish && kindOf.some((word) => !VAGUE.test(word) && !KIND.test(word))) return null;
    if (after <= clause.last && /^(?:de|del|of)$/.test(words[after]!.plain)) return null;
    const kind = DESCRIPTORS.get(noun);
    if (kind === undefined || kind === 'court' || (kind === 'state' && !ANY_BODY.test(noun))) return null;
    // Nothing says what they are: one alone can be meant only where there is but one.
    const unmarked = organisations.filter(({ bearing }) => {
      const own = classOf(bearing);
      if (isNeverCalled(noun, bearing)) return false;
      return own === null || own === kind || (ANY_BODY.test(noun) && own === 'state');
    });
    const [one, ...more] = unmarked;
    if (one === undefined || more.length > 0) return null;
    // "La empresa X … la compañía" are of one kind, "el sindicato X … la compañía" aren't.
    const kinds = (this.#roles.get(one.bearing) ?? []).flatMap(({ text }) =>
      plain(text)
        .split(/\s+/)
        .map((word) => DESCRIPTORS.get(word)),
    );
    return kinds.every((own) => own === undefined || own === kind)
      ? { name: one.name, how: 'carried' }
      : null;
  }
}

/** Whether a sentence opens with this verb, whatever links it to the one before: "Por ende, explicó", "De este total indica". */
function opensSentence(clause: Clause, verb: number): boolean {
  const { words } = clause.reading;
  return (
    verb === clause.first ||
    OPENS_WITH_TIME.test(
      words
        .slice(clause.first, verb)
        .map(({ plain: word }) => word)
        .join(' '),
    ) ||
    LINKS.test(
      words
        .slice(clause.first, verb)
        .map(({ plain: word }) => word)
        .join(' '),
    )
  );
}

const LINKS =
  /^(?:ademas|asimismo|tambien|igualmente|por ende|por otro lado|por otra parte|a su vez|al respecto|en total|en ese sentido|en este sentido|de (?:este|ese) (?:total|grupo|numero)|de (?:ellos|ellas|estos|estas|esos|esas))$/;

/** "Desde 2014 ha registrado", "En mayo contabilizó" */
const OPENS_WITH_TIME =
  /^(?:desde|en|hasta|durante) (?:(?:el|la|este|ese|lo que va del?) )?(?:\d{4}|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|entonces|ano|mes|total)(?: (?:de|del) \d{4})?(?: ha)?$/;
