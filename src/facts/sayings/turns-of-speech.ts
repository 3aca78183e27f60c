import type { Reading } from '../people/found.ts';
import type { Saying } from '../person.ts';
import { gap } from './clause.ts';
import { headingSpeaker } from './quoted.ts';
import type { Referents } from './referents.ts';
import { clauseOf } from './sentence.ts';

/** Turns of one person, by which an article is known to be a transcript rather than a list of people. */
const FEWEST_TURNS = 2;

/** As many words as may stand before the colon: an office, a name, the time. */
const LONGEST_HEADING = 12;

/**
 * What everybody says in an interview or a transcript whose paragraphs open with who speaks: "Ana Ruiz: We left." Only
 * of those who open several paragraphs so; a list says of each person but once who they are. Quotations behind such a
 * name are read with their sentences.
 */
export function turnsOfSpeech(readings: readonly Reading[], referents: Referents): readonly Saying[] {
  const turns = readings.map((reading) => turnOf(reading, referents)).filter((turn) => turn !== null);
  return turns.filter(
    ({ speaker }) =>
      turns.filter((turn) => turn.speaker!.name === speaker!.name).length >= FEWEST_TURNS &&
      turns.length > FEWEST_TURNS,
  );
}

/** What the name that opens a paragraph says in it; null where none does. */
function turnOf(reading: Reading, referents: Referents): Saying | null {
  const [unit] = reading.units;
  const colon = reading.text.indexOf(': ');
  if (unit === undefined || colon < 0 || reading.quotes.length > 0) return null;
  const clause = clauseOf(reading, unit, referents);
  if (clause === null) return null;
  for (let k = clause.first; k < Math.min(clause.last, clause.first + LONGEST_HEADING); k += 1) {
    if (!/^: [¿¡(…]?$/.test(gap(clause, k + 1))) continue;
    const mention = headingSpeaker(clause, k);
    if (mention?.kind !== 'person') return null;
    const speaker = referents.resolve(reading, 0, k, { type: 'named', mention, first: mention.first });
    const start = reading.words[k]!.end + ': '.length;
    const end = reading.text.trimEnd().length;
    return speaker === null
      ? null
      : {
          paragraph: reading.paragraph,
          start,
          end,
          kind: 'direct',
          speaker: { name: referents.nameOf(speaker.bearing), how: 'named' },
          passage: { start: 0, end },
        };
  }
  return null;
}
