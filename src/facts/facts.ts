import type { Article } from '../corpus/article.ts';
import type { Glossary } from '../corpus/glossary.ts';
import type { Names } from '../corpus/names.ts';
import { atOnce } from '../turns.ts';
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

/** What is known of the coverage as a whole when one article is read. */
export interface Context {
  readonly names: Names;
  readonly glossary: Glossary;
}

/** Equal for contexts from which the same facts are extracted. */
export const contextKey = ({ names, glossary }: Context): string => JSON.stringify([names, glossary]);

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
