import { placesIn } from '../countries.ts';
import type { Span } from '../span.ts';

/** Words after which a number names one thing out of many instead of counting: "Article 149", "vuelo 714". */
const LABELS = new Set(
  `article articles section sections law laws act decree resolution bill proposition amendment protocol rule regulation
  clause paragraph page pages chapter volume book part verse psalm figure table annex appendix item question point
  no no. nos number numbers nr n° № # junction route highway interstate road motorway line platform gate terminal runway exit mile pier bus tram train
  flight unit division detachment battalion brigade regiment squadron group team type class grade level tier category phase stage
  step round week day year season episode series match game lap heat lot room suite apartment apt flat floor house box
  building block district precinct ward zone sector area channel radio version release model mark windows formula
  boeing airbus apollo covid sputnik code pin extension ext tel phone war top case file docket sura area-code postcode zip
  artículo artículos art art. ley leyes decreto real resolución sección capítulo página páginas apartado punto inciso
  número núm. núm nº n.º num ruta carretera autopista línea andén puerta terminal vuelo unidad división destacamento batallón brigada
  regimiento grupo tipo clase grado nivel categoría fase etapa ronda jornada semana día temporada episodio serie partido
  sala habitación piso planta edificio bloque distrito zona sector canal versión modelo fórmula código expediente causa
  teléfono tel. sub guerra protocolo disposición transitorio kilómetro km`.split(/\s+/),
);
/** Of the labels, those that count just as well after "of the": no label before a plain small number in words. */
const WEAK = new Set('day week year round group team part line point day día semana'.split(' '));

/** A stretch of time told from now, or each of many: what follows it is no name of it. */
const ONE_OF_TIME =
  /(?<=\b(?:last|this|next|past|that|each|every|per|a|one|previous|following|the same|esta|este|cada|una?|por|al)\s+\p{L}+\s+)$/iu;

const SCORE =
  /\b(?:beat|beats|beating|won|win|wins|lost|lose|drew|draw|draws|defeat(?:ed|s)?|tied?|victory|scor(?:e|ed|es|ing)|set|sets|goal|gan[oóa]\p{L}*|perdi[oó]|venci[oó]|empat\p{L}*|derrot\p{L}*|goles?|marcador|partido)\b/iu;
const PHONE_WORD =
  /(?<=\b(?:call|phone|telephone|tel|dial|ring|hotline|whatsapp|text|fax|tel[eé]fonos?|llam\p{L}*)\b[^.!?]{0,40}|\bn[uú]mero\b(?: (?:de (?:tel[eé]fono|emergencias?|atenci[oó]n|contacto|whatsapp)|gratuito|telef[oó]nico|directo|local))*(?: (?:es|al|el))? ?:? ?)$/iu;
/** A word of a telephone's, wherever it stands. */
const OF_PHONES = /call|phone|tel|dial|ring|hotline|whatsapp|text|fax|llam|n[uú]mero/iu;
/** "Dial 1990", "el teléfono 112": a few digits are a telephone's only right behind the word. */
const RIGHT_BEHIND_PHONE =
  /(?<=(?:\b(?:call|phone|telephone|tel|dial|ring|hotline|whatsapp|fax)\.?:?\s(?:on\s)?|\btext\s(?:\p{Lu}+\sto\s)?|(?<!\p{L})(?:tel[eé]fonos?|n[uú]mero|tel\.?):?\s|(?<!\p{L})llam(?:e|a|en|ar|ando)\sal\s))$/iu;
/** "al 900 100 200", "Contacto: prensa@…, 900 100 200" */
const TO_CALL =
  /(?<=(?:(?<!\p{L})(?:atend|atienden?|consult|escrib|inform|avis|contact|marc|reserv)\p{L}*\s(?:[^.!?;\d]{0,24}\s)?al\s|\bcontacto:?\s|@[\w.-]{1,40},\s))$/iu;
const ADDRESS_BEFORE =
  /(?<=(?:\b(?:[Cc]alle|[Aa]venida|[Aa]vda\.?|[Cc]arrer|[Rr]ua)|[Cc]\/)\s+(?:del?\s+)?(?:l[ao]s?\s+)?\p{Lu}[\p{L}.]*\s*(?:[\p{L}.]+\s+){0,3}(?:[\p{L}.]+)?,?\s*(?:n[.º°o]*\s*)?)$/u;
/** Words that are streets only before a name: a "ronda" is a round as well. */
const SQUARE_BEFORE =
  /(?<=(?<![\p{L}])(?:[Pp]laza|[Pp]aseo|[Cc]amino|[Rr]onda|[Vv][ií]a)\s+(?:de\s+(?:la\s+|los\s+|las\s+)?)?(?:\p{Lu}[\p{L}.]*,?\s+){1,4}(?:n[.º°o]*\s*)?)$/u;
/** "calle Obispo 14, entre 23 y 25", "5ta y 42": streets by their numbers. */
const CROSSING_BEFORE =
  /(?<=(?:(?:\b(?:[Cc]alle|[Aa]venida|[Aa]vda\.?)|c\/)\s[^.;]{1,40}\sentre|\b\d{1,3}(?:ra|da|ta|na|ma|va)\s(?:y|e\/|entre))\s)$/u;
/** "41 degrees", "41 grados": a temperature. */
const DEGREES_AFTER = /^\s?(?:°|º\s?C|degrees?\b(?! of\b| in\b)|grados?\b(?! de\b))/u;
const ADDRESS_AFTER =
  /^\s+(?:\p{Lu}[\p{L}.'’]*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Square|Place|Court|Way|Terrace|Crescent)\b/u;
const AGE_AFTER =
  /^(?:[-‐ ](?:year|month|week|day)s?[-‐ ]old|\s+(?:years?|months?|weeks?|days?)\s+(?:old|of age)\b|\s+años\s+(?:de\s+edad|recién)|,\s+(?:was|is|has|who|from|of|fue|era|quien|que|de)\b)/iu;
const AGE_BEFORE =
  /(?:\b(?:aged?|ages|age of|edad de|edades? (?:entre|(?:de|desde) los)|(?:a|cumpl\p{L}+) los)\s+(?:(?:between|entre|from|de)\s+)?(?:\d{1,3}\s+(?:and|to|y|a)\s+)?$)/iu;
/** "el 65 % tiene entre 25 y 54": who is how old, where the sentence is about ages. */
const AGED_BETWEEN =
  /(?<=(?<!\p{L})(?:tienen?|tenían?|está|están|are|were|have|had)\s(?:entre|menos de|más de|between|under|over|from)\s(?:los\s)?(?:\d{1,3}\s(?:y|a|and|to)\s)?)$/iu;
const OF_AGES = /(?<!\p{L})(?:edad(?:es)?|ages?|aged|\d{1,3} años)(?!\p{L})[^.]*$/iu;
/** "la edad penal mínima son los 16", "the legal age is 18" */
const AGE_TOLD =
  /(?<=(?<![\p{L}])(?:edad|age)(?![\p{L}])[^.;:()]{0,40}\s(?:es|son|era|eran|is|was)\s(?:de\s)?(?:los\s)?)$/iu;
/** "arrested on 11 and released": a day whose month is left out. */
const DAY_BEFORE = /\bon\s$/iu;
const DAY_AFTER = /^(?:\s(?:and|or|but|when|after|before)(?!\s\p{N})\b|[,;.)](?:\s|$)|$)/u;
/** "voters under 30", "were over 65", "mayores de 18" */
const UNDER_AGE =
  /(?<=(?:\b(?:them|whom|ellos|ellas|people|persons|anyone|everyone|those|women|men|children|kids|minors|adults|girls|boys|\p{Ll}{3,}(?:ers|ors|ants|ents)|were|was|been|are|is)\s(?:aged\s)?(?:under|over|above|below|older than|younger than)|(?:menor|mayor)(?:es)?\sde)\s+)$/iu;
/** "El 112 precisó": an emergency line. */
const EMERGENCY = /^(?:0(?:16|61|80|91)|1[019]\d|9(?:11|99))$/;
/** "most cases were in Havana (12) and Matanzas (7)": so many in each place, where a person's age would follow a name. */
const PLACES_IN_BRACKETS =
  /(?<=(?<!\p{L})(?:in|en)\s\p{Lu}[^().;]{1,30}\s\((?:\d{1,4}\)(?:,|\s(?:and|y))\s\p{Lu}[^().;]{1,30}\s\()*)$/u;
const WEEKDAY_BEFORE =
  /(?<=(?<!\p{L})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s|(?<!\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\s)$/u;
const PLURAL_BEFORE =
  /(?<=(?:^|\s)(?:rest|remainder|majority|others|toll|total|resto|demás|mayoría|mitad|balance|cifra|\p{Ll}{3,}(?<![sui])s|them|whom|people|women|men|children),\s)$/u;
const ORDINAL_AFTER = /^(?:st|nd|rd|th|\.?[ºª°])(?![\p{L}\d])/u;
const TIMES_AFTER = /^[-\s]*(?:times|veces|fold)\b/iu;
const TIMES_COUNTED =
  /^\s(?:times|veces)(?!\s(?:as|more|less|bigger|larger|higher|faster|the|más|menos|mayor|superior|su|lo|el|la)(?!\p{L}))/iu;
const NAME_AFTER =
  /^[ ](?!(?:de|of|and|y)\b)\p{Lu}\p{L}+(?:[ ]\p{Lu}\p{L}+)*[ ](?:Movement|Party|Campaign|Group|Network|Alliance|Committee|Foundation|Club)\b/u;

/** Digits that count nothing: how they look, what the text then holds, and what must stand before them. */
interface Mask {
  readonly pattern: RegExp;
  readonly sign: RegExp;
  isIt?(found: string, before: string): boolean;
}

const MASKS: readonly Mask[] = [
  { pattern: /\+\d[\d ().-]{5,18}\d/gu, sign: /\+/ },
  { pattern: /\(\d{2,4}\) ?\d{3,4}[- ]\d{3,4}/gu, sign: /\) ?\d/ },
  {
    pattern: /(?<![\d$€£.,–-])\d{3}-\d{3,4}(?:-\d{4})?(?![\d-])/gu,
    sign: /\d-\d/,
    isIt: (found, before) => found.length >= 8 && !/(?<=\b(?:between|entre|from|de)\s+)$/iu.test(before),
  },
  {
    pattern: /(?<![\d.,])\d{2,4}(?:[ .-]\d{2,4}){0,4}(?![\d])/gu,
    sign: OF_PHONES,
    isIt: (found, before) =>
      PHONE_WORD.test(before) &&
      // "call on the government to free 120 prisoners"
      (found.replace(/\D/gu, '').length >= 7 || RIGHT_BEHIND_PHONE.test(before)) &&
      !/\b(?:a l[oa]s|for)\s$/iu.test(before),
  },
  // "91 555 01 20", "612 34 56 78": no number is written in pairs.
  {
    pattern: /(?<![\d.,])(?:\d{2} \d{3}|\d{3} \d{2}|\d{2} \d{2} \d{2}) \d{2} \d{2}(?![\d.,]\d|\d)/gu,
    sign: /\d \d/,
  },
  // "text HELP to 61016"
  { pattern: /(?<=\btext ["“]?\p{Lu}{2,12}["”]? to )\d{3,6}/giu, sign: /text /i },
  {
    pattern: /(?<![\d.,])[6-9]\d{2} \d{3} \d{3}(?![.,]?\d)/gu,
    sign: /\d \d/,
    isIt: (_, before) => TO_CALL.test(before),
  },
  // "4 1/2 years" is a number, "9/11" a date.
  {
    pattern: /\d+(?:\/\d+)+/gu,
    sign: /\d\/\d/,
    isIt: (found, before) => !(/^[123]\/[234]$/.test(found) && /\d\s$/u.test(before)),
  },
  // "by the police.[2]": a note.
  { pattern: /\[\d{1,3}\]/gu, sign: /\[\d/ },
  { pattern: /\d+(?:[.,]\d+)?\s?[°º]\s?(?:\d+['’′]\s?)?[NSEWO](?![\p{L}])/gu, sign: /[°º]/ },
  { pattern: /(?<![\p{L}\d])v?\d{1,3}\.\d{1,3}\.\d{1,2}(?!\d)(?:\.\d+)*/gu, sign: /\d\.\d/ },
  // "ends at 17.00", "a las 17.00 horas"
  {
    pattern:
      /(?<=\b(?:at|until|by|las)\s)(?:[01]?\d|2[0-3])\.[0-5][05](?=[,;.)]?(?:\s|$))(?!\s?(?:%|per|por|mill|bill|\p{Sc}))/gu,
    sign: /\d\.\d/,
  },
  { pattern: /\b(?:https?:|www\.)\S{1,200}/gu, sign: /http|www/ },
];

/** Stretches of a text whose digits are telephone numbers, coordinates, paths or dotted versions. */
export function maskedDigits(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { pattern, sign, isIt } of MASKS) {
    if (!sign.test(text)) continue;
    // Not `matchAll`, which makes a copy of the pattern for every text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const { 0: found, index } = match;
      if (isIt?.(found, text.slice(Math.max(0, index - 60), index)) ?? true)
        spans.push({ start: index, end: index + found.length });
    }
  }
  return spans;
}

/** What surrounds a number; `words` is whether it is written in words. */
export interface Surroundings {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly words: boolean;
}

/**
 * Whether a number names, orders, dates or scores something instead of counting it: ages, ordinals, labels
 * ("Article 149", "No. 3"), parts of names ("11J", "G20"), multipliers, addresses and results of matches.
 */
export function isNoCount({ text, start, end, value, words }: Surroundings): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  if (!words && (/[\p{L}_#@/]$/u.test(before) || /\p{L}[-‐–]$/u.test(before))) return true;
  if (!words && /^[\p{L}_/@]/u.test(after)) return true;
  // "Sections 52(a) and 51(c)"
  if (!words && /^\(\p{Ll}{1,3}\)/u.test(after)) return true;
  if (!words && /^[-‐]\p{Lu}/u.test(after)) return true;
  if (ORDINAL_AFTER.test(after)) return true;
  // "was condemned 414 times" counts them, "twice as much" doesn't.
  const areTimes = !words && value >= 10 && TIMES_COUNTED.test(after);
  if (TIMES_AFTER.test(after) && !areTimes) return true;
  if (value < 125 && AGE_BEFORE.test(before) && !isCountAfterAge(before, after)) return true;
  if (value < 125 && AGE_TOLD.test(before)) return true;
  if (
    value < 125 &&
    AGED_BETWEEN.test(before) &&
    /^(?:[,.;)]|\sy\s|\sand\s|$)/u.test(after) &&
    OF_AGES.test(text.slice(Math.max(0, start - 240), start))
  )
    return true;
  if (!words && value <= 31 && DAY_BEFORE.test(before) && DAY_AFTER.test(after)) return true;
  if (value < 100 && UNDER_AGE.test(before) && !/^\s(?:of\s|de\s)?\p{Ll}{3,}s\b/u.test(after)) return true;
  if (
    value < 100 &&
    /(?<=\b(?:nobody|no one|anyone|nadie)\s(?:aged\s)?(?:under|over|above|below|menor de|mayor de)\s)$/iu.test(
      before,
    )
  )
    return true;
  if (
    !words &&
    /(?<=\b(?:[Ee]l|[Aa]l|[Dd]el|call(?:ed|s|ing)?|dial(?:led|ed)?)\s)$/u.test(before) &&
    EMERGENCY.test(text.slice(start, end))
  )
    return true;
  // "(see 2007150018)": nobody writes so many without a mark between the thousands.
  if (!words && /^\d{7,}$/.test(text.slice(start, end))) return true;
  const isAged = value > 0 && value < 125 && !words;
  // "six penalties in their own 22"
  if (
    !words &&
    /(?<=\b(?:his|her|its|their|our|your|my) own\s)$/u.test(before) &&
    /^(?:[.,;:)]|$)/u.test(after)
  )
    return true;
  // "her mother died when she was nine"
  if (value < 100 && WHEN_AGED.test(before) && /^(?:[.,;]|\s(?:and|y)\s|$)/u.test(after)) return true;
  // "para los días 26 y 27"
  if (!words && value <= 31 && DAYS_LISTED.test(before)) return true;
  // "se infecta con el dos": one of a numbered kind.
  if (words && value <= 10 && /(?<!\p{L})(?:el|al|del)\s$/u.test(before)) return true;
  // "The killings, 121," are several; an age is one person's.
  if (isAged && /\p{L},\s$/u.test(before) && !PLURAL_BEFORE.test(before) && /^,/.test(after)) return true;
  if (
    isAged &&
    /(?<=\b(?:who|he|she|quien|que)\s(?:is|was|turned|turns|tiene|tenía)\s)$/u.test(before) &&
    !COUNTED_AFTER.test(after)
  )
    return true;
  // "She was 88.", "turned 74 in her cell"
  if (isAged && OF_THAT_AGE.test(before) && /^(?:[.,;]|\s(?:in|on|when|and|en|cuando|y)\s|$)/u.test(after))
    return true;
  // "de los 8 a los 13 años"
  if (isAged && /\b[Dd]e los\s$/u.test(before) && /^\sa los\s\d{1,3}\saños/u.test(after)) return true;
  // "closed the gate at 11": an hour, where nothing is put at a number.
  if (
    value <= 12 &&
    /\bat\s(?:around\s|about\s)?$/u.test(before) &&
    /^(?:[.,;]|\s(?:and|but)\s|$)/u.test(after) &&
    !PUT_AT.test(before)
  )
    return true;
  // "doblar la ropa en cuatro"
  if (words && value <= 10 && /\b(?:en|in)\s$/u.test(before) && /^(?:[.,;:»”]|$)/u.test(after)) return true;
  if (value < 125 && /\b(?:de|of)\s+$/u.test(before) && isAge(before, after)) return true;
  // "Raidel Guerra (de 32)"
  if (isAged && /\p{Lu}\p{L}+\s\(de\s$/u.test(before) && /^\)/u.test(after)) return true;
  // "y el activista Elmar Huseynov, de 29."
  if (isAged && /\p{Lu}\p{L}+,\sde\s$/u.test(before) && /^(?:[,.;)]|\s[ye]\s|$)/u.test(after)) return true;
  // "cuatro de 17 años y uno de 16"
  if (
    value < 100 &&
    /(?<=\bde \d{1,2} años (?:y|,) ?(?:un[oa]|otr[oa]|dos|tres|cuatro) de )$/u.test(before) &&
    /^\s?(?:[,.;:)—–-]|$)/u.test(after)
  )
    return true;
  // "Dos bomberos, de 24 y 31 años,"
  if (value < 125 && /,\sde\s$/u.test(before) && /^\s[ye]\s\d{1,3}\saños(?!\sde\s(?!edad))/u.test(after))
    return true;
  if (
    value < 125 &&
    /\p{Lu}\p{L}+(?:,|\s\()\s*$/u.test(before) &&
    /^[,.)]/u.test(after) &&
    !words &&
    !PLACES_IN_BRACKETS.test(before) &&
    !/(?<!\p{L})(?:seguid[oa]s? (?:de|por)|followed by|ahead of)\s[^.;]*$/u.test(
      text.slice(Math.max(0, start - 200), start),
    ) &&
    !isBehindPlace(before) &&
    !isListedWithPlace(text, start)
  )
    return true;
  // "una el 27 del mismo mes"
  if (
    !words &&
    value <= 31 &&
    /\b[Ee]l\s$/u.test(before) &&
    /^\s(?:del?|de) (?:(?:mismo|presente|pasado|corriente|próximo|est[ea]|es[ea]) )+mes\b/u.test(after)
  )
    return true;
  // "los votos emitidos el domingo 26."
  if (!words && value <= 31 && WEEKDAY_BEFORE.test(before) && DAY_AFTER.test(after)) return true;
  if (AGE_AFTER.test(after) && value < 125 && (!/^,/.test(after) || /\p{L},\s+$/u.test(before))) return true;
  if (DEGREES_AFTER.test(after) || CROSSING_BEFORE.test(before)) return true;
  if (ADDRESS_BEFORE.test(before) || SQUARE_BEFORE.test(before) || ADDRESS_AFTER.test(after)) return true;
  if (NAME_AFTER.test(after)) return true;
  if (
    /(?<=\b(?:PIN|code|number|version|chapter|código|versión|número)\s(?:of|de)\s+)$/u.test(before) &&
    !/^\s\p{Ll}{4,}/u.test(after)
  )
    return true;
  // "junctions 9 and 11", "articles 3 to 7"
  const listed = words
    ? undefined
    : /(?:^|[^\p{L}\d])(\p{L}{3,})s\s(?:\d{1,4}(?:,\s|\s(?:and|to|y|a|al)\s))*$/iu
        .exec(before)?.[1]
        ?.toLowerCase();
  if (
    listed !== undefined &&
    LABELS.has(listed) &&
    !WEAK.has(listed) &&
    !/^\s(?:\p{Ll}{3,}s|people|men|women|children|police)(?!\p{L})/u.test(after)
  )
    return true;
  const label = /(?:^|[^\p{L}\d])([\p{L}#№][\p{L}.º°#-]*)\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (
    label !== undefined &&
    LABELS.has(label) &&
    // "Last week 41 people", "each day 12 die"
    !(WEAK.has(label) && ONE_OF_TIME.test(before)) &&
    !(WEAK.has(label) && !/\p{Lu}\p{L}*\s$/u.test(before) && (words || value > 400))
  ) {
    // "will release 222 of them"
    const plural =
      /^\s+(?:(?:of\s+)?\p{Ll}{2,}s|people|men|women|children|(?:of|de)\s(?:them|ellos|ellas))(?!\p{L})/u.test(
        after,
      );
    // "the unit 12 people serve in" is rarer than "the group 31 of them": a label of plain words yields to a noun.
    if (!plural || /\p{Lu}[\p{L}.]*\s$/u.test(before) || label.length < 4) return true;
  }
  // "the “group of 75”", "el «grupo de los 75»"
  if (/(?<=["“«](?:el\s)?(?:group of|grupo de(?: los)?)\s)$/iu.test(before)) return true;
  if (/\bgroup of\s+$/iu.test(before) && /\p{Lu}\p{L}* of\s+$/u.test(before)) return true;
  if (isNamePart(text, start, end, words)) return true;
  if (/^[-–:]\d{1,3}(?!\d)/u.test(after) || /\d[-–:]$/u.test(before)) return isScore(text, start, end);
  return false;
}

/** "a los 180 refugiados", "superiores a los 20 años de cárcel": "a los" leads to a count as well as to an age. */
function isCountAfterAge(before: string, after: string): boolean {
  if (!/\ba los\s+$/iu.test(before)) return false;
  if (/(?<=\b(?:superior|inferior)(?:es)?\s+a los\s+)$/iu.test(before)) return true;
  // "subieron a 60, frente a los 41 de enero"
  if (COMPARED_TO.test(before) && !/^\saños/u.test(after)) return true;
  return /^\s(?!años)\p{Ll}{3,}(?:s|es)\b/u.test(after) || /^\saños\sde\s(?!edad)/u.test(after);
}

/** "que tiene 46 Estados miembros" */
const COUNTED_AFTER = /^\s(?!years?\b|años?(?!\p{L}))\p{L}{3,}s(?!\p{L})/u;
const WHEN_AGED =
  /(?<=(?<!\p{L})(?:(?:when|since|until|after|before) (?:she|he|I|they) (?:was|were|turned)|(?:cuando|desde que) (?:tenía|tuvo|cumplió))\s)$/iu;
const DAYS_LISTED =
  /(?<=(?<!\p{L})(?:los\sdías|(?:on|for)\sthe\sdays)\s(?:\d{1,2}(?:,\s|\s(?:y|al?|and|to)\s))*)$/iu;
const OF_THAT_AGE = /(?<=(?<!\p{L})(?:(?:[Ss]he|[Hh]e) (?:was|is)|turn(?:ed|s|ing)|cumpl(?:ió|e|ía|ir))\s)$/u;
const PUT_AT =
  /(?<!\p{L})(?:put|stood|stand|remain|stay|count|number|toll|total|figure|tally|set|held|kept|estimat|valu|place|fix|rate|price|score|level|start|open|clos(?:ed|es) (?!the)|trad)/iu;

const COMPARED_TO =
  /(?<=\b(?:frente|respecto|comparación|comparado|ascend\p{L}+|asciende[n]?|llega\p{L}*|lleg[óo]|cercan[oa]s?|pas[óo]|pasaron|reduj\p{L}+|elev\p{L}+|aument\p{L}+|sub\p{L}+|baj\p{L}+|equivale[n]?|sumad[oa]s?)\s+a los\s+)$/iu;

function isAge(before: string, after: string): boolean {
  // "la pena es de 8 años de cárcel"
  if (/^\s+años\s+de\s+(?!edad)/u.test(after)) return false;
  if (/^\s+años/u.test(after))
    return (
      /(?<=(?:,|\p{L}[oaeés]|\p{Lu}\p{L}+)\s+de\s+)$/u.test(before) &&
      !/(?<=\b(?:(?:penas?|condenas?|sentencias?)(?:\s\p{Ll}+)?|prisión|cárcel|plazo|per[ií]odo|contrato|m[aá]s|menos|cerca|alrededor|total)\s+de\s+)$/iu.test(
        before,
      )
    );
  // "a boy of nine", "a woman of 80"
  if (
    /(?<=\b(?:boy|girl|man|woman|child|toddler|baby|teenager|youth|son|daughter|lad)\s+of\s+)$/iu.test(
      before,
    ) &&
    /^(?:[.,;:)]|\s(?:and|or|who|whose|from|in|at|with|was|is|had|has|named|called|died)\s|$)/u.test(after)
  )
    return true;
  return /(?<=\b(?:hombre|mujer|joven|niñ[oa]|chic[oa]|menor|ancian[oa]|otr[oa])\s+de\s+)$/iu.test(before);
}

/** "In January 300 were arrested": a month names no thing by a number. */
const CALENDAR_BEFORE =
  /(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\s)$/u;

/** "followed by Egypt (26), Eritrea (16)": so many in each place. */
function isBehindPlace(before: string): boolean {
  const name = /(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)\s\($/u.exec(before)?.[1];
  return name !== undefined && placesIn(name).some(({ demonym, end }) => !demonym && end === name.length);
}

/** How many of a list's places are looked back through. */
const MOST_PLACES = 24;
/** The place before another in a list: "Villa Clara (90), ", "La Habana, 255; ". */
const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?<place>(?<name>\p{Lu}[^().,;:\d]{2,40})(?:\s\(|,\s))\d{1,5}(?:\)|(?=[;,]|\s(?:y|e|and)\s))(?:[;,]|\s(?:y|e|and))\s(?:y\s|and\s)?\p{Lu}[^().,;:\d]{1,40}(?:\s\(|,\s)$/u;

/** "Villa Clara (90), Granma (11)": so many in each place of a list of which one at least is a known place. */
function isListedWithPlace(text: string, start: number): boolean {
  let until = start;
  for (let step = 0; step < MOST_PLACES; step++) {
    const from = Math.max(0, until - 110);
    const found = PLACE_BEFORE.exec(text.slice(from, until));
    const { name, place } = found?.groups ?? {};
    if (found === null || name === undefined || place === undefined) return false;
    if (placesIn(name).some(({ demonym, start: at, end }) => !demonym && at === 0 && end === name.length))
      return true;
    until = from + found.index + found[0].indexOf(place) + place.length;
  }
  return false;
}

/** "Five Star", "Boeing 737", "24 Horas": a number that belongs to a name. */
function isNamePart(text: string, start: number, end: number, words: boolean): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (words)
    return (
      /^\p{Lu}/u.test(text.slice(start)) &&
      !/(?:^|[.!?:;"'“”«‘(—]\s*)$/u.test(before) &&
      /^[ -]\p{Lu}/u.test(after)
    );
  const named =
    /(?<=(?:^|[^\p{L}.])\p{Lu}[\p{L}]+\s)$/u.test(before) &&
    !/(?<=(?:^|[.!?:;•–—-]\s+)["“«(]*\p{Lu}\p{L}+\s)$/u.test(before);
  if (!named || CALENDAR_BEFORE.test(before)) return false;
  // "en La Habana, siete, y en Matanzas 12": so many in a place.
  if (IN_PLACE.test(before) && /^\s?(?:[,.;”"»]|$)/u.test(after)) return false;
  if (/^\s*(?:[%€]|percent|per cent|por ciento|million|billion|thousand|millones|mil)/u.test(after))
    return false;
  // A table turned into a line of text: "Green List 41; Farmers 12."
  if (
    /:[^.]*$/u.test(text.slice(Math.max(0, start - 200), start)) &&
    /^\s*(?:[;,.]|$|y\b|and\b)/u.test(after)
  )
    return false;
  // "won 41 seats, the Farmers 22 and Accord 9": the verb and what is counted are left out.
  if (
    AFTER_ANOTHER.test(text.slice(Math.max(0, start - 120), start)) &&
    /^\s?(?:[,.;]|$|y\b|and\b)/u.test(after)
  )
    return false;
  return (
    !/^\s+(?:of\s+|de\s+)?\p{L}{2,}/u.test(after) ||
    /^\s+(?:and|y|on|in|at|was|were|is|landed|en|a|fue|era|con|to|sales?)\b/u.test(after)
  );
}

const IN_PLACE = /(?<=(?:,|;|,?\s(?:y|and))\s(?:en|in)\s(?:\p{Lu}\p{L}+\s){1,3})$/u;
const AFTER_ANOTHER =
  /(?<=(?<![\p{L}\d.])\d[\d.,]*(?:\s(?:million|billion|mil|millones))?\s(?!(?:and|of|y|de|to|a)\s)\p{Ll}{3,}[^.;:()]*(?:,|\sand|\sy)\s(?:(?:the|el|la|los|las)\s)?(?:\p{Lu}\p{L}+\s){1,3})$/u;

function isScore(text: string, start: number, end: number): boolean {
  const pair = /(\d{1,3})\s?([-–:])\s?(\d{1,3})(?!\d)/u.exec(text.slice(Math.max(0, start - 5), end + 6));
  if (pair === null) return false;
  const [from, to] = [Number(pair[1]), Number(pair[3])];
  if (pair[2] === ':' || SCORE.test(text.slice(Math.max(0, start - 80), end + 60))) return true;
  return from >= to || to < 20;
}
