import type { Article, Paragraph } from '../corpus/article.ts';
import type { Facts } from '../facts/facts.ts';
import { actsFor } from '../text/countries.ts';
import { phraseWords } from '../text/lexicon.ts';
import { findNumbers } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stopwords.ts';
import { fold, primaryLanguage, stem, type Term } from '../text/terms.ts';
import { analyse } from './analysis.ts';
import { type ArticleContext, contextOf, daysOf, isCountry, tellsOf } from './article-context.ts';
import type { Insistence, Question } from './question.ts';

/** A passage that may answer: whole sentences of one paragraph. */
export interface Passage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly span: Span;
}

/**
 * The insistences of the question that neither the passage nor what surrounds it satisfies. A passage with any is no
 * answer, whatever its score.
 */
export function unmet(
  question: Question,
  passage: Passage,
  facts: ReadonlyMap<string, Facts>,
): readonly Insistence[] {
  const context = contextOf(passage.article);
  const found = facts.get(passage.article.id);
  const isMet = (insistence: Insistence): boolean => {
    switch (insistence.kind) {
      case 'name':
        return namesIt(insistence, passage, context, found, question);
      case 'place':
        return isThere(insistence, passage, context);
      case 'year':
        return isThen(insistence, passage, context, found, question);
      case 'number':
        return countsIt(insistence, passage, context);
      case 'word':
        return hasWord(insistence, passage, context, question);
      case 'age':
        return AGE.test(textOf(passage));
      case 'percentage':
        return PERCENTAGE.test(textOf(passage));
    }
  };
  return question.insists.filter((insistence) => !isMet(insistence));
}

const textOf = ({ paragraph, span }: Passage): string => paragraph.text.slice(span.start, span.end);

/** "Ferreyra, 46, said", "aged 46", "46-year-old", "de 46 años". */
const AGE =
  /\p{L},? \(?\d{1,3}\)?(?:,|\)| ?-year-old| años|-años)|\d{1,3}[- ]years?[- ]old|\bage[ds]? (?:of )?\d{1,3}|\d{1,3} años|\bcumpl\p{L}+ \d{1,3}/u;
const PERCENTAGE =
  /\d ?%|\bper ?cent\b|\bpor ciento\b|(?<!\p{L})(?:half|thirds?|quarters?|fifths?|tenths?|mitad|tercios?|tercera parte|cuartos?|cuarta parte|quint[ao]|décim[ao]|mayoría|majority|(?:\d+|one|two|three|four|five|six|seven|eight|nine|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve) (?:in|out of|de cada) )/iu;

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), '');

type Insisted<Kind extends Insistence['kind']> = Extract<Insistence, { kind: Kind }>;

/** Whether the terms hold all the words of a name; stop words are no terms, so a name does without its own. */
function holdsAll(terms: readonly Term[], words: readonly string[], language: string): boolean {
  const primary = primaryLanguage(language);
  return words.every((word) => {
    if (STOP_WORDS[primary]?.has(word)) return true;
    const stemmed = stem(word, primary);
    return terms.some((term) => term.word === word || term.term === stemmed);
  });
}

/** Whether the name stands in the paragraph, its headings, or the paragraph before, whose pronouns lead to it. */
function namesIt(
  { spellings, known }: Insisted<'name'>,
  { article, paragraph }: Passage,
  context: ArticleContext,
  facts: Facts | undefined,
  question: Question,
): boolean {
  const here = context.terms(paragraph);
  const around = context.terms(null);
  const before = article.paragraphs[paragraph.number - 2];
  // A headline names whom the article is about, not who speaks in each of its paragraphs.
  const near = question.asks === 'quotation' ? [here] : [here, around];
  if (before !== undefined && question.asks !== 'person') near.push(context.terms(before));
  const has = (words: readonly string[], places: readonly (readonly Term[])[]) =>
    places.some((place) => holdsAll(place, words, article.language));
  if (spellings.some((words) => has(words, near))) return true;
  if (
    spellings.some((words) => words.length === 1 && isAcronymOf(words[0]!, [article.title, paragraph.text]))
  )
    return true;
  if (spellings.some((words) => context.isAboutWords(longest(words), (place) => has(words, [place]))))
    return true;
  // "Blinken" alone, where the article has the full name and nobody else of that surname.
  const surname = (words: readonly string[]) => words.length > 1 && has([words.at(-1)!], [here, around]);
  if (known) {
    return (facts?.entities ?? []).some(
      ({ name, aliases, mentions }) =>
        mentions.some((mention) => mention.paragraph === paragraph.number) &&
        [name, ...aliases].some((alias) => {
          const written = phraseWords(alias).join(' ');
          return spellings.some((words) => words.join(' ') === written);
        }),
    );
  }
  return spellings.some(
    (words) =>
      surname(words) && article.paragraphs.some((other) => has(words, [context.terms(other), around])),
  );
}

/** Whether a text has a name whose initials spell the acronym: "United Methodist Church" for "UMC". */
function isAcronymOf(word: string, texts: readonly string[]): boolean {
  if (!/^\p{L}{2,6}$/u.test(word)) return false;
  return texts.some((text) => {
    const initials = Array.from(
      text.matchAll(
        /(?<![\p{L}\p{M}])(\p{Lu})[\p{L}\p{M}'’-]+(?:\s+(?:of|the|for|and|on|de|del|la|los|las|y|para))*/gu,
      ),
    );
    let run = '';
    let end = -1;
    for (const match of initials) {
      const adjoins = /^\s*$/.test(text.slice(end, match.index)) && end !== -1;
      run = (adjoins ? run : '') + match[1]!.toLowerCase();
      end = match.index + match[0].length;
      if (run.endsWith(word)) return true;
    }
    return false;
  });
}

/** Whether the passage is about the place: by its own words, or as its article is about no other. */
function isThere(
  { code, city, located, demonym }: Insisted<'place'>,
  { article, paragraph, span }: Passage,
  context: ArticleContext,
): boolean {
  const here = context.mentions(paragraph.text);
  const above = [...context.mentions(article.title), ...context.mentions(paragraph.heading ?? '')];
  if (city !== null)
    return [...here, ...above].some((mention) => mention.city === city) || context.isAboutCity(city);
  const within = here.filter(({ start, end }) => span.start <= start && end <= span.end);
  const is = (mention: { code: string }) => mention.code === code;
  if (!isCountry(code)) return context.placeCounts.has(code) || [...here, ...above].some(is);
  if (!located) return [...here, ...above].some(is) || context.about === code;
  // "Of the migrants 55 % are Venezuelans": a people is met by its own name, wherever it is, unless it acts for its country.
  if (
    demonym &&
    within.some((mention) => is(mention) && mention.demonym && !actsFor(paragraph.text, mention))
  )
    return true;
  // What the passage itself says of the place where it is goes before anything around it.
  const elsewhere = within.filter((mention) => mention.located && isCountry(mention.code));
  if (elsewhere.length > 0) return elsewhere.some(is);
  if (here.some((mention) => is(mention) && mention.located)) return true;
  return context.about === code || context.isSetIn(code);
}

/** Whether the passage tells of that time: by its dates, else its paragraph's, else as news of its day. */
function isThen(
  asked: Insisted<'year'>,
  { paragraph, span }: Passage,
  context: ArticleContext,
  facts: Facts | undefined,
  question: Question,
): boolean {
  const inside = ({ start, end }: Span) => span.start <= start && end <= span.end;
  const figures = (facts?.figures ?? []).filter(
    (figure) => figure.paragraph === paragraph.number && inside(figure),
  );
  if (question.asks === 'count' && figures.length > 0) {
    return figures.some(({ asOf }) => {
      const days = daysOf(asOf.edtf);
      return days !== null && tellsOf(days, asked);
    });
  }
  // A count may hold on a day that only arithmetic tells: "a month earlier".
  const held = figures.flatMap(({ asOf }) => (asOf.how === 'publication' ? [] : (daysOf(asOf.edtf) ?? [])));
  if (held.some((days) => days.from !== null && days.to !== null && tellsOf(days, asked))) return true;
  const dates = context.dates(paragraph);
  const own = dates.filter(inside);
  if (own.length > 0) return own.some(({ days }) => tellsOf(days, asked));
  if (dates.length > 0) return dates.some(({ days }) => tellsOf(days, asked));
  // What tells no date of its own goes on from the last one told, or is news of the article's day.
  return [...context.datesBefore(paragraph), context.published].some(
    (days) => days !== null && tellsOf(days, asked),
  );
}

/** Whether the paragraph has the number, in digits or in words. */
function countsIt(
  { value }: Insisted<'number'>,
  { article, paragraph }: Passage,
  context: ArticleContext,
): boolean {
  const written = String(value);
  if ([...context.terms(paragraph), ...context.terms(null)].some(({ term }) => term === written)) return true;
  return findNumbers(paragraph.text, article.language).some(
    (number) => number.value === value || number.valueMax === value,
  );
}

const WANTED =
  /(?<!\p{L})(?:demand\p{L}*|call(?:s|ed|ing)? (?:up)?(?:on|for)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)? (?:for|to)|request\p{L}*|insist\p{L}*|threat\p{L}*|plead\p{L}*|seek(?:s|ing)?|sought|push\p{L}* for|p[ie]d(?:e|en|i[oó]|ieron|ido|ir|[ií]an?|iendo)|exig\p{L}+|reclam\p{L}+|demandar?\p{L}*|instar?\p{L}*|llama\p{L}* a|amenaz\p{L}+|solicit\p{L}+)(?!\p{L})/iu;

/** Where a demand ends within its sentence. */
const NEW_CLAUSE =
  /[;:.—]|,\s+(?:and|but|while|who|which|y|pero|mientras|que)\s|\b(?:after|when|because|tras|cuando|porque)\b/iu;

/**
 * Whether the paragraph has the word, or one that may stand for it: what is counted in the passage itself, who did it in
 * the paragraph, and of the rest the headline may tell for the whole article. What is merely demanded has not been done.
 */
function hasWord(
  { terms: stands, part }: Insisted<'word'>,
  { article, paragraph, span }: Passage,
  context: ArticleContext,
  { asks, text }: Question,
): boolean {
  const is = ({ term }: Term) => stands.includes(term);
  const strict = part === 'counted' || (part === 'other' && asks === 'person');
  if (!strict && context.terms(null).some(is)) return true;
  const inside = ({ start, end }: Term) => span.start <= start && end <= span.end;
  const own = context.terms(paragraph).filter((term) => is(term) && (part !== 'counted' || inside(term)));
  if (part === 'setting' || !DONE.has(asks) || WANTED.test(fold(text))) return own.length > 0;
  const sentences = analyse(article, paragraph);
  return own.some(({ start }) => {
    const sentence = sentences.find((one) => one.start <= start && start < one.end);
    const before = paragraph.text.slice(sentence?.start ?? 0, start);
    const wanted = WANTED.exec(before);
    return wanted === null || NEW_CLAUSE.test(before.slice(wanted.index + wanted[0].length));
  });
}

/** Questions that only something done answers. */
const DONE: ReadonlySet<Question['asks']> = new Set(['count', 'person', 'date', 'yes-or-no']);
