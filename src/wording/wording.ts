import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'yaml';

/** The languages that the bot itself speaks; clippings stay in their own. */
export const LOCALES = ['en-US', 'es-ES'] as const;
export type Locale = (typeof LOCALES)[number];

/** A catalogue's messages: keys in dotted form, values in ICU message syntax. */
export type Catalogue = Readonly<Record<string, string>>;

function readCatalogue(locale: Locale): Catalogue {
  return parse(readFileSync(new URL(`./${locale}.yaml`, import.meta.url), 'utf8')) as Catalogue;
}

/** Every message of every locale; the files beside this one are what a translator edits. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  'en-US': readCatalogue('en-US'),
  'es-ES': readCatalogue('es-ES'),
};

const compiled = new Map<string, IntlMessageFormat>();

/**
 * The message `key` in `locale`, with `values` filled in as plain text (never as markup).
 * Throws where the catalogue has no such key: a test finds that before a reader does.
 */
export function say(
  locale: Locale,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const id = `${locale} ${key}`;
  let message = compiled.get(id);
  if (message === undefined) {
    const source = CATALOGUES[locale][key];
    if (source === undefined) throw new Error(`src/wording/${locale}.yaml has no message "${key}".`);
    message = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
    compiled.set(id, message);
  }
  return String(message.format({ ...values }));
}

/** The locale that serves a reader best, from Discord's or a browser's name for it ("es-419" → "es-ES"). */
export function localeFor(name: string | null | undefined): Locale {
  return /^es\b/i.test(name ?? '') ? 'es-ES' : 'en-US';
}
