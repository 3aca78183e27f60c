// How many figures come out right on the labelled texts of tests/cases/figures, and how fast:
// `npm run bench:figures`; with `-- --wrong` every figure that comes out wrong is shown.
import { NO_NAMES } from '../src/corpus/names.ts';
import { extractFigures } from '../src/facts/figures.ts';
import { extractPeople } from '../src/facts/people.ts';
import { articleOf } from '../tests/article.ts';
import { type Case, compare, FIELDS, figureCases, figuresOf, type Outcome } from '../tests/cases/figures.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`.padStart(7);

function report(title: string, cases: readonly Case[], showsWrong: boolean): void {
  const rows: (Outcome & { name: string })[] = cases.flatMap((each) =>
    compare(each, figuresOf(each)).map((outcome) => ({ ...outcome, name: each.name })),
  );
  const right = rows.filter(({ wrong }) => !wrong.includes('value') && !wrong.includes('qualifier')).length;
  const whole = rows.filter(({ wrong }) => wrong.length === 0).length;
  const labelled = rows.filter(({ label }) => label !== null).length;
  console.log(`\n${title}: ${cases.length} texts, ${labelled} figures, ${rows.length - labelled} too many`);
  console.log(`  value and qualifier  ${percent(right, rows.length)}`);
  console.log(`  every field          ${percent(whole, rows.length)}`);
  const paired = rows.filter(({ figure, label }) => figure !== null && label !== null);
  for (const field of FIELDS) {
    const good = paired.filter(({ wrong }) => !wrong.includes(field)).length;
    console.log(`    ${field.padEnd(18)} ${percent(good, paired.length)}`);
  }
  if (!showsWrong) return;
  for (const { name, figure, label, wrong } of rows) {
    if (wrong.length === 0) continue;
    const { value, qualifier, unit, per, counted, asOf, saidBy, partOf } = figure ?? {};
    const got = {
      value,
      qualifier,
      unit,
      per,
      counted,
      ...asOf,
      saidBy: saidBy?.name,
      said: saidBy?.how,
      partOf,
    };
    if (label === null) console.log(`  ${name}: too many`, JSON.stringify(got));
    else if (figure === null) console.log(`  ${name}: missing`, JSON.stringify(label));
    else
      console.log(
        `  ${name}: ${wrong.join(', ')}\n    want ${JSON.stringify(label)}\n    got  ${JSON.stringify(got)}`,
      );
  }
}

const PARAGRAPHS = 10_000;

/** Time that the figures of so many paragraphs take, people left out: they are found once for all. */
function measureSpeed(): void {
  const cases = [...figureCases(false), ...figureCases(true)];
  const articles = cases.map(({ text, published, language }) => {
    const article = articleOf(text, { published, language });
    return { article, people: extractPeople(article, NO_NAMES) };
  });
  let paragraphs = 0;
  const began = performance.now();
  while (paragraphs < PARAGRAPHS) {
    for (const { article, people } of articles) {
      extractFigures(article, people);
      paragraphs += article.paragraphs.length;
    }
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`\n${paragraphs} paragraphs in ${seconds.toFixed(1)} s`);
}

const showsWrong = process.argv.includes('--wrong');
report('Tuned', figureCases(false), showsWrong);
// Its first 36 texts were labelled before any rule was written, the others before they were first run.
report('Frozen, labelled before it was first run and never tuned on', figureCases(true), false);
measureSpeed();
