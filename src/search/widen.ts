import type { Span } from '../text/span.ts';

/** First words by which a sentence leans on the one before it. */
const LEANS =
  /^["“«'(]?\s*(?:(?:he|she|they|it|his|her|their|its|this|that|these|those|such)\b|(?:of|among|in|from|with|for) (?:these|those|them|this|that)\b|(?:the|this|that) (?:group|organi[sz]ation|report|statement|agency|ministry|company|latter|former|two|three|other|others|move|decision|measure|figure|number|document|law|list)\b|(?:however|but|yet|still|instead|therefore|thus|consequently|nevertheless|likewise|similarly|for example|for instance|as a result|in contrast|by contrast)\b|(?:él|ella|ellos|ellas|esto|este|esta|estos|estas|ese|esa|eso|esos|esas|aquel|aquella|aquellos|aquellas|dicho|dicha|dichos|dichas)(?![\p{L}])|(?:de|entre|en|con|por|a) (?:ellos|ellas|estos|estas|esos|esas|este|esta|ese|esa|esto|eso|dicho|dicha)(?![\p{L}])|(?:el grupo|la organización|el informe|el documento|la entidad|el organismo|la misma|el mismo|los mismos|las mismas)(?![\p{L}])|(?:sin embargo|no obstante|pero|por ello|por eso|por tanto|por lo tanto|en cambio|así|por ejemplo|como resultado|según (?:él|ella|el grupo|la organización))(?![\p{L}]))/iu;

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
];

/** Whether a sentence can't be understood without the one before it. */
export function leans(sentence: string): boolean {
  return LEANS.test(sentence);
}

/** Stretches within quotation marks, the marks included; one that is never closed runs to the end. */
export function quotedStretches(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const [open, close] of QUOTES) {
    let from = text.indexOf(open);
    while (from !== -1) {
      const to = text.indexOf(close, from + 1);
      const end = to === -1 ? text.length : to + 1;
      found.push({ start: from, end });
      from = to === -1 ? -1 : text.indexOf(open, end);
    }
  }
  const straight = [...text.matchAll(/"/g)].map((match) => match.index);
  for (let i = 0; i < straight.length; i += 2) {
    found.push({ start: straight[i]!, end: (straight[i + 1] ?? text.length - 1) + 1 });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Indexes of the first and last sentence of a passage, both inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The sentences that must be shown with those of `run`: the rest of a quotation that runs over several
 * sentences, and the sentence before one that leans on it.
 */
export function widen(text: string, sentences: readonly Span[], run: Run): Run {
  const quoted = quotedStretches(text).filter(
    (stretch) =>
      !sentences.some((sentence) => sentence.start <= stretch.start && stretch.end <= sentence.end),
  );
  let { first, last } = run;
  const cover = () => {
    for (const stretch of quoted) {
      if (stretch.end <= sentences[first]!.start || sentences[last]!.end <= stretch.start) continue;
      while (first > 0 && stretch.start < sentences[first]!.start) first--;
      while (last < sentences.length - 1 && sentences[last]!.end < stretch.end) last++;
    }
  };
  cover();
  const { start, end } = sentences[first]!;
  if (first > 0 && leans(text.slice(start, end))) {
    first--;
    cover();
  }
  return { first, last };
}
