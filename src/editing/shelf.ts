import { addressKey } from '../corpus/address.ts';
import type { Article } from '../corpus/article.ts';
import { CorpusReader } from '../corpus/read.ts';
import type { Draft } from './draft.ts';

/** Where an imported article goes, and what stands in its way. */
export interface Position {
  /** The id, and so the file's name. */
  readonly id: string;
  /** The digest that it will stand in for, in another folder. */
  readonly standsInFor: Article | null;
  /** The article that it would replace in its folder: of the same address. */
  readonly replaces: Article | null;
  /** An article of another address with nearly the same text. */
  readonly resembles: Article | null;
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
export function newId({ values }: Pick<Draft, 'values'>): string {
  const date = values.published.replace(/[^\d-]+/g, '-').replace(/-+$/, '');
  const title = slug(values.title).split('-').slice(0, 6).join('-');
  return [date, slug(values.publisher), title]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '');
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The share of `texts` of some length that stand among `others`, word for word. */
function sharedTexts(texts: readonly string[], others: readonly string[]): number {
  const long = texts.map(words).filter((text) => text.length >= 60);
  const known = new Set(others.map(words));
  return long.length === 0 ? 0 : long.filter((text) => known.has(text)).length / long.length;
}

/** The articles that stand in the folders of a corpus already, as of the last `read`. */
export class Shelf {
  readonly #target: CorpusReader;
  readonly #beside: CorpusReader | null;
  #inTarget: readonly Article[] = [];
  #inBeside: readonly Article[] = [];

  /** `target` is the folder that is written to; `beside` that of the digests for which originals stand in. */
  constructor(target: string, beside: string | null) {
    this.#target = new CorpusReader({ corpus: target });
    this.#beside = beside === null ? null : new CorpusReader({ corpus: beside });
  }

  async read(today: string): Promise<void> {
    this.#inTarget = (await this.#target.read({ today })).articles;
    this.#inBeside = (await this.#beside?.read({ today }))?.articles ?? [];
  }

  position(draft: Draft): Position {
    const key = addressKey(draft.values.url);
    const sameAddress = (article: Article) => addressKey(article.url) === key;
    const replaces = this.#inTarget.find(sameAddress) ?? null;
    const standsInFor = this.#inBeside.find(sameAddress) ?? null;
    const texts = draft.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    const resembles =
      [...this.#inTarget, ...this.#inBeside].find(
        (article) =>
          !sameAddress(article) &&
          sharedTexts(
            texts,
            article.paragraphs.map(({ text }) => text),
          ) >= 0.5,
      ) ?? null;
    return { id: replaces?.id ?? standsInFor?.id ?? this.#freeId(draft), standsInFor, replaces, resembles };
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
