/** What a line that names only who wrote an article and when says. */
export interface Byline {
  readonly authors: readonly string[];
  /** EDTF, for publication; null where the line gives no date, or one that can be read in two ways. */
  readonly published: string | null;
  /** A date that can be read in two ways, as it is written. */
  readonly ambiguous: string | null;
  /** The line tells of a later change; what it dates is no publication. */
  readonly update: boolean;
}

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'it', 'de'];

const bare = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');

function calendarNames(): { months: Map<string, number>; weekdays: Set<string> } {
  const months = new Map<string, number>([
    ['sept', 9],
    ['set', 9],
  ]);
  const weekdays = new Set<string>();
  const name = (language: string, date: Date, part: 'month' | 'weekday', width: 'long' | 'short') =>
    bare(date.toLocaleDateString(language, { [part]: width, timeZone: 'UTC' }));
  for (const language of LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      for (let month = 0; month < 12; month++) {
        months.set(name(language, new Date(Date.UTC(2024, month, 15)), 'month', width), month + 1);
      }
      for (let day = 1; day <= 7; day++) {
        weekdays.add(name(language, new Date(Date.UTC(2024, 0, day)), 'weekday', width));
      }
    }
  }
  return { months, weekdays };
}

const { months: MONTHS, weekdays: WEEKDAYS } = calendarNames();

// Words that may stand around the date and the names without saying anything else.
const FILLER = new Set(
  `published publication posted date first on at the of and time ago hour hours day days
  publicado publicada publicacion fecha el la de del las los hora horas hrs a y hace dia dias
  by por admin webmaster comment comments comentario comentarios
  min minute minutes minuto minutos read reading lectura tiempo
  am pm a.m p.m gmt utc est edt cst cdt pst pdt et ct mt pt bst cet cest h
  interview report analysis story words text opinion news entrevista reportaje analisis texto noticias
  st nd rd th`.split(/\s+/),
);
const UPDATE =
  /^(?:last )?(?:updated?|modified|edited|corrected|actualizad[oa]|actualizacion|modificad[oa]|editad[oa])$/;

const pad = (number: number): string => String(number).padStart(2, '0');

function edtf(year: number, month: number, day: number | null): string | null {
  if (year < 1600 || year > 2200 || month < 1 || month > 12) return null;
  if (day === null) return `${year}-${pad(month)}`;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && day > 0 ? date.toISOString().slice(0, 10) : null;
}

const MONTH = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`(\d{4})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|º|°|\.)?`;
const SHAPES: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'my' }[] = [
  { pattern: new RegExp(String.raw`\b${MONTH} ${DAY},? ${YEAR}\b`, 'u'), order: 'mdy' },
  {
    pattern: new RegExp(String.raw`(?<!\d)${DAY} (?:de |of )?${MONTH},? (?:de |del )?${YEAR}\b`, 'u'),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?<!\d(?:st|nd|rd|th|º|°|\.)? (?:de |of )?)${MONTH},? (?:de |del )?${YEAR}\b`,
      'u',
    ),
    order: 'my',
  },
];
const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const NUMERIC = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;

interface DateFound {
  readonly edtf: string | null;
  readonly start: number;
  readonly end: number;
}

/** The first date that is written out in `text`, with its year. Null for none. */
function findDate(text: string): DateFound | null {
  const found: DateFound[] = [];
  const add = (match: RegExpExecArray, date: string | null) =>
    found.push({ edtf: date, start: match.index, end: match.index + match[0].length });
  for (const { pattern, order } of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [first, second, third] = match.slice(1) as [string, string, string | undefined];
    const name = order === 'dmy' ? second : first;
    const month = MONTHS.get(bare(name));
    if (month === undefined) continue;
    const day = order === 'my' ? null : Number(order === 'dmy' ? first : second);
    const date = edtf(Number(third ?? second), month, day);
    if (date !== null) add(match, date);
    if (found.length > 0 && order !== 'my') break;
  }
  const iso = ISO.exec(text);
  if (iso !== null) add(iso, edtf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [a, b, year] = numeric.slice(1).map(Number) as [number, number, number];
    // 03/04 is March or April: only a part over 12 tells which.
    const date = a > 12 ? edtf(year, b, a) : b > 12 ? edtf(year, a, b) : a === b ? edtf(year, a, b) : null;
    add(numeric, date);
  }
  return found.sort((x, y) => x.start - y.start || y.end - x.end)[0] ?? null;
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|del|la|las|los|da|do|dos|von|van|der|den|bin|al|y) )*\p{Lu}[\p{L}\p{M}.'’-]*){0,5}`;
const BY = new RegExp(
  String.raw`(?:^|(?<=[\s|•·—–-]))(?:[Bb]y|BY|[Pp]or|POR|[Aa]utor(?:a|es)?|[Aa]uthors?|[Ww]ritten by|[Ee]scrito por)(?:: ?| )(${NAME}(?:(?:, | and | y | & )${NAME}){0,4})`,
  'u',
);

function namesIn(list: string): readonly string[] {
  const names = list.split(/, | and | y | & /).filter((name) => !WEEKDAYS.has(bare(name)));
  // "By Jo Weir, Port Lindel": two with only a comma between them are somebody and a place.
  return names.length === 2 && !/ (?:and|y|&) /.test(list) ? names.slice(0, 1) : names;
}

/** How long ago something was, as of a day that the page doesn't give. */
const AGO =
  /(?<![\p{L}\d])(?:(?:hace|h[aá]) (?:\d{1,3}|un[ao]?|unos|unas) \p{L}{1,8}|(?:\d{1,3}|an?) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|months?|years?) ago)(?![\p{L}\d])/giu;
const CLOCK = /(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?(?!\d)/;
const CHANGED = /\b(?:updated?|modified|edited|corrected|actualiza|modificad|editad)/i;

/** What follows an author's name on a line of its own: ", political correspondent", " in Port Lindel". */
const AFTER_NAME =
  /^(?:,? (?:in|en|desde|from) \p{Lu}[\p{L}\p{M} .'’-]{1,40}|[,|–—-] ?[\p{L}\p{M} .'’-]{3,50})$/u;

/**
 * Reads a line as a byline. Null where it says anything besides a publication date, names after "by" or "por", and
 * the words that go with them: then it is a sentence, however many dates it has.
 */
export function parseByline(line: string): Byline | null {
  if (line.length > 200) return null;
  const text = line
    .replace(/\u00a0/g, ' ')
    .replace(/^[*_]+|[*_]+$/g, '')
    // What pages set apart by style alone comes without a space: "May 6, 2025Updated".
    .replace(/(?<=\d)(?=\p{Lu}\p{Ll}{2})/gu, ' ');
  let rest = text;
  const cut = (start: number, end: number) => {
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  };
  const date = findDate(rest);
  if (date !== null) cut(date.start, date.end);
  rest = rest.replace(AGO, ' | ');
  const second = date === null ? null : findDate(rest);
  if (second !== null) cut(second.start, second.end);
  const by = BY.exec(rest);
  const authors = by === null ? [] : namesIn(by[1]!);
  if (date === null && authors.length === 0) return null;
  if (by !== null) {
    const after = rest.slice(by.index + by[0].length);
    const isPlaceOrPost =
      by.index === 0 && authors.every((name) => name.includes(' ')) && AFTER_NAME.test(after);
    cut(by.index, isPlaceOrPost ? rest.length : by.index + by[0].length);
  }

  const words = rest
    .replace(new RegExp(CLOCK, 'g'), ' ')
    .split(/[\s|,;:()•·—–/@-]+/u)
    .filter((word) => word !== '');
  const known = (word: string) =>
    FILLER.has(word) || WEEKDAYS.has(word) || UPDATE.test(word) || word === 'last' || /^\d{1,2}$/.test(word);
  // With the time of day or an author's name it is no caption, and what else it says is where the report comes from or
  // stands on the site.
  const isPlaced = date !== null && (CLOCK.test(rest) || (authors.length > 0 && /[|·•]/.test(text)));
  const unknown = words.filter((word) => !known(bare(word)));
  if (unknown.length > (isPlaced ? 4 : 0) || !unknown.every((word) => /^\p{Lu}/u.test(word))) return null;

  // "Published 1 May, updated 2 May": the date before the word for a change is the publication's.
  const update = words.some((word) => UPDATE.test(bare(word)));
  if (update && date === null) return null;
  const changedAt = text.search(CHANGED);
  const publishedFirst =
    update && date !== null && changedAt > date.end && (second !== null || /\b(?:ago|hace)\b/i.test(text));
  const counts = date !== null && (!update || publishedFirst);
  return {
    authors,
    published: counts ? date.edtf : null,
    ambiguous: counts && date.edtf === null ? text.slice(date.start, date.end) : null,
    update: update && !publishedFirst,
  };
}
