import { addressKey } from '../corpus/address.ts';
import type { Article } from '../corpus/article.ts';
import { CorpusReader } from '../corpus/read.ts';
import { textPrint } from '../corpus/text-print.ts';
import { type Tombstone, tombstoneOf } from '../corpus/tombstones.ts';
import type { Draft } from './draft.ts';
import { knownTombstones } from './known-tombstones.ts';
import { type Resemblance, resemblanceOf } from './resemblance.ts';

/** Where an imported article goes, and what stands in its way. */
export interface Position {
  /** The id, and so the file's name. */
  readonly id: string;
  /** The digest that it will stand in for, in another folder. */
  readonly standsInFor: Article | null;
  /** The article that it would replace in its folder: of the same address. */
  readonly replaces: Article | null;
  /** An article of another address with nearly the same text, as a syndicated story has. */
  readonly resembles: Resemblance | null;
  /** The tombstone of the same address or nearly the same text, which was taken down. */
  readonly takenDown: Tombstone | null;
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** An id as the shipped ones are: date, publisher, the headline's first words. At most 80 characters. */
function newId({ values }: Pick<Draft, 'values'>): string {
  const date = values.published.replace(/[^\d-]+/g, '-').replace(/-+$/, '');
  const title = slug(values.title).split('-').slice(0, 6).join('-');
  return [date, slug(values.publisher), title]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** The folder that is written to, and the other one of the coverage, where there is one. */
export interface ArticleFolders {
  readonly folder: string;
  readonly beside: string | null;
  /** Whether originals are written, and digests lie beside. */
  readonly isOriginals: boolean;
}

/** The articles that stand in the folders of a corpus already, as of the last `read`. */
export class ExistingArticles {
  readonly #target: CorpusReader;
  readonly #beside: CorpusReader | null;
  readonly #isOriginals: boolean;
  #inTarget: readonly Article[] = [];
  #inBeside: readonly Article[] = [];
  #tombstones: readonly Tombstone[] = [];

  constructor({ folder, beside, isOriginals }: ArticleFolders) {
    this.#target = new CorpusReader({ corpus: folder });
    this.#beside = beside === null ? null : new CorpusReader({ corpus: beside });
    this.#isOriginals = isOriginals;
  }

  /** Rejects with a Refusal where there is no telling what was taken down. */
  async read(today: string): Promise<void> {
    const [target, beside] = [await this.#target.read({ today }), await this.#beside?.read({ today })];
    this.#inTarget = target.articles;
    this.#inBeside = beside?.articles ?? [];
    this.#tombstones = [target, beside].flatMap((corpus) => (corpus ? knownTombstones(corpus) : []));
  }

  position(draft: Draft): Position {
    const key = addressKey(draft.values.url);
    const sameAddress = (article: Article) => addressKey(article.url) === key;
    const replaces = this.#inTarget.find(sameAddress) ?? null;
    const other = this.#inBeside.find(sameAddress) ?? null;
    const texts = draft.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    const others = [...this.#inTarget, ...this.#inBeside].filter((article) => !sameAddress(article));
    const resembles = resemblanceOf(texts, others);
    const print = textPrint(texts);
    return {
      id: replaces?.id ?? other?.id ?? this.#freeId(draft),
      standsInFor: this.#isOriginals ? other : null,
      replaces,
      resembles,
      takenDown: tombstoneOf({ id: null, url: draft.values.url, print }, this.#tombstones),
    };
  }

  #freeId(draft: Draft): string {
    const taken = new Set([...this.#inTarget, ...this.#inBeside].map(({ id }) => id.toLowerCase()));
    const id = newId(draft);
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? id : `${id}-${number}`;
      if (!taken.has(candidate)) return candidate;
    }
  }
}
