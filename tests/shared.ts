import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of a file or folder of the material that lies beside the checkout (`../shared`), or null on a clone
 * without it: then the tests that want it are skipped, and say so.
 */
export function shared(path: string): string | null {
  const full = join(import.meta.dirname, '../../shared', path);
  return existsSync(full) ? full : null;
}
