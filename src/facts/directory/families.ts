import type { Bearer } from './bearer.ts';
import type { Entry } from './entry.ts';

/** Entries that joining may let meet, directly or through others, since they share keys; and who they turned out to be. */
export interface Family {
  readonly entries: Set<Entry>;
  bearers: readonly Bearer[];
}

/** Which entries are of one family. What happens within a family has no bearing on any other. */
export class Families {
  readonly #byKey = new Map<string, Family>();
  readonly #of = new Map<Entry, Family>();

  /** Takes an entry's whole family apart; returns it, or null where that has happened already. */
  dissolve(entry: Entry): Family | null {
    const family = this.#of.get(entry);
    if (family === undefined) return null;
    for (const one of family.entries) {
      this.#of.delete(one);
      for (const key of one.keys) this.#byKey.delete(key);
    }
    return family;
  }

  /** Puts an entry into the family that has its keys; families that it connects become one. Returns those that were. */
  add(entry: Entry): readonly Family[] {
    const met = new Set<Family>();
    for (const key of entry.keys) {
      const family = this.#byKey.get(key);
      if (family !== undefined) met.add(family);
    }
    const [largest = { entries: new Set<Entry>(), bearers: [] }, ...others] = [...met].sort(
      (a, b) => b.entries.size - a.entries.size,
    );
    for (const other of others) for (const one of other.entries) this.#put(one, largest);
    this.#put(entry, largest);
    return [...met];
  }

  of(entry: Entry): Family {
    return this.#of.get(entry)!;
  }

  #put(entry: Entry, family: Family): void {
    family.entries.add(entry);
    this.#of.set(entry, family);
    for (const key of entry.keys) this.#byKey.set(key, family);
  }
}
