import type { Article, Paragraph } from '../corpus/article.ts';
import { editDistance } from '../corpus/nearest.ts';
import type { Facts } from '../facts/facts.ts';
import { type ArticleContext, isCountry } from './article-context.ts';
import type { Insistence } from './insistence.ts';
import { holdsAll, nameLine, nameWords } from './name-words.ts';
import { type Passage, sentencesOf } from './passage.ts';
import type { Question } from './question.ts';
import type { ShapedTerm } from './shaped-term.ts';
import { type SoughtName, soughtOf } from './sought-name.ts';
import { leans } from './widen.ts';

type Insisted = Extract<Insistence, { kind: 'name' }>;

/** Whether the name stands in the paragraph, its headings, or the paragraph before, whose pronouns lead to it. */
export function isNamed(
  insisted: Insisted,
  passage: Passage,
  context: ArticleContext,
  facts: Facts | undefined,
  question: Question,
): boolean {
  const { known, thing } = insisted;
  const { article, paragraph } = passage;
  const { language } = article;
  const { asks } = question;
  const name = soughtOf(insisted);
  const around = context.terms(null);
  if (name.isIn(context.terms(paragraph), language))
    return !known || asks === 'quotation' || !isOnlyOfKin(name, passage, question.text);
  if (known && isMentioned(name, paragraph.number, facts)) return true;
  // A headline names whom the article is about, not who speaks in each of its paragraphs.
  if (
    asks !== 'quotation' &&
    name.isIn(around, language) &&
    !(thing && isElsewhere(passage, context, question))
  )
    return true;
  if (asks === 'quotation' && isSpokenOf(insisted, name, passage, context, question)) return true;
  if (asks === 'date' && known && !thing && isOfLead(name, passage, context, facts)) return true;
  if (thing && isPublisher(name, article)) return true;
  const before = article.paragraphs[paragraph.number - 2];
  if (
    before !== undefined &&
    asks !== 'person' &&
    name.isIn(context.terms(before), language) &&
    (thing || !opensWithAnother(name, passage, facts))
  )
    return true;
  if (name.acronyms.some((word) => isAcronymOf(word, article.title) || isAcronymOf(word, paragraph.text)))
    return true;
  if (name.isSubjectOf(context)) return true;
  if (
    asks !== 'quotation' &&
    thing &&
    isCarriedOn(name, passage, context) &&
    !isElsewhere(passage, context, question)
  )
    return true;
  if (known) return false;
  if (readAs(insisted, passage, context) !== null) return true;
  // "Blinken" alone, where the article has the full name and nobody else of that surname.
  return name.spellings.some(
    (words) =>
      words.length > 1 &&
      [context.terms(paragraph), around].some((place) => name.isWritten(words.slice(-1), place, language)) &&
      name.isWrittenOut(words, context),
  );
}

/** Whether a thing is what an article is about, of which the somebody whom the question names as well says something: "this visit". */
function isSpokenOf(
  { thing }: Insisted,
  name: SoughtName,
  { article }: Passage,
  context: ArticleContext,
  { insists }: Question,
): boolean {
  if (!thing || !insists.some((one) => one.kind === 'name' && !one.thing)) return false;
  const places = [null, ...article.paragraphs.slice(0, LEAD)];
  return places.some((place) => name.isIn(context.terms(place), article.language));
}

/** Whether headline or lead name somebody, and the paragraph nobody: "The trial will begin on March 9". */
function isOfLead(
  name: SoughtName,
  { article, paragraph }: Passage,
  context: ArticleContext,
  facts: Facts | undefined,
): boolean {
  const [lead] = article.paragraphs;
  return (
    lead !== undefined &&
    [null, lead].some((place) => name.isIn(context.terms(place), article.language)) &&
    !(facts?.entities ?? []).some(
      ({ kind, mentions }) =>
        kind === 'person' && mentions.some((mention) => mention.paragraph === paragraph.number),
    )
  );
}

/** "Our Office has documented", outside of quotation marks. */
const OWN_VOICE = /(?<!\p{L})(?:we|our|nuestr[oa]s?|hemos)(?!\p{L})/iu;
const QUOTED = /["“«][^"”»]*["”»]/gu;

const OF_UN = /^(?:un|onu|united nations|naciones unidas)$/;
/** Offices of the United Nations that publish in their own name. */
const UN_OFFICE =
  /(?<!\p{L})(?:ohchr|acnudh|unhcr|acnur|unicef|ocha|unesco|unfpa|un|onu|united nations|naciones unidas)(?!\p{L})/u;

/** Whether the body that is named publishes the article and speaks in it for itself: "our Office". */
function isPublisher({ written }: SoughtName, { publisher, paragraphs }: Article): boolean {
  const by = nameLine(publisher);
  const isIts = Array.from(written).some(
    (name) => ` ${by} `.includes(` ${name} `) || (OF_UN.test(name) && UN_OFFICE.test(by)),
  );
  return isIts && paragraphs.slice(0, LEAD).some(({ text }) => OWN_VOICE.test(text.replace(QUOTED, '')));
}

/**
 * Whether a passage that takes up nothing tells of other countries alone than headline, lead and question do, or is set in
 * another city: what the article is about is hardly what happened there.
 */
function isElsewhere(
  { article, paragraph, span }: Passage,
  context: ArticleContext,
  { insists }: Question,
): boolean {
  const text = paragraph.text.slice(span.start, span.end);
  if (leans(text) || takesUpBody(text)) return false;
  const here = context
    .mentions(paragraph.text)
    .filter(({ start, end }) => span.start <= start && end <= span.end);
  const own = [article.title, article.paragraphs[0]?.text ?? ''].flatMap((text) => context.mentions(text));
  const countries = here.filter(({ code }) => isCountry(code));
  if (countries.length > 0 && countries.every(({ code }) => !own.some((one) => one.code === code)))
    return !insists.some((one) => one.kind === 'place' && countries.some(({ code }) => code === one.code));
  const cities = here.filter(({ city, located }) => city !== null && located);
  return cities.length > 0 && cities.every(({ city }) => !own.some((one) => one.city === city));
}

const KIN =
  /(?<!\p{L})(?:husband|wife|widow(?:er)?|partner|fianc[eé]e?|mother|father|parents?|son|daughter|brother|sister|cousin|nephew|niece|uncle|aunt|esposo|esposa|marido|viud[oa]|pareja|novi[oa]|madre|padre|hij[oa]|herman[oa]|prim[oa]|sobrin[oa]|t[ií][oa]|abuel[oa]|niet[oa])\s(?:of|del?)\s(?:[^\s.,;:]+\s){0,5}$/iu;
const KIN_ASKED =
  /(?<!\p{L})(?:husband|wife|widow|partner|mother|mom|mum|father|dad|parents?|son|daughter|brother|sister|relatives?|family|esposo|esposa|marido|viuda|pareja|madre|mam[aá]|padre|pap[aá]|hij[oa]s?|herman[oa]s?|familia(?:res)?)(?!\p{L})/iu;
/** "He was sentenced", "Fue condenada": what is told of whoever the sentence before was about. */
const GOES_ON = /^(?:He|She|Él|Ella|Fue|Ha sido|Había sido|Cumple|Está)\s/u;

/**
 * Whether a passage names somebody only as whose husband or mother somebody is, and goes on about that other: "the husband of
 * Ana Ruiz. He was sentenced".
 */
function isOnlyOfKin({ surnames }: SoughtName, passage: Passage, question: string): boolean {
  if (KIN_ASKED.test(question)) return false;
  const { text } = passage.paragraph;
  const all = sentencesOf(passage);
  if (!all.some(({ start, end }, at) => at > 0 && GOES_ON.test(text.slice(start, end)))) return false;
  const named = all.flatMap(({ terms, start }) =>
    terms.flatMap((term, at) =>
      surnames.has(term.word) && term.shape === 'name' ? { start, at: nameStart(terms, at) } : [],
    ),
  );
  return named.length > 0 && named.every(({ start, at }) => KIN.test(text.slice(start, at)));
}

/** Where the name begins that ends with a term: names stand one behind the other. */
function nameStart(terms: readonly ShapedTerm[], last: number): number {
  let first = last;
  while (terms[first - 1]?.shape === 'name' && terms[first]!.start - terms[first - 1]!.end === 1) first -= 1;
  return terms[first]!.start;
}

/** What stands before whom a passage opens with: "On Friday", "El abogado". */
const OPENING = /^(?:[^\s.;:]+ ){0,3}$/u;

/** Whether a passage opens with somebody else: its pronouns hardly lead to whom the paragraph before names. */
function opensWithAnother(
  { surnames }: SoughtName,
  { paragraph, span }: Passage,
  facts: Facts | undefined,
): boolean {
  return (facts?.entities ?? []).some(
    ({ kind, name, mentions }) =>
      kind === 'person' &&
      mentions.some(
        (mention) =>
          mention.paragraph === paragraph.number &&
          mention.start >= span.start &&
          OPENING.test(paragraph.text.slice(span.start, mention.start)),
      ) &&
      !nameWords(name).some((word) => surnames.has(word)),
  );
}

/** Paragraphs at the head of an article that say what all of it is about, and behind which "the company" may stand for a name. */
const LEAD = 2;

/** What bodies are called once they have been named. */
const KIND =
  /(?<![\p{L}])(?:the|its|their|el|la|los|las|del|al|sus?) (agency|authority|board|company|firm|group|union|organi[sz]ation|association|party|commission|committee|council|court|bank|club|team|ministry|institute|institution|university|hospital|network|foundation|body|movement|regulator|operator|outlet|newspaper|paper|website|magazine|station|broadcaster|museum|school|factory|shipyard|mine|airline|agencia|autoridad|junta|empresa|compa[nñ][ií]a|firma|grupo|sindicato|gremio|organizaci[oó]n|asociaci[oó]n|partido|comisi[oó]n|comit[eé]|consejo|tribunal|corte|banco|equipo|ministerio|instituto|instituci[oó]n|universidad|red|fundaci[oó]n|entidad|organismo|movimiento|operadora|medio|periódico|diario|portal|revista|emisora|museo|escuela|colegio|fábrica|astillero|mina|aerolínea|naviera)(?![\p{L}])/giu;

/** Whether a text calls a body that was named before by what it is: "the agency". */
export const takesUpBody = (text: string): boolean => text.match(KIND) !== null;

/**
 * Whether a paragraph goes on about a body, a ship, a law that the article's head names, or calls a body that was named
 * shortly before by what it is: "the agency's director".
 */
function isCarriedOn(name: SoughtName, { article, paragraph }: Passage, context: ArticleContext): boolean {
  const named = (other: Paragraph) => name.isIn(context.terms(other), article.language);
  if (article.paragraphs.slice(0, LEAD).some(named)) return true;
  return (
    takesUpBody(paragraph.text) &&
    article.paragraphs.slice(Math.max(0, paragraph.number - 1 - LEAD), paragraph.number - 1).some(named)
  );
}

/** Whether somebody of that name is meant in the paragraph, however they are called there. */
function isMentioned({ written }: SoughtName, paragraph: number, facts: Facts | undefined): boolean {
  return (facts?.entities ?? []).some(
    ({ name, aliases, mentions }) =>
      mentions.some((mention) => mention.paragraph === paragraph) &&
      (written.has(nameLine(name)) || aliases.some((alias) => written.has(nameLine(alias)))),
  );
}

/**
 * How a paragraph or its headline writes a name that the question misspells; null where it doesn't. All the other words of the
 * name must stand there, too.
 */
export function readAs(
  { spellings, misspelt }: Insisted,
  { article, paragraph }: Passage,
  context: ArticleContext,
): string | null {
  const [words] = spellings;
  if (words === undefined) return null;
  for (const at of misspelt) {
    const others = words.filter((_, i) => i !== at);
    const word = words[at]!;
    // A short word alone is like too many others.
    if (others.length === 0 && word.length < 4) continue;
    for (const text of [paragraph.text, article.title]) {
      const written = context.capitals(text).find((term) => isTypoOf(word, term.word));
      if (written === undefined) continue;
      if (holdsAll([...context.terms(paragraph), ...context.terms(null)], others, article.language, true))
        return text.slice(written.start, written.end);
    }
  }
  return null;
}

/** Whether two words differ by what fingers do: one edit, an exchange of neighbours, or two edits in a long word. */
function isTypoOf(typed: string, word: string): boolean {
  const most = Math.min(typed.length, word.length) < 8 ? 1 : 2;
  if (typed === word || Math.abs(typed.length - word.length) > most) return false;
  // Short names are too alike for their first letter to be the wrong one.
  if (typed[0] !== word[0] && Math.min(typed.length, word.length) < 6) return false;
  return editDistance(typed, word) <= most;
}

const NUMERALS = /^[IVX]+$/;

const CAPITALISED =
  /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}'’-]*)(?:\s+(?:of|the|for|and|on|de|del|la|los|las|y|para))*/gu;
const ADJOINING = /^\s*$/;

/** Whether a text has a name whose initials spell the acronym: "United Methodist Church" for "UMC". */
function isAcronymOf(word: string, text: string): boolean {
  let run = '';
  let end = -1;
  for (const match of text.matchAll(CAPITALISED)) {
    const adjoins = end !== -1 && ADJOINING.test(text.slice(end, match.index));
    // "World War II" is WWII.
    const initials = NUMERALS.test(match[1]!) ? match[1]! : match[1]![0]!;
    run = (adjoins ? run : '') + initials.toLowerCase();
    end = match.index + match[0].length;
    if (run.endsWith(word) && run.length > 1) return true;
  }
  return false;
}
