/** Personal names compared by their folded words: which of them can be one person's. */
import { isEverydayIn } from '../../text/everyday.ts';
import type { Paired } from '../../text/lexicon.ts';
import { PARTICLES } from '../../text/names.ts';
import { isGivenName, isSurnameToo } from '../../text/names-given.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** A person's name without initials and suffixes; hyphenated parts stay whole. */
export function coreParts(parts: readonly string[]): readonly string[] {
  const core = parts.filter((part) => part.length > 1 && !SUFFIX.test(part));
  return core.length > 0 ? core : parts;
}

/** A folded name with one letter for those that spellings of one name take turns at: "Sviatlana", "Svyatlana"; "Erik", "Eric". */
export const spelledAlike = (part: string): string =>
  /[yk]/.test(part) ? part.replaceAll('y', 'i').replaceAll('k', 'c') : part;

/** A name's surnames: what stands behind its given names, at least its last part. */
export function surnameParts(parts: readonly string[]): readonly string[] {
  let from = 1;
  while (from < parts.length - 1 && isGivenName(parts[from]!) && !isSurnameToo(parts[from]!)) from += 1;
  return parts.slice(from);
}

/** Whether `short` stands in `long` in its order. */
function subsequence(short: readonly string[], long: readonly string[]): boolean {
  let i = 0;
  for (const part of long) if (part === short[i]) i += 1;
  return i === short.length;
}

const middleInitials = (parts: readonly string[]): string =>
  parts.filter((part, i) => i > 0 && part.length === 1).join('');

/** Whether the initials of two names tell two people: "George H. Bush" and "George W. Bush". */
export function initialsDiffer(a: readonly string[], b: readonly string[]): boolean {
  const [p, q] = [middleInitials(a), middleInitials(b)];
  return p !== '' && q !== '' && p !== q;
}

/** Whether two names of persons can only be one person's: the same given name, spelled alike, and one has all that the other has. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [coreParts(a), coreParts(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 2) return short.length === long.length && short[0] === long[0];
  const [brief, full] = [short.map(spelledAlike), long.map(spelledAlike)];
  if (brief[0] !== full[0] || !subsequence(brief, full)) return false;
  // "José María" is no short form of "José María Aznar": a surname must be among what both have.
  const shared = new Set(brief.slice(1));
  if (!surnameParts(long).some((part) => shared.has(spelledAlike(part)))) return false;
  if (initialsDiffer(a, b)) return false;
  // "Robert Kane Jr." and "Robert Kane Sr." differ; one without a suffix is the same.
  const suffix = (parts: readonly string[]) => parts.find((part) => SUFFIX.test(part)) ?? '';
  return suffix(a) === '' || suffix(b) === '' || suffix(a) === suffix(b);
}

/** Whether `parts`, without a given name, can be how `full` is called again: its surname or surnames. */
export function isSurnameOf(parts: readonly string[], full: readonly string[]): boolean {
  const core = coreParts(full);
  if (core.length < 2) return false;
  const wanted = coreParts(parts).filter((part, i) => i > 0 || !PARTICLES.has(part));
  const behind = surnameParts(core).filter((part) => !PARTICLES.has(part));
  const bare = wanted.filter((part) => !PARTICLES.has(part));
  if (bare.length === 0) return false;
  for (let i = 0; i + bare.length <= behind.length; i += 1) {
    if (bare.every((part, k) => behind[i + k] === part)) return true;
  }
  return false;
}

/** Whether one word is the first of a name that puts the family first, as "Xi Jinping" does, or has no family name. */
export function isFamilyFirst(parts: readonly string[], full: readonly string[], language: Paired): boolean {
  const [first] = parts;
  const core = coreParts(full);
  if (parts.length !== 1 || first === undefined || core.length < 2 || core[0] !== first) return false;
  // "Planning committee chair" means nobody called Planning Guidance.
  if (isEverydayIn(first, language) && !isGivenName(first)) return false;
  return !isGivenName(first) || isSurnameToo(first);
}

/** Whether `given` is how somebody of the name `full` is called without a surname: "Julio César" for Julio César Duque. */
export function isGivenOf(given: readonly string[], full: readonly string[]): boolean {
  const core = coreParts(full);
  return given.length < core.length && given.every((part, i) => part === core[i] && isGivenName(part));
}

/** Whether `parts` are, or begin with, the first surname of `full`, by which Spanish calls somebody of two. */
export function isFirstSurname(parts: readonly string[], full: readonly string[]): boolean {
  const behind = surnameParts(coreParts(full)).filter((part) => !PARTICLES.has(part));
  return behind[0] === parts.find((part) => !PARTICLES.has(part));
}
