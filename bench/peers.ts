import MiniSearch from 'minisearch';
import type { Article } from '../src/corpus/article.ts';

/** One paragraph as every peer is given it. */
export interface PeerDocument {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** A search library as its documentation says to use it for questions typed by people. */
export interface Peer {
  readonly name: string;
  build(documents: readonly PeerDocument[]): (question: string, limit: number) => readonly number[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** MiniSearch as it comes, title and text. */
export const MINISEARCH: Peer = {
  name: 'MiniSearch',
  build(documents) {
    const index = new MiniSearch<PeerDocument>({ fields: ['title', 'text'] });
    index.addAll(documents);
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as number);
  },
};

/** SQLite's FTS5 with its Porter stemmer, any word of the question, its own bm25(). */
async function fts5(): Promise<Peer> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  return {
    name: 'SQLite FTS5',
    build(documents) {
      const database = new sqlite.Database();
      database.exec("CREATE VIRTUAL TABLE p USING fts5(title, text, tokenize='porter unicode61')");
      database.exec('BEGIN');
      for (const { id, title, text } of documents) {
        database.run('INSERT INTO p(rowid, title, text) VALUES (?, ?, ?)', [id, title, text]);
      }
      database.exec('COMMIT');
      return (question, limit) => {
        const words = question.match(WORD) ?? [];
        if (words.length === 0) return [];
        return database
          .all('SELECT rowid FROM p WHERE p MATCH ? ORDER BY bm25(p) LIMIT ?', [
            words.map((word) => `"${word}"`).join(' OR '),
            limit,
          ])
          .map(({ rowid }) => rowid!);
      };
    },
  };
}

async function lunr(): Promise<Peer> {
  const { default: lunr } = await import('lunr');
  return {
    name: 'lunr',
    build(documents) {
      const index = lunr(function () {
        this.ref('id');
        this.field('title');
        this.field('text');
        for (const document of documents) this.add(document);
      });
      return (question, limit) =>
        index
          .query((query) => query.term(lunr.tokenizer(question), {}))
          .slice(0, limit)
          .map(({ ref }) => Number(ref));
    },
  };
}

/** FlexSearch over title and text, with `suggest`, without which every word of the question must match. */
async function flexsearch(): Promise<Peer> {
  const { default: flexsearch } = await import('flexsearch');
  return {
    name: 'FlexSearch',
    build(documents) {
      const index = new flexsearch.Index({ tokenize: 'strict', context: true });
      for (const { id, title, text } of documents) index.add(id, `${title} ${text}`);
      return (question, limit) => index.search(question, { limit, suggest: true }).map(Number);
    },
  };
}

/** Every peer; those of bench/package.json only where `npm ci --prefix bench` has installed them. */
export async function peers(): Promise<{
  readonly peers: readonly Peer[];
  readonly missing: readonly string[];
}> {
  const all: Peer[] = [MINISEARCH];
  const missing: string[] = [];
  for (const [name, load] of Object.entries({ 'SQLite FTS5': fts5, lunr, FlexSearch: flexsearch })) {
    try {
      all.push(await load());
    } catch {
      missing.push(name);
    }
  }
  return { peers: all, missing };
}

/** The paragraphs of articles as documents numbered from 1, and the place of each. */
export function documentsOf(articles: readonly Article[]): {
  readonly documents: readonly PeerDocument[];
  readonly places: readonly string[];
} {
  const places: string[] = [];
  const documents = articles.flatMap(({ id, title, paragraphs }) =>
    paragraphs.map(({ number, text }) => ({ id: places.push(`${id}#${number}`), title, text })),
  );
  return { documents, places };
}
