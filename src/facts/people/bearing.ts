import type { Found } from './found.ts';

/** One bearer of names within one article, while they are being gathered. */
export interface Bearing {
  readonly kind: 'person' | 'organisation';
  readonly found: Found[];
  /** Its canonical name in `names.yaml`; null where it isn't there. */
  known: string | null;
}

/** A name's folded words as one text, to compare by. */
export const nameKey = (parts: readonly string[]): string => parts.join(' ');
