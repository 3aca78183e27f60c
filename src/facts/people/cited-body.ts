import { isEveryday } from '../../text/lexicon.ts';
import type { Word } from '../../text/names.ts';
import { CALENDAR, isDemonym } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DOCUMENTS } from '../../text/organisations.ts';
import { HONORIFICS, OFFICES } from '../../text/titles.ts';
import { isCommonWord } from './common-word.ts';
import { ARTICLE } from './described-names.ts';
import { placeAt } from './place-at.ts';
import type { Stretch } from './runs.ts';

/** What a body does with its report: "que Registro Caribe dio a conocer". */
const ISSUES =
  /^(?:dio|difundio|difunde|divulgo|publico|publica|presento|emitio|elaboro|elabora|published|publishes|released|releases|issued|issues|compiled|compiles)$/;

/**
 * "according to Public Health Ontario", "the report that Civic Register published": words of the language in capitals,
 * and perhaps where they are, that are cited or whose report it is.
 */
export function isIssuerOrCited(words: readonly Word[], { first, last }: Stretch): boolean {
  if (last === first || last - first > 4 || !words[first]!.joined || words[first]!.opens) return false;
  if (ARTICLE.test(words[first]!.plain)) return false;
  const [before, link, next] = [words[first - 1]!.plain, words[first - 2]?.plain ?? '', words[last + 1]];
  const isCited = before === 'segun' || (before === 'to' && link === 'according');
  const isIssuer =
    /^(?:que|that|which)$/.test(before) &&
    next?.joined === true &&
    ISSUES.test(next.plain) &&
    words.slice(Math.max(0, first - 6), first - 1).some(({ plain }) => DOCUMENTS.has(plain));
  if (!isCited && !isIssuer) return false;
  let end = last;
  for (let k = first + 1; k <= last; k += 1)
    if (placeAt(words, k) === last - k + 1) end = Math.min(end, k - 1);
  return words
    .slice(first, end + 1)
    .every(
      ({ plain, possessive }) =>
        (isEveryday(plain) || isCommonWord(plain)) &&
        !possessive &&
        !isGivenName(plain) &&
        !OFFICES.has(plain) &&
        !HONORIFICS.has(plain) &&
        !isDemonym(plain) &&
        !CALENDAR.has(plain),
    );
}
