/**
 * How well people, organisations, roles and speakers come out of the labelled texts in tests/cases/people: those that
 * the rules were tuned on, and the frozen third that they weren't. `npx tsx bench/people.ts [--faults [frozen]]`.
 */
import { NO_NAMES } from '../src/corpus/names.ts';
import { extractPeople } from '../src/facts/people.ts';
import { compare, noTallies, readCases, TALLIES } from '../tests/facts/people-cases.ts';

const showFaults = process.argv.includes('--faults');
const percent = (part: number, whole: number): string =>
  whole === 0 ? '   – ' : `${((100 * part) / whole).toFixed(1).padStart(5)}`;

for (const folder of ['', 'frozen']) {
  const tallies = noTallies();
  const cases = readCases(folder);
  let clean = 0;
  for (const one of cases) {
    const faults = compare(one, extractPeople(one.article, NO_NAMES), tallies);
    if (faults.length === 0) clean += 1;
    else if (showFaults && (folder === '' || process.argv.includes('frozen')))
      console.log(`${one.id}\n  ${faults.join('\n  ')}`);
  }
  const spanish = cases.filter(({ id }) => id.startsWith('es-')).length;
  console.log(
    `\n${folder === '' ? 'tuned' : folder}: ${cases.length} texts, ${spanish} of them Spanish; ${clean} without a fault`,
  );
  console.log('                precision  recall     F1   right  wrong missed');
  for (const key of TALLIES) {
    const { right, wrong, missed } = tallies[key];
    const line = [
      percent(right, right + wrong),
      percent(right, right + missed),
      percent(2 * right, 2 * right + wrong + missed),
    ];
    const counts = [right, wrong, missed].map((count) => String(count).padStart(6));
    console.log(`  ${key.padEnd(14)} ${line.join('     ')} ${counts.join(' ')}`);
  }
}
