import type { Change } from './history/change.ts';
import type { History } from './history/history.ts';

/** A sentence of the wording. */
export interface Note {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What somebody proposes to do to the coverage: nothing has happened yet, and what is shown is what will happen. */
export interface Proposal {
  /** The article; null where the change is of no article alone. */
  readonly id: string | null;
  /** Made one after the other. After the first, answers are as after the last. */
  readonly steps: readonly { readonly history: History; readonly change: Change }[];
  /** What whoever decides should know. */
  readonly notes: readonly Note[];
}

/** Does what was proposed. Rejects with a Refusal, and then the step that is refused has changed nothing. */
export async function carryOut({ steps }: Proposal): Promise<void> {
  for (const { history, change } of steps) await history.apply(change);
}
