import { expect, it } from 'vitest';
import { killChanging } from './kills.ts';
import { PLACES } from './scratch.ts';

// `npm run soak:kills` does this a thousand times.
it.each(PLACES)(
  'Processes that are killed while they change %s lose and tear nothing',
  async (place) => {
    const toll = await killChanging(place, 6, place === 'a git repository' ? 400 : 60);
    expect(toll.faults).toEqual([]);
  },
  240_000,
);
