import type { Article } from '../../src/corpus/article.ts';
import { compareDates } from '../../src/corpus/edtf.ts';
import { NO_GLOSSARY } from '../../src/corpus/glossary.ts';
import { type Names, NO_NAMES } from '../../src/corpus/names.ts';
import { buildDirectory } from '../../src/facts/directory.ts';
import { extractFacts } from '../../src/facts/facts.ts';
import type { Coverage } from '../../src/search/coverage.ts';
import { ParagraphIndex } from '../../src/search/paragraph-index.ts';

/** Coverage of a few articles, extracted and indexed as the library does it. */
export async function coverageOf(articles: readonly Article[], names: Names = NO_NAMES): Promise<Coverage> {
  const newest = [...articles].sort((a, b) => compareDates(b.published, a.published));
  const facts = new Map(newest.map((one) => [one.id, extractFacts(one, { names, glossary: NO_GLOSSARY })]));
  return {
    articles: newest,
    withdrawn: [],
    facts,
    directory: buildDirectory([...facts.values()], names),
    index: await ParagraphIndex.build(newest),
    names,
    glossary: NO_GLOSSARY,
  };
}
