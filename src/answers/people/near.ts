import type { Bearer, Directory } from '../../facts/directory.ts';
import { nameParts } from '../../facts/people/person-parts.ts';
import { initialsDiffer } from '../../facts/people/personal-names.ts';
import { plain } from '../../text/names.ts';
import { isGivenName } from '../../text/names-given.ts';

/** Letters by which a typed name may differ from one that is offered, by its length. */
const slack = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Whether two words differ by at most `most` letters put in, left out, changed or swapped with their neighbour. */
function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    before = row;
    row = next;
  }
  return row[b.length]! <= most;
}

/** Bearers with a spelling a slip of the keyboard away from what was typed, to be offered, never answered with. */
export function nearNames(directory: Directory, typed: string): readonly Bearer[] {
  const name = plain(typed).slice(0, 60);
  const most = slack(name.length);
  if (most === 0) return [];
  const parts = nameParts(typed);
  const [given = ''] = parts;
  /** "Pablo" is no slip for "Paola", nor "Brian B." for "Brian A.". */
  const isCalledOtherwise = (spelling: string): boolean => {
    const theirs = nameParts(spelling);
    const [first = ''] = theirs;
    return initialsDiffer(parts, theirs) || (given !== first && isGivenName(given) && isGivenName(first));
  };
  return directory.bearers.filter((bearer) => {
    const spellings = [bearer.name, ...bearer.aliases];
    return (
      spellings.some((spelling) => isNear(name, plain(spelling).slice(0, 60), most)) &&
      !(bearer.kind === 'person' && spellings.some(isCalledOtherwise))
    );
  });
}
