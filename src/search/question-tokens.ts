import { rememberedShortly } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/terms.ts';

/** One word of a question, stop words included. Offsets are UTF-16. */
export interface Token extends Span {
  /** As typed. */
  readonly raw: string;
  /** Folded, without the points of acronyms and without an English genitive; what is shortened in chats is written out. */
  readonly word: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** The first word of the question or of a sentence in it. */
  readonly first: boolean;
}

/** Question words as people type them in a hurry. */
const SHORTHAND: Readonly<Record<string, string>> = {
  q: 'que',
  xq: 'porque',
  pq: 'porque',
  whats: 'what',
  whos: 'who',
  wheres: 'where',
  whens: 'when',
  hows: 'how',
};

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.,'’-]*[\p{L}\p{M}\p{N}])?/gu;

const GENITIVE = /['’]s$/i;
const POINT = /(?<=\p{L})\.(?=\p{L}|$)/gu;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE = /[.?!:¿¡]/;

/** The words of a question, in order; a hyphen or point within a word divides nothing. */
export const tokensOf = rememberedShortly((text): readonly Token[] => {
  const found: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0].replace(GENITIVE, '');
    const between = text.slice(end, match.index);
    const word = fold(raw).replace(POINT, '');
    found.push({
      raw,
      word: Object.hasOwn(SHORTHAND, word) ? SHORTHAND[word]! : word,
      capital: CAPITAL.test(raw),
      first: found.length === 0 || SENTENCE.test(between),
      start: match.index,
      end: match.index + raw.length,
    });
    end = match.index + match[0].length;
  }
  return found;
});

/** The tokens' words joined by single spaces, for patterns; ñ is n there, since people type "ano" as often as "año". */
export function wordLine(tokens: readonly Token[]): string {
  return tokens
    .map(({ word }) => word)
    .join(' ')
    .replaceAll('ñ', 'n');
}
