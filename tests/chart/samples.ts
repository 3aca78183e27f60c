import type { Answer, AnswerFigure } from '../../src/answers/answer.ts';
import { clip } from '../../src/answers/clipping.ts';
import { type ChartSpec, chartSpec } from '../../src/chart/spec.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Locale } from '../../src/wording/wording.ts';
import { article } from '../article.ts';

/** A figure as a test writes it: the number as its text has it, and whatever else matters. */
export interface Sketch extends Partial<Omit<AnswerFigure, 'asOf' | 'saidBy' | 'clipping'>> {
  readonly written?: string;
  readonly on?: string;
  readonly how?: AnswerFigure['asOf']['how'];
  readonly by?: string | null;
  /** Index of the clipping; without it each figure has its own. */
  readonly clipping?: number;
}

/** An answer made up of figures, each in a paragraph of its own unless told. */
export function answerOf(sketches: readonly Sketch[], about: Partial<Article> = {}): Answer {
  const texts: string[] = [];
  const figures = sketches.map((sketch): AnswerFigure => {
    const { written, on = '2024-05-02', how = 'stated', by = 'Dockers Union', clipping, ...rest } = sketch;
    const number = written ?? (sketch.value ?? 100).toLocaleString('en-US');
    const counted = sketch.counted ?? 'dockers on strike';
    const at = clipping ?? texts.length;
    const before = texts[at] === undefined ? '' : `${texts[at]} `;
    texts[at] = `${before}The count: ${number} ${counted}.`;
    const start = before.length + 'The count: '.length;
    return {
      value: 100,
      valueMax: null,
      qualifier: 'exactly',
      unit: 'persons',
      per: null,
      partOf: null,
      counted,
      asOf: { edtf: on, how },
      saidBy: by === null ? null : { name: by, how: 'named' },
      clipping: at,
      start,
      end: start + number.length,
      ...rest,
    };
  });
  const herald = article(texts, about);
  return {
    command: 'strikers',
    question: null,
    kind: 'figures',
    outcome: 'found',
    heading: 'Latest in this coverage.',
    message: null,
    clippings: herald.paragraphs.map((paragraph) =>
      clip(herald, paragraph, { start: 0, end: paragraph.text.length }),
    ),
    figures,
    people: null,
    nearest: [],
    corpus: { articles: 1, paragraphs: herald.paragraphs.length, newest: '2024-05-02' },
  };
}

/** The chart of such an answer; throws where there is none. */
export function specOf(
  sketches: readonly Sketch[],
  { locale = 'en-US', about = {} }: { readonly locale?: Locale; readonly about?: Partial<Article> } = {},
): ChartSpec {
  const spec = chartSpec(answerOf(sketches, about), locale);
  if (spec === null) throw new Error('There is no chart of these figures.');
  return spec;
}
