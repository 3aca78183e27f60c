import { relative } from 'node:path';
import { correctionNotice } from '../answers/phrases.ts';
import type { Article, Paragraph } from '../corpus/article.ts';
import type { Bearer } from '../facts/directory.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figure } from '../facts/figure.ts';
import type { Entity, Place, Saying } from '../facts/person.ts';
import type { Coverage } from '../search/coverage.ts';
import { findDates } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { primaryLanguage } from '../text/terms.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import { articleLine } from './overview.ts';
import type { ArticleView, FactView } from './wire.ts';

/** What the facts of one article are shown from. */
interface Showing {
  readonly facts: Facts;
  readonly locale: Locale;
  /** Whom each of the article's entities is across the coverage. */
  readonly bearers: ReadonlyMap<Entity, Bearer>;
  /** Every spelling that `names.yaml` settles. */
  readonly settled: ReadonlySet<string>;
}

const pair = ({ start, end }: Span): readonly [number, number] => [start, end];

/** The unit in words; a currency by its code. */
function unitName(unit: string, locale: Locale): string {
  const named = ['persons', 'percent', 'years', 'other'].includes(unit);
  return named ? say(locale, `preview.unit.${unit}`) : unit;
}

/** What a figure's number was read as: "at least 100 to 200 people per month". */
function readAs(figure: Figure, locale: Locale): string {
  const { value, valueMax, qualifier, unit, per } = figure;
  const shown = (number: number) => number.toLocaleString(locale, { maximumFractionDigits: 2 });
  const number =
    valueMax === null
      ? shown(value)
      : say(locale, 'preview.figure.range', { from: shown(value), to: shown(valueMax) });
  const amount = say(locale, 'preview.figure.amount', {
    amount: say(locale, `qualifier.${qualifier}`, { number }),
    unit: unitName(unit, locale),
  });
  if (per === null) return amount;
  const known = ['hour', 'day', 'week', 'month', 'year'].includes(per) ? per : 'other';
  return say(locale, 'figure.rate', { amount, per: say(locale, `per.${known}`, { per }) });
}

function figureView(figure: Figure, text: string, { facts, locale }: Showing): FactView {
  const whole = figure.partOf === null ? undefined : facts.figures[figure.partOf];
  const known = [
    say(locale, 'preview.figure.counted', { amount: readAs(figure, locale), counted: figure.counted }),
    say(locale, `asOf.${figure.asOf.how}`, { date: showDate(figure.asOf.edtf, locale) }),
    figure.saidBy === null
      ? say(locale, 'saidBy.unknown')
      : say(locale, `saidBy.${figure.saidBy.how}`, { name: figure.saidBy.name }),
  ];
  if (whole !== undefined)
    known.push(
      say(locale, 'preview.figure.partOf', { amount: readAs(whole, locale), counted: whole.counted }),
    );
  return { kind: 'figure', spans: [pair(figure)], words: text.slice(figure.start, figure.end), known };
}

function quotationView(saying: Saying, text: string, locale: Locale): FactView {
  const { kind, speaker, start, end } = saying;
  const by =
    speaker === null
      ? say(locale, 'preview.quotation.nobody')
      : say(locale, `saidBy.${speaker.how}`, { name: speaker.name });
  return {
    kind: 'quotation',
    spans: [[start, end]],
    words: text.slice(start, end),
    known: [say(locale, `preview.quotation.${kind}`), by],
  };
}

function entityView(entity: Entity, paragraph: Paragraph, showing: Showing): FactView | null {
  const { locale, bearers, settled } = showing;
  const here = ({ paragraph: number }: Place) => number === paragraph.number;
  const mentions = entity.mentions.filter(here);
  const [first] = mentions;
  if (first === undefined) return null;
  const bearer = bearers.get(entity);
  const spellings = [...new Set(mentions.map(({ start, end }) => paragraph.text.slice(start, end)))];
  const known = [
    say(locale, `preview.name.${spellings.some((spelling) => settled.has(spelling)) ? 'settled' : 'found'}`, {
      name: bearer?.name ?? entity.name,
      articles: bearer?.entities.size ?? 1,
    }),
    ...entity.roles.filter(here).map(({ text }) => say(locale, 'preview.name.role', { role: text })),
  ];
  return { kind: entity.kind, spans: mentions.map(pair), words: spellings.join(' · '), known };
}

/** The views of every paragraph's dates; dates refer to those of earlier paragraphs. */
function dateViews({ published, language, paragraphs }: Article, locale: Locale): readonly FactView[][] {
  const earlier: string[] = [];
  return paragraphs.map(({ text }) => {
    const context = { published, language: primaryLanguage(language), earlier: [...earlier] };
    return findDates(text, context).map(({ start, end, edtf, kind }) => {
      if (edtf !== null) earlier.push(edtf);
      return {
        kind: 'date',
        spans: [[start, end]],
        words: text.slice(start, end),
        known: [
          edtf === null ? say(locale, 'preview.date.none') : showDate(edtf, locale),
          say(locale, `preview.date.${kind}`),
        ],
      };
    });
  });
}

const byPlace = (a: FactView, b: FactView): number =>
  (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0) || (b.spans[0]?.[1] ?? 0) - (a.spans[0]?.[1] ?? 0);

function notesOf(article: Article, locale: Locale): readonly string[] {
  const correction = correctionNotice(article, locale);
  return [
    say(locale, `preview.article.${article.text}`),
    ...(article.publishedNote === null ? [] : [article.publishedNote]),
    ...(correction === null ? [] : [correction]),
    say(locale, 'preview.article.file', { file: relative(process.cwd(), article.file) }),
  ];
}

/** An article with all that was extracted from it, and how each was known. */
export function viewArticle(article: Article, coverage: Coverage, locale: Locale): ArticleView {
  const empty: Facts = { article, figures: [], entities: [], sayings: [] };
  const facts = coverage.facts.get(article.id) ?? empty;
  const bearers = coverage.directory.bearers.flatMap((bearer) => {
    const entity = bearer.entities.get(article.id);
    return entity === undefined ? [] : [[entity, bearer] as const];
  });
  const settled = coverage.names.known.flatMap(({ name, aliases }) => [name, ...aliases]);
  const showing = { facts, locale, bearers: new Map(bearers), settled: new Set(settled) };
  const dates = dateViews(article, locale);
  return {
    ...articleLine(article, locale),
    url: article.url,
    notes: notesOf(article, locale),
    paragraphs: article.paragraphs.map((paragraph, index) => {
      const { number, heading, text } = paragraph;
      const isHere = (fact: { readonly paragraph: number }) => fact.paragraph === number;
      const found: readonly FactView[] = [
        ...facts.figures.filter(isHere).map((figure) => figureView(figure, text, showing)),
        ...facts.entities.flatMap((entity) => entityView(entity, paragraph, showing) ?? []),
        ...facts.sayings.filter(isHere).map((saying) => quotationView(saying, text, locale)),
        ...(dates[index] ?? []),
      ];
      return { number, heading, text, facts: found.toSorted(byPlace) };
    }),
  };
}
