import type { Figure } from '../figure.ts';
import { termUnit } from './choose.ts';
import type { Draft } from './draft.ts';
import type { Made } from './made.ts';
import {
  asideStart,
  isBesidePronoun,
  isCompared,
  isPartOfAmount,
  kindOfNoun,
  kindOfOpening,
  leansBack,
  leansOnCount,
  namesFigure,
  numberOfOpening,
  OF_NOUN,
  ofThem,
  opensAfter,
  opensWithPart,
  type PartLink,
  totalNoun,
} from './parts.ts';
import type { Counted } from './phrase.ts';

/** The made figure that a draft is a part of, by how it says so. */
export function wholeOf(
  draft: Draft,
  counted: Counted,
  link: PartLink | null,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  if (link === 'of-next') return null;
  const inserted = link === null || link === 'of-before' ? insertedOf(draft, counted, made) : null;
  if (inserted !== null) return inserted;
  const rest = restOf(draft, made, figures);
  if (rest !== undefined) return rest;
  if (link === null) return besidePart(draft, counted, made, figures) ?? shareOf(draft, counted, made);
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
  const last = made.findLast(({ draft: each }) => termUnit(each) === null);
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
    const some = made.find(
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
      each.number.kind === 'count' && figures[index]!.per === null && termUnit(each) === null,
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
    !(counted.people === true && !each.people && isOfWhich(draft)) &&
    !(isThing(draft, counted) && each.people) &&
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
  const whole = (link === 'of-last' ? solePart(draft, counts, figures) : null) ?? nearestWhole(draft, wholes);
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
function isAdjunct({ draft: { reading, number, sentence } }: Made, made: readonly Made[]): boolean {
  return made.some(
    ({ draft }) =>
      draft.reading === reading &&
      draft.sentence === sentence &&
      draft.number.end < number.start &&
      ADJUNCT.test(reading.text.slice(draft.number.end, number.start)),
  );
}

/** "118 stations, nine of which opened late": things, which no people are part of. */
const isOfWhich = ({ reading: { text }, number, scope }: Draft): boolean =>
  /\sof which\s[^.;]*$/u.test(text.slice(scope.start, number.start));

const ADJUNCT = /^[^,.;:()]{2,40}\s(?:in|across|at|from|en|de)\s$/u;

const RIGHT_BEHIND =
  /(?<!\p{L})(?:including|among (?:them|whom)|entre (?:ell[oa]s|quienes)|incluid[oa]s|incluyendo)\s(?:(?:at|least|about|some|al|menos|un[oa]s|casi|a)\s)*$/iu;

/** "De los 58, once son mujeres": the whole of what such an opening leads to stands in it. */
function isInOpening(draft: Draft, whole: Draft): boolean {
  if (!opensWithPart(draft)) return true;
  const { reading, scope } = draft;
  const comma = reading.text.indexOf(', ', scope.start);
  return comma < 0 || whole.number.start < comma;
}

/** "Of the dead, 61": the last count of them in the article. */
export function ofKindBefore(
  draft: Draft,
  earlier: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  if (kindOfOpening(draft) === null) return null;
  const whole = earlier.findLast(
    (each) =>
      each.draft.number.kind === 'count' &&
      each.people &&
      figures[each.index]!.partOf === null &&
      !isCompared(each.draft) &&
      isOfKind(draft, each),
  );
  return whole ?? null;
}

/** What is counted, with the few words before: the verb that tells what befell them may stand there. */
function lastWordsTo({ draft, counted }: Pick<Made, 'draft' | 'counted'>): string {
  const { text } = draft.reading;
  const first = Math.min(counted.span.start, draft.number.start);
  const lead = text.slice(Math.max(draft.scope.start, first - 60), first);
  // What another clause tells is no word of this one.
  const turn = Math.max(...[', ', '; ', ' que ', ' that '].map((mark) => lead.lastIndexOf(mark)), 0);
  return text.slice(first - lead.length + turn, Math.max(counted.span.end, draft.number.end));
}

/** Whether a count is of those whom an opening names: "Of the dead, 61" are of those killed. */
function isOfKind(draft: Draft, { draft: whole, counted }: Pick<Made, 'draft' | 'counted'>): boolean {
  const kind = kindOfOpening(draft);
  return (
    kind === null || whole.reading === draft.reading || kind.test(lastWordsTo({ draft: whole, counted }))
  );
}

/** Whether a count says itself that it is of those whom an opening names. */
export function isOfKindSaid(draft: Draft, whole: Made): boolean {
  return kindOfOpening(draft)?.test(lastWordsTo(whole)) === true;
}

/** Whether a count can be the whole of another: "(and two of the eight largest" waits for its own, and eight exceeds two. */
export function canBeWhole(whole: Made, draft: Draft, waiting: readonly number[]): boolean {
  const { number } = draft;
  if (!isOfKind(draft, whole)) return false;
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

const IS_SOME =
  /^\s(?:are|were|is|was|son|eran|es|era)\s(?:\p{L}+\s)?(?:women|men|girls|boys|children|minors|under|over|mujeres|hombres|niñ[oa]s|menores|mayores|adolescentes)(?![\p{L}])/iu;

/** "Nineteen described beatings": a count without a noun that opens its sentence, as parts of what those before are. */
const DID_SOME =
  /^\s(?:described|said|told|reported|recalled|showed|had|have|were|was|are|will|suffered|lost|saw|died|\p{Ll}+(?:ar|er|ir)án|dijeron|contaron|relataron|describieron|denunciaron|habían|han|tenían|tienen|sufrieron|perdieron|vieron|eran|son)\s\p{Ll}/u;

const TOLD =
  /^\s(?:described|said|told|reported|recalled|alleged|dijeron|contaron|relataron|refirieron|describieron|denunciaron|reportaron|mencionaron|aseguraron)(?!\p{L})/u;

/** "Eleven of the 58 are women and six were under 18", "Once son mujeres": parts of what the part or count before is of. */
function besidePart(
  draft: Draft,
  counted: Counted,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  const last = made.at(-1);
  if (last === undefined || draft.number.kind !== 'count' || last.draft.reading !== draft.reading)
    return null;
  const { text, sentences } = draft.reading;
  // "Cinco de ellos han perdido 12 kilos y dos": the part before, past what is told of it.
  const before =
    last.draft.sentence === draft.sentence && !last.people
      ? (made.findLast(
          (each) =>
            each.draft.reading === draft.reading &&
            each.draft.sentence === draft.sentence &&
            figures[each.index]!.partOf !== null,
        ) ?? last)
      : last;
  const part = figures[before.index]!.partOf;
  if (last.draft.sentence === draft.sentence) {
    const between = text.slice(last.draft.number.end, draft.number.start);
    // "entrevistó a 58 de ellas; 49 refirieron golpizas": who tells of it is one of those who were asked.
    if (
      /^[^;]*;\s$/u.test(between) &&
      counted.noun === null &&
      last.people &&
      TOLD.test(text.slice(draft.number.end))
    )
      return last.draft.number.value >= draft.number.value ? last : null;
    const isNext = /(?:,|\s(?:and|y|e))\s(?:(?:at|least|another|other|al|menos|otr[oa]s)\s)*$/iu.test(
      between,
    );
    const isElided =
      counted.noun === null || /^,\s\p{Ll}/u.test(text.slice(draft.number.end, draft.number.end + 3));
    // "-122 de ellos por sedición- y 24": the part before stood in an aside.
    const isPast = /(?:\s?[–—]|\p{L}-|\))\s/u.test(between);
    if (part === null || !isNext || !isElided || isPast || /[;:]/.test(between)) return null;
    return made.find(({ index }) => index === part) ?? null;
  }
  const start = sentences[draft.sentence]!.start;
  const opens = /^["'“«]?(?:(?:at|least|about|some|al|menos|un[oa]s)\s)*$/iu.test(
    text.slice(start, draft.number.start),
  );
  if (!opens || last.draft.sentence !== draft.sentence - 1) return null;
  if (
    part !== null &&
    counted.noun === null &&
    DID_SOME.test(text.slice(draft.number.end, draft.number.end + 40)) &&
    !/^\s(?:\p{L}+\s){0,2}(?:died|muert|fallec|been killed)/u.test(
      text.slice(draft.number.end, draft.number.end + 40),
    )
  ) {
    const shared = made.find(({ index }) => index === part);
    if (shared?.people === true && shared.draft.number.value >= draft.number.value) return shared;
  }
  if (!IS_SOME.test(text.slice(draft.number.end, draft.number.end + 60))) return null;
  const whole = made.findLast(
    (each) =>
      each.draft.sentence === draft.sentence - 1 &&
      each.people &&
      each.draft.number.kind === 'count' &&
      !isCompared(each.draft),
  );
  return whole !== undefined && whole.draft.number.value >= draft.number.value ? whole : null;
}

/** "41 of the rescued", "41 de los detenidos": of those to whom something was done, at one time. */
export function isOfThoseDone({ reading, number }: Draft): boolean {
  const noun = OF_NOUN.exec(reading.text.slice(number.end, number.end + 40))?.[1];
  return noun !== undefined && kindOfNoun(noun) !== null && /(?:ed|[ai]d[oa]s|muertos|presos)$/iu.test(noun);
}

/** Whether a count is one of what a noun, in lower case, names. */
function countsNoun({ draft: { reading, number }, counted: { noun } }: Made, named: string): boolean {
  return (
    number.kind === 'count' &&
    noun !== null &&
    reading.text.slice(noun.start, noun.end).toLowerCase().split(/\s+/).includes(named)
  );
}

/** "Del total de detenidos, 1.715": the last count of that noun, or of the kind that it names, that is no part itself. */
function ofTotal(noun: string, made: readonly Made[], figures: readonly Figure[]): Made | null {
  const kind = kindOfNoun(noun);
  const wholes = made.filter(
    ({ draft, index }) => draft.number.kind === 'count' && figures[index]!.partOf === null,
  );
  const isOfKind = (each: Made) =>
    each.people &&
    kind !== null &&
    (kind.test(lastWordsTo(each)) || (isOfPeople(each) && kind.test(sentenceOf(each))));
  return wholes.findLast((each) => countsNoun(each, noun)) ?? wholes.findLast(isOfKind) ?? null;
}

/** "447 personas en esta condición": whether what is counted is only said to be people. */
const isOfPeople = ({ draft: { reading }, counted: { span } }: Made): boolean =>
  /^(?:personas|people|ciudadanos|citizens)(?!\p{L})/iu.test(reading.text.slice(span.start, span.end));

const sentenceOf = ({ draft: { reading, scope } }: Made): string =>
  reading.text.slice(scope.start, scope.end);

/** "150 estaban en Aragua y los 20 restantes en Carabobo": the whole of the part right before, null without one; undefined for what is no rest. */
function restOf(draft: Draft, made: readonly Made[], figures: readonly Figure[]): Made | null | undefined {
  const { text } = draft.reading;
  const isRest =
    /(?<!\p{L})(?:the (?:other|remaining)|l[oa]s otr[oa]s)\s$/iu.test(
      text.slice(Math.max(draft.scope.start, draft.number.start - 16), draft.number.start),
    ) || /^\srestantes(?!\p{L})/u.test(text.slice(draft.number.end, draft.number.end + 12));
  const last = made.findLast((each) => termUnit(each.draft) === null);
  const isBeside =
    last !== undefined &&
    last.draft.reading === draft.reading &&
    draft.sentence - last.draft.sentence <= 1 &&
    last.draft.number.kind === draft.number.kind;
  // "(257 men and 13 women) had less luck than the other 222"
  const isPast = last !== undefined && text.slice(last.draft.number.end, draft.number.start).includes(')');
  if (!isRest || !isBeside) return undefined;
  if (isPast) return null;
  const part = figures[last.index]!.partOf;
  if (part !== null) return made.find(({ index }) => index === part) ?? null;
  // "seven of the 52 left in March and the other 45 later"
  const isWhole = made.some(
    ({ index, draft: each }) =>
      figures[index]!.partOf === last.index && each.sentence === last.draft.sentence,
  );
  return isWhole ? last : null;
}

/** "about 300 political prisoners – 195 have been verified": the count right before a dash that only tells what became of some. */
function insertedOf(draft: Draft, counted: Counted, made: readonly Made[]): Made | null {
  const last = made.at(-1);
  if (last === undefined || draft.number.kind !== 'count' || counted.noun !== null) return null;
  const { reading, number } = draft;
  const isRight =
    last.draft.reading === reading &&
    last.draft.sentence === draft.sentence &&
    last.draft.number.kind === 'count' &&
    last.draft.number.value >= number.value;
  const between = reading.text.slice(last.draft.number.end, number.start);
  return isRight &&
    /^[^,.;:—–]{2,60}\s?[—–]\s?(?:(?:about|some|nearly|only|unos|unas|casi|solo|sólo)\s)*$/u.test(between)
    ? last
    : null;
}

const OF_PEOPLE_WHO = /^\s(?:of the people|de las personas)\s(\p{Ll}{3,}(?:ed|[ai]d[oa]s))(?!\p{L})/u;

/** "nine of the women", after "thirteen women": the last count of that noun. */
function namedWhole({ reading, number }: Draft, made: readonly Made[]): Made | null {
  const noun = OF_NOUN.exec(reading.text.slice(number.end, number.end + 40))?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const all = made.filter(
    (each) => countsNoun(each, noun) && reading.paragraph - each.draft.reading.paragraph < 4,
  );
  // Where one count of that noun is told alone, it is meant some paragraphs on as well.
  const isOnly = all.every((each) => each.draft.number.value === all[0]!.draft.number.value);
  const names = (each: Made) =>
    ((isOnly && number.kind === 'count') || each.draft.reading.paragraph >= reading.paragraph - 1) &&
    (number.kind !== 'count' || each.draft.number.value > number.value) &&
    all.includes(each);
  const kind = number.kind === 'count' ? kindOfNoun(noun) : null;
  const isOfThem = (each: Made) =>
    each.draft.number.kind === 'count' &&
    (each.people || /cid/iu.test(lastWordsTo(each))) &&
    each.draft.number.value > number.value &&
    kind?.test(lastWordsTo(each)) === true;
  // "a quarter of the people tried": of others who are only called people too, nobody knows.
  const said = OF_PEOPLE_WHO.exec(reading.text.slice(number.end, number.end + 60))?.[1];
  const saysSo = ({ draft, counted }: Made) =>
    said === undefined || draft.reading.text.slice(counted.span.start, counted.span.end).includes(said);
  return made.findLast((each) => names(each) && saysSo(each)) ?? made.find(isOfThem) ?? null;
}

/** "a 30 percent rise", "fell by a third": how much something changed, not a share. */
function isChange({ reading: { text }, number, scope }: Draft): boolean {
  return (
    /^\s(?:\p{Ll}+\s)?(?:rise|increase|fall|drop|decline|cut|jump|growth|gain|surge|raise|hike|discount|tax|tariff)\b/u.test(
      text.slice(number.end, number.end + 32),
    ) ||
    /\b(?:by|aumento del?|alza del?|subida del?|ca[ií]da del?|baja del?|descenso del?)\s(?:(?:un|el|about|around|nearly|more than)\s)*$/iu.test(
      text.slice(Math.max(scope.start, number.start - 32), number.start),
    )
  );
}

const OPENS_CLAUSE =
  /;\s(?:(?:more|less|fewer|than|nearly|almost|about|around|over|m[aá]s|menos|de|casi|un|el|la|a)\s)*$/iu;

/** "The group said 40% were families": a share of nothing named is one of the count before, if its sentence leans on it. */
function shareOf(draft: Draft, counted: Counted, made: readonly Made[]): Made | null {
  if (draft.number.kind !== 'percent' || counted.noun !== null || isChange(draft)) return null;
  const last = made.findLast(({ draft: each }) => each.number.kind === 'count');
  if (last?.draft.reading !== draft.reading) return null;
  const { start, end } = draft.reading.sentences[draft.sentence]!;
  // "where 230 were held; a third had been convicted"
  if (last.draft.sentence === draft.sentence) {
    const between = draft.reading.text.slice(last.draft.number.end, draft.number.start);
    // "130 presos, la tercera parte fuera del país"
    const isAside =
      draft.number.written === 'share' &&
      /^[^,;:]*,\s(?:(?:casi|más de|about|nearly|almost|more than)\s)?$/u.test(between);
    return last.people && (isAside || OPENS_CLAUSE.test(between)) ? last : null;
  }
  if (last.draft.sentence !== draft.sentence - 1) return null;
  // "More than half were children": a share that opens its sentence is one of what was told before.
  const opens =
    /^(?:["'“«]|(?:more|less|fewer|than|nearly|almost|about|around|over|m[aá]s|menos|de|casi|un|el|la|a)\s)*$/iu;
  const lead = draft.reading.text.slice(start, draft.number.start);
  return leansBack(draft.reading.text.slice(start, end)) || opens.test(lead) ? last : null;
}
