import type { Span } from '../../text/span.ts';
import type { Source } from '../figure.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Quote, Reading } from '../people/found.ts';
import type { Giving, Saying } from '../person.ts';
import type { Attribution, Cited } from './attribution.ts';
import { attributionBeside, citationBeside } from './beside-quote.ts';
import { classOf } from './body-class.ts';
import { citedSpan, tellsAside } from './cited-span.ts';
import { type Clause, gap } from './clause.ts';
import type { Speaker } from './discourse.ts';
import type { Givers } from './givers.ts';
import { quotedBy, whoseWords } from './quoted.ts';
import type { Referents } from './referents.ts';
import { reportedSpan } from './reported.ts';
import { sayingSpan } from './saying-span.ts';
import { clauseOf, Sentence } from './sentence.ts';

/** What is said in one sentence, and whose numbers it gives besides. */
export interface Told {
  readonly sayings: readonly Saying[];
  readonly givings: readonly Giving[];
}

/** The sayings of one sentence, which are then known to the sentences behind it. */
export function sayingsOf(reading: Reading, unit: number, referents: Referents, givers: Givers): Told {
  const clause = clauseOf(reading, reading.units[unit]!, referents);
  if (clause === null) return { sayings: [], givings: [] };
  const told = new SentenceSayings(new Sentence(clause, unit, referents), referents, givers);
  return told.read();
}

class SentenceSayings {
  readonly #sentence: Sentence;
  readonly #referents: Referents;
  readonly #givers: Givers;
  readonly #sayings: Saying[] = [];
  readonly #givings: Giving[] = [];
  /** Quotations that are part of what is reported around them. */
  readonly #covered = new Set<Quote>();

  constructor(sentence: Sentence, referents: Referents, givers: Givers) {
    this.#sentence = sentence;
    this.#referents = referents;
    this.#givers = givers;
  }

  read(): Told {
    const { clause, unit, verbs, cited } = this.#sentence;
    for (const index of verbs.keys()) this.#report(index);
    for (const citation of cited) this.#cite(citation);
    this.#quote();
    for (const citation of cited) {
      const compared = comparedBehind(clause, citation.to);
      if (compared !== null) this.#give(compared, this.#sourceOf(citation));
    }
    const speakerOf = (index: number) => this.#sentence.speakerOf(index);
    const ofAll = cited.filter(({ from }) => !tellsAside(clause, from));
    for (const { span, source } of this.#givers.counted(clause, unit, verbs, ofAll, speakerOf))
      this.#give(span, source);
    this.#announce();
    this.#givers.note(clause, unit, [
      ...this.#sayings.map(({ speaker }) => speaker?.name).filter((name) => name !== undefined),
      ...this.#givings.map(({ source }) => source.name),
    ]);
    return { sayings: this.#sayings, givings: this.#givings };
  }

  #say(
    kind: Saying['kind'],
    span: Span,
    speaker: Speaker | null,
    until = this.#sentence.span.end,
    takesTheWord = true,
  ): void {
    const { clause, unit } = this.#sentence;
    const { reading } = clause;
    const { start, end } = sayingSpan(reading.text, span);
    if (start >= end) return;
    const source = this.#asSource(speaker);
    // “…”, según ha señalado X: by its verb and by what cites it.
    const isKnown = this.#sayings.some(
      (other) => other.start === start && other.end === end && other.speaker?.name === source?.name,
    );
    if (isKnown) return;
    const from =
      speaker?.how === 'carried'
        ? Math.min(speaker.since, this.#sentence.span.start)
        : this.#sentence.span.start;
    this.#sayings.push({
      paragraph: reading.paragraph,
      start,
      end,
      kind,
      speaker: source,
      // Dialogue goes on over sentences.
      passage: {
        start: from,
        end: Math.max(until, reading.units.findLast((one) => one.start < end)?.end ?? end),
      },
    });
    if (takesTheWord) this.#referents.note(reading, unit, kind, { start, end }, speaker?.bearing ?? null);
  }

  /** Whoever says something: one, or two together; null where it isn't certain. */
  #eachOf(speaker: Speaker | null, index: number): readonly (Speaker | null)[] {
    const both = speaker === null && index >= 0 ? this.#sentence.bothOf(index) : [];
    return both.length === 2 ? both : [speaker];
  }

  #give({ start, end }: Span, source: Source | null): void {
    if (source === null) return;
    const { clause, span } = this.#sentence;
    this.#givings.push({
      paragraph: clause.reading.paragraph,
      start,
      end,
      source,
      passage: { start: span.start, end: span.end },
    });
  }

  #asSource(speaker: Speaker | null): Source | null {
    return speaker === null ? null : { name: this.#referents.nameOf(speaker.bearing), how: speaker.how };
  }

  #sourceOf({ from, subject }: Cited): Source | null {
    return this.#asSource(this.#sentence.resolve(from, subject));
  }

  /** The quotations that stand within a stretch. */
  #inside(span: Span): readonly Quote[] {
    return this.#sentence.quotes.filter(({ start, end }) => start >= span.start - 1 && end <= span.end + 1);
  }

  /** What the verb of this index reports. */
  #report(index: number): void {
    const { clause, unit, span: whole, verbs, cited } = this.#sentence;
    const { words } = clause.reading;
    const attribution = verbs[index]!;
    const { verb, lead, frame, subject } = attribution;
    // "según lo que narra Ruiz": part of whom the sentence cites.
    if (words[verb - 1]?.plain === 'que' && cited.some(({ from, to }) => verb > from && verb <= to)) return;
    const span = reportedSpan(clause, verbs, index, cited, whole);
    // "Ruiz recuerda bien el último día", "Ruiz rejected the claim": nothing that could be shown, but Ruiz has the word.
    if (span === null) this.#takeTheWord(index);
    // "Según Ruiz, la policía le dijo que …": Ruiz tells that.
    if (span === null || this.#isToldByCited(verb)) return;
    const inside = this.#inside(span);
    if (inside.length > 0 && (span.phrase || wordsOutside(clause, span, inside) < 3)) return;
    for (const quote of inside) this.#covered.add(quote);
    // "criticized how they were treated, calling it “a crackdown”": said once.
    const next = verbs[index + 1];
    if (
      frame === 'act' &&
      span.phrase &&
      next?.subject.type === 'shared' &&
      /^(?:it|them|this|that)$/.test(words[next.verb + 1]?.plain ?? '')
    )
      return;
    const resolved = this.#sentence.speakerOf(index);
    // "She borrowed jars and found that …": what somebody finds out they don't thereby say.
    if (
      /^(?:found|finds)$/.test(words[verb]!.plain) &&
      resolved?.bearing.kind === 'person' &&
      !isFoundInCourt(clause, attribution, resolved.bearing)
    )
      return;
    // "Recordó que Ruiz mintió": nobody calls themselves by their name.
    const isOwnName =
      span.start > words[verb]!.end &&
      /^(?:omitted|pronoun|described|shared)$/.test(subject.type) &&
      resolved !== null &&
      isNamedIn(clause.reading, span, resolved.bearing);
    const speaker = isOwnName ? null : resolved;
    // "joins the call of Asaja that demands …": whom a relative clause tells of doesn't go on speaking.
    const isAside =
      words[lead - 1]?.plain === 'que' && gap(clause, lead - 1) === ' ' && subject.type === 'named';
    // "Según ha informado La Voz, Ruiz explicó que …": the paper passes on what Ruiz said.
    const passesOn =
      clause.first + 1 === lead &&
      next?.subject.type === 'named' &&
      speaker !== null &&
      classOf(speaker.bearing) === 'media' &&
      words[next.subject.first]!.start <= span.start;
    if (!passesOn && !this.#isRetold(attribution, span, speaker))
      for (const each of this.#eachOf(speaker, frame === 'clause' && !span.phrase ? index : -1))
        this.#say('reported', span, each, whole.end, !isAside);
    if (speaker === null) this.#give(span, this.#givers.ofAttribution(clause, unit, attribution));
  }

  /** Whoever tells of something in words that aren't given is who goes on behind it. */
  #takeTheWord(index: number): void {
    const { clause, unit, quotes, verbs } = this.#sentence;
    const { verb, frame, subject } = verbs[index]!;
    const { start, end } = clause.reading.words[verb]!;
    const isTold = subject.type === 'named' && frame !== 'call' && quotes.length === 0;
    const speaker = isTold ? this.#sentence.speakerOf(index) : null;
    if (speaker !== null)
      this.#referents.note(clause.reading, unit, 'reported', { start, end }, speaker.bearing);
  }

  /** Whether somebody other than a newspaper, cited at the sentence's beginning, tells of the saying at the word `at`. */
  #isToldByCited(at: number): boolean {
    const { clause, span: whole, cited } = this.#sentence;
    const { words } = clause.reading;
    const [opening] = cited;
    if (opening === undefined || opening.from !== clause.first || opening.to >= at) return false;
    const source = this.#sentence.resolve(opening.from, opening.subject);
    const span = citedSpan(clause, opening, whole);
    return (
      source !== null &&
      span !== null &&
      span.end > words[at]!.start &&
      classOf(source.bearing) !== 'media' &&
      /^(?:le|les|me|nos|him|her|them)$/.test(words[at - 1]?.plain ?? words[at + 1]?.plain ?? '')
    );
  }

  /** "Ortega dijo que el obispo rechazó marcharse": whether what others do there is told by Ortega alone. */
  #isRetold({ verb, lead, frame, subject }: Attribution, span: Span, speaker: Speaker | null): boolean {
    const { words } = this.#sentence.clause.reading;
    // Within what somebody says: "dice que no le pide que lo deje".
    const outer = this.#sayings.find(
      ({ kind, start, end }) => kind === 'reported' && start < words[verb]!.start && span.end <= end,
    );
    if (outer === undefined) return false;
    if (speaker !== null && outer.speaker?.name === this.#referents.nameOf(speaker.bearing)) return false;
    const isElided = subject.type === 'omitted' || words[lead - 1]?.plain === 'no';
    return (
      (frame === 'act' && (outer.speaker !== null || subject.type === 'named')) ||
      (speaker === null && isElided)
    );
  }

  /** What a source is cited for. */
  #cite(citation: Cited): void {
    const { clause, unit, span: whole, verbs } = this.#sentence;
    const { words } = clause.reading;
    const span = citedSpan(clause, citation, whole);
    if (span === null) return;
    const inside = this.#inside(span);
    if (inside.length > 0 && wordsOutside(clause, span, inside) < 3) return;
    const isReported = this.#sayings.some(({ start, end }) => start >= span.start && end <= span.end);
    // “…”, afirmó X, según la agencia Y: the agency passes on what X said.
    const isRelayed = verbs.some(
      ({ verb, subject }) =>
        subject.type !== 'omitted' &&
        verb < citation.from &&
        words[verb]!.start >= span.start &&
        words[verb]!.end <= span.end &&
        (inside.length > 0 || (subject.type === 'named' && isReported)),
    );
    // "Ruiz dijo que, según la ONG, …": Ruiz tells that as well.
    const isTold = this.#sayings.some(
      ({ kind, speaker, start, end }) =>
        kind === 'reported' && speaker !== null && start <= words[citation.from]!.start && end >= span.end,
    );
    if (isRelayed || isTold) return;
    for (const quote of inside) this.#covered.add(quote);
    const speaker = this.#sentence.resolve(citation.from, citation.subject);
    // "Según Ruiz, …, informó la agencia": what Ruiz said ends before the agency.
    const relay = verbs.find(
      ({ lead, inverted, frame }) =>
        inverted &&
        frame === 'clause' &&
        words[lead]!.start > span.start &&
        words[lead]!.start < span.end &&
        gap(clause, lead) === ', ',
    );
    const end = relay === undefined ? span.end : words[relay.lead - 1]!.end;
    this.#say('reported', { start: span.start, end }, speaker);
    if (speaker === null) this.#give(span, this.#givers.ofCitation(clause, unit, citation));
  }

  /** The quotations that nothing reported contains. */
  #quote(): void {
    const { clause, unit, verbs, cited, quotes } = this.#sentence;
    const { text, units } = clause.reading;
    const announcer = announcedBehind(this.#sentence, this.#referents);
    for (const quote of quotes) {
      if (this.#covered.has(quote) || quote.end - quote.start < 2) continue;
      // 'rechazó “contundentemente” la medida': how, and not what.
      if (/^\p{Ll}{3,}mente$/u.test(text.slice(quote.start, quote.end))) continue;
      if (announcer !== null) {
        this.#say('direct', quote, announcer, units[unit + 1]!.end);
        continue;
      }
      const speaker = this.#unlessNamed(quote, quotedBy(this.#sentence, quote, this.#referents));
      const told = speaker === null ? attributionBeside(clause, quote, verbs) : undefined;
      for (const each of this.#eachOf(speaker, told === undefined ? -1 : verbs.indexOf(told)))
        this.#say('direct', quote, each);
      if (speaker !== null) continue;
      // “…”, denuncia el informe: nobody's quotation, but its numbers are whose document that is.
      if (told !== undefined) this.#give(quote, this.#givers.ofAttribution(clause, unit, told));
      // «…», according to a statement released by the organisation.
      const source = citationBeside(clause, quote, cited);
      if (source !== undefined) this.#give(quote, this.#givers.ofCitation(clause, unit, source));
    }
  }

  /** «Mateo exagera», dice: whoever is named in the words and nowhere else in their sentence isn't who says them. */
  #unlessNamed(quote: Quote, speaker: Speaker | null): Speaker | null {
    if (speaker === null || speaker.bearing.kind !== 'person') return speaker;
    const { clause, span, quotes } = this.#sentence;
    const { paragraph } = clause.reading;
    const here = speaker.bearing.found.filter(
      (mention) => mention.paragraph === paragraph && mention.start >= span.start && mention.end <= span.end,
    );
    const isQuoted = ({ start, end }: Span) => quotes.some((each) => start >= each.start && end <= each.end);
    return here.length > 0 && here.every(isQuoted) && isNamedIn(clause.reading, quote, speaker.bearing)
      ? null
      : speaker;
  }

  /** "Susan Lee added:" at a paragraph's end: the next is of her words. */
  #announce(): void {
    const { clause, unit, verbs } = this.#sentence;
    const { reading } = clause;
    if (unit !== reading.units.length - 1 || !/:$/.test(reading.text.trimEnd())) return;
    const last = verbs.findLastIndex(({ frame }) => frame === 'clause');
    if (last < 0) return;
    const { verb } = verbs[last]!;
    if (reading.words.some(({ plain }, k) => k > verb && /^(?:that|que|and|y)$/.test(plain))) return;
    const announced = this.#sentence.speakerOf(last);
    if (announced !== null) this.#referents.announce(reading, announced.bearing);
  }
}

/** Whether somebody's name stands in a stretch of a paragraph. */
const isNamedIn = ({ paragraph }: Reading, { start, end }: Span, { found }: Bearing): boolean =>
  found.some((mention) => mention.paragraph === paragraph && mention.start >= start && mention.end <= end);

/** "Judge Ana Ruiz found that …", "The coroner found that …": what whoever judges finds, they say in their ruling. */
function isFoundInCourt({ reading }: Clause, { verb, subject }: Attribution, { found }: Bearing): boolean {
  if (reading.words[verb + 1]?.plain !== 'that') return false;
  if (subject.type === 'described') return JUDGE.test(subject.noun);
  return (
    subject.type === 'named' &&
    found.some(
      ({ paragraph, titleStart, start }) =>
        paragraph === reading.paragraph && JUDGE.test(reading.text.slice(titleStart, start)),
    )
  );
}

const JUDGE = /(?<!\p{L})(?:judge|justice|magistrate|coroner|adjudicator|sheriff)(?!\p{L})/iu;

/** ", according to X, down from 79 in May": what a count is compared with behind whoever is cited for it; null where nothing is. */
function comparedBehind(clause: Clause, to: number): Span | null {
  const { words, text } = clause.reading;
  if (to >= clause.last) return null;
  const until = words[clause.last]!.end;
  const behind =
    /^\)?(?:(?:, (?!and\b|but\b|while\b|y\b|pero\b)[^,;.\d]{2,70})?, (?:(?:up|down) from|compared (?:with|to)|frente al?|en comparación con)|; (?:in|on|at|by|en|el|al?) [^,;.]{3,24} (?:it was|they were|there were|era[n]?|eran|había|fueron))(?= )/u.exec(
      text.slice(words[to]!.end, until),
    );
  return behind === null ? null : { start: words[to]!.end + behind[0].length + 1, end: until };
}

/** Whoever the sentence behind one that is all quotation tells to have said it: "“…”. Con estas palabras, Ana Ruiz …". */
function announcedBehind({ clause, unit }: Sentence, referents: Referents): Speaker | null {
  const { reading, first, last } = clause;
  for (let i = first; i <= last; i += 1) if (!clause.quoted(i)) return null;
  const next = reading.units[unit + 1];
  const behind = next === undefined ? null : clauseOf(reading, next, referents);
  const mention = behind === null ? null : whoseWords(behind);
  if (mention === null) return null;
  const named = referents.resolve(reading, unit + 1, mention.first, {
    type: 'named',
    mention,
    first: mention.first,
  });
  return named === null ? null : { ...named, how: 'carried', since: reading.units[unit]!.start };
}

/** How many words of a stretch stand outside the quotations in it. */
function wordsOutside(clause: Clause, span: Span, inside: readonly Quote[]): number {
  let count = 0;
  for (let i = clause.first; i <= clause.last; i += 1) {
    const word = clause.reading.words[i]!;
    if (word.start < span.start || word.end > span.end) continue;
    if (!inside.some(({ start, end }) => word.start >= start && word.end <= end)) count += 1;
  }
  return count;
}
