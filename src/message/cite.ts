import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as CitationJs from '@citation-js/core';
import type citeproc from 'citeproc';
import type { Article } from '../corpus/article.ts';
import { dateBounds } from '../corpus/edtf.ts';

/** Styles that `styles/` has a file for, in the Citation Style Language (https://citationstyles.org). */
const STYLES = { APA: 'apa.csl', MLA: 'mla.csl', Chicago: 'chicago.csl' } as const;

// Loading either takes a tenth of a second, which only those who cite should wait.
const require = createRequire(import.meta.url);
let processor: typeof citeproc | undefined;
let citationJs: typeof CitationJs | undefined;

const read = (file: string): string => readFileSync(new URL(`./styles/${file}`, import.meta.url), 'utf8');

type Name = { readonly literal: string } | { readonly given: string; readonly family: string };

const ACRONYM = /^\p{Lu}{2,}$/u;
/** Words of bylines that name no person: "Agencia EFE", "Staff Writer", "Redacción Cultura". */
const NO_PERSON =
  /^(agenc(y|ia|ias|ies)|press|news|staff|desk|team|editors?|editorial|writers?|reporters?|bureau|service|redacci[oó]n|equipo|prensa|servicios?)$/iu;

/**
 * A byline's name as CSL wants it. Of two words the second is the family name; of more, which part is cannot be told
 * ("Luis Manuel Otero Alcántara"), and the name stays in its order, as those of agencies and desks do.
 */
function cslName(name: string): Name {
  const words = name.trim().split(/\s+/);
  const [given, family] = words;
  const isPerson = words.length === 2 && !words.some((word) => NO_PERSON.test(word) || ACRONYM.test(word));
  return isPerson && given !== undefined && family !== undefined ? { given, family } : { literal: name };
}

interface Issued {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: true;
}

/** The date's parts as far as it is known; null where nothing is. */
function issued(edtf: string): Issued | null {
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

/** What is known of an article, as the citation libraries take it: an item of CSL. */
function itemOf(article: Article): Readonly<Record<string, unknown>> & { readonly issued?: Issued } {
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

/** Cites an article in every form for the first time, with the loading that takes, before anybody asks; in steps of some tens of milliseconds. */
export function* citingSteps(article: Article): Generator<undefined, void> {
  processor ??= require('citeproc') as typeof citeproc;
  yield;
  for (const file of Object.values(STYLES)) {
    styled(article, file);
    yield;
  }
  require('@citation-js/core');
  yield;
  bibtex(article);
}

/** citation-js with its plugin for BibTeX, which escapes what TeX gives a meaning to. */
function loadCitationJs(): typeof CitationJs {
  const citationJs = require('@citation-js/core') as typeof CitationJs;
  require('@citation-js/plugin-bibtex');
  // Keys are ours; and the plugin escapes nothing at all unless all that isn't ASCII is written as TeX too.
  const { format } = citationJs.plugins.config.get('@bibtex');
  Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: true });
  return citationJs;
}

/** An article as CSL-JSON, the exchange format of reference managers, by citation-js. */
export function cslJson(article: Article): string {
  citationJs ??= loadCitationJs();
  return new citationJs.Cite(itemOf(article), { generateGraph: false }).format('data').trim();
}

const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Z}]+/gu, ' ');

/** A name with nothing in it that TeX obeys: the plugin escapes every field but names. */
const texName = (name: string): string => name.replace(/[{}\\~^]/g, '').replace(/[%#&$_]/g, '\\$&');

/** An article as a BibTeX entry, by citation-js. The note has the whole date, for which BibTeX has no field. */
export function bibtex(article: Article): string {
  citationJs ??= loadCitationJs();
  const { issued: date, ...item } = itemOf(article);
  const [year, month] = date?.['date-parts'][0] ?? [];
  const entry = {
    ...item,
    title: onOneLine(article.title),
    'container-title': onOneLine(article.publisher),
    id: article.id.normalize('NFD').replace(/[^\w-]+/g, ''),
    // A day would stand beside the month, where most styles don't look for it.
    ...(year === undefined
      ? {}
      : { issued: { 'date-parts': [month === undefined ? [year] : [year, month]] } }),
    ...(article.authors.length > 0
      ? { author: article.authors.map(onOneLine).map(texName).map(cslName) }
      : {}),
    // The plugin leaves an address as it is.
    URL: article.url.replace(/[{}\\]/g, encodeURIComponent),
    note: `Published ${article.published} (EDTF)`,
  };
  return new citationJs.Cite(entry, { generateGraph: false }).format('bibtex').trim();
}

/** An article in one style, by citeproc-js, as one line of plain text. */
function styled(article: Article, file: string): string {
  processor ??= require('citeproc') as typeof citeproc;
  const item = itemOf(article);
  const engine = new processor.Engine(
    { retrieveLocale: () => read('locale.xml'), retrieveItem: () => item },
    read(file),
    'en-US',
    true,
  );
  engine.setOutputFormat('text');
  engine.updateItems([article.id]);
  return (engine.makeBibliography()[1][0] ?? '').replace(/\s+/g, ' ').trim();
}

/** An article in each style: style's name → one line of plain text. */
export function styledCitations(article: Article): Readonly<Record<keyof typeof STYLES, string>> {
  return {
    APA: styled(article, STYLES.APA),
    MLA: styled(article, STYLES.MLA),
    Chicago: styled(article, STYLES.Chicago),
  };
}
