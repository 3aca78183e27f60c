import { plain } from '../../text/names.ts';
import type { Token } from '../../text/numbers/tokens.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Draft } from './draft.ts';
import { type Counted, cleaned, meansPeople, nounBefore, spanOf, tokenAt } from './phrase.ts';
import { DEATHS, EXPECTS, LISTED, PAST, subjectBefore, TURN } from './subject.ts';
import { AUXILIARIES, DETERMINERS, EMPTY_SUBJECT, LEVELS, PREPOSITIONS, QUALIFYING } from './words.ts';

/** "keeps pace with inflation at more than 10%" */
const AT_RATE =
  /(?<!\p{L})(?:with|and|than|of|as|but) (?<noun>(?:(?:the|annual|rising|high|youth) )?\p{Ll}{4,}) (?:(?:now|still|running|standing) )?at (?:(?:about|around|nearly|more than|less than|over|some|just) )*$/u;
/** "se ha restablecido el servicio al 75 %" */
const AT_SHARE = /(?<!\p{L})(?:el|la|los|las) (?<noun>\p{Ll}{3,}) al $/u;
/** "incrementos salariales superiores al 30 %" */
const ABOVE =
  /(?<!\p{L})(?<noun>\p{Ll}{3,}(?: (?:de )?\p{Ll}{3,})?) (?:superior|inferior)(?:es)? (?:al?|a l[ao]s?) $/u;
/** "unemployment, now at 6.8%" */
const NOW_AT =
  /(?<!\p{L})(?<noun>(?:(?!said|says|that|dijo|que)\p{Ll}+ ){0,2}(?!said|says|that|dijo|que)\p{Ll}{3,}), (?:(?:now|currently|still|ya|ahora|hoy) )?(?:at|standing at|en el|en)\s$/u;
const GIVEN =
  /(?<![\p{L}])(?:brings?|brought|bringing|caps?|capped|capping|limits?|limited|limiting|takes?|taking|took|slash(?:es|ed|ing)?|cuts?|cutting|reduc(?:es?|ed|ing)|trims?|trimmed|boost(?:s|ed)|hik(?:es|ed)|increas(?:es|ed|ing)|raises?|raising|raised|lowers?|lowered|revises?|revised|revising|llevan?|keep(?:s|ing)?|kept|leav(?:es|ing)|left|gave|gives?|lists?|listed|mantiene[n]?|mantuvo|manteniendo|dej(?:a|an|ó|ando)|puts?|place[sd]?|sets?|estimate[sd]?|cifr[aó]n?|sit[uú][aó]n?|estim[aó]n?|calcul[aó]n?|fij[aó]n?|elev[aó]n?|rebaj[aó]n?)\s(?:(?:the|el|la|los|las|its|su)\s)?(?:(?:number|total|count|n[uú]mero|cifra|total)\s(?:of|de)\s(?:(?:the|los|las)\s)?)?(?<noun>\p{Ll}[\p{L}\d '’-]{2,70}?)\s(?:at|as|to|en|a|al)\s(?:(?:el|un|about|around|nearly|more than|at least|over|unos|unas|casi|más de|al menos)\s)*$/iu;
/** "assets that officials value at nearly" */
const ESTIMATED =
  /(?<![\p{L}])(?<noun>\p{Ll}{3,}(?=,? (?:budgeted|presupuestad|licitad)| (?:estim|val|calcul|tasad|cifrad))),? (?:estimated|valued|budgeted|presupuestad[oa]s?|licitad[oa]s?|estimad[oa]s?|valorad[oa]s?|calculad[oa]s?|tasad[oa]s?|cifrad[oa]s?) (?:at|en) (?:(?:about|around|nearly|more than|at least|over|some|unos|unas|casi|más de|al menos) )*$/u;
const VALUED =
  /(?<![\p{L}])(?<noun>\p{Ll}{3,}) (?:that|which|que) [^,.;:]{2,40}? (?:valued?|values|estimated?|estimates|puts?|valora[n]?|estima[n]?|calcula[n]?|tasa[n]?|cifra[n]?) (?:at|en) (?:(?:about|around|nearly|more than|at least|over|some|unos|unas|casi|más de|al menos) )*$/u;
const SOME =
  '(?:(?:between|entre|about|around|nearly|almost|over|some|up to|as much as|more than|at least|an estimated|an?|unos|unas|un|una|casi|cerca de|hasta|más de|al menos) )*$';
/** "cut its consumption by", "reducir su consumo en": what is changed by a number. */
const CHANGED = new RegExp(
  String.raw`(?<!\p{L})(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|(?:redu|aumenta|rebaja|baja|subi|eleva|recorta|incrementa|amplia)(?:ci)?do|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|expand(?:s|ed|ing)?|reducir[áa]?n?|reduc(?:e|en)|redujo|redujeron|recort(?:ar|a|an|ó|aron|ará)|rebaj(?:ar|a|an|ó|aron|ará)|baj(?:ar|a|an|ó|aron|ará)|sub(?:ir|e|en|ió|ieron|irá)|aument(?:ar|a|an|ó|aron|ará)|elev(?:ar|a|an|ó|aron|ará)|increment(?:ar|a|an|ó|aron|ará)|ampli(?:ar|ó|aron|ará)) (?<noun>(?:(?:its|their|the|his|her|our|el|la|los|las|su|sus) )?\p{Ll}[\p{L} ]{2,50}?) (?:(?:by|en) |(?=(?:casi |hasta |más de |cerca de )?un ))${SOME}`,
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
/** Nouns that only say that there is an amount: what it is the amount of stands elsewhere. */
const MEASURES =
  /^(?:(?:total|combined|estimated|annual|average|overall|daily|monthly) )*(?:value|worth|cost|sum|amount|price|total|average|rate|maximum|minimum|valor|coste|costo|suma|monto|importe|precio|promedio|media|máximo|mínimo|ritmo)(?: (?:total|anual|medi[oa]|estimado|diari[oa]|mensual))?$/iu;

/** Index of the last preposition before a token, of the same noun phrase; null without one. */
function lastPreposition(tokens: readonly Token[], until: number, from: number): number | null {
  for (let at = until - 1; at > 0 && until - at < 6 && tokens[at]!.start >= from; at--) {
    if (tokens[at]!.kind !== 'word') return null;
    if (PREPOSITIONS.has(tokens[at]!.lower)) return at;
  }
  return null;
}

const TIMES =
  /^(?:years?|months?|quarters?|weeks?|años?|mes(?:es)?|trimestres?|semestres?|ejercicios?|semanas?)$/u;

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

/** "cut the number of ministries from 30 to 23": where a change began, like where it came to. */
const asLevel = (lead: string, after: string): string =>
  /^\s(?:to|a)\s\d/u.test(after)
    ? lead.replace(/\s(?:from|de)\s$/u, (link) => (link === ' from ' ? ' to ' : ' a '))
    : lead;

/** "puts the number of cases at", "cifra el seguimiento en": what somebody gives the number for. */
export function givenBefore({ reading, number, scope }: Draft): Given | null {
  const from = scope.start;
  const start = Math.max(from, number.start - 120);
  const lead = asLevel(
    reading.text.slice(start, number.start),
    reading.text.slice(number.end, number.end + 8),
  );
  const found =
    VALUED.exec(lead) ??
    ESTIMATED.exec(lead) ??
    CHANGED.exec(lead) ??
    (number.kind === 'percent' ? AT_RATE.exec(lead) : null) ??
    GIVEN.exec(lead) ??
    NOW_AT.exec(lead) ??
    ABOVE.exec(lead) ??
    (number.kind === 'percent' ? AT_SHARE.exec(lead) : null) ??
    (number.kind === 'money'
      ? (SELLS.exec(lead) ?? REACHED.exec(lead) ?? HAS_TO_PAY.exec(lead) ?? SEEKING.exec(lead))
      : null);
  // "cut the number of ministries from 30 to 23": without where it began.
  const noun = found?.groups?.noun?.replace(/\s(?:from|de)\s[\d.,]+$/u, '');
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
  const found = withoutWorth(tokens.slice(start, end0));
  // "the deficit for the current financial year of $15 billion": when is not what.
  const ofTime = TIMES.test(found.at(-1)?.lower ?? '') ? lastPreposition(tokens, end0, from) : null;
  const words = ofTime === null ? cleaned(found) : nounBefore(tokens, ofTime, from);
  if (words === null) return null;
  const { start: at, end } = spanOf(words);
  const isMeasure = MEASURES.test(text.slice(at, end));
  // "a pay rise of an average of 3.66%"
  const inner = tokens.findLastIndex((token) => token.end <= at && /^(?:of|de)$/.test(token.lower));
  const outer =
    isMeasure && inner > 0 && at - tokens[inner]!.end < 6 ? nounBefore(tokens, inner, from) : null;
  if (outer !== null) return { span: spanOf(outer), noun: spanOf(outer), people: null };
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
  // "the tiniest of surpluses, $1.5 billion."
  const isLast = number.kind === 'money' && /^\.(?:\s|$)/u.test(text.slice(number.end, number.end + 2));
  if (!isLast && !/^,\s/u.test(text.slice(number.end, number.end + 2))) return null;
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
  /(?<![\p{L}])(killed|wounded|injured|arrested|detained|freed|drowned|mat[oó]|hiri[oó]|detuvo|asesin[oó]|(?:liber|excarcel|arrest|encarcel|conden|indult|deport|expuls)ando|deteniendo|murieron|fallecieron|huyeron|sobrevivieron|desaparecieron|(?:fueron|resultaron|quedaron) (?:detenid|arrestad|herid|liberad|excarcelad|encarcelad|asesinad|condenad|absuelt|procesad|juzgad|sentenciad|sancionad|multad|indultad|deportad|evacuad|rescatad|hospitalizad|despedid|desplazad|secuestrad|torturad)[oa]s)\s(?:(?:about|around|nearly|almost|more|than|at|least|over|some|up|to|a|unas|unos|casi|más|de|al|menos)\s)*$/iu;

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

/** Whether another share is told in the same sentence before. */
const isAfterShare = ({ numbers }: Draft['reading'], until: number, from: number): boolean =>
  numbers.some(({ kind, start, end }) => kind === 'percent' && start >= from && end < until);

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
  // "Renewal 4.2% and 3 seats, Civic Accord, 1.26%"
  if (
    start === until &&
    tokens[until - 1]?.text === ',' &&
    isAfterShare(reading, number.start, scope.start)
  ) {
    const comma = until - 1;
    let first = comma;
    while (first > 0 && comma - first < 5 && /^\p{Lu}/u.test(tokens[first - 1]!.text)) first--;
    if (first < comma && tokens[first - 1]?.text === ',') {
      const span = spanOf(tokens.slice(first, comma));
      return { span, noun: span, people: null };
    }
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
    (word, index) =>
      // "a wage increase of": a noun.
      (LEVELS.has(word) &&
        !(
          words[index + 1] === 'of' &&
          !DETERMINERS.has(words[index - 1] ?? 'a') &&
          /^(?:rise|fall|increase|decrease|drop|decline|climb)$/.test(word)
        )) ||
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
