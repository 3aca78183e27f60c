import type { Names } from '../../corpus/names.ts';
import { spellingsOfBody } from '../../text/international-bodies.ts';
import { PUBLIC_FIGURES } from '../../text/organisation-signs.ts';
import type { Facts } from '../facts.ts';
import { nameParts, nameText } from '../people/person-parts.ts';
import { coreParts, spelledAlike, surnameParts } from '../people/personal-names.ts';
import type { Entity } from '../person.ts';

/** Folded parts of a name as one key. */
export const keyOf = (parts: readonly string[]): string => parts.join(' ');
/** How spellings are compared: folded, without forms of address and a leading article. */
export const spellingKey = (text: string): string => keyOf(nameParts(text));

/** The key of an organisation's folded spelling, one for all spellings of a body between countries. */
export const organisationKey = (spelling: string): string => `organisation ${spellingsOfBody(spelling)[0]}`;

/** A spelling of an entity in its article. */
interface Spelling {
  readonly text: string;
  /** How often the article writes it. */
  readonly count: number;
  readonly parts: readonly string[];
}

/** An entity of one article, with what joining asks of its names. */
export interface Entry {
  readonly facts: Facts;
  readonly entity: Entity;
  /** Its place among the entities of its article. */
  readonly order: number;
  /** Folded parts of its name. */
  readonly parts: readonly string[];
  /** Of its name and its aliases. */
  readonly calls: readonly { readonly key: string; readonly length: number }[];
  readonly spellings: readonly Spelling[];
  /** Its canonical name in `names.yaml`; null where it isn't there. */
  readonly known: string | null;
  /** Everything by which joining looks for it or enters it: entries that share none of these never meet. */
  readonly keys: readonly string[];
}

/** Folded given name and one surname each, as spelled alike, of a person's name; none where one of them is missing. */
export function pairs(parts: readonly string[]): readonly string[] {
  const core = coreParts(parts);
  return core.length < 2
    ? []
    : surnameParts(core).map((surname) => `${spelledAlike(core[0]!)} ${spelledAlike(surname)}`);
}

/**
 * The folded surname of a public figure, of a name that has it or is nothing else: by it "Maduro", of whom an article says no
 * more, meets Nicolás Maduro.
 */
export function publicSurname(parts: readonly string[]): string | null {
  const core = coreParts(parts);
  const surnames = core.length === 1 ? core : surnameParts(core);
  return surnames.find((surname) => PUBLIC_FIGURES.has(surname)) ?? null;
}

/** `names.yaml` by folded spelling. */
export type Known = ReadonlyMap<string, { readonly name: string; readonly kind: string }>;

export function knownBySpelling(names: Names): Known {
  const known = new Map<string, { name: string; kind: string }>();
  for (const { name, kind, aliases } of names.known)
    for (const spelling of [name, ...aliases]) known.set(spellingKey(spelling), { name, kind });
  return known;
}

function knownNameOf(entity: Entity, calls: Entry['calls'], known: Known): string | null {
  for (const [i, { key, length }] of calls.entries()) {
    // A surname alone settles nothing where the article gives the full name as well.
    if (entity.kind === 'person' && i > 0 && length < 2) continue;
    const entry = known.get(key);
    if (entry !== undefined && entry.kind === entity.kind) return entry.name;
  }
  return null;
}

function entryOf(facts: Facts, entity: Entity, order: number, known: Known): Entry {
  const counts = new Map<string, number>();
  for (const { paragraph, start, end } of entity.mentions) {
    const text = facts.article.paragraphs[paragraph - 1]?.text.slice(start, end).replace(/\s/gu, ' ');
    const name = text === undefined ? '' : nameText(text, entity.kind);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const spellings = [...counts].map(([text, count]) => ({ text, count, parts: nameParts(text) }));
  const [parts = [], ...others] = [entity.name, ...entity.aliases].map(nameParts);
  const calls = [parts, ...others].map((call) => ({ key: keyOf(call), length: call.length }));
  const name = knownNameOf(entity, calls, known);
  const keys = new Set<string>();
  if (name !== null) keys.add(`known ${name}`);
  const figure = entity.kind === 'person' ? publicSurname(parts) : null;
  if (figure !== null) keys.add(`figure ${figure}`);
  // Under a known name a cluster may be of the other kind.
  if (entity.kind === 'person' || name !== null)
    for (const written of [parts, ...spellings.map((spelling) => spelling.parts)])
      for (const pair of pairs(written)) keys.add(pair);
  if (entity.kind === 'organisation' || name !== null) {
    for (const { key } of calls) keys.add(organisationKey(key));
    for (const spelling of spellings) keys.add(organisationKey(keyOf(spelling.parts)));
  }
  return { facts, entity, order, parts, calls, spellings, known: name, keys: [...keys] };
}

/** The entities of one article. */
export function entriesOf(facts: Facts, known: Known): readonly Entry[] {
  return facts.entities.map((entity, order) => entryOf(facts, entity, order, known));
}
