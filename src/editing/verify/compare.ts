import type { Article, Paragraph } from '../../corpus/article.ts';
import { bareWords } from '../capture/lines.ts';
import type { Draft } from '../draft.ts';
import { type Finding, finding } from './finding.ts';

/** How a page stands now: its headline, its article's paragraphs, and every line that it shows. */
export interface LivePage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly lines: readonly string[];
}

export function livePageOf({ values, blocks, dropped }: Draft): LivePage {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  return { title: values.title, paragraphs, lines: [...blocks, ...dropped].map(({ text }) => text) };
}

const short = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`);
const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

// "Correction:" opens a notice, "Corrections officers" doesn't.
const NOTICE =
  /^[\p{P}\p{S}\s]*(?:corrections?|corrected|clarifications?|correcci[oó]n(?:es)?|rectificaci[oó]n|aclaraci[oó]n)(?=\s*(?:[:—–(]|-\s|$))/iu;
const CORRECTION =
  /^[\p{P}\p{S}\s]*(?:editor['’]?s['’]? note\b|(?:this|the) (?:article|story|post|report|headline) (?:has been|was) (?:\p{L}+ )?(?:corrected|amended|clarified|retracted|updated to correct)|an? (?:earlier|previous) version of (?:this|the)|fe de (?:erratas?|errores)\b|nota (?:del editor|de la redacci[oó]n|aclaratoria)\b|una versi[oó]n (?:anterior|previa) de est[ea]|est[ea] (?:art[ií]culo|texto|nota|noticia) (?:ha sido|fue) (?:corregid|modificad|rectificad)[oa])/iu;
const isNotice = (line: string): boolean => NOTICE.test(line) || CORRECTION.test(line);

function compareHeadline(article: Article, { title, lines }: LivePage): readonly Finding[] {
  const known = bareWords(article.title);
  const isSupplied = article.title.startsWith('[');
  if (isSupplied || known === bareWords(title) || lines.some((line) => bareWords(line) === known)) return [];
  return [
    finding(article, 'headline', `has another headline now: "${short(title)}".`, {
      was: article.title,
      now: title,
    }),
  ];
}

/** Numbers as they are written, by their digits alone: "1,117" and "1.117" are one. */
function figuresIn(text: string): ReadonlyMap<string, string> {
  const found = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return new Map(found.map((written) => [written.replace(/[.,]/g, ''), written]));
}

const missing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...a].flatMap(([digits, written]) => (b.has(digits) ? [] : [written]));

/** The share of a paragraph's words that another has, and the other way round, whichever is less. */
function likeness(a: string, b: string): number {
  const [first, second] = [new Set(bareWords(a).split(' ')), new Set(bareWords(b).split(' '))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size);
}
/** From here on a paragraph is another's new wording. */
const ALIKE = 0.5;

function compareParagraph(article: Article, { number, text }: Paragraph, page: LivePage): Finding | null {
  const words = bareWords(text);
  if (page.lines.some((line) => bareWords(line) === words)) return null;
  const alike = page.paragraphs
    .map((now) => ({ now, likeness: likeness(text, now) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (alike === undefined || alike.likeness < ALIKE) {
    return finding(article, 'text', `¶${number} no longer stands there.`, { paragraph: number, was: text });
  }
  const { now } = alike;
  const [before, after] = [figuresIn(text), figuresIn(now)];
  const [gone, come] = [missing(before, after), missing(after, before)];
  const places = { paragraph: number, was: text, now };
  return gone.length + come.length > 0
    ? finding(
        article,
        'figure',
        `¶${number} has other figures now: ${gone.length === 0 ? 'nothing' : quoted(gone)} became ${come.length === 0 ? 'nothing' : quoted(come)}.`,
        places,
      )
    : finding(article, 'text', `¶${number} reads otherwise now: "${short(now)}".`, places);
}

function compareOriginal(article: Article, page: LivePage): readonly Finding[] {
  const findings = article.paragraphs.flatMap(
    (paragraph) => compareParagraph(article, paragraph, page) ?? [],
  );
  const lost = findings.filter(({ kind, now }) => kind === 'text' && now === null).length;
  const count = article.paragraphs.length;
  return lost > 1 && lost * 2 > count
    ? [
        finding(
          article,
          'text',
          `has only ${count - lost} of its ${count} paragraphs there: the page is cut off, behind a wall, or another.`,
        ),
      ]
    : findings;
}

/** Years that a digest supplies ("on 11 July 2021") needn't stand in the original; small numbers may be spelt out. */
const mustStand = (written: string): boolean =>
  written.replace(/[.,]/g, '').length >= 3 && !/^(?:19|20)\d\d$/.test(written);

function compareDigest(article: Article, page: LivePage): readonly Finding[] {
  const text = ` ${page.lines.map(bareWords).join(' ')} `;
  const figures = figuresIn(page.lines.join('\n'));
  const marked = article.paragraphs.filter(({ at }) => at !== null);
  const lost = marked.filter(({ at }) => !text.includes(` ${bareWords(at!)} `));
  if (lost.length > 1 && lost.length === marked.length) {
    return [
      finding(
        article,
        'at-words',
        'has none of its "at:" words there: the page is cut off, behind a wall, or another.',
      ),
    ];
  }
  return [
    ...lost.map(({ number, at }) =>
      finding(article, 'at-words', `¶${number} points at "${at}", which no longer stands there.`, {
        paragraph: number,
        was: at,
      }),
    ),
    ...article.paragraphs.flatMap(({ number, text: words }) => {
      const gone = missing(figuresIn(words), figures).filter(mustStand);
      if (gone.length === 0) return [];
      const message = `¶${number} has ${quoted(gone)}, which the page has nowhere now.`;
      return [finding(article, 'figure', message, { paragraph: number, was: gone.join(', ') })];
    }),
  ];
}

function compareCorrections(article: Article, page: LivePage): readonly Finding[] {
  if (article.status !== 'current') return [];
  const own = new Set(article.paragraphs.map(({ text }) => bareWords(text)));
  const notices = page.lines.filter((line) => isNotice(line) && !own.has(bareWords(line)));
  return [...new Set(notices)].map((notice) =>
    finding(
      article,
      'correction',
      `has a correction notice: "${short(notice)}" (say status: corrected, with a note).`,
      {
        now: notice,
      },
    ),
  );
}

/** What has changed on an article's page since it was added. A pure function. */
export function comparePage(article: Article, page: LivePage): readonly Finding[] {
  return [
    ...compareHeadline(article, page),
    ...(article.text === 'original' ? compareOriginal(article, page) : compareDigest(article, page)),
    ...compareCorrections(article, page),
  ];
}
