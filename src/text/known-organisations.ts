import { readFileSync } from 'node:fs';
import { plain } from './names.ts';

/** An organisation that news names alone. */
export interface KnownOrganisation {
  /** Folded. */
  readonly name: string;
  /** How an article calls it again: "the company", "the party"; a body or a medium otherwise. */
  readonly kind: 'bodies' | 'media' | 'companies' | 'parties';
  /** It counts only where it is written in capitals: "PAN", "CUT". */
  readonly capitals: boolean;
}

function parse(source: string): readonly KnownOrganisation[] {
  const found: KnownOrganisation[] = [];
  let kind: KnownOrganisation['kind'] = 'bodies';
  for (const line of source.split('\n')) {
    const heading = /^\[(bodies|media|companies|parties)\]$/.exec(line);
    if (heading !== null) kind = heading[1] as KnownOrganisation['kind'];
    else if (!line.startsWith('#'))
      for (const entry of line.split(/\s*,\s*/))
        if (entry !== '') found.push({ name: plain(entry), kind, capitals: entry === entry.toUpperCase() });
  }
  return found;
}

/** Organisations that news names alone, without a word that tells what they are: known-organisations.txt. */
export const KNOWN_ORGANISATIONS: readonly KnownOrganisation[] = parse(
  readFileSync(new URL('known-organisations.txt', import.meta.url), 'utf8'),
);

const KIND = new Map(KNOWN_ORGANISATIONS.map(({ name, kind }) => [name, kind]));

/** The kind of the organisation that news knows by a folded name; null where it knows none. */
export const knownKind = (name: string): KnownOrganisation['kind'] | null => KIND.get(name) ?? null;
