import { describe, expect, it } from 'vitest';
import { answerFigures } from '../../../src/answers/figures.ts';
import { articleOf } from '../../article.ts';
import { coverageOf } from '../../coverage.ts';
import { requestOf } from '../../request.ts';

const TEXT = `The Lantern Fund counts 640 political prisoners in Orland, 14 more than in May, and calls for the release of 31 prisoners who are ill.

The army freed 53 prisoners on Monday. Since the spring 605 prisoners have been “pardoned,” it said, and 26 prisoners died.

By autumn 39 of the 52 prisoners in the fort had been let go; 12 prisoners remain there.`;

const listed = async (counting: string | null): Promise<readonly number[]> => {
  const answer = answerFigures(
    await coverageOf([articleOf(TEXT, { published: '2024-08-01' })]),
    requestOf({ command: 'prisoners', query: 'prisoners', counts: ['political-prisoner'], counting }),
  );
  return (answer.figures ?? []).map(({ value }) => value).toSorted((a, b) => a - b);
};

describe('a list of prisoners', () => {
  it('leaves out who was freed, was pardoned or died, and by how many one count exceeds another', async () => {
    const values = await listed(null);
    expect(values).toEqual(expect.arrayContaining([12, 31, 52, 640]));
    for (const former of [14, 26, 53, 605]) expect(values).not.toContain(former);
  });

  it('shows those who were freed to a reader who asks for them', async () => {
    expect(await listed('pardoned')).toEqual([605]);
  });
});
