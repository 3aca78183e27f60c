// What the bench uses of its peers, so that the project type-checks where bench/ isn't installed.
declare module 'lunr' {
  interface Builder {
    ref(name: string): void;
    field(name: string, options?: { boost?: number }): void;
    add(document: object): void;
  }
  interface Query {
    term(terms: readonly unknown[], options: object): void;
  }
  interface Index {
    query(build: (query: Query) => void): { ref: string; score: number }[];
  }
  interface Lunr {
    (build: (this: Builder) => void): Index;
    tokenizer(text: string): unknown[];
  }
  const lunr: Lunr;
  export default lunr;
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: object);
    add(id: number, text: string): this;
    search(query: string, options: { limit: number; suggest: boolean }): number[];
  }
  const flexsearch: { Index: typeof Index };
  export default flexsearch;
}

declare module 'node-sqlite3-wasm' {
  export class Database {
    exec(sql: string): void;
    run(sql: string, values: readonly unknown[]): void;
    all(sql: string, values: readonly unknown[]): Record<string, number>[];
    close(): void;
  }
  const sqlite: { Database: typeof Database };
  export default sqlite;
}
