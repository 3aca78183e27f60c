import { describe, expect, it } from 'vitest';
import { NO_GLOSSARY } from '../../src/corpus/glossary.ts';
import { NO_NAMES } from '../../src/corpus/names.ts';
import { extractFacts, factsSteps } from '../../src/facts/facts.ts';
import { article } from '../article.ts';
import { floods, march } from '../news.ts';

const context = { names: NO_NAMES, glossary: NO_GLOSSARY };

describe('an article’s facts', () => {
  it('are extracted in steps, so that a long article keeps nobody waiting', () => {
    const texts = Array.from({ length: 40 }, (_, i) => floods.paragraphs[i % 4]!.text);
    const work = factsSteps(article(texts), context);
    let steps = 0;
    while (!work.next().done) steps += 1;
    expect(steps).toBeGreaterThan(3 * texts.length);
  });

  it('are the same however the steps of several articles alternate', () => {
    const [one, other] = [factsSteps(floods, context), factsSteps(march, context)];
    const results = [];
    for (;;) {
      const [a, b] = [one.next(), other.next()];
      for (const { value } of [a, b]) if (value !== undefined) results.push(value);
      if (a.done && b.done) break;
    }
    expect(results).toHaveLength(2);
    expect(results).toEqual(
      expect.arrayContaining([floods, march].map((each) => extractFacts(each, context))),
    );
  });
});
