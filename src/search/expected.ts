import type { Facts } from '../facts/facts.ts';
import type { Figure } from '../facts/figure.ts';
import { rememberedShortly } from '../text/remembered.ts';
import { isRole } from '../text/roles.ts';
import type { Span } from '../text/span.ts';
import { fold, terms } from '../text/terms.ts';
import { contextOf, type Days } from './article-context.ts';
import { actionsIn, tellsAction } from './asked-action.ts';
import { denies, isNegatedAt } from './denial.ts';
import { eventTypesIn } from './event-types.ts';
import { effectsIn, reasonsIn } from './features.ts';
import { DISTANCE } from './form.ts';
import { arePrisoners, tellsOfHeld } from './held.ts';
import { isKin } from './kin-words.ts';
import { nameWords } from './name-words.ts';
import { isOfNewOnes } from './new-ones.ts';
import { type Passage, sentencesOf, textOf } from './passage.ts';
import { termsOf } from './query.ts';
import type { Question } from './question.ts';
import { HOW_FAR, OF_WHAT_DIED } from './question-kind.ts';
import { isMeasure } from './question-needs.ts';
import { tokensOf, wordLine } from './question-tokens.ts';
import { asksForTitle, hasTitle } from './title-asked.ts';

/**
 * Whether a passage holds the very kind of thing that the question asks for: a number for how many, a sum for what it costs, a
 * date, somebody or some body that the question doesn't name, a reason. What fits in every other way may still lack it
 * ("all of the dockers", "shortly after"); of two that fit as well, the one that has it answers.
 */
export function holdsExpected(
  question: Question,
  passage: Passage,
  facts: ReadonlyMap<string, Facts>,
): boolean {
  // "Why did they not come?" is answered by what denies something.
  if (question.negated ? !denies(textOf(passage)) : isDenied(question, passage)) return false;
  if (asksForTitle(question.text)) return hasTitle(textOf(passage));
  switch (question.asks) {
    case 'count':
      return countsWhatIsAsked(question, passage, facts.get(passage.article.id));
    case 'date':
      return hasDate(question, passage);
    case 'place':
      return (
        (PRISON.test(fold(question.text)) ? NAMED_PRISON : SOMEWHERE).test(textOf(passage)) &&
        tellsAction(question, passage)
      );
    case 'person':
    case 'organisation':
      return namesAnother(question, passage, facts.get(passage.article.id));
    case 'reason':
      return asksOfWhatDied(question)
        ? tellsOfWhatDied(question, passage, facts)
        : givesReason(question, passage);
    case 'definition':
      return defines(question, passage);
    case 'other':
      // "What did she promise?": what tells of promising before what merely names her, but where a text has words of its own.
      return contextOf(passage.article).isEncyclopaedic || tellsAction(question, passage);
    default:
      return true;
  }
}

const ASKS_NAME =
  /\b(?:como se llama(?:n|ba|ban)?|what(?:s| is| was| are)? the names? of|what (?:is|was|are|were) .{1,60} (?:called|named))\b/;

/** Whether a question asks for a name and a passage has none that it doesn't hold itself. */
export function lacksName({ text }: Question, { article, paragraph, span }: Passage): boolean {
  if (!ASKS_NAME.test(lineOf(text))) return false;
  const asked = new Set(tokensOf(text).map(({ word }) => word));
  return !contextOf(article)
    .capitals(paragraph.text)
    .some(({ word, start, end }) => span.start <= start && end <= span.end && !asked.has(word));
}

/** Whether a question asks how, or of what, somebody died. */
export const asksOfWhatDied = ({ asks, text }: Question): boolean =>
  asks === 'reason' && OF_WHAT_DIED.test(lineOf(text));

/** Whether a passage tells how, or of what, whoever is asked about died, rather than that they did, or how another died. */
export function tellsOfWhatDied(
  question: Question,
  passage: Passage,
  facts: ReadonlyMap<string, Facts>,
): boolean {
  const text = textOf(passage);
  if (!CAUSE_OF_DEATH.test(text) && !MANNER_OF_DEATH.test(text)) return false;
  const here = new Set(nameWords(text));
  const names = question.insists.filter(({ kind }) => kind === 'name');
  const isNamed = names.some((one) => here.has(nameWords(one.text).at(-1) ?? ''));
  return (
    names.length === 0 ||
    isNamed ||
    !DIES.test(text) ||
    !namesAnother(question, passage, facts.get(passage.article.id))
  );
}

/** Somebody is its subject, and where a name stands beside it, likely they. */
const DIES =
  /(?<!\p{L})(?:die[ds]?|dying|killed|mur(?:ió|ieron)|muere|moría|fallec(?:ió|ía|ieron)|fallece)(?!\p{L})/iu;

/** What people die of, and how they are killed. */
const MANNER_OF_DEATH =
  /(?<!\p{L})(?:cancer|cáncer|tumou?r|leuka?emia|leucemia|heart (?:attack|failure)|cardiac|infarto|paro cardiaco|paro cardíaco|stroke|derrame|ictus|pneumonia|neumonía|covid|coronavirus|dengue|cholera|cólera|malaria|sepsis|infection|infección|illness|disease|enfermedad|complicaci\p{L}+|complications|overdose|sobredosis|suicid\p{L}+|hunger strike|huelga de hambre|shot|shooting|gunshot|gunned|bullets?|disparos?|tiros?|bala|balazos?|balead[oa]|tirote\p{L}+|stabb\p{L}+|apuñalad[oa]s?|beaten|beatings?|golpes|golpiza|paliza|tortur\p{L}+|drown\p{L}*|ahog\p{L}+|asphyxi\p{L}+|asfixia\p{L}*|strangled|estrangulad[oa]|hanged|ahorcad[oa]|crash\p{L}*|collision|accident|accidente|choque|explosion|explosión|blast|bomb\p{L}*|fire|incendio|quemad[oa]s?|fell|fall|caída|cay[óo]|collapsed|poison\p{L}*|envenen\p{L}+|execut\p{L}+|ejecutad[oa]s?|murdered|asesinad[oa]s?|neglect|negligencia|lack of|falta de|dehydration|deshidratación|hypothermia|hipotermia|starv\p{L}+|natural causes|causas naturales|run over|hit by|struck by|atropellad[oa]s?)(?!\p{L})/iu;

/** "The cause was pneumonia", "died of a stroke", "murió ahogado". */
const CAUSE_OF_DEATH =
  /(?<!\p{L})(?:causes? (?:of|was|were)|die[ds]? (?:of|from|when|in (?:a|an|the) (?:crash|fire|accident|car|plane|attack))|killed (?:by|in|when)|(?:murió|murieron|falleció|fallecieron|muere) (?:de|del|por|a causa|tras|ahogad|al )|víctimas? de|a causa de|por causa de|la causa|debido a|ahogad|overcome by)/iu;

/** The weight of words that say what was done; what is of no more weight says little. */
const SAYING_MUCH = 0.7;
/** A connective so many UTF-16 units into its sentence opens it. */
const OPENS = 15;

/** Words so many UTF-16 units before a reason make it that of an arrest, a trial or a sentence. */
const PUNISHED_FOR = 60;
const OF_PUNISHMENT =
  /(?<!\p{L})(?:accused|charged|charges|convicted|guilty|suspected|suspicion|sentenced|jailed|imprisoned|arrested|detained|acusad[oa]s?|condenad[oa]s?|culpables?|encarcelad[oa]s?|detenid[oa]s?|arrestad[oa]s?|sancionad[oa]s?|delitos?)(?!\p{L})[^.;:]*$/iu;
/** A question of somebody's arrest, trial or sentence. */
const PUNISHED =
  /\b(?:arrest|detain|held|holding|jail|prison|imprison|custody|sentenc|convict|charg|accus|fine|tr(?:y|ial|ied)|guilty|punish|sanction|expel|dismiss|fired|sack|suspend|wanted|prosecut|investigat|deten|detuv|arrest|apres|encarcel|pres[oa]|carcel|prision|conden|sentenci|acus|imput|juzg|juicio|multa|sancion|castig|culpab|proces|fiscal|expuls|despid|despedid|destitu|investig|busca|encerr|enjuici)/;

/** Whether a passage gives a reason of what is asked about, and not that as the reason of something else. */
function givesReason({ text, query, bearings }: Question, passage: Passage): boolean {
  const asked = new Set(
    query.groups.flatMap(({ terms }, i) =>
      bearings[i]!.weight >= SAYING_MUCH && !bearings[i]!.insisted ? terms.map(({ term }) => term) : [],
    ),
  );
  const asksOfPunishment = PUNISHED.test(lineOf(text));
  return sentencesOf(passage).some(({ start, end, terms }) => {
    const own = terms.filter(({ term }) => asked.has(term));
    const sentence = passage.paragraph.text.slice(start, end);
    return (
      reasonsIn(sentence).some(
        (reason) =>
          (asksOfPunishment ||
            !OF_PUNISHMENT.test(sentence.slice(Math.max(0, reason.start - PUNISHED_FOR), reason.end))) &&
          (own.length === 0 || reason.start < OPENS || own.some((word) => word.start < start + reason.end)),
      ) || effectsIn(sentence).some((effect) => own.some((word) => word.start >= start + effect.end))
    );
  });
}

/** Whether a passage says what the thing is that is asked about: "the Reed Movement, a group of painters". */
function defines({ insists, query }: Question, passage: Passage): boolean {
  const name = insists.find(({ kind }) => kind === 'name')?.text ?? query.groups.at(-1)?.word;
  if (name === undefined) return true;
  const last = nameWords(name).at(-1);
  return (
    last !== undefined &&
    new RegExp(
      `(?<!\\p{L})${last}(?:\\s?\\([^()]{1,20}\\))?["”»’]?,?\\s?(?:[,—–(]\\s?(?:an?|the|one|un|una|el|la|los|las|which|que) |:|(?:is|are|was|were|es|son|fue|era|eran|means|refers|significa)(?!\\p{L}))`,
      'u',
    ).test(fold(textOf(passage)))
  );
}

const PRISON =
  /\b(?:in|at|to|from|en|a|de|desde) (?:what|which|que|cual) (?:prison|jail|carcel|prision|penal)\b/;
/** "The Guanajay prison", "la cárcel de Boniato". */
const NAMED_PRISON =
  /\p{Lu}[\p{L}\d]+ (?:\p{Ll}+ )?(?:prison|jail|penitentiary)|(?:[Pp]rison|[Jj]ail|[Cc]árcel|[Pp]risión|[Pp]enal|[Pp]enitenciari[ao])(?: (?:of|in|at|de|del|la|las|los|el|called|known|as|llamad[oa]|conocid[oa]|como|para|mujeres|hombres|máxima|seguridad|provincial)){0,4} \p{Lu}/u;

/** "In Grindavik", "en un garaje de Lieja". */
const SOMEWHERE =
  /(?<![\p{L}])(?:in|at|near|to|from|en|cerca de|a|desde|hasta) (?:\p{Ll}+ ){0,4}\p{Lu}\p{L}+/u;

/** Whether a passage denies what the question takes to have happened: "two more are still not found". */
function isDenied(question: Question, passage: Passage): boolean {
  if (!HAPPENED.has(question.asks)) return false;
  const found = actionsIn(question, passage);
  return found.length > 0 && found.every(({ start }) => isNegatedAt(passage.paragraph.text, start));
}

const HAPPENED: ReadonlySet<Question['asks']> = new Set(['place', 'date', 'person']);

/** Whether nothing but what holds the very thing asked for can answer: a sum, a span of time, who is left, whom it befell. */
export function isExacting({ text, asks }: Question): boolean {
  const line = lineOf(text);
  return asks === 'count'
    ? HOW_FAR.test(line) ||
        HOW_LONG.test(line) ||
        STILL_THERE.test(line) ||
        (MONEY.test(line) && !MANY.test(line))
    : (asks === 'person' && BEFELL.test(fold(text))) || (asks === 'place' && PRISON.test(fold(text)));
}

/** Those who are left aren't told by those who went. */
const STILL_THERE = /\b(?:left|remain|remains|remaining|still|quedan?|siguen|permanecen|todavia|aun)\b/;

/** Whether a question asks how many, or how much, is left. */
export const asksOfWhatIsLeft = ({ asks, text }: Question): boolean =>
  asks === 'count' && STILL_THERE.test(lineOf(text));

const IS_LEFT =
  /(?<!\p{L})(?:left|remain\p{L}*|still|qued(?:an?|aban?|ó|aron)|sigu\p{L}+|segu[ií]an?|permanec\p{L}+|aún|todavía)(?!\p{L})/iu;

/** Whether a text tells what is left, or is so still, by a number. */
export const tellsOfWhatIsLeft = (text: string): boolean => IS_LEFT.test(text) && /\d/.test(text);

const ARRESTED =
  /(?<!\p{L})(?:(?:were|was|been) (?:arrested|detained|seized|rounded up)|arrests|(?:fueron|fue|han sido) (?:apresad|detenid|arrestad)[oa]s?|detuvieron|arrestaron|apresaron)(?!\p{L})/iu;
const STILL_HELD =
  /(?<!\p{L})(?:still|remain\p{L}*|behind bars|in (?:prison|jail|custody)|sigu\p{L}+|segu[ií]an?|contin[uú]an?|permanec\p{L}+|quedan?|aún|todavía|tras las rejas)(?!\p{L})/iu;

/** Whether a text tells who was arrested or let go, and of nobody who is still held: these are others than those who are left. */
const tellsOfOthers = (text: string): boolean =>
  (ARRESTED.test(text) || eventTypesIn(text).has('freed')) && !STILL_HELD.test(text);

/** The folded words of a question, ñ as n. */
const lineOf = rememberedShortly((text) => wordLine(tokensOf(text)));

const COMING =
  /\b(?:when|cuando) (?:is|are|will|does|do|es|son|sera|seran|empieza|empiezan|comienza|vuelve|vuelven|abre|hay)\b/;

const LAST_TIME =
  /\b(?:when|cuando) (?:was|were|did|fue|fueron|hubo) .{0,40}\b(?:last|ultim[oa]s?|anterior)\b/;
/** "The first strike since 2008". */
const PREVIOUS =
  /(?<!\p{L})(?:first .{1,60} (?:since|in)|(?:the|its|their|his|her) (?:last|previous)|primer[oa]? .{1,80} desde|(?:el|la|su) (?:últim[oa]|\p{L}+ (?:anterior|previ[oa])))(?!\p{L})/iu;
/** "Three months ago", "hace más de 3 meses". */
const AGO =
  /(?<!\p{L})(?:(?:years?|months?|weeks?|days?) (?:ago|earlier)|hace (?:más de |menos de |unos |unas |casi )?[\p{L}\d]+ (?:años?|mes(?:es)?|semanas?|días?))(?!\p{L})/iu;

const HOUR = /\b(?:what time|que hora)\b/;
/** "17.05", "3 p.m.", "las 14:20 horas", "at noon". */
const CLOCK =
  /(?<![\d.,:])[0-2]?\d[:.h][0-5]\d(?![\d.,]*\d)|\d ?[ap]\.? ?m(?!\p{L})|(?<!\p{L})(?:noon|midnight|o['’]clock|mediodía|medianoche|(?:a|hacia|sobre) las? (?:\d|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce))/iu;

/** Whether a passage tells a date, and where something is still to be or goes on, none of an earlier year. */
function hasDate({ text }: Question, { article, paragraph, span }: Passage): boolean {
  const context = contextOf(article);
  const own = paragraph.text.slice(span.start, span.end);
  if (HOUR.test(fold(text))) return CLOCK.test(own);
  if (LAST_TIME.test(fold(text)) && !PREVIOUS.test(own)) return false;
  if (AGO.test(own) && !COMING.test(fold(text))) return true;
  const year = article.published.slice(0, 4);
  const earliest = COMING.test(fold(text)) ? year : '';
  return context
    .dates(paragraph)
    .some(({ start, end, days }) => span.start <= start && end <= span.end && (days.to ?? '9') >= earliest);
}

const MONEY =
  /\b(?:cost|costs|costing|price|prices|pay|pays|paid|earn|earns|earned|salary|salaries|wage|wages|worth|money|spend|spent|budget|debt|owe|owes|pension|bail|rent|fine|fined|(?:cobr|pag|cost)(?:a|an|aba|aban|o|aron|ar|ara|aran|aria|arian)|gan(?:a|an|aba|aban)|cuestan?|val(?:en?|ia|ian|io|ieron|dria)|fianza|multa|multaron|alquiler|precio|precios|salario|sueldo|dinero|plata|gasto|presupuesto|deuda|debe|deben)\b/;
const HOW_LONG = /\bhow long\b|\bcuanto (?:tiempo|dura|duran|duro|duraron|durara|va a durar)\b/;
const LASTS =
  /^[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|décadas?)(?!\p{L})/iu;
const PEOPLE = /^(?:people|ppl|persons?|personas?|gente)$/;
const MANY = /\b(?:how many|cuant[oa]s)(?: more| mas)? (\S+)/;
/** "How many *political prisoners*", "cuántas *personas murieron*". */
const COUNTED = /\b(?:how many|cuant[oa]s)(?: more| mas)? (\S+)(?: (\S+))?/;

/** Whether the passage has a number of what is counted: a sum of money where that is asked for, and no other where things are. */
function countsWhatIsAsked(
  { text, query, insists, now }: Question,
  { article, paragraph, span }: Passage,
  facts: Facts | undefined,
): boolean {
  const line = lineOf(text);
  if (HOW_FAR.test(line)) return DISTANCE.test(textOf({ article, paragraph, span }));
  const things = MANY.exec(line)?.[1];
  const money = things === undefined && MONEY.test(line);
  const lasting = HOW_LONG.test(line);
  const asked = termsOf(query);
  if (STILL_THERE.test(line) && tellsOfOthers(textOf({ article, paragraph, span }))) return false;
  const figures = (facts?.figures ?? []).filter(
    (figure) => figure.paragraph === paragraph.number && span.start <= figure.start && figure.end <= span.end,
  );
  if (things !== undefined && PEOPLE.test(things) && figures.length > 0)
    return figures.some(({ unit }) => unit === 'persons');
  const noun = insists.find((one) => one.kind === 'word' && one.noun && one.part === 'other');
  const terms = sentencesOf({ article, paragraph, span }).flatMap((sentence) => sentence.terms);
  const isHeld = arePrisoners(things ?? '') && tellsOfHeld(paragraph.text.slice(span.start, span.end));
  if (noun?.kind === 'word' && !isHeld && !terms.some(({ term }) => noun.terms.includes(term))) return false;
  const context = contextOf(article);
  const dates = context.dates(paragraph);
  if (AVERAGE.test(line) && !AVERAGE.test(fold(paragraph.text.slice(span.start, span.end)))) return false;
  const toll = eventTypesIn(text).has('killed');
  const standing = things !== undefined && eventTypesIn(text).size === 0 && !isOfNewOnes(line);
  const isStanding = (start: number, end: number) =>
    !standing || !tellsChange(paragraph.text, { start, end });
  const called = COUNTED.exec(line)?.slice(1) ?? [];
  const counted = query.groups.filter(({ word }) => called.includes(lineOf(word)));
  /** Whether the next word is what is counted, or somebody. */
  const isCountedBehind = (end: number) => {
    const next = terms.find((term) => term.start >= end);
    return (
      next !== undefined &&
      (PEOPLE.test(next.word) || counted.some((group) => group.terms.some(({ term }) => term === next.term)))
    );
  };
  return context.numbers(paragraph).some(({ start, end, value, kind }) => {
    if (start < span.start || end > span.end || asked.has(String(value))) return false;
    if (dates.some((date) => date.start <= start && end <= date.end)) return false;
    if (TIME_OF_DAY.test(paragraph.text.slice(end, end + 12))) return false;
    if (ARTICLE.test(paragraph.text.slice(start, end)) && !isCountedBehind(end)) return false;
    // "In 2024 there were 310" doesn't tell how many there are.
    const reach = toll ? FAR : NEAR;
    if (
      now &&
      dates.some((date) => isNear(date, { start, end }, reach) && isYearPast(date.days, article.published))
    )
      return false;
    if (money) return kind === 'money' && isStanding(start, end);
    if (lasting) return LASTS.test(paragraph.text.slice(end, end + 20)) && isStanding(start, end);
    if (things === undefined || (isMeasure(things) && !PEOPLE.test(things))) return isStanding(start, end);
    const next = NEXT_WORD.exec(paragraph.text.slice(end, end + 20))?.[1] ?? '';
    return kind === 'count' && (PEOPLE.test(next) || !isMeasure(next)) && isStanding(start, end);
  });
}

/** A date so many UTF-16 units from a number likely dates it. */
const NEAR = 30;
/** "The flood of 1968, the worst on record here, killed 71": another disaster's toll may stand further off. */
const FAR = 80;
const isNear = (date: Span, number: Span, reach: number): boolean =>
  date.end <= number.start ? number.start - date.end < reach : date.start - number.end < reach;

/** Whether days are a whole year, or more, that was over when the article was published. */
const isYearPast = ({ from, to }: Days, published: string): boolean =>
  from?.endsWith('-01-01') === true && to?.endsWith('-12-31') === true && to < published;

/** Spanish has one word for an article and a number: "un muerto" counts, "una alerta" doesn't. */
const ARTICLE = /^un[oa]?$/iu;

/** "10 p.m.", "14.20 hora local". */
const TIME_OF_DAY = /^(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m(?![\p{L}])|o['’]clock|hora local)/iu;

const AVERAGE = /(?<!\p{L})(?:average|mean|median|promedio|media|medio|mediana)(?!\p{L})/u;

/** Words before and behind a number that say of whom it is. */
const BEFORE = /(?:[\p{L}\p{N}'’-]+\s+){0,3}$/u;
const BEHIND = /^(?:\s+[\p{L}\p{N}'’-]+){0,4}/u;
/** Whether a number says how many were let go, died, were convicted or came anew, rather than how many there are. */
function tellsChange(text: string, { start, end }: Span): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const behind = BEHIND.exec(text.slice(end, end + 80))?.[0] ?? '';
  return (
    eventTypesIn(`${before} ${behind}`).size > 0 ||
    isOfNewOnes(before) ||
    isOfNewOnes(behind.split(/\s+/).slice(0, 4).join(' '))
  );
}

/**
 * Whether a question asks how many there are now, and a passage tells only how many were let go, died or came anew: those who
 * were freed are none of them.
 */
export function countsOnlyChanges({ asks, now, text }: Question, passage: Passage): boolean {
  if (asks !== 'count' || !now || !MANY.test(lineOf(text))) return false;
  if (eventTypesIn(text).size > 0 || isOfNewOnes(lineOf(text))) return false;
  const { article, paragraph, span } = passage;
  const context = contextOf(article);
  if (context.isEncyclopaedic || eventTypesIn(textOf(passage)).size === 0) return false;
  const dates = context.dates(paragraph);
  return context
    .numbers(paragraph)
    .filter(
      ({ start, end, kind }) =>
        kind === 'count' &&
        span.start <= start &&
        end <= span.end &&
        !dates.some((date) => date.start <= start && end <= date.end),
    )
    .every((number) => tellsChange(paragraph.text, number));
}

/** Whether a folded word, of either number, says who people are. */
const arePeople = (word: string): boolean =>
  PEOPLE.test(word) || arePrisoners(word) || isRole(word) || isRole(word.replace(/e?s$/, '')) || isKin(word);

const STANDS_FOR_PEOPLE =
  /^(?:lives|vidas|bodies|cuerpos|cases?|casos?|victims?|v[ií]ctimas?|jobs|posts|empleos|puestos|names|nombres|famil(?:y|ies|ias?)|arrests|detenciones|arrestos|deaths|muertes|releases|excarcelaciones|liberaciones|\p{L}+(?:(?<!quart)ers|ors|ists|ians|ores|istas|eros|eras|antes|entes))$/u;

/** Whether a question asks how many people there are, and all that a passage counts are things: headquarters, photographs. */
export function countsOnlyThings(
  { asks, text, query }: Question,
  { article, paragraph, span }: Passage,
  facts: ReadonlyMap<string, Facts>,
): boolean {
  const counted = asks === 'count' ? MANY.exec(lineOf(text))?.[1] : undefined;
  if (counted === undefined || !arePeople(counted) || contextOf(article).isEncyclopaedic) return false;
  const figures = (facts.get(article.id)?.figures ?? []).filter(
    ({ paragraph: number, start, end }) =>
      number === paragraph.number && span.start <= start && end <= span.end,
  );
  const asked = termsOf(query);
  // "Claimed 31 lives", "1,400 arrests": people all the same.
  const isOfThings = ({ unit, counted: written }: Figure) => {
    const [noun] = terms(written, article.language).filter(({ start }) =>
      /^\p{Ll}/u.test(written.slice(start)),
    );
    return (
      unit === 'other' && noun !== undefined && !asked.has(noun.term) && !STANDS_FOR_PEOPLE.test(noun.word)
    );
  };
  return figures.length > 0 && figures.every(isOfThings);
}

const NEXT_WORD = /^[\s-](\p{L}+)/u;

/** "Who was released?", "who runs it?": that befalls people, or is done by them. */
const BEFELL =
  /\b(?:who|quien(?:es)?) (?:now |currently )?(?:runs?|leads?|led|heads?|headed|chairs?|directs?|dirigen?|lideran?|presiden?|encabezan?)\b|\b(?:who (?:was|were|got|has been|have been|is being|are being)|quien(?:es)? (?:fue|fueron|ha sido|han sido)) (?!the |el |la |an? |una? )\w+(?:ed|en|ado|ados|ada|adas|ido|idos|ida|idas|to|tos|ta|tas)\b/;

/** Whether somebody, or some body, is mentioned that the question doesn't name. */
function namesAnother({ text }: Question, { paragraph, span }: Passage, facts: Facts | undefined): boolean {
  const asked = new Set(nameWords(text));
  const befell = BEFELL.test(fold(text));
  return (facts?.entities ?? []).some(
    ({ kind, name, mentions }) =>
      (kind === 'person' || !befell) &&
      !nameWords(name).every((word) => asked.has(word)) &&
      mentions.some(
        (mention) =>
          mention.paragraph === paragraph.number && span.start <= mention.start && mention.end <= span.end,
      ),
  );
}
