import type { Article } from '../corpus/article.ts';
import { atOnce } from '../turns.ts';
import type { Context } from './context.ts';
import type { Figure } from './figure.ts';
import { figuresSteps } from './figures.ts';
import { peopleSteps } from './people.ts';
import type { Entity, Saying } from './person.ts';

/** Everything that is extracted from one article, once. */
export interface Facts {
  readonly article: Article;
  /** In reading order. */
  readonly figures: readonly Figure[];
  readonly entities: readonly Entity[];
  readonly sayings: readonly Saying[];
}

/** `extractFacts` in steps of a paragraph at most, for those who can't wait for all of it. */
export function* factsSteps(article: Article, context: Context): Generator<undefined, Facts> {
  const people = yield* peopleSteps(article, context.names);
  yield;
  const figures = yield* figuresSteps(article, people);
  return { article, figures, entities: people.entities, sayings: people.sayings };
}

/** Extracts an article's facts; the same article and context give the same facts. */
export function extractFacts(article: Article, context: Context): Facts {
  return atOnce(factsSteps(article, context));
}
