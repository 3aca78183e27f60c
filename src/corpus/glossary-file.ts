import type { Fault } from './fault.ts';
import { type Glossary, type GlossaryEntry, NO_GLOSSARY } from './glossary.ts';
import { nearestWord } from './nearest.ts';
import { FaultList, type Report, readLines } from './source.ts';
import { YamlReader, type YamlValue } from './yaml.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}$/;

/** Reads the words of each language under one key: `{ en: [..], es: [..] }`. */
function byLanguage<Value>(
  yaml: YamlReader,
  value: YamlValue | undefined,
  report: Report,
  read: (value: YamlValue) => Value | null,
): Record<string, Value> {
  const found: Record<string, Value> = {};
  if (value === undefined) return found;
  for (const entry of yaml.map(value).values()) {
    if (!LANGUAGE.test(entry.key)) {
      report(entry.line, `${value.key} has "${entry.key}" where a language belongs, such as en or es.`);
      continue;
    }
    const words = read(entry);
    if (words !== null) found[entry.key] = words;
  }
  return found;
}

function readEntry(yaml: YamlReader, value: YamlValue, report: Report): GlossaryEntry | null {
  if (!ID.test(value.key)) {
    report(value.line, `has the id "${value.key}"; ids are lower case with hyphens, such as hunger-strike.`);
    return null;
  }
  const keys = yaml.map(value, { known: ['terms', 'related', 'definition', 'unlike'] });
  const texts = (entry: YamlValue) => yaml.texts(entry);
  const terms = byLanguage(yaml, keys.get('terms'), report, texts);
  if (!Object.values(terms).some((words) => words.length > 0)) {
    report(value.line, `${value.key} has no terms; add terms: { en: […], es: […] }.`);
    return null;
  }
  const unlike = keys.get('unlike');
  return {
    id: value.key,
    terms,
    related: byLanguage(yaml, keys.get('related'), report, texts),
    definition: byLanguage(yaml, keys.get('definition'), report, (entry) => yaml.text(entry)),
    unlike: unlike === undefined ? [] : yaml.texts(unlike),
  };
}

/** Reads `glossary.yaml`. Never throws; what is sound is returned even where something else is at fault. */
export function parseGlossary(
  fileName: string,
  bytes: Uint8Array,
): { readonly glossary: Glossary; readonly faults: readonly Fault[] } {
  const faults = new FaultList(fileName);
  const source = readLines(bytes, faults.report).join('\n');
  const yaml = new YamlReader(source, faults.report);
  if (yaml.root === null) return { glossary: NO_GLOSSARY, faults: faults.inOrder() };

  const entries: GlossaryEntry[] = [];
  const owners = new Map<string, string>();
  const values = yaml.entries(yaml.root);
  for (const value of values.values()) {
    const entry = readEntry(yaml, value, faults.report);
    if (entry === null) continue;
    entries.push(entry);
    for (const [language, words] of Object.entries(entry.terms)) {
      for (const word of words) {
        const key = `${language} ${word.normalize('NFC').toLowerCase()}`;
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, entry.id);
        else if (owner === entry.id) faults.report(value.line, `${entry.id} has the term "${word}" twice.`);
        else faults.report(value.line, `gives the term "${word}" to both ${owner} and ${entry.id}.`);
      }
    }
  }
  const ids = new Set(entries.map(({ id }) => id));
  for (const entry of entries) {
    for (const id of entry.unlike) {
      if (ids.has(id) && id !== entry.id) continue;
      const meant = nearestWord(
        id,
        [...ids].filter((other) => other !== entry.id),
      );
      const line = values.get(entry.id)!.line;
      if (id === entry.id) faults.report(line, `${id} says that it is unlike itself.`);
      else
        faults.report(
          line,
          `${entry.id} is unlike "${id}", which is no id here${meant === null ? '.' : `; did you mean "${meant}"?`}`,
        );
    }
  }
  return { glossary: { entries }, faults: faults.inOrder() };
}
