import type { Figure } from '../figure.ts';
import { around, type Draft } from './draft.ts';
import type { Made } from './made.ts';
import { isCompared, kindOfNoun } from './parts.ts';
import { isOnePerson, isPeople, isPeopleNoun } from './persons.ts';

/** What a count says that those are whom it counts, behind a form of "be". */
const IS =
  /^\s(?:son|eran|es|era|are|were|is|was)\s(?:(?:un|una|a|an|still|also|todavía|aún|también)\s)?(\p{L}+)(?:\s(\p{L}+))?/u;
const NEXT =
  /^[^.;:]*?(?:,|\s(?:and|y|e))\s(?:(?:the|other|remaining|l[oa]s|otr[oa]s|solo|sólo|only|at|least|al|menos|otherwise|un[oa]s|about)\s)*$/iu;

/** Whether a word says who people are ("women", "soldiers"), rather than what befell them ("missing"). */
const saysWho = (word: string, language: string): boolean =>
  (isPeople(word, language, true) || isOnePerson(word)) && kindOfNoun(word) === null;

const ARE_PEOPLE =
  /^\s(?:of them|de ell[oa]s)\s(?:are|were|son|eran)\s(?:\p{L}+\s)?(?!mayores|menores|civil|militar)(\p{L}+)(?![\p{L}-])/u;

/** "Fourteen of them are foreign nationals": whether some of nobody knows whom are said to be people. */
export const arePeople = (draft: Draft): boolean =>
  draft.number.kind === 'count' && isPeopleNoun(ARE_PEOPLE.exec(around(draft).after.slice(0, 60))?.[1] ?? '');

/** "112 son civiles": whether a count has no noun of its own and says what those are whom it counts. */
export function saysWhatTheyAre(draft: Draft): boolean {
  const found = IS.exec(around(draft).after.slice(0, 60));
  const { language } = draft.reading;
  return (
    draft.number.kind === 'count' &&
    found !== null &&
    [found[1], found[2]].some((word) => word !== undefined && saysWho(word, language))
  );
}

/** Whether a count describes some of those told before: "112 son civiles", "y 133, militares" behind it. */
function describes(draft: Draft, made: readonly Made[]): boolean {
  if (saysWhatTheyAre(draft)) return true;
  const last = made.at(-1);
  if (last?.draft.reading !== draft.reading || last.draft.sentence !== draft.sentence) return false;
  const { text, language } = draft.reading;
  const [, noun = ''] = /^,?\s(?:menores de edad|(\p{L}+))/u.exec(around(draft).after) ?? [];
  return (
    NEXT.test(text.slice(last.draft.number.end, draft.number.start)) &&
    (noun === '' || saysWho(noun, language)) &&
    describes(last.draft, made.slice(0, -1))
  );
}

/**
 * "De los 245, 112 son civiles y 133 militares. En cuanto a la edad, 244 son adultos": the whole of a count that only
 * describes those told right before it; null for any other. `made` are those of its paragraph and near it, `earlier` all of
 * the paragraphs before.
 */
export function describedWhole(
  draft: Draft,
  made: readonly Made[],
  earlier: readonly Made[],
  figures: readonly Figure[],
): Made | null {
  const { reading, sentence, number } = draft;
  const last = made.at(-1);
  if (last === undefined || !describes(draft, made)) return null;
  const isList = describes(last.draft, made.slice(0, -1));
  // "Además, 638 son civiles": a paragraph may go on describing those of the one before.
  const isNear =
    last.draft.reading === reading
      ? sentence - last.draft.sentence <= 1
      : isList && sentence === 0 && last.draft.reading.paragraph === reading.paragraph - 1;
  if (!isNear) return null;
  const part = figures[last.index]!.partOf;
  const between = reading.text.slice(last.draft.number.end, number.start);
  // "617 son hombres y el resto (94) son mujeres": beside them, not of them.
  if (
    part === null &&
    last.draft.sentence === sentence &&
    /(?<!\p{L})(?:resto|rest|others|demás|otr[oa]s)(?!\p{L})/u.test(between)
  )
    return null;
  const isPart = ({ index }: Made) => index === part;
  const shared = part === null ? undefined : (made.find(isPart) ?? earlier.find(isPart));
  const whole =
    shared !== undefined && isList
      ? shared
      : made.findLast(
          (each) =>
            each.draft.reading === reading &&
            each.draft.sentence >= sentence - 1 &&
            each.draft.number.kind === 'count' &&
            !isCompared(each.draft) &&
            !saysWhatTheyAre(each.draft) &&
            figures[each.index]!.partOf === null,
        );
  return whole?.people === true && (whole.draft.number.valueMax ?? whole.draft.number.value) >= number.value
    ? whole
    : null;
}
