import type { Span } from '../text/span.ts';
import { isParticiple } from '../text/speech.ts';
import type { Source } from './figure.ts';
import type { Bearing } from './people/entities.ts';
import type { Quote, Reading } from './people/found.ts';
import type { Naming } from './people/roles.ts';
import type { Giving, People, Role, Saying } from './person.ts';
import type { Attribution, Cited } from './sayings/attribution.ts';
import { attributions } from './sayings/attributions.ts';
import { classOf } from './sayings/body-class.ts';
import { citations } from './sayings/citations.ts';
import { citedSpan } from './sayings/cited-span.ts';
import { type Clause, gap, plainGap } from './sayings/clause.ts';
import type { Speaker } from './sayings/discourse.ts';
import { Givers } from './sayings/givers.ts';
import { openingReference, openingSubject } from './sayings/opening-subject.ts';
import { isTitle, quotedBy, whoseWords } from './sayings/quoted.ts';
import { Referents } from './sayings/referents.ts';
import { reportedSpan } from './sayings/reported.ts';

/** Quotations that are read of one sentence. */
const MOST_QUOTES = 60;

/**
 * What one article's people and organisations said, and whose numbers it gives besides. Sayings without a certain
 * speaker have none.
 */
export function findSayings(
  readings: readonly Reading[],
  naming: readonly Naming[],
  roles: ReadonlyMap<Bearing, readonly Role[]>,
): Pick<People, 'sayings' | 'givings'> {
  const referents = new Referents(readings, naming, roles);
  const givers = new Givers(referents, naming, roles);
  const sayings: Saying[] = [];
  const givings: Giving[] = [];
  for (const reading of readings) {
    for (const [unit] of reading.units.entries()) {
      const found = sayingsOf(reading, unit, referents, givers);
      sayings.push(...found.sayings);
      givings.push(...found.givings);
    }
  }
  const inOrder = (a: Saying | Giving, b: Saying | Giving) =>
    a.paragraph - b.paragraph || a.start - b.start || b.end - a.end;
  return { sayings: sayings.sort(inOrder), givings: givings.sort(inOrder) };
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
  for (const { start, end } of reading.quotes.filter((quote) => !isName(reading, quote, referents)))
    for (let i = first; i <= last; i += 1)
      if (reading.words[i]!.start >= start && reading.words[i]!.end <= end) quoted[i] = true;
  return { reading, first, last, at: (i) => referents.at(reading, i), quoted: (i) => quoted[i] === true };
}

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

/** Whether nothing but somebody's name stands between the marks: 'the “Ladies of the Hill” group'. */
function isName(reading: Reading, { start, end }: Quote, referents: Referents): boolean {
  const at = reading.words.findIndex((word) => word.start >= start);
  const mention = at < 0 ? undefined : referents.at(reading, at);
  return mention !== undefined && mention.start <= start && mention.end >= end;
}

/** The sayings of one sentence, and whose numbers it gives besides. */
function sayingsOf(
  reading: Reading,
  unitIndex: number,
  referents: Referents,
  givers: Givers,
): { readonly sayings: readonly Saying[]; readonly givings: readonly Giving[] } {
  const unit = reading.units[unitIndex]!;
  const clause = clauseOf(reading, unit, referents);
  if (clause === null) return { sayings: [], givings: [] };
  const { words } = reading;
  const verbs = attributions(clause);
  const cited = citations(clause);
  const sayings: Saying[] = [];
  const givings: Giving[] = [];
  const quotes = reading.quotes
    .filter(
      ({ start, end, nested }) => !nested && start < unit.end && end > unit.start && start >= unit.start - 1,
    )
    .filter((quote) => !isName(reading, quote, referents) && !isTitle(clause, quote))
    .slice(0, MOST_QUOTES);

  const opening = (verb: number): Speaker | null => {
    const mention = openingSubject(clause, verb);
    if (mention !== null)
      return referents.resolve(reading, unitIndex, verb, { type: 'named', mention, first: mention.first });
    const reference = openingReference(clause, verb);
    return reference === null ? null : referents.resolve(reading, unitIndex, clause.first, reference);
  };
  const speakers = new Map<number, Speaker | null>();
  const speakerOf = (index: number): Speaker | null => {
    const known = speakers.get(index);
    if (known !== undefined) return known;
    const { subject } = verbs[index]!;
    const speaker: Speaker | null = isWithin(clause, verbs, index)
      ? speakerOf(index - 1)
      : subject.type === 'shared' && index > 0 && shares(clause, verbs[index - 1]!, verbs[index]!)
        ? carriedOn(index)
        : subject.type === 'shared'
          ? opening(verbs[index]!.verb)
          : referents.resolve(reading, unitIndex, verbs[index]!.verb, subject);
    speakers.set(index, speaker);
    return speaker;
  };
  /** Whether somebody's name stands in a stretch of the paragraph. */
  const names = ({ found }: Bearing, { start, end }: Span): boolean =>
    found.some(
      (mention) => mention.paragraph === reading.paragraph && mention.start >= start && mention.end <= end,
    );
  /** Who goes on behind "and"; null where one verb stands within the words of another: "said that X told her and asked". */
  const carriedOn = (index: number): Speaker | null => {
    const speaker = speakerOf(index - 1);
    const outer = index > 1 ? verbs[index - 2]! : null;
    const isNested =
      outer !== null &&
      verbs[index - 1]!.subject.type === 'named' &&
      /^(?:that|que)$/.test(words[outer.verb + 1]?.plain ?? '') &&
      speakerOf(index - 2)?.bearing !== speaker?.bearing;
    return isNested ? null : speaker;
  };
  const push = (
    kind: Saying['kind'],
    span: Span,
    speaker: Speaker | null,
    until = unit.end,
    takesTheWord = true,
  ): void => {
    const { start, end } = closed(reading.text, trimmed(reading.text, span));
    if (start >= end) return;
    const source = speaker === null ? null : { name: referents.nameOf(speaker.bearing), how: speaker.how };
    // “…”, según ha señalado X: by its verb and by what cites it.
    if (
      sayings.some(
        (other) => other.start === start && other.end === end && other.speaker?.name === source?.name,
      )
    )
      return;
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
        end: Math.max(until, reading.units.findLast((one) => one.start < end)?.end ?? end),
      },
    });
    if (takesTheWord) referents.note(reading, unitIndex, kind, { start, end }, speaker?.bearing ?? null);
  };

  const give = ({ start, end }: Span, source: Source | null): void => {
    if (source !== null)
      givings.push({
        paragraph: reading.paragraph,
        start,
        end,
        source,
        passage: { start: unit.start, end: unit.end },
      });
  };

  /** Whether somebody other than a newspaper, cited at the sentence's beginning, tells of the saying at the word `at`. */
  const toldByCited = (at: number): boolean => {
    const [opening] = cited;
    if (opening === undefined || opening.from !== clause.first || opening.to >= at) return false;
    const source = referents.resolve(reading, unitIndex, opening.from, opening.subject);
    const span = citedSpan(clause, opening, unit);
    return (
      source !== null &&
      span !== null &&
      span.end > words[at]!.start &&
      classOf(source.bearing) !== 'media' &&
      /^(?:le|les|me|nos|him|her|them)$/.test(words[at - 1]?.plain ?? words[at + 1]?.plain ?? '')
    );
  };

  const covered = new Set<Quote>();
  for (const index of verbs.keys()) {
    const { verb: at } = verbs[index]!;
    // "según lo que narra Ruiz": part of whom the sentence cites.
    if (words[at - 1]?.plain === 'que' && cited.some(({ from, to }) => at > from && at <= to)) continue;
    const span = reportedSpan(clause, verbs, index, cited, unit);
    if (span === null) continue;
    // "Según Ruiz, la policía le dijo que …": Ruiz tells that.
    if (toldByCited(at)) continue;
    const inside = quotes.filter(({ start, end }) => start >= span.start - 1 && end <= span.end + 1);
    const outside = wordsOutside(clause, span, inside);
    if (inside.length > 0 && (span.phrase || outside < 3)) continue;
    for (const quote of inside) covered.add(quote);
    // "criticized how they were treated, calling it “a crackdown”": said once.
    const { frame: own } = verbs[index]!;
    const called = verbs[index + 1];
    if (
      own === 'act' &&
      span.phrase &&
      called?.subject.type === 'shared' &&
      /^(?:it|them|this|that)$/.test(words[called.verb + 1]?.plain ?? '')
    )
      continue;
    const resolved = speakerOf(index);
    // "Recordó que Ruiz mintió": nobody calls themselves by their name.
    const { type } = verbs[index]!.subject;
    const isOwn =
      span.start > words[at]!.end &&
      /^(?:omitted|pronoun|described|shared)$/.test(type) &&
      resolved !== null &&
      names(resolved.bearing, span);
    // "She borrowed jars and found that …": what somebody finds out they don't thereby say.
    if (
      /^(?:found|finds)$/.test(words[at]!.plain) &&
      resolved?.bearing.kind === 'person' &&
      !isFoundInCourt(clause, verbs[index]!, resolved.bearing)
    )
      continue;
    const speaker = isOwn ? null : resolved;
    // Within what somebody says: "dice que no le pide que lo deje".
    const outer = sayings.find(
      (other) =>
        other.kind === 'reported' && other.start < words[verbs[index]!.verb]!.start && span.end <= other.end,
    );
    const { lead, subject, frame } = verbs[index]!;
    const elided = subject.type === 'omitted' || words[lead - 1]?.plain === 'no';
    const same = speaker !== null && outer?.speaker?.name === referents.nameOf(speaker.bearing);
    // "Ortega dijo que el obispo rechazó marcharse": what others do there is told by Ortega alone.
    const retold =
      outer !== undefined &&
      !same &&
      ((frame === 'act' && (outer.speaker !== null || subject.type === 'named')) ||
        (speaker === null && elided));
    // "joins the call of Asaja that demands …": whom a relative clause tells of doesn't go on speaking.
    const { words: all } = reading;
    const aside = all[lead - 1]?.plain === 'que' && gap(clause, lead - 1) === ' ' && subject.type === 'named';
    // "Según ha informado La Voz, Ruiz explicó que …": the paper passes on what Ruiz said.
    const next = verbs[index + 1];
    const passesOn =
      clause.first + 1 === lead &&
      next?.subject.type === 'named' &&
      speaker !== null &&
      classOf(speaker.bearing) === 'media' &&
      all[next.subject.first]!.start <= span.start;
    if (!retold && !passesOn) push('reported', span, speaker, unit.end, !aside);
    if (speaker === null) give(span, givers.ofAttribution(clause, unitIndex, verbs[index]!));
  }
  for (const citation of cited) {
    const span = citedSpan(clause, citation, unit);
    if (span === null) continue;
    const inside = quotes.filter(({ start, end }) => start >= span.start - 1 && end <= span.end + 1);
    if (inside.length > 0 && wordsOutside(clause, span, inside) < 3) continue;
    // “…”, afirmó X, según la agencia Y: the agency passes on what X said.
    const relayed = verbs.some(
      ({ verb, subject }) =>
        subject.type !== 'omitted' &&
        verb < citation.from &&
        reading.words[verb]!.start >= span.start &&
        reading.words[verb]!.end <= span.end &&
        (inside.length > 0 || subject.type === 'named'),
    );
    // "Ruiz dijo que, según la ONG, …": Ruiz tells that as well.
    const told = sayings.some(
      (other) =>
        other.kind === 'reported' &&
        other.speaker !== null &&
        other.start <= reading.words[citation.from]!.start &&
        other.end >= span.end,
    );
    if (relayed || told) continue;
    for (const quote of inside) covered.add(quote);
    const speaker = referents.resolve(reading, unitIndex, citation.from, citation.subject);
    // "Según Ruiz, …, informó la agencia": what Ruiz said ends before the agency.
    const relay = verbs.find(
      ({ lead, inverted, frame }) =>
        inverted &&
        frame === 'clause' &&
        words[lead]!.start > span.start &&
        words[lead]!.start < span.end &&
        gap(clause, lead) === ', ',
    );
    push('reported', relay === undefined ? span : { ...span, end: words[relay.lead - 1]!.end }, speaker);
    if (speaker === null) give(span, givers.ofCitation(clause, unitIndex, citation));
  }
  const announcer = announcedBehind(clause, unitIndex, referents);
  for (const quote of quotes) {
    if (covered.has(quote) || quote.end - quote.start < 2) continue;
    // 'rechazó “contundentemente” la medida': how, and not what.
    if (/^\p{Ll}{3,}mente$/u.test(reading.text.slice(quote.start, quote.end))) continue;
    if (announcer !== null) {
      push('direct', quote, announcer, reading.units[unitIndex + 1]!.end);
      continue;
    }
    const speaker = quotedBy(clause, quote, quotes, verbs, cited, speakerOf, referents, unitIndex);
    push('direct', quote, speaker);
    // “…”, denuncia el informe: nobody's quotation, but its numbers are whose document that is.
    const told = speaker === null ? attributionBeside(clause, quote, verbs) : undefined;
    if (told !== undefined) give(quote, givers.ofAttribution(clause, unitIndex, told));
    // «…», according to a statement released by the organisation.
    const source = speaker === null ? citationBeside(clause, quote, cited) : undefined;
    if (source !== undefined) give(quote, givers.ofCitation(clause, unitIndex, source));
  }
  for (const citation of cited) {
    const compared = comparedBehind(clause, citation.to);
    const speaker =
      compared === null ? null : referents.resolve(reading, unitIndex, citation.from, citation.subject);
    if (compared !== null && speaker !== null)
      give(compared, { name: referents.nameOf(speaker.bearing), how: speaker.how });
  }
  for (const { span, source } of givers.counted(clause, unitIndex, verbs, cited, speakerOf))
    give(span, source);
  // "Susan Lee added:" and a paragraph of her words.
  const last = verbs.findLastIndex(({ frame }) => frame === 'clause');
  if (
    last >= 0 &&
    unitIndex === reading.units.length - 1 &&
    /:$/.test(reading.text.trimEnd()) &&
    !words.some(({ plain }, k) => k > verbs[last]!.verb && /^(?:that|que|and|y)$/.test(plain))
  ) {
    const announced = speakerOf(last);
    if (announced !== null) referents.announce(reading, announced.bearing);
  }
  givers.note(clause, unitIndex, [
    ...sayings.map(({ speaker }) => speaker?.name).filter((name) => name !== undefined),
    ...givings.map(({ source }) => source.name),
  ]);
  return { sayings, givings };
}

/** ", according to X, down from 79 in May": what a count is compared with behind whoever is cited for it; null where nothing is. */
function comparedBehind(clause: Clause, to: number): Span | null {
  const { words, text } = clause.reading;
  if (to >= clause.last) return null;
  const until = words[clause.last]!.end;
  const behind =
    /^\)?(?:, (?!and\b|but\b|while\b|y\b|pero\b)[^,;.\d]{2,70})?, (?:(?:up|down) from|compared (?:with|to)|frente al?|en comparación con)(?= )/u.exec(
      text.slice(words[to]!.end, until),
    );
  return behind === null ? null : { start: words[to]!.end + behind[0].length + 1, end: until };
}

/** The citation that stands right before a quotation, or right behind it. */
function citationBeside(clause: Clause, quote: Quote, cited: readonly Cited[]): Cited | undefined {
  const behind = clause.reading.words.findIndex(({ start }) => start >= quote.end);
  const ahead = clause.reading.words.findLastIndex(({ end }) => end <= quote.start);
  return cited.find(({ from, to }) => from === behind || to === ahead);
}

/** The attribution that stands right before a quotation, or right behind it. */
function attributionBeside(
  clause: Clause,
  quote: Quote,
  verbs: readonly Attribution[],
): Attribution | undefined {
  const { words } = clause.reading;
  // “However,” the report continued, “80 per cent are free”
  const ahead = words.findLastIndex(({ end }) => end <= quote.start);
  const before = verbs.find(({ verb }) => verb === ahead);
  if (before !== undefined) return before;
  const behind = words.findIndex(({ start }) => start >= quote.end);
  const next = verbs.find(({ lead }) => behind >= 0 && lead >= behind);
  if (next === undefined || next.lead - behind > 8) return undefined;
  for (let k = behind + 1; k <= next.lead; k += 1)
    if (clause.quoted(k) || !plainGap(gap(clause, k))) return undefined;
  return next;
}

/** "Her lawyer said she believes": whether a pronoun right behind a verb of saying can only mean who is its subject. */
function isWithin(clause: Clause, verbs: readonly Attribution[], index: number): boolean {
  const before = verbs[index - 1];
  const { subject, verb } = verbs[index]!;
  if (before === undefined || subject.type !== 'pronoun' || subject.who === 'many') return false;
  const { words } = clause.reading;
  const from = /^(?:that|que)$/.test(words[before.verb + 1]?.plain ?? '') ? before.verb + 2 : before.verb + 1;
  return subject.first === from && verb > from && plainGap(gap(clause, from)) && !clause.quoted(from);
}

/** Whether "and", or a participle, carries a subject on from one verb to the next. */
function shares(clause: Clause, from: Attribution, to: Attribution): boolean {
  const { words } = clause.reading;
  for (let i = from.verb + 1; i < to.verb; i += 1) {
    if (/;|: $/.test(gap(clause, i)) && words[i + 1]?.plain !== 'tiempo') return false;
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

/** Whoever the sentence behind one that is all quotation tells to have said it: "“…”. Con estas palabras, Ana Ruiz …". */
function announcedBehind(clause: Clause, unitIndex: number, referents: Referents): Speaker | null {
  const { reading, first, last } = clause;
  for (let i = first; i <= last; i += 1) if (!clause.quoted(i)) return null;
  const next = reading.units[unitIndex + 1];
  const behind = next === undefined ? null : clauseOf(reading, next, referents);
  const mention = behind === null ? null : whoseWords(behind);
  if (mention === null) return null;
  const named = referents.resolve(reading, unitIndex + 1, mention.first, {
    type: 'named',
    mention,
    first: mention.first,
  });
  return named === null ? null : { ...named, how: 'carried', since: reading.units[unitIndex]!.start };
}

/** Without white space, an opening "that" or the comma that ends a quotation. */
function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  let lead = /^[\s,:;“”"«»‘’'—–]+/u.exec(piece)?.[0].length ?? 0;
  // “dozens, if not hundreds” had been hurt: the mark that opens stays with the one that closes.
  const opening = lead > 0 ? CLOSING.get(piece[lead - 1]!) : undefined;
  const close = opening === undefined ? -1 : piece.indexOf(opening, lead);
  if (close >= 0 && /\p{L}/u.test(piece.slice(close + 1))) lead -= 1;
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
