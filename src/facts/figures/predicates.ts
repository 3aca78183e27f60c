import type { Token } from '../../text/numbers/tokens.ts';
import { DETERMINERS } from './words.ts';

const PREDICATES =
  /^(?:suffering|facing|awaiting|living|waiting|missing|serving|having|being|working|belonging|remaining|standing|died|fled|left|came|took|went|live|lack|want|say|think|believe|support|oppose|did|withdrew|got|lost|won|made|took|gave|spent|held|fell|began|chose|spoke|paid|said|met|ran|kept|stood|sat|saw|fought|caught|brought|thought|became|drew|voted|hid|sank|swam|drowned|beaten|shot|driven|burnt|torn|\p{L}+ed)$/u;
const PREDICADOS = /(?:ó|aron|ieron|ían|aban|arán|erán|irán|[^m]en|[^m]an)$/u;
const NOUNS_LIKE_VERBS = /(?:men|gen|[^n]den|pan|ión)$/u;

/** Whether a word, right behind a number, says what those did or what befell them. */
export function looksLikePredicate({ lower }: Token, language: string): boolean {
  if (language !== 'es') return PREDICATES.test(lower);
  return /^(?:no|ya|aún)$/u.test(lower) || (PREDICADOS.test(lower) && !NOUNS_LIKE_VERBS.test(lower));
}

/** "12 refrigerated trucks": a participle before its noun, no predicate. */
export function isParticipleOfThings(nouns: readonly Token[], language: string): boolean {
  return (
    language === 'en' &&
    nouns.length > 1 &&
    !nouns.some(({ lower }) => DETERMINERS.has(lower)) &&
    /ed$/.test(nouns[0]!.lower) &&
    nouns.at(-1)!.lower !== 'themselves' &&
    /^\p{Ll}{3,}(?<!s|u|i)s$/u.test(nouns.at(-1)!.text)
  );
}

const PLURALS =
  /^(?:people|men|women|children|police|staff|crew|cattle|sheep|fish|deer|aircraft|spacecraft|feet|teeth|mice|geese|oxen|folk|media|data|criteria|bacteria|personnel|clergy|youth|infantry|troops|percent|thousand|hundred|million|billion|dozen|dead|injured|wounded|missing|killed|arrested|more|other|others|left|kilometers?|kg|km|lb)$|men$|women$|children$|people$|craft$/u;

/** Whether English words hold a plural, or a word that needs no ending to be one. */
export function hasPlural(nouns: readonly Token[]): boolean {
  return nouns.some(
    ({ text, lower, kind }) =>
      kind !== 'word' ||
      /^\p{Lu}/u.test(text) ||
      (/s$/u.test(lower) && !/(?:ss|us|is)$/u.test(lower)) ||
      /['’]/u.test(text) ||
      PLURALS.test(lower) ||
      /(?:ed|ing)$/u.test(lower) ||
      PREDICATES.test(lower),
  );
}
