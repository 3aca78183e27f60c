import { around, type Draft } from './draft.ts';
import { isDemonym, isOnePerson, isPeople } from './persons.ts';

const ONLY_ONE =
  /(?<!\p{L})(?:(?:s[oó]lo|solamente|únicamente|apenas|tan solo)\s(?:hay|hubo|había|queda)|there (?:is|was) (?:only|just))\s$/iu;

/** "one passenger died", "29 boys and one girl", "14 muertos y un herido"; never "one of the ministers" or an article. */
export function isCountedOne(draft: Draft, previous: Draft | null): boolean {
  const { reading, number } = draft;
  const word = reading.text.slice(number.start, number.end).toLowerCase();
  const { after, before } = around(draft);
  // "…,” said one detainee"
  if (/\b(?:said|says|told|dijo|contó|relató|according to|según)\s+$/iu.test(before)) return false;
  // "One journalist in prison is one too many"
  if (/^[^.;]{0,60}\s(?:one too many|demasiad[oa]s?)(?!\p{L})/iu.test(after)) return false;
  // "Only one of the 26 journalists"
  if (
    /(?<!\p{L})(?:only|just|s[oó]lo|solamente|apenas)\s$/iu.test(before) &&
    /^\s(?:of the|de l[oa]s)\s\d/u.test(after)
  )
    return true;
  // "solamente hay un adolescente"
  if (ONLY_ONE.test(before) && isOnePerson(/^\s(\p{L}+)/u.exec(after)?.[1] ?? '')) return true;
  // "entraron tres presos y salió uno"
  if (
    previous?.sentence === draft.sentence &&
    /(?:,|\s(?:y|e))\s\p{Ll}+[óí]o?\s$/u.test(reading.text.slice(previous.number.end, number.start)) &&
    /^[.,;)]/u.test(after)
  )
    return true;
  // "20 mujeres. En Guantánamo, una; en La Habana, siete"
  if (
    previous?.reading === reading &&
    /(?:^|[.;,"“«]\s?|\sy\s)(?:en|in)\s\p{Lu}[^.;,]{1,40},\s$/iu.test(before.slice(-60)) &&
    /^[.,;]/u.test(after)
  )
    return true;
  // "two in Nicaragua and one in Brazil"
  const place = /^\s(in|en|at|from|de)\s\p{Lu}/u.exec(after)?.[1];
  if (
    place !== undefined &&
    previous?.sentence === draft.sentence &&
    new RegExp(`^\\s${place}\\s\\p{Lu}[^.;]{1,40}(?:,|\\s(?:and|y))\\s$`, 'u').test(
      reading.text.slice(previous.number.end, number.start),
    )
  )
    return true;
  const next = /^\s+(?:\p{L}+\s+)?/u.exec(after);
  const nouns = after.match(/\p{L}+/gu)?.slice(0, 3) ?? [];
  if (
    next === null ||
    nouns.length === 0 ||
    /^(?:of|de|can|that|who|day|time|another|thing|cannot|must|should|in|on|side|hand)$/iu.test(nouns[0]!)
  )
    return false;
  const person =
    nouns.slice(0, 2).some((noun) => isOnePerson(noun)) ||
    isPeople(nouns[0]!, reading.language, false) ||
    // "One Pakistani and one Afghan National"
    (reading.language === 'en' &&
      isDemonym(nouns[0]!, 1) &&
      /^(?:and|or|\p{Lu}|nationals?|citizen|were|was|is)/u.test(nouns[1] ?? 'and'));
  const listed =
    previous !== null &&
    previous.sentence === draft.sentence &&
    /(?:\b(?:and|y|e|mientras que|while|entre ell[oa]s|among them|including)|,)\s*$/iu.test(
      reading.text.slice(previous.number.end, number.start),
    ) &&
    number.start - previous.number.end < 90;
  if (word === 'one' || word === 'uno') return person || (listed && previous.number.kind === 'count');
  return person && listed && previous.number.kind === 'count';
}
