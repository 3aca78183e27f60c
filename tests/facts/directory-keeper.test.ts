import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_GLOSSARY } from '../../src/corpus/glossary.ts';
import type { Names } from '../../src/corpus/names.ts';
import { type Bearer, named } from '../../src/facts/directory/bearer.ts';
import { entriesOf, knownBySpelling } from '../../src/facts/directory/entry.ts';
import { apartIn, join } from '../../src/facts/directory/joining.ts';
import { LookUp } from '../../src/facts/directory/look-up.ts';
import { buildDirectory, type Directory, DirectoryKeeper } from '../../src/facts/directory.ts';
import { extractFacts, type Facts } from '../../src/facts/facts.ts';
import { atOnce } from '../../src/turns.ts';
import { article } from '../article.ts';

/** Sentences whose names meet, part and depend on who else is there. */
const SENTENCES = [
  'Minister Ana Ruiz spoke. Ruiz left.',
  'Minister Ana Ruiz Gil spoke.',
  'Minister Ana Gil Soto spoke.',
  'Minister Ana M. Ruiz resigned.',
  'Minister Ana P. Ruiz resigned.',
  'Judge Rosa Lima Ruiz spoke. Lima left.',
  'Coach Jorge Luis Robles won.',
  'Coach Jorge Robles Pardo lost.',
  'Coach Jorge Pardo won.',
  'The Union of River Pilots (URP) called a strike.',
  'The group Union of River Pilots said so. “We wait,” the Union of River Pilots said.',
  'The rights group Open Ballot met the United Nations.',
  'La ONU se reunió con la ONG Mesa de Tierras.',
  'Nobody was there.',
];

const NAMES: Names = {
  known: [
    { name: 'Ana Ruiz Gil', kind: 'person', aliases: ['Ana P. Ruiz', 'Ana Gil Soto'] },
    { name: 'River Pilots', kind: 'organisation', aliases: ['Union of River Pilots', 'Open Ballot'] },
  ],
  apart: [['Ana Ruiz Gil', 'Ana M. Ruiz']],
};
const OTHERS: Names = {
  known: [{ name: 'Jorge Robles', kind: 'person', aliases: ['Jorge Pardo'] }],
  apart: [],
};

const ASKED = [
  'Ana Ruiz',
  'Ruiz',
  'Ana',
  'Ruiz Gil',
  'Jorge Robles',
  'Robles',
  'Pardo',
  'Lima',
  'URP',
  'UN',
  'Open Ballot',
];

/** Everything that a directory says, in its order. */
function told(directory: Directory): unknown {
  const called = ({ name }: { readonly name: string }) => name;
  return {
    bearers: directory.bearers.map((bearer) => ({ ...bearer, entities: [...bearer.entities] })),
    found: ASKED.map((name) => [directory.find(name).map(called), directory.namesakes(name).map(called)]),
  };
}

/** Which sentences an article has; null where there is no such article. */
const sentences = fc.option(fc.uniqueArray(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 3 }), {
  freq: 4,
});
const first = fc.array(sentences, { minLength: 6, maxLength: 6 });
/** What changes from one time to the next: mostly one article. */
const changes = fc.array(
  fc.record({
    slot: fc.nat(5),
    sentences,
    names: fc.constantFrom(NAMES, NAMES, NAMES, NAMES, OTHERS),
    backwards: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 2, maxLength: 8 },
);

/** The directory by one joining of all entities, whether their names have to do with one another or not. */
function joined(facts: readonly Facts[], names: Names): Directory {
  const entries = facts.flatMap((one) => entriesOf(one, knownBySpelling(names)));
  entries.sort((a, b) => b.parts.length - a.parts.length);
  const aliasesOf = new Map(names.known.map(({ name, aliases }) => [name, aliases]));
  const order = (a: Bearer, b: Bearer) =>
    b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const bearers = join(entries, apartIn(names))
    .map((cluster) => named(cluster, aliasesOf))
    .sort(order);
  return atOnce(new LookUp().changed(bearers, new Set(), bearers, order));
}

describe('who is who, kept as articles come and go', () => {
  it('is what joining all of them from nothing gives', () => {
    const known = new Map<string, Facts>();
    const factsOf = (slot: number, said: readonly number[], names: Names): Facts => {
      const key = JSON.stringify([slot, said, names]);
      const facts =
        known.get(key) ??
        extractFacts(
          article(
            said.map((sentence) => SENTENCES[sentence]!),
            { id: `2024-05-0${slot + 1}-paper-story` },
          ),
          { names, glossary: NO_GLOSSARY },
        );
      known.set(key, facts);
      return facts;
    };
    fc.assert(
      fc.property(first, changes, (articles, times) => {
        const keeper = new DirectoryKeeper();
        const now = [...articles];
        for (const { slot, sentences, names, backwards } of times) {
          now[slot] = sentences;
          const facts = now.flatMap((said, at) => (said === null ? [] : [factsOf(at, said, names)]));
          if (backwards) facts.reverse();
          const expected = told(joined(facts, names));
          expect(told(atOnce(keeper.next(facts, names)))).toEqual(expected);
          expect(told(buildDirectory(facts, names))).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves everybody the same whose names have nothing to do with the change', () => {
    const [pilots, ruiz, robles] = [9, 0, 6].map((sentence, slot) =>
      extractFacts(article([SENTENCES[sentence]!], { id: `2024-05-0${slot + 1}-paper-story` }), {
        names: NAMES,
        glossary: NO_GLOSSARY,
      }),
    ) as [Facts, Facts, Facts];
    const keeper = new DirectoryKeeper();
    const before = atOnce(keeper.next([pilots, ruiz], NAMES));
    const after = atOnce(keeper.next([pilots, robles], NAMES));
    expect(after.find('River Pilots')[0]).toBe(before.find('River Pilots')[0]);
    expect(after.find('Ana Ruiz')).toEqual([]);
    // Who holds the directory from before goes on finding whom it had.
    expect(before.find('Ana Ruiz')).toHaveLength(1);
    expect(before.find('Jorge Robles')).toEqual([]);
  });
});
