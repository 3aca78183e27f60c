import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { YamlReader } from '../../src/corpus/yaml.ts';

const KEYS = ['title', 'url', 'y', 'null'];
const MARKS = [...`abñ17 :#,-'"[]{}&*!|>%@?~\`=.…—/\\\t\u00a0\u2028\u0085`];

/** Key, text and line of each value, where nothing is at fault. */
function read(source: string): readonly (readonly [string, string, number])[] | null {
  const faults: string[] = [];
  const yaml = new YamlReader(source, (_, message) => faults.push(message), 2);
  const values = [...yaml.entries(yaml.root!, { keepEmpty: true }).values()];
  if (faults.length > 0) return null;
  return values.map(({ key, node, line }) => [key, isScalar(node) ? String(node.value) : '', line]);
}

test('Lines of plain text are read as the parser of YAML reads them', () => {
  let compared = 0;
  const value = fc.array(fc.constantFrom(...MARKS), { maxLength: 8 }).map((marks) => `a${marks.join('')}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...KEYS)),
      fc.array(value, { minLength: 4 }),
      (keys, values) => {
        fc.pre(keys.length > 0);
        const source = keys.map((key, i) => `${key}: ${values[i]}`).join('\n');
        const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false });
        if (document.errors.length > 0) return;
        const own = read(source);
        if (own === null) return;
        const theirs = Object.entries(document.toJS() as Record<string, unknown>);
        expect(own.map(([key, text]) => [key, text])).toEqual(
          theirs.map(([key, text]) => [key, String(text)]),
        );
        if (own.length === keys.length)
          expect(own.map(([, , line]) => line)).toEqual(keys.map((_, i) => i + 2));
        compared += 1;
      },
    ),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(100);
});
