import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../corpus/article.ts';
import { atOnce } from '../turns.ts';
import type { Context } from './context.ts';
import { type Extracted, extractOne } from './extraction.ts';
import { factsSteps } from './facts.ts';

parentPort?.on('message', (articles: readonly Article[] | null) => {
  if (articles === null) {
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(
    articles.map((each): Extracted => {
      const extracted = atOnce(extractOne(each, workerData as Context, factsSteps));
      if (extracted instanceof Error) return extracted;
      const { article: _, ...facts } = extracted;
      return facts;
    }),
  );
});
// Ready for the first.
parentPort?.postMessage([]);
