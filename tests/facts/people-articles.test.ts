import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import type { Coverage } from '../../src/search/coverage.ts';
import { originals } from '../originals.ts';

const ROOT = join(import.meta.dirname, '../..');

async function read(corpus: string): Promise<Coverage> {
  const library = await openLibrary({ corpus, local: null, commands: join(ROOT, 'commands') });
  return library.current.coverage;
}

/** Who is in an article and what it calls them, a line each. */
function whoIsIn(coverage: Coverage, start: string): readonly string[] {
  const article = coverage.articles.find(({ id }) => id.startsWith(start))!;
  return coverage.facts
    .get(article.id)!
    .entities.map(({ name, roles, leaders }) =>
      [name, ...roles.map(({ text }) => text), ...leaders.map((leader) => `led by ${leader.name}`)].join(
        ' | ',
      ),
    );
}

/** Who is shown to have said something, by paragraph, in order. */
function whoSaid(coverage: Coverage, start: string): readonly string[] {
  const article = coverage.articles.find(({ id }) => id.startsWith(start))!;
  return coverage.facts
    .get(article.id)!
    .sayings.flatMap(({ paragraph, kind, speaker }) =>
      speaker === null ? [] : [`¶${paragraph} ${kind} ${speaker.name} (${speaker.how})`],
    );
}

/** The same in the digests and in the originals, but for what a digest's own wording changes. */
const IN_BOTH = {
  '2022-11': [
    'CNN',
    'Brian A. Nichols | Assistant Secretary of State',
    'The Globe and Mail',
    'Justin Trudeau | Prime Minister',
    'Human Rights Watch',
    'Foreign Affairs Ministry of Canada',
  ],
  '2023-07': [
    'Antony Blinken | Secretary',
    'Human Rights Watch',
    'Michael McCaul | Congressman | chairman of the House Foreign Affairs Committee',
    'House Foreign Affairs Committee | led by Michael McCaul',
    'Amnesty International',
    'State Department',
  ],
  '2024-12': [
    'Brian Nichols | U.S. Assistant Secretary of State for Western Hemisphere Affairs',
    'U.S. Embassy in Havana',
    'Prisoners Defenders | independent organization',
    'Justicia 11J | independent organization',
  ],
} as const;

const COMMITTEE = 'State, Foreign Operations and Related Programs Subcommittee';

const OWN = {
  digests: {
    '2022-11': [
      'Democratic Spaces | Cuban-Canadian human rights group led by lawyer Michael Lima | led by Michael Lima',
      'Michael Lima | Democratic Spaces, a Cuban-Canadian human rights group led by lawyer Michael Lima | lawyer',
      'Miguel Díaz-Canel | Cuban President',
    ],
    '2023-07': [
      'Mario Díaz-Balart | Congressman | chairman of the Subcommittee on State, Foreign Operations and Related Programs',
      'Subcommittee on State, Foreign Operations and Related Programs | led by Mario Díaz-Balart',
    ],
    '2024-12': [],
  },
  originals: {
    '2022-11': [
      'Democratic Spaces | Cuban-Canadian human rights group | led by Michael Lima',
      'Michael Lima | Democratic Spaces, led by lawyer Michael Lima | lawyer',
      'Miguel Diaz-Canel | Cuban President',
    ],
    '2023-07': [
      `Mario Díaz-Balart | Congressman | chairman of the ${COMMITTEE}`,
      `${COMMITTEE} | led by Mario Díaz-Balart`,
    ],
    '2024-12': [],
  },
} as const;

const SAID = {
  digests: {
    '2022-11': [
      '¶2 reported CNN (named)',
      '¶4 reported Brian A. Nichols (named)',
      '¶4 direct Brian A. Nichols (named)',
      '¶5 reported The Globe and Mail (named)',
      '¶6 direct Justin Trudeau (named)',
      '¶7 direct Human Rights Watch (named)',
    ],
    '2023-07': [
      '¶2 reported Human Rights Watch (named)',
      '¶3 reported Antony Blinken (named)',
      '¶3 direct Antony Blinken (carried)',
      '¶3 direct Antony Blinken (carried)',
      '¶4 reported Human Rights Watch (named)',
      '¶6 reported Amnesty International (named)',
      '¶7 reported State Department (named)',
      '¶8 reported State Department (named)',
    ],
    '2024-12': [
      '¶1 reported Brian Nichols (named)',
      '¶1 reported Brian Nichols (carried)',
      '¶1 direct Brian Nichols (carried)',
      '¶2 reported U.S. Embassy in Havana (named)',
      '¶2 reported Prisoners Defenders (named)',
      '¶3 reported Prisoners Defenders (named)',
      '¶4 reported Justicia 11J (named)',
      '¶4 reported Justicia 11J (named)',
    ],
  },
  originals: {
    '2022-11': [
      '¶2 reported CNN (named)',
      '¶4 direct Brian A. Nichols (named)',
      '¶4 direct Brian A. Nichols (carried)',
      '¶5 reported The Globe and Mail (named)',
      '¶5 reported Democratic Spaces (named)',
      '¶6 direct Justin Trudeau (named)',
      '¶6 direct Justin Trudeau (named)',
      '¶7 direct Human Rights Watch (named)',
    ],
    '2023-07': [
      '¶2 reported Human Rights Watch (named)',
      '¶3 direct Antony Blinken (named)',
      '¶3 direct Antony Blinken (carried)',
      '¶4 reported Human Rights Watch (named)',
      '¶6 reported Amnesty International (named)',
      '¶7 reported State Department (named)',
      '¶8 reported State Department (named)',
    ],
    '2024-12': [
      '¶1 reported Brian Nichols (named)',
      '¶1 direct Brian Nichols (carried)',
      '¶2 reported U.S. Embassy in Havana (named)',
      '¶2 reported Prisoners Defenders (named)',
      '¶3 reported Prisoners Defenders (named)',
      '¶4 reported Justicia 11J (named)',
      '¶4 reported Justicia 11J (carried)',
    ],
  },
} as const;

const folders = { digests: join(ROOT, 'corpus'), originals: await originals() };

describe.each(['digests', 'originals'] as const)('the three articles as %s', (form) => {
  const folder = folders[form];
  const coverage = folder === null ? null : read(folder);

  // Without ../shared there are no originals to read.
  it.skipIf(coverage === null).each(['2022-11', '2023-07', '2024-12'] as const)(
    '%s has its people',
    async (start) => {
      expect([...whoIsIn((await coverage)!, start)].sort()).toEqual(
        [...IN_BOTH[start], ...OWN[form][start]].sort(),
      );
    },
  );

  it.skipIf(coverage === null).each(['2022-11', '2023-07', '2024-12'] as const)(
    '%s has its speakers',
    async (start) => {
      expect(whoSaid((await coverage)!, start)).toEqual(SAID[form][start]);
    },
  );

  it.skipIf(coverage === null)(
    'join into 19 bearers, Nichols and Human Rights Watch in two articles',
    async () => {
      const { directory } = (await coverage)!;
      expect(directory.bearers).toHaveLength(19);
      const twice = directory.bearers.filter(({ entities }) => entities.size > 1).map(({ name }) => name);
      expect([...twice].sort()).toEqual(['Brian Nichols', 'Human Rights Watch']);
      expect(directory.find('Luis Manuel Otero Alcántara')).toEqual([]);
      expect(directory.find('Luis Robles')).toEqual([]);
    },
  );
});
