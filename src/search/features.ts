import type { Span } from '../text/span.ts';
import { primaryLanguage } from '../text/terms.ts';
import type { Sentence, ShapedTerm } from './analysis.ts';
import type { Hit } from './paragraph-index.ts';
import type { Asks } from './question.ts';
import { leans } from './widen.ts';
import type { Match, Yardstick } from './yardstick.ts';

/**
 * What is measured of a sentence as an answer. Shares are of the question's weight, 0 to 1; a flag is 0 or 1.
 *
 * - `overlap`: share whose words stand in the sentence; `own` of these, in the asker's very form, or all of them in an
 *   article of another language, which can't have it;
 * - `alike`: further share of words that merely begin like the sentence's (*invade*, *invasion*);
 * - `telling`: like `overlap`, but words weigh by how few of the sentences compared have them;
 * - `order`: matched words that follow each other closely, in the question's order; `run`: the longest run of words, stop
 *   words and all, that the sentence has in common with the question, as a share of the question's;
 * - `before`, `after`: further share in the neighbouring sentences;
 * - `alikeElsewhere`: share for which the rest of the paragraph has only a word that begins alike;
 * - `coverage`: share of idf that paragraph, heading and headline match; `bm25`: its score beside the best one's;
 * - `named`: share of words that are names and stand in the sentence; `nameMissing`: of names that paragraph and headline
 *   lack; `titled`: further share in headline and heading;
 * - `kind`: flag, it holds a thing of the kind asked for that the question doesn't; `form`: flag, it has a sum, a percentage, a
 *   year or a length of time where such is asked for; `countNear`: how near to the
 *   question's words such a number stands;
 * - `first`: flag, first of its paragraph; `leaning`: flag, begins with a pronoun or the like; `asking`: flag, is a
 *   question itself; `length`, `paragraphLength`: logarithms of its terms and of the paragraph's sentences.
 */
export const FEATURES = [
  'overlap',
  'own',
  'alike',
  'telling',
  'order',
  'run',
  'before',
  'after',
  'alikeElsewhere',
  'coverage',
  'bm25',
  'named',
  'nameMissing',
  'titled',
  'kind',
  'form',
  'countNear',
  'first',
  'leaning',
  'asking',
  'length',
  'paragraphLength',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** A paragraph whose sentences are compared with those of others. */
export interface Measured {
  readonly hit: Hit;
  readonly sentences: readonly Sentence[];
  readonly matches: readonly Match[];
  /** For each group of the question, how well any sentence matches it, and by words that begin alike. */
  readonly anywhere: Float64Array;
  readonly alikeAnywhere: Float64Array;
  /** The same for headline and heading. */
  readonly titles: Float64Array;
}

/** What all the sentences compared have in common. */
export interface Field {
  readonly yardstick: Yardstick;
  /** What each group is worth by how few of the sentences have it; they sum to 1. */
  readonly telling: readonly number[];
  /** The best paragraph's score. */
  readonly best: number;
}

/** Weighs the question's groups by how few of the sentences have them. */
export function tellingShares(paragraphs: readonly Measured[], groups: number): readonly number[] {
  const having = new Float64Array(groups);
  let sentences = 0;
  for (const { matches } of paragraphs) {
    sentences += matches.length;
    for (const { strength } of matches) {
      for (let group = 0; group < groups; group++) if (strength[group]! > 0) having[group]! += 1;
    }
  }
  const worth = Array.from(having, (count) =>
    count === 0 ? 0 : Math.log(1 + (sentences - count + 0.5) / (count + 0.5)),
  );
  const mass = worth.reduce((sum, value) => sum + value, 0) || 1;
  return worth.map((value) => value / mass);
}

/** Measures the sentence `at` of a paragraph. */
export function featuresOf(paragraph: Measured, at: number, { yardstick, telling, best }: Field): Features {
  const { hit, sentences, matches, anywhere, alikeAnywhere, titles } = paragraph;
  const { shares, names, languages } = yardstick;
  const sentence = sentences[at]!;
  const match = matches[at]!;
  const text = hit.paragraph.text.slice(sentence.start, sentence.end);
  let overlap = 0;
  let own = 0;
  let alike = 0;
  let told = 0;
  let before = 0;
  let after = 0;
  let alikeElsewhere = 0;
  let named = 0;
  let titled = 0;
  const foreign = !languages.includes(primaryLanguage(hit.article.language));
  let nameMissing = 0;
  for (let group = 0; group < shares.length; group++) {
    const share = shares[group]!;
    const here = match.strength[group]!;
    const like = match.likeness[group]!;
    overlap += share * here;
    own += share * (foreign ? here : match.own[group]!);
    alike += share * Math.max(0, like - here);
    told += telling[group]! * here;
    titled += share * Math.max(0, titles[group]! - here);
    if (names[group]) named += share * here;
    const least = Math.max(here, like / 2);
    before += share * Math.max(0, (matches[at - 1]?.strength[group] ?? 0) - least);
    after += share * Math.max(0, (matches[at + 1]?.strength[group] ?? 0) - least);
    if (anywhere[group]! > 0) continue;
    alikeElsewhere += share * Math.max(0, alikeAnywhere[group]! - least);
    if (names[group] && titles[group] === 0) nameMissing += share;
  }
  const { asks } = yardstick.question;
  const { terms } = sentence;
  // Written out: spreading the sums into it would take longer than all that is measured.
  return {
    overlap,
    own,
    alike,
    telling: told,
    before,
    after,
    alikeElsewhere,
    named,
    titled,
    order: orderOf(match, shares),
    run: match.places.length === 0 ? 0 : yardstick.longestRun(text),
    coverage: hit.coverage,
    bm25: best > 0 ? hit.score / best : 0,
    nameMissing,
    kind: Number(holdsKind(asks, terms, text, yardstick)),
    form: Number(yardstick.form?.test(text) ?? false),
    countNear: asks === 'count' ? countNear(terms, yardstick) : 0,
    first: Number(at === 0),
    leaning: Number(leans(text)),
    asking: Number(ASKING.test(text)),
    length: Math.log(1 + terms.length),
    paragraphLength: Math.log(1 + sentences.length),
  };
}

const ASKING = /\?["”»]?$/;

/** How far apart, in terms, two matched words still count as following each other. */
const REACH = 6;

function orderOf({ places }: Match, shares: readonly number[]): number {
  let order = 0;
  for (const [i, a] of places.entries()) {
    for (let j = i + 1; j < places.length && places[j]!.at - a.at < REACH; j++) {
      const b = places[j]!;
      if (b.group > a.group && b.at > a.at)
        order += (shares[a.group]! + shares[b.group]!) / 2 / (b.at - a.at);
    }
  }
  return Math.min(order, 2);
}

/** Words by which news gives reasons, in English and Spanish. */
const REASONS = [
  'because|due to|owing to|thanks to|so that|in order to|to avoid|therefore|as (?:a result|part) of|caused by',
  'citing|blam(?:ed|ing)|as an? (?:reason|response)|in (?:response to|retaliation for)|in protest (?:at|of|over|against)',
  'on (?:charges|suspicion|the grounds)|accused of|charged with|for (?:(?:his|her|its|their) roles?|\\p{L}{2,}ing)',
  'over (?:the|its|his|her|their|what|alleged|unpaid|low|poor|rising|plans|claims|fears)|demand(?:ing|s|ed)',
  'porque|debido a|gracias a|ya que|puesto que|para que|para evitar|a causa de|a ra[ií]z de|con el fin de|por lo que',
  'como (?:parte|motivo|respuesta)|en (?:respuesta a|protesta)|alegando|acus(?:ad[oa]s?|an?|aban?|aron) de|por (?:haber|su papel|sus)',
  '(?:is|are|was|were) (?:about|over)|object(?:s|ed|ing)? to|se oponen? a|no obedece a|rechazan?',
  'after (?:\\p{L}+ly )?(?:being )?\\p{L}{3,}ing|(?:convicted|found guilty|suspected) of|for the (?:crimes?|offen[cs]es?) of',
  '(?:protest|demonstrat|march|rall|strik)\\p{L}* ["“]?(?:against|over|for (?:better|higher|more))|because of|sparked by|triggered by|prompted by|that is why|the reason',
  '(?:tras|por) (?:negar|rechaz|particip|public|critic|protest|denunci|organiz|manifest|defend|viol|incumpl|no )\\p{L}*|por (?:el|los|un) (?:presuntos? |supuestos? )?delitos?|condenad[oa]s? por|culpables? de',
  '(?:protest|manifest|march)\\p{L}* ["“«]?(?:contra|por)|en (?:contra de|rechazo|demanda de|reclamo)|para (?:exigir|pedir|reclamar|denunciar)|tras ser',
  'deriv(?:ó|an?|aron) de|se deb(?:e|en|ió|ieron|ía) a|obedec(?:e|en|ió)(?: a)?|stem(?:s|med|ming)? from|result(?:s|ed|ing)? (?:from|of)|provocad[oa]s? por|motivad[oa]s? por',
  'atribuy\\p{L}+|achac\\p{L}+|reclam(?:an?|aban?|aron)|exig(?:en?|ían?|ieron)',
];
const REASON = new RegExp(`(?<![\\p{L}])(?:${REASONS.join('|')})(?![\\p{L}])`, 'giu');

/** Words in front of which news gives reasons: "this forced them to …", "lo que obligó al activista a …". */
const EFFECT = new RegExp(
  `(?<![\\p{L}])(?:${[
    '(?:forc(?:ed|es|ing)|prompt(?:ed|s|ing)|led|push(?:ed|es|ing)|drove|driven) (?:\\p{L}+ ){1,4}to(?= \\p{L}{3})',
    '(?:(?:oblig|forz|empuj|impuls)(?:ó|a|aron|an|ado|aba)|llev(?:ó|aron|ado)) (?:\\p{L}+ ){0,4}a(?= \\p{L}+r(?:se|l[aeo]s?)?(?!\\p{L}))',
  ].join('|')})(?![\\p{L}])`,
  'giu',
);

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** Where a text tells in so many words what something led to, for which it is the reason; offsets are UTF-16. */
export const effectsIn = (text: string): readonly Span[] => spansOf(text, EFFECT);

/** Where a text gives reasons in so many words; offsets are UTF-16. */
export const reasonsIn = (text: string): readonly Span[] => spansOf(text, REASON);

/** Whether words that the question lacks are of the kind that it asks for. */
function holdsKind(asks: Asks, terms: readonly ShapedTerm[], text: string, yardstick: Yardstick): boolean {
  const has = (...shapes: readonly ShapedTerm['shape'][]) =>
    terms.some(({ shape, term }) => shapes.includes(shape) && yardstick.stands(term).length === 0);
  switch (asks) {
    case 'person':
    case 'organisation':
    case 'place':
      return has('name');
    case 'count':
      return has('number');
    case 'date':
      return has('year', 'month');
    case 'reason':
      return reasonsIn(text).length > 0 || effectsIn(text).length > 0;
    case 'quotation':
      return /["“”«»]/.test(text);
    default:
      return false;
  }
}

/** 1 where a word of the question follows a number at once, less the further away; 0 beyond three terms. */
function countNear(terms: readonly ShapedTerm[], yardstick: Yardstick): number {
  let nearest = 0;
  for (const [i, { shape, term }] of terms.entries()) {
    if (shape !== 'number' || yardstick.stands(term).length > 0) continue;
    for (let distance = 1; distance <= 3; distance++) {
      const next = terms[i + distance];
      if (next !== undefined && yardstick.stands(next.term).length > 0)
        nearest = Math.max(nearest, 1 / distance);
    }
  }
  return nearest;
}
