import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article } from '../corpus/article.ts';
import { inTurns } from '../turns.ts';
import type { Context } from './context.ts';
import type { Facts, factsSteps } from './facts.ts';

/** Paragraphs from which on a thread of its own is worth what it takes to start. */
const WORTH_A_THREAD = 2000;
/** Paragraphs that are handed out at once: some tenths of a second of work. */
const PORTION = 250;
/** Beside this one; each takes some 110 MB while it works. */
const MOST_THREADS = 3;

const THREAD = new URL('./extraction-worker.mjs', import.meta.url);

/** What a thread gives back for an article, which it needn't send back as well. */
export type Extracted = Omit<Facts, 'article'> | Error;

/** Articles to be extracted, and what came of those that were: facts, or why there are none. */
interface Work {
  readonly context: Context;
  readonly portions: (readonly Article[])[];
  readonly done: Map<Article, Facts | Error>;
}

function portionsOf(articles: readonly Article[]): (readonly Article[])[] {
  const portions: Article[][] = [];
  let room = 0;
  for (const article of articles) {
    if (room <= 0) {
      portions.push([]);
      room = PORTION;
    }
    portions.at(-1)!.push(article);
    room -= article.paragraphs.length;
  }
  return portions;
}

/** One article's facts by these rules, or the error that its extraction ended with; in steps. */
export function* extractOne(
  article: Article,
  context: Context,
  rules: typeof factsSteps,
): Generator<undefined, Facts | Error> {
  try {
    return yield* rules(article, context);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function* extractHere(
  { context, portions, done }: Work,
  rules: typeof factsSteps,
): Generator<undefined, void> {
  for (let portion = portions.shift(); portion !== undefined; portion = portions.shift()) {
    for (const article of portion) {
      done.set(article, yield* extractOne(article, context, rules));
      yield;
    }
  }
}

/** Resolves when there is nothing left to hand out. What a thread that ended before its time held is handed out again. */
function extractInThread({ context, portions, done }: Work): Promise<void> {
  return new Promise((resolve) => {
    const thread = new Worker(THREAD, { workerData: context });
    let portion: readonly Article[] | undefined;
    thread.on('message', (extracted: readonly Extracted[]) => {
      for (const [i, article] of portion?.entries() ?? []) {
        const made = extracted[i]!;
        done.set(article, made instanceof Error ? made : { ...made, article });
      }
      portion = portions.shift();
      thread.postMessage(portion ?? null);
      if (portion === undefined) resolve();
    });
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      if (portion !== undefined) portions.push(portion);
      resolve();
    });
  });
}

/**
 * Extracts many articles, each as `extractFacts` does, giving the event loop its turns meanwhile. Where there are many
 * paragraphs and processors to spare, threads take a share, and end when all is done. Never rejects.
 */
export async function extractAll(
  articles: readonly Article[],
  context: Context,
): Promise<ReadonlyMap<Article, Facts | Error>> {
  if (articles.length === 0) return new Map();
  const work: Work = { context, portions: portionsOf(articles), done: new Map() };
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  const spare = Math.min(MOST_THREADS, availableParallelism() - 1);
  const threads = Array.from({ length: paragraphs < WORTH_A_THREAD ? 0 : spare }, () =>
    // Where no thread can be had, it is all done here.
    extractInThread(work).catch(() => undefined),
  );
  // Loaded once there is something to extract: a start with kept facts is quicker by these sixty files.
  const { factsSteps: rules } = await import('./facts.ts');
  await inTurns(extractHere(work, rules));
  await Promise.all(threads);
  await inTurns(extractHere(work, rules));
  return work.done;
}
