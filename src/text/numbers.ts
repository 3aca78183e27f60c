import { readDigits } from './numbers/digits.ts';
import { mayBegin, readShare } from './numbers/fractions.ts';
import { currencyAfter, currencyBefore } from './numbers/money.ts';
import { isNoCount, maskedDigits } from './numbers/not-counts.ts';
import { type Token, tokenize, wordAt } from './numbers/tokens.ts';
import { readLot, readMixed, readScale, readThousands, readWords } from './numbers/words.ts';
import type { Span } from './span.ts';

/** A number that a text counts, measures or pays with. The span covers scale, currency and percent sign. */
export interface FoundNumber extends Span {
  readonly value: number;
  /** The upper end of a range; otherwise null. */
  readonly valueMax: number | null;
  readonly kind: 'count' | 'percent' | 'money';
  /** ISO 4217, or `other` where the text doesn't say whose; null unless `kind` is `money`. */
  readonly currency: string | null;
  /** How the number is meant by itself: "hundreds" is at least 100, "a third" about 33.3 percent. */
  readonly meant: 'exactly' | 'approximately' | 'at-least';
  readonly written: 'digits' | 'words' | 'lot' | 'share';
}

const PERCENT = /^[ \u00a0\u202f]?(?:%|per ?cent\b|pct\b|por ciento\b|por 100\b|-percent\b)/iu;
const SUFFIX = /^(?:(k|K)|(m|M|mn|mln)|(bn|B|b)|(tn|T))(?![\p{L}\d])/u;
const SUFFIX_FACTORS = [1e3, 1e6, 1e9, 1e12];

interface Draft extends Span {
  readonly value: number;
  readonly kind: FoundNumber['kind'];
  readonly currency: string | null;
  readonly meant: FoundNumber['meant'];
  readonly written: FoundNumber['written'];
  /** Index of the first token after it. */
  readonly next: number;
}

/** "5 ½", "4 1/2": the fraction behind a whole number, and where it ends; null without one. */
function partAfter(text: string, end: number): { value: number; end: number } | null {
  const found = /^ (?:([½¼¾⅓⅔])|([123])\/([234]))(?![\d/])/u.exec(text.slice(end, end + 6));
  if (found === null) return null;
  const [all, glyph, over, under] = found;
  const value = glyph === undefined ? Number(over) / Number(under) : readDigits(glyph, 'en', false)!;
  return value < 1 ? { value, end: end + all.length } : null;
}

/** Index of the token behind "and a half"; null where none stands at `index`. */
function halfAfter(tokens: readonly Token[], index: number, language: string): number | null {
  const words = language === 'es' ? ['y', 'medio'] : ['and', 'a', 'half'];
  return words.every((word, at) => wordAt(tokens, index + at) === word) ? index + words.length : null;
}

/** "seis años y medio", "two years and a half": half a year more than the number itself says. */
const isYearsAndHalf = (tokens: readonly Token[], index: number): boolean =>
  /^(?:años?|years?)$/u.test(wordAt(tokens, index)) &&
  (halfAfter(tokens, index + 1, 'es') !== null || halfAfter(tokens, index + 1, 'en') !== null);

/** Extends a bare amount by its scale, percent sign and currency. */
function complete(
  text: string,
  tokens: readonly Token[],
  language: string,
  bare: Omit<Draft, 'kind' | 'currency'>,
): Draft {
  let { value, end, next } = bare;
  const before = currencyBefore(text, bare.start);
  const suffix = bare.written === 'digits' ? SUFFIX.exec(text.slice(end, end + 4)) : null;
  // A lone "m" after a number is metres unless a currency stands before it.
  if (suffix !== null && (before !== null || /^(?:bn|mn|mln|tn|k|K)$/u.test(suffix[0]))) {
    value *= SUFFIX_FACTORS[suffix.slice(1).findIndex((part) => part !== undefined)]!;
    end += suffix[0].length;
    while (tokens[next] !== undefined && tokens[next]!.start < end) next++;
  } else if (bare.written === 'digits' || bare.written === 'words') {
    const hyphen = tokens[next]?.text === '-' ? 1 : 0;
    const scale = readScale(tokens, next + hyphen, language);
    const mixed = readMixed(tokens, next, bare.value, language);
    const part = partAfter(text, end);
    const half = bare.value < 100 ? halfAfter(tokens, next, language) : null;
    const halved = half === null ? null : readScale(tokens, half, language);
    if (part !== null) {
      value += part.value;
      end = part.end;
      while (tokens[next] !== undefined && tokens[next]!.start < end) next++;
    } else if (half !== null) {
      value = (value + 0.5) * (halved?.value ?? 1);
      next = halved?.next ?? half;
      end = tokens[next - 1]!.end;
    } else if (mixed !== null) {
      value = mixed.value;
      next = mixed.next;
      end = tokens[next - 1]!.end;
    } else if (scale !== null) {
      value *= scale.value;
      next = scale.next;
      end = tokens[next - 1]!.end;
      if (tokens[next]?.lower === 'y' && tokens[next + 1]?.lower === 'medio') {
        value += scale.value / 2;
        next += 2;
        end = tokens[next - 1]!.end;
      }
    }
  }
  const thousands = bare.written === 'lot' ? null : readThousands(tokens, next, language);
  if (thousands !== null) {
    value += thousands.value;
    next = thousands.next;
    end = tokens[next - 1]!.end;
  }
  if (bare.value < 100 && isYearsAndHalf(tokens, next)) value += 0.5;
  value = Number(value.toPrecision(12));
  const percent = PERCENT.exec(text.slice(end, end + 12));
  if (percent !== null) {
    end += percent[0].length;
    while (tokens[next] !== undefined && tokens[next]!.start < end) next++;
    return { ...bare, value, end, next, kind: 'percent', currency: null };
  }
  // "hundreds of thousands of dollars"
  const isOf = bare.written === 'lot' && tokens[next]?.lower === 'of';
  const isJoined = tokens[next]?.text === '-' && before === null;
  const after = currencyAfter(tokens, isOf || isJoined ? next + 1 : next);
  if (after !== null && (before === null || tokens[after.next - 1]!.kind === 'word')) {
    const start = before?.start ?? bare.start;
    return {
      ...bare,
      value,
      start,
      end: tokens[after.next - 1]!.end,
      next: after.next,
      kind: 'money',
      currency: before !== null && before.code !== 'USD' ? before.code : after.code,
    };
  }
  if (before !== null)
    return { ...bare, value, start: before.start, end, next, kind: 'money', currency: before.code };
  return { ...bare, value, end, next, kind: 'count', currency: null };
}

/** Where the tokens from `index` to `next` (exclusive) stand. */
function placeOf(tokens: readonly Token[], index: number, next: number) {
  return { start: tokens[index]!.start, end: tokens[next - 1]!.end, next };
}

/** Lots that are counted in words: "three dozen", "dos centenares". */
const LOTS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['docenas', 12],
  ['decenas', 10],
  ['veintenas', 20],
  ['centenares', 100],
  ['millares', 1000],
]);

function readAt(text: string, tokens: readonly Token[], index: number, language: string): Draft | null {
  const token = tokens[index]!;
  if (token.kind === 'mark' || (token.kind === 'word' && !mayBegin(token.lower, language))) return null;
  const share = readShare(tokens, index, language);
  // "three quarters of a billion"
  const ofScale =
    share !== null && wordAt(tokens, share.next) === 'of' && wordAt(tokens, share.next + 1) === 'a'
      ? readScale(tokens, share.next + 2, language)
      : null;
  if (share !== null && ofScale !== null)
    return complete(text, tokens, language, {
      ...placeOf(tokens, index, ofScale.next),
      value: (share.percent / 100) * ofScale.value,
      meant: 'approximately',
      written: 'words',
    });
  if (share !== null) {
    return {
      ...placeOf(tokens, index, share.next),
      value: share.percent,
      kind: 'percent',
      currency: null,
      meant: 'approximately',
      written: 'share',
    };
  }
  if (token.kind === 'digits') {
    const tail = text.slice(token.end, token.end + 12);
    const measured =
      PERCENT.test(tail) ||
      readScale(tokens, index + 1, language) !== null ||
      currencyBefore(text, token.start) !== null ||
      SUFFIX.test(tail) ||
      currencyAfter(tokens, index + 1) !== null;
    const value = readDigits(token.text, language, !measured);
    if (value === null) return null;
    return complete(text, tokens, language, {
      ...placeOf(tokens, index, index + 1),
      value,
      meant: 'exactly',
      written: 'digits',
    });
  }
  const lot = readLot(tokens, index, language);
  if (lot !== null) {
    return complete(text, tokens, language, {
      ...placeOf(tokens, index, lot.next),
      value: lot.value,
      meant: lot.meant,
      written: 'lot',
    });
  }
  const words = readWords(tokens, index, language);
  if (words === null) return null;
  const lots =
    readLot(tokens, words.next - 1, language) === null ? LOTS.get(wordAt(tokens, words.next)) : undefined;
  const next = lots === undefined ? words.next : words.next + 1;
  const scale = readScale(tokens, words.next - 1, language);
  if (scale !== null && tokens[words.next]?.lower === 'y' && tokens[words.next + 1]?.lower === 'medio') {
    const value = words.value + scale.value / 2;
    return complete(text, tokens, language, {
      ...placeOf(tokens, index, words.next + 2),
      value,
      meant: 'exactly',
      written: 'words',
    });
  }
  return complete(text, tokens, language, {
    ...placeOf(tokens, index, next),
    value: words.value * (lots ?? 1),
    // "tres centenares" are about so many, three dozen just so.
    meant: lots === undefined || lots === 12 ? 'exactly' : 'approximately',
    written: 'words',
  });
}

/** "entre el 6 y el 7 por ciento" */
const RANGE_ARTICLES = /^\s*(?:%|por ciento)?\s*y\s(?:el|los|las|un)\s*$/u;
const RANGE_LINK = /^\s*(?:-\s(?:to|or)|[-–—]|\bto\b|\bor\b|\band\b|\by\b|\ba\b|\bo\b)\s*$/u;
const BETWEEN = /\b(?:between|entre(?: (?:el|los|las|un))?)\s+$/iu;

/** "pasó de 66 a 112": two figures, before and after. */
const CHANGED =
  /(?<!\p{L})(?:pas|sub|baj|aument|ca[yí]|crec|descend|redu[cj]|salt|elev|increment|retroced)\p{L}*\s(?:\p{L}+\s){0,2}de\s+$/iu;

/** "ranging from 5 to 15", "sentences from 15 to 25", "van de 5 a 15": two ends, however they are joined. */
const RANGES =
  /(?<=(?<!\p{L})(?:(?:rang|var|oscil)\p{L}+|sentences|terms|penas|condenas|ages|prices)\s(?:of\s)?(?:from|de|desde)\s)$/iu;

/** "rose from 8 to 12 percent", "de 62 mil a 40 mil pesos": the first as much a share or money as the second. */
function likeNext(low: Draft, high: Draft | undefined, link: string, before: string): Draft {
  if (high === undefined || low.kind !== 'count' || high.kind === 'count' || low.written === 'share')
    return low;
  const isChange = /^\s(?:to|a|hasta)\s$/u.test(link) && /(?<=(?<!\p{L})(?:from|de|desde)\s)$/iu.test(before);
  return isChange ? { ...low, kind: high.kind, currency: high.currency } : low;
}

/** "600 million", "5bn": whether a number has its thousands in words, which "3,000 pesos" hasn't. */
const SCALED =
  /(?<!\p{L})(?:thousand|million|billion|trillion|mil|mill[oó]n(?:es)?|bill[oó]n(?:es)?)(?!\p{L})|\d\s?(?:[kKmMB]|bn|mn|mln|tn)(?!\p{L})/u;

/** Joins "between 500 and 600", "500–600" and "20 to 30" into one number with two ends. */
function joinRanges(
  text: string,
  drafts: readonly Draft[],
): readonly (Draft & { valueMax: number | null })[] {
  const joined: (Draft & { valueMax: number | null })[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const low = drafts[i]!;
    const high = drafts[i + 1];
    const link = high === undefined ? '' : text.slice(low.end, high.start);
    const before = text.slice(Math.max(0, low.start - 12), low.start);
    const isBetween = BETWEEN.test(before);
    const isRange =
      high !== undefined &&
      (RANGE_LINK.test(link) || (isBetween && RANGE_ARTICLES.test(link))) &&
      low.written !== 'share' &&
      // "by 56.25% to 12,500 takas": a change, and where it came to.
      (low.kind !== 'percent' || high.kind === 'percent') &&
      high.written !== 'share' &&
      (/[-–—]/u.test(link) ||
        (isBetween
          ? /\b(?:and|y)\b/u.test(link)
          : /^\s*(?:to|or|o)\s*$/u.test(link) || (/^\s*a\s*$/u.test(link) && /\bde\s+$/iu.test(before)))) &&
      (!/(?<=\b(?:from|rose|fell|up|down)\s+(?:(?:an estimated|about|around|some|nearly|roughly|over)\s+)?)$/iu.test(
        text.slice(Math.max(0, low.start - 32), low.start),
      ) ||
        RANGES.test(text.slice(Math.max(0, low.start - 24), low.start))) &&
      !CHANGED.test(text.slice(Math.max(0, low.start - 40), low.start));
    if (!isRange) {
      joined.push({ ...likeNext(low, high, link, before), valueMax: null });
      continue;
    }
    // "500 to 600 million", "$3–5bn": scale and unit of the upper end hold for the lower one.
    const factor =
      high.value >= 1e3 && low.value < 1e3 && low.kind !== 'percent'
        ? 10 ** (3 * Math.floor(Math.log10(high.value) / 3))
        : 1;
    const value =
      low.value *
      (factor > 1 && high.value / factor < 1e3 && SCALED.test(text.slice(high.start, high.end)) ? factor : 1);
    if (value >= high.value || (low.kind !== high.kind && low.kind !== 'count' && high.kind !== 'count')) {
      joined.push({ ...low, valueMax: null });
      continue;
    }
    joined.push({
      ...high,
      start: low.start,
      value,
      valueMax: high.value,
      kind: high.kind === 'count' ? low.kind : high.kind,
      currency: high.currency ?? low.currency,
      written: low.written,
    });
    i++;
  }
  return joined;
}

/**
 * Every number of a text that counts, measures or pays, in order and apart: digits in the styles of English and
 * Spanish, words, lots ("hundreds", "un centenar"), shares, ranges and money. Left out: what names or orders
 * ("Article 149", "11J", "third"), ages, scores, telephone numbers, and everything within `taken` (dates, times).
 * `tokens` are the text's own, for those who have them.
 * Offsets are UTF-16. Linear in the text's length but for look-behinds of bounded length.
 */
export function findNumbers(
  text: string,
  language: string,
  taken: readonly Span[] = [],
  tokens: readonly Token[] = tokenize(text),
): readonly FoundNumber[] {
  const primary = language.split('-')[0]!.toLowerCase();
  const masks = [...taken, ...maskedDigits(text)].sort((a, b) => a.start - b.start);
  const isMasked = (start: number, end: number) => masks.some((mask) => start < mask.end && mask.start < end);
  const drafts: Draft[] = [];
  let index = 0;
  while (index < tokens.length) {
    const draft = readAt(text, tokens, index, primary);
    if (draft === null) {
      index++;
      continue;
    }
    index = Math.max(index + 1, draft.next);
    if (isMasked(draft.start, draft.end)) continue;
    drafts.push(draft);
  }
  return joinRanges(text, drafts)
    .filter(
      (draft) =>
        draft.kind !== 'count' ||
        !isNoCount({
          text,
          start: draft.start,
          end: draft.end,
          value: draft.value,
          words: draft.written !== 'digits',
        }),
    )
    .map(({ next: _, ...found }) => found);
}
