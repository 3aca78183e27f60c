import type { Fault } from './fault.ts';
import { type KnownName, type NameKind, type Names, NO_NAMES } from './names.ts';
import { FaultList, type Report, readLines } from './source.ts';
import { YamlReader, type YamlValue } from './yaml.ts';

const SECTIONS: Readonly<Record<string, NameKind>> = {
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  others: 'other',
};

const sameName = (name: string): string => name.normalize('NFC').toLowerCase();

/** Reports every way of writing a name that is given to two bearers of one kind. */
class NameBook {
  readonly #bearers = new Map<string, string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Whether `written` is `name`'s from now on. */
  claim(kind: NameKind, written: string, name: string, line: number): boolean {
    const key = `${kind} ${sameName(written)}`;
    const bearer = this.#bearers.get(key);
    if (bearer === undefined) {
      this.#bearers.set(key, name);
      return true;
    }
    this.#report(
      line,
      bearer === name
        ? `writes "${written}" twice for ${name}.`
        : `gives "${written}" to both ${bearer} and ${name}; leave it to one, or to neither.`,
    );
    return false;
  }

  same(a: string, b: string): boolean {
    return Object.values(SECTIONS).some((kind) => {
      const bearer = this.#bearers.get(`${kind} ${sameName(a)}`);
      return bearer !== undefined && bearer === this.#bearers.get(`${kind} ${sameName(b)}`);
    });
  }
}

/** Reads `names.yaml`. Never throws; what is sound is returned even where something else is at fault. */
export function parseNames(
  fileName: string,
  bytes: Uint8Array,
): { readonly names: Names; readonly faults: readonly Fault[] } {
  const faults = new FaultList(fileName);
  const source = readLines(bytes, faults.report).join('\n');
  const yaml = new YamlReader(source, faults.report);
  if (yaml.root === null) return { names: NO_NAMES, faults: faults.inOrder() };

  const sections = yaml.entries(yaml.root, { known: [...Object.keys(SECTIONS), 'apart'] });
  const book = new NameBook(faults.report);
  const known: KnownName[] = [];
  for (const [section, kind] of Object.entries(SECTIONS)) {
    const value = sections.get(section);
    if (value === undefined) continue;
    for (const entry of yaml.map(value, { keepEmpty: true }).values()) {
      if (entry.key === '' || /\p{Cc}/u.test(entry.key)) {
        faults.report(entry.line, 'has a name without letters.');
        continue;
      }
      if (!book.claim(kind, entry.key, entry.key, entry.line)) continue;
      const aliases = yaml.texts(entry);
      known.push({
        name: entry.key,
        kind,
        aliases: aliases.filter((alias) => book.claim(kind, alias, entry.key, entry.line)),
      });
    }
  }
  const apart = sections.get('apart');
  return {
    names: { known, apart: apart === undefined ? [] : readApart(yaml, apart, book, faults.report) },
    faults: faults.inOrder(),
  };
}

function readApart(yaml: YamlReader, value: YamlValue, book: NameBook, report: Report): Names['apart'] {
  const pairs: [string, string][] = [];
  for (const item of yaml.items(value)) {
    const [a, b, ...rest] = yaml.items(item).length > 0 ? yaml.texts(item) : [];
    if (a === undefined || b === undefined || rest.length > 0) {
      report(item.line, 'apart holds pairs of names: [Name A, Name B].');
    } else if (sameName(a) === sameName(b) || book.same(a, b)) {
      report(item.line, `keeps "${a}" and "${b}" apart although they are one above.`);
    } else {
      pairs.push([a, b]);
    }
  }
  return pairs;
}
