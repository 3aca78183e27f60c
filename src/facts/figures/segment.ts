import type { Span } from '../../text/span.ts';
import { EFFECT_CLAUSE } from './date-of-event.ts';
import type { Reading } from './draft.ts';

/** Where a clause with a date of its own may begin. */
const SEGMENT =
  /[;()—]|:(?!\s(?:(?:unos|unas|casi|más|de|some|about|nearly|more|than)\s)*\d)|,?\s(?:while|whereas|compared (?:with|to)|mientras|frente al?|en comparaci[oó]n con|up from|down from)\s|,\s(?:up|down)\s|,\s(?:la (?:gran |inmensa )?mayoría|most|many|much|several|muchos|muchas|algun[oa]s|vari[oa]s|casi tod[oa]s|the majority)(?=\s)|,\s(?:after|tras|luego de|después de|dado que|ya que|puesto que|because)\s|,?\s(?:and|y)\s(?:that|que|(?:de|of)\s(?:ell[oa]s|them|those)),?\s|,\s(?:explicando|señalando|añadiendo|agregando|precisando|recordando|adding|saying|noting|warning|explaining)\s(?:que|that)\s|,\s(?:bringing|taking|raising|pushing|lo (?:que|cual) \p{Ll}+|which means|con lo que|elevando|but|pero|aunque|although|though)\s|,?\s(?:and|but)\s(?=(?:we|they|he|she|I)\s)|,\sand\s(?=it\s(?:is|has|now|still|says?)\s)|,\s(?:and|y)\s(?=(?:its|their|his|her|sus?)\s(?:\p{Ll}+\s){0,3}\p{Ll}+,\s)|,?\s(?:and|y)\s(?=(?:will|plans?|cerrará|abrirá|tendrá|despedirá|prevé)\s)|\s(?:but|pero)\s(?=(?:had|has|have|was|were|is|are|only|still|\p{Ll}{3,}ed|threw|left|kept|held|made|took|ha|han|había|tiene|tenía|solo|sólo|aún|todavía|\p{Ll}{3,}(?:ó|aron|ieron))\s)|,?\s(?:and|but|y|pero)\s(?=(?:the|its|el|la|los|las|su)\s(?:\p{L}+\s){1,4}?(?:\p{L}+(?:ed|ó|aron|ieron)|was|were|is|are|has|have|had|will|fue|fueron|es|son)\s)/giu;

/** A share told in passing beside its count: "554 (35%)", "554—or 35%—remain"; its measure: "489 millimetres (19.5 inches)"; a name's letters: "(OBA)". */
const ASIDE =
  /\s?\(\p{Lu}[\p{Lu}\d][\p{L}\d.-]{0,10}\)|\s?\((?:(?:unos|unas|casi|cerca de|más de|about|around|some|nearly|almost|more than|over|equivalent to|equivalentes? a)\s){0,2}\p{Sc}?\d[\d.,]*(?:\s[\p{L}\d.]+){0,3}\)|\s?[(—–,]\s?(?:(?:or|o)\s)?(?:(?:el|un)\s)?[\d.,]+\s?(?:%|percent|per cent|por ciento)\s?[)—–,]/giu;

/** What is told in passing without a date or a number, which parts no clause: "(únicos registros disponibles)". */
const REMARK = /\s?\([^()\d]{1,80}\)/gu;

/** A relative clause, or what something has room for, between commas, or up to the sentence's end. */
const RELATIVE_CLAUSE =
  /,\s(?:de(?=\s(?:(?:unos|unas|casi)\s)?\d)(?!\s\d{1,2}(?:\s(?:y|e)\s\d{1,2})?\saños,)|which|who|whose|where|que|quien(?:es)?|donde|cuy[oa]s?|in which|en (?:l[oa]s?|el) (?:que|cual(?:es)?)|(?:with|con) (?:an? )?(?:capacity|room|space|capacidad|sitio|cupo|espacio)|(?:with|con)(?=\s(?:(?:an?|unos|unas|about|some)\s)?\d)|(?:built|designed|meant|pensad[oa]|diseñad[oa]|previst[oa]|construid[oa]) (?:for|para))\s/giu;

/** The stretch of a sentence in which a relative clause that opens at `from` runs: to its closing comma. */
function relativeEnd(text: string, from: number): number {
  const close =
    /,\s(?!(?:1[5-9]|20)\d\d(?!\d)|[\p{L}\d.,]+ (?:of|de) (?:them|whom|ell[oa]s|l[oa]s cuales)|\d[\d.,]*(?:,| and| y))/u.exec(
      text.slice(from),
    );
  return close === null ? text.length : from + close.index;
}

/** The part of a sentence around a number that its clause marks set apart. */
export function segmentAround(reading: Reading, sentence: Span, span: Span): Span {
  let { start, end } = sentence;
  const isRemark = (from: number, to: number) =>
    to <= span.start || from >= span.end
      ? ![...reading.numbers, ...reading.dates].some((each) => each.start >= from && each.end <= to)
      : false;
  const text = reading.text
    .slice(start, end)
    .replace(ASIDE, (aside) => ' '.repeat(aside.length))
    .replace(REMARK, (remark, at: number) =>
      isRemark(sentence.start + at, sentence.start + at + remark.length) ? ' '.repeat(remark.length) : remark,
    );
  const inDate = (at: number) => reading.dates.some((date) => date.start <= at && at < date.end);
  for (const mark of text.matchAll(SEGMENT)) {
    const at = sentence.start + mark.index;
    const to = at + mark[0].length;
    if (inDate(at)) continue;
    if (to <= span.start) start = Math.max(start, to);
    else if (at >= span.end) {
      end = Math.min(end, at);
      break;
    }
  }
  for (const mark of text.matchAll(RELATIVE_CLAUSE)) {
    const at = sentence.start + mark.index;
    const close = sentence.start + relativeEnd(text, mark.index + mark[0].length);
    if (at >= span.end) {
      // "740 firefighters are battling the blaze, which has burned 5,600 hectares since Thursday"
      end = Math.min(end, at);
      break;
    }
    if (span.start < close) {
      // "the floods of 1998, which killed 230": the date is that of what the clause tells of.
      const head = reading.dates.find(
        (date) =>
          at - date.end >= 0 &&
          (/^(?:\s\p{Ll}+){0,2}$/u.test(reading.text.slice(date.end, at)) ||
            (EFFECT_CLAUSE.test(reading.text.slice(date.end, span.start)) &&
              !reading.text.slice(date.end, at).includes(','))),
      );
      start = Math.max(start, head === undefined || head.start < start ? at : head.start);
      end = Math.min(end, close);
    }
  }
  return { start, end };
}
