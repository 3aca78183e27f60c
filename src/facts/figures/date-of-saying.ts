import type { FoundDate } from '../../text/dates.ts';
import { plain } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Saying } from '../person.ts';
import type { Reading } from './draft.ts';

/** ", a jury heard on Tuesday", ", se supo el lunes": the day on which something became known. */
export const HEARD =
  /(?<!\p{L})(?:(?:court|jury|inquest|inquiry|tribunal|hearing|panel|committee|parliament|coroner|council|meeting)(?: in \p{L}+)? (?:has |was |had )?(?:heard|told|learned)|it (?:has )?(?:emerged|was (?:announced|revealed|reported))|se (?:supo|conoció|informó|anunció)|según se (?:supo|informó))\s(?:(?:on|late|early|el|este|la)\s)*$/iu;

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

export const nearWords = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

/** How far the words that tell what a date is the date of may stand from it, in UTF-16 units. */
export const NEAR = 160;

/** Whether a date stands right beside a verb of saying: "said on Monday", "On Tuesday, the minister said". */
export function besideSpeech(reading: Reading, date: FoundDate, sentence: Span, number: Span): boolean {
  const numberStart = number.start;
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
  // "put the toll at 41 on Monday"
  const isPut =
    PUT_AT.test(reading.text.slice(Math.max(sentence.start, numberStart - 80), numberStart)) &&
    /^(?:\s\p{Ll}+){0,3}?\s(?:(?:on|el|este)\s)?$/u.test(reading.text.slice(number.end, date.start));
  if (date.start > numberStart)
    // "answered 1,912 calls last year": an act.
    return (
      (verb >= 0 && last.length - verb <= 2 && !ANSWERS.test(last[verb]!)) ||
      (isPut && /^\d{4}-\d\d-\d\d$/.test(date.edtf ?? ''))
    );
  if (verb >= 0) return true;
  // "On Tuesday, the Red Cross put the toll at 41"
  if (PUT_AT.test(reading.text.slice(date.end, numberStart))) return true;
  // A date that opens the sentence dates the verb that follows: of saying, if that verb is one.
  if (date.start - sentence.start > 4) return false;
  const [between = ''] = reading.text
    .slice(date.end, Math.min(numberStart, date.end + NEAR))
    .split(/(?<![\p{L}\d])\d(?!\d*\p{L})/u);
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

const TELLS_THAT = /\s(?:que|that)\s(?:(?:en|el|este|la|in|on|as of|by|at|until|the|hasta|a|para)\s){0,3}$/iu;

const SAID_AT =
  /(\p{L}+)\s(?:at|in|during|before|en|ante|durante)\s(?:\p{L}+\s){1,7}?(?:(?:on|in|el|este)\s)?$/u;

const PUT_AT =
  /^[^.;:]{0,60}\b(?:put|puts|raised|lowered|revised|elev[óo]|cifr[óo]|situ[óo]|rebaj[óo])\s[^.;:]{0,60}?(?:\b(?:at|to|en|a)\s)(?:(?:about|around|nearly|more|than|at|least|unos|casi|más|de)\s)*$/u;

/** Verbs by which somebody gives a number for what was counted, where the text names it as a number. */
const GIVES = /^(?:puts?|elev[oó]|cifr[oó]|situ[oó]|rebaj[oó]|actualiz[oó]|raised|lowered|revised|updated)$/u;

const GIVEN_NUMBER =
  /(?<![\p{L}])(?:n[uú]mero|cifra|balance|recuento|number|toll|tally|count|figure)(?![\p{L}])/iu;

/** Verbs that have what is said before them, or somebody's calls behind them. */
const ANSWERS = /^(?:answered|answers|contest[óa]|contestaron|respondi[óe]\p{L}*)$/u;

/** Verbs that count as often as they report. */
const FINDS = /^(?:reports?|found|counts?|ruled)$/;

/** Whether a word reports speech; "condenó" and "demanded" are acts, dated with what is done, and "contabilizaba" counts. */
export const reportsSpeech = (word: string): boolean =>
  speechFrame(plain(word)) === 'clause' &&
  !/^(?:reasons|claims|points|encontr\p{L}+|hall[óo]\p{L}*|detect[óoa]\p{L}*|descubri\p{L}+|comprob\p{L}+|verific\p{L}+|determin[óoa]\p{L}*|contabiliz\p{L}+|registr\p{L}+|contaba[n]?)$/iu.test(
    word,
  );

/** Whether a date stands with the words that attribute a saying, rather than in what is said. */
export function isOutside(reading: Reading, saying: Saying | null, date: FoundDate): boolean {
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
export function opensSaying({ text }: Reading, saying: Saying, date: FoundDate): boolean {
  // A month or year is what was counted in: "documentó en enero 212 arrestos".
  if (date.start - saying.start > 8 || !/^\d{4}-\d\d-\d\d$/.test(date.edtf ?? '')) return false;
  const verb = nearWords(text.slice(Math.max(0, saying.start - 24), saying.start)).at(-1);
  return verb !== undefined && reportsSpeech(verb);
}

/** Whether a verb of saying stands right beside a date. */
export function isAttribution({ text }: Reading, date: FoundDate): boolean {
  const beside = [text.slice(Math.max(0, date.start - 32), date.start), text.slice(date.end, date.end + 32)];
  return beside.some((words) => nearWords(words).some((word) => speechFrame(plain(word)) !== null));
}
