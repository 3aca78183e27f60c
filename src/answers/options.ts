import { LOCALES, type Locale, say } from '../wording/wording.ts';
import type { Kind } from './answer.ts';

/** The options that commands can have; a kind of answer brings its own. */
export const OPTION_NAMES = ['question', 'name', 'counting', 'said-by', 'since', 'until', 'source'] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

/** One option as every client shows it. */
export interface Option {
  readonly name: OptionName;
  /** The name that readers of a locale type: lower case, no spaces, as Discord wants it. */
  readonly localNames: Readonly<Record<Locale, string>>;
  readonly descriptions: Readonly<Record<Locale, string>>;
  readonly required: boolean;
  /** Whether the coverage can offer values while one types. */
  readonly completes: boolean;
  /** Most UTF-16 units that a value may have. */
  readonly maxLength: number;
}

const PLACE_IN_TIME = ['since', 'until', 'source'] as const;

const BROUGHT: Readonly<Record<Kind, readonly OptionName[]>> = {
  passages: ['question', ...PLACE_IN_TIME],
  figures: ['counting', 'said-by', ...PLACE_IN_TIME],
  people: ['name', ...PLACE_IN_TIME],
  sources: PLACE_IN_TIME,
};

const COMPLETES: ReadonlySet<OptionName> = new Set(['question', 'name', 'counting', 'said-by', 'source']);

function inEveryLocale(key: string): Readonly<Record<Locale, string>> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, say(locale, key)])) as Record<Locale, string>;
}

/**
 * The options of a kind of answer, the required one first. A command with a query of its own needs no question: there
 * it narrows.
 */
export function optionsOf(kind: Kind, hasQuery: boolean): readonly Option[] {
  return BROUGHT[kind].map((name) => ({
    name,
    localNames: inEveryLocale(`option.${name}.name`),
    descriptions: inEveryLocale(`option.${name}.description`),
    required: name === 'name' || (name === 'question' && !hasQuery),
    completes: COMPLETES.has(name),
    maxLength: name === 'question' ? 500 : 100,
  }));
}
