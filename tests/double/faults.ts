/** What goes wrong with a request to the double. */
export type FaultKind =
  /** Answered 500, and nothing done. */
  | 'error'
  /** Done, but answered 500. */
  | 'error-after'
  /** The connection is cut, and nothing done. */
  | 'drop'
  /** Done, but the connection is cut before the answer. */
  | 'drop-after'
  /** Answered 429 with a time to wait. */
  | 'limit'
  /** Never answered. */
  | 'silence';

export interface Fault {
  readonly kind: FaultKind;
  /** Requests whose `METHOD path` it matches. */
  readonly on: RegExp;
  /** How many requests it befalls. */
  readonly times: number;
}

/** The faults that are still to come, oldest first. */
export class Faults {
  readonly #planned: { kind: FaultKind; on: RegExp; left: number }[] = [];

  plan(fault: Fault): void {
    this.#planned.push({ kind: fault.kind, on: fault.on, left: fault.times });
  }

  /** The fault that befalls this request, if any; it is used up. */
  take(request: string): FaultKind | null {
    const next = this.#planned.find(({ on, left }) => left > 0 && on.test(request));
    if (next === undefined) return null;
    next.left -= 1;
    return next.kind;
  }

  /** How many requests are still to meet one. */
  get pending(): number {
    return this.#planned.reduce((sum, { left }) => sum + left, 0);
  }

  clear(): void {
    this.#planned.length = 0;
  }
}
