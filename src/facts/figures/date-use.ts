import type { FoundDate } from '../../text/dates.ts';
import { plain } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Saying } from '../person.ts';
import { termUnit } from './choose.ts';
import type { Draft, Reading } from './draft.ts';
import { LEVELS } from './words.ts';

/** What a date in a sentence is the date of. */
export type Use = 'count' | 'saying' | 'report' | 'other';

const REPORT = `(?:figures|data|statistics|cifras|datos|report|survey|study|census|review|bulletin|(?<!(?:to|at) the )poll|informe|balance|memoria|encuesta|estudio|censo|bolet[ií]n|anuario|release(?!s?\\s(?:of|from)\\b))`;
/** "were released on July 16": people, where no report is told of. */
const FREED =
  /(?<!\p{L})(?:was|were|been|other|nine|people|them|persons?|prisoners|\p{Ll}+s)\s(?:released|issued)\s(?:on\s|in\s)?$/iu;
const HAS_REPORT = new RegExp(String.raw`\b(?:${REPORT}|statement|data|numbers)\b`, 'iu');
const REPORT_PERIOD = new RegExp(
  String.raw`\b${REPORT}(?!\p{L})(?:(?!\b(?:that|que)\b)[^.;]){0,90}?(?:\b(?:for|of|covering|corresponding to|relating to|del?|sobre|correspondiente al?|relativo al?)\s+(?:the\s+)?(?:(?:year|año)\s+)?|["”»],?\s+)$`,
  'iu',
);
const PERIODIC = new RegExp(
  String.raw`\b(?:annual|yearly|monthly|quarterly|anual|mensual|trimestral|semestral|world|global)\s+${REPORT}|${REPORT}\s+(?:anual|mensual|trimestral|semestral)\b`,
  'iu',
);
const REPORT_FOR = new RegExp(
  String.raw`\b${REPORT}\s(?:for|on|covering|del?|sobre|correspondiente al?)\s(?:the\s|el\s)?$`,
  'iu',
);
/** "informe anual 2023" */
const REPORT_YEAR = new RegExp(String.raw`\b${REPORT}(?:\s(?:anual|mundial|nacional))?\s$`, 'iu');
const REPORT_NEXT = new RegExp(String.raw`^\s(?:(?:annual|yearly)\s)?${REPORT}(?!\p{L})`, 'iu');
const REPORT_ISSUE = new RegExp(
  String.raw`\b(?:${REPORT}s?|statement|comunicado|nota|tweet|post|letter|carta|interview|entrevista|press conference|rueda de prensa|conferencia de prensa)\b(?:\s\p{L}+){0,3}?\s*(?:,\s*)?(?:(?:published|released|issued|dated|conducted|made|out|publicad[oa]|difundid[oa]|divulgad[oa]|emitid[oa]|hech[oa]|presentad[oa])\s*)?(?:on|in|of|el|en|este|del?)?\s*$`,
  'iu',
);
const ISSUED =
  /\b(?:published|released|issued|conducted|showed|shown|shows?|publicad[oa]s?|difundid[oa]s?|divulgad[oa]s?|realizad[oa]s?|notificad[oa]s?|conocid[oa]s?|hech[oa]s? públic[oa]s?|made public)\s+(?:(?:on|in|el|este|en)\s+)?$/iu;
/** ", a jury heard on Tuesday", ", se supo el lunes": the day on which something became known. */
const HEARD =
  /(?<!\p{L})(?:(?:court|jury|inquest|inquiry|tribunal|hearing|panel|committee|parliament|coroner|council|meeting)(?: in \p{L}+)? (?:has |was |had )?(?:heard|told|learned)|it (?:has )?(?:emerged|was (?:announced|revealed|reported))|se (?:supo|conoció|informó|anunció)|según se (?:supo|informó))\s(?:(?:on|late|early|el|este|la)\s)*$/iu;
const EVENT =
  /\b(?:protests?|marches|demonstrations?|war|election|elections|vote|coup|attack|attacks|strikes?|crisis|quake|earthquake|revolution|uprising|pandemic|crackdown|referendum|games|summit|law|agreement|deal|accord|raid|fire|flood|floods|storm|budget|protestas?|marchas?|manifestaci[oó]n(?:es)?|guerra|elecci[oó]n(?:es)?|golpe|atentados?|ataque|huelgas?|crisis|terremoto|revoluci[oó]n|estallido|pandemia|refer[eé]ndum|cumbre|ley|acuerdo)\s+(?:of|del?|on|in|en)\s+(?:el\s+)?$/iu;
/** Nouns whose "of 2024" is a date of the count's own. */
const PARTS_OF_TIME =
  /\b(?:as|months?|weeks?|days?|quarters?|half|whole|entirety|end|start|beginning|middle|rest|most|all|course|nights?|mornings?|evenings?|afternoons?|hours|eve|meses|mes|semanas?|d[ií]as?|semestre|trimestre|finales|fines|principios|comienzos?|mediados|cierre|inicios?|t[eé]rmino|partir|largo|resto|desde|durante|total|noche|madrugada|tarde|mañana|jornada|horas|quincena|fortnight|corrido|transcurrido|va)\s(?:of|del?)\s+(?:el\s+)?(?:año\s+)?$/iu;
const COMPARISON_ON = /\b(?:up|down|rise|fall|increase|decrease)\b[^.;]{0,30}\bon\s+$/iu;
const COMPARISON =
  /\b(?:than|than in|as (?:many|much|high|low) as(?: in)?|compared (?:with|to)|from the|(?<!,\s)que(?: en| el| hace)?|respecto a|respecto al|frente a|frente al|comparado con|por (?:debajo|encima) del?|en relación (?:con|al?)|con relación al?|con respecto al?|similar a|superior a|inferior a|below|above)\s+(?:(?:in|en|el|la|los|las|de|del|the|that|same|mismo|período de|period of|of|at|point|stage|time)\s+)*$/iu;

/** "menos que en abril"; not "recordó que en abril", where "que" opens what is said. */
function isComparison(before: string): boolean {
  const found = COMPARISON.exec(before);
  if (found === null) return false;
  return !/^que/iu.test(found[0]) || COMPARATIVE.test(before.slice(0, found.index));
}

/** What "que" compares with: "103 homicidios menos que en 2019"; not "dado que en 2019". */
const COMPARATIVE =
  /(?<!\p{L})(?:más|menos|mayor(?:es)?|menor(?:es)?|mejor(?:es)?|peor(?:es)?|igual(?:es)?|mism[oa]s?|tant[oa]s?|doble|triple|mitad|alt[oa]s?|baj[oa]s?)(?!\p{L})[^,;.]{0,60}$/iu;

const WHAT_IT_WAS =
  /(?:doble|triple|mitad|más|menos)\s(?:de|que)\slo\s\p{L}+[ai]do\s(?:[^.;,]{0,30}\s)?(?:en|el)\s(?:el\s)?$|(?:más|menos|doble|triple|mitad)\s[^.;,]{0,24}lo\s\p{L}+[ai]do\s[^.;,]{0,24}$|(?:double|twice|triple|half|times|above|below|than|doble(?: de)?|triple(?: de)?|mitad(?: de)?|veces)\s(?:what|lo que|the (?:number|level|figure|rate))\s(?:[^.;,]{0,30}\s)?(?:in|of|on|en|el)\s(?:el\s)?$/iu;
const TOLL_OF =
  /(?<!\p{L})(?:toll|dead|deaths|killed|injured|victims|losses|damage|survivors|missing)\s(?:from|of|in|by)\s$/iu;
const RECORD_SINCE =
  /\b(?:lowest|highest|largest|biggest|worst|best|first|most|deadliest|fewest|mayor|menor|peor|primer[ao]?|m[aá]s alt[ao]|m[aá]s baj[ao])\b[^.;]{0,40}$/iu;
const RELATIVE = /\b(?:who|which|whose|where|quien|quienes|cuyo|cuya)\b[^,;.]*$/iu;
/** "fined for the spill that fouled the bay in 2019": the date of what the relative tells of its cause. */
const CAUSE_THAT =
  /\b(?:for|over|por)\s(?:the|an?|el|la|los|las|una?)\s[^,;.]{2,60}?\s(?:that|which|que)\s\p{Ll}+(?:ed|ó|aron|ieron)\s[^,;.]{0,60}$/iu;
/** "lost in the flood of 2021": the day of an event in which it came about. */
const IN_EVENT =
  /(?<!\p{L})(?:in|during|en|durante)\s(?:the|el|la|los|las)\s(?:floods?|fires?|drought|quake|earthquake|storm|hurricane|cyclone|attack|bombing|massacre|raid|crash|riada|inundaci[oó]n(?:es)?|incendios?|sequ[ií]a|terremoto|sismo|temporal|tormenta|hurac[aá]n|cicl[oó]n|atentados?|ataque|masacre|redada)\s(?:of|del?)\s(?:el\s)?$/iu;
/** "since the ferry sank in 2022": since when something holds isn't when it held. */
const SINCE_IT = /(?<!\p{L})(?:since|desde que)\s(?:\p{L}+\s){2,8}(?:in|on|en|el)\s(?:el\s)?$/iu;
/** "the storm that struck on Sunday": what an event did, told of it without commas. */
const EVENT_THAT =
  /\s(?<head>\p{L}+)\s(?:that|which|que)\s(?:\p{Ll}+(?:ed|ó|aron|ieron)|struck|hit|swept|shook|tore|sank|broke|began|fell)\s[^,;.]{0,60}$/iu;
/** "among them the 2022 champion": the date of one of those who are counted. */
const AMONG = /(?<!\p{L})(?:among them|including|entre ell[oa]s|incluid[oa]s?)\s(?:\p{L}+\s){0,2}$/iu;
/** ", in exile since", ", en Berlín desde" */
const ASIDE_SINCE = /,\s(?:\p{Ll}+\s)?(?:in|en|at|of|de|with|con)\s[^,;.]{2,40}?(?:since|desde)\s$/iu;
const STILL_TO_COME =
  /(?<!\p{L})(?:(?:that|which|que)\s(?:are|is|must|should|deben?|tienen? que|han de|ha de)\s(?:due|to|llegar|salir|empezar|entrar|abrir)[^,;.]{0,30}\s)(?:on|in|el|en)?\s?$/iu;
/** "backdated to January", "con efecto desde marzo": the day from which something is to hold. */
const IN_FORCE =
  /\b(?:retroactiv[oa]s? (?:al?|desde)|con efectos? (?:desde|a partir del?)|backdated to|retroactive to|with effect from|effective (?:from|as of))\s(?:(?:el|the)\s)?$/iu;
/** "girls abducted in 2014 are missing": the date of what befell them then, not of the count. */
const PARTICIPLE = /\p{L}(?:ed|en|[ai]d[oa]s)\s(?:(?:in|on|during|since|en|el|durante|desde)\s)+$/u;
/** "El incendio declarado el viernes ha arrasado": when what has done it since began. */
const BEGUN =
  /(?<!\p{L}|ha |han |has |have |was |were |fue |fueron |es |son )(?:declarad[oa]|iniciad[oa]|desatad[oa]|comenzad[oa]|surgid[oa]|begun|started|that (?:began|started|broke out|erupted)|que (?:comenzó|empezó|arrancó|se declaró|se inició|se desató|estalló|estallaron|comenzaron|empezaron))\s(?:(?:on|in|el|en|este|la)\s)*$/u;
/** "wells tested in August were": what was measured then is the count. */
const MEASURED =
  /(?:tested|surveyed|polled|examined|inspected|sampled|interviewed|recorded|registered|reported|(?:encuestad|analizad|registrad|inspeccionad|examinad|entrevistad)[oa]s)\s(?:\p{L}+\s){1,2}$/u;
const HEAD_OF_CLAUSE = /^(?:\s\p{Ll}+){0,2},\s(?:in |en )?(?:which|when|que|cuando)\s[^,]*$/u;
/** "suffered in 1987 a similar flood, which killed": further off, the clause tells what the event did. */
export const EFFECT_CLAUSE =
  /^(?:\s\p{Ll}+){3,4},\s(?:which|que)\s(?:killed|left|injured|displaced|destroyed|caused|mat(?:ó|aron)|dej(?:ó|aron)|caus(?:ó|aron)|hiri(?:ó|eron)|destruy(?:ó|eron))\s[^,]*$/u;
/** "as of Wednesday" dates a count, whoever tells it. */
const AS_OF =
  /\b(?:as (?:of|at)|(?:at|by) the end of|a fecha(?: de)?|con fecha de|(?:cierre|corte) (?:de datos )?(?:al?|el|del?|hasta)|al cierre del?|a finales de|a fines de|(?:actualizad[oa]s?|con corte|con cierre|updated|current) (?:hasta|al?|to|through|until))\s+(?:the\s|el\s)?$/iu;
/** "casos anteriores al 8 de enero", "jailed prior to 2018": a time before which, not at which. */
const PRIOR =
  /(?<!\p{L})(?:(?:anterior(?:es)?|previ[oa]s?) al?|antes del?|prior to|(?:jailed|detained|arrested|imprisoned|held) before)\s(?:el\s|the\s)?$/iu;
/** "De las 67 personas que el Gobierno reconoció en agosto, X identificó a 42": the date of what is told of those. */
const OF_COUNTED =
  /\d\s\p{Ll}+\s(?:\p{Ll}+\s)?(?:que|that|whom)\s(?:el|la|los|las|the)\s(?:\p{L}+\s){1,4}(?:en|in|on|el)\s(?:el\s)?$/u;
const AFTER_THE =
  /(?<!\p{L})(?:after|following|in the wake of|tras|después de|luego de|a raíz de)\s(?:the|el|la|los|las|its|su|sus)\s[^,;.]{0,60}$/iu;
const TOOK_PLACE =
  /\s(?:that|which|que)\s(?:took place|happened|occurred|tuvo lugar|tuvieron lugar|ocurrió|ocurrieron|se produjo)\s(?:(?:on|in|el|en)\s)+$/iu;
const LAW_MADE =
  /(?<!\p{L})(?:law|rule|decree|ban|curfew|ley|decreto|norma|orden)s?\s\p{Ll}+(?:ed|ad[oa]s?|id[oa]s?)\s[^,;.]{0,80}$/iu;
const SO_FAR = /\sen lo que va (?:de|del)(?: año)?\s$/iu;
const HELD =
  /\s(?:que|quienes)\s(?:(?:ya|aún|todavía|se)\s)?(?:están?|estaban|permanecen|encuentran|llevan|siguen|cumplen|continúan)\s[^,;.]*$/u;
const UP_TO = /(?<!\p{L})(?:hasta|up to|until|through)\s(?:(?:el|este|the|this)\s)?(?:pasado\s)?$/iu;
const UNTIL = /(?<!\p{L})(?:hasta|antes de|until|before)\s(?:el\s)?$/iu;
/** What is promised or meant to be done. */
const TO_DO =
  /(?<!\p{L})(?:prome|anunci|prev[eé]|planea|quiere|proyecta|destinar|promise|pledge|vow|plan|aim|will|would|build|constru)\p{L}*\s(?:[^.;]{0,50}\s)?$/iu;
const UNTIL_NOW =
  /(?<![\p{L}])(?:has|have|are|ha|han|est[aá]n|siguen)\s[^.;:]{0,60}(?<![\p{L}])(?:after|tras|despu[eé]s de|luego de)\s/u;
const OF_VERB = /\p{L}(?:ed|[ai]d[oa]s?|ó|aron|ieron)\s(?:(?:in|on|during|since|en|el|durante|desde)\s)*$/u;
const NEXT_VERB =
  /^,?\s(?:and|y|e)\s(?:(?:was|were|later|then|fue|fueron|luego)\s)*\p{Ll}+(?:ed|[ai]d[oa]s?|ó|aron|ieron)\s/u;
const AND_NOW =
  /^,?\s(?:and|y)\s(?:is|are|holds?|keeps?|mantienen?|tienen?|cuentan? con|sigue[n]?|está[n]?)\s/u;
/** A relative clause or a participle between commas. */
const INSERTED =
  /\p{L},\s(?:which|who|whose|cuy[oa]s?|que|quien(?:es)?|(?:\p{Ll}+(?:ly|mente)\s)?(?:(?!conducted|carried|realizad|levantad)\p{Ll}+(?:ed|[ai]d[oa]s?)|built|set|made|held|begun|born|abiert[oa]|hech[oa]|nacid[oa]|inscrit[oa]))(?![\p{L}])[^,;]*$/u;
const OPENS_COMPARED =
  /^["'“«]?(?:Frente al?|En comparación con|Compared (?:with|to)|Against|Unlike)\s(?:(?:the|el|la|los|las)\s)?$/u;
const UNDER =
  /^["'“«]?(?:Under|Thanks to|Because of|Bajo|Gracias a|Debido a)\s[^,;]*\p{L}(?:ed|[ai]d[oa]s?)\s(?:in|on|en|el)\s$/u;
const DUE =
  /(?<!\p{L})(?:due|scheduled|expected|set|planned|slated) to \p{Ll}+ (?:in|on|by)\s$|(?:que|cuya apertura) (?:abrirá|se inaugurará|entrará en servicio|estará list[oa])[^,;.]{0,20}\sen\s$/iu;
const OPENS_PARTICIPLE = /^["'“«]?(?:\p{Lu}\p{Ll}+(?:ed|[ai]d[oa]s?)|Built|Set up|Born|Begun)\s[^,;]*$/u;
/** Verbs by which an event does something to those who are counted. */
const EFFECT =
  /^(?:,[^,;]{1,60},|,)?\s(?:also\s|ya\s)?(?:killed|left|injured|wounded|displaced|destroyed|claimed|caused|drew|cost|mat(?:[óo]|aron)|dej(?:[óo]|aron)|caus(?:[óo]|aron)|provoc(?:[óo]|aron)|hiri(?:[óo]|eron)|destruy(?:[óo]|eron)|cost(?:[óo]|aron)|cobr(?:[óo]|aron))(?![\p{L}])/u;
const EVENT_OPENS =
  /(?:^|[,;:]\s|\b(?:that|que)\s)["'“«]?(?:(?:in|during|en|durante)\s)?(?:the|an?|el|la|los|las|un|una)\s(?:(?!of\b|del?\b)\p{L}+\s){0,3}(?:(?:of|on|in|del?|en)\s(?:el\s)?)?$/iu;

/** "The May 3 attack killed 41", "En el terremoto de 2016 murieron 41": the count is of the very event. */
function opensWithEvent(before: string, after: string, date: FoundDate): boolean {
  if (date.kind === 'back' || STATE.test(after) || !EVENT_OPENS.test(before)) return false;
  const named = EVENT.test(before)
    ? ''
    : /\b(?:the|el|la)\s$/iu.test(before)
      ? EVENT_NEXT.exec(after)?.[0]
      : undefined;
  if (named === undefined) return false;
  const rest = after.slice(named.length);
  return (
    EFFECT.test(rest) || /(?:^|[,;]\s)["'“«]?(?:in|during|en|durante)\s(?:\p{L}+\s){1,5}$/iu.test(before)
  );
}
const OF_YEAR = /^\s\p{Ll}+\s(?:was|were|is|stood|totall?ed|came|amounted|rose|fell|reached|grew)\s/u;
/** "the 2019 protests", "the 2019 street protests" */
const EVENT_NEXT =
  /^\s(?:\p{Ll}{3,}\s)??(?:protests?|marches|demonstrations?|attacks?|strikes?|quake|earthquake|uprising|crackdown|raid|fire|floods?|storm|shooting|crash|bombing|blast|explosion)\b/u;
const PREDICATE =
  /^,?\s(?:are|is|remain|have|has|still|were|was|will|had|permanecen?|siguen?|est[aá]n?|fueron|han|contin[uú]an?)(?![\p{L}])/u;
const CAUSE = /\b(?:for|over|por|in connection with|linked to|accused of|related to)\b[^,;.]{0,80}$/iu;
const OVER = /\b(?:over|for|after|before|since|following|in connection with)\s$/iu;
const AFTER = /(?<!\p{L})(?:after|before|since|following|despite)\s$/iu;
const OF_EVENT =
  /^\s(?:\p{Ll}+\s){0,2}(?:protests?|riots?|unrest|elections?|vote|strikes?|attacks?|quake|earthquake|floods?|fires?|storm|coup|war|summit|march(?:es)?|raids?)\b/u;
const AFTER_NOUN = /\b(?:after|following|since|tras|despu[eé]s de|luego de)\s[^,;.]{2,50}$/iu;
const STATE =
  /\b(?:remain\w*|still|hold|holds|holding|held|are (?:unjustly |wrongly )?(?:in|behind|imprisoned|jailed|held|detained)|in (?:jail|prison|custody)|imprisoned|permanecen?|siguen?|contin[uú]an?|est[aá]n pres[oa]s|mantiene)\b/iu;

export const intersects = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The saying that a stretch of the paragraph belongs to: the shortest around it. */
export function sayingAround(sayings: readonly Saying[], span: Span): Saying | null {
  let best: Saying | null = null;
  for (const saying of sayings) {
    if (saying.start > span.start || saying.end < span.end) continue;
    if (best === null || saying.end - saying.start < best.end - best.start) best = saying;
  }
  return best;
}

const nearWords = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

/** Whether a date stands right beside a verb of saying: "said on Monday", "On Tuesday, the minister said". */
function besideSpeech(reading: Reading, date: FoundDate, sentence: Span, numberStart: number): boolean {
  // "da cuenta de que en 2021 había 488": within what is told.
  if (
    date.end <= numberStart &&
    TELLS_THAT.test(reading.text.slice(Math.max(sentence.start, date.start - 24), date.start))
  )
    return false;
  const before = reading.text.slice(Math.max(sentence.start, date.start - 40), date.start);
  const last = nearWords(before).slice(-4);
  const gives =
    // "elevó el martes a 41", but "se situó en mayo en el 8,7 %"
    (/^\s(?:to|at|a|en)\s/u.test(reading.text.slice(date.end, date.end + 4)) &&
      !/(?<!\p{L})se\s\p{L}+\s(?:\p{L}+\s)?$/u.test(before)) ||
    GIVEN_NUMBER.test(
      reading.text.slice(
        Math.max(sentence.start, numberStart - NEAR),
        Math.min(sentence.end, numberStart + 60),
      ),
    );
  const verb =
    DECLARES.test(before) ||
    ADDS_TO.test(reading.text.slice(Math.max(sentence.start, date.start - 40), date.end + 60))
      ? -1
      : last.findLastIndex((word) => reportsSpeech(word) || (gives && GIVES.test(word)));
  const after = reading.text.slice(date.end, Math.min(sentence.end, date.end + NEAR));
  // "said at a hearing on Tuesday that"
  const said = SAID_AT.exec(reading.text.slice(Math.max(sentence.start, date.start - 80), date.start))?.[1];
  if (said !== undefined && reportsSpeech(said) && /^,?\s(?:that|que)\s/u.test(after)) return true;
  if (date.start > numberStart) return verb >= 0 && last.length - verb <= 2;
  if (verb >= 0) return true;
  // "On Tuesday, the Red Cross put the toll at 41"
  if (PUT_AT.test(reading.text.slice(date.end, numberStart))) return true;
  // A date that opens the sentence dates the verb that follows: of saying, if that verb is one.
  if (date.start - sentence.start > 4) return false;
  const [between = ''] = reading.text.slice(date.end, Math.min(numberStart, date.end + NEAR)).split(/\d/);
  return nearWords(between)
    .slice(0, 9)
    .some((word) => reportsSpeech(word) && !FINDS.test(word));
}

/** "se declaró en quiebra en julio", "declared bankruptcy in July": an act, not words. */
const DECLARES =
  /(?<!\p{L})declar\p{L}+\s(?:en (?:quiebra|huelga|bancarrota)|bankrupt\p{L}*|war|la guerra|el estado|a (?:state|ceasefire)|victory|independence|la independencia)\s[^.;]{0,24}$/iu;
/** "añadió en 2023 al listado", "added in May to its register": an act too. */
const ADDS_TO =
  /(?<!\p{L})(?:añadi|agreg|sum|incorpor|added)\p{L}*\s(?:[^.;]{0,30}\s)?(?:al?|to)\s(?:(?:su|sus|its|the|la|las)\s)?(?:lista|listado|registro|list|register|registry)(?!\p{L})/iu;
const TELLS_THAT = /\s(?:que|that)\s(?:(?:en|el|este|la|in|on|as of)\s){0,2}$/iu;
const SAID_AT =
  /(\p{L}+)\s(?:at|in|during|before|en|ante|durante)\s(?:\p{L}+\s){1,7}?(?:(?:on|in|el|este)\s)?$/u;
const PUT_AT =
  /^[^.;:]{0,60}\b(?:put|puts|raised|lowered|revised|elev[óo]|cifr[óo]|situ[óo]|rebaj[óo])\s[^.;:]{0,60}?(?:\b(?:at|to|en|a)\s)(?:(?:about|around|nearly|more|than|at|least|unos|casi|más|de)\s)*$/u;

/** Verbs by which somebody gives a number for what was counted, where the text names it as a number. */
const GIVES = /^(?:puts?|elev[oó]|cifr[oó]|situ[oó]|rebaj[oó]|actualiz[oó]|raised|lowered|revised|updated)$/u;
const GIVEN_NUMBER =
  /(?<![\p{L}])(?:n[uú]mero|cifra|balance|recuento|number|toll|tally|count|figure)(?![\p{L}])/iu;

/** Verbs that count as often as they report. */
const FINDS = /^(?:reports?|found|counts?|ruled)$/;

/** Whether a word reports speech; "condenó" and "demanded" are acts, dated with what is done. */
const reportsSpeech = (word: string): boolean =>
  speechFrame(plain(word)) === 'clause' && !/^(?:reasons|claims)$/iu.test(word);

/** Whether a date stands with the words that attribute a saying, rather than in what is said. */
function isOutside(reading: Reading, saying: Saying | null, date: FoundDate): boolean {
  if (saying === null || intersects(saying, date)) return false;
  // "growth this year would be “close to 1 percent”": a fragment takes its date from the sentence around it.
  const isFragment =
    saying.kind === 'direct' && /^\p{Ll}/u.test(reading.text.slice(saying.start, saying.start + 1));
  if (isFragment && date.end <= saying.start) return isAttribution(reading, date);
  if (date.start >= saying.end || saying.kind === 'direct') return true;
  // "pidió el viernes que se permita"
  if (/^,?\s(?:that|que)\s/u.test(reading.text.slice(date.end, saying.start + 6))) return true;
  // "Until 10 February 192 had left, said X": an adverb before the words said belongs to them.
  return nearWords(reading.text.slice(date.end, saying.start)).some(
    // "En 2022 la acusó de cuatro delitos": an act is dated with what is done.
    (word) => /^(?:clause|denial)$/.test(speechFrame(plain(word)) ?? ''),
  );
}

/** "confirmó el jueves la detención de": a date right after the verb of saying dates that, not what is said. */
function opensSaying({ text }: Reading, saying: Saying, date: FoundDate): boolean {
  // A month or year is what was counted in: "documentó en enero 212 arrestos".
  if (date.start - saying.start > 8 || !/^\d{4}-\d\d-\d\d$/.test(date.edtf ?? '')) return false;
  const verb = nearWords(text.slice(Math.max(0, saying.start - 24), saying.start)).at(-1);
  return verb !== undefined && reportsSpeech(verb);
}

/** How far the words that tell what a date is the date of may stand from it, in UTF-16 units. */
const NEAR = 160;

/** What a date of a draft's sentence is the date of; `saying` is what the draft's number stands in. */
export function useOf(
  reading: Reading,
  date: FoundDate,
  sentence: Span,
  draft: Draft,
  saying: Saying | null,
): Use {
  const before = reading.text
    .slice(Math.max(sentence.start, date.start - NEAR), date.start)
    .replace(/(?<=\s(?:el|del|al)\s)pasado\s$/u, '');
  const after = reading.text.slice(date.end, Math.min(sentence.end, date.end + NEAR));
  if (date.kind === 'time' || isNowadays(reading, date)) return 'other';
  const lead = /^(?:desde|since|from)\s/iu.exec(reading.text.slice(date.start, date.end))?.[0] ?? '';
  if (IN_FORCE.test(before + lead)) return 'other';
  if (AMONG.test(before) && /^[\s,]/u.test(after)) return 'other';
  // "Six reporters, in exile since 2023, were sentenced"
  if (ASIDE_SINCE.test(before + lead) && /^,/.test(after)) return 'other';
  // "expects doses that are due on Wednesday": a day to come dates no count of now.
  if (STILL_TO_COME.test(before)) return 'other';
  // "construir 184.000 pisos hasta 2027"
  if (
    UNTIL.test(before) &&
    /^\d{4}$/.test(date.edtf ?? '') &&
    date.start >= draft.number.end &&
    TO_DO.test(reading.text.slice(Math.max(sentence.start, draft.number.start - 60), draft.number.start))
  )
    return 'other';
  // "A finales de mayo, X informó que 519": when they told it.
  const isSaidThen =
    /\bfin(?:al)?es de\s$/iu.test(before) &&
    date.start - sentence.start < 16 &&
    besideSpeech(reading, { ...date, start: sentence.start }, sentence, draft.number.start);
  if (AS_OF.test(before)) return isSaidThen ? 'saying' : 'count';
  if (PRIOR.test(before) || (date.end <= draft.number.start && OF_COUNTED.test(before))) return 'other';
  // "181 presos, que están en la cárcel desde 2018": since when doesn't tell when they were counted.
  if (date.kind === 'since' && date.start >= draft.number.end && HELD.test(before)) return 'other';
  // "144 casos de enero y 124 de febrero"
  if (
    /^\s\p{Ll}+\s(?:del?|of)\s$/u.test(reading.text.slice(draft.number.end, date.start)) &&
    /^\d{4}(?:-\d\d)?$/.test(date.edtf ?? '') &&
    /^(?:[,.;)]|\s(?:y|and)\s\d)/u.test(after)
  )
    return 'count';
  // "desde los 14 millones de 2023"
  if (/^\s(?:del?|of)\s(?:el\s)?$/u.test(reading.text.slice(draft.number.end, date.start))) return 'count';
  // Nobody speaks for months on end, and "two years after" dates what is told.
  const isWeek =
    date.kind === 'relative' && /\b(?:week|semana)\b/iu.test(reading.text.slice(date.start, date.end));
  const isSpan =
    (date.edtf?.includes('/') === true && !isWeek) || /^(?:back|anniversary|since)$/.test(date.kind);
  // "its report for the first quarter"
  if (date.edtf?.includes('/') === true && REPORT_FOR.test(before)) return 'report';
  // "confirma, hasta este miércoles, que se han realizado 302"
  const isUntil = date.end <= draft.number.start && UP_TO.test(before);
  if (!isSpan && !isUntil) {
    // A year or month is the period of a report, a day the day on which it came out.
    const isYear = /^\d{4}(?:-\d\d)?$/.test(date.edtf ?? '');
    if (REPORT_PERIOD.test(before) && (PERIODIC.test(before) || isYear)) return 'report';
    if (REPORT_NEXT.test(after)) return isYear ? 'report' : 'saying';
    if (isYear && REPORT_YEAR.test(before)) return 'report';
    const isAside = isYear && /,\s(?:el\s)?$/u.test(before);
    const isIssued = ISSUED.test(before) && !(FREED.test(before) && !HAS_REPORT.test(before));
    if (
      isIssued ||
      (REPORT_ISSUE.test(before) && !isAside) ||
      HEARD.test(before) ||
      isOutside(reading, saying, date)
    )
      return 'saying';
    const isSaid = saying !== null && intersects(saying, date) && !opensSaying(reading, saying, date);
    if (!isSaid && besideSpeech(reading, date, sentence, draft.number.start)) return 'saying';
  }
  // "the floods of 1998, which killed 230": the clause tells of what the date dates.
  const until = reading.text.slice(date.end, draft.number.start);
  if (date.end <= draft.number.start && (HEAD_OF_CLAUSE.test(until) || EFFECT_CLAUSE.test(until)))
    return 'count';
  // "the conflict that began in April": since when what has done it goes on.
  if (date.start >= draft.number.end && (BEGUN.test(before) || TOOK_PLACE.test(before))) return 'other';
  // "a rise of 9 percent on the year before", "double what it was in 2019"
  if (date.start >= draft.number.end && (COMPARISON_ON.test(before) || WHAT_IT_WAS.test(before)))
    return 'other';
  if (date.start >= draft.number.end && date.kind !== 'absolute' && isComparison(before)) return 'other';
  if (IN_OCCASION.test(before) || OCCASIONED.test(before) || FOR_DEATH.test(before)) return 'other';
  if (date.end <= draft.number.start && GROUNDS.test(until)) return 'other';
  if (
    date.start >= draft.number.end &&
    (beginsWithAfter(reading, draft, date) || ofCompared(reading, draft, date))
  )
    return 'other';
  if (date.kind === 'anniversary') return 'count';
  if (opensWithEvent(before, after, date)) return 'count';
  if (date.start >= draft.number.end && IN_EVENT.test(before) && !STATE.test(before)) return 'count';
  if (EVENT.test(before.slice(-60)) && STATE.test(before)) return 'other';
  // "60 people held over the election in July have been released", "arrested after the vote on July 28"
  if (
    date.start >= draft.number.end &&
    EVENT.test(before.slice(-60)) &&
    (PREDICATE.test(after) || AFTER_THE.test(reading.text.slice(draft.number.end, date.start)))
  )
    return 'other';
  if (/\b(?:of|del?)\s+(?:el\s+)?$/iu.test(before) && EVENT.test(before.slice(-60))) return 'other';
  if (/\p{Ll}{3,}\s(?:of|del?)\s+(?:el\s+)?(?:año\s+)?$/u.test(before) && !PARTS_OF_TIME.test(before))
    return 'other';
  // "Its 2024 budget was 4 million"
  if (
    /\b(?:its|their|the|his|her)\s$/iu.test(before) &&
    OF_YEAR.test(after) &&
    /^\d{4}$/.test(date.edtf ?? '')
  )
    return 'count';
  // "the July 11 protests", "the 2019 fire": the date is a name's.
  if (
    /\b(?:the|its)\s+(?:\p{L}+\s+)?$/iu.test(before) &&
    // "down from 72 percent in the 2020 election"
    !(
      /\b(?:in|at|during)\s+the\s+$/iu.test(before) &&
      /^\d{4}$/.test(date.edtf ?? '') &&
      !STATE.test(before)
    ) &&
    /^(?:th|st|nd|rd)?\s(?!and\b|to\b|in\b|was|were|the\b|when\b|said|at\b|for\b|on\b|by\b|with\b|after\b|but\b|that\b|as\b|from\b|of\b)\p{Ll}{3,}/u.test(
      after,
    ) &&
    date.kind !== 'back' &&
    !/['’]s$/.test(reading.text.slice(date.start, date.end))
  )
    return 'other';
  // "302 arrests, the second lowest so far this year"
  const isYearSoFar =
    date.start >= draft.number.end &&
    (/^(?:en lo que va|this year|este año)/iu.test(reading.text.slice(date.start, date.end)) ||
      SO_FAR.test(before));
  if ((date.kind === 'since' || isYearSoFar) && RECORD_SINCE.test(before.replace(SO_FAR, ''))) return 'other';
  // "arrested for protesting against a law imposed by the army on June 30"
  if (date.start >= draft.number.end && LAW_MADE.test(before)) return 'other';
  if (isComparison(before) || COMPARISON_ON.test(before)) return 'other';
  // "have died after a storm struck on Saturday": what has happened until now is told of no day.
  if (date.start >= draft.number.end && UNTIL_NOW.test(reading.text.slice(draft.number.end, date.start)))
    return 'other';
  // "arrested in May 2020 and sentenced to 19 years": the date is that of the first verb.
  if (date.end <= draft.number.start && OF_VERB.test(before) && NEXT_VERB.test(until)) return 'other';
  // "retomó el poder en 2021 y mantiene presos a 53", "took office in 2013, and is set to"
  if (date.end <= draft.number.start && AND_NOW.test(until)) return 'other';
  // "trabaja aquí desde 2003 y gana 340 dólares"
  if (date.kind === 'since' && date.end <= draft.number.start && /^,?\s(?:and|y|e)\s\p{Ll}+\s/u.test(until))
    return 'other';
  // "Founded in 1994, it works in 48 countries"
  if (date.end <= draft.number.start && OPENS_PARTICIPLE.test(before) && /^[^,;]{0,60},\s/u.test(until))
    return 'other';
  // "Frente a las 553 personas, X registró a finales de 2024": what is compared with is told of apart.
  if (
    date.start >= draft.number.end &&
    OPENS_COMPARED.test(reading.text.slice(sentence.start, draft.number.start)) &&
    reading.text.slice(draft.number.end, date.start).includes(', ')
  )
    return 'other';
  // "Under a law passed in 2017, anyone with 500 grams"
  if (date.end <= draft.number.start && UNDER.test(before) && /^,/.test(until)) return 'other';
  // "a terminal, due to open in 2029"
  if (DUE.test(before)) return 'other';
  // "The law, passed in 2019, allows 41", "La huelga, que comenzó el 3 de mayo, afecta a 41"
  if (
    date.end <= draft.number.start &&
    INSERTED.test(before) &&
    /^[^,;]{0,40},\s/u.test(until) &&
    // "confirmó a la prensa, que desde el 8 de enero, …": what is said opens with its date.
    saying?.start !== date.start
  )
    return 'other';
  // "475 who made the crossing in October 2020.": of whom no more is told.
  if (
    date.start >= draft.number.end &&
    /^\s(?:\p{Ll}+\s)?who\s(?:had\s)?(?:\p{Ll}+ed|made|came|went|took|left|fled|won|lost)\s/u.test(
      reading.text.slice(draft.number.end, draft.number.end + 48),
    ) &&
    /^[.;:)"”]|^$/u.test(after) &&
    !STATE.test(before)
  )
    return 'count';
  // "sales, which were put at 40 in 2019": what stands in the relative with the count is the count's own date.
  const relative = RELATIVE.exec(before)?.[0];
  const isItsOwn = relative !== undefined && draft.number.start > date.start - relative.length;
  if (
    (relative !== undefined && !isItsOwn) ||
    ((PARTICIPLE.test(before) || (date.edtf?.includes('/') && /\p{L}(?:ad|id)[oa]s\s$/u.test(before))) &&
      PREDICATE.test(after) &&
      !MEASURED.test(before)) ||
    (date.end <= draft.number.start && BEGUN.test(before) && /\s(?:ha|han|has|have)\s/u.test(until))
  )
    return 'other';
  const isPartOfTime =
    /^(?:the )?(?:end|start|beginning|middle|close) of|^(?:finales|fines|cierre|principios|mediados)/iu.test(
      reading.text.slice(date.start, date.end),
    );
  if (CAUSE.test(before) && STATE.test(before) && !isPartOfTime) return 'other';
  if (date.start >= draft.number.end && CAUSE_THAT.test(reading.text.slice(draft.number.end, date.start)))
    return 'other';
  if (date.start >= draft.number.end && SINCE_IT.test(reading.text.slice(draft.number.end, date.start)))
    return 'other';
  const head = EVENT_THAT.exec(before)?.groups?.head;
  if (
    date.end <= draft.number.start &&
    head !== undefined &&
    !reportsSpeech(head) &&
    /^[^,;.]*$/u.test(until) &&
    nearWords(until).some((word) => LEVELS.has(word))
  )
    return 'other';
  // "arrested over last month's fuel protests"
  const isWhose = /['’]s$/u.test(reading.text.slice(date.start, date.end)) || /^['’]s\s/u.test(after);
  if (isWhose && OVER.test(before) && (OF_EVENT.test(after) || AFTER.test(before))) return 'other';
  // "the toll from Sunday's landslide rose"
  if (isWhose && TOLL_OF.test(before)) return 'other';
  // "six years in prison after her arrest in 2012"
  if (date.start >= draft.number.end && termUnit(draft) !== null && AFTER_NOUN.test(before)) return 'other';
  return 'count';
}

const PRESENT = `(?:is|are|has|have|employs?|holds?|costs?|remains?|stands?|earns?|makes?|lives?|works?|sells?|houses?|serves?|es|son|hay|tienen?|cuenta|cuentan|cuestan?|valen?|viven?|quedan?|suman?|trabajan?|siguen|ganan?|cobran?|emplean?|atienden?|visitan?|reciben?|producen?|venden?|pagan?|albergan?|superan?|rozan?|asciende[n]?|representan?)`;
const NOW_BEFORE = new RegExp(
  String.raw`^,?\s(?:(?:it|they|there|he|she|la|lo|los|las|les|le|se|ya|en|ella|ellos|\p{Ll}+)\s){0,2}${PRESENT}(?!\p{L})(?!\s(?:said|told|been|killed|died|dicho))`,
  'u',
);
const NOW_BEHIND = new RegExp(String.raw`(?<!\p{L})${PRESENT}\s$`, 'u');

/** "Today it has 300", "cuesta hoy 20 pesos": the present, not a day. */
export function isNowadays({ text }: Reading, { start, end }: FoundDate): boolean {
  if (!/^(?:today|hoy)$/iu.test(text.slice(start, end))) return false;
  return (
    NOW_BEFORE.test(text.slice(end, end + 48)) || NOW_BEHIND.test(text.slice(Math.max(0, start - 16), start))
  );
}

/** "tras los resultados electorales del 28 de julio": the day of what it came after. */
const IN_OCCASION =
  /(?<!\p{L})(?:tras|después de|luego de|a raíz de|after|following|in the wake of)\s(?:the|el|la|los|las|an?|una?|su|sus|its|their)\s(?:\p{L}+\s){1,6}(?:of|del?)\s(?:el\s)?(?:pasado\s)?$/iu;
/** "protests spurred by last June's election", "detenidos por las marchas de julio": the day of the occasion. */
const OCCASIONED =
  /(?<!\p{L})(?:spurred|sparked|caused|triggered|prompted|provoked|set off|provocad[oa]s|desatad[oa]s|motivad[oa]s|causad[oa]s)\s(?:by|por)\s(?:(?:the|el|la|los|las)\s(?:\p{L}+\s){1,4}(?:of|del?)\s)?$/iu;
/** "sentenced for the killing of a protester earlier this year": the day of the deed. */
const FOR_DEATH =
  /(?<!\p{L})(?:for|over|por)\s(?:(?:the|an?|el|la|su|his|her|their|un|una)\s)?(?:\p{L}+\s)?(?:killings?|deaths?|murders?|assassination|shooting|beating|kidnapping|abduction|asesinatos?|muertes?|homicidios?|secuestros?|desaparición)\s[^,;.]{0,60}$/iu;
/** "on Tuesday after finding her guilty of the deaths of two": what the act of that day was for. */
const GROUNDS = /^\s(?:after \p{L}+ing|for \p{L}+ing|por haber|tras haber)\s[^,;]*$/u;

/** "1.047, tras sumar 16 nuevos nombres en junio": the date of what came before, told without a verb of its own. */
function beginsWithAfter({ text }: Reading, { number }: Draft, date: FoundDate): boolean {
  // "300 lost their homes, as rivers rose last week"
  if (/,\sas\s(?!(?:of|at|many|much|well|part)\s)[^,;]*$/u.test(text.slice(number.end, date.start)))
    return true;
  return /\s(?:(?:tras|después de|luego de) \p{L}+[aei]r(?:se)?|after \p{L}+ing)\s[^,;]*$/u.test(
    text.slice(number.end, date.start),
  );
}

/** "2.14 per cent, less than the 2.29 per cent recorded the month before": the date of another number, which is compared with. */
function ofCompared({ text, numbers }: Reading, { number }: Draft, date: FoundDate): boolean {
  // "the fall to 47 from 68 last year"
  const isLevel = /(?<!\p{L})(?:to|a|hasta)\s(?:\p{L}+\s){0,2}$/u.test(
    text.slice(Math.max(0, number.start - 24), number.start),
  );
  return numbers.some(
    (each) =>
      each.start > number.end &&
      each.end <= date.start &&
      (AGAINST.test(text.slice(Math.max(number.end, each.start - 40), each.start)) ||
        (isLevel && FROM_BEFORE.test(text.slice(number.end, each.start)))) &&
      !/[,;:]/.test(text.slice(each.end, date.start)),
  );
}

const FROM_BEFORE = /^[^,;:.]{0,60}\s(?:from|desde)\s(?:(?:the|l[oa]s|about|some|unos|unas)\s)*$/u;
const AGAINST =
  /(?<!\p{L})(?:(?<!(?:more|less|fewer) )than|(?:more|less|fewer) than(?= the)|compared (?:with|to)|against|versus|(?:up|down) from|frente al?|(?:más|menos) que|en comparación con|contra)\s(?:(?:the|el|la|los|las|about|some|unos|unas|casi|nearly)\s)*$/iu;

/** Whether a verb of saying stands right beside a date. */
export function isAttribution({ text }: Reading, date: FoundDate): boolean {
  const beside = [text.slice(Math.max(0, date.start - 32), date.start), text.slice(date.end, date.end + 32)];
  return beside.some((words) => nearWords(words).some((word) => speechFrame(plain(word)) !== null));
}
