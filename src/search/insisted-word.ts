import type { Article } from '../corpus/article.ts';
import { isEveryday, isLookalike, needOf, PAIRED } from '../text/lexicon.ts';
import { fold, type Term } from '../text/terms.ts';
import { isNoAgent } from './agent-noun.ts';
import { analyse } from './analysis.ts';
import type { ArticleContext } from './article-context.ts';
import { demands, isDemandedAt } from './demand.ts';
import { arePrisoners, tellsOfHeld } from './held.ts';
import type { Insistence } from './insistence.ts';
import { type Passage, sentencesOf, textOf } from './passage.ts';
import { holdsPhrase } from './phrase.ts';
import type { Question } from './question.ts';
import { OFFICE_OF } from './question-needs.ts';

/** "In Grindavik", "en Ambato". */
const ELSEWHERE =
  /(?<![\p{L}])(?:in|at|near|en) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)(?![\p{L}]))\p{Lu}\p{L}+/u;

/** "Plans to free them", "will fire": before a verb, which may look like another word. */
const BEFORE_VERB = /(?<!\p{L})(?:to|will|would|shall|should|can|could|may|might|must|not|did|does|do)\s$/iu;

/** "A press release", "a release from her office": a text that frees nobody. */
const PUBLISHED =
  /(?:press|news|media|department|office) releases?$|releases? (?:from|by|sa(?:id|ys)|report(?:s|ed)|stat(?:es|ed)|not(?:es|ed)|announc(?:es|ed|ing)|of (?:January|February|March|April|May|June|July|August|September|October|November|December|\d))/iu;

/** "Social media", "redes y medios sociales": where people write, and nobody of the press. */
const SOCIAL = /(?:social (?:media|network)|(?:medios|redes) sociales)/i;

/** "It claimed 31 lives", "perdió la vida": what else is claimed or lost kills nobody. */
const CLAIMED = /^claim/;
const LIFE_TAKEN = /^(?:claim|p[ie]rd)/;
/** "Les costó la vida a dos": too common a verb to be looked for. */
const COSTS_LIVES = /(?<!\p{L})(?:cost(?!s)|cuest|cobr)\p{L}* (?:[^\s.;]+ ){0,3}vidas?(?!\p{L})/iu;
const A_LIFE = /^(?:[^\s.;]+ ){1,5}?(?:lives|life|vidas?)(?!\p{L})/iu;

const singular = (word: string): string => word.replace(/e?s$/, '');

/** Whether a word, by what stands around it, is another than it looks like: nobody is released by "free expression". */
function isAnother(text: string, { word, start, end }: Term, asked: string, asks: Question['asks']): boolean {
  if (singular(word) === singular(asked)) return false;
  // Whoever leads something may be its head.
  if (isLookalike(word) && needOf(asked, PAIRED) === 'always') return !BEFORE_VERB.test(text.slice(0, start));
  // "It lost 40 sheep" counts the dead.
  if ((asks === 'count' ? CLAIMED : LIFE_TAKEN).test(word) && !LIFE_TAKEN.test(asked))
    return !A_LIFE.test(text.slice(start, end + 40));
  if (word === 'media' || word === 'medios') return SOCIAL.test(text.slice(Math.max(0, start - 8), end + 10));
  return word.startsWith('release') && PUBLISHED.test(text.slice(Math.max(0, start - 12), end + 14));
}

/** Whether a form of "detener" doesn't stand behind "se". */
const isArrest = (text: string, { word, start }: Term): boolean =>
  /^det(?:en|ien|uv)/.test(word) && !/(?<!\p{L})se $/iu.test(text.slice(0, start));

/** Questions that only something done answers. */
const DONE: ReadonlySet<Question['asks']> = new Set(['count', 'person', 'date', 'yes-or-no']);

/** Index terms of being born and of dying, and how an encyclopaedia writes both: "(10 July 1856 – 7 January 1943)". */
const LIFE = /(?<!\S)(?:born|birth|die|death|nac|naci|nacimient|mor|muri|muert)(?!\S)/;
const YEARS_OF_LIFE = /\([^()]{0,60}?\b\d{3,4} ?[–—-] ?[^()]{0,30}?\d{3,4}\b[^()]{0,20}\)/;

/** It is said of what was sought far more often than of what was founded, and has its stem. */
const FOUND = 'found';

/** "Mora" has the stem of "morir": a short one that is written with a capital is somebody's name. */
const isSurname = (text: string, { term, word, start }: Term, written: string): boolean =>
  term.length <= 4 &&
  word.length > 3 &&
  word !== written &&
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 4)) &&
  start > 0 &&
  !/[.!?:"“«]\s*$/u.test(text.slice(Math.max(0, start - 3), start));

const KILLS = /^(?:mat(?:o|aron|an?|ad[oa]s?|ar)|asesin\p{L}+|kill(?:s|ed|ing)?|murder\p{L}*|shot|shoot)$/u;
const DIES = /^(?:die[ds]?|dying|mur(?:io|ieron|ier\p{L}+)|muer(?:e|en)|mori\p{L}*|fallec\p{L}+)$/u;
const KILLED = /(?<!\p{L})(?:a manos de|at the hands of|disparos?|shot|gunfire)(?!\p{L})/iu;

/** Whether a word tells of a death where a question asks who killed: of pneumonia nobody is the killer. */
const isNoKilling = (text: string, word: string, asked: string): boolean =>
  KILLS.test(asked) && DIES.test(word) && !KILLED.test(text);

/** Whether two words are of one root by their beginnings: "contributing" and "contributor". */
function isKindred(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= 6 && same >= 0.6 * Math.max(a.length, b.length);
}

/** Paragraphs of an article that are looked through for what it is about, and how many must have it. */
const OPENING = 12;
const SEVERAL = 2;

const isThroughout = (article: Article, context: ArticleContext, is: (term: Term) => boolean): boolean =>
  article.paragraphs.slice(0, OPENING).filter((paragraph) => context.terms(paragraph).some(is)).length >=
  SEVERAL;

/**
 * Whether the paragraph has the word, or one that may stand for it: what is counted in the passage itself, who did it in
 * the paragraph, and of the rest the headline may tell for the whole article. What is merely demanded has not been done.
 */
export function isSaid(
  {
    text: asked,
    terms: stands,
    phrases,
    part,
    noun,
    reflexive,
    passive,
  }: Extract<Insistence, { kind: 'word' }>,
  passage: Passage,
  context: ArticleContext,
  { asks, text }: Question,
): boolean {
  const { article, paragraph, span } = passage;
  const written = fold(asked);
  if (noun && passive !== true && arePrisoners(written) && tellsOfHeld(textOf(passage))) return true;
  if (stands.includes('die') && COSTS_LIVES.test(textOf(passage))) return true;
  const wording =
    part === 'counted' ? sentencesOf(passage).flatMap((one) => one.terms) : context.terms(paragraph);
  if (phrases.some((phrase) => holdsPhrase(wording, phrase))) return true;
  if (asks === 'date' && LIFE.test(stands.join(' ')) && YEARS_OF_LIFE.test(paragraph.text)) return true;
  // Prisons are no prisoners, and who colonised isn't told by what a colony was.
  const loose = part === 'setting' || (asks !== 'person' && asks !== 'count');
  const isOfWhom = noun && (asks === 'count' || asks === 'person');
  const is = ({ term, word }: Pick<Term, 'term' | 'word'>) =>
    (stands.includes(term) &&
      (word !== FOUND || written === FOUND) &&
      !(isOfWhom && !arePrisoners(written) && isNoAgent(written, { term, word })) &&
      !(asks === 'person' && isNoKilling(paragraph.text, word, written))) ||
    (loose && isKindred(word, written));
  const strict = part === 'counted' || (part === 'other' && (asks === 'person' || noun));
  // The passage may have an office, or a place, of its own.
  const others =
    part === 'holding' ? OFFICE_OF : part === 'setting' && !isEveryday(written) ? ELSEWHERE : null;
  if (others?.test(textOf(passage))) return context.terms(paragraph).some(is);
  // What is merely demanded doesn't tell that it was done.
  const isNoun = noun && part === 'other';
  const mayBeDemanded =
    part === 'setting' || part === 'holding' || isNoun || !DONE.has(asks) || demands(fold(text));
  const heads = (term: Term) => is(term) && (mayBeDemanded || !isDemandedAt(article.title, term.start));
  // A headline and its lead tell the same.
  const isLead = paragraph.number === 1 && part === 'other';
  if (!strict || isLead) {
    const headline = context.terms(null);
    if (headline.some(heads) || phrases.some((phrase) => holdsPhrase(headline, phrase))) return true;
  }
  // What the nurses of one paragraph earn may be told in the next; where it all happens is told by the first.
  const near = [
    asks === 'count' && part === 'other' && !noun ? article.paragraphs[paragraph.number - 2] : undefined,
    part !== 'counted' && part !== 'other' ? article.paragraphs[0] : undefined,
  ];
  if (near.some((other) => other !== undefined && context.terms(other).some(is))) return true;
  // Why there is a strike may be told without the word by what is all about it.
  if (asks === 'reason' && isThroughout(article, context, is)) return true;
  const inside = ({ start, end }: Term) => span.start <= start && end <= span.end;
  const own = context
    .terms(paragraph)
    .filter(
      (term) =>
        is(term) &&
        !isSurname(paragraph.text, term, written) &&
        !isAnother(paragraph.text, term, written, asks) &&
        !(reflexive === true && isArrest(paragraph.text, term)) &&
        (part !== 'counted' || inside(term)),
    );
  if (mayBeDemanded) return own.length > 0;
  const sentences = analyse(article, paragraph);
  return own.some(({ start }) => {
    const sentence = sentences.find((one) => one.start <= start && start < one.end);
    const first = sentence?.start ?? 0;
    return !isDemandedAt(paragraph.text.slice(first, sentence?.end), start - first);
  });
}
