import type { Article } from '../src/corpus/article.ts';
import { compareDates } from '../src/corpus/edtf.ts';
import { type Glossary, NO_GLOSSARY } from '../src/corpus/glossary.ts';
import { type Names, NO_NAMES } from '../src/corpus/names.ts';
import { buildDirectory } from '../src/facts/directory.ts';
import { extractFacts } from '../src/facts/facts.ts';
import type { Coverage } from '../src/search/coverage.ts';
import { ParagraphIndex } from '../src/search/paragraph-index.ts';

/** The coverage of some articles, with their facts, directory and index, as the library makes it. */
export async function coverageOf(
  all: readonly Article[],
  { names = NO_NAMES, glossary = NO_GLOSSARY }: { names?: Names; glossary?: Glossary } = {},
): Promise<Coverage> {
  const sorted = all.toSorted((a, b) => compareDates(b.published, a.published));
  const articles = sorted.filter(({ status }) => status !== 'withdrawn');
  const withdrawn = sorted.filter(({ status }) => status === 'withdrawn');
  const facts = new Map(articles.map((one) => [one.id, extractFacts(one, { names, glossary })]));
  const directory = buildDirectory([...facts.values()], names);
  const index = await ParagraphIndex.build(articles);
  return { articles, withdrawn, facts, directory, index, names, glossary };
}
