import type { Figure } from '../figure.ts';
import { besidePart, insertedOf, restOf, shareOf } from './beside-parts.ts';
import { isDifference } from './differences.ts';
import type { Draft } from './draft.ts';
import { isListedBeside, isTotal, sumBefore, sumOfPair } from './listed-parts.ts';
import type { Made } from './made.ts';
import { isOfKind, namedWhole, ofTotal } from './named-wholes.ts';
import {
  asideStart,
  isBesidePronoun,
  isCompared,
  isPartOfAmount,
  leansOnCount,
  namesFigure,
  numberOfOpening,
  ofThem,
  opensAfter,
  opensWithPart,
  type PartLink,
  partOpening,
  totalNoun,
} from './parts.ts';
import type { Counted } from './phrase.ts';
import { termUnit } from './prison-terms.ts';

/** The made figure that a draft is a part of, by how it says so. */
export function wholeOf(
  draft: Draft,
  counted: Counted,
  link: PartLink | null,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  if (link === 'of-next' || isDifference(draft)) return null;
  const inserted = link === null || link === 'of-before' ? insertedOf(draft, counted, made) : null;
  if (inserted !== null) return inserted;
  const rest = restOf(draft, made, figures);
  if (rest !== undefined) return rest;
  const sum = link === null ? sumBefore(draft, made) : null;
  if (sum !== null) return sum;
  if (link === null)
    return (
      besidePart(draft, counted, made, figures) ??
      shareOf(draft, counted, made) ??
      (counted.people === false ? null : sumOfPair(draft, made, figures)) ??
      fateOfThose(draft, counted, made, figures)
    );
  if (link === 'bracket') {
    const around = made.filter(
      (each) =>
        each.draft.reading === draft.reading &&
        each.draft.sentence === draft.sentence &&
        opensAfter(draft, each.draft),
    );
    // "219 were given terms of ten years on average (among them 15 minors)"
    const outside =
      around.findLast((each) => termUnit(each.draft) === null && !isLess(each.draft, draft)) ?? around.at(-1);
    const beside = made.at(-1);
    const shared = beside !== undefined && isAloneInBracket(draft) && isAloneInBracket(beside.draft);
    // "are serving their terms (32) or awaiting trial (3)": both are of the same.
    if (shared && beside.draft.sentence === draft.sentence && beside.draft.reading === draft.reading) {
      const whole = figures[beside.index]!.partOf;
      return whole === null ? null : (made.find(({ index }) => index === whole) ?? null);
    }
    const start = asideStart(draft);
    const isOther = start !== null && beside !== undefined && beside.draft.number.start < start;
    const inOneBracket = outside ?? (isOther ? null : (beside ?? null));
    // A percentage beside its count is as much a part of the whole as the count.
    if (
      inOneBracket !== null &&
      (draft.number.kind === 'percent' || inOneBracket.draft.number.kind === 'percent')
    ) {
      const whole = figures[inOneBracket.index]?.partOf;
      return whole == null ? inOneBracket : (made.find((each) => each.index === whole) ?? inOneBracket);
    }
    return inOneBracket;
  }
  // "Of the 42 villages, 12 are dark, and the service is at 75 percent": of what its own clause names.
  const { number, reading } = draft;
  const before = made.at(-1)?.draft;
  const hasSubject =
    number.kind === 'percent' &&
    counted.noun !== null &&
    counted.span.end <= number.start &&
    before?.reading === reading &&
    before.sentence === draft.sentence &&
    counted.span.start > before.number.end;
  if (link === 'of-before' && hasSubject) return null;
  if (link === 'of-named') return namedWhole(draft, made);
  const total = totalNoun(draft);
  if (total !== null) return ofTotal(total, made, figures);
  const told = numberOfOpening(draft);
  if (told !== null) {
    const same = made.findLast(
      ({ draft: each }) =>
        each.number.kind === 'count' &&
        each.number.value === told &&
        (each.reading !== draft.reading || each.sentence < draft.sentence),
    );
    if (same !== undefined) return same;
  }
  const nearest = ofLastNamed(draft, made);
  if (nearest !== null) return nearest;
  // "Somos 73 en once provincias, y diez de nosotras": those who speak are people.
  const isOurs = /^\sde nosotr[oa]s(?!\p{L})/u.test(reading.text.slice(number.end, number.end + 16));
  const last = made.findLast(({ draft: each, people }) => termUnit(each) === null && (people || !isOurs));
  // "prisoners from 19 prisons made up 7 percent of them": no share is one of the places.
  if (link === 'of-last' && draft.number.kind === 'percent' && last !== undefined && !last.people) {
    const near = made.findLast(
      (each) =>
        each.people && each.draft.reading === draft.reading && draft.sentence - each.draft.sentence <= 1,
    );
    const isPlace = /(?<!\p{L})(?:from|in|at|across|en)\s$/u.test(
      draft.reading.text.slice(Math.max(0, last.draft.number.start - 7), last.draft.number.start),
    );
    if (near !== undefined && isPlace) return near;
  }
  // "aportes por 2.100 millones, de los cuales el 62 %"
  if (last !== undefined && isPartOfAmount(draft, last.draft)) return last;
  const isHere = (each: Made) =>
    each.draft.reading === draft.reading && each.draft.sentence === draft.sentence;
  if (
    link === 'of-last' &&
    last !== undefined &&
    isHere(last) &&
    last.draft.number.kind !== 'percent' &&
    // "114 detenidos en seis provincias; 61 de ellos"
    !isLess(last.draft, draft)
  ) {
    // "(32 of them) or are on trial (3 of them)": both are of the same.
    const shared = figures[last.index]!.partOf;
    const isSibling = shared !== null && ofThem(last.draft) && ofThem(draft);
    const sibling = isSibling ? made.find(({ index }) => index === shared) : undefined;
    if (sibling !== undefined) return sibling;
    // "visited 312 of the 3,600 stations, and found faults in 29 of them": of those visited.
    // … but of "29 boys and 4 girls, a total of 33" of the total.
    const some = (isTotal(last.draft) ? [] : made).find(
      (each) =>
        isHere(each) &&
        figures[each.index]!.partOf === last.index &&
        each.draft.number.end < last.draft.number.start &&
        each.draft.number.kind === 'count' &&
        each.draft.number.value >= draft.number.value,
    );
    return some ?? last;
  }
  const counts = made.filter(
    ({ draft: each, index }) =>
      each.number.kind === 'count' &&
      figures[index]!.per === null &&
      termUnit(each) === null &&
      !isDifference(each),
  );
  // Parts stand beside one another: the whole is a count that isn't itself a part.
  const wholes = counts.filter(({ index }) => figures[index]!.partOf === null);
  // "29 of them are serving and four are on trial": of the same.
  if (last !== undefined && isHere(last) && ofThem(last.draft) && counted.noun === null) {
    const between = draft.reading.text.slice(last.draft.number.end, draft.number.start);
    const shared = /^[^;:]*\s(?:and|y|e)\s$/u.test(between) ? figures[last.index]!.partOf : null;
    if (shared !== null) return made.find(({ index }) => index === shared) ?? null;
  }
  const holds = ({ draft: each, people }: Made) =>
    draft.number.kind === 'percent' ||
    ((each.number.valueMax ?? each.number.value) > draft.number.value && (people || counted.people !== true));
  const isWhole = (each: Made) =>
    isHere(each) &&
    isInOpening(draft, each.draft) &&
    !isListedBeside(draft, each) &&
    !(counted.people === true && !each.people && isOfWhich(draft)) &&
    !(isThing(draft, counted) && each.people) &&
    !(counted.people === true && isOfPaper(each)) &&
    !isAdjunct(each, wholes);
  // "404 inmigrantes en siete embarcaciones, entre ellos 52 mujeres"
  // "69 were still held, among them six girls": of those told last, themselves a part or not.
  const isRight = RIGHT_BEHIND.test(draft.reading.text.slice(draft.scope.start, draft.number.start));
  const nearby = isRight ? counts.findLast((each) => each.people && isHere(each) && holds(each)) : undefined;
  if (nearby !== undefined && !isThing(draft, counted)) return nearby;
  const here = wholes.findLast((each) => isWhole(each) && holds(each)) ?? wholes.findLast(isWhole);
  if (here !== undefined && !opensWithPart(draft)) {
    // "Cinco de ellos han perdido 12 kilos y dos fueron trasladados": things are no whole of those who were moved.
    const beside = here.people || counted.noun !== null ? null : besidePart(draft, counted, made, figures);
    return beside ?? here;
  }
  if (!leansOnCount(draft)) return besidePart(draft, counted, made, figures);
  // "Of the total, 89 are men. Thirty of them": where all before are parts, "them" are their whole.
  const beside = made.findLast(
    (each) => each.draft.reading === draft.reading && each.draft.sentence === draft.sentence - 1,
  );
  const shared = beside === undefined ? null : figures[beside.index]!.partOf;
  // "7,8 millones de casos, de los que 6 millones son de aquí. De esa cifra": which of the two, nobody can tell.
  if (shared !== null && namesFigure(draft)) return null;
  const whole =
    (link === 'of-last' ? solePart(draft, counts, figures) : null) ??
    nearestWhole(draft, wholes) ??
    lastTotal(draft, wholes);
  return whole ?? (shared === null ? null : (made.find(({ index }) => index === shared) ?? null));
}

/** Whether a count is less than another, which then can be no part of it. */
const isLess = ({ number: whole }: Draft, { number: part }: Draft): boolean =>
  whole.kind === 'count' && part.kind === 'count' && (whole.valueMax ?? whole.value) < part.value;

/** "(32)" */
const isAloneInBracket = ({ reading: { text }, number }: Draft): boolean =>
  text[number.start - 1] === '(' && text[number.end] === ')';

/** "17 marched in May, and of these two are held": the count right before, part or whole, where the pronoun stands beside the number. */
function ofLastNamed(draft: Draft, made: readonly Made[]): Made | null {
  if (!isBesidePronoun(draft) || draft.number.kind !== 'count') return null;
  const last = made.findLast(({ draft: each }) => each.number.kind === 'count' && termUnit(each) === null);
  const isHere = last?.draft.reading === draft.reading && last.draft.sentence === draft.sentence;
  return isHere && (last.draft.number.valueMax ?? last.draft.number.value) >= draft.number.value
    ? last
    : null;
}

/** "712 people, of whom 72 will work at two other sites": whether a draft counts things, which are no part of people. */
export function isThing(draft: Draft, counted: Counted): boolean {
  return counted.people === false && counted.noun !== null && !ofThem(draft) && draft.number.kind === 'count';
}

/** "127 incidentes en 38 cárceles": whether a count only says where, or of what, those right before it were. */
function isAdjunct(each: Made, made: readonly Made[]): boolean {
  const { reading, number, sentence } = each.draft;
  const before = made[made.indexOf(each) - 1]?.draft;
  return (
    before?.reading === reading &&
    before.sentence === sentence &&
    ADJUNCT.test(reading.text.slice(before.number.end, number.start))
  );
}

/** "118 stations, nine of which opened late": things, which no people are part of. */
const isOfWhich = ({ reading: { text }, number, scope }: Draft): boolean =>
  /\sof which\s[^.;]*$/u.test(text.slice(scope.start, number.start));

/** "1,870 pages": what no people are part of. */
const isOfPaper = ({ draft: { reading }, counted: { span } }: Made): boolean =>
  /^(?:pages?|páginas?|folios?|hojas?|sheets|paragraphs|párrafos|volumes|tomos|words|palabras)(?!\p{L})/iu.test(
    reading.text.slice(span.start, span.end),
  );

const ADJUNCT = /^[^,.;:()]{2,40}\s(?:in|across|at|from|en|de)\s$/u;

const RIGHT_BEHIND =
  /(?<!\p{L})(?:including|among (?:them|whom)|entre (?:ell[oa]s|quienes|l[oa]s (?:que|cuales)(?: se (?:incluyen|encuentran|cuentan)| hay| figuran)?)|incluid[oa]s|incluyendo)\s(?:(?:at|least|about|some|al|menos|un[oa]s|casi|a)\s)*$/iu;

/** "De los 58, once son mujeres": the whole of what such an opening leads to stands in it. */
function isInOpening(draft: Draft, whole: Draft): boolean {
  const start = partOpening(draft);
  if (start === null) return true;
  // "entre los detenidos hay 126 menores, así como 14 mujeres": a count behind the verb is one of them itself.
  return (
    whole.number.start < start || LEADS_TO_WHOLE.test(draft.reading.text.slice(start, whole.number.start))
  );
}

const LEADS_TO_WHOLE =
  /^["'“«]?(?:(?:out )?of|among|del?|entre)\s(?:(?:all|todos|todas|the|th[eo]se|los|las|est[oa]s|es[oa]s|total|un|about|some|nearly|more|than|casi|cerca|más|de)\s)*$/iu;

/** Whether a count can be the whole of another: "(and two of the eight largest" waits for its own, and eight exceeds two. */
export function canBeWhole(whole: Made, draft: Draft, waiting: readonly number[]): boolean {
  const { number } = draft;
  if (!isOfKind(draft, whole) || isDifference(whole.draft)) return false;
  const of = whole.draft.number;
  // As many again are the same, told twice.
  const exceeds = number.kind === 'count' && of.kind === 'count' && number.value >= (of.valueMax ?? of.value);
  return !exceeds && !waiting.includes(whole.index);
}

/** The first count of the nearest sentence before a draft's own that tells one, in its paragraph or the one before. */
function nearestWhole({ reading, sentence, number }: Draft, wholes: readonly Made[]): Made | null {
  const before = wholes.filter(
    ({ draft }) =>
      draft.reading.paragraph >= reading.paragraph - 1 &&
      (draft.reading !== reading || draft.sentence < sentence),
  );
  const last = before.at(-1)?.draft;
  // Two sentences on, or a paragraph of other things between, nobody can tell what "them" are.
  if (last === undefined || (last.reading === reading ? sentence - last.sentence > 1 : sentence > 0))
    return null;
  const told = before.filter(
    ({ draft }) => draft.reading === last.reading && draft.sentence === last.sentence,
  );
  // A part is no greater than its whole.
  const holds = (each: Draft) => number.kind === 'percent' || each.number.value >= number.value;
  return told.find(({ draft }) => holds(draft) && !isCompared(draft)) ?? null;
}

/** "Del total, 121 son mujeres": the last count that can be the total which an opening names without a noun. */
function lastTotal({ reading, number, scope }: Draft, wholes: readonly Made[]): Made | null {
  if (!/^["'“«]?(?:del total|of the total),/iu.test(reading.text.slice(scope.start, scope.start + 16)))
    return null;
  return (
    wholes.findLast(
      ({ draft }) =>
        draft.reading.paragraph >= reading.paragraph - 1 &&
        draft.number.value > number.value &&
        !isCompared(draft),
    ) ?? null
  );
}

/** "16 alcaldes han sido detenidos; tres quedaron libres": those taken of whom a count without a noun says what became of them. */
function fateOfThose(
  draft: Draft,
  counted: Counted,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  const { reading, number, scope, sentence } = draft;
  const last = made.at(-1);
  if (last === undefined || number.kind !== 'count' || counted.noun !== null) return null;
  const { draft: whole } = last;
  if (whole.reading !== reading || sentence - whole.sentence > 1 || figures[last.index]!.partOf !== null)
    return null;
  const between = reading.text.slice(whole.number.end, number.start);
  const opens = whole.sentence === sentence ? /;\s$/u : /[.!?]["”»]?\s$/u;
  return last.people &&
    whole.number.kind === 'count' &&
    opens.test(between) &&
    TAKEN.test(reading.text.slice(whole.scope.start, number.start)) &&
    LATER_FATE.test(reading.text.slice(number.end, scope.end))
    ? last
    : null;
}

const TAKEN = /(?<!\p{L})(?:arrest|detain|jailed|imprison|round|deten|arrest|encarcel|apres)\p{L}*/iu;
/** What becomes of those who were taken, told right behind their number. */
const LATER_FATE =
  /^\s(?:(?:were|have been|had been|are|remain(?:ed)?|stay(?:ed)?|fueron|han sido|habían sido|siguen|seguían|permanecen|permanecían|quedaron|quedan|continúan|salieron)\s)(?:(?:later|since|still|now|soon|ya|aún|todavía|después|luego|en)\s)*(?:freed|released|let go|bailed|charged|held|in custody|in jail|behind bars|tried|convicted|sentenced|libres?|libertad|liberad|excarcelad|soltad|procesad|imputad|acusad|condenad|detenid|pres[oa]s|encarcelad|prisión|bajo custodia)/iu;

/** "112 people, including 29 nurses. Three of them": the one part that the sentence before tells; null where several. */
function solePart(draft: Draft, counts: readonly Made[], figures: readonly Figure[]): Made | null {
  const [part, ...others] = counts.filter(
    ({ draft: each, index }) =>
      each.reading === draft.reading &&
      each.sentence === draft.sentence - 1 &&
      figures[index]!.partOf !== null,
  );
  const lead = draft.reading.text.slice(draft.scope.start, draft.number.start);
  return part !== undefined &&
    others.length === 0 &&
    // "Most of those pardoned are women, and six of them": whom the sentence itself has named.
    !/\p{L}+\s\p{L}+\s\p{L}+\s\p{L}+/u.test(lead) &&
    part.people &&
    part.draft.number.value >= draft.number.value
    ? part
    : null;
}
