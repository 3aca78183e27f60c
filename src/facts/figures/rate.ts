import { around, type Draft } from './draft.ts';

const UNITS: Readonly<Record<string, string>> = {
  day: 'day',
  días: 'day',
  día: 'day',
  dia: 'day',
  week: 'week',
  semana: 'week',
  month: 'month',
  mes: 'month',
  year: 'year',
  año: 'year',
  hour: 'hour',
  hora: 'hour',
  minute: 'minute',
  minuto: 'minute',
  quarter: 'quarter',
  trimestre: 'quarter',
  person: 'person',
  persona: 'person',
  litre: 'litre',
  liter: 'litre',
  litro: 'litre',
  barrel: 'barrel',
  barril: 'barrel',
  kilo: 'kilo',
  tonne: 'tonne',
  ton: 'tonne',
  tonelada: 'tonne',
  gallon: 'gallon',
  dozen: 'dozen',
  docena: 'dozen',
  night: 'night',
  noche: 'night',
  head: 'person',
  hectare: 'hectare',
  hectárea: 'hectare',
  acre: 'acre',
  kilometre: 'kilometre',
  kilometer: 'kilometre',
  kilómetro: 'kilometre',
  mile: 'mile',
  pound: 'pound',
  libra: 'pound',
  ounce: 'ounce',
  onza: 'ounce',
  sack: 'sack',
  saco: 'sack',
  quintal: 'quintal',
  bottle: 'bottle',
  botella: 'bottle',
  ticket: 'ticket',
  entrada: 'ticket',
  capita: 'person',
};
const PERIODS = Object.keys(UNITS).join('|');

/** Those for each of whom something is counted or paid, behind "per" alone: "in a car" is no rate. */
const HEADED: Readonly<Record<string, string>> = {
  pupil: 'pupil',
  student: 'student',
  child: 'child',
  household: 'household',
  family: 'family',
  vehicle: 'vehicle',
  car: 'car',
  patient: 'patient',
  passenger: 'passenger',
  worker: 'worker',
  alumno: 'pupil',
  estudiante: 'student',
  niño: 'child',
  hijo: 'child',
  hogar: 'household',
  familia: 'family',
  vehículo: 'vehicle',
  coche: 'car',
  paciente: 'patient',
  pasajero: 'passenger',
  trabajador: 'worker',
  granja: 'farm',
  finca: 'farm',
  vivienda: 'home',
  escuela: 'school',
  empleado: 'employee',
  habitante: 'person',
  animal: 'animal',
};
const HEADED_WORDS = Object.keys(HEADED).join('|');

// What a rate is per stands in the number's own clause: no comma or stop lies between, nor another number.
const WITHIN = String.raw`^(?:[^.,;:()—\d]|(?<=\b(?:under|over|aged|de|than)\s)\d{1,2}(?:\s(?:and|y|a|to)\s\d{1,2})?(?!\d)){0,80}?`;
const PER = new RegExp(
  String.raw`${WITHIN}(?<![\p{L}]|half |than |in |within )(?:an?|per|each|every|por|al|a la|a el|cada)\s+(?<unit>${PERIODS})(?![\p{L}]|\s(?:earlier|later|ago|before|after|on(?=[,.;]|\s(?:from|since|the|that)(?!\p{L}))|antes|después|atrás|anterior|previ[oa]|pasad[oa]|siguiente|próxim[oa]))`,
  'iu',
);
const PER_HEAD = new RegExp(
  String.raw`${WITHIN}(?<![\p{L}])(?:per|for each|for every|por cada)\s+(?<unit>${HEADED_WORDS})(?![\p{L}])`,
  'iu',
);
const PAID_PER_HEAD = new RegExp(String.raw`^\spor\s(?<unit>${HEADED_WORDS})(?![\p{L}])`, 'iu');
/** "pay each family 200 dollars", "la visitan cada mes más de 95.000": per whom or what right before the number. */
const EACH_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:each|every|cada)\s(?:\p{Ll}+\s)?(?<unit>${PERIODS}|${HEADED_WORDS})\s(?:(?:about|some|around|up|to|at|least|more|than|nearly|almost|unos|unas|casi|hasta|más|de|al|menos)\s)*$`,
  'iu',
);
/** "213 trabajan, y la visitan cada mes más de 95.000": what is per month is the next number. */
const OF_NEXT =
  /^\s(?:(?:about|some|around|up|to|at|least|more|than|nearly|almost|unos|unas|casi|hasta|más|de|al|menos)\s)*[\d$€£]/iu;
/** "1,900 pesos a month on the trips": of money, what it is spent on follows. */
const PAID_A =
  /^\s(?:an?|per|each|every|al|por|cada)\s(?<unit>day|week|month|year|d[ií]a|semana|mes|año)\s(?:on|en)\s(?:the|that|l[oa]s?|el)\s/u;
/** "$40,000 per farm": of money, the noun is what it is paid for. */
const PER_NOUN =
  /^[^.,;:()—\d]{0,24}?(?<![\p{L}])per\s(?!cent|annum|diem|se\b|the\b)(?<unit>\p{Ll}{3,})(?![\p{L}-])/u;
/** "3 euros el kilo", "2 euros the litre": of money only. */
const THE_UNIT = new RegExp(
  String.raw`^\s(?:el|la|the)\s(?!year|month|week|day|quarter|night|minute|head|año|mes|semana|d[ií]a|trimestre|noche|minuto)(?<unit>${PERIODS})(?![\p{L}]|\s(?:de|of)\s)`,
  'iu',
);
/** "a bonus of 1.8 monthly salaries": how long each is for, not how often so many are. */
const PAID_MONTHLY =
  /^\s(?:(?:monthly|weekly|daily|yearly|annual)\s(?:salar|wage|pay|instal|rent)|(?:salarios?|sueldos?|cuotas?|pagos?)\s(?:mensual|semanal|anual))/u;
const ADJECTIVE = new RegExp(
  String.raw`${WITHIN}(?<![\p{L}]|(?<!\p{L})(?:su|el|la|un|una|al|del|its|the|their|an?)\s(?:\p{L}+\s)?)(?:(?<month>mensual(?:es)?|monthly|al mes)|(?<day>diari[oa]s?|daily)|(?<week>semanal(?:es)?|weekly)|(?<year>anual(?:es)?|annually|yearly)|(?<hour>por hora|hourly))(?![\p{L}])`,
  'iu',
);
/** "a tenth of the average daily wage": the adjective is the wage's. */
const BEFORE_NOUN =
  /\b(?:daily|monthly|weekly|yearly|hourly|diari[oa]|mensual|semanal|anual)\s\p{Ll}|\p{Ll}\s(?:diari[oa]|mensual|semanal|anual)\b/u;
const HEADS = `(?:people|inhabitants|residents|persons|habitantes|personas|live births|nacidos vivos|women|mujeres|students|children|workers|vehicles)`;
const PER_MANY = new RegExp(
  String.raw`${WITHIN}(?<![\p{L}])(?:per|for every|por(?: cada)?|cada)\s+(?<many>\d[\d.,  ]*\d|mil|thousand|million|100|cien)(?:\s+de)?\s+(?<head>${HEADS})`,
  'iu',
);

/** What a draft's number is per, in English and singular ("month"; "100,000 people"); null where it is no rate. */
export function rateOf(draft: Draft): string | null {
  // "rose from 66 to 112 per 100,000": both are rates.
  const after = around(draft).after.replace(
    /^\s(?:to|a)\s(?:\p{Sc}|[A-Z]{1,3}\$?)?\d[\d.,]*(?=(?:\s\p{Ll}+){0,4}\s(?:per|por|for every|an?|al)\s)/u,
    '',
  );
  const many = PER_MANY.exec(after)?.groups;
  if (many !== undefined) {
    const digits = (many.many ?? '').replace(/\D/g, '');
    const count =
      digits === ''
        ? /million/iu.test(many.many ?? '')
          ? 1e6
          : /cien/iu.test(many.many ?? '')
            ? 100
            : 1000
        : Number(digits);
    return `${count.toLocaleString('en-US')} ${/people|inhab|resid|person|habit/iu.test(many.head ?? '') ? 'people' : headIn(many.head ?? '')}`;
  }
  const isMoney = draft.number.kind === 'money';
  const head = PER_HEAD.exec(after) ?? (isMoney ? PAID_PER_HEAD.exec(after) : null);
  const headed = head?.groups?.unit?.toLowerCase();
  if (headed !== undefined) return HEADED[headed] ?? null;
  const before = EACH_BEFORE.exec(around(draft).before.slice(-48))?.groups?.unit?.toLowerCase();
  if (before !== undefined) return UNITS[before] ?? (isMoney ? HEADED[before] : undefined) ?? null;
  const per = PER.exec(after);
  const found =
    per !== null && OF_NEXT.test(after.slice(0, per[0].length + 40).slice(per[0].length))
      ? null
      : (per ?? (isMoney ? (PAID_A.exec(after) ?? THE_UNIT.exec(after)) : null));
  const unit = found?.groups?.unit?.toLowerCase();
  if (unit !== undefined) return UNITS[unit] ?? null;
  const noun = isMoney ? PER_NOUN.exec(after)?.groups?.unit : undefined;
  if (noun !== undefined) return noun;
  if (draft.number.kind === 'percent' && BEFORE_NOUN.test(after)) return null;
  if (draft.number.kind === 'count' && PAID_MONTHLY.test(after)) return null;
  const adjective = Object.entries(ADJECTIVE.exec(after)?.groups ?? {}).find(
    ([, found]) => found !== undefined,
  );
  return adjective?.[0] ?? null;
}

function headIn(head: string): string {
  const lower = head.toLowerCase();
  return lower === 'mujeres' ? 'women' : lower === 'nacidos vivos' ? 'live births' : lower;
}
