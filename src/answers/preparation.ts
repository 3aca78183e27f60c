import type { Coverage } from '../search/coverage.ts';
import { nameBookSteps } from '../search/name-book.ts';
import { holdersSteps } from './people/asked-speaker.ts';
import { officesSteps } from './people/holders.ts';

/** Makes what the first question to a coverage would have to wait for; in steps of a fraction of a millisecond. */
export function* preparationSteps(coverage: Omit<Coverage, 'index'>): Generator<undefined, void> {
  yield* nameBookSteps(coverage.directory, coverage.names);
  yield* holdersSteps(coverage.directory);
  yield* officesSteps(coverage);
}
