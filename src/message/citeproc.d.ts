/** The part of citeproc-js that citations use; the package has no types of its own. */
declare module 'citeproc' {
  interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    /** Parameters, and an entry for each item. */
    makeBibliography(): readonly [unknown, readonly string[]];
  }

  const CSL: {
    readonly Engine: new (
      sys: {
        readonly retrieveLocale: (language: string) => string;
        readonly retrieveItem: (id: string) => object;
      },
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => Engine;
  };
  export default CSL;
}
