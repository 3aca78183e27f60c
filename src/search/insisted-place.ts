import { actsFor } from '../text/countries.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/terms.ts';
import { type ArticleContext, isCountry, type Mention } from './article-context.ts';
import type { Insistence } from './insistence.ts';
import { type Passage, sentencesOf, textOf } from './passage.ts';
import type { Question } from './question.ts';

type Insisted = Extract<Insistence, { kind: 'place' }>;

/** Whether the passage is about the place: by its own words, or as its article is about no other. */
export function isThere(
  insisted: Insisted,
  passage: Passage,
  context: ArticleContext,
  { asks, insists }: Question,
): boolean {
  const isAsked = (other: string) => insists.some((one) => one.kind === 'place' && one.code === other);
  const { code, city, located } = insisted;
  const { article, paragraph, span } = passage;
  const here = context.mentions(paragraph.text);
  const above = [...context.mentions(article.title), ...context.mentions(paragraph.heading ?? '')];
  const is = (mention: Mention) => mention.code === code;
  const seat = SEATS[code];
  // "According to the US": a ministry publishes what its country says.
  const published =
    context.mentions(article.publisher).some(is) ||
    seat?.test(`${article.publisher}. ${textOf(passage)}`) === true;
  if (city !== null)
    return (
      [...here, ...above].some((mention) => mention.city === city) ||
      context.isAboutCity(city) ||
      (insisted.capital && CAPITAL.test(paragraph.text) && context.isOfCountry(code)) ||
      isWritten(insisted, paragraph.text)
    );
  const part = PARTS.find((one) => one.test(fold(insisted.text)));
  if (part !== undefined && ![paragraph.text, article.title].some((text) => part.test(fold(text))))
    return false;
  // "The Lisbon Treaty" is not in Lisbon, and is there all the same.
  if (insisted.capital && isWritten(insisted, paragraph.text)) return true;
  if (!isCountry(code)) return context.placeCounts.has(code) || [...here, ...above].some(is);
  const tellings = sentencesOf(passage).flatMap((sentence) => tellingIn(paragraph.text, sentence));
  const counting = here.filter(
    (mention) => !tellings.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  const within = counting.filter(({ start, end }) => span.start <= start && end <= span.end);
  if (!located) {
    if (here.some(is) || published || context.isOfCountry(code)) return true;
    // Of several countries in a headline a passage may tell of another.
    return above.some(is) && ![...above, ...within].some(({ code }) => isCountry(code) && !isAsked(code));
  }
  // What a sentence itself says of where it is goes before anything around it.
  const meets = (mention: Mention) =>
    is(mention) && (mention.located || !mention.demonym || !actsFor(paragraph.text, mention));
  const told = sentencesOf(passage).some((sentence) => {
    const own = within.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    if (own.some((mention) => is(mention) && mention.located)) return true;
    if (own.some((mention) => meets(mention) && mention.demonym && insisted.demonym)) return true;
    // A count belongs to any of the countries beside it.
    const others = own.filter(
      (mention) => !is(mention) && isCountry(mention.code) && (asks === 'count' || mention.located),
    );
    return own.some(meets) && others.length === 0;
  });
  if (told) return true;
  const elsewhere = within.filter((mention) => mention.located && isCountry(mention.code));
  if (elsewhere.some((mention) => is(mention) || !isAsked(mention.code))) return elsewhere.some(is);
  // "How long may the Nicaraguans stay in Guatemala?": one country is the passage's, the other the headline's.
  if (elsewhere.length > 0 && above.some(is)) return true;
  if (counting.some((mention) => is(mention) && mention.located)) return true;
  return context.isOfCountry(code);
}

/** "1,082 are held, according to the report", "…, the union said". */
const TELLS =
  /(?<!\p{L})(?:according to|in a report|según|de acuerdo con)(?!\p{L})|, (?:[^\s,]+ ){1,6}(?:said|says|reported|announced|dij(?:o|eron)|informó|informaron|anunció|señaló)(?!\p{L})/u;

/** The end of a sentence that has told its numbers and says whose they are: where they were presented is not where they count. */
function tellingIn(text: string, { start, end }: Span): readonly Span[] {
  const told = TELLS.exec(text.slice(start, end));
  return told !== null && /\d/.test(text.slice(start, start + told.index))
    ? [{ start: start + told.index, end }]
    : [];
}

/** Countries within a country: what holds for the whole may not hold for them. */
const PARTS = [
  /(?<!\p{L})(?:scot(?:land|tish|s)?|escoc(?:ia|es|esa|eses|esas))(?!\p{L})/u,
  /(?<!\p{L})(?:wales|welsh|gales|gales(?:a|es|as))(?!\p{L})/u,
  /(?<!\p{L})(?:northern ireland|irlanda del norte|northern irish|norirland\p{L}+)(?!\p{L})/u,
];

/** What governments are called by their seat or their offices, beside their capitals. */
const SEATS: Readonly<Record<string, RegExp>> = {
  US: /\b(?:White House|State Department|Department of State|Pentagon|Casa Blanca|Departamento de Estado|Pentágono|Treasury Department|Justice Department|Departamento del Tesoro|Departamento de Justicia)\b/u,
  RU: /\bKremlin\b/u,
  GB: /\b(?:Downing Street|Whitehall|Home Office)\b/u,
  ES: /\b(?:Moncloa|Zarzuela)\b/u,
  VE: /\bMiraflores\b/u,
  AR: /\bCasa Rosada\b/u,
  VA: /\b(?:Holy See|Santa Sede)\b/u,
};

const ORIGIN =
  /(?<!\p{L})(?:home ?towns?|native|born|birthplace|raised|grew up|residents? (?:of|in)|who (?:is|was|comes|came) from|, from \p{Lu}|nationality|nationals?|natural(?:es)? de|oriund[oa]s?|nacid[oa]s?|naci(?:ó|eron)|criad[oa]s?|originari[oa]s?|vecin[oa]s? de|residentes? (?:de|en)|ciudad natal|pueblo natal|nacionalidad|procedentes? de)(?!\p{L})/u;

/** Whether a passage tells where somebody is from, was born or lives. */
export const tellsOrigin = (passage: Passage): boolean => ORIGIN.test(textOf(passage));

const CAPITAL = /(?<!\p{L})(?:the|la) capital(?!\p{L})/iu;

/**
 * Whether a city is written there, though as part of a longer name ("the San Francisco Bay Area", "the Lisbon Treaty"). One
 * word alone, asked about as where something happens, might be anybody's surname.
 */
function isWritten({ text, located }: Insisted, written: string): boolean {
  return (
    (/\s/.test(text) || !located) &&
    ` ${fold(written).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${fold(text)} `)
  );
}
