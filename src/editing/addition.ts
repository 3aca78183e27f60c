import { join } from 'node:path';
import type { TextForm } from '../corpus/article.ts';
import { parseArticle } from '../corpus/parse.ts';
import { formatArticle } from '../corpus/write.ts';
import type { Draft } from './draft.ts';
import { ExistingArticles, type Position } from './existing-articles.ts';
import { contentOf, type Editor } from './history/change.ts';
import { openHistory } from './history/history.ts';
import type { Proposal } from './proposal.ts';
import { Refusal } from './refusal.ts';
import { isSkeleton, skeletonOf } from './skeleton.ts';

/** Where an article is added, and how. */
export interface AdditionOptions {
  /** The folder of the coverage; digests go there. */
  readonly corpusDir: string;
  /** The folder of originals on this machine; they go there. */
  readonly localDir: string;
  /** The one folder to write to instead of both. */
  readonly corpus?: string | undefined;
  /** Whose words are written: `digest` makes a skeleton of an original, for a digest to be written in. */
  readonly text?: TextForm | undefined;
  /** Write although the address or nearly the text is there already. */
  readonly force?: boolean | undefined;
  readonly by: Editor | null;
}

/** An article ready to be added: nothing is written yet, and what is shown is what will be written. */
export interface Addition extends Proposal {
  readonly file: string;
  readonly draft: Draft;
  readonly position: Position;
}

function checkPosition(
  name: string,
  { replaces, standsInFor, resembles, takenDown }: Position,
  force: boolean,
): void {
  if (takenDown !== null) {
    const { id, date } = takenDown;
    throw new Refusal('editing.refused.wasTakenDown', { name, date, id });
  }
  const withdrawn = [replaces, standsInFor].find((article) => article?.status === 'withdrawn');
  if (withdrawn) throw new Refusal('editing.refused.withdrawn', { name, file: withdrawn.file });
  if (force) return;
  if (replaces !== null) throw new Refusal('editing.refused.thereAlready', { name, file: replaces.file });
  if (resembles !== null) {
    const { article, share } = resembles;
    throw new Refusal('editing.refused.resembles', {
      name,
      id: article.id,
      share: Math.floor(share * 100),
    });
  }
}

/** The file's text as it will stand, once it has been read back and found to say the same. */
function formatChecked(name: string, file: string, draft: Draft, today: string): string {
  const text = formatArticle(draft.values, draft.blocks);
  // A digest that is still to be written is at fault in its text alone, so that nobody takes it for one.
  const toCheck = isSkeleton(draft)
    ? formatArticle(draft.values, [{ kind: 'paragraph', text: 'To be written.', at: null }])
    : text;
  const { article, faults } = parseArticle(file, Buffer.from(toCheck), { today });
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const all = errors.map(({ message }) => message).join(' It also ');
    throw new Refusal('editing.refused.source', { name, faults: all });
  }
  if (isSkeleton(draft)) return text;
  const meant = draft.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text: words }) => words);
  const read = article?.paragraphs.map(({ text: words }) => words) ?? [];
  if (meant.length !== read.length || meant.some((words, index) => words !== read[index]))
    throw new Refusal('editing.refused.notWordForWord', { name });
  return text;
}

/** What adds a draft to the coverage; `name` is the source as it should be shown. Rejects with a Refusal. */
export async function proposeAddition(
  name: string,
  source: Draft,
  { corpusDir, localDir, corpus, force = false, by, text: form = source.values.text }: AdditionOptions,
  today: string,
): Promise<Addition> {
  if (form === 'original' && source.values.text === 'digest') {
    throw new Refusal('editing.refused.noOriginal', { name });
  }
  const draft = form === source.values.text ? source : skeletonOf(source);
  const folder = corpus ?? (draft.values.text === 'digest' ? corpusDir : localDir);
  const beside = corpus !== undefined ? null : folder === corpusDir ? localDir : corpusDir;
  const existing = new ExistingArticles({ folder, beside, isOriginals: folder !== corpusDir });
  await existing.read(today);
  const position = existing.position(source);
  checkPosition(name, position, force);
  const file = position.replaces?.file ?? join(folder, `${position.id}.md`);
  const text = formatChecked(name, file, draft, today);
  return {
    id: position.id,
    file,
    draft,
    position,
    steps: [
      {
        history: await openHistory(folder),
        change: {
          action: 'add',
          title: `add ${position.id}`,
          edits: [{ file, before: await contentOf(file), after: Buffer.from(text) }],
          by,
          why: null,
          undoes: null,
        },
      },
    ],
    notes: [],
  };
}
