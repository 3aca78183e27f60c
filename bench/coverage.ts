import type { Article } from '../src/corpus/article.ts';
import { NO_GLOSSARY } from '../src/corpus/glossary.ts';
import { NO_NAMES } from '../src/corpus/names.ts';
import { buildDirectory } from '../src/facts/directory.ts';
import { extractFacts } from '../src/facts/facts.ts';
import type { Coverage } from '../src/search/coverage.ts';
import { ParagraphIndex } from '../src/search/paragraph-index.ts';

/** Articles as coverage without names, glossary and facts: what search and choice do alone. */
export async function bareCoverage(articles: readonly Article[]): Promise<Coverage> {
  return {
    articles,
    withdrawn: [],
    facts: new Map(),
    directory: { bearers: [], find: () => [], namesakes: () => [], shortened: () => [] },
    index: await ParagraphIndex.build(articles),
    names: NO_NAMES,
    glossary: NO_GLOSSARY,
  };
}

/** Articles as the bot holds them, with facts and a directory of who is who. */
export async function fullCoverage(articles: readonly Article[]): Promise<Coverage> {
  const context = { names: NO_NAMES, glossary: NO_GLOSSARY };
  const facts = new Map(articles.map((article) => [article.id, extractFacts(article, context)]));
  return {
    ...(await bareCoverage(articles)),
    facts,
    directory: buildDirectory([...facts.values()], NO_NAMES),
  };
}
