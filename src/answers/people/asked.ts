import type { Article } from '../../corpus/article.ts';
import type { Bearer } from '../../facts/directory.ts';
import type { Coverage } from '../../search/coverage.ts';
import type { TermGroup } from '../../search/query.ts';
import type { Question } from '../../search/question.ts';
import { plain, type Word, words } from '../../text/names.ts';
import { isRole } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';

/** A question about people, over the articles that the request accepts. */
export interface Asked {
  readonly coverage: Coverage;
  readonly question: Question;
  /** Folded. */
  readonly line: string;
  readonly articles: readonly Article[];
}

/** Bearers whom the question names, with the words that name them; the longest name at each place. */
export function namedIn(
  { coverage, question }: Asked,
  kind?: Bearer['kind'],
): readonly { readonly bearers: readonly Bearer[]; readonly words: readonly string[] }[] {
  const found: { bearers: readonly Bearer[]; words: readonly string[] }[] = [];
  const list = words(question.text.slice(0, 500));
  for (let i = 0; i < list.length; i += 1) {
    for (let length = Math.min(10, list.length - i); length > 0; length -= 1) {
      const [first, last] = [list[i]!, list[i + length - 1]!];
      // A single word in lower case is rather a word than a name.
      if (length === 1 && !first.capital && !/^\W*(?:who|quien)\S* \S+ \S+\W*$/.test(plain(question.text)))
        continue;
      if (length === 1 && (isRole(first.plain) || i === 0)) continue;
      const bearers = coverage.directory
        .find(question.text.slice(first.start, last.end))
        .filter(
          (bearer) =>
            (kind === undefined || bearer.kind === kind) && spells(bearer, list.slice(i, i + length)),
        );
      if (bearers.length === 0) continue;
      found.push({ bearers, words: list.slice(i, i + length).map((word) => word.plain) });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** Whether words of a question, typed in lower case, are a bearer's name rather than a name and what is asked of it. */
function spells({ name, aliases }: Bearer, phrase: readonly Word[]): boolean {
  const parts = new Set([name, ...aliases].flatMap((spelling) => plain(spelling).split(/[\s.]+/)));
  return phrase.every((word) => word.capital || parts.has(word.plain));
}

/** Words that say that something was said, or who asks, and not what about. */
const isOfSaying = (word: string): boolean =>
  speechFrame(plain(word)) !== null ||
  /^(?:say|tell|tweet|write|claim|state|declare|who|quien|what|que|about|sobre|acerca|comment|think|opine|opina|remark|statement|statements|words)$/.test(
    plain(word),
  );

/** What a question asks about: its words without those of names and of saying. */
export function subject({ question }: Asked, without: readonly string[]): readonly TermGroup[] {
  const names = new Set(without.flatMap((word) => word.split(/[-\s]/)));
  return question.query.groups.filter(
    ({ word }) =>
      !isOfSaying(word) &&
      !plain(word)
        .split(/[-\s]/)
        .every((part) => names.has(part)),
  );
}

/** So many of the best paragraphs are looked through where anybody may be the answer. */
const LOOKED_THROUGH = 80;

/** The question over those articles alone in which a search finds its words. */
export function narrowed(asked: Asked): Asked {
  const { coverage, question, articles } = asked;
  const hits = coverage.index.search(question.query, { limit: LOOKED_THROUGH });
  const found = new Set(hits.map(({ article }) => article));
  return { ...asked, articles: articles.filter((article) => found.has(article)) };
}
