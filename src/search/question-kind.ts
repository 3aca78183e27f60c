import type { Insistence } from './insistence.ts';
import { type Token, wordLine } from './question-tokens.ts';

/** What kind of thing would answer the question. */
export type Asks =
  | 'person'
  | 'organisation'
  | 'count'
  | 'date'
  | 'place'
  | 'reason'
  | 'quotation'
  | 'definition'
  | 'yes-or-no'
  | 'other';

const SAYING_EN =
  '(?:say|says|said|saying|tell|told|tweet|tweeted|write|wrote|post|posted|comment|remark|declare|declared|state|stated)';
const SAYING_ES =
  '(?:dijo|dice|dicen|dijeron|ha dicho|han dicho|declaro|declararon|afirmo|afirma|afirmaron|escribio|tuiteo|publico|senalo|opina|opino|comento)';
const GROUPS =
  '(?:organi[sz]ations?|groups?|ngos?|agenc(?:y|ies)|compan(?:y|ies)|institutions?|publishers?|newspapers?|magazines?|outlets?|clubs?|teams?|part(?:y|ies)|organizacion(?:es)?|grupos?|ongs?|agencias?|empresas?|entidad(?:es)?|medios?|periodicos?|diarios?|revistas?|equipos?|partidos?)';
const PERSONS =
  '(?:person|people|president|minister|secretary|official|officials|leader|lawyer|congressman|congressmen|senator|politician|judge|man|woman|men|women|prisoners?|inmates?|detainees?|dissidents?|journalists?|activists?|victims?|artists?|writers?|presos?|presas?|detenid[oa]s?|opositor(?:es|a)?|periodistas?|activistas?|victimas?|artistas?|escritor(?:es|a)?|persona|personas|presidente|ministro|secretario|funcionario|funcionarios|lider|abogado|congresista|congresistas|senador|politico|juez|hombre|mujer)';

/** Whoever is asked for by name: "¿cómo se llama el alcalde?", "what is the name of her lawyer?" */
const CALLED =
  '(?:como se llama(?:n|ba|ban)?|what(?:s| is| was| are)? the names? of) (?:the |el |la |los |las |su |sus |his |her |their |its )?(?:(?:new|nuev[oa]|actual|prime|primer[oa]?|vice) ?)?(?:president[ea]?|minist(?:er|r[oa])|secretary|secretari[oa]|leader|lider|lawyer|abogad[oa]|attorney|senator|senador[a]?|judge|juez[a]?|chief|boss|jef[ea]|director[a]?|head|mayor|alcalde(?:sa)?|governor|gobernador[a]?|prosecutor|fiscal|spokes\\w+|portavoz|vocer[oa]|bishop|obispo|captain|capitan[a]?|driver|chofer|owner|duen[oa]|founder|fundador[a]?|coach|entrenador[a]?|mother|madre|mama|father|padre|papa|wife|esposa|mujer|husband|esposo|marido|son|daughter|hij[oa]|brother|sister|herman[oa]|victim|victima|man|hombre|woman|boy|girl|nin[oa])\\b';

/** "What does a loaf cost?", "what is her salary?", "¿cuál es el precio …?" */
const SUM =
  '\\bwhat (?:does|do|did|will) .{1,60}\\b(?:cost|earn|fetch|pay)\\b|\\b(?:what|cual)(?: is| was| are| es| era)? .{0,60}\\b(?:salary|salaries|wages?|price|sueldo|salario|precio)\\b|\\b(?:salary|wage|sueldo|salario)$';

/** "How did she die?", "¿de qué murió?" */
export const OF_WHAT_DIED =
  /^(?:and |y )?(?:how (?:did|was) .{1,60}\b(?:die|killed)$|what (?:did|does) .{1,60}\bdie (?:of|from)$|(?:de que|como) (?:murio|fallecio|murieron|fallecieron)\b)/;

/** "How far is it from the capital?", "¿a qué distancia está?" */
export const HOW_FAR =
  /\bhow (?:far|many (?:kilomet(?:er|re)s|miles)) (?:is|are|was|were|away|from)\b|\ba (?:que distancia|cuant[oa]s (?:kilometros|millas|metros))\b/;

/** In order: the first that fits decides. Patterns read the folded words, joined by single spaces. */
const KINDS: readonly (readonly [Asks, RegExp])[] = [
  // "Why is it hard to tell how many are missing?"
  ['reason', /^(?:and |but |so |y |pero )?(?:why|how come|por que|porque|a que se debe)\b/],
  [
    'count',
    /\bhow (?:many|much|often|old|long|large|big|high)\b|\b(?:number|numero|cantidad) (?:of|de)\b|\bcuant[oa]s?\b|\bcada cuanto\b|\b(?:number|numbers|count|total|numero|cifra|cifras|cuant[oa]s?)$|^(?:the |el |la )?(?:average|promedio|media) |\b(?:what|which|cual|cuales)\b(?: is| was| es| era| fue)?(?: the| el| la)? (?:average|promedio|media)\b/,
  ],
  [
    'count',
    /\b(?:what|which|cual|cuales|que)\b.{0,20}\b(?:number|numbers|percentage|share|proportion|amount|value|total|numero|cifra|cifras|porcentaje|proporcion|cantidad|valor)\b/,
  ],
  ['count', new RegExp(SUM)],
  ['count', HOW_FAR],
  // What somebody died of.
  ['reason', OF_WHAT_DIED],
  // "¿Para qué medio trabaja?" asks for no reason.
  [
    'organisation',
    new RegExp(`\\b(?:para|por|en|de|con|for|with|at|by) (?:que|cual|what|which) ${GROUPS}\\b`),
  ],
  // "In what year did she say that …": the saying is only what it is about.
  ['date', /\b(?:what|which|que|cual) (?:year|month|day|date|time|period|ano|mes|dia|fecha|hora|periodo)\b/],
  [
    'quotation',
    new RegExp(
      `\\bwhat\\b.{1,80}\\b${SAYING_EN}\\b|\\bwhat (?:did|does|do|has|have) .{1,60}\\bcall(?:ed)?\\b (?!for\\b|on\\b|off\\b)|\\bcomo (?:llamo|califico|describio|tildo)\\b|\\b(?:que|como)\\b.{0,12}\\b${SAYING_ES}\\b|\\b(?:quotes?|quotations?|citas?|palabras) (?:from|by|of|de|del)\\b`,
    ),
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\b(?:what|which)\b.{0,12}\b(?:reason|reasons|cause|causes|caused|motive)\b|\bpor que\b|\ba que se debe\b|\bcual.{0,12}\b(?:razon|razones|motivo|motivos|causa|causas)\b|\bpara que\b|\bwhat\b.*\b(?:convicted|accused|charged|guilty|suspected|sentenced|jailed|imprisoned|arrested|blamed|fined) (?:of|for|with)$|\b(?:de|por) que (?:se |le |les |lo |la |los |las )*(?:acus|conden|culp|imput|detuv|arrest|multa|sancion)|\bwhat (?:are|were) (?:the )?charges\b|\bcuales (?:son|eran|fueron) los cargos\b/,
  ],
  ['organisation', new RegExp(`\\b(?:what|which|que|cual|cuales)\\b ${GROUPS}\\b`)],
  [
    'person',
    new RegExp(
      `\\bwho(?:m|se)?\\b|\\bquien(?:es)?\\b|\\b(?:what|which|que|cual|cuales) ${PERSONS}\\b|\\b${CALLED}`,
    ),
  ],
  // "Where did she go when they let her out?"
  ['place', /^(?:and |but |so |y |pero )?(?:where|(?:(?:a|de|desde|en|hacia|por) )?donde|adonde)\b/],
  ['date', /\bwhen\b|\bcuando\b/],
  [
    'place',
    /\bwhere\b|\bdonde\b|\b(?:in|at|to|from|on) (?:what|which) (?:prison|jail|hospital|school|university|airport|port|court|street|stadium|base|camp)\b|\b(?:what|which) (?:prison|jail|hospital|airport) (?:is|was|are|were|did|does|has)\b|\b(?:en|a|de|desde) (?:que|cual) (?:carcel|prision|penal|penitenciaria|hospital|escuela|universidad|aeropuerto|puerto|tribunal|calle|estadio|base|campo)\b|\b(?:what|which|que|cual|cuales) (?:country|countries|city|cities|towns?|villages?|neighbou?rhoods?|place|places|region|state|province|pais|paises|ciudad|ciudades|pueblos?|barrios?|municipios?|localidad(?:es)?|lugar|lugares|region|estado|provincia)\b/,
  ],
  [
    'definition',
    /\bwhat (?:is|are|was|were)(?: an?| the)? \S+(?: \S+){0,3}(?<! (?:with|of|for|from|about|like|to|in|on|by))$|\b(?:meaning|definition) of\b|\bmeans?$|^define\b|^(?:que|cual) (?:es|son|era|fue|significa)\b|\bsignificado de\b/,
  ],
  ['yes-or-no', /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't)?\b/],
  // "Murió alguien?": not "who".
  ['yes-or-no', /^\S+ (?:ya )?(?:alguien|algun[oa]?|nadie|ningun[oa]?|anyone|anybody|somebody|someone)\b/],
];

const ASKING =
  /\b(?:what|which|who|whom|whose|when|where|why|how|que|cual|cuales|quien|quienes|cuando|donde|como|cuanto|cuanta|cuantos|cuantas|dime|cuentame|explica|tell|show|list|describe|explain)\b/;

/** Spanish asks yes or no by its question marks alone. */
const SPANISH_VERB_FIRST =
  /^(?:hay|ha|han|habia|existe|existen|esta|estan|es|son|fue|fueron|era|eran|tiene|tienen|puede|pueden|sigue|siguen|hubo|va|van|se|[a-z]+(?:aron|ieron))\b/;

/** What kind of thing would answer. */
export function asksOf(tokens: readonly Token[]): Asks {
  const line = wordLine(tokens);
  const known = KINDS.find(([, pattern]) => pattern.test(line));
  if (known !== undefined) return known[0];
  return SPANISH_VERB_FIRST.test(line) && !ASKING.test(line) ? 'yes-or-no' : 'other';
}

const AGE =
  /\bhow old\b|\bwhat age\b|\b(?:que|cual es la|cual era la) edad\b|\bcuantos anos (?:tiene|tenia|cumplio)\b/;
const PERCENTAGE =
  /\b(?:per ?cent|por ciento)$|\b(?:what|which|que|cual) (?:percentage|percent|share|proportion|fraction|porcentaje|proporcion)\b/;

const AMOUNT = new RegExp(`\\bhow (?:many|much)\\b|(?<!\\bcada )\\bcuant[oa]s?\\b|${SUM}`);
const LENGTH = /\bhow long\b(?! ago\b)|\bcuanto (?:tiempo|dura|duran|duro|duraron|durara|va a durar)\b/;
const ORIGIN =
  /^(?:and |so |y )?where (?:is|was|are|were) .{2,60} from$|^(?:and |y )?de donde (?:es|son|era|eran)\b/;
const MOMENT =
  /^(?:since |until |desde |hasta )?(?:when|cuando) (?!is\b|es\b)(?!.*\b(?:what|which|who|how|que|quien|cual|como)\b)/;

/** The forms of answer that a question insists on. */
export function formsOf(tokens: readonly Token[], asks: Asks): readonly Insistence[] {
  // "Why did so many leave?", "why was he away when it began?"
  if (asks === 'reason') return [];
  const line = wordLine(tokens);
  const age = AGE.exec(line);
  const percentage = PERCENTAGE.exec(line);
  const amount = AMOUNT.exec(line) ?? LENGTH.exec(line);
  const moment = MOMENT.exec(line);
  const origin = ORIGIN.exec(line);
  return [
    ...(age === null ? [] : [{ kind: 'age' as const, text: age[0] }]),
    ...(percentage === null ? [] : [{ kind: 'percentage' as const, text: percentage[0] }]),
    ...(amount === null || percentage !== null ? [] : [{ kind: 'amount' as const, text: amount[0] }]),
    ...(moment === null ? [] : [{ kind: 'moment' as const, text: moment[0].trim() }]),
    ...(origin === null ? [] : [{ kind: 'origin' as const, text: origin[0] }]),
  ];
}

const NOW =
  /\b(?:now|currently|today|nowadays|presently|at present|these days|right now|at the moment|still|are there|is there|remain|this year|last year|este ano|ano pasado|ahora|actualmente|hoy|hoy en dia|todavia|aun|en este momento|hay|siguen|sigue|quedan|queda|permanecen)\b/;
const PRESENT_COUNT =
  /\bhow (?:many|much)\b.*\b(?:are|is|have|has)\b(?!.*\b(?:been|were|was)\b)|\bcuant[oa]s?\b.*\b(?:estan|esta|son|hay|tiene|tienen)\b/;

/** How long something lasts, and what somebody has said of it, is no state of things that grows old. */
const NOT_NOW = /\bhow (?:long|old|often)\b|\bcuanto (?:dura|duran|tiempo)\b|\b(?:segun|according to)\b/;

/** Tolls rise from day to day: "how many died in the floods?" asks for the newest. */
const TOLL =
  /\b(?:died|dead|deaths|killed|missing|injured|wounded|displaced|evacuated|infected|murieron|murio|muertos|muertas|muertes|fallecieron|fallecidos|victimas|desaparecidos|heridos|desplazados|evacuados|contagios|contagiados)\b/;

/** Whether the present state of things is asked about. */
export function isAboutNow(tokens: readonly Token[], asks: Asks): boolean {
  const line = wordLine(tokens);
  if (NOT_NOW.test(line)) return false;
  return NOW.test(line) || (asks === 'count' && (PRESENT_COUNT.test(line) || TOLL.test(line)));
}

const LATEST =
  /\b(?:latest|newest|most recent|recent|recently|news|up to date|ultimas? (?:noticias?|cifras?|informes?|datos?|declaracion(?:es)?|hora)|ultimos? (?:informes?|datos?|recuentos?)|mas recientes?|recientes?|recientemente|novedades|noticias|lo ultimo)\b/;

/** Whether the newest is asked for. */
export function isLatest(tokens: readonly Token[]): boolean {
  return LATEST.test(wordLine(tokens));
}

const NEGATED =
  /\b(?:not|never|without|nor|cannot|no longer|none|no|nunca|jamas|sin|ningun|ninguna|ninguno|tampoco)\b|n['’]t\b/;

/** Whether the question holds a negation. */
export function isNegated(tokens: readonly Token[]): boolean {
  // "No. 3" and "no 3" number something.
  return NEGATED.test(wordLine(tokens).replace(/\bno\.? (?=\d)/g, ''));
}
