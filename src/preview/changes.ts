/** Tells everybody who listens of each change of the library. */
export class Changes {
  readonly #listeners = new Set<(version: number) => void>();

  tell(version: number): void {
    for (const listener of this.#listeners) listener(version);
  }

  /** Listens until what is given back is called. */
  listen(listener: (version: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
