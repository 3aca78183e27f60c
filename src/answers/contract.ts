import type { Answer, Clipping } from './answer.ts';

function clippingJson(clipping: Clipping) {
  const { article } = clipping;
  return {
    text: clipping.text,
    form: clipping.form,
    start: clipping.start,
    end: clipping.end,
    paragraph: clipping.paragraph.number,
    highlights: clipping.highlights.map(({ start, end }) => [start, end]),
    article: {
      id: article.id,
      title: article.title,
      publisher: article.publisher,
      published: article.published,
      publishedHow: article.publishedHow,
      url: article.url,
      language: article.language,
      text: article.text,
      status: article.status,
    },
  };
}

/**
 * An answer as the JSON contract, version 1, has it: what isn't known is null, what doesn't apply is absent.
 * DESIGN.md describes every key; programs outside this project rely on them.
 */
export function answerJson(answer: Answer): object {
  return {
    version: 1,
    command: answer.command,
    ...(answer.question === null ? {} : { question: answer.question }),
    ...(answer.kind === null ? {} : { kind: answer.kind }),
    outcome: answer.outcome,
    heading: answer.heading,
    ...(answer.message === null ? {} : { message: answer.message }),
    clippings: answer.clippings.map(clippingJson),
    ...(answer.figures === null
      ? {}
      : {
          figures: answer.figures.map((figure) => ({
            value: figure.value,
            valueMax: figure.valueMax,
            qualifier: figure.qualifier,
            unit: figure.unit,
            per: figure.per,
            counted: figure.counted,
            asOf: figure.asOf,
            saidBy: figure.saidBy,
            partOf: figure.partOf,
            clipping: figure.clipping,
            start: figure.start,
            end: figure.end,
          })),
        }),
    ...(answer.people === null ? {} : { people: answer.people }),
    ...(answer.nearest.length === 0 ? {} : { nearest: answer.nearest.map(clippingJson) }),
    corpus: answer.corpus,
  };
}
