import { dateBounds } from '../../corpus/edtf.ts';
import type { Coverage } from '../../search/coverage.ts';
import { fold } from '../../text/terms.ts';
import type { Request } from '../request.ts';
import { countsEntry, type Test } from './counted.ts';
import { counts, entryNamed, phraseOf } from './words.ts';

/** Whether a figure counts what a reader wrote: a glossary entry in any language, or words of the coverage. */
function countsWanted(coverage: Coverage, wanted: string): Test {
  const entry = entryNamed(coverage.glossary, wanted);
  return (told) => {
    if (entry !== null && countsEntry(told, entry)) return true;
    const phrase = phraseOf(wanted, told.article.language);
    return phrase.length > 0
      ? counts(told, [phrase])
      : fold(told.figure.counted).includes(fold(wanted.trim()));
  };
}

function saidByWanted(coverage: Coverage, wanted: string): Test {
  const names = new Set(
    [wanted, ...coverage.directory.find(wanted).flatMap(({ name, aliases }) => [name, ...aliases])].map(fold),
  );
  return ({ figure }) => figure.saidBy !== null && names.has(fold(figure.saidBy.name));
}

export function within(since: string | null, until: string | null): Test {
  const from = since === null ? null : (dateBounds(since)?.earliest ?? null);
  const to = until === null ? null : (dateBounds(until)?.latest ?? null);
  return ({ figure }) => {
    const bounds = dateBounds(figure.asOf.edtf);
    if (from !== null && (bounds === null || (bounds.latest ?? '9999') < from)) return false;
    if (to === null || bounds === null) return to === null;
    // A span holds at its end; a year or month may have been meant from its first day on.
    const held = figure.asOf.edtf.includes('/') ? (bounds.latest ?? '9999') : (bounds.earliest ?? '');
    return held <= to;
  };
}

/** All that a request asks of a figure, but its question and what its command counts. */
export function wanted(coverage: Coverage, request: Request): readonly Test[] {
  const { since, until, source, counting, saidBy } = request;
  const tests: Test[] = [];
  if (source !== null) tests.push(({ article }) => article.publisher === source || article.id === source);
  if (counting !== null) tests.push(countsWanted(coverage, counting));
  if (saidBy !== null) tests.push(saidByWanted(coverage, saidBy));
  if (since !== null || until !== null) tests.push(within(since, until));
  return tests;
}
