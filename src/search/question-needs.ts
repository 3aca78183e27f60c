import { MONTHS } from '../text/dates/words.ts';
import { isEveryday, needOf, PAIRED, type Weight } from '../text/lexicon.ts';
import { isNumeral } from '../text/numbers/words.ts';
import { isRole } from '../text/roles.ts';
import { STOP_WORDS } from '../text/stopwords.ts';
import { fold } from '../text/terms.ts';
import { OFFICE_MODIFIERS, OFFICES, PORTFOLIOS } from '../text/titles.ts';
import type { Insistence } from './insistence.ts';
import { isKin } from './kin-words.ts';
import type { Asks } from './question-kind.ts';
import type { Token } from './question-tokens.ts';

/** How much a match counts that is not of the asker's own word. */
export const BOOSTS = {
  translation: 0.85,
  synonym: 0.5,
  glossary: 0.9,
  related: 0.5,
  place: 0.9,
  alias: 0.6,
  ofPhrase: 0.4,
  repaired: 0.8,
} as const;

/** A group of the query in the making. */
export interface Draft {
  /** As typed. */
  readonly word: string;
  /** Folded; what it is taken for where it is misspelt. */
  meant: string;
  readonly start: number;
  readonly end: number;
  weight: Weight;
  readonly terms: Map<string, number>;
  /** Index terms in a row that may stand for it, too: "chief executive" for "CEO". */
  readonly phrases: (readonly string[])[];
  /** A Spanish verb that says another thing behind "se", where the question has it so. */
  reflexive?: boolean;
  /** A participle of what was done to somebody, which alone says how somebody is: "fueron detenidos". */
  passive?: boolean;
}

/** Most terms that one word of the question may stand for. */
const MOST_TERMS = 96;

/** Adds a term that may stand for a word, with the most that it counts. */
export function add(draft: Draft, term: string, boost: number): void {
  const known = draft.terms.get(term) ?? 0;
  if (known >= boost || (known === 0 && draft.terms.size >= MOST_TERMS)) return;
  draft.terms.set(term, boost);
}

const SETTING = new Set('in at after during over from on since en tras durante por desde segun'.split(' '));

/** Questions to which what somebody is to another is the answer, or half of it. */
const RELATED: ReadonlySet<Asks> = new Set(['person', 'date', 'place', 'count']);

/** The words of a question without which nothing answers it. `insisted` says which are part of something insisted on already. */
export function needsOf(
  drafts: readonly Draft[],
  bearings: readonly { readonly insisted: boolean }[],
  tokens: readonly Token[],
  languages: readonly string[],
  asks: Asks,
): readonly Insistence[] {
  const portfolios = officesOf(tokens);
  const sources = behind(tokens, ACCORDING);
  const settings = new Set([...behind(tokens, WITHIN), ...sources]);
  const noun = asks === 'count' ? countedNoun(tokens, drafts, languages) : null;
  // Of how much nothing is counted.
  const many = tokens.some(({ word }) => MANY.test(word));
  // "How old is the girl?" counts years.
  const measures = tokens.some(
    ({ word }, i) => word === 'how' && /^(?:old|long|often)$/.test(tokens[i + 1]?.word ?? ''),
  );
  let counts = false;
  let asked = false;
  /** Of who did it, only the first word must stand beside them. */
  const other = (): 'further' | 'other' => {
    const further = asks === 'person' && asked;
    asked = true;
    return further ? 'further' : 'other';
  };
  return drafts.flatMap((draft, i): readonly Insistence[] => {
    if (bearings[i]!.insisted) return [];
    // What a word is repaired to is a guess, on which nothing is insisted.
    const word = fold(draft.word);
    const need = draft.weight === 'light' ? null : needOf(word, languages);
    const setting = tokens.some(
      ({ word, end }, at) => end <= draft.start && SETTING.has(word) && tokens[at + 1]?.word !== 'que',
    );
    const held = portfolios.has(draft.start);
    const isSource = sources.has(draft.start);
    const isNeeded = need === 'always' || (need === 'counted' && asks === 'count' && !measures);
    if (isNeeded || held) {
      const own = held && !isEveryday(word) ? 'holding' : held ? 'other' : other();
      const counted = many && asks === 'count' && !counts && !isOfCases(draft, tokens);
      const part = setting ? 'setting' : counted ? 'counted' : own;
      counts ||= part === 'counted';
      return [
        {
          kind: 'word',
          text: draft.word,
          terms: standing(draft, BOOSTS.ofPhrase),
          phrases: draft.phrases,
          part,
          noun: held || setting || isSource || part === 'counted',
          ...(draft.reflexive === true ? { reflexive: true } : {}),
          ...(draft.passive === true ? { passive: true } : {}),
        },
      ];
    }
    const office =
      (asks === 'person' || asks === 'count') &&
      isOffice(word, asks) &&
      !isKin(word) &&
      !isOfName(draft.start, tokens);
    const relates = need === 'related' && (asks === 'person' || !MANAGES.test(word));
    const related = RELATED.has(asks) && draft.weight !== 'light' && (relates || office);
    // A director is no president, though one who leads may be either, and a chair is a chairman.
    const strict = office && need !== 'related' && asks === 'person' && !SAME_OFFICE.test(word);
    const least = strict ? BOOSTS.synonym : 0;
    if (related || draft === noun)
      return [
        {
          kind: 'word',
          text: draft.word,
          terms: standing(draft, least),
          phrases: draft.phrases,
          part: other(),
          noun: draft === noun || isSource || (asks === 'person' && (office || OFFICE.test(word))),
        },
      ];
    const within =
      RELATED.has(asks) &&
      draft.weight === 'subject' &&
      settings.has(draft.start) &&
      !isTime(word, languages);
    const phrase = () => phraseFrom(draft, drafts, tokens, languages);
    return within
      ? [
          {
            kind: 'word',
            text: draft.word,
            terms: phrase().flatMap((one) => standing(one, BOOSTS.ofPhrase)),
            phrases: phrase().flatMap((one) => one.phrases),
            part: 'setting',
            noun: isSource,
          },
        ]
      : [];
  });
}

/** A word with those that follow it in its phrase: "in the *fourth quarter*", "en el *imperio otomano*". */
function phraseFrom(
  first: Draft,
  drafts: readonly Draft[],
  tokens: readonly Token[],
  languages: readonly string[],
): readonly Draft[] {
  const phrase = [first];
  for (let i = tokens.findIndex(({ start }) => start === first.start) + 1; i < tokens.length; i++) {
    const { word, start } = tokens[i]!;
    const draft = drafts.find((one) => one.start === start);
    const adjoins = start - tokens[i - 1]!.end === 1;
    if (draft === undefined || !adjoins || languages.some((one) => STOP_WORDS[one]?.has(word))) break;
    phrase.push(draft);
  }
  return phrase;
}

/** Whether a word with its capital is part of a name, or the title before one: "Doctor Who", "President Ibsen". */
function isOfName(start: number, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const named = (token: Token | undefined) =>
    token?.capital === true && !token.first && !OFFICES.has(token.word) && !OFFICE_MODIFIERS.has(token.word);
  return (
    tokens[at]?.capital === true && !tokens[at].first && (named(tokens[at + 1]) || named(tokens[at - 1]))
  );
}

/** Offices whose other names are the very same office. */
const SAME_OFFICE =
  /^(?:chair(?:man|woman|person)?|judges?|justices?|magistrates?|juez|jueza|jueces|magistrad[oa]s?|wardens?|alcaide)$/;

/** Of when, where and how many these mean something else: "when do trains run?" */
const MANAGES = /^(?:runs?|ran|running|manages?|managed|heads?|headed|corren?)$/;

/** The terms that may stand for a word, better than `least`. */
const standing = ({ terms }: Draft, least: number): readonly string[] =>
  Array.from(terms).flatMap(([term, boost]) => (boost > least ? [term] : []));

const isOffice = (word: string, asks: Asks): boolean =>
  [word, word.replace(/e?s$/, '')].some((one) => OFFICES.has(one) || (asks === 'count' && isRole(one)));

/** Where the words begin that stand behind one of these: "in the wildfires", "tras el apagón", "según la policía". */
function behind(tokens: readonly Token[], before: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, { word }] of tokens.entries()) {
    if (!before.has(word) || (word === 'to' && tokens[i - 1]?.word !== 'according')) continue;
    const next = tokens[i + 1];
    const noun = next !== undefined && ARTICLE.has(next.word) ? tokens[i + 2] : next;
    // "In the form of grants" says how, not where.
    if (noun !== undefined && !OF.has(tokens[tokens.indexOf(noun) + 1]?.word ?? '')) found.add(noun.start);
  }
  return found;
}

/** "In October", "en doce meses": when, which the dates of a passage tell in other words. */
const isTime = (word: string, languages: readonly string[]): boolean =>
  /^\p{N}/u.test(word) ||
  PAIRED.some(
    (language) => languages.includes(language) && (isNumeral(word, language) || MONTHS[language].has(word)),
  );

const WITHIN = new Set(['in', 'during', 'en', 'durante']);
/** By whose account; of "to" only behind "according". */
const ACCORDING = new Set(['segun', 'to']);

/** What is counted of a disease. */
export const CASES = /^(?:cases?|casos?|infections?|contagios?|patients?|pacientes?)$/;

/** "Dengue cases", "casos de dengue": cases are counted, of what the headline may say. */
function isOfCases({ start }: Draft, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const before = tokens[at - 1]?.word === 'de' ? tokens[at - 2] : undefined;
  return CASES.test(tokens[at + 1]?.word ?? '') || CASES.test(before?.word ?? '');
}

/** Those who are meant by anything that counts people, and units that a text writes in many ways. */
const MEASURES =
  /^(?:people|persons?|personas?|gente|times?|veces|years?|a[nñ]os?|months?|mes(?:es)?|days?|dias?|hours?|horas?|minutes?|minutos?|money|dinero|plata|miles|millas|kilomet\p{L}+|met(?:er|re|ro)s|feet|pies|acres|points|yards|hectares?|hectareas?|kilos?|kilogra\p{L}+|kg|lit(?:er|re|ro)s?|barrels?|barriles|dollars|dolares|euros|pesos|pounds|libras|toneladas|tons|tonnes|megawatts|megavatios|percent|por|degrees?|grados?|weeks?|semanas?)$/u;

/** Whether a word merely says in what is counted or measured: "people", "money", "days". */
export const isMeasure = (word: string): boolean => MEASURES.test(fold(word));

/** What is counted: the noun behind "how many", which English has last and Spanish first of its words. */
function countedNoun(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  languages: readonly string[],
): Draft | null {
  const at = tokens.findIndex(
    ({ word }, i) => MANY.test(word) && (word !== 'many' || tokens[i - 1]?.word === 'how'),
  );
  if (at === -1) return null;
  const phrase: Draft[] = [];
  for (const { word, start } of tokens.slice(at + 1)) {
    const draft = drafts.find((one) => one.start === start);
    if (draft === undefined || languages.some((language) => STOP_WORDS[language]?.has(word))) break;
    phrase.push(draft);
  }
  const english = tokens[at]!.word === 'many';
  const noun = english ? phrase.find(({ word }) => PLURAL.test(word)) : phrase[0];
  return noun === undefined || noun.weight === 'light' || isMeasure(noun.word) ? null : noun;
}

const MANY = /^(?:many|cuant[oa]s)$/;
const PLURAL = /(?:[^su]s|men|children|^(?:staff|personnel|crew|police|cattle|sheep|livestock))$/i;

const OFFICE =
  /^(?:president|presidency|premier|mayor|governor|king|queen|leader|presidente|presidenta|presidencia|alcalde|alcaldesa|gobernador|gobernadora|rey|reina|lider|minister|ministry|secretary|undersecretary|ambassador|commissioner|ombudsman|director|head|chief|chair|department|ministr[oa]|ministerio|viceministr[oa]|secretari[oa]|embajador|embajadora|comisionad[oa]|directora|jef[ea]|departamento)$/;
/** An office that a text gives to something: "the president of the union". */
export const OFFICE_OF = new RegExp(
  `(?<![\\p{L}])(?:${OFFICE.source.slice(4, -2)})s? (?:of|for|de|del)(?![\\p{L}])`,
  'iu',
);
const OF = new Set(['of', 'for', 'de', 'del', 'para']);
const ARTICLE = new Set(['the', 'el', 'la', 'los', 'las']);

/** Where the words begin that tell one office from another: the minister *of justice*. */
function officesOf(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, { word }] of tokens.entries()) {
    const before = tokens[i - 1];
    if (before !== undefined && OFFICE.test(word) && PORTFOLIOS.has(before.word)) found.add(before.start);
    if (!OFFICE.test(word) || !OF.has(tokens[i + 1]?.word ?? '')) continue;
    const next = tokens[i + 2];
    const of = next !== undefined && ARTICLE.has(next.word) ? tokens[i + 3] : next;
    if (of !== undefined && !/^(?:state|estado)$/.test(of.word)) found.add(of.start);
  }
  return found;
}
