import { compareDates } from '../../corpus/edtf.ts';
import { withoutEchoes } from '../../search/alike.ts';
import type { Coverage } from '../../search/coverage.ts';
import type { Hit } from '../../search/paragraph-index.ts';
import type { Passage } from '../../search/passage.ts';
import type { Question } from '../../search/question.ts';
import { satisfies } from '../../search/support-insists.ts';
import { withNeighbour } from '../../search/with-neighbour.ts';
import type { AnswerFigure, Clipping } from '../answer.ts';
import { clip } from '../clipping.ts';
import { figuresFor } from '../figures/asked.ts';
import { countsInCustody, tellsCustody } from '../figures/custody.ts';
import type { FigureHit } from '../figures/hit.ts';
import { listed } from '../figures/listing.ts';
import { isNarrower } from '../figures/narrower.ts';
import type { Request } from '../request.ts';
import { isSamePlace, passageOfClipping } from './places.ts';
import { MOST } from './searched.ts';

/** A figure that answers as well as the best one, but for so much of its score, is listed beside it; of now the newest is first. */
const AS_WELL = { now: 0.25, other: 0.1 } as const;

/** A clipping with the sentence behind it that it must be read with. */
function widened(question: Question, clipping: Clipping, { facts }: Pick<Coverage, 'facts'>): Clipping {
  const { article, paragraph, start, highlights } = clipping;
  const { span } = withNeighbour(question, passageOfClipping(clipping), facts);
  const marks = highlights.map((mark) => ({ start: mark.start + start, end: mark.end + start }));
  return clip(article, paragraph, span, marks);
}

/** The figures that surely answer a question of how many, and the passages that they stand in. */
export function countedFor(
  coverage: Coverage,
  question: Question,
  request: Request,
  hits: readonly Hit[],
): { readonly figures: readonly AnswerFigure[]; readonly clippings: readonly Clipping[] } {
  const passageOf = ({ article, figure }: FigureHit) => ({
    article,
    paragraph: article.paragraphs[figure.paragraph - 1]!,
    span: figure.passage,
  });
  const answering = figuresFor(coverage, question, request, hits).filter((hit) =>
    // Those "behind bars" are prisoners, whatever else they are called.
    satisfies(
      question,
      passageOf(hit),
      coverage.facts,
      (one) =>
        one.kind !== 'word' ||
        one.passive === true ||
        !tellsCustody(one.text) ||
        countsInCustody(hit) === null,
    ),
  );
  const best = answering[0]?.score ?? 0;
  const asWell = question.now ? AS_WELL.now : AS_WELL.other;
  const asGood = answering.filter(({ score }) => score >= best - asWell);
  const narrower = new Set(asGood.filter((hit) => isNarrower(question, hit)));
  asGood.sort(
    (a, b) =>
      Number(narrower.has(a)) - Number(narrower.has(b)) ||
      (question.now ? compareDates(b.article.published, a.article.published) || b.score - a.score : 0),
  );
  const { figures, clippings } = listed(withoutEchoedFigures(asGood, passageOf));
  const shown = clippings.slice(0, MOST);
  return {
    clippings: shown.map((clipping) => {
      const whole = widened(question, clipping, coverage);
      return shown.some((other) => other !== clipping && isSamePlace(other, whole)) ? clipping : whole;
    }),
    figures: figures.filter(({ clipping }) => clipping < MOST),
  };
}

/** Figures but for those of a sentence that an older article has, too: agencies' sentences stand in many. */
function withoutEchoedFigures(
  hits: readonly FigureHit[],
  passageOf: (hit: FigureHit) => Passage,
): readonly FigureHit[] {
  const byPassage = new Map<string, FigureHit[]>();
  for (const hit of hits) {
    const key = `${hit.article.id} ${hit.figure.paragraph} ${hit.figure.passage.start}`;
    byPassage.set(key, [...(byPassage.get(key) ?? []), hit]);
  }
  const firsts = [...byPassage.values()].toSorted(([a], [b]) =>
    compareDates(a!.article.published, b!.article.published),
  );
  const kept = new Set(withoutEchoes(firsts, ([hit]) => passageOf(hit!)).flat());
  return hits.filter((hit) => kept.has(hit));
}
