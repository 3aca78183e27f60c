import { plain } from '../../text/names.ts';
import type { Token } from '../../text/numbers/tokens.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Draft, Reading } from './draft.ts';
import {
  AMOUNTS,
  type Counted,
  cleaned,
  MOST_WORDS,
  meansPeople,
  nounBefore,
  nounLength,
  spanOf,
  tokenAt,
} from './phrase.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  EMPTY_SUBJECT,
  ENDS_PHRASE,
  LEVELS,
  PREPOSITIONS,
  QUALIFYING,
} from './words.ts';

const LISTED =
  /(?:numbers?|tally|count|total|toll|list|register|roll|share|proportion|percentage|n[uú]meros?|cifras?|total|lista|cantidad|porcentaje|proporci[oó]n) (?:of|de|del) (?!negocios?(?!\p{L}))(?:the |its |all |los |las |la )?/giu;
const PAST = /^\p{Ll}{2,}(?:[^e]ed|ó|aron|ieron)$/u;
/** Verbs in the past, as a relative tells by them what an event did. */
const EVENT_VERB =
  /^(?:\p{Ll}{2,}(?:[^e]ed|ó|aron|ieron)|struck|hit|swept|shook|tore|sank|broke|began|fell|took)$/u;
const ADVERB = /^(?:not|also|already|then|still|se|ya|about|to)$/;
const TURN =
  /^(?:that|que|which|when|while|and|but|y|pero|if|said|says|dijo|where|as|aunque|cuando|mientras|who|quien|cual|cuales|whom)$/;
/** Nouns for a number of people. */
const DEATHS = /\b(?:death toll|toll|muertos|attendance|crowd|workforce|asistencia|afluencia|plantilla)\b/iu;

const isVerb = ({ lower }: Token): boolean => LEVELS.has(lower) || AUXILIARIES.has(lower);

/** Index of the verb that leads to a number, in its own clause; -1 without one. */
function leadingVerb({ reading, number, scope }: Draft): number {
  const { tokens } = reading;
  const { start } = scope;
  let verb = -1;
  for (let at = tokenAt(tokens, number.start) - 1; at >= 0 && tokens[at]!.start >= start; at--) {
    const token = tokens[at]!;
    // Money is the object of any verb; counts are levels of few.
    if (isVerb(token) || (number.kind === 'money' && PAST.test(token.lower))) {
      verb = at;
      break;
    }
    if (/^[;:—)]$/u.test(token.text)) break;
    // "abrió una causa contra X, que factura 300 millones": the relative has a verb of its own.
    if (number.kind === 'money' && /^(?:que|which|who)$/.test(token.lower) && tokens[at - 1]?.text === ',')
      break;
    // "aseguró que cada obrero recibe": who says it does something else.
    const isSaid = speechFrame(plain(tokens[at - 1]?.lower ?? '')) !== null;
    if (/^(?:que|that)$/.test(token.lower) && isSaid) break;
  }
  // "los asistentes llegaron a ser 18.000"
  if (verb > 1 && tokens[verb]!.lower === 'ser' && tokens[verb - 1]!.lower === 'a') verb -= 2;
  // "The cost is $40 million": behind an article it is a noun.
  const isNoun = (at: number) =>
    AMOUNTS.test(tokens[at]!.lower) && DETERMINERS.has(tokens[at - 1]?.lower ?? '');
  while (verb > 0 && !isNoun(verb - 1) && (isVerb(tokens[verb - 1]!) || ADVERB.test(tokens[verb - 1]!.lower)))
    verb--;
  return verb;
}

/** Index of the first token of the subject that ends at `verb`. */
function subjectStart(reading: Reading, from: number, verb: number): number {
  const { tokens, numbers, dates } = reading;
  let start = verb;
  for (; start > 0 && tokens[start - 1]!.start >= from; start--) {
    const { lower, kind, text, start: at } = tokens[start - 1]!;
    if (kind === 'mark' && !/^[-'’.]$/u.test(text)) break;
    // "BOGOTÁ.- El kilo": a dateline.
    if (text === '-' && tokens[start - 2]?.text === '.') break;
    if (TURN.test(lower)) break;
    // "trade between the two countries fell": a pair already known belongs to the subject.
    const isKnown = DETERMINERS.has(tokens[start - 2]?.lower ?? '');
    const isNumber = (each: Reading['numbers'][number]) =>
      each.start <= at && at < each.end && !(each.value === 1 && each.written === 'words');
    if (!isKnown && numbers.some(isNumber)) break;
    // "The toll from Sunday's landslide": the date belongs to the noun.
    const date = dates.find((each) => each.start <= at && at < each.end);
    const isDate = date !== undefined && !/['’]s$/u.test(reading.text.slice(date.start, date.end));
    if (isDate && tokens[start - 2]?.lower !== 'of') break;
  }
  return start;
}

/**
 * "The dead in the quake that struck on Sunday rose to": the noun phrase that a relative without commas is told of;
 * null without such a relative between `from` and `verb`.
 */
function beforeRelative(reading: Reading, from: number, verb: number): readonly Token[] | null {
  const { tokens } = reading;
  for (let at = verb - 2; at > 0 && tokens[at]!.start > from && verb - at < 14; at--) {
    const { lower, text, kind } = tokens[at]!;
    if (kind === 'mark' && !/^[-'’.]$/u.test(text)) return null;
    if (!TURN.test(lower)) continue;
    const noun = tokens[at - 1]!;
    const isRelative =
      /^(?:that|which|que)$/.test(lower) &&
      EVENT_VERB.test(tokens[at + 1]!.lower) &&
      noun.kind === 'word' &&
      speechFrame(plain(noun.lower)) === null;
    if (!isRelative) return null;
    return tokens.slice(subjectStart(reading, from, at), at);
  }
  return null;
}

/** Index of the first token of the date that ends before `verb`, with its article; `verb` without one. */
function dateStart({ tokens, dates }: Reading, verb: number): number {
  const date = dates.find(({ end }) => end === tokens[verb - 1]?.end);
  if (date === undefined) return verb;
  let first = tokenAt(tokens, date.start);
  if (DETERMINERS.has(tokens[first - 1]?.lower ?? '')) first -= 1;
  // "Los precios, que en diciembre rozaron"
  const isAfterRelative = /^(?:que|which|that|who)$/.test(tokens[first - 2]?.lower ?? '');
  return isAfterRelative && PREPOSITIONS.has(tokens[first - 1]?.lower ?? '') ? first - 1 : first;
}

/** "growth this year would be": the noun phrase before the date that ends before a verb; null where a preposition leads to the date. */
function nounOfDate(reading: Reading, from: number, until: number): Counted | null {
  const { tokens, text } = reading;
  const last = tokens[until - 1];
  if (last === undefined || last.kind !== 'word' || PREPOSITIONS.has(last.lower)) return null;
  const words = cleaned(tokens.slice(subjectStart(reading, from, until), until));
  if (words === null || EMPTY_SUBJECT.test(text.slice(words[0]!.start, words.at(-1)!.end))) return null;
  return { span: spanOf(words), noun: spanOf(words), people: null };
}

const ASIDE =
  /^(?:entretanto|mientras tanto|sin embargo|en cambio|no obstante|por su parte|a su vez|por tanto|además|también|asimismo|en tanto|however|meanwhile|though|in turn|by contrast|too|for example|por ejemplo)$/u;

/** The words before the comma that an apposition or a relative opens with: "Shipments, (which were) estimated at". */
function beforeApposition(reading: Reading, from: number, verb: number): Counted | null {
  const { tokens } = reading;
  const comma = /^(?:which|who|que)$/.test(tokens[verb - 1]?.lower ?? '') ? verb - 2 : verb - 1;
  if (tokens[comma]?.text !== ',') return null;
  // "The company, which employs 3,000 people, lost": the subject stands before the relative clause.
  const opens = tokens.findLastIndex(({ text }, at) => text === ',' && at < comma && at > comma - 16);
  const isRelative =
    opens > 0 && /^(?:which|who|whose|where|que|quien|donde|with|con)$/.test(tokens[opens + 1]!.lower);
  if (isRelative && tokens[opens]!.start > from) return beforeApposition(reading, from, opens + 1);
  // "Las remesas, entretanto, crecieron"
  const aside = tokens
    .slice(opens + 1, comma)
    .map(({ lower }) => lower)
    .join(' ');
  if (opens > 0 && ASIDE.test(aside) && tokens[opens]!.start > from)
    return beforeApposition(reading, from, opens + 1);
  let start = comma;
  const belongs = ({ kind, text }: Token) => kind === 'word' || text === '-' || text === '.';
  // "su centro número 50, que costó": the number is part of the name.
  const end = /^(?:número|number|no|nº|n)$/.test(tokens[comma - 2]?.lower ?? '') ? comma - 2 : comma;
  start = end;
  while (start > 0 && tokens[start - 1]!.start >= from && belongs(tokens[start - 1]!)) start--;
  const phrase = tokens.slice(start, end);
  // "Greenpeace asked to double the spending, which was": only the last noun phrase.
  const article = phrase.findLastIndex(
    ({ lower }, at) =>
      DETERMINERS.has(lower) &&
      // "the cut comes from the subsidy funds, which will be"
      (!PREPOSITIONS.has(phrase[at - 1]?.lower ?? '') ||
        /^(?:comes?|came|vienen?)$/.test(phrase[at - 2]?.lower ?? '')),
  );
  const words = cleaned(phrase.slice(Math.max(0, article)));
  return words === null ? null : { span: spanOf(words), noun: spanOf(words), people: null };
}

/** "orders that have fallen by a third": the noun before a relative clause; null where none opens right before the verb. */
function relativeHead({ tokens }: Reading, from: number, verb: number): Counted | null {
  if (!/^(?:that|which|who|que)$/.test(tokens[verb - 1]?.lower ?? '')) return null;
  const last = tokens[verb - 2];
  // "recordó que ya ha invertido": what opens there is what is said.
  if (last === undefined || speechFrame(plain(last.lower)) !== null) return null;
  const words = nounBefore(tokens, verb - 1, from);
  return words === null ? null : { span: spanOf(words), noun: spanOf(words), people: null };
}

/** "The bridge is to open in June and will cost $41 million": the subject that "and" carries on; null without one. */
function sharedSubject({ reading, scope }: Draft, verb: number): Counted | null {
  const { tokens } = reading;
  if (!/^(?:and|but|y|e|pero)$/.test(tokens[verb - 1]?.lower ?? '')) return null;
  const first = tokenAt(tokens, scope.start);
  let end = first;
  while (end < verb && !AUXILIARIES.has(tokens[end]!.lower) && !LEVELS.has(tokens[end]!.lower)) {
    if (tokens[end]!.kind !== 'word' || TURN.test(tokens[end]!.lower)) return null;
    end++;
  }
  const words = end - first > 8 || end >= verb ? null : cleaned(tokens.slice(first, end));
  if (words === null || EMPTY_SUBJECT.test(reading.text.slice(words[0]!.start, words.at(-1)!.end)))
    return null;
  return { span: spanOf(words), noun: spanOf(words), people: null };
}

/** "The toll stood at 41": the noun that stands for a count, where nothing before says what it is a count of. */
export function tollBefore({ reading, number, scope }: Draft): Counted | null {
  const lead = reading.text.slice(scope.start, number.start);
  const found = [
    ...lead.matchAll(
      /(?<![\p{L}])(?:(?:death|final|official|total) )?(?:toll|tally|total|balance|recuento)(?![\p{L}])/giu,
    ),
  ].at(-1);
  if (found === undefined) return null;
  const start = scope.start + found.index;
  const span = { start, end: start + found[0].length };
  return { span, noun: span, people: /toll/iu.test(found[0]) };
}

/** "El número de muertos por el derrumbe de un centro comercial en la ciudad": a long subject up to where it says by what, or where. */
function upToAdjunct(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(
    ({ lower }, index) =>
      index > 0 &&
      /^(?:por|en|tras|desde|durante|para|con|entre|a|in|on|at|for|after|since|from|with|by|among|during|to)$/.test(
        lower,
      ),
  );
  return at > 0 ? words.slice(0, at) : words;
}

/** "On a monthly basis prices rose": without how it is reckoned. */
function pastBasis(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(({ lower }) => /^(?:basis|terms)$/.test(lower));
  return at > 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}

/** The subject of the verb that leads to a number: "Turnout stood at", "the number of X had risen to". */
export function subjectBefore(draft: Draft): Counted | null {
  const { reading, number, scope } = draft;
  const { tokens, text, language } = reading;
  const from = scope.start;
  const verb = leadingVerb(draft);
  if (verb <= 0) return null;
  const start = subjectStart(reading, from, verb);
  const head = beforeRelative(reading, from, verb);
  if (start === verb && head === null) {
    // "Remittances, which last year came to": when is not what.
    const until = dateStart(reading, verb);
    return (
      (until < verb ? nounOfDate(reading, from, until) : null) ??
      relativeHead(reading, from, until) ??
      beforeApposition(reading, from, until) ??
      sharedSubject(draft, verb)
    );
  }
  // "Ana Pell expects the rate to fall to": whose expectation it is, is not what.
  const expects = tokens.findLastIndex(
    ({ lower }, at) => at >= start && at < verb - 1 && EXPECTS.test(lower),
  );
  const whole = head ?? pastBasis(tokens.slice(Math.max(start, expects + 1), verb));
  const words = cleaned(whole) ?? (whole.length > MOST_WORDS ? cleaned(upToAdjunct(whole)) : null);
  // "el gobernador no admite más de 300": who denies a number isn't what it counts.
  if (words === null || /^(?:no|nunca)$/.test(words.at(-2)?.lower ?? '')) return null;
  // "En 2022 habían marchado 25.000": when is not what.
  if (/^(?:en|in|on|at|durante|during)$/.test(words[0]!.lower)) return null;
  const { start: at, end } = spanOf(words);
  const subject = text.slice(at, end);
  if (EMPTY_SUBJECT.test(subject)) return null;
  const listed = [...subject.matchAll(LISTED)].at(-1);
  const offset = at + (listed === undefined ? 0 : listed.index + listed[0].length);
  const named = words.filter((token) => token.start >= offset);
  if (named.length === 0) return null;
  const nouns = named.slice(0, Math.max(1, nounLength(named)));
  const people = meansPeople(nouns, language, number.value) === true || DEATHS.test(subject);
  return { span: spanOf(named), noun: spanOf(nouns), people: number.kind === 'count' ? people : null };
}

/**
 * "El número de arrestos desde julio, un día después de la votación, se ubica en", "la cifra de denuncias: en 2019
 * contabilizaron": what a number is said to be of, where no other number lies between; null without one.
 */
export function namedNumberBefore({ reading, number, scope }: Draft): Counted | null {
  const { text, tokens, numbers, dates, language } = reading;
  const lead = text.slice(scope.start, number.start);
  const found = [...lead.matchAll(LISTED)].at(-1);
  if (found === undefined || !COUNTS_TO.test(lead)) return null;
  const start = scope.start + found.index + found[0].length;
  const isApart =
    /[,:]\s/.test(text.slice(start, number.start)) ||
    dates.some((date) => date.start > start && date.end < number.start);
  if (!isApart) return null;
  if (numbers.some((each) => each.start >= start && each.end <= number.start)) return null;
  const first = tokenAt(tokens, start);
  let end = first;
  while (end < tokens.length && end - first < 8 && tokens[end]!.start < number.start) {
    const { kind, lower } = tokens[end]!;
    const isLink = /^(?:of|de|del)$/.test(lower);
    // "presos y presas políticas"
    const isPair =
      /^(?:y|e|and)$/.test(lower) &&
      [tokens[end - 1], tokens[end + 1]].every((each) => /s$/.test(each?.lower ?? ''));
    const turns =
      (TURN.test(lower) && !isPair) ||
      /(?:aron|ieron)$/.test(lower) ||
      ENDS_PHRASE.has(lower) ||
      isVerb(tokens[end]!);
    if (kind !== 'word' || turns || (!isLink && PREPOSITIONS.has(lower))) break;
    end++;
  }
  const words = cleaned(tokens.slice(first, end));
  if (words === null) return null;
  const span = spanOf(words);
  const nouns = words.slice(0, Math.max(1, nounLength(words)));
  return { span, noun: spanOf(nouns), people: meansPeople(nouns, language, number.value) === true };
}

/** What brings a number to a reader behind what it is the number of. */
const COUNTS_TO =
  /(?:,\scon\s$|(?<!\p{L})(?:es|era|fue)\sde\s$|:\s["“«]$|(?<!\p{L})(?:(?:se\s)?(?:ubic|sit[uú]|elev|asciend|ascend|alcanz|lleg|contabiliz|sum|registr|totaliz)\p{L}*|cifra\w*|hay|stands?|stood|reach(?:es|ed)?|(?:has |had )?risen|rose|fell|recorded|counted|totall?ed)\s(?:(?:ya|now|already|a|al|en|to|at|los|las|the|unos|unas|about|some|casi|nearly|más|de|more|than|over|hasta)\s)*$)/iu;

/** "unemployment, now at 6.8%" */
const NOW_AT =
  /(?<!\p{L})(?<noun>(?:(?!said|says|that|dijo|que)\p{Ll}+ ){0,2}(?!said|says|that|dijo|que)\p{Ll}{3,}), (?:(?:now|currently|still|ya|ahora|hoy) )?(?:at|standing at|en el|en)\s$/u;
const GIVEN =
  /(?<![\p{L}])(?:brings?|brought|bringing|caps?|capped|capping|limits?|limited|limiting|takes?|taking|took|slash(?:es|ed|ing)?|cuts?|cutting|reduc(?:es?|ed|ing)|trims?|trimmed|boost(?:s|ed)|hik(?:es|ed)|increas(?:es|ed|ing)|raises?|raising|raised|lowers?|lowered|revises?|revised|revising|llevan?|keep(?:s|ing)?|kept|leav(?:es|ing)|left|mantiene[n]?|mantuvo|manteniendo|dej(?:a|an|ó|ando)|puts?|place[sd]?|sets?|estimate[sd]?|cifr[aó]n?|sit[uú][aó]n?|estim[aó]n?|calcul[aó]n?|fij[aó]n?|elev[aó]n?|rebaj[aó]n?)\s(?:(?:the|el|la|los|las|its|su)\s)?(?:(?:number|total|count|n[uú]mero|cifra|total)\s(?:of|de)\s(?:(?:the|los|las)\s)?)?(?<noun>\p{Ll}[\p{L} '’]{2,70}?)\s(?:at|to|en|a|al)\s(?:(?:el|un|about|around|nearly|more than|at least|over|unos|unas|casi|más de|al menos)\s)*$/iu;
/** "assets that officials value at nearly" */
const ESTIMATED =
  /(?<![\p{L}])(?<noun>\p{Ll}{3,}(?=,? (?:budgeted|presupuestad|licitad)| (?:estim|val|calcul|tasad|cifrad))),? (?:estimated|valued|budgeted|presupuestad[oa]s?|licitad[oa]s?|estimad[oa]s?|valorad[oa]s?|calculad[oa]s?|tasad[oa]s?|cifrad[oa]s?) (?:at|en) (?:(?:about|around|nearly|more than|at least|over|some|unos|unas|casi|más de|al menos) )*$/u;
const VALUED =
  /(?<![\p{L}])(?<noun>\p{Ll}{3,}) (?:that|which|que) [^,.;:]{2,40}? (?:valued?|values|estimated?|estimates|puts?|valora[n]?|estima[n]?|calcula[n]?|tasa[n]?|cifra[n]?) (?:at|en) (?:(?:about|around|nearly|more than|at least|over|some|unos|unas|casi|más de|al menos) )*$/u;
const SOME =
  '(?:(?:between|entre|about|around|nearly|almost|over|some|up to|as much as|more than|at least|an estimated|an?|unos|unas|un|una|casi|cerca de|hasta|más de|al menos) )*$';
/** "cut its consumption by", "reducir su consumo en": what is changed by a number. */
const CHANGED = new RegExp(
  String.raw`(?<!\p{L})(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|(?:redu|aumenta|rebaja|baja|subi|eleva|recorta|incrementa|amplia)(?:ci)?do|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|expand(?:s|ed|ing)?|reducir[áa]?n?|reduc(?:e|en)|redujo|redujeron|recort(?:ar|a|an|ó|aron|ará)|rebaj(?:ar|a|an|ó|aron|ará)|baj(?:ar|a|an|ó|aron|ará)|sub(?:ir|e|en|ió|ieron|irá)|aument(?:ar|a|an|ó|aron|ará)|elev(?:ar|a|an|ó|aron|ará)|increment(?:ar|a|an|ó|aron|ará)|ampli(?:ar|ó|aron|ará)) (?<noun>(?:(?:its|their|the|his|her|our|el|la|los|las|su|sus) )?\p{Ll}[\p{L} ]{2,50}?) (?:by|en) ${SOME}`,
  'iu',
);
/** "pays the league", "paga a la liga": whom an amount reaches. */
const REACHED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:pays?|paid|paying|gives?|gave|costs?|costing|charges?|charged|charging|owes?|owed|fine[sd]?) (?:the|its|their|his|her|each|every|both)|(?:paga[n]?|pag[óo]|pagar|pagaron|pagará[n]?|dará[n]?|entregará[n]?|entregó|cuesta[n]?|cost[óo]|costará[n]?) (?:al|a la|a los|a las|a su|a sus|a cada)) (?<noun>\p{Ll}{3,}(?: \p{Ll}{3,})?) ${SOME}`,
  'iu',
);
/** "ordered the firm to pay", "condenó a la empresa a pagar": who has to pay an amount. */
const HAS_TO_PAY = new RegExp(
  String.raw`(?<!\p{L})(?:order(?:s|ed)|told|forc(?:es|ed)|oblig(?:es|ed)|requir(?:es|ed)|sentenced|conden(?:ó|a|aron|ado|ada)|oblig(?:ó|a|aron)) (?:(?:on|el|este) \p{L}+ )?(?:a la |a los |a las |al |a |the |its )?(?<noun>(?! )[\p{L} &.-]{2,50}?) (?:to|a) (?:pay|repay|return|pagar|abonar|devolver) ${SOME}`,
  'iu',
);
/** "a civil suit seeking": what an amount is asked for or spent by. */
const SEEKING = new RegExp(
  String.raw`(?<!\p{L})(?:an?|the|its|his|her|their) (?<noun>(?:\p{Ll}+ ){0,3}?\p{Ll}{3,}) (?:seeking|demanding|claiming|requiring|totall?ing) ${SOME}`,
  'iu',
);
/** "a staff of 45": nouns for several people, whose number stands behind "of". */
const COLLECTIVE = new RegExp(
  String.raw`(?<!\p{L})(?<noun>country|nation|town|city|village|population|país|pueblo|ciudad|población|staff|crew|workforce|team|squad|crowd|audience|delegation|congregation|plantilla|tripulación|dotación|equipo|delegación|personal) (?:of|de) ${SOME}`,
  'iu',
);

const OF =
  /(?:^|(?<!más|menos|cerca|alrededor|encima|debajo)\s)(?:of|del?|worth|por|for)\s+(?:(?:an?|un|some|only|just|solo|sólo|apenas|about|around|nearly|almost|over|more than|at least|up to|between|unos|más de|casi|hasta|cerca de|al menos|entre|el)\s+)*$/iu;
/** Verbs of wanting and having, whose object an amount is of: "expects margins of 6 percent". */
const EXPECTS =
  /^(?:expects?|forecasts?|projects|sees|wants?|seeks?|plans?|indicates?|shows?|suggests?|espera[n]?|prev[eé]n?|quieren?|busca[n]?|tienen?)$/u;
/** Nouns that only say that there is an amount: what it is the amount of stands elsewhere. */
const MEASURES =
  /^(?:(?:total|combined|estimated|annual|average|overall|daily|monthly) )*(?:value|worth|cost|sum|amount|price|total|average|rate|maximum|minimum|valor|coste|costo|suma|monto|importe|precio|promedio|media|máximo|mínimo|ritmo)(?: (?:total|anual|medi[oa]|estimado|diari[oa]|mensual))?$/iu;

/** "ayudas por valor de", "a fund with a total of": the worth itself says nothing of what it is the worth of. */
function withoutWorth(words: readonly Token[]): readonly Token[] {
  const at = words.findLastIndex(({ lower }) => /^(?:por|worth|valued)$/.test(lower));
  return at > 0 ? words.slice(0, at) : words;
}

/** "A bag of rice now sells for": whose price it is. */
const SELLS = new RegExp(
  String.raw`(?<noun>(?!now |still |already |ya )\p{Ll}[\p{L} ]{2,50}?) (?:(?:now|still|already|currently|ya|hoy) )?(?:sells?|sold|selling|retails?|retailed|goes|went|trades?|traded|se vend(?:e|en|ía|ían|ió|ieron)|se cotizan?|cuesta[n]?) (?:for|at|por|a|en) ${SOME}`,
  'iu',
);
/** What somebody gives a number for; `isEmpty` where that is only "the figure", told before. */
interface Given extends Counted {
  readonly isEmpty: boolean;
}

/** "puts the number of cases at", "cifra el seguimiento en": what somebody gives the number for. */
export function givenBefore({ reading, number, scope }: Draft): Given | null {
  const from = scope.start;
  const start = Math.max(from, number.start - 120);
  const lead = reading.text.slice(start, number.start);
  const found =
    VALUED.exec(lead) ??
    ESTIMATED.exec(lead) ??
    CHANGED.exec(lead) ??
    GIVEN.exec(lead) ??
    NOW_AT.exec(lead) ??
    (number.kind === 'money'
      ? (SELLS.exec(lead) ?? REACHED.exec(lead) ?? HAS_TO_PAY.exec(lead) ?? SEEKING.exec(lead))
      : null);
  const noun = found?.groups?.noun;
  if (found === null || noun === undefined) return null;
  const [first = ''] = noun.toLowerCase().split(' ');
  // "stocks, which were estimated at": the verb before is no noun; what it is said of stands before the relative.
  if (PREPOSITIONS.has(first) || AUXILIARIES.has(first) || /^(?:que|that)$/.test(first)) return null;
  const at = start + found.index + found[0].indexOf(noun);
  const words = cleaned(reading.tokens.filter((token) => token.start >= at && token.end <= at + noun.length));
  if (words === null) return null;
  const people = meansPeople(words, reading.language, number.value) === true || DEATHS.test(noun);
  const span = spanOf(words);
  return {
    span,
    noun: span,
    people: number.kind === 'count' ? people : null,
    isEmpty: EMPTY_SUBJECT.test(noun),
  };
}

/** "a fine of £2m", "un presupuesto de 3 millones": the noun that an amount belongs to. */
export function nounOfAmount(draft: Draft): Counted | null {
  const { reading, number, scope } = draft;
  const { tokens, text } = reading;
  const from = scope.start;
  const lead = text.slice(Math.max(from, number.start - 120), number.start);
  const link = OF.exec(lead);
  if (link === null) return null;
  const until = tokenAt(tokens, number.start - lead.length + link.index + (/^\s/.test(link[0]) ? 1 : 0));
  // "El salario mínimo, de 500 pesos,"
  const end0 = tokens[until - 1]?.text === ',' ? until - 1 : until;
  let start = end0;
  let isBounded = false;
  const taken = (at: number) =>
    reading.dates.some((each) => each.start <= at && at < each.end) ||
    reading.numbers.some(
      // "una suma fija": an article.
      (each) => each.start <= at && at < each.end && !(each.value === 1 && each.written === 'words'),
    );
  while (start > 0 && tokens[start - 1]!.start >= from && until - start < 10) {
    const previous = tokens[start - 1]!;
    const auxiliary = tokens[start - 2]?.lower ?? '';
    // "has given grants worth"
    const isParticiple =
      (/[ai]do$/u.test(previous.lower) && /^(?:ha|han)$/.test(auxiliary)) ||
      (/(?:en|wn|nt|ld|ht|de|ne|id|ut|et)$/u.test(previous.lower) && /^(?:has|have|had)$/.test(auxiliary));
    isBounded =
      previous.kind !== 'word' ||
      taken(previous.start) ||
      AUXILIARIES.has(previous.lower) ||
      PAST.test(previous.lower) ||
      // "una suma fija": a noun behind its article.
      (speechFrame(plain(previous.lower)) !== null && !DETERMINERS.has(auxiliary)) ||
      EXPECTS.test(previous.lower) ||
      isParticiple;
    if (isBounded) break;
    start--;
    const isInner = /^(?:of|de|to|a|in|en|for|para|from|by|por)$/.test(tokens[start - 1]?.lower ?? '');
    if (DETERMINERS.has(previous.lower) && !isInner) break;
  }
  // "for eight dissidents and fines of up to $10,000": what another number counts belongs to it.
  const joined = tokens.findLastIndex(
    ({ lower }, at) => at > start && at < end0 && /^(?:and|y|e)$/.test(lower),
  );
  if (start > 0 && joined > 0 && taken(tokens[start - 1]!.start)) start = joined + 1;
  // "will lose benefits": the verb after an auxiliary that is no form of be.
  if (
    /^(?:will|would|can|could|may|might|should|must|to)$/.test(tokens[start - 1]?.lower ?? '') &&
    until - start > 1
  )
    start++;
  if (!isBounded && !DETERMINERS.has(tokens[start]?.lower ?? '') && end0 - start > 2) start = end0 - 2;
  const words = cleaned(withoutWorth(tokens.slice(start, end0)));
  if (words === null) return null;
  const { start: at, end } = spanOf(words);
  const isMeasure = MEASURES.test(text.slice(at, end));
  if (isMeasure) return subjectBefore(draft);
  return { span: { start: at, end }, noun: { start: at, end }, people: null };
}

/** "a staff of 45": the several people whom a number counts; null where it has a noun of its own. */
export function collectiveBefore({ reading, number, scope }: Draft): Counted | null {
  const from = Math.max(scope.start, number.start - 60);
  const noun = COLLECTIVE.exec(reading.text.slice(from, number.start));
  if (noun === null) return null;
  const start = from + noun.index;
  const span = { start, end: start + noun.groups!.noun!.length };
  return { span, noun: span, people: true };
}

/** "The cost of both measures, some 46 million euros, is": the noun phrase before an amount between commas. */
export function appositionOf({ reading, number, scope }: Draft): Counted | null {
  const { tokens, text } = reading;
  const lead = text.slice(Math.max(scope.start, number.start - 40), number.start);
  if (
    !/,\s(?:(?:some|about|around|nearly|almost|more|than|over|unos|unas|casi|cerca|más|de|alrededor)\s)*$/iu.test(
      lead,
    )
  )
    return null;
  if (!/^,\s/u.test(text.slice(number.end, number.end + 2))) return null;
  const comma = text.lastIndexOf(',', number.start);
  const until = tokenAt(tokens, comma);
  let start = until;
  while (start > 0 && tokens[start - 1]!.start >= scope.start && until - start < 10) {
    const { kind, lower } = tokens[start - 1]!;
    if (kind !== 'word' || TURN.test(lower) || AUXILIARIES.has(lower) || PAST.test(lower)) break;
    start--;
  }
  const words = cleaned(tokens.slice(start, until));
  return words === null ? null : { span: spanOf(words), noun: spanOf(words), people: null };
}

/** "Seats won: Unity Party 84; Green List 41": what a line of a table counts stands before the colon. */
export function headingBefore({ reading, number, scope }: Draft): Counted | null {
  const { start } = scope;
  const colon = reading.text.slice(start, number.start).lastIndexOf(':');
  if (colon <= 0 || colon > 80) return null;
  const inLine = reading.tokens.filter(
    (token) => token.start >= start && token.end <= start + colon && token.kind === 'word',
  );
  // "Decenas de miles marcharon: 22.000, según": a heading counts nothing itself.
  if (reading.numbers.some((each) => each.start >= start && each.end <= start + colon)) return null;
  // "destaca el número de menores: 143 y 7": what it is the number of.
  const heading = reading.text.slice(start, start + colon);
  const listed = [...heading.matchAll(LISTED)].at(-1);
  const from = start + (listed === undefined ? 0 : listed.index + listed[0].length);
  const words = cleaned(inLine.filter((token) => token.start >= from));
  if (words === null) return null;
  const people = meansPeople(words, reading.language, number.value) === true;
  return { span: spanOf(words), noun: spanOf(words), people: number.kind === 'count' ? people : null };
}

const DONE_TO_PEOPLE =
  /(?<![\p{L}])(killed|wounded|injured|arrested|detained|freed|drowned|mat[oó]|hiri[oó]|detuvo|asesin[oó]|murieron|fallecieron|huyeron|sobrevivieron|desaparecieron|(?:fueron|resultaron|quedaron) (?:detenid|arrestad|herid|liberad|excarcelad|encarcelad|asesinad|condenad|absuelt|procesad|juzgad|sentenciad|sancionad|multad|indultad|deportad|evacuad|rescatad|hospitalizad|despedid|desplazad|secuestrad|torturad)[oa]s)\s(?:(?:about|around|nearly|almost|more|than|at|least|over|some|up|to|a|unas|unos|casi|más|de|al|menos)\s)*$/iu;

/** What is done to people as to others: it says so only beside another that was done to them. */
const ALSO_DONE =
  /(?<![\p{L}])(hurt|jailed|pardoned|driven|drove|displaced|uprooted|expelled|deported|evacuated|rescued|convicted|hanged|abducted|kidnapped|hospitali[sz]ed|(?:mat|expuls|desplaz|deport|evacu|rescat|liber|excarcel|encarcel|arrest|conden|ejecut|secuestr)(?:ó|ado|aron)|herido|hirieron|detenido|detuvieron)\s(?:de (?:su|sus|la|las|los|el)\s\p{L}+\s(?=a\s))?(?:(?:about|around|nearly|almost|more|than|at|least|over|some|up|to|a|unas|unos|casi|más|de|al|menos)\s)*$/iu;

/**
 * "the storm killed 612", "killed 61 and driven 48,000 from their homes": where no noun follows, what was done to them says
 * that people are counted. `shared` is what the number before counts.
 */
export function doneBefore({ reading, number, scope }: Draft, shared: Counted | null): Counted | null {
  const from = Math.max(scope.start, number.start - 60);
  const lead = reading.text.slice(from, number.start);
  const found = DONE_TO_PEOPLE.exec(lead) ?? (shared?.noun == null ? ALSO_DONE.exec(lead) : null);
  if (found === null) return null;
  const start = from + found.index;
  return { span: { start, end: start + found[1]!.length }, noun: null, people: true };
}

/** "a magnitude of 6.4", "magnitud 6,1": a measure that is named right before its number. */
export function measureBefore({ reading, number }: Draft): Counted | null {
  const lead = reading.text.slice(Math.max(0, number.start - 16), number.start);
  const found = /(?<![\p{L}])(magnitude|magnitud)\s(?:(?:of|de)\s)?$/iu.exec(lead);
  if (found === null) return null;
  const start = number.start - lead.length + found.index;
  const span = { start, end: start + found[1]!.length };
  return { span, noun: span, people: false };
}

/** "gives the ruling Accord 38% and the Civic Front 34%": a name that stands right before its share. */
export function nameRightBefore({ reading, number, scope }: Draft): Counted | null {
  const { tokens } = reading;
  const until = tokenAt(tokens, number.start);
  let start = until;
  while (start > 0 && tokens[start - 1]!.start >= scope.start && until - start < 5) {
    const { kind, text } = tokens[start - 1]!;
    if (kind !== 'word' || !/^\p{Lu}/u.test(text)) break;
    start--;
  }
  // A name that begins the sentence may be any word.
  if (start === until || tokens[start]!.start === scope.start) return null;
  const span = spanOf(tokens.slice(start, until));
  return { span, noun: span, people: null };
}

/** Whether the words that lead to a number make it a level of their subject: "rose to", "stood at", "fell". */
export function isLevel({ reading, number, scope }: Draft): boolean {
  const { start } = scope;
  if (/(?<!\p{L})(?:remain(?:s|ed)?|stay(?:s|ed)?)\sat\s$/u.test(reading.text.slice(start, number.start)))
    return true;
  const lead = reading.text.slice(Math.max(start, number.start - 60), number.start).toLowerCase();
  const words = (lead.match(/\p{L}+/gu) ?? []).slice(-5);
  const verb = words.findLastIndex(
    (word) =>
      LEVELS.has(word) ||
      (number.kind !== 'count' && /^(?:is|are|was|were|be|been|es|son|era|eran|fue|fueron|ser)$/.test(word)),
  );
  return (
    verb >= 0 &&
    words
      .slice(verb + 1)
      .every(
        (word) =>
          /^(?:year|month|week|day|año|mes|semana|jornada|trimestre)$/.test(word) ||
          PREPOSITIONS.has(word) ||
          QUALIFYING.has(word) ||
          DETERMINERS.has(word) ||
          /^(?:estimated|just|ser|\p{L}+(?:mente|ly))$/u.test(word),
      )
  );
}
