import type { Span } from './span.ts';

/** A token before a full stop that never ends a sentence: a title or a word that announces what follows. */
const OPENS = new Set(
  `mr mrs ms mx dr prof gen lt col maj sgt capt cmdr adm rev hon pres gov sen rep reps sens atty supt insp
  st mt ft vs cf fig figs pp vol vols sec ch approx ca eg ie viz al
  sra sres sras srta dra dres lic licda ing arq gral cmdte cdte cnel tte tnte mons excmo excma ilmo ilma pbro
  sto sta fr hno hna ud uds vd vds av avda ctra pza pág págs pag pags cap caps tel aprox
  ej p.ej p.ej e.g i.e`.split(/\s+/),
);

/** Tokens that announce a number: they end a sentence unless a digit follows. */
const COUNTS = new Set(
  `no nos núm núms num nums nro nros art arts
  jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago set dic`.split(/\s+/),
);

/** Tokens that end a sentence only where the next word is one that begins sentences. */
const EITHER = new Set(
  'jr inc corp co cos ltd llc bros dept est etc assn univ cía cia hnos ph.d uu'.split(/\s+/),
);

/** The same of American states; in lower case they are words of the language: "ill", "miss", "wash". */
const STATES = new Set(
  `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore
  pa tenn tex va vt wash wis wyo`.split(/\s+/),
);

/** Words that begin sentences and hardly ever the second half of a name. */
const STARTERS = new Set(
  `the a an this that these those he she it they we you i his her its their our my there here
  in on at by for from with after before during since when while where as if although though because despite
  and but or so yet however meanwhile moreover also still now then once both all some many most more
  what who why how which not no only according among under over about last
  el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel aquella
  en por para con sin según tras desde entre hasta sobre ante durante mientras cuando donde como si aunque porque
  y e pero o además también sin embargo ya no se su sus mi al del qué quién cuándo cómo dónde que todos muchos`.split(
    /\s+/,
  ),
);

/** Words that may follow a time of day within a sentence. */
const AFTER_TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|^(?:eastern|central|mountain|pacific)\b|^(?:[ecmp][sd]?t|gmt|utc|bst|cet)\b/iu;

/** `Smith asked.`, `The minister said.`: what may follow a question or an exclamation in quotation marks. */
const ATTRIBUTION =
  /^\p{Lu}[^\s.,;:!?]*(?: [^\s.,;:!?]+){0,5} (?:said|says|asked|asks|added|adds|wrote|writes|told|replied|shouted|cried|tweeted|posted)\b/u;

const CLOSERS = /^["'”’»)\]]+/u;
const OPENERS = /^["'“‘«([¿¡—–-]+\s*/u;
const TAIL = 48;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      return segmenterFor('en');
    }
    if (segmenters.size < 50) segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** What the full stop at the end of `before` does, given what comes `after` it. */
function stopContinues(before: string, after: string, language: string): boolean {
  // The token holds no space: looked for from the last one on, it is found in a fifth of the time.
  const last = before.slice(before.lastIndexOf(' ') + 1);
  const token = /([\p{L}\p{N}.ºª'’-]+)\.["'”’»)\]]*$/u.exec(last)?.[1];
  if (token === undefined) return false;
  const word = token.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
  const first = /^[\p{L}\p{N}'’]+/u.exec(after.replace(OPENERS, ''))?.[0] ?? '';
  const digit = /^[\p{Sc}#]?\d/u.test(after);
  const starter = STARTERS.has(first.toLowerCase()) && after.charAt(first.length) !== '.';
  const quoted = /^["“«]/u.test(after);

  // "(U.S. $2,250)"
  if (word === 'u.s' && /^\$\d/.test(after)) return true;
  if (/^[ap]\.?\s?m$/iu.test(word)) return AFTER_TIME.test(after);
  if (word === 'sr' || word === 'sr.') return language.startsWith('es') || (!starter && !quoted && !digit);
  if (OPENS.has(word)) return true;
  if (COUNTS.has(word)) return digit;
  // "80 km/h. "
  if (/\/\p{L}\.["'”’»)\]]*$/u.test(last)) return false;
  if (/^\p{L}$/u.test(token)) return (digit && token === word) || (!digit && !starter && !quoted);
  // Doubled plurals: the first half ("EE.") always awaits its second ("UU.").
  if (/^(\p{Lu})\1$/u.test(token) && /^(\p{Lu})\1\b/u.test(after)) return true;
  if (
    EITHER.has(word) ||
    (STATES.has(word) && /^\p{Lu}/u.test(token)) ||
    /(?:^|[.-])\p{L}(?:\.\p{L})+$/u.test(token) ||
    /^\p{Lu}-\p{Lu}\p{Ll}+$/u.test(token)
  )
    return !starter && !quoted && !digit;
  return false;
}

/** Whether the sentence that `before` seems to end goes on in `after`. */
function continues(before: string, after: string, language: string): boolean {
  if (/[\n\r\u2028\u2029]\s*$/u.test(before)) return false;
  const end = before.trimEnd();
  if (end === '' || !/[.!?…。！？]["'”’»)\]]*$/u.test(end)) return true;
  if (/^[—–-]?\s*\p{Ll}/u.test(after)) return true;
  if (/[!?]["'”’»]+$/u.test(end) && ATTRIBUTION.test(after)) return true;
  return stopContinues(end, after, language);
}

/** "behind bars.[2] The courts": a note stands with the sentence that it belongs to. */
const NOTE = /[.!?]["'”’»)]*(?:\[\d{1,3}\])+\s+(?=[\p{Lu}\d"“«¿¡])/gu;

/** Where sentences start behind a note's mark, which the Segmenter takes for a start itself. */
const noteStarts = (text: string): readonly number[] =>
  text.includes('[') ? Array.from(text.matchAll(NOTE), ({ 0: { length }, index }) => index + length) : [];

/** Where within a segment a sentence that begins with a number starts: the Segmenter never splits there. */
function numberStarts(segment: string, language: string): readonly number[] {
  const starts: number[] = [];
  if (!/\d/.test(segment)) return starts;
  for (const match of segment.matchAll(/[.!?]["'”’»)\]]*\s+(?=[\p{Sc}#]?\d)/gu)) {
    const at = match.index + match[0].length;
    const before = segment.slice(Math.max(0, at - TAIL), at).trimEnd();
    if (!stopContinues(before, segment.slice(at, at + TAIL), language)) starts.push(at);
  }
  return starts;
}

/** Texts whose sentences are remembered: people, figures and answers ask for those of the same paragraphs. */
const REMEMBERED = 500;
const remembered = new Map<string, Map<string, readonly Span[]>>();

/**
 * The sentences of `text`, in order, without the white space around them; together they cover everything else.
 * `language` is BCP 47; one that isn't known is read as English. Never throws.
 *
 * Intl.Segmenter proposes; abbreviations, initials, acronyms, numbers and quotations that go on overrule it.
 */
export function sentences(text: string, language: string): readonly Span[] {
  let known = remembered.get(language);
  if (known === undefined) {
    if (remembered.size >= 50) remembered.clear();
    known = new Map();
    remembered.set(language, known);
  }
  let spans = known.get(text);
  if (spans === undefined) {
    spans = divide(text, language);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, spans);
  }
  return spans;
}

function divide(text: string, language: string): readonly Span[] {
  const starts: number[] = [];
  const notes = noteStarts(text);
  for (const { segment, index } of segmenterFor(language).segment(text)) {
    const shift = starts.length === 0 ? 0 : (CLOSERS.exec(segment)?.[0] ?? '').length;
    const start = index + (shift > 0 && /^["']/.test(segment) ? 0 : shift);
    const before = text.slice(Math.max(0, index - TAIL), index);
    if (starts.length === 0 || !continues(before, text.slice(start, start + 2 * TAIL).trimStart(), language))
      starts.push(start);
    for (const at of numberStarts(segment, language)) starts.push(index + at);
  }
  if (notes.length > 0) {
    const kept = starts.filter(
      (at) => !/[.!?]["'”’»)]*(?:\[\d{1,3}\])*\[$/u.test(text.slice(Math.max(0, at - TAIL), at)),
    );
    starts.splice(0, starts.length, ...new Set([...kept, ...notes].sort((a, b) => a - b)));
  }
  const spans: Span[] = [];
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? text.length;
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (start < end) spans.push({ start, end });
  }
  return spans;
}
