import { showFault } from './corpus/fault.ts';
import { type CorpusFolders, readCorpus } from './corpus/read.ts';
import { todayHere } from './corpus/today.ts';
import { asksForChange } from './editing/verify/finding.ts';
import { showFinding, showSum, verificationJson } from './editing/verify/report.ts';
import { verifyArticles } from './editing/verify/verify.ts';
import type { FetchOptions } from './fetching/fetch-page.ts';

export interface VerifyCoverage extends CorpusFolders {
  readonly json: boolean;
  /** Results; all else goes to `err`. */
  out(text: string): void;
  err(line: string): void;
  readonly fetching?: FetchOptions | undefined;
  readonly pause?: number | undefined;
}

/**
 * `clippings corpus verify`: fetches the page of each article again and prints what a maintainer must know. Digests
 * and the originals that stand in for them are both looked at. Changes nothing. Returns the exit code: 0 where nothing
 * is to be seen to, even if pages couldn't be had just now; otherwise 1, and where the folder can't be read.
 */
export async function verifyCoverage({
  corpus,
  local,
  json,
  out,
  err,
  fetching,
  pause,
}: VerifyCoverage): Promise<number> {
  const today = todayHere();
  const digests = await readCorpus({ corpus }, { today });
  const missing = digests.faults.find(({ file }) => file === corpus);
  if (missing !== undefined) {
    err(showFault(missing));
    return 1;
  }
  const originals = local == null ? [] : (await readCorpus({ corpus: local }, { today })).articles;
  const articles = [...digests.articles, ...originals];
  const verification = await verifyArticles(articles, {
    today,
    fetching,
    pause,
    onPage: (url, number, count) => err(`${number} of ${count}: ${url}`),
  });
  if (json) out(`${verificationJson(verification)}\n`);
  else for (const found of verification.findings) out(`${showFinding(found)}\n`);
  err(showSum(verification));
  return verification.findings.some(asksForChange) ? 1 : 0;
}
