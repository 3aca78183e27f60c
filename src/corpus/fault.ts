/** One thing that is wrong in a file of the corpus or of the commands, and where. */
export interface Fault {
  /** Path as it should be shown. */
  readonly file: string;
  /** From 1; 1 where the fault is the whole file's. */
  readonly line: number;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  /** A `warning` is worth a look, an `error` keeps the file out. */
  readonly severity: 'error' | 'warning';
}

/** Shows a fault as `FILE:LINE: what is wrong`. */
export function showFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.message}`;
}

/** Orders faults by file and line. */
export function byPlace(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
