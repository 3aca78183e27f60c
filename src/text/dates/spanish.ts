import { DAY, YEAR } from './patterns.ts';
import * as read from './read.ts';
import { type Rule, rulesWith } from './rule.ts';
import * as stretch from './stretches.ts';
import * as told from './told-before.ts';
import { alternatives, MONTHS, SMALL_WORDS, WEEKDAYS } from './words.ts';

const M_ES = `(?:${alternatives(MONTHS.es.keys())})`;
const W_ES = alternatives(WEEKDAYS.es.keys());
const UNIT_ES = '(?<unit>días?|semanas?|mes(?:es)?|años?)';

const rule = rulesWith({
  month: M_ES,
  weekday: W_ES,
  unit: 'día|semana|mes|año|fecha|per[ií]odo|ocasión',
  period: 'semestre|trimestre|meses',
  today: 'ayer|anoche|hoy|esta (?:mañana|tarde|noche|madrugada)',
  span: 'segundos|minutos|horas|días|semanas|meses|años|décadas|noches',
});

/** How Spanish news writes dates; where two rules match, the one that stands first counts. */
export const SPANISH: readonly Rule[] = [
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:hoy hace|hace hoy) (?<number>${SMALL_WORDS}) años?(?![\p{L}])`,
    read.yearsAgoToday,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,$€£-])${DAY} ?[–-] ?(?<day2>\d{1,2}) de (?<month>${M_ES})(?: del? ${YEAR})?(?![\p{L}])`,
    stretch.dayRange,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`(?<![\p{L}])(?:los )?(?<number>${SMALL_WORDS}) (?<part>primeros|últimos) (?<period>meses)(?: del?)? (?:${YEAR}|(?:este )?año)(?![\p{L}])`,
    stretch.firstMonths,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`(?<![\p{L}])(?:el |los )?(?<part>primer|primeros|segundo|tercer|cuarto|último|últimos) (?:(?<number>${SMALL_WORDS}) )?(?<period>semestre|trimestre|meses)(?: del?)? (?:${YEAR}|(?:este )?año)(?![\p{L}])`,
    stretch.firstMonths,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) ${UNIT_ES} (?:antes|atrás)(?![\p{L}]| de\b| que\b)`,
    told.before,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}])(?<!mism[oa] (?:per[ií]odo|mes|trimestre|semestre|plazo|lapso) )(?:el|la|del|al|de la|a la) (?:(?<unit>día|semana|mes|año) (?:anterior|previ[oa])|anterior (?<unit2>día|semana|mes|año))(?![\p{L}]| al?\b)`,
    (reading) => told.before(told.one(read.withSecondUnit(reading))),
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}])(?:el|al|del) (?:(?<unit>día|mes|año) siguiente|siguiente (?<unit2>día|mes|año))(?![\p{L}])`,
    (reading) => told.later(told.one(read.withSecondUnit(reading))),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<=(?:^|\s)[Aa] )(?:principios|comienzos|inicios) (?:de|del) (?:este )?año(?![\p{L}]| pasado)`,
    read.thisYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<=(?:^|\s)[Aa] )(?:principios|comienzos|inicios) (?:de|del) (?:este )?(?<unit>mes)(?![\p{L}]| pasado)`,
    (reading) => read.inPeriod(read.withGroup(reading, 'shift', 'este')),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:el |del )?(?<part>primer|segundo|tercer|cuarto) (?<period>semestre|trimestre)(?![\p{L}]| de)`,
    stretch.firstMonths,
    'giu',
  ),
  rule(
    'since',
    String.raw`(?<![\p{L}])desde (?:(?:el )?(?:principios?|comienzos?|inicios?) (?:de|del) (?:este |presente )?año|que (?:empezó|comenzó) (?:el|este) año)(?![\p{L}])`,
    stretch.sinceNewYear,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`(?<![\p{L}])(?:el |al )?mismo (?:per[ií]odo|mes|trimestre|semestre|plazo|lapso)(?: de)? ${YEAR}`,
    read.whole,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:el |al )?mismo (?:per[ií]odo|mes|trimestre|semestre|plazo|lapso) del (?<unit>año) (?<shift>pasado|anterior)(?![\p{L}])`,
    read.inPeriod,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) años? (?:después|tras|desde|del|de(?= (?:l[ao]s?|aquell[ao]s?|su|dich[oa]) ))(?: [^\s.,;:!?]+){0,5}? ${DAY} de (?<month>${M_ES})(?: del? ${YEAR})?`,
    told.anniversary,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) años? (?:después de|tras|desde)(?: [^\s.,;:!?]+){1,8}? en (?<month>${M_ES}) (?:de|del) ${YEAR}`,
    told.anniversary,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,])${DAY} de (?<month>${M_ES})(?: de| del)? (?:(?:año )?(?<shift>este|(?<!${M_ES} )pasado|próximo|presente|en curso)(?: año)?|(?:el |l )?año (?<shift2>pasado|próximo|en curso|que viene))`,
    (reading) => read.withShiftedYear(read.withSecondShift(reading)),
    'giu',
  ),
  rule('since', String.raw`(?<![\p{L}])desde entonces(?![\p{L}])`, told.sinceThen, 'giu'),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:la )?(?<part>primera|segunda|tercera|última) semana (?:de|del mes de) (?<month>${M_ES})(?: (?:de|del) ${YEAR})?(?![\p{L}])`,
    stretch.weekOfMonth,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:a )?(?:principios|comienzos|inicios|mediados) de (?:esta|la) (?<unit>semana)(?![\p{L}]| pasada)`,
    (reading) => read.inPeriod(read.withGroup(reading, 'shift', 'esta')),
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])(?:aquel|ese|el mismo|ese mismo|aquel mismo) (?<weekday>${W_ES})(?![\p{L}])`,
    told.thatWeekday,
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])(?:aquel|ese) ${DAY} de (?<month>${M_ES})(?! del? \d)(?![\p{L}])`,
    told.thatDay,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`(?<![\d.,])${DAY}(?:[.º°])? de (?<month>${M_ES})(?: del?|,)? ${YEAR}`,
    read.whole,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?<month>${M_ES}) (?:de(?:l año)? )(?<shift>este|pasado|próximo)(?: año)?\b`,
    read.withShiftedYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,\p{L}])(?:${DAY} de )?(?<month>${M_ES}) (?:de ese|de aquel|del mismo)(?: mismo)? año(?![\p{L}])`,
    told.ofThatYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:el |del )?(?:trimestre|bimestre|semestre|per[ií]odo|lapso)(?: de)? (?<month>${M_ES})(?: ?[-–] ?| a )(?<month2>${M_ES})(?: (?:de|del) ${YEAR})?(?![\p{L}])`,
    stretch.monthRange,
    'giu',
  ),
  // "del pasado 28 julio", with the "de" left out in haste
  rule(
    'absolute',
    String.raw`(?<=\b(?:el|del|al|pasado|próximo|desde|hasta|día) )${DAY} (?<month>${M_ES})(?: del?|,)? ${YEAR}`,
    read.whole,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<=\b(?:el|del|al|pasado|próximo|desde|hasta|día) )${DAY} (?<month>${M_ES})(?![\p{L}])`,
    read.withoutYear,
    'giu',
  ),
  rule('absolute', String.raw`\b(?<month>${M_ES})(?: del?|,)? ${YEAR}`, read.whole, 'giu'),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:(?:el|del|al) )?(?:pasado mes|mes pasado) de (?<month>${M_ES})(?![\p{L}])`,
    read.withoutYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,$€£-])${DAY} (?:ene|feb|mar|abr|may|jun|jul|ago|sep|sept|oct|nov|dic)\.?(?= \(|\.?[-–—])`,
    read.NOTHING,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,$€£-])${DAY}(?:[.º°])? de (?<month>${M_ES})(?: pasado)?(?![\p{L}])`,
    read.withoutYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<=\b(?:en|en todo|de|hasta|desde|durante|a|para|entre|y|del pasado|el pasado|pasado|mes de|finales de|principios de|mediados de) )(?<month>${M_ES})(?: pasado)?(?![\p{L}\d])`,
    read.withoutYear,
    'giu',
  ),
  // "El país cerró julio con 41 presos"
  rule(
    'relative',
    String.raw`(?<=(?<![\p{L}])(?:cerr|termin|acab|conclu[iy]|finaliz|empez|comenz|arranc|inici)(?:ó|aron|ieron|eron) (?:el mes de )?)(?<month>${M_ES})(?= con )`,
    read.withoutYear,
    'giu',
  ),
  // "marzo (1.095)", "septiembre con 563"
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?<month>${M_ES})(?= (?:\(|con |fue de |, con )\d)`,
    read.withoutYear,
    'gu',
  ),
  // "Octubre cerró con 41 presos"
  rule(
    'relative',
    String.raw`(?<=(?:^|[.!?…]\s|\n))(?<month>${M_ES})(?= (?:cerró|terminó|acabó|concluyó|empezó|comenzó|arrancó|dejó|registró|fue|ha sido) )`,
    read.withoutYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?:este |esta )?(?:(?<shift>pasado|próximo) )?(?<weekday>${W_ES})(?: (?<shift2>pasado|próximo|que viene))?(?:,? (?:día )?(?<date>[12]?\d|3[01])(?! de)(?![\d.,])(?! \p{Ll}{3,}s\b))?(?: por la (?:mañana|tarde|noche))?(?![\p{L}])`,
    (reading) => read.onWeekday(read.withSecondShift(reading)),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?<today>anteayer|antes de ayer)(?![\p{L}])`,
    read.fromToday(-2),
    'giu',
  ),
  rule('relative', String.raw`(?<![\p{L}])(?<today>ayer|anoche)(?![\p{L}])`, read.fromToday(-1), 'giu'),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?<today>hoy|esta (?:mañana|tarde|noche|madrugada))(?![\p{L}])`,
    read.fromToday(0),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:durante |en )?(?:el |al |del )?(?:(?<shift>este|pasado) )?(?<unit>fin de semana)(?: (?<shift2>pasado))?(?! (?:del?|próximo|que viene))(?![\p{L}])`,
    (reading) => read.weekend(read.withSecondShift(reading)),
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])(?:a|para) (?:finales|fines|fin) de(?:l| ese) (?<unit>mes)(?![\p{L}])`,
    told.pastMonth,
    'giu',
  ),
  // "dijo el pasado día 8 que", "el 16 de este mes"
  rule(
    'relative',
    String.raw`(?<=(?<!\p{L})el )(?:(?:pasado )?día (?<day>[12]?\d|3[01])(?= que(?!\p{L})|,)|(?<day2>[12]?\d|3[01]) (?:de este|del presente|del) mes)(?! de)(?![\p{L}\d])`,
    (reading) => read.dayOfMonth(read.withSecondDay(reading)),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:en lo que va (?:de|del) (?=este|año|mes))?(?<shift>este|esta) (?:mismo |misma )?(?<unit>año|mes|semana)(?![\p{L}])`,
    read.inPeriod,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])en lo que va (?:de|del) (?<unit>año|mes)(?![\p{L}])`,
    (reading) => read.inPeriod(read.withGroup(reading, 'shift', 'este')),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:(?:el|la|del|al) )?(?<unit>año|mes|semana) (?<shift>pasad[oa]|anterior|próxim[oa]|en curso|que viene)(?![\p{L}])`,
    read.inPeriod,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:(?:el|la|del|al) )?(?<shift>pasad[oa]|próxim[oa]) (?<unit>año|mes|semana)(?![\p{L}])`,
    read.inPeriod,
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])(?:durante|en|en todo) el (?<unit>mes)(?=,| (?!de\b|del\b|pasado|anterior|en curso|actual|próximo|previo|que viene|en que|cuando)\p{L})`,
    told.back,
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])(?:en |durante )(?:(?:el )(?<unit>per[ií]odo) (?:analizado|evaluado|estudiado|de estudio|de referencia)|(?:dicho|ese|este) (?<unit2>lapso|per[ií]odo))(?![\p{L}])`,
    (reading) => told.back(read.withSecondUnit(reading)),
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])(?:es[ea]|es[oa]s|es[et]os|est[oa]s|aquel|aquella|aquellos|el mismo|la misma|los mismos) (?:mism[oa]s? )?(?:(?<number>${SMALL_WORDS}) )?(?<unit>día|fecha|años?|mes(?:es)?|semanas?|per[ií]odo)(?![\p{L}])`,
    told.back,
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])en (?:esa|aquella|dicha) (?:misma )?(?<unit>ocasión)(?![\p{L}])`,
    told.thatTime,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:el )?(?<unit>año) (?:recién (?:concluido|terminado|finalizado)|que acaba de (?:concluir|terminar))(?![\p{L}])`,
    read.yearJustOver,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])hace (?:(?:ahora|ya|hoy|exactamente|justo) )?(?<number>${SMALL_WORDS}) ${UNIT_ES}(?![\p{L}])`,
    read.ago,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) ${UNIT_ES} (?:después|más tarde)(?![\p{L}])`,
    told.later,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`(?<![\p{L}])(?:(?:la |el )?(?:primavera|verano|otoño|invierno|finales|principios|mediados|inicios|(?:primer|segundo|tercer|cuarto|último) (?:semestre|trimestre))(?: del?)?) ${YEAR}`,
    read.whole,
    'giu',
  ),
  rule(
    'time',
    String.raw`(?<![\p{L}])(?:los |la década de (?:los )?)años? (?:\d0|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?![\p{L}\d])`,
    read.NOTHING,
    'giu',
  ),
  rule(
    'time',
    String.raw`(?<![\d.,])\d{1,2}(?:[.:]\d\d)? ?(?:horas|h\b)|(?<!frente |respecto )\ba las? (?:\d{1,2}(?:[.:]\d\d)?|${alternatives(['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'])})(?=[\s,.;]|$)(?![.,]\d)(?! \p{L}{4,}(?:s|es)\b)`,
    read.NOTHING,
    'giu',
  ),
  rule(
    'since',
    String.raw`(?<![\p{L}\d])(?:en|durante) l[oa]s (?:(?:últim[oa]s|pasad[oa]s) (?<number>${SMALL_WORDS})|(?<number2>${SMALL_WORDS}) (?:últim[oa]s|pasad[oa]s)) ${UNIT_ES}(?![\p{L}])`,
    (reading) => stretch.untilNow(read.withSecondNumber(reading)),
    'giu',
  ),
  rule(
    'time',
    String.raw`(?<![\p{L}\d])(?:l[oa]s )?(?:últim[oa]s|próxim[oa]s|primer[oa]s) (?<number>${SMALL_WORDS}) (?<span>segundos|minutos|horas|días|semanas|meses|años|décadas|noches)(?![\p{L}])`,
    read.NOTHING,
    'giu',
  ),
];
