import type { Bearing } from './people/bearing.ts';
import type { Reading } from './people/found.ts';
import type { Naming } from './people/roles.ts';
import type { Giving, People, Role, Saying } from './person.ts';
import { Givers } from './sayings/givers.ts';
import { Referents } from './sayings/referents.ts';
import { sayingsOf } from './sayings/sentence-sayings.ts';
import { turnsOfSpeech } from './sayings/turns-of-speech.ts';

/**
 * What one article's people and organisations said, and whose numbers it gives besides. Sayings without a certain
 * speaker have none.
 */
export function findSayings(
  readings: readonly Reading[],
  naming: readonly Naming[],
  roles: ReadonlyMap<Bearing, readonly Role[]>,
): Pick<People, 'sayings' | 'givings'> {
  const referents = new Referents(readings, naming, roles);
  const givers = new Givers(referents, naming, roles);
  const sayings: Saying[] = [...turnsOfSpeech(readings, referents)];
  const givings: Giving[] = [];
  for (const reading of readings) {
    for (const [unit] of reading.units.entries()) {
      const found = sayingsOf(reading, unit, referents, givers);
      sayings.push(...found.sayings);
      givings.push(...found.givings);
    }
  }
  const inOrder = (a: Saying | Giving, b: Saying | Giving) =>
    a.paragraph - b.paragraph || a.start - b.start || b.end - a.end;
  return { sayings: sayings.sort(inOrder), givings: givings.sort(inOrder) };
}
