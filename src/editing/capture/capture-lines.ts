import type { Block } from '../../corpus/write.ts';
import { boilerplate, isBiography, opensLinks, rightsHolder, rightsLine } from './boilerplate.ts';
import { parseByline } from './byline.ts';
import type { Capture, Dropped, Found } from './capture.ts';
import { detectLanguage } from './language.ts';
import {
  bareWords,
  isListItem,
  isLoud,
  isParagraphByRole,
  isProse,
  isSpeech,
  type Line,
  looksLikeHeading,
} from './lines.ts';

/** What the editor said of the page beforehand, which helps to tell its parts. */
export interface Hints {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** Who the page says wrote it. */
  readonly authors?: readonly string[] | undefined;
}

const LONGEST_TITLE = 300;
const ADDRESS = /^(?:(?:url|link|source|fuente|enlace|canonical|address)\s*:\s*)?(https?:\/\/\S+)$/i;

/** Whether a line is a bare number, as of views or comments; a heading may be a year. */
const isCount = ({ text, role }: Line): boolean => role !== 'heading' && /^[\d.,\s]+$/.test(text);

function looksLikeTitle(line: Line): boolean {
  const { text, role } = line;
  const words = text.split(/\s+/).length;
  return (
    !isParagraphByRole(line) &&
    role !== 'item' &&
    text.length <= LONGEST_TITLE &&
    words >= 3 &&
    !/[.;,:]$/.test(text) &&
    boilerplate(text) === null &&
    parseByline(text) === null
  );
}

/**
 * Tells the lines of an article from those that a page puts around it, and finds what they say of it. Every line is
 * kept as a paragraph or a heading, or dropped with the reason. Bounded in time; never throws.
 */
class LineReader {
  readonly #lines: readonly Line[];
  readonly #hints: Hints;
  readonly #dropped = new Map<number, string>();
  readonly #count = new Map<string, number>();
  readonly #firstProse: number;
  /** A standfirst may be the first; what is dated after the second is not the article. */
  readonly #secondProse: number;
  readonly #headings = new Set<number>();
  #titleAt = -1;
  title: Found<string> | null = null;
  publisher: Found<string> | null = null;
  authors: Found<readonly string[]> | null = null;
  published: Found<string> | null = null;
  url: Found<string> | null = null;
  rights: Found<string> | null = null;
  readonly notes: string[] = [];

  constructor(lines: readonly Line[], hints: Hints) {
    this.#lines = lines;
    this.#hints = hints;
    for (const { text, outside } of lines) {
      if (outside !== null) continue;
      const key = bareWords(text);
      this.#count.set(key, (this.#count.get(key) ?? 0) + 1);
    }
    const prose = this.#lines.flatMap((line, index) =>
      line.outside === null &&
      isProse(line) &&
      boilerplate(line.text) === null &&
      parseByline(line.text) === null
        ? [index]
        : [],
    );
    this.#firstProse = prose[0] ?? this.#lines.length;
    this.#secondProse = prose[1] ?? this.#firstProse;
    this.#readRights();
    this.#readTitle();
    this.#readBylines();
    this.#dropOutside();
    this.#dropByWords();
    this.#dropRepeated();
    this.#dropLabels();
  }

  #publisherNames(): readonly string[] {
    return [this.#hints.publisher, this.publisher?.value].filter((name) => name !== undefined).map(bareWords);
  }

  #drop(index: number, why: string): void {
    if (!this.#dropped.has(index)) this.#dropped.set(index, why);
  }

  #readRights(): void {
    this.#lines.forEach(({ text }, index) => {
      const line = rightsLine(text);
      if (line === null) return;
      this.#drop(index, 'copyright line');
      this.rights ??= { value: line, how: 'text', evidence: text };
      const holder = rightsHolder(line);
      if (holder !== null) this.publisher ??= { value: holder, how: 'text', evidence: text };
    });
  }

  #readTitle(): void {
    const known =
      this.#hints.title === undefined ? null : bareWords(this.#hints.title.replace(/^\[|\]$/g, ''));
    const marked = this.#lines.find(({ role, outside }) => role === 'title' && outside === null);
    const repeated = this.#lines.find(
      (line, index) =>
        index <= this.#firstProse &&
        line.outside === null &&
        looksLikeTitle(line) &&
        (this.#count.get(bareWords(line.text)) ?? 0) > 1 &&
        line.text.length >= 20 &&
        !isLoud(line.text),
    );
    const names = this.#publisherNames();
    const top = this.#lines
      .slice(0, this.#firstProse)
      .filter((line) => line.outside === null && looksLikeTitle(line) && !line.text.includes(' | '))
      .filter(({ text }) => !names.includes(bareWords(text)));
    // A site's name and its sections have few words, and labels stand in capitals more often than headlines.
    const isLong = ({ text }: Line) => text.split(/\s+/).length >= 5;
    const quiet = top.filter(({ text }) => !isLoud(text) && !/ [-–—·»] /u.test(text));
    const line = marked ?? repeated ?? quiet.find(isLong) ?? top.find(isLong) ?? quiet[0];
    if (line !== undefined) {
      this.title = { value: line.text, how: marked === undefined ? 'text' : 'markup', evidence: line.text };
    }
    const titles = new Set([known, this.title === null ? null : bareWords(this.title.value)]);
    this.#lines.forEach(({ text, outside }, index) => {
      if (!titles.has(bareWords(text))) return;
      this.#drop(index, 'headline');
      if (outside === null && this.#titleAt === -1) this.#titleAt = index;
    });
  }

  #readBylines(): void {
    this.#lines.forEach(({ text, outside }, index) => {
      if (outside !== null || this.#dropped.has(index)) return;
      const address = ADDRESS.exec(text)?.[1];
      if (address !== undefined) {
        this.#drop(index, 'address');
        if (index < this.#firstProse || index >= this.#lines.length - 3) {
          this.url ??= { value: address, how: 'text', evidence: text };
        }
        return;
      }
      const byline = parseByline(text);
      if (byline === null) return;
      this.#drop(index, byline.update ? 'date of an update' : 'byline');
      if (byline.authors.length > 0) {
        this.authors ??= { value: byline.authors, how: 'byline', evidence: text };
      }
      // Above the headline, papers put the day on which their page is read.
      const above = index < this.#titleAt && byline.authors.length === 0 && !/\b(?:publi|posted)/i.test(text);
      if (above && byline.published !== null) {
        this.notes.push(
          `"${text}" stands above the headline and may be the day on which the page was saved.`,
        );
        return;
      }
      // Further down, a line that is only a date belongs to something else on the page.
      const atTop = index <= this.#secondProse || index >= this.#lines.length - 3;
      if (byline.published !== null && atTop) {
        if (this.published === null)
          this.published = { value: byline.published, how: 'byline', evidence: text };
        else if (this.published.value !== byline.published) {
          this.notes.push(`Another line dates it otherwise: "${text}".`);
        }
      }
      if (byline.ambiguous !== null) {
        this.notes.push(`The date "${byline.ambiguous}" can be read in two ways, so it is not taken.`);
      }
    });
  }

  #dropOutside(): void {
    this.#lines.forEach(({ outside }, index) => {
      if (outside !== null) this.#drop(index, outside);
    });
  }

  #dropByWords(): void {
    let inLinks: string | null = null;
    this.#lines.forEach((line, index) => {
      if (this.#dropped.has(index)) return;
      const authors = [...(this.authors?.value ?? []), ...(this.#hints.authors ?? [])];
      const isName =
        line.role !== 'heading' && authors.some((name) => bareWords(name) === bareWords(line.text));
      const why = isBiography(line.text, authors)
        ? 'note on the author'
        : isName
          ? 'byline'
          : boilerplate(line.text);
      if (why !== null) {
        this.#drop(index, why);
        inLinks = opensLinks(line.text) ? why : inLinks;
      } else if (isProse(line) || line.role === 'heading') {
        inLinks = null;
      } else if (inLinks !== null) {
        this.#drop(index, inLinks);
      }
    });
  }

  #dropRepeated(): void {
    const seen = new Set<string>();
    this.#lines.forEach((line, index) => {
      if (this.#dropped.has(index)) return;
      const key = bareWords(line.text);
      if (isProse(line)) {
        // A paragraph that stands twice, as a pull quote does, is kept where it stands first.
        if (seen.has(key)) this.#drop(index, 'repeated paragraph');
      } else if ((this.#count.get(key) ?? 0) > 1) {
        this.#drop(index, 'repeated line');
      }
      seen.add(key);
    });
    this.#dropPullQuotes();
    const names = this.#publisherNames();
    this.#lines.forEach(({ text }, index) => {
      if (names.includes(bareWords(text))) this.#drop(index, "publisher's name");
    });
  }

  /** Quotations set apart whose words stand in a paragraph already. */
  #dropPullQuotes(): void {
    const kept = this.#lines.filter((_, index) => !this.#dropped.has(index));
    const quotations = kept.filter(({ role }) => role === 'quotation');
    if (quotations.length === 0) return;
    const running = kept
      .filter(({ role }) => role !== 'quotation')
      .map(({ text }) => ` ${bareWords(text)} `)
      .join('\n');
    this.#lines.forEach(({ text, role }, index) => {
      const words = bareWords(text);
      if (role === 'quotation' && words.includes(' ') && running.includes(` ${words} `)) {
        this.#drop(index, 'pull quote');
      }
    });
  }

  /** Those of the lines just before one that the page marks as headings. */
  #marked(run: readonly number[], before: number): readonly number[] {
    const marked: number[] = [];
    for (let index = before - 1; run.includes(index) && this.#lines[index]?.role === 'heading'; index--) {
      marked.unshift(index);
    }
    return marked;
  }

  /** Short lines: headings where text follows, labels and captions otherwise. */
  #dropLabels(): void {
    const kept = this.#lines.flatMap((line, index) => (this.#dropped.has(index) ? [] : [{ line, index }]));
    const questions = kept.filter(({ line }) => line.text.endsWith('?') && looksLikeHeading(line)).length;
    // Points above the text sum it up, as labels do; some articles are nothing but points.
    const hasText = kept.some(({ line }) => line.role !== 'item' && isProse(line));
    let run: number[] = [];
    let begun = false;
    const dropRun = (why: string, but: readonly number[] = []) => {
      for (const index of run) if (!but.includes(index)) this.#drop(index, why);
      run = [...but];
    };
    let afterQuotation = false;
    for (const { line, index } of kept) {
      const { text } = line;
      // Whose words a quotation that stands apart is, under it.
      const isAttribution = afterQuotation && line.role === null && !isProse(line);
      afterQuotation = line.role === 'quotation';
      if (isAttribution) {
        this.#drop(index, 'name under a quotation');
        continue;
      }
      const lonelyQuestion =
        line.role === null && text.endsWith('?') && questions < 2 && run.length === 0 && begun;
      const isQuestion = begun && line.role === 'paragraph' && text.endsWith('?') && / \S+ /u.test(text);
      const isSummary = line.role === 'item' && !begun && hasText;
      const isText =
        isProse(line) ||
        isListItem(line) ||
        (begun && isSpeech(line)) ||
        lonelyQuestion ||
        isQuestion ||
        /[,;:…]$/u.test(text);
      if (isText && !isSummary) {
        if (!begun) dropRun('label above the text', this.#marked(run, index));
        else if (run.length > 2) dropRun('list of links');
        for (const heading of run) this.#headings.add(heading);
        run = [];
        begun = true;
      } else if ((looksLikeHeading(line) && !isCount(line)) || isSummary) {
        run.push(index);
      } else {
        this.#drop(index, 'caption or label');
      }
    }
    dropRun('label below the text');
  }

  blocks(): readonly Block[] {
    return this.#lines.flatMap((line, index): Block[] => {
      if (this.#dropped.has(index)) return [];
      return this.#headings.has(index)
        ? [{ kind: 'heading', text: line.text }]
        : [{ kind: 'paragraph', text: line.text, at: null }];
    });
  }

  dropped(): readonly Dropped[] {
    return [...this.#dropped]
      .sort(([a], [b]) => a - b)
      .map(([index, why]) => ({ text: this.#lines[index]!.text, why }));
  }
}

/** Makes a capture of a page's lines; what the page says in other places than its text comes from its format. */
export function captureLines(lines: readonly Line[], hints: Hints): Capture {
  const reader = new LineReader(lines, hints);
  const blocks = reader.blocks();
  const language = detectLanguage(blocks.map((block) => block.text).join('\n'));
  const { title, publisher, authors, published, url, rights, notes } = reader;
  return {
    title,
    publisher,
    authors,
    published,
    url,
    language: language === null ? null : { value: language, how: 'text', evidence: 'the words of the text' },
    rights,
    blocks,
    dropped: reader.dropped(),
    notes,
  };
}
