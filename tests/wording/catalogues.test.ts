import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, LOCALES, localeFor, say } from '../../src/wording/wording.ts';

const SRC = join(import.meta.dirname, '../../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n');
const keys = Object.keys(CATALOGUES['en-US']);

/** `say(locale, \`published.${how}\`)` uses every key that begins so. */
const prefixes = [...sources.matchAll(/[`']([a-z][\w-]*\.(?:[\w-]+\.)*)\$\{/g)].map(
  (match) => match[1] as string,
);
const suffixes = [...sources.matchAll(/\$\{[\w.]+\}(\.[\w.-]+)[`']/g)].map((match) => match[1] as string);

describe('the catalogues', () => {
  it.each(LOCALES)('%s has every message', (locale) => {
    expect(Object.keys(CATALOGUES[locale]).sort()).toEqual([...keys].sort());
  });

  it('have no message that nothing uses', () => {
    const used = (key: string) =>
      sources.includes(`'${key}'`) ||
      sources.includes(`\`${key}\``) ||
      prefixes.some((prefix) => key.startsWith(prefix)) ||
      suffixes.some((suffix) => key.endsWith(suffix));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it('have every message that is asked for by name', () => {
    const asked = [...sources.matchAll(/\bsay\(\s*[\w.]+,\s*'([^']+)'/g)].map((match) => match[1] as string);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('ask for the same values in every language', () => {
    const values = (message: string) =>
      [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]))].sort();
    for (const key of keys)
      expect([key, values(CATALOGUES['es-ES'][key] ?? '')]).toEqual([
        key,
        values(CATALOGUES['en-US'][key] ?? ''),
      ]);
  });

  it('are well-formed and show values as plain text', () => {
    for (const locale of LOCALES) {
      for (const [key, message] of Object.entries(CATALOGUES[locale])) {
        const values = Object.fromEntries(
          [...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => [match[1], 1]),
        );
        expect([key, typeof say(locale, key, values)]).toEqual([key, 'string']);
      }
    }
    expect(say('en-US', 'invalid.source', { value: '<b>{x}</b>', publishers: '' })).toContain('“<b>{x}</b>”');
  });
});

describe('a reader', () => {
  it.each([
    ['es-419', 'es-ES'],
    ['es-ES', 'es-ES'],
    ['ES', 'es-ES'],
    ['en-GB', 'en-US'],
    ['est', 'en-US'],
    ['fr', 'en-US'],
    [null, 'en-US'],
  ])('whose client says %s is answered in %s', (name, locale) => {
    expect(localeFor(name)).toBe(locale);
  });
});
