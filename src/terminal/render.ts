import { stripVTControlCharacters, styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Answer, AnswerPerson, Clipping } from '../answers/answer.ts';
import {
  citation,
  corpusFoot,
  correctionNotice,
  figureAmount,
  figureAsOf,
  figureSource,
  personPresence,
  summaryLead,
} from '../answers/phrases.ts';
import { assertVerbatim } from '../answers/verbatim.ts';
import { wordsOf } from '../answers/words.ts';
import type { Glossary } from '../corpus/glossary.ts';
import { type Locale, say } from '../wording/wording.ts';
import { textChart } from './chart.ts';

export interface Look {
  readonly locale: Locale;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** What words mean, told under figures. */
  readonly glossary?: Glossary;
}

/** Characters that would move or reorder what a terminal shows are shown by their code point instead. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

type Style = Parameters<typeof styleText>[0];

class Page {
  readonly #look: Look;
  readonly #lines: string[] = [];

  constructor(look: Look) {
    this.#look = look;
  }

  style(style: Style, text: string): string {
    return this.#look.colour ? styleText(style, text, { validateStream: false }) : text;
  }

  /** Adds a text wrapped to the page's width behind `first` on its first line and `rest` on the others. */
  add(text: string, first = '', rest = first): void {
    const room = Math.max(20, Math.min(this.#look.width, 100) - stripVTControlCharacters(rest).length);
    wrapAnsi(text, room, { hard: true })
      .split('\n')
      .forEach((line, index) => {
        this.#lines.push(`${index === 0 ? first : rest}${line}`.trimEnd());
      });
  }

  /** Adds an address, which stays whole so that the terminal can open it. */
  address(text: string, indent: string): void {
    this.#lines.push(indent + this.style('cyan', visible(text)));
  }

  /** Adds lines that are laid out already. */
  lines(text: string): void {
    this.#lines.push(...text.trimEnd().split('\n'));
  }

  gap(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}

function marked(clipping: Clipping, page: Page): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of clipping.highlights) {
    shown += visible(clipping.text.slice(from, start));
    shown += page.style('bold', visible(clipping.text.slice(start, end)));
    from = end;
  }
  return shown + visible(clipping.text.slice(from));
}

function addClipping(page: Page, clipping: Clipping, label: string, { locale }: Look): void {
  const indent = ' '.repeat(label.length);
  const summary = clipping.form === 'summary';
  if (summary) {
    page.add(page.style('italic', visible(summaryLead(clipping, locale))), label, indent);
    page.add(marked(clipping, page), indent);
  } else {
    page.add(
      marked(clipping, page),
      `${label}${page.style('dim', '│')} `,
      `${indent}${page.style('dim', '│')} `,
    );
  }
  page.add(page.style('dim', `— ${visible(citation(clipping, locale))}`), indent, `${indent}  `);
  page.address(clipping.article.url, `${indent}  `);
  const notice = correctionNotice(clipping.article, locale);
  if (notice !== null) page.add(page.style('yellow', visible(notice)), `${indent}  `);
}

function addFigures(page: Page, answer: Answer, look: Look): void {
  const { locale } = look;
  const figures = answer.figures ?? [];
  figures.forEach((figure) => {
    let depth = 0;
    for (let whole = figure.partOf; whole !== null && depth < 5; whole = figures[whole]?.partOf ?? null)
      depth++;
    const indent = '  '.repeat(depth + 1);
    const amount = page.style('bold', visible(figureAmount(answer, figure, locale)));
    page.add(`${amount}  ${visible(figure.counted)}`, indent, `${indent}  `);
    const known = [figureAsOf(figure, locale), figureSource(figure, locale), `[${figure.clipping + 1}]`];
    page.add(page.style('dim', visible(known.join(' · '))), `${indent}  `);
  });
}

/** Of what somebody said, the most that is marked as theirs; the clippings below hold the rest. */
const MOST_SAYINGS = 3;

function addPerson(page: Page, answer: Answer, person: AnswerPerson, { locale }: Look): void {
  page.add(page.style('bold', visible(person.name)), '  ');
  page.add(page.style('dim', visible(personPresence(person, locale))), '    ');
  if (person.aliases.length > 0) {
    page.add(visible(say(locale, 'person.aliases', { names: person.aliases.join(', ') })), '    ');
  }
  for (const role of person.roles)
    page.add(`${visible(role.text)} [${role.clipping + 1}]`, '    · ', '      ');
  for (const { name, clipping } of person.leaders ?? [])
    page.add(
      `${say(locale, 'person.leader', { name: visible(name) })} [${clipping + 1}]`,
      '    · ',
      '      ',
    );
  for (const saying of person.said.slice(0, MOST_SAYINGS)) {
    const clipping = answer.clippings[saying.clipping];
    // A summary's words are the maintainers': they are shown only under their own lead, never as somebody's saying.
    const words =
      clipping?.form === 'quotation' ? `${clipping.paragraph.text.slice(saying.start, saying.end)} ` : '';
    const how = say(locale, `said.${saying.kind}.${saying.how}`);
    page.add(`${how} ${visible(words)}[${saying.clipping + 1}]`, '    · ', '      ');
  }
}

/** What words of the answer mean: figures are confused by them. */
function addWords(page: Page, answer: Answer, { locale, glossary }: Look): void {
  const words = glossary === undefined ? [] : wordsOf(answer, glossary, locale);
  if (words.length === 0) return;
  page.gap();
  page.add(page.style('bold', say(locale, 'words.heading')));
  for (const { term, definition, unlike } of words) {
    page.add(`${page.style('bold', visible(term))}: ${visible(definition)}`, '  ', '    ');
    if (unlike.length > 0)
      page.add(page.style('dim', visible(say(locale, 'words.unlike', { words: unlike.join(', ') }))), '    ');
  }
  page.add(page.style('dim', say(locale, 'words.whose')), '  ');
}

/**
 * An answer as text for a terminal, wrapped to its width. Throws where a clipping isn't verbatim. Addresses are never
 * broken; a width under 20 columns counts as 20.
 */
export function renderAnswer(answer: Answer, look: Look): string {
  assertVerbatim(answer);
  const page = new Page(look);
  const heading = answer.message ?? answer.heading;
  page.add(page.style(answer.outcome === 'found' ? 'bold' : 'yellow', visible(heading)));
  if (answer.figures !== null && answer.figures.length > 0) {
    page.gap();
    addFigures(page, answer, look);
    const chart = textChart(answer, look);
    if (chart !== null) {
      page.gap();
      page.lines(chart);
    }
  }
  for (const person of answer.people ?? []) {
    page.gap();
    addPerson(page, answer, person, look);
  }
  answer.clippings.forEach((clipping, index) => {
    page.gap();
    addClipping(page, clipping, `[${index + 1}] `, look);
  });
  if (answer.nearest.length > 0) {
    page.gap();
    page.add(say(look.locale, 'nearest.heading'));
    for (const clipping of answer.nearest) {
      page.gap();
      addClipping(page, clipping, '    ', look);
    }
  }
  if ((answer.figures ?? []).length > 0) addWords(page, answer, look);
  page.gap();
  page.add(page.style('dim', corpusFoot(answer, look.locale)));
  return page.toString();
}
