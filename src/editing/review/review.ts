import type { Article } from '../../corpus/article.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { byPlace, type Fault } from '../../corpus/fault.ts';
import type { Names } from '../../corpus/names.ts';
import { extractFacts, type Facts } from '../../facts/facts.ts';
import { remarkCaptions } from './captions.ts';
import { remarkLaterDates } from './later-dates.ts';
import { NearNames } from './near-names.ts';
import type { Remark } from './remark.ts';
import { remarkUnsourcedFigures } from './unsourced-figures.ts';

const asFault = ({ file, paragraphs }: Article, { paragraph, message }: Remark): Fault => ({
  file,
  line: paragraphs[paragraph - 1]?.line ?? 1,
  message: `¶${paragraph} ${message}`,
  severity: 'warning',
});

/**
 * What a reviewer of a body of coverage should look at, besides its faults: paragraphs that are none, dates after
 * publication, names one letter from a known one, figures of a digest without a source. All are warnings, each true of
 * the text but not always wrong. Withdrawn articles are passed over.
 */
export function reviewFacts(all: readonly Facts[], names: Names): readonly Fault[] {
  const facts = all.filter(({ article }) => article.status !== 'withdrawn');
  const nearNames = new NearNames(
    names,
    new Map(facts.map(({ article, entities }) => [article.id, entities])),
  );
  return facts
    .flatMap(({ article, figures, entities }) =>
      [
        ...remarkCaptions(article),
        ...remarkLaterDates(article),
        ...nearNames.remark(article, entities),
        ...remarkUnsourcedFigures(article, figures),
      ].map((remark) => asFault(article, remark)),
    )
    .sort(byPlace);
}

/** `reviewFacts` of a corpus as it was read. */
export function reviewCorpus({
  articles,
  names,
  glossary,
}: Pick<Corpus, 'articles' | 'names' | 'glossary'>): readonly Fault[] {
  return reviewFacts(
    articles.map((article) => extractFacts(article, { names, glossary })),
    names,
  );
}
