import { KINDS, type Kind } from '../answers/answer.ts';
import { type Option, optionsOf } from '../answers/options.ts';
import type { Fault } from '../corpus/fault.ts';
import { type Glossary, NO_GLOSSARY } from '../corpus/glossary.ts';
import { nearestWord } from '../corpus/nearest.ts';
import { FaultList, type Report } from '../corpus/source.ts';
import { YamlReader, type YamlValue } from '../corpus/yaml.ts';
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

const KEYS = ['description', 'localizations', 'answer', 'query', 'counts', 'examples'] as const;
type Key = (typeof KEYS)[number];

// Discord's rule for chat input commands, in lower case: ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$
const NAME = /^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u;
const NAMES_ARE = 'up to 32 lower-case letters, digits and hyphens';
const MAX_DESCRIPTION = 100;
const MAX_QUERY = 500;
const MAX_ASKED = 600;

/** Reads and checks the values of one command's file; what is wrong is reported and left out. */
class CommandFile {
  readonly #yaml: YamlReader;
  readonly #values: ReadonlyMap<string, YamlValue>;
  readonly #report: Report;

  constructor(source: string, report: Report) {
    this.#report = report;
    this.#yaml = new YamlReader(source, report);
    const { root } = this.#yaml;
    const values = root === null ? new Map() : this.#yaml.entries(root, { known: KEYS, keepEmpty: true });
    for (const { key, line, node } of values.values()) {
      if (node !== null) continue;
      report(line, `${key} is empty; give it a value or delete the line.`);
      values.delete(key);
    }
    this.#values = values;
  }

  line(key: Key): number {
    return this.#values.get(key)?.line ?? 1;
  }

  has(key: Key): boolean {
    return this.#values.has(key);
  }

  text(key: Key, longest: number): string | null {
    const value = this.#values.get(key);
    return value === undefined ? null : this.#short(value, longest);
  }

  kind(): Kind | null {
    const value = this.#values.get('answer');
    return value === undefined ? null : this.#yaml.oneOf(value, KINDS);
  }

  localizations(): ReadonlyMap<
    Locale,
    { readonly name: string | null; readonly description: string | null }
  > {
    const found = new Map<Locale, { name: string | null; description: string | null }>();
    const value = this.#values.get('localizations');
    if (value === undefined) return found;
    for (const [locale, local] of this.#yaml.map(value, { known: LOCALES })) {
      const parts = this.#yaml.map(local, { known: ['name', 'description'] });
      const [name, description] = [parts.get('name'), parts.get('description')];
      found.set(locale as Locale, {
        name: name === undefined ? null : this.#commandName(name),
        description: description === undefined ? null : this.#short(description, MAX_DESCRIPTION),
      });
    }
    return found;
  }

  counts(glossary: Glossary): readonly string[] {
    const value = this.#values.get('counts');
    if (value === undefined) return [];
    const ids = glossary.entries.map(({ id }) => id);
    return this.#yaml.items(value).flatMap((item) => {
      const id = this.#yaml.text({ ...item, key: 'each of counts' });
      if (id === null) return [];
      if (ids.length > 0 && !ids.includes(id)) {
        const meant = nearestWord(id, ids);
        this.#report(
          item.line,
          `counts "${id}", which is no id of the glossary${meant === null ? '.' : `; did you mean "${meant}"?`}`,
          'warning',
        );
      }
      return [id];
    });
  }

  examples(): readonly Example[] {
    const value = this.#values.get('examples');
    if (value === undefined) return [];
    return this.#yaml.items(value).flatMap((item): Example[] => {
      const parts = this.#yaml.map({ ...item, key: 'each of examples' }, { known: ['ask', 'expect'] });
      const [asked, expected] = [parts.get('ask'), parts.get('expect')];
      if (asked === undefined) this.#report(item.line, 'has an example that lacks "ask".');
      const ask = asked === undefined ? null : this.#short(asked, MAX_ASKED);
      const expect = expected === undefined ? null : this.#yaml.text(expected);
      if (expected !== undefined && expect !== null && !/^[^#]+#[1-9]\d*$/.test(expect)) {
        this.#report(expected.line, `expect can't be "${expect}"; write article-id#paragraph.`);
      }
      return ask === null ? [] : [{ ask, expect }];
    });
  }

  #short(value: YamlValue, longest: number): string | null {
    const text = this.#yaml.text(value);
    if (text === null || text.length <= longest) return text;
    this.#report(value.line, `${value.key} is ${text.length} characters long; shorten it to ${longest}.`);
    return null;
  }

  #commandName(value: YamlValue): string | null {
    const name = this.#yaml.text(value);
    if (name === null || NAME.test(name)) return name;
    this.#report(value.line, `${value.key} can't be "${name}"; use ${NAMES_ARE}.`);
    return null;
  }
}

/**
 * Reads one command. Never throws: what is wrong with the file comes back as faults, each with its line, and the
 * definition is null where any of them is an error. Ids that `glossary` lacks are warned of, where it has any.
 */
export function parseCommand(
  file: string,
  name: string,
  source: string,
  glossary: Glossary = NO_GLOSSARY,
): { readonly definition: CommandDefinition | null; readonly faults: readonly Fault[] } {
  const faults = new FaultList(file);
  const { report } = faults;
  if (!NAME.test(name)) {
    report(1, `has a name that can't be a slash command's ("${name}"); rename the file to ${NAMES_ARE}.`);
  }
  const read = new CommandFile(source, report);
  for (const key of ['description', 'answer'] as const) if (!read.has(key)) report(1, `lacks "${key}".`);
  const description = read.text('description', MAX_DESCRIPTION);
  const answer = read.kind();
  const query = read.text('query', MAX_QUERY);
  const counts = read.counts(glossary);
  if (read.has('counts') && answer !== null && answer !== 'figures') {
    report(read.line('counts'), `has counts, which only a command has whose answer is figures.`);
  }
  const localizations = read.localizations();
  const examples = read.examples();
  if (description === null || answer === null || faults.hasErrors) {
    return { definition: null, faults: faults.inOrder() };
  }
  const inLocales = (text: (locale: Locale) => string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, text(locale)])) as Record<Locale, string>;
  const definition = {
    name,
    localNames: inLocales((locale) => localizations.get(locale)?.name ?? name),
    descriptions: inLocales((locale) => localizations.get(locale)?.description ?? description),
    answer,
    query,
    counts,
    examples,
    options: optionsOf(answer, query !== null),
  };
  return { definition, faults: faults.inOrder() };
}
