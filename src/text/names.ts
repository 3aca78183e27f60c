import type { Span } from './span.ts';

/** One word of a text as names are made of. Offsets are UTF-16; a possessive's "'s" is not part of it. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case without accents or the full stop of an abbreviation: what the lexicons of names hold. */
  readonly plain: string;
  /** Begins with a capital letter, or with digits and one ("9M"). */
  readonly capital: boolean;
  /** Followed by "'s", or by an apostrophe after "s". */
  readonly possessive: boolean;
  /** Parted from the word before it by nothing but one space, or by "&". */
  readonly joined: boolean;
  /** The first word of a sentence, or after an opening quotation mark, a dash or a colon. */
  readonly opens: boolean;
}

// The sign behind a number is part of it: "3.4%, the bank said".
const WORD =
  /\p{L}(?:\.\p{L})+\.?(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=\p{N})[ \u00a0]?[%‰€°](?![\p{L}\p{N}]))?/gu;

/** Abbreviations whose full stop belongs to them. */
const SHORT =
  /^(?:mr|mrs|ms|dr|dra|sr|sra|srta|jr|st|gen|lt|col|maj|capt|sgt|sen|rep|gov|rev|hon|prof|pres|adm|cmdr|corp|inc|ltd|co|lic|ing|gral|mons|ph|esq|supt|insp)$/;

const DIGITS = /^\d{1,2}$/;
const ASCII = /^[ -~]*$/;
const POSSESSIVE = /['’]s$/i;
const APOSTROPHE = /^['’](?!\p{L})/u;
/** "9M", "al-Bashir", "d'Esquadra": digits, an article or a particle in lower case may stand before the capital. */
const CAPITAL =
  /^(?:\d{0,3}|(?:al|el|an|ar|as|ash|at|az)-|[dl]['’]|\p{Ll}{2}(?=\p{Lu}{4})|(?:el|la)(?=\p{Lu}\p{Ll}{3}))\p{Lu}/u;
const ONE_CAPITAL = /^\p{Lu}$/u;
/** What stands between two words where the second begins a sentence, a quotation or what a colon announces. */
const OPENING = /[.!?:…]["'”’»)\]]*(?:\s|-\s?$)|["“«‘(¿¡—–]\s?$|\s-\s$/u;
const INITIAL = /^\p{Lu}(?:\.\p{Lu})*\.?$/u;
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\p{N}&-]{2,12}$/u;

/** Lower case without accents: "Núñez" → "nunez". For comparing names only; searching keeps the ñ apart. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‑]/g, (c) => (c === '’' ? "'" : '-'));
}

/** The words of `text`, in order. Takes time in proportion to its length. */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    let end = start + match[0].length;
    let possessive = false;
    if (POSSESSIVE.test(match[0]) && match[0].length > 2) {
      end -= 2;
      possessive = true;
    } else if (APOSTROPHE.test(text.slice(end, end + 2)) && /s$/i.test(match[0])) {
      possessive = true;
    }
    let folded = plain(text.slice(start, end));
    const isInitialHere = ONE_CAPITAL.test(match[0]) && !isPlatform(match[0], found.at(-1));
    if (text[end] === '.' && (SHORT.test(folded) || isInitialHere)) end += 1;
    if (folded.endsWith('.')) folded = folded.slice(0, -1);
    const gap = text.slice(last, start);
    found.push({
      start,
      end,
      text: text.slice(start, end),
      plain: folded,
      capital: CAPITAL.test(match[0]),
      possessive,
      joined: (gap === ' ' || gap === ' & ') && found.length > 0 && !found.at(-1)!.possessive,
      opens: isOpening(found, gap),
    });
    last = possessive && match[0].length > end - start ? end + 2 : end;
  }
  return found;
}

/** "… escribió en X. Su compañero": the platform, whose full stop ends a sentence. */
const isPlatform = (word: string, before: Word | undefined): boolean =>
  word === 'X' &&
  /^(?:en|on|de|of|por|via|social|plataforma|platform|network|cuenta|account)$/.test(before?.text ?? '');

/** Whether a word opens a sentence: by what stands before it, or behind the time of an entry ("17:41 The …"). */
function isOpening(before: readonly Word[], gap: string): boolean {
  if (before.length === 0 || (gap !== ' ' && OPENING.test(gap))) return true;
  // "P. El Gobierno sostiene": who asks and who answers in an interview.
  if (before.length === 1 && /^[PRQA]\.$/.test(before[0]!.text) && before[0]!.start === 0) return true;
  return before.length < 3 && before.every(({ text, start }) => start < 6 && DIGITS.test(text));
}

/** Lower-case words that join parts of a person's name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de del la las los van von der den ter ten zu zur da das do dos di du le bin ibn al el af'.split(' '),
);

/** Particles after which hardly anything but a person's surname stands. */
export const FOREIGN_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den ter zu zur bin ibn al da dos di du af'.split(' '),
);

/** Lower-case words that join parts of an organisation's name. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  'of for to the on against de del la las lo los el para por contra sin da do dos das di della du des'.split(
    ' ',
  ),
);

/** Whether a word is an initial ("A.") or a run of them ("J.P."). */
export function isInitial(word: Word): boolean {
  return INITIAL.test(word.text);
}

/** Whether a word is written in capitals only, as acronyms are ("HRW", "9M"). */
export function isAcronym(word: Word): boolean {
  return ACRONYM.test(word.text);
}
