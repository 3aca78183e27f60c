import type { Article, Paragraph } from '../corpus/article.ts';
import { editDistance } from '../corpus/nearest.ts';
import type { Facts } from '../facts/facts.ts';
import { EVERYDAY, PAIRED } from '../text/lexicon.ts';
import { isGivenName } from '../text/names-given.ts';
import { STOP_WORDS } from '../text/stopwords.ts';
import { fold, primaryLanguage, stem, type Term } from '../text/terms.ts';
import { type ArticleContext, isCountry } from './article-context.ts';
import type { Insistence } from './insistence.ts';
import { type Passage, sentencesOf } from './passage.ts';
import type { Question } from './question.ts';
import type { ShapedTerm } from './shaped-term.ts';
import { leans } from './widen.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a name as the index has them: folded, apostrophes dropped, hyphens dividing. */
export function nameWords(name: string): readonly string[] {
  return fold(name).replaceAll("'", '').match(WORD) ?? [];
}

type Insisted = Extract<Insistence, { kind: 'name' }>;

/** Whether the name stands in the paragraph, its headings, or the paragraph before, whose pronouns lead to it. */
export function isNamed(
  insisted: Insisted,
  passage: Passage,
  context: ArticleContext,
  facts: Facts | undefined,
  { asks, insists, text }: Question,
): boolean {
  const { spellings, known, thing } = insisted;
  const { article, paragraph } = passage;
  const here = context.terms(paragraph);
  const around = context.terms(null);
  const has = (words: readonly string[], ...places: readonly (readonly Term[])[]) =>
    places.some(
      (place) =>
        holdsAll(place, words, article.language, !known) && (known || thing || isOneName(place, words)),
    );
  const isIn = (place: readonly Term[]) => spellings.some((words) => has(words, place));
  if (isIn(here)) return known && asks !== 'quotation' ? !isOnlyOfKin(spellings, passage, text) : true;
  const isNotHere = () =>
    thing &&
    isElsewhere(
      passage,
      context,
      insists.flatMap((one) => (one.kind === 'place' ? one.code : [])),
    );
  // A headline names whom the article is about, not who speaks in each of its paragraphs.
  if (asks !== 'quotation' && isIn(around) && !isNotHere()) return true;
  // "The trial will begin on March 9": of whom headline and lead are, where nobody else is named.
  const [lead] = article.paragraphs;
  const isOfLead = () =>
    lead !== undefined &&
    (isIn(around) || isIn(context.terms(lead))) &&
    !(facts?.entities ?? []).some(
      ({ kind, mentions }) =>
        kind === 'person' && mentions.some((mention) => mention.paragraph === paragraph.number),
    );
  if (asks === 'date' && known && !thing && isOfLead()) return true;
  if (thing && isPublisher(spellings, article)) return true;
  const before = article.paragraphs[paragraph.number - 2];
  if (
    before !== undefined &&
    asks !== 'person' &&
    isIn(context.terms(before)) &&
    (thing || !opensWithAnother(spellings, passage, facts))
  )
    return true;
  if (
    spellings.some((words) => words.length === 1 && isAcronymOf(words[0]!, [article.title, paragraph.text]))
  )
    return true;
  if (spellings.some((words) => context.isAboutWords(longest(words), (place) => has(words, place))))
    return true;
  if (asks !== 'quotation' && thing && isCarriedOn(insisted, passage, context) && !isNotHere()) return true;
  if (known) return isMentioned(spellings, paragraph.number, facts);
  if (readAs(insisted, passage, context) !== null) return true;
  // "Blinken" alone, where the article has the full name and nobody else of that surname.
  const surname = (words: readonly string[]) => words.length > 1 && has([words.at(-1)!], here, around);
  return spellings.some(
    (words) => surname(words) && article.paragraphs.some((other) => has(words, context.terms(other), around)),
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
function isPublisher(spellings: readonly (readonly string[])[], { publisher, paragraphs }: Article): boolean {
  const by = nameWords(publisher).join(' ');
  const isIts = spellings.some((words) => {
    const name = words.join(' ');
    return ` ${by} `.includes(` ${name} `) || (OF_UN.test(name) && UN_OFFICE.test(by));
  });
  return isIts && paragraphs.slice(0, LEAD).some(({ text }) => OWN_VOICE.test(text.replace(QUOTED, '')));
}

/**
 * Whether a passage that takes up nothing tells of other countries alone than headline, lead and question do, or is set in
 * another city: what the article is about is hardly what happened there.
 */
function isElsewhere(
  { article, paragraph, span }: Passage,
  context: ArticleContext,
  asked: readonly string[],
): boolean {
  const text = paragraph.text.slice(span.start, span.end);
  if (leans(text) || takesUpBody(text)) return false;
  const here = context
    .mentions(paragraph.text)
    .filter(({ start, end }) => span.start <= start && end <= span.end);
  const own = [article.title, article.paragraphs[0]?.text ?? ''].flatMap((text) => context.mentions(text));
  const countries = here.filter(({ code }) => isCountry(code));
  if (countries.length > 0 && countries.every(({ code }) => !own.some((one) => one.code === code)))
    return countries.every(({ code }) => !asked.includes(code));
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
function isOnlyOfKin(spellings: readonly (readonly string[])[], passage: Passage, question: string): boolean {
  if (KIN_ASKED.test(question)) return false;
  const { text } = passage.paragraph;
  const all = sentencesOf(passage);
  if (!all.some(({ start, end }, at) => at > 0 && GOES_ON.test(text.slice(start, end)))) return false;
  const surnames = new Set(spellings.map((words) => words.at(-1)));
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
  spellings: readonly (readonly string[])[],
  { paragraph, span }: Passage,
  facts: Facts | undefined,
): boolean {
  const asked = new Set(spellings.map((words) => words.at(-1)));
  return (facts?.entities ?? []).some(
    ({ kind, name, mentions }) =>
      kind === 'person' &&
      !nameWords(name).some((word) => asked.has(word)) &&
      mentions.some(
        (mention) =>
          mention.paragraph === paragraph.number &&
          mention.start >= span.start &&
          OPENING.test(paragraph.text.slice(span.start, mention.start)),
      ),
  );
}

/** Most terms from a given name to the surname: "Ana M. Ruiz Lint". */
const APART = 3;

/** Whether a given name stands shortly before the surname: a William and a Ruto are no William Ruto. */
function isOneName(place: readonly Term[], words: readonly string[]): boolean {
  const [given] = words;
  const surname = words.at(-1)!;
  if (given === undefined || words.length < 2 || !isGivenName(given)) return true;
  const written = place.filter(({ word }) => word === given || word === surname);
  // Either may be misspelt, or of another form.
  if (!written.some(({ word }) => word === given) || !written.some(({ word }) => word === surname))
    return true;
  return place.some(
    ({ word }, at) =>
      word === given && place.slice(at + 1, at + 1 + APART).some((other) => other.word === surname),
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
function isCarriedOn(
  { spellings, known }: Insisted,
  { article, paragraph }: Passage,
  context: ArticleContext,
): boolean {
  const named = (other: Paragraph) =>
    spellings.some((words) => holdsAll(context.terms(other), words, article.language, !known));
  if (article.paragraphs.slice(0, LEAD).some(named)) return true;
  const kinds = Array.from(paragraph.text.matchAll(KIND), (match) => match[1]!);
  if (kinds.length === 0) return false;
  return article.paragraphs.slice(Math.max(0, paragraph.number - 1 - LEAD), paragraph.number - 1).some(named);
}

/** Whether somebody of that name is meant in the paragraph, however they are called there. */
function isMentioned(
  spellings: readonly (readonly string[])[],
  paragraph: number,
  facts: Facts | undefined,
): boolean {
  const asked = new Set(spellings.map((words) => words.join(' ')));
  return (facts?.entities ?? []).some(
    ({ name, aliases, mentions }) =>
      mentions.some((mention) => mention.paragraph === paragraph) &&
      [name, ...aliases].some((alias) => asked.has(nameWords(alias).join(' '))),
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

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), '');

/** Whether the terms hold all the words of a name; stop words are no terms, so a name does without its own. */
function holdsAll(
  terms: readonly Term[],
  words: readonly string[],
  language: string,
  kindred: boolean,
): boolean {
  const primary = primaryLanguage(language);
  const isStopWord = (word: string) => STOP_WORDS[primary]?.has(word) === true;
  // "UN" is no name among Spanish words.
  const mayLack = words.length !== 1 || words[0]!.length > 2;
  return words.every((word, at) => {
    if (mayLack && isStopWord(word)) return true;
    const stemmed = stem(word, primary);
    if (terms.some((term) => term.word === word || term.term === stemmed || isWithoutTilde(word, term.word)))
      return true;
    if (isJoined(terms, word) || words.some((_, i) => (i === at || i === at - 1) && isTwo(terms, words, i)))
      return true;
    if (kindred && isTranslated(word, primary, terms)) return true;
    const root = kindred ? rootOf(word) : null;
    return root !== null && terms.some((term) => isDerived(term.word, root));
  });
}

/** Whether a word is written with ñ there: whose keyboard has none types n. */
const isWithoutTilde = (word: string, written: string): boolean =>
  word.includes('n') && written.includes('ñ') && written.replaceAll('ñ', 'n') === word;

/** Shorter words joined may be anything. */
const LEAST_JOINED = 6;

/** Whether two words there, one behind the other, make the word: "Super Bowl" for "Superbowl". */
const isJoined = (terms: readonly Term[], word: string): boolean =>
  word.length >= LEAST_JOINED &&
  terms.some((term, i) => word.startsWith(term.word) && term.word + (terms[i + 1]?.word ?? '') === word);

/** Whether one word there is two of the name, from `at` on: "TikTok" for "Tik Tok". */
const isTwo = (terms: readonly Term[], words: readonly string[], at: number): boolean => {
  const joined = words[at]! + (words[at + 1] ?? '');
  return at + 1 < words.length && joined.length >= LEAST_JOINED && terms.some(({ word }) => word === joined);
};

/** Whether an everyday word of a name stands there in the other language: a reader translates "Cocoa Authority". */
const isTranslated = (word: string, language: string, terms: readonly Term[]): boolean =>
  EVERYDAY.senses([word]).some(
    ({ language: own, synset }) =>
      own !== language &&
      PAIRED.some(
        (other) =>
          other === language &&
          synset.to[other].some(
            ([only, ...rest]) =>
              rest.length === 0 && terms.some(({ term }) => term === stem(only ?? '', language)),
          ),
      ),
  );

/** A word without the ending that makes an adjective or adherent of a name: "Buddhist", "Eastern"; null without one. */
function rootOf(word: string): { readonly root: string; readonly bare: boolean } | null {
  const adjective = /^(.{4,})(?:ern|ists?|isms?|icos?|icas?)$|^(.{5,})(?:ians?|eans?|anos?|anas?)$/.exec(
    word,
  );
  if (adjective !== null) return { root: (adjective[1] ?? adjective[2])!, bare: true };
  // Without its ending "Victoria" would be "Victor", who is somebody else.
  const land = /^(.{5,})ias?$/.exec(word);
  return land === null ? null : { root: land[1]!, bare: false };
}

const ADJECTIVE = /^(?:i?ans?|ern|ists?|isms?|ites?|icos?|icas?|ics?|ianos?|ianas?)$/;
const NOUN = /^(?:|e?s|a|y|ia|e)$/;

function isDerived(word: string, { root, bare }: { readonly root: string; readonly bare: boolean }): boolean {
  if (!word.startsWith(root)) return false;
  const ending = word.slice(root.length);
  return ADJECTIVE.test(ending) || (bare && NOUN.test(ending));
}

const NUMERALS = /^[IVX]+$/;

/** Whether a text has a name whose initials spell the acronym: "United Methodist Church" for "UMC". */
function isAcronymOf(word: string, texts: readonly string[]): boolean {
  if (!/^\p{L}{2,6}$/u.test(word)) return false;
  return texts.some((text) => {
    const capitals = text.matchAll(
      /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}'’-]*)(?:\s+(?:of|the|for|and|on|de|del|la|los|las|y|para))*/gu,
    );
    let run = '';
    let end = -1;
    for (const match of capitals) {
      const adjoins = end !== -1 && /^\s*$/.test(text.slice(end, match.index));
      // "World War II" is WWII.
      const initials = NUMERALS.test(match[1]!) ? match[1]! : match[1]![0]!;
      run = (adjoins ? run : '') + initials.toLowerCase();
      end = match.index + match[0].length;
      if (run.endsWith(word) && run.length > 1) return true;
    }
    return false;
  });
}
