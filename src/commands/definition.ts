import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { KINDS, type Kind } from '../answers/answer.ts';
import { type Option, optionsOf } from '../answers/options.ts';
import type { Fault } from '../corpus/fault.ts';
import { LOCALES, type Locale } from '../wording/wording.ts';

/** One example of a command: what one types, and the paragraph (`article-id#3`) that should answer. */
export interface Example {
  readonly ask: string;
  readonly expect: string | null;
}

/** One slash command, as its YAML file defines it. */
export interface CommandDefinition {
  /** The file's name without `.yaml`. */
  readonly name: string;
  readonly localNames: Readonly<Record<Locale, string>>;
  readonly descriptions: Readonly<Record<Locale, string>>;
  readonly answer: Kind;
  /** Words to rank by; null for a command that takes them from its options. */
  readonly query: string | null;
  /** Ids of glossary entries that what is counted must match; empty for all figures. */
  readonly counts: readonly string[];
  readonly examples: readonly Example[];
  readonly options: readonly Option[];
}

const KEYS = ['description', 'localizations', 'answer', 'query', 'counts', 'examples'];
// Discord's rule for chat input commands, in lower case: ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$
const NAME = /^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u;
const MAX_DESCRIPTION = 100;

type Complain = (path: readonly (string | number)[], message: string) => void;

function stringAt(value: unknown, path: readonly (string | number)[], max: number, complain: Complain) {
  if (typeof value !== 'string' || value.trim() === '') {
    complain(path, `"${path.join('.')}" must be a text.`);
    return null;
  }
  if (value.length > max) {
    complain(path, `"${path.join('.')}" is ${value.length} characters long; shorten it to ${max}.`);
    return null;
  }
  return value.trim();
}

function localesOf(value: unknown, name: string, description: string, complain: Complain) {
  const localNames = Object.fromEntries(LOCALES.map((locale) => [locale, name])) as Record<Locale, string>;
  const descriptions = Object.fromEntries(LOCALES.map((l) => [l, description])) as Record<Locale, string>;
  if (value === undefined) return { localNames, descriptions };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain(['localizations'], '"localizations" must be a map from a locale such as es-ES.');
    return { localNames, descriptions };
  }
  for (const [key, local] of Object.entries(value as Record<string, unknown>)) {
    const path = ['localizations', key];
    const locale = LOCALES.find((known) => known === key);
    if (locale === undefined) {
      complain(path, `"${key}" is no locale that the bot speaks; it speaks ${LOCALES.join(' and ')}.`);
      continue;
    }
    const { name: localName, description: text, ...rest } = (local ?? {}) as Record<string, unknown>;
    for (const unknown of Object.keys(rest))
      complain([...path, unknown], `"${unknown}" is no key of a localization; it has name and description.`);
    if (localName !== undefined) {
      const checked = stringAt(localName, [...path, 'name'], 32, complain);
      if (checked !== null && !NAME.test(checked))
        complain(
          [...path, 'name'],
          `"${checked}" can't name a slash command: use up to 32 lower-case letters, digits and hyphens.`,
        );
      else if (checked !== null) localNames[locale] = checked;
    }
    if (text !== undefined)
      descriptions[locale] =
        stringAt(text, [...path, 'description'], MAX_DESCRIPTION, complain) ?? description;
  }
  return { localNames, descriptions };
}

function examplesOf(value: unknown, complain: Complain): readonly Example[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    complain(['examples'], '"examples" must be a list of { ask, expect }.');
    return [];
  }
  return value.flatMap((item: unknown, index): Example[] => {
    const { ask, expect, ...rest } = (typeof item === 'object' && item !== null ? item : {}) as Record<
      string,
      unknown
    >;
    for (const unknown of Object.keys(rest))
      complain(['examples', index, unknown], `"${unknown}" is no key of an example; it has ask and expect.`);
    const asked = stringAt(ask, ['examples', index, 'ask'], 600, complain);
    if (expect !== undefined && (typeof expect !== 'string' || !/^[^#]+#[1-9]\d*$/.test(expect))) {
      complain(['examples', index, 'expect'], 'What an example expects is written article-id#paragraph.');
      return [];
    }
    return asked === null ? [] : [{ ask: asked, expect: (expect as string | undefined) ?? null }];
  });
}

/**
 * Reads one command. Never throws: what is wrong with the file comes back as faults, each with its line, and the
 * definition is null where any of them is an error.
 */
export function parseCommand(
  file: string,
  name: string,
  source: string,
): { readonly definition: CommandDefinition | null; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const complain: Complain = (path, message) => {
    let offset = 0;
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true);
      const last = path[depth - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === last)
        : undefined;
      const node = isScalar(pair?.key)
        ? pair.key
        : (document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined);
      if (node?.range) {
        offset = node.range[0];
        break;
      }
    }
    faults.push({ file, line: Math.max(1, lines.linePos(offset).line), message, severity: 'error' });
  };
  for (const error of document.errors) {
    faults.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: `This is not YAML: ${error.message}.`,
      severity: 'error',
    });
  }
  if (faults.length > 0) return { definition: null, faults };
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 10 });
  } catch {
    complain([], 'This file uses YAML aliases that unfold without end; write the values out.');
    return { definition: null, faults };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    complain([], `A command's file is a map with the keys ${KEYS.join(', ')}.`);
    return { definition: null, faults };
  }
  const map = content as Record<string, unknown>;
  if (!NAME.test(name))
    complain(
      [],
      `"${name}" can't name a slash command: rename the file to up to 32 lower-case letters, digits and hyphens.`,
    );
  for (const key of Object.keys(map))
    if (!KEYS.includes(key)) complain([key], `"${key}" is no key of a command; it has ${KEYS.join(', ')}.`);
  const description = stringAt(map.description, ['description'], MAX_DESCRIPTION, complain) ?? '';
  const answer = KINDS.find((kind) => kind === map.answer);
  if (answer === undefined) complain(['answer'], `"answer" must be one of ${KINDS.join(', ')}.`);
  const query = map.query === undefined ? null : stringAt(map.query, ['query'], 500, complain);
  const counts =
    Array.isArray(map.counts) && map.counts.every((id) => typeof id === 'string')
      ? (map.counts as string[])
      : null;
  if (map.counts !== undefined && counts === null)
    complain(['counts'], '"counts" must be a list of ids from the glossary.');
  if (map.counts !== undefined && answer !== undefined && answer !== 'figures')
    complain(['counts'], '"counts" belongs to commands whose answer is figures.');
  const { localNames, descriptions } = localesOf(map.localizations, name, description, complain);
  const examples = examplesOf(map.examples, complain);
  if (faults.length > 0 || answer === undefined) return { definition: null, faults };
  return {
    definition: {
      name,
      localNames,
      descriptions,
      answer,
      query,
      counts: counts ?? [],
      examples,
      options: optionsOf(answer, query !== null),
    },
    faults,
  };
}
