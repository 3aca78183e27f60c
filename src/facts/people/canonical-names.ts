import type { Names } from '../../corpus/names.ts';
import { plain } from '../../text/names.ts';
import { nameKey } from './bearing.ts';
import type { Found } from './found.ts';
import { coreParts } from './personal-names.ts';

/** Who is who by `names.yaml`: the canonical name of a mention, and who is never whom. */
export class CanonicalNames {
  readonly #bySpelling = new Map<string, { readonly name: string; readonly kind: string }>();
  readonly #apart: ReadonlySet<string>;

  constructor({ known, apart }: Names) {
    for (const { name, kind, aliases } of known)
      for (const spelling of [name, ...aliases]) this.#bySpelling.set(spellingKey(spelling), { name, kind });
    this.#apart = new Set(apart.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  }

  /** The canonical name of a mention; null where the list hasn't it. */
  of({ known, parts, kind }: Found): string | null {
    if (known !== null) return known;
    const entry = this.#bySpelling.get(nameKey(parts)) ?? this.#bySpelling.get(nameKey(coreParts(parts)));
    return entry !== undefined && entry.kind === kind ? entry.name : null;
  }

  /** Whether two names are said to be never the same. */
  areApart(a: string, b: string): boolean {
    return this.#apart.has(`${a}\n${b}`);
  }
}

const spellingKey = (spelling: string): string => plain(spelling).replace(/\./g, '').split(/\s+/).join(' ');
