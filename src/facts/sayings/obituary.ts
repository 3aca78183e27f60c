import { plain } from '../../text/names.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Reading } from '../people/found.ts';
import { opensSentence } from './bearer-place.ts';
import { type Discourse, PARAGRAPHS_BACK, type Speaker } from './discourse.ts';

/** What tells that somebody has died, folded. */
const DIED = /(?<![\p{L}])(?:died|has died|dies|murio|fallecio|ha muerto|ha fallecido)(?![\p{L}])/u;

const HERS = /^(?:she|her|hers|herself)$/;

const HIS = /^(?:he|his|him|himself)$/;

/** Whose death the article's first sentence tells, where it begins with their name; null elsewhere. */
function whoIsMourned(discourse: Discourse): Bearing | null {
  const first = discourse.reading(1);
  const [lead] = first?.units ?? [];
  if (first === undefined || lead === undefined) return null;
  if (!DIED.test(plain(first.text.slice(lead.start, lead.end)))) return null;
  const [who, ...others] = discourse
    .among(first, 0, lead.end, 'person')
    .filter((bearing) => opensSentence(first, lead.start, bearing));
  return who === undefined || others.length > 0 ? null : who;
}

/** "She told an interviewer in 1998": the one of whom an obituary is, where nobody else near can be meant. */
export function ofObituary(discourse: Discourse, reading: Reading, who: 'man' | 'woman'): Speaker | null {
  const mourned = whoIsMourned(discourse);
  if (mourned === null) return null;
  const first = plain(discourse.reading(1)!.text).split(/[^\p{L}]+/u);
  const own = discourse.genderOf(mourned);
  const [theirs, others] = who === 'woman' ? [HERS, HIS] : [HIS, HERS];
  const fits =
    own === who ||
    (own === null && first.some((word) => theirs.test(word)) && !first.some((word) => others.test(word)));
  if (!fits) return null;
  for (const bearing of discourse.bearers) {
    if (bearing === mourned || bearing.kind !== 'person') continue;
    const gender = discourse.genderOf(bearing);
    const near = bearing.found.some(
      ({ paragraph }) =>
        (paragraph === reading.paragraph && gender !== (who === 'woman' ? 'man' : 'woman')) ||
        (paragraph < reading.paragraph && paragraph >= reading.paragraph - PARAGRAPHS_BACK && gender === who),
    );
    if (near) return null;
  }
  const spoke = discourse.notedIn(reading.paragraph - 1).at(-1)?.bearing;
  const isOther =
    spoke !== undefined &&
    spoke !== null &&
    spoke !== mourned &&
    discourse.genderOf(spoke) !== (who === 'woman' ? 'man' : 'woman');
  return isOther ? null : { bearing: mourned, how: 'carried', since: 0 };
}
