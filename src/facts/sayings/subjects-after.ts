import { AND, DETERMINER, PREPOSITION, TOLD_OF } from '../../text/function-words.ts';
import { CALENDAR, isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isPluralRole, isRole, ROLE_MODIFIERS } from '../../text/roles.ts';
import { PRONOUNS, SPOKESPEOPLE, speechFrame } from '../../text/speech.ts';
import { ONLY_WITH_QUE } from '../../text/speech-verbs.ts';
import type { Found } from '../people/found.ts';
import { isAddressed, isBehindAside, leadsAside, SET_PHRASE } from './aside.ts';
import { ANYBODY, type Clause, gap, inCompany, isOnlyLinked, plainGap, type Subject } from './clause.ts';
import { isWhen } from './when-said.ts';

/** The subject behind the verb at the word `i`: "said Helen Mwangi", "informó la agencia EFE". */
export function subjectAfter(clause: Clause, i: number): Subject {
  const { words } = clause.reading;
  const omitted: Subject = { type: 'omitted', first: i };
  const one = oneOfThem(clause, i);
  if (one !== null) return { type: 'named', mention: one, first: i };
  let head = false;
  let described: string | null = null;
  let ofOthers = false;
  let determined = false;
  let justNamed = false;
  let owned = false;
  // Within "en los pasillos", "a Radio Norte": where and to whom it was said, never who said it.
  let aside = false;
  let bareNoun = false;
  let unsure = false;
  let ofBody: Found | undefined;
  for (let k = i + 1; k <= Math.min(clause.last, i + 14); k += 1) {
    if (clause.quoted(k)) break;
    const word = words[k]!;
    const between = gap(clause, k);
    if (
      !plainGap(between) &&
      !(
        /^\)?, $/.test(between) &&
        (head || aside) &&
        (opensPerson(clause, k) || (aside && opensBody(clause, k)))
      )
    )
      break;
    // "dijo a Radio Norte, Ana Ruiz": whom it was told ends there.
    if (between === ', ' && aside) {
      if (!isClosedBehind(clause, k)) break;
      aside = false;
      head = true;
    }
    if (owned && clause.at(k) !== undefined && between !== ', ') return { type: 'other', first: i };
    const mention = clause.at(k);
    // "denunció este jueves su esposa, Nelva Ortega": when it was said.
    if (!head && mention === undefined && isWhen(clause, i, k)) continue;
    if (mention !== undefined && mention.first === k) {
      if (
        mention.kind === 'organisation' &&
        isRole(words[mention.last + 1]?.plain ?? '') &&
        words[mention.last + 1]!.joined
      ) {
        k = mention.last;
        continue;
      }
      // "dijo el jefe de la unidad, el general PNP Luis Paz"
      if (
        head &&
        mention.kind === 'organisation' &&
        clause.at(mention.last + 1)?.kind === 'person' &&
        gap(clause, mention.last + 1) === ' '
      ) {
        k = mention.last;
        continue;
      }
      if (words[mention.last]!.possessive) {
        // "said Ruiz's lawyer" is somebody else, "said Ruiz's lawyer, Ann Lee" is Ann Lee.
        owned = true;
        k = mention.last;
        continue;
      }
      if (inCompany(clause, mention, mention.first)) {
        const both = bothFrom(clause, mention);
        return { type: 'other', first: i, ...(both === null ? {} : { both }) };
      }
      const before = words[k - 1]!;
      // "said an official of the country's Disaster Authority"
      if (head && before.possessive && mention.kind === 'organisation' && clause.at(k - 1) === undefined) {
        ofOthers = true;
        k = mention.last;
        continue;
      }
      // "said the brother of Mayor Ana Ruiz", "dijo el hermano de la alcaldesa Ana Ruiz": whose.
      if (head && mention.kind === 'person' && isOfAnother(clause, mention, i)) {
        ofOthers = true;
        k = mention.last;
        continue;
      }
      if (
        aside &&
        !head &&
        !(mention.kind === 'person' && (AUDIENCE.test(before.plain) || isBehindAside(clause, mention, i)))
      ) {
        // "lamentó a pie de obra Carmen Dios": somebody may be named there.
        if (mention.kind === 'person' && !isAddressed(clause, mention)) unsure = true;
        k = mention.last;
        continue;
      }
      if (k - 1 > i && PREPOSITION.test(before.plain) && plainGap(between)) {
        const noun = words[k - 2];
        if (noun !== undefined && SPOKESPEOPLE.has(noun.plain) && mention.kind === 'organisation')
          return spokenFor(clause, mention, i);
        // "dijo la directora de X, Ana Ruiz": the name may follow.
        ofBody ??= head && mention.kind === 'organisation' ? mention : undefined;
        k = pastBrackets(clause, mention);
        continue;
      }
      if (k - 1 > i && DETERMINER.test(before.plain) && head && PREPOSITION.test(words[k - 2]?.plain ?? '')) {
        if (SPOKESPEOPLE.has(words[k - 3]?.plain ?? '') && mention.kind === 'organisation')
          return spokenFor(clause, mention, i);
        ofBody ??= mention.kind === 'organisation' ? mention : undefined;
        k = pastBrackets(clause, mention);
        continue;
      }
      // "reconoció el gerente de la empresa pública Metroar, Luis Peña": whose office it is.
      if (head && mention.kind === 'organisation' && isNamedNext(clause, mention)) {
        k = mention.last;
        continue;
      }
      return { type: 'named', mention, first: i };
    }
    const { plain } = word;
    if (!head && !determined && leadsAside(clause, plain)) {
      const phrase = SET_PHRASE.exec(clause.reading.text.slice(word.start, word.start + 20));
      if (phrase !== null) {
        while (k < clause.last && words[k + 1]!.start < word.start + phrase[0].length) k += 1;
        continue;
      }
      aside = true;
      continue;
    }
    if (aside) {
      if (
        !DETERMINER.test(plain) ||
        leadsAside(clause, words[k - 1]!.plain) ||
        /[aei]r$/.test(words[k - 1]!.plain)
      ) {
        if (STOPS.test(plain)) break;
        continue;
      }
      aside = false;
      bareNoun = true;
    }
    // "said another Lower Dir resident, Hakim Khan", "dijo el ex preso político"
    if (!head && /^(?:another|fellow|ex|otr[oa])$/.test(plain)) continue;
    // "said the shelter's director, Ann Lee"
    if (!head && determined && word.possessive) continue;
    const manner = head ? null : mannerEnd(clause, k);
    if (manner !== null) {
      k = manner;
      continue;
    }
    if (k === i + 1 && PRONOUNS.has(plain) && (plain !== 'el' || /é/i.test(word.text)))
      return { type: 'pronoun', who: PRONOUNS.get(plain)!, first: i };
    if (isPluralRole(plain) && !isRole(plain)) {
      // "confiaba un portavoz de los vecinos, Luis Paz"
      if (head && /^(?:de|del|of|los|las|the)$/.test(words[k - 1]!.plain)) continue;
      return { type: 'other', first: i };
    }
    if (TOLD_OF.test(plain)) determined = true;
    // "bromea esta costurera de 61 años", "dijo el joven"
    const here = !head && /^(?:the|el|la|est[ea])$/.test(words[k - 1]!.plain) && k - 1 > i;
    const age = here && !word.capital && AGE.test(clause.reading.text.slice(word.end, word.end + 40));
    if (here && (age || ANYBODY.test(plain) || (/^est[ea]$/.test(words[k - 1]!.plain) && isRole(plain))))
      justNamed = determined = head = true;
    if (justNamed && head && described === null) {
      described = plain;
      continue;
    }
    if (isRole(plain) || DESCRIPTORS.has(plain)) {
      // "dijo la asociación de viajeros" isn't whatever association was told of.
      if (
        !head &&
        !isRole(plain) &&
        /^(?:de|del|of|que)$/.test(words[k + 1]?.plain ?? '') &&
        // "afirma la ONG, que reclama …" is the one told of.
        plainGap(gap(clause, k + 1))
      )
        ofOthers = true;
      head = true;
      described ??= determined ? (words[k - 1]!.plain === 'ex' ? `ex${plain}` : plain) : null;
      continue;
    }
    if (
      DETERMINER.test(plain) ||
      ROLE_MODIFIERS.has(plain) ||
      isDemonym(plain, false) ||
      word.capital ||
      /-/.test(plain)
    )
      continue;
    if (head && /^(?:of|de|del|for|at)$/.test(plain)) continue;
    if (head && /^(?:en|para|ante|in)$/.test(plain) && isNamedBehind(clause, k)) continue;
    if (head && !PREPOSITION.test(plain) && !/^(?:that|que|who)$/.test(plain)) continue;
    break;
  }
  if (owned || (ofOthers && described !== null)) return { type: 'other', first: i };
  if (described !== null)
    return {
      type: 'described',
      noun: described,
      first: i,
      ...(justNamed ? { justNamed } : {}),
      ...(ofBody !== undefined && !justNamed ? { of: ofBody } : {}),
    };
  let from = i + 1;
  while (from <= clause.last && plainGap(gap(clause, from)) && isWhen(clause, i, from)) from += 1;
  const next = words[from];
  const stands =
    next !== undefined && from <= clause.last && plainGap(gap(clause, from)) && !clause.quoted(from);
  // "escribió el mandatario": somebody does stand there.
  const somebody =
    bareNoun ||
    (stands &&
      ((DETERMINER.test(next.plain) && !PREPOSITION.test(next.plain) && !isObject(clause, i, from)) || head));
  return unsure || somebody || isSomebodyBehind(clause, i) || isUnknownBehind(clause, i)
    ? { type: 'other', first: i }
    : omitted;
}

/** "dijeron Ana Ruiz y Luis Paz": the two of whom the first is given, where nobody else is named with them; null elsewhere. */
function bothFrom(clause: Clause, mention: Found): readonly [Found, Found] | null {
  const { words } = clause.reading;
  const and = mention.last + 1;
  const other = clause.at(and + 1);
  if (other === undefined || !AND.test(words[and]!.plain)) return null;
  if (!plainGap(gap(clause, and)) || !plainGap(gap(clause, and + 1))) return null;
  const isLast = other.last >= clause.last || !/^ $/.test(gap(clause, other.last + 1));
  return isLast && !words[other.last]!.possessive ? [mention, other] : null;
}

/** "dijo la directora del Consejo Electoral (CE), Ana Ruiz": the last word of a body's name or of its letters in brackets. */
function pastBrackets(clause: Clause, mention: Found): number {
  const letters = mention.last < clause.last ? clause.at(mention.last + 1) : undefined;
  return letters?.bracketed === true && gap(clause, letters.first) === ' (' ? letters.last : mention.last;
}

/** "said one of them, Ana Ruiz", "cuenta una de las vecinas, Eva Paz": who stands behind the comma. */
function oneOfThem(clause: Clause, verb: number): Found | null {
  const { words, text } = clause.reading;
  const phrase = /^ (?:one|an?other|un[oa]|otr[oa]) (?:of|de) [^,.;:"“”«»]{2,50}, /u.exec(
    text.slice(words[verb]!.end, words[verb]!.end + 80),
  );
  if (phrase === null) return null;
  let k = verb + 1;
  while (k <= clause.last && words[k]!.start < words[verb]!.end + phrase[0].length) {
    if (clause.at(k) !== undefined) return null;
    k += 1;
  }
  const named = clause.at(k);
  return named?.kind === 'person' && k <= clause.last && !inCompany(clause, named, k) ? named : null;
}

/** "Asimismo, lamentó la falta de agua": whether what a sentence's first verb leads to can't be who speaks. */
function isObject(clause: Clause, verb: number, from: number): boolean {
  const { words } = clause.reading;
  if (ONLY_WITH_QUE.has(words[verb]!.plain)) return false;
  if (verb !== clause.first && !(gap(clause, verb) === ', ' && isOnlyLinked(clause, verb))) return false;
  return words
    .slice(from + 1, Math.min(clause.last + 1, from + 4))
    .every(
      ({ plain, capital }) =>
        !capital && !isRole(plain) && !isPluralRole(plain) && !DESCRIPTORS.has(plain) && !PEOPLE.test(plain),
    );
}

/** How old whoever is called by a noun is: "la vecina, de 61 años". */
const AGE = /^(?: \p{Ll}+)?,? de \d{2} años/u;

/** People of whom no office is told. */
const PEOPLE =
  /^(?:mujer|hombre|joven|madre|padre|familia|gente|personas?|fuentes?|autoridades|medios|nota|texto|informe|comunicado)$/;

/** Whether a comma and a person's name follow a mention. */
const isNamedNext = (clause: Clause, mention: Found): boolean =>
  mention.last < clause.last &&
  gap(clause, mention.last + 1) === ', ' &&
  opensPerson(clause, mention.last + 1);

/** Whether a comma or the sentence's end stands behind the name that begins at the word `k` or soon after it. */
function isClosedBehind(clause: Clause, k: number): boolean {
  const mention = clause.at(k) ?? clause.at(k + 1) ?? clause.at(k + 2) ?? clause.at(k + 3);
  return (
    mention !== undefined && (mention.last >= clause.last || /^\)?[,;]/.test(gap(clause, mention.last + 1)))
  );
}

/** Whether a person's name begins at the word `k`, with its title: "Dr Ann Lee". */
function opensPerson(clause: Clause, k: number): boolean {
  const { words } = clause.reading;
  const named = clause.at(k) ?? clause.at(k + 1);
  if (named?.kind === 'person' && named.titleStart <= words[k]!.start) return true;
  // "su sobrino, el músico Luis Ruiz"
  // "a resident, 60-year-old Hakim Khan"
  if (/^\d{1,3}-year-old$/.test(words[k]!.plain)) return named?.kind === 'person';
  if (!/^(?:el|la|the)$/.test(words[k]!.plain)) return false;
  for (let i = k + 1; i <= Math.min(clause.last, k + 7) && gap(clause, i) === ' '; i += 1) {
    const mention = clause.at(i);
    // "el general PNP Luis Paz"
    if (mention?.kind === 'organisation' && clause.at(mention.last + 1)?.kind === 'person') continue;
    if (mention !== undefined) return mention.kind === 'person' && (i > k + 1 || named !== undefined);
    const isAcronym = /^\p{Lu}{2,5}$/u.test(words[i]!.text);
    if ((words[i]!.capital && !isAcronym) || speechFrame(words[i]!.plain) !== null) return false;
  }
  return false;
}

/** "advierte en su informe, el Mecanismo de Registro, que": whether a body's name begins at the word `k` with its article. */
function opensBody(clause: Clause, k: number): boolean {
  return (
    clause.reading.spanish &&
    /^(?:el|la)$/.test(clause.reading.words[k]!.plain) &&
    gap(clause, k + 1) === ' ' &&
    clause.at(k + 1)?.kind === 'organisation'
  );
}

/** "informó su representante en la isla, Ana Ruiz": whether a name follows where somebody is what they are. */
function isNamedBehind(clause: Clause, preposition: number): boolean {
  for (let k = preposition + 1; k <= Math.min(clause.last, preposition + 6); k += 1) {
    if (clause.quoted(k)) return false;
    if (gap(clause, k) === ', ') return opensPerson(clause, k);
    if (!plainGap(gap(clause, k))) return false;
  }
  return false;
}

/** Whether a name with its title and roles hangs on "of" behind the verb at the word `verb`. */
function isOfAnother(clause: Clause, mention: Found, verb: number): boolean {
  const { words } = clause.reading;
  const goesLeft = (k: number): boolean => k - 1 > verb && words[k]!.joined;
  let first = mention.first;
  while (
    goesLeft(first) &&
    (words[first - 1]!.start >= mention.titleStart || isRole(words[first - 1]!.plain))
  )
    first -= 1;
  if (first === mention.first || !goesLeft(first)) return false;
  if (DETERMINER.test(words[first - 1]!.plain)) first -= 1;
  return goesLeft(first) && /^(?:of|de|del)$/.test(words[first - 1]!.plain);
}

/** "dijo visiblemente cansado Luis Paz", "said a visibly tired Luis Paz": the last word of how whoever is named was. */
function mannerEnd(clause: Clause, from: number): number | null {
  const { words, spanish } = clause.reading;
  let k = from;
  if (!spanish) {
    if (!/^an?$/.test(words[k]!.plain)) return null;
    k += 1;
  }
  for (let n = k; n < k + 3 && n < clause.last; n += 1) {
    const { plain, capital } = words[n]!;
    if (capital || isRole(plain) || DESCRIPTORS.has(plain) || !(spanish ? MANNER_ES : MANNER_EN).test(plain))
      return null;
    if (gap(clause, n + 1) !== ' ' || clause.quoted(n + 1)) return null;
    if (clause.at(n + 1)?.kind === 'person') return n;
  }
  return null;
}

const MANNER_ES = /(?:mente|[ai]d[oa]|os[oa]|nte)$|^(?:muy|todavia|triste|alegre|feliz|furios[oa])$/;
const MANNER_EN = /(?:ly|ed|ful|ous|ing|ant|ent|ic)$|^(?:angry|proud|happy|sad|hoarse|weary|still)$/;

/** "dijo ya repuesto Luis Paz": whether a name stands behind the verb and whatever else is read of neither. */
function isSomebodyBehind(clause: Clause, verb: number): boolean {
  const { words } = clause.reading;
  for (let k = verb + 1; k <= Math.min(clause.last, verb + 6); k += 1) {
    if (clause.quoted(k) || !plainGap(gap(clause, k))) return false;
    if (clause.at(k) !== undefined) return clause.at(k)!.kind === 'person';
    if (STOPS.test(words[k]!.plain) || leadsAside(clause, words[k]!.plain)) return false;
  }
  return false;
}

/** "cuenta Pedro", "dijo en ese momento Ruiz": whether a capitalised word of which nothing else tells may be who speaks. */
function isUnknownBehind(clause: Clause, verb: number): boolean {
  const { words } = clause.reading;
  let aside = false;
  for (let k = verb + 1; k <= Math.min(clause.last, verb + 8); k += 1) {
    if (clause.quoted(k) || !plainGap(gap(clause, k)) || clause.at(k) !== undefined) return false;
    const { plain } = words[k]!;
    if (STOPS.test(plain)) return false;
    const before = words[k - 1]!;
    // "desde el hospital San Roque" is where, "en ese momento Ruiz" is who.
    aside ||= PREPOSITION.test(plain);
    const led =
      k > verb + 1 &&
      (PREPOSITION.test(before.plain) ||
        DETERMINER.test(before.plain) ||
        before.capital ||
        (aside && !/^(?:momento|entonces|dia|ocasion|vez|tarde|noche|manana|semana)$/.test(before.plain)));
    if (words[k]!.capital && !words[k]!.opens && !CALENDAR.has(plain) && !led) return true;
  }
  return false;
}

const STOPS = /^(?:que|quien|who|which|that|mientras|cuando|while|when|and|y|but|pero)$/;
const AUDIENCE =
  /^(?:prensa|medios|periodistas|reporteros|television|radio|agencia|diario|emisora|cadena|periodico|revista|reporters|journalists|lawmakers|ayer|hoy|anoche)$/;

/** "said a spokesman for X": X, unless the spokesman is named behind it. */
function spokenFor(clause: Clause, organisation: Found, i: number): Subject {
  const next = clause.at(organisation.last + 1);
  if (next?.kind === 'person' && /^,? $/.test(gap(clause, organisation.last + 1)))
    return { type: 'named', mention: next, first: i };
  return { type: 'named', mention: organisation, first: i };
}
