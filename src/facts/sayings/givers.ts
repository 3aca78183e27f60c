import { COUNTS, PUTS } from '../../text/counting-verbs.ts';
import { plain } from '../../text/names.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Source } from '../figure.ts';
import type { Bearing } from '../people/entities.ts';
import type { Naming } from '../people/roles.ts';
import type { Role } from '../person.ts';
import type { Attribution, Cited } from './attribution.ts';
import { classOf, isNeverCalled } from './body-class.ts';
import { type Clause, gap, plainGap, type Subject } from './clause.ts';
import {
  CONTAINS,
  COUNTED_BY,
  countedEnd,
  HAS_COUNTED,
  HAS_PUT,
  INFINITIVES,
  isAbleTo,
  isPlacedAgain,
  keptAt,
  MEANS_TO,
  NOT_A_VERB,
  placeAfter,
  SPEAKS,
  STANDS,
} from './counting.ts';
import {
  type Document,
  documentIn,
  documentSubject,
  heldBehind,
  isDocument,
  isNewOne,
  statedBehind,
} from './documents.ts';
import { openingSubject } from './opening-subject.ts';
import type { Referents, Speaker } from './referents.ts';
import { subjectBefore } from './subjects.ts';

/** Nouns for bodies of any kind, national or international. */
const ANY_BODY =
  /^(?:agency|agencia|organismo|institution|institucion|entidad|body|organi[sz]ation|organizacion)$/;
const VAGUE = /^(?:same|new|latest|main|local|own|country|nation|city|state|s|mismo|nuevo|propio|propia)$/;
/** Nouns for a document of whatever kind. */
const ANY_DOCUMENT = /^(?:document|documento|paper|texto|publicacion)$/;
const ISSUES =
  /^(?:published|released|issued|presented|offered|unveiled|publico|publicado|difundio|difundido|presento|presentado|divulgo|divulgado)$/;
const ADDS =
  /^(?:added|adds|adding|removed|removes|sumo|suma|sumado|anadio|anade|anadido|agrego|agrega|agregado|incorporo|incorpora|incorporado|incluyo|incluido|retiro|retirado)$/;
const CASES =
  /^(?:presos|presas|prisioneros|casos|nombres|victimas|detenidos|detenidas|desaparecidos|cases|names|prisoners|victims|detainees)$/;
const keepsNames = ({ plain: word }: { readonly plain: string }): boolean =>
  /^(?:list|register|registry|database|tally|count|lista|listado|listados|registro|registros|recuento|base|conteo)$/.test(
    word,
  );
const THE = /^(?:the|this|el|la|este|esta|dicho|dicha)$/;
const ONE_OF_MANY =
  /^(?:ong|organizacion|grupo|plataforma|group|organi[sz]ation|ngo|observatorio|entidad|asociacion)$/;
const OFFICIAL = /^(?:funcionari[oa]|mandatari[oa]|official)$/;
const FIGURES =
  /^(?:figures|data|statistics|estimates?|records|cifras|datos|estadisticas|estimaciones|calculos|registros)$/;
const POSSESSIVE = /^(?:its|their|su|sus)$/;

/** Who gives numbers in an article without being a speaker whom it names, read sentence by sentence in order. */
export class Givers {
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

  /** Who stands behind an attribution that no speaker is certain of. */
  ofAttribution(clause: Clause, unit: number, { verb, subject, inverted }: Attribution): Source | null {
    const named = this.#sourceOf(clause, unit, verb, subject);
    // "the union's latest report said": whose document it is.
    const isOpen = named === null && !inverted && /^(?:other|omitted)$/.test(subject.type);
    const document = isOpen ? documentSubject(clause, verb) : null;
    // "The latest figures show" may be anybody's.
    if (document !== null && (document.owner !== null || (document.isBare && !FIGURES.test(document.noun))))
      return this.#ownerOf(clause, unit, verb, document);
    return named ?? (inverted ? this.#documentAfter(clause, unit, verb) : null);
  }

  /** "…, agrega el informe de la organización": a document of somebody who has been told of. */
  #documentAfter(clause: Clause, unit: number, verb: number): Source | null {
    const { words } = clause.reading;
    const [article, noun, link, next] = words.slice(verb + 1, verb + 5).map(({ plain: word }) => word);
    if (!/^(?:the|its|el|la|su)$/.test(article ?? '') || !DOCUMENTS.has(noun ?? '')) return null;
    // "sostiene el informe anual del Observatorio": whose it says that it is.
    const document = documentIn(clause, verb + 1, Math.min(clause.last, verb + 12));
    if (document?.owner != null && !('noun' in document.owner))
      return this.#ownerOf(clause, unit, verb, document);
    const isBare = !/^(?:del?|of)$/.test(link ?? '');
    const [owner, ...others] = this.#owners.get(noun!) ?? (isBare ? this.#onlyOwner() : []);
    if (owner !== undefined) return others.length > 0 ? null : { name: owner, how: 'carried' };
    const of = link === 'del' ? next : link === 'de' ? words[verb + 5]?.plain : undefined;
    return of !== undefined && DESCRIPTORS.has(of) ? this.#described(clause, verb, verb, of) : null;
  }

  /** Who stands behind what is told "according to" somebody who is no certain speaker. */
  ofCitation(clause: Clause, unit: number, { from, to, subject }: Cited): Source | null {
    const source = this.#sourceOf(clause, unit, from, subject);
    if (source !== null || subject.type !== 'other') return source;
    // "Según el registro a cierre de junio de esta organización"
    let first = from + 1;
    while (first < to && /^(?:to|acuerdo|con|a)$/.test(clause.reading.words[first]!.plain)) first += 1;
    const document = documentIn(clause, first, to);
    if (document?.owner != null) return this.#ownerOf(clause, unit, from, document);
    if (document === null || !document.isBare) return null;
    const lead = clause.reading.words[first]!.plain;
    if (THE.test(lead) && !FIGURES.test(document.noun)) return this.#ownerOf(clause, unit, from, document);
    // "Según su último informe": of whoever gave the numbers of the sentence before.
    const before = POSSESSIVE.test(lead) ? this.#justBefore(clause, unit) : null;
    return before === null ? null : { name: before, how: 'carried' };
  }

  /** Whose a document is: by its own words, or by those that told of it before. */
  #ownerOf(
    clause: Clause,
    unit: number,
    at: number,
    { noun, at: first, owner, isBare }: Document,
  ): Source | null {
    if (owner === null)
      return isBare ? this.#sourceOf(clause, unit, at, { type: 'document', noun, first }) : null;
    if ('noun' in owner) return this.#described(clause, at, owner.first, owner.noun);
    const subject: Subject = { type: 'named', mention: owner, first: owner.first };
    const speaker = this.#referents.resolve(clause.reading, unit, at, subject);
    return speaker === null ? null : { name: this.#referents.nameOf(speaker.bearing), how: speaker.how };
  }

  /** "El registro de esta ONG incluye 209", "Agrega el comunicado de la ONG que 223", "has published a report denouncing that". */
  #inDocuments(
    clause: Clause,
    unit: number,
    verbs: readonly Attribution[],
    speakerOf: (index: number) => Speaker | null,
  ): readonly { readonly span: Span; readonly source: Source }[] {
    const { words, units } = clause.reading;
    const found: { span: Span; source: Source }[] = [];
    const give = (from: number, source: Source | null) => {
      if (source === null || from > clause.last) return;
      found.push({ span: { start: words[from]!.start, end: countedEnd(clause, unit, verbs, from) }, source });
    };
    const opening = speechFrame(words[clause.first]!.plain) === 'clause';
    for (let i = clause.first + 1; i < clause.last; i += 1) {
      const { plain: word, capital } = words[i]!;
      if (capital || clause.quoted(i) || clause.at(i) !== undefined) continue;
      // "Agrega el comunicado de la ONG que 223 manifestantes"
      if (opening && i - clause.first < 14 && /^(?:that|que)$/.test(word)) {
        const document = documentIn(clause, clause.first + 1, i - 1);
        if (document !== null) {
          const source = this.#ownerOf(clause, unit, i, document);
          if (source !== null)
            found.push({ span: { start: words[i + 1]!.start, end: units[unit]!.end }, source });
        }
        return found;
      }
      if (STANDS.test(word)) {
        const document = documentSubject(clause, i);
        if (document?.owner != null) give(i + 1, this.#ownerOf(clause, unit, i, document));
      } else if (CONTAINS.has(word)) {
        const document = documentSubject(clause, i);
        const isIdiom = word === 'cuenta' ? words[i - 1]!.plain === 'da' : true;
        if (document === null || !isIdiom) continue;
        const links = /^(?:de|que|that)$/.test(words[i + 1]!.plain) ? 2 : 1;
        give(i + links, this.#ownerOf(clause, unit, i, document));
      } else if (ISSUES.test(word)) {
        const at = statedBehind(clause, i) ?? heldBehind(clause, i);
        const own = POSSESSIVE.test(words[i + 1]!.plain)
          ? documentIn(clause, i + 2, Math.min(clause.last, i + 7))
          : null;
        const source = at === null && own === null ? null : this.#giver(clause, unit, i, verbs, speakerOf);
        if (at !== null) give(at, source);
        // "has released its annual report": whose "the report" is from then on.
        if (own !== null && own.owner === null && source !== null)
          this.#owners.set(own.noun, (this.#owners.get(own.noun) ?? new Set()).add(source.name));
      }
    }
    return found;
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
      const owners = this.#owners.get(plain) ?? new Set();
      this.#owners.set(plain, owners.add(name));
    }
  }

  /** What somebody counts, expects or puts a number on, in a clause without any word of saying. */
  counted(
    clause: Clause,
    unit: number,
    verbs: readonly Attribution[],
    cited: readonly Cited[],
    speakerOf: (index: number) => Speaker | null,
  ): readonly { readonly span: Span; readonly source: Source }[] {
    const { words } = clause.reading;
    const found: { span: Span; source: Source }[] = [];
    const opened = this.#asTold(clause, unit, verbs, speakerOf);
    if (opened !== null) return [opened];
    // Who is cited for the sentence stands behind its numbers.
    if (cited.length > 0) return found;
    found.push(
      ...this.#inBrackets(clause, unit),
      ...this.#byAgents(clause, unit),
      ...this.#inDocuments(clause, unit, verbs, speakerOf),
      ...this.#added(clause, unit, verbs, speakerOf),
      ...this.#behindColon(clause, unit, verbs, speakerOf),
      ...this.#inRelatives(clause, unit),
    );
    for (let i = clause.first + 1; i <= clause.last; i += 1) {
      const { plain, capital } = words[i]!;
      const isPerfect = /^(?:ha|han|habia|habian)$/.test(words[i - 1]!.plain);
      // "se han registrado 41": nobody is said to have.
      if (isPerfect && words[i - 2]?.plain === 'se') continue;
      const puts = PUTS.has(plain) || (HAS_PUT.test(plain) && isPerfect);
      const counts = COUNTS.has(plain) || (HAS_COUNTED.test(plain) && isPerfect);
      const kept = keptAt(clause, i);
      if (kept !== null) {
        const source = this.#giver(clause, unit, i, verbs, speakerOf);
        if (source !== null)
          found.push({
            span: { start: words[kept]!.start, end: countedEnd(clause, unit, verbs, kept) },
            source,
          });
        continue;
      }
      // "dio cuenta de 13"
      const gives =
        plain === 'cuenta' &&
        /^(?:da|dan|dio|dieron|daba)$/.test(words[i - 1]!.plain) &&
        words[i + 1]?.plain === 'de' &&
        i + 1 < clause.last;
      if ((!puts && !counts && !gives) || capital || clause.quoted(i) || clause.at(i) !== undefined) continue;
      const isAble = INFINITIVES.test(plain);
      if (isAble ? !isAbleTo(words, i) : NOT_A_VERB.test(words[i - 1]!.plain) && !isPlacedAgain(words, i))
        continue;
      // Some Spanish nouns differ from these verbs by an accent alone.
      if (clause.reading.spanish && /o$/.test(words[i]!.text) && plain !== 'puso' && !isPerfect) continue;
      if (i === clause.last) {
        // "…, figures from the Ministry of Justice show."
        const source = this.#giver(clause, unit, i, verbs, speakerOf);
        const { first } = subjectBefore(clause, i);
        if (source !== null && first > clause.first && gap(clause, first) === ', ')
          found.push({
            span: { start: clause.reading.units[unit]!.start, end: words[first - 1]!.end },
            source,
          });
        continue;
      }
      if (SPEAKS.test(plain) && !/^(?:of|de)$/.test(words[i + 1]!.plain)) continue;
      const placed = puts ? placeAfter(clause, i) : null;
      const from = gives ? i + 2 : (placed ?? (counts ? i + 1 : null));
      // "prevé añadir otras 12", "expects to hire 40": what somebody means to do is no number that they give.
      if (from === null || (from === i + 1 && MEANS_TO.test(words[from]!.plain))) continue;
      const source = this.#giver(clause, unit, i, verbs, speakerOf);
      if (source === null) continue;
      found.push({ span: { start: words[from]!.start, end: countedEnd(clause, unit, verbs, from) }, source });
    }
    return found;
  }

  /** "ha sumado a su registro 120 casos", "added 13 names to its list": what a body adds to what it keeps. */
  #added(
    clause: Clause,
    unit: number,
    verbs: readonly Attribution[],
    speakerOf: (index: number) => Speaker | null,
  ): readonly { readonly span: Span; readonly source: Source }[] {
    const { words } = clause.reading;
    const found: { span: Span; source: Source }[] = [];
    for (let i = clause.first + 1; i < clause.last; i += 1) {
      if (!ADDS.test(words[i]!.plain) || clause.quoted(i) || clause.at(i) !== undefined) continue;
      const near = words.slice(i + 1, i + 14);
      const own = near.findIndex(({ plain: word }) => /^(?:its|su|sus|al)$/.test(word));
      const kept = own < 0 ? undefined : near.slice(own + 1, own + 4).find(keepsNames);
      if (kept === undefined) continue;
      const has = /^(?:ha|han|has|have|had)$/.test(words[i - 1]!.plain) ? i - 1 : i;
      const source = this.#giver(clause, unit, has, verbs, speakerOf);
      // A state's list of those whom it bans is no count: whose list it is must have given numbers before, or count cases.
      const isCounted =
        this.#bodies.has(source?.name ?? '') || near.some(({ plain: word }) => CASES.test(word));
      if (source === null || (/^list/.test(kept.plain) && !isCounted)) continue;
      found.push({
        span: { start: words[i + 1]!.start, end: countedEnd(clause, unit, verbs, i + 1) },
        source,
      });
    }
    return found;
  }

  /** "no al 4,4 % que calcula Hacienda", "the 4.4 percent that the Treasury forecasts": whose number another only speaks of. */
  #inRelatives(clause: Clause, unit: number): readonly { readonly span: Span; readonly source: Source }[] {
    const { words } = clause.reading;
    const found: { span: Span; source: Source }[] = [];
    for (let i = clause.first + 2; i < clause.last; i += 1) {
      if (!/^(?:que|that)$/.test(words[i]!.plain) || clause.quoted(i)) continue;
      const isVerb = (at: number) => COUNTS.has(words[at]?.plain ?? '') || PUTS.has(words[at]?.plain ?? '');
      const after = isVerb(i + 1) ? i + 2 : i + 1;
      const at = /^(?:the|la|el|los|las)$/.test(words[after]?.plain ?? '') ? after + 1 : after;
      const mention = at <= clause.last ? clause.at(at) : undefined;
      if (mention === undefined || (after === i + 1 && !isVerb(mention.last + 1))) continue;
      let number = i - 1;
      while (number > clause.first && i - number < 5 && !/\d/.test(words[number]!.text)) number -= 1;
      // "4.4" is two words.
      while (number > clause.first && /^[.,]$/.test(gap(clause, number))) number -= 1;
      const isNear = /\d/.test(words[number]!.text) && !/[,;:]/.test(gap(clause, i));
      const speaker = isNear
        ? this.#referents.resolve(clause.reading, unit, i, { type: 'named', mention, first: mention.first })
        : null;
      if (speaker !== null)
        found.push({
          span: { start: words[number]!.start, end: words[i - 1]!.end },
          source: { name: this.#referents.nameOf(speaker.bearing), how: 'named' },
        });
    }
    return found;
  }

  /** "explicó la abogada Ana Ruiz: en diciembre figuraban 45": what follows the colon behind whoever told the words before. */
  #behindColon(
    clause: Clause,
    unit: number,
    verbs: readonly Attribution[],
    speakerOf: (index: number) => Speaker | null,
  ): readonly { readonly span: Span; readonly source: Source }[] {
    const { words, units } = clause.reading;
    const found: { span: Span; source: Source }[] = [];
    for (const [index, { subject, inverted }] of verbs.entries()) {
      if (!inverted || subject.type !== 'named') continue;
      const next = subject.mention.last + 1;
      if (next > clause.last || gap(clause, next) !== ': ' || clause.quoted(next)) continue;
      const speaker = speakerOf(index);
      if (speaker === null) continue;
      found.push({
        span: { start: words[next]!.start, end: units[unit]!.end },
        source: { name: this.#referents.nameOf(speaker.bearing), how: speaker.how },
      });
    }
    return found;
  }

  #giver(
    clause: Clause,
    unit: number,
    i: number,
    verbs: readonly Attribution[],
    speakerOf: (index: number) => Speaker | null,
  ): Source | null {
    // "solo ha podido verificar", "was able to verify"
    const { words } = clause.reading;
    let lead = words[i]!.plain === 'cuenta' || isPlacedAgain(words, i) ? i - 1 : i;
    if (HAS_COUNTED.test(clause.reading.words[i]!.plain) || HAS_PUT.test(clause.reading.words[i]!.plain))
      lead -= 1;
    while (
      lead > clause.first + 1 &&
      /^(?:podido|pudo|puede|logro|logrado|could|can|able|to|capaz|de|was|been|no|not|ha|han)$/.test(
        clause.reading.words[lead - 1]!.plain,
      )
    )
      lead -= 1;
    const subject = subjectBefore(clause, lead);
    // "aseguró que …, y cifró en 212"
    const before = subject.type === 'shared' ? verbs.findLastIndex(({ verb }) => verb < i) : -1;
    const opening = subject.type === 'shared' && before < 0 ? openingSubject(clause, i) : null;
    const meant: Subject =
      opening === null ? subject : { type: 'named', mention: opening, first: opening.first };
    const speaker = before >= 0 ? speakerOf(before) : this.#referents.resolve(clause.reading, unit, i, meant);
    if (speaker !== null) return { name: this.#referents.nameOf(speaker.bearing), how: speaker.how };
    const source = this.#sourceOf(clause, unit, i, subject);
    // "Los datos del Ministerio publicados este lunes cifran en 39"
    const document = source === null && subject.type === 'other' ? documentSubject(clause, lead) : null;
    return document?.owner != null ? this.#ownerOf(clause, unit, i, document) : source;
  }

  /** `at` is the word of the attribution: whoever is meant has been told of before it. */
  #sourceOf(clause: Clause, unit: number, at: number, subject: Subject): Source | null {
    if (subject.type === 'described')
      return (
        this.#described(clause, at, subject.first, subject.noun) ??
        this.#onlyBody(clause, subject) ??
        this.#holder(clause, unit, subject)
      );
    const carried = (names: Iterable<string>): Source | null => {
      const [name, ...others] = new Set(names);
      return name === undefined || others.length > 0 ? null : { name, how: 'carried' };
    };
    if (subject.type === 'document') {
      // "publicó un comunicado que denuncia": a new one, of whoever that is.
      if (isNewOne(clause, subject)) return null;
      const told = this.#toldBefore(clause, unit);
      if (told !== null) return told;
      const owners = ANY_DOCUMENT.test(subject.noun)
        ? [...this.#owners.values()].flatMap((names) => [...names])
        : (this.#owners.get(subject.noun) ??
          // "The list" of a text that has told of no document may be anybody's.
          (/^list/.test(subject.noun) && this.#owners.size === 0 ? [] : this.#onlyOwner()));
      return carried(owners);
    }
    const before = this.#justBefore(clause, unit);
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
    const first = words.findIndex(({ start }) => start >= before.start);
    const last = words.findLastIndex(({ end }) => end <= before.end);
    if (first < 0 || last <= first) return null;
    const document = documentIn({ ...clause, first, last }, first, last);
    if (document === null || document.owner === null || 'noun' in document.owner) return null;
    const subject: Subject = { type: 'named', mention: document.owner, first: document.owner.first };
    const speaker = this.#referents.resolve(clause.reading, unit - 1, first, subject);
    return speaker === null ? null : { name: this.#referents.nameOf(speaker.bearing), how: 'carried' };
  }

  /** The one source of the sentence before, within the paragraph or across its border. */
  #justBefore(clause: Clause, unit: number): string | null {
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

  /** "la funcionaria", "the official", right behind a sentence in which one person alone spoke. */
  #holder(clause: Clause, unit: number, { noun }: { readonly noun: string }): Source | null {
    const before = OFFICIAL.test(noun) ? this.#justBefore(clause, unit) : null;
    const speaker = this.#naming.find(({ name }) => name === before)?.bearing;
    if (before === null || speaker?.kind !== 'person') return null;
    const isWoman = /a$/.test(noun);
    const known = speaker.found.map(({ gender }) => gender).filter((gender) => gender !== null);
    const fits = !clause.reading.spanish || known.every((gender) => (gender === 'woman') === isWoman);
    return fits ? { name: before, how: 'carried' } : null;
  }

  /** Whoever's documents alone were told of so far: "el registro", then "el informe", are one body's. */
  #onlyOwner(): readonly string[] {
    const owners = new Set([...this.#owners.values()].flatMap((names) => [...names]));
    // Where no document was told of, the one body that has spoken is whose "the report" is.
    const [name, ...others] = owners.size > 0 ? owners : this.#bodies;
    return name === undefined || others.length > 0 ? [] : [name];
  }

  /** "Según informó el martes la Cruz Roja, han muerto 41": what follows is on their word. */
  #asTold(
    clause: Clause,
    unit: number,
    [first]: readonly Attribution[],
    speakerOf: (index: number) => Speaker | null,
  ): { readonly span: Span; readonly source: Source } | null {
    const { words, units } = clause.reading;
    if (first === undefined) return null;
    const opening = words[clause.first]!.plain;
    // "As the union notes, 40 have left": English has whoever tells it before the verb.
    const isTold = first.inverted
      ? first.lead === clause.first + 1 && /^(?:segun|como)$/.test(opening)
      : opening === 'as' && first.subject.first <= clause.first + 1 && clause.first + 1 < first.lead;
    if (!isTold) return null;
    const speaker = speakerOf(0);
    if (speaker === null) return null;
    for (let k = first.verb + 1; k <= clause.last && k - first.verb < 24; k += 1)
      if (gap(clause, k) === ', ' && clause.at(k) === undefined)
        return {
          span: { start: words[k]!.start, end: units[unit]!.end },
          source: { name: this.#referents.nameOf(speaker.bearing), how: speaker.how },
        };
    return null;
  }

  /** "412 dead (Red Cross, 14 May)": a source in brackets behind what it counted. */
  #inBrackets(clause: Clause, unit: number): readonly { readonly span: Span; readonly source: Source }[] {
    const { words, text, units } = clause.reading;
    const found: { span: Span; source: Source }[] = [];
    for (let i = clause.first + 2; i <= clause.last; i += 1) {
      const mention = clause.at(i);
      if (mention?.first !== i || mention.kind !== 'organisation' || gap(clause, i) !== ' (') continue;
      const before = clause.at(i - 1);
      const rest = text.slice(mention.end, mention.end + 24);
      if (before !== undefined || words[i - 1]!.capital || !/^(?:\)|, [\p{L}\p{N} ]{3,20}\))/u.test(rest))
        continue;
      const speaker = this.#referents.resolve(clause.reading, unit, i, { type: 'named', mention, first: i });
      if (speaker === null) continue;
      const { start } = units[unit]!;
      const lead = text.slice(start, words[i - 1]!.end);
      const from = start + Math.max(...[', ', '; ', ': ', ') '].map((mark) => lead.lastIndexOf(mark) + 1));
      found.push({
        span: { start: from, end: words[i - 1]!.end },
        source: { name: this.#referents.nameOf(speaker.bearing), how: 'named' },
      });
    }
    return found;
  }

  /** "los 50 confirmados hasta el viernes por la organización X", "40 deaths documented by the Observatory". */
  #byAgents(clause: Clause, unit: number): readonly { readonly span: Span; readonly source: Source }[] {
    const { words, text, units } = clause.reading;
    const found: { span: Span; source: Source }[] = [];
    for (let i = clause.first + 1; i < clause.last; i += 1) {
      if (!COUNTED_BY.test(words[i]!.plain) || clause.quoted(i) || clause.at(i) !== undefined) continue;
      let by = i + 1;
      while (
        by < clause.last &&
        by - i < 6 &&
        !/^(?:by|por)$/.test(words[by]!.plain) &&
        plainGap(gap(clause, by))
      )
        by += 1;
      if (!/^(?:by|por)$/.test(words[by]!.plain)) continue;
      let k = by + 1;
      while (
        k < clause.last &&
        k - by < 4 &&
        clause.at(k) === undefined &&
        /^(?:the|la|el|los|las)$|^[^\p{Lu}]*$/u.test(words[k]!.text)
      )
        k += 1;
      const mention = clause.at(k);
      if (mention?.kind !== 'organisation') continue;
      const isKind = words
        .slice(by + 1, k)
        .every(({ plain: word }) => /^(?:the|la|el|los|las)$/.test(word) || DESCRIPTORS.has(word));
      const speaker = isKind
        ? this.#referents.resolve(clause.reading, unit, i, { type: 'named', mention, first: mention.first })
        : null;
      if (speaker === null) continue;
      const { start } = units[unit]!;
      const lead = text.slice(start, words[i]!.start);
      const from = start + Math.max(...[', ', '; ', ': '].map((mark) => lead.lastIndexOf(mark) + 1));
      found.push({
        span: { start: from, end: words[i]!.start },
        source: { name: this.#referents.nameOf(speaker.bearing), how: speaker.how },
      });
    }
    return found;
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
  #described(clause: Clause, at: number, first: number, noun: string): Source | null {
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
    // "la asociación de inquilinos" isn't whatever association there is.
    const after = words.findIndex(({ plain: word }, k) => k >= first && word === noun) + 1;
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
