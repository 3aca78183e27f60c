import type { Answer, Clipping } from './answer.ts';

const placeOf = ({ article, paragraph }: Clipping): string => `${article.id} ¶${paragraph.number}`;

/**
 * What is wrong with a clipping, in one sentence; null where it is verbatim and honest about whose words it has:
 * its text is the stretch of its paragraph, the paragraph is one of its article's, the form fits the article's
 * text, and the article isn't withdrawn.
 */
export function clippingFault(clipping: Clipping): string | null {
  const { article, paragraph, text, start, end, form } = clipping;
  if (article.paragraphs[paragraph.number - 1] !== paragraph)
    return `${placeOf(clipping)} is not in the article.`;
  if (text === '' || paragraph.text.slice(start, end) !== text)
    return `${placeOf(clipping)} does not read so.`;
  if ((form === 'quotation') !== (article.text === 'original')) return `${placeOf(clipping)} is no ${form}.`;
  if (article.status === 'withdrawn') return `${article.id} was withdrawn.`;
  return null;
}

/** Throws an Error that names the first clipping of an answer that may not be shown. Every client calls it. */
export function assertVerbatim(answer: Answer): void {
  for (const clipping of [...answer.clippings, ...answer.nearest]) {
    const fault = clippingFault(clipping);
    if (fault !== null) throw new Error(`A clipping is not verbatim and is not shown: ${fault}`);
  }
  for (const figure of answer.figures ?? []) {
    const clipping = answer.clippings[figure.clipping];
    if (clipping === undefined || figure.start < clipping.start || figure.end > clipping.end) {
      throw new Error(`A figure stands outside its clipping and is not shown: ${figure.counted}`);
    }
  }
  for (const person of answer.people ?? []) {
    for (const { clipping: index, start, end } of [...person.roles, ...person.said]) {
      const clipping = answer.clippings[index];
      if (clipping === undefined || start < clipping.start || end > clipping.end) {
        throw new Error(`Words about ${person.name} stand outside their clipping and are not shown.`);
      }
    }
    for (const role of person.roles) {
      if (answer.clippings[role.clipping]?.paragraph.text.slice(role.start, role.end) !== role.text) {
        throw new Error(`A role of ${person.name} does not read so and is not shown.`);
      }
    }
  }
}
