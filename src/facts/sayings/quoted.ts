import { AND, DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { plain } from '../../text/names.ts';
import { DOCUMENTS } from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { firstFrom, lastUntil } from '../../text/span.ts';
import { NOT_SAID, speechFrame } from '../../text/speech.ts';
import type { Found, Quote } from '../people/found.ts';
import type { Attribution } from './attribution.ts';
import { type Clause, gap, inCompany } from './clause.ts';
import type { Speaker } from './discourse.ts';
import { openingSubject } from './opening-subject.ts';
import type { Referents } from './referents.ts';
import type { Sentence } from './sentence.ts';
import { phraseStart } from './subject-phrase.ts';
import { MAKES } from './work-title.ts';

/** Who said a quotation, as far as its own sentence and the one before it say for certain. */
export function quotedBy(sentence: Sentence, quote: Quote, referents: Referents): Speaker | null {
  const { clause, unit, verbs, cited, quotes } = sentence;
  const { words, text } = clause.reading;
  const outside = words.slice(clause.first, clause.last + 1).some((_, i) => !clause.quoted(clause.first + i));
  if (!outside) return referents.goesOn(clause.reading, unit, quote);

  const behind = firstFrom(words, quote.end);
  const ahead = lastUntil(words, quote.start);
  if (ahead >= clause.first && !quote.dialogue && !isCalled(clause, quote, ahead, verbs)) {
    for (let k = ahead; k > Math.max(clause.first - 1, ahead - 3); k -= 1) {
      if (clause.quoted(k) || !/^(?:['’]s?)? $/.test(k === ahead ? ' ' : gap(clause, k + 1))) break;
      if (NOT_SAID.has(words[k]!.plain) && !/^llamad[oa]$/.test(words[k]!.plain)) return null;
      if (/^llamad[oa]$/.test(words[k]!.plain) && !/^(?:un|una|su)$/.test(words[k - 1]?.plain ?? ''))
        return null;
    }
  }
  // "by saying that, “…,” IRNA reported": whoever says it leads to it, and the agency passes it on.
  const leading = verbs.findLastIndex(
    ({ verb, inverted, frame }) =>
      !inverted &&
      frame === 'clause' &&
      verb <= ahead &&
      (verb === ahead || (verb === ahead - 1 && /^(?:that|que)$/.test(words[ahead]!.plain))) &&
      !clause.quoted(verb),
  );
  if (leading >= 0 && ahead >= clause.first) return sentence.speakerOf(leading);
  // “…,” she said: the attribution behind the quotation.
  const mark = text.slice(Math.max(quote.start, quote.end - 1), quote.end + 2);
  // “They said ‘get out,’” she said
  const inner = /[,?!]["”»’']$/.test(text.slice(Math.max(quote.start, quote.end - 2), quote.end));
  // “We shall appeal” said Ana Ruiz: a comma that is left out.
  const next = verbs.find(({ lead }) => lead === behind);
  const isLong = quote.end - quote.start > 40;
  const open =
    inner ||
    /[,?!—–-]/.test(mark) ||
    quote.dialogue ||
    (isLong && next?.inverted === true && next.subject.type === 'named');
  // “…”, y su secretaria, Ana Ruiz, dijo que …: a clause of its own.
  const joins =
    behind >= 0 &&
    (AND.test(words[behind]!.plain) ||
      (/^(?:while|whereas|mientras)$/.test(words[behind]!.plain) && ahead >= clause.first));
  if (behind >= 0 && behind <= clause.last && open && !joins && quote.resumed !== true) {
    // “…,” as groups such as X called it
    const as = /^(?:as|como)$/.test(words[behind]!.plain);
    const index = verbs.findIndex(
      ({ verb, subject }) =>
        verb >= behind &&
        (subject.first <= behind ||
          verb === behind ||
          appositionOnly(clause, behind, subject.first) ||
          (as && subject.first - behind < 7)) &&
        subject.type !== 'shared',
    );
    if (index >= 0 && verbs[index]!.frame !== 'denial') {
      const { verb, subject } = verbs[index]!;
      const near =
        subject.first === behind || as || verb === behind || appositionOnly(clause, behind, subject.first);
      if (near && !quotes.some(({ start }) => start > quote.end && start < words[verb]!.start))
        return sentence.speakerOf(index);
    }
    const source = cited.find(({ from }) => from === behind);
    // "Ruiz told journalists, “…,” according to the agency": the agency passes it on.
    const teller = source === undefined ? -1 : verbs.findLastIndex(({ verb }) => verb < ahead);
    if (
      teller >= 0 &&
      !verbs[teller]!.inverted &&
      /^,? ?["“«'‘]*$/.test(text.slice(words[ahead]!.end, quote.start))
    )
      return sentence.speakerOf(teller);
    if (source !== undefined) return sentence.resolve(source.from, source.subject);
  }
  // According to her lawyer, Ana Ruiz, “…”
  const beside = cited.find(({ to, subject }) => to === ahead && subject.type === 'named');
  if (beside !== undefined) return sentence.resolve(beside.from, beside.subject);
  // She said: “…”; she called it “…”: the nearest attribution before it.
  for (let index = verbs.length - 1; index >= 0; index -= 1) {
    const { verb, frame, inverted, subject } = verbs[index]!;
    if (words[verb]!.end > quote.start) continue;
    // "lo desmintió: «…»" gives what somebody says instead.
    if (frame === 'denial' && !/^lo$/.test(words[verb - 1]?.plain ?? '')) return null;
    // "publicó un «mensaje tranquilizador»": what it was, in another's words.
    if (
      MAKES.test(words[verb]!.plain) &&
      ahead === verb + 1 &&
      /^(?:an?|the|una?|el|la)$/.test(words[ahead]!.plain)
    )
      return null;
    const last = inverted && subject.type === 'named' ? Math.max(verb, subject.mention.last) : verb;
    // "dijo Paz, dirigente de los ‘ponchos rojos’": what somebody is.
    const isDescription =
      inverted &&
      subject.type === 'named' &&
      last < ahead &&
      gap(clause, last + 1) === ', ' &&
      quote.end - quote.start < 30 &&
      /^(?:de|del|of|los|las|el|la|the)$/.test(words[ahead]!.plain) &&
      !/:/.test(gap(clause, ahead + 1));
    if (isDescription) return null;
    const bridge = words.slice(last + 1, ahead + 1);
    if (
      bridge.some(
        (word, k) =>
          !clause.quoted(last + 1 + k) &&
          (/^(?:while|mientras|because|porque|after|although)$/.test(word.plain) ||
            (NOT_SAID.has(word.plain) && !isCalled(clause, quote, ahead, verbs))),
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
    return sentence.speakerOf(index);
  }
  const source = cited.find(({ from }) => words[from]!.end <= quote.start);
  if (source !== undefined) return sentence.resolve(source.from, source.subject);
  const [only, ...others] = verbs;
  const last = quotes.at(-1)!;
  // “…”, y vayan donde vayan “…”, asegura Ana Ruiz: one attribution behind them all.
  if (
    only !== undefined &&
    others.length === 0 &&
    only.frame !== 'denial' &&
    words[only.verb]!.start > last.end
  ) {
    const next = firstFrom(words, last.end);
    if ((only.subject.first === next || only.lead === next) && /[,?!]/.test(gap(clause, next)))
      return sentence.speakerOf(0);
  }
  return introduced(sentence, quote, ahead);
}

/** "called an earlier draft of the report “an exercise”": whether the words in front are what the quotation is said of. */
function isCalled(clause: Clause, quote: Quote, ahead: number, verbs: readonly Attribution[]): boolean {
  const { words, text } = clause.reading;
  const named = verbs.findLast(({ verb }) => verb < ahead);
  if (named === undefined || ahead - named.verb > 14 || !CALLS.test(words[named.verb]!.plain)) return false;
  for (let k = named.verb + 1; k <= ahead; k += 1)
    if (clause.quoted(k) || (k > named.verb + 1 && gap(clause, k) !== ' ')) return false;
  const isComplement = /^(?:as|como|de)$/.test(words[ahead]!.plain);
  return (
    isComplement ||
    (DETERMINER.test(words[named.verb + 1]!.plain) && /^\p{Ll}/u.test(text.slice(quote.start)))
  );
}

/** Verbs that name a thing and then have what it is called: "called the report “a farce”". */
const CALLS =
  /^(?:call|calls|called|calling|dismiss\p{L}*|describ\p{L}*|brand\p{L}*|label\p{L}*|dubbed|deem\p{L}*|slammed|blast\p{L}*|calific\p{L}+|tild\p{L}+|tach\p{L}+|defin\p{L}+|descri\p{L}+|llamo|llama|llaman|llamaron)$/u;

/** How a sentence begins that tells whose the quotation before it was, folded. */
const WHOSE_WORDS =
  /^(?:con (?:est[ae]s?|es[ae]s?) (?:palabras|frases?|afirmacion(?:es)?|declaracion(?:es)?|sentencia|reflexion|advertencia|mensaje|confesion)|asi (?:se|lo|la|de)|(?:son|eran|fueron) (?:las )?palabras de|palabras de|with these words|with those words|so (?:said|says)|those (?:are|were) the words of|that (?:is|was) how)(?![\p{L}])/u;

/** "“…”. Con estas palabras, Ana Ruiz resumía …": whom a sentence names as the one who said what was quoted before it. */
export function whoseWords(clause: Clause): Found | null {
  const { words, text } = clause.reading;
  if (!WHOSE_WORDS.test(plain(text.slice(words[clause.first]!.start, words[clause.last]!.end)))) return null;
  for (let k = clause.first; k < Math.min(clause.last, clause.first + 14); k += 1) {
    const mention = clause.at(k);
    if (clause.quoted(k)) return null;
    if (mention === undefined) continue;
    // "comenzaba la edil del Partido Rural, Ana Ruiz": whose office it is.
    if (mention.kind === 'organisation' && /^(?:of|de|del)$/.test(words[mention.first - 1]?.plain ?? '')) {
      k = mention.last;
      continue;
    }
    return words[mention.last]!.possessive || inCompany(clause, mention, mention.first) ? null : mention;
  }
  return null;
}

/** What is shown, sent or written rather than said, so that whoever it belongs to may not have said it. */
const SHOWN =
  /^(?:letter|note|email|mail|caption|inscription|tattoo|shirt|card|question|answer|rule|law|wall|nombre|carta|nota|correo|frase|inscripcion|camiseta|pregunta|respuesta|regla|ley|pared|mural|titular|refran|cita)$/;

/** "lanzó un llamado", "posted a message on Telegram": whether somebody gives out words of their own, from one word to another. */
function issuesMessage(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  for (let k = from; k < to; k += 1)
    if (
      !clause.quoted(k) &&
      ISSUES.test(words[k]!.plain) &&
      (/^(?:an?|un|una|this|este|esta)$/.test(words[k + 1]!.plain) ||
        // "hizo llegar una nota"
        (/^hi[zc]/.test(words[k]!.plain) && /^(?:llegar|public[oa])$/.test(words[k + 1]!.plain))) &&
      words.slice(k + 2, k + 5).some(({ plain: word }) => MESSAGES.test(word))
    )
      return true;
  return false;
}

const ISSUES =
  /^(?:lanzo|publico|difundio|envio|dejo|compartio|colgo|subio|hizo|emitio|escribio|posted|issued|sent|shared|released|published|left|made|wrote|tweeted)$/;
const MESSAGES =
  /^(?:llamado|llamamiento|mensaje|comunicado|tuit|hilo|texto|nota|carta|declaracion|publicacion|post|peticion|appeal|message|statement|tweet|note|post|plea|call)$/;

/** “Ana Ruiz, a lawyer, was not convinced: “…””: the one person whom the sentence is about, before a colon. */
function introduced(sentence: Sentence, quote: Quote, ahead: number): Speaker | null {
  const { clause, verbs } = sentence;
  const { words, text } = clause.reading;
  if (ahead < clause.first || !/^: ?["“«'‘]$/.test(text.slice(words[ahead]!.end, quote.start))) return null;
  if (verbs.some(({ verb }) => verb < ahead)) return null;
  const worded = whoseWordsFollow(clause, ahead);
  if (worded !== null)
    return sentence.resolve(worded.first, { type: 'named', mention: worded, first: worded.first });
  const mention =
    headingSpeaker(clause, ahead) ?? openingSubject(clause, ahead + 1) ?? subjectAtColon(clause, ahead);
  if (mention === null || mention.kind !== 'person') return null;
  const issues = issuesMessage(clause, mention.last + 1, ahead);
  for (let k = clause.first; k <= ahead; k += 1) {
    const { plain } = words[k]!;
    const cover = clause.at(k);
    if (clause.quoted(k) || (cover?.kind === 'person' && cover !== mention)) return null;
    if (!issues && (NOT_SAID.has(plain) || DOCUMENTS.has(plain) || SHOWN.test(plain))) return null;
    // Another who might speak: "Ruiz had asked the judge: “…”" is his, "… and her lawyer: “…”" not.
    const joins = /^(?:and|y|e|but|pero)$/.test(plain) && !(issues && PREPOSITION.test(words[k + 1]!.plain));
    if (joins && cover === undefined && k > mention.last) return null;
  }
  return sentence.resolve(mention.first, { type: 'named', mention, first: mention.first });
}

/** "the declaration of President Ana Ruiz that afternoon: “…””, "las palabras de Luis Paz: «…»": whose words a colon announces. */
function whoseWordsFollow(clause: Clause, ahead: number): Found | null {
  const { words } = clause.reading;
  for (let k = ahead; k > Math.max(clause.first, ahead - 8); k -= 1) {
    if (clause.quoted(k) || (k < ahead && gap(clause, k + 1) !== ' ')) return null;
    const mention = clause.at(k);
    if (mention === undefined) {
      if (speechFrame(words[k]!.plain) !== null) return null;
      continue;
    }
    const first = phraseStart(clause, mention);
    return /^(?:of|by|from|de|del)$/.test(words[first - 1]?.plain ?? '') &&
      first - 2 >= clause.first &&
      WORDS.test(words[first - 2]!.plain) &&
      !words[mention.last]!.possessive &&
      !inCompany(clause, mention, first)
      ? mention
      : null;
  }
  return null;
}

const WORDS =
  /^(?:declaration|statement|words|message|response|reply|answer|warning|promise|conclusion|verdict|declaracion|palabras|frase|mensaje|respuesta|advertencia|promesa|sentencia|conclusion|replica|reflexion)$/;

const appositionOnly = (clause: Clause, from: number, first: number): boolean =>
  first >= from &&
  (first - from <= 1
    ? clause.at(from) === undefined
    : // “…,” his wife, Ana Ruiz, said
      first - from < 6 &&
      gap(clause, first) === ', ' &&
      clause.reading.words
        .slice(from, first)
        .every(
          ({ plain }, k) => clause.at(from + k) === undefined && (DETERMINER.test(plain) || isRole(plain)),
        ));

/** "18:20 — Governor Ines Halloran: “…””: nothing but a name with its title before the colon. */
export function headingSpeaker(clause: Clause, ahead: number): Found | null {
  const { words } = clause.reading;
  const mention = clause.at(ahead);
  if (mention === undefined || mention.last !== ahead || words[ahead]!.possessive) return null;
  const office = officeBefore(clause, mention);
  for (let k = clause.first; k < mention.first; k += 1) {
    const { plain, start, text } = words[k]!;
    if (
      start < mention.titleStart &&
      !office &&
      !DETERMINER.test(plain) &&
      !isRole(plain) &&
      !/^\d{1,2}$/.test(text)
    )
      return null;
  }
  return mention;
}

/** "17:20. La alcaldesa de Vallehondo, Marta Ibáñez": nothing but somebody's office and a comma before the name. */
function officeBefore(clause: Clause, mention: Found): boolean {
  const { words } = clause.reading;
  if (gap(clause, mention.first) !== ', ') return false;
  let first = clause.first;
  while (first < mention.first && /^\d{1,2}$/.test(words[first]!.text)) first += 1;
  if (DETERMINER.test(words[first]?.plain ?? '')) first += 1;
  if (first >= mention.first || mention.first - first > 8 || !isRole(words[first]!.plain)) return false;
  for (let k = first + 1; k < mention.first; k += 1)
    if (!/^ $/.test(gap(clause, k)) || speechFrame(words[k]!.plain) !== null) return false;
  return true;
}

/** "Más prudente se mostró la delegada, Pilar Escudero: «…»": whom a Spanish sentence names at its end as its subject. */
function subjectAtColon(clause: Clause, ahead: number): Found | null {
  const { words, spanish } = clause.reading;
  let end = ahead;
  // "…, en las redes: «…»"
  while (end > clause.first && ahead - end < 5 && clause.at(end) === undefined && !clause.quoted(end))
    end -= 1;
  const isWhere = end === ahead || (gap(clause, end + 1) === ', ' && PREPOSITION.test(words[end + 1]!.plain));
  const mention = clause.at(end);
  if (!spanish || !isWhere || mention?.kind !== 'person' || mention.last !== end) return null;
  let first = mention.first;
  while (first > clause.first && words[first - 1]!.start >= mention.titleStart) first -= 1;
  // Over "la delegada del Gobierno," or "su hijo, el músico" to where it begins.
  let office = first;
  let commas = 0;
  for (let k = first - 1; k >= Math.max(clause.first, first - 9); k -= 1) {
    const between = gap(clause, k + 1);
    if (between === ', ') commas += 1;
    if (clause.quoted(k) || !/^,? $/.test(between) || commas > 1) break;
    if (isRole(words[k]!.plain) || KIN.has(words[k]!.plain)) office = k;
  }
  if (office > clause.first && DETERMINER.test(words[office - 1]!.plain)) office -= 1;
  const before = words[office - 1];
  return before !== undefined &&
    office - 1 > clause.first &&
    !PREPOSITION.test(before.plain) &&
    !/^(?:que|como|segun|y|e|al?|del?)$/.test(before.plain) &&
    gap(clause, office) === ' '
    ? mention
    : null;
}
