import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../corpus/article.ts';
import { atOnce } from '../turns.ts';
import { extractOne } from './extraction.ts';
import type { Context, Facts } from './facts.ts';

/** What a thread gives back for an article, which it needn't send back as well. */
export type Extracted = Omit<Facts, 'article'> | Error;

parentPort?.on('message', (articles: readonly Article[] | null) => {
  if (articles === null) {
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(
    articles.map((each): Extracted => {
      const extracted = atOnce(extractOne(each, workerData as Context));
      if (extracted instanceof Error) return extracted;
      const { article: _, ...facts } = extracted;
      return facts;
    }),
  );
});
// Ready for the first.
parentPort?.postMessage([]);
