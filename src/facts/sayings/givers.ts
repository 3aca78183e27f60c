import { COUNTS, PUTS } from '../../text/counting-verbs.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Source } from '../figure.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Naming } from '../people/roles.ts';
import type { Role } from '../person.ts';
import type { Attribution, Cited } from './attribution.ts';
import { opensWithCircumstance } from './attributions.ts';
import { type Clause, gap, type Subject } from './clause.ts';
import { byAgents, inBrackets, inRelatives } from './counted-by-name.ts';
import {
  acknowledges,
  CONTAINS,
  countBefore,
  countedEnd,
  givesShare,
  HAS_COUNTED,
  HAS_PUT,
  INFINITIVES,
  isAbleTo,
  isPlacedAgain,
  keptAt,
  keptOn,
  MEANS_TO,
  NOT_A_VERB,
  placeAfter,
  SPEAKS,
  STANDS,
  speaksOf,
  tellsNumber,
  toldPast,
} from './counting.ts';
import type { Speaker } from './discourse.ts';
import { documentIn, documentSubject, heldBehind, statedBehind } from './documents.ts';
import { type Given, MeantSources, POSSESSIVE } from './meant-sources.ts';
import { openingSubject } from './opening-subject.ts';
import type { Referents } from './referents.ts';
import { subjectBefore } from './subjects.ts';

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
const FIGURES =
  /^(?:figures|data|statistics|estimates?|records|cifras|datos|estadisticas|estimaciones|calculos|registros)$/;

/** Who gives numbers in an article without being a speaker whom it names, read sentence by sentence in order. */
export class Givers {
  readonly #referents: Referents;
  readonly #meant: MeantSources;

  constructor(referents: Referents, naming: readonly Naming[], roles: ReadonlyMap<Bearing, readonly Role[]>) {
    this.#referents = referents;
    this.#meant = new MeantSources(referents, naming, roles);
  }

  /** Notes the sources of a sentence, once all are known: what comes after may refer to them. */
  note(clause: Clause, unit: number, names: readonly string[]): void {
    this.#meant.note(clause, unit, names);
  }

  /** Who stands behind an attribution that no speaker is certain of. */
  ofAttribution(clause: Clause, unit: number, { verb, subject, inverted }: Attribution): Source | null {
    const named = this.#meant.sourceOf(clause, unit, verb, subject);
    // "the union's latest report said": whose document it is.
    const isOpen = named === null && !inverted && /^(?:other|omitted)$/.test(subject.type);
    const document = isOpen ? documentSubject(clause, verb) : null;
    // "The latest figures show" may be anybody's.
    if (document !== null && (document.owner !== null || (document.isBare && !FIGURES.test(document.noun))))
      return this.#meant.ownerOf(clause, unit, verb, document);
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
      return this.#meant.ownerOf(clause, unit, verb, document);
    const isBare = !/^(?:del?|of)$/.test(link ?? '');
    const [owner, ...others] = this.#meant.ownersOf(noun!) ?? (isBare ? this.#meant.onlyOwner() : []);
    if (owner !== undefined) return others.length > 0 ? null : { name: owner, how: 'carried' };
    const of = link === 'del' ? next : link === 'de' ? words[verb + 5]?.plain : undefined;
    return of !== undefined && DESCRIPTORS.has(of) ? this.#meant.described(clause, verb, verb, of) : null;
  }

  /** Who stands behind what is told "according to" somebody who is no certain speaker. */
  ofCitation(clause: Clause, unit: number, { from, to, subject }: Cited): Source | null {
    const source = this.#meant.sourceOf(clause, unit, from, subject);
    if (source !== null || subject.type !== 'other') return source;
    // "Según el registro a cierre de junio de esta organización"
    let first = from + 1;
    while (first < to && /^(?:to|acuerdo|con|a)$/.test(clause.reading.words[first]!.plain)) first += 1;
    const document = documentIn(clause, first, to);
    if (document?.owner != null) return this.#meant.ownerOf(clause, unit, from, document);
    if (document === null || !document.isBare || isModifier(clause, document.at, to)) return null;
    // "según el registro que llevan varias organizaciones": theirs, whoever they are.
    if (clause.reading.words[to + 1]?.plain === 'que' && gap(clause, to + 1) === ' ') return null;
    const lead = clause.reading.words[first]!.plain;
    if (THE.test(lead) && !FIGURES.test(document.noun))
      return this.#meant.ownerOf(clause, unit, from, document);
    if (!POSSESSIVE.test(lead)) return null;
    // "The panel received 40 complaints, according to its bulletin": of the sentence's own subject.
    const own = from > clause.first ? openingSubject(clause, from) : null;
    if (own !== null) return own.kind === 'organisation' ? this.#meant.named(clause, unit, from, own) : null;
    // "Según su último informe": of whoever gave the numbers of the sentence before.
    const before = this.#meant.justBefore(clause, unit);
    return before === null ? null : { name: before, how: 'carried' };
  }

  /** "El registro de esta ONG incluye 209", "Agrega el comunicado de la ONG que 223", "has published a report denouncing that". */
  #inDocuments(
    clause: Clause,
    unit: number,
    verbs: readonly Attribution[],
    speakerOf: (index: number) => Speaker | null,
  ): readonly Given[] {
    const { words, units } = clause.reading;
    const found: Given[] = [];
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
          const source = this.#meant.ownerOf(clause, unit, i, document);
          if (source !== null)
            found.push({ span: { start: words[i + 1]!.start, end: units[unit]!.end }, source });
        }
        return found;
      }
      if (STANDS.test(word)) {
        const document = documentSubject(clause, i);
        if (document?.owner != null) give(i + 1, this.#meant.ownerOf(clause, unit, i, document));
      } else if (CONTAINS.has(word)) {
        const document = documentSubject(clause, i);
        const isIdiom = word === 'cuenta' ? words[i - 1]!.plain === 'da' : true;
        if (document === null || !isIdiom) continue;
        const links = /^(?:de|que|that)$/.test(words[i + 1]!.plain) ? 2 : 1;
        give(i + links, this.#meant.ownerOf(clause, unit, i, document));
      } else if (ISSUES.test(word)) {
        const at = statedBehind(clause, i) ?? heldBehind(clause, i);
        const next = behindWhen(clause, i);
        const own = POSSESSIVE.test(words[next]?.plain ?? '')
          ? documentIn(clause, next + 1, Math.min(clause.last, next + 6))
          : null;
        const source = at === null && own === null ? null : this.#giver(clause, unit, i, verbs, speakerOf);
        if (at !== null) give(at, source);
        // "has released its annual report": whose "the report" is from then on.
        if (own !== null && own.owner === null && source !== null) this.#meant.own(own.noun, source.name);
      }
    }
    return found;
  }

  /** What somebody counts, expects or puts a number on, in a clause without any word of saying. */
  counted(
    clause: Clause,
    unit: number,
    verbs: readonly Attribution[],
    cited: readonly Cited[],
    speakerOf: (index: number) => Speaker | null,
  ): readonly Given[] {
    const { words } = clause.reading;
    const found: Given[] = [];
    const opened = this.#asTold(clause, unit, verbs, speakerOf);
    if (opened !== null) return [opened];
    // Who is cited for the sentence stands behind its numbers.
    if (cited.length > 0) return found;
    found.push(
      ...inBrackets(clause, unit, this.#meant),
      ...byAgents(clause, unit, this.#meant),
      ...this.#inDocuments(clause, unit, verbs, speakerOf),
      ...this.#added(clause, unit, verbs, speakerOf),
      ...this.#behindColon(clause, unit, verbs, speakerOf),
      ...inRelatives(clause, unit, this.#meant),
    );
    for (let i = clause.first + 1; i <= clause.last; i += 1) {
      const { plain, capital } = words[i]!;
      const isPerfect = /^(?:ha|han|habia|habian)$/.test(words[i - 1]!.plain);
      // "se han registrado 41": nobody is said to have.
      if (isPerfect && words[i - 2]?.plain === 'se') continue;
      const puts = PUTS.has(plain) || (HAS_PUT.test(plain) && isPerfect);
      const counts =
        COUNTS.has(plain) ||
        (HAS_COUNTED.test(plain) && isPerfect) ||
        acknowledges(clause, i) ||
        tellsNumber(clause, i) ||
        givesShare(clause, i);
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
      const listed = keptOn(clause, i);
      const subject = listed === null || clause.quoted(i) ? null : openingSubject(clause, i);
      if (subject?.kind === 'organisation') {
        const source = this.#meant.named(clause, unit, i, subject);
        if (source !== null)
          found.push({ span: { start: words[i]!.start, end: countedEnd(clause, unit, verbs, i) }, source });
        continue;
      }
      // "dio cuenta de 13"
      const gives =
        plain === 'cuenta' &&
        /^(?:da|dan|dio|dieron|daba)$/.test(words[i - 1]!.plain) &&
        words[i + 1]?.plain === 'de' &&
        i + 1 < clause.last;
      const past = toldPast(clause, i);
      if (
        (!puts && !counts && !gives && past === null) ||
        capital ||
        clause.quoted(i) ||
        clause.at(i) !== undefined
      )
        continue;
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
      if (SPEAKS.test(plain) && !speaksOf(clause, i)) continue;
      // "contaba con 40 empleados" had them; “…”, contaba Luisa.
      if (/^contaban?$/.test(plain) && (gap(clause, i) !== ' ' || words[i + 1]!.plain === 'con')) continue;
      const placed = puts ? placeAfter(clause, i) : null;
      const from = past ?? (gives ? i + 2 : (placed ?? (counts ? i + 1 : null)));
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
  ): readonly Given[] {
    const { words } = clause.reading;
    const found: Given[] = [];
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
        this.#meant.isKnown(source?.name ?? '') || near.some(({ plain: word }) => CASES.test(word));
      if (source === null || (/^list/.test(kept.plain) && !isCounted)) continue;
      found.push({
        span: { start: words[i + 1]!.start, end: countedEnd(clause, unit, verbs, i + 1) },
        source,
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
  ): readonly Given[] {
    const { words, units } = clause.reading;
    const found: Given[] = [];
    // "El Observatorio actualizó su balance: 894 barcas", "maneja un registro más corto: 671"
    const colon = countBefore(clause);
    const keeper = colon === null ? null : openingSubject(clause, colon);
    if (colon !== null && keeper?.kind === 'organisation') {
      const source = this.#meant.named(clause, unit, colon, keeper);
      if (source !== null)
        found.push({ span: { start: words[colon]!.start, end: units[unit]!.end }, source });
    }
    for (const [index, { subject, inverted }] of verbs.entries()) {
      if (!inverted || subject.type !== 'named') continue;
      const next = subject.mention.last + 1;
      if (next > clause.last || gap(clause, next) !== ': ' || clause.quoted(next)) continue;
      const source = this.#meant.spoken(speakerOf(index));
      if (source !== null) found.push({ span: { start: words[next]!.start, end: units[unit]!.end }, source });
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
    // "Paz y Ley, que usa otro método, ubica en 196": a name that isn't known is no omitted subject.
    if (subject.type === 'omitted' && !opensWithCircumstance(clause, lead)) return null;
    // "aseguró que …, y cifró en 212"
    const before = subject.type === 'shared' ? verbs.findLastIndex(({ verb }) => verb < i) : -1;
    const opening = subject.type === 'shared' && before < 0 ? openingSubject(clause, i) : null;
    const meant: Subject =
      opening === null ? subject : { type: 'named', mention: opening, first: opening.first };
    const speaker = before >= 0 ? speakerOf(before) : this.#referents.resolve(clause.reading, unit, i, meant);
    const spoken = this.#meant.spoken(speaker);
    if (spoken !== null) return spoken;
    const source = this.#meant.sourceOf(clause, unit, i, subject);
    // "Los datos del Ministerio publicados este lunes cifran en 39"
    const document = source === null && subject.type === 'other' ? documentSubject(clause, lead) : null;
    return document?.owner != null ? this.#meant.ownerOf(clause, unit, i, document) : source;
  }

  /** "Según informó el martes la Cruz Roja, han muerto 41": what follows is on their word. */
  #asTold(
    clause: Clause,
    unit: number,
    [first]: readonly Attribution[],
    speakerOf: (index: number) => Speaker | null,
  ): Given | null {
    const { words, units } = clause.reading;
    if (first === undefined) return null;
    const opening = words[clause.first]!.plain;
    // "As the union notes, 40 have left": English has whoever tells it before the verb.
    const isTold = first.inverted
      ? first.lead === clause.first + 1 && /^(?:segun|como)$/.test(opening)
      : opening === 'as' && first.subject.first <= clause.first + 1 && clause.first + 1 < first.lead;
    if (!isTold) return null;
    const source = this.#meant.spoken(speakerOf(0));
    if (source === null) return null;
    for (let k = first.verb + 1; k <= clause.last && k - first.verb < 24; k += 1)
      if (gap(clause, k) === ', ' && clause.at(k) === undefined)
        return { span: { start: words[k]!.start, end: units[unit]!.end }, source };
    return null;
  }
}

/** "presentó el 15 de enero su informe": the first word behind a verb that doesn't tell when. */
function behindWhen({ reading: { words }, last }: Clause, verb: number): number {
  let k = verb + 1;
  while (
    k < last &&
    k - verb < 8 &&
    (CALENDAR.has(words[k]!.plain) ||
      /^\d+$|^(?:el|este|esta|on|in|de|del|last|this|pasado|pasada|hoy|ayer|today|yesterday)$/.test(
        words[k]!.plain,
      ))
  )
    k += 1;
  return k;
}

/** "the press service", "the report card": whether a document's noun only tells what the English noun behind it is of. */
function isModifier({ reading: { words, spanish } }: Clause, at: number, last: number): boolean {
  return !spanish && at < last && !BEHIND_DOCUMENT.test(words[at + 1]!.plain);
}

const BEHIND_DOCUMENT =
  /^(?:of|by|from|for|on|in|to|at|and|published|released|issued|dated|made|seen|sent|given|presented|this|that|which|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
