import type { Facts } from '../../facts/facts.ts';
import { contextOf } from '../../search/article-context.ts';
import { type Passage, sentencesOf } from '../../search/passage.ts';
import type { TermGroup } from '../../search/query.ts';
import { plain } from '../../text/names.ts';

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** Most words of a body's name, as asked, that are compared. */
const MOST = 8;

/**
 * Whether a passage names bodies of the kind that is asked about, but none with the words that tell one from another: the House's
 * fisheries committee isn't the Senate's. `owners` are the groups of the words that the question has for the body, in its order.
 */
export function namesOtherOfKind(
  owners: readonly TermGroup[],
  { article, paragraph, span }: Passage,
  facts: ReadonlyMap<string, Facts>,
): boolean {
  const asked = owners.slice(0, MOST).map(({ word }) => plain(word));
  const here = new Set(
    [
      ...sentencesOf({ article, paragraph, span }).flatMap((sentence) => sentence.terms),
      ...contextOf(article).terms(null),
    ].map(({ term }) => term),
  );
  const isTold = ({ terms }: TermGroup) => terms.some(({ term }) => here.has(term));
  const missing = owners.slice(0, MOST).filter((group) => !isTold(group));
  if (missing.length === 0) return false;
  return (facts.get(article.id)?.entities ?? []).some(({ kind, name, mentions }) => {
    if (kind !== 'organisation') return false;
    const words = plain(name).split(BETWEEN_WORDS);
    // "… Committee", "Comisión de …"
    const shared = asked.findIndex(
      (word) => words.length > 1 && (word === words.at(-1) || word === words[0]),
    );
    if (shared === -1) return false;
    const [before, behind] = [asked.slice(0, shared), asked.slice(shared + 1)];
    const tells = asked[shared] === words[0] ? behind : before;
    return (
      missing.some(({ word }) => tells.includes(plain(word))) &&
      mentions.some(
        (mention) =>
          mention.paragraph === paragraph.number && span.start <= mention.start && mention.end <= span.end,
      )
    );
  });
}
