import type { Article } from '../../corpus/article.ts';
import { dateBounds } from '../../corpus/edtf.ts';
import { findDates } from '../../text/dates.ts';
import { sentences } from '../../text/sentences.ts';
import type { Remark } from './remark.ts';

/** Words of a sentence that tells of plans, deadlines and terms: these may lie after publication. */
const TO_COME =
  /(?<!\p{L})(?:will|would|shall|won['’]t|(?:is|are|was|were) (?:to|due|set|expected|scheduled|planned)|due|scheduled|plans?|planned|plann?ing|expect\p{L}*|upcoming|next|until|till|by|before|through|deadline|target\p{L}*|projected?|forecasts?|hopes?|aims?|expir\p{L}+|valid|ends?|begins?|starts?|runs?|hasta|antes|para|próxim[oa]s?|previst[oa]s?|prevén?|planea\p{L}*|espera\p{L}*|plazo|vence|caduca|objetivo|meta|vigente|será\p{L}*|habrá\p{L}*|tendrá\p{L}*|\p{L}{2,}(?:ará|erá|irá|drá|brá)n?)(?!\p{L})/iu;

/** Dates with their year that lie after publication, in sentences that tell what has happened. */
export function remarkLaterDates({ paragraphs, published, language }: Article): readonly Remark[] {
  const latest = dateBounds(published)?.latest ?? null;
  if (latest === null) return [];
  return paragraphs.flatMap(({ number, text }) =>
    findDates(text, { published, language }).flatMap(({ start, end, edtf, kind }): Remark[] => {
      const written = text.slice(start, end);
      if (kind !== 'absolute' || edtf === null || !/\d{4}/.test(written)) return [];
      const earliest = dateBounds(edtf)?.earliest ?? null;
      if (earliest === null || earliest <= latest) return [];
      const sentence = sentences(text, language).find((span) => span.start <= start && end <= span.end);
      if (TO_COME.test(sentence === undefined ? text : text.slice(sentence.start, sentence.end))) return [];
      return [
        {
          paragraph: number,
          message: `tells of ${written}, but the article was published ${published}: one of the two dates may be wrong.`,
        },
      ];
    }),
  );
}
