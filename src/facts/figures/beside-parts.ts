import type { Figure } from '../figure.ts';
import type { Draft } from './draft.ts';
import type { Made } from './made.ts';
import { isCompared, leansBack } from './parts.ts';
import type { Counted } from './phrase.ts';
import { termUnit } from './prison-terms.ts';

const IS_SOME =
  /^\s(?:are|were|is|was|son|eran|es|era)\s(?:\p{L}+\s)?(?:women|men|girls|boys|children|minors|under|over|mujeres|hombres|niñ[oa]s|menores|mayores|adolescentes)(?![\p{L}])/iu;

/** "Nineteen described beatings": a count without a noun that opens its sentence, as parts of what those before are. */
const DID_SOME =
  /^\s(?:described|said|told|reported|recalled|showed|had|have|were|was|are|will|suffered|lost|saw|died|\p{Ll}+(?:ar|er|ir)án|dijeron|contaron|relataron|describieron|denunciaron|habían|han|tenían|tienen|sufrieron|perdieron|vieron|eran|son)\s\p{Ll}/u;

const TOLD =
  /^\s(?:described|said|told|reported|recalled|alleged|dijeron|contaron|relataron|refirieron|describieron|denunciaron|reportaron|mencionaron|aseguraron)(?!\p{L})/u;

/** "Eleven of the 58 are women and six were under 18", "Once son mujeres": parts of what the part or count before is of. */
export function besidePart(
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
  // "Five of the nine had no lawyer, and two had no doctor": of the nine as well.
  const isWhole = made.some(
    ({ draft: each, index }) =>
      figures[index]!.partOf === before.index &&
      each.reading === draft.reading &&
      each.sentence === draft.sentence,
  );
  const part = figures[before.index]!.partOf ?? (isWhole ? before.index : null);
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

/** "150 estaban en Aragua y los 20 restantes en Carabobo": the whole of the part right before, null without one; undefined for what is no rest. */
export function restOf(
  draft: Draft,
  made: readonly Made[],
  figures: readonly Figure[],
): Made | null | undefined {
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
export function insertedOf(draft: Draft, counted: Counted, made: readonly Made[]): Made | null {
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
export function shareOf(draft: Draft, counted: Counted, made: readonly Made[]): Made | null {
  if (draft.number.kind !== 'percent' || counted.noun !== null || isChange(draft)) return null;
  const last = made.findLast(({ draft: each }) => each.number.kind === 'count');
  if (last?.draft.reading !== draft.reading) return null;
  const { start, end } = draft.reading.sentences[draft.sentence]!;
  // "where 230 were held; a third had been convicted"
  if (last.draft.sentence === draft.sentence) {
    const between = draft.reading.text.slice(last.draft.number.end, draft.number.start);
    // "130 presos, la tercera parte fuera del país"
    const isAside =
      (draft.number.written === 'share' ||
        /^\s(?:con|sin|with|without)\s/u.test(
          draft.reading.text.slice(draft.number.end, draft.number.end + 9),
        )) &&
      /^[^,;:]*,\s(?:(?:un|el|casi|más de|about|nearly|almost|more than)\s)*$/u.test(between);
    return last.people && (isAside || OPENS_CLAUSE.test(between)) ? last : null;
  }
  if (last.draft.sentence !== draft.sentence - 1) return null;
  // "More than half were children": a share that opens its sentence is one of what was told before.
  const opens =
    /^(?:["'“«]|(?:more|less|fewer|than|nearly|almost|about|around|over|m[aá]s|menos|de|casi|un|el|la|a)\s)*$/iu;
  const lead = draft.reading.text.slice(start, draft.number.start);
  return leansBack(draft.reading.text.slice(start, end)) || opens.test(lead) ? last : null;
}
