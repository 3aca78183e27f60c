import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type citeproc from 'citeproc';
import type { Article } from '../corpus/article.ts';
import { dateBounds } from '../corpus/edtf.ts';

/** Styles that `styles/` has a file for, in the Citation Style Language (https://citationstyles.org). */
const STYLES = { APA: 'apa.csl', MLA: 'mla.csl', Chicago: 'chicago.csl' } as const;

const read = (file: string): string => readFileSync(new URL(`./styles/${file}`, import.meta.url), 'utf8');

type Name = { readonly literal: string } | { readonly given: string; readonly family: string };

/**
 * A byline's name as CSL wants it. Of two words the second is the family name; of more, which part is cannot be told
 * ("Luis Manuel Otero Alcántara"), and the name stays in its order.
 */
function cslName(name: string): Name {
  const [given, family, ...more] = name.trim().split(/\s+/);
  return given !== undefined && family !== undefined && more.length === 0
    ? { given, family }
    : { literal: name };
}

/** The date's parts as far as it is known; null where nothing is. */
function issued(
  edtf: string,
): { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true } | null {
  const bounds = dateBounds(edtf);
  const day = bounds?.earliest;
  if (!bounds || !day || bounds.precision === 'interval') return null;
  const parts = day.split('-').map(Number);
  const known = { day: 3, month: 2, year: 1 }[bounds.precision];
  return {
    'date-parts': [parts.slice(0, known)],
    ...(bounds.approximate || bounds.uncertain ? { circa: true as const } : {}),
  };
}

/** An article as CSL-JSON, the exchange format of reference managers. */
export function cslJson(article: Article): Readonly<Record<string, unknown>> {
  const date = issued(article.published);
  return {
    id: article.id,
    type: 'article-newspaper',
    title: article.title,
    ...(article.authors.length > 0 ? { author: article.authors.map(cslName) } : {}),
    'container-title': article.publisher,
    ...(date === null ? {} : { issued: date }),
    URL: article.url,
    ...(article.archiveUrl === null ? {} : { archive_location: article.archiveUrl }),
    language: article.language,
  };
}

const texEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const tex = (text: string): string =>
  text.replace(/[\\~^]|[{}&%$#_]/g, (sign) => texEscapes[sign] ?? `\\${sign}`);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An article as a BibTeX entry. */
export function bibtex(article: Article): string {
  const [year, month] = issued(article.published)?.['date-parts'][0] ?? [];
  const key = article.id.normalize('NFD').replace(/[^\w-]+/g, '');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{{${tex(article.title)}}}`],
    ['author', article.authors.length > 0 ? `{${article.authors.map(tex).join(' and ')}}` : undefined],
    ['journal', `{${tex(article.publisher)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['url', `{${article.url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['note', `{Published ${tex(article.published)} (EDTF)}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@article{${key},\n${lines.join(',\n')}\n}`;
}

let processor: typeof citeproc | undefined;

/** An article in each style, by citeproc-js: style's name → one line of plain text. */
export function styledCitations(article: Article): Readonly<Record<keyof typeof STYLES, string>> {
  // Loading takes a tenth of a second, which only those who cite should wait.
  processor ??= createRequire(import.meta.url)('citeproc') as typeof citeproc;
  const { Engine } = processor;
  const item = cslJson(article);
  const locale = read('locale.xml');
  const cite = (file: string): string => {
    const engine = new Engine(
      { retrieveLocale: () => locale, retrieveItem: () => item },
      read(file),
      'en-US',
      true,
    );
    engine.setOutputFormat('text');
    engine.updateItems([article.id]);
    return (engine.makeBibliography()[1][0] ?? '').replace(/\s+/g, ' ').trim();
  };
  return { APA: cite(STYLES.APA), MLA: cite(STYLES.MLA), Chicago: cite(STYLES.Chicago) };
}
