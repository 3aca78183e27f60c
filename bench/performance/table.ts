/** A figure of Clippings at one size of coverage, beside that of a plain library for the like. */
export interface Figure {
  readonly ours: number;
  /** Null where no plain library does the like. */
  readonly plain: number | null;
}

const digits = (value: number): string =>
  value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ×`;

/** Prints figures as they come, each with its ratio to the plain one, and in the end how each grew with the coverage. */
export class Table {
  readonly #rows = new Map<string, Map<number, Figure>>();
  #size = 0;

  head(): void {
    this.#line('', 'Clippings', 'plain', 'ratio');
  }

  /** What follows is measured on so many paragraphs; 0 for what has nothing to do with their number. */
  begin(size: number, title: string): void {
    this.#size = size;
    console.log(`\n${title}`);
  }

  /** Only `ours` and `plain` that are comparable: their ratio is printed. */
  row(what: string, ours: number, plain: number | null = null): void {
    const sizes = this.#rows.get(what) ?? new Map<number, Figure>();
    sizes.set(this.#size, { ours, plain });
    this.#rows.set(what, sizes);
    if (plain === null) this.#line(what, digits(ours));
    else this.#line(what, digits(ours), digits(plain), times(ours / plain));
  }

  /** From each size to the next, by how much every figure grew. */
  growth(): void {
    const sizes = [...new Set([...this.#rows.values()].flatMap((row) => [...row.keys()]))].sort(
      (a, b) => a - b,
    );
    for (const [i, to] of sizes.entries()) {
      const from = sizes[i - 1];
      if (from === undefined || from === 0) continue;
      console.log(`\nGrowth from ${from} to ${to} paragraphs (${times(to / from)})`);
      this.#line('', 'Clippings', 'plain');
      for (const [what, row] of this.#rows) {
        const [before, after] = [row.get(from), row.get(to)];
        if (before === undefined || after === undefined) continue;
        const plain = before.plain === null || after.plain === null ? '' : times(after.plain / before.plain);
        this.#line(what, times(after.ours / before.ours), plain);
      }
    }
  }

  #line(what: string, ours: string, plain = '', ratio = ''): void {
    console.log(
      `${what.padEnd(58)} ${ours.padStart(10)} ${plain.padStart(10)} ${ratio.padStart(9)}`.trimEnd(),
    );
  }
}
